"""Shows whether the handout may be printed: what fits, what does not, and quick fixes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from guide_app.handouts.document import Rendered
from guide_app.handouts.problems import HandoutError, NothingChosenError, Problem
from guide_app.handouts.problems import Note as Remark
from guide_app.ui.common.formatting import language_name
from guide_app.ui.common.messages import failure_words, translated, translated_error
from guide_app.ui.kit.accessibility import announce
from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.focus import chain_after, focused_within, scroll_to, stop_before
from guide_app.ui.kit.layout.flow_layout import FlowLayout
from guide_app.ui.kit.parts import NOTE_GAP, NOTE_ICON, Note, Tone, button
from guide_app.ui.kit.text.blocks import Icon
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.text.localized import list_words
from guide_app.ui.kit.theme import Theme
from guide_app.ui.printing.layout_delay import LayoutDelay
from guide_app.ui.printing.quick_fixes import QuickFix

translate = QCoreApplication.translate

Stops = Literal["", "printing", "sheet"]
"""What the note is about: nothing that stops; a sheet that is shown and may not be printed; none can be made."""
MAX_PROBLEMS = 3
"""Number of problems shown; the rest are counted."""
HOW_TO_USE = "how-to-use"
"""The kind of note that staff read before they hand out a sheet."""
RING = 2
"""Margin in pixels around the text for the focus ring."""
NARROW = 330
"""Width in px at 100 % text below which notes have no shape beside the text."""
SIDES = 32
"""Total horizontal padding around a note's text, px."""


WORDS = "NoteWords"
"""The object name of a note's text in the style sheet."""


