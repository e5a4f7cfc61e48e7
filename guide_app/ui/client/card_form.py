"""Asks a client, in their language, whether a card is safe to carry, before one is printed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from guide_app.ui.client.parts import NO, UNSURE, YES, Number, large_button
from guide_app.ui.client.texts import ClientWords
from guide_app.ui.kit.accessibility import announce
from guide_app.ui.kit.layout.flow_layout import FlowLayout
from guide_app.ui.kit.overlays.panel import Panel
from guide_app.ui.kit.text.labels import label

WIDTH = 640


class ClientCardForm(QWidget):
    """``print_asked`` follows *Yes*. *No* and *I am not sure* print nothing: they show the number to learn by heart."""

    print_asked = Signal()

    def __init__(self, asker: QWidget, words: ClientWords, number: str, *, mirrored: bool) -> None:
        super().__init__()
        panel = self.panel = Panel(asker, words.card, self, WIDTH)
        theme = panel.theme
        if mirrored:
            panel.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._words = words
        panel.cross.hide()  # Its name exists in the interface language only; the button below is larger.
        panel.content.addWidget(label(theme, words.card_ask, "heading"))
        panel.content.addWidget(label(theme, words.card_ask_why, "speech"))
        answers = QWidget()
        flow = FlowLayout(answers, 12)
        self.yes, self.no, self.unsure = (
            large_button(theme, said, icon)
            for said, icon in ((words.card_yes, YES), (words.card_no, NO), (words.card_unsure, UNSURE))
        )
        for press in (self.yes, self.no, self.unsure):
            flow.addWidget(press)
        self.yes.clicked.connect(self._carries)
        self.no.clicked.connect(self._learns)
        self.unsure.clicked.connect(self._learns)
        panel.content.addWidget(answers)
        self.told = label(theme, role="speech")
        self.told.hide()
        panel.content.addWidget(self.told)
        self.number = Number(theme, number, sure=True)
        self.number.hide()
        panel.content.addWidget(self.number)
        panel.content.addStretch(1)
        close = large_button(theme, words.close)
        close.clicked.connect(panel.close_now)
        panel.foot.addStretch(1)
        panel.foot.addWidget(close)

    def tell(self, said: str) -> None:
        """Show the state of the printing."""
        self.told.setText(said)
        self.told.show()
        announce(self, said)

    def refuse(self, said: str) -> None:
        """Show why no card can be printed, and still show the number."""
        self.yes.setEnabled(False)
        self.number.show()
        self.tell(said)

    def _carries(self) -> None:
        for press in (self.yes, self.no, self.unsure):
            press.setEnabled(False)
        self.number.hide()
        self.tell(self._words.card_printing)
        self.print_asked.emit()

    def _learns(self) -> None:
        self.number.show()
        self.tell(self._words.card_learn)
        announce(self, self.number.text())
