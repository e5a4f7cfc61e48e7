"""The layout of a library folder, shared by the builder and the reader.

``records.sqlite``  the records, their translations, their texts for search results, and the bitsets for filters
``index/``          the inverted index (Tantivy), see ``index.py``
``words/``          the vocabulary as a separate index, for corrections, see ``index.py``

Who opens one has compared every byte of it before (``edition/check.py``).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Literal
from zlib import crc32

import msgspec
from msgspec import Struct

from guide_app.content import records
from guide_app.content.kinds import RECORD_TYPES
from guide_app.content.record import Kind, Record, Words
from guide_app.system.shipped_files import shipped_folder

LAYOUT = 38
"""The version of the files. Raise it when their layout or the type of a field changes."""


def format_of(kinds: Mapping[Kind, type[Record]]) -> int:
    """The format of a library with records of these kinds: another field is another format."""
    fields = [(kind, each.__struct_fields__, each.searched) for kind, each in kinds.items()]
    return crc32(repr((LAYOUT, fields)).encode()) >> 1  # SQLite stores a signed number.


FORMAT = format_of(RECORD_TYPES)
"""The format of this program, which opens no other."""

RECORDS = "records.sqlite"
INDEX = "index"
WORDS = "words"

INTERPRETER = "interpreter"
"""The flag of services that call an interpreter; in the index it is a value of ``speaks``."""
LANGUAGE_UNKNOWN = "language-unknown"
"""The flag of services that state no language; in the index it is a value of ``speaks``."""
ADULT_BEDS = "adult-beds"
"""The flag of a service with beds that takes nobody under 18, and of a page that names one."""
ANY = "*"
"""The value of the filter fields in the index for records that are not services, so that they pass every filter."""

SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE record (place INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, data BLOB NOT NULL) STRICT;
CREATE TABLE translation (
    place INTEGER NOT NULL, language TEXT NOT NULL, data BLOB NOT NULL, PRIMARY KEY (place, language)
) STRICT, WITHOUT ROWID;
CREATE TABLE text (
    place INTEGER NOT NULL, language TEXT NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (place, language)
) STRICT, WITHOUT ROWID;
CREATE TABLE service (
    rank INTEGER PRIMARY KEY, place INTEGER NOT NULL UNIQUE, number TEXT, confirmed INTEGER NOT NULL,
    hours TEXT NOT NULL
) STRICT;
CREATE TABLE bits (name TEXT PRIMARY KEY, data BLOB NOT NULL) STRICT, WITHOUT ROWID;
"""
"""``record.place`` numbers the records in file order over all kinds. ``service.rank`` is the position in the unfiltered
list, and the bitsets in ``bits`` contain ranks. ``service.number`` is the phone number to show, ``service.confirmed``
whether it may be printed, and ``service.hours`` the number of its weekly hours."""

INDEXES = "CREATE UNIQUE INDEX record_id ON record (kind, id);"

NOT_WHAT_WAS_WRITTEN = (msgspec.MsgspecError, UnicodeDecodeError, RecursionError)
"""The exceptions that decoding a damaged file raises."""


class LibraryDamaged(Exception):  # noqa: N818 - a state of the folder
    """The library folder is not as it was built."""


class StoredTranslation(Struct, frozen=True):
    """A translation as the library stores it."""

    fields: dict[str, Words]
    review: records.Review | Literal["draft"]
    stale: bool


def languages_folder() -> Path:
    """The folder of the language files (``search/terms/languages.py``)."""
    return shipped_folder("data") / "languages"


@cache
def languages_digest() -> int:
    """The checksum of the language files: an edition that was compiled here with other files is compiled again."""
    digest = 0
    for path in sorted(languages_folder().glob("*.*")):
        digest = crc32(path.name.encode() + path.read_bytes(), digest)
    return digest
