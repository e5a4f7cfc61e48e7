"""Card paper of one's own: typed, or read from a gLabels template."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QLineEdit, QPushButton

from guide_app.desk.printers import SheetStore
from guide_app.handouts.stock import glabels
from guide_app.handouts.stock.card_stock import OWN, own_stock
from guide_app.library.library import Library
from guide_app.ui.kit.inputs.fields import CountField
from guide_app.ui.printing.form.choices import HandoutChoices
from guide_app.ui.printing.form.paper_field import PaperField
from guide_app.ui.printing.output.own_sheet_form import OwnSheetForm
from guide_app.ui.printing.output.paper_chooser import PaperChooser
from guide_app.ui.printing.page import PrintPage
from guide_app.ui.settings.page import SettingsPage
from tests.handouts.stock.test_glabels import CARDS
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, seen, settle, watch_for
from tests.ui.printing.print_page import field, laid_out, opened, ready, told


@pytest.fixture
def page(guide: Guide) -> PrintPage:
    """The page with its first sheet."""
    return opened(guide)


# Paper of one's own


def _type(page: PrintPage, hand: Hand, words: str) -> PaperField:
    """Type the name of a paper, and leave the field."""
    paper = field(page, "stock", PaperField)
    hand.click(paper.edit)
    watch_for(paper.edit.hasSelectedText)
    hand.write(words)
    hand.key(Qt.Key.Key_Tab)
    return paper


def test_a_paper_that_nobody_knows_is_answered_and_printing_waits(page: PrintPage, hand: Hand) -> None:
    paper = _type(page, hand, "Staples 12520")
    assert paper.edit.text() == "Staples 12520", "nothing takes its place unasked"
    assert paper.edit.property("invalid")
    assert "“Staples 12520” is not in our list. Nothing can be printed until the paper is known." in told(page)
    assert not page.maker.left.print_button.isEnabled()
    assert not page.maker.left.save_button.isEnabled()
    assert page.maker.preview.view.image.isNull(), "no sheet stands there for another paper"
    count = field(page, "cards", CountField)
    assert (count.sheets.text(), count.number.spin.accessibleDescription()) == ("cards", "cards")
    ways = [each.accessibleName() for each in seen(page.maker.fit, QPushButton)]
    assert ways[-4:] == [
        "The package says: same as Avery 5371",
        "Type its measures…",
        "Plain paper, with cut lines",
        "Choose from the list",
    ]
    hand.press(page.maker.fit, "Plain paper, with cut lines")
    ready(page)
    assert paper.value.cut_marks
    assert count.sheets.text() == "cards = 1 sheet"
    assert not paper.edit.property("invalid")
    assert page.maker.left.print_button.isEnabled()


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
def test_form_stays_where_it_is_while_a_paper_is_unknown(
    open_window: Opener, hand: Hand, size: tuple[int, int]
) -> None:
    guide = open_window(size)
    guide.workspace.print_kind("wallet-card", {})
    page = ready(guide.at("print", PrintPage))
    hand.click(field(page, "stock", PaperField).edit)
    laid_out(page)
    before = _places(page)
    hand.write("Staples 12520")
    hand.key(Qt.Key.Key_Return)
    laid_out(page)
    assert _places(page) == before
    assert not page.maker.left.isAncestorOf(page.maker.fit)
    hand.press(page.maker.fit, "The package says: same as Avery 5371")
    ready(page)
    laid_out(page)
    assert _places(page) == before
    assert page.maker.left.print_button.isEnabled()


def _places(page: PrintPage) -> dict[str, QPoint]:
    """Where the controls of the form and its buttons are."""
    left = page.maker.left
    parts = [part for part in left.findChildren(QAbstractButton) + left.findChildren(QLineEdit) if part.isVisible()]
    return {each.accessibleName(): each.mapTo(left, QPoint(0, 0)) for each in parts if each.accessibleName()}


def test_unknown_paper_may_be_said_to_be_the_one_before(page: PrintPage, hand: Hand) -> None:
    paper = _type(page, hand, "Staples 12520")
    hand.press(page.maker.fit, "The package says: same as Avery 5371")
    ready(page)
    assert paper.value.name == "Avery 5371"
    assert page.maker.left.print_button.isEnabled()


def test_keys_do_not_print_on_the_paper_before_one_that_is_being_typed(
    page: PrintPage, hand: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(page.maker.doing, "print_it", asked.append)
    paper = field(page, "stock", PaperField)
    hand.click(paper.edit)
    watch_for(paper.edit.hasSelectedText)
    hand.write("Staples 12520")
    hand.ctrl(Qt.Key.Key_P)
    assert paper.unknown == "Staples 12520"
    assert not page.maker.left.print_button.isEnabled()
    assert not asked


def test_click_selects_how_many_so_that_typing_replaces_it(page: PrintPage, hand: Hand) -> None:
    spin = field(page, "cards", CountField).number.spin
    hand.click(spin, spin.lineEdit().geometry().center())
    watch_for(lambda: spin.lineEdit().selectedText() == "10")
    hand.write("40")
    hand.key(Qt.Key.Key_Tab)
    assert spin.value() == 40


def test_a_name_that_is_nearly_right_offers_the_paper_that_it_resembles(page: PrintPage, hand: Hand) -> None:
    paper = _type(page, hand, "Avery 53901")
    assert not page.maker.left.print_button.isEnabled()
    (same,) = [
        each for each in seen(page.maker.fit, QPushButton) if each.accessibleName().startswith("The package says")
    ]
    same.click()
    ready(page)
    assert paper.value.id == "avery-5390"
    assert page.maker.left.print_button.isEnabled()


def test_a_number_that_is_known_after_all_is_taken(page: PrintPage, hand: Hand) -> None:
    _type(page, hand, "Staples 12520")
    paper = _type(page, hand, "8371")
    ready(page)
    assert paper.unknown == ""
    assert paper.value.name == "Avery 5371" or "8371" in (paper.value.part, *paper.value.also)


def test_a_sheet_is_typed_checked_kept_and_forgotten(open_window: Opener, hand: Hand) -> None:
    guide = open_window()
    guide.workspace.print_kind("wallet-card", {})
    page = ready(guide.at("print", PrintPage))
    paper = field(page, "stock", PaperField)
    paper.measures_asked.emit()
    (form,) = seen(guide, OwnSheetForm)
    form.name.setText("Church cards")
    form.rows.setValue(6)
    assert "The cards reach" in form.said.text()
    assert form.stock is None
    form.rows.setValue(4)
    form.lengths["width"].setText("about 3")
    assert form.lengths["width"].property("invalid")
    assert "Card width" in form.said.text()
    form.lengths["width"].setText("3 1/4 in")
    form.lengths["gap_x"].setText("6mm")
    assert form.stock is not None
    assert (form.stock.width, form.stock.pitch_x) == pytest.approx((82.55, 88.55))
    form.save_button.click()
    ready(page)
    assert paper.value.name == "Church cards"
    assert len(page.maker.preview.view.slots) == 8
    guide.close()
    again = open_window()
    again.workspace.print_kind("wallet-card", {})
    page = ready(again.at("print", PrintPage))
    paper = field(page, "stock", PaperField)
    assert paper.value.id == "avery-5371"
    paper.set_value("Church cards")
    page.maker.form.changed.emit("stock")
    ready(page)
    again.navigation.show("desk")
    again.at("desk", SettingsPage).show_group("printers")
    settle()
    hand.press(again, "Remove")
    again.navigation.show("print")
    ready(page)
    assert paper.value.id == "avery-5371"
    assert not [stock for stock in page.choices.stocks if stock.id.startswith(OWN)]


@pytest.mark.parametrize(
    ("name", "typed", "words"),
    [
        ("width", "0", "“Card width” must be more than 0."),
        ("height", "-2 in", "“Card height” must be more than 0."),
        ("left", "-1 mm", "“Left edge of paper to first card” cannot be less than 0."),
        ("gap_y", "-0.5 in", "“Gap between cards, down” cannot be less than 0."),
        ("width", "900000", "“Card width” is larger than any sheet of paper."),
        ("top", "1e9", "“Top edge of paper to first card” is not a length yet."),
        ("width", "20 in", "The cards reach 40.75 × 10.5 in, but the sheet is 8.5 × 11 in."),
    ],
)
def test_a_measure_that_cannot_be_is_told_in_plain_words(
    page: PrintPage, hand: Hand, name: str, typed: str, words: str
) -> None:
    field(page, "stock", PaperField).measures_asked.emit()
    (form,) = seen(page.window(), OwnSheetForm)
    edit = form.lengths[name]
    hand.click(edit)
    hand.ctrl(Qt.Key.Key_A)
    hand.write(typed)
    assert words in form.said.text()
    assert bool(edit.property("invalid")) == form.said.text().startswith("“")
    assert not form.save_button.isEnabled()


def _choose_file(path: Path, opening: Callable[[], object]) -> None:
    """Open Qt's file dialog and choose a file in it."""

    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QFileDialog):
            QTimer.singleShot(10, choose)
            return
        name = dialog.findChild(QLineEdit)
        assert isinstance(name, QLineEdit)
        name.setText(str(path))
        dialog.accept()

    QTimer.singleShot(0, choose)
    opening()
    settle()


