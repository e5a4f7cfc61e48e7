"""One sign to tick, with why it matters and what else it may mean behind a button."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QVBoxLayout, QWidget

from guide_app.content.records import Indicator, Source
from guide_app.ui.kit.flow_layout import FlowLayout
from guide_app.ui.kit.focus import scroll_to_opened
from guide_app.ui.kit.labels import SentenceLabel, label
from guide_app.ui.kit.parts import badge, button
from guide_app.ui.kit.theme import Theme


class SignRow(QFrame):
    """``ticked`` carries the sign's id and whether it is ticked. A click anywhere on the sentence ticks it."""

    ticked = Signal(str, bool)

    def __init__(self, theme: Theme, sign: Indicator, sources: Sequence[Source], checked: bool) -> None:
        super().__init__()
        self.setObjectName("SignRow")
        self._theme, self._sign, self._sources = theme, sign, sources
        self.check = QCheckBox()
        self.check.setAccessibleName(sign.title)
        self.check.setChecked(checked)
        self.check.toggled.connect(self._toggled)
        self.title = SentenceLabel(theme, sign.title, self.check)
        # Level with the box and with the words of the button below, which both have a ring's room around them.
        self.title.setContentsMargins(2, 4, 0, 4)
        self.why = button(theme, self.tr("Why it matters"), "link")
        theme.set_role(self.why, "small")
        self.why.setAccessibleDescription(sign.title)
        self.why.clicked.connect(self._turn_why)
        self._more: QWidget | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(10, 4, 14, 6)
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(0)
        self._grid.addWidget(self.check, 0, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self.title, 0, 1)
        self._grid.addWidget(self.why, 1, 1, Qt.AlignmentFlag.AlignLeft)
        self._grid.setColumnStretch(1, 1)

    @property
    def sign_id(self) -> str:
        """The sign's id."""
        return self._sign.id

    def show_why(self, shown: bool) -> None:
        """Open or close what stands behind the button."""
        if shown and self._more is None:
            self._more = self._make_more()
            self._grid.addWidget(self._more, 2, 1)
        if self._more is not None:
            self._more.setVisible(shown)
        self.why.setText(self.tr("Less") if shown else self.tr("Why it matters"))
        self.why.setAccessibleName(self.why.text())

    def bring_to_sight(self) -> None:
        """Scroll to the whole row."""
        scroll_to_opened(self.check, self)

    def _turn_why(self) -> None:
        self.show_why(self._more is None or self._more.isHidden())
        self.bring_to_sight()

    def _toggled(self, checked: bool) -> None:
        self.ticked.emit(self._sign.id, checked)

    def _make_more(self) -> QWidget:
        more = QWidget()
        column = QVBoxLayout(more)
        column.setContentsMargins(2, 4, 0, 8)
        column.setSpacing(6)
        column.addWidget(label(self._theme, self._sign.why))
        column.addWidget(label(self._theme, self.tr("Keep in mind: %1").replace("%1", self._sign.caveat), muted=True))
        holder = QWidget()
        row = FlowLayout(holder)
        for group in self._sign.applies_to:
            row.addWidget(badge(self._theme, applies_words(group)))
        row.addWidget(badge(self._theme, strength_words(self._sign.strength)))
        column.addWidget(holder)
        publishers = "; ".join(dict.fromkeys(source.publisher for source in self._sources))
        column.addWidget(label(self._theme, self.tr("From: %1").replace("%1", publishers), "small", muted=True))
        return more


def applies_words(group: str) -> str:
    """Whom a sign applies to, in words."""
    return {
        "adult": QCoreApplication.translate("SignRow", "Adults"),
        "under-18": QCoreApplication.translate("SignRow", "Under 18"),
        "labor": QCoreApplication.translate("SignRow", "Work"),
        "sex": QCoreApplication.translate("SignRow", "Sex trade"),
    }[group]


def strength_words(strength: str) -> str:
    """What a sign weighs, in words: never a number."""
    return {
        "legal": QCoreApplication.translate("SignRow", "The law itself names this"),
        "strong": QCoreApplication.translate("SignRow", "Named by several official lists"),
        "supporting": QCoreApplication.translate("SignRow", "Common in other hardship too"),
    }[strength]
