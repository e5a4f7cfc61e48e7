"""Compiles a pack to an edition. The same pack gives the same parts, byte for byte.

``python -m guide_app.edition.compile PACK FOLDER [JOURNAL]`` compiles in a process of its own, for set-up and for the
window: its keys stay quick, and the memory for a hundred thousand records is freed with the process. It writes ``Line``
after ``Line`` to its standard output.
"""

from __future__ import annotations

import datetime as dt
import gc
import os
import signal
import sys
from pathlib import Path
from types import FrameType

import msgspec
from msgspec import Struct

from guide_app import __version__
from guide_app.content.overlay import pending_of
from guide_app.content.pack import PackContent
from guide_app.content.problems import PackRefused, Problem
from guide_app.content.reading.loader import load_pack
from guide_app.edition.format import (
    BLOCK,
    MAX_WINDOW_LOG,
    Envelope,
    Part,
    Sealed,
    digests_of,
    encoded,
    write_header,
    zstandard,
)
from guide_app.edition.installed import making, put_in_place, remove_old, seal
from guide_app.library.building.builder import build_library
from guide_app.library.folder import FORMAT, languages_digest
from guide_app.system.lacking import NUMBERS, lacking_of
from guide_app.system.processes import lower_priority
from guide_app.system.progress import UNWATCHED, Progress

LOADING = 0.6
"""The share of the time for reading and checking a pack; the rest is building."""
HARD = 32 << 20
"""Bytes up to which a file is packed as small as possible: 8 MB take 6 seconds."""
KILLED = "An index writer was killed"
"""What Tantivy says where one of its threads has ended, which little memory does. A full disk it names."""
LEVELS = {True: 19, False: 3}
"""The levels of Zstandard, by whether the edition is that small."""


class Line(Struct, frozen=True, omit_defaults=True):
    """One line of the process's output."""

    done: float = 0.0
    """The completed share."""
    edition: str = ""
    """The edition's folder, once it is complete."""
    refused: tuple[Problem, ...] = ()
    failed: str = ""
    """Why it could not be written."""
    number: int = 0
    """The system's number of that error; 0 where it has none."""


def compile_pack(pack: Path, folder: Path, progress: Progress = UNWATCHED, journal: Path | None = None) -> Path:
    """Compile the pack in a folder, with the unpublished changes of a journal, to an edition in ``folder``.

    Returns the edition's own folder there.

    Raises:
        Cancelled: ``progress`` said so.
        PackRefused: the pack has errors.
        OSError: the folder cannot be written.

    """
    with making(folder) as unfinished:
        content = load_pack(pack, progress=progress.part(0, LOADING), changes=pending_of(journal))
        built = unfinished / "edition"
        build_library(content, built, progress.part(LOADING, 1))
        sealed = seal_built(content, built)
        target = folder / sealed.folder_name
        put_in_place(built, target)
    remove_old(folder)
    return target


def seal_built(content: PackContent, built: Path) -> Sealed:
    """Write the envelope of a pack's library into its folder, which becomes an edition by that.

    Raises:
        OSError: it cannot be written.

    """
    about = content.pack
    sealed = encoded(
        Envelope(
            format=1,
            library=FORMAT,
            pack=about.id,
            title=about.title,
            region=about.region,
            serial=about.serial,
            date=about.edition,
            made=_now(),
            program=__version__,
            source=content.digest,
            languages=languages_digest(),
            parts=tuple(_parts(built)),
            publisher=", ".join(each.name for each in about.publisher),
        )
    )
    seal(sealed, built)
    return sealed


def _parts(folder: Path) -> list[Part]:
    files = sorted((path for path in folder.rglob("*") if path.is_file()), key=lambda path: path.as_posix())
    return [Part(path.relative_to(folder).as_posix(), *digests_of(path)) for path in files]


def _now() -> dt.datetime:
    """The present second, or the one that a release gives (``SOURCE_DATE_EPOCH``), so that two builds are the same."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    now = dt.datetime.fromtimestamp(int(given), dt.UTC) if given.isdecimal() else dt.datetime.now(dt.UTC)
    return now.replace(microsecond=0)


def write_file(edition: Path, sealed: Sealed, file: Path, progress: Progress = UNWATCHED) -> None:
    """Pack an edition's folder into one file.

    Raises:
        Cancelled: ``progress`` said so.
        OSError: a file cannot be read or written.

    """
    zstd, size = zstandard(), sealed.envelope.size
    options = {
        zstd.CompressionParameter.compression_level: LEVELS[size <= HARD],
        zstd.CompressionParameter.window_log: MAX_WINDOW_LOG if size > HARD else max(20, size.bit_length()),
        zstd.CompressionParameter.checksum_flag: 1,
    }
    unfinished = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        with unfinished.open("xb") as written:
            write_header(written, sealed)
            frame, done = zstd.ZstdCompressor(options=options), 0
            for part in sealed.envelope.parts:
                with (edition / part.name).open("rb") as content:
                    while block := content.read(BLOCK):
                        progress.report(done / size)
                        written.write(frame.compress(block))
                        done += len(block)
            written.write(frame.flush())
            written.flush()
            os.fsync(written.fileno())
        os.replace(unfinished, file)
    finally:
        unfinished.unlink(missing_ok=True)


def main(pack: Path, folder: Path, journal: Path | None = None) -> int:
    """Compile, and write what comes of it."""
    lower_priority()
    signal.signal(signal.SIGTERM, _end)
    gc.disable()  # No reference cycles here; collection would only cost time.
    try:
        edition = compile_pack(pack, folder, Progress(_report), journal)
        _send(Line(1.0, edition=str(edition)))
    except PackRefused as refused:
        _send(Line(refused=refused.problems))
    except BaseException as error:
        lacking = "memory" if KILLED in str(error) else lacking_of(error)
        if lacking is None and not isinstance(error, OSError):
            raise
        said = error.strerror if isinstance(error, OSError) and error.filename is None else None
        _send(Line(failed=said or str(error), number=NUMBERS[lacking] if lacking else 0))
    return 0


def _end(_signal: int, _frame: FrameType | None) -> None:
    raise SystemExit  # The exception's unwinding removes the unfinished folder.


def _report(share: float) -> None:
    _send(Line(round(share, 3)))


def _send(line: Line) -> None:
    sys.stdout.buffer.write(msgspec.json.encode(line) + b"\n")
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:])))
