"""The safety settings of this desk: the idle time before a wipe, the return word, and the staff code."""

from __future__ import annotations

import re

from guide_app.content.publisher import Withdrawal
from guide_app.content.records import Pack
from guide_app.desk import staff_code
from guide_app.desk.code_tries import CodeTries
from guide_app.desk.preferences import Preferences, PreferenceStore

RETURN_WORD = re.compile(r"[a-z]{4,20}")


class DeskSettings:
    """Reads and changes the current ``preferences`` and their stored copy."""

    def __init__(self, store: PreferenceStore, preferences: Preferences) -> None:
        self._store = store
        self.code_tries = CodeTries(store)
        """Tries at the staff code, which ends the client view if one is set."""
        self.preferences = preferences

    @property
    def staff_code(self) -> str:
        """The hash of the code that ends the client view; empty if none is set."""
        return self._store.load_kiosk().staff_code

    def unread(self, pack: Pack) -> list[Withdrawal]:
        """The withdrawn handouts that nobody at this desk has read of yet."""
        read = self.preferences.read_withdrawals
        return [each for each in pack.withdrawn if f"{pack.id}/{each.id}" not in read]

    def keep_read(self, pack: Pack) -> bool:
        """Keep that all of them were read. Returns whether it was stored."""
        others = (each for each in self.preferences.read_withdrawals if not each.startswith(f"{pack.id}/"))
        self.preferences.read_withdrawals = (*others, *(f"{pack.id}/{each.id}" for each in pack.withdrawn))
        return self._store.save(self.preferences)

    def watch(self, folder: str) -> bool:
        """Look for editions in this folder from now on, or in none. Returns whether it was stored."""
        self.preferences.updates_folder = folder
        return self._store.save(self.preferences)

    def change(
        self, idle_minutes: int, return_word: str, new_code: str, excluded_from_capture: bool, initials: str = ""
    ) -> bool:
        """Apply and store these settings; an empty code keeps the present one. Returns whether they were stored.

        Raises:
            ValueError: the code is too short. Nothing has changed.
            OSError: the code could not be stored, without which there is none. Nothing has changed.

        """
        if new_code:
            kiosk = self._store.load_kiosk()
            kiosk.staff_code = staff_code.hash_code(new_code)
            if not self._store.save(kiosk):
                raise OSError("the staff code")
        self.preferences.idle_minutes = idle_minutes
        self.preferences.return_word = return_word
        self.preferences.excluded_from_capture = excluded_from_capture
        self.preferences.initials = initials
        return self._store.save(self.preferences)
