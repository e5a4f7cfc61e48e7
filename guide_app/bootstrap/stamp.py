"""The environment of a checkout: ``.venv`` beside ``main.py``, made on the first start and checked on each.

Only the standard library is used. The check alone (``stands``) imports nothing beyond ``os``: every start pays for it.

What is installed is written into the environment as its stamp, last of all: the list of packages as it was, and the
Python that it was made with. A set-up that was interrupted left no stamp, but the mark it made at its beginning.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False  # what typing has, without importing typing: it would be most of the cost of the check
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import NoReturn

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
UNFINISHED = "guide-unfinished"
WINDOWS = sys.platform == "win32"


class SetupError(Exception):
    """The environment cannot be made here. The text is what the person reads: what, where, what to do."""


def environment_python(folder: str) -> str:
    """The interpreter of the virtual environment in ``folder``, whether it exists or not."""
    return os.path.join(folder, "Scripts", "python.exe") if WINDOWS else os.path.join(folder, "bin", "python")


def stands(root: str, lock: str) -> bool:
    """Whether the environment of ``root`` was made, to its end, from the list ``lock`` as it is now, and still is.

    Costs a few file reads: no import, no process, no network.
    """
    folder = os.path.join(root, ".venv")
    try:
        with open(_stamp(folder, lock), encoding="utf-8") as file:
            return file.read() == _stamp_text(folder, os.path.join(root, lock))
    except OSError:
        return False


def enter(lock: str, command: list[str], root: str = ROOT, join: bool = False) -> None:
    """Returns when this process runs where everything of ``lock`` is; otherwise makes such a place and goes over to it.

    ``command`` is what the environment's Python is given: a script, or ``-m`` and a module, and the arguments. ``join``
    lets the Python that made the environment use its packages in this very process, which saves starting another one.
    Where set-up fails, says why in clear words and ends the process with 3 (130 when it was interrupted).
    """
    folder = os.path.join(root, ".venv")
    inside = _same(sys.prefix, folder)
    if stands(root, lock):
        if inside or (join and _joined(folder)):
            return
    elif inside:
        # It is repaired from outside: a running environment cannot be taken away everywhere.
        _go(getattr(sys, "_base_executable", sys.executable), command)
    elif getattr(sys, "frozen", False) or _complete(os.path.join(root, lock)):
        return
    else:
        from guide_app.bootstrap.install import prepare

        try:
            prepare(root, lock)
        except SetupError as error:
            sys.stderr.write(f"{error}\n")
            sys.exit(3)
        except KeyboardInterrupt:
            sys.stderr.write("\nThe set-up was stopped. The next start begins it again; what was fetched is kept.\n")
            sys.exit(130)
    _go(environment_python(folder), command)


def requirements(lock_path: str) -> Iterator[tuple[str, str]]:
    """Name and version of what a list installs on every system: without the lines for some systems only (a marker)."""
    with open(lock_path, encoding="utf-8") as file:
        for line in file:
            name, equals, version = line.strip(" \\\n").partition("==")
            if equals and not name.startswith(("#", " ")) and ";" not in version:
                yield name, version


def _stamp(folder: str, lock: str) -> str:
    return os.path.join(folder, "guide-" + lock)


def _stamp_text(folder: str, lock_path: str) -> str:
    """What the stamp says. Raises OSError where the environment has no Python any more."""
    python = environment_python(folder)
    os.stat(python)
    with open(os.path.join(folder, "pyvenv.cfg"), encoding="utf-8") as file:
        made_with = file.read()
    if WINDOWS:  # There the environment's own file is a starter, and this is what it starts.
        os.stat(next(line.partition("=")[2].strip() for line in made_with.splitlines() if line.startswith("home")))
    with open(lock_path, encoding="utf-8") as file:
        return "\n".join((os.path.realpath(python), made_with, file.read()))


def write_stamp(folder: str, lock_path: str) -> None:
    """Says that the environment now has, to the end, what ``lock_path`` lists. Written whole or not at all."""
    stamp = _stamp(folder, os.path.basename(lock_path))
    with open(stamp + ".new", "w", encoding="utf-8") as file:
        file.write(_stamp_text(folder, lock_path))
    os.replace(stamp + ".new", stamp)


def remove_stamps(folder: str) -> None:
    """Says that nothing is known of the environment, before it is changed."""
    for name in os.listdir(folder):
        if name.startswith("guide-") and name.endswith((".lock", ".lock.new")):
            os.remove(os.path.join(folder, name))


def _complete(lock_path: str) -> bool:
    """Whether this Python, whatever it is, already has every package of the list at its version."""
    from importlib.metadata import PackageNotFoundError, version

    def numbers(text: str) -> list[str]:
        return [part.lstrip("0") for part in text.split(".")]  # 2.012 is written 2.12 in a list

    try:
        return all(numbers(version(name)) == numbers(wanted) for name, wanted in requirements(lock_path))
    except PackageNotFoundError:
        return False


def _joined(folder: str) -> bool:
    """Takes the packages of the environment in ``folder`` in place of this Python's own; False where that is not safe.

    It is safe for the Python that the environment was made with, when nothing else steers where modules come from.
    """
    if "PYTHONPATH" in os.environ or "PYTHONHOME" in os.environ:
        return False
    with open(os.path.join(folder, "pyvenv.cfg"), encoding="utf-8") as file:
        made_by = next((line.partition("=")[2].strip() for line in file if line.startswith("executable")), "")
    if not _same(made_by, os.path.realpath(sys.executable)):
        return False
    if WINDOWS:
        packages = os.path.join(folder, "Lib", "site-packages")
    else:
        packages = os.path.join(folder, "lib", f"python{sys.version_info[0]}.{sys.version_info[1]}", "site-packages")
    if not os.path.isdir(packages):
        return False
    kept = [entry for entry in sys.path if not entry.rstrip("/\\").endswith(("site-packages", "dist-packages"))]
    sys.path[:] = [*kept, packages]
    sys.executable = environment_python(folder)  # What this process starts anew with it needs the packages too.
    return True


def _same(one: str, other: str) -> bool:
    try:
        return os.path.samefile(one, other)
    except OSError:
        return False


def _go(python: str, command: list[str]) -> NoReturn:
    """Puts ``python`` in this process's place (on Windows: runs it and ends with its code)."""
    # What these two point to belongs to another Python, and would be mixed into the environment's packages.
    for name in ("PYTHONPATH", "PYTHONHOME"):
        os.environ.pop(name, None)
    if not WINDOWS:
        os.execv(python, [python, *command])  # noqa: S606 (no shell is meant)
    import subprocess

    try:
        sys.exit(subprocess.call([python, *command]))
    except KeyboardInterrupt:
        sys.exit(130)
