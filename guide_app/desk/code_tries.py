"""Limits tries at the staff code: after a few wrong ones the wait doubles, and a restart does not reset it.

A try counts before the comparison, so that killing the program in between gives no free try. The stored time is from
the computer's clock: a person who can set it forward can shorten the wait.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from guide_app.desk import staff_code
from guide_app.desk.preferences import KioskState, PreferenceStore

FREE_TRIES = 3
FIRST_WAIT_S = 30
"""The wait after the last free try; each further wrong one doubles it."""
MAX_WAIT_S = 3_600
"""Short enough not to shut out forgetful staff for a day. It leaves a guesser 24 codes a day."""


class CodeTries:
    """``kept`` is the hash of the code; None takes the store's. ``now`` gives seconds since the epoch."""

    def __init__(self, store: PreferenceStore, kept: str | None = None, now: Callable[[], float] = time.time) -> None:
        self._store, self._kept, self._now = store, kept, now
        state = store.load_kiosk()
        self._wrong, self._last = state.wrong_codes, state.last_wrong
        """In memory too, because the folder may be read-only."""

    @property
    def code(self) -> str:
        """The hash of the code; empty if none is set."""
        return self._store.load_kiosk().staff_code if self._kept is None else self._kept

    def wait(self) -> int:
        """Seconds until the next try is allowed."""
        over = self._wrong - FREE_TRIES
        if over < 0:
            return 0
        wait = min(FIRST_WAIT_S << min(over, 16), MAX_WAIT_S)
        passed = self._now() - self._last
        return max(round(wait - passed), 0) if passed >= 0 else wait  # Setting the clock back changes nothing.

    def take(self, code: str) -> bool:
        """Whether this is the code. False during the wait, without counting a try."""
        if self.wait():
            return False
        self._note(self._wrong + 1, self._now())
        if not staff_code.matches(code, self.code):
            return False
        self._note(0, 0.0)
        return True

    def _note(self, wrong: int, last: float) -> None:
        self._wrong, self._last = wrong, last
        state: KioskState = self._store.load_kiosk()
        state.wrong_codes, state.last_wrong = wrong, last
        self._store.save(state)
