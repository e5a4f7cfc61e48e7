"""The exit codes, and the error that ends a command."""

from __future__ import annotations

FINE = 0
NOTHING_FOUND = 1
"""Nothing was found, or the check failed."""
WRONG_USE = 2
"""The command was not used rightly, or what it was given cannot be used."""


class CommandError(Exception):
    """The command cannot be carried out. The message is a whole sentence for the person who typed it."""
