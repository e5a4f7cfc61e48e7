"""The stamp of a complete environment: ``.venv`` beside ``main.py``, created on the first start and checked on each.

Uses the standard library only. The check (``is_complete``) imports nothing but ``os``, because it runs at every start.
The set-up writes the stamp last: the package list, the Python that created the environment, and the names that the
packages added to ``site-packages``. An interrupted set-up leaves no stamp, only the mark that it wrote at its
beginning.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False  # as in typing, without importing typing, which would be most of the cost of the check
if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.metadata import Distribution

WINDOWS = sys.platform == "win32"
UNFINISHED = "guide-unfinished"
"""The file that marks an environment whose set-up has not ended."""
NAMES_BELOW = b"\n# What these packages brought:\n"
"""The line between what the environment was created from and the names expected in ``site-packages``."""


def environment_python(folder: str) -> str:
    """The interpreter of the virtual environment in ``folder``, even if it does not exist yet."""
    return os.path.join(folder, "Scripts", "python.exe") if WINDOWS else os.path.join(folder, "bin", "python")


def packages_folder(folder: str) -> str:
    """The ``site-packages`` of the environment in ``folder``. Raises OSError if it is no environment."""
    if WINDOWS:
        return os.path.join(folder, "Lib", "site-packages")
    release = setting(folder, "version").split(".")
    return os.path.join(folder, "lib", "python" + ".".join(release[:2]), "site-packages")


def setting(folder: str, name: str) -> str:
    """A value of ``pyvenv.cfg``, empty if it is not set. Raises OSError if there is no such file."""
    with open(os.path.join(folder, "pyvenv.cfg"), encoding="utf-8") as file:
        for line in file:
            key, _, value = line.partition("=")
            if key.strip() == name:
                return value.strip()
    return ""


def is_complete(root: str, lock: str) -> bool:
    """Whether the environment of ``root`` has all packages of the list ``lock``, as the list is now.

    Notices a removed package by its name. Costs a few file reads and one directory listing: no import, no process.
    """
    folder = os.path.join(root, ".venv")
    try:
        made_from, names = _read_stamp(folder, lock)
        return made_from == _made_from(folder, os.path.join(root, lock)) and names.issubset(
            os.listdir(packages_folder(folder))
        )
    except OSError:
        return False


def has_lost_files(folder: str) -> bool:
    """Whether names are gone that a stamp of the environment expects in ``site-packages``. Raises OSError."""
    there = os.listdir(packages_folder(folder))
    return any(not _read_stamp(folder, lock)[1].issubset(there) for lock in _stamped(folder))


def requirements(lock_path: str) -> Iterator[tuple[str, str]]:
    """Name and version of each package that a list installs on every system: lines with a marker are left out."""
    with open(lock_path, encoding="utf-8") as file:
        for line in file:
            name, equals, version = line.strip(" \\\n").partition("==")
            if equals and not name.startswith(("#", " ")) and ";" not in version:
                yield name, version.partition(" ")[0]


def same_version(one: str, other: str) -> bool:
    """Whether two versions are equal: a list writes 2.12 for 2.012."""
    return [part.lstrip("0") for part in one.split(".")] == [part.lstrip("0") for part in other.split(".")]


def missing_packages(folder: str, lock_path: str) -> list[str]:
    """The packages of the list that the environment lacks at the listed version, as ``name==version``."""
    have = installed(folder)
    return [
        f"{name}=={version}"
        for name, version in requirements(lock_path)
        if name not in have or not same_version(have[name].version, version)
    ]


def installed(folder: str) -> dict[str, Distribution]:
    """The packages of the environment in ``folder``, by their normalized names."""
    from importlib.metadata import distributions

    found = distributions(path=[packages_folder(folder)])
    return {one.metadata["Name"].lower().replace("_", "-").replace(".", "-"): one for one in found}


def write_stamp(folder: str, lock_path: str) -> None:
    """Record that the environment has every package that ``lock_path`` lists. Writes atomically."""
    have = installed(folder)
    names = {
        file.parts[0]
        for name, _ in requirements(lock_path)
        if name in have
        for file in have[name].files or ()
        if file.parts[0] not in ("..", "__pycache__")
    }
    stamp = _stamp(folder, os.path.basename(lock_path))
    with open(stamp + ".new", "wb") as file:
        file.write(_made_from(folder, lock_path) + NAMES_BELOW + os.fsencode("\n".join(sorted(names))))
    os.replace(stamp + ".new", stamp)


def remove_stamps(folder: str) -> None:
    """Invalidate the environment before a change."""
    for lock in _stamped(folder):
        os.remove(_stamp(folder, lock))


def _stamped(folder: str) -> list[str]:
    """The names of the lists with a stamp in the environment."""
    names = (name.removeprefix("guide-") for name in os.listdir(folder) if name.startswith("guide-"))
    return [name for name in names if name.endswith((".lock", ".lock.new"))]


def _read_stamp(folder: str, lock: str) -> tuple[bytes, set[str]]:
    """What the environment was made from, and the names expected in ``site-packages``. Raises OSError."""
    with open(_stamp(folder, lock), "rb") as file:
        made_from, _, names = file.read().partition(NAMES_BELOW)
    return made_from, set(os.fsdecode(names).splitlines())


def _stamp(folder: str, lock: str) -> str:
    return os.path.join(folder, "guide-" + lock)


def _made_from(folder: str, lock_path: str) -> bytes:
    """The first part of the stamp. Raises OSError if the environment's Python is gone."""
    python = environment_python(folder)
    os.stat(python)
    with open(os.path.join(folder, "pyvenv.cfg"), "rb") as file:
        made_with = file.read()
    if WINDOWS:  # There ``python.exe`` is a launcher; check the Python that it launches.
        os.stat(setting(folder, "home"))
    with open(lock_path, "rb") as file:
        return b"\n".join((os.fsencode(os.path.realpath(python)), made_with, file.read()))
