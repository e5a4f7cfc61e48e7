"""The steps between printing fronts and backs, for sheets that are turned by hand."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from guide_app.handouts.stock.imposition import Duplex
from guide_app.ui.kit.boxes import new_row
from guide_app.ui.kit.overlays.panel import Panel
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme

WIDTH = 520


class TurnOverSteps(QWidget):
    """The panel is accepted when the pile lies in the tray again. An accidental Enter would print the backs over the
    fronts: so the focus is on the first instruction, and no button is the default one.
    """

    def __init__(self, asker: QWidget, sheets: int, duplex: Duplex) -> None:
        super().__init__()
        panel = self.panel = Panel(asker, self.tr("Now the backs"), self, WIDTH)
        short = duplex == "short-edge"
        how = self.tr("top to bottom, like a page of a wall calendar") if short else self.tr("like a page of a book")
        self._words = label(
            panel.theme,
            self.tr("1.  Wait until all the fronts are printed (%1).\n2.  Flip the whole stack over %2.\n3.  Put it "
            "back in the tray.")
            .replace("%1", self.tr("%n sheet(s)", "", sheets))
            .replace("%2", how),
        )  # fmt: skip
        self._words.setObjectName("PanelText")
        self._words.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        panel.offer(self.tr("Stop here")).clicked.connect(panel.close_now)
        self.go = panel.offer(self.tr("Print the backs"), "primary", "print")
        self.go.clicked.connect(panel.accept)
        row = new_row(gap=20)
        row.addWidget(_Pile(panel.theme, short), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignTop)
        panel.content.addLayout(row)
        panel.content.addStretch(1)

    def ask(self) -> None:
        """Open the panel."""
        self.panel.open(self._words)


class _Pile(QWidget):
    """A drawing of a sheet and the edge about which it is turned."""

    def __init__(self, theme: Theme, short: bool) -> None:
        self._theme, self._short = theme, short
        super().__init__()
        self.setFixedSize(90, 110)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Drawn for the long edge; for the short one it is rotated by a quarter turn, so that the axis is horizontal.
        painter.translate(self.width() / 2, self.height() / 2)
        pen = QPen(self._theme.color("text"), 1.6)
        painter.setPen(pen)
        painter.drawRect(QRectF(-28, -37, 56, 74))
        if self._short:
            painter.rotate(90)
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        reach = 38.0 if self._short else 47.0
        painter.drawLine(QPointF(0, -reach), QPointF(0, reach))
        pen.setStyle(Qt.PenStyle.SolidLine)
        painter.setPen(pen)
        painter.drawArc(QRectF(-18, -14, 36, 28), 30 * 16, 120 * 16)
        tip = QPointF(-16, -6)
        painter.drawLine(tip, tip + QPointF(1, -8))
        painter.drawLine(tip, tip + QPointF(8, -2))
