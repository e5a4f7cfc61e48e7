"""Sheets for staff to write on: the numbers of a call round, or what has changed at one service."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from msgspec import Struct, structs

from guide_app.content.reading.hours_text import hours_text
from guide_app.content.records import Pack, Phone, Service
from guide_app.handouts.document import Document, SheetSize, sheet_size
from guide_app.handouts.phrases import SpokenNames
from guide_app.library.assurance import age_words
from guide_app.library.call_round import Task

MAX_CALLS = 200
UNKNOWN = "not known"
_FACTS = {"hours": "Hours", "eligibility_description": "Takes", "languages": "Speaks", "cost_option": "Cost"}
"""The label of each fact, by its column in a table."""
_STATES = {"inactive": "Closed for good.", "temporarily closed": "Closed for now."}


class Fact(Struct, frozen=True, kw_only=True):
    """What the guide says of one thing, and what is right as far as it is known."""

    label: str
    text: str
    right: str = ""


class RoundCall(Struct, frozen=True, kw_only=True):
    """One number to call."""

    number: str
    name: str
    state: str
    facts: tuple[Fact, ...]
    note: str = ""


class RoundLabels(Struct, frozen=True, kw_only=True):
    """The words that every call has."""

    say: str = "Say first:"
    outcomes: tuple[str, ...] = ("answered", "no answer", "menu or voicemail", "wrong number", "disconnected")
    right: str = "right"
    note: str = "Who answered"


class RoundSheet(Struct, frozen=True, kw_only=True):
    """The data for ``call-round.typ``."""

    title: str
    language: str = "en"
    sheet: SheetSize
    date: str
    told: str
    say: str = ""
    foot: str
    labels: RoundLabels = RoundLabels()
    calls: tuple[RoundCall, ...]


def call_round(tasks: Sequence[Task], pack: Pack, today: dt.date) -> Document:
    """The document for a round. It is for staff, in English, like the commands."""
    calls = tuple(_call(task.service, task.phone) for task in tasks[:MAX_CALLS])
    age = age_words(pack.edition, today)
    data = RoundSheet(
        title="Call round",
        sheet=sheet_size("letter"),
        date=f"{len(calls)} numbers. Printed {_day(today)}. Edition of {_day(pack.edition)}"
        f"{f', {age}' if age else ''}.",
        told="Call, check the box for what happened, and write what is different. Type it into the guide on the same "
        "day. Write nothing about people, and no names.",
        say="Hello, I keep a list of help for shelters here. May I check a few things? "
        "Please tell me nothing about any caller.",
        foot=_foot(pack),
        calls=calls,
    )
    return _document(data, "call-round.pdf")


def report_sheet(
    service: Service, phone: Phone | None, organization: str, pack: Pack, corrected: Mapping[str, str], words: str
) -> Document:
    """The document that reports a change of one service. ``corrected`` is what is right, by the column of a table; the
    rest is to be written by hand.
    """
    call = _call(service, phone, corrected)
    number = Fact(label="Number", text=call.number, right=corrected.get("phone", ""))
    runs = Fact(label="Organization", text=organization, right=corrected.get("organization", ""))
    note = " ".join(part for part in (_STATES.get(corrected.get("status", ""), ""), words) if part)
    call = structs.replace(call, facts=(number, *call.facts, runs), note=note)
    data = RoundSheet(
        title="Report a change",
        sheet=sheet_size("letter"),
        date=f"Edition of {_day(pack.edition)}.",
        told="Write what is different, and how you know it. Give this sheet to the person who updates the guide. "
        "Write nothing about people.",
        foot=_foot(pack),
        labels=RoundLabels(note="How you know"),
        calls=(call,),
    )
    return _document(data, f"report-{service.id}.pdf")


def _day(date: dt.date) -> str:
    return f"{date:%b} {date.day}, {date.year}"


def _foot(pack: Pack) -> str:
    return f"{pack.title}, {pack.region}. Keep this sheet with staff."


def _document(data: RoundSheet, name: str) -> Document:
    return Document(
        template="call-round.typ", title=data.title, language="en", data=data, pages=None, suggested_name=name
    )


def _call(service: Service, phone: Phone | None, right: Mapping[str, str] | None = None) -> RoundCall:
    if phone is None:
        state = ""
    elif phone.fault:
        state = f"Does not work since {_day(phone.assured_date)}"
    else:
        state = f"{'Called on' if phone.called else 'Never called, as of'} {_day(phone.assured_date)}"
    spoken = service.languages or (phone.languages if phone else ())
    said = {
        "hours": hours_text(service.schedules or (phone.schedules if phone else ())),
        "eligibility_description": service.eligibility_description or "",
        "languages": ", ".join(map(SpokenNames(str).language_name, spoken)),
        "cost_option": service.cost_option or "",
    }
    facts = tuple(
        Fact(label=_FACTS[name], text=text or UNKNOWN, right=(right or {}).get(name, "")) for name, text in said.items()
    )
    return RoundCall(number=phone.number if phone else "No number", name=service.name, state=state, facts=facts)
