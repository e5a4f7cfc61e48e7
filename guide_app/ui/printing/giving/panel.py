"""Give one card: is it safe to carry, in which language and words, whose numbers; seen at its size, then printed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from guide_app.handouts.document import Rendered
from guide_app.handouts.stock.card_stock import CardStock
from guide_app.library.library import Library
from guide_app.ui.common.formatting import language_name
from guide_app.ui.common.messages import translated
from guide_app.ui.kit.accessibility import announce
from guide_app.ui.kit.inputs.fields import TilesField
from guide_app.ui.kit.inputs.segments import Segments
from guide_app.ui.kit.layout.flow_layout import FlowLayout
from guide_app.ui.kit.overlays.overlay import Panel
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.blocks import Block, Icon, message
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.text.localized import list_words
from guide_app.ui.kit.theme import Theme
from guide_app.ui.printing.giving.answers import Answers
from guide_app.ui.printing.giving.card_picture import CardPicture
from guide_app.ui.printing.giving.instead import Instead
from guide_app.ui.printing.giving.source_box import SourceBox
from guide_app.ui.printing.giving.wish import CardWish, Source, name_of, number_by_heart, quick_fixes, remarks

WIDTH = 912
NARROW = 700
"""Width in px at 100 % text below which the card stands under the choices."""
PATIENCE_MS = 500
"""So long printing takes before anything is said of it."""


class GiveCardPanel(Panel):
    """``wished`` asks for the card to be made anew, ``print_asked`` for the one that is shown to be printed,
    ``elsewhere`` for the same by the system's dialog; ``stopped`` asks to leave off.
    """

    wished = Signal()
    print_asked = Signal()
    elsewhere = Signal()
    stopped = Signal()

    def __init__(
        self, theme: Theme, root: QWidget, lit: tuple[QWidget, ...], library: Library, wish: CardWish, paper: CardStock
    ) -> None:
        super().__init__(theme, root, self.tr("Give one card"), lit, width=WIDTH)
        self.wish, self._library, self._language = wish, library, wish.language
        self._printable = self._busy = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._show_busy)
        self.answers = Answers(
            theme,
            self.tr("Is it safe for you to carry this?"),
            (
                ("yes", self.tr("Yes"), self.tr("Print a card")),
                ("no", self.tr("No"), self.tr("Keep it here for them")),
                ("unsure", self.tr("Not sure"), self.tr("Learn one number by heart")),
            ),
        )
        self.answers.answered.connect(self._answered)
        block = Block(theme, "speech")
        ask = block.add(self.tr("Ask, when they are alone"), "small-strong")
        ask.setProperty("ink", "on_speech")
        block.add(self.tr("“Is it safe for you to carry this?”"), "subheading")
        block.column.addWidget(self.answers)
        self.content.addWidget(block)
        self.picture = CardPicture(theme, paper)
        self._choices = QWidget()
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._choices)
        self._pair.setContentsMargins(0, 4, 0, 0)
        self._pair.setSpacing(24)
        self._pair.addWidget(self._left(), 42)
        self._pair.addWidget(self._right(), 58)
        self.content.addWidget(self._choices)
        self.instead = Instead(theme)
        self.content.addWidget(self.instead)
        self.content.addStretch(1)
        self._lay_out_foot()
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Ctrl+P"), self, self.print_button.click, context=within)
        self._show_wish()
        self._answered("")

    def show_card(self, rendered: Rendered, image: QImage) -> None:
        """Show the card as it would be printed, or what keeps it from being printed."""
        words = " ".join(self.picture_words().split("\n"))
        self.picture.show_image(image if rendered.pages else QImage(), words)
        self._printable = rendered.printable and bool(rendered.pages)
        self._empty(self._problems)
        for problem in rendered.problems[:2]:
            self._say(translated(problem.message), quick_fixes(problem, self.wish, self._library, self._language))
        told = remarks(rendered)
        if self.wish.wording == "plain" and not self.wish.discreet_exists(self._library):
            # In the foot, which is seen however little room there is: plain was not the person's choice.
            told.insert(0, self.tr("This service has no discreet words: its name stands on the card."))
        self.notes.setText("\n".join(told))
        self._allow()

    def show_refusal(self, reason: str) -> None:
        """No card can be made of this, or the printer did not take it."""
        self.show_busy(False)
        self._empty(self._problems)
        self._say(reason, [])
        self._allow()

    def show_printer(self, name: str) -> None:
        """Tell which printer would print at once; empty where there is none, so that the system's dialog asks."""
        if name:
            text = self.tr("On %1, on plain paper, with lines to cut along.").replace("%1", name)
        else:
            text = self.tr("On plain paper, with lines to cut along.")
        self.where.setText(text)
        self.other.setVisible(bool(name))
        self.refit()

    def show_busy(self, busy: bool) -> None:
        """The card is on its way to the printer, or no longer. Nothing is said of it before half a second."""
        self._busy = busy
        if busy:
            self._patience.start()
        else:
            self._patience.stop()
            self.sending.hide()
            self.stop.hide()
        self._allow()

    def picture_words(self) -> str:
        """What stands on the card, for those who do not see it."""
        names = [name_of(each, self._library, self.wish.language) for each in self.wish.services(self._library)]
        words = self.tr("The card, in %1: %2").replace("%1", language_name(self.wish.language))
        return words.replace("%2", list_words(names))

    def refit(self) -> None:
        narrow = min(self.theme.scaled(WIDTH), self._root.width()) < self.theme.scaled(NARROW)
        self._pair.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        super().refit()

    # What a person does

    def _answered(self, answer: str) -> None:
        carries = answer in ("", "yes")
        self._choices.setVisible(carries)
        self.instead.setVisible(not carries)
        if not carries:
            self.instead.show_answer(answer, *number_by_heart(self.wish, self._library))
        self.cancel.setText(self.tr("Cancel") if carries else self.tr("Close"))
        self.cancel.setAccessibleName(self.cancel.text())
        self._foot_words.setVisible(carries)
        self.print_button.setVisible(carries)
        self._allow()
        if self.isVisible():
            self.refit()

    def _change(self, wish: CardWish) -> None:
        if wish == self.wish:
            return
        self.wish = wish
        self._printable = False
        self._show_wish()
        self._allow()
        self.wished.emit()

    def _language_chosen(self) -> None:
        self._change(replace(self.wish, language=self.languages.value or self.wish.language, without=frozenset()))

    def _wording_chosen(self, wording: str) -> None:
        self._change(replace(self.wish, wording=wording, without=frozenset()))

    def _source_chosen(self, source: Source) -> None:
        self._change(replace(self.wish, source=source, without=frozenset()))
        if not self.source.take_keyboard():
            self.print_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fix(self, mend: Callable[[CardWish], CardWish]) -> None:
        self.print_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._change(mend(self.wish))

    # How it looks

    def _show_wish(self) -> None:
        self.languages.set_value(self.wish.language)
        with QSignalBlocker(self.wording):
            self.wording.set_value(self.wish.wording)
        self.caption.setText(
            self.tr("Actual size. No word says what it is about.")
            if self.wish.wording == "discreet"
            else self.tr("Actual size. Whoever reads it sees what it is about.")
        )
        one = name_of(self.wish.one, self._library, self._language) if self.wish.one is not None else ""
        self.source.show_wish(self.wish, one)

    def _allow(self) -> None:
        answered = self.answers.value == "yes"
        self.print_button.setEnabled(answered and self._printable and not self._busy)
        self.other.setEnabled(answered and self._printable and not self._busy)
        tip = "Ctrl+P" if answered else self.tr("Ask first whether it is safe to carry")
        self.print_button.setToolTip(tip)
        self.warning.setVisible(bool(self.notes.text()))
        self.notes.setVisible(bool(self.notes.text()))

    def _show_busy(self) -> None:
        self.sending.show()
        self.stop.show()

    def _say(self, text: str, ways: list[tuple[str, Callable[[CardWish], CardWish]]]) -> None:
        block = message(self.theme, "caution", text)
        if ways:
            holder = QWidget()
            row = FlowLayout(holder, 8)
            row.setContentsMargins(0, 4, 0, 0)
            for words, mend in ways:
                press = button(self.theme, words.replace("&", "&&"))
                press.clicked.connect(partial(self._press_fix, mend))
                row.addWidget(press)
            block.column.addWidget(holder)
        self._problems.addWidget(block)
        announce(self, text)
        if self.isVisible():
            self.refit()

    def _press_fix(self, mend: Callable[[CardWish], CardWish], _checked: bool = False) -> None:
        self._fix(mend)

    def _empty(self, layout: QVBoxLayout) -> None:
        for place in reversed(range(layout.count())):
            item = layout.itemAt(place)
            if item is not None and (part := item.widget()) is not None:
                layout.removeWidget(part)
                part.hide()
                part.deleteLater()

    def _left(self) -> QWidget:
        theme = self.theme
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(theme, self.tr("Language of the card"), "note", muted=True))
        languages = [(code, language_name(code)) for code in self._library.handout_languages]
        self.languages = TilesField(theme, self.tr("Language of the card"), languages)
        self.languages.changed.connect(self._language_chosen)
        column.addWidget(self.languages)
        column.addSpacing(8)
        column.addWidget(label(theme, self.tr("Words on it"), "note", muted=True))
        words = (("discreet", self.tr("Discreet")), ("plain", self.tr("Plain")))
        self.wording = Segments(theme, self.tr("Words on it"), words)
        self.wording.chosen.connect(self._wording_chosen)
        column.addWidget(self.wording)
        column.addSpacing(8)
        column.addWidget(label(theme, self.tr("Numbers"), "note", muted=True))
        self.source = SourceBox(theme)
        self.source.chosen.connect(self._source_chosen)
        column.addWidget(self.source)
        self._problems = QVBoxLayout()
        self._problems.setSpacing(6)
        column.addLayout(self._problems)
        column.addStretch(1)
        return holder

    def _right(self) -> QWidget:
        well = QFrame()
        well.setObjectName("Well")
        column = QVBoxLayout(well)
        column.setContentsMargins(12, 12, 12, 12)
        column.addStretch(1)
        column.addWidget(self.picture)
        self.caption = label(self.theme, "", "note", muted=True)
        self.caption.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.caption)
        column.addStretch(1)
        return well

    def _lay_out_foot(self) -> None:
        theme = self.theme
        self._foot_words = QWidget()
        column = QVBoxLayout(self._foot_words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        line = QHBoxLayout()
        line.setSpacing(8)
        self.warning = Icon(theme, "warning", "caution", 16)
        self.notes = label(theme, "", "note")
        self.notes.setProperty("ink", "on_caution")
        line.addWidget(self.warning, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.notes, 1)
        column.addLayout(line)
        self.where = label(theme, "", "small", muted=True)
        self.sending = label(theme, self.tr("Sending card 1 of 1 to the printer"), "small", muted=True)
        self.other = button(theme, self.tr("Another printer…"), "link")
        self.stop = button(theme, self.tr("Stop"), "link")
        for press in (self.other, self.stop):
            theme.set_role(press, "small")
        row = QWidget()
        flow = FlowLayout(row, 10)
        for part in (self.where, self.other, self.sending, self.stop):
            flow.addWidget(part)
        for words in (self.where, self.sending):
            words.setWordWrap(False)
        column.addWidget(row)
        self.cancel = button(theme, self.tr("Cancel"))
        self.print_button = button(theme, self.tr("Print one card"), "primary", "print")
        self.foot.addWidget(self._foot_words, 100, Qt.AlignmentFlag.AlignVCenter)
        self.foot.addStretch(1)
        self.foot.addWidget(self.cancel)
        self.foot.addWidget(self.print_button)
        self.cancel.clicked.connect(self.close_now)
        self.print_button.clicked.connect(self.print_asked)
        self.other.clicked.connect(self.elsewhere)
        self.stop.clicked.connect(self.stopped)
        self.sending.hide()
        self.stop.hide()
        self.other.hide()
