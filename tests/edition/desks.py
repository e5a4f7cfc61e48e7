"""Many desks and many editions: ``python3 -m tests.edition.desks [--desks N] [--editions N]``.

A publisher puts an edition a week into a shared folder, signed; in the middle the release key is stolen and replaced.
Desks are away for weeks, find half-copied files, and are given old and forged ones on USB drives. At the end each desk
must have the newest edition, whole, and must never have gone back or used what nobody trusted.
"""

from __future__ import annotations

import argparse
import random
import shutil
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

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


def simulate(desks: int, editions: int, folder: Path, chance: random.Random) -> Outcome:
    """Let so many weeks pass."""
    publisher, sticks = Publisher(folder), folder / "sticks"
    sticks.mkdir()
    first = publisher.publish(1)
    every = [Desk(folder / f"desk-{number}", publisher, first) for number in range(desks)]
    stolen = publisher.keys.key
    for serial in range(2, editions + 1):
        if serial == editions // 2:
            publisher.keys.replace_release()
        file = publisher.publish(serial)
        old = publisher.share / f"small-{chance.randrange(1, serial):08d}.edition"
        replaced = bool(publisher.keys.change)
        forged = publisher.publish(serial + 100, sticks, stolen) if replaced else old
        half = sticks / f"half-{serial:08d}.edition"
        half.write_bytes(file.read_bytes()[: chance.randrange(file.stat().st_size)])
        for desk in every:
            if serial < editions and chance.random() < AWAY:
                continue
            for found in (half, old, forged):
                if chance.random() < 0.2:
                    desk.take(found)
            desk.look(publisher.share)
    for desk in every:
        trusted = [serial for serial in desk.serials if serial <= editions]
        assert trusted == sorted(trusted), f"a desk went back: {desk.serials}"
    newest = [desk for desk in every if _serial(desk) == editions]
    return Outcome(
        len(newest),
        sum(desk.taken for desk in every),
        sum(desk.refused for desk in every),
        sum(desk.read_bytes for desk in every),
    )


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
        outcome = simulate(given.desks, given.editions, folder, random.Random(given.seed))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(
        f"{given.desks} desks, {given.editions} editions: {outcome.newest} end on the newest, {outcome.taken} taken, "
        f"{outcome.refused} files refused, {outcome.read_bytes / given.desks / 1e6:.2f} MB a desk"
    )
    return min(given.desks - outcome.newest, 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
