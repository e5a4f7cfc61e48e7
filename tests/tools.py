"""Programs that some tests need beside Python. Where one is missing such a test is skipped, and says what brings it; in
CI nothing is skipped.
"""

from __future__ import annotations

import os
import shutil
from glob import glob
from typing import NoReturn

import pytest

PACKAGES = {
    "Xvfb": "xvfb",
    "cupsd": "cups",
    "dbus-run-session": "dbus",
    "desktop-file-validate": "desktop-file-utils",
    "faketime": "faketime",
    "git": "git",
    "icupkg": "icu-devtools",
    "lp": "cups-client",
    "lpstat": "cups-client",
    "man": "man-db",
    "openbox": "openbox",
    "patchelf": "patchelf",
    "pdftotext": "poppler-utils",
    "strace": "strace",
    "strip": "binutils",
    "update-mime-database": "shared-mime-info",
    "xdotool": "xdotool",
}
"""What brings each, on Debian."""
IN_CI = os.environ.get("CI") == "true"


def find(name: str) -> str | None:
    """Where a program is, also among those for administrators; None when it is missing."""
    return shutil.which(name) or shutil.which(name, path="/usr/sbin:/sbin")


def faketime_library() -> str:
    """The library that shifts a program's clock. Skips the test where it is missing."""
    require("faketime")
    return sorted(glob("/usr/lib/*/faketime/libfaketime.so.1"))[0]


def require(*names: str) -> None:
    """Skips the test, and in CI fails it, where one of these programs is missing."""
    missing = [name for name in names if find(name) is None]
    if missing:
        packages = " ".join(sorted({PACKAGES[name] for name in missing}))
        lack(f"needs {', '.join(missing)}: sudo apt install {packages}")


def lack(why: str) -> NoReturn:
    """Skips the test, and in CI fails it: this system lacks something."""
    if IN_CI:
        pytest.fail(why, pytrace=False)
    pytest.skip(why)
