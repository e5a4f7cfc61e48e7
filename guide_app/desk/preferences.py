"""The stored state: preferences, window position, kiosk. It contains nothing that a person did."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal, TypeVar

import msgspec
from msgspec import Meta, Struct

from guide_app.system.plain_file import read_plain_file

TEXT_SIZES = (100, 110, 125, 150, 175, 200, 225, 250, 275, 300)
"""Text sizes that the window offers, in percent of 11 pt."""
IDLE_MINUTES = (0, 1, 2, 3, 5, 10, 15, 30)
"""Idle times that the window offers, in minutes; 0 is never."""
Look = Literal["system", "light", "dark", "high-contrast", "high-contrast-dark"]
"""The themes of the window; ``system`` follows the computer."""


class Preferences(Struct, kw_only=True):
    """The choices of the person who runs this computer. Loading drops unknown keys of a later version."""

    language: str | None = None
    """Language of the interface; None follows the pack's first language."""
    text_size: Annotated[int, Meta(ge=100, le=300)] = 100
    """Percent of the normal size."""
    theme: Look = "system"
    return_word: Annotated[str, Meta(pattern=r"^[a-z]{4,20}\Z")] = "guide"
    """The word to type on the cover page to return to the guide."""
    idle_minutes: Annotated[int, Meta(ge=0, le=30)] = 3
    """Minutes without input after which the session is wiped; 0 for never."""
    initials: Annotated[str, Meta(max_length=12)] = ""
    """The initials of whoever keeps the directory from this desk. Empty: nobody does."""
    excluded_from_capture: bool = False
    """Whether the system excludes the window from screenshots and recordings, where it can."""
    updates_folder: Annotated[str, Meta(max_length=1000)] = ""
    """The folder in which this desk looks for editions; empty for none."""
    read_withdrawals: tuple[str, ...] = ()
    """The withdrawn handouts that somebody at this desk has read of: pack and id."""


class WindowState(Struct, kw_only=True):
    """The state of the window at the last exit."""

    geometry: str = ""
    """Qt's saved geometry in base 64."""
    covered: bool = False
    """Whether the unit converter covered the window: the next start shows it again until the word is typed."""
    practice_offered: bool = False
    """Whether practising to hide was offered."""


class KioskState(Struct, kw_only=True):
    """The stored state of a kiosk."""

    staff_code: str = ""
    """The hash of the code that ends the kiosk (``staff_code.py``); empty if none is set."""
    wrong_codes: int = 0
    """Wrong tries since the last correct one."""
    last_wrong: float = 0.0
    """The time of the last wrong try, in seconds since the epoch."""


State = TypeVar("State", Preferences, WindowState, KioskState)
_FILES = {Preferences: "preferences.json", WindowState: "window.json", KioskState: "kiosk.json"}


class PreferenceStore:
    """Reads and writes ``preferences.json``, ``window.json`` and ``kiosk.json`` in one folder.

    A missing or damaged file gives the defaults. If the folder is not writable, the change is lost (``save`` returns
    False), but the start succeeds. Two programs may be open: each writes only what it changed itself.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[str, object] = {}

    @property
    def folder(self) -> Path:
        """The folder of the files, and of the other stored settings of this computer."""
        return self._folder

    def load(self) -> Preferences:
        """The preferences, or the defaults if they cannot be read."""
        return self._load(Preferences)

    def load_window(self) -> WindowState:
        """The window state, or the default."""
        return self._load(WindowState)

    def load_kiosk(self) -> KioskState:
        """The kiosk state, or the default."""
        return self._load(KioskState)

    def save(self, state: State) -> bool:
        """Write atomically; returns whether the file was written."""
        from guide_app.system.atomic_file import write_atomically

        name = _FILES[type(state)]
        written = self._merged(name, state)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            write_atomically(self._folder / name, msgspec.json.format(msgspec.json.encode(written)) + b"\n", mode=0o600)
        except OSError:
            return False
        self._known[name] = msgspec.structs.replace(state)
        return True

    def _load(self, kind: type[State]) -> State:
        state = self._read(kind)
        self._known[_FILES[kind]] = msgspec.structs.replace(state)
        return state

    def _merged(self, name: str, state: State) -> State:
        """The file's current content, perhaps from another program, with the changes made here since loading."""
        known = self._known.get(name, type(state)())
        there = self._read(type(state))
        changed = {
            field: getattr(state, field)
            for field in state.__struct_fields__
            if getattr(state, field) != getattr(known, field)
        }
        return msgspec.structs.replace(there, **changed)

    def _read(self, kind: type[State]) -> State:
        try:
            return msgspec.json.decode(read_plain_file(self._folder / _FILES[kind]), type=kind)
        except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return kind()


class UnwrittenStore(PreferenceStore):
    """Saves nothing but the kiosk state: a kiosk is the same for each person."""

    def save(self, state: State) -> bool:
        """Save the kiosk state with the wrong tries, and nothing else."""
        return super().save(state) if isinstance(state, KioskState) else True
