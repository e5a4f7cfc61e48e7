"""Publishing for tests: keys that are quick to open, and signing in this process."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

from nacl.signing import SigningKey as Secret

from guide_app.edition import signing
from guide_app.edition.keys import RECOVERY, RELEASE, ChangeRelease, Trust, trust_in
from guide_app.edition.publish import SigningKey, drafted, publish

PASSPHRASE = "correct horse battery"
PUBLISHER = """\
publisher:
  - id: us
    name: Smalltown Coordinators
    contact: coordinators@example.org
    corrections: Write to us.
    limits: No emergency service and no legal advice.
"""
answer = signing.answer


class Keys:
    """A release key and a recovery key."""

    def __init__(self) -> None:
        self.recovery, self.recovery_public = new_key()
        self.release, self.release_public = new_key()
        self.change = ""

    @property
    def key(self) -> SigningKey:
        """What the publisher signs with."""
        return SigningKey(self.release, PASSPHRASE, self.change)

    def write_public(self, folder: Path) -> None:
        """Write what a program carries."""
        folder.mkdir(parents=True, exist_ok=True)
        (folder / RELEASE).write_text(self.release_public, "ascii")
        (folder / RECOVERY).write_text(self.recovery_public, "ascii")

    def replace_release(self, number: int = 1) -> SigningKey:
        """Sign with a new release key from now on; returns the old one."""
        old = self.key
        self.release, public = new_key()
        self.change = answer(ChangeRelease(public, number, self.recovery, PASSPHRASE)).text
        return old


def new_key() -> tuple[str, str]:
    """The files of a new key: secret and public."""
    key, name = Secret.generate(), os.urandom(8)
    cheap = {"operations": 1 << 15, "memory": 1 << 24}
    return signing.secret_key_file(key, name, PASSPHRASE, **cheap), signing.public_key_file(key, name)


def published(
    pack: Path,
    place: Path,
    key: SigningKey | None,
    *,
    number: str = "",
    publisher: str = PUBLISHER,
    note: str = "",
    trusted: Path | None = None,
) -> Path:
    """Publish a pack into a folder, with another number of the night line if one is given."""
    about = pack / "pack.yaml"
    if publisher and "publisher:" not in about.read_text("utf-8"):
        about.write_text(about.read_text("utf-8") + publisher, "utf-8")
    if number:
        correct(pack, number)
    place.mkdir(parents=True, exist_ok=True)
    with drafted(pack, place, dt.date(2026, 12, 1)) as draft:
        trust = Trust() if trusted is None else trust_in(trusted, trusted / "none")
        return publish(draft, place, key, note=note, trust=trust, sign=answer)


def correct(pack: Path, number: str) -> None:
    """Give the night line another number."""
    phones = pack / "phones.yaml"
    head, _, rest = phones.read_text("utf-8").partition("- id: night-line\n  number: ")
    assert rest
    phones.write_text(f"{head}- id: night-line\n  number: {number}\n{rest.split(chr(10), 1)[1]}", "utf-8")