class FitNote(QWidget):
    """Shows the result of a rendering. ``ways`` returns the quick fixes of a problem, each a button.

    ``messaged`` follows a message, which is added at the top, ``turned`` a change of ``stops`` or ``has_more``.
    """

    messaged, turned = Signal(), Signal()

    def __init__(self, theme: Theme, ways: Callable[[Problem], list[QuickFix]]) -> None:
        super().__init__()
        self._theme, self._ways = theme, ways
        self._actions: dict[QPushButton, Callable[[], None]] = {}
        self.stops: Stops = ""
        self.has_more = False
        """Whether there is more to read than the line that everything fits."""
        self._told: tuple[object, ...] | None = None
        self._fits: QWidget | None = None
        """The line that everything fits; its tool tip has the measures."""
        self._parts: list[QWidget] = []
        self._reached = Qt.FocusPolicy.NoFocus
        self._messages: list[QWidget] = []
        self._to_come: list[tuple[str, Tone]] = []
        self.before: QWidget = self
        """The widget that follows the quick fixes in the tab order, wherever Qt has put the note itself."""
        self._laid_out = LayoutDelay(self, self._bring_to_sight)
        self._column = new_column(self, 8)

    @property
    def has_keyboard(self) -> bool:
        """Whether the focus is on a quick fix or on the text."""
        return focused_within(self) is not None

    def show_rendered(self, rendered: Rendered) -> None:
        """Show the result for this handout. An unchanged result is left alone, so that focus stays."""
        told = (rendered.problems, rendered.notes, rendered.smallest_text_pt, rendered.qr_mm)
        if self._told is not None and told[:2] == self._told[:2] and not rendered.problems and not self._to_come:
            self._told = told
            if self._fits is not None:
                _describe(self._fits, _measures(rendered))
            return
        had_keyboard = self.has_keyboard
        self.clear()
        for problem in rendered.problems[:MAX_PROBLEMS]:
            tone: Tone = "plain" if problem.kind == "nothing-chosen" else "error"
            self._say(translated(problem.message), tone, self._ways(problem))
        more = len(rendered.problems) - MAX_PROBLEMS
        if more > 0:
            self._say(translate("FitNote", "And %n more like this.", None, more), "error")
        used = [note for note in rendered.notes if note.kind == HOW_TO_USE]
        remarks = _remarks(tuple(note for note in rendered.notes if note.kind != HOW_TO_USE), rendered.printable)
        if rendered.printable:
            self._say_it_fits(rendered)
        for text in remarks:
            self._say(text, "caution")
        for note in used:
            self._say(translated(note.message), "plain")
        self._told = told
        more = bool(remarks or used or self._to_come)
        to_come, self._to_come = self._to_come, []
        for text, tone in to_come:
            self.show_message(text, tone)
        self._turn("" if rendered.printable else "printing", has_more=more)
        if had_keyboard:
            self.focus_first_way()

    def say_with_next(self, what: str, tone: Tone) -> None:
        """Show this together with the result of the handout that is being made."""
        self._to_come.append((what, tone))

    def show_making(self, cancel: Callable[[], None] | None) -> None:
        """Show that a long rendering is running. ``cancel`` stops it; None where another button for that is at hand."""
        ways = [] if cancel is None else [(translate("FitNote", "Cancel"), cancel)]
        self._say_alone(translate("FitNote", "Preparing the pages…"), ways)

    def show_stopped(self, again: Callable[[], None]) -> None:
        """Show that the person stopped a long rendering."""
        self._say_alone(translate("FitNote", "Stopped."), [(translate("FitNote", "Prepare the pages"), again)])

    def _say_alone(self, text: str, ways: list[QuickFix]) -> None:
        had_keyboard = self.has_keyboard
        self.clear()
        self._say(text, "plain", ways)
        self._turn("")
        if had_keyboard:
            self.focus_first_way()

    def show_refusal(self, error: HandoutError) -> None:
        """Show what cannot be made as requested. A missing choice is not shown as an error."""
        self.clear()
        self._say(translated_error(error), "plain" if isinstance(error, NothingChosenError) else "error")
        self._turn("sheet")

    def show_unknown_paper(self, name: str, ways: list[QuickFix]) -> None:
        """Show that a card paper is not in the list, and what to do."""
        self.clear()
        text = translate(
            "FitNote",
            "“%1” is not in our list. Nothing can be printed until the paper is known. "
            "Look on the package: it often says “same as Avery …”.",
        )
        self._say(text.replace("%1", name), "error", ways)
        self._turn("sheet")

    def show_failure(self, error: BaseException) -> None:
        """Show what this computer lacks, or that the program itself failed."""
        self.clear()
        text = translate("FitNote", "The page could not be prepared because of an error in the guide: %1")
        self._say(failure_words(error) or text.replace("%1", f"{type(error).__name__}: {error}"), "error")
        self._turn("sheet")

    def show_message(self, what: str, tone: Tone) -> None:
        """Show what was done, or a failure of the printer or the disk."""
        self._messages.append(self._say(what, tone, first=True))
        self._turn(self.stops, has_more=True)
        self.messaged.emit()

    def forget_messages(self) -> None:
        """Remove the messages when another action starts: they would be taken for its result."""
        self._to_come.clear()
        for note in self._messages:
            self._remove(note)
        if self._messages:
            self._messages.clear()
            self._turn(self.stops, has_more=any(isinstance(part, Note) for part in self._parts))

    def let_keys_reach(self, reached: bool) -> None:
        """Make the text a tab stop or not: where it does not fit, focus scrolls it into view."""
        policy = Qt.FocusPolicy.TabFocus if reached else Qt.FocusPolicy.NoFocus
        if policy == self._reached:
            return
        self._reached = policy
        for part in self._parts:
            for said in _words_of(part):
                said.setFocusPolicy(policy)
        self._put_in_way_of_tab()

    def focus_first_way(self) -> None:
        """Move the focus to the first quick fix, after the one that was used is gone. Where there is none, the focus
        stays.
        """
        for part in self._parts:
            part.show()
        for each in list(self._actions)[:1]:
            each.setFocus(Qt.FocusReason.OtherFocusReason)
            self._laid_out.start()

    def _bring_to_sight(self) -> None:
        """Scroll the focused widget and the text above it into view, once both have been laid out."""
        focused = focused_within(self)
        for part in self._parts:
            if focused is not None and part.isAncestorOf(focused):
                scroll_to(part)
                scroll_to(focused)

    def _say(self, text: str, tone: Tone, ways: list[QuickFix] | None = None, first: bool = False) -> Note:
        self._told = None
        announce(self, text)
        note = Note(self._theme, tone)
        note.row.setContentsMargins(12 - RING, 10 - RING, 12 - RING, 10 - RING)
        said = label(self._theme, text)
        said.setObjectName(WORDS)
        said.setIndent(0)  # Qt would count it with the border of the ring, and give the text a line too much.
        said.setFocusPolicy(self._reached)
        note.body.addWidget(said)
        if ways:
            holder = QWidget()
            row = FlowLayout(holder, 8)
            row.setContentsMargins(RING, 0, RING, RING)
            for words, action in ways:
                made = button(self._theme, words.replace("&", "&&"))
                made.setAccessibleName(words)
                made.setMinimumWidth(1)
                made.clicked.connect(self._pressed)
                self._actions[made] = action
                row.addWidget(made)
            note.body.addWidget(holder)
        note.show_shape(not self._narrow)
        place = 0 if first else len(self._parts)
        self._column.insertWidget(place, note)
        self._parts.insert(place, note)
        if first:
            note.lower()  # The tab order follows the stacking order.
        for each in self._actions:
            self._shorten(each)
        self._put_in_way_of_tab()
        return note

    def _say_it_fits(self, rendered: Rendered) -> None:
        """Show one plain line, with the languages that no native reader has signed; the smallest sizes are in the tool
        tip.
        """
        fits = translate("FitNote", "Everything fits.")
        announce(self, fits)
        part = QWidget()
        row = FlowLayout(part, 10)
        row.setContentsMargins(0, 0, 0, 0)
        self._fits = self._line("check-thin", "text", fits, _measures(rendered))
        row.addWidget(self._fits)
        if drafts := [note for note in rendered.notes if note.kind == "draft-translation"]:
            names = list_words(language_name(note.subject) for note in drafts if note.subject is not None)
            words = (
                translate("FitNote", "Draft translation: %1.")
                if len(drafts) == 1
                else translate("FitNote", "Draft translations: %1.")
            )
            row.addWidget(self._line("warning", "caution", words.replace("%1", names), _draft_words(drafts)))
        self._column.addWidget(part)
        self._parts.append(part)
        self._put_in_way_of_tab()

    def _line(self, icon: str, token: str, text: str, tip: str) -> QWidget:
        line = QWidget()
        row = new_row(line, 8)
        row.addWidget(Icon(self._theme, icon, token, 16))
        said = label(self._theme, text, "note")
        said.setObjectName(WORDS)
        said.setProperty("ink", "on_caution" if icon == "warning" else "text")
        said.setWordWrap(False)
        said.setFocusPolicy(self._reached)
        row.addWidget(said)
        _describe(line, tip)
        return line

    def _put_in_way_of_tab(self) -> None:
        if (last := stop_before(self.before, self)) is not None:
            chain_after(last, self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for part in self._parts:
            if isinstance(part, Note):
                part.show_shape(not self._narrow)
        for each in self._actions:
            self._shorten(each)

    @property
    def _narrow(self) -> bool:
        return self.width() < self._theme.scaled(NARROW)

    def _shorten(self, button: QPushButton) -> None:
        """Elide the middle of a button's text where it does not fit; the tool tip has the full text."""
        words, metrics = button.accessibleName(), button.fontMetrics()
        beside = button.sizeHint().width() - metrics.horizontalAdvance(button.text().replace("&&", "&"))
        shape = 0 if self._narrow else self._theme.scaled(NOTE_ICON) + NOTE_GAP
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, self.width() - SIDES - shape - beside)
        button.setText(shown.replace("&", "&&"))
        button.setToolTip(words if shown != words else "")

    def _pressed(self) -> None:
        button = self.sender()
        assert isinstance(button, QPushButton)
        self._actions[button]()

    def _turn(self, stops: Stops, *, has_more: bool = False) -> None:
        """Go where this is read, once it is said: nothing moves while there is no text."""
        if (stops, has_more) != (self.stops, self.has_more):
            self.stops, self.has_more = stops, has_more
            self.turned.emit()

    def clear(self) -> None:
        """Remove all notes with their quick fixes: they were about another handout."""
        self._actions.clear()
        self._told = self._fits = None
        for part in list(self._parts):
            self._remove(part)
        self._messages.clear()

    def _remove(self, part: QWidget) -> None:
        self._parts.remove(part)
        self._column.removeWidget(part)
        part.hide()
        part.deleteLater()


