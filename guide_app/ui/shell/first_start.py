"""What this desk remembers of its safety from one start to the next: whether hiding was offered for practice, and
whether the guide was hidden when it ended, so that a new start brings no stranger past the cover.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer

from guide_app.desk.preferences import PreferenceStore
from guide_app.ui.safety.guard import SafetyGuard
from guide_app.ui.shell.practice_offer import PracticeOffer
from guide_app.ui.shell.window import MainWindow


class FirstStart(QObject):
    """Made before the window is shown: a guide that ended hidden begins so."""

    def __init__(self, window: MainWindow, guard: SafetyGuard, store: PreferenceStore) -> None:
        super().__init__(window)
        self._window, self._guard, self._store = window, guard, store
        self._state = store.load_window()
        self._offer: PracticeOffer | None = None
        # Later: what was done is forgotten before anything waits for a disk.
        guard.on_hide(partial(QTimer.singleShot, 0, self, self.keep))
        guard.hiding.returned.connect(self.keep)
        if self._state.covered:
            guard.hiding.stay_covered()

    def offer_practice(self, practice: Callable[[], None]) -> None:
        """Offer it, where it never was; not on a computer that stands open to everyone."""
        if self._state.practice_offered or self._guard.kiosk is not None or self._guard.hiding.hidden:
            return
        self._state.practice_offered = True
        self.keep()
        offer = self._offer = PracticeOffer(self._window.theme)
        offer.accepted.connect(self.withdraw)
        offer.accepted.connect(practice)
        offer.declined.connect(self._decline)
        self._window.put_above_pages(offer)

    def withdraw(self) -> None:
        """Take the offer away."""
        offer, self._offer = self._offer, None
        if offer is not None:
            offer.hide()
            offer.deleteLater()

    def keep(self) -> None:
        """Write how the window stands. A practice is no hiding: whoever ends the guide in it knows the word."""
        self._state.geometry = self._window.kept_geometry()
        self._state.covered = self._guard.hiding.hidden and not self._guard.hiding.practising
        self._store.save(self._state)

    def _decline(self) -> None:
        self.withdraw()
        self._window.begin_at_search()
