"""Words for a screen reader that stand nowhere on the screen."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

_DIALOGS: list[type[QWidget]] = []


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader, if one is there, say this at once. ``widget`` is where it belongs."""
    # Here, because to import QAccessible takes a hundredth of a start.
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if QAccessible.isActive():
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
