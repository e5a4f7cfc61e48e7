"""Aligning a printer: what is kept is what somebody measured, and nothing that was kept goes by itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from guide_app.desk.printers import PrinterStore
from guide_app.handouts.stock.calibration import Calibration, SideFit
from guide_app.ui.printing.output.align_printer_form import BACK, FRONT, AlignPrinterForm
from tests.ui.desk import Guide, Hand, seen
from tests.ui.printing.print_page import opened

FRONT_FIT = SideFit(shift_x=1.0, shift_y=-0.5)
BACK_FIT = SideFit(shift_x=0.4)
MEASURED = Calibration(front=FRONT_FIT, backs={"long-edge": BACK_FIT})
NUMBERS = {"left": "26", "top": "24.5", "across": "165.9", "down": "229.4"}


@pytest.fixture
def printers(guide: Guide) -> PrinterStore:
    """What is kept at this desk: one printer, measured."""
    store = PrinterStore(guide.workspace.context.kept)
    store.keep("Office", "", MEASURED)
    return store


@pytest.fixture
def form(guide: Guide, printers: PrinterStore) -> AlignPrinterForm:
    """The form, before the test sheet is printed."""
    page = opened(guide)
    page.maker.crumbs.align.click()
    (found,) = seen(guide, AlignPrinterForm)
    return found


def saves(form: AlignPrinterForm) -> bool:
    """Whether Save can be pressed."""
    return form.save_button.isEnabled()


def type_in(form: AlignPrinterForm, hand: Hand, numbers: dict[str, str]) -> None:
    """Type measures, as a person does who goes on with Tab."""
    for name, number in numbers.items():
        form.fields[name].setFocus(Qt.FocusReason.TabFocusReason)
        hand.ctrl(Qt.Key.Key_A)
        hand.write(number)


def test_why_there_is_nothing_to_type_yet_is_said_beside_the_fields(form: AlignPrinterForm) -> None:
    assert not any(field.isEnabled() for field in form.fields.values())
    assert form.where.text().startswith("The fields open once it is printed.")
    form.printed_on("Plain", "", "long-edge")
    assert all(field.isEnabled() for field in form.fields.values())
    assert form.where.text().startswith("Printed on Plain. Type what you measure")
    assert "before" not in form.where.text()


def test_nothing_measured_is_nothing_to_save(form: AlignPrinterForm, printers: PrinterStore, hand: Hand) -> None:
    form.printed_on("Office", "", "long-edge")
    assert "What was measured before holds until you save." in form.where.text()
    for field in form.fields.values():
        field.setFocus(Qt.FocusReason.TabFocusReason)
        hand.key(Qt.Key.Key_Return)
    assert form.isVisible()
    assert not saves(form)
    hand.press(form.panel, "Cancel")
    assert printers.find("Office", "") == MEASURED


def test_a_side_is_measured_whole_or_not_at_all(form: AlignPrinterForm, printers: PrinterStore, hand: Hand) -> None:
    form.printed_on("Office", "", "long-edge")
    type_in(form, hand, {"left": "25.6", "top": "25"})
    assert form.said.text() == "Still to be measured: 3, 4."
    type_in(form, hand, {"across": "165.9", "down": "229,4 mm", "back_y": "0"})
    assert form.said.text() == "Still to be measured: 5, 7, 8."
    assert not saves(form)
    form.fields["back_y"].clear()
    assert "backs are printed as before" in form.said.text()
    form.fields["down"].setFocus(Qt.FocusReason.TabFocusReason)
    hand.key(Qt.Key.Key_Return)
    assert printers.find("Office", "") == Calibration(front=SideFit(shift_x=0.6), backs={"long-edge": BACK_FIT})


def test_a_printer_found_true_is_aligned_no_more(
    guide: Guide, form: AlignPrinterForm, printers: PrinterStore, hand: Hand
) -> None:
    form.printed_on("Office", "", "long-edge")
    type_in(form, hand, {name: form.fields[name].placeholderText().removeprefix("about ") for name in FRONT + BACK})
    assert "prints true" in form.said.text()
    hand.press(form.panel, "Save")
    assert printers.all() == ()
    assert "Office is aligned" in guide.toasts.words


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
    assert form.said.text() == "Write each measure like 25.3 mm."
    assert not saves(form)
