"""Weekly hours as people write and say them: "Mon-Fri 9-5, Sat 10-2, closed holidays" and back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from guide_app.content.record import Weekday
from guide_app.content.records import Schedule

DAYS: tuple[Weekday, ...] = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
LAST = "23:59"
"""The end of a day in a schedule: midnight."""
_NAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DAY = (
    r"(?:mon(?:day)?|tue(?:sday|s)?|wed(?:nesday|s)?|thu(?:rsday|rs|r)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|mo|tu|we"
    r"|th|fr|sa|su)s?\.?(?![a-z])"
)
_GROUPS = {"weekdays": "mon-fri", "weekday": "mon-fri", "m-f": "mon-fri", "weekends": "sat-sun", "weekend": "sat-sun"}
_EVERY_DAY = r"daily|every ?day|7 days(?: a week)?|all week"
_ALWAYS = r"24/7|24 hours(?: a day)?|24 h|24h|around the clock|day and night|open 24 hours"
_TO = r"\s*(?:-|to|until|through|thru)\s*"
_TIME = r"(?:noon|midnight|\d{1,2}(?::[0-5]\d)?\s*(?:[ap]\.?m\.?)?)"
_SPAN = re.compile(rf"({_TIME}){_TO}({_TIME})")
_DAY_RANGE = re.compile(rf"({_DAY})(?:{_TO}({_DAY}))?")
_PART = re.compile(
    rf"(?P<days>(?:{_EVERY_DAY})|{_DAY}(?:\s*(?:,|&|\+|/|and|{_TO})\s*{_DAY})*)?\s*[:,]?\s*"
    rf"(?P<hours>{_ALWAYS}|closed(?![a-z ]*holiday)|{_TIME}{_TO}{_TIME}(?:\s*(?:,|&|and)\s*{_TIME}{_TO}{_TIME})*)?"
)
_CLOSED = re.compile(r"closed (?:on )?(?:all |major |federal |public |state )*holidays?", re.IGNORECASE)


class Hours(NamedTuple):
    """Hours that were read."""

    schedules: tuple[Schedule, ...]
    closed_on_holidays: bool
    """Said beside the hours: no schedule can say it."""


class NotHours(ValueError):  # noqa: N818 - as PackRefused
    """A text does not say hours; ``part`` is what was not understood."""

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.part = part


def read_hours(text: str) -> Hours:
    """Read weekly hours. A time without am or pm is the likelier one: "9-5" is 9 am to 5 pm, "1-5" is 1 pm to 5 pm.

    Raises:
        NotHours: a part of the text was not understood.

    >>> [(*each.byday, each.opens_at, each.closes_at) for each in read_hours("Mon-Tue 9-5; Sat 6pm-2am").schedules]
    [('MO', 'TU', '09:00', '17:00'), ('SA', '18:00', '23:59'), ('SU', '00:00', '02:00')]

    """
    plain = " ".join(re.sub("[\u2010-\u2015\u2212]", "-", text.casefold()).split())
    closed = closes_on_holidays(plain)
    plain = _CLOSED.sub(" ", plain)
    for words, instead in _GROUPS.items():
        plain = re.sub(rf"(?<![a-z]){words}(?![a-z])", instead, plain)
    spans: dict[Weekday, list[tuple[int, int]]] = {}
    days: tuple[int, ...] | None = None
    place = 0
    while place < len(plain):
        if plain[place] in " ,;.":
            place += 1
            continue
        found = _PART.match(plain, place)
        if found is None or not found[0].strip(" ,:"):
            raise NotHours(plain[place:].strip())
        if found["days"]:
            days = _days(found["days"])
        if found["hours"] is None:
            raise NotHours(plain[place:].strip())
        if found["hours"] != "closed":
            always = re.fullmatch(_ALWAYS, found["hours"])
            if days is None and not always:
                raise NotHours(found["hours"])  # On which days?
            for begin, end in _spans(found["hours"]):
                _add(spans, range(7) if days is None else days, begin, end)
        place = found.end()
    if not spans and not closed:
        raise NotHours(text.strip())
    return Hours(_schedules(spans), closed)


def closes_on_holidays(text: str) -> bool:
    """Whether typed hours say that a place is closed on holidays."""
    return bool(_CLOSED.search(text))


def _days(text: str) -> tuple[int, ...]:
    if re.fullmatch(_EVERY_DAY, text):
        return tuple(range(7))
    found: dict[int, None] = {}
    for each in _DAY_RANGE.finditer(text):
        first = _day(each[1])
        last = _day(each[2]) if each[2] else first
        found.update(dict.fromkeys((first + step) % 7 for step in range((last - first) % 7 + 1)))
    return tuple(sorted(found))


def _day(word: str) -> int:
    return next(place for place, name in enumerate(_NAMES) if name.startswith(word[:2]))


def _spans(text: str) -> list[tuple[int, int]]:
    """Minutes of the day; an end after midnight is more than a day."""
    if re.fullmatch(_ALWAYS, text):
        return [(0, 1440)]
    return [_span(each[1], each[2]) for each in _SPAN.finditer(text)]


def _span(begin: str, end: str) -> tuple[int, int]:
    first, first_half = _minutes(begin)
    last, last_half = _minutes(end)
    if first > 1440 or last > 1440:
        raise NotHours(f"{begin}-{end}")
    if not first_half and first < 6 * 60 and (last_half == "p" or (not last_half and last > first)):
        first += 720  # "1-5" is the afternoon.
    if not last_half and last <= first:
        last += 720
    if last <= first:
        last += 1440
    return first, last


def _minutes(word: str) -> tuple[int, str]:
    """Minutes of the day, and "a" or "p" where the text says so."""
    if word in ("noon", "midnight"):
        return (720, "p") if word == "noon" else (0, "a")
    found = re.fullmatch(r"(\d{1,2})(?::(\d\d))?\s*([ap])?.*", word)
    assert found is not None  # _TIME matched it.
    hour, minute, half = int(found[1]), int(found[2] or 0), found[3] or ""
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return hour * 60 + minute, half or ("a" if hour > 12 else "")


def _add(spans: dict[Weekday, list[tuple[int, int]]], days: Iterable[int], begin: int, end: int) -> None:
    for day in days:
        spans.setdefault(DAYS[day], []).append((begin, min(end, 1440)))
        if end > 1440:
            spans.setdefault(DAYS[(day + 1) % 7], []).append((0, end - 1440))


def _schedules(spans: dict[Weekday, list[tuple[int, int]]]) -> tuple[Schedule, ...]:
    """Days with the same hours together, in the order of the week."""
    together: dict[tuple[int, int], list[Weekday]] = {}
    for day in DAYS:
        for span in sorted(set(spans.get(day, ()))):
            together.setdefault(span, []).append(day)
    found = [
        Schedule(byday=tuple(days), opens_at=_clock(begin), closes_at=LAST if end == 1440 else _clock(end))
        for (begin, end), days in together.items()
    ]
    return tuple(sorted(found, key=lambda each: (DAYS.index(each.byday[0]), each.opens_at)))


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def week_of(schedules: Iterable[Schedule]) -> list[list[tuple[str, str]]]:
    """Opening and closing times of each day of the week, Monday first."""
    week: list[list[tuple[str, str]]] = [[] for _ in DAYS]
    for each in schedules:
        for day in each.byday:
            week[DAYS.index(day)].append((each.opens_at, each.closes_at))
    return [sorted(set(spans)) for spans in week]


def clock_minutes(time: str) -> int:
    """Minutes of the day; those of ``LAST`` are the whole day."""
    return 1440 if time == LAST else int(time[:2]) * 60 + int(time[3:])


def day_text(spans: Iterable[tuple[str, str]]) -> str:
    """The hours of one day, as ``read_hours`` reads them behind its name: ``9:00 am-5:00 pm, 6:00 pm-8:00 pm``."""
    return ", ".join(_span_words(*span) for span in spans)


def _span_words(opens: str, closes: str) -> str:
    return "24 hours" if (opens, closes) == ("00:00", LAST) else f"{_time_words(opens)}-{_time_words(closes)}"


def hours_text(schedules: Sequence[Schedule]) -> str:
    """Hours in the form that ``read_hours`` reads: ``Mon-Fri 9:00 am-5:00 pm; Sat 10:00 am-2:00 pm``."""
    return "; ".join(f"{_day_words(each.byday)} {_span_words(each.opens_at, each.closes_at)}" for each in schedules)


def _day_words(days: Sequence[Weekday]) -> str:
    places = sorted(DAYS.index(day) for day in days)
    runs: list[list[int]] = []
    for place in places:
        if runs and place == runs[-1][-1] + 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    words = [_NAMES[run[0]].title() + (f"-{_NAMES[run[-1]].title()}" if len(run) > 1 else "") for run in runs]
    return ", ".join(words)


def _time_words(time: str) -> str:
    if time == LAST:
        return "midnight"
    hour, minute = int(time[:2]), time[3:]
    return f"{(hour - 1) % 12 + 1}:{minute} {'am' if hour < 12 else 'pm'}"


def as_schedules(value: object) -> tuple[Schedule, ...]:
    """Schedules as they are in a change."""
    import msgspec

    return msgspec.convert(value or [], tuple[Schedule, ...])
