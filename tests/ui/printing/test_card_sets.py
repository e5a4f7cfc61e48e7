"""Card sets of this desk: kept from a card, opened from the gallery, renamed and removed with a way back, shared."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from guide_app.desk.card_sets import CardSetStore
from guide_app.handouts.cards.card_set import CardSet, SetService, read_set, written
from guide_app.ui.printing.card_sets.name_form import NameForm
from guide_app.ui.printing.page import PrintPage
from guide_app.ui.settings.page import SettingsPage
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, seen, settle, watch_for
from tests.ui.printing.print_page import ready, show, told
from tests.ui.seeing import cut_off, overlapping, small_targets, too_wide, without_name

NIGHT = CardSet(
    name="Night shift", kind="wallet-card", front="es", back="en", wording="discreet", stock="avery-5390",
    services=(SetService(id="safelink", name="SafeLink, the state domestic violence hotline"),),
)  # fmt: skip


def printing(guide: Guide, *sets: CardSet) -> PrintPage:
    """The Print page with its gallery, on a desk that has these."""
    CardSetStore(guide.workspace.context.kept).put_back(sets)
    guide.navigation.show("print")
    settle()
    return guide.at("print", PrintPage)


def kept(guide: Guide) -> list[str]:
    """The names of what the desk keeps."""
    return [each.name for each in CardSetStore(guide.workspace.context.kept).all()]


def named(guide: Guide, hand: Hand, name: str) -> None:
    """Type a name into the panel that asks for one, and save."""
    watch_for(lambda: bool(seen(guide, NameForm)))
    (form,) = seen(guide, NameForm)
    form.edit.selectAll()
    form.edit.setFocus(Qt.FocusReason.TabFocusReason)
    hand.write(name)
    hand.click(form.save_button)
    settle()


def at_the_sets(guide: Guide) -> SettingsPage:
    """This desk with its card sets."""
    guide.navigation.show("desk")
    page = guide.at("desk", SettingsPage)
    page.show_group("sets")
    settle()
    return page


def test_what_is_chosen_is_kept_and_opened_again(guide: Guide, hand: Hand) -> None:
    page = printing(guide)
    assert not page.gallery.card_sets.isVisible()
    stock = page.choices.stocks.find("avery-5390")
    show(page, "wallet-card", services=("safelink",), front="es", back="en", wording="discreet", stock=stock, cards=40)
    hand.press(page, "Save as a set…")
    named(guide, hand, "Night shift")
    watch_for(lambda: guide.toasts.words == "“Night shift” is saved on this computer")
    assert CardSetStore(guide.workspace.context.kept).all() == (NIGHT,)
    show(page, "poster")
    assert not page.maker.crumbs.keep_set.isVisible()
    page.show_gallery()
    settle()
    hand.click(page.gallery.card_sets.buttons["Night shift"])
    ready(page)
    values = page.maker.form.values()
    assert page.kind_id == "wallet-card"
    assert [values[name] for name in ("services", "front", "back", "wording")] == [
        ("safelink",),
        "es",
        "en",
        "discreet",
    ]
    assert (values["stock"].id, values["cards"]) == ("avery-5390", None)
    guide.navigation.back()
    assert page.in_gallery


def test_a_name_is_needed(guide: Guide, hand: Hand) -> None:
    page = show(printing(guide), "wallet-card")
    hand.press(page, "Save as a set…")
    watch_for(lambda: bool(seen(guide, NameForm)))
    (form,) = seen(guide, NameForm)
    save = form.save_button
    assert not save.isEnabled()
    form.edit.setText("   ")
    assert not save.isEnabled()
    hand.key(Qt.Key.Key_Escape)
    settle()
    assert kept(guide) == []


def test_what_is_gone_or_not_confirmed_is_told_when_it_opens(guide: Guide, hand: Hand) -> None:
    services = (
        SetService(id="safelink", name="SafeLink"),
        SetService(id="moved-away", name="Moved Away House"),
        SetService(id="smoc-queen-street", name="SMOC"),
    )
    page = printing(guide, replace(NIGHT, wording="plain", services=services))
    hand.click(page.gallery.card_sets.buttons["Night shift"])
    ready(page)
    assert "“Moved Away House” is not in this guide, so it was left out." in told(page)
    assert "The number for “SMOC Queen Street shelter” is not confirmed." in told(page)
    assert page.maker.form.values()["services"] == ("safelink", "smoc-queen-street")
    assert not page.maker.left.print_button.isEnabled()


def test_it_is_renamed_and_removed_and_undo_puts_it_back(guide: Guide, hand: Hand) -> None:
    page = printing(guide, NIGHT)
    desk = at_the_sets(guide)
    hand.press(desk, "Rename…")
    named(guide, hand, "Weekend")
    watch_for(lambda: guide.toasts.words == "The set is now called “Weekend”")
    assert list(page.gallery.card_sets.buttons) == kept(guide) == ["Weekend"]
    hand.press(desk, "Remove")
    watch_for(lambda: guide.toasts.words == "“Weekend” was removed")
    assert kept(guide) == []
    assert page.gallery.card_sets.isHidden()
    hand.press(guide.toasts, "Undo")
    assert kept(guide) == ["Weekend"]
    guide.navigation.show("print")
    settle()
    assert page.gallery.card_sets.isVisible()


def test_it_goes_to_another_desk_as_a_file(
    guide: Guide, hand: Hand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "night.json"
    printing(guide, NIGHT)
    page = at_the_sets(guide)
    monkeypatch.setattr(QFileDialog, "exec", lambda *_: QFileDialog.DialogCode.Accepted)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda *_: [str(file)])
    hand.press(page, "Save as a file…")
    watch_for(lambda: guide.toasts.words == "Saved as night.json")
    assert read_set(file.read_bytes()) == NIGHT
    CardSetStore(guide.workspace.context.kept).put_back(())
    hand.press(page, "Add a card set…")
    watch_for(lambda: guide.toasts.words == "“Night shift” is saved on this computer")
    assert kept(guide) == ["Night shift"]
    for wrong, said in (
        (b"{}", "This card set cannot be read"),
        (b"%PDF", "This file is not a card set from this guide."),
    ):
        file.write_bytes(wrong)
        hand.press(page, "Add a card set…")
        watch_for(lambda said=said: guide.toasts.words.startswith(said))
    file.unlink()
    hand.press(page, "Add a card set…")
    watch_for(lambda: guide.toasts.words == "The file cannot be read. Choose another.")
    assert kept(guide) == ["Night shift"]


def test_hiding_leaves_the_sets_and_closes_what_asks_for_a_name(guide: Guide, hand: Hand) -> None:
    page = show(printing(guide, NIGHT), "wallet-card")
    hand.press(page, "Save as a set…")
    watch_for(lambda: bool(seen(guide, NameForm)))
    (form,) = seen(guide, NameForm)
    form.edit.setText("Half typed")
    guide.hiding.hide()
    settle()
    assert not seen(guide, NameForm)
    assert kept(guide) == ["Night shift"]


@pytest.mark.parametrize(("size", "percent"), [((1280, 800), 100), ((1024, 600), 200), ((640, 480), 200)])
def test_they_find_room(open_window: Opener, size: tuple[int, int], percent: int) -> None:
    guide = open_window(size=size)
    names = ("Night shift", "Clinic on Main Street, Tuesday mornings", "Farm visits")
    page = printing(guide, *(replace(NIGHT, name=name) for name in names))
    guide.set_text_size(percent)
    settle()
    assert list(page.gallery.card_sets.buttons) == sorted(names, key=str.casefold)
    shelf = page.gallery.card_sets
    assert [*cut_off(shelf), *overlapping(shelf), *too_wide(shelf), *small_targets(shelf), *without_name(shelf)] == []


def test_a_file_of_a_set_is_small() -> None:
    services = tuple(SetService(id=f"service-{number}", name="A name of usual length") for number in range(20))
    assert len(written(replace(NIGHT, services=services))) < 4_096
