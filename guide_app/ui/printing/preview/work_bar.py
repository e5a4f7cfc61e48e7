"""How far a long piece of work is, and a way to stop it. Of what is done in a moment nothing is said."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from guide_app.ui.kit.focus import focused_within
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme
from guide_app.ui.printing.preview.sizes import percent

PATIENCE_MS = 500
"""So long a piece of work takes before anything is said of it."""


class WorkBar(QWidget):
    """``words`` say what is done. ``appeared`` tells that it is seen now; ``stop_asked`` follows *Stop*. Who waited
    there is brought to ``next_stop`` when the work has ended: Qt would go on to something else.
    """

    appeared = Signal()
    stop_asked = Signal()

    def __init__(self, theme: Theme, words: str, next_stop: QWidget) -> None:
        super().__init__()
        self._words, self._next_stop = words, next_stop
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._appear)
        self._said = label(theme, words, "small", muted=True)
        self._share = label(theme, "", "small", muted=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(words)
        self.stop = button(theme, self.tr("Stop"))
        self.stop.clicked.connect(self._stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for part in (self._said, self._share):
            part.setWordWrap(False)
        row.addWidget(self._said)
        row.addWidget(self._bar, 1)
        row.addWidget(self._share)
        row.addWidget(self.stop)
        self.hide()

    def show_working(self, done: float | None) -> None:
        """Say how far it is, from 0 to 1; below 0 it cannot tell; None: there is none."""
        if done is None:
            if focused_within(self) is not None:
                self._next_stop.setFocus(Qt.FocusReason.OtherFocusReason)
            self._patience.stop()
            self._said.setText(self._words)
            self.hide()
            return
        self._bar.setRange(0, 0 if done < 0 else 100)
        self._bar.setValue(round(max(done, 0) * 100))
        self._share.setText("" if done < 0 else percent(done))
        if self.isHidden() and not self._patience.isActive():
            self._patience.start()

    def _appear(self) -> None:
        self.show()
        self.appeared.emit()

    def _stop(self) -> None:
        """The work may end a moment later."""
        self._said.setText(self.tr("Stopping…"))
        self.stop_asked.emit()
