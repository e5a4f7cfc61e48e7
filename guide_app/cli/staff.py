"""Asks for the staff code before a command changes what this desk keeps."""

from __future__ import annotations

import getpass
import sys

from guide_app.cli.errors import CommandError
from guide_app.desk import paths, staff_code
from guide_app.desk.code_tries import CodeTries
from guide_app.desk.preferences import PreferenceStore


def require_staff() -> None:
    """Ask for the staff code, where one is set.

    Raises:
        CommandError: it was not given, was wrong, or was wrong too often a moment ago.

    """
    tries = CodeTries(PreferenceStore(paths.config_folder()))
    if not staff_code.is_hash(tries.code):
        return
    if seconds := tries.wait():
        raise CommandError(f"The staff code was wrong several times. Try again in {seconds} seconds.")
    if not tries.take(asked("Staff code: ")):
        raise CommandError("That is not the staff code. Nothing was changed.")


def asked(words: str) -> str:
    """A line that is typed unseen, or that standard input brings.

    Raises:
        CommandError: there is no line.

    """
    if sys.stdin.isatty():
        return getpass.getpass(words)
    line = sys.stdin.readline()
    if not line:
        raise CommandError("No code was given.")
    return line.rstrip("\r\n")
