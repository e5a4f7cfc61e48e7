"""Whether a window can be opened here, and the words for it when it cannot.

Qt ends the process itself when it finds no screen or a library of the system is missing. What it says on the way there
is caught (``explain_failures``), so that the person reads what to install or what to do instead. None of this costs a
start that succeeds anything.
"""

from __future__ import annotations

import os
import sys

from guide_app.desk.command_line import FAILED_TO_START
from guide_app.launch import libraries

TYPE_CHECKING = False  # without importing typing: each start pays for what is imported here
if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QtMsgType

FETCHED_FOR = "RESOURCE_GUIDE_LIBRARIES_FETCHED"
"""A variable that is set for a start that comes after a fetching of libraries: it does not fetch once more."""

WITHOUT_WINDOW = """The guide also works without a window:
  {program} search place to sleep
  {program} --help"""


def no_display(program: str) -> str | None:
    """Why no window can be opened here, or None. Only where X or Wayland is the way to a screen."""
    if sys.platform in ("win32", "darwin"):
        return None
    if any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM")):
        return None
    return (
        "There is no screen here to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set).\n"
        f"Start the guide from a desktop session. {WITHOUT_WINDOW.format(program=program)}"
    )


def missing_library(error: ImportError, program: str) -> str | None:
    """What to install, when a part of Qt was not loaded for want of a library of the system; None for other errors.

    Does not return where the library could be fetched: the guide is started anew then.
    """
    said = str(error)
    if "cannot open shared object file" not in said:
        return None
    return _lacking([*libraries.missing_libraries(), said.partition(":")[0]], program)


def explain_failures(program: str) -> None:
    """Until the application stands, a failure of Qt's own ends this process with our words instead of an abort.

    Installs a Qt message handler. Whoever installs another does so after the QApplication is made.
    """
    from PySide6.QtCore import QCoreApplication, QtMsgType, qInstallMessageHandler

    held: list[str] = []

    def hear(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if kind == QtMsgType.QtFatalMsg:
            try:
                sys.stderr.write(_why([*held, text], program) + "\n")
                sys.stderr.flush()
            except KeyboardInterrupt:  # while libraries are fetched; Qt, which called this, would abort
                os._exit(130)
            os._exit(FAILED_TO_START)
        if QCoreApplication.startingUp() and kind != QtMsgType.QtDebugMsg:
            held.append(text)
        else:
            category = context.category
            sys.stderr.write(f"{category}: {text}\n" if category and category != "default" else f"{text}\n")

    qInstallMessageHandler(hear)


def _why(said: list[str], program: str) -> str:
    missing = libraries.missing_libraries()
    if missing:
        return _lacking(missing, program)
    words = WITHOUT_WINDOW.format(program=program)
    if any("could not connect to display" in line or "Failed to create wl_display" in line for line in said):
        screen = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY")
        return (
            f"The screen {screen} cannot be reached: it is not running, or it belongs to another person than\n"
            f"the one who starts the guide (with sudo, for example).\n{words}"
        )
    told = "\n".join("  " + line.replace("\n", "\n  ") for line in said)
    return f"The window system could not be started. {words}\nWhat it said:\n{told}"


def _lacking(missing: list[str], program: str) -> str:
    """Starts anew with what was fetched, or gives the words for what cannot be fetched."""
    if FETCHED_FOR not in os.environ and libraries.fetch_missing():
        os.environ[FETCHED_FOR] = "1"
        os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])  # noqa: S606 (no shell is meant)
    return f"{libraries.how_to_install(missing)}\n{WITHOUT_WINDOW.format(program=program)}"
