"""The actions for one service, in one row of its card."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from guide_app.ui.kit.boxes import new_row
from guide_app.ui.kit.overlays.choice_popup import Choice, ChoicePopup
from guide_app.ui.kit.parts import ButtonKind, button
from guide_app.ui.kit.theme import Theme

PRINT, COPY, REPORT = "print", "copy", "report"
GAP = 8
ICON, ICON_SIDES = 20, 12
"""Side of a stand-alone icon, px at 100 % text, and the padding at its sides in pixels: a larger padding would leave no
room for the texts of the other buttons.
"""


class ServiceActions(QWidget):
    """``call_asked``, ``card_asked``, ``tray_asked``, ``together_asked``, ``print_asked``, ``copy_asked`` and
    ``report_asked`` follow the buttons. In a narrow card buttons show only their icon, starting with the last.
    """

    call_asked = Signal()
    card_asked = Signal()
    tray_asked = Signal()
    together_asked = Signal()
    print_asked = Signal()
    copy_asked = Signal()
    report_asked = Signal()

    def __init__(self, theme: Theme, side_by_side: bool) -> None:
        super().__init__()
        self._theme = theme
        self._has_number = self._sure = True
        self._inside: bool | None = None
        self._row = new_row(self, GAP)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._worded: list[QPushButton] = []
        self._icons: list[QPushButton] = []
        self._call = self._add(self.tr("Call sheet"), "phone", self.tr("Call sheet (L)"), "primary")
        self._call.clicked.connect(self.call_asked)
        self._card = self._add(self.tr("Give one card"), "card", self.tr("Print one card for a person to carry"))
        self._card.clicked.connect(self.card_asked)
        self._tray = self._add(self.tr("Add"), "add", "")
        self._tray.clicked.connect(self.tray_asked)
        self._row.addStretch(1)
        if side_by_side:
            both = self._icon(self.tr("Side by side in two languages"), "side-by-side")
            both.clicked.connect(self.together_asked)
        self._more = self._icon(self.tr("More"), "more")
        self._more.clicked.connect(self._open_more)
        theme.changed.connect(self._fold)

    def show_for(self, has_number: bool, sure: bool) -> None:
        """Enable what is possible: no call without a number, no card with an unconfirmed one."""
        if (has_number, sure) == (self._has_number, self._sure):
            return
        self._has_number, self._sure = has_number, sure
        self._call.setVisible(has_number)
        self._card.setVisible(sure)
        self._fold()

    def show_inside(self, inside: bool) -> None:
        """Show whether the service is on the handout."""
        if inside == self._inside:
            return
        self._inside = inside
        name = self.tr("Added") if inside else self.tr("Add")
        tip = self.tr("Remove from handout") if inside else self.tr("Add to handout")
        self._tray.setProperty("words", name)
        self._tray.setAccessibleName(tip)
        self._tray.setToolTip(f"{tip} (+)")
        self._theme.set_icon(self._tray, "check" if inside else "add", "accent")
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _add(self, words: str, icon: str, tip: str, kind: ButtonKind = "normal") -> QPushButton:
        press = button(self._theme, words, kind, icon)
        press.setProperty("words", words)
        press.setToolTip(tip)
        self._worded.append(press)
        self._row.addWidget(press)
        return press

    def _icon(self, words: str, icon: str) -> QPushButton:
        press = button(self._theme, "", "text", icon)
        press.setAccessibleName(words)
        press.setToolTip(words)
        self._theme.set_icon(press, icon, "accent", ICON)
        self._icons.append(press)
        self._row.addWidget(press)
        return press

    def _fold(self) -> None:
        """Hide the text of buttons, from the last, until the row fits."""
        for press in self._icons:
            press.setFixedWidth(self._theme.scaled(ICON) + 2 * ICON_SIDES)
        shown = [press for press in self._worded if not press.isHidden()]
        for press in shown:
            press.setText(f" {press.property('words')}")
        for press in reversed(shown):
            if self._row.minimumSize().width() <= self.width():
                return
            press.setText("\u200b")  # A zero-width text keeps the button as high as the others.

    def _open_more(self) -> None:
        choices = [Choice(PRINT, self.tr("Print this"))]
        if self._has_number:
            choices.append(Choice(COPY, self.tr("Copy the number (C)")))
        choices.append(Choice(REPORT, self.tr("Report a change")))
        popup = ChoicePopup(self._theme, self._more, self.window(), choices, ())
        popup.chosen.connect(self._more_chosen)
        popup.open()

    def _more_chosen(self, what: str) -> None:
        {PRINT: self.print_asked, COPY: self.copy_asked, REPORT: self.report_asked}[what].emit()
