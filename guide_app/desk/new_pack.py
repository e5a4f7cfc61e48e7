"""Makes a pack for another region: small, sound, and ready for services to come in."""

from __future__ import annotations

import datetime as dt
import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

from msgspec import Struct

from guide_app.content.checks.phone_numbers import numbers_in
from guide_app.content.editing import write_into
from guide_app.content.overlay import WHOLE, Change, name_of
from guide_app.content.pack import CRISIS_FILE, SYNONYM_FILE
from guide_app.content.problems import PackRefused, Problem
from guide_app.content.reading.loader import check_pack
from guide_app.content.word_groups import CrisisKind
from guide_app.exchange.fitting import slug
from guide_app.library.hours import WEEKDAYS
from guide_app.system.shipped_files import shipped_folder

FIRST_LANGUAGE = "en"
"""The language of the texts that a new pack begins with."""
NEEDS = (
    ("crisis", "Someone to talk to now", True),
    ("shelter", "A place to stay", True),
    ("forced", "Forced into work or sex", True),
    ("medical", "Medical", False),
    ("legal", "Legal help", False),
    ("immigration", "Immigration", False),
    ("counseling", "Counseling", False),
    ("work", "Work and wages", False),
    ("youth", "Children and teens", True),
    ("basics", "Food and basics", False),
    ("substance-use", "Drugs and alcohol", False),
    ("reporting", "Police and reporting", False),
    ("other", "Other help", False),
)
"""Id, title, and whether who is called depends on the age."""
NARROW = ("911", "112", "988")
"""Lines for danger and despair alone."""
MEANINGS = {"youth": "minors", "reporting": "reports"}
LIMITS = "This guide is not an emergency service, and it gives no legal advice."


class EmergencyLine(Struct, frozen=True):
    """One line of the strip at the foot of the window. It answers day and night."""

    number: str
    title: str


class NewPack(Struct, frozen=True, kw_only=True):
    """What a person says of the new pack."""

    name: str
    region: str
    timezone: str
    publisher: str
    contact: str
    languages: tuple[str, ...] = (FIRST_LANGUAGE,)
    country: str = "US"
    lines: tuple[EmergencyLine, ...] = (EmergencyLine("911", "In danger now"),)
    """The first is the one to call in danger."""


def make_pack(folder: Path, wanted: NewPack, today: dt.date) -> None:
    """Make the pack in a folder that does not exist yet, or is empty.

    Raises:
        OSError: it cannot be written.
        PackRefused: what is wanted makes no sound pack. The problems say why, and nothing is left.

    """
    if wanted.languages[:1] != (FIRST_LANGUAGE,) or not wanted.lines:
        what = "the first language must be en, and there must be a line for emergencies"
        raise PackRefused((Problem("pack.yaml", 1, f"languages, emergency: {what}"),))
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise PackRefused((Problem(str(folder), 1, "is there already, and not empty; name a new folder"),))
    unfinished = folder.with_name(f".{folder.name}.{os.getpid()}.part")
    try:
        unfinished.mkdir(parents=True)
        maker = _Records(wanted, slug(folder.name), today)
        (unfinished / "pack.yaml").write_text(maker.pack_file(), encoding="utf-8")
        write_into(unfinished, maker.changes())
        (unfinished / CRISIS_FILE).write_text(maker.crisis_file(), encoding="utf-8")
        shutil.copyfile(shipped_folder("assets") / "new_pack" / SYNONYM_FILE, unfinished / SYNONYM_FILE)
        problems = [each for each in check_pack(unfinished, today) if each.severity == "error"]
        if problems:
            raise PackRefused(tuple(problems))
        if folder.exists():
            folder.rmdir()
        os.replace(unfinished, folder)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


