"""One paragraph in two languages, side by side, with the phone number that both mention between them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QWidget

from guide_app.handouts.phrases import PagePhrases, load_phrases
from guide_app.library.library import Library
from guide_app.library.pairs import Pair, Paired, PairPart, Spans
from guide_app.ui.common.translations import locale_of
from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.text.blocks import number_disc
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.text.line_breaks import unbroken
from guide_app.ui.kit.theme import Role, Theme, restyle

AROUND = 16
"""Pixels at 100 % text on either side of a number."""
GAP = 16
"""Space between the columns, px at 100 % text."""
ABOVE = 12
"""Pixels above and below a paragraph."""


class PairWords(Struct, frozen=True):
    """The texts of a pair."""

    part: PairPart
    first: str
    second: str
    headings: tuple[str, str]
    step: int | None
    number: str
    languages: tuple[str, str]


def words_of(found: Paired, library: Library, assets: Path) -> list[PairWords]:
    """The texts of every pair of a record; a heading is given only where the language has a phrase for it."""
    languages = found.first.language, found.second.language
    sides = [_phrases(assets, each) for each in languages]
    return [_in_words(pair, library, sides, languages) for pair in found.pairs]


def _phrases(assets: Path, language: str) -> PagePhrases | None:
    book = load_phrases(assets / "translations")
    return book.of(language).page_phrases if language in book.languages else None


def _in_words(pair: Pair, library: Library, sides: list[PagePhrases | None], languages: tuple[str, str]) -> PairWords:
    first, second = (
        _quoted(_plain(spans, library), phrases) if pair.part == "speech" else _plain(spans, library)
        for spans, phrases in zip((pair.first, pair.second), sides, strict=True)
    )
    headings = tuple(_heading(pair.heading, phrases) for phrases in sides)
    number = "" if pair.phone is None else library.number(pair.phone)
    return PairWords(pair.part, first, second, (headings[0], headings[1]), pair.step, number, languages)


def _plain(spans: Spans, library: Library) -> str:
    return "".join(span.text if span.phone is None else library.number(span.phone) for span in spans)


def _quoted(words: str, phrases: PagePhrases | None) -> str:
    return words if phrases is None or not words else phrases.quoted.format(title=words)


def _heading(heading: str | None, phrases: PagePhrases | None) -> str:
    return "" if heading is None or phrases is None else phrases.heading(heading)


def middle_of(pairs: Iterable[PairWords], theme: Theme) -> int:
    """The width of the column with the numbers of these paragraphs in px; 0 where there is none."""
    numbers = [pair.number for pair in pairs if pair.number]
    widths = (QFontMetrics(theme.font(_role_of(each))).horizontalAdvance(unbroken(each)) for each in numbers)
    return max(widths) + theme.scaled(2 * AROUND) if numbers else 0


def _role_of(number: str) -> Role:
    return "heading" if len(number) < 9 else "subheading"


class PairRow(QFrame):
    """A paragraph in both languages. ``pressed`` follows a click on it."""

    pressed = Signal()

    def __init__(self, theme: Theme, pair: PairWords) -> None:
        super().__init__()
        self.pair = pair
        self.setObjectName("PairRow")
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(24, 0, 24, 0)
        self._grid.setVerticalSpacing(0)
        texts = zip((pair.first, pair.second), pair.headings, strict=True)
        self._sides = [self._side(text, heading) for text, heading in texts]
        for side, language in zip(self._sides, pair.languages, strict=True):
            side.setLocale(locale_of(language))
        self._number = QLabel(unbroken(pair.number))
        self._number.setObjectName("PairNumber")
        self._number.setProperty("ink", "on_accent_soft")
        self._number.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        theme.set_role(self._number, _role_of(pair.number))
        self._fitted: tuple[bool, int] | None = None

    @property
    def sides(self) -> tuple[QWidget, QWidget]:
        """The paragraph in the first language, and in the second."""
        first, second = self._sides
        return first, second

    def set_lit(self, lit: bool) -> None:
        """Show the highlight on this row."""
        self.setProperty("lit", lit)
        restyle(self)

    def fit(self, narrow: bool, middle: int) -> None:
        """Give the numbers a column of this width; in a narrow page the number is above both sides instead."""
        self._grid.setHorizontalSpacing(self._theme.scaled(GAP))
        if (narrow, middle) == self._fitted:
            return
        self._fitted = (narrow, middle)
        first, second = self._sides
        for part in (first, second, self._number):
            self._grid.removeWidget(part)
        # A hidden number must not share the cells of the texts: Qt would leave no gap between the two.
        top, below = Qt.AlignmentFlag.AlignTop, 1 if narrow else 0
        self._grid.addWidget(first, below, 0, top)
        self._grid.addWidget(second, below, 1 if narrow else 2, top)
        self._number.setMinimumWidth(0 if narrow else middle)
        self._number.setContentsMargins(0, ABOVE, 0, 0 if narrow else ABOVE)
        self._number.setProperty("between", not narrow)
        restyle(self._number)
        if narrow:
            self._grid.addWidget(self._number, 0, 0, 1, 2)
        else:
            self._grid.addWidget(self._number, 0, 1)
        across = Qt.AlignmentFlag.AlignLeading if narrow else Qt.AlignmentFlag.AlignHCenter
        self._number.setAlignment(across | Qt.AlignmentFlag.AlignVCenter)
        self._number.setVisible(bool(self.pair.number) or (not narrow and middle > 0))
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if column in ((0, 1) if narrow else (0, 2)) else 0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # Else the release is not heard.

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.pressed.emit()

    def _side(self, text: str, heading: str) -> QWidget:
        holder = QWidget()
        holder.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        side = new_row(holder, 12, (0, ABOVE, 0, ABOVE))
        if self.pair.step is not None and text:
            side.addWidget(number_disc(self._theme, self.pair.step), 0, Qt.AlignmentFlag.AlignTop)
        role: Role = "heading" if self.pair.part == "title" else "speech"
        words = label(self._theme, text, role)
        words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)  # Each language at its own side.
        ink = {"do-not": "error", "speech": "on_speech"}.get(self.pair.part)
        if ink is not None:
            words.setProperty("ink", ink)
        column = new_column(gap=2)
        if heading and text:
            column.addWidget(label(self._theme, heading, "small-strong", muted=True))
        column.addWidget(words)
        side.addLayout(column, 1)
        return holder
