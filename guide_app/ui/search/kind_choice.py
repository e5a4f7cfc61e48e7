"""The choice of kinds to list: sections with counts, or one filter where they do not fit."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from guide_app.content.kinds import LINKABLE_KINDS
from guide_app.content.record import Kind
from guide_app.ui.kit.boxes import new_row
from guide_app.ui.kit.inputs.filters import FilterButton
from guide_app.ui.kit.inputs.sections import Sections
from guide_app.ui.kit.overlays.choice_popup import Choice
from guide_app.ui.kit.text.localized import count_words
from guide_app.ui.kit.theme import Theme
from guide_app.ui.search.model import kinds_words

ALL = "all"
KINDS = (ALL, *LINKABLE_KINDS)


class KindChoice(QWidget):
    """``changed`` follows a choice by a person."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._counts: Mapping[str, int] = {}
        self._listed = 0
        self._value = ALL
        self._words = {key: self.tr("Best") if key == ALL else kinds_words(key) for key in KINDS}
        self.sections = Sections(theme, self.tr("Kinds of result"))
        self.sections.chosen.connect(self._chosen)
        self.filter = FilterButton(theme, self.tr("Show"), self._choices, ALL)
        self.filter.chosen.connect(self._chosen)
        self.filter.hide()
        kept = self.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # Nothing below moves during typing.
        self.setSizePolicy(kept)
        row = new_row(self)
        row.addWidget(self.sections)
        row.addWidget(self.filter)

    @property
    def kinds(self) -> frozenset[Kind]:
        """The chosen kinds; empty means all."""
        return frozenset(kind for kind in LINKABLE_KINDS if kind == self._value)

    def wished_width(self) -> int:
        """The width of the sections side by side, px."""
        return self.sections.sizeHint().width()

    def set_value(self, key: str) -> None:
        """Choose a kind, or ``ALL``, without sending ``changed``."""
        self._value = key if key in KINDS else ALL
        self.sections.set_value(self._value)
        self.filter.show_value(self._value, self._words[self._value])

    def set_tight(self, tight: bool) -> None:
        """Replace the sections by one filter, or the reverse."""
        self.sections.setHidden(tight)
        self.filter.setHidden(not tight)

    def show_counts(self, counts: Mapping[str, int], listed: int = 0) -> None:
        """Show the number of results of each kind, and of the mixed list. A kind with nothing is shown only if it is
        chosen; without results, none is.
        """
        self._counts, self._listed = counts, listed
        self.setVisible(any(counts.values()) or self._value != ALL)
        empty = {key for key in KINDS if counts and key != ALL and not counts.get(key)}
        self.sections.set_sections([(key, self._counted(key)) for key in KINDS], empty)

    def show_listed(self, listed: int) -> None:
        """Show that so many are in the mixed list now."""
        self.show_counts(self._counts, listed)

    def _counted(self, key: str) -> str:
        """``Services 12``."""
        if not self._counts:
            return self._words[key]
        return self.tr("%1 %2").replace("%1", self._words[key]).replace("%2", count_words(self._count(key)))

    def _count(self, key: str) -> int:
        return self._listed if key == ALL else self._counts.get(key, 0)

    def _choices(self) -> list[Choice]:
        offered = [key for key in KINDS if not self._counts or key in (ALL, self._value) or self._counts.get(key)]
        return [Choice(key, self._words[key], self._count(key) if self._counts else None) for key in offered]

    def _chosen(self, key: object) -> None:
        self.set_value(str(key))
        self.changed.emit()
