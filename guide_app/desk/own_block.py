"""What this desk prints of itself on handouts, kept in ``own-block.json`` in the folder of the preferences."""

from __future__ import annotations

from pathlib import Path

import msgspec

from guide_app.handouts.parts.own_block import EMPTY, OwnBlock, checked_block
from guide_app.handouts.problems import HandoutError
from guide_app.system.atomic_file import write_atomically
from guide_app.system.plain_file import read_plain_file


class OwnBlockStore:
    """``country`` (ISO 3166) is where its number is dialed. A file that is missing or damaged gives an empty block."""

    def __init__(self, folder: Path, country: str) -> None:
        self._file = folder / "own-block.json"
        self._country = country

    def load(self) -> OwnBlock:
        """The block, checked again: on a stick, anyone may have edited the file."""
        try:
            return self.checked(msgspec.json.decode(read_plain_file(self._file), type=OwnBlock))
        except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError, HandoutError):
            return EMPTY

    def checked(self, block: OwnBlock) -> OwnBlock:
        """The block as it would be kept. Raises HandoutError for one that may not be printed."""
        return checked_block(block, self._country)

    def keep(self, block: OwnBlock) -> bool:
        """Keep a checked block in the place of the one before; an empty one is forgotten. Tells whether it was done."""
        try:
            if block.empty:
                self._file.unlink(missing_ok=True)
            else:
                self._file.parent.mkdir(parents=True, exist_ok=True)
                write_atomically(self._file, msgspec.json.encode(block) + b"\n", mode=0o600)
        except OSError:
            return False
        return True