def _words_of(part: QWidget) -> list[QLabel]:
    """The text labels in a part of the note."""
    return [said for said in part.findChildren(QLabel) if said.objectName() == WORDS]


def _describe(line: QWidget, tip: str) -> None:
    """Describe a line, in its tool tip and to a screen reader."""
    line.setToolTip(tip)
    for said in _words_of(line):
        said.setAccessibleDescription(tip)


def _measures(rendered: Rendered) -> str:
    """The smallest sizes on the pages, as text."""
    found: list[str] = []
    if rendered.smallest_text_pt is not None:
        found.append(translate("FitNote", "Smallest text %1 pt.").replace("%1", f"{rendered.smallest_text_pt:g}"))
    if rendered.qr_mm is not None:
        found.append(
            translate("FitNote", "QR code %1 mm, scans at arm’s length.").replace("%1", f"{rendered.qr_mm:.0f}")
        )
    return " ".join(found)


def _draft_words(drafts: list[Remark]) -> str:
    if len(drafts) == 1:
        return translated(drafts[0].message)
    names = list_words(language_name(note.subject) for note in drafts if note.subject is not None)
    text = translate("FitNote", "A native speaker has not reviewed this handout in %1 yet. The small print says so.")
    return text.replace("%1", names)


def _remarks(notes: tuple[Remark, ...], printable: bool) -> list[str]:
    """The notes as text; many old listings are only counted. Drafts are shown beside what fits, or here."""
    stale = [note for note in notes if note.kind == "stale-listing"]
    drafts = [note for note in notes if note.kind == "draft-translation"]
    texts = [translated(note.message) for note in notes if note not in (*stale, *drafts)]
    if drafts and not printable:
        texts.insert(0, _draft_words(drafts))
    if len(stale) > 1:
        counted = translate(
            "FitNote",
            "Information for %n service(s) is more than a year old. Call the number(s) before you print.",
            None,
            len(stale),
        )
        return [*texts, counted]
    return [*texts, *(translated(note.message) for note in stale)]
