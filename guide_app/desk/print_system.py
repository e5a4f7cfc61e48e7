"""The print system that this program talks to: the one of this computer, through its socket."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

SOCKET = "/run/cups/cups.sock"
_VARIABLE = "CUPS_SERVER"
_NAMED = r"(?im)^\s*ServerName\s"


def stay_on_this_computer() -> None:
    """Have CUPS look for its socket only. Without one it would try this computer's network address.

    Whoever named a print server, in the environment or in ``client.conf``, keeps it.
    """
    if sys.platform in ("win32", "darwin") or _VARIABLE in os.environ or any(map(_names_a_server, _configurations())):
        return
    os.environ[_VARIABLE] = SOCKET


def _configurations() -> list[Path]:
    home = os.environ.get("HOME")
    return [Path("/etc/cups/client.conf"), *([Path(home, ".cups", "client.conf")] if home else [])]


def _names_a_server(configuration: Path) -> bool:
    try:
        return re.search(_NAMED, configuration.read_text(encoding="utf-8", errors="replace")) is not None
    except OSError:
        return False
