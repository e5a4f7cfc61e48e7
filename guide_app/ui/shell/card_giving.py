"""Gives one card from anywhere in the window, and stops printing when the person hides or closes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from guide_app.ui.safety.background_job import cancel_jobs, finish_jobs
from guide_app.ui.shell.window import MainWindow

if TYPE_CHECKING:
    from guide_app.ui.common.page import PageContext
    from guide_app.ui.printing.giving.giver import CardGiver
    from guide_app.ui.safety.guard import SafetyGuard


class CardGiving(QObject):
    """``context`` returns the current library, session and language. The rest is created on first use."""

    def __init__(self, window: MainWindow, context: Callable[[], PageContext], guard: SafetyGuard) -> None:
        super().__init__(window)
        self._window, self._context = window, context
        self._giver: CardGiver | None = None
        guard.on_hide(partial(cancel_jobs, window))
        guard.on_close(partial(finish_jobs, window))

    @property
    def giver(self) -> CardGiver:
        """The object that asks for, makes and prints a card. Its panel opens in the guide's layer, which the cover
        hides whole.
        """
        if self._giver is None:
            from guide_app.ui.printing.giving.giver import CardGiver

            self._giver = CardGiver(self._window.guide_layer, self._context)
            self._giver.said.connect(self._window.toasts.say)
        return self._giver

    def give(self) -> None:
        """Give a card with the numbers for most people."""
        self.giver.give()

    def give_handout(self) -> None:
        """Give a card with the collected numbers."""
        self.giver.give("handout" if self._context().session.tray else "most")

    def give_service(self, service_id: str) -> None:
        """Give a card with the number of one service."""
        self.giver.give("one", service_id)

    def forget(self) -> None:
        """Close the panel, and drop the card."""
        if self._giver is not None:
            self._giver.forget()

    def stop(self) -> None:
        """End background work."""
        if self._giver is not None:
            self._giver.stop()
