"""Runs one command and turns any error into a sentence and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from guide_app.cli.errors import FINE, WRONG_USE, CommandError
from guide_app.cli.parser import parser
from guide_app.cli.terminal import printable
from guide_app.library.folder import LibraryDamaged


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command in ``argv`` (default: ``sys.argv``); returns the exit code, see ``errors.py``."""
    _open_streams()
    _speak_utf8()
    try:
        return _run(sys.argv[1:] if argv is None else list(argv))
    except BrokenPipeError:
        return FINE
    finally:
        _write_or_drop()


def _run(arguments: list[str]) -> int:
    try:
        wanted = {
            "handouts": "handout",
            "tonight": "tonight",
            "card_sets": "card-sets",
            "line_up": "line-up",
            "deck": "deck",
        }
        only = {option: command in arguments for option, command in wanted.items()}
        only["editions"] = not {"take", "publish", "keys"}.isdisjoint(arguments)
        options = parser(**only).parse_args(arguments)
    except SystemExit as wish:  # Help, version, or an error that argparse has reported.
        return wish.code if isinstance(wish.code, int) else WRONG_USE
    try:
        try:
            code = options.run(options)
        except LibraryDamaged:
            code = options.run(options)  # Opening it again rebuilds it.
        sys.stdout.flush()
        return code
    except CommandError as error:
        _write_or_drop()
        print(printable(str(error)), file=sys.stderr)
        return WRONG_USE
    except BrokenPipeError:
        raise
    except BaseException as error:
        from guide_app.desk import faults  # only now: a command that works does not pay for it

        message = faults.message(error)
        if isinstance(error, OSError) and (error.filename or message is None):
            words = f"{error.filename or 'The disk'}: {error.strerror or error}."
        elif message is not None:
            words = str(message)
        else:
            raise
        _write_or_drop()
        print(printable(words), file=sys.stderr)
        return WRONG_USE


def _write_or_drop() -> None:
    """Write what was printed; drop what cannot be written, as on a full disk or where "head" has closed the pipe:
    Python would try again at exit, and end with a code of its own.
    """
    try:
        sys.stdout.flush()
    except OSError:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _open_streams() -> None:
    """Replace stdout and stderr with the null device where the parent has closed them."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 - it is held to the end


def _speak_utf8() -> None:
    """Write UTF-8 whatever the locale, so that names and Spanish text are correct."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
