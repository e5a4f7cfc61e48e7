"""Where a test has its editions."""

from __future__ import annotations

from pathlib import Path

from guide_app.edition.compile import compile_pack
from guide_app.edition.current import Opened, Sources
from guide_app.edition.opening import open_current


def sources_in(home: Path, pack: Path | None = None) -> Sources:
    """A desk that has everything in one folder, and a pack or none."""
    return Sources(
        pack=pack,
        made=() if pack is None else (home / "made",),
        arrived=home / "arrived",
        shipped=home / "shipped",
        copies=home / "copies",
        floors=home / "floors.json",
        keys=home / "keys",
    )


def opened_in(home: Path, pack: Path | None = None) -> Opened:
    """What such a desk opens."""
    return open_current(sources_in(home, pack), compile_pack)
