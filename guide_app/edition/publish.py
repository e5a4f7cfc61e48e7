"""Publishes an edition: compiles a copy of the pack under the next serial, says what changed, signs, writes one file.

The pack itself is written at the very end, when the file is there: the coordinator's changes, serial and date.
"""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Generator, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import yaml
from msgspec import Struct
from msgspec.structs import replace

from guide_app.content.editing import write_into
from guide_app.content.overlay import Change, Journal, name_of, pending_of
from guide_app.content.problems import PackRefused
from guide_app.content.reading.files import digest_of
from guide_app.content.reading.loader import load_pack
from guide_app.content.record import PACK_FILE
from guide_app.edition.check import read_sealed
from guide_app.edition.compile import compile_pack, write_file
from guide_app.edition.format import ENDING, EditionRefused, Envelope, Sealed, encoded, read_header
from guide_app.edition.installed import install, opened_file
from guide_app.edition.keys import Ask, SignIt, Trust, Verify, ask
from guide_app.library.differences import Differences, differences
from guide_app.system.messages import N_, Message, decimal
from guide_app.system.plain_file import read_plain_file
from guide_app.system.progress import UNWATCHED, Progress


class Draft(Struct, frozen=True):
    """A compiled edition that nobody has signed or written yet."""

    pack: Path
    source: str
    """The digest of the pack when it was compiled."""
    folder: Path
    """The compiled edition. It is gone after ``drafted``."""
    envelope: Envelope
    changes: tuple[Change, ...]
    """What is written into the pack when the file is there: the coordinator's changes, serial and date."""
    journal: Path | None
    last: Envelope | None
    """The edition that was published last, which it was compared with."""
    differences: Differences
    """From ``last``; for the first edition in a folder, what the coordinator's changes make of the pack."""

    @property
    def heading(self) -> Message:
        """Which edition it is."""
        envelope = self.envelope
        return N_("messages", "{title}, {region}: edition of {date}, number {serial}.").filled(
            title=envelope.title, region=envelope.region, date=envelope.date, serial=envelope.serial
        )

    @property
    def since(self) -> Message:
        """What it is compared with."""
        if self.last is None:
            return N_("messages", "No edition is in this folder yet: everything is new.")
        return N_("messages", "Since the edition of {date}, number {serial}:").filled(
            date=self.last.date, serial=self.last.serial
        )

    def saved(self, file: Path, *, signed: bool) -> Message:
        """What came of it."""
        how = N_("messages", "signed") if signed else N_("messages", "not signed")
        return N_("messages", "Saved: {file}, {size} MB, {how}.").filled(
            file=str(file), size=decimal(file.stat().st_size / 1e6), how=how
        )

    @property
    def name(self) -> str:
        """The name of the file."""
        return f"{self.envelope.pack}-{self.envelope.serial:08d}{ENDING}"


class SigningKey(Struct, frozen=True):
    """The key to sign with, and a change of the release key that travels with each edition."""

    text: str
    passphrase: str
    change: str = ""


@contextmanager
def drafted(
    pack: Path, place: Path, today: dt.date, progress: Progress = UNWATCHED, journal: Path | None = None
) -> Generator[Draft]:
    """Compile a pack, with the changes of a journal, for publication in the folder ``place``, and compare it with the
    edition published there last.

    Raises:
        Cancelled: ``progress`` said so.
        CannotWrite: a file of the pack cannot be edited in place.
        EditionRefused: a change meets another one; the message says which.
        PackRefused: the pack has errors.
        OSError: a folder cannot be read or written.

    """
    with TemporaryDirectory(prefix="resource-guide-publish-") as name:
        scratch, source = Path(name), digest_of(pack)
        about = _about(pack)
        found = last_published(place, about.id)
        last = None if found is None else found[1]
        serial = 1 + max(about.serial, 0 if last is None else last.serial)
        own = name_of("pack", about.id)
        changes = (
            *pending_of(journal),
            Change(record=own, field="serial", before=about.serial or None, after=serial),
            Change(record=own, field="edition", before=str(about.edition), after=str(today)),
        )
        copy = Path(shutil.copytree(pack, scratch / "pack"))
        for change, _ in write_into(copy, changes).moved_on[:1]:
            raise EditionRefused(
                N_(
                    "messages",
                    "{record}, {field}: the pack has another value by now. Settle this in Manage services first.",
                ).filled(record=change.record, field=change.field)
            )
        folder = compile_pack(copy, scratch / "made", progress)
        told = Differences()
        if found is None and pending_of(journal):
            with suppress(PackRefused):  # What the coordinator changes may be what was wrong in it.
                told = differences(compile_pack(pack, scratch / "before", progress), folder)
        if found is not None:
            with suppress(EditionRefused):  # The last file is damaged: everything counts as new.
                told = differences(install(found[0], scratch / "last"), folder)
        yield Draft(pack, source, folder, read_sealed(folder).envelope, changes, journal, last, told)


