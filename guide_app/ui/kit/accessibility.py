"""Words for a screen reader that stand nowhere on the screen."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QTimer
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QListView, QWidget

_DIALOGS: list[type[QWidget]] = []


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader, if one is there, say this at once. ``widget`` is where it belongs: what is out of sight,
    under the cover above all, says nothing.
    """
    # Here, because to import QAccessible takes a hundredth of a start.
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if QAccessible.isActive() and widget.isVisible():
        event = QAccessibleAnnouncementEvent(widget, text)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)


def call_dialogs(kind: type[QWidget]) -> None:
    """Have a screen reader call the parts of a class dialogs: Qt tells that of windows alone."""
    from PySide6.QtGui import QAccessible
    from PySide6.QtWidgets import QAccessibleWidget

    if kind not in _DIALOGS:
        _DIALOGS.append(kind)
        QAccessible.installFactory(
            lambda _name, part: QAccessibleWidget(part, QAccessible.Role.Dialog) if isinstance(part, kind) else None
        )


class HeardList(QListView):
    """A list of which a screen reader hears the current row, too, when the keyboard comes to it.

    WORKAROUND (no report found) (in Qt 6.12): under Linux Qt tells of the list alone, until one goes to another row.
    """

    _told = True

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        self._told = True  # Qt has done it.

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._told = False
        QTimer.singleShot(0, self, self._tell_row)  # Qt tells of the list after this.

    def _tell_row(self) -> None:
        from PySide6.QtGui import QAccessible, QAccessibleEvent

        if QAccessible.isActive() and not self._told and self.hasFocus() and self.currentIndex().isValid():
            event = QAccessibleEvent(self, QAccessible.Event.Focus)
            event.setChild(self.currentIndex().row())
            QAccessible.updateAccessibility(event)
