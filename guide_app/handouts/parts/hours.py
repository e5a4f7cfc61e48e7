"""Formats weekly hours for a handout: ``Mon to Fri 9 am to 5 pm, Sat 9 am to 12 pm``."""

from __future__ import annotations

from collections.abc import Sequence

from guide_app.content.records import Schedule
from guide_app.handouts.phrases import PagePhrases
from guide_app.library.hours import by_hours, is_always, spans_of


def hours_text(schedules: Sequence[Schedule], phrases: PagePhrases) -> str | None:
    """The hours as text, or None if they are unknown."""
    if not schedules:
        return None
    if is_always(spans_of(schedules)):
        return phrases.always_open.replace(" ", "\u00a0")
    said: list[str] = []
    for runs, opens, closes in by_hours(schedules):
        hours = phrases.span.format(start=clock_time(opens, phrases), end=clock_time(closes, phrases))
        hours = hours.replace(" ", "\u00a0")  # Keep start and end on one line.
        said.append(f"{_days(runs, phrases)} {hours}")
    return ", ".join(said)


def _days(runs: list[list[int]], phrases: PagePhrases) -> str:
    """The days as text; three or more consecutive days become a span."""
    return ", ".join(
        phrases.span.format(start=phrases.days[run[0]], end=phrases.days[run[-1]])
        if len(run) > 2
        else ", ".join(phrases.days[day] for day in run)
        for run in runs
    )


def clock_time(text: str, phrases: PagePhrases) -> str:
    """``09:30`` as ``9:30 am``; ``23:59`` is midnight, as in the pack."""
    hour, minute = (24, 0) if text == "23:59" else (int(text[:2]), int(text[3:]))
    half = phrases.am if hour % 24 < 12 else phrases.pm
    shown = f"{(hour - 1) % 12 + 1}" + (f":{minute:02d}" if minute else "")
    return f"{shown} {half}"
