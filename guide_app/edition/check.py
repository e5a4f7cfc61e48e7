"""Compares every byte of an edition's folder with its envelope. A start does so before the first record is read.

SHA-256 of 8 MB takes about 15 ms with the processor's own instruction and 32 ms without. No signature is looked at
here: it was verified when the edition was installed, and who can write the folder can do more than change it.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from guide_app.edition.format import BLOCK, ENVELOPE, SIGNATURE, Part, Sealed, damaged, decoded
from guide_app.system.disk_waits import open_to_read
from guide_app.system.plain_file import read_plain_file
from guide_app.system.progress import UNWATCHED, Progress

AT_ONCE = 32 << 20
"""Bytes up to which an edition is compared while the window waits; beyond, on a thread."""


def read_sealed(folder: Path) -> Sealed:
    """The envelope of an edition's folder, whose name has a digest of it.

    Raises:
        EditionRefused: there is none, or it is damaged; see ``decoded``.

    """
    try:
        signature = read_plain_file(folder / SIGNATURE) if (folder / SIGNATURE).exists() else b""
        sealed = decoded(read_plain_file(folder / ENVELOPE), signature)
    except OSError as error:
        raise damaged(str(folder)) from error
    if sealed.folder_name != folder.name:
        raise damaged(str(folder / ENVELOPE))
    return sealed


def check(folder: Path, progress: Progress = UNWATCHED) -> Sealed:
    """The envelope of an edition's folder, after every byte of its parts was compared.

    Raises:
        Cancelled: ``progress`` said so.
        EditionRefused: a byte differs, a file is missing, or longer or shorter.

    """
    sealed = read_sealed(folder)
    compare(folder, sealed, progress)
    return sealed


def compare(folder: Path, sealed: Sealed, progress: Progress = UNWATCHED) -> None:
    """Compare every byte of the parts in a folder with an envelope. Raises as ``check``."""
    done, size = 0, max(sealed.envelope.size, 1)
    for part in sealed.envelope.parts:
        try:
            _compare(folder / part.name, part, progress.part(done / size, (done + part.size) / size))
        except OSError as error:
            raise damaged(str(folder / part.name)) from error
        done += part.size


def _compare(path: Path, part: Part, progress: Progress) -> None:
    with open_to_read(path) as file:
        for number, digest in enumerate(part.blocks):
            progress.report(number / len(part.blocks))
            if sha256(file.read(BLOCK)).hexdigest() != digest:
                raise damaged(str(path))
        if file.tell() != part.size or file.read(1):
            raise damaged(str(path))
