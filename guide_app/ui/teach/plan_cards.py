"""The plans as cards: those of the pack, those of this desk, and their parts to leave out or move."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from guide_app.content.workshop import Workshop, WorkshopPart
from guide_app.desk.faults import unsaved
from guide_app.desk.workshop_plans import OwnPlan, WorkshopPlanStore
from guide_app.library.library import Library
from guide_app.teach.plan import ChosenPlan, minutes_of, plans, steps_of
from guide_app.ui.common.messages import translated
from guide_app.ui.kit.focus import chain_after
from guide_app.ui.kit.theme import Theme
from guide_app.ui.teach.parts_panel import PartsPanel
from guide_app.ui.teach.plan_card import PlanCard


class PlanCards(QWidget):
    """``start_asked`` and ``notes_asked`` carry the ChosenPlan of a card, without the choices for the room; ``said`` a
    text of what was done, and ``delete_asked`` the name of a plan of this desk.
    """

    start_asked = Signal(object)
    notes_asked = Signal(object)
    said = Signal(str)
    delete_asked = Signal(str)

    def __init__(self, theme: Theme, library: Library, store: WorkshopPlanStore, language: str) -> None:
        super().__init__()
        self._theme, self._library, self._store, self._language = theme, library, store, language
        self._changed: dict[str, tuple[int, ...]] = {}
        """The parts chosen for once, by the id of the plan."""
        self._cards: list[PlanCard] = []
        self._shown: object = None
        """Language, changed parts and plans of this desk that the cards show."""
        self._columns = 3
        self._panel: PartsPanel | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(16)
        self._write()

    @property
    def before(self) -> tuple[str, ...]:
        """What to do before a workshop, as the longest plan says it."""
        listed = plans(self._library, self._language)
        return max(listed, key=lambda plan: plan.minutes).before if listed else ()

    def start(self, language: str) -> None:
        """Show the plans of the pack as they are, and those of this desk."""
        self._changed.clear()
        self.set_language(language)

    def set_language(self, language: str) -> None:
        """Show the plans in another language."""
        self._language = language
        self._write()

    def set_columns(self, columns: int) -> None:
        """Show so many cards beside each other."""
        if columns != self._columns:
            self._columns = columns
            self._place()

    def take_keyboard(self) -> None:
        """Move the focus to *Start* of the first plan."""
        if self._cards:
            self._cards[0].start_button.setFocus(Qt.FocusReason.TabFocusReason)

    def _write(self) -> None:
        shown = (self._language, tuple(self._changed.items()), tuple(self._store.all()))
        if shown == self._shown:  # Cards that are made again would be told to screen readers, after Hide too.
            return
        self._shown = shown
        for old in self._cards:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._cards = []
        listed = {plan.id: plan for plan in plans(self._library, self._language)}
        for plan in listed.values():
            chosen = ChosenPlan(plan=plan.id, parts=self._changed.get(plan.id))
            self._add(plan, chosen, plan.title, PlanCard(self._theme, primary=not self._cards))
        for own in self._store.all():
            if own.chosen.plan in listed:
                card = PlanCard(self._theme, own=True)
                card.setProperty("own", own.name)
                card.delete_asked.connect(self._delete_pressed)
                self._add(listed[own.chosen.plan], own.chosen, own.name, card)
        self._place()
        chain_after(self, self)  # Cards that were made again are last in the tab order.

    def _add(self, plan: Workshop, chosen: ChosenPlan, title: str, card: PlanCard) -> None:
        card.show_plan(title, minutes_of(plan, chosen), self._titled(plan, chosen))
        card.setProperty("plan", plan.id)
        card.start_asked.connect(self._started)
        card.notes_asked.connect(self._notes_asked)
        card.parts_asked.connect(self._parts_asked)
        self._cards.append(card)

    def _place(self) -> None:
        for card in self._cards:
            self._grid.removeWidget(card)
        for place, card in enumerate(self._cards):
            card.set_narrow(self._columns == 1)
            self._grid.addWidget(card, place // self._columns, place % self._columns)
        for at in range(3):
            self._grid.setColumnStretch(at, 1 if at < self._columns else 0)

    def _titled(self, plan: Workshop, chosen: ChosenPlan) -> list[tuple[int, str]]:
        """Minutes and title of each part."""
        found: list[tuple[int, str]] = []
        for step in steps_of(plan, chosen):
            part = self._library.get(WorkshopPart, step.part, self._language)
            found.append((step.minutes, part.record.title if part is not None else step.part))
        return found

    def _chosen_on(self, card: object) -> ChosenPlan | None:
        if not isinstance(card, PlanCard):
            return None
        plan = card.property("plan")
        own = next((each for each in self._store.all() if each.name == card.property("own")), None)
        return ChosenPlan(plan=plan, parts=own.chosen.parts if own is not None else self._changed.get(plan))

    def _started(self) -> None:
        if (chosen := self._chosen_on(self.sender())) is not None:
            self.start_asked.emit(chosen)

    def _notes_asked(self) -> None:
        if (chosen := self._chosen_on(self.sender())) is not None:
            self.notes_asked.emit(chosen)

    def _parts_asked(self) -> None:
        chosen = self._chosen_on(self.sender())
        if chosen is None:
            return
        plan = next(each for each in plans(self._library, self._language) if each.id == chosen.plan)
        shown = chosen.parts if chosen.parts is not None else tuple(range(len(plan.steps)))
        panel = self._panel = PartsPanel(self, self._titled(plan, replace(chosen, parts=None)), shown)
        panel.setProperty("plan", plan.id)
        panel.panel.accepted.connect(self._parts_chosen)
        panel.panel.open()

    def _parts_chosen(self) -> None:
        panel, self._panel = self._panel, None
        if panel is None:
            return
        plan = panel.property("plan")
        if not panel.name:
            self._changed[plan] = panel.parts
        elif self._store.save(OwnPlan(name=panel.name, chosen=ChosenPlan(plan=plan, parts=panel.parts))):
            self.said.emit(self.tr("Saved on this desk: %1").replace("%1", panel.name))
        else:
            self.said.emit(translated(unsaved()))
        self._write()
        known = (plan, panel.name or None)
        changed = (card for card in self._cards if (card.property("plan"), card.property("own")) == known)
        for card in changed:
            card.start_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _delete_pressed(self) -> None:
        self.delete_asked.emit(self.sender().property("own"))

    def delete(self, name: str) -> None:
        """Delete a plan of this desk."""
        if self._store.remove(name):
            self.said.emit(self.tr("Deleted: %1").replace("%1", name))
        self._write()
