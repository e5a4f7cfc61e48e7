"""Weekly hours as others write them: schedules of HSDS in its versions."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from guide_app.content.overlay import Value
from guide_app.exchange.data_package import as_list
from guide_app.library.hours import WEEKDAYS

_TIME = re.compile(r"([01]?[0-9]|2[0-4]):([0-5][0-9])(?::[0-9]{2}(?:\.[0-9]+)?)?(?:[+-][0-9]{2}:?[0-9]{2})?")
"""A time of day. Its offset says what zone it is in, which is the place's; ``Z`` would be another and is not read."""
_MIDNIGHT = "23:59"


def schedules_of_hsds(written: Iterable[dict[str, Any]]) -> list[Value]:
    """The weekly hours of schedule objects. Empty if one of them is not weekly: half of the hours are wrong hours."""
    found: dict[tuple[str, str], list[str]] = {}
    for each in written:
        spans = _spans(each)
        if not spans:
            return []
        for day, opens, closes in spans:
            days = found.setdefault((opens, closes), [])
            if day not in days:
                days.append(day)
    return [
        {"byday": sorted(days, key=WEEKDAYS.index), "opens_at": opens, "closes_at": closes}
        for (opens, closes), days in found.items()
    ]


def _spans(schedule: dict[str, Any]) -> list[tuple[str, str, str]]:
    days = _days(schedule.get("byday") or schedule.get("weekday"))
    opens, closes = _time(schedule.get("opens_at")), _time(schedule.get("closes_at"))
    rare = (schedule.get("freq") or "WEEKLY") != "WEEKLY" or int_of(schedule.get("interval")) not in (None, 1)
    if not days or rare or opens is None or closes is None or schedule.get("valid_to") or schedule.get("until"):
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
        }
        for each in schedules
    ]
