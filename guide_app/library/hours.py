"""Computes opening hours offline in the pack's time zone.

Hours are weekly and in local time, as people write them: "Monday 9 to 5" stays 9 to 5 when the clocks change.
Unknown hours are a separate state and never count as closed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Literal, TypeAlias

from msgspec import Struct

from guide_app.content.records import Phone, Schedule, Service

DAY = 24 * 60
WEEK = 7 * DAY
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")

Spans: TypeAlias = tuple[tuple[int, int], ...]
"""Open intervals of the week in minutes from Monday 00:00: sorted, disjoint, each ``start < end``. An interval past
Sunday midnight ends after ``WEEK``."""


class Opening(Struct, frozen=True):
    """Whether a place is open at one moment, and when that changes."""

    state: Literal["open", "closed", "unknown"]
    always: bool = False
    """Whether it is open round the clock on every day."""
    closes_at: datetime | None = None
    """When it closes, if it is open but not always."""
    opens_at: datetime | None = None
    """When it opens next, if it is closed."""


UNKNOWN = Opening("unknown")


def schedules_of(service: Service, phones: Iterable[Phone]) -> tuple[Schedule, ...]:
    """The schedules of a service: its own, else those of its first voice phone. ``phones`` are in its order."""
    if service.schedules:
        return service.schedules
    return next((phone.schedules for phone in phones if "voice" in phone.modes), ())


def by_hours(schedules: Iterable[Schedule]) -> Iterator[tuple[list[list[int]], str, str]]:
    """Weekly schedules by their hours: runs of days, as indexes of ``WEEKDAYS``, with opening and closing."""
    days_at: dict[tuple[str, str], set[int]] = {}
    for schedule in schedules:
        days_at.setdefault((schedule.opens_at, schedule.closes_at), set()).update(map(WEEKDAYS.index, schedule.byday))
    for (opens, closes), days in days_at.items():
        runs: list[list[int]] = []
        for day in sorted(days):
            if runs and day == runs[-1][-1] + 1:
                runs[-1].append(day)
            else:
                runs.append([day])
        yield runs, opens, closes


def spans_of(schedules: Iterable[Schedule]) -> Spans:
    """Weekly schedules as merged intervals in minutes. ``23:59`` means midnight (HSDS has no 24:00); hours with a
    closing time at or before the opening time run into the next day. No schedule gives no interval.
    """
    spans: list[tuple[int, int]] = []
    for schedule in schedules:
        opens, closes = _minutes(schedule.opens_at), _minutes(schedule.closes_at)
        closes = DAY if closes == DAY - 1 else closes
        length = closes - opens if closes > opens else closes - opens + DAY
        for name in schedule.byday:
            start = WEEKDAYS.index(name) * DAY + opens
            spans.append((start, start + length))
    return _merged(spans)


def is_always(spans: Spans) -> bool:
    """Whether the intervals cover the whole week."""
    return spans == ((0, WEEK),)


def is_open(spans: Spans, minute: int) -> bool:
    """Whether a minute of the week (0 is Monday 00:00) is in one of the intervals."""
    return any(start <= minute < end or start <= minute + WEEK < end for start, end in spans)


def is_open_within(spans: Spans, begin: int, end: int) -> bool:
    """Whether the minutes of the week from ``begin`` up to ``end`` overlap one of the intervals."""
    return any(start < end + turn and begin + turn < stop for start, stop in spans for turn in (0, WEEK))


def minute_of_week(wall: datetime) -> int:
    """The minute of the week of a local time."""
    return wall.weekday() * DAY + wall.hour * 60 + wall.minute


def at_wall(now: datetime, zone: tzinfo) -> datetime:
    """A moment in the pack's local time. A naive time counts as local."""
    return now.replace(tzinfo=zone) if now.tzinfo is None else now.astimezone(zone)


def opening(schedules: Sequence[Schedule], now: datetime, zone: tzinfo) -> Opening:
    """The state of the schedules at ``now``. No schedules: unknown."""
    return opening_of_spans(spans_of(schedules), now, zone)


def opening_of_spans(spans: Spans, now: datetime, zone: tzinfo) -> Opening:
    """As :func:`opening`, from precomputed intervals."""
    if not spans:
        return UNKNOWN
    if is_always(spans):
        return Opening("open", always=True)
    wall = at_wall(now, zone)
    minute = minute_of_week(wall)
    monday = wall.date() - timedelta(days=wall.weekday())
    for start, end in spans:
        for place in (minute, minute + WEEK):
            if start <= place < end:
                return Opening("open", closes_at=_moment(monday, minute + end - place, zone))
    wait = min((start - minute) % WEEK for start, _end in spans)
    return Opening("closed", opens_at=_moment(monday, minute + wait, zone))


def _minutes(text: str) -> int:
    return int(text[:2]) * 60 + int(text[3:])


def _merged(spans: list[tuple[int, int]]) -> Spans:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    # Sunday's last interval may reach Monday's first.
    while len(merged) > 1 and merged[-1][1] - WEEK >= merged[0][0]:
        first_end = merged.pop(0)[1] + WEEK
        merged[-1] = (merged[-1][0], max(merged[-1][1], first_end))
    if merged and merged[-1][1] - merged[-1][0] >= WEEK:
        return ((0, WEEK),)
    return tuple(merged)


def _moment(monday: date, minute: int, zone: tzinfo) -> datetime:
    """The local time at a minute counted from a Monday; a time that the clocks skip becomes the next valid one."""
    days, rest = divmod(minute, DAY)
    wall = datetime.combine(monday + timedelta(days=days), time(rest // 60, rest % 60), zone)
    while wall.astimezone(UTC).astimezone(zone).replace(fold=0) != wall:
        wall += timedelta(minutes=1)
    return wall
