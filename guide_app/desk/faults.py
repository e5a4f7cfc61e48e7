"""Faults of two kinds: a state of this computer, which gets a message, or a bug, which gets a report.

A report contains only positions in the program. It omits the messages of exceptions, because they can contain what a
person typed or read.
"""

from __future__ import annotations

import errno
import platform
import traceback
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import cast

from guide_app import __version__
from guide_app.desk.paths import assets_folder
from guide_app.library.folder import LibraryDamaged
from guide_app.system.messages import N_, Message

_PACKAGE = Path(__file__).resolve().parent.parent
MAX_FRAMES = 40

_RUNNING_ON = f"{platform.system()}, Python {platform.python_version()}"
failed_imports: list[str] = []
"""What could not be loaded of the packages: when the window is closed, ``launch`` has the next start look over them."""
_GONE = (errno.EIO, errno.ENODEV, errno.ENXIO, errno.ESTALE)


def message(error: BaseException) -> Message | None:
    """The message for a state of this computer; None for a bug."""
    if not assets_folder().is_dir():  # Without the assets anything may fail.
        return N_(
            "messages", "The guide's own files are gone. If the guide runs from a stick, put it back and start again."
        )
    if members := _members(error):
        found = {message(each) for each in members}
        return found.pop() if len(found) == 1 else None
    if isinstance(error, LibraryDamaged):
        return N_(
            "messages",
            "The guide's library on this computer was changed or removed while the guide was open. "
            "Close the guide and open it again: the library is made anew.",
        )
    if isinstance(error, ImportError) and error.name and "guide_app" not in error.name:
        failed_imports.append(str(error))
        return N_(
            "messages",
            "A part of the guide cannot be loaded: a file of it may be missing or damaged. "
            "Close the guide and start it again. If that does not help, get the guide once more.",
        )
    if isinstance(error, MemoryError):
        return N_("messages", "This computer has no memory left for that. Close other programs and try again.")
    if isinstance(error, OSError):
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            return N_("messages", "The disk is full. Make room and try again.")
        if error.errno in _GONE:
            return N_(
                "messages",
                "A disk cannot be read any more. If the guide runs from a stick, put it back and start again.",
            )
    return None


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
