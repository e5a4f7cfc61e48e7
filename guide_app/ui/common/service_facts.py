"""The deciding facts of a service in a few words: whom it takes, which languages are spoken, what it costs, whether it
is open. An unknown fact reads "Ask"; only a row of results omits it, as the card beside it shows it.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from guide_app.content.record import HOLIDAYS, LAST
from guide_app.library.hours import by_dates, by_hours, is_always, spans_of
from guide_app.ui.common import formatting
from guide_app.ui.kit.state_mark import State
from guide_app.ui.kit.text.localized import list_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from guide_app.content.records import Schedule, Service
    from guide_app.library.hours import Opening

SHOWN_LANGUAGES = 3
"""Number of languages named; the rest are counted."""


def state_of(opening: Opening) -> State:
    """The state mark for opening hours: ``closed`` is shown as opening later."""
    if opening.state == "closed":
        return "later"
    return opening.state


def short_hours(opening: Opening, now: dt.datetime) -> str:
    """``24 hours``, ``Until 5:00 PM``, ``Opens Mon 9:00 AM``, ``Hours unknown``: the text at the end of a row."""
    if opening.state == "open" and opening.always:
        return QCoreApplication.translate("service_facts", "24 hours")
    if opening.state == "open" and opening.closes_at is not None:
        until = QCoreApplication.translate("service_facts", "Until %1")
        return until.replace("%1", formatting.time_words(opening.closes_at))
    return formatting.opening_words(opening, now)


def unknown() -> str:
    """The text for an unknown fact."""
    return QCoreApplication.translate("service_facts", "Ask")


def takes(service: Service) -> str:
    """Whom it takes: ``Women 18 and up``, ``Anyone``, ``Ask``."""
    ages = _ages(service.minimum_age, service.maximum_age)
    served = service.eligibility.genders_served
    translate = QCoreApplication.translate
    if served == "women":
        who = translate("service_facts", "Women %1") if ages else translate("service_facts", "Women")
    elif served == "men":
        who = translate("service_facts", "Men %1") if ages else translate("service_facts", "Men")
    elif served == "all":
        who = translate("service_facts", "Anyone %1") if ages else translate("service_facts", "Anyone")
    else:
        who = translate("service_facts", "People %1") if ages else unknown()
    return who.replace("%1", ages)


def speaks(service: Service) -> str:
    """The languages spoken: ``English, Español and 3 more``, ``English, more by interpreter``, ``Ask``."""
    names = [formatting.language_name(code) for code in service.languages]
    shown, more = names[:SHOWN_LANGUAGES], len(names) - SHOWN_LANGUAGES
    translate = QCoreApplication.translate
    if not names:
        return translate("service_facts", "With an interpreter") if service.interpretation_services else unknown()
    line = list_words(shown)
    if more > 0:
        line = translate("service_facts", "%1 and %n more", None, more).replace("%1", line)
    if service.interpretation_services:
        line = translate("service_facts", "%1, others with an interpreter").replace("%1", line)
    return line


def without_number(service: Service) -> str:
    """The text for a service without a number: how to reach it, if there is a way."""
    translate = QCoreApplication.translate
    return translate("service_facts", "Website only") if service.website else translate("service_facts", "No number")


def role(service: Service) -> str:
    """What the service is for, in a few words or the first sentence of its description."""
    return service.card_role or sentences(service.description)[0]


def takes_and_speaks(service: Service, ask_first: bool = False) -> str:
    """Both in one line of a list; an unknown fact reads as something to ask. ``ask_first`` says that the service may
    not take the person for whom it is listed.
    """
    translate = QCoreApplication.translate
    who, spoken = known_takes_and_speaks(service, ask_first)
    if not who and not spoken:
        return translate("service_facts", "Ask who they take and what languages they speak")
    who = who or translate("service_facts", "Ask who they take")
    spoken = spoken or translate("service_facts", "ask what languages they speak")
    return f"{who} · {spoken}"


def known_takes_and_speaks(service: Service, ask_first: bool = False) -> tuple[str, str]:
    """Whom it takes and which languages are spoken, each empty where unknown."""
    who, spoken = ("" if said == unknown() else said for said in (takes(service), speaks(service)))
    if who and ask_first:
        who = QCoreApplication.translate("service_facts", "Ask first: %1").replace("%1", who)
    return who, spoken


def costs(service: Service) -> str:
    """``Free``, the first sentence of the stated cost, or ``Ask``."""
    if service.cost_option is None:
        return unknown()
    return sentences(service.cost_option)[0].rstrip(".")


def sentences(text: str) -> tuple[str, str]:
    """The first sentence, and the rest. An initial or an abbreviation such as ``St.`` ends no sentence."""
    cut = re.search(r"(?<=[^\W\d_]{3}[.!?])\s+(?=[^\W\d_]|[¿¡\"“(\d])", text)
    return (text[: cut.start()], text[cut.end() :]) if cut else (text, "")


def weekly_hours(schedules: Sequence[Schedule]) -> str:
    """``Mon to Fri 9:00 AM to 5:00 PM, Sat 9:00 AM to 12:00 PM``; empty where the hours are unknown."""
    if not schedules:
        return ""
    return "; ".join(_hours_for_a_time(*each) for each in by_dates(schedules))


def _hours_for_a_time(
    begin: dt.date | None, end: dt.date | None, closed: Sequence[str], schedules: Sequence[Schedule]
) -> str:
    """``Dec 1, 2026 to Mar 31, 2027: Mon to Fri 9:00 AM to 5:00 PM, closed on holidays, Dec 25``."""
    words = list_words(
        f"{_days(runs)} {_span(_clock(opens), _clock('00:00' if closes == LAST and opens > '00:00' else closes))}"
        for runs, opens, closes in by_hours(schedules)
    )
    if is_always(spans_of(schedules)):
        words = QCoreApplication.translate("service_facts", "24 hours, every day")
    if closed:
        off = QCoreApplication.translate("service_facts", "closed on %1", "days, such as holidays, Dec 25")
        words = f"{words}, {off.replace('%1', ', '.join(map(_day_off, closed)))}"
    if begin and end:
        return f"{_span(formatting.date_words(begin), formatting.date_words(end))}: {words}"
    if begin or end:
        time = (
            QCoreApplication.translate("service_facts", "from %1", "a date from which hours hold")
            if begin
            else QCoreApplication.translate("service_facts", "until %1", "a date until which hours hold")
        )
        return f"{time.replace('%1', formatting.date_words(begin or end or dt.date.min))}: {words}"
    return words


def _day_off(day: str) -> str:
    if day == HOLIDAYS:
        return QCoreApplication.translate("service_facts", "holidays")
    first, _, last = day.partition("/")
    if len(first) == 5:
        return formatting.day_of_year_words(int(first[:2]), int(first[3:]))
    words = [formatting.date_words(dt.date.fromisoformat(each)) for each in (first, last) if each]
    return _span(*words) if last else words[0]


def _clock(text: str) -> str:
    return formatting.time_words(dt.datetime.strptime(text, "%H:%M"))  # noqa: DTZ007 - a time on the wall clock, of no day


def _days(runs: list[list[int]]) -> str:
    """Join three or more consecutive days into a range."""
    names = [QLocale().dayName(day + 1, QLocale.FormatType.ShortFormat) for day in range(7)]
    return list_words(
        _span(names[run[0]], names[run[-1]]) if len(run) > 2 else list_words(names[day] for day in run) for run in runs
    )


def _span(start: str, end: str) -> str:
    return QCoreApplication.translate("service_facts", "%1 to %2").replace("%1", start).replace("%2", end)


def _ages(youngest: int | None, oldest: int | None) -> str:
    translate = QCoreApplication.translate
    if youngest and oldest is not None:
        return translate("service_facts", "age %1 to %2").replace("%1", str(youngest)).replace("%2", str(oldest))
    if youngest:
        return translate("service_facts", "age %1 and up").replace("%1", str(youngest))
    if oldest is not None:
        return translate("service_facts", "up to age %1").replace("%1", str(oldest))
    return ""
