"""Faults of two kinds: a state of this computer, which gets a message, or a bug, which gets a report.

A report contains only positions in the program. It omits the messages of exceptions, because they can contain what a
person typed or read.
"""

from __future__ import annotations

import platform
import shutil
import traceback
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import cast

from guide_app import __version__
from guide_app.desk.paths import assets_folder, config_folder
from guide_app.library.folder import LibraryDamaged
from guide_app.system.lacking import lacking_of
from guide_app.system.messages import N_, Message

_PACKAGE = Path(__file__).resolve().parent.parent
MAX_FRAMES = 40
_FULL = 16 << 10
"""Free bytes below which no file of settings can be sure of its place."""

_RUNNING_ON = f"{platform.system()}, Python {platform.python_version()}"


def message(error: BaseException) -> Message | None:
    """The message for a state of this computer; None for a bug."""
    if not assets_folder().is_dir():  # Without the assets anything may fail.
        return N_(
            "messages",
            "The guide's files are missing. If the guide runs from a USB drive, put the drive back and start again.",
        )
    if members := _members(error):
        found = {message(each) for each in members}
        return found.pop() if len(found) == 1 else None
    if isinstance(error, LibraryDamaged):
        return N_(
            "messages",
            "The guide's library on this computer was changed or removed while the guide was open. Close the "
            "guide and open it again to rebuild it.",
        )
    lacking = lacking_of(error)
    if lacking == "memory":
        return N_("messages", "This computer does not have enough free memory. Close other programs and try again.")
    if lacking == "threads":
        return N_(
            "messages",
            "This computer cannot start another task: too many are running. Close other programs and try again.",
        )
    if lacking == "files":
        return N_("messages", "This computer has too many files open. Close other programs and try again.")
    if lacking == "room":
        return N_("messages", "The disk is full. Free up space and try again.")
    if lacking == "disk":
        return N_(
            "messages",
            "A disk can no longer be read. If the guide runs from a USB drive, put the drive back and start again.",
        )
    if isinstance(error, ImportError) and error.name and "guide_app" not in error.name:
        return N_(
            "messages",
            "Part of the guide could not be loaded. A file may be missing or damaged. Close the guide and start "
            "it again. If that does not help, download the guide again.",
        )
    return None


def unsaved() -> Message:
    """The message for settings that could not be saved."""
    folder = config_folder()
    existing = next(each for each in (folder, *folder.absolute().parents) if each.exists())
    if shutil.disk_usage(existing).free < _FULL:
        return N_("messages", "It could not be saved. The disk is full. Free up space and try again.")
    text = N_("messages", "It could not be saved. The guide cannot write to its settings folder ({folder}).")
    return text.filled(folder=str(folder))


def report(error: BaseException) -> str:
    """A bug report for the developers."""
    lines = [f"Resource Guide {__version__}, {_RUNNING_ON}"]
    for before, each in _chain(error, ""):
        lines.append(before + _name(type(each)))
        lines += _frames(each.__traceback__)
    return "\n".join(lines) + "\n"


def _chain(error: BaseException, before: str) -> Iterator[tuple[str, BaseException]]:
    """An error, the members of its group, and its causes; each with the word that links it to the previous one."""
    seen: set[int] = set()
    each: BaseException | None = error
    while each is not None and id(each) not in seen:
        seen.add(id(each))
        yield before, each
        for one in _members(each):
            yield from _chain(one, "with ")
        each, before = each.__cause__ or each.__context__, "after "


def _members(error: BaseException) -> tuple[BaseException, ...]:
    """The errors of a group; none for any other error."""
    if not isinstance(error, BaseExceptionGroup):
        return ()
    return cast("BaseExceptionGroup[BaseException]", error).exceptions


def _name(kind: type[BaseException]) -> str:
    return kind.__name__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__name__}"


def _frames(trace: TracebackType | None) -> list[str]:
    """The program's own frames, and a count of those of other packages."""
    lines: list[str] = []
    others = 0
    for frame, line in list(traceback.walk_tb(trace))[-MAX_FRAMES:]:
        code = frame.f_code
        file = Path(code.co_filename)
        if file.is_relative_to(_PACKAGE):
            lines.append(f"  {file.relative_to(_PACKAGE.parent).as_posix()}:{line} in {code.co_name}")
        else:
            others += 1
    if others:
        lines.append(f"  and {others} outside the guide")
    return lines