def _chooser(page: PrintPage) -> PaperChooser:
    watch_for(lambda: bool(seen(page.window(), PaperChooser)))
    (chooser,) = seen(page.window(), PaperChooser)
    return chooser


def test_a_glabels_template_is_read_and_what_is_refused_is_told(page: PrintPage, tmp_path: Path, hand: Hand) -> None:
    file = tmp_path / "mine.template"
    round_ones = "".join(CARDS.replace("Label-rectangle", "Label-round").replace("5371", f"R{at}") for at in range(6))
    good = CARDS.replace("5371", "X1").replace('ny="5"', 'ny="4"')
    file.write_text(f"<Glabels-templates>{good}{round_ones}</Glabels-templates>")
    _choose_file(file, page.maker.papers.import_file)
    chooser = _chooser(page)
    said = [each.text() for each in seen(chooser, QLabel)]
    assert said == [
        "6 cannot be used:",
        "Avery R0, Avery R1, Avery R2, Avery R3, and 2 more: Its labels are round. Only rectangles can be printed.",
    ]
    hand.key(Qt.Key.Key_Return)  # The only one is chosen.
    watch_for(lambda: field(page, "stock", PaperField).value.name == "Avery X1")
    ready(page)
    assert "Card paper saved: Avery X1." in told(page)
    assert len(page.maker.preview.view.slots) == 8


