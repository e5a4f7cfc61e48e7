"""The block with this place's name, number, line and logo on handouts, in ``own-block.json`` beside the preferences."""

from __future__ import annotations

from pathlib import Path

import msgspec

from guide_app.handouts.parts.own_block import EMPTY, OwnBlock, checked_block
from guide_app.handouts.problems import HandoutError
from guide_app.system.atomic_file import write_atomically
from guide_app.system.plain_file import read_plain_file


class OwnBlockStore:
    """``country`` (ISO 3166) is that of its phone number. A missing or damaged file gives an empty block."""

    def __init__(self, folder: Path, country: str) -> None:
        self._file = folder / "own-block.json"
        self._country = country

    def load(self) -> OwnBlock:
        """The block, checked again, because anyone may have edited the file on a stick."""
        try:
            return self.checked(msgspec.json.decode(read_plain_file(self._file), type=OwnBlock))
        except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError, HandoutError):
            return EMPTY

    def checked(self, block: OwnBlock) -> OwnBlock:
        """The block as it would be stored. Raises HandoutError for one that must not be printed."""
        return checked_block(block, self._country)

    def keep(self, block: OwnBlock) -> bool:
        """Store a checked block over the previous one; an empty one deletes the file. Returns whether it worked."""
        try:
            if block.empty:
                self._file.unlink(missing_ok=True)
            else:
                self._file.parent.mkdir(parents=True, exist_ok=True)
                write_atomically(self._file, msgspec.json.encode(block) + b"\n", mode=0o600)
        except OSError:
            return False
        return True
