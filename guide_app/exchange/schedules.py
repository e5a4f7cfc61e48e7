"""Weekly hours as others write them: schedules of HSDS in its versions.

HSDS has no field for days on which a place is closed. They are in ``notes``, as a person reads them: ``Closed holidays,
Dec 25``. They are read there again.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from contextlib import suppress
from typing import Any

import msgspec

from guide_app.content.overlay import Value
from guide_app.content.reading.hours_text import WORDS, NotHours, days_off_text, read_days_off
from guide_app.exchange.data_package import as_list
from guide_app.library.hours import WEEKDAYS

_TIME = re.compile(r"([01]?[0-9]|2[0-4]):([0-5][0-9])(?::[0-9]{2}(?:\.[0-9]+)?)?(?:[+-][0-9]{2}:?[0-9]{2})?")
"""A time of day. Its offset says what zone it is in, which is the place's; ``Z`` would be another and is not read."""
_MIDNIGHT = "23:59"


def schedules_of_hsds(written: Iterable[dict[str, Any]]) -> list[Value]:
    """The weekly hours of schedule objects. Empty if one of them is not weekly: half of the hours are wrong hours."""
    found: dict[tuple[str, str, bytes], list[str]] = {}
    for each in written:
        spans, dates = _spans(each), _dates(each)
        if not spans or dates is None:
            return []
        for day, opens, closes in spans:
            days = found.setdefault((opens, closes, msgspec.json.encode(dates)), [])
            if day not in days:
                days.append(day)
    return [
        {
            "byday": sorted(days, key=WEEKDAYS.index),
            "opens_at": opens,
            "closes_at": closes,
            **msgspec.json.decode(dates),
        }
        for (opens, closes, dates), days in found.items()
    ]


def _dates(schedule: dict[str, Any]) -> dict[str, Value] | None:
    """When these hours hold, and when not; None if that cannot be read."""
    found: dict[str, Value] = {}
    for ours, theirs in (("valid_from", "dtstart"), ("valid_to", "until")):
        if said := schedule.get(ours) or schedule.get(theirs):
            try:
                found[ours] = dt.date.fromisoformat(str(said)[:10]).isoformat()
            except ValueError:
                return None
    notes = schedule.get("notes")
    if isinstance(notes, str) and notes.strip().casefold().startswith(WORDS["en"].closed):
        with suppress(NotHours):
            found["closed"] = list(read_days_off(notes))
    return found


def _spans(schedule: dict[str, Any]) -> list[tuple[str, str, str]]:
    days = _days(schedule.get("byday") or schedule.get("weekday"))
    opens, closes = _time(schedule.get("opens_at")), _time(schedule.get("closes_at"))
    rare = (schedule.get("freq") or "WEEKLY") != "WEEKLY" or int_of(schedule.get("interval")) not in (None, 1)
    if not days or rare or opens is None or closes is None:
        return []
    if opens == closes:
        closes = "00:00" if opens == "00:00" else closes
    if closes in ("00:00", "24:00"):
        return [(day, opens, _MIDNIGHT) for day in days]
    if closes > opens:
        return [(day, opens, closes) for day in days]
    after = [WEEKDAYS[(WEEKDAYS.index(day) + 1) % 7] for day in days]
    return [*((day, opens, _MIDNIGHT) for day in days), *((day, "00:00", closes) for day in after)]


def int_of(value: object) -> int | None:
    """A whole number, also one that is written as a text."""
    try:
        return int(str(value))
    except ValueError:
        return None


def _days(value: object) -> list[str]:
    parts = re.split(r"[,;\s]+", value) if isinstance(value, str) else as_list(value)
    days = [str(part).strip().upper()[:2] for part in parts if str(part).strip()]
    return days if days and all(day in WEEKDAYS for day in days) else []


def _time(value: object) -> str | None:
    found = _TIME.fullmatch(value.strip()) if isinstance(value, str) else None
    return f"{int(found[1]):02}:{found[2]}" if found else None


def hsds_schedules(schedules: Iterable[Value]) -> list[dict[str, Any]]:
    """Schedule objects of weekly hours."""
    return [
        {
            "freq": "WEEKLY",
            "byday": ",".join(each["byday"]),
            "opens_at": each["opens_at"],
            "closes_at": each["closes_at"],
            **{name: each[name] for name in ("valid_from", "valid_to") if each.get(name)},
            **({"notes": f"Closed {days_off_text(each['closed'])}"} if each.get("closed") else {}),
        }
        for each in schedules
    ]
