"""The edges of cards on a page of the preview, and where an aligned printer is told to print them."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF

from guide_app.desk.printers import PrinterStore
from guide_app.handouts.document import Page
from guide_app.handouts.stock.calibration import TRUE, Calibration
from guide_app.handouts.stock.card_stock import CardStock
from guide_app.handouts.stock.imposition import Duplex, back_slot, front_slot
from guide_app.ui.printing.form.form import OptionForm
from guide_app.ui.printing.preview.page_view import Slot
from guide_app.ui.printing.preview.pane import PreviewPane


def card_slots(stock: CardStock, page: Page, duplex: Duplex, start_at: int, cards: int | None) -> list[Slot]:
    """Every card slot of the page's sheet, with whether a card is printed there."""
    total = cards if cards is not None else stock.per_sheet - (start_at - 1)
    before = (page.sheet - 1) * stock.per_sheet
    slots: list[Slot] = []
    for slot in range(stock.per_sheet):
        back = page.side == "back" and stock.fold is None
        x, y = back_slot(stock, slot, duplex) if back else front_slot(stock, slot)
        turn = before + slot - (start_at - 1)
        slots.append(Slot(slot + 1, x, y, stock.width, stock.height, stock.corner_radius, 0 <= turn < total))
    return slots


def landing(slots: list[Slot], page: Page, duplex: Duplex, calibration: Calibration) -> list[QRectF]:
    """The rectangle of each card on the page as it is sent, corrected by the printer's calibration."""
    fit = calibration.of(page.side, duplex)
    if fit == TRUE:
        return []
    areas: list[QRectF] = []
    for slot in slots:
        x, y = fit.sent(slot.x, slot.y)
        areas.append(QRectF(x, y, slot.width / fit.scale_x, slot.height / fit.scale_y))
    return areas


class CardGuides(QObject):
    """Draws the guides over the preview: they are not part of the page."""

    def __init__(self, preview: PreviewPane, form: OptionForm, printers: PrinterStore) -> None:
        super().__init__(preview)
        self._preview, self._form, self._printers = preview, form, printers
        self._page: Page | None = None
        self._printer = ("", "")

    def show_page(self, page: Page | None) -> None:
        """Draw the guides over this page, for the current options; None where no page is shown."""
        self._page = page
        self._draw()

    def use_printer(self, printer: str, tray: str) -> None:
        """Use the calibration of this printer, which was aligned or used last."""
        self._printer = (printer, tray)
        self._draw()

    def forget(self) -> None:
        """Forget the printer used last."""
        self._printer = ("", "")

    def _draw(self) -> None:
        values, stock, duplex = self._form.values(), self._form.stock, self._form.duplex
        # What is cut out of plain paper has its cuts on the page.
        if stock is None or self._page is None:
            self._preview.view.set_guides((), ())
            return
        slots = card_slots(stock, self._page, duplex, values["start_at"], values["cards"])
        moved = landing(slots, self._page, duplex, self._printers.find(*self._printer))
        self._preview.view.set_guides(slots, moved)
