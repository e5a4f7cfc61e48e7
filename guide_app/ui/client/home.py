"""The first screen for a client: the needs. Once one is chosen, they are at the start, and at the end are the services
that can help, with large numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from guide_app.ui.client.ages import AgeQuestion
from guide_app.ui.client.facts import Helper, Reader
from guide_app.ui.client.needs import NeedGrid
from guide_app.ui.client.parts import Choice, HelperCard, clear_layout, large_button, scrolling
from guide_app.ui.client.reading import client_questions
from guide_app.ui.client.who import PAGE as FIRST_SHOWN
from guide_app.ui.client.who import (
    Request,
    age_leaves_out,
    asks_what_happened,
    helpers,
    police_left_out,
)
from guide_app.ui.common.read_aloud import ReadAloud
from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.focus import Pane, chain_after, first_stop, scroll_to_opened, stop_before
from guide_app.ui.kit.layout.flow_layout import FlowLayout
from guide_app.ui.kit.parts import beside_icon
from guide_app.ui.kit.text.labels import label, show_words
from guide_app.ui.kit.theme import Theme

ONE_COLUMN = 860
"""Width in px at 100 % text below which needs and services are two screens."""
CHOICES, SLIM_CHOICES = 348, 292
"""Width of the needs, px at 100 % text, beside the cards; the second value applies below ``SLIM``."""
SLIM = 1050
ROOMY = 510
"""Height in px at 100 % text below which they are as high as in the list."""
MAX_WIDTH = 16_777_215
"""Qt's ``QWIDGETSIZE_MAX``: no limit."""


