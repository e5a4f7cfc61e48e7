"""What to do next for the ticked signs, always visible beside them: the first guidance open, the others folded."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from guide_app.content.records import Guidance
from guide_app.library.library import Library
from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.focus import first_stop, focused_within
from guide_app.ui.kit.layout.scroll_card import ScrollCard, laid_out_once
from guide_app.ui.kit.parts import badge, button
from guide_app.ui.kit.text.blocks import Icon
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme, set_ink, set_shown
from guide_app.ui.signs.step_card import StepsView, steps_view
from guide_app.ui.signs.step_cards import StepCards

LOW = 240
"""Height, px at 100 % text, below which the head is hidden in favor of the steps; the button above names the pane."""


class NextSteps(ScrollCard):
    """The guidance for the ticked signs, the most urgent first. ``cleared`` asks to untick all signs, ``print_asked``
    to print the steps, ``followed`` carries kind and id of a record that a link names.
    """

    cleared = Signal()
    print_asked = Signal()
    followed = Signal(str, str)
    told = Signal(str)
    """Carries the announcement of changed steps for screen readers; the steps may be hidden."""

    def __init__(self, theme: Theme, library: Library) -> None:
        super().__init__(theme)
        self._theme, self._library = theme, library
        self._read: dict[str, tuple[Guidance, frozenset[str], StepsView]] = {}
        """Cache by guidance id: the guidance, the places left out, and the resulting view."""
        self._views: list[StepsView] = []
        self._new: frozenset[str] = frozenset()
        self._cards = StepCards(theme, library, self, self._not_proof())
        self._cards.followed.connect(self.followed)
        self._empty = self._make_empty()
        name = self.tr("What to do next")
        self.setAccessibleName(name)
        self.area.setAccessibleName(name)
        self.head.setContentsMargins(20, 14, 20, 10)
        titles = new_column(gap=0)
        titles.addWidget(label(theme, name, "subheading", level=2))
        self._change = label(theme, role="small")
        titles.addWidget(self._change)
        self.head.addLayout(titles, 1)
        self._ticked = badge(theme, "")
        self.head.addWidget(self._ticked, 0, Qt.AlignmentFlag.AlignTop)
        self.show_head(plain=True)
        self.foot.setContentsMargins(20, 12, 20, 12)
        self.print_button = button(theme, self.tr("Print next steps"), "primary", "print")
        self.print_button.clicked.connect(self.print_asked)
        self.clear_button = button(theme, self.tr("Clear"))
        self.clear_button.setAccessibleDescription(self.tr("Clear all signs"))
        self.clear_button.clicked.connect(self.cleared)
        self.foot.addWidget(self.print_button)
        self.foot.addWidget(self.clear_button)
        self.foot.addStretch(1)
        self._lay_out()

    @property
    def shown(self) -> list[str]:
        """The ids of the guidance shown, from the top."""
        return [view.id for view in self._views]

    def show_steps(
        self,
        ticked: int,
        guidance: Sequence[Guidance],
        language: str,
        now: dt.datetime,
        left_out: frozenset[str],
    ) -> None:
        """Show the steps for this number of ticked signs, and announce them when they have changed."""
        before = self.shown
        self._views = [self._view(each, language, left_out) for each in guidance]
        if self.shown != before:
            self._new = frozenset(self.shown) - frozenset(before) if before else frozenset()
        self._ticked.setText(self.tr("%n selected", "", ticked))
        held = focused_within(self.area) is not None
        with laid_out_once(self, self._body, self._cards, self._cards.first):
            set_shown(self._ticked, ticked > 0)
            self.show_foot(ticked > 0)
            self._show_change()
            if self._views:
                self._cards.show_views(self._views, self._new, now)
            set_shown(self._cards, bool(self._views))
            set_shown(self._empty, not self._views)
        if held and focused_within(self.area) is None and (stop := first_stop(self._body)) is not None:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.shown != before:
            self._tell()

    def start(self) -> None:
        """Fold what was opened."""
        self._cards.fold()

    def refresh_hours(self, now: dt.datetime) -> None:
        """Update which numbers are answered at ``now``."""
        self._cards.refresh_hours(now)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.show_head(self.height() >= self._theme.scaled(LOW), plain=True)

    def _show_change(self) -> None:
        """Show in the head what the last tick has added out of view; otherwise the number of steps."""
        below = self._views if self.area.verticalScrollBar().value() else self._views[1:]
        new = [view.title for view in below if view.id in self._new]
        if len(new) > 1:
            words = self.tr("New: %1, and %n more", "", len(new) - 1).replace("%1", new[0])
        elif new:
            words = self.tr("New: %1").replace("%1", new[0])
        else:
            words = self.tr("One thing first, then %n more", "", len(self._views) - 1) if len(self._views) > 1 else ""
        self._change.setText(words)
        set_shown(self._change, bool(words))
        set_ink(self._change, "accent" if new else "muted")

    def _tell(self) -> None:
        if not self._views:
            self.told.emit(self.tr("No next steps"))
            return
        said = self.tr("First: %1").replace("%1", self._views[0].title)
        if len(self._views) > 1:
            said += ". " + self.tr("Then %n more", "", len(self._views) - 1)
        self.told.emit(said)

    def _view(self, guidance: Guidance, language: str, left_out: frozenset[str]) -> StepsView:
        read, without, view = self._read.get(guidance.id, (None, left_out, None))
        if view is None or read is not guidance or without != left_out:
            view = steps_view(self._library, guidance, language, left_out)
            self._read[guidance.id] = (guidance, left_out, view)
        return view

    def _lay_out(self) -> None:
        self._body = QWidget()
        self._body.setObjectName("ScrollBody")
        body = new_column(self._body, 0, (20, 2, 20, 16))
        body.addWidget(self._cards)
        body.addWidget(self._empty)
        body.addStretch(1)
        self.area.hold(self._body)
        self.show_focus()
        self._cards.chain()

    def _make_empty(self) -> QWidget:
        holder = QWidget()
        column = new_column(holder, 10, (0, 20, 0, 0))
        column.addWidget(Icon(self._theme, "signs", "muted", 32))
        column.addWidget(
            label(self._theme, self.tr("Select what you have noticed. The steps that fit will appear here."))
        )
        column.addWidget(label(self._theme, self._not_proof(), "note", muted=True))
        return holder

    def _not_proof(self) -> str:
        return self.tr("A sign is a reason to listen and to offer help. It is not proof.")
