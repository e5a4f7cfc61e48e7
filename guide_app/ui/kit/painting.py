"""Painting at once what Qt would paint some milliseconds later, because more might have to be painted by then."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget


def paint_now(widget: QWidget) -> None:
    """Lay out and paint all that has changed in a widget's window, each part once."""
    for pending in (QEvent.Type.LayoutRequest, QEvent.Type.UpdateLater):
        QCoreApplication.sendPostedEvents(None, pending)
    QCoreApplication.sendEvent(widget.window(), QEvent(QEvent.Type.UpdateRequest))
