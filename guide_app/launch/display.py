"""Whether a window can open here, and the error message if not.

Qt aborts the process if it finds no screen or a system library is missing. ``explain_failures`` intercepts its
messages, so that the person reads what to install or what to do instead. A successful start pays nothing for this.
"""

from __future__ import annotations

import os
import sys

from guide_app.desk.command_line import FAILED_TO_START
from guide_app.launch import libraries, missing_part
from guide_app.system.lacking import NUMBERS, lacking_of

TYPE_CHECKING = False  # without importing typing: every import here slows each start
if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QtMsgType

FETCHED_FOR = "RESOURCE_GUIDE_LIBRARIES_FETCHED"
"""The variable set for the restart after a download of libraries, to prevent a second download."""

WITHOUT_WINDOW = """The guide also works without a window:
  {program} search place to sleep
  {program} --help"""


def no_display(program: str) -> str | None:
    """Why no window can open here, or None. Checks only systems with X or Wayland."""
    if sys.platform in ("win32", "darwin"):
        return None
    if any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM")):
        return None
    return (
        "There is no screen here to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set).\n"
        f"Start the guide from a desktop session. {WITHOUT_WINDOW.format(program=program)}"
    )


def missing_library(error: ImportError, program: str) -> str | None:
    """The install instructions if Qt failed to load for lack of a system library; None for other errors.

    Does not return if the library could be downloaded: the process restarts.
    """
    said = str(error)
    name = said.partition(":")[0]
    if lacking_of(error) or "cannot open shared object file" not in said or name.startswith(libraries.CARRIED):
        return None
    return _lacking([*libraries.missing_libraries(), name], program)


def explain_failures(program: str) -> None:
    """Until the QApplication exists, replace Qt's abort on a fatal error with a message and an exit code; and so what
    Qt would wait for without end, a thread of its own that could not start.

    Installs a Qt message handler. Install another one only after the QApplication is created.
    """
    from PySide6.QtCore import QCoreApplication, QThread, QtMsgType, qInstallMessageHandler

    held: list[str] = []

    def hear(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        # Later the guide's own threads start, and tell of it themselves.
        if text.startswith("QThread::start") and not QThread.currentThread().loopLevel():
            from guide_app.desk import faults

            sys.stderr.write(f"{faults.message(OSError(NUMBERS['threads'], text))}\n")
            sys.stderr.flush()
            os._exit(FAILED_TO_START)
        if kind == QtMsgType.QtFatalMsg:
            try:
                sys.stderr.write(_why([*held, text], program) + "\n")
                sys.stderr.flush()
            # Qt, which called this, would abort.
            except KeyboardInterrupt:  # during the download of libraries
                os._exit(130)
            except SystemExit as end:  # of the process that took the place of this one
                os._exit(end.code if isinstance(end.code, int) else FAILED_TO_START)
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
        carried = [name for name in missing if name.startswith(libraries.CARRIED)]
        return missing_part.missing_part(", ".join(carried)) if carried else _lacking(missing, program)
    words = WITHOUT_WINDOW.format(program=program)
    if any("could not connect to display" in line or "Failed to create wl_display" in line for line in said):
        screen = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY")
        return (
            f"The screen {screen} cannot be reached. It is not running, or it belongs to a different user than\n"
            f"the one starting the guide (with sudo, for example).\n{words}"
        )
    plugin = [line for line in said if "Could not find the Qt platform plugin" in line]
    if plugin and "QT_QPA_PLATFORM" not in os.environ:
        return missing_part.missing_part(plugin[0])
    told = "\n".join("  " + line.replace("\n", "\n  ") for line in said)
    return f"The window system could not be started. {words}\nIts output:\n{told}"


def _lacking(missing: list[str], program: str) -> str:
    """Restart with the downloaded libraries, or return the message if they cannot be downloaded."""
    if FETCHED_FOR not in os.environ and libraries.fetch_missing():
        os.environ[FETCHED_FOR] = "1"
        os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])  # noqa: S606 (no shell is meant)
    return f"{libraries.how_to_install(missing)}\n{WITHOUT_WINDOW.format(program=program)}"
