"""What to hand out after a workshop: for so many people, printed with one press. Nothing of the room is on it."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from guide_app.content.workshop import WorkshopPart
from guide_app.handouts.document import Rendered
from guide_app.handouts.phrases import load_phrases
from guide_app.handouts.problems import HandoutError
from guide_app.handouts.registry import make, sheet_of
from guide_app.handouts.stock.card_stock import Paper, load_stocks
from guide_app.handouts.typesetting.renderer import Renderer
from guide_app.handouts.workshop_pack import MAX_PEOPLE, PEOPLE, PackItem, workshop_pack
from guide_app.library.library import Library
from guide_app.system.clock import local_today
from guide_app.teach.plan import ChosenPlan, plan_of, steps_of
from guide_app.ui.common.messages import failure_words, translated_error
from guide_app.ui.common.page import PageContext
from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.inputs.boxes import NumberBox
from guide_app.ui.kit.latest_worker import LatestWorker
from guide_app.ui.kit.layout.card_area import CardArea
from guide_app.ui.kit.layout.scroll_card import ScrollCard
from guide_app.ui.kit.parts import Card, Note, button
from guide_app.ui.kit.text.blocks import speech
from guide_app.ui.kit.text.labels import label

CARD_PAPER = "avery-5371"
"""The stock that most offices have; the Print page has all others."""
_CLOSING = "closing"
NARROW = 900
"""Width in px at 100 % text below which what to say is not beside the list."""


class Wanted(Struct, frozen=True):
    """What to make for the printer."""

    items: tuple[tuple[PackItem, int], ...]
    """Each with the number of copies, or of cards."""


class PrintedItem(Struct, frozen=True, kw_only=True):
    """One handout, ready for the printer."""

    rendered: Rendered
    sheet: tuple[float, float]
    paper: Paper
    copies: int
    cards: bool


class HandOut(QWidget):
    """``print_asked`` carries the handouts (``PrintedItem``), the cards first; ``back_asked`` leads to the plans;
    ``front_done`` asks to close the screen in front.
    """

    print_asked = Signal(object)
    back_asked = Signal()
    front_done = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context, theme = context, context.theme
        self._theme = theme
        self._items: tuple[PackItem, ...] = ()
        self._boxes: list[QCheckBox] = []
        self._counts: list[NumberBox] = []
        self._holders: list[QWidget] = []
        self._said: list[QWidget] = []
        self._stock = load_stocks(context.data / "card_stock.yaml").find(CARD_PAPER)
        maker = _PackWork(context.library, context.assets)
        self._worker = LatestWorker(maker.work, maker.let_go, self)
        self._worker.finished.connect(self._made)
        self._worker.failed.connect(self._not_made)
        column = new_column(self, 12, (24, 14, 24, 14))
        head = QHBoxLayout()
        title = label(theme, self.tr("Hand out"), "heading", level=1)
        title.setWordWrap(False)
        head.addWidget(title)
        head.addStretch(1)
        back = button(theme, self.tr("Back to the plans"), "text", "undo")
        back.clicked.connect(self.back_asked)
        head.addWidget(back)
        column.addLayout(head)
        pair = new_row(gap=16)
        column.addLayout(pair, 1)
        pair.addWidget(self._list_card(), 3)
        self._side_body = QWidget()
        self._side_area = self._side()
        pair.addWidget(self._side_area, 2)
        theme.changed.connect(self._arrange)

    def show_plan(self, chosen: ChosenPlan, minutes: int | None, *, in_front: bool) -> None:
        """Show what to hand out after a plan, which took so many minutes; None while it runs. ``in_front`` where the
        room still sees the numbers.
        """
        self._front.setVisible(in_front)
        library = self._context.library
        self._items = workshop_pack(library, chosen, self._stock)
        words = self.tr("Nothing that the room said was saved.")
        if minutes is not None:
            words = self.tr("The workshop ended after %n minute(s).", "", minutes) + " " + words
        self._ended.setText(words)
        self._people.setValue(PEOPLE)
        self._fill()
        self._show_closing(library, chosen)

    def _close_front(self) -> None:
        self.take_keyboard()
        self._front.hide()
        self.front_done.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Beside the list is what to say; where that has no room, it follows the list."""
        narrow = self.width() < self._theme.scaled(NARROW)
        if narrow == self._side_area.isHidden():
            return
        self._side_area.setVisible(not narrow)
        if narrow:
            self._side_area.take()
            self._rows.addWidget(self._side_body)
            self._side_body.show()
        else:
            self._rows.removeWidget(self._side_body)
            self._side_area.hold(self._side_body)
        self._theme.dress_moved(self._side_body)

    def clear(self) -> None:
        """Drop what it shows."""
        self._front.hide()
        self._items = ()
        self._worker.forget()
        self._note.hide()
        self._fill()

    def take_keyboard(self) -> None:
        """Move the focus to the number of people."""
        self._people.setFocus(Qt.FocusReason.TabFocusReason)

    def stop(self) -> None:
        """End the thread; the window is closing."""
        self._worker.stop()

    def _list_card(self) -> QWidget:
        card = ScrollCard(self._theme)
        card.show_head()
        card.show_foot()
        people = label(self._theme, self.tr("How many people?"), "strong")
        people.setWordWrap(False)
        self._people = NumberBox()
        self._people.setRange(1, MAX_PEOPLE)
        self._people.setValue(PEOPLE)
        self._people.setAccessibleName(people.text())
        self._theme.set_role(self._people, "body")
        self._people.valueChanged.connect(self._people_changed)
        card.head.addWidget(people)
        card.head.addWidget(self._people)
        card.head.addStretch(1)
        body = QWidget()
        body.setObjectName("ScrollBody")
        self._rows = QVBoxLayout(body)
        self._rows.setContentsMargins(8, 8, 20, 8)  # The numbers stay clear of the bar.
        self._rows.setSpacing(0)
        self._rows.addStretch(1)
        card.area.hold(body)
        self._print = button(self._theme, self.tr("Print"), "primary", "print")
        self._print.clicked.connect(self._print_pressed)
        self._print.setToolTip("Ctrl+P")
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Ctrl+P"), self, self._print.click, context=within)
        card.foot.addWidget(self._print)
        card.foot.addStretch(1)
        return card

    def _side(self) -> CardArea:
        area, body = CardArea(self._theme), self._side_body
        column = new_column(body, 8)
        self._note = Note(self._theme, "error")
        self._note_words = label(self._theme, " ")
        self._note.body.addWidget(self._note_words)
        self._note.hide()
        column.addWidget(self._note)
        column.addWidget(label(self._theme, self.tr("Cards first, then put plain paper in."), "note", muted=True))
        self._ended = label(self._theme, " ", "note", muted=True)
        column.addWidget(self._ended)
        self._front = Card()
        front = new_column(self._front, margins=(16, 12, 16, 12))
        front.addWidget(label(self._theme, self.tr("The room still sees the numbers.")))
        take_off = button(self._theme, self.tr("Take them off"), icon="close")
        take_off.clicked.connect(self._close_front)
        front.addWidget(take_off, 0, Qt.AlignmentFlag.AlignLeft)
        self._front.hide()
        column.addWidget(self._front)
        self._closing = new_column(gap=6)
        column.addLayout(self._closing)
        again = label(
            self._theme,
            self.tr("Again in 4 to 6 weeks: 3 questions in 4 minutes help people remember."),
            "note",
            muted=True,
        )
        column.addWidget(again)
        column.addStretch(1)
        area.hold(body)
        return area

    def _fill(self) -> None:
        for old in self._holders:
            self._rows.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._boxes, self._counts, self._holders = [], [], []
        for each in self._items:
            holder = QWidget()
            row = new_row(holder, margins=(0, 10, 0, 10))
            words = QVBoxLayout()
            title, text = self._words_of(each)
            box = QCheckBox(title)
            box.setChecked(each.at_first)
            self._theme.set_role(box, "strong")
            box.setAccessibleDescription(text)
            words.addWidget(box)
            note = label(self._theme, text, "note", muted=True)
            note.setContentsMargins(self._theme.scaled(20) + 20, 0, 0, 0)  # Below the words, not the box and its frame.
            words.addWidget(note)
            row.addLayout(words, 1)
            count = NumberBox()
            count.setRange(1, MAX_PEOPLE)
            count.setValue(self._people.value())
            count.setAccessibleName(self.tr("How many: %1").replace("%1", title))
            self._theme.set_role(count, "body")
            row.addWidget(count)
            self._rows.insertWidget(self._rows.count() - 1, holder)
            self._holders.append(holder)
            self._boxes.append(box)
            self._counts.append(count)
            box.toggled.connect(self._look)
            count.valueChanged.connect(self._look)
        self._look()

    def _words_of(self, item: PackItem) -> tuple[str, str]:
        match item.kind:
            case "cards":
                return (
                    self.tr("Wallet cards, discreet"),
                    self.tr("Avery 5371, 10 on a sheet. Say as you give them: “Is it safe for you to carry this?”"),
                )
            case "signs":
                return self.tr("Signs"), self.tr("The checklist, on both sides of one sheet")
            case "numbers":
                return self.tr("Local numbers"), self.tr("A place to stay: who to call, in order")
            case _:
                return item.title, self.tr("One sheet for each person")

    def _show_closing(self, library: Library, chosen: ChosenPlan) -> None:
        for old in self._said:
            self._closing.removeWidget(old)
            old.deleteLater()
        self._said = []
        language = chosen.notes_language or chosen.language
        steps = steps_of(plan_of(library, chosen), chosen)
        last = steps[-1].part if steps else _CLOSING
        part = library.get(WorkshopPart, last, language)
        said = part.record.slides[-1].say if part is not None and part.record.slides else ()
        for words in said:
            text = _plain(words, library)
            block = speech(self._theme, self.tr("Say"), f"“{text}”", "body")
            self._closing.addWidget(block)
            self._said.append(block)

    def _people_changed(self, people: int) -> None:
        for count in self._counts:
            count.setValue(people)

    def _look(self) -> None:
        sheets = sum(self._sheets(at) for at, box in enumerate(self._boxes) if box.isChecked())
        self._print.setEnabled(sheets > 0 and not self._worker.busy)
        words = self.tr("Print %n sheet(s)", "", sheets) if sheets else self.tr("Print")
        self._print.setText(f" {words}")
        self._print.setAccessibleName(words)

    def _sheets(self, at: int) -> int:
        count = self._counts[at].value()
        if self._items[at].kind == "cards":
            return -(-count // self._stock.per_sheet)
        return count

    def _print_pressed(self) -> None:
        chosen = [
            (item, self._counts[at].value()) for at, item in enumerate(self._items) if self._boxes[at].isChecked()
        ]
        self._note.hide()
        self._worker.ask(Wanted(tuple(chosen)))
        self._look()

    def _made(self, job: object, made: object) -> None:
        self._look()
        self.print_asked.emit(made)

    def _not_made(self, job: object, error: object) -> None:
        known = translated_error(error) if isinstance(error, HandoutError) else None
        if known is None and isinstance(error, BaseException):
            known = failure_words(error)
        self._note_words.setText(known or self.tr("It could not be made."))
        self._note.show()
        self._look()


class _PackWork:
    """The work in the thread."""

    def __init__(self, library: Library, assets: Path) -> None:
        self._library, self._assets = library, assets
        self._renderer = Renderer(assets / "handouts", apart=True)

    def work(self, wanted: Wanted) -> tuple[PrintedItem, ...]:
        phrases = load_phrases(self._assets / "translations")
        made: list[PrintedItem] = []
        for item, count in wanted.items:
            cards = item.kind == "cards"
            options = replace(item.options, cards=count) if cards else item.options
            rendered = self._renderer.render(make(self._library, options, phrases, local_today()))
            rendered.for_print()
            stock = getattr(options, "stock", None)
            paper: Paper = stock.paper if stock is not None else getattr(options, "paper", "letter")
            made.append(
                PrintedItem(
                    rendered=rendered,
                    sheet=sheet_of(options),
                    paper=paper,
                    copies=1 if cards else count,
                    cards=cards,
                )
            )
        return tuple(made)

    def let_go(self) -> None:
        self._renderer.forget()


def _plain(words: str, library: Library) -> str:
    from guide_app.content.markup import parse_line, plain_text

    return plain_text(parse_line(words), library.phone_numbers)
