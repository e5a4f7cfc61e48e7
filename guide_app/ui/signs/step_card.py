"""One guidance among the next steps: the number to call on its plate, numbered steps, and what not to do."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

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
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.blocks import Icon, step_row
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme

SHOWN_STEPS, SHOWN_DO_NOT = 3, 2
"""Steps, and things not to do, that are shown before all are asked for."""
SHOWN_LETTERS = 330
"""Letters of the steps shown at first, but for the first step: long ones leave no room for what comes after them."""


class StepsView(Struct, frozen=True):
    """What a card of steps shows, in one language."""

    id: str
    title: str
    summary: str
    steps: tuple[tuple[Span, ...], ...]
    do_not: tuple[str, ...]
    service: Service | None
    phone: Phone | None


def steps_view(library: Library, guidance: Guidance, language: str, left_out: Collection[str]) -> StepsView:
    """What to show of a guidance. What is ``left_out`` is neither called nor named: see ``library.next_steps``."""
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
    """The plate, the steps, what not to do. ``followed`` carries kind and id of a record that a link names."""

    followed = Signal(str, str)
    all_shown = Signal(str, bool)

    def __init__(
        self, theme: Theme, library: Library, view: StepsView, now: dt.datetime, *, whole: bool, spacious: bool
    ) -> None:
        super().__init__()
        self._theme, self._library, self._view, self._whole, self._spacious = theme, library, view, whole, spacious
        self._plate: CallPlate | None = None
        self._shown: PlateView | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        if view.service is not None and view.phone is not None:
            self._plate = CallPlate(theme, "heading", brief=True)
            self._column.addWidget(self._plate)
            self.refresh_hours(now)
        self._lines: QWidget | None = None
        self._fill()

    def refresh_hours(self, now: dt.datetime) -> None:
        """Show whether the number is answered at ``now``, where that has changed."""
        service, phone = self._view.service, self._view.phone
        if self._plate is None or service is None or phone is None:
            return
        plate = plate_view(self._library, service, phone, now)
        words = short_hours(self._library.opening_of(service, now), now)
        shown = replace(plate, line=list_name(service), state_words=words, hours="", facts=())
        if shown != self._shown:
            self._shown = shown
            self._plate.show_plate(shown)

    def _fill(self) -> None:
        """Make the steps anew: some of them, or all."""
        theme, view = self._theme, self._view
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        if self._whole:
            column.addWidget(label(theme, view.summary, "note", muted=True))
        steps = view.steps if self._whole else self._first_steps()
        for number, spans in enumerate(steps, 1):
            words = RichText(theme, "second")
            words.followed.connect(self.followed)
            words.set_spans(spans, self._library.phone_numbers)
            column.addWidget(step_row(theme, number, words))
        do_not = view.do_not if self._whole else view.do_not[:SHOWN_DO_NOT]
        if do_not:
            column.addWidget(self._forbidden(do_not))
        links = QHBoxLayout()
        links.setSpacing(16)
        if self._whole or len(steps) < len(view.steps) or len(do_not) < len(view.do_not):
            more = self.tr("Fewer steps") if self._whole else self.tr("All %n step(s)", "", len(view.steps))
            self.more = self._link(more)
            self.more.clicked.connect(self._turn)
            links.addWidget(self.more)
        whole = self._link(self.tr("The whole page"))
        whole.setAccessibleDescription(view.title)
        whole.clicked.connect(self._follow)
        links.addWidget(whole)
        links.addStretch(1)
        column.addLayout(links)
        before, self._lines = self._lines, holder
        if before is not None:
            self._column.removeWidget(before)
            before.hide()
            before.deleteLater()
        self._column.addWidget(holder)

    def _first_steps(self) -> tuple[tuple[Span, ...], ...]:
        """The first ones; where there is little room, as many as have few letters, and one at least."""
        letters = 0
        for place, spans in enumerate(self._view.steps[:SHOWN_STEPS]):
            letters += sum(len(span.text) for span in spans)
            if place and letters > SHOWN_LETTERS and not self._spacious:
                return self._view.steps[:place]
        return self._view.steps[:SHOWN_STEPS]

    def _forbidden(self, lines: tuple[str, ...]) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(3, 0, 0, 0)
        row.setSpacing(15)
        row.addWidget(Icon(self._theme, "forbidden", "error", 18), 0, Qt.AlignmentFlag.AlignTop)
        words = label(self._theme, ("\n" if self._whole else " ").join(lines), "second")
        words.setProperty("ink", "error")
        row.addWidget(words, 1)
        return holder

    def _link(self, words: str) -> QPushButton:
        press = button(self._theme, words, "link")
        self._theme.set_role(press, "small")
        return press

    def _turn(self) -> None:
        had = self.more.hasFocus()
        self._whole = not self._whole
        self._fill()
        if had:
            self.more.setFocus(Qt.FocusReason.OtherFocusReason)
        self.all_shown.emit(self._view.id, self._whole)

    def _follow(self) -> None:
        self.followed.emit("guidance", self._view.id)


class FirstCard(QFrame):
    """What to do first, open."""

    def __init__(self, theme: Theme, view: StepsView, body: StepsBody, new: bool) -> None:
        super().__init__()
        self.setObjectName("FirstCard")
        self.body = body
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(16, 12, 16, 10)
        head.setSpacing(1)
        kicker = label(theme, self.tr("First · new") if new else self.tr("First"), "small-strong")
        kicker.setProperty("ink", "accent")
        head.addWidget(kicker)
        head.addWidget(label(theme, view.title, "subheading"))
        column.addLayout(head)
        column.addWidget(body)


class ThenCard(QFrame):
    """What comes after it: a line that opens. ``turned`` carries the id of the guidance and whether it is open now."""

    turned = Signal(str, bool)

    def __init__(self, theme: Theme, view: StepsView, new: bool) -> None:
        super().__init__()
        self.setObjectName("ThenCard")
        self._theme, self._view = theme, view
        self.body: StepsBody | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.head = _Head(theme, self.tr("Then · new") if new else self.tr("Then"), new, view.title)
        self.head.count.setText(self.tr("%n step(s)", "", len(view.steps)))
        self.head.setAccessibleDescription(self.head.count.text())
        self.head.clicked.connect(self._turn)
        self._column.addWidget(self.head)

    @property
    def guidance_id(self) -> str:
        """Whose steps these are."""
        return self._view.id

    def show_body(self, body: StepsBody | None) -> None:
        """Open it with this, or close it."""
        if self.body is not None:
            self._column.removeWidget(self.body)
            self.body.hide()
            self.body.deleteLater()
        self.body = body
        if body is not None:
            self._column.addWidget(body)
        self.head.show_open(body is not None)

    def _turn(self) -> None:
        self.turned.emit(self._view.id, self.body is None)


class _Head(QPushButton):
    """A button as high as what it says."""

    def __init__(self, theme: Theme, kicker: str, new: bool, title: str) -> None:
        super().__init__()
        self.setObjectName("ThenHead")
        self.setAutoDefault(False)
        self.setAccessibleName(f"{kicker}: {title}")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(6, 12, 6, 12)
        self._row.setSpacing(10)
        when = QLabel(kicker)
        theme.set_role(when, "small-strong" if new else "small")
        when.setProperty("ink", "accent" if new else "muted")
        self.count = QLabel()
        theme.set_role(self.count, "small")
        self.count.setProperty("ink", "muted")
        self._icon = Icon(theme, "chevron-down", "muted", 16)
        self._title = label(theme, title, "strong")
        self._row.addWidget(when)
        self._row.addWidget(self._title, 1)
        self._row.addWidget(self.count)
        self._row.addWidget(self._icon)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_open(self, is_open: bool) -> None:
        """Point the chevron where a press leads."""
        self._icon.set_icon("chevron-up" if is_open else "chevron-down", "muted")

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._row.totalHeightForWidth(width)

    def sizeHint(self) -> QSize:
        return QSize(self._row.totalSizeHint().width(), self._row.totalHeightForWidth(max(self.width(), 200)))

    def minimumSizeHint(self) -> QSize:
        return self._row.totalMinimumSize()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
