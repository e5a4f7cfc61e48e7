"""Documents may be opened all day long."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from guide_app.ui.pdf_document import open_pdf


def one_page() -> bytes:
    made = pikepdf.new()
    made.add_blank_page(page_size=(200, 100))
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def test_its_pages_can_be_drawn(qapp: QApplication) -> None:
    with open_pdf(one_page()) as document:
        assert document.pageCount() == 1
        assert document.pagePointSize(0).toTuple() == (200, 100)
        assert not document.render(0, QSize(20, 10)).isNull()


@pytest.mark.skipif(sys.platform != "linux", reason="counted in /proc")
def test_a_document_leaves_no_places_in_memory_behind(qapp: QApplication) -> None:
    def mappings() -> int:
        return len(Path("/proc/self/maps").read_text(encoding="utf-8").splitlines())

    pdf = one_page()
    with open_pdf(pdf):
        pass
    before = mappings()
    for _ in range(20):
        with open_pdf(pdf):
            pass
    assert mappings() - before < 20
