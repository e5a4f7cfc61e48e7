"""Views of a service to call: its plate, and the sheet that is read during a call. Every page builds them here, so that
a number looks the same everywhere.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication

from guide_app.content.facts import ON_CALL_SHEET
from guide_app.content.pack import is_stale
from guide_app.content.records import Phone, Schedule, Service
from guide_app.library.library import Library, main_phone
from guide_app.ui.common import formatting, service_facts
from guide_app.ui.common.call_plate import Fact, PlateView
from guide_app.ui.common.record_text import fact_texts, filled

translate = QCoreApplication.translate
Trust = Literal["plain", "good", "caution"]


class CallView(Struct, frozen=True):
    """The content of a call sheet. ``name`` is discreet; only the other texts may identify the service."""

    service_id: str
    name: str
    """A discreet name; empty where the service has none."""
    plate: PlateView
    condition: str = ""
    """What to ask first: it names another number to call before this one."""
    say: str = ""
    texts: Mapping[str, tuple[str, ...]] = {}
    """The facts of ``ON_CALL_SHEET``."""
    trust: str = ""
    """How the number was confirmed, and when."""
    doubtful: bool = False
    """Whether ``trust`` is a warning."""
    bedless: bool = False
    """Whether nobody is asked for a bed in this call, such as to 911, or for a small child."""


def call_view(library: Library, service_id: str, language: str, now: dt.datetime) -> CallView | None:
    """The call sheet of a service, or None where it has no number."""
    found = library.get(Service, service_id, language)
    if found is None:
        return None
    service = found.record
    phone = main_phone([each.record for each in library.many(Phone, service.phones, language)])
    if phone is None:
        return None
    texts = fact_texts(("say", *ON_CALL_SHEET), service, library)
    trust, known = trust_words(phone, now.date())
    return CallView(
        service_id=service.id,
        name=service.discreet_name or "",
        plate=plate_view(library, service, phone, now),
        say="".join(texts["say"]),
        texts=texts,
        trust=trust,
        doubtful=known == "caution",
    )


def plate_view(library: Library, service: Service, phone: Phone, now: dt.datetime) -> PlateView:
    """The plate of a service with this number, open or not as of ``now``."""
    line, outdated = filled(phone.label, library), phone.number in library.outdated
    if phone.keyword:
        line = translate("calls", "Text %1").replace("%1", phone.keyword) + f" · {line}"
    return replace(
        _plate(library, service, phone.schedules, now),
        number=phone.number,
        line=line,
        sure=phone.print,
        warning=changed_words() if outdated else translate("calls", "Call it before you give it to anyone"),
        struck=outdated,
    )


def changed_words() -> str:
    """What is said beside a number that a newer edition no longer has."""
    return translate("calls", "Changed: do not call")


def web_view(library: Library, service: Service, website: str, now: dt.datetime) -> PlateView:
    """The plate of a service that has a website and no number; the address replaces the number."""
    address = website.partition("://")[2] or website
    line = translate("calls", "Website only. No phone number found")
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
            Fact("cost", translate("calls", "Cost"), service_facts.costs(service)),
        ),
        limits="".join(fact_texts(("may_share",), service, library)["may_share"]),
    )


def fault_words(phone: Phone) -> str:
    """What somebody heard who called a number that no longer works."""
    if phone.fault == "wrong":
        words = translate("calls", "Do not call. Somebody else answered on %1.")
    else:
        words = translate("calls", "Do not call. It was disconnected on %1.")
    return words.replace("%1", formatting.date_words(phone.assured_date))


def trust_words(phone: Phone, today: dt.date) -> tuple[str, Trust]:
    """How a number was confirmed, when, and how far to trust that. Only of a number that a person has called it says
    "called".
    """
    known: Trust = "plain"
    if phone.fault:
        return fault_words(phone), "caution"
    if not phone.print:
        words, known = translate("calls", "Not confirmed. Call this number before you rely on it."), "caution"
    elif phone.called:
        words, known = translate("calls", "Called on %1: it works."), "good"
    elif phone.confirmed == "own-page":
        words = translate("calls", "From an official page, as of %1. We have not called it yet.")
    else:
        words = translate("calls", "From other lists, as of %1. We have not called it yet.")
    words = words.replace("%1", formatting.date_words(phone.assured_date))
    if is_stale(phone.assured_date, today):
        return translate("calls", "More than a year old. Confirm it before you rely on it.") + f" {words}", "caution"
    return words, known
