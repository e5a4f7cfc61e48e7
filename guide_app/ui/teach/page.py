"""The page *Teach*: the plans, who is in the room, languages and screens; after a workshop what to hand out."""

from __future__ import annotations

from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from guide_app.content.workshop import Workshop
from guide_app.desk.workshop_plans import WorkshopPlanStore
from guide_app.handouts.pages.deck import deck_pages
from guide_app.handouts.typesetting.renderer import Renderer
from guide_app.teach.deck import make_deck
from guide_app.teach.plan import ChosenPlan
from guide_app.ui.common.contents import Contents
from guide_app.ui.common.page import Page, PageContext
from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.edges import Fade
from guide_app.ui.kit.focus import scroll_down_only
from guide_app.ui.kit.layers import Layers
from guide_app.ui.kit.overlays.file_dialogs import ask_where_to_save
from guide_app.ui.kit.parts import Card, button
from guide_app.ui.kit.text.labels import label
from guide_app.ui.safety.background_job import save_apart
from guide_app.ui.teach.hand_out import HandOut
from guide_app.ui.teach.plan_cards import PlanCards
from guide_app.ui.teach.room_choices import RoomChoices

NARROW = 900
"""Width in px at 100 % text below which the cards are below each other."""


class TeachPage(Page):
    """``start_asked`` carries the ChosenPlan to begin; ``resume_asked`` asks to go on with one that was left;
    ``pack_asked`` carries what to hand out; ``front_done`` asks to close the screen in front; ``said`` carries a text
    of what was done.
    """

    start_asked = Signal(object)
    resume_asked = Signal()
    pack_asked = Signal(object)
    front_done = Signal()
    said = Signal(str)

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._context = context
        theme = self._theme = context.theme
        self._layers = Layers()
        outer = new_column(self)
        outer.addWidget(self._layers)
        self._cards = PlanCards(theme, context.library, WorkshopPlanStore(context.kept), context.language)
        self._room = RoomChoices(theme, context.library, context.language)
        self._before = label(theme, " ")
        self._layers.addWidget(self._plans_view())
        self._hand_out: HandOut | None = None
        """What to hand out, made when it is first asked for: it has a thread of its own."""
        self._cards.start_asked.connect(self._start_with)
        self._cards.notes_asked.connect(self._save_notes)
        self._cards.said.connect(self.said)
        self._cards.delete_asked.connect(self._delete_plan)
        theme.changed.connect(self._arrange)
        self._write_before()

    def set_language(self, language: str) -> None:
        self._room.set_language(language)
        self._cards.set_language(language)
        self._write_before()

    def start(self) -> None:
        self._room.start(self._context.language)
        self._cards.start(self._context.language)
        if self._hand_out is not None:
            self._hand_out.clear()
        self.begin_again()

    def begin_again(self) -> None:
        self.show_plans()
        self._area.verticalScrollBar().setValue(0)

    def take_keyboard(self) -> None:
        in_front = self._layers.currentWidget()
        (in_front if isinstance(in_front, HandOut) else self._cards).take_keyboard()

    def stop(self) -> None:
        if self._hand_out is not None:
            self._hand_out.stop()

    def show_plans(self) -> None:
        """Show the plans, not what to hand out."""
        self._layers.setCurrentIndex(0)

    def show_hand_out(self, chosen: ChosenPlan, minutes: int | None, *, in_front: bool) -> None:
        """Show what to hand out after a workshop of so many minutes; None while it runs. ``in_front`` where the room
        still sees the numbers.
        """
        if self._hand_out is None:
            self._hand_out = HandOut(self._context)
            self._hand_out.back_asked.connect(self.show_plans)
            self._hand_out.print_asked.connect(self.pack_asked)
            self._hand_out.front_done.connect(self.front_done)
            self._layers.addWidget(self._hand_out)
        self._hand_out.show_plan(chosen, minutes, in_front=in_front)
        self._layers.setCurrentWidget(self._hand_out)

    def show_resume(self, words: str) -> None:
        """Offer to go on with a workshop that was left; an empty text takes the offer back."""
        self._resume_words.setText(words)
        self._resume_card.setVisible(bool(words))

    @property
    def two_screens(self) -> bool:
        """Whether the slide goes to the second display."""
        return self._room.two_screens

    def _plans_view(self) -> QWidget:
        area = self._area = QScrollArea()
        scroll_down_only(area)
        body = QWidget()
        body.setObjectName("ScrollBody")
        area.setWidget(body)
        Fade(self._theme, area, "background")
        column = self._column = QVBoxLayout(body)
        column.setSpacing(14)
        head = QHBoxLayout()
        title = label(self._theme, self.tr("Teach"), "heading", level=1)
        title.setWordWrap(False)
        head.addWidget(title)
        told = self.tr("Made-up stories only. No pictures of harm. Nothing that the room says is saved.")
        head.addWidget(label(self._theme, told, "note", muted=True), 1)
        column.addLayout(head)
        column.addWidget(self._resume())
        contents = Contents(self._theme, "teach")
        inside = new_column(contents.body, 14)
        inside.addWidget(self._cards)
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._below.setSpacing(16)
        self._below.addWidget(self._room, 3)
        self._below.addWidget(self._before_card(), 2)
        inside.addLayout(self._below)
        found = bool(self._context.library.ids(Workshop))
        contents.show_any(found, self.tr("This directory has no workshops yet."))
        column.addWidget(contents)
        column.addStretch(1)
        return area

    def _resume(self) -> QWidget:
        card = self._resume_card = Card()
        row = new_row(card, margins=(20, 12, 20, 12))
        self._resume_words = label(self._theme, " ", "strong")
        go_on = button(self._theme, self.tr("Go on"), "primary", "teach")
        go_on.clicked.connect(self.resume_asked)
        row.addWidget(self._resume_words, 1)
        row.addWidget(go_on)
        card.hide()
        return card

    def _before_card(self) -> QWidget:
        card = Card()
        column = new_column(card, 8, (20, 14, 20, 14))
        column.addWidget(label(self._theme, self.tr("Before you start"), "subheading", level=2))
        column.addWidget(self._before)
        hide = self.tr("Hide works in a workshop too: press Shift three times, and both screens are covered.")
        column.addWidget(label(self._theme, hide, "note", muted=True))
        column.addStretch(1)
        return card

    def _write_before(self) -> None:
        self._before.setText("\n".join(f"• {line}" for line in self._cards.before))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        scaled = self._theme.scaled
        narrow = self.width() < scaled(NARROW)
        self._cards.set_columns(1 if narrow else 3)
        self._below.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        side = scaled(16 if narrow else 24)
        self._column.setContentsMargins(side, scaled(14), side, scaled(14))

    def _with_room(self, chosen: ChosenPlan) -> ChosenPlan:
        return replace(self._room.chosen, plan=chosen.plan, parts=chosen.parts)

    def _start_with(self, chosen: ChosenPlan) -> None:
        self.start_asked.emit(self._with_room(chosen))

    def _delete_plan(self, name: str) -> None:
        self._context.as_staff(self, partial(self._cards.delete, name))

    def _save_notes(self, plan: ChosenPlan) -> None:
        """Save the slides of a plan with the leader's notes, where the person says."""
        chosen, library, assets = self._with_room(plan), self._context.library, self._context.assets
        document = deck_pages(make_deck(library, chosen, assets), library.pack(chosen.language).country, show="notes")
        name = document.suggested_name
        path = ask_where_to_save(self, self.tr("Save the leader's notes"), name, self.tr("PDF files (*.pdf)"))
        if path is None:
            return
        pdf = Renderer(assets / "handouts", apart=True).render(document).for_print()
        saved, not_saved = self.tr("Saved: %1").replace("%1", path.name), self.tr("It could not be saved: %1")
        save_apart(
            self,
            path,
            pdf,
            saved=lambda: self.said.emit(saved),
            failed=lambda reason: self.said.emit(not_saved.replace("%1", reason)),
        )
