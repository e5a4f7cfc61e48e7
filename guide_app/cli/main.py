"""Runs one command and turns whatever goes wrong into a sentence and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from guide_app.cli.errors import FINE, WRONG_USE, CommandError
from guide_app.cli.parser import parser
from guide_app.cli.terminal import printable
from guide_app.library.folder import LibraryDamaged


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command in ``argv`` (the process's own when None); gives the exit code, see ``errors.py``."""
    _open_streams()
    _speak_utf8()
    try:
        code = _run(sys.argv[1:] if argv is None else list(argv))
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader, such as "head", has closed the pipe. What is still buffered must not be flushed again at exit.
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
        return FINE
    return code


def _run(arguments: list[str]) -> int:
    try:
        wanted = {"handouts": "handout", "tonight": "tonight", "card_sets": "card-sets", "line_up": "line-up"}
        only = {option: command in arguments for option, command in wanted.items()}
        options = parser(**only).parse_args(arguments)
    except SystemExit as wish:  # Help, version, or a mistake that argparse has told.
        return wish.code if isinstance(wish.code, int) else WRONG_USE
    try:
        try:
            return options.run(options)
        except LibraryDamaged:
            return options.run(options)  # It is made anew.
    except CommandError as error:
        sys.stdout.flush()
        print(printable(str(error)), file=sys.stderr)
        return WRONG_USE
    except BrokenPipeError:
        raise
    except OSError as error:
        sys.stdout.flush()
        print(printable(f"{error.filename or 'The disk'}: {error.strerror or error}."), file=sys.stderr)
        return WRONG_USE


def _open_streams() -> None:
    """The parent may have closed stdout or stderr: write to nowhere then, without an error."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 - it is held to the end


def _speak_utf8() -> None:
    """Write UTF-8 whatever the locale says, so that names and Spanish stay whole."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
