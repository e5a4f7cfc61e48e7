"""The icon of a need by its id: a pack may have needs for which none is drawn."""

from __future__ import annotations

from pathlib import Path


def icon_of(need: str, icons: Path) -> str:
    """The name of the icon in the folder ``icons``."""
    name = f"need-{need}"
    return name if (icons / f"{name}.svg").is_file() else "help"
