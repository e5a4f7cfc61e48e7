"""Runs one command and turns whatever goes wrong into a sentence and an exit code."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from guide_app.cli.errors import FINE, WRONG_USE, CommandError
from guide_app.cli.parser import parser
from guide_app.cli.terminal import printable


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command in ``argv`` (the process's own when None); gives the exit code, see ``errors.py``."""
    _open_streams()
    _speak_utf8()
    try:
        code = _run(sys.argv[1:] if argv is None else list(argv))
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read us, such as "head", has enough. What is still buffered must not be tried again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINE
    return code


def _run(arguments: list[str]) -> int:
    try:
        options = parser(handouts="handout" in arguments).parse_args(arguments)
    except SystemExit as wish:  # Help, version, or a mistake that argparse has told.
        return wish.code if isinstance(wish.code, int) else WRONG_USE
    try:
        return _command(options)
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


def _command(options: argparse.Namespace) -> int:
    match options.command:
        case "search":
            from guide_app.cli.commands.search_and_show import search

            return search(options)
        case "show":
            from guide_app.cli.commands.search_and_show import show

            return show(options)
        case "handout":
            from guide_app.cli.commands.handout import handout

            return handout(options)
        case "kiosk-code":
            from guide_app.cli.commands.kiosk_code import kiosk_code

            return kiosk_code()
        case _:
            from guide_app.cli.commands.check import check

            return check(options)


def _open_streams() -> None:
    """Whoever started us may have closed what we would write to: then nobody reads it, and that is no error."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 - it is held to the end


def _speak_utf8() -> None:
    """Whatever the locale says, names and Spanish come out whole."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
