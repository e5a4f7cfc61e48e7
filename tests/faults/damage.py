"""An edition with a flipped bit, cut short, or with a file missing: the next start compiles it again."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

from guide_app.library.search.query import Query
from guide_app.library.search.searcher import Searcher
from tests.editions import opened_in
from tests.small_pack import write_small_pack


def damaged(chance: random.Random, folder: Path) -> None:
    """Damage one file of an edition in one place, and start."""
    pack = write_small_pack(folder / "pack")
    opened = opened_in(folder, pack)
    assert opened.library is not None
    library, digest = opened.library.folder, opened.library.digest
    opened.library.close()
    files = sorted(path for path in library.rglob("*") if path.is_file() and path.stat().st_size)
    victim = chance.choice(files)
    data = victim.read_bytes()
    match chance.choice(("bent", "bent", "bent", "bent", "bent", "gone", "folder")):
        case "bent":
            victim.write_bytes(bent(chance, data))
        case "gone":
            victim.unlink()
        case _:
            shutil.rmtree(library)
    again = opened_in(folder, pack)
    assert again.problem is None
    assert again.library is not None
    assert again.library.digest == digest
    assert again.library.number("night-line") == "800-555-0199"
    found = Searcher(again.library).search(Query("night line"))
    assert found.hits
    assert found.hits[0].id == "night-line"
    again.library.close()


def bent(chance: random.Random, data: bytes) -> bytes:
    """The bytes with a bit flipped, cut short, or with a stretch of zeros."""
    changed, start = bytearray(data), chance.randrange(len(data))
    match chance.choice(("flip", "flip", "flip", "cut", "zero")):
        case "flip":
            changed[start] ^= 1 << chance.randrange(8)
        case "cut":
            del changed[start:]
        case _:
            changed[start : start + 512] = bytes(len(changed[start : start + 512]))
    return bytes(changed)
