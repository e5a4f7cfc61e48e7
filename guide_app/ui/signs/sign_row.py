"""One sign to tick, with its reasons and other explanations behind a chevron."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QPushButton, QWidget

from guide_app.content.markup import Span, parse_line
from guide_app.content.records import Indicator, Source
from guide_app.ui.common import formatting
from guide_app.ui.common.rich_text import RichText
from guide_app.ui.kit.boxes import new_column, set_sides
from guide_app.ui.kit.focus import chain_after, is_plain, scroll_to_opened
from guide_app.ui.kit.layout.flow_layout import FlowLayout
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.labels import SentenceLabel, label
from guide_app.ui.kit.text.line_breaks import breakable
from guide_app.ui.kit.theme import Theme, restyle
from guide_app.ui.kit.while_whole import while_whole

STEPS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)
"""Keys that move between rows."""


MIN_TARGET = 24
"""Minimum height of a button, px (WCAG 2.5.8)."""


class SignRow(QFrame):
    """``ticked`` carries the sign's id and whether it is ticked. A click anywhere on the sentence ticks it.

    ``large_asked`` asks to show it across the window: the key L, or the button behind the chevron.

    ``entered`` is sent when the row gets focus, ``stepped`` when one of ``STEPS`` is pressed in it. Only the row
    entered last is a tab stop: see ``set_stop``.
    """

    ticked = Signal(str, bool)
    large_asked = Signal(str)
    entered = Signal(str)
    stepped = Signal(str, int)

    def __init__(
        self,
        theme: Theme,
        sign: Indicator,
        checked: bool,
        sources: Callable[[Indicator], Sequence[Source]],
        numbers: Mapping[str, str],
    ) -> None:
        super().__init__()
        self.setObjectName("SignRow")
        self._theme, self._sign, self._sources_of, self._numbers = theme, sign, sources, numbers
        self.check = QCheckBox()
        self.check.setAccessibleName(sign.title)
        self.check.setChecked(checked)
        self.check.toggled.connect(self._toggled)
        self.title = SentenceLabel(theme, sign.title, self.check)
        self.title.setContentsMargins(2, 6, 0, 5)  # Aligned with the check box, which has a margin for its focus ring.
        self.why = button(theme, "", "inside")
        self.why.setMinimumHeight(MIN_TARGET)
        self.why.setAccessibleDescription(sign.title)
        self.why.clicked.connect(self._turn_why)
        self._more: QWidget | None = None
        self._links: list[QPushButton] = []
        self._grid = QGridLayout(self)
        set_sides(self._grid, 10, 2, 14, 2)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(0)
        self._grid.addWidget(self.check, 0, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self.title, 0, 1)
        self._grid.addWidget(self.why, 0, 2, Qt.AlignmentFlag.AlignTop)
        self._grid.setColumnStretch(1, 1)
        for part in (self.check, self.why):
            part.installEventFilter(self)
        self._dress()

    @property
    def sign_id(self) -> str:
        """The sign's id."""
        return self._sign.id

    @property
    def opened(self) -> bool:
        """Whether its reasons are shown."""
        return self._more is not None and not self._more.isHidden()

    def set_stop(self, stop: bool) -> None:
        """Make this row a tab stop, or not. A click or an arrow key can focus it in any case."""
        policy = Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus
        for part in (self.check, self.why, *self._links):
            part.setFocusPolicy(policy)

    def set_ticked(self, ticked: bool) -> None:
        """Show it ticked or not, without sending ``ticked``."""
        if ticked != self.check.isChecked():
            self.check.blockSignals(True)
            self.check.setChecked(ticked)
            self.check.blockSignals(False)
            self._dress()

    def show_why(self, shown: bool) -> None:
        """Show or hide what is behind the chevron."""
        if shown == self.opened:
            return
        if shown and self._more is None:
            self._more = self._make_more()
            self._grid.addWidget(self._more, 1, 1)
            chain_after(self.why, self._more)
        if self._more is not None:
            self._more.setVisible(shown)
        self._theme.set_role(self.title, "strong" if shown else "body")
        self._dress()

    def bring_to_sight(self) -> None:
        """Scroll the whole row into view."""
        scroll_to_opened(self.check, self)

    @while_whole
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.entered.emit(self.sign_id)
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and is_plain(event):
            return self._took(Qt.Key(event.key()))
        return False

    def _took(self, key: Qt.Key) -> bool:
        """Handle a key that moves between rows or opens and closes the reasons; return whether it was one."""
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        opens, closes = (Qt.Key.Key_Left, Qt.Key.Key_Right) if mirrored else (Qt.Key.Key_Right, Qt.Key.Key_Left)
        if key in (opens, closes):
            self.show_why(key == opens)
            self.bring_to_sight()
        elif key == Qt.Key.Key_L:
            self.large_asked.emit(self.sign_id)
        elif key in STEPS:
            self.stepped.emit(self.sign_id, key.value)
        else:
            return False
        return True

    def _turn_why(self) -> None:
        self.show_why(not self.opened)
        self.bring_to_sight()

    def _toggled(self, checked: bool) -> None:
        self._dress()
        self.ticked.emit(self._sign.id, checked)

    def _dress(self) -> None:
        self.setProperty("ticked", self.check.isChecked())
        self._theme.set_icon(self.why, "chevron-up" if self.opened else "chevron-down", "muted", 16)
        words = self.tr("Hide why it matters") if self.opened else self.tr("Why it matters")
        self.why.setAccessibleName(words)
        self.why.setToolTip(words)
        restyle(self)

    def _make_more(self) -> QWidget:
        more = QWidget()
        column = new_column(more, 4, (2, 0, 0, 8))
        column.addWidget(self._passage(self.tr("Why it matters."), self._sign.why, muted=False))
        column.addWidget(self._passage(self.tr("It may also be:"), self._sign.caveat, muted=True))
        foot = FlowLayout(spacing=10)
        sources = self._sources_of(self._sign)
        see = button(self._theme, self.tr("%n source(s)", "", len(sources)), "link")
        large = button(self._theme, self.tr("Show large"), "link")
        large.setToolTip(self.tr("Fill the window, to read from the back of a room (L)"))
        large.clicked.connect(self._ask_large)
        self._links = [see, large]
        for link in self._links:
            self._theme.set_role(link, "small")
            link.installEventFilter(self)
            link.setFocusPolicy(self.why.focusPolicy())
            foot.addWidget(link)
        weight = " · ".join((strength_words(self._sign.strength), *map(applies_words, self._sign.applies_to)))
        column.addWidget(label(self._theme, weight, "small", muted=True))
        column.addLayout(foot)
        listing = self._listing(sources)
        listing.hide()
        column.addWidget(listing)
        see.clicked.connect(self._turn_sources)
        self._shown_sources = listing
        return more

    def _passage(self, heading: str, line: str, muted: bool) -> RichText:
        text = RichText(self._theme, "note")
        text.setProperty("muted", muted)
        text.set_spans((Span(f"{heading} ", bold=True), *parse_line(line)), self._numbers)
        return text

    def _listing(self, sources: Sequence[Source]) -> QWidget:
        """The sources with their dates. Web addresses are plain text."""
        holder = QWidget()
        column = new_column(holder, 6)
        for source in sources:
            dated = formatting.page_date_words(source.page_date) or self.tr("page date unknown")
            read = self.tr("read %1").replace("%1", formatting.date_words(source.read_date))
            said = f"{source.publisher} ({dated}; {read})\n{source.url}"
            column.addWidget(label(self._theme, breakable(said), "small"))
        return holder

    def _ask_large(self) -> None:
        self.large_asked.emit(self.sign_id)

    def _turn_sources(self) -> None:
        self._shown_sources.setVisible(self._shown_sources.isHidden())
        self.bring_to_sight()


def applies_words(group: str) -> str:
    """Whom a sign applies to, as text."""
    return {
        "adult": QCoreApplication.translate("SignRow", "Adults"),
        "under-18": QCoreApplication.translate("SignRow", "Under 18"),
        "labor": QCoreApplication.translate("SignRow", "Work"),
        "sex": QCoreApplication.translate("SignRow", "Sex trade"),
    }[group]


def strength_words(strength: str) -> str:
    """How strong a sign is, as text: never a number."""
    return {
        "legal": QCoreApplication.translate("SignRow", "The law itself names this"),
        "strong": QCoreApplication.translate("SignRow", "Named by several official lists"),
        "supporting": QCoreApplication.translate("SignRow", "Also common in other hardship"),
    }[strength]
