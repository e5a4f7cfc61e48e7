"""One guidance of the next steps: the number to call on its plate, numbered steps, and what not to do."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from guide_app.content.markup import Span
from guide_app.content.records import Guidance, Phone, Service
from guide_app.library.library import Library, main_phone
from guide_app.library.next_steps import steps_as_list
from guide_app.library.services import list_name
from guide_app.ui.common.call_plate import CallPlate, PlateView
from guide_app.ui.common.calls import plate_view
from guide_app.ui.common.record_text import filled
from guide_app.ui.common.rich_text import RichText
from guide_app.ui.common.service_facts import short_hours
from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.parts import RowButton, button
from guide_app.ui.kit.text.blocks import Icon, step_row
from guide_app.ui.kit.text.labels import label, show_words
from guide_app.ui.kit.theme import Role, Theme, set_ink

SHOWN_STEPS, SHOWN_DO_NOT = 3, 2
"""Numbers of steps, and of things not to do, shown before all are requested."""
SHOWN_LETTERS = 330
"""Maximum number of letters of the steps shown initially, except for the first step: long ones would leave no room for
the cards below.
"""


class StepsView(Struct, frozen=True):
    """The content of a card of steps, in one language."""

    id: str
    title: str
    summary: str
    steps: tuple[tuple[Span, ...], ...]
    do_not: tuple[str, ...]
    service: Service | None
    phone: Phone | None


def steps_view(library: Library, guidance: Guidance, language: str, left_out: Collection[str]) -> StepsView:
    """The content for a guidance. Places in ``left_out`` are neither called nor named: see ``library.next_steps``."""
    blocks = steps_as_list(guidance.steps, left_out)
    service = phone = None
    for found in library.many(Service, guidance.services, language):
        if found.record.status == "active" and f"service:{found.record.id}" not in left_out:
            service = found.record
            phone = main_phone([each.record for each in library.many(Phone, service.phones, language)])
            break
    return StepsView(
        id=guidance.id,
        title=filled(guidance.title, library),
        summary=filled(guidance.summary, library),
        steps=blocks[0].items if blocks else (),
        do_not=tuple(filled(line, library) for line in guidance.do_not),
        service=service,
        phone=phone,
    )


class StepsBody(QWidget):
    """The plate, the steps, what not to do. The widgets are reused for the next guidance.

    ``followed`` carries kind and id of a record that a link names, ``all_shown`` the id of the guidance and whether all
    its steps are shown now.
    """

    followed = Signal(str, str)
    all_shown = Signal(str, bool)

    def __init__(self, theme: Theme, library: Library) -> None:
        super().__init__()
        self._theme, self._library = theme, library
        self._view: StepsView | None = None
        self._whole = self._spacious = False
        self._shown: PlateView | None = None
        self._plate = CallPlate(theme, "heading", brief=True)
        self._summary = label(theme, role="note", muted=True)
        self._steps: list[tuple[QWidget, RichText]] = []
        self._do_not = label(theme, role="second")
        self._forbidden = self._make_forbidden()
        self.more = self._link()
        self.more.clicked.connect(self._turn)
        self._page = self._link()
        _name(self._page, self.tr("The whole page"))
        self._page.clicked.connect(self._follow)
        self._lay_out()
        while len(self._steps) < SHOWN_STEPS:
            self._add_step()

    def show_view(self, view: StepsView, now: dt.datetime, *, whole: bool, spacious: bool) -> None:
        """Show the steps of a guidance, all or the first ones; ``spacious`` says that long ones fit."""
        if (view, whole, spacious) != (self._view, self._whole, self._spacious):
            self._view, self._whole, self._spacious = view, whole, spacious
            self._fill(view)
        self.refresh_hours(now)

    def refresh_hours(self, now: dt.datetime) -> None:
        """Update whether the number is answered at ``now``."""
        view = self._view
        if view is None or view.service is None or view.phone is None:
            self._plate.hide()
            return
        plate = plate_view(self._library, view.service, view.phone, now)
        words = short_hours(self._library.opening_of(view.service, now), now)
        shown = replace(plate, line=list_name(view.service), state_words=words, hours="", facts=())
        if shown != self._shown:
            self._shown = shown
            self._plate.show_plate(shown)
        self._plate.show()

    def chain(self, before: QWidget) -> QWidget:
        """Put the widgets after ``before`` in the tab order; return the last one."""
        for part in (*(words for _, words in self._steps), self.more, self._page):
            QWidget.setTabOrder(before, part)
            before = part
        return before

    def _lay_out(self) -> None:
        column = new_column(self, 0)
        column.addWidget(self._plate)
        lines = new_column(gap=8, margins=(16, 12, 16, 12))
        lines.addWidget(self._summary)
        self._rows = new_column(gap=8)
        lines.addLayout(self._rows)
        lines.addWidget(self._forbidden)
        links = new_row(gap=16)
        links.addWidget(self.more)
        links.addWidget(self._page)
        links.addStretch(1)
        lines.addLayout(links)
        column.addLayout(lines)

    def _fill(self, view: StepsView) -> None:
        """Show the first steps, or all."""
        steps = view.steps if self._whole else self._first_steps(view)
        while len(self._steps) < len(steps):
            self._add_step()
        for place, (row, words) in enumerate(self._steps):
            row.setVisible(place < len(steps))
            if place < len(steps):
                words.set_spans(steps[place], self._library.phone_numbers)
        do_not = view.do_not if self._whole else view.do_not[:SHOWN_DO_NOT]
        self._do_not.setText(("\n" if self._whole else " ").join(do_not))
        self._forbidden.setVisible(bool(do_not))
        show_words(self._summary, view.summary if self._whole else "")
        more = self.tr("Fewer steps") if self._whole else self.tr("All %n step(s)", "", len(view.steps))
        _name(self.more, more)
        shortened = len(steps) < len(view.steps) or len(do_not) < len(view.do_not)
        self.more.setVisible(self._whole or shortened)
        self._page.setVisible(not shortened)  # One way on at a time: first all of it here, then its page.
        self._page.setAccessibleDescription(view.title)

    def _first_steps(self, view: StepsView) -> tuple[tuple[Span, ...], ...]:
        """The first steps; in a low card only as many as have few letters, but at least one."""
        letters = 0
        for place, spans in enumerate(view.steps[:SHOWN_STEPS]):
            letters += sum(len(span.text) for span in spans)
            if place and letters > SHOWN_LETTERS and not self._spacious:
                return view.steps[:place]
        return view.steps[:SHOWN_STEPS]

    def _add_step(self) -> None:
        words = RichText(self._theme, "second")
        words.followed.connect(self.followed)
        row = step_row(self._theme, len(self._steps) + 1, words)
        self._rows.addWidget(row)
        self._steps.append((row, words))

    def _make_forbidden(self) -> QWidget:
        holder = QWidget()
        row = new_row(holder, 15, (3, 0, 0, 0))
        row.addWidget(Icon(self._theme, "forbidden", "error", 18), 0, Qt.AlignmentFlag.AlignTop)
        self._do_not.setProperty("ink", "error")
        row.addWidget(self._do_not, 1)
        return holder

    def _link(self) -> QPushButton:
        press = button(self._theme, "", "link")
        self._theme.set_role(press, "small")
        return press

    def _turn(self) -> None:
        if self._view is not None:
            self._whole = not self._whole
            self._fill(self._view)
            self.all_shown.emit(self._view.id, self._whole)

    def _follow(self) -> None:
        if self._view is not None:
            self.followed.emit("guidance", self._view.id)


class FirstCard(QFrame):
    """The first guidance, always open."""

    def __init__(self, theme: Theme, body: StepsBody) -> None:
        super().__init__()
        self.setObjectName("FirstCard")
        self.body = body
        column = new_column(self, 0, (1, 1, 1, 1))
        head = new_column(gap=1, margins=(16, 12, 16, 10))
        self._kicker, self._title = label(theme, role="small-strong"), label(theme, role="subheading")
        self._kicker.setProperty("ink", "accent")
        head.addWidget(self._kicker)
        head.addWidget(self._title)
        column.addLayout(head)
        column.addWidget(body)

    def show_title(self, title: str, new: bool) -> None:
        """Show the guidance's title, and whether the last tick has added it."""
        self._kicker.setText(self.tr("First · new") if new else self.tr("First"))
        show_words(self._title, title)


