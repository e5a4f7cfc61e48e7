"""Enters the virtual environment of a checkout: in this process if it has the listed packages, else in a new one.

Uses the standard library only, and only ``os`` of it when the environment is complete.
"""

from __future__ import annotations

import os
import sys

from guide_app.bootstrap.stamp import (
    WINDOWS,
    environment_python,
    is_complete,
    packages_folder,
    requirements,
    same_version,
    setting,
)

TYPE_CHECKING = False  # as in typing, without importing typing: every import here slows each start
if TYPE_CHECKING:
    from typing import NoReturn

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def enter(lock: str, command: list[str], root: str = ROOT, join: bool = False) -> None:
    """Return if this process has all packages of ``lock``; otherwise create the environment and continue in it.

    ``command`` is the command line of the environment's Python: a script, or ``-m`` and a module, and the arguments.
    ``join`` lets the Python that created the environment use its packages in this process, which saves starting a new
    one. If the set-up fails, prints the reason and ends the process with 3 (130 on an interrupt).
    """
    folder = os.path.join(root, ".venv")
    inside = _same(sys.prefix, folder)
    if is_complete(root, lock):
        if inside or (join and _joined(folder)):
            return
    elif inside:
        # Work on it from outside: some systems cannot delete an environment that is running.
        _go(getattr(sys, "_base_executable", sys.executable), command)
    elif getattr(sys, "frozen", False) or _has_packages(os.path.join(root, lock)):
        return
    else:
        _prepare(root, lock)
    _go(environment_python(folder), command)


def _prepare(root: str, lock: str) -> None:
    from guide_app.bootstrap import messages

    try:
        from guide_app.bootstrap.install import prepare
    except ImportError as error:
        sys.stderr.write(f"{messages.of_python([error.name or str(error)])}\n")
        sys.exit(3)
    try:
        prepare(root, lock)
    except messages.SetupError as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(3)
    except KeyboardInterrupt:
        sys.stderr.write(messages.STOPPED)
        sys.exit(130)


def _has_packages(lock_path: str) -> bool:
    """Whether this Python has every package of the list at the listed version without an environment."""
    try:
        from importlib.metadata import PackageNotFoundError, version
    except ImportError:
        return False  # Debian's python3-minimal: the set-up says so.
    try:
        return all(same_version(version(name), wanted) for name, wanted in requirements(lock_path))
    except PackageNotFoundError:
        return False


def _joined(folder: str) -> bool:
    """Replace this Python's packages with those of the environment in ``folder``; False where that is not safe.

    It is safe for the Python that created the environment, if no variable changes the module search path.
    """
    if "PYTHONPATH" in os.environ or "PYTHONHOME" in os.environ:
        return False
    if not _same(setting(folder, "executable"), os.path.realpath(sys.executable)):
        return False
    if not setting(folder, "version").startswith(f"{sys.version_info[0]}.{sys.version_info[1]}."):
        return False
    packages = packages_folder(folder)
    kept = [entry for entry in sys.path if not entry.rstrip("/\\").endswith(("site-packages", "dist-packages"))]
    sys.path[:] = [*kept, packages]
    sys.executable = environment_python(folder)  # A process started with ``sys.executable`` needs the packages too.
    return True


def _same(one: str, other: str) -> bool:
    try:
        return os.path.samefile(one, other)
    except OSError:
        return False


def _go(python: str, command: list[str]) -> NoReturn:
    """Replace this process with ``python`` (on Windows: run it and exit with its code)."""
    # These two point to modules of another Python, which would mix with the environment's packages.
    for name in ("PYTHONPATH", "PYTHONHOME"):
        os.environ.pop(name, None)
    if not WINDOWS:
        os.execv(python, [python, *command])  # noqa: S606 (no shell is meant)
    import subprocess

    try:
        sys.exit(subprocess.call([python, *command]))
    except KeyboardInterrupt:
        sys.exit(130)
