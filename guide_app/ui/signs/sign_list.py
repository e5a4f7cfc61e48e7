"""All signs in one scrolling list, by group. The head of the card names the group in view."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QSpacerItem, QWidget

from guide_app.content.records import Indicator, Source
from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.focus import chain_after, focused_within, scroll_to, scroll_to_opened
from guide_app.ui.kit.layout.scroll_card import ScrollCard
from guide_app.ui.kit.slices import Slices
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.text.localized import count_words
from guide_app.ui.kit.theme import Theme
from guide_app.ui.signs.sign_row import SignRow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton


AT_ONCE = 16
"""Number of rows created before the first paint: what a typical window shows."""
ROW_HEIGHT = 38
"""Height of a row in px at 100 % text, for rows that are not created yet."""


class SignGroup(Struct, frozen=True):
    """A group with its signs."""

    id: str
    title: str
    signs: tuple[Indicator, ...]


class SignPlace(Struct, frozen=True):
    """Where a list is: the signs of the opened rows, of the row with the focus and of the one at the top."""

    opened: frozenset[str]
    focused: str
    on_why: bool
    """Whether the focus is on the chevron of its row."""
    top: str
    below: int
    """How far the topmost row is scrolled, px."""


class SignList(ScrollCard):
    """``ticked`` carries a sign's id and whether it is ticked; ``came_to`` the group in view."""

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
        """The first row of each group."""
        self._here = self._led_to = ""
        self._after: QWidget | None = None
        """The widget before the list in the tab order."""
        self._ticked: Sequence[str] = ()
        self._opened: Collection[str] = ()
        self.wanted: SignPlace | None = None  # Where the signs are shown next; without it the place is kept.
        self._slices = Slices[tuple[SignGroup, Indicator]](self._add_row, self)
        self._slices.done.connect(self._whole)
        self._stands = False
        self._waiting: list[Callable[[], object]] = []
        """Actions that wait until every row is created."""
        self._title = label(theme, role="small-strong")
        self._title.setWordWrap(False)
        self._count = label(theme, role="small", muted=True)
        self.head.setContentsMargins(14, 6, 14, 6)
        self.head.addWidget(self._title)
        self.head.addWidget(self._count)
        self.head.addStretch(1)
        self.show_head()
        self.area.setAccessibleName(self.tr("Signs"))
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # A row has the focus, and the arrow keys move it.
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
        """Show these, after ``after`` in the tab order. Opened rows, scroll position and focus are kept where they
        still exist. Rows out of view are created in slices.
        """
        place, self.wanted = self.wanted or self.place, None
        kept, anchor, self._opened = place.focused, place.top, place.opened
        self._groups, self._rows, self._first, self._ticked = groups, {}, {}, ticked
        self._after, self._stands = after, False
        body = QWidget()
        body.setObjectName("ScrollBody")
        self._column = new_column(body, 0)
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
            self.area.verticalScrollBar().setValue(self._rows[anchor].y() + place.below)
        if kept in self._rows:
            self._focus(self._rows[kept], place.on_why)
        self._follow()
        self._slices.begin(each for each in signs if each[1].id not in self._rows)

    @property
    def place(self) -> SignPlace:
        """Where the list is."""
        rows, value, focused = self.rows, self.area.verticalScrollBar().value(), focused_within(self.area)
        top = next((row for row in rows if row.y() + row.height() > value), None)
        kept = next((row for row in rows if focused is not None and row.isAncestorOf(focused)), None)
        return SignPlace(
            opened=frozenset(row.sign_id for row in rows if row.opened),
            focused=kept.sign_id if kept is not None else "",
            on_why=kept is not None and focused is kept.why,
            top=top.sign_id if top is not None else "",
            below=value - top.y() if top is not None else 0,
        )

    def when_whole(self, act: Callable[[], object]) -> None:
        """Run an action as soon as every row is created."""
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
            self._column.insertWidget(self._column.count() - 1, part)  # Above the spacer for rows still to come.
        self._rows[sign.id] = row
        self._first.setdefault(group.id, row)
        self._keep_room(len(self._slices.left))
        body = self._column.parentWidget()
        if body is not None and body.isVisible():
            # Qt would show them one event loop turn later, and squeeze all rows into the former height until then.
            for part in new:
                part.show()
            self._lay_out()

    def _keep_room(self, rows: int) -> None:
        """Reserve room for rows still to come, so that the scroll bar does not shrink with each one."""
        height = rows * self._theme.scaled(ROW_HEIGHT)
        self._coming.changeSize(0, height, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.MinimumExpanding)

    def _whole(self) -> None:
        """Finish after the last row was created."""
        stop = next((row for row in self._rows.values() if row.check.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
        self._entered(stop.sign_id if stop is not None else "")
        QTimer.singleShot(0, self, self._do_what_waited)  # Qt shows new items of a layout one event loop turn later.

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
        """Show what is ticked."""
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
        """Fold everything, and scroll to the top."""
        for row in self.rows:
            row.show_why(False)
        self._led_to = ""
        self._entered(next(iter(self._rows), ""))
        self._lay_out()
        self.area.verticalScrollBar().setValue(0)
        self._follow()

    def take_keyboard(self) -> None:
        """Move the focus to the row that is the tab stop."""
        row = next((row for row in self.rows if row.check.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
        if row is not None:
            row.check.setFocus(Qt.FocusReason.TabFocusReason)
            scroll_to_opened(row.check)

    def _focus(self, row: SignRow, why: bool) -> None:
        part: QWidget | QPushButton = row.why if why else row.check
        part.setFocus(Qt.FocusReason.OtherFocusReason)
        row.bring_to_sight()

    def _entered(self, sign_id: str) -> None:
        """Make this row the only tab stop."""
        for each, row in self._rows.items():
            row.set_stop(each == sign_id)
        # Each time, as Qt keeps no order of widgets that are no tab stops.
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
        """Process pending layout requests: the geometry of rows is unknown before."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)

    def _follow(self) -> None:
        """Show the group in view: the topmost one, or the one last chosen while its first row is visible, as the last
        groups cannot scroll to the top.
        """
        bar = self.area.verticalScrollBar()
        top, bottom = bar.value(), bar.value() + self.area.viewport().height()
        firsts = [(group, self._first[group.id].y()) for group in self._groups if group.id in self._first]
        # A new row that is not laid out yet has the position of the first row.
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
    """The head above the rows of a group."""
    head = QFrame()
    head.setObjectName("GroupHead")
    row = new_row(head, 10, (14, 6, 14, 6))
    title = label(theme, group.title, "small-strong")
    title.setWordWrap(False)
    row.addWidget(title)
    row.addWidget(label(theme, count_words(len(group.signs)), "small", muted=True), 1)
    return head


def scroll_back(signs: SignList, place: SignPlace) -> None:
    """Scroll to a place: rows have their heights once they were shown."""
    rows = {row.sign_id: row for row in signs.rows}
    if place.top in rows:
        signs.area.verticalScrollBar().setValue(rows[place.top].y() + place.below)
    if place.focused in rows:
        rows[place.focused].bring_to_sight()
