"""Aligning a printer: what is kept is what somebody measured, and nothing that was kept goes by itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from guide_app.desk.printers import PrinterStore
from guide_app.handouts.stock.calibration import Calibration, SideFit
from guide_app.ui.printing.output.align_printer_form import BACK, FRONT, AlignPrinterForm
from tests.ui.desk import Guide, Hand, seen
from tests.ui.settings.printers import lining_up

FRONT_FIT = SideFit(shift_x=1.0, shift_y=-0.5)
BACK_FIT = SideFit(shift_x=0.4)
MEASURED = Calibration(front=FRONT_FIT, backs={"long-edge": BACK_FIT})
NUMBERS = {"left": "1 1/32", "top": "24.9 mm", "across": "6 1/2", "down": "9 in"}


@pytest.fixture
def printers(guide: Guide) -> PrinterStore:
    """What is kept at this desk: one printer, measured."""
    store = PrinterStore(guide.workspace.context.kept)
    store.keep("Office", "", MEASURED)
    return store


@pytest.fixture
def form(guide: Guide, printers: PrinterStore) -> AlignPrinterForm:
    """The form, before the test sheet is printed."""
    lining_up(guide)
    (found,) = seen(guide, AlignPrinterForm)
    return found


def saves(form: AlignPrinterForm) -> bool:
    """Whether Save can be pressed."""
    return form.save_button.isEnabled()


def type_in(form: AlignPrinterForm, hand: Hand, numbers: dict[str, str]) -> None:
    """Type measures, as a person does who goes on with Tab."""
    for name, number in numbers.items():
        if not form.fields[name].isVisible():
            hand.press(form.panel, "Next: the back")
        form.fields[name].setFocus(Qt.FocusReason.TabFocusReason)
        hand.ctrl(Qt.Key.Key_A)
        hand.write(number)


def test_fields_are_open_from_the_start_for_the_printer_of_the_row(form: AlignPrinterForm, hand: Hand) -> None:
    assert all(form.fields[name].isVisible() for name in FRONT)
    hand.press(form.panel, "Next: the back")
    assert all(form.fields[name].isVisible() for name in BACK)
    assert form.fields[BACK[0]].hasFocus()
    hand.press(form.panel, "Back to the front")
    assert form.where.text() == "For Office. The earlier measurements stay in use until you save."
    type_in(form, hand, NUMBERS)
    assert saves(form), "the sheet may have been printed before"
    form.printed_on("Plain", "", "long-edge")
    assert form.where.text() == "Printed on Plain. Type what you measure."
    assert not saves(form)


def test_paper_sides_and_units_change_what_is_asked(form: AlignPrinterForm, hand: Hand) -> None:
    placeholders = [form.fields[name].placeholderText() for name in FRONT]
    assert placeholders == ["about 1 in", "about 1 in", "about 6 1/2 in", "about 9 in"]
    hand.press(form, "Millimeters")
    placeholders = [form.fields[name].placeholderText() for name in FRONT]
    assert placeholders == ["about 25.4 mm", "about 25.4 mm", "about 165.1 mm", "about 228.6 mm"]
    hand.pick(form.backs, "Fronts only")
    assert not form.turn_button.isVisible()
    type_in(form, hand, {"left": "26.2", "top": "25.4", "across": "165.1", "down": "228.6"})
    assert form.said.text() == "From now on, the guide corrects for this. Front: 0.8 mm left."


def test_nothing_measured_is_nothing_to_save(form: AlignPrinterForm, printers: PrinterStore, hand: Hand) -> None:
    form.printed_on("Office", "", "long-edge")
    assert "The earlier measurements stay in use until you save." in form.where.text()
    for field in form.fields.values():
        field.setFocus(Qt.FocusReason.TabFocusReason)
        hand.key(Qt.Key.Key_Return)
    assert form.isVisible()
    assert not saves(form)
    hand.press(form.panel, "Cancel")
    assert printers.find("Office", "") == MEASURED


def test_a_side_is_measured_whole_or_not_at_all(form: AlignPrinterForm, printers: PrinterStore, hand: Hand) -> None:
    form.printed_on("Office", "", "long-edge")
    type_in(form, hand, {"left": "26 mm", "top": "1"})
    assert form.said.text() == "Still to measure: 3, 4."
    type_in(form, hand, {"across": "165.1 mm", "down": "228,6 mm", "back_y": "0"})
    assert form.said.text() == "Still to measure: 5, 7, 8."
    assert not saves(form)
    form.fields["back_y"].clear()
    assert "Without 5 to 8, backs print as before." in form.said.text()
    form.fields["down"].setFocus(Qt.FocusReason.TabFocusReason)
    hand.key(Qt.Key.Key_Return)
    assert printers.find("Office", "") == Calibration(front=SideFit(shift_x=0.6), backs={"long-edge": BACK_FIT})


def test_a_printer_found_true_is_aligned_no_more(
    guide: Guide, form: AlignPrinterForm, printers: PrinterStore, hand: Hand
) -> None:
    form.printed_on("Office", "", "long-edge")
    type_in(form, hand, {name: form.fields[name].placeholderText().removeprefix("about ") for name in FRONT + BACK})
    assert "This printer prints in the right place." in form.said.text()
    hand.press(form.panel, "Save")
    assert printers.all() == ()
    assert "Office is lined up" in guide.toasts.words


def test_what_was_measured_on_one_printer_is_not_kept_for_another(form: AlignPrinterForm, hand: Hand) -> None:
    form.printed_on("Office", "", "long-edge")
    type_in(form, hand, NUMBERS)
    form.printed_on("Office", "", "long-edge")
    assert saves(form), "the same sheet once more"
    form.printed_on("Plain", "", "long-edge")
    assert not saves(form)
    assert not any(field.text() for field in form.fields.values())


def test_what_is_no_measure_is_told(form: AlignPrinterForm, hand: Hand) -> None:
    form.printed_on("Office", "", None)
    type_in(form, hand, {**NUMBERS, "top": "about"})
    assert form.fields["top"].property("invalid")
    assert form.said.text() == "Type each measurement like this: 1 1/16 in, or 27 mm."
    assert not saves(form)
