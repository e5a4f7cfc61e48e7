"""The progress of a long rendering, with a button to stop it. Nothing is shown for short ones."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from guide_app.ui.kit.boxes import new_row
from guide_app.ui.kit.focus import focused_within
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme
from guide_app.ui.printing.preview.sizes import percent

APPEAR_DELAY_MS = 500
"""Delay before progress is shown."""


class WorkBar(QWidget):
    """``words`` say what is done. ``appeared`` is sent when the bar becomes visible; ``stop_asked`` follows *Stop*.
    Focus on that button moves to ``next_stop`` when the work has ended: Qt would move it elsewhere.
    """

    appeared = Signal()
    stop_asked = Signal()

    def __init__(self, theme: Theme, words: str, next_stop: QWidget) -> None:
        super().__init__()
        self._words, self._next_stop = words, next_stop
        self._appear_timer = QTimer(self)
        self._appear_timer.setSingleShot(True)
        self._appear_timer.setInterval(APPEAR_DELAY_MS)
        self._appear_timer.timeout.connect(self._appear)
        self._said = label(theme, words, "small", muted=True)
        self._share = label(theme, "", "small", muted=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(words)
        self.stop = button(theme, self.tr("Stop"))
        self.stop.clicked.connect(self._stop)
        row = new_row(self, 12)
        for part in (self._said, self._share):
            part.setWordWrap(False)
        row.addWidget(self._said)
        row.addWidget(self._bar, 1)
        row.addWidget(self._share)
        row.addWidget(self.stop)
        self.hide()

    def show_working(self, done: float | None) -> None:
        """Show the progress, from 0 to 1; below 0 it is unknown; None: nothing is running."""
        if done is None:
            if focused_within(self) is not None:
                self._next_stop.setFocus(Qt.FocusReason.OtherFocusReason)
            self._appear_timer.stop()
            self._said.setText(self._words)
            self.hide()
            return
        self._bar.setRange(0, 0 if done < 0 else 100)
        self._bar.setValue(round(max(done, 0) * 100))
        self._share.setText("" if done < 0 else percent(done))
        if self.isHidden() and not self._appear_timer.isActive():
            self._appear_timer.start()

    def _appear(self) -> None:
        self.show()
        self.appeared.emit()

    def _stop(self) -> None:
        """Show *Stopping…*, as the work may end a moment later."""
        self._said.setText(self.tr("Stopping…"))
        self.stop_asked.emit()
