"""Signs and verifies in the format of minisign, so that anybody can check an edition with the ``minisign`` tool.

``python -m guide_app.edition.signing`` reads one ``Request`` from its standard input, writes one ``Answer``, and ends:
no other module imports this one, which alone imports the cryptography (libsodium, by PyNaCl). See ``keys.py``.

A secret key is encrypted with scrypt under a passphrase: 2**17 rounds of 128 MiB, which OWASP names as the least.
"""

from __future__ import annotations

import base64
import os
import re
import sys
from hashlib import blake2b
from typing import Literal, NoReturn

import msgspec
from nacl.exceptions import BadSignatureError
from nacl.pwhash import scrypt
from nacl.signing import SigningKey, VerifyKey

from guide_app.edition.keys import (
    CHANGE_LINES,
    SIGNATURE_LINES,
    Answer,
    ChangeRelease,
    MakeKeys,
    PublicKey,
    Request,
    SigningFailed,
    SignIt,
    Trust,
    Verdict,
    Verify,
    public_key,
)

OPERATIONS, MEMORY = 1 << 22, 1 << 27
"""The cost of a guess at a passphrase: about half a second, and 128 MiB."""
MAX_MEMORY = 1 << 30
"""What a key file may ask for: the tool's own choice is 1 GiB."""
_SECRET = "untrusted comment: secret key of the guide, encrypted\n"  # noqa: S105 - no secret
_CHANGE = re.compile(r"release key ([0-9]{1,6})")


def answer(request: Request) -> Answer:
    """Do what is asked."""
    try:
        match request:
            case Verify(data=data, signature=signature, trust=trust):
                return Answer(verdict=verified(data, signature, trust))
            case SignIt(data=data, comment=comment, key=key, passphrase=passphrase):
                return Answer(text=signed(data, comment, *unlocked(key, passphrase)))
            case MakeKeys(passphrase=passphrase):
                return Answer(
                    text=secret_key_file(key := SigningKey.generate(), made := os.urandom(8), passphrase),
                    public=public_key_file(key, made),
                )
            case ChangeRelease(public=public, number=number, recovery=recovery, passphrase=passphrase):
                key, name = unlocked(recovery, passphrase)
                return Answer(text=public + signed(public.encode(), f"release key {number}", key, name))
    except SigningFailed as error:
        return Answer(failed=str(error))


def verified(data: bytes, signature: str, trust: Trust) -> Verdict:
    """Who signed ``data``. A change of the release key that the recovery key signed counts before the release key."""
    release, change, changed = _release_of(trust, signature)
    lines = signature.split("\n")[:SIGNATURE_LINES]
    if not signature:
        return Verdict("nobody", "", change, changed)
    name = signer_of(lines)
    signers: tuple[tuple[Literal["release", "recovery"], PublicKey | None], ...] = (
        ("release", release),
        ("recovery", trust.recovery),
    )
    for by, key in signers:
        if key is not None and key.id == name and _fits(data, lines, key):
            return Verdict(by, key.name, change, changed)
    known = name in {key.id for key in (release, trust.recovery) if key is not None}
    return Verdict("forged" if known else "unknown", PublicKey(name, b"").name if name else "", change, changed)


def _release_of(trust: Trust, signature: str) -> tuple[PublicKey | None, str, bool]:
    """The release key that counts, the change that brought it, and whether ``signature`` carries that change.

    The change with the highest number that the recovery key signed.
    """
    best, number = (trust.release, "", False), 0
    carried = "\n".join(signature.split("\n")[SIGNATURE_LINES:])
    for text in (*trust.changes, carried):
        lines = text.split("\n")
        if trust.recovery is None or len(lines) < CHANGE_LINES:
            continue
        public, proof = "\n".join(lines[:2]) + "\n", lines[2:CHANGE_LINES]
        found = _CHANGE.fullmatch(_comment(proof))
        key = public_key(public)
        if found and key and int(found[1]) > number and _fits(public.encode(), proof, trust.recovery):
            number = int(found[1])
            best = (key, "\n".join(lines[:CHANGE_LINES]) + "\n", text is carried)
    return best


