"""Documents may be opened all day long."""

from __future__ import annotations

import io
import subprocess
import sys
import threading
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor
from PySide6.QtPdf import QPdfDocumentRenderOptions
from PySide6.QtWidgets import QApplication

from guide_app.ui.common.pdf_document import PageDrawer, open_pdf
from guide_app.ui.printing.output.pictures import print_pictures
from guide_app.ui.printing.output.printer_setup import make_printer
from guide_app.ui.printing.preview.render_worker import page_image
from tests.conftest import ROOT

WHOLE = QPdfDocumentRenderOptions()


def one_page(drawn: bytes = b"") -> bytes:
    made = pikepdf.new()
    made.add_blank_page(page_size=(200, 100))
    made.pages[0].Contents = made.make_stream(drawn)
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def test_its_pages_can_be_drawn(qapp: QApplication) -> None:
    with open_pdf(one_page()) as document:
        assert document.pageCount() == 1
        assert document.pagePointSize(0).toTuple() == (200, 100)
        assert not PageDrawer().draw(document, 0, QSize(20, 10), WHOLE).isNull()
        assert PageDrawer().draw(document, 7, QSize(20, 10), WHOLE).isNull()


def test_a_part_of_a_page_is_drawn_at_its_size(qapp: QApplication) -> None:
    options = QPdfDocumentRenderOptions()
    options.setScaledSize(QSize(400, 200))
    options.setScaledClipRect(QRect(200, 0, 100, 50))
    with open_pdf(one_page(b"1 0 0 rg 100 50 100 50 re f")) as document:
        image = PageDrawer().draw(document, 0, QSize(100, 50), options)
    assert image.size() == QSize(100, 50)
    assert {QColor(image.pixel(x, y)).name() for x in (1, 98) for y in (1, 48)} == {"#ff0000"}


def test_what_is_no_pdf_is_refused_and_not_printed_as_nothing(qapp: QApplication) -> None:
    printer = make_printer("letter", (215.9, 279.4), False, "long-edge", "Pages")
    with pytest.raises(ValueError, match="no PDF"):
        print_pictures(b"no PDF", printer)


FEW_ADDRESSES = """
import resource, sys
from PySide6.QtCore import QCoreApplication
from guide_app.handouts.problems import HandoutError
from guide_app.ui.common.pdf_document import PageDrawer, open_pdf
application = QCoreApplication([])
resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv[1]) << 30,) * 2)
for use in (PageDrawer, open_pdf(b"%PDF").__enter__):
    try:
        use()
    except HandoutError as error:
        print(error)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only there is it known what a process may still take")
@pytest.mark.parametrize("gibibytes", ["2", "16", "32"])
def test_a_process_of_few_addresses_is_told_and_lives_on(gibibytes: str) -> None:
    """PDFium would end it without a word."""
    command = [sys.executable, "-c", FEW_ADDRESSES, gibibytes]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("this computer limits the address space of programs") == 2


def test_a_part_that_is_out_of_sight_has_no_picture(qapp: QApplication) -> None:
    sheet, image, shown = page_image(PageDrawer(), one_page(), 0, QSize(200, 100), QRect(300, 0, 10, 10))
    assert image.isNull()
    assert shown.isEmpty()
    assert sheet.toTuple() == pytest.approx((200 * 25.4 / 72, 100 * 25.4 / 72))


def test_others_run_while_a_page_is_drawn(qapp: QApplication) -> None:
    ran, drawn = 0, threading.Event()

    def run() -> None:
        nonlocal ran
        while not drawn.wait(0.0005):
            ran += 1

    other = threading.Thread(target=run)
    with open_pdf(one_page(b"0 0 m 10 90 190 20 200 100 c 30 60 70 10 0 0 c f* " * 1000)) as document:
        other.start()
        PageDrawer().draw(document, 0, QSize(2000, 1000), WHOLE)
        drawn.set()
        other.join()
    assert ran > 20


@pytest.mark.skipif(sys.platform != "linux", reason="counted in /proc")
def test_a_document_leaves_no_places_in_memory_behind(qapp: QApplication) -> None:
    def mappings() -> int:
        return len(Path("/proc/self/maps").read_bytes().splitlines())

    pdf = one_page()
    with open_pdf(pdf):
        pass
    before = mappings()
    for _ in range(20):
        with open_pdf(pdf):
            pass
    assert mappings() - before < 20
