"""Who is responsible for a pack, and which handouts of earlier editions they take back (``pack.yaml``)."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from msgspec import Meta

from guide_app.content.record import PACK_FILE, Line, Record


class Publisher(Record, frozen=True, kw_only=True):
    """Who is responsible for the pack. Empty until its owner fills it in, and required before an edition is signed."""

    kind = "publisher"
    file = PACK_FILE
    pack_list = "publisher"
    max_count = 1
    title_field = "name"
    translated = ("corrections", "limits")

    name: Annotated[str, Meta(min_length=1, max_length=120)]
    contact: Line
    """How to reach the publisher: an address, a number (``{phone:ID}``), or both."""
    corrections: Line
    """How an agency asks for a change, or to be left out."""
    limits: Line
    """What the guide is not: no emergency service, no legal advice."""


class Withdrawal(Record, frozen=True, kw_only=True):
    """A handout that was printed from an earlier edition and must be thrown away. Home says so until it is read."""

    kind = "withdrawal"
    file = PACK_FILE
    pack_list = "withdrawn"
    max_count = 20
    title_field = "what"
    translated = ("what", "why")

    editions: Annotated[tuple[dt.date, ...], Meta(min_length=1)]
    """The dates of the editions, as the handout has them at its foot."""
    what: Line
    """The handout, as people call it: ``Wallet cards in Spanish``."""
    why: Line


class HardWord(Record, frozen=True, kw_only=True):
    """A word that stays as it is in every language, as clients must say and find it, and what it means."""

    kind = "hard-word"
    file = PACK_FILE
    pack_list = "hard_words"
    max_count = 40
    title_field = "word"
    translated = ("means",)

    word: Annotated[str, Meta(min_length=2, max_length=24)]
    means: Line
    """In one or two short sentences."""