def test_a_file_where_nothing_can_be_used_says_why_and_opens_nothing(page: PrintPage, tmp_path: Path) -> None:
    file = tmp_path / "round.template"
    file.write_text(f"<Glabels-templates>{CARDS.replace('Label-rectangle', 'Label-round')}</Glabels-templates>")
    _choose_file(file, page.maker.papers.import_file)
    watch_for(lambda: "Avery 5371: Its labels are round. Only rectangles can be printed." in told(page))
    assert not seen(page.window(), PaperChooser)


def _many(file: Path) -> Path:
    parts = "".join(CARDS.replace("5371", f"X{at}").replace('ny="5"', f'ny="{1 + at % 5}"') for at in range(285))
    file.write_text(f"<Glabels-templates>{parts}</Glabels-templates>")
    return file


def test_of_many_templates_those_are_kept_that_are_searched_and_ticked(
    page: PrintPage, tmp_path: Path, hand: Hand
) -> None:
    _choose_file(_many(tmp_path / "many.template"), page.maker.papers.import_file)
    chooser = _chooser(page)
    assert (chooser.go_on.text(), chooser.go_on.isEnabled()) == ("Save 0 paper types", False)
    assert page.window().focusWidget() is chooser.search
    hand.write("avery x12")
    assert len(chooser.papers.shown) == 11
    hand.key(Qt.Key.Key_Tab)
    hand.key(Qt.Key.Key_Tab)
    assert page.window().focusWidget() is chooser.papers
    hand.key(Qt.Key.Key_Down)
    hand.key(Qt.Key.Key_Space)
    hand.click(chooser.search)
    hand.ctrl(Qt.Key.Key_A)
    hand.write("x284")
    hand.click(chooser.all)
    assert chooser.all.text() == "Select none"
    assert chooser.go_on.text() == "Save 2 paper types"
    assert [stock.name for stock in chooser.chosen] == ["Avery X120", "Avery X284"], "the search takes nothing away"
    hand.pick(chooser.fold, "Folded in half, side to side")
    chooser.go_on.click()
    ready(page)
    kept = [(stock.name, stock.fold) for stock in page.choices.own_sheets]
    assert kept == [("Avery X120", "vertical"), ("Avery X284", "vertical")]
    page.show_kind("wallet-card", stock="own-avery-x284-folded")
    ready(page)
    assert len(page.maker.preview.view.slots) == 10


def test_words_that_no_paper_has(page: PrintPage, tmp_path: Path, hand: Hand) -> None:
    _choose_file(_many(tmp_path / "many.template"), page.maker.papers.import_file)
    chooser = _chooser(page)
    hand.write("herma")
    assert chooser.nothing.isVisible()
    assert not chooser.papers.isVisible()
    assert not chooser.all.isEnabled()
    hand.key(Qt.Key.Key_Escape)
    assert not page.choices.own_sheets


