"""The client view in the window: entering it, leaving it by staff only, and clearing what a client did there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from guide_app.desk.code_tries import CodeTries
from guide_app.ui.kit.accessibility import announce
from guide_app.ui.shell.window import MainWindow

if TYPE_CHECKING:
    from pathlib import Path

    from guide_app.ui.client.room import ClientRoom
    from guide_app.ui.common.look_words import LookWords
    from guide_app.ui.common.page import PageContext
    from guide_app.ui.kit.overlays.panel import Panel
    from guide_app.ui.safety.guard import SafetyGuard
    from guide_app.ui.shell.client_cards import ClientCards


class ClientView(QObject):
    """``context`` returns the library and the staff's language; ``staff_code`` the hash of the code required for
    leaving, or an empty text. ``entered`` and ``left`` follow; ``look_asked`` carries the button beside which text size
    and colors are to open.
    """

    entered = Signal()
    left = Signal()
    look_asked = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        context: Callable[[], PageContext],
        guard: SafetyGuard,
        tries: CodeTries,
    ) -> None:
        super().__init__(window)
        self._window, self._context, self._guard, self._tries = window, context, guard, tries
        self._room: ClientRoom | None = None
        self._cards: ClientCards | None = None
        self._question: Panel | None = None
        self._before: QWidget | None = None
        """The widget that had focus before."""
        self.active = False
        guard.hiding.returned.connect(self._returned)
        guard.hiding.counted.connect(self._count)

    @property
    def room(self) -> ClientRoom:
        """The client room, created on first use."""
        if self._room is None:
            from guide_app.ui.client.room import ClientRoom
            from guide_app.ui.shell.frame.pane_cycling import PaneCycling

            self._room = room = ClientRoom(self._context())
            room.hide_now.connect(self._window.top_bar.hide_now)
            room.language_chosen.connect(self._choose_language)
            room.look_asked.connect(self.look_asked)
            room.leave_asked.connect(self.ask_to_leave)
            room.done_asked.connect(self._ask_whether_done)
            room.card_asked.connect(self._give_card)
            self._window.add_front(room)
            PaneCycling(lambda: [*room.panes, (self._window.strip, None)], room)
        return self._room

    def enter(self) -> None:
        """Show the client view. The page of staff is kept behind it."""
        if self.active:
            return
        self.active = True
        self._before = self._window.focusWidget()
        room = self.room
        self._window.show_front(room, room.hide_button)
        self._begin()
        announce(room, room.reader.words.need)
        if self._guard.kiosk is None:
            coded = self.tr("To get back to the staff pages, press Leave, then Staff, and type the staff code.")
            open_to_all = self.tr(
                "To get back to the staff pages, press Leave, then Staff. Anyone can: no staff code is set."
            )
            room.toasts.say(coded if self._tries.code else open_to_all)
        self.entered.emit()

    def ask_to_leave(self) -> None:
        """Ask for the staff code before leaving; without one, ask for confirmation."""
        self._go_out(self._ask)

    def _go_out(self, without_code: Callable[[], object]) -> None:
        if not self.active:
            return
        if self._guard.kiosk is not None:
            self._guard.kiosk.ask_for_code()
        elif self._tries.code:
            self._ask_for_code()
        else:
            without_code()

    def leave(self) -> None:
        """Return to the page that staff had open, with no trace of the client."""
        if not self.active:
            return
        self.active = False
        if self._cards is not None:
            self._cards.forget()
        self._window.show_front(None, None)
        self.room.begin(self._context().language)
        self._window.strip.set_language(self._context().language)
        before, self._before = self._before, None
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._window.begin_at_search()
        announce(self._window, self.tr("The client view is closed."))
        self.left.emit()

    def show_service(self, service_id: str) -> None:
        """Show a service in the client view, for an emergency line."""
        self.room.show_service(service_id)

    def look_words(self) -> LookWords:
        """The texts for choosing text size and colors, in the client's language."""
        return self.room.reader.words

    def refresh_hours(self) -> None:
        """Compute opening hours again."""
        if self.active:
            self.room.refresh_hours()

    def forget(self) -> None:
        """Reset the view for the next person. It stays open, as the client may have hidden."""
        if self._question is not None:
            self._question.close_now()
        if self._cards is not None:
            self._cards.forget()
        if self.active:
            self._begin()

    def _begin(self) -> None:
        language = self._context().language
        self.room.begin(language, kiosk=self._guard.kiosk is not None)
        self._window.strip.set_language(language)

    def _choose_language(self, language: str) -> None:
        """Set the language for this client only; the guide of staff keeps its own."""
        self._window.strip.set_language(language)
        self.room.set_language(language)

    @property
    def cards(self) -> ClientCards:
        """The object that makes cards for clients, created on first use."""
        if self._cards is None:
            from guide_app.ui.shell.client_cards import ClientCards

            self._cards = ClientCards(self._window, self.room, self._context(), self._kiosk_folder)
        return self._cards

    def stop(self) -> None:
        """End background work."""
        if self._cards is not None:
            self._cards.stop()

    def _give_card(self, service_id: str) -> None:
        self.cards.ask(service_id)

    def _kiosk_folder(self) -> Path | None:
        return self._guard.kiosk.save_in if self._guard.kiosk is not None else None

    def _returned(self) -> None:
        if self.active:
            self.room.take_keyboard()

    def _count(self, presses: int) -> None:
        if self.active:
            self.room.show_count(presses)

    def _ask_for_code(self) -> None:
        if self._question is None:
            from guide_app.ui.safety.staff_code_form import StaffCodeForm

            panel = StaffCodeForm(self._window.guide_layer, self._tries, self.tr("Leave")).panel
            self._put(panel)
            panel.open()

    def _ask(self) -> None:
        if self._question is None:
            from guide_app.ui.kit.overlays.question import Question

            heading, text = self.tr("Leave client view?"), self.tr("Everything chosen here will be cleared.")
            question = Question(self._window.guide_layer, heading, text, self.tr("Leave"), self.tr("Stay"))
            self._put(question.panel)
            question.ask()

    def _ask_whether_done(self) -> None:
        if self._question is None:
            from guide_app.ui.client.leaving import DoneForm

            form = DoneForm(self._window.guide_layer, self.room.reader.words)
            form.staff_asked.connect(lambda: self._go_out(self.leave))  # "Are you done?" was asked a moment ago.
            self._put(form.panel, self.forget)
            form.ask()

    def _put(self, question: Panel, go_on: Callable[[], object] | None = None) -> None:
        self._question = question
        question.leads_away = True
        question.closed.connect(self._question_closed)
        question.accepted.connect(go_on or self.leave)

    def _question_closed(self) -> None:
        self._question = None
