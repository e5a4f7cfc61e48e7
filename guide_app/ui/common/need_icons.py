"""The icon of a need, by the need's id; a pack may have needs without an icon of their own."""

from __future__ import annotations

from pathlib import Path


def icon_of(need: str, icons: Path) -> str:
    """The file name of the icon in the folder ``icons``."""
    name = f"need-{need}"
    return name if (icons / f"{name}.svg").is_file() else "help"
