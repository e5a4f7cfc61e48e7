"""The staff code that ends the kiosk, stored as a salted scrypt hash, never as text."""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
import unicodedata

MIN_LENGTH = 6
"""Minimum characters of a code."""
COST, BLOCK, LANES = 1 << 15, 8, 1
"""Scrypt's n, r and p: about 32 MiB and a tenth of a second for each guess."""
_MAX_MEMORY = 128 << 20
_MAX_COST = 1 << 17
"""A hash with a higher cost is rejected: this program did not write it."""


def hash_code(code: str) -> str:
    """The hash to store for a code.

    Raises:
        ValueError: it is shorter than ``MIN_LENGTH``.

    """
    if len(_same(code)) < MIN_LENGTH:
        raise ValueError(f"A staff code has at least {MIN_LENGTH} characters.")
    salt = os.urandom(16)
    return "$".join(("scrypt", str(COST), str(BLOCK), str(LANES), _text(salt), _text(_hash(code, salt, COST))))


def is_hash(kept: str) -> bool:
    """Whether ``kept`` is a valid hash."""
    return _parts(kept) is not None


def matches(code: str, kept: str) -> bool:
    """Whether ``kept`` is the hash of ``code``. A damaged hash matches nothing."""
    parts = _parts(kept)
    if parts is None:
        return False
    cost, salt, expected = parts
    return hmac.compare_digest(_hash(code, salt, cost), expected)


def _parts(kept: str) -> tuple[int, bytes, bytes] | None:
    try:
        name, cost, block, lanes, salt, expected = kept.split("$")
        read = int(cost), base64.b64decode(salt, validate=True), base64.b64decode(expected, validate=True)
    except ValueError:
        return None
    right = name == "scrypt" and (block, lanes) == (str(BLOCK), str(LANES)) and len(read[2]) == 32
    good = 2 <= read[0] <= _MAX_COST and read[0] & (read[0] - 1) == 0 and len(read[1]) >= 16
    return read if right and good else None


def _hash(code: str, salt: bytes, cost: int) -> bytes:
    typed = _same(code).encode()
    return hashlib.scrypt(typed, salt=salt, n=cost, r=BLOCK, p=LANES, maxmem=2 * _MAX_MEMORY, dklen=32)


def _same(code: str) -> str:
    """The code in Unicode NFKC without outer blanks, so that keyboards that compose letters differently agree."""
    return unicodedata.normalize("NFKC", code).strip()


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")
