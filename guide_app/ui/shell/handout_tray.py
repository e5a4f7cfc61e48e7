"""Adds services to the handout and removes them, from any page, each time with Undo."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from guide_app.content.records import Service
from guide_app.library.services import Services, list_name
from guide_app.ui.shell.window import MainWindow

if TYPE_CHECKING:
    from guide_app.ui.common.page import PageContext


class HandoutTray(QObject):
    """``context`` returns the current library, session and language."""

    def __init__(self, window: MainWindow, context: Callable[[], PageContext]) -> None:
        super().__init__(window)
        self._window, self._context = window, context

    def name_of(self, service_id: str) -> str:
        """The name of a service on a card: a list visible across the room must not reveal more."""
        context = self._context()
        found = context.library.get(Service, service_id, context.language)
        return service_id if found is None else list_name(found.record)

    def add(self, service_id: str) -> None:
        """Add a service to the handout. Where it has no confirmed number, ask first."""
        context = self._context()
        row = Services(context.library).rows((service_id,), context.language, context.clock())[0]
        if row.confirmed:
            self._put(service_id)
        elif row.number is not None:
            self._ask(
                service_id,
                self.tr("%1 is not confirmed").replace("%1", row.number),
                self.tr(
                    "Call this number before you give it to anyone. It will not print on a card until it is confirmed."
                ),
            )
        else:
            self._ask(
                service_id,
                self.tr("There is no number to print"),
                self.tr("No number was found for this service, so a card cannot show one."),
            )

    def remove(self, service_id: str) -> None:
        """Remove a service."""
        session = self._context().session
        before = session.tray
        session.remove_from_tray(service_id)
        self._window.toasts.say(self.tr("Removed from the handout"), partial(session.set_tray, before))

    def _put(self, service_id: str) -> None:
        session = self._context().session
        before = session.tray
        session.add_to_tray(service_id)
        words = self.tr("%1 is on the handout").replace("%1", self.name_of(service_id))
        self._window.toasts.say(words, partial(session.set_tray, before))

    def _ask(self, service_id: str, heading: str, text: str) -> None:
        from guide_app.ui.kit.overlays.question import Question

        layer, anyway, keep = self._window.guide_layer, self.tr("Add it anyway"), self.tr("Do not add it")
        question = Question(layer, heading, text, anyway, keep)
        question.panel.accepted.connect(partial(self._put, service_id))
        question.ask()
