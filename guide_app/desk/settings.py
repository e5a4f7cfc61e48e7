"""Settings of this desk that have to do with safety: when it forgets, how it comes back, and who ends a kiosk."""

from __future__ import annotations

import re

from guide_app.desk import staff_code
from guide_app.desk.code_tries import CodeTries
from guide_app.desk.preferences import Preferences, PreferenceStore

RETURN_WORD = re.compile(r"[a-z]{4,20}")


class DeskSettings:
    """Reads and changes ``preferences``, which are in force, and what is kept of them."""

    def __init__(self, store: PreferenceStore, preferences: Preferences) -> None:
        self._store = store
        self.code_tries = CodeTries(store)
        """At the code without which nobody leaves the client view, where one is set."""
        self.preferences = preferences

    @property
    def staff_code(self) -> str:
        """The hash of the code without which nobody leaves the client view; empty where none is set."""
        return self._store.load_kiosk().staff_code

    def change(self, idle_minutes: int, return_word: str, new_code: str, excluded_from_capture: bool) -> bool:
        """Take these from now on; an empty code leaves the one there is. Tells whether they could be kept.

        Raises:
            ValueError: the code is too short. Nothing was changed.

        """
        kiosk = self._store.load_kiosk()
        if new_code:
            kiosk.staff_code = staff_code.hash_code(new_code)
        self.preferences.idle_minutes = idle_minutes
        self.preferences.return_word = return_word
        self.preferences.excluded_from_capture = excluded_from_capture
        return self._store.save(self.preferences) and self._store.save(kiosk)
