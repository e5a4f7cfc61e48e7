"""The main function: opens the window if no command is given, else runs the command."""

from __future__ import annotations

import gc
import os
import sys

from guide_app.desk.command_line import FAILED_TO_START, program_name, window_options

_NO_MEMORY = "This computer does not have enough free memory. Close other programs and try again."


def main(arguments: list[str] | None = None) -> int:
    """Run the guide with ``arguments`` (default: ``sys.argv``); returns the exit code."""
    given = sys.argv[1:] if arguments is None else arguments
    _name_files_in_utf8()
    try:
        if wants_window(given):
            return _open_window(given)
        from guide_app import cli

        return cli.main(given)
    except KeyboardInterrupt:
        return 130
    except BaseException as error:  # raised again unless this computer's state explains it
        try:
            problem = _explain(error)
        except MemoryError:  # too little even for the modules that would say so
            problem = _NO_MEMORY
        if problem is None:
            raise
        sys.stderr.write(problem + "\n")
        return FAILED_TO_START


def _explain(error: BaseException) -> str | None:
    """The message for a damaged file, or for what this computer lacks; None for a bug."""
    from guide_app.launch import missing_part

    problem = missing_part.explain(error)
    if problem is None:
        from guide_app.desk import faults

        message = faults.message(error)
        problem = None if message is None else str(message)
    return problem


def wants_window(arguments: list[str]) -> bool:
    """Whether the arguments have no command, only options of the window.

    >>> wants_window([]), wants_window(["--pack", "data/worcester"]), wants_window(["--pack=x", "search", "bed"])
    (True, True, False)
    """
    return window_options(arguments) is not None


def _name_files_in_utf8() -> None:
    """Restart in Python's UTF-8 mode if the locale sets another encoding for file names.

    The native libraries, the index and the typesetter, expect names in UTF-8.
    """
    if sys.getfilesystemencoding() != "utf-8" and os.environ.get("PYTHONUTF8") != "1":
        os.environ["PYTHONUTF8"] = "1"
        os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])  # noqa: S606 (no shell is meant)


def _open_window(arguments: list[str]) -> int:
    from guide_app.launch import display, libraries
    from guide_app.ui.pyside_workarounds import import_core

    problem = display.no_display(program_name())
    if problem:
        sys.stderr.write(problem + "\n")
        return FAILED_TO_START
    _keep_caches_of_others()
    try:
        # A start allocates much and frees little: garbage collection would take a tenth of its time. The desktop
        # enables it once the window is open.
        gc.disable()
        libraries.load_fetched()
        import_core()
        display.explain_failures(program_name())
        from guide_app.ui import app

        return app.main(arguments, program_name())
    except ImportError as error:
        problem = display.missing_library(error, program_name())
        if problem is None:
            raise
        sys.stderr.write(problem + "\n")
        return FAILED_TO_START


def _keep_caches_of_others() -> None:
    """If all files are in one folder, put the caches of Qt's libraries (fontconfig) there too."""
    from guide_app.desk import paths, portable

    if portable.kept_folder() or os.environ.get(paths.HOME_VARIABLE):
        os.environ["XDG_CACHE_HOME"] = str(paths.cache_folder())
