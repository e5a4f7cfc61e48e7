"""The number of one service, whether it is open, and for whom: what a client must know before they call."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from guide_app.content.records import Phone, Service
from guide_app.ui.client.facts import Reader
from guide_app.ui.client.parts import Number
from guide_app.ui.common import service_facts
from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.state_mark import StateMark
from guide_app.ui.kit.text.blocks import Icon
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme

NARROW = 700
"""Width in px at 100 % text below which the facts are below the number."""


class NumberPlate(QFrame):
    """``phone`` is the number to show, None where there is none. An unconfirmed one is styled as such."""

    def __init__(self, theme: Theme, reader: Reader, service: Service, phone: Phone | None) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("Plate")
        self.setProperty("sure", phone is None or phone.print)
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._pair.setContentsMargins(24, 20, 24, 20)
        self._pair.setSpacing(24)
        for half in (self._call(reader, service, phone), self._facts(reader, service)):
            self._pair.addWidget(half, 1, Qt.AlignmentFlag.AlignTop)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self._theme.scaled(NARROW)
        self._pair.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    def _call(self, reader: Reader, service: Service, phone: Phone | None) -> QWidget:
        words = reader.words
        holder = QWidget()
        column = new_column(holder, 8)
        state = StateMark(self._theme, "subheading")
        state.set_wraps(True)
        if phone is None:
            column.addWidget(label(self._theme, words.no_number, "subheading", level=0))
        else:
            column.addWidget(Number(self._theme, phone.number, phone.print))
            if phone.keyword:
                column.addWidget(label(self._theme, words.text_to.format(keyword=phone.keyword), "speech"))
        if phone is not None and not phone.print:
            state.show_state("unsure", words.unsure)
        else:
            opening = reader.library.opening_of(service, reader.now)
            state.show_state(service_facts.state_of(opening), reader.opening(opening))
        column.addWidget(state)
        return holder

    def _facts(self, reader: Reader, service: Service) -> QWidget:
        words = reader.words
        holder = QWidget()
        column = new_column(holder, 8)
        for icon, heading, fact in (
            ("person", words.for_whom, reader.takes(service) or words.takes_ask),
            ("speech", words.speaks, reader.speaks(service)),
            # To ask a line that is only called for its price would keep people from calling it.
            ("cost", words.costs, reader.costs(service) if service.cost_option or service.locations else ""),
            ("ear", words.for_deaf, reader.deaf(service)),
        ):
            if not fact:
                continue
            row = new_row(gap=12)
            row.addWidget(Icon(self._theme, icon, "on_accent_soft", 20), 0, Qt.AlignmentFlag.AlignTop)
            said = label(self._theme, f"{heading}: {fact}", "speech")
            said.setProperty("ink", "on_accent_soft")
            row.addWidget(said, 1)
            column.addLayout(row)
        return holder
