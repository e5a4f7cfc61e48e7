"""What to do next for the signs that are ticked, always in sight at their side: one thing first, the rest folded."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from guide_app.content.records import Guidance
from guide_app.library.library import Library
from guide_app.ui.kit.accessibility import announce
from guide_app.ui.kit.focus import chain_after, focused_within, scroll_to_opened, stops
from guide_app.ui.kit.layout.scroll_card import ScrollCard
from guide_app.ui.kit.parts import badge, button
from guide_app.ui.kit.text.blocks import Icon
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme, restyle
from guide_app.ui.signs.step_card import FirstCard, StepsBody, StepsView, ThenCard, steps_view

ROOMY = 640
"""Height, px at 100 % text, from which on long steps leave room for what comes after them."""
LOW = 180
"""Height, px at 100 % text, below which the head gives its room to the steps: the button above tells where one is."""


class NextSteps(ScrollCard):
    """The guidance of the ticked signs, the most urgent first. ``cleared`` asks to untick all signs, ``print_asked`` to
    print the steps, ``followed`` carries kind and id of a record that a link names.
    """

    cleared = Signal()
    print_asked = Signal()
    followed = Signal(str, str)

    def __init__(self, theme: Theme, library: Library) -> None:
        super().__init__(theme)
        self._theme, self._library = theme, library
        self._views: list[StepsView] = []
        self._opened: set[str] = set()
        """Ids of guidance after the first that is open."""
        self._whole: set[str] = set()
        """Ids of guidance of which all steps are shown."""
        self._new: frozenset[str] = frozenset()
        self._now: dt.datetime | None = None
        self._bodies: list[StepsBody] = []
        name = self.tr("What to do next")
        self.setAccessibleName(name)
        self.area.setAccessibleName(name)
        self.head.setContentsMargins(20, 14, 20, 10)
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(label(theme, name, "subheading"))
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
        self.clear_button.setAccessibleDescription(self.tr("Untick every sign"))
        self.clear_button.clicked.connect(self.cleared)
        self.foot.addWidget(self.print_button)
        self.foot.addWidget(self.clear_button)
        self.foot.addStretch(1)

    @property
    def shown(self) -> list[str]:
        """The ids of the guidance that is shown, from the top."""
        return [view.id for view in self._views]

    def show_steps(
        self,
        ticked: int,
        guidance: Sequence[Guidance],
        language: str,
        now: dt.datetime,
        left_out: Collection[str],
    ) -> None:
        """Show the steps for so many ticked signs, and say it when they are others than before."""
        before, before_views, before_new = self.shown, self._views, self._new
        self._now = now
        self._views = [steps_view(self._library, each, language, left_out) for each in guidance]
        if self.shown != before:
            self._new = frozenset(self.shown) - frozenset(before) if before else frozenset()
        self._ticked.setText(self.tr("%n ticked", "", ticked))
        self._ticked.setVisible(ticked > 0)
        self.show_foot(ticked > 0)
        self._show_change()
        if self._bodies and (self._views, self._new) == (before_views, before_new):
            self.refresh_hours(now)  # A further sign of the same guidance changes no card.
        else:
            self._build()
        if self.shown != before:
            self._announce()

    def start(self) -> None:
        """Fold what was opened."""
        self._opened.clear()
        self._whole.clear()

    def refresh_hours(self, now: dt.datetime) -> None:
        """Show which numbers are answered at ``now``."""
        self._now = now
        for body in self._bodies:
            body.refresh_hours(now)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.show_head(self.height() >= self._theme.scaled(LOW), plain=True)

    def _show_change(self) -> None:
        """Say in the head what the last tick has brought, which may stand out of sight; else how much there is."""
        new = [view.title for view in self._views if view.id in self._new]
        if len(new) > 1:
            words = self.tr("New: %1, and %n more", "", len(new) - 1).replace("%1", new[0])
        elif new:
            words = self.tr("New: %1").replace("%1", new[0])
        else:
            words = self.tr("One thing first, then %n more", "", len(self._views) - 1) if len(self._views) > 1 else ""
        self._change.setText(words)
        self._change.setVisible(bool(words))
        self._change.setProperty("ink", "accent" if new else "muted")
        restyle(self._change)

    def _announce(self) -> None:
        if not self._views:
            announce(self, self.tr("No next steps"))
            return
        said = self.tr("First: %1").replace("%1", self._views[0].title)
        if len(self._views) > 1:
            said += ". " + self.tr("Then %n more", "", len(self._views) - 1)
        announce(self, said)

    def _build(self) -> None:
        """Make all cards anew. The keyboard stays at the same stop, and the scroll where it was."""
        focused = focused_within(self.area)
        held = self.area.widget()
        passed = stops(held) if held is not None and focused is not None else []
        place = passed.index(focused) if focused in passed else None
        value = self.area.verticalScrollBar().value()
        body = QWidget()
        body.setObjectName("ScrollBody")
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 2, 14, 16)
        column.setSpacing(0)
        self._bodies = []
        for number, view in enumerate(self._views):
            new = view.id in self._new
            if number == 0:
                column.addWidget(FirstCard(self._theme, view, self._body(view), new))
                continue
            card = ThenCard(self._theme, view, new)
            if view.id in self._opened:
                card.show_body(self._body(view))
            card.turned.connect(self._turn)
            column.addWidget(card)
        column.addWidget(self._caution() if self._views else self._empty())
        column.addStretch(1)
        self.set_body(body)
        chain_after(self.area, body)
        self.area.verticalScrollBar().setValue(value)
        if place is not None and (same := stops(body)[place : place + 1]):
            same[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _body(self, view: StepsView) -> StepsBody:
        assert self._now is not None
        spacious = self.area.height() > self._theme.scaled(ROOMY)
        body = StepsBody(self._theme, self._library, view, self._now, whole=view.id in self._whole, spacious=spacious)
        body.followed.connect(self.followed)
        body.all_shown.connect(self._remember)
        self._bodies.append(body)
        return body

    def _remember(self, guidance_id: str, whole: bool) -> None:
        (self._whole.add if whole else self._whole.discard)(guidance_id)

    def _turn(self, guidance_id: str, is_open: bool) -> None:
        card = self.sender()
        assert isinstance(card, ThenCard)
        if is_open:
            self._opened.add(guidance_id)
            view = next(each for each in self._views if each.id == guidance_id)
            body = self._body(view)
            card.show_body(body)
            chain_after(card.head, body)
            scroll_to_opened(card.head, card)
        else:
            self._opened.discard(guidance_id)
            self._bodies = [body for body in self._bodies if body is not card.body]
            card.show_body(None)

    def _caution(self) -> QWidget:
        words = label(self._theme, self._not_proof(), "note", muted=True)
        words.setContentsMargins(6, 14, 6, 0)
        return words

    def _empty(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 20, 0, 0)
        column.setSpacing(10)
        column.addWidget(Icon(self._theme, "signs", "muted", 32))
        column.addWidget(label(self._theme, self.tr("Tick what you have noticed. The steps that fit appear here.")))
        column.addWidget(label(self._theme, self._not_proof(), "note", muted=True))
        return holder

    def _not_proof(self) -> str:
        return self.tr("A sign is a reason to listen and to offer help. It is not proof.")
