"""Signs: observed signs are ticked in one list, with what to do next beside it. Nothing is scored or stored."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from guide_app.content.records import Guidance, Indicator, Source
from guide_app.library.next_steps import for_adults_only, guidance_for, of_a_minor
from guide_app.ui.common.contents import Contents
from guide_app.ui.common.page import Page, PageContext
from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.focus import focused_within
from guide_app.ui.kit.layout.two_panes import TwoPanes
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import set_shown
from guide_app.ui.signs.group_choice import GroupChoice
from guide_app.ui.signs.next_steps import NextSteps
from guide_app.ui.signs.sign_list import SignGroup, SignList, SignPlace, scroll_back

TOPICS_WIDTH = 196
"""Width of the column of topics, px at 100 % text."""
NARROW = 900
"""Width in px at 100 % text below which the topics are a filter above the list."""


class SignsPage(Page):
    """The checklist. Ticks are kept in the session; the page shows them. ``cleared`` carries the ticks that were
    cleared, ``large_asked`` a sign to show across the window.
    """

    cleared = Signal(object)
    large_asked = Signal(str)

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._context, self._language = context, context.language
        theme, library = context.theme, context.library
        self._groups: list[SignGroup] = []
        self._guidance: list[Guidance] = []
        self._for_adults: frozenset[str] | None = None
        self._group_choice = GroupChoice(theme, self)
        self.topics, self.topic_filter = self._group_choice.topics, self._group_choice.filter
        self.list = SignList(theme, self._sources, library.phone_numbers)
        self.list.ticked.connect(context.session.tick)
        self.list.came_to.connect(self._group_choice.show_group)
        self._group_choice.chosen.connect(self.list.lead_to)
        self.list.large_asked.connect(self.large_asked)
        self.steps = NextSteps(theme, library)
        self.steps.cleared.connect(self._clear)
        self.steps.followed.connect(self.followed)
        self.steps.print_asked.connect(self._print)
        self._steps_button = button(theme, self.tr("What to do next"), "primary")
        self._print_button = button(theme, "\u200b", icon="print")  # As high as a button with text.
        for tell in (self._print_button.setAccessibleName, self._print_button.setToolTip):
            tell(self.tr("Print next steps"))
        self._print_button.clicked.connect(self._print)
        self._below_list = QWidget()
        self.panes = TwoPanes(theme, self._list_pane(), self.steps, (53, 47), back=self.tr("Back to the signs"))
        self.panes.way_on = self._steps_button
        self.steps.told.connect(self.panes.tell)
        self._steps_button.clicked.connect(self.enter_detail)
        self.panes.narrow_changed.connect(self._below_list.setVisible)
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(14)
        self._heading = label(theme, self.tr("What have you noticed?"), "heading", level=1)
        self._heading.setWordWrap(False)
        hint = self.tr("Select what fits. There is no score, one sign proves nothing, and nothing is saved.")
        self._hint = label(theme, hint, "note", muted=True)
        head = new_row(gap=14)
        head.addWidget(self._heading)
        head.addWidget(self._hint, 1)
        self._layout.addLayout(head)
        self._contents = Contents(theme, "signs")
        row = self._contents.row()
        row.addWidget(self.topics)
        row.addWidget(self.panes, 1)
        self._layout.addWidget(self._contents, 1)
        QWidget.setTabOrder(self.topics, self.topic_filter)
        self.destroyed.connect(context.session.listen(self._session_changed))
        set_shown(self._below_list, self.panes.narrow)
        self._arrange()
        self.refresh()

    def set_language(self, language: str) -> None:
        """Show everything in another language."""
        self._language, self._for_adults = language, None
        self.refresh()

    def set_compact(self, compact: bool) -> None:
        """Hide the heading in a compact window."""
        self._heading.setHidden(compact)
        self._hint.setHidden(compact)

    def refresh_hours(self) -> None:
        self.steps.refresh_hours(self._context.clock())

    def start(self) -> None:
        """Return to the first group, with everything folded."""
        self.list.start()
        self.steps.start()
        self.panes.show_list()
        self._show_steps()

    def begin_again(self) -> None:
        self.panes.show_list()
        self.list.start()

    def bookmark(self) -> object:
        return self.list.area.verticalScrollBar().value()

    def return_to(self, bookmark: object) -> None:
        if isinstance(bookmark, int):
            self.list.when_whole(partial(self.list.area.verticalScrollBar().setValue, bookmark))

    def place(self) -> object:
        return self.list.place

    def put_back(self, place: object) -> None:
        assert isinstance(place, SignPlace)
        if place != self.list.place:
            self.list.wanted = place
            self.refresh()
            QTimer.singleShot(0, self, partial(scroll_back, self.list, place))

    def take_keyboard(self) -> None:
        if self.list.isVisible():
            self.list.take_keyboard()
        else:
            super().take_keyboard()

    def open_record(self, kind: str, record_id: str) -> None:
        """Show one sign, in its group, with its reasons. The row may come later; it takes the focus unless the person
        has moved that meanwhile.
        """
        self.list.when_whole(partial(self._open_sign, record_id, self.window().focusWidget()))

    def _open_sign(self, record_id: str, focused: QWidget | None) -> None:
        row = self.list.row(record_id)
        if row is None:
            return
        self.panes.show_list()
        group = next(group.id for group in self._groups if any(sign.id == record_id for sign in group.signs))
        row.show_why(True)
        self.list.lead_to(group)
        # Qt gives the focus to a hidden widget too, and keys would go to what nobody sees.
        if row.check.isVisible() and self.window().focusWidget() is focused:
            row.check.setFocus()
        row.bring_to_sight()

    def refresh(self) -> None:
        """Read the groups, the signs and the steps again."""
        self._guidance = [found.record for found in self._context.library.all(Guidance, self._language)]
        signs = [found.record for found in self._context.library.all(Indicator, self._language)]
        self._groups = [
            SignGroup(group.id, group.title, tuple(sign for sign in signs if sign.group == group.id))
            for group in self._context.library.pack(self._language).indicator_groups
        ]
        groups = [group for group in self._groups if group.signs]
        self._contents.show_any(bool(groups), self.tr("This directory has no signs yet."))
        self.list.show_signs(groups, self._context.session.ticked, after=self.topic_filter)
        self._group_choice.show_groups(self._groups, self._context.session.ticked)
        self._show_steps()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _list_pane(self) -> QWidget:
        """The list; where only one pane fits, with its groups above and the buttons to the steps below."""
        holder = QWidget()
        column = new_column(holder, 8)
        column.addWidget(self.topic_filter)
        column.addWidget(self.list, 1)
        below = new_row(self._below_list, 8)
        below.addWidget(self._steps_button, 1)
        below.addWidget(self._print_button)
        column.addWidget(self._below_list)
        return holder

    def _arrange(self) -> None:
        theme = self._context.theme
        narrow = self.width() < theme.scaled(NARROW)
        self.topics.setFixedWidth(theme.scaled(TOPICS_WIDTH))
        set_shown(self.topics, not narrow)
        set_shown(self.topic_filter, narrow)
        self.list.show_head(not narrow)  # The filter names the group.
        low = narrow or self.height() < theme.scaled(560)
        side = 16 if low else 24
        self._layout.setContentsMargins(side, side - 4, side, side - 4)

    def _sources(self, sign: Indicator) -> list[Source]:
        return [found.record for found in self._context.library.many(Source, sign.sources, self._language)]

    # Ticks and steps

    def _session_changed(self) -> None:
        self.list.show_ticks(self._context.session.ticked)
        self._group_choice.show_groups(self._groups, self._context.session.ticked)
        self._show_steps()

    def _show_steps(self) -> None:
        signs = {sign.id: sign for group in self._groups for sign in group.signs}
        ticked = [signs[each] for each in self._context.session.ticked if each in signs]
        guidance, now = guidance_for(ticked, self._guidance), self._context.clock()
        self.steps.show_steps(len(ticked), guidance, self._language, now, self._left_out(ticked))
        several = self.tr("What to do next · %n selected", "", len(ticked))
        steps = several if ticked else self.tr("What to do next")
        self._steps_button.setText(steps)
        self._steps_button.setAccessibleName(steps)
        set_shown(self._print_button, bool(ticked))

    def _left_out(self, ticked: list[Indicator]) -> frozenset[str]:
        """What must not be shown for these signs: places for adults, where someone may be under 18."""
        if not of_a_minor(ticked):
            return frozenset()
        if self._for_adults is None:
            self._for_adults = for_adults_only(self._context.library, self._language)
        return self._for_adults

    def _clear(self) -> None:
        session = self._context.session
        before = session.ticked
        held = focused_within(self.steps) is not None
        session.clear_ticks()
        self.panes.show_list()
        if held:
            self.list.take_keyboard()
        self.cleared.emit(before)

    def _print(self) -> None:
        # The kind takes the ticked signs from the session, as the steps here do.
        self.print_asked.emit("signs-checklist", {"version": "client"})
