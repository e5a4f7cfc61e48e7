"""All signs in one scroll, group after group. The head of the card names the group that is in sight."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from guide_app.content.records import Indicator, Source
from guide_app.ui.kit.focus import chain_after, focused_within, scroll_to
from guide_app.ui.kit.layout.scroll_card import ScrollCard
from guide_app.ui.kit.slices import Slices
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.text.localized import count_words
from guide_app.ui.kit.theme import Theme
from guide_app.ui.signs.sign_row import SignRow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton


AT_ONCE = 16
"""Rows that are made before the list is first painted: what a usual window shows."""
ROW_HEIGHT = 38
"""Height of a row in px at 100 % text, for rows that are not there yet."""


class SignGroup(Struct, frozen=True):
    """A group and its signs."""

    id: str
    title: str
    signs: tuple[Indicator, ...]


class SignList(ScrollCard):
    """``ticked`` carries a sign's id and whether it is ticked; ``came_to`` the group that is in sight."""

    ticked = Signal(str, bool)
    came_to = Signal(str)
    large_asked = Signal(str)
    """Carries a sign to show across the window."""

    def __init__(
        self, theme: Theme, sources: Callable[[Indicator], Sequence[Source]], numbers: Mapping[str, str]
    ) -> None:
        super().__init__(theme)
        self._theme, self._sources, self._numbers = theme, sources, numbers
        self._groups: Sequence[SignGroup] = ()
        self._rows: dict[str, SignRow] = {}
        self._first: dict[str, SignRow] = {}
        """By group, its first row."""
        self._here = self._led_to = ""
        self._after: QWidget | None = None
        """What Tab comes from."""
        self._ticked: Sequence[str] = ()
        self._opened: Collection[str] = ()
        self._slices = Slices[tuple[SignGroup, Indicator]](self._add_row, self)
        self._slices.done.connect(self._whole)
        self._stands = False
        self._waiting: list[Callable[[], object]] = []
        """What is to be done as soon as every row stands."""
        self._title = label(theme, role="small-strong")
        self._title.setWordWrap(False)
        self._count = label(theme, role="small", muted=True)
        self.head.setContentsMargins(14, 6, 14, 6)
        self.head.addWidget(self._title)
        self.head.addWidget(self._count)
        self.head.addStretch(1)
        self.show_head()
        self.area.setAccessibleName(self.tr("Signs"))
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # A row has the keyboard, and the arrow keys lead on from it.
        for changed in (self.area.verticalScrollBar().valueChanged, self.area.verticalScrollBar().rangeChanged):
            changed.connect(self._follow)

    @property
    def rows(self) -> list[SignRow]:
        """The rows, from the top."""
        return list(self._rows.values())

    def row(self, sign_id: str) -> SignRow | None:
        """The row of a sign."""
        return self._rows.get(sign_id)

    def show_signs(self, groups: Sequence[SignGroup], ticked: Sequence[str], after: QWidget) -> None:
        """Show these; Tab comes to them from ``after``. What was open, the place and the keyboard stay where they were,
        as far as they still exist. Rows that nobody sees yet are made a few at a time.
        """
        self._opened = {row.sign_id for row in self.rows if row.opened}
        kept, why = self._focused()
        anchor, below = self._at_top()
        self._groups, self._rows, self._first, self._ticked = groups, {}, {}, ticked
        self._after, self._stands = after, False
        body = QWidget()
        body.setObjectName("ScrollBody")
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._coming = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.MinimumExpanding)
        self._column.addItem(self._coming)
        signs = [(group, sign) for group in groups for sign in group.signs]
        stay = [place for place, (_, sign) in enumerate(signs) if sign.id in (anchor, kept)]
        for each in signs[: max(stay, default=0) + AT_ONCE]:
            self._add_row(each)
        self._keep_room(len(signs) - len(self._rows))
        self.area.hold(body)
        self._entered(kept or next(iter(self._rows), ""))
        self._lay_out()
        if anchor in self._rows:
            self.area.verticalScrollBar().setValue(self._rows[anchor].y() + below)
        if kept in self._rows:
            self._focus(self._rows[kept], why)
        self._follow()
        self._slices.begin(each for each in signs if each[1].id not in self._rows)

    def when_whole(self, act: Callable[[], object]) -> None:
        """Do something as soon as every row stands."""
        if self._stands:
            act()
        else:
            self._waiting.append(act)

    def _add_row(self, sign_of: tuple[SignGroup, Indicator]) -> None:
        group, sign = sign_of
        if sign.id in self._rows:
            return
        new: list[QWidget] = [_head_of(group, self._theme)] if self._rows and group.id not in self._first else []
        row = SignRow(self._theme, sign, sign.id in self._ticked, self._sources, self._numbers)
        row.show_why(sign.id in self._opened)
        row.set_stop(False)
        row.ticked.connect(self.ticked)
        row.entered.connect(self._entered)
        row.large_asked.connect(self.large_asked)
        row.stepped.connect(self._step)
        new.append(row)
        for part in new:
            self._column.insertWidget(self._column.count() - 1, part)  # Above the room of those that are to come.
        self._rows[sign.id] = row
        self._first.setdefault(group.id, row)
        self._keep_room(len(self._slices.left))
        body = self._column.parentWidget()
        if body is not None and body.isVisible():
            # Qt would show them a turn later, and squeeze all rows into the former height until then.
            for part in new:
                part.show()
            self._lay_out()

    def _keep_room(self, rows: int) -> None:
        """Keep room below for rows that are to come: else the scroll bar would shrink with each of them."""
        height = rows * self._theme.scaled(ROW_HEIGHT)
        self._coming.changeSize(0, height, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.MinimumExpanding)

    def _whole(self) -> None:
        """The last row was made."""
        stop = next((row for row in self._rows.values() if row.check.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
        self._entered(stop.sign_id if stop is not None else "")
        QTimer.singleShot(0, self, self._do_what_waited)  # Qt shows what has come to a layout a turn later.

    def _do_what_waited(self) -> None:
        if self._slices.working:
            return
        self._stands = True
        self._lay_out()
        self._follow()
        waiting, self._waiting = self._waiting, []
        for act in waiting:
            act()

    def show_ticks(self, ticked: Sequence[str]) -> None:
        """Show what is ticked now."""
        self._ticked = ticked
        for sign_id, row in self._rows.items():
            row.set_ticked(sign_id in ticked)

    def lead_to(self, group_id: str) -> None:
        """Scroll to a group."""
        self.when_whole(partial(self._lead_to, group_id))

    def _lead_to(self, group_id: str) -> None:
        row = self._first.get(group_id)
        if row is None:
            return
        self._lay_out()
        self._led_to = group_id
        self._entered(row.sign_id)
        self.area.verticalScrollBar().setValue(row.y())
        self._follow()

    def start(self) -> None:
        """Fold everything, and go to the top."""
        for row in self.rows:
            row.show_why(False)
        self._led_to = ""
        self._entered(next(iter(self._rows), ""))
        self._lay_out()
        self.area.verticalScrollBar().setValue(0)
        self._follow()

    def take_keyboard(self) -> None:
        """Bring the keyboard to the row that Tab stops at."""
        row = next((row for row in self.rows if row.check.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
        if row is not None:
            row.check.setFocus(Qt.FocusReason.TabFocusReason)
            scroll_to(row.check)

    def _at_top(self) -> tuple[str, int]:
        """The sign whose row is the first in sight, and how far it is scrolled."""
        value = self.area.verticalScrollBar().value()
        for row in self.rows:
            if row.y() + row.height() > value:
                return row.sign_id, value - row.y()
        return "", 0

    def _focused(self) -> tuple[str, bool]:
        """The sign whose row has the keyboard, and whether at its chevron."""
        focused = focused_within(self.area)
        for row in self.rows:
            if focused is not None and row.isAncestorOf(focused):
                return row.sign_id, focused is row.why
        return "", False

    def _focus(self, row: SignRow, why: bool) -> None:
        part: QWidget | QPushButton = row.why if why else row.check
        part.setFocus(Qt.FocusReason.OtherFocusReason)
        row.bring_to_sight()

    def _entered(self, sign_id: str) -> None:
        """Let Tab stop at this row, and at no other."""
        for each, row in self._rows.items():
            row.set_stop(each == sign_id)
        # Each time: Qt keeps no order of parts that Tab passes.
        if (row := self._rows.get(sign_id)) is not None and self._after is not None:
            chain_after(self._after, row)

    def _step(self, sign_id: str, key: int) -> None:
        rows, place = self.rows, list(self._rows).index(sign_id)
        last = len(rows) - 1
        place = {
            Qt.Key.Key_Up.value: place - 1,
            Qt.Key.Key_Down.value: place + 1,
            Qt.Key.Key_Home.value: 0,
            Qt.Key.Key_End.value: last,
        }[key]
        row = rows[max(0, min(place, last))]
        row.check.setFocus(Qt.FocusReason.TabFocusReason)
        scroll_to(row.check)
        scroll_to(row)

    def _lay_out(self) -> None:
        """Have the rows stand where they will: until then nobody knows how far to scroll."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)

    def _follow(self) -> None:
        """Name the group in sight: the one at the top, or the one that was led to while its first row is seen, as the
        last groups never come to the top.
        """
        bar = self.area.verticalScrollBar()
        top, bottom = bar.value(), bar.value() + self.area.viewport().height()
        firsts = [(group, self._first[group.id].y()) for group in self._groups if group.id in self._first]
        # A row that has come and has no place yet stands where the first one does.
        at_top = [group for place, (group, y) in enumerate(firsts) if y <= top + 1 and (y or not place)]
        if not at_top:
            return
        group = at_top[-1]
        self._title.setText(group.title)
        self._count.setText(count_words(len(group.signs)))
        led = self._first.get(self._led_to)
        if led is None or not top <= led.y() < bottom or (self._led_to != group.id and top < bar.maximum()):
            self._led_to = ""
        here = self._led_to or (self._groups[-1].id if top == bar.maximum() > 0 else group.id)
        if here != self._here:
            self._here = here
            self.came_to.emit(here)


def _head_of(group: SignGroup, theme: Theme) -> QWidget:
    """What stands over the rows of a group."""
    head = QFrame()
    head.setObjectName("GroupHead")
    row = QHBoxLayout(head)
    row.setContentsMargins(14, 6, 14, 6)
    row.setSpacing(10)
    title = label(theme, group.title, "small-strong")
    title.setWordWrap(False)
    row.addWidget(title)
    row.addWidget(label(theme, count_words(len(group.signs)), "small", muted=True), 1)
    return head
