"""The page of the preview is painted when it has changed, and not before."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject

from guide_app.ui.kit.inputs.fields import CheckField
from guide_app.ui.printing.page import PrintPage
from guide_app.ui.printing.preview.page_view import PageView
from tests.ui.desk import settle
from tests.ui.printing.print_page import field, ready


class Painted(QObject):
    """The pictures that were painted, in order."""

    def __init__(self, view: PageView) -> None:
        super().__init__(view)
        self._view = view
        self.pictures: list[int] = []
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.pictures.append(self._view.picture)
        return False


def test_a_changed_option_paints_the_page_once(page: PrintPage) -> None:
    """A PDF gives its paper in points, another thousandth of a millimetre than the form: that is no other paper."""
    settle()
    view = page.maker.preview.view
    before = view.picture
    painted = Painted(view)
    field(page, "ink_saving", CheckField).check.click()
    settle()
    ready(page)
    settle()
    assert view.picture != before
    assert painted.pictures == [view.picture]
