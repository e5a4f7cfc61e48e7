"""Finds the packages of the environment whose files are gone, or differ from those that were installed.

A start does not look: that a package is gone as a whole is all that the stamp tells. It looks where something failed,
or where the last run crashed. Uses the standard library only.
"""

from __future__ import annotations

import base64
import csv
import glob
import hashlib
import marshal
import os
import re
from importlib.util import MAGIC_NUMBER
from typing import NamedTuple

from guide_app.bootstrap.stamp import packages_folder

HEADER = 16
"""The bytes before the code in a file of byte code."""


class Package(NamedTuple):
    """An installed package with files that are gone or damaged."""

    name: str
    """Normalized, as a package list has it."""
    about: str
    """The path of its ``.dist-info``."""
    files: list[str]
    """Relative to ``site-packages``."""


def damaged_packages(folder: str, contents: bool = True) -> list[Package]:
    """What the environment in ``folder`` has of damaged packages.

    ``contents`` reads every file, which takes seconds. Without it, files that are gone or have another size are found.
    """
    packages = packages_folder(folder)
    abouts = [name for name in sorted(os.listdir(packages)) if name.endswith(".dist-info")]
    looked = (
        Package(normalized(about.partition("-")[0]), os.path.join(packages, about), _damaged(packages, about, contents))
        for about in abouts
    )
    return [package for package in looked if package.files]


def broken_byte_code(*folders: str) -> list[str]:
    """The files of byte code that Python takes for its own and cannot read: each start would fail on them."""
    caches = (os.path.join(glob.escape(folder), "**", "__pycache__", "*.pyc") for folder in folders)
    return [path for cache in caches for path in glob.iglob(cache, recursive=True) if not _can_be_read(path)]


def normalized(name: str) -> str:
    """The name of a package, however it is written."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _damaged(packages: str, about: str, contents: bool) -> list[str]:
    record = os.path.join(about, "RECORD")
    try:
        with open(os.path.join(packages, record), encoding="utf-8", newline="") as file:
            listed = [(path, digest, size) for path, digest, size in csv.reader(file)]
    except (OSError, ValueError, csv.Error):
        listed = []
    if not listed:
        return [record]
    return [
        path
        for path, digest, size in listed
        if not path.endswith(".pyc") and not _is_whole(os.path.join(packages, path), digest if contents else "", size)
    ]


def _is_whole(path: str, digest: str, size: str) -> bool:
    try:
        if size and os.stat(path).st_size != int(size):
            return False
        if not digest:
            return bool(size) or os.path.exists(path)
        kind, _, value = digest.partition("=")
        with open(path, "rb") as file:
            found = hashlib.file_digest(file, kind).digest()
    except OSError:
        return False
    return base64.urlsafe_b64encode(found).decode().rstrip("=") == value


def _can_be_read(path: str) -> bool:
    try:
        with open(path, "rb") as file:
            code = file.read()
        if len(code) >= HEADER and code.startswith(MAGIC_NUMBER):  # Any other one Python makes anew.
            marshal.loads(memoryview(code)[HEADER:])  # noqa: S302 (each start loads it)
    except OSError:
        return True  # Python does without it.
    except (EOFError, ValueError, TypeError):
        return False
    return True
