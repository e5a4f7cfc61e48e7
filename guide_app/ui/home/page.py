"""The first page: the common tasks at the desk, without a word that reveals across the room what the guide is."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QPushButton,
    QScrollArea,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from guide_app.content.records import Service
from guide_app.desk.settings import DeskSettings
from guide_app.library.assurance import age_words, preview
from guide_app.ui.common import formatting
from guide_app.ui.common.messages import translated
from guide_app.ui.common.page import Page, PageContext
from guide_app.ui.common.record_text import filled
from guide_app.ui.home.door import Door
from guide_app.ui.home.withdrawn import Withdrawn
from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.edges import Fade
from guide_app.ui.kit.focus import scroll_down_only
from guide_app.ui.kit.layout.flow_layout import FlowLayout
from guide_app.ui.kit.text.blocks import key_cap
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import set_ink, set_shown

NARROW = 760
"""Width in px at 100 % text below which the doors are stacked."""
MAX_WIDTH = 1020
LOW = 600
"""Height in px at 100 % text below which spacing shrinks, so that all doors are visible."""
SHORT = 300
"""The same, below which words that lead nowhere give way to doors."""
FULL = 634
"""Height in px at 100 % text of the page without what is above its first line, which gives way before it scrolls."""


class HomePage(Page):
    """``door_opened`` carries the door that was chosen: bed, call, card, together, client, signs, questions, print,
    teach or point; ``door_pressed`` one on mouse press.
    """

    door_opened = Signal(str)
    door_pressed = Signal(str)

    def __init__(self, context: PageContext, settings: DeskSettings | None = None) -> None:
        super().__init__(context)
        self._context, theme = context, context.theme
        self._settings, self._language = settings, context.language
        self._theme = theme
        self._greeting = label(theme, role="second", muted=True)
        self._edition = label(theme, role="small", muted=True)
        self._heading = label(theme, self.tr("What would you like to do?"), "page-heading")
        self._purpose = label(
            theme,
            self.tr("Who to call, what to say and what to give a person, without the internet."),
            "second",
            muted=True,
        )
        self._doors: list[Door] = []
        outer = new_column(self)
        area = self._area = QScrollArea(self)
        outer.addWidget(area)
        scroll_down_only(area)
        body = QWidget()
        body.setObjectName("ScrollBody")
        area.setWidget(body)
        Fade(theme, area, "background")
        self._column = QVBoxLayout(body)
        self._column.setSpacing(4)
        self._withdrawn = Withdrawn(theme)
        self._withdrawn.read.connect(self._keep_read)
        self._column.addWidget(self._withdrawn)
        self._column.addLayout(self._first_line())
        self._column.addWidget(self._heading)
        self._column.addWidget(self._purpose)
        self._gap = QSpacerItem(0, 18)
        self._column.addItem(self._gap)
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pair.setSpacing(16)
        self._pair.addWidget(self._with_someone(), 53)
        others = self._others = QVBoxLayout()
        for key, icon, title, text, keys in (
            ("signs", "signs", self.tr("Signs"), self.tr("What to notice, what to do"), "Ctrl 4"),
            (
                "questions",
                "questions",
                self.tr("Questions and what to do"),
                self.tr("Answers and steps"),
                "Ctrl 5",
            ),
            ("print", "print", self.tr("Print"), self.tr("Cards, posters, lists, a binder"), "Ctrl 6"),
            ("teach", "teach", self.tr("Teach"), self.tr("In 20, 45 or 90 minutes"), "Ctrl 7"),
            ("point", "language", self.tr("Point to a language"), self.tr("To ask for an interpreter"), ""),
        ):
            others.addWidget(self._door(key, icon, title, text, "Door", keys), 1)
        self._pair.addLayout(others, 47)
        self._column.addLayout(self._pair)
        self._column.addStretch(1)
        self._column.addLayout(self._keys())
        self._show_edition()
        theme.changed.connect(self._arrange)
        self.refresh_hours()
        self._arrange()

    def refresh_hours(self) -> None:
        now = self._context.clock()
        if now.hour < 5:  # It is neither evening nor morning for who works at night.
            hello = self.tr("Hello")
        elif now.hour < 17:
            hello = self.tr("Good morning") if now.hour < 12 else self.tr("Good afternoon")
        else:
            hello = self.tr("Good evening")
        self._greeting.setText(f"{hello} · {formatting.weekday_words(now.date())} · {formatting.time_words(now)}")

    def set_language(self, language: str) -> None:
        self._language = language
        self._show_edition()

    def start(self) -> None:
        self._area.verticalScrollBar().setValue(0)

    def showEvent(self, event: QShowEvent) -> None:
        self.refresh_hours()  # A hidden page is not kept up to date.
        super().showEvent(event)

    def take_keyboard(self) -> None:
        self._doors[0].setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # pyright: ignore[reportArgumentType] (the event as Qt gave it)
        self._arrange()

    def _with_someone(self) -> QWidget:
        frame = QFrame(self._column.parentWidget())
        frame.setObjectName("Plate")
        column = new_column(frame, 0)
        head = self._plate_head = new_column(gap=2)
        title = self._with = label(self._theme, self.tr("Someone is with me now"), "heading")
        self._start_here = label(self._theme, self.tr("Start with what they need. Nothing is saved."))
        for part in (title, self._start_here):
            part.setProperty("ink", "on_accent_soft")
            head.addWidget(part)
        column.addLayout(head)
        for key, icon, name, words, keys in (
            ("bed", "bed", self.tr("A bed tonight"), self.tr("Who to call, in order, and what to say"), "Ctrl 3"),
            ("call", "phone", self.tr("Who to call"), self.tr("By need, age and language"), "Ctrl 2"),
            ("card", "card", self.tr("Give one card"), self.tr("One card in one language"), "Ctrl G"),
            ("together", "side-by-side", self.tr("Read together"), self.tr("Two languages, side by side"), "Ctrl B"),
            (
                "client",
                "client",
                self.tr("Hand over the screen"),
                self.tr("Large and plain, for the person to use"),
                "",
            ),
        ):
            rule = QFrame()
            rule.setObjectName("PlateRule")
            rule.setFixedHeight(1)
            column.addWidget(rule)
            column.addWidget(self._door(key, icon, name, words, "PlateDoor", keys), 1)
        return frame

    def _door(self, key: str, icon: str, title: str, text: str, look: str, keys: str) -> QPushButton:
        door = Door(self._theme, icon, title, text, look, keys)
        door.setProperty("door", key)
        door.pressed.connect(self._pressed)
        door.clicked.connect(self._opened)
        self._doors.append(door)
        return door

    def _pressed(self) -> None:
        self.door_pressed.emit(self.sender().property("door"))

    def _opened(self) -> None:
        self.door_opened.emit(self.sender().property("door"))

    def _first_line(self) -> QBoxLayout:
        """The day at the start, and at the end what is known of the edition: in sight without scrolling. Stacked where
        they do not fit.
        """
        self._first_row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._first_row.setSpacing(4)
        self._first_row.addWidget(self._greeting, 1)
        self._first_row.addWidget(self._edition)
        return self._first_row

    def _keys(self) -> FlowLayout:
        keys_row = FlowLayout(spacing=18)
        for keys, words in (("Ctrl K", self.tr("Search")), ("F1", self.tr("Help")), ("Shift ×3", self.tr("Hide"))):
            pair = QWidget()
            inner = new_row(pair, 8)
            inner.addWidget(key_cap(self._theme, keys))
            name = label(self._theme, words, "small", muted=True)
            name.setWordWrap(False)
            inner.addWidget(name)
            keys_row.addWidget(pair)
        return keys_row

    def _keep_read(self) -> None:
        if self._settings is not None:
            self._settings.keep_read(self._context.library.pack(self._language))
        self._show_withdrawn()

    def _show_withdrawn(self) -> None:
        library = self._context.library
        unread = () if self._settings is None else self._settings.unread(library.pack(self._language))
        self._withdrawn.show_these(
            [replace(each, what=filled(each.what, library), why=filled(each.why, library)) for each in unread]
        )

    def _show_edition(self) -> None:
        self._show_withdrawn()
        library = self._context.library
        count = self.tr("%n service(s)", "", len(library.ids(Service)))
        serial = library.pack(self._language).serial
        edition = self.tr("Edition of %1").replace("%1", formatting.edition_words(library.edition, serial))
        age = age_words(library.edition, self._context.clock().date())
        told = [translated(message) for message in (age, preview(library)) if message is not None]
        self._edition.setText(" · ".join([edition, *told] if told else [edition, count]))
        self._edition.setProperty("muted", age is None)
        set_ink(self._edition, "muted" if age is None else "on_caution")

    def _arrange(self) -> None:
        width, scaled = self.width(), self._theme.scaled
        narrow = width < scaled(NARROW)
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._pair.setDirection(direction)
        self._first_row.setDirection(direction)
        self._edition.setWordWrap(narrow)
        side = max(scaled(16 if narrow else 24), (width - scaled(MAX_WIDTH)) // 2)
        low, short = self.height() < scaled(LOW), self.height() < scaled(SHORT)
        above = scaled(10) if low else min(max(self.height() - scaled(FULL), scaled(12)), scaled(44))
        self._column.setContentsMargins(side, above, side, scaled(12 if low else 18))
        self._gap.changeSize(0, 8 if low else 18)
        self._plate_head.setContentsMargins(24, 4 if short else 10 if low else 18, 24, 4 if short else 8 if low else 16)
        for door in self._doors:
            door.set_low(low)
        self._others.setSpacing(10 if low else 16)
        set_shown(self._purpose, not low)
        for words in (self._greeting, self._start_here):
            set_shown(words, not short)
        self._theme.set_role(self._heading, "heading" if short else "page-heading")
        self._theme.set_role(self._with, "subheading" if short else "heading")
