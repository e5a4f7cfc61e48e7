"""A list and its detail: side by side where both fit, otherwise one at a time with a way back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from guide_app.ui.kit.accessibility import announce
from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.focus import chain_after, first_stop, focused_within, scroll_to_opened, takes_tab
from guide_app.ui.kit.parts import Card, button
from guide_app.ui.kit.theme import Theme, set_shown

NARROW = 690
"""Width of the page, px at 100 % text, below which only one pane is shown (a window of about 900 px with the rail)."""


class TwoPanes(QWidget):
    """``show_detail`` shows the detail on a narrow page; the button above it and Escape return to the list, which
    ``left`` reports.

    ``back`` is the text of the button that returns to the list: in a narrow window it names the page. With its
    ``parent`` from the start, Qt styles both panes once less.
    """

    narrow_changed = Signal(bool)
    detail_alone = Signal(bool)
    """Carries whether the detail has replaced the list."""
    left = Signal()

    def __init__(
        self,
        theme: Theme,
        list_pane: QWidget,
        detail_pane: QWidget | None = None,
        shares: tuple[int, int] = (43, 57),
        *,
        back: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._list = list_pane
        self._detail = QWidget()
        column = new_column(self._detail, 8)
        self._back = button(theme, back, "quiet", "chevron-left")
        self._back.clicked.connect(self._leave)
        column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        self._column = column
        self._pane = detail_pane if detail_pane is not None else Card()
        self._column.addWidget(self._pane, 1)
        row = new_row(self, 16)
        row.addWidget(self._list, shares[0])
        row.addWidget(self._detail, shares[1])
        self.way_on: QWidget | None = None
        """The button from the list to the detail where only one pane fits, if the list has one."""
        self._on_detail = False
        self._was_narrow: bool | None = None
        self._was_alone = False
        theme.changed.connect(self._arrange)
        self._arrange()

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """The list and the detail with their surroundings, and between them ``way_on`` while it is visible."""
        if self.way_on is not None and self.way_on.isVisible():
            return self._list, self.way_on, self._detail
        return self._list, self._detail

    @property
    def narrow(self) -> bool:
        """Whether only one pane fits."""
        return self.width() < self._theme.scaled(NARROW)

    @property
    def on_detail(self) -> bool:
        """Whether the detail rather than the list is shown where only one pane fits."""
        return self._on_detail

    def set_detail(self, pane: QWidget) -> None:
        """Insert the detail pane, when it is created after the list."""
        self._column.removeWidget(self._pane)
        self._pane.deleteLater()
        self._pane = pane
        self._column.addWidget(pane, 1)
        pane.show()  # Qt would show it one event loop turn later, and until then it could not take the focus.
        if takes_tab(pane):
            QWidget.setTabOrder(self._back, pane)
        chain_after(pane if takes_tab(pane) else self._back, pane)

    def show_detail(self) -> None:
        """Show the detail."""
        self._on_detail = True
        self._hand_over(self._list, self._first_of_detail)

    def enter_detail(self) -> None:
        """Move the focus into the detail: to its content, or else to the Back button."""
        if (stop := self._first_of_detail()) is not None:
            stop.setFocus(Qt.FocusReason.TabFocusReason)

    def show_list(self) -> None:
        """Show the list."""
        self._on_detail = False
        self._hand_over(self._detail, self._last_of_list)

    def tell(self, words: str) -> None:
        """Announce this to a screen reader for a pane that may be hidden behind the other one."""
        announce(self, words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.narrow and self._on_detail:
            self._leave()
            return
        super().keyPressEvent(event)

    def _leave(self) -> None:
        self.show_list()
        self.left.emit()

    def _first_of_detail(self) -> QWidget | None:
        """Where the detail is entered: its content, which the arrow keys scroll, or else the Back button."""
        return first_stop(self._pane) or first_stop(self._detail)

    def _last_of_list(self) -> QWidget | None:
        """Where the list is returned to: the button that led to the detail, or else its first tab stop."""
        way_on = self.way_on
        return way_on if way_on is not None and way_on.isVisible() else first_stop(self._list)

    def _hand_over(self, leaving: QWidget, coming: Callable[[], QWidget | None]) -> None:
        """Update the layout, and move the focus out of a pane that is hidden."""
        had_focus = focused_within(leaving) is not None
        self._arrange()
        if not had_focus or not self.narrow:
            return
        stop = coming()
        if stop is not None:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)
            scroll_to_opened(stop)

    def _arrange(self) -> None:
        if self.narrow != self._was_narrow:
            if self.narrow and focused_within(self) is not None:
                self._on_detail = focused_within(self._detail) is not None
            self._was_narrow = self.narrow
            self.narrow_changed.emit(self.narrow)
        alone = self.narrow and self._on_detail
        set_shown(self._list, not alone)
        set_shown(self._detail, not self.narrow or self._on_detail)
        set_shown(self._back, self.narrow)
        if alone != self._was_alone:
            self._was_alone = alone
            self.detail_alone.emit(alone)
