r"""The format of an edition, shared by who compiles, installs and opens one.

An edition is one compiled state of a pack. On a desk it is a folder: its parts, ``edition.json`` (the envelope, which
lists each part with the digest of every block) and ``edition.json.minisig`` where somebody signed the envelope. On its
way it is one file:

``guide edition 1\n``    16 bytes
lengths                 of the envelope and of the signature (0: unsigned), four bytes each, the highest first
envelope                JSON, exactly the bytes of ``edition.json``
signature               text in the format of minisign, exactly the bytes of ``edition.json.minisig``
parts                   one Zstandard frame of all parts, in the order of the envelope

Whatever a file says of itself is bounded before it is believed, and no byte of a part is used before its digest agreed.
"""

from __future__ import annotations

import datetime as dt
import re
import struct
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from types import ModuleType
from typing import Annotated, BinaryIO, Literal

import msgspec
from msgspec import Meta, Struct

from guide_app.library.folder import FORMAT
from guide_app.system.messages import N_, Message

MAGIC = b"guide edition 1\n"
ENDING = ".edition"
"""Of the name of a file."""
ENVELOPE = "edition.json"
SIGNATURE = "edition.json.minisig"
CHANGE = "release.change"
"""The file with a change of the release key, beside the public keys and on a desk; see ``keys.py``."""
BLOCK = 1 << 20
"""Bytes of a part for each digest."""
MAX_ENVELOPE = 4 << 20
MAX_SIGNATURE = 4 << 10
MAX_BYTES = 2 << 30
"""Maximum bytes of all parts. 100,000 services have 428 MB."""
MAX_PARTS = 200
MAX_WINDOW_LOG = 25
"""The frame may refer back 32 MiB: what installing an edition holds in memory, whatever the size."""
READ = 1 << 18
"""Bytes of the frame to read at once."""
_LENGTHS = struct.Struct(">II")
_PART_NAME = re.compile(r"(?:(?:index|words)/)?([a-z0-9]{1,40})\.[a-z]{1,12}")
_DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}
"""Names that are no files on Windows, whatever their ending."""

Text = Annotated[str, Meta(max_length=200)]
Digest = Annotated[str, Meta(pattern="^[0-9a-f]{64}$")]
Whole = Annotated[int, Meta(ge=0, le=2**53)]


class EditionRefused(Exception):  # noqa: N818 - a state of the edition
    """An edition that must not be used. The message says why, and what to do."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


class TakingHindered(EditionRefused):
    """An edition that this computer could not take now, and takes once what is in the way is mended."""


class Part(Struct, frozen=True):
    """One file of an edition."""

    name: Text
    size: Whole
    blocks: Annotated[tuple[Digest, ...], Meta(max_length=MAX_BYTES // BLOCK)]
    """The SHA-256 (hex) of each ``BLOCK`` bytes."""


class Envelope(Struct, frozen=True):
    """What an edition says of itself: the signed list of its parts."""

    format: Literal[1]
    library: Whole
    """The format of its records and indexes (``library/folder.py``)."""
    pack: Text
    title: Text
    region: Text
    serial: Annotated[int, Meta(ge=0, le=99_999_999)]
    """A number that only grows from one published edition to the next; 0: never published."""
    date: dt.date
    """The date that its pack gives itself."""
    made: dt.datetime
    program: Text
    """The version of the program that compiled it."""
    source: Digest
    """The digest of the pack that it was compiled from."""
    languages: Whole
    """The checksum of the language files that it was compiled with."""
    parts: Annotated[tuple[Part, ...], Meta(min_length=1, max_length=MAX_PARTS)]
    publisher: Text = ""
    """Who is responsible for it; empty where the pack does not say so."""
    note: Text = ""
    """What is new, in a sentence of the publisher."""

    @property
    def size(self) -> int:
        """Bytes of all parts."""
        return sum(part.size for part in self.parts)


class Sealed(Struct, frozen=True):
    """An envelope with the bytes that it was read from, which a signature is about."""

    envelope: Envelope
    data: bytes
    signature: bytes = b""
    """In the format of minisign; empty where nobody signed."""

    @property
    def folder_name(self) -> str:
        """The name of its folder on a desk: in the order of serials, and another for other content."""
        return f"{self.envelope.serial:08d}-{sha256(self.data).hexdigest()[:12]}"


def encoded(envelope: Envelope) -> Sealed:
    """An envelope as bytes."""
    return Sealed(envelope, msgspec.json.format(msgspec.json.encode(envelope), indent=1))


def decoded(data: bytes, signature: bytes = b"") -> Sealed:
    """The envelope in bytes that may come from anyone.

    Raises:
        EditionRefused: it is no envelope, names a part that has no place in an edition, is too large, or is of another
        library format.

    """
    try:
        envelope = msgspec.json.decode(data, type=Envelope)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, ValueError) as error:
        raise damaged(ENVELOPE) from error
    if not _has_proper_parts(envelope):
        raise damaged(N_("messages", "its list of parts is wrong", "why a directory is damaged"))
    if envelope.library != FORMAT:
        raise EditionRefused(
            N_("messages", "This directory was made for another version of the guide. Get the newest guide.")
        )
    return Sealed(envelope, data, signature)


def no_edition() -> EditionRefused:
    """The refusal of a file that is something else."""
    return EditionRefused(N_("messages", "This file is not a directory for the guide. Choose another file."))


def damaged(detail: str | Message) -> EditionRefused:
    """The refusal of what is not as it was made; ``detail`` is for whoever looks into it: a file, or what is wrong."""
    told = detail[-200:] if isinstance(detail, str) else detail
    return EditionRefused(N_("messages", "This directory is damaged. Get it again. ({detail})").filled(detail=told))


_TOO_SHORT = N_("messages", "the file ends too early", "why a directory is damaged")
_TOO_LONG = N_("messages", "the file is longer than it says", "why a directory is damaged")


def _has_proper_parts(envelope: Envelope) -> bool:
    names: set[str] = set()
    for part in envelope.parts:
        found = _PART_NAME.fullmatch(part.name)
        if found is None or found[1] in _DEVICES or part.name == ENVELOPE or part.name in names:
            return False
        if len(part.blocks) != -(-part.size // BLOCK):
            return False
        names.add(part.name)
    return envelope.size <= MAX_BYTES


def read_header(file: BinaryIO) -> Sealed:
    """The envelope at the beginning of an edition's file; the file is then at its parts. Raises as ``read_signed``."""
    return decoded(*read_signed(file))


