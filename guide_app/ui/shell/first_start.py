"""What this desk remembers between starts for safety: whether practice in hiding was offered, and whether the guide was
hidden when it ended, so that a restart shows the cover.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from guide_app.desk.preferences import PreferenceStore
from guide_app.ui.kit.theme import set_shown
from guide_app.ui.safety.guard import SafetyGuard
from guide_app.ui.shell.frame.rail import HOME
from guide_app.ui.shell.practice_offer import PracticeOffer
from guide_app.ui.shell.window import MainWindow

if TYPE_CHECKING:
    from guide_app.ui.common.navigation import Navigation


class FirstStart(QObject):
    """Create it before the window is shown: a guide that ended hidden starts with the cover."""

    def __init__(self, window: MainWindow, guard: SafetyGuard, store: PreferenceStore) -> None:
        super().__init__(window)
        self._window, self._guard, self._store = window, guard, store
        self.state = store.load_window()
        """What is kept between two starts."""
        self._offer: PracticeOffer | None = None
        # Deferred: forget first, before waiting for a disk.
        guard.on_hide(partial(QTimer.singleShot, 0, self, self.keep))
        guard.hiding.returned.connect(self.keep)
        if self.state.covered:
            guard.hiding.stay_covered()

    def offer_practice(self, practice: Callable[[], None], navigation: Navigation) -> None:
        """Offer practice, if that was never done; not on a public computer. The offer is above Home alone: a page
        with work on it needs the room, above all with large text.
        """
        if self.state.practice_offered or self._guard.kiosk is not None or self._guard.hiding.hidden:
            return
        self.state.practice_offered = True
        self.keep()
        offer = self._offer = PracticeOffer(self._window.theme)
        offer.accepted.connect(self.withdraw)
        offer.accepted.connect(practice)
        offer.declined.connect(self._decline)
        self._window.put_above_pages(offer)
        navigation.shown.connect(self._page_shown)
        self._page_shown(navigation.here)

    def withdraw(self) -> None:
        """Remove the offer."""
        offer, self._offer = self._offer, None
        if offer is not None:
            offer.hide()
            offer.deleteLater()

    def keep(self) -> None:
        """Store the state of the window. A practice does not count as hidden: whoever ends the guide during one knows
        the word.
        """
        self.state.geometry = self._window.kept_geometry()
        self.state.covered = self._guard.hiding.hidden and not self._guard.hiding.practising
        self._store.save(self.state)

    def _page_shown(self, name: str) -> None:
        if self._offer is not None:
            set_shown(self._offer, name == HOME)

    def _decline(self) -> None:
        self.withdraw()
        self._window.begin_at_search()
