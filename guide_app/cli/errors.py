"""The exit codes, and the error that ends a command."""

from __future__ import annotations

FINE = 0
NOTHING_FOUND = 1
"""The search found nothing, or the check failed."""
WRONG_USE = 2
"""The command line is wrong, or its input is not usable."""


class CommandError(Exception):
    """The command failed. The message is a full sentence for the person who typed it."""