def last_published(place: Path, pack: str) -> tuple[Path, Envelope] | None:
    """The file with the highest serial of a pack in a folder; None if there is none."""
    best: tuple[Path, Envelope] | None = None
    for file, envelope in _published(place):
        if envelope.pack == pack and (best is None or envelope.serial > best[1].serial):
            best = (file, envelope)
    return best


def _published(place: Path) -> Iterator[tuple[Path, Envelope]]:
    for file in sorted(place.glob(f"*{ENDING}")):
        with suppress(OSError, EditionRefused), opened_file(file) as stream:
            yield file, read_header(stream).envelope


def publish(
    draft: Draft,
    place: Path,
    key: SigningKey | None,
    *,
    note: str = "",
    trust: Trust = Trust(),  # noqa: B008 - frozen
    progress: Progress = UNWATCHED,
    sign: Ask = ask,
) -> Path:
    """Sign a draft, write its file into the folder ``place``, and write the changes into the pack; returns the file.

    ``trust`` has the keys that the program knows, if it knows any: a key that desks would refuse signs nothing.

    Raises:
        Cancelled: ``progress`` said so.
        EditionRefused: it cannot be published as it is; the message says what to do.
        SigningFailed: the key cannot be used.
        OSError: a file cannot be read or written.

    """
    if digest_of(draft.pack) != draft.source:
        raise EditionRefused(N_("messages", "The pack was changed while you were reading. Start again."))
    sealed = encoded(replace(draft.envelope, note=note))
    if key is not None:
        if not draft.envelope.publisher:
            raise EditionRefused(
                N_(
                    "messages",
                    "The pack does not say who publishes it. Say so in Manage services, More. Then sign it.",
                )
            )
        sealed = _signed(sealed, key, trust, sign)
    file = place / draft.name
    write_file(draft.folder, sealed, file, progress)
    write_into(draft.pack, draft.changes)
    if draft.journal is not None and draft.journal.exists():
        Journal(draft.journal).add(published=draft.envelope.serial)
    return file


def _signed(sealed: Sealed, key: SigningKey, trust: Trust, sign: Ask) -> Sealed:
    envelope = sealed.envelope
    comment = f"{envelope.pack} {envelope.serial} {envelope.date}"
    text = sign(SignIt(sealed.data, comment, key.text, key.passphrase)).text + key.change
    verdict = sign(Verify(sealed.data, text, trust)).verdict
    if trust.known and (verdict is None or verdict.by not in ("release", "recovery")):
        raise EditionRefused(
            N_("messages", "Desks would refuse this edition: the guide does not know this key. Sign with another one.")
        )
    return replace(sealed, signature=text.encode("ascii"))


class _About(Struct, frozen=True):
    """What ``pack.yaml`` says of the edition that was published last."""

    id: str
    edition: dt.date
    serial: int = 0


def _about(pack: Path) -> _About:
    try:
        return msgspec.convert(yaml.safe_load(read_plain_file(pack / PACK_FILE)), _About)
    except (yaml.YAMLError, msgspec.ValidationError, OSError):
        load_pack(pack)  # It says what is wrong, with file and line.
        raise
