"""What is kept between two starts: preferences, and the window's size and place. Nothing of what a person did."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated, Literal, TypeVar

import msgspec
from msgspec import Meta, Struct

TEXT_SIZES = (100, 110, 125, 150, 175, 200)
"""Text sizes that the window offers, in percent of 11 pt."""


class Preferences(Struct, kw_only=True):
    """Choices of the person who runs this computer. Unknown keys of a later version are dropped."""

    language: str | None = None
    """Language of the guide's words; None follows the pack's first language."""
    text_size: Annotated[int, Meta(ge=100, le=200)] = 100
    """Percent of the normal size."""
    theme: Literal["system", "light", "dark", "high-contrast"] = "system"
    return_word: Annotated[str, Meta(pattern=r"^[a-z]{4,20}$")] = "guide"
    """The word that, typed on the page that hides the guide, brings it back."""


class WindowState(Struct, kw_only=True):
    """Place of the window, as Qt saves it, in base 64."""

    geometry: str = ""


State = TypeVar("State", Preferences, WindowState)


class PreferenceStore:
    """Reads and writes ``preferences.json`` and ``window.json`` in one folder.

    A file that is missing or damaged gives the defaults; a folder that cannot be written to loses the change, never
    the start. ``save`` returns False then.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load(self) -> Preferences:
        """The preferences, or the defaults where they cannot be read."""
        return self._read("preferences.json", Preferences)

    def load_window(self) -> WindowState:
        """The window's place, or the default."""
        return self._read("window.json", WindowState)

    def save(self, state: Preferences | WindowState) -> bool:
        """Write whole or not at all; tell whether it was written."""
        name = "preferences.json" if isinstance(state, Preferences) else "window.json"
        text = msgspec.json.format(msgspec.json.encode(state)) + b"\n"
        import tempfile

        temporary: str | None = None
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            handle, temporary = tempfile.mkstemp(dir=self._folder, prefix=name)
            with os.fdopen(handle, "wb") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            os.replace(temporary, self._folder / name)
        except OSError:
            if temporary is not None:
                Path(temporary).unlink(missing_ok=True)
            return False
        return True

    def _read(self, name: str, kind: type[State]) -> State:
        try:
            return msgspec.json.decode((self._folder / name).read_bytes(), type=kind)
        except (OSError, msgspec.DecodeError):
            return kind()
