"""The reading screens for a client: one service, one answer, the questions, what to say, who will know."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from msgspec.structs import replace
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from guide_app.content.facts import IN_CLIENT_VIEW, facts_in
from guide_app.content.markup import Block, Span, parse_prose
from guide_app.content.places import Location
from guide_app.content.records import Phone, Question, Service
from guide_app.library.library import Localized, main_phone
from guide_app.library.services import list_name
from guide_app.ui.client.facts import Reader, own_say
from guide_app.ui.client.hard_words import Answer
from guide_app.ui.client.number_plate import NumberPlate
from guide_app.ui.client.parts import LayoutButton, Number, clear_layout, large_button, scrolling
from guide_app.ui.client.pictures import PictureGrid, situations, steps
from guide_app.ui.client.who import Request, helpers
from guide_app.ui.common.read_aloud import ReadAloud
from guide_app.ui.common.record_text import filled
from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.parts import beside_icon
from guide_app.ui.kit.ring import Outline
from guide_app.ui.kit.text.blocks import speech
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Role, Theme

MEASURE, PICTURES = 960, 1240
"""Maximum width of the text, and of pictures to choose from, px at 100 % text."""
TWO_COLUMNS = 760
PRIVACY = "privacy-and-police"
"""The group of questions, where a pack has it, that say who will know."""
MAX_ASKED = 6
"""Maximum number of services whose texts are listed on one screen."""


class ClientReading(QWidget):
    """``back_asked`` follows the button above; ``followed`` carries kind and id of the target of a link or row,
    ``card_asked`` a service whose number the client wants on a card.
    """

    back_asked = Signal()
    followed = Signal(str, str)
    card_asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._pair: QBoxLayout | None = None
        self._widest = MEASURE
        self._back = large_button(theme, " ", "arrow-left")
        self._back.clicked.connect(self.back_asked)
        self._title = label(theme, role="page-heading")
        self._head = head = new_row(gap=20)
        head.addWidget(self._back, 0, Qt.AlignmentFlag.AlignTop)
        self.aloud = ReadAloud(theme, large_button(theme, " "))
        head.addWidget(self.aloud.button, 0, Qt.AlignmentFlag.AlignTop)  # At the end, a toast would cover it.
        head.addWidget(self._title, 100, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch(1)
        self._body = body = QWidget()
        self._scrolled = new_column(body, 16, (0, 0, 8, 0))
        self._column = new_column(gap=16)
        self._scrolled.addLayout(self._column)
        self._scrolled.addStretch(1)
        self._area = scrolling(self._theme, body)
        Outline(self._theme, self._area)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        outer = new_column(self, 16)
        outer.addLayout(head)
        outer.addWidget(self.aloud.note)
        row = QHBoxLayout()
        row.addWidget(self._area, 100)
        row.addStretch(1)
        outer.addLayout(row, 1)

    def clear(self) -> None:
        """Clear the screen."""
        self._begin("")
        self.aloud.offer()

    def take_keyboard(self) -> None:
        """Move the focus to the Back button."""
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._area.setMaximumWidth(self._theme.scaled(self._widest))
        self._arrange()

    # The screens

    def show_service(self, reader: Reader, service_id: str, condition: str = "") -> bool:
        """Show one service in plain words, with the condition of the call and its number; return whether it exists."""
        service = next(iter(reader.services([service_id])), None)
        if service is None:
            return False
        words, library = reader.words, reader.library
        self._begin(list_name(service), reader)
        if condition:
            self._column.addWidget(label(self._theme, condition, "choice-strong"))
        if told := filled(service.description, library) or service.card_role:
            self._text(told)
        phones = [each.record for each in library.many(Phone, service.phones, reader.language)]
        main = main_phone(phones)
        self._column.addWidget(NumberPlate(self._theme, reader, service, main))
        for phone in phones:
            if phone is not main and phone.print and ("voice" in phone.modes or phone.keyword):
                self._column.addWidget(self._other_number(reader, phone))
        across, *view = IN_CLIENT_VIEW
        middle = view.index("leads_to")
        self._facts(reader, service, (across,), self._column)
        for part, column in zip((view[:middle], view[middle:]), self._columns(), strict=True):
            self._facts(reader, service, part, column)
        if main is not None and main.print and service.discreet_name:
            card = large_button(self._theme, words.card, "card")
            card.setProperty("service", service.id)
            card.clicked.connect(self._card_pressed)
            self._column.addWidget(card, 0, Qt.AlignmentFlag.AlignLeading)
        self._end(reader)
        return True

    def show_question(self, reader: Reader, question_id: str) -> bool:
        """Show one answer; return whether a client may read it. A kiosk shows who helps in place of some answers."""
        found = reader.library.get(Question, question_id, reader.language)
        if found is None or not _is_readable(reader, found):
            return False
        question = found.record
        self._begin(filled(question.question, reader.library), reader)
        if withheld := reader.withheld(found):
            self._text(withheld)
        else:
            if (pictures := steps(self._theme, reader, question)) is not None:
                self._column.addWidget(pictures)
            blocks = cleaned(parse_prose(question.answer), reader)
            words = reader.library.pack(reader.language).hard_words
            text = Answer(self._theme, blocks, reader.library.phone_numbers, words)
            text.followed.connect(self.followed)
            self._column.addWidget(text)
        services = reader.services(question.services)
        if services:
            self._column.addWidget(label(self._theme, reader.words.call_them, "heading"))
            for service in services:
                number = reader.library.main_phone(service)
                shown = number.number if number is not None and number.print else ""
                self._column.addWidget(self._row("service", service.id, list_name(service), shown))
        self._end(reader)
        return True

    def show_questions(self, reader: Reader) -> None:
        """Show every question that a client may read, by group."""
        self._begin(reader.words.questions, reader)
        questions = client_questions(reader)
        for group in reader.library.pack(reader.language).question_groups:
            among = [each for each in questions if each.group == group.id]
            if among:
                self._column.addWidget(label(self._theme, group.title, "heading"))
                for question in among:
                    self._column.addWidget(self._question_row(reader, question))
        self._end(reader)

    def show_pictures(self, reader: Reader) -> None:
        """Show the situations that have pictures; in a kiosk without those whose answer it leaves out."""
        self._begin(reader.words.pictures_press, reader, PICTURES)
        tiles = situations(self._theme, reader, [each for each in client_questions(reader) if _is_shown(reader, each)])
        for tile in tiles:
            tile.clicked.connect(self._row_pressed)
        self._column.addWidget(PictureGrid(self._theme, tiles))
        self._end(reader)

    def show_say(self, reader: Reader, wish: Request) -> None:
        """Show what to say to the listed services."""
        words = reader.words
        self._begin(words.what_to_say, reader)
        self._text(words.say_nothing_chosen)
        for service, number in self._listed(reader, wish, lambda service: bool(own_say(service))):
            self._column.addWidget(self._row("service", service.id, list_name(service), number))
            block = speech(self._theme, words.say, f"“{filled(own_say(service) or '', reader.library)}”")
            self._column.addWidget(block)
        self._end(reader)

    def show_know(self, reader: Reader, wish: Request) -> None:
        """Show who will know: of the use of this screen, of a call to the listed services, and what the guide's answers
        say.
        """
        words, library = reader.words, reader.library
        self._begin(words.who_will_know, reader)
        self._text(words.here_private)
        self._column.addWidget(speech(self._theme, words.ask_first, f"“{words.ask_first_words}”"))
        for question in client_questions(reader):
            if question.group == PRIVACY:
                self._column.addWidget(self._question_row(reader, question))
        for service, number in self._listed(reader, wish, lambda service: bool(service.may_share)):
            self._column.addWidget(self._row("service", service.id, list_name(service), number))
            self._text(filled(service.may_share or "", library))
        self._end(reader)

    # Parts of the screens

    def _begin(self, title: str, reader: Reader | None = None, widest: int = MEASURE) -> None:
        self.aloud.stop()
        self._widest = widest
        self._area.setMaximumWidth(self._theme.scaled(widest))
        self._pair = None
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self.setAccessibleName(title)
        self._area.setAccessibleName(title)
        if reader is not None:
            self._back.setText(beside_icon(reader.words.back))
            self._back.setAccessibleName(reader.words.back)
        clear_layout(self._column)
        self._area.verticalScrollBar().setValue(0)

    def _end(self, reader: Reader) -> None:
        if note := reader.note:
            self._column.addWidget(label(self._theme, note, "body", muted=True))
        self.aloud.offer(self._title, self._body, words=reader.words)
        self._arrange()

    def _arrange(self) -> None:
        narrow = self.width() < self._theme.scaled(TWO_COLUMNS)
        if narrow and self._scrolled.indexOf(self._title) < 0:  # A long title scrolls with its text.
            self._head.removeWidget(self._title)
            self._scrolled.insertWidget(0, self._title)
            self._title.lower()  # Screen readers read by the order of children.
        elif not narrow and self._head.indexOf(self._title) < 0:
            self._scrolled.removeWidget(self._title)
            self._head.insertWidget(2, self._title, 100, Qt.AlignmentFlag.AlignVCenter)
            self._title.lower()
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._pair is not None:
            self._pair.setDirection(way)

    def _text(self, words: str, role: Role = "speech") -> QLabel:
        text = label(self._theme, words, role)
        self._column.addWidget(text)
        return text

    def _columns(self) -> tuple[QVBoxLayout, QVBoxLayout]:
        """Create two columns, side by side where there is room."""
        holder = QWidget()
        self._column.addWidget(holder)
        pair = QBoxLayout(QBoxLayout.Direction.LeftToRight, holder)
        pair.setContentsMargins(0, 0, 0, 0)
        pair.setSpacing(24)
        self._pair = pair
        made: list[QVBoxLayout] = []
        for _ in range(2):
            half = QWidget()
            column = new_column(half, 16)
            pair.addWidget(half, 1, Qt.AlignmentFlag.AlignTop)
            made.append(column)
        return made[0], made[1]

    def _passage(self, heading: str, lines: Sequence[str], into: QVBoxLayout) -> None:
        holder = QWidget()
        column = new_column(holder, 6)
        column.addWidget(label(self._theme, heading, "subheading", level=2))
        for line in lines:
            column.addWidget(label(self._theme, f"· {line}" if len(lines) > 1 else line, "speech"))
        into.addWidget(holder)

    def _facts(self, reader: Reader, service: Service, view: Sequence[str], into: QVBoxLayout) -> None:
        """Show facts, each under its heading."""

        def written(texts: tuple[str, ...]) -> tuple[str, ...]:
            return tuple(filled(text, reader.library) for text in texts)

        worded: dict[str, Callable[[], tuple[str, ...]]] = {
            "say": lambda: written(tuple(filter(None, (own_say(service),)))),
            "they_may_ask": lambda: written(service.own_questions or service.they_may_ask),
            "where": lambda: tuple(filter(None, (self._place(reader, location) for location in service.locations))),
            "access": lambda: tuple(filter(None, (reader.access(service),))),
        }
        for fact_id, lines in facts_in(view, service, written, worded):
            heading = reader.heading(fact_id)
            if fact_id == "say":
                into.addWidget(speech(self._theme, heading, f"“{lines[0]}”"))
            else:
                self._passage(heading, lines, into)

    def _other_number(self, reader: Reader, phone: Phone) -> QWidget:
        holder = QWidget()
        row = new_row(holder, 16)
        row.addWidget(Number(self._theme, phone.number, True, "heading"))
        about = filled(phone.label, reader.library)
        if phone.keyword:
            texts = reader.words.text_to.format(keyword=phone.keyword)
            about = f"{about}. {texts}" if about else texts
        row.addWidget(label(self._theme, about, "speech"), 1)
        return holder

    def _place(self, reader: Reader, location: Location) -> str:
        if location.confidential or location.address is None:
            return reader.words.address_secret if location.confidential else ""
        address = location.address
        place = ", ".join(part for part in (address.address_1, address.city, address.postal_code) if part)
        return f"{location.name}: {place}" if location.name else place

    def _question_row(self, reader: Reader, question: Question) -> QWidget:
        return self._row("question", question.id, filled(question.question, reader.library), "")

    def _row(self, kind: str, record_id: str, words: str, number: str) -> LayoutButton:
        row = LayoutButton("ClientCard")
        row.setProperty("leads", (kind, record_id))
        row.setAccessibleName(f"{words}. {number}" if number else words)
        line = new_row(row, 12, (20, 12, 20, 12))
        line.addWidget(label(self._theme, words, "choice"), 1)
        if number:
            line.addWidget(Number(self._theme, number, True, "heading"))
        row.pass_presses()
        row.setMinimumSize(QSize(0, 48))
        row.clicked.connect(self._row_pressed)
        return row

    def _listed(self, reader: Reader, wish: Request, told: Callable[[Service], bool]) -> Iterable[tuple[Service, str]]:
        """The first of the listed services for which ``told`` holds, with their number."""
        found, _ = helpers(reader, wish, 4 * MAX_ASKED)
        by_id = {each.service: each for each in found if not each.condition}
        telling = [each for each in reader.services(by_id) if told(each)][:MAX_ASKED]
        return [(each, by_id[each.id].number if by_id[each.id].sure else "") for each in telling]

    def _row_pressed(self) -> None:
        self.followed.emit(*self.sender().property("leads"))

    def _card_pressed(self) -> None:
        self.card_asked.emit(self.sender().property("service"))


def client_questions(reader: Reader) -> list[Question]:
    """The questions whose answers are for clients, in the order of the pack. A kiosk leaves out those for which it has
    neither an answer to show nor a service.
    """
    return [
        each.record
        for each in reader.library.all(Question, reader.language)
        if _is_readable(reader, each) and (each.record.services or not reader.withheld(each))
    ]


def _is_shown(reader: Reader, question: Question) -> bool:
    """Whether a situation has pictures that a kiosk does not leave out."""
    found = reader.library.get(Question, question.id, reader.language) if question.in_short else None
    return found is not None and not reader.withheld(found)


def _is_readable(reader: Reader, found: Localized[Question]) -> bool:
    """Whether an answer is for clients, and in their language."""
    return found.record.audience == "client" and not (reader.partly and found.language != reader.language)


def cleaned(blocks: Iterable[Block], reader: Reader) -> tuple[Block, ...]:
    """Prose without links to records that this client cannot read; the link texts stay."""
    return tuple(
        replace(block, items=tuple(tuple(_cleaned(span, reader) for span in item) for item in block.items))
        for block in blocks
    )


def _cleaned(span: Span, reader: Reader) -> Span:
    kind, _, record_id = (span.link or "").partition(":")
    question = reader.library.get(Question, record_id, reader.language) if kind == "question" else None
    readable = question is not None and _is_readable(reader, question)
    return span if kind == "service" or readable else replace(span, link=None)
