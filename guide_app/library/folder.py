"""The layout of a library folder, shared by the builder and the reader.

``records.sqlite``  the records, their translations, their texts for search results, and the bitsets for filters
``index/``          the inverted index (Tantivy), see ``index.py``
``words/``          the vocabulary as a separate index, for corrections, see ``index.py``
``manifest.json``   written last: the format, the pack's digest, each file's size and checksum
``lock``            the lock file, held while the folder is in use
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Literal
from zlib import crc32

import msgspec
from msgspec import Struct

from guide_app.content import records
from guide_app.content.record import Words
from guide_app.system.messages import Message
from guide_app.system.plain_file import read_plain_file
from guide_app.system.progress import UNWATCHED, Progress
from guide_app.system.shipped_files import shipped_folder

FORMAT = 28
"""The version of the library format; raise it with every change, so that older libraries are rebuilt."""

RECORDS = "records.sqlite"
INDEX = "index"
WORDS = "words"
MANIFEST = "manifest.json"
LOCK = "lock"

INTERPRETER = "interpreter"
"""The flag of services that call an interpreter; in the index it is a value of ``speaks``."""
LANGUAGE_UNKNOWN = "language-unknown"
"""The flag of services that state no language; in the index it is a value of ``speaks``."""
ANY = "*"
"""The value of the filter fields in the index for records that are not services, so that they pass every filter."""

SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value BLOB NOT NULL, checksum INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE record (
    place INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, data BLOB NOT NULL, checksum INTEGER NOT NULL);
CREATE TABLE translation (
    place INTEGER NOT NULL, language TEXT NOT NULL, data BLOB NOT NULL, checksum INTEGER NOT NULL,
    PRIMARY KEY (place, language)) WITHOUT ROWID;
CREATE TABLE text (
    place INTEGER NOT NULL, language TEXT NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL, checksum INTEGER NOT NULL,
    PRIMARY KEY (place, language)) WITHOUT ROWID;
CREATE TABLE service (
    rank INTEGER PRIMARY KEY, place INTEGER NOT NULL UNIQUE, number TEXT, confirmed INTEGER NOT NULL,
    hours TEXT NOT NULL, checksum INTEGER NOT NULL);
CREATE TABLE bits (name TEXT PRIMARY KEY, data BLOB NOT NULL, checksum INTEGER NOT NULL) WITHOUT ROWID;
"""
"""``record.place`` numbers the records in file order over all kinds. ``service.rank`` is the position in the unfiltered
list, and the bitsets in ``bits`` contain ranks. ``service.number`` is the phone number to show, ``service.confirmed``
whether it may be printed, and ``service.hours`` the number of its weekly hours. Each row contains the checksum of its
other columns in order (``row_checksum``), so that a row changed by a failing disk is never shown."""

INDEXES = "CREATE UNIQUE INDEX record_id ON record (kind, id);"

NOT_WHAT_WAS_WRITTEN = (msgspec.MsgspecError, UnicodeDecodeError, RecursionError)
"""The exceptions that decoding a damaged file raises."""

CHECKED_WHOLE = 8 << 20
"""Bytes up to which opening a library verifies all of it (about a millisecond per megabyte). A larger one is verified
row by row on reading, and completely once it is in use (``cache/verify.py``).
"""


class LibraryDamaged(Exception):  # noqa: N818 - a state of the folder
    """The library folder has changed since its build. It is derived data: rebuild it."""


class LibraryUnavailable(Exception):  # noqa: N818 - a state of the computer
    """No folder on this computer is writable for the library; the message says what to do."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


class StoredTranslation(Struct, frozen=True):
    """A translation as the library stores it."""

    fields: dict[str, Words]
    review: records.Review | Literal["draft"]
    stale: bool


class FileStamp(Struct, frozen=True, array_like=True):
    """A file's size in bytes and CRC-32."""

    size: int
    checksum: int


class Manifest(Struct, frozen=True):
    """The manifest of a library folder."""

    format: int
    digest: str
    languages: int
    """The digest of the language files of the build."""
    files: dict[str, FileStamp]


def languages_folder() -> Path:
    """The folder of the language files (``search/terms/languages.py``)."""
    return shipped_folder("data") / "languages"


@cache
def languages_digest() -> int:
    """The checksum of the language files: a library built with other files is rebuilt. A CRC suffices, as for the other
    files, because nobody gains from forging it, and it needs no import at the start.
    """
    digest = 0
    for path in sorted(languages_folder().glob("*.*")):
        digest = crc32(path.name.encode() + path.read_bytes(), digest)
    return digest


def row_checksum(values: Sequence[object]) -> int:
    """The CRC-32 of a row's columns in order, which detects every single-bit error."""
    return crc32(_encode_row(values))


_encode_row = msgspec.msgpack.Encoder().encode


def write_manifest(folder: Path, digest: str) -> None:
    """Write the manifest of a library folder after all its other files."""
    files = {
        path.relative_to(folder).as_posix(): FileStamp(path.stat().st_size, _checksum(path))
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name not in (LOCK, MANIFEST) and not path.name.endswith(".lock")
    }
    (folder / MANIFEST).write_bytes(msgspec.json.encode(Manifest(FORMAT, digest, languages_digest(), files)))


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a library folder, after a check of its files.

    Raises:
        LibraryDamaged: a file is missing, or has another size or (in a small library) another content; or the format
        or the language files differ.

    """
    try:
        manifest = msgspec.json.decode(read_plain_file(folder / MANIFEST), type=Manifest)
        if manifest.format != FORMAT:
            raise LibraryDamaged(f"{folder}: built in format {manifest.format}, not {FORMAT}")
        if manifest.languages != languages_digest():
            raise LibraryDamaged(f"{folder}: built with other files of languages")
        whole = sum(stamp.size for stamp in manifest.files.values()) <= CHECKED_WHOLE
        check_files(folder, manifest, whole=whole)
    except (OSError, *NOT_WHAT_WAS_WRITTEN) as error:
        raise LibraryDamaged(f"{folder}: {error}") from error
    return manifest


def check_files(folder: Path, manifest: Manifest, *, whole: bool, progress: Progress = UNWATCHED) -> None:
    """Compare a library's files with its manifest, by size or, with ``whole``, by checksum.

    Raises:
        Cancelled: ``progress`` said so.
        LibraryDamaged: they differ.
        OSError: a file cannot be read.

    """
    for name, stamp in manifest.files.items():
        path = folder / name
        if path.stat().st_size != stamp.size or (whole and _checksum(path, progress) != stamp.checksum):
            raise LibraryDamaged(f"{path} is not as it was built")


def check_whole(folder: Path, progress: Progress = UNWATCHED) -> None:
    """Compare every byte of a library in use with its manifest.

    Raises:
        Cancelled: ``progress`` said so.
        LibraryDamaged: they differ, or cannot be read.

    """
    try:
        manifest = msgspec.json.decode(read_plain_file(folder / MANIFEST), type=Manifest)
        check_files(folder, manifest, whole=True, progress=progress)
    except (OSError, *NOT_WHAT_WAS_WRITTEN) as error:
        raise LibraryDamaged(f"{folder}: {error}") from error


def _checksum(path: Path, progress: Progress = UNWATCHED) -> int:
    checksum = 0
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            progress.check()
            checksum = crc32(block, checksum)
    return checksum