class ThenCard(QFrame):
    """A further guidance: one line that unfolds. ``turned`` carries its id and whether it is to unfold."""

    turned = Signal(str, bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("ThenCard")
        self.guidance_id = ""
        """The id of the guidance shown."""
        self._body: StepsBody | None = None
        self._column = new_column(self, 0)
        self.head = _Head(theme)
        self.head.clicked.connect(self._turn)
        self._column.addWidget(self.head)

    @property
    def body(self) -> StepsBody | None:
        """Its steps, while it is open."""
        return self._body if self._body is not None and not self._body.isHidden() else None

    def show_title(self, view: StepsView, new: bool) -> None:
        """Show the guidance's title, and whether the last tick has added it."""
        self.guidance_id = view.id
        kicker = self.tr("Then · new") if new else self.tr("Then")
        self.head.show_title(kicker, new, view.title, self.tr("%n step(s)", "", len(view.steps)))

    def open(self, make: Callable[[], StepsBody]) -> StepsBody:
        """Unfold it; return its body, created when it is opened for the first time."""
        if self._body is None:
            self._body = make()
            self._column.addWidget(self._body)
            self._body.chain(self.head)
        self._body.show()
        self.head.show_open(True)
        return self._body

    def close_body(self) -> None:
        """Fold it to one line."""
        if self._body is not None:
            self._body.hide()
        self.head.show_open(False)

    def chain(self, before: QWidget) -> QWidget:
        """Put the widgets after ``before`` in the tab order; return the last one."""
        QWidget.setTabOrder(before, self.head)
        return self.head if self._body is None else self._body.chain(self.head)

    def _turn(self) -> None:
        self.turned.emit(self.guidance_id, self.body is None)


class _Head(RowButton):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("ThenHead")
        self.setAutoDefault(False)
        self._theme = theme
        row = new_row(self, 10, (6, 12, 6, 12))
        self._when, self._count = QLabel(), QLabel()
        for part in (self._when, self._count):
            theme.set_role(part, "small")
            part.setProperty("ink", "muted")
        self._icon = Icon(theme, "chevron-down", "muted", 16)
        self._title = label(theme, role="strong")
        row.addWidget(self._when)
        row.addWidget(self._title, 1)
        row.addWidget(self._count)
        row.addWidget(self._icon)
        self.take_mouse()

    def show_title(self, kicker: str, new: bool, title: str, count: str) -> None:
        """Set the texts."""
        self.setAccessibleName(f"{kicker}: {title}")
        self.setAccessibleDescription(count)
        self._when.setText(kicker)
        set_ink(self._when, "accent" if new else "muted")
        role: Role = "small-strong" if new else "small"
        if self._when.property("textRole") != role:
            self._theme.set_role(self._when, role)
        show_words(self._title, title)
        self._count.setText(count)

    def show_open(self, is_open: bool) -> None:
        """Set the direction of the chevron."""
        self._icon.set_icon("chevron-up" if is_open else "chevron-down", "muted")


def _name(press: QPushButton, words: str) -> None:
    press.setText(words)
    press.setAccessibleName(words)
