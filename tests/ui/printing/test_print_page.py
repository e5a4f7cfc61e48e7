"""The Print page: what a person chooses is what comes out, from any page and for any reader."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListWidget, QPushButton

from guide_app.content.records import Service
from guide_app.handouts.options import settled
from guide_app.handouts.registry import HANDOUTS
from guide_app.ui.common.formatting import language_name
from guide_app.ui.kit.inputs.fields import CheckListField
from guide_app.ui.printing.form.records_field import RecordsField
from guide_app.ui.printing.output import actions
from guide_app.ui.printing.page import PrintPage
from tests.handouts import pdf
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, button_named, finish_saving, seen, settle, watch_for
from tests.ui.directory.help_page import choose
from tests.ui.printing.print_page import field, made, made_pages, opened, ready, show, told

# Every kind


READY = {
    "first-call-sheet": {"service": "pathways-for-change"},
    "guidance-sheet": {"guidance": ("in-danger",)},
}


@pytest.mark.parametrize("kind", HANDOUTS)
def test_every_kind_has_a_form_that_prints(page: PrintPage, kind: str) -> None:
    show(page, kind, **READY.get(kind, {}))
    names = {option.name for option in HANDOUTS[kind].described}
    assert names <= set(page.maker.form.fields())
    assert page.maker.form.options() == settled(HANDOUTS[kind].options(**page.maker.form.values()))
    assert page.rendering.rendered is not None
    assert page.rendering.rendered.pages
    assert page.maker.crumbs.title.text() == str(HANDOUTS[kind].title)


def test_a_press_meant_for_a_kind_that_is_gone_changes_nothing(guide: Guide, page: PrintPage) -> None:
    services = field(page, "services", RecordsField)
    page.show_kind("signs-checklist")
    services.box_to_find.chosen.emit("safelink")
    ready(page)
    assert guide.session.tray == ()


def test_needs_are_ticked_in_a_popup(page: PrintPage) -> None:
    show(page, "directory-sheet")
    everything = pdf.page_count(made(page))
    needs = field(page, "needs", CheckListField)
    needs.button.chosen.emit("legal")
    ready(page)
    assert needs.value == ("legal",)
    assert pdf.page_count(made(page)) < everything


def test_no_page_is_squeezed_into_a_sheet_of_another_shape(page: PrintPage) -> None:
    view = page.maker.preview.view
    show(page, "brochure")
    before, brochure = view.picture, view.page_rect()
    assert brochure.width() > brochure.height()
    page.maker.form.set_values({"ink_saving": True})
    page.maker.sheet.render()
    assert (view.picture, view.page_rect()) == (before, brochure), "the sheet stays as it is while its pages are made"
    ready(page)
    page.show_kind("binder")
    assert view.page_rect().height() > view.page_rect().width()
    assert view.image.isNull()
    ready(page)
    assert not view.image.isNull()


def test_languages_that_nobody_reviewed_are_told_in_one_sentence(page: PrintPage) -> None:
    show(page, "wallet-card", front="vi", back="ar", wording="plain")
    assert f"Draft translations: Tiếng Việt, {language_name('ar')}." in told(page)
    assert told(page).count("Tiếng Việt") == 1


def test_no_page_is_there_for_one_that_cannot_be_made(page: PrintPage, hand: Hand) -> None:
    """Ten cards in the picture, under the title of a first call, would pass for it."""
    assert page.maker.preview.view.picture
    page.show_kind("first-call-sheet")
    watch_for(lambda: told(page) == "Choose a service for the first call.")
    view = page.maker.preview.view
    assert view.image.isNull()
    assert view.slots == ()
    assert view.viewport().accessibleName() == "Nothing to print yet"
    assert not {"Front", "Back"} & {each.text() for each in seen(page.maker.preview, QPushButton)}
    show(page, "first-call-sheet", service="safelink")
    assert not view.image.isNull()


# Services


def test_a_service_is_found_by_typing_and_taken_off_again(guide: Guide, page: PrintPage, hand: Hand) -> None:
    services = field(page, "services", RecordsField)
    proposed = services.shown
    hand.click(services.box_to_find)
    hand.write("kennedy")
    watch_for(lambda: not page.maker.finder.busy)
    (found,) = seen(guide, QListWidget)
    assert "Kennedy" in found.item(0).text()
    hand.key(Qt.Key.Key_Return)
    assert not found.isVisible()
    ready(page)
    assert guide.session.tray[:-1] == proposed
    added = guide.session.tray[-1]
    assert "kennedy" in added
    name = guide.library.get(Service, added, "en")
    assert name is not None
    hand.press(services, f"Remove: {name.record.name}")
    assert guide.session.tray == proposed
    assert services.box_to_find.text() == ""


def test_what_is_taken_off_comes_back_by_undo(guide: Guide, page: PrintPage, hand: Hand) -> None:
    services = field(page, "services", RecordsField)
    before = services.shown
    hand.press(services, "Remove: Pathways for Change")
    assert "pathways-for-change" not in services.shown
    assert "Left out: Pathways for Change" in "\n".join(each.text() for each in seen(services, QLabel))
    assert guide.toasts.words == "Pathways for Change was removed from the sheet"
    guide.toasts.undo()
    assert services.shown == before
    assert "800-870-5905" in pdf.text(made(ready(page)))


def test_what_is_proposed_is_not_left_out_in_silence(guide: Guide, page: PrintPage, hand: Hand) -> None:
    """A service that was collected elsewhere takes the place of the three that fit most people: that is said."""
    guide.session.add_to_tray("safelink")
    ready(page)
    services = field(page, "services", RecordsField)
    assert services.shown == ("safelink",)
    assert "Left out: National hotline, 24 hours" in "\n".join(each.text() for each in seen(services, QLabel))
    hand.press(services, "Add them")
    assert services.shown[0] == "national-human-trafficking-hotline"
    assert services.shown[-1] == "safelink"
    assert len(services.shown) == 4


def test_the_order_is_changed_by_keys(guide: Guide, page: PrintPage, hand: Hand) -> None:
    services = field(page, "services", RecordsField)
    first, second, *_ = services.shown
    (press, *_) = [each for each in seen(services, QPushButton) if each.property("record") == second]
    press.setFocus()
    hand.key(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert guide.session.tray[:2] == (second, first)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.property("record") == second


def test_hiding_wipes_whatever_was_chosen_and_typed(guide: Guide, page: PrintPage, hand: Hand) -> None:
    show(page, "wallet-card")
    start = page.maker.form.values()
    field(page, "services", RecordsField).box_to_find.setText("secret")
    show(page, "guidance-sheet", questions=("t-visa",), large_print=True)
    page.maker.preview.view.step_zoom(1)
    guide.hiding.hide()
    assert page.kind_id == "wallet-card"
    assert page.maker.form.values() == start
    assert page.maker.preview.view.zoom is None
    assert page.in_gallery
    assert not any("secret" in each.text() for each in page.findChildren(QLineEdit))
    guide.hiding.show_again()


# From other pages


def test_print_this_leads_from_a_service_to_its_first_call_sheet(guide: Guide, hand: Hand) -> None:
    guide.navigation.open_record("service", "pathways-for-change")
    settle()
    choose(guide, hand, button_named(guide.help.detail, "More"), "Print this")
    page = ready(guide.at("print", PrintPage))
    assert guide.navigation.here == "print"
    assert (page.kind_id, page.maker.form.values()["service"]) == ("first-call-sheet", "pathways-for-change")


@pytest.mark.parametrize(
    ("record", "kind", "option"),
    [
        (("question", "t-visa"), "guidance-sheet", "questions"),
        (("guidance", "in-danger"), "guidance-sheet", "guidance"),
    ],
)
def test_print_this_leads_from_an_answer(
    guide: Guide, hand: Hand, record: tuple[str, str], kind: str, option: str
) -> None:
    from guide_app.ui.questions.page import QuestionsPage

    guide.navigation.open_record(*record)
    settle()
    hand.press(guide.at("questions", QuestionsPage).detail, "Print this")
    page = ready(guide.at("print", PrintPage))
    assert (page.kind_id, page.maker.form.values()[option]) == (kind, (record[1],))


def test_next_steps_of_the_signs_ticked(guide: Guide, hand: Hand) -> None:
    from guide_app.ui.signs.page import SignsPage

    guide.navigation.show("signs")
    guide.session.tick("long-hours", True)
    settle()
    hand.press(guide.at("signs", SignsPage).steps, "Print next steps")
    page = ready(guide.at("print", PrintPage))
    assert (page.kind_id, page.maker.form.values()["ticked"]) == ("signs-checklist", ("long-hours",))
    with_steps = made_pages(page)
    guide.session.clear_ticks()
    ready(page)
    assert page.maker.form.values()["ticked"] == ()
    assert made_pages(page) != with_steps


def test_every_step_of_a_card_is_in_sight_in_the_usual_window(guide: Guide) -> None:
    page = opened(guide)
    assert guide.size().toTuple() == (1280, 800)
    assert page.maker.left.area.verticalScrollBar().maximum() == 0
    assert not page.maker.form.more.visibleRegion().isEmpty()


def test_where_there_is_little_room_what_stops_printing_is_one_press_away(open_window: Opener, hand: Hand) -> None:
    guide = open_window(size=(640, 480))
    guide.session.set_tray(tuple(guide.library.ids(Service)[:9]))
    page = opened(guide)
    assert not page.maker.left.print_button.isEnabled()
    assert page.maker.fit.visibleRegion().isEmpty()
    hand.press(page, "Why not?")
    assert not page.maker.fit.visibleRegion().isEmpty()
    guide.session.set_tray(())
    page.start()
    show(page, "wallet-card")
    assert page.maker.left.print_button.isEnabled()
    assert not [each for each in seen(page, QPushButton) if each.text() == "Why not?"]
    page.maker.left.scroll_up()
    page.maker.doing.told.emit("Saved.", "good")
    settle()
    (saved,) = [each for each in seen(page.maker.fit, QLabel) if each.text() == "Saved."]
    watch_for(lambda: not saved.visibleRegion().isEmpty())


def test_where_there_is_little_room_the_sheet_leads_back_to_the_choices(
    guide: Guide, page: PrintPage, hand: Hand
) -> None:
    guide.resize(760, 600)
    settle()
    hand.press(page, "See the sheet")
    assert page.maker.preview.isVisible()
    assert not page.maker.left.isVisible()
    hand.press(page, "Back to the choices")
    assert page.maker.left.isVisible()
    assert not page.maker.preview.isVisible()


def test_a_saved_file_can_be_taken_away_again(
    guide: Guide, page: PrintPage, hand: Hand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "Documents"
    folder.mkdir()
    monkeypatch.setattr(actions, "ask_where_to_save", lambda *_: folder / "cards.pdf")
    hand.press(page, "Save PDF…")
    finish_saving(guide)
    file = folder / "cards.pdf"
    assert file.read_bytes() == made(page)
    assert guide.toasts.words == "Saved in Documents. This computer's search can find it."
    hand.press(guide.toasts, "Undo")
    assert not file.exists()
    assert guide.toasts.words == "The file was deleted"
    assert "removed" not in told(page)
    hand.press(page, "Save PDF…")
    finish_saving(guide)
    file.write_bytes(b"changed since")
    guide.toasts.undo()
    settle()
    assert file.read_bytes() == b"changed since"
    assert "The file has been changed or moved, so it was not deleted." in told(page)
    hand.press(page, "Save PDF…")
    finish_saving(guide)
    assert file.read_bytes() == made(page)
    guide.toasts.undo()
    assert file.exists(), "what took the place of another file could not bring that one back"
