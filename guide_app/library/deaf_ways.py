"""How a person who is Deaf reaches a service: its numbers for text, videophone and TTY, its web chat, and relay."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from guide_app.content.records import Phone, Service
from guide_app.library.library import Library, main_phone

RELAY = "relay-711"
"""The phone record of the relay service."""
_DIALED = 7
"""Digits of a number that the operator of a relay surely dials; of a shorter one the service says so itself."""
Way = Literal["text", "chat", "videophone", "relay"]


class DeafWays(Struct, frozen=True, kw_only=True):
    """The known ways, each empty if there is none, and those of which nothing is known."""

    text: str = ""
    keyword: str = ""
    """The word to send."""
    chat: str = ""
    videophone: str = ""
    tty: str = ""
    relay: str = ""
    """The number to dial before that of the service."""
    unknown: tuple[Way, ...] = ()


def deaf_ways(library: Library, service: Service) -> DeafWays:
    """How to reach a service that has a number or a chat. A number that may not be printed counts as not known."""
    phones = [found.record for found in library.many(Phone, service.phones, library.languages[0])]
    usable = [phone for phone in phones if phone.print and phone.fault is None]

    def number(mode: Literal["text", "tty", "videophone"]) -> Phone | None:
        return next((phone for phone in usable if mode in phone.modes and "relay" not in phone.modes), None)

    text, tty, videophone = number("text"), number("tty"), number("videophone")
    main, relay = main_phone(usable), library.get(Phone, RELAY, library.languages[0])
    relayed = main is not None and (sum(map(str.isdigit, main.number)) >= _DIALED or RELAY in service.phones)
    known = {
        "text": text.number if text else "",
        "chat": (service.chat or "").partition("://")[2].removeprefix("www.").rstrip("/"),
        "videophone": videophone.number if videophone else "",
        "relay": relay.record.number if relay is not None and relayed else "",
    }
    ways: tuple[Way, ...] = ("text", "chat", "videophone", "relay")
    return DeafWays(
        **known,
        keyword=(text.keyword or "") if text else "",
        tty=tty.number if tty else "",
        unknown=tuple(way for way in ways if not known[way]) if phones or service.chat else (),
    )
