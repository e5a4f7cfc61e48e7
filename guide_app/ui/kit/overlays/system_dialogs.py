"""Makes the system's dialogs for files, folders and printers fit the window at every text size: their content scrolls,
and their buttons stay visible.
"""

from __future__ import annotations

from PySide6.QtCore import QChildEvent, QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QMessageBox,
    QScrollArea,
    QSizePolicy,
    QWidget,
)
from shiboken6 import isValid

from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.focus import scroll_to
from guide_app.ui.kit.while_whole import while_whole

AROUND = QSize(16, 48)
"""Total margin in pixels of a dialog and its title bar in the window."""
MARGINS = (12, 12, 12, 16)
SPACING = 12
DRAINS = 2
"""How often what waits is handled: the input first, then the hiding that it asked for."""
_draining: list[QDialog] = []
RING = 8
"""Margin in pixels around a dialog's content, for the focus ring of the scroll area."""


def run_dialog(dialog: QDialog, asker: QWidget) -> bool:
    """Show one of Qt's dialogs until it is closed; return whether it was accepted.

    The input that waits is handled first: Qt has taken it from the system already, and drops keys for a window that a
    dialog blocks. Where three presses of Shift among it hide the guide, the dialog does not open. ``asker`` is the
    widget that asks; it is hidden or deleted then.
    """
    if _draining:
        return False  # A second click on the same button was among that input.
    _draining.append(dialog)
    try:
        for _ in range(DRAINS):
            QGuiApplication.sync()
    finally:
        _draining.clear()
    return isValid(asker) and asker.isVisible() and dialog.exec() == QDialog.DialogCode.Accepted


def make_scrolling(dialog: QDialog) -> None:
    """Put the content of one of Qt's dialogs into a scroll area; call it after its layout is built and before it is
    shown.
    """
    buttons = dialog.findChild(QDialogButtonBox)
    content = dialog.layout()
    assert isinstance(buttons, QDialogButtonBox)
    assert content is not None
    body = QWidget()
    body.setLayout(content)
    DialogScroller(dialog, body, buttons)
    dialog.installEventFilter(_NestedDialogs(dialog))


class _NestedDialogs(QObject):
    """Applies ``make_scrolling`` to the dialogs that a dialog of Qt opens, such as a printer's properties."""

    @while_whole
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The dialog is complete then, but not yet shown.
        if event.type() == QEvent.Type.ChildPolished and isinstance(event, QChildEvent):
            opened = event.child()
            lays_itself_out = isinstance(opened, QMessageBox)
            if isinstance(opened, QDialog) and not lays_itself_out and not opened.findChildren(DialogScroller):
                make_scrolling(opened)
        return False


class DialogScroller(QObject):
    """Moves a dialog's content into a scroll area, and resizes the dialog to its content within its window."""

    def __init__(self, dialog: QDialog, body: QWidget, buttons: QDialogButtonBox) -> None:
        super().__init__(dialog)
        self._dialog, self._body, self._buttons = dialog, body, buttons
        self._given: QSize | None = None
        """The size set last by the program."""
        self._had: QWidget | None = None
        """The widget in the dialog that had focus last."""
        body.setObjectName("ScrollBody")
        self.area = QScrollArea(dialog)
        self.area.setObjectName("DialogArea")
        self.area.setAccessibleName(dialog.windowTitle())
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidget(body)
        self.area.verticalScrollBar().rangeChanged.connect(self._scrolls)
        self._scrolls(0, 0)
        column = new_column(dialog, SPACING, MARGINS)
        column.addWidget(self.area, 1)
        column.addWidget(buttons)
        buttons.setContentsMargins(RING, 0, RING, 0)
        # A row of buttons wider than the window must not widen the dialog.
        buttons.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for part in (dialog, body, buttons):
            part.installEventFilter(self)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_moved)

    @while_whole
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._dialog:
            if kind == QEvent.Type.Show and not event.spontaneous():
                self._fit()
            elif kind == QEvent.Type.Resize:
                self._turn_buttons(self._dialog.width())
        elif kind == QEvent.Type.LayoutRequest and self._dialog.isVisible():
            self._grow()
        return False

    def _focus_moved(self, before: QWidget | None, now: QWidget | None) -> None:
        """Scroll the focused widget into view. A click does not scroll, and a window that is activated again keeps its
        scroll position unless focus moved while it was inactive.
        """
        if now is None or now is self._had or not isValid(self._dialog) or now.window() is not self._dialog:
            return
        self._had = now
        clicked = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        if not clicked and self._body.isAncestorOf(now):
            scroll_to(now)

    def _fit(self) -> None:
        """Resize to what the content needs, but no smaller than a size set by the person."""
        by_hand = self._given is not None and self._dialog.size() != self._given
        least = self._dialog.size() if by_hand else QSize()
        most = self._most()
        sides = MARGINS[0] + MARGINS[2] + 2 * RING
        frame = 2 * self.area.frameWidth()
        width = self._body.sizeHint().width()
        width = min(max(width + frame, self._row_width()) + sides, most.width())
        width = max(width, least.width())
        self._turn_buttons(width)
        inner = max(width - MARGINS[0] - MARGINS[2] - frame, self._body.minimumSizeHint().width())
        tall = self._body.hasHeightForWidth()
        height = self._body.heightForWidth(inner) if tall else self._body.sizeHint().height()
        height += frame + MARGINS[1] + MARGINS[3] + SPACING + self._buttons.sizeHint().height()
        self._dialog.resize(width, max(min(height, most.height()), least.height()))
        if not by_hand:
            self._given = self._dialog.size()

    def _grow(self) -> None:
        """Resize after the content has changed: grow to the right and down, and move where the dialog would leave the
        screen.
        """
        before = self._dialog.size()
        self._fit()
        if self._dialog.size() == before:
            return
        frame, screen = self._dialog.frameGeometry(), self._dialog.screen().availableGeometry()
        over = frame.bottomRight() - screen.bottomRight()
        to = frame.topLeft() - QPoint(max(over.x(), 0), max(over.y(), 0))
        to = QPoint(max(to.x(), screen.left()), max(to.y(), screen.top()))
        if to != frame.topLeft():
            self._dialog.move(to)

    def _turn_buttons(self, width: int) -> None:
        """Stack the buttons where they do not fit side by side."""
        room = width - MARGINS[0] - MARGINS[2] - 2 * RING
        level = self._row_width() <= room
        way = Qt.Orientation.Horizontal if level else Qt.Orientation.Vertical
        if self._buttons.orientation() != way:
            self._buttons.setOrientation(way)

    def _row_width(self) -> int:
        """The width of the buttons side by side."""
        buttons = [each.sizeHint().width() for each in self._buttons.buttons()]
        layout = self._buttons.layout()
        gap = layout.spacing() if layout is not None else 0
        return sum(buttons) + max(gap, 0) * max(len(buttons) - 1, 0)

    def _most(self) -> QSize:
        top: QWidget = self._dialog
        while (above := top.parentWidget()) is not None:
            top = above.window()
        if top is self._dialog:
            return self._dialog.screen().availableSize() - AROUND
        return top.size() - AROUND

    def _scrolls(self, _: int, most: int) -> None:
        """Make the area focusable where it scrolls, as its content may have no tab stop, and keep the focused widget in
        view.
        """
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus if most else Qt.FocusPolicy.NoFocus)
        focused = self._dialog.focusWidget()
        if focused is not None and self._body.isAncestorOf(focused):
            scroll_to(focused)
