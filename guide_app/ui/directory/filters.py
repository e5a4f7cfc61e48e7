"""The head of Get help: its title, the number of services listed, and the filters of the list."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import cmp_to_key

from msgspec.structs import replace
from PySide6.QtCore import QCollator, QLocale, QSignalBlocker, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from guide_app.library.library import Library
from guide_app.library.services import Services
from guide_app.ui.common import formatting
from guide_app.ui.directory.wanted import ANYONE, NEED, NOTHING, OPEN_NOW, PEOPLE, SPEAKS, WHO, Wanted, who_words
from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.inputs.filters import FilterButton, SwitchButton
from guide_app.ui.kit.layout.filter_bar import BETWEEN, FilterBar
from guide_app.ui.kit.overlays.choice_popup import Choice
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.text.localized import count_words, list_words
from guide_app.ui.kit.theme import Theme

CLEAR = "clear"


class Filters(QWidget):
    """``changed`` carries the new values when a person changes a filter; ``cleared`` asks to return to the start."""

    changed = Signal(object)
    cleared = Signal()

    def __init__(self, theme: Theme, library: Library, language: str, clock: Callable[[], dt.datetime]) -> None:
        super().__init__()
        self._theme, self._library, self._language, self._clock = theme, library, language, clock
        self._compact = self._counted = False
        self.wanted = NOTHING
        self._title = label(theme, self.tr("Who can help?"), "heading", level=1)
        self._title.setWordWrap(False)
        self._count = label(theme, role="note", muted=True)
        self._count.setWordWrap(False)
        self.need = FilterButton(theme, self.tr("Need"), self._needs, None)
        self.who = FilterButton(theme, self.tr("For"), self._people, ANYONE)
        self.speaks = FilterButton(theme, self.tr("Speaks"), self._languages, None)
        self.open_now = SwitchButton(theme, self.tr("Open now"))
        self.clear = button(theme, self.tr("Clear"), "link")
        self.clear.setToolTip(self.tr("Clear all filters and start with the needs"))
        self.need.chosen.connect(self._need_chosen)
        self.who.chosen.connect(self._who_chosen)
        self.speaks.chosen.connect(self._speaks_chosen)
        self.open_now.toggled.connect(self._open_now_turned)
        self.clear.clicked.connect(self.cleared)
        self.all = FilterButton(theme, self.tr("Filters"), self._each, "")
        self.all.chosen.connect(self._one_chosen)
        self.all.hide()
        self._bar = FilterBar(
            (self._title, self._count), (self.need, self.who, self.speaks, self.open_now, self.clear, self.all)
        )
        column = new_column(self)
        column.addWidget(self._bar)
        self.show_wanted(NOTHING)

    def show_wanted(self, wanted: Wanted) -> None:
        """Show these values without sending ``changed``."""
        self.wanted = wanted
        self.need.show_value(wanted.need, self.words(NEED))
        self.who.show_value(wanted.who, self.words(WHO))
        self.speaks.show_value(wanted.speaks, self.words(SPEAKS))
        with QSignalBlocker(self.open_now):
            self.open_now.setChecked(wanted.open_now)
        on = list_words(self.words(key) for key in wanted.on)
        self.all.show_value(on, on or self.tr("None", "filters"))
        self._fit_title()
        self.clear.setVisible(bool(wanted.on) and not self._compact)

    def show_count(self, count: int | None) -> None:
        """Show how many services are listed; None hides the count."""
        self._counted = count is not None
        self._count.setVisible(self._counted and not self._compact)
        if count is not None:
            self._count.setText(count_words(count))
            self._count.setAccessibleName(self.tr("%n service(s)", "", count))

    @property
    def heard(self) -> str:
        """How many services are listed, for a screen reader."""
        return self._count.accessibleName()

    def set_language(self, language: str) -> None:
        """Name needs in another language."""
        self._language = language
        self.show_wanted(self.wanted)

    def set_compact(self, compact: bool) -> None:
        """In a small window, show one button for all filters and hide the count: each head has a count of its own."""
        self._compact = compact
        for part in (self.need, self.who, self.speaks, self.open_now):
            part.setHidden(compact)
        self.all.setVisible(compact)
        self.clear.setVisible(bool(self.wanted.on) and not compact)
        self._count.setVisible(self._counted and not compact)
        self._fit_title()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_title()

    def _fit_title(self) -> None:
        """In a compact window, hide the title where it would take a line of its own."""
        beside = self._title.sizeHint().width() + BETWEEN + self.all.sizeHint().width()
        self._title.setHidden(self._compact and beside > self.width())

    def set_low(self, low: bool) -> None:
        """Use a smaller title in a low window."""
        self._theme.set_role(self._title, "subheading" if low else "heading")

    def words(self, key: str) -> str:
        """The current value of a filter, as text."""
        wanted = self.wanted
        if key == NEED:
            named = {need.id: need.title for need in self._library.pack(self._language).needs}
            return named.get(wanted.need, wanted.need) if wanted.need else self.tr("Any", "need")
        if key == WHO:
            return who_words(wanted.who)
        if key == SPEAKS:
            return formatting.language_name(wanted.speaks) if wanted.speaks else self.tr("Any", "language")
        return self.open_now.text()

    def named(self, key: str) -> str:
        """A filter with its value, as text: ``Speaks Tiếng Việt``, ``Open now``."""
        if key == OPEN_NOW:
            return self.words(key)
        heading = {NEED: self.tr("Need"), WHO: self.tr("For"), SPEAKS: self.tr("Speaks")}[key]
        return f"{heading} {self.words(key)}"

    def count(self, wanted: Wanted) -> int:
        """How many services match these values."""
        return len(Services(self._library).find(wanted.filter(), self._clock()))

    def ways(self) -> list[tuple[str, str, int]]:
        """The filters whose removal would show something: key, text, and the resulting number of services."""
        wanted = self.wanted
        counted = [(key, self.named(key), self.count(wanted.without(key))) for key in wanted.on]
        return [way for way in counted if way[2]]

    def _each(self) -> list[Choice]:
        """The filters with their values, for the one button that replaces them in a small window."""
        filters = {NEED: self.need, WHO: self.who, SPEAKS: self.speaks}
        named = [Choice(key, each.accessibleName()) for key, each in filters.items()]
        turn = self.tr("Open and closed") if self.wanted.open_now else self.tr("Open now")
        named.append(Choice(OPEN_NOW, turn))
        if self.wanted.on:
            named.append(Choice(CLEAR, self.tr("Clear the filters")))
        return named

    def _one_chosen(self, key: str) -> None:
        if key == CLEAR:
            self.cleared.emit()
        elif key == OPEN_NOW:
            self._open_now_turned(not self.wanted.open_now)
        else:
            {NEED: self.need, WHO: self.who, SPEAKS: self.speaks}[key].open_at(self.all)

    def _needs(self) -> list[Choice]:
        pack = self._library.pack(self._language)
        choices = [(None, self.tr("Any need")), *((need.id, need.title) for need in pack.needs)]
        return [Choice(value, words, self.count(replace(self.wanted, need=value))) for value, words in choices]

    def _people(self) -> list[Choice]:
        return [Choice(who, who_words(who), self.count(replace(self.wanted, who=who))) for who in PEOPLE]

    def _languages(self) -> list[Choice]:
        by_name = cmp_to_key(QCollator(QLocale()).compare)
        spoken = [(formatting.language_name(code), code) for code in self._library.spoken_languages]
        spoken.sort(key=lambda each: by_name(each[0]))
        all_of_them = Choice(None, self.tr("Any language"), self.count(replace(self.wanted, speaks=None)))
        return [all_of_them, *(Choice(code, name, self._speakers(code)) for name, code in spoken)]

    def _speakers(self, code: str) -> int:
        """How many say they speak a language."""
        found = Services(self._library).find(replace(self.wanted, speaks=code).filter(), self._clock())
        return len(found.by_speaking(code)[0])

    def _need_chosen(self, need: str | None) -> None:
        self.changed.emit(replace(self.wanted, need=need))

    def _who_chosen(self, who: str) -> None:
        self.changed.emit(replace(self.wanted, who=who))

    def _speaks_chosen(self, code: str | None) -> None:
        self.changed.emit(replace(self.wanted, speaks=code))

    def _open_now_turned(self, on: bool) -> None:
        self.changed.emit(replace(self.wanted, open_now=on))
