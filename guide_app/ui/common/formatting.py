"""Formats values for all pages: opening hours, languages, dates, how a number was confirmed."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt, QTime

from guide_app import RELEASED
from guide_app.system.messages import N_, Message

if TYPE_CHECKING:
    from guide_app.library.hours import Opening

translate = QCoreApplication.translate

_OTHER_NAMES = {
    "en": "English",
    "es": "Español",
    "ar": "\u2067العربية\u2069",  # Isolated: a sentence that begins with it would run from right to left.
    "ase": "American Sign Language",
    "ht": "Kreyòl ayisyen",
    "tw": "Twi",
}

_YEAR = re.compile(r"(?:[\s,،]*'[^']*'|[\s,،])*\s*y+\s*(?:'[^']*')?")
"""The year in a date format, with the separator before it (`` 'de' yyyy``)."""
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def language_name(code: str) -> str:
    """A language's own name for itself (``Español``), or its English name where our fonts lack its letters."""
    if code in _OTHER_NAMES:
        return _OTHER_NAMES[code]
    import unicodedata

    locale = QLocale(code)
    own = locale.nativeLanguageName()
    if own and all(unicodedata.name(letter, "").startswith("LATIN") or not letter.isalpha() for letter in own):
        return own[:1].upper() + own[1:]
    return QLocale.languageToString(locale.language())


def language_names(codes: tuple[str, ...]) -> str:
    """Several languages in one line: ``English · Español``."""
    return " · ".join(language_name(code) for code in codes)


def date_words(date: dt.date) -> str:
    """A date in the interface language, with the month as a word: 3/4 and 4/3 cannot be confused."""
    return QLocale().toString(QDate(date.year, date.month, date.day), _day_layout())


def edition_words(date: dt.date, serial: int) -> str:
    """An edition by its date and number: two may be of one day. One that was never published has no number."""
    if not serial:
        return date_words(date)
    words = translate("formatting", "%1, number %2", "an edition, by its date and its number")
    return words.replace("%1", date_words(date)).replace("%2", str(serial))


def read_date(text: str) -> dt.date | None:
    """The date that a person wrote as :func:`date_words` does, or as in ``2026-12-01``; None if it is none."""
    written = " ".join(text.split())
    for found in (QDate.fromString(written, Qt.DateFormat.ISODate), QLocale().toDate(written, _day_layout())):
        if found.isValid():
            return dt.date(found.year(), found.month(), found.day())
    return None


def day_of_year_words(month: int, day: int) -> str:
    """A day of every year in the interface language: ``Dec 25``."""
    layout = _day_layout().replace(", yyyy", "").replace(" yyyy", "")
    return QLocale().toString(QDate(2028, month, day), layout)  # A leap year has every day.


def weekday_words(date: dt.date) -> str:
    """A day of this year in the interface language, in full, with its weekday."""
    whole = QLocale().dateFormat(QLocale.FormatType.LongFormat)
    return QLocale().toString(QDate(date.year, date.month, date.day), _YEAR.sub("", whole).strip())


def page_date_words(date: str) -> str:
    """The date of a web page, as precise as it is known: a day, a month or a year; empty for ``unknown``."""
    if date == "unknown":
        return ""
    year, month, day = (int(part) for part in [*date.split("-"), "1", "1"][:3])
    layout = ("yyyy", "MMM yyyy", _day_layout())[date.count("-")]
    return QLocale().toString(QDate(year, month, day), layout)


def _day_layout() -> str:
    """The date format: English as in the United States, every other language with the day first. Qt's short formats
    have no month names.
    """
    return "MMM d, yyyy" if QLocale().language() == QLocale.Language.English else "d MMM yyyy"


def time_words(moment: dt.datetime) -> str:
    """A time of day in the interface language."""
    return QLocale().toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)


def stretch_words(stretch: str) -> str:
    """A weekday or a range of hours, written as a search reads them: ``SU:21:00-24:00`` is "Sunday, 9:00 PM to 12:00
    AM".
    """
    day, _, hours = stretch.partition(":")
    if day == "WEEKEND":
        return translate("formatting", "on the weekend")
    name = QLocale().dayName(_WEEKDAYS.index(day) + 1, QLocale.FormatType.LongFormat)
    if not hours:
        return name
    begin, end = (QTime(int(time[:2]) % 24, int(time[3:])) for time in hours.split("-"))
    times = (QLocale().toString(time, QLocale.FormatType.ShortFormat) for time in (begin, end))
    text = translate("formatting", "%1, %2 to %3")
    for place, part in enumerate((name, *times), 1):
        text = text.replace(f"%{place}", part)
    return text


def opening_words(opening: Opening, now: dt.datetime) -> str:
    """``Open 24 hours``, ``Open until 5:00 PM``, ``Opens Mon 9:00 AM``, ``Hours unknown``."""
    if opening.state == "unknown":
        return translate("formatting", "Hours unknown")
    if opening.state == "open":
        if opening.always:
            return translate("formatting", "Open 24 hours")
        if opening.closes_at is None:
            return translate("formatting", "Open now")
        return translate("formatting", "Open until %1").replace("%1", time_words(opening.closes_at))
    if opening.opens_at is None:
        return translate("formatting", "Closed now")
    day = ""
    if opening.opens_at.date() != now.astimezone(opening.opens_at.tzinfo).date():
        day = QLocale().dayName(opening.opens_at.isoweekday(), QLocale.FormatType.ShortFormat) + " "
    return translate("formatting", "Opens %1").replace("%1", day + time_words(opening.opens_at))


def clock_warning(today: dt.date) -> Message | None:
    """The warning for a clock that is set before this release was made, and so is wrong."""
    if today >= RELEASED:
        return None
    return N_(
        "messages", "This computer's clock says {date}, which cannot be right. Do not rely on the opening hours shown."
    ).filled(date=today)
