"""Formats hours for a handout: ``Mon to Fri 9 am to 5 pm, Sat 9 am to 12 pm, closed on holidays, Dec 25``."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from guide_app.content.record import HOLIDAYS, LAST
from guide_app.content.records import Schedule
from guide_app.handouts.phrases import PagePhrases
from guide_app.library.hours import by_dates, by_hours, is_always, spans_of


def hours_text(schedules: Sequence[Schedule], phrases: PagePhrases) -> str | None:
    """The hours as text, or None if they are unknown."""
    if not schedules:
        return None
    return "; ".join(_for_a_time(*each, phrases) for each in by_dates(schedules))


def _for_a_time(
    begin: dt.date | None,
    end: dt.date | None,
    closed: Sequence[str],
    schedules: Sequence[Schedule],
    phrases: PagePhrases,
) -> str:
    """Hours that hold at the same time of the year."""
    said: list[str] = []
    if is_always(spans_of(schedules)):
        said.append(phrases.always_open.replace(" ", "\u00a0"))
    for runs, opens, closes in () if said else by_hours(schedules):
        hours = phrases.span.format(start=clock_time(opens, phrases), end=clock_time(closes, phrases))
        hours = hours.replace(" ", "\u00a0")  # Keep start and end on one line.
        said.append(f"{_days(runs, phrases)} {hours}")
    if closed:
        said.append(phrases.closed_on.format(days=", ".join(_day_off(each, phrases) for each in closed)))
    words = ", ".join(said)
    if begin and end:
        return f"{phrases.span.format(start=phrases.date(begin), end=phrases.date(end))}: {words}"
    if begin or end:
        time = phrases.from_date if begin else phrases.until_date
        return f"{time.format(date=phrases.date(begin or end or dt.date.min))}: {words}"
    return words


def _day_off(day: str, phrases: PagePhrases) -> str:
    if day == HOLIDAYS:
        return phrases.holidays
    first, _, last = day.partition("/")
    if len(first) == 5:
        return phrases.day_of_year.format(month=phrases.months[int(first[:2]) - 1], day=int(first[3:]))
    words = [phrases.date(dt.date.fromisoformat(each)) for each in (first, last) if each]
    return phrases.span.format(start=words[0], end=words[1]) if last else words[0]


def _days(runs: list[list[int]], phrases: PagePhrases) -> str:
    """The days as text; three or more consecutive days become a span."""
    return ", ".join(
        phrases.span.format(start=phrases.days[run[0]], end=phrases.days[run[-1]])
        if len(run) > 2
        else ", ".join(phrases.days[day] for day in run)
        for run in runs
    )


def clock_time(text: str, phrases: PagePhrases) -> str:
    """``09:30`` as ``9:30 am``; ``LAST`` is midnight, as in the pack."""
    hour, minute = (24, 0) if text == LAST else (int(text[:2]), int(text[3:]))
    half = phrases.am if hour % 24 < 12 else phrases.pm
    shown = f"{(hour - 1) % 12 + 1}" + (f":{minute:02d}" if minute else "")
    return f"{shown} {half}"
