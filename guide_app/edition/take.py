"""Takes an edition that arrived as a file: verified, unpacked beside the one in use, and shown before it is used.

Every refusal is a sentence, and leaves the last good edition as it is. What nobody signed, or somebody whom the program
does not know where it knows nobody, is installed without a signature: so it is said for as long as it is used.
"""

from __future__ import annotations

import errno
import shutil
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NoReturn

from msgspec import Struct

from guide_app.edition.current import Found, Sources, found_on
from guide_app.edition.format import (
    ENDING,
    ENVELOPE,
    EditionRefused,
    Sealed,
    TakingHindered,
    decoded,
    read_header,
    read_signed,
)
from guide_app.edition.installed import (
    editions_in,
    floors,
    is_whole,
    opened_file,
    put_in_place,
    remove_old,
    set_floor,
    unpack,
)
from guide_app.edition.keys import Ask, Trust, Verdict, Verify, ask, carried_change, number_of, trust_in
from guide_app.library.differences import Differences, differences
from guide_app.library.folder import LibraryDamaged
from guide_app.system.atomic_file import write_atomically
from guide_app.system.messages import N_, Message
from guide_app.system.progress import UNWATCHED, Progress

MAX_LOOKED_AT = 50
"""Files of a folder to look into, the last by name first."""
OFFERED = "offered"
"""The folder beside the installed editions with the one that is offered."""


class SignerRefused(EditionRefused):
    """Nobody signed it whom this desk trusts."""

    def __init__(self, message: Message, signed_with: str, trusted: str) -> None:
        super().__init__(message)
        self.signed_with, self.trusted = signed_with, trusted


class Offer(Struct, frozen=True):
    """An edition that is ready beside the one in use. Nothing uses it before ``accept``."""

    staged: Found
    verdict: Verdict
    differences: Differences
    replaces: Found | None
    """The one in use, which it was compared with."""

    @property
    def signed(self) -> bool:
        """Whether somebody signed it whom this desk trusts."""
        return self.verdict.by in ("release", "recovery")


def examine(file: Path, sources: Sources, progress: Progress = UNWATCHED, verify: Ask = ask) -> Offer:
    """Verify the edition in a file, unpack it beside those in use, and compare it.

    Raises:
        Cancelled: ``progress`` said so.
        EditionRefused: it must not be used, or cannot be read or written.

    """
    place = _place(sources)
    with _as_refusal(place), opened_file(file) as stream:
        data, signature = read_signed(stream)
        verdict = _verdict(data, signature, sources, verify)
        signed = verdict.by in ("release", "recovery")
        sealed = decoded(data, signature if signed else b"")
        found = found_on(sources) or found_on(sources, outdated=True)
        current = found[0] if found else None
        _fits_here(sealed, current, verdict, sources)
        shutil.rmtree(place / OFFERED, ignore_errors=True)
        staged = unpack(sealed, stream, place / OFFERED, progress=progress)
    told = Differences()
    with suppress(LibraryDamaged):  # The one in use, which this one replaces.
        told = told if current is None else differences(current.folder, staged)
    return Offer(Found(staged, sealed, made_here=False), verdict, told, current)


def accept(offer: Offer, sources: Sources) -> Path:
    """Put an edition in its place among the installed ones, where it is the newest; returns its folder.

    Raises:
        EditionRefused: it cannot be written.

    """
    place = _place(sources)
    envelope = offer.staged.sealed.envelope
    with _as_refusal(place):
        if offer.verdict.changed:
            # Whoever had the old key may have used up the serials: what it signed goes, and the floor begins here.
            write_atomically(sources.kept_change, offer.verdict.change.encode())
            for old in editions_in(place):
                (old / ENVELOPE).unlink(missing_ok=True)  # Windows cannot remove the parts of one that is open.
            set_floor(sources.floors, envelope.pack, envelope.serial)
        target = place / offer.staged.folder.name
        put_in_place(offer.staged.folder, target)
    remove_old(place)
    return target


