"""The file beside the journal with what was typed and not saved yet, so that it survives idle minutes and a kill."""

from __future__ import annotations

from typing import Generic, TypeVar

import msgspec
from msgspec import Struct

from guide_app.desk.editions import Kept
from guide_app.system.atomic_file import write_atomically
from guide_app.system.plain_file import read_plain_file

D = TypeVar("D", bound=Struct)


class DraftFile(Generic[D]):
    """``name`` is that of the file, ``kind`` what is in it."""

    def __init__(self, kept: Kept, name: str, kind: type[D]) -> None:
        self._file, self._kind = kept.journal.with_suffix(f".{name}.json"), kind

    def read(self) -> D | None:
        """What was typed; None if nothing was, or it cannot be read."""
        try:
            return msgspec.json.decode(read_plain_file(self._file), type=self._kind)
        except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return None

    def write(self, draft: D) -> None:
        """Keep what was typed.

        Raises:
            OSError: it cannot be written.

        """
        self._file.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(self._file, msgspec.json.encode(draft), mode=0o600)

    def drop(self) -> None:
        """Keep nothing."""
        self._file.unlink(missing_ok=True)
