"""``kiosk-code``: the staff code that ends a kiosk."""

from __future__ import annotations

import getpass
import sys

from guide_app.cli.errors import FINE, CommandError
from guide_app.desk import paths, staff_code
from guide_app.desk.preferences import KioskState, PreferenceStore


def kiosk_code() -> int:
    """Ask for a code twice and keep its hash."""
    code = _asked("New staff code: ")
    if code != _asked("The same again: "):
        raise CommandError("The two were not the same. The code was not changed.")
    try:
        kept = staff_code.hash_code(code)
    except ValueError as error:
        raise CommandError(f"{error} The code was not changed.") from error
    folder = paths.config_folder()
    if not PreferenceStore(folder).save(KioskState(staff_code=kept)):
        raise CommandError(f"The code could not be kept: the folder {folder} cannot be written.")
    print("The staff code is set. In a kiosk, Ctrl+Alt+Shift+Q asks for it.")
    return FINE


def _asked(words: str) -> str:
    if sys.stdin.isatty():
        return getpass.getpass(words)
    line = sys.stdin.readline()
    if not line:
        raise CommandError("No code was given.")
    return line.rstrip("\r\n")
