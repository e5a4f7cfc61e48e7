"""Repairs the environment of a checkout: packages whose files are gone or damaged are installed again from the lists.

``enter`` has it done where something failed before. Nothing is changed until pip has fetched what it needs. Uses the
standard library only.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
from typing import TextIO

from guide_app.bootstrap import messages
from guide_app.bootstrap.damage import broken_byte_code, damaged_packages, normalized
from guide_app.bootstrap.install import Progress, install, lay_out, one_at_a_time
from guide_app.bootstrap.stamp import packages_folder, stands, write_stamp

BYTE_CODE = "byte code"
"""In the place of a package's name: what Python compiled, and compiles again once it is gone."""


def repair(root: str, lock: str, contents: bool = True) -> None:
    """Look over the environment of ``root``, which stands, and install what is damaged again.

    Raises SetupError with a message for the person. Safe to interrupt at any moment, and to start twice. ``contents``:
    see ``damaged_packages``.
    """
    folder = os.path.join(root, ".venv")
    progress = Progress(sys.stderr)
    with one_at_a_time(root, progress) as held:
        if not stands(root, lock):
            return  # Another start was stopped in the middle of it: the set-up goes on from there.
        damaged = find_damage(root, contents)
        try:
            for path in damaged.pop(BYTE_CODE, ()):
                os.remove(path)
            if damaged:
                progress.note(f"Files of {', '.join(damaged)} are missing or damaged. Putting them in place again.")
                _install_again(root, lock, list(damaged), progress, held)
        except messages.SetupError as error:
            raise messages.of_damage(folder, damaged, str(error)) from error
        except OSError as error:
            raise messages.of_files(error, root) from error
        finally:
            progress.close()


def find_damage(root: str, contents: bool = True) -> dict[str, list[str]]:
    """The damaged packages of the environment of ``root`` that its lists can bring again, with their damaged files.

    With ``contents`` also the byte code that cannot be read. ``contents``: see ``damaged_packages``.
    """
    folder = os.path.join(root, ".venv")
    known = {name for lock in _standing_lists(root) for name in _blocks(os.path.join(root, lock))}
    found = {each.name: each.files for each in damaged_packages(folder, contents) if each.name in known}
    if contents and (broken := broken_byte_code(packages_folder(folder), os.path.join(root, "guide_app"))):
        found[BYTE_CODE] = broken
    return found


def _install_again(root: str, lock: str, names: list[str], progress: Progress, held: TextIO) -> None:
    folder = os.path.join(root, ".venv")
    standing = _standing_lists(root)
    blocks: dict[str, str] = {}
    for each in standing:
        blocks |= _blocks(os.path.join(root, each))
    with tempfile.TemporaryDirectory(prefix="guide-repair-") as own:
        wanted = os.path.join(own, lock)
        with open(wanted, "w", encoding="utf-8") as file:
            file.writelines(blocks[name] for name in names)
        install(folder, os.path.join(root, lock), progress, held, wanted)
    lay_out(folder, root, held)
    for each in standing:
        write_stamp(folder, os.path.join(root, each))


def _standing_lists(root: str) -> list[str]:
    names = (name for name in sorted(os.listdir(root)) if name.startswith("requirements") and name.endswith(".lock"))
    return [name for name in names if stands(root, name)]


def _blocks(lock_path: str) -> dict[str, str]:
    """The lines of each package of a list, with its hashes."""
    with open(lock_path, encoding="utf-8") as file:
        blocks = re.findall(r"^\w.*\n(?:[ \t].*\n)*", file.read(), re.MULTILINE)
    return {normalized(re.split(r"[\[=]", block)[0]): block for block in blocks}