def read_signed(file: BinaryIO) -> tuple[bytes, bytes]:
    """The bytes of the envelope at the beginning of an edition's file, and those of its signature.

    Raises:
        EditionRefused: it is no edition, or a bound is exceeded; see ``decoded``.
        OSError: it cannot be read.

    """
    head = file.read(len(MAGIC) + _LENGTHS.size)
    if not head.startswith(MAGIC) or len(head) != len(MAGIC) + _LENGTHS.size:
        raise no_edition()
    length, signed = _LENGTHS.unpack_from(head, len(MAGIC))
    if length > MAX_ENVELOPE or signed > MAX_SIGNATURE:
        raise damaged(_TOO_LONG)
    data, signature = file.read(length), file.read(signed)
    if len(data) != length or len(signature) != signed:
        raise damaged(_TOO_SHORT)
    return data, signature


def write_header(file: BinaryIO, sealed: Sealed) -> None:
    """Write everything that is before the parts."""
    file.write(MAGIC + _LENGTHS.pack(len(sealed.data), len(sealed.signature)) + sealed.data + sealed.signature)


def part_blocks(sealed: Sealed, file: BinaryIO) -> Iterator[tuple[Part, Iterator[bytes]]]:
    """Each part with its blocks, from a file that is at its parts. Each block is compared with its digest.

    Raises:
        EditionRefused: a block differs, or the frame is damaged, too short or too long, or refers too far back.
        OSError: the file cannot be read.

    """
    unpacked = _Unpacked(file)
    for part in sealed.envelope.parts:
        yield part, _compared(part, unpacked)
    unpacked.end()


def _compared(part: Part, unpacked: _Unpacked) -> Iterator[bytes]:
    left = part.size
    for digest in part.blocks:
        block = unpacked.read(min(BLOCK, left))
        left -= len(block)
        if sha256(block).hexdigest() != digest:
            raise damaged(part.name)
        yield block


class _Unpacked:
    """Reads one Zstandard frame, as little of it at a time as is asked for."""

    def __init__(self, file: BinaryIO) -> None:
        zstd = zstandard()
        options = {zstd.DecompressionParameter.window_log_max: MAX_WINDOW_LOG}
        self._file, self._frame, self._error = file, zstd.ZstdDecompressor(options=options), zstd.ZstdError

    def read(self, size: int) -> bytes:
        """The next bytes; fewer at the end of the frame."""
        found = bytearray()
        while len(found) < size and not self._frame.eof:
            more = self._file.read(READ) if self._frame.needs_input else b""
            if self._frame.needs_input and not more:
                raise damaged(_TOO_SHORT)
            try:
                found += self._frame.decompress(more, size - len(found))
            except self._error as error:
                raise damaged(N_("messages", "it cannot be unpacked", "why a directory is damaged")) from error
        return bytes(found)

    def end(self) -> None:
        """Refuse what follows the last part."""
        if self.read(1) or not self._frame.eof or self._frame.unused_data or self._file.read(1):
            raise damaged(_TOO_LONG)


def zstandard() -> ModuleType:
    """The module for Zstandard: Python's own from 3.14 on, else the same from PyPI. Imported where it is used."""
    import sys

    if sys.version_info >= (3, 14):
        from compression import zstd
    else:
        from backports import zstd
    return zstd


def digests_of(path: Path) -> tuple[int, tuple[str, ...]]:
    """Size and digests of a file that is to become a part."""
    size, digests = 0, list[str]()
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            size += len(block)
            digests.append(sha256(block).hexdigest())
    return size, tuple(digests)
