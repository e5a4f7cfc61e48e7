"""Computes opening hours offline in the pack's time zone.

Hours are weekly and in local time, as people write them: "Monday 9 to 5" stays 9 to 5 when the clocks change. Some
hold for a time only, or not on some days.
Unknown hours are a separate state and never count as closed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from guide_app.content.record import HOLIDAYS, LAST
from guide_app.content.records import Phone, Schedule, Service

DAY = 24 * 60
WEEK = 7 * DAY
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")

Spans: TypeAlias = tuple[tuple[int, int], ...]
"""Open intervals of the week in minutes from Monday 00:00: sorted, disjoint, each ``start < end``. An interval past
Sunday midnight ends after ``WEEK``."""


AHEAD = 60
"""Days that are looked ahead for a change, where the hours have dates."""


class Week(Struct, frozen=True):
    """The hours of a service, as the library has them for its lists."""

    spans: Spans = ()
    """Empty if they are unknown."""
    dated: tuple[Schedule, ...] = ()
    """All of its schedules, where any has dates."""


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


def week_of(schedules: tuple[Schedule, ...]) -> Week:
    """The hours of schedules."""
    return Week(spans_of(schedules), schedules if any(each.has_dates for each in schedules) else ())


def are_always(schedules: Iterable[Schedule]) -> bool:
    """Whether hours are round the clock, on every day of every year."""
    listed = tuple(schedules)
    return is_always(spans_of(listed)) and not any(each.has_dates for each in listed)


def schedules_of(service: Service, phones: Iterable[Phone]) -> tuple[Schedule, ...]:
    """The schedules of a service: its own, else those of its first voice phone. ``phones`` are in its order."""
    if service.schedules:
        return service.schedules
    return next((phone.schedules for phone in phones if "voice" in phone.modes), ())


def by_dates(
    schedules: Iterable[Schedule],
) -> Iterator[tuple[date | None, date | None, tuple[str, ...], list[Schedule]]]:
    """Schedules that hold at the same times of the year, with their first and last day and the days on which they do
    not hold: those without dates first.
    """
    found: dict[tuple[date | None, date | None, tuple[str, ...]], list[Schedule]] = {}
    for each in sorted(schedules, key=lambda each: (each.valid_from or date.min, each.valid_to or date.min)):
        found.setdefault((each.valid_from, each.valid_to, each.closed), []).append(each)
    for key, held in found.items():
        yield *key, held


def by_hours(schedules: Iterable[Schedule]) -> Iterator[tuple[list[list[int]], str, str]]:
    """Weekly schedules by their hours: runs of days, as indexes of ``WEEKDAYS``, with opening and closing. A night in
    two entries is one again, with its real closing.
    """
    listed = [(WEEKDAYS.index(day), each.opens_at, each.closes_at) for each in schedules for day in each.byday]
    evenings = {day: opens for day, opens, closes in listed if closes == LAST}
    nights = {
        (day - 1) % 7: closes
        for day, opens, closes in listed
        if opens == "00:00" and closes <= evenings.get((day - 1) % 7, "")
    }
    days_at: dict[tuple[str, str], set[int]] = {}
    for day, opens, closes in listed:
        if opens != "00:00" or nights.get((day - 1) % 7) != closes:
            end = nights.get(day, closes) if closes == LAST else closes
            days_at.setdefault((opens, end), set()).add(day)
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
    closing time at or before the opening time run into the next day. No schedule gives no interval. Hours with dates
    count only where there are no others.
    """
    spans: list[tuple[int, int]] = []
    listed = tuple(schedules)
    usual = [each for each in listed if not (each.valid_from or each.valid_to)]
    for schedule in usual or listed:
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


def opening(schedules: Sequence[Schedule], now: datetime, zone: tzinfo, holidays: Collection[date] = ()) -> Opening:
    """The state of the schedules at ``now``. No schedules, or none any more: unknown."""
    return opening_in(week_of(tuple(schedules)), now, zone, holidays)


def opening_in(week: Week, now: datetime, zone: tzinfo, holidays: Collection[date] = ()) -> Opening:
    """As :func:`opening`, from precomputed intervals."""
    spans = week.spans
    if not spans:
        return UNKNOWN
    if week.dated:
        return _opening_by_date(week.dated, at_wall(now, zone), zone, holidays)
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


def _opening_by_date(
    schedules: Sequence[Schedule], wall: datetime, zone: tzinfo, holidays: Collection[date]
) -> Opening:
    today, minute = wall.date(), wall.hour * 60 + wall.minute
    if all(each.valid_to is not None and each.valid_to < today for each in schedules):
        return UNKNOWN  # What holds since then is not known.
    begin = closes = None
    for ahead in range(-1, AHEAD):
        for opens, end in _spans_on(schedules, today + timedelta(days=ahead), holidays):
            opens, end = opens + ahead * DAY, end + ahead * DAY
            if closes is not None and opens <= closes:
                closes = max(closes, end)
            elif closes is not None and closes > minute:
                break  # What comes after it is of no interest.
            else:
                begin, closes = opens, end
        if closes is not None and closes > minute and closes < (ahead + 1) * DAY:
            break
    if begin is None or closes is None or closes <= minute:
        return Opening("closed")
    if begin > minute:
        return Opening("closed", opens_at=_moment(today, begin, zone))
    if closes >= AHEAD * DAY:
        return Opening("open", always=True)
    return Opening("open", closes_at=_moment(today, closes, zone))


def _spans_on(schedules: Iterable[Schedule], day: date, holidays: Collection[date]) -> Spans:
    """Open intervals that begin on a day, in its minutes. Hours with dates hold instead of those without."""
    weekday = WEEKDAYS[day.weekday()]
    dated: list[Schedule] = []
    usual: list[Schedule] = []
    for each in schedules:
        if not (each.valid_from or each.valid_to):
            usual.append(each)
        elif (each.valid_from or day) <= day <= (each.valid_to or day):
            dated.append(each)
    held = (each for each in dated or usual if weekday in each.byday and not _is_off(each.closed, day, holidays))
    spans = [(start, end) for each in held for start, end in spans_of([replace(each, byday=("MO",), closed=())])]
    return tuple(sorted(spans))


def _is_off(closed: Iterable[str], day: date, holidays: Collection[date]) -> bool:
    """Whether a day is one of those on which hours do not hold."""
    for each in closed:
        first, _, last = each.partition("/")
        if each == HOLIDAYS:
            if day in holidays:
                return True
        elif first == f"{day:%m-%d}" or first <= day.isoformat() <= (last or first):
            return True
    return False


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
