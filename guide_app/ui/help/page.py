"""The page behind F1: keys, *Practice hiding*, *How do I*, and about this guide."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from guide_app import __version__
from guide_app.ui.common import formatting
from guide_app.ui.common.page import Page, PageContext
from guide_app.ui.kit.blocks import Icon, key_cap
from guide_app.ui.kit.flow_layout import FlowLayout
from guide_app.ui.kit.labels import label, show_words
from guide_app.ui.kit.parts import RowButton, button
from guide_app.ui.kit.scroll_card import ScrollCard

NARROW = 760
"""Width in px at 100 % text below which the cards stand under each other."""
PRESSES = 3


class HelpPage(Page):
    """``practice_asked`` arms (True) or ends (False) the practice; ``task_chosen`` carries the page or panel that a
    *How do I* leads to.
    """

    practice_asked = Signal(bool)
    task_chosen = Signal(str)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        theme = self._theme = context.theme
        self._practising = False
        self._column = QVBoxLayout(self)
        self._column.setSpacing(14)
        head = QHBoxLayout()
        head.setSpacing(14)
        title = label(theme, self.tr("Help"), "heading")
        title.setWordWrap(False)
        head.addWidget(title)
        head.addWidget(label(theme, self.tr("Everything here works without the internet."), "note", muted=True), 1)
        self._column.addLayout(head)
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pair.setSpacing(16)
        self._keys = self._key_card()
        self._keys.area.viewport().installEventFilter(self)
        theme.changed.connect(self._arrange_groups)
        self._pair.addWidget(self._keys, 49)
        self._side = ScrollCard(theme)
        self._side.set_body(self._side_body())
        self._side.area.setAccessibleName(self.tr("Practice, ways and what is kept"))
        self._pair.addWidget(self._side, 51)
        self._column.addLayout(self._pair, 1)

    def show_count(self, presses: int) -> None:
        """Light so many of the three Shifts while someone practices."""
        for place, cap in enumerate(self._shifts):
            lit = self._practising and place < presses
            cap.setProperty("lit", lit)
            self._restyle(cap)
        if self._practising:
            self._count.setText(self.tr("%1 of 3").replace("%1", str(presses)))

    def begin_practice(self) -> None:
        """Have the next three Shifts hide for practice."""
        if not self._practising:
            self._turn_practice()
        self._start_button.setFocus()

    def practiced(self) -> None:
        """The person came back from a practice."""
        self._arm(False)
        self._count.setText(self.tr("Well done. You know how to hide, and how to come back."))

    def set_language(self, language: str) -> None:
        self._show_about()

    def start(self) -> None:
        self._arm(False)
        self._count.setText("")

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous() and self._practising and self.window().isVisible():
            # The cover of the practice itself hides this page, too: only a change of page ends it.
            holder = self.parentWidget()
            if holder is not None and holder.isVisible():
                self.practice_asked.emit(False)
                self._arm(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        theme = self._theme
        narrow = self.width() < theme.scaled(NARROW)
        self._pair.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        side = 16 if self.height() < theme.scaled(560) or narrow else 24
        self._column.setContentsMargins(side, side - 4, side, side - 4)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._arrange_groups()  # The page is told of its size before the card has its own.
        return False

    def _arrange_groups(self) -> None:
        """Two groups of keys side by side, or under each other where they have no room so."""
        needed = 2 * max(part.minimumSizeHint().width() for part in self._group_parts) + 32
        pair = self._keys.area.viewport().width() - 48 >= needed
        if pair == self._side_by_side:
            return
        self._side_by_side = pair
        for place, part in enumerate(self._group_parts):
            self._groups_grid.removeWidget(part)
            row, column = divmod(place, 2) if pair else (place, 0)
            self._groups_grid.addWidget(part, row, column, Qt.AlignmentFlag.AlignTop)

    def _key_card(self) -> ScrollCard:
        theme = self._theme
        card = ScrollCard(theme)
        body = QWidget()
        body.setObjectName("ScrollBody")
        column = QVBoxLayout(body)
        column.setContentsMargins(24, 16, 24, 16)
        column.addWidget(label(theme, self.tr("Keys"), "subheading"))
        self._groups_grid = QGridLayout()
        self._groups_grid.setHorizontalSpacing(32)
        self._groups_grid.setVerticalSpacing(10)
        self._group_parts = [self._group(heading, rows) for heading, rows in self._groups()]
        self._side_by_side: bool | None = None
        column.addLayout(self._groups_grid)
        column.addStretch(1)
        card.set_body(body)
        card.area.setAccessibleName(self.tr("Keys"))
        return card

    def _groups(self) -> list[tuple[str, list[tuple[str, str]]]]:
        return [
            (
                self.tr("Anywhere"),
                [
                    (self.tr("Hide"), "Shift Shift Shift"),
                    (self.tr("Search"), "Ctrl K"),
                    (self.tr("Back"), "Alt Left"),
                    (self.tr("Undo"), "Ctrl Z"),
                    (self.tr("Next part of the window"), "F6"),
                    (self.tr("This help"), "F1"),
                ],
            ),
            (
                self.tr("In a list"),
                [
                    (self.tr("Move"), "Up Down"),
                    (self.tr("Open"), "Enter"),
                    (self.tr("Add to handout"), "+"),
                    (self.tr("Call sheet"), "L"),
                    (self.tr("Copy the number"), "C"),
                ],
            ),
            (
                self.tr("Go to"),
                [
                    (self.tr("Home"), "Ctrl 1"),
                    (self.tr("Get help"), "Ctrl 2"),
                    (self.tr("A bed tonight"), "Ctrl 3"),
                    (self.tr("Signs"), "Ctrl 4"),
                    (self.tr("Questions"), "Ctrl 5"),
                    (self.tr("Print"), "Ctrl 6"),
                ],
            ),
            (
                self.tr("Print and look"),
                [
                    (self.tr("Give one card"), "Ctrl G"),
                    (self.tr("Print what is shown"), "Ctrl P"),
                    (self.tr("Side by side"), "Ctrl B"),
                    (self.tr("Next language"), "Ctrl L"),
                    (self.tr("Larger text"), "Ctrl ="),
                    (self.tr("Smaller text"), "Ctrl −"),
                    (self.tr("Client view"), "Ctrl Shift V"),
                    (self.tr("Full screen"), "F11"),
                ],
            ),
        ]

    def _group(self, heading: str, rows: list[tuple[str, str]]) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(self._theme, heading, "note", muted=True))
        for words, keys in rows:
            row = QHBoxLayout()
            row.setSpacing(4)
            name = label(self._theme, words)
            name.setAccessibleDescription(keys)
            row.addWidget(name, 1)
            for key in keys.split():
                row.addWidget(key_cap(self._theme, key))
            column.addLayout(row)
            rule = QFrame()
            rule.setObjectName("Rule")
            rule.setFixedHeight(1)
            column.addWidget(rule)
        return holder

    def _side_body(self) -> QWidget:
        body = QWidget()
        body.setObjectName("ScrollBody")
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self._practice())
        column.addWidget(label(self._theme, self.tr("How do I…"), "subheading"))
        for icon, task, words in (
            ("bed", "tonight", self.tr("find a bed for tonight")),
            ("card", "card", self.tr("give one card that is safe to carry")),
            ("side-by-side", "together", self.tr("read with someone in their language")),
            ("print", "align", self.tr("line up the printer for card sheets")),
            ("desk", "settings", self.tr("change how this desk hides and forgets")),
        ):
            column.addWidget(self._task(icon, task, words))
        column.addWidget(label(self._theme, self.tr("What this desk keeps, and forgets"), "subheading"))
        column.addWidget(
            label(
                self._theme,
                self.tr(
                    "What is searched, ticked, read or put on a handout lives in memory and goes when you hide, close, "
                    "or leave the guide alone. Kept are: the language, text size and colors, the window's place, this "
                    "desk's settings, measures of printers and of card paper. A page that you printed or saved stays "
                    "where you put it."
                ),
            )
        )
        column.addWidget(label(self._theme, self.tr("A number that is wrong"), "subheading"))
        column.addWidget(
            label(
                self._theme,
                self.tr(
                    "Tell the coordinator the name of the service, the number, and what you heard. Do not write down "
                    "whom you called for."
                ),
            )
        )
        column.addWidget(label(self._theme, self.tr("About this guide"), "subheading"))
        self._about = label(self._theme, role="second", muted=True)
        column.addWidget(self._about)
        column.addStretch(1)
        self._show_about()
        return body

    def _practice(self) -> QWidget:
        theme = self._theme
        frame = QFrame()
        frame.setObjectName("Plate")
        column = QVBoxLayout(frame)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        head = label(theme, self.tr("Practice hiding"), "subheading")
        text = label(
            theme,
            self.tr(
                "Press Start, then Shift three times. A plain unit converter comes up, and shows the word that brings "
                "you back: type it. Nothing is lost in practice."
            ),
        )
        for part in (head, text):
            part.setProperty("ink", "on_accent_soft")
            column.addWidget(part)
        row = FlowLayout(spacing=8)
        self._start_button = button(theme, self.tr("Start"), "primary")
        self._start_button.clicked.connect(self._turn_practice)
        row.addWidget(self._start_button)
        self._shifts: list[QLabel] = []
        for _ in range(PRESSES):
            cap = key_cap(theme, "Shift")
            cap.setObjectName("ShiftCap")
            self._shifts.append(cap)
            row.addWidget(cap)
        self._count = label(theme, role="second")
        self._count.setProperty("ink", "on_accent_soft")
        column.addLayout(row)
        column.addWidget(self._count)
        self._count.hide()
        return frame

    def _task(self, icon: str, task: str, words: str) -> QWidget:
        row_button = RowButton()
        row_button.setObjectName("CallRow")
        row_button.setAccessibleName(words)
        row_button.clicked.connect(partial(self.task_chosen.emit, task))
        row = QHBoxLayout(row_button)
        row.setContentsMargins(4, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(Icon(self._theme, icon, "accent", 18))
        text = label(self._theme, words)
        text.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row.addWidget(text, 1)
        row.addWidget(Icon(self._theme, "chevron-right", "muted", 14))
        row_button.setMinimumHeight(self._theme.scaled(44))
        return row_button

    def _turn_practice(self) -> None:
        self._arm(not self._practising)
        self.practice_asked.emit(self._practising)

    def _arm(self, practising: bool) -> None:
        self._practising = practising
        words = self.tr("Stop") if practising else self.tr("Start")
        self._start_button.setText(words)
        self._start_button.setAccessibleName(words)
        show_words(self._count, self.tr("Now press Shift three times.") if practising else "")
        for cap in self._shifts:
            cap.setProperty("lit", False)
            self._restyle(cap)

    def _show_about(self) -> None:
        library = self._context.library
        edition = self.tr("Edition of %1").replace("%1", formatting.date_words(library.edition))
        lines = (
            f"{edition} · " + self.tr("version %1").replace("%1", __version__),
            self.tr("Program: Apache License 2.0. Facts: CC BY 4.0. Typeface: Noto Sans, SIL Open Font License."),
            self.tr("General information, not legal advice. A sign proves nothing about a person."),
        )
        self._about.setText("\n".join(lines))

    def _restyle(self, part: QWidget) -> None:
        from guide_app.ui.kit.theme import restyle

        restyle(part)
