"""The edges of cards on a page of the preview, and where an aligned printer is sent to print them."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from guide_app.handouts.document import Page
from guide_app.handouts.stock.calibration import TRUE, Calibration
from guide_app.handouts.stock.card_stock import CardStock
from guide_app.handouts.stock.imposition import Duplex, back_slot, front_slot
from guide_app.ui.printing.preview.page_view import Slot


def card_slots(
    stock: CardStock, page: Page, duplex: Duplex, start_at: int, cards: int | None, sheets: int
) -> list[Slot]:
    """Every card of the sheet that a page is a side of, with whether one is printed there."""
    total = cards if cards is not None else stock.per_sheet * sheets - (start_at - 1)
    before = (page.sheet - 1) * stock.per_sheet
    slots: list[Slot] = []
    for slot in range(stock.per_sheet):
        back = page.side == "back" and stock.fold is None
        x, y = back_slot(stock, slot, duplex) if back else front_slot(stock, slot)
        turn = before + slot - (start_at - 1)
        slots.append(Slot(slot + 1, x, y, stock.width, stock.height, stock.corner_radius, 0 <= turn < total))
    return slots


def landing(slots: list[Slot], page: Page, duplex: Duplex, calibration: Calibration) -> list[QRectF]:
    """Where on the page that is sent each card lies, when the printer was measured to need it moved."""
    fit = calibration.of(page.side, duplex)
    if fit == TRUE:
        return []
    areas: list[QRectF] = []
    for slot in slots:
        x, y = fit.sent(slot.x, slot.y)
        areas.append(QRectF(x, y, slot.width / fit.scale_x, slot.height / fit.scale_y))
    return areas