def waiting(folder: Path, opened: Found, sources: Sources) -> list[Path]:
    """The files in a folder that say that they are newer than ``opened``, the newest first. Nothing is verified.

    One that brings a change of the release key that this desk does not know is newer, too, whatever its serial.
    """
    known = max(map(number_of, trusted(sources).changes), default=0)
    found: list[tuple[int, int, Path]] = []
    for file in _files(folder):
        with suppress(OSError, EditionRefused), opened_file(file) as stream:
            sealed = read_header(stream)
            envelope, changes = sealed.envelope, number_of(carried_change(sealed.signature))
            newer = changes > known or envelope.serial > opened.sealed.envelope.serial
            if newer and envelope.pack == opened.sealed.envelope.pack:
                found.append((changes, envelope.serial, file))
    return [file for _, _, file in sorted(found, reverse=True)]


def _files(folder: Path) -> list[Path]:
    try:
        found = [path for path in folder.iterdir() if path.suffix == ENDING and not path.name.startswith(".")]
    except OSError:
        return []  # A stick that is not in, a share that is away.
    return sorted(found, key=lambda path: path.name, reverse=True)[:MAX_LOOKED_AT]


def trusted(sources: Sources) -> Trust:
    """The keys that this desk trusts."""
    return trust_in(sources.keys, sources.kept_change)


def _place(sources: Sources) -> Path:
    if sources.arrived is None:
        raise EditionRefused(
            N_(
                "messages",
                "The guide was started with the pack in a folder. Start it without --pack to take a directory.",
            )
        )
    return sources.arrived


def _verdict(data: bytes, signature: bytes, sources: Sources, verify: Ask) -> Verdict:
    trust = trusted(sources)
    text = signature.decode("ascii", "replace").replace("\r\n", "\n")
    verdict = verify(Verify(data, text, trust)).verdict
    assert verdict is not None  # It was asked for one.
    if verdict.by == "forged":
        raise SignerRefused(
            N_("messages", "Its signature does not fit what is in it: it was changed after it was signed."),
            verdict.key,
            trust.names,
        )
    if verdict.by == "unknown" and trust.known:
        raise SignerRefused(N_("messages", "It is not signed by anyone this desk trusts."), verdict.key, trust.names)
    return verdict


def _fits_here(sealed: Sealed, current: Found | None, verdict: Verdict, sources: Sources) -> None:
    """Refuse what is not for this desk. A change of the release key begins the serials again, apart from those of the
    program itself.
    """
    envelope = sealed.envelope
    if current is None:
        return
    ours = current.sealed.envelope
    if envelope.pack != ours.pack:
        raise EditionRefused(
            N_("messages", "This directory is for {region}, and this guide is for {ours}. Nothing was changed.").filled(
                region=envelope.region, ours=ours.region
            )
        )
    if sealed.data == current.sealed.data:
        if is_whole(current.folder):
            raise EditionRefused(N_("messages", "This computer has this directory already. There is nothing to do."))
        return
    floor = floors(sources.floors).get(envelope.pack, 0)
    if current.folder.parent == sources.arrived and verdict.changed:
        return
    if envelope.serial <= ours.serial or (envelope.serial < floor and not verdict.changed):
        raise EditionRefused(
            N_(
                "messages",
                "This directory, number {serial}, is not newer than the one on this computer, number {ours}. "
                "Nothing was changed. Get a newer one.",
            ).filled(serial=envelope.serial, ours=max(ours.serial, floor))
        )


@contextmanager
def _as_refusal(place: Path) -> Generator[None]:
    """Make an error of the system a sentence, for a full disk or a drive that was pulled out."""
    try:
        yield
    except OSError as error:
        _refuse(error, place)


_REASONS = {
    **dict.fromkeys(
        (errno.EACCES, errno.EPERM, errno.EROFS), N_("messages", "writing is not allowed there", "why it failed")
    ),
    **dict.fromkeys(
        (errno.EIO, errno.ENODEV, errno.ENXIO), N_("messages", "the drive does not answer", "why it failed")
    ),
    errno.ENOENT: N_("messages", "it is not there", "why it failed"),
}


def _refuse(error: OSError, place: Path) -> NoReturn:
    reason = _REASONS.get(error.errno or 0) or error.strerror or str(error)
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        message = N_("messages", "The disk is full. Nothing was changed. Make room, and try again.")
    elif error.filename is not None and Path(error.filename).is_relative_to(place):
        message = N_("messages", "The guide cannot write to {folder} ({reason}). Nothing was changed.").filled(
            folder=str(place), reason=reason
        )
    else:
        message = N_(
            "messages",
            "The file could not be read to its end ({reason}). Was the USB drive pulled out? Nothing was changed. "
            "Try again.",
        ).filled(reason=reason)
    raise TakingHindered(message) from error