def _comment(lines: list[str]) -> str:
    return lines[2].removeprefix("trusted comment: ") if len(lines) > 2 else ""


def signer_of(lines: list[str]) -> bytes:
    """The id of the key that a signature says it was made with; empty if it is no signature."""
    raw = _decoded(lines, 1, 74)
    return raw[2:10] if raw[:2] == b"ED" else b""


def _fits(data: bytes, lines: list[str], key: PublicKey) -> bool:
    raw, whole = _decoded(lines, 1, 74), _decoded(lines, 3, 64)
    if not raw or not whole or raw[:2] != b"ED" or not lines[2].startswith("trusted comment: "):
        return False
    try:
        verifier = VerifyKey(key.key)
        verifier.verify(blake2b(data, digest_size=64).digest(), raw[10:])
        verifier.verify(raw[10:] + _comment(lines).encode(), whole)
    except (BadSignatureError, ValueError):
        return False
    return True


def _decoded(lines: list[str], number: int, size: int) -> bytes:
    """The bytes of one line; empty unless there are exactly so many."""
    try:
        raw = base64.b64decode(lines[number], validate=True)
    except (IndexError, ValueError):
        return b""
    return raw if len(raw) == size else b""


def signed(data: bytes, comment: str, key: SigningKey, name: bytes) -> str:
    """A signature of ``data``; it also covers the comment."""
    signature = key.sign(blake2b(data, digest_size=64).digest()).signature
    whole = key.sign(signature + comment.encode()).signature
    return (
        f"untrusted comment: signature of the guide\n{_encoded(b'ED' + name + signature)}\n"
        f"trusted comment: {comment}\n{_encoded(whole)}\n"
    )


def _encoded(raw: bytes) -> str:
    return base64.b64encode(raw).decode()


def public_key_file(key: SigningKey, name: bytes) -> str:
    """The file of a public key."""
    public = PublicKey(name, bytes(key.verify_key))
    return f"untrusted comment: public key of the guide, {public.name}\n{_encoded(b'Ed' + name + public.key)}\n"


def secret_key_file(
    key: SigningKey, name: bytes, passphrase: str, operations: int = OPERATIONS, memory: int = MEMORY
) -> str:
    """A key file that the ``minisign`` tool reads, too."""
    salt, secret = os.urandom(32), bytes(key) + bytes(key.verify_key)
    plain = name + secret + blake2b(b"Ed" + name + secret, digest_size=32).digest()
    limits = operations.to_bytes(8, "little") + memory.to_bytes(8, "little")
    hidden = _masked(plain, passphrase, salt, operations, memory)
    return f"{_SECRET}{_encoded(b'EdScB2' + salt + limits + hidden)}\n"


def unlocked(text: str, passphrase: str) -> tuple[SigningKey, bytes]:
    """The key in a file, and its id.

    Raises:
        SigningFailed: it is no key file, or the passphrase is wrong.

    """
    raw = _decoded(text.split("\n"), 1, 158)
    operations, memory = int.from_bytes(raw[38:46], "little"), int.from_bytes(raw[46:54], "little")
    if raw[:6] != b"EdScB2" or memory > MAX_MEMORY or operations > MAX_MEMORY:
        raise SigningFailed("no-key")
    plain = _masked(raw[54:], passphrase, raw[6:38], operations, memory)
    name, secret, check = plain[:8], plain[8:72], plain[72:]
    if blake2b(b"Ed" + name + secret, digest_size=32).digest() != check:
        raise SigningFailed("passphrase")
    return SigningKey(secret[:32]), name


def _masked(data: bytes, passphrase: str, salt: bytes, operations: int, memory: int) -> bytes:
    try:
        stream = scrypt.kdf(len(data), passphrase.encode(), salt, operations, memory)
    except Exception as error:
        raise SigningFailed("memory") from error
    return bytes(one ^ other for one, other in zip(data, stream, strict=True))


def main() -> NoReturn:
    """Answer one request."""
    request = msgspec.json.decode(sys.stdin.buffer.read(), type=Request)
    sys.stdout.buffer.write(msgspec.json.encode(answer(request)))
    sys.exit(0)


if __name__ == "__main__":
    main()