class ClientHome(QWidget):
    """``need_chosen`` carries a need, ``age_said`` an age, ``happened_said`` what happened to a minor, and
    ``helper_chosen`` a service. ``say_asked``, ``know_asked``, ``questions_asked`` and ``pictures_asked`` follow the
    buttons below,
    ``police_asked`` the line that says that police are left out.
    """

    need_chosen = Signal(str)
    age_said = Signal(str)
    happened_said = Signal(str)
    helper_chosen = Signal(str)
    say_asked = Signal()
    know_asked = Signal()
    questions_asked, pictures_asked = Signal(), Signal()
    police_asked = Signal()
    back_asked = Signal()
    """Follows the Back button of the list of services, where that is a screen of its own."""

    def __init__(self, theme: Theme, icons: Path) -> None:
        super().__init__()
        self._theme = theme
        self._shown = FIRST_SHOWN
        self._reader: Reader | None = None
        self._wish = Request()
        self._at_list = False
        row = new_row(self, 0)
        self._left, self._right = self._make_left(icons), self._make_right()
        row.addWidget(self._left)
        row.addWidget(self._right, 1)
        self._gap = row

    # Content

    def show_wish(self, reader: Reader, wish: Request) -> None:
        """Show the services that match the client's choices, in the language of ``reader``."""
        same_list = wish == self._wish and self._reader is not None and self._reader.language == reader.language
        if not same_list:
            self._shown = FIRST_SHOWN
        retold = self._reader is None or self._reader.language != reader.language
        self._reader, self._wish = reader, wish
        if retold:
            self._write()
        self._grid.show_wish(wish)
        self._arrange()
        chosen = self._grid.choices.get(wish.need)
        self._need.setText(chosen.accessibleName() if chosen is not None else "")
        self._ages.show_age(wish.age)
        self._ages.show_happened(wish.happened, asked=asks_what_happened(reader, wish))
        self._fill()

    def begin_again(self) -> None:
        """Return to the needs, where they are a screen of their own."""
        self._at_list = False
        self._arrange()

    def start(self) -> None:
        """Begin for another client: at the first services, and with nothing scrolled."""
        self._shown = FIRST_SHOWN
        for area in self.findChildren(QScrollArea):
            area.verticalScrollBar().setValue(0)
        self.begin_again()

    def show_list(self) -> None:
        """Show the services, where they are a screen of their own."""
        self._at_list = True
        self._list.verticalScrollBar().setValue(0)
        self._arrange()

    @property
    def at_list_alone(self) -> bool:
        """Whether the services are on screen without the needs, so that Back is needed."""
        return self._at_list and self._narrow

    @property
    def helpers(self) -> list[HelperCard]:
        """The cards that are shown."""
        return self._cards

    @property
    def needs(self) -> dict[str, Choice]:
        """The choices by need."""
        return dict(self._grid.choices)

    @property
    def panes(self) -> list[Pane]:
        """The panes that F6 goes to."""
        return [(self._left, self._chosen), (self._right, first_stop(self._ages))]

    @property
    def _chosen(self) -> Choice:
        """The chosen need, or the first."""
        choices = self._grid.choices
        return choices.get(self._wish.need) or next(iter(choices.values()))

    def take_keyboard(self) -> None:
        """Move the focus to the chosen need."""
        self._chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_keyboard_to_list(self) -> None:
        """Move the focus to the first service."""
        stop = self._back if self.at_list_alone else self._cards[0] if self._cards else self._say
        stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    # Filling

    def _write(self) -> None:
        assert self._reader is not None
        words = self._reader.words
        self._heading.setText(words.need)
        for invite in (self._first_invite, self._invite):
            invite.setText(f"{words.invite} {words.kept}")
        self._ages.write(words)
        for press, said in (
            (self._back, words.back),
            (self._questions, words.questions),
            (self._pictures, words.pictures),
            (self._say, words.what_to_say),
            (self._know, words.who_will_know),
            (self._more, words.more),
        ):
            press.setText(beside_icon(said) if not press.icon().isNull() else said)
            press.setAccessibleName(said)
        self._grid.write(self._reader)
        before = stop_before(self._back, self._left)
        if before is not None:
            chain_after(before, self._left)  # Rebuilt widgets are last in the tab order.

    def _fill(self) -> None:
        assert self._reader is not None
        words = self._reader.words
        found, more = ([], False) if self._grid.unchosen else helpers(self._reader, self._wish, self._shown)
        self._show_cards(found)
        self._more.setVisible(more)
        show_words(self._nothing, "" if found else words.nothing)
        self._ages.show_why(words.age_why if age_leaves_out(self._reader, self._wish) else "")
        left_out = self._wish.police or police_left_out(self._reader, self._wish)
        self._police.setVisible(left_out)
        show_words(self._police_words, words.police_out if left_out and not self._wish.police else "")
        said = words.police_hide if self._wish.police else words.police_show
        self._police.setText(said)
        self._police.setAccessibleName(said)
        show_words(self._note, self._reader.note)
        questions = client_questions(self._reader)
        self._questions.setVisible(bool(questions))
        self._pictures.setVisible(any(each.in_short for each in questions))

    def _show_cards(self, found: Sequence[Helper]) -> None:
        assert self._reader is not None
        told = self._reader.language, tuple(found)
        if told == self._told:
            return  # Only the time has changed: keep the focused card and avoid flicker.
        self._told = told
        self.aloud.offer(self._left, self._body, words=self._reader.words)
        clear_layout(self._card_column)
        self._cards = [HelperCard(self._theme, helper, self._reader.words.no_number) for helper in found]
        before = stop_before(self._more)
        for card in self._cards:
            card.clicked.connect(self._card_pressed)
            self._card_column.addWidget(card)
            if before is not None:
                QWidget.setTabOrder(before, card)
            before = card

    # Actions of a person

    def _card_pressed(self) -> None:
        self.helper_chosen.emit(self.sender().property("service"))

    def _show_more(self) -> None:
        before = len(self._cards)
        self._shown += FIRST_SHOWN
        self._fill()
        if before < len(self._cards):
            for card in self._cards:
                card.show()  # New cards are hidden until events are handled.
            self._cards[before].setFocus(Qt.FocusReason.OtherFocusReason)
            scroll_to_opened(self._cards[before])

    # Layout

    @property
    def _narrow(self) -> bool:
        return self.width() < self._theme.scaled(ONE_COLUMN)

    def _arrange(self) -> None:
        narrow = self._narrow
        alone = not narrow and self._grid.unchosen
        self._back.setVisible(narrow)
        self._invite.setVisible(not narrow)
        self._first_invite.setVisible(alone)
        self._need.setVisible(narrow)
        self._left.setVisible(not narrow or not self._at_list)
        self._right.setVisible(self._at_list if narrow else not alone)
        if narrow or alone:
            self._left.setMaximumWidth(MAX_WIDTH)
            self._left.setMinimumWidth(0)
        else:
            slim = self.width() < self._theme.scaled(SLIM)
            self._left.setFixedWidth(self._theme.scaled(SLIM_CHOICES if slim else CHOICES))
        self._grid.arrange(alone=alone, tall=self.height() >= self._theme.scaled(ROOMY))
        # In a narrow window the list is shown alone, so the foot belongs to it.
        (self._in_list if narrow else self._below_needs if alone else self._below_list).addWidget(self._foot)
        self._foot.show()
        head, column = (self._first_head, self._below_needs) if alone else (self._head, self._below_list)
        head.addWidget(self.aloud.button, 0, Qt.AlignmentFlag.AlignTop)
        column.insertWidget(1, self.aloud.note)
        self._gap.setSpacing(0 if narrow or alone else self._theme.scaled(32))

    def _make_left(self, icons: Path) -> QWidget:
        holder = QWidget()
        column = new_column(holder, 12)
        self._heading = label(self._theme, role="page-heading")
        self._first_invite = label(self._theme, role="speech", muted=True)
        self._first_head = new_row(gap=20)
        words = new_column(gap=2)
        words.addWidget(self._heading)
        words.addWidget(self._first_invite)
        self._first_head.addLayout(words, 1)
        column.addLayout(self._first_head)
        self._grid = NeedGrid(self._theme, icons)
        self._grid.chosen.connect(self.need_chosen)
        column.addWidget(scrolling(self._theme, self._grid), 1)
        self._below_needs = column
        return holder

    def _make_right(self) -> QWidget:
        theme = self._theme
        holder = QWidget()
        column = new_column(holder, 12)
        self._head = head = new_row(gap=20)
        self._back = large_button(theme, " ", "arrow-left")
        self._back.clicked.connect(self.back_asked)
        head.addWidget(self._back, 0, Qt.AlignmentFlag.AlignTop)
        self._need = label(theme, role="heading")
        head.addWidget(self._need, 1)
        self._invite = label(theme, role="speech", muted=True)
        head.addWidget(self._invite, 1)
        self.aloud = ReadAloud(theme, large_button(theme, " "))
        head.addWidget(self.aloud.button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        self._body = body = QWidget()
        inner = new_column(body, 12, (0, 0, 8, 0))
        self._ages = AgeQuestion(theme)
        self._ages.said.connect(self.age_said)
        self._ages.happened.connect(self.happened_said)
        inner.addWidget(self._ages)
        self._nothing = label(theme, role="speech")
        inner.addWidget(self._nothing)
        self._card_column = new_column(gap=12)
        self._cards: list[HelperCard] = []
        self._told: tuple[str, tuple[Helper, ...]] | None = None
        inner.addLayout(self._card_column)
        self._more = large_button(theme, " ")
        self._more.clicked.connect(self._show_more)
        inner.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeading)
        self._police_words = label(theme, role="body", muted=True)
        inner.addWidget(self._police_words)
        self._police = large_button(theme, " ")
        self._police.clicked.connect(self.police_asked)
        inner.addWidget(self._police, 0, Qt.AlignmentFlag.AlignLeading)
        self._note = label(theme, role="body", muted=True)
        inner.addWidget(self._note)
        inner.addStretch(1)
        self._list = scrolling(self._theme, body)
        column.addWidget(self._list, 1)
        self._foot = self._make_foot()
        column.addWidget(self._foot)
        self._below_list, self._in_list = column, inner
        return holder

    def _make_foot(self) -> QWidget:
        theme = self._theme
        presses = QWidget()
        flow = FlowLayout(presses, 12)
        self._say = large_button(theme, " ", "quote")
        self._say.clicked.connect(self.say_asked)
        self._know = large_button(theme, " ", "lock")
        self._know.clicked.connect(self.know_asked)
        self._questions = large_button(theme, " ", "questions")
        self._questions.clicked.connect(self.questions_asked)
        self._pictures = large_button(theme, " ", "pictures")
        self._pictures.clicked.connect(self.pictures_asked)
        for press in (self._pictures, self._say, self._know, self._questions):
            flow.addWidget(press)
        return presses
