"""The dialog's “Print to file”: it is said that no sheet comes out, and that such a sheet measures no printer."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinterInfo
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from guide_app.handouts.problems import HandoutError
from guide_app.handouts.typesetting import renderer as render
from guide_app.system.messages import Message
from guide_app.ui.kit.overlays.question import Question
from guide_app.ui.kit.text.line_breaks import breakable
from guide_app.ui.printing.output.align_printer_form import AlignPrinterForm
from guide_app.ui.printing.output.pictures import print_pictures
from guide_app.ui.printing.output.printer_setup import make_printer, paper_of
from guide_app.ui.printing.page import PrintPage
from tests.handouts import pdf
from tests.ui.desk import Guide, Hand, seen, watch_for, when_dialog_opens
from tests.ui.printing.print_page import made, opened, told, window_of
from tests.ui.settings.printers import lining_up


@pytest.fixture
def page(guide: Guide) -> PrintPage:
    """The page with its first sheet."""
    return opened(guide)


def print_to(file: Path, opening: Callable[[], object], paper: QPageSize.PageSizeId | None = None) -> None:
    """Choose the file, and maybe another paper, in the system's dialog, which opens once the print system answered."""
    answered: list[bool] = []

    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QPrintDialog)
        printers = dialog.findChild(QComboBox, "printers")
        name = dialog.findChild(QLineEdit, "filename")
        assert isinstance(printers, QComboBox)
        assert isinstance(name, QLineEdit)
        to_file = printers.findText("Print to File (PDF)")
        printers.setCurrentIndex(to_file)
        printers.activated.emit(to_file)
        name.setText(str(file))
        if paper is not None:
            dialog.printer().setPageSize(QPageSize(paper))
        dialog.accept()
        answered.append(True)

    when_dialog_opens(choose)
    opening()
    watch_for(lambda: bool(answered))


def test_cards_printed_to_a_file_are_said_to_be_there(page: PrintPage, tmp_path: Path) -> None:
    file = tmp_path / "cards.pdf"
    print_to(file, page.maker.left.print_button.click)
    watch_for(file.exists)
    watch_for(lambda: "Saved as a file, not printed:" in told(page))
    assert breakable(str(file)) in told(page)
    assert ("no printer" in told(page)) == (not QPrinterInfo.availablePrinterNames())
    assert pdf.text(file.read_bytes()) == pdf.text(made(page))


def test_another_paper_than_that_of_the_sheet_is_asked_about(page: PrintPage, hand: Hand, tmp_path: Path) -> None:
    file = tmp_path / "cards.pdf"
    letter = QPageSize(QPageSize.PageSizeId.Letter).name()
    for answer, prints in (("Do not print", False), ("Print", True)):
        print_to(file, page.maker.left.print_button.click, QPageSize.PageSizeId.A4)
        watch_for(lambda: bool(seen(page.window(), Question)))
        (question,) = seen(page.window(), Question)
        assert (
            question.said.text()
            == f"You chose A4 in the print dialog, but these pages are laid out for {letter}. Print on {letter}?"
        )
        assert not file.exists()
        hand.press(question.panel, answer)
        assert not seen(page.window(), Question)
        if prints:
            watch_for(file.exists)
            watch_for(lambda: "Saved as a file, not printed:" in told(page))
    assert pdf.page_size(file.read_bytes()) == pytest.approx((215.9, 279.4), abs=0.5)


def test_a_test_sheet_in_a_file_measures_no_printer(page: PrintPage, tmp_path: Path) -> None:
    lining_up(window_of(page))
    (form,) = seen(page.window(), AlignPrinterForm)
    print_to(tmp_path / "test.pdf", form.print_button.click)
    watch_for(lambda: "saved as a file" in form.said.text())
    assert form.printer is None
    assert not form.save_button.isEnabled()


def test_a_test_sheet_that_cannot_be_made_says_why(page: PrintPage, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails() -> None:
        raise HandoutError(Message("This computer does not have enough free memory to lay out a page."))

    monkeypatch.setattr(render, "need_memory", fails)
    lining_up(window_of(page))
    (form,) = seen(page.window(), AlignPrinterForm)
    form.print_button.click()
    assert form.said.text() == "This computer does not have enough free memory to lay out a page."


def test_a_page_that_lies_level_is_printed_whole_as_a_picture(qapp: QApplication, tmp_path: Path) -> None:
    sheet = (279.4, 215.9)
    assert paper_of(sheet) == "letter"
    printer = make_printer("letter", sheet, True, "short-edge", "Pages")
    printer.setResolution(72)
    printer.setOutputFormat(printer.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    made = pikepdf.new()
    made.add_blank_page(page_size=(792, 612))
    made.pages[0].Contents = made.make_stream(b"0 g 740 20 40 40 re f")
    file = io.BytesIO()
    made.save(file)
    assert print_pictures(file.getvalue(), printer)
    printed = (tmp_path / "out.pdf").read_bytes()
    assert pdf.page_size(printed) == pytest.approx(sheet, abs=0.5)
    image = pdf.picture(printed, 0, 72)
    assert image.getpixel((760, 572)) == 0
