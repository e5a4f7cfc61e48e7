"""What of each part travels in a download, by the rules of ``contents.toml``."""

from __future__ import annotations

import tomllib
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
CONTENTS: dict[str, Any] = tomllib.loads((HERE / "contents.toml").read_text(encoding="utf-8"))
NAME = "resource-guide"


def kept(path: str) -> bool:
    """Whether a file of a package travels; ``path`` is relative to site-packages, with slashes."""
    for rule in CONTENTS["rule"]:
        for verb in ("keep", "drop"):
            if fits(path, rule.get(verb, ())):
                return verb == "keep"
    return True


def dropped(part: str, path: str) -> bool:
    """Whether a file of ``stdlib`` or ``embed`` stays behind."""
    return fits(path, CONTENTS[part]["drop"])


def fits(path: str, patterns: list[str] | tuple[str, ...]) -> bool:
    """Whether ``path`` is named by one of the patterns."""
    return any(fnmatchcase(path, pattern) for pattern in patterns)


def guide_version() -> str:
    """The version of this checkout."""
    from guide_app import __version__

    return __version__


def release_time() -> int:
    """Seconds since 1970 that every file of a download bears, so that two builds are the same bytes."""
    import calendar

    from guide_app import RELEASED

    return calendar.timegm(RELEASED.timetuple())


def edition_date(folder: Path) -> str:
    """The date of the directory that travels in ``folder``, as ``2026-12-01``."""
    from guide_app.edition.format import ENVELOPE, decoded

    (envelope,) = folder.rglob(f"guide_app/editions/*/{ENVELOPE}")
    return decoded(envelope.read_bytes()).envelope.date.isoformat()
