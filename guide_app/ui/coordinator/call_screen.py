"""One call of the round: dial this, say this, what happened, what was right."""

from __future__ import annotations

import datetime as dt

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QLineEdit, QPushButton, QWidget

from guide_app.content.overlay import Outcome, Value, plain
from guide_app.content.records import Phone
from guide_app.desk.coordination import ASKED, HOURS, NUMBER, Answers, retry_day
from guide_app.library.call_round import Task
from guide_app.library.library import Library
from guide_app.ui.common import formatting
from guide_app.ui.coordinator.answer_row import AnswerRow
from guide_app.ui.coordinator.wording import outcome_words, use_words
from guide_app.ui.kit.accessibility import announce
from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.inputs.segments import Segments
from guide_app.ui.kit.layout.flow_layout import FlowLayout
from guide_app.ui.kit.layout.scroll_card import ScrollCard
from guide_app.ui.kit.parts import beside_icon, button, left
from guide_app.ui.kit.text.blocks import speech
from guide_app.ui.kit.text.fitted_number import FittedNumber
from guide_app.ui.kit.text.labels import label, show_words
from guide_app.ui.kit.theme import Theme

OUTCOMES: tuple[tuple[Outcome, str], ...] = (
    ("answered", "A"),
    ("no-answer", "N"),
    ("machine", "M"),
    ("wrong", "W"),
    ("disconnected", "D"),
)
"""What can happen, each with its key."""
MAX_NAME = 26
"""Letters of the next name on the button: a longer one would take the room of the number."""
MIN_CARD = 460
"""Least height of a card below the other, px at 100 % text."""
NARROW = 740
"""Width in px at 100 % text below which the cards are below each other."""


class CallDraft(Struct, frozen=True):
    """What was answered for a number and not saved."""

    phone: str
    number: str
    outcome: Outcome
    answers: dict[str, tuple[str, str]]
    """By field: the answer, and what was typed."""
    note: str = ""
    again: dt.date | None = None
    print_it: bool = False


