"""The card sets of this desk, in ``card-sets.json`` beside the preferences. Nothing about people is in them."""

from __future__ import annotations

from pathlib import Path

import msgspec
from msgspec.structs import replace

from guide_app.handouts.cards.card_set import CardSet
from guide_app.system.atomic_file import write_atomically
from guide_app.system.plain_file import read_plain_file

MAX_SETS = 50
"""Maximum sets; the oldest make room. Each is a button of the gallery."""


class CardSetStore:
    """The sets in alphabetical order. The file stores them in the order of saving, so that the oldest makes room. A
    missing or damaged file gives none.

    Methods that change the sets return whether the file was written; ``put_back`` undoes a change.
    """

    def __init__(self, folder: Path) -> None:
        self._file = folder / "card-sets.json"

    def all(self) -> tuple[CardSet, ...]:
        """Every set."""
        return tuple(sorted(self.kept(), key=_sorted_by))

    def kept(self) -> tuple[CardSet, ...]:
        """Every set, the oldest first: the argument for ``put_back``."""
        try:
            return msgspec.json.decode(read_plain_file(self._file), type=tuple[CardSet, ...])
        except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return ()

    def find(self, name: str) -> CardSet | None:
        """The set with a name, ignoring case."""
        return next((one for one in self.all() if _same(one.name, name)), None)

    def keep(self, card_set: CardSet) -> bool:
        """Save a set, replacing one with the same name."""
        others = [one for one in self.kept() if not _same(one.name, card_set.name)]
        return self.put_back((*others[-MAX_SETS + 1 :], card_set))

    def rename(self, name: str, new_name: str) -> bool:
        """Rename a set, replacing one that already has the new name."""
        found = self.find(name)
        if found is None:
            return False
        others = [one for one in self.kept() if not _same(one.name, name) and not _same(one.name, new_name)]
        return self.put_back((*others, replace(found, name=new_name)))

    def remove(self, name: str) -> bool:
        """Delete a set."""
        return self.put_back(tuple(one for one in self.kept() if not _same(one.name, name)))

    def put_back(self, sets: tuple[CardSet, ...]) -> bool:
        """Replace all sets with these."""
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(self._file, msgspec.json.format(msgspec.json.encode(sets)) + b"\n", mode=0o600)
        except OSError:
            return False
        return True


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


def _sorted_by(card_set: CardSet) -> str:
    return card_set.name.casefold()
