"""The cards of the next steps: the first open, the others folded until they are opened."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from guide_app.library.library import Library
from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.focus import scroll_to_opened
from guide_app.ui.kit.layout.scroll_card import ScrollCard
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme
from guide_app.ui.signs.step_card import FirstCard, StepsBody, StepsView, ThenCard

SPACIOUS = 770
"""Height of the scrolling card, px at 100 % text, from which long steps leave room for the cards below."""


class StepCards(QWidget):
    """The content of ``card``, which scrolls it; ``caution`` is shown at the end. ``followed`` carries kind and id of a
    record that a link names.
    """

    followed = Signal(str, str)

    def __init__(self, theme: Theme, library: Library, card: ScrollCard, caution: str) -> None:
        super().__init__()
        self._theme, self._library, self._card = theme, library, card
        self._views: Sequence[StepsView] = ()
        self._now: dt.datetime | None = None
        self._opened: set[str] = set()
        """Ids of further guidance that is open."""
        self._whole: set[str] = set()
        """Ids of guidance of which all steps are shown."""
        self.first = FirstCard(theme, self._make_body())
        self._then: list[ThenCard] = []
        """The further cards, from the top; those that are not needed come last and are hidden."""
        self._caution = label(theme, caution, "note", muted=True)
        self._caution.setContentsMargins(6, 14, 6, 0)
        self._column = new_column(self, 0)
        for part in (self.first, self._caution):
            self._column.addWidget(part)

    def show_views(self, views: Sequence[StepsView], new: Collection[str], now: dt.datetime) -> None:
        """Fill the cards, which are reused: a card whose guidance stays is not changed, and keeps the focus. ``new``
        are the ids of guidance that the last tick has added.
        """
        self._views, self._now = views, now
        first, *others = views
        self.first.show_title(first.title, first.id in new)
        self._show_body(self.first.body, first)
        order = self._order([view.id for view in others])
        for card, view in zip(order, others, strict=True):
            card.show_title(view, view.id in new)
            card.show()
            if view.id in self._opened:
                self._show_body(card.open(self._make_body), view)
            else:
                card.close_body()
        for card in self._then[len(order) :]:
            card.hide()

    def refresh_hours(self, now: dt.datetime) -> None:
        """Update which numbers are answered at ``now``."""
        self._now = now
        if self._views:
            opened = (card.body for card in self._then[: len(self._views) - 1])
            for body in (self.first.body, *(body for body in opened if body is not None)):
                body.refresh_hours(now)

    def fold(self) -> None:
        """Fold what was opened."""
        self._opened.clear()
        self._whole.clear()

    def chain(self) -> None:
        """Set the tab order of the cards."""
        before = self.first.body.chain(self._card.area)
        for card in self._then:
            before = card.chain(before)

    def _order(self, ids: Sequence[str]) -> list[ThenCard]:
        """A further card for each guidance: the card that shows it already, else an unused one, else a new one."""
        mine = {card.guidance_id: card for card in self._then if card.guidance_id in ids}
        free = [card for card in self._then if card.guidance_id not in mine]
        order = [mine.get(each) or (free.pop(0) if free else self._make_then()) for each in ids]
        if order != self._then[: len(order)]:
            self._then = order + free
            for place, card in enumerate(self._then, 1):
                self._column.insertWidget(place, card)
                card.raise_()  # Screen readers follow the stacking order.
            self._caution.raise_()
            self.chain()
        return order

    def _make_then(self) -> ThenCard:
        card = ThenCard(self._theme)
        card.turned.connect(self._turn)
        card.hide()
        return card

    def _make_body(self) -> StepsBody:
        body = StepsBody(self._theme, self._library)
        body.followed.connect(self.followed)
        body.all_shown.connect(self._remember)
        return body

    def _show_body(self, body: StepsBody, view: StepsView) -> None:
        assert self._now is not None
        spacious = self._card.height() > self._theme.scaled(SPACIOUS)
        body.show_view(view, self._now, whole=view.id in self._whole, spacious=spacious)

    def _remember(self, guidance_id: str, whole: bool) -> None:
        (self._whole.add if whole else self._whole.discard)(guidance_id)

    def _turn(self, guidance_id: str, is_open: bool) -> None:
        card = self.sender()
        assert isinstance(card, ThenCard)
        if is_open:
            self._opened.add(guidance_id)
            view = next(each for each in self._views if each.id == guidance_id)
            body = card.open(self._make_body)
            self._show_body(body, view)
            scroll_to_opened(card.head, card)
        else:
            self._opened.discard(guidance_id)
            card.close_body()