class CallScreen(QWidget):
    """``saved`` carries the Answers; ``edited`` follows every change by a person."""

    saved = Signal(object)
    edited = Signal()

    def __init__(self, theme: Theme, library: Library) -> None:
        super().__init__()
        self._theme, self._library = theme, library
        self.task: Task | None = None
        self._today = dt.date.min
        self._outcome: Outcome | None = None
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(16)
        self._number_part, self._answers_part = self._number_card(), self._answers_card()
        self._row.addWidget(self._number_part, 2)
        self._row.addWidget(self._answers_part, 3)
        for outcome, key in OUTCOMES:
            shortcut = QShortcut(QKeySequence(key), self, self._key_pressed)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setProperty("outcome", outcome)
        for keys, act in (("Ctrl+Return", self.save), ("Ctrl+Enter", self.save), ("R", self.set_all_right)):
            QShortcut(QKeySequence(keys), self, act).setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    # What is shown

    def show_task(self, task: Task, next_name: str, today: dt.date) -> None:
        """Show a number to call; nothing is chosen."""
        self.task, self._today, self._outcome = task, today, None
        self._name.setText(task.service.name)
        self._number.set_number(task.phone.number, role="phone")
        line = [self._library_line(task.phone), use_words(task), self.tr("Dial it on your phone.")]
        self._about.setText(" · ".join(part for part in line if part))
        self._outcomes.setExclusive(False)
        for outcome in self._outcomes.buttons():
            outcome.setAutoExclusive(False)
            outcome.setChecked(False)
        self._outcomes.setExclusive(True)
        for field, row in self.rows.items():
            row.show_value(_value(field, task))
        self.note.clear()
        self._print.set_value("")
        days = dict.fromkeys(retry_day(today, ahead) for ahead in (1, 3, 7))
        self._retry.set_choices([(day, formatting.weekday_words(day)) for day in days])
        self._retry.set_value(retry_day(today))
        short = next_name if len(next_name) <= MAX_NAME else f"{next_name[: MAX_NAME - 1].rstrip()}…"
        words = self.tr("Save, next: %1").replace("%1", short) if next_name else self.tr("Save, and end the round")
        self._save.setText(beside_icon(words))
        self._save.setAccessibleName(words)
        self.refuse("")
        self._fit_outcome()

    def show_progress(self, called: int, carried: int) -> None:
        """Show how far the round is."""
        words = self.tr("%1 of %n called", "numbers that people carry", carried)
        self._progress.setText(words.replace("%1", str(called)))

    def _library_line(self, phone: Phone) -> str:
        from guide_app.ui.common.record_text import filled

        return filled(phone.label, self._library)

    def take_keyboard(self) -> None:
        """Move the focus to what happened."""
        self._outcomes.buttons()[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def set_waiting(self, waiting: bool) -> None:
        """Show that what was typed is being checked."""
        self._save.setEnabled(not waiting and self._outcome is not None)
        self._refusal.setVisible(waiting or bool(self._refusal.text()))
        if waiting:
            self._refusal.setText(self.tr("Checking what you typed…"))

    def refuse(self, why: str, field: str = "") -> None:
        """Say why this cannot be saved, at its field where there is one."""
        row = self.rows.get(field)
        if row is not None:
            row.refuse(why)
            row.typed.setFocus(Qt.FocusReason.OtherFocusReason)
        show_words(self._refusal, "" if row is not None else why)
        self._save.setEnabled(self._outcome is not None)
        if why:
            announce(self, why)

    @property
    def draft(self) -> CallDraft | None:
        """What was answered and not saved; None until it is said what happened."""
        if self.task is None or self._outcome is None:
            return None
        answers = {field: row.draft for field, row in self.rows.items()}
        phone, again, print_it = self.task.phone, self._retry_day, bool(self._print.value)
        return CallDraft(phone.id, phone.number, self._outcome, answers, self.note.text(), again, print_it)

    def restore(self, draft: CallDraft) -> None:
        """Answer what was kept of this number."""
        self.choose(draft.outcome)
        for field in self.rows.keys() & draft.answers.keys():
            self.rows[field].set_draft(*draft.answers[field])
        self.note.setText(draft.note)
        self._print.set_value("print" if draft.print_it else "")
        if draft.again in (self._retry.value, *self._retry.others()):
            self._retry.set_value(draft.again)

    # What a person does

    def choose(self, outcome: Outcome) -> None:
        """What happened. Whoever answered at that place has shown that the number is right."""
        self._outcome = outcome
        for each in self._outcomes.buttons():
            if each.property("outcome") == outcome:
                each.setChecked(True)
        if outcome == "answered":
            self.rows[NUMBER].set_right()
        self._fit_outcome()
        self.edited.emit()

    def set_all_right(self) -> None:
        """Somebody answered, and all that the guide says was right: it remains to save it."""
        self.choose("answered")
        for row in self.rows.values():
            row.set_right()
        self._save.setFocus(Qt.FocusReason.TabFocusReason)

    def save(self) -> None:
        """Save the call, if something happened and what was typed can be read."""
        if self._outcome is None or self.task is None or not self._save.isEnabled():
            return
        outcome = self._outcome
        corrected: dict[str, Value] = {}
        right: list[str] = []
        notes = [self.note.text().strip()]
        for field, row in self.rows.items() if outcome == "answered" else ():
            if row.is_right:
                right.append(field)
            elif row.is_wrong:
                try:
                    corrected[field] = row.corrected(self._library.spoken_languages)
                except ValueError as error:
                    self.refuse(str(error), field)
                    return
        tries = outcome in ("no-answer", "machine")
        self.saved.emit(
            Answers(
                outcome=outcome,
                right=tuple(right),
                corrected=corrected,
                print_it=True if outcome == "answered" and self._print.value else None,
                again=self._retry_day if tries else None,
                note=" ".join(part for part in notes if part),
            )
        )

    @property
    def _retry_day(self) -> dt.date:
        chosen = self._retry.value
        return chosen if isinstance(chosen, dt.date) else retry_day(self._today)

    def _key_pressed(self) -> None:
        """Choose by key, and go on to what follows from it."""
        self.choose(self.sender().property("outcome"))
        following = (part for part in (self.all_right, self._retry.tab_stop()) if part.isVisible())
        next(following, self._save).setFocus(Qt.FocusReason.TabFocusReason)

    def _outcome_turned(self, pressed: QPushButton, on: bool) -> None:
        if on and self._outcome != pressed.property("outcome"):
            self.choose(pressed.property("outcome"))

    def _fit_outcome(self) -> None:
        """Show what belongs to the outcome: answers, or the day to try again."""
        outcome, task = self._outcome, self.task
        answered, tries = outcome == "answered", outcome in ("no-answer", "machine")
        self._heading.setText(
            self.tr("What was right?")
            if answered or outcome is None
            else self.tr("When do you try again?")
            if tries
            else self.tr("It leaves plans, cards and lists at once.")
        )
        told = {
            None: self.tr("First choose what happened. Then read each line aloud."),
            "answered": self.tr("Read each line aloud. What you did not ask stays as it is."),
            "wrong": self.tr("The guide will say: somebody else answered. Look for the right number later."),
            "disconnected": self.tr("The guide will say: it was disconnected. Look for another number later."),
        }
        self._told.setText(told.get(outcome, self.tr("The number stays as it is until then.")))
        for part in (*self.rows.values(), self.all_right):
            part.setVisible(answered)
        self._note_caption.setVisible(answered)
        self.note.setVisible(answered)
        unprinted = answered and task is not None and not task.phone.print
        self._print.setVisible(unprinted)
        self._print_caption.setVisible(unprinted)
        self._retry.setVisible(tries)
        self._save.setEnabled(outcome is not None)

    # Parts

    def _number_card(self) -> QWidget:
        theme = self._theme
        card = ScrollCard(theme)
        body = QWidget()
        body.setObjectName("ScrollBody")
        column = new_column(body, 8, (22, 18, 22, 18))
        self._name = label(theme, " ", "strong")
        self._number = FittedNumber(theme)
        self._about = label(theme, " ", "note", muted=True)
        words = self.tr(
            "Hello, I keep a list of help for shelters here. May I check a few things? "
            "Please tell me nothing about any caller."
        )
        for part in (self._name, self._number, self._about, speech(theme, self.tr("Say first"), words, "body")):
            column.addWidget(part)
        column.addSpacing(6)
        column.addWidget(label(theme, self.tr("What happened?"), "strong"))
        self._outcomes = QButtonGroup(self)
        row = FlowLayout(spacing=8)
        for outcome, key in OUTCOMES:
            press = button(theme, f"\u2002{outcome_words(outcome)}   ({key})\u2002")
            press.setAccessibleName(outcome_words(outcome))
            press.setAccessibleDescription(self.tr("Key %1").replace("%1", key))
            press.setCheckable(True)
            press.setProperty("kind", "segment")
            press.setProperty("place", "only")
            press.setProperty("outcome", outcome)
            self._outcomes.addButton(press)
            row.addWidget(press)
        column.addLayout(row)
        self._outcomes.buttonToggled.connect(self._outcome_turned)  # Assistive technology turns without a click.
        column.addStretch(1)
        card.area.hold(body)
        card.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return card

    def _answers_card(self) -> QWidget:
        theme = self._theme
        card = ScrollCard(theme)
        body = QWidget()
        body.setObjectName("ScrollBody")
        column = new_column(body, 4, (22, 16, 22, 16))
        self._heading = label(theme, " ", "subheading")
        self._told = label(theme, " ", "note", muted=True)
        column.addWidget(self._heading)
        column.addWidget(self._told)
        self.all_right = button(theme, self.tr("All of it was right (R)"), icon="check")
        self.all_right.clicked.connect(self.set_all_right)
        column.addLayout(left(self.all_right))
        self._retry = Segments(theme, self.tr("Try again"), ((None, " "),))
        self._retry.chosen.connect(self.edited)
        column.addWidget(self._retry)
        self.rows = {field: AnswerRow(theme, field) for field in ASKED}
        for row in self.rows.values():
            column.addWidget(row)
            row.edited.connect(self.edited)
        self._print_caption = label(
            theme, self.tr("Cards and lists do not print this number yet."), "small", muted=True
        )
        choices = (("", self.tr("Keep it off paper")), ("print", self.tr("Print it from now on")))
        self._print = Segments(theme, self.tr("On paper"), choices, small=True)
        self._print.chosen.connect(self.edited)
        column.addWidget(self._print_caption)
        column.addWidget(self._print)
        self._note_caption = label(
            theme, self.tr("Who answered, by role, and what to know. No names."), "small", muted=True
        )
        self.note = QLineEdit()
        self.note.setAccessibleName(self.tr("Who answered, by role, and what to know"))
        self.note.setMaxLength(200)
        self.note.textEdited.connect(self.edited)
        theme.set_role(self.note, "body")
        column.addWidget(self._note_caption)
        column.addWidget(self.note)
        column.addStretch(1)
        card.area.hold(body)
        card.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._save = button(theme, self.tr("Save"), "primary", "check")
        self._save.setToolTip("Ctrl+Enter")
        self._save.clicked.connect(self.save)
        self._refusal = label(theme, role="note")
        self._refusal.setProperty("ink", "error")
        foot = new_column(gap=8)
        foot.addWidget(self._refusal)  # Above the button: beside it a sentence would be a column of single words.
        card.foot.addLayout(foot)
        row = left(self._save)
        foot.addLayout(row)
        self._progress = label(theme, " ", "small", muted=True)
        self._progress.setWordWrap(False)
        row.addWidget(self._progress)
        card.show_foot()
        return card

    def set_room(self, *, narrow: bool, low: bool) -> None:
        """Put the cards below each other, each with all that it has; leave out where the number is used."""
        self._about.setHidden(low)
        for outcome in self._outcomes.buttons():
            self._theme.set_role(outcome, "note" if low else "strong")
        self._row.setStretch(0, 3 if low else 2)
        for card in (self._number_part, self._answers_part):
            card.setMinimumHeight(self._theme.scaled(MIN_CARD) if narrow else 0)
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)


def _value(field: str, task: Task) -> Value:
    """What the guide says of one thing that a call asks about."""
    if field == NUMBER:
        return task.phone.number
    if field == HOURS:
        return plain(task.service.schedules or task.phone.schedules)
    return plain(getattr(task.service, field))
