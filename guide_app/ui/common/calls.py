"""Views of a service to call: its plate, and the sheet that is read during a call. Every page builds them here, so that
a number looks the same everywhere.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication

from guide_app.content.pack import is_stale
from guide_app.content.records import Phone, Schedule, Service
from guide_app.library.library import Library, main_phone
from guide_app.ui.common import formatting, service_facts
from guide_app.ui.common.call_plate import Fact, PlateView
from guide_app.ui.common.record_text import filled

translate = QCoreApplication.translate
Trust = Literal["plain", "good", "caution"]


class CallView(Struct, frozen=True):
    """The content of a call sheet. ``name`` is discreet; only the other texts may identify the service."""

    service_id: str
    name: str
    """A discreet name; empty where the service has none."""
    plate: PlateView
    say: str = ""
    they_may_ask: tuple[str, ...] = ()
    happens: str = ""
    """What a call leads to."""
    trust: str = ""
    """How the number was confirmed, and when."""


def call_view(library: Library, service_id: str, language: str, now: dt.datetime) -> CallView | None:
    """The call sheet of a service, or None where it has no number."""
    found = library.get(Service, service_id, language)
    if found is None:
        return None
    service = found.record
    phone = main_phone([each.record for each in library.many(Phone, service.phones, language)])
    if phone is None:
        return None
    return CallView(
        service_id=service.id,
        name=service.discreet_name or "",
        plate=plate_view(library, service, phone, now),
        say=filled(service.say, library) if service.say else "",
        they_may_ask=tuple(filled(line, library) for line in service.they_may_ask),
        happens=filled(service.leads_to, library) if service.leads_to else "",
        trust=trust_words(phone, now.date())[0],
    )


def plate_view(library: Library, service: Service, phone: Phone, now: dt.datetime) -> PlateView:
    """The plate of a service with this number, open or not as of ``now``."""
    line = filled(phone.label, library)
    if phone.keyword:
        line = translate("calls", "Text %1").replace("%1", phone.keyword) + f" · {line}"
    return replace(
        _plate(library, service, phone.schedules, now),
        number=phone.number,
        line=line,
        sure=phone.print,
        warning=translate("calls", "Ask before you give it to anyone"),
    )


def web_view(library: Library, service: Service, website: str, now: dt.datetime) -> PlateView:
    """The plate of a service that has a website and no number; the address replaces the number."""
    address = website.partition("://")[2] or website
    line = translate("calls", "Website. No phone number was found")
    return replace(_plate(library, service, (), now), number=address, line=line, is_address=True)


def _plate(library: Library, service: Service, schedules: tuple[Schedule, ...], now: dt.datetime) -> PlateView:
    """The facts that decide whether to turn to a service now. ``schedules`` are those of its number."""
    opening = library.opening_of(service, now)
    hours = "" if opening.state == "closed" else service_facts.short_hours(opening, now)
    if opening.state == "open":
        words = translate("calls", "Open now")
        hours = translate("calls", "24 hours, every day") if opening.always else hours
    else:
        words = formatting.opening_words(opening, now)
        hours = "" if opening.state == "unknown" else service_facts.weekly_hours(service.schedules or schedules)
    return PlateView(
        state=service_facts.state_of(opening),
        state_words=words,
        hours=hours,
        facts=(
            Fact("person", translate("calls", "Takes"), service_facts.takes(service)),
            Fact("speech", translate("calls", "Speaks"), service_facts.speaks(service)),
            Fact("cost", translate("calls", "Costs"), service_facts.costs(service)),
        ),
        limits=filled(service.may_share, library) if service.may_share else "",
    )


def trust_words(phone: Phone, today: dt.date) -> tuple[str, Trust]:
    """How a number was confirmed, when, and how far to trust that. Only a number that somebody dialed is called
    confirmed.
    """
    known: Trust = "plain"
    if not phone.print:
        words, known = translate("calls", "Not confirmed. Check this number before you rely on it."), "caution"
    elif phone.confirmed == "by-phone":
        words, known = translate("calls", "Dialed %1: it works."), "good"
    elif phone.confirmed == "own-page":
        words = translate("calls", "Read on an official page, %1. Not dialed by us yet.")
    else:
        words = translate("calls", "Read on other lists, %1. Not dialed by us yet.")
    words = words.replace("%1", formatting.date_words(phone.assured_date))
    if is_stale(phone.assured_date, today):
        return translate("calls", "More than a year old: ask before you rely on it.") + f" {words}", "caution"
    return words, known
