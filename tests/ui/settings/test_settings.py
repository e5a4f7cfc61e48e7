"""This desk: a place in the window, whose settings hold at once, secrets from *Save* on, and for the next start."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit

from guide_app.desk import staff_code
from guide_app.desk.own_block import OwnBlockStore
from guide_app.desk.preferences import PreferenceStore
from guide_app.handouts.parts.own_block import OwnBlock
from guide_app.ui.printing.page import PrintPage
from guide_app.ui.settings.page import SettingsPage
from guide_app.ui.shell.frame.notice import Notice
from tests import logos
from tests.handouts import pdf
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, button_named, seen, settle, texts, watch_for
from tests.ui.seeing import cut_off, overlapping, small_targets, too_wide, without_name

WORD = "lantern"


def opened(guide: Guide, hand: Hand, group: str = "safety") -> SettingsPage:
    """The page, as its button in the rail opens it, at a group of settings."""
    hand.press(guide.rail, "This desk")
    page = guide.at("desk", SettingsPage)
    page.show_group(group)
    settle()
    return page


def typed(hand: Hand, box: QLineEdit, words: str) -> None:
    """Type words in the place of what is in a box."""
    box.setFocus(Qt.FocusReason.TabFocusReason)
    box.selectAll()
    hand.write(words)


def test_it_is_a_place_of_the_window(guide: Guide, hand: Hand) -> None:
    page = opened(guide, hand)
    assert page.isVisible()
    marked = guide.rail.marked
    assert marked is not None
    assert marked.accessibleName() == "This desk"
    assert not seen(guide, QDialog)
    hand.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert guide.navigation.here == "home"


def test_what_is_saved_holds_now_and_at_the_next_start(guide: Guide, hand: Hand, tmp_path: Path) -> None:
    page = opened(guide, hand)
    assert not button_named(page, "Save").isEnabled()
    typed(hand, page.fields.word, WORD.upper())
    page.show_group("staff")
    typed(hand, page.fields.code, "open sesame")
    hand.press(page, "Save")
    watch_for(lambda: guide.toasts.words == "Saved for this desk")
    assert page.fields.word.text() == WORD
    assert page.fields.code.text() == ""
    assert guide.exit_keys.return_word == WORD
    store = PreferenceStore(guide.workspace.context.kept)
    assert store.load().return_word == WORD
    assert staff_code.matches("open sesame", store.load_kiosk().staff_code)


@pytest.mark.parametrize(("word", "code", "told"), [("12", "", "4 to 20 letters"), (WORD, "short", "at least 6")])
@pytest.mark.parametrize(("size", "percent"), [((1280, 800), 100), ((640, 480), 200)])
def test_what_is_refused_is_in_sight_together_with_why(
    open_window: Opener, hand: Hand, size: tuple[int, int], percent: int, word: str, code: str, told: str
) -> None:
    guide = open_window(size=size)
    guide.set_text_size(percent)
    settle()
    guide.navigation.show("desk")
    page = guide.at("desk", SettingsPage)
    typed(hand, page.fields.word, word)
    if code:
        page.show_group("staff")
        typed(hand, page.fields.code, code)
    hand.key(Qt.Key.Key_Return)
    settle()
    assert told in page.fields.refusal.text()
    wrong = page.fields.code if code else page.fields.word
    assert guide.focusWidget() is wrong
    for part in (page.fields.refusal, wrong):
        assert part.visibleRegion().boundingRect() == part.rect()
    assert guide.preferences.return_word == "guide"


def test_what_was_not_saved_is_forgotten(guide: Guide, hand: Hand) -> None:
    page = opened(guide, hand, "staff")
    typed(hand, page.fields.code, "half typed")
    hand.press(guide.rail, "Home")
    assert page.fields.code.text() == ""
    assert guide.preferences.return_word == "guide"


def test_a_folder_that_cannot_be_written_is_told(guide: Guide, hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PreferenceStore, "save", lambda *_: False)
    page = opened(guide, hand)
    typed(hand, page.fields.word, WORD)
    hand.key(Qt.Key.Key_Return)
    settle()
    assert any("This works until you close the guide." in text for text in texts(guide))
    assert guide.exit_keys.return_word == WORD
    typed(hand, page.fields.word, WORD + "s")
    hand.key(Qt.Key.Key_Return)
    settle()
    assert len(seen(guide, Notice)) == 1, "the same sentence again"


def test_a_code_that_could_not_be_stored_is_not_said_to_work(
    guide: Guide, hand: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(guide, hand, "staff")
    monkeypatch.setattr(PreferenceStore, "save", lambda *_: False)
    typed(hand, page.fields.code, "open sesame")
    hand.key(Qt.Key.Key_Return)
    settle()
    assert "It could not be saved." in page.fields.refusal.text()
    assert not any("This works until you close the guide." in text for text in texts(guide))
    assert page.fields.code.text() == "open sesame", "to try again"


@pytest.mark.parametrize(("size", "percent"), [((1280, 800), 100), ((1024, 600), 200), ((640, 480), 200)])
def test_it_finds_room(open_window: Opener, size: tuple[int, int], percent: int) -> None:
    guide = open_window(size=size)
    guide.set_text_size(percent)
    guide.navigation.show("desk")
    page = guide.at("desk", SettingsPage)
    for group, _ in page.fields.titles():
        page.show_group(group)
        settle()
        found = [*cut_off(page), *overlapping(page), *too_wide(page), *small_targets(page), *without_name(page)]
        assert found == [], group


def test_groups_are_chosen_by_mouse_and_keys_and_the_first_comes_back(guide: Guide, hand: Hand) -> None:
    page = opened(guide, hand)
    page.groups.setFocus(Qt.FocusReason.TabFocusReason)
    hand.key(Qt.Key.Key_Down)
    assert page.fields.own_block.isVisible()
    assert not page.fields.word.isVisible()
    guide.guard.start_afresh()
    guide.navigation.show("desk")
    settle()
    assert page.fields.word.isVisible()


# What handouts say of this place


def _heard(page: SettingsPage) -> list[str]:
    """What a screen reader says of each group."""
    model = page.groups.model()
    return [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]


def test_each_group_says_what_is_so_there(guide: Guide, hand: Hand) -> None:
    page = opened(guide, hand, "staff")
    told = _heard(page)
    assert "Printers and paper, None lined up yet" in told
    assert "Staff code, Not set" in told
    typed(hand, page.fields.code, "open sesame")
    hand.press(page, "Save")
    watch_for(lambda: guide.toasts.words == "Saved for this desk")
    assert "Staff code, Set" in _heard(page)


def own_logo(folder: Path, data: bytes, name: str = "logo.svg") -> Path:
    """A file to choose."""
    file = folder / name
    file.write_bytes(data)
    return file


def test_what_handouts_say_is_kept_and_printed(guide: Guide, hand: Hand, tmp_path: Path) -> None:
    page = opened(guide, hand, "organization")
    block = page.fields.own_block
    watch_for(lambda: not block.picture.pixmap().isNull())
    empty = block.picture.pixmap().toImage()
    typed(hand, block.name, "Elm Street House")
    typed(hand, block.number, "508-752-2210")
    block.take_logo(own_logo(tmp_path, logos.SVG.encode()))
    watch_for(lambda: block.block.logo != b"" and not block.worker.busy)
    assert block.picture.pixmap().toImage() != empty
    assert block.remove_logo.isVisible()
    watch_for(lambda: guide.toasts.words == "Saved for this desk")
    kept = OwnBlockStore(guide.workspace.context.kept, "US").load()
    assert (kept.name, kept.number) == ("Elm Street House", "508-752-2210")
    guide.workspace.print_kind("poster", {})
    printing = guide.at("print", PrintPage)
    watch_for(lambda: printing.rendering.phase == "shown")
    assert printing.rendering.rendered is not None
    assert "Elm Street House" in pdf.text(printing.rendering.rendered.pdf)


def test_a_handout_that_was_made_before_says_it_too(guide: Guide, hand: Hand) -> None:
    guide.workspace.print_kind("poster", {})
    printing = guide.at("print", PrintPage)
    watch_for(lambda: printing.rendering.phase == "shown")
    page = opened(guide, hand, "organization")
    typed(hand, page.fields.own_block.name, "Elm Street House")
    hand.press(guide.rail, "Print")

    def says_it() -> bool:
        made = printing.rendering.rendered
        return made is not None and "Elm Street House" in pdf.text(made.pdf)

    watch_for(says_it)
    assert printing.maker.left.print_button.isEnabled()


def test_a_logo_can_be_taken_off(guide: Guide, hand: Hand, tmp_path: Path) -> None:
    store = OwnBlockStore(guide.workspace.context.kept, "US")
    store.keep(OwnBlock(name="Elm Street House", logo=logos.SVG.encode()))
    page = opened(guide, hand, "organization")
    hand.press(page, "Remove the logo")
    assert not page.fields.own_block.remove_logo.isVisible()
    assert guide.focusWidget() is page.fields.own_block.choose_logo
    watch_for(lambda: guide.toasts.words == "Saved for this desk")
    assert store.load() == OwnBlock(name="Elm Street House")
    guide.toasts.undo()
    assert store.load().logo != b""


def test_a_choice_is_stored_at_once_and_can_be_undone(guide: Guide, hand: Hand) -> None:
    page = opened(guide, hand)
    page.fields.idle.set_value(5)
    page.fields.idle.chosen.emit(5)
    watch_for(lambda: guide.toasts.words == "Saved for this desk")
    store = PreferenceStore(guide.workspace.context.kept)
    assert store.load().idle_minutes == 5
    guide.toasts.undo()
    assert store.load().idle_minutes == 3
    assert page.fields.idle.value == 3


def test_a_half_typed_word_is_not_stored_with_a_choice(guide: Guide, hand: Hand) -> None:
    page = opened(guide, hand)
    typed(hand, page.fields.word, "lant")
    page.fields.idle.set_value(5)
    page.fields.idle.chosen.emit(5)
    assert PreferenceStore(guide.workspace.context.kept).load().return_word == "guide"
    assert page.fields.word.text() == "lant"
    assert button_named(page, "Save").isEnabled()


def test_practice_is_started_from_safety(guide: Guide, hand: Hand) -> None:
    hand.press(opened(guide, hand), "Practice")
    assert guide.navigation.here == "help"
    assert "Now press Shift three times." in texts(guide)


@pytest.mark.parametrize(
    ("data", "told"), [(logos.svg("<script/>"), "contains a script"), (b"GIF89a", "neither a PNG nor an SVG")]
)
@pytest.mark.parametrize(("size", "percent"), [((1280, 800), 100), ((640, 480), 200)])
def test_a_logo_that_may_not_be_printed_is_told_in_sight(
    open_window: Opener, hand: Hand, tmp_path: Path, size: tuple[int, int], percent: int, data: bytes, told: str
) -> None:
    guide = open_window(size=size)
    guide.set_text_size(percent)
    guide.navigation.show("desk")
    page = guide.at("desk", SettingsPage)
    page.show_group("organization")
    settle()
    block = page.fields.own_block
    block.choose_logo.setFocus(Qt.FocusReason.TabFocusReason)
    block.take_logo(own_logo(tmp_path, data))
    watch_for(lambda: told in block.refusal.text() and block.refusal.isVisible())
    settle()
    assert block.refusal.visibleRegion().boundingRect() == block.refusal.rect()
    assert block.block.logo == b""


def test_a_number_that_cannot_be_dialed_is_not_kept(guide: Guide, hand: Hand) -> None:
    page = opened(guide, hand, "organization")
    typed(hand, page.fields.own_block.number, "12345")
    hand.key(Qt.Key.Key_Return)
    settle()
    assert "” is not a regular phone number here." in page.fields.own_block.refusal.text()
    assert guide.focusWidget() is page.fields.own_block.number
    assert OwnBlockStore(guide.workspace.context.kept, "US").load().empty


def test_nothing_of_it_is_drawn_while_the_guide_is_hidden(guide: Guide, hand: Hand) -> None:
    page = opened(guide, hand, "organization")
    typed(hand, page.fields.own_block.name, "Elm Street House")
    watch_for(lambda: not page.fields.own_block.worker.busy)
    guide.hiding.hide()
    settle()
    assert page.fields.own_block.picture.pixmap().isNull()
    assert page.fields.own_block.name.text() == ""


def test_the_card_is_as_high_as_what_comes_into_it(open_window: Opener, hand: Hand) -> None:
    """The picture of what handouts say comes later than the page: a tall window has room for it too."""
    page = opened(open_window((1920, 1080)), hand, "organization")
    picture = page.fields.own_block.picture
    watch_for(lambda: not picture.pixmap().isNull())
    assert picture.visibleRegion().boundingRect() == picture.rect()