class _Records:
    def __init__(self, wanted: NewPack, pack_id: str, today: dt.date) -> None:
        self._wanted, self._id, self._today = wanted, pack_id, today.isoformat()
        self._ids = [slug(line.title) for line in wanted.lines]
        self._contact = wanted.contact
        self._contact_number = ""
        for _, number in numbers_in(wanted.contact, frozenset(), wanted.country):
            self._contact_number = number
            self._contact = wanted.contact.replace(number, "{phone:publisher}", 1)
            break

    def pack_file(self) -> str:
        """``pack.yaml``, as a person would write it."""
        wanted, text = self._wanted, json.dumps
        needs = "\n".join(
            f"  - {{id: {need}, title: {title}{', by_age: true' if by_age else ''}"
            f"{f', means: {MEANINGS[need]}' if need in MEANINGS else ''}}}"
            for need, title, by_age in NEEDS
        )
        strip = "\n".join(
            f"  - {{id: {each}, title: {text(line.title)}, phone: {each}, service: {each}}}"
            for each, line in zip(self._ids, wanted.lines, strict=True)
        )
        corrections = f"Ask {wanted.publisher} to change a service, or to take it out."
        return f"""\
# What this pack says of itself. The README in the guide's data folder says how a pack is written.
id: {self._id}
title: {text(wanted.name)}
region: {text(wanted.region)}
edition: {self._today}
languages: [{", ".join(map(text, wanted.languages))}]
country: {text(wanted.country)}
timezone: {text(wanted.timezone)}
license: CC BY 4.0

# Who is responsible for it, and how an agency asks for a change.
publisher:
  - id: publisher
    name: {text(wanted.publisher)}
    contact: {text(self._contact)}
    corrections: {text(corrections)}
    limits: {text(LIMITS)}

# The needs that filter the directory, in the order shown. by_age: who is called depends on the age (calls.yaml).
needs:
{needs}

indicator_groups: []
question_groups: []

# The strip at the foot of the window.
emergency:
{strip}

first_services: [{", ".join(self._ids)}]
"""

    def crisis_file(self) -> str:
        """Which line a search shows first for words of danger and of despair."""
        despair = next(
            (each for each, line in zip(self._ids, self._wanted.lines, strict=True) if line.number == "988"), ""
        )
        lines = {kind: despair if kind == "despair" and despair else self._ids[0] for kind in get_args(CrisisKind)}
        groups = "".join(f"- {{kind: {kind}, services: [{line}]}}\n" for kind, line in lines.items())
        return f"# The line above everything that a search finds for words of danger and despair.\n{groups}"

    def changes(self) -> Iterator[Change]:
        """The records of all other files."""
        yield self._added("source", self._source())
        if self._contact_number:
            yield self._added("phone", self._phone("publisher", self._contact_number, self._wanted.publisher))
        for record_id, line in zip(self._ids, self._wanted.lines, strict=True):
            yield self._added("phone", self._phone(record_id, line.number, line.title))
            yield self._added("organization", {"id": record_id, "name": line.title})
            yield self._added("service", self._service(record_id, line))
        first, *others = self._ids
        yield self._added("card", self._card("plain", "You can get help", others or [first]))
        yield self._added("card", self._card("discreet", "Useful numbers", others or [first]))
        yield self._added("card", self._card("poster", "You can get help", others or [first]))
        yield self._added("card", self._card("brochure", "Is someone not free to leave?", others or [first]))
        now: dict[str, Any] = {"id": "danger", "part": "now", "when": {"any": ["danger", "hurt"]}, "services": [first]}
        now["do"] = f"Call {{phone:{first}}} now."
        yield self._added("call-rule", {**now, "sources": ["publisher"]})
        for_all = [each for each, line in zip(others, self._wanted.lines[1:], strict=True) if line.number not in NARROW]
        last: dict[str, Any] = {"id": "always-answers", "part": "last", "services": for_all or others or [first]}
        if not for_all:
            last["why"] = "For danger or despair, at any hour. It finds no bed."
        yield self._added("call-rule", {**last, "sources": ["publisher"]})

    def _added(self, kind: str, record: dict[str, Any]) -> Change:
        return Change(record=name_of(kind, record["id"]), field=WHOLE, after=record)

    def _source(self) -> dict[str, Any]:
        url = f"file:{self._id}"
        return {"id": "publisher", "publisher": self._wanted.publisher, "url": url, "read_date": self._today}

    def _phone(self, record_id: str, number: str, label: str) -> dict[str, Any]:
        facts: dict[str, Any] = {
            "id": record_id,
            "number": number,
            "label": label,
            "modes": ["voice"],
            "confirmed": "elsewhere",
        }
        always = {"byday": list(WEEKDAYS), "opens_at": "00:00", "closes_at": "23:59"}
        facts |= {"schedules": [always]} if record_id in self._ids else {}
        return {**facts, "print": True, "assured_date": self._today, "sources": ["publisher"]}

    def _service(self, record_id: str, line: EmergencyLine) -> dict[str, Any]:
        return {
            "id": record_id,
            "organization_id": record_id,
            "name": line.title,
            "needs": ["crisis"],
            "description": f"{line.title}.",
            "phones": [record_id],
            "discreet_name": "Phone help",
            "service_area": self._wanted.region,
            # Lines of the strip are for everyone to see; whether others than these take minors, nobody has said.
            "eligibility": {"offer_to_under_18": "yes" if line.number in NARROW else "ask"},
            "assured_date": self._today,
            "assurer": self._wanted.publisher,
            "sources": ["publisher"],
        }

    def _card(self, card: str, title: str, services: list[str]) -> dict[str, Any]:
        intro = "Good to have on hand." if card == "discreet" else "You can call and ask. You choose what to say."
        words = "Emergency" if card == "discreet" else "In danger now"
        facts = {"id": card, "title": title, "intro": intro, "emergency": f"{words}: {{phone:{self._ids[0]}}}"}
        return {**facts, "services": services}
