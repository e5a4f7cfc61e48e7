"""Keys and signatures as text, without cryptography: that is ``signing.py``'s, in a process of its own.

Two keys stand behind an edition. The release key signs each one. The recovery key lies in a safe place: it signs a new
release key where the old one is lost or stolen (a ``change``), and each later edition carries that change, so that a
desk that was away for months follows it. The program brings both public keys (``assets/trust``).
"""

from __future__ import annotations

import base64
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Literal, TypeAlias

import msgspec
from msgspec import Struct

from guide_app.edition.format import CHANGE
from guide_app.system.messages import N_
from guide_app.system.plain_file import read_plain_file
from guide_app.system.processes import start_process

RELEASE, RECOVERY = "release.pub", "recovery.pub"
"""The names of the public keys in the folders that have them."""
RELEASE_KEY = "release.key"
"""The name of the file with the secret key."""
SIGNATURE_LINES = 4
CHANGE_LINES = 6
"""The new release key (2 lines) and a signature of it by the recovery key."""
MIN_PASSPHRASE = 12


class PublicKey(Struct, frozen=True):
    """A public key."""

    id: bytes
    key: bytes

    @property
    def name(self) -> str:
        """Eight letters and digits to compare over the phone, the first of those that ``minisign`` shows."""
        shown = self.id[::-1].hex().upper()
        return f"{shown[:4]} {shown[4:8]}"


class Trust(Struct, frozen=True):
    """Whose signature counts on this desk."""

    release: PublicKey | None = None
    recovery: PublicKey | None = None
    changes: tuple[str, ...] = ()
    """Changes of the release key that came with the program or with an edition; each is verified before it counts."""

    @property
    def known(self) -> bool:
        """Whether the program knows any key."""
        return self.release is not None or self.recovery is not None

    @property
    def names(self) -> str:
        """The names of the keys, as the program brought them or a change replaced the first."""
        changed = [key for text in self.changes[-1:] if (key := public_key(text)) is not None]
        keys = (changed[0] if changed else self.release, self.recovery)
        return ", ".join(key.name for key in keys if key is not None)


class Verdict(Struct, frozen=True):
    """Who signed an edition."""

    by: Literal["release", "recovery", "nobody", "unknown", "forged"]
    """``unknown``: a key that this desk does not know. ``forged``: a known key's id, but not its signature."""
    key: str = ""
    """The name of the key."""
    change: str = ""
    """The change of the release key that counts; empty if it was never changed."""
    changed: bool = False
    """Whether that change came with this edition, and this desk did not know it."""


class Verify(Struct, frozen=True, tag=True):
    """Who signed ``data``?"""

    data: bytes
    signature: str
    trust: Trust


class SignIt(Struct, frozen=True, tag=True):
    """Sign ``data`` and a comment."""

    data: bytes
    comment: str
    key: str
    passphrase: str


class MakeKeys(Struct, frozen=True, tag=True):
    """Make a key."""

    passphrase: str


class ChangeRelease(Struct, frozen=True, tag=True):
    """Sign a new release key with the recovery key."""

    public: str
    number: int
    recovery: str
    passphrase: str


Request: TypeAlias = Verify | SignIt | MakeKeys | ChangeRelease


class Answer(Struct, frozen=True):
    """What came of a request."""

    verdict: Verdict | None = None
    text: str = ""
    """A signature, a secret key file, or a change."""
    public: str = ""
    """The file of the public key."""
    failed: str = ""


FAILURES = {
    "no-key": N_("messages", "This file is not a key for signing editions. Choose the file release.key."),
    "passphrase": N_("messages", "This passphrase does not open the key. Nothing was changed."),
    "memory": N_("messages", "There is too little free memory to open the key: it takes 128 MB. Close other programs."),
    "process": N_("messages", "Signing failed: the part of the guide that signs did not start. Get the guide again."),
}
"""What to tell a person, by failure."""


class SigningFailed(Exception):  # noqa: N818 - a state of key and passphrase
    """It cannot be signed: ``no-key``, ``passphrase``, ``memory`` or ``process``."""


Ask = Callable[[Request], Answer]


def ask(request: Request) -> Answer:
    """Have a request answered by a process of its own.

    Raises:
        OSError: it cannot be started.
        SigningFailed: see there.

    """
    child = start_process("guide_app.edition.signing", stdin=subprocess.PIPE, stderr=subprocess.DEVNULL)
    output, _ = child.communicate(msgspec.json.encode(request))
    try:
        found = msgspec.json.decode(output, type=Answer)
    except msgspec.MsgspecError as error:
        raise SigningFailed("process") from error
    if found.failed:
        raise SigningFailed(found.failed)
    return found


def public_key(text: str) -> PublicKey | None:
    """The key in the text of a file of minisign; None if it is none."""
    try:
        raw = base64.b64decode(text.split("\n")[1], validate=True)
    except (IndexError, ValueError):
        return None
    return PublicKey(raw[2:10], raw[10:]) if len(raw) == 42 and raw[:2] == b"Ed" else None


def carried_change(signature: bytes) -> str:
    """The change of the release key that travels behind a signature; empty if there is none."""
    text = signature.decode("ascii", "replace").replace("\r\n", "\n")
    return "\n".join(text.split("\n")[SIGNATURE_LINES:])


def number_of(change: str) -> int:
    """The number that a change gives itself; 0 if it has none."""
    comment = change.split("\n")[4:5]
    number = comment[0].rpartition(" ")[2] if comment else ""
    return int(number) if number.isdecimal() else 0


def trust_in(shipped: Path, kept: Path) -> Trust:
    """The keys that came with the program, and a change of the release key that this desk has kept in a file."""
    changes = (_text(path) for path in (shipped / CHANGE, kept))
    return Trust(
        public_key(_text(shipped / RELEASE)),
        public_key(_text(shipped / RECOVERY)),
        tuple(change for change in changes if change),
    )


def _text(path: Path) -> str:
    try:
        return read_plain_file(path).decode("ascii").replace("\r\n", "\n")
    except (OSError, ValueError):
        return ""
