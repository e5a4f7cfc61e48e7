"""Many desks and many editions: ``python3 -m tests.edition.desks [--desks N] [--editions N]``.

A publisher puts an edition a week into a shared folder, signed; in the middle the release key is stolen and replaced.
Desks are away for weeks, find half-copied files, and are given old and forged ones on USB drives. At the end each desk
must have the newest edition, whole, and must never have gone back or used what nobody trusted.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from msgspec.structs import replace

from guide_app.edition.check import check, read_sealed
from guide_app.edition.compile import compile_pack, write_file
from guide_app.edition.current import Sources, found_on
from guide_app.edition.format import EditionRefused, encoded
from guide_app.edition.installed import install, raise_floor
from guide_app.edition.keys import SignIt
from guide_app.edition.publish import SigningKey
from guide_app.edition.take import accept, examine, waiting
from tests.edition.publishing import Keys, answer
from tests.editions import sources_in
from tests.small_pack import write_small_pack

AWAY = 0.6
"""The share of weeks in which a desk does not see the folder."""


class Outcome(NamedTuple):
    """What became of the desks."""

    newest: int
    """Desks that ended on the newest edition."""
    taken: int
    """Editions that were taken."""
    refused: int
    """Files that were refused: old, half copied, forged."""
    read_bytes: int
    """Bytes of the files that were taken."""
    most: int
    """Editions that the busiest desk took."""


class Publisher:
    """Signs the editions of a pack that is compiled once: only the serials differ."""

    def __init__(self, folder: Path) -> None:
        self.keys, self._out = Keys(), folder / "share"
        self._out.mkdir(parents=True)
        self._edition = compile_pack(write_small_pack(folder / "pack", serial=1), folder / "made")

    @property
    def share(self) -> Path:
        """The shared folder."""
        return self._out

    def publish(self, serial: int, folder: Path | None = None, key: SigningKey | None = None) -> Path:
        """Write the edition with a serial."""
        place, key = folder or self._out, key or self.keys.key
        place.mkdir(exist_ok=True)
        sealed = encoded(replace(read_sealed(self._edition).envelope, serial=serial))
        text = answer(SignIt(sealed.data, f"small {serial}", key.text, key.passphrase)).text + key.change
        file = place / f"small-{serial:08d}.edition"
        write_file(self._edition, replace(sealed, signature=text.encode()), file)
        return file


class Desk:
    """One desk: it watches the folder when it is there, and remembers the highest edition that it opened."""

    def __init__(self, home: Path, publisher: Publisher, first: Path) -> None:
        self.sources: Sources = sources_in(home)
        assert self.sources.shipped is not None
        publisher.keys.write_public(self.sources.keys)
        install(first, self.sources.shipped)
        self.taken = self.refused = self.read_bytes = 0
        self.serials = [1]

    def look(self, share: Path) -> None:
        """Take what the folder has."""
        for file in waiting(share, found_on(self.sources)[0], self.sources):
            if self.take(file):
                return

    def take(self, file: Path) -> bool:
        """Take a file, or refuse it; whether it was taken."""
        try:
            accept(examine(file, self.sources, verify=answer), self.sources)
        except EditionRefused:
            self.refused += 1
            return False
        self.taken += 1
        self.read_bytes += file.stat().st_size
        envelope = found_on(self.sources)[0].sealed.envelope
        self.serials.append(envelope.serial)
        raise_floor(self.sources.floors, envelope.pack, envelope.serial)
        return True


class Week(NamedTuple):
    """What a desk can meet in a week."""

    serial: int
    share: Path
    """The shared folder as it is then."""
    on_drives: tuple[Path, ...]
    """What is on USB drives: half a file, an old one, a forged one."""


def weeks_of(editions: int, publisher: Publisher, folder: Path, chance: random.Random) -> list[Week]:
    """Publish everything, week by week, and keep what each week had."""
    drives = folder / "drives"
    drives.mkdir()
    first, stolen = publisher.publish(1), publisher.keys.key
    published, found = [first], [Week(1, publisher.share, ())]
    for serial in range(2, editions + 1):
        if serial == editions // 2:
            publisher.keys.replace_release()
        published.append(publisher.publish(serial))
        old = chance.choice(published[:-1])
        forged = publisher.publish(serial + 100, drives, stolen) if publisher.keys.change else old
        half = drives / f"half-{serial:08d}.edition"
        half.write_bytes(published[-1].read_bytes()[: chance.randrange(published[-1].stat().st_size)])
        share = folder / f"week-{serial}"
        share.mkdir()
        for file in published:
            os.link(file, share / file.name)
        found.append(Week(serial, share, (half, old, forged)))
    return found


def simulate(desks: int, editions: int, folder: Path, chance: random.Random) -> Outcome:
    """Let each desk live through all weeks, one desk after another: no more than one has to be kept."""
    publisher = Publisher(folder)
    first, *weeks = weeks_of(editions, publisher, folder, chance)
    (shipped,) = first.share.glob("*-00000001.edition")
    newest = taken = refused = read_bytes = most = 0
    for _ in range(desks):
        home = folder / "desk"
        desk = Desk(home, publisher, shipped)
        for week in weeks:
            if week.serial < editions and chance.random() < AWAY:
                continue
            for found in week.on_drives:
                if chance.random() < 0.2:
                    desk.take(found)
            desk.look(week.share)
        trusted = [serial for serial in desk.serials if serial <= editions]
        assert trusted == sorted(trusted), f"a desk went back: {desk.serials}"
        newest += _serial(desk) == editions
        taken, refused, read_bytes = taken + desk.taken, refused + desk.refused, read_bytes + desk.read_bytes
        most = max(most, desk.taken)
        shutil.rmtree(home)
    return Outcome(newest, taken, refused, read_bytes, most)


def _serial(desk: Desk) -> int:
    (found, *_) = found_on(desk.sources)
    return check(found.folder).envelope.serial


def main(arguments: list[str]) -> int:
    """Simulate, and say what came of it."""
    options = argparse.ArgumentParser(prog="python3 -m tests.edition.desks")
    options.add_argument("--desks", type=int, default=1_000)
    options.add_argument("--editions", type=int, default=50)
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args(arguments)
    folder = Path(tempfile.mkdtemp(prefix="guide-desks-"))
    try:
        with patch("os.fsync"):  # No power is cut here, and a disk would be waited for 200,000 times.
            outcome = simulate(given.desks, given.editions, folder, random.Random(given.seed))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(
        f"{given.desks} desks, {given.editions} editions: {outcome.newest} end on the newest, {outcome.taken} taken "
        f"({outcome.taken / given.desks:.1f} a desk, most {outcome.most}), {outcome.refused} files refused, "
        f"{outcome.read_bytes / given.desks / 1e6:.2f} MB a desk, "
        f"{outcome.read_bytes / outcome.taken / 1e3:.0f} kB each"
    )
    return min(given.desks - outcome.newest, 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
