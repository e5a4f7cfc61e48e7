"""What tells that the environment stands: ``.venv`` beside ``main.py``, made on the first start and checked on each.

Only the standard library is used. The check alone (``stands``) imports nothing beyond ``os``: every start pays for it.

The stamp is written into the environment last of all: the list of packages as it was, the Python that it was made with,
and what the packages brought to the environment's folder of packages. A set-up that was interrupted left no stamp, but
the mark it made at its beginning.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False  # what typing has, without importing typing: it would be most of the cost of the check
if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.metadata import Distribution

WINDOWS = sys.platform == "win32"
UNFINISHED = "guide-unfinished"
HOLDS = "\n# What these packages brought:\n"
"""Between what the environment was made from and the names that are looked for in its folder of packages."""


def environment_python(folder: str) -> str:
    """The interpreter of the virtual environment in ``folder``, whether it exists or not."""
    return os.path.join(folder, "Scripts", "python.exe") if WINDOWS else os.path.join(folder, "bin", "python")


def packages_folder(folder: str) -> str:
    """Where the environment in ``folder`` keeps its packages. Raises OSError when it is not one."""
    if WINDOWS:
        return os.path.join(folder, "Lib", "site-packages")
    release = setting(folder, "version").split(".")
    return os.path.join(folder, "lib", "python" + ".".join(release[:2]), "site-packages")


def setting(folder: str, name: str) -> str:
    """A value of the environment's own file, empty when it does not say. Raises OSError when there is no such file."""
    with open(os.path.join(folder, "pyvenv.cfg"), encoding="utf-8") as file:
        for line in file:
            key, _, value = line.partition("=")
            if key.strip() == name:
                return value.strip()
    return ""


def stands(root: str, lock: str) -> bool:
    """Whether the environment of ``root`` was made, to its end, from the list ``lock`` as it is now, and still is.

    A package that vanished is noticed by its name. Costs a few file reads and one listing: no import, no process.
    """
    folder = os.path.join(root, ".venv")
    try:
        with open(_stamp(folder, lock), encoding="utf-8") as file:
            made_from, _, names = file.read().partition(HOLDS)
        return made_from == _made_from(folder, os.path.join(root, lock)) and set(names.splitlines()).issubset(
            os.listdir(packages_folder(folder))
        )
    except OSError:
        return False


def requirements(lock_path: str) -> Iterator[tuple[str, str]]:
    """Name and version of what a list installs on every system: without the lines for some systems only (a marker)."""
    with open(lock_path, encoding="utf-8") as file:
        for line in file:
            name, equals, version = line.strip(" \\\n").partition("==")
            if equals and not name.startswith(("#", " ")) and ";" not in version:
                yield name, version.partition(" ")[0]


def same_version(one: str, other: str) -> bool:
    """Whether two versions are the same: 2.012 is written 2.12 in a list."""
    return [part.lstrip("0") for part in one.split(".")] == [part.lstrip("0") for part in other.split(".")]


def absent(folder: str, lock_path: str) -> list[str]:
    """The packages of the list that the environment does not have at their version, as ``name==version``."""
    have = installed(folder)
    return [
        f"{name}=={version}"
        for name, version in requirements(lock_path)
        if name not in have or not same_version(have[name].version, version)
    ]


def installed(folder: str) -> dict[str, Distribution]:
    """The packages of the environment in ``folder``, by the names that lists call them."""
    from importlib.metadata import distributions

    found = distributions(path=[packages_folder(folder)])
    return {one.metadata["Name"].lower().replace("_", "-").replace(".", "-"): one for one in found}


def write_stamp(folder: str, lock_path: str) -> None:
    """Says that the environment now has, to the end, what ``lock_path`` lists. Written whole or not at all."""
    have = installed(folder)
    names = {
        file.parts[0]
        for name, _ in requirements(lock_path)
        if name in have
        for file in have[name].files or ()
        if file.parts[0] not in ("..", "__pycache__")
    }
    stamp = _stamp(folder, os.path.basename(lock_path))
    with open(stamp + ".new", "w", encoding="utf-8") as file:
        file.write(_made_from(folder, lock_path) + HOLDS + "\n".join(sorted(names)))
    os.replace(stamp + ".new", stamp)


def remove_stamps(folder: str) -> None:
    """Says that nothing is known of the environment, before it is changed."""
    for name in os.listdir(folder):
        if name.startswith("guide-") and name.endswith((".lock", ".lock.new")):
            os.remove(os.path.join(folder, name))


def _stamp(folder: str, lock: str) -> str:
    return os.path.join(folder, "guide-" + lock)


def _made_from(folder: str, lock_path: str) -> str:
    """The first part of the stamp. Raises OSError where the environment has no Python any more."""
    python = environment_python(folder)
    os.stat(python)
    with open(os.path.join(folder, "pyvenv.cfg"), encoding="utf-8") as file:
        made_with = file.read()
    if WINDOWS:  # There the environment's own file is a starter, and this is what it starts.
        os.stat(setting(folder, "home"))
    with open(lock_path, encoding="utf-8") as file:
        return "\n".join((os.path.realpath(python), made_with, file.read()))
