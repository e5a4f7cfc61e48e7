"""The page behind F1: keys, *Practice hiding*, *How do I*, and about this guide."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from guide_app import __version__
from guide_app.ui.common import formatting
from guide_app.ui.common.page import Page, PageContext
from guide_app.ui.help.keys import Keys
from guide_app.ui.help.passages import passages
from guide_app.ui.help.practice import Practice
from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.focus import chain_after, stop_before
from guide_app.ui.kit.layout.scroll_card import ScrollCard
from guide_app.ui.kit.parts import RowButton
from guide_app.ui.kit.text.blocks import Icon
from guide_app.ui.kit.text.labels import label

NARROW = 760
"""Width in px at 100 % text below which everything is in one scrolling card."""


class HelpPage(Page):
    """``practice_asked`` arms (True) or ends (False) the practice; ``task_chosen`` carries the page or panel to which a
    *How do I* leads.
    """

    practice_asked = Signal(bool)
    task_chosen = Signal(str)

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._context = context
        theme = self._theme = context.theme
        self._column = QVBoxLayout(self)
        self._column.setSpacing(14)
        head = new_row(gap=14)
        title = label(theme, self.tr("Help"), "heading", level=1)
        title.setWordWrap(False)
        head.addWidget(title)
        head.addWidget(label(theme, self.tr("Everything here works without the internet."), "note", muted=True), 1)
        self._column.addLayout(head)
        pair = new_row(gap=16)
        self._keys = Keys(theme)
        self._key_card = ScrollCard(theme)
        self._key_card.area.setAccessibleName(self.tr("Keys"))
        pair.addWidget(self._key_card, 49)
        self._practice = Practice(theme)
        self._practice.asked.connect(self.practice_asked)
        side = self._side_card = ScrollCard(theme)
        side.area.hold(self._side_body())
        side.area.setAccessibleName(self.tr("Practice, how-to and what is saved"))
        for card in (self._key_card, side):
            card.show_focus()
        self._ends = new_column(gap=16)
        self._ends.addWidget(side, 1)
        pair.addLayout(self._ends, 51)
        self._column.addLayout(pair, 1)
        self._narrow: bool | None = None
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_moved)

    def show_count(self, presses: int) -> None:
        """Highlight this many of the three Shifts during a practice."""
        self._practice.show_count(presses)

    def begin_practice(self) -> None:
        """Arm the practice: the next three Shifts hide without forgetting."""
        self._practice.begin()

    def practiced(self) -> None:
        """End the practice: the person came back from the cover."""
        self._practice.done()

    def set_language(self, language: str) -> None:
        self._show_about()

    def start(self) -> None:
        self._end_practice()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self._end_practice()

    def _focus_moved(self, _: QWidget | None, now: QWidget | None) -> None:
        """End the practice when focus leaves the page: text in the search box or a panel is real, and three Shifts must
        then hide and forget.
        """
        if now is not None and not self.isAncestorOf(now):
            self._end_practice()

    def _end_practice(self) -> None:
        if self._practice.practicing:
            self._practice.arm(False)
            self.practice_asked.emit(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        theme = self._theme
        narrow = self.width() < theme.scaled(NARROW)
        self._arrange(narrow)
        side = 16 if self.height() < theme.scaled(560) or narrow else 24
        self._column.setContentsMargins(side, side - 4, side, side - 4)

    def _arrange(self, narrow: bool) -> None:
        """Put the keys in a card of their own, with the practice above the other card; in a narrow page put all in one
        card.
        """
        if narrow == self._narrow:
            return
        self._narrow = narrow
        if narrow:
            self._key_card.area.take()
            self._keys.column.setContentsMargins(0, 0, 0, 0)
            self._below.addWidget(self._keys)
            self._keys.show()
            self._side.insertWidget(0, self._practice)
        else:
            self._ends.insertWidget(0, self._practice)
            self._below.removeWidget(self._keys)
            self._keys.column.setContentsMargins(24, 16, 24, 16)
            self._key_card.area.hold(self._keys)
        self._key_card.setHidden(narrow)
        for moved in (self._practice, self._keys):
            self._theme.dress_moved(moved)
        before = stop_before(self._side_card.area, self._practice)
        if before is not None:
            chain_after(before, self._practice)  # A widget moved to another parent is last in the tab order.

    def _side_body(self) -> QWidget:
        body = QWidget()
        body.setObjectName("ScrollBody")
        column = self._side = new_column(body, 12, (20, 16, 20, 16))
        column.addWidget(label(self._theme, self.tr("How do I…"), "subheading", level=2))
        ways = new_column(gap=0)
        for icon, task, words in (
            ("bed", "tonight", self.tr("find a bed tonight")),
            ("card", "card", self.tr("give one card that is safe to carry")),
            ("side-by-side", "together", self.tr("read with someone in their language")),
            ("print", "print", self.tr("print an answer, a plan or a form")),
            ("print", "align", self.tr("line up the printer for card sheets")),
            ("desk", "settings", self.tr("change how this desk hides and clears")),
        ):
            ways.addWidget(self._task(icon, task, words))
        column.addLayout(ways)
        self._below = QVBoxLayout()
        column.addLayout(self._below)
        for heading, words in passages():
            column.addWidget(label(self._theme, heading, "subheading", level=2))
            column.addWidget(label(self._theme, words))
        column.addWidget(label(self._theme, self.tr("About this guide"), "subheading", level=2))
        self._about = label(self._theme, role="second", muted=True)
        column.addWidget(self._about)
        column.addStretch(1)
        self._show_about()
        return body

    def _task(self, icon: str, task: str, words: str) -> QWidget:
        row_button = RowButton()
        row_button.setObjectName("Way")
        row_button.setAccessibleName(words)
        row_button.clicked.connect(partial(self.task_chosen.emit, task))
        row = new_row(row_button, 12, (4, 8, 8, 8))
        row.addWidget(Icon(self._theme, icon, "accent", 18))
        text = label(self._theme, words)
        text.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row.addWidget(text, 1)
        row.addWidget(Icon(self._theme, "chevron-right", "muted", 14))
        self._theme.set_least_height(row_button, 44)
        return row_button

    def _show_about(self) -> None:
        library = self._context.library
        edition = self.tr("Edition of %1").replace("%1", formatting.date_words(library.edition))
        lines = (
            f"{edition} · " + self.tr("version %1").replace("%1", __version__),
            self.tr("Program: Apache License 2.0. Facts: CC BY 4.0. Typeface: Noto Sans, SIL Open Font License."),
            self.tr("General information, not legal advice. A sign proves nothing about a person."),
        )
        self._about.setText("\n".join(lines))