def test_several_papers_are_forgotten_at_once(page: PrintPage, tmp_path: Path, hand: Hand) -> None:
    _choose_file(_many(tmp_path / "many.template"), page.maker.papers.import_file)
    chooser = _chooser(page)
    hand.click(chooser.all)
    chooser.go_on.click()
    ready(page)
    assert len(page.choices.own_sheets) == 285
    paper = field(page, "stock", PaperField)
    page.maker.papers.forget_several()
    chooser = _chooser(page)
    hand.write("x1")
    hand.click(chooser.all)
    assert chooser.go_on.text() == "Remove 111 paper types"
    hand.click(chooser.go_on)
    ready(page)
    assert len(page.choices.own_sheets) == 174
    assert paper.value.name == "Avery X0", "the paper in use is not taken away"


def test_a_file_that_is_no_template_changes_nothing(page: PrintPage, tmp_path: Path) -> None:
    file = tmp_path / "evil.xml"
    file.write_text('<!DOCTYPE a [<!ENTITY x "y">]><Glabels-templates>&x;</Glabels-templates>')
    _choose_file(file, page.maker.papers.import_file)
    watch_for(lambda: "declares a document type" in told(page))
    assert field(page, "stock", PaperField).value.id == "avery-5371"


def test_what_was_said_of_one_file_does_not_answer_for_the_next(page: PrintPage, tmp_path: Path) -> None:
    for place in range(3):
        file = tmp_path / f"broken-{place}.xml"
        file.write_text("<Glabels-templates><Template")
        _choose_file(file, page.maker.papers.import_file)
        watch_for(lambda: told(page).count("This is not a gLabels file") == 1)
    file = tmp_path / "empty.xml"
    file.write_text("")
    _choose_file(file, page.maker.papers.import_file)
    watch_for(lambda: "no element found" in told(page))
    assert "unclosed token" not in told(page)


def test_a_pipe_is_no_template(page: PrintPage, tmp_path: Path) -> None:
    """Reading one would wait for ever, and the window for the reading when it closes."""
    os.mkfifo(tmp_path / "pipe.template")
    _choose_file(tmp_path / "pipe.template", page.maker.papers.import_file)
    watch_for(lambda: "is not a plain file" in told(page))


def test_a_person_can_hide_while_a_template_is_read(
    guide: Guide, page: PrintPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "slow.template"
    file.write_text(f"<Glabels-templates>{CARDS.replace('5371', 'Slow')}</Glabels-templates>")
    begun, go_on, done = threading.Event(), threading.Event(), threading.Event()

    def held(path: Path) -> glabels.Imported:
        begun.set()
        go_on.wait(20)
        try:
            return read_file(path)
        finally:
            done.set()

    read_file = glabels.read_file
    monkeypatch.setattr(glabels, "read_file", held)
    _choose_file(file, page.maker.papers.import_file)
    watch_for(begun.is_set)
    guide.hiding.hide()
    assert guide.hiding.hidden
    go_on.set()
    watch_for(done.is_set)
    settle()
    assert not [stock for stock in page.choices.stocks if stock.name == "Avery Slow"]


def test_what_is_said_last_is_in_sight(page: PrintPage) -> None:
    """The notes scroll where they are long; each says something of one piece of work."""
    for number in range(8):
        page.maker.fit.show_message(f"Remark {number}", "good")
    settle()
    (last,) = (each for each in seen(page.maker.fit, QLabel) if each.text() == "Remark 7")
    watch_for(lambda: last.visibleRegion().boundingRect() == last.rect())


def test_paper_that_could_not_be_kept_stays_until_the_guide_closes(root: Path, demo: Library, tmp_path: Path) -> None:
    (tmp_path / "kept").touch()  # A file where the folder would be.
    choices = HandoutChoices(demo, root / "data" / "card_stock.yaml", SheetStore(tmp_path / "kept"), "en")
    first, second = (
        own_stock(replace(choices.stocks.find("5371"), id="", brand=name, part="", also=())) for name in ("One", "Two")
    )
    assert not choices.keep_sheets((first,))
    assert not choices.keep_sheets((second,))
    assert {first, second} <= set(choices.stocks)
    choices.forget_sheets((first.id,))
    assert first not in set(choices.stocks)
    assert second in set(choices.stocks)
