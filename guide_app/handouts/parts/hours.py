"""Weekly hours in the words of a handout: ``Mon to Fri 9 am to 5 pm, Sat 9 am to 12 pm``."""

from __future__ import annotations

from collections.abc import Sequence

from guide_app.content.records import Schedule
from guide_app.handouts.phrases import SheetWords
from guide_app.library.hours import WEEKDAYS, is_always, spans_of


def opening_words(schedules: Sequence[Schedule], words: SheetWords) -> str | None:
    """The hours, or None when they are not known."""
    if not schedules:
        return None
    if is_always(spans_of(schedules)):
        return words.always_open.replace(" ", "\u00a0")
    by_hours: dict[str, set[int]] = {}
    for schedule in schedules:
        hours = words.span.format(start=clock_time(schedule.opens_at, words), end=clock_time(schedule.closes_at, words))
        hours = hours.replace(" ", "\u00a0")  # From and to stay on one line.
        by_hours.setdefault(hours, set()).update(WEEKDAYS.index(day) for day in schedule.byday)
    return ", ".join(f"{_days(sorted(days), words)} {hours}" for hours, days in by_hours.items())


def _days(days: list[int], words: SheetWords) -> str:
    """Days in a row become a span."""
    runs: list[list[int]] = []
    for day in days:
        if runs and day == runs[-1][-1] + 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return ", ".join(
        words.span.format(start=words.days[run[0]], end=words.days[run[-1]])
        if len(run) > 2
        else ", ".join(words.days[day] for day in run)
        for run in runs
    )


def clock_time(text: str, words: SheetWords) -> str:
    """``09:30`` as ``9:30 am``; ``23:59`` is midnight, as in the pack."""
    hour, minute = (24, 0) if text == "23:59" else (int(text[:2]), int(text[3:]))
    half = words.am if hour % 24 < 12 else words.pm
    shown = f"{(hour - 1) % 12 + 1}" + (f":{minute:02d}" if minute else "")
    return f"{shown} {half}"
