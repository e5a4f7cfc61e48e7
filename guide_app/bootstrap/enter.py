"""The way into the environment of a checkout: this process when it has what is listed, else another that does.

Only the standard library is used, and no more of it than ``os`` where the environment stands.
"""

from __future__ import annotations

import os
import sys

from guide_app.bootstrap.stamp import (
    WINDOWS,
    environment_python,
    packages_folder,
    requirements,
    same_version,
    setting,
    stands,
)

TYPE_CHECKING = False  # what typing has, without importing typing: each start pays for what is imported here
if TYPE_CHECKING:
    from typing import NoReturn

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


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
        sys.stderr.write("\nThe set-up was stopped. The next start begins it again; what was fetched is kept.\n")
        sys.exit(130)


def _complete(lock_path: str) -> bool:
    """Whether this Python, whatever it is, already has every package of the list at its version."""
    try:
        from importlib.metadata import PackageNotFoundError, version
    except ImportError:
        return False  # Debian's python3-minimal: the set-up says so.
    try:
        return all(same_version(version(name), wanted) for name, wanted in requirements(lock_path))
    except PackageNotFoundError:
        return False


def _joined(folder: str) -> bool:
    """Takes the packages of the environment in ``folder`` in place of this Python's own; False where that is not safe.

    It is safe for the Python that the environment was made with, when nothing else steers where modules come from.
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
