"""The presenter's screen: this slide, the next one, what to say, notes and sources, the parts and their time."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QPushButton, QScrollArea, QWidget

from guide_app.teach.slides import Deck, Notes, Slide
from guide_app.ui.kit.accessibility import announce
from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.edges import Fade, FloatingBar
from guide_app.ui.kit.focus import scroll_down_only
from guide_app.ui.kit.layout.flow_layout import FlowLayout
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.blocks import Block
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme
from guide_app.ui.kit.while_whole import while_whole
from guide_app.ui.teach.notes_pane import NotesPane
from guide_app.ui.teach.part_button import PartButton
from guide_app.ui.teach.presenter_head import PresenterHead
from guide_app.ui.teach.slide_keys import KeysLegend, SlideKeys
from guide_app.ui.teach.slide_pictures import SlidePictures
from guide_app.ui.teach.slide_view import SlideView, words_of
from guide_app.ui.teach.timing import Timing, clock_text

NARROW = 1000
"""Width in px at 100 % text below which parts and notes are below the slide."""
BELOW_SLIDE = 236
"""Height kept below the slide for buttons, choices and words to say, px at 100 % text."""
MIN_SLIDE = 150
"""Height in px at any size of text: *Next* stays in sight below the slide."""
WIDE = 1200
"""Width in px at 100 % text from which the sides have their full width."""
SIDE, NARROW_SIDE = 280, 220
"""Width of the parts and of the notes, px at 100 % text."""


class Presenter(QWidget):
    """``part_chosen`` carries the position of a part to go to; ``hide_now`` follows *Hide now*, ``hand_out`` the button
    of that name. ``keys`` carries the rest.
    """

    part_chosen = Signal(int)
    hide_now = Signal()
    hand_out = Signal()
    pause_asked = Signal()
    resized = Signal()

    def __init__(self, theme: Theme, pictures: SlidePictures, keys: SlideKeys) -> None:
        super().__init__()
        self.setObjectName("Presenter")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme, self._keys = theme, keys
        self._deck: Deck | None = None
        self._timing: Timing | None = None
        self._parts: list[PartButton] = []
        self._narrow: bool | None = None
        self.slide = SlideView(theme, pictures, edge=True)
        self.slide.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.head = PresenterHead(theme)
        self.head.pause_asked.connect(self._pause_pressed)
        self.head.hide_button.clicked.connect(self.hide_now)
        self._asking(self.head.end, "end")
        self.head.pause.installEventFilter(self)
        column = new_column(self, 0)
        column.addWidget(self.head)
        area = self._area = QScrollArea()
        scroll_down_only(area)
        Fade(theme, area)
        FloatingBar(area)  # The slide keeps its place, also beside notes that are longer than the screen.
        body = QWidget()
        body.setObjectName("ScrollBody")
        area.setWidget(body)
        column.addWidget(area, 1)
        column.addWidget(self._foot())
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight, body)
        self._body.setContentsMargins(20, 14, 20, 14)
        self._body.setSpacing(18)
        self._part_list = self._make_parts()
        self._middle = self._make_middle()
        self._side = NotesPane(theme, pictures)
        self._side.resized.connect(self.resized)
        for part, stretch in ((self._part_list, 0), (self._middle, 1), (self._side, 0)):
            self._body.addWidget(part, stretch)
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self._show_time)
        theme.changed.connect(self._arrange)
        self.slide.resized.connect(self.resized)

    @property
    def coming_size(self) -> QSize:
        """The size of the picture of the next slide."""
        return self._side.coming.picture_size

    # What it shows

    def open_deck(self, deck: Deck, timing: Timing) -> None:
        """Show the parts of a deck, and begin to show the time."""
        self._deck, self._timing = deck, timing
        self.head.show_plan(deck.title, deck.minutes)
        for old in self._parts:
            self._part_column.removeWidget(old)
            old.deleteLater()
        self._parts = [PartButton(self._theme, place, part.title) for place, part in enumerate(deck.parts)]
        for place, part in enumerate(self._parts):
            part.clicked.connect(self._part_pressed)
            self._part_column.insertWidget(place + 1, part)
        self._part_head.setText(self.tr("%n part(s)", "", len(deck.parts)))
        self._tick.start()
        self._show_time()

    def show_slide(self, page: int, slide: Slide, coming: tuple[int, Slide] | None, *, blank: bool) -> None:
        """Show a slide with its notes, and the one that comes next; ``blank`` where the room sees nothing."""
        self.slide.show_page(page, slide)
        self._blank_note.setVisible(blank)
        self._blank.setText(self.tr("Show the slide") if blank else self.tr("Blank screen"))
        self._choices.setVisible(bool(slide.outcomes))
        for place, choice in enumerate(self._choice_buttons):
            choice.setVisible(place < len(slide.choices) and len(set(slide.outcomes)) > 1)
        self._choices.setVisible(len(set(slide.outcomes)) > 1)
        self._back.setEnabled(page != 0)
        shows_answer = bool(slide.outcomes)
        words = self.tr("Show what helped") if shows_answer else self.tr("Next")
        if coming is None:
            words = self.tr("End and hand out")
        self._next.setText(f" {words}")
        self._next.setAccessibleName(words)
        self._side.show_slide(slide.notes, coming)
        self._write(slide.notes)
        for place, part in enumerate(self._parts):
            part.show_state("now" if place == slide.part else "done" if place < slide.part else "later")
        self._show_time()
        announce(self, words_of(slide) if not blank else self.tr("The screen is blank."))

    def show_count(self, presses: int) -> None:
        """Light this many of the three lights of *Hide now*."""
        self.head.hide_button.show_count(presses)

    def clear(self) -> None:
        """Drop everything that it shows."""
        self._deck = self._timing = None
        self._tick.stop()
        self.slide.clear()
        self.head.clear()
        self._write(Notes())
        self._side.clear()
        for old in self._parts:
            self._part_column.removeWidget(old)
            old.deleteLater()
        self._parts = []

    def take_keyboard(self) -> None:
        """Move the focus to the button for the next slide."""
        self._next.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._keys.take(event):
            super().keyPressEvent(event)

    @while_whole
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of slides before a focused button moves the focus by them."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._keys.take(event, on_button=True)
        return False

    # How it is laid out

    def _make_parts(self) -> QWidget:
        holder = QWidget()
        column = self._part_column = new_column(holder, 4)
        self._part_head = label(self._theme, " ", "note", muted=True)
        column.addWidget(self._part_head)
        upset = Block(self._theme, "caution")
        upset.add(self.tr("If someone is upset"), "small-strong")
        upset.add(self.tr("Thank them, stop the details, and offer a talk afterward."), "small")
        column.addSpacing(6)
        column.addWidget(upset)  # Below the parts, not at the end: long notes would push it out of a low window.
        column.addStretch(1)
        return holder

    def _make_middle(self) -> QWidget:
        holder = QWidget()
        column = new_column(holder, 10)
        self._blank_note = label(self._theme, self.tr("The room sees a blank screen."), "small-strong")
        self._blank_note.hide()
        column.addWidget(self._blank_note)
        column.addWidget(self.slide)
        row = new_row(gap=10)
        self._back = self._asking(button(self._theme, self.tr("Back"), "normal", "chevron-left"), "back")
        self._next = self._asking(button(self._theme, self.tr("Next"), "primary", "arrow-right"), "next")
        self._blank = self._asking(button(self._theme, self.tr("Blank screen")), "blank")
        row.addWidget(self._back)
        row.addWidget(self._next, 1)
        row.addWidget(self._blank)
        column.addLayout(row)
        self._choices = QWidget()
        choices = FlowLayout(self._choices, spacing=8)
        asked = label(self._theme, self.tr("Most people chose"), "note", muted=True)
        asked.setWordWrap(False)
        choices.addWidget(asked)
        self._choice_buttons: list[QPushButton] = []
        for number in range(1, 5):
            each = self._asking(button(self._theme, str(number)), f"choice-{number}")
            each.setAccessibleName(self.tr("Choice %1").replace("%1", str(number)))
            self._choice_buttons.append(each)
            choices.addWidget(each)
        not_kept = label(self._theme, self.tr("not saved"), "note", muted=True)
        not_kept.setWordWrap(False)
        choices.addWidget(not_kept)
        column.addWidget(self._choices)
        self._say = Block(self._theme, "speech")
        head = self._say.add(self.tr("Say to the room"), "small-strong")
        head.setProperty("ink", "on_speech")
        self._said = self._say.add(" ", "speech")
        column.addWidget(self._say)
        column.addStretch(1)
        return holder

    def _foot(self) -> QWidget:
        foot = QFrame()
        foot.setObjectName("PresenterBar")
        row = new_row(foot, 10, (20, 8, 20, 8))
        hand_out = button(self._theme, self.tr("Hand out…"), "normal", "print")
        hand_out.clicked.connect(self.hand_out)
        hand_out.installEventFilter(self)
        self._numbers = self._asking(button(self._theme, self.tr("Numbers for the room"), "normal", "phone"), "numbers")
        row.addWidget(hand_out)
        row.addWidget(self._numbers)
        self._legend = KeysLegend(self._theme)
        row.addWidget(self._legend, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch()
        return foot

    def _asking(self, part: QPushButton, asked: str) -> QPushButton:
        part.setProperty("asks", asked)
        part.clicked.connect(self._keys.ask_of_sender)
        part.installEventFilter(self)
        return part

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        scaled = self._theme.scaled
        side = scaled(SIDE if self.width() >= scaled(WIDE) else NARROW_SIDE)
        beside = 40 + 2 * (side + 18)
        narrow = self.width() < max(scaled(NARROW), self._middle.minimumSizeHint().width() + beside)
        for part in (self._part_list, self._side):
            part.setFixedWidth(side) if not narrow else part.setMaximumWidth(16_777_215)
            if narrow:
                part.setMinimumWidth(0)
        width = self.width() - (40 if narrow else beside)
        area = self._area.height()
        most = area * 2 // 5 if narrow else area - scaled(BELOW_SLIDE)
        # Always as high as its width wants: what is below comes and goes with each slide.
        self.slide.setFixedHeight(max(MIN_SLIDE, min(width * 9 // 16, most)))
        if narrow != self._narrow:
            self._narrow = narrow
            order = (
                (self._middle, self._side, self._part_list) if narrow else (self._part_list, self._middle, self._side)
            )
            for part in order:
                self._body.removeWidget(part)
            self._body.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
            for part in order:
                self._body.addWidget(part, 1 if part is self._middle else 0)
            self.head.set_narrow(narrow)
            self._legend.setVisible(not narrow)

    # What happens

    def _part_pressed(self) -> None:
        sender = self.sender()
        if isinstance(sender, PartButton):
            self.part_chosen.emit(sender.place)

    def _pause_pressed(self) -> None:
        self.pause_asked.emit()
        self._show_time()

    def _write(self, notes: Notes) -> None:
        self._say.setVisible(bool(notes.say))
        self._said.setText("\n".join(f"“{text}”" for text in notes.say))

    def _show_time(self) -> None:
        timing, deck = self._timing, self._deck
        if timing is None or deck is None:
            return
        self.head.show_time(clock_text(timing.used()), running=timing.running)
        for place, (part, shown) in enumerate(zip(deck.parts, self._parts, strict=True)):
            left = timing.left_in(place)
            if shown.state != "now":
                shown.show_time(self.tr("%n min", "minutes planned", part.minutes))
            elif left >= 0:
                shown.show_time(self.tr("%1 left").replace("%1", clock_text(left)))
            else:
                shown.show_time(self.tr("%1 over").replace("%1", clock_text(-left)))
