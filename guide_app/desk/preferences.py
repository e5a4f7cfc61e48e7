"""What is kept between two starts: preferences, and the window's size and place. Nothing of what a person did."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal, TypeVar

import msgspec
from msgspec import Meta, Struct

from guide_app.system.plain_file import read_plain_file

TEXT_SIZES = (100, 110, 125, 150, 175, 200)
"""Text sizes that the window offers, in percent of 11 pt."""
IDLE_MINUTES = (0, 1, 2, 3, 5, 10, 15, 30)
"""Times without input that the window offers; 0 is never."""
Look = Literal["system", "light", "dark", "high-contrast", "high-contrast-dark"]
"""What the window may look like; ``system`` follows the computer."""


class Preferences(Struct, kw_only=True):
    """Choices of the person who runs this computer. Unknown keys of a later version are dropped."""

    language: str | None = None
    """Language of the guide's words; None follows the pack's first language."""
    text_size: Annotated[int, Meta(ge=100, le=200)] = 100
    """Percent of the normal size."""
    theme: Look = "system"
    return_word: Annotated[str, Meta(pattern=r"^[a-z]{4,20}$")] = "guide"
    """The word that, typed on the page that hides the guide, brings it back."""
    idle_minutes: Annotated[int, Meta(ge=0, le=30)] = 3
    """Minutes without any input after which the session is forgotten; 0 for never."""
    excluded_from_capture: bool = False
    """The system keeps the window out of screenshots and recordings, where it can."""


class WindowState(Struct, kw_only=True):
    """How the window was left."""

    geometry: str = ""
    """Its place, as Qt saves it, in base 64."""
    covered: bool = False
    """The unit converter covered it: it does so again at the next start, until the word is typed."""
    practice_offered: bool = False
    """Hiding was offered for practice."""


class KioskState(Struct, kw_only=True):
    """What a computer that stands open to everyone needs."""

    staff_code: str = ""
    """The hash of the code that ends the kiosk (``staff_code.py``); empty until one is set."""
    wrong_codes: int = 0
    """Wrong ones since the last right one."""
    last_wrong: float = 0.0
    """When, in seconds since the epoch."""


State = TypeVar("State", Preferences, WindowState, KioskState)
_FILES = {Preferences: "preferences.json", WindowState: "window.json", KioskState: "kiosk.json"}


class PreferenceStore:
    """Reads and writes ``preferences.json``, ``window.json`` and ``kiosk.json`` in one folder.

    A file that is missing or damaged gives the defaults; a folder that cannot be written to loses the change, never
    the start. ``save`` returns False then. Two programs may be open: each writes only what it changed itself.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[str, object] = {}

    @property
    def folder(self) -> Path:
        """Where they lie, and what else is kept of this computer."""
        return self._folder

    def load(self) -> Preferences:
        """The preferences, or the defaults where they cannot be read."""
        return self._load(Preferences)

    def load_window(self) -> WindowState:
        """The window's place, or the default."""
        return self._load(WindowState)

    def load_kiosk(self) -> KioskState:
        """What the kiosk needs, or the default."""
        return self._load(KioskState)

    def save(self, state: State) -> bool:
        """Write whole or not at all; tell whether it was written."""
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
        """What another program wrote meanwhile, with what was changed here since it was read."""
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
    """Reads, and writes nothing but wrong staff codes: a kiosk is the same for each person."""

    def save(self, state: State) -> bool:
        """Keep how often the code was guessed at, and nothing else."""
        return super().save(state) if isinstance(state, KioskState) else True
