"""Texts for screen readers that are not visible on the screen."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QTimer
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QListView, QWidget

_DIALOGS: list[type[QWidget]] = []


def announce(widget: QWidget, text: str) -> None:
    """Have an active screen reader say this at once. ``widget`` is the widget that it belongs to: nothing is said for
    an invisible widget, above all under the cover.
    """
    # Imported here: importing QAccessible takes a hundredth of the start time.
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if QAccessible.isActive() and widget.isVisible():
        event = QAccessibleAnnouncementEvent(widget, text)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)


def call_dialogs(kind: type[QWidget]) -> None:
    """Report widgets of a class to screen readers as dialogs: Qt does so for windows only."""
    from PySide6.QtGui import QAccessible
    from PySide6.QtWidgets import QAccessibleWidget

    if kind not in _DIALOGS:
        _DIALOGS.append(kind)
        QAccessible.installFactory(
            lambda _name, part: QAccessibleWidget(part, QAccessible.Role.Dialog) if isinstance(part, kind) else None
        )


class HeardList(QListView):
    """A list view that also reports its current row to screen readers when it gets focus.

    WORKAROUND (no report found) (in Qt 6.12): under Linux Qt reports only the list, until the current row changes.
    """

    _told = True

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        self._told = True  # Qt has reported the row.

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._told = False
        QTimer.singleShot(0, self, self._tell_row)  # After Qt's own report of the list.

    def _tell_row(self) -> None:
        from PySide6.QtGui import QAccessible, QAccessibleEvent

        if QAccessible.isActive() and not self._told and self.hasFocus() and self.currentIndex().isValid():
            event = QAccessibleEvent(self, QAccessible.Event.Focus)
            event.setChild(self.currentIndex().row())
            QAccessible.updateAccessibility(event)
