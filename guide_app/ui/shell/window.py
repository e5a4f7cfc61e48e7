"""The window: rail, search box, page area and emergency strip, and the layers that cover them all. It knows no library:
it is painted before one is opened, so that it is visible at once, even while a large library is built.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QByteArray, QEvent, QLocale, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QMainWindow, QVBoxLayout, QWidget
from shiboken6 import isValid

from guide_app.desk.session import Session
from guide_app.ui.kit.accessibility import announce, describe_widgets
from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.focus import Pane, chain_after, let_focus_go, pressed_by_enter, scroll_to
from guide_app.ui.kit.layers import Layers
from guide_app.ui.kit.overlays.stage import Stage
from guide_app.ui.kit.theme import Theme
from guide_app.ui.shell.frame.emergency_strip import EmergencyStrip
from guide_app.ui.shell.frame.rail import HOME, Rail
from guide_app.ui.shell.frame.top_bar import TopBar

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from guide_app.ui.common.calls import CallView
    from guide_app.ui.kit.overlays.toast import Toasts
    from guide_app.ui.safety.hide_button import HideButton
    from guide_app.ui.shell.frame.call_sheet import CallSheet
    from guide_app.ui.shell.frame.sign_sheet import SignSheet

    AnySheet = TypeVar("AnySheet", CallSheet, SignSheet)

TITLE_BAR = 40
"""Pixels kept free for the title bar on a low screen."""
COMPACT = (900, 440)
"""Minimum size in px at 100 % text for a rail with texts; a smaller window shows only its icons."""
LOW = (1100, 680)
"""Minimum size for the normal layout; a smaller window has a narrower rail, a lower bar, and the handout as one row."""


class MainWindow(QMainWindow):
    """Holds ``stack`` for the pages and ``layers`` for what covers everything; the guide itself is the first layer.
    Within it a call sheet or a sign may cover all but the emergency strip.

    ``painted_first`` follows the first paint. ``close_asked`` carries the close event, to be ignored or accepted.
    ``compact_changed`` carries whether the window is compact. ``geometry`` is the last geometry, as returned by
    ``kept_geometry``.
    """

    painted_first = Signal()
    close_asked = Signal(QCloseEvent)
    compact_changed = Signal(bool)

    def __init__(self, theme: Theme, session: Session, geometry: str = "") -> None:
        self._painted = False
        describe_widgets()
        super().__init__()
        self.theme = theme
        self._place(geometry)
        self.layers, self.guide_layer = Stage(theme), QWidget()
        self._upper, self.pages_layer = Layers(), QWidget()
        column = self._nest()
        self.rail = Rail(theme, session, self.pages_layer)
        self.top_bar = TopBar(theme)
        self.strip = EmergencyStrip(theme)
        self.stack = Layers()
        self.pages = QFrame()
        self._above_pages = QVBoxLayout()
        self._fill(column)
        self.strip.chosen.connect(self.close_sheet)
        self._compact, self._low = self._has_less_than(COMPACT), self._has_less_than(LOW)
        if self._compact or self._low:
            self._give_room()
        self.setWindowTitle(QGuiApplication.applicationDisplayName())
        self.toasts: Toasts
        self._sheets: list[CallSheet | SignSheet] = []
        self._before_sheet: QWidget | None = None
        self._front: QWidget = self.pages_layer
        self.layers.lit = (self.top_bar.hide_button, self.strip)
        self.rail.mark(HOME)
        theme.changed.connect(self.fit)
        self.top_bar.box.setFocus()

    @property
    def compact(self) -> bool:
        """Whether the window is small for its text size."""
        return self._compact

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.setLocale(QLocale())  # For screen readers, which speak in it.

    def kept_geometry(self) -> str:
        """The window's geometry, for the next start."""
        return bytes(self.saveGeometry().toBase64().data()).decode("ascii")

    def say(self, sentence: str) -> None:
        """Show a message above the pages until it is closed. One that stands already is told again, not shown twice."""
        from guide_app.ui.shell.frame.notice import Notice

        shown = (each for each in self.findChildren(Notice) if each.sentence == sentence and not each.isHidden())
        notice = next(shown, None)
        if notice is None:
            notice = Notice(self.theme, sentence)
            notice.closed.connect(self.top_bar.box.setFocus)
            self.put_above_pages(notice)
        announce(notice, sentence)

    def put_above_pages(self, part: QWidget) -> None:
        """Put a widget above the pages, whichever is current."""
        self._above_pages.addWidget(part)
        chain_after(self.top_bar.hide_button, part)

    @property
    def call_sheet(self) -> CallSheet:
        """The call sheet, created on first use."""
        from guide_app.ui.shell.frame.call_sheet import CallSheet

        return self._sheet(CallSheet)

    @property
    def sign_sheet(self) -> SignSheet:
        """The sign sheet, created on first use."""
        from guide_app.ui.shell.frame.sign_sheet import SignSheet

        return self._sheet(SignSheet)

    def _sheet(self, kind: type[AnySheet]) -> AnySheet:
        made = next((each for each in self._sheets if isinstance(each, kind)), None)
        if made is None:
            made = kind(self.theme)
            made.closed.connect(self.close_sheet)
            made.hide_now.connect(self.top_bar.hide_now)
            QShortcut(QKeySequence("Alt+Left"), made, made.back)
            self.rail.take_keys(made)
            self._sheets.append(made)
            self._upper.addWidget(made)
        return made

    def show_calls(
        self, calls: Sequence[CallView], place: int = 0, *, for_bed: bool = False, bare: bool = False
    ) -> None:
        """Show the call at ``place`` of one or more, covering all but the strip; ``for_bed`` offers to report that a
        bed was found, ``bare`` shows only the number.
        """
        self._fill_with(self.call_sheet)
        self.call_sheet.show_calls(calls, place, for_bed=for_bed, bare=bare)

    def outdate(self, numbers: Container[str]) -> None:
        """Strike numbers through in the call sheet, if one is open."""
        from guide_app.ui.shell.frame.call_sheet import CallSheet

        for sheet in self._sheets:
            if isinstance(sheet, CallSheet):
                sheet.outdate(numbers)

    def back_in_sheet(self) -> None:
        """Return to the call before, or from the first one and from a sign to the page."""
        for sheet in self._sheets:
            if sheet is self._upper.currentWidget():
                sheet.back()

    def show_sign(self, words: str, *, with_number: bool) -> None:
        """Show a sign, covering all but the strip."""
        self._fill_with(self.sign_sheet)
        self.sign_sheet.show_sign(words, with_number)

    def _fill_with(self, sheet: QWidget) -> None:
        if self._upper.currentWidget() is self._front:
            self._before_sheet = self.focusWidget()
        let_focus_go(self._upper)
        self._upper.setCurrentWidget(sheet)

    def close_sheet(self) -> None:
        """Return to the page from which a sheet was opened, and restore the focus."""
        if self._upper.currentWidget() is self._front:
            return
        back = self._before_sheet
        self.forget_sheets()
        if back is not None and isValid(back) and back.isVisible():
            back.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget_sheets(self) -> None:
        """Close the sheets, and clear them."""
        self._before_sheet = None
        if self._upper.currentWidget() is not self._front:
            let_focus_go(self._upper)
        self._upper.setCurrentWidget(self._front)
        for sheet in self._sheets:
            sheet.clear()

    def drop_sheets(self) -> None:
        """Close and delete the sheets; they are created again in the current language."""
        self.close_sheet()
        for sheet in self._sheets:
            self._upper.removeWidget(sheet)
            sheet.deleteLater()
        self._sheets.clear()

    def show_hide_count(self, presses: int) -> None:
        """Highlight this many of the three lights of *Hide now*, wherever it is visible."""
        self.top_bar.hide_button.show_count(presses)
        for sheet in self._sheets:
            sheet.show_count(presses)

    def add_front(self, front: QWidget) -> None:
        """Add a view that can replace pages, rail and bar."""
        self._upper.addWidget(front)

    def show_front(self, front: QWidget | None, hide_button: HideButton | None) -> None:
        """Show such a view, which has its own hide button; None restores the pages. Overlays and toasts are closed.
        The focus, where it was on what goes, is for the caller to set.
        """
        from guide_app.ui.kit.overlays.overlay import close_overlays

        close_overlays(self)
        self.toasts.forget()
        self._front = front or self.pages_layer
        self.layers.lit = (hide_button or self.top_bar.hide_button, self.strip)
        self.forget_sheets()

    def refuse(self, reason: str, covered: bool) -> None:
        """Replace the guide by the reason for good; stay behind the cover where the guide is ``covered``."""
        from guide_app.ui.shell.opening_page import RefusedPage

        if isinstance(self.layers.widget(0), RefusedPage):
            return
        refusal = RefusedPage(self.theme, reason, self.strip.lines)
        refusal.closed.connect(self.close)
        self.layers.insertWidget(0, refusal)
        if not covered:
            self.layers.setCurrentWidget(refusal)
            refusal.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin_at_search(self) -> None:
        """Move the focus to the search box, as at a start, unless that is covered."""
        if self.top_bar.isVisible():
            self.top_bar.box.begin()

    def fit(self) -> None:
        """Hide texts and headings where the text is large for the window."""
        compact, low = self._has_less_than(COMPACT), self._has_less_than(LOW)
        if (compact, low) != (self._compact, self._low):
            was_compact, self._compact, self._low = self._compact, compact, low
            self._give_room()
            if compact != was_compact:
                self.compact_changed.emit(compact)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self._after_first_paint)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.close_asked.emit(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        went = super().focusNextPrevChild(forward)
        if (focused := self.focusWidget()) is not None:
            scroll_to(focused)
        return went

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that no widget has handled arrive here, also those pressed in the strip, which is beneath every view."""
        view = self._upper.currentWidget()
        in_strip = self.strip.isAncestorOf(self.focusWidget() or self)
        if view is not None and in_strip and event.key() == Qt.Key.Key_Escape:
            view.keyPressEvent(event)
        elif not pressed_by_enter(event, self.focusWidget()):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def _after_first_paint(self) -> None:
        from guide_app.ui.kit.overlays.toast import Toasts
        from guide_app.ui.shell.frame.pane_cycling import PaneCycling

        self.toasts = Toasts(self.theme, self.pages)
        self.rail.take_keys(self.rail)
        self.top_bar.take_keys()
        PaneCycling(self._panes, self.pages_layer)
        self.painted_first.emit()

    def _panes(self) -> list[Pane]:
        """The panes of the window, from the search on; the rail is entered at the current page's button."""
        from guide_app.ui.kit.layout.two_panes import TwoPanes

        page = self.stack.currentWidget()
        two = page.findChild(TwoPanes) if page is not None else None
        inner = two.parts if two is not None and two.isVisible() else () if page is None else (page,)
        return [
            (self.top_bar, None),
            *((part, None) for part in inner),
            (self.strip, None),
            (self.rail, self.rail.marked),
        ]

    def _nest(self) -> QVBoxLayout:
        """Nest the layers while they are empty: a widget is polished again when an ancestor is reparented."""
        self.setCentralWidget(self.layers)
        self.guide_layer.setObjectName("Root")
        self.layers.addWidget(self.guide_layer)
        column = new_column(self.guide_layer, 0)
        column.addWidget(self._upper, 1)
        self._upper.addWidget(self.pages_layer)
        return column

    def _fill(self, column: QVBoxLayout) -> None:
        right = new_column(gap=0)
        right.addWidget(self.top_bar)
        right.addLayout(self._above_pages)
        right.addWidget(self.pages, 1)
        self.pages.setObjectName("PageFrame")
        inner = new_column(self.pages, margins=(1, 1, 0, 0))
        inner.addWidget(self.stack)
        row = new_row(self.pages_layer, 0)
        row.addWidget(self.rail)
        row.addLayout(right, 1)
        column.addWidget(self.strip)

    def _give_room(self) -> None:
        self.rail.set_room(self._compact, self._low)
        self.top_bar.set_room(self._low, self._compact)
        self.strip.set_compact(self._compact)

    def _has_less_than(self, size: tuple[int, int]) -> bool:
        return self.width() < self.theme.scaled(size[0]) or self.height() < self.theme.scaled(size[1])

    def _place(self, geometry: str) -> None:
        self.setMinimumSize(640, 480)
        # Leave room for the title bar, whose height is unknown before the window is shown: the strip must fit a low
        # screen.
        self.resize(QSize(1280, 800).boundedTo(self.screen().availableSize() - QSize(0, TITLE_BAR)))
        if geometry:
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii", "ignore")))
