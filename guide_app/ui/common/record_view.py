"""The pane that shows one record: a card whose column scrolls inside it, rebuilt for each record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLayout, QPushButton, QScrollBar, QWidget

from guide_app.content.markup import Span, parse_prose
from guide_app.ui.common.rich_text import RichText
from guide_app.ui.common.translations import locale_of
from guide_app.ui.kit.accessibility import unheard
from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.focus import chain_after, focused_within, scroll_to, stops
from guide_app.ui.kit.layout.scroll_card import ReadingColumn, ScrollCard
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.blocks import step_row
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Role, Theme


class RecordColumn(ReadingColumn):
    """The content of a record, from top to bottom. ``followed`` carries kind and id of a record that a link names."""

    followed = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._column = new_column(self, 12, (24, 20, 24, 24))

    def add(self, part: QWidget) -> None:
        """Add a widget."""
        self._column.addWidget(part)

    def add_row(self, row: QLayout) -> None:
        """Add a layout of widgets."""
        self._column.addLayout(row)

    def end(self) -> None:
        """Add a stretch below the content."""
        self._column.addStretch(1)

    def title(self, text: str, subtitle: str) -> None:
        """Add the record's title, with a muted line right below it."""
        pair = new_column(gap=2)
        pair.addWidget(label(self._theme, text, "heading"))
        pair.addWidget(label(self._theme, subtitle, muted=True))
        self.add_row(pair)

    def heading(self, text: str, role: Role = "subheading") -> None:
        """Add a heading."""
        self.add(label(self._theme, text, role))

    def rich(self, role: Role = "body") -> RichText:
        """Add an empty passage that follows links."""
        passage = self._passage(role)
        self.add(passage)
        return passage

    def steps(self, steps: Iterable[str], numbers: Mapping[str, str]) -> None:
        """Add numbered steps, with phone numbers filled in."""
        for place, step in enumerate(steps, 1):
            passage = self._passage("body")
            passage.set_blocks(parse_prose(step), numbers)
            self.add(step_row(self._theme, place, passage))

    def links(self, heading: str, entries: Sequence[tuple[str, str, str]]) -> None:
        """Add a list of links (kind, id, text) under a heading; add nothing where there are no links."""
        if not entries:
            return
        self.heading(heading)
        for kind, record_id, words in entries:
            self.rich().set_spans((Span(words, link=f"{kind}:{record_id}"),), {})

    def _passage(self, role: Role) -> RichText:
        passage = RichText(self._theme, role)
        passage.followed.connect(self.followed)
        return passage


class RecordView(ScrollCard):
    """A card with a column. Subclasses fill ``column`` after ``begin``; ``foot`` stays below it.

    ``followed`` carries kind and id of a record that a link in the text names. ``print_asked`` carries a kind of
    handout and its initial options.
    """

    followed = Signal(str, str)
    print_asked = Signal(str, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.theme = theme
        self._record: object = None
        self.show_focus()
        self.begin("")
        self.end()

    def verticalScrollBar(self) -> QScrollBar:
        """The scroll bar of the column."""
        return self.area.verticalScrollBar()

    def begin(self, name: str, record: object = None, language: str = "") -> None:
        """Start an empty column for a record of this name, in this language; ``record`` identifies it in any."""
        with unheard():
            self.column = RecordColumn(self.theme)
            self.column.setAccessibleName(name)
        if language:
            self.column.setLocale(locale_of(language))
        self.column.followed.connect(self.followed)
        for part in (self, self.area):
            part.setAccessibleName(name)
        self._again, self._record = record is not None and record == self._record, record

    def end(self) -> None:
        """Replace the previous column. For the same record, focus and scroll position are restored; for another one,
        focus moves to the pane.
        """
        self.column.end()
        before = self.area.body
        scrolled = self.verticalScrollBar().value() if self._again else 0
        focused = focused_within(before) if before is not None else None
        passed = stops(before) if before is not None and self._again else []
        place = passed.index(focused) if focused in passed else None
        if focused is not None:
            self.area.setFocus(Qt.FocusReason.OtherFocusReason)
        self.area.hold(self.column)
        chain_after(self.area, self.column)
        if scrolled:
            self.area.scroll_back_to(scrolled)
        if place is not None and (same := stops(self.column)[place : place + 1]):
            same[0].setFocus(Qt.FocusReason.TabFocusReason)
            scroll_to(same[0])

    def print_button(self, words: str, kind_id: str, **presets: Any) -> QPushButton:
        """A button that prints the shown record as a kind of handout."""
        made = button(self.theme, words, icon="print")
        made.setProperty("prints", (kind_id, presets))
        made.clicked.connect(self._ask_to_print)
        return made

    def _ask_to_print(self) -> None:
        kind_id, presets = self.sender().property("prints")
        self.print_asked.emit(kind_id, presets)
