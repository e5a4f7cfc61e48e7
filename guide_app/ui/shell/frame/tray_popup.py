"""The handout in a popup: services to drag, to move up and down and to remove, *Undo*, and the actions to print."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QWidget

from guide_app.desk.session import Session
from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.focus import first_stop, focused_within, scroll_down_only
from guide_app.ui.kit.overlays.overlay import Popup
from guide_app.ui.kit.parts import MIN_TARGET, button
from guide_app.ui.kit.text.blocks import Icon
from guide_app.ui.kit.text.labels import OneLine, label
from guide_app.ui.kit.theme import Theme

ROW_WIDTH, ROW_HEIGHT = 290, 36
"""Minimum size of a row, px at 100 % text."""


class TrayPopup(Popup):
    """``removed`` carries a service to remove, ``card_asked`` and ``print_asked`` ask to print."""

    removed = Signal(str)
    card_asked = Signal()
    print_asked = Signal()

    def __init__(
        self, theme: Theme, anchor: QWidget, root: QWidget, session: Session, name_of: Callable[[str], str]
    ) -> None:
        super().__init__(theme, anchor, root, beside=True)
        self._session, self._name_of = session, name_of
        self._shown: dict[str, TrayRow] = {}
        self._order: list[str] = []
        self.column.setContentsMargins(14, 12, 14, 14)
        self.column.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(label(theme, self.tr("Handout"), "subheading"), 1)
        self._undo = button(theme, self.tr("Undo"), "quiet", "undo")
        self._undo.clicked.connect(session.undo_tray)
        head.addWidget(self._undo)
        self.column.addLayout(head)
        self._empty = label(theme, self.tr("Nothing here yet. Use + to add a service."), muted=True)
        self.setAccessibleName(self._empty.text())  # The popup itself has focus while it is empty.
        self._holder = QWidget()
        self._holder.setObjectName("ScrollBody")
        self._rows = new_column(self._holder, 2)
        foot = QHBoxLayout()
        self._give = button(theme, self.tr("Give one card"), "primary", "card")
        self._give.clicked.connect(self._give_asked)
        self._print = button(theme, self.tr("Print…"), icon="print")
        self._print.clicked.connect(self._print_wanted)
        foot.addWidget(self._give)
        foot.addWidget(self._print)
        self._area = _RowArea(self._holder)
        for part in (self._empty, self._area):
            self.column.addWidget(part)
        self.column.addSpacing(6)
        self.column.addLayout(foot)
        self.closed.connect(session.listen(self._fill_again))
        self._fill()

    def open(self) -> None:
        super().open()
        stop = first_stop(self._holder)  # Not Undo, which an accidental Enter would click.
        if stop is not None:
            stop.setFocus(Qt.FocusReason.PopupFocusReason)

    def _fill_again(self) -> None:
        had = focused_within(self.front) is not None
        left = next((place for place, each in enumerate(self._order) if focused_within(self._shown[each])), None)
        self._fill()
        self.refit()
        if left is not None and self._order and focused_within(self._holder) is None:
            self._shown[self._order[min(left, len(self._order) - 1)]].remove.setFocus(Qt.FocusReason.OtherFocusReason)
        if had and focused_within(self.front) is None:
            stop = first_stop(self._holder) or first_stop(self.front)
            if stop is not None:
                stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self) -> None:
        tray = self._session.tray
        for gone in self._shown.keys() - set(tray):
            row = self._shown.pop(gone)
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        for service_id in tray:
            if service_id not in self._shown:
                self._shown[service_id] = self._made(service_id)
        self._arrange(list(tray))
        self._undo.setEnabled(self._session.can_undo_tray)
        self._empty.setVisible(not tray)
        for part in (self._area, self._give, self._print):
            part.setVisible(bool(tray))
        self.column.activate()

    def _made(self, service_id: str) -> TrayRow:
        row = TrayRow(self.theme, service_id, self._name_of(service_id))
        row.moved.connect(self._move)
        row.dragged.connect(self._arrange_dragged)
        row.dropped.connect(self._keep_order)
        row.removed.connect(self.removed)
        return row

    def _arrange(self, order: list[str]) -> None:
        """Show the rows in this order, and set the tab order."""
        self._order = order
        for place, service_id in enumerate(order):
            row = self._shown[service_id]
            self._rows.removeWidget(row)
            self._rows.insertWidget(place, row)
            row.raise_()
            row.set_place(place, len(order))
        self._rows.activate()
        self._area.updateGeometry()

    def _arrange_dragged(self, service_id: str, step: int) -> None:
        self._arrange(self._moved(service_id, step))

    def _move(self, service_id: str, step: int) -> None:
        self._session.set_tray(tuple(self._moved(service_id, step)))

    def _moved(self, service_id: str, step: int) -> list[str]:
        order = list(self._order)
        place = order.index(service_id)
        to = min(max(place + step, 0), len(order) - 1)
        order.insert(to, order.pop(place))
        return order

    def _keep_order(self) -> None:
        self._session.set_tray(tuple(self._order))

    def _give_asked(self) -> None:
        self.close_now()
        self.card_asked.emit()

    def _print_wanted(self) -> None:
        self.close_now()
        self.print_asked.emit()


class _RowArea(QScrollArea):
    """As high as its rows need, limited by the window."""

    def __init__(self, rows: QWidget) -> None:
        self._rows = rows
        super().__init__()
        scroll_down_only(self)
        self.setWidget(rows)

    def sizeHint(self) -> QSize:
        return self._rows.sizeHint() + QSize(self.verticalScrollBar().sizeHint().width(), 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._rows.minimumSizeHint().width(), 0)


class TrayRow(QWidget):
    """One service. ``moved`` and ``dragged`` carry its id and a step, ``removed`` its id; ``dropped`` ends a drag."""

    moved = Signal(str, int)
    dragged = Signal(str, int)
    dropped = Signal()
    removed = Signal(str)

    def __init__(self, theme: Theme, service_id: str, name: str) -> None:
        super().__init__()
        self._service_id = service_id
        line = new_row(self, 6, (2, 0, 0, 0))
        self._handle = Icon(theme, "drag", "muted", 16)
        self._handle.setCursor(Qt.CursorShape.OpenHandCursor)
        line.addWidget(self._handle)
        words = OneLine(theme)
        words.setText(name)
        line.addWidget(words, 1)
        self._steps: dict[int, QWidget] = {}
        for step, icon, told in ((-1, "chevron-up", self.tr("Up")), (1, "chevron-down", self.tr("Down"))):
            move = self._small(theme, icon, told)
            move.setProperty("step", step)
            move.clicked.connect(self._step)
            self._steps[step] = move
            line.addWidget(move)
        self.remove = self._small(theme, "close", self.tr("Remove %1 from the handout").replace("%1", name))
        self.remove.clicked.connect(self._remove)
        line.addWidget(self.remove)
        self.setMinimumSize(theme.scaled(ROW_WIDTH), theme.scaled(ROW_HEIGHT))

    def set_place(self, place: int, count: int) -> None:
        """Enable the moves that are possible at this place; at an end, the focus goes to the move back."""
        possible = {step: 0 <= place + step < count for step in self._steps}
        for step in sorted(self._steps, key=lambda step: not possible[step]):
            move = self._steps[step]
            if move.hasFocus() and not possible[step] and possible[-step]:
                self._steps[-step].setFocus(Qt.FocusReason.OtherFocusReason)
            move.setEnabled(possible[step])
        self._handle.setVisible(count > 1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = event.position().y()
        if over < 0:
            self.dragged.emit(self._service_id, -1)
        elif over > self.height():
            self.dragged.emit(self._service_id, 1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.dropped.emit()

    def _small(self, theme: Theme, icon: str, told: str) -> QPushButton:
        made = button(theme, "", "inside")
        made.setMinimumSize(MIN_TARGET, MIN_TARGET)
        theme.set_icon(made, icon, "muted", 14)
        made.setAccessibleName(told)
        made.setToolTip(told)
        return made

    def _step(self) -> None:
        self.moved.emit(self._service_id, self.sender().property("step"))

    def _remove(self) -> None:
        self.removed.emit(self._service_id)
