"""The page Side by side: the worker reads at the start, the client at the end; both columns share one highlight."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QVBoxLayout, QWidget

from guide_app.library.pairs import PAIRED_KINDS, Paired, paired
from guide_app.ui.bilingual.language_head import LanguageHead
from guide_app.ui.bilingual.pair_row import PairRow, middle_of, words_of
from guide_app.ui.bilingual.record_choice import RecordHead
from guide_app.ui.common.page import Page, PageContext
from guide_app.ui.common.read_aloud import ReadAloud
from guide_app.ui.kit.accessibility import announce
from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.focus import scroll_to
from guide_app.ui.kit.layout.flow_layout import FlowLayout
from guide_app.ui.kit.layout.scroll_card import ScrollCard
from guide_app.ui.kit.parts import EmptyState, beside_icon, button
from guide_app.ui.kit.text.blocks import Icon
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme

translate = QCoreApplication.translate

NARROW = 720
"""Width in px at 100 % text below which the numbers are above the second language, not between the two."""
LOW = 300
"""Height in px at 100 % text below which only the heads of the languages stay fixed above the scrolled text."""
SHEET_OF_KIND = {
    "service": ("directory-sheet", "services"),
    "question": ("guidance-sheet", "questions"),
    "guidance": ("guidance-sheet", "guidance"),
    "indicator": ("signs-checklist", "signs"),
}
"""The handout that prints both languages, and its option for the id of a record, by kind of record."""


class BilingualPage(Page):
    """Shows the record that ``open_pair`` names. ``larger_asked`` asks for the next larger text; ``own`` returns the
    language of the worker at the desk.
    """

    larger_asked = Signal()

    def __init__(self, context: PageContext, own: Callable[[], str]) -> None:
        super().__init__(context)
        theme = self._theme = context.theme
        self._library, self._assets, self._own_language = context.library, context.assets, own
        self._language = own()
        self._record: tuple[str, str] | None = None
        self._swapped = False
        self._other = context.language if context.language != self._language else self._first_other()
        self._rows: list[PairRow] = []
        self._at = 0
        self._low = False
        self._column = QVBoxLayout(self)
        self._column.setSpacing(14)
        self._column.addLayout(self._head())
        self._column.addWidget(self.aloud.note)
        self._card = ScrollCard(theme)
        self._languages = LanguageHead(theme, self._library.languages)
        self._languages.chosen.connect(self._choose)
        self._languages.swap_asked.connect(self._swap)
        self._card.head.addWidget(self._languages, 1)
        self._card.show_head()
        self._card.show_focus()
        self._card.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # The arrow keys move the highlight and scroll.
        self._card.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._card.installEventFilter(self._card)
        self._card.setAccessibleName(self.tr("Two languages, side by side"))
        self._draft = _draft_line(theme, 0, 0)
        self._hint = label(theme, self.tr("Up and Down move the highlight on both sides"), "note", muted=True)
        self._hint.setWordWrap(False)
        self._card.foot.addWidget(self._draft, 1)
        self._card.foot.addWidget(self._hint)
        self._card.show_foot()
        self._column.addWidget(self._card, 1)
        theme.changed.connect(self._fit_rows)
        self.refresh()

    @property
    def rows(self) -> list[PairRow]:
        """The rows shown."""
        return list(self._rows)

    def open_pair(self, kind: str, record_id: str) -> None:
        """Show a record in the language of the guide and in another."""
        self._record = (kind, record_id)
        self._at = 0
        self.refresh()
        self._card.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_record(self, kind: str, record_id: str) -> None:
        self.open_pair(kind, record_id)

    def set_language(self, language: str) -> None:
        self._language = self._own_language()
        if language != self._language:
            self._other = language  # The client reads the guide's former language here: keep it as the second one.
        elif self._other == language:
            self._other = self._first_other()
        self.refresh()

    def place(self) -> object:
        return self._record, self._other, self._swapped, self._at

    def put_back(self, place: object) -> None:
        assert isinstance(place, tuple)
        self._record, other, self._swapped, at = place
        self._other = other if other != self._language else self._first_other()
        self.refresh()
        if at < len(self._rows):
            self._highlight(at)

    def start(self) -> None:
        self._record, self._swapped, self._at = None, False, 0
        self.refresh()

    def refresh(self) -> None:
        """Show the record again."""
        found = None
        if self._record is not None and self._record[0] in PAIRED_KINDS:
            found = paired(self._library, *self._record, *self._sides)
        self._languages.show_languages(self._language, self._other, swapped=self._swapped)
        self._about.show_record(self._record, self._language)
        self._fit_head()
        self._print.setEnabled(found is not None)
        self._show(found)

    @property
    def _sides(self) -> tuple[str, str]:
        """The two languages in the order of the columns."""
        return (self._other, self._language) if self._swapped else (self._language, self._other)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None or not self._rows:
            super().keyPressEvent(event)
            return
        self._highlight(min(max(self._at + step, 0), len(self._rows) - 1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        low = self.height() < self._theme.scaled(560)
        side = 16 if low else 24
        self._column.setContentsMargins(side, 12 if low else 20, side, 12 if low else 20)
        narrow = self.width() < self._theme.scaled(NARROW)
        self._give_room(self.height() < self._theme.scaled(LOW))
        self._fit_head()
        self._hint.setVisible(bool(self._rows) and not narrow)
        self._fit_rows()

    def _fit_rows(self) -> None:
        _fit(self._rows, self._languages, self._theme, narrow=self.width() < self._theme.scaled(NARROW))

    def _fit_head(self) -> None:
        below = self.width() < self._theme.scaled(NARROW) and not self._low
        self._head_row.setDirection(QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight)
        self._actions.at_end = not below
        room = self.rect().marginsRemoved(self._column.contentsMargins()).width()
        beside = () if below else tuple(each for each in self._actions_shown if not each.isHidden())
        for named in (True, False):
            for press in self._actions_shown[1:]:  # What is read is named whole before a button is.
                if named or self._low or self._about.wanted(beside) > room:
                    _name(press, named)
        self._about.fit(room, beside)

    def _give_room(self, low: bool) -> None:
        """In a low page, show the buttons with icons only and move the draft notice to the end of the scrolled text."""
        if low != self._low:
            self._low = low
            self.refresh()

    def _head(self) -> QBoxLayout:
        theme = self._theme
        self._head_row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head_row.setSpacing(10)
        self._about = RecordHead(theme, self._library, self.tr("Side by side"))
        self._about.chosen.connect(lambda record: self.together_asked.emit(*record))
        self._head_row.addWidget(self._about)
        actions = self._actions = FlowLayout(spacing=10)
        larger = button(theme, self.tr("Larger"), icon="text-size")
        larger.clicked.connect(self.larger_asked)
        self._print = button(theme, self.tr("Print both"), icon="print")
        self._print.clicked.connect(self._ask_print)
        self.aloud = ReadAloud(theme, button(theme, " "))
        self.aloud.offered.connect(self._fit_head)
        self._actions_shown = (self.aloud.button, larger, self._print)
        for part in self._actions_shown:
            actions.addWidget(part)
        self._head_row.addLayout(actions, 100)
        return self._head_row

    def _show(self, found: Paired | None) -> None:
        self._rows = []
        body = QWidget()
        body.setObjectName("ScrollBody")
        column = new_column(body, 0)
        self._draft.setVisible(found is not None and found.draft)
        self._hint.setVisible(found is not None and self.width() >= self._theme.scaled(NARROW))
        if found is None:
            column.addWidget(_nothing_yet(self._theme), 1)
        else:
            for place, pair in enumerate(words_of(found, self._library, self._assets)):
                row = PairRow(self._theme, pair)
                row.setProperty("place", place)
                row.pressed.connect(self._row_pressed)
                self._rows.append(row)
                column.addWidget(row)
            self._fit_rows()
            if self._low and found.draft:
                column.addWidget(_draft_line(self._theme, 24, 10))
            column.addStretch(1)
        self._card.area.hold(body)
        self._card.show_foot(found is not None and not self._low)
        self.aloud.offer(*(row.sides[not self._swapped] for row in self._rows))
        if self._rows:
            self._at = min(self._at, len(self._rows) - 1)
            self._rows[self._at].set_lit(True)

    def _row_pressed(self) -> None:
        self._card.setFocus(Qt.FocusReason.MouseFocusReason)  # The arrow keys continue from this row.
        self._highlight(self.sender().property("place"))

    def _highlight(self, place: int) -> None:
        self._rows[self._at].set_lit(False)
        self._at = place
        row = self._rows[place]
        row.set_lit(True)
        scroll_to(row)
        announce(self._card, f"{row.pair.first}. {row.pair.second}")

    def _first_other(self) -> str:
        others = [code for code in self._library.languages if code != self._language]
        return others[0] if others else self._language

    def _choose(self, code: str) -> None:
        self._other = code
        self.refresh()

    def _swap(self) -> None:
        self._swapped = not self._swapped
        self.refresh()

    def _ask_print(self) -> None:
        if self._record is not None:
            self.print_asked.emit(*_printed(self._record, self._sides))


def _fit(rows: Sequence[PairRow], languages: LanguageHead, theme: Theme, *, narrow: bool) -> None:
    """Give the numbers of the rows one column, and the names of the languages their places above."""
    middle = middle_of((row.pair for row in rows), theme)
    languages.set_gap(0 if narrow else middle)
    for row in rows:
        row.fit(narrow, middle)


def _name(press: QPushButton, shown: bool) -> None:
    """Show a button with its name, or with its icon alone."""
    name = press.accessibleName()
    press.setText(beside_icon(name) if shown else "")
    press.setToolTip("" if shown else name)


def _printed(record: tuple[str, str], sides: tuple[str, str]) -> tuple[str, dict[str, object]]:
    """The handout of a record in two languages, and its options."""
    (kind, record_id), (language, second) = record, sides
    sheet, option = SHEET_OF_KIND[kind]
    presets = {option: (record_id,), "language": language, "second_language": second, "ticked": (), "reasons": True}
    return sheet, presets


def _nothing_yet(theme: Theme) -> EmptyState:
    empty = EmptyState(theme, "side-by-side")
    how = translate(
        "BilingualPage", "Choose an answer or steps above. For a service, open it, then choose Side by side."
    )
    empty.set_words(translate("BilingualPage", "Nothing to read together yet"), how)
    return empty


def _draft_line(theme: Theme, sides: int, ends: int) -> QWidget:
    """The notice that no native reader has signed the translation, with these margins in pixels."""
    holder = QWidget()
    row = new_row(holder, 10, (sides, ends, sides, ends))
    said = translate("BilingualPage", "Draft translation. A native speaker has not reviewed it yet.")
    words = label(theme, said, "note")
    words.setProperty("ink", "on_caution")
    row.addWidget(Icon(theme, "warning", "caution", 16))
    row.addWidget(words, 1)
    return holder
