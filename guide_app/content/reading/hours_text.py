"""Weekly hours as people write and say them, in English or Spanish, and back: "Mon-Fri 9-5, Sat 10-2, closed holidays".

Days on which a place is closed follow the word *closed* (``closed holidays, Dec 25, 2026-12-24 to 2027-01-02``). Hours
for a time follow its days (``from 2026-12-01 to 2027-03-31: Mon-Fri 9-7``), to the end of the text or the next such.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from guide_app.content.record import HOLIDAYS, LAST, Weekday
from guide_app.content.records import Schedule

DAYS: tuple[Weekday, ...] = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_NAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
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
    rf"(?P<hours>{_ALWAYS}|closed|{_TIME}{_TO}{_TIME}(?:\s*(?:,|&|and)\s*{_TIME}{_TO}{_TIME})*)?"
)
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DATE = (
    rf"(?:\d{{4}}-\d{{2}}-\d{{2}}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}}(?!-))?(?!\d|:\d)"
    rf"|\d{{1,2}} {_MONTH}(?: \d{{4}})?|\d{{1,2}}/\d{{1,2}}(?:/\d{{4}})?(?!\d))"
)
_OFF = rf"(?:(?:all |major |federal |public |state |on )*holidays?|{_DATE}(?:{_TO}{_DATE})?)"
_CLOSED = re.compile(rf"closed:? (?:on )?({_OFF}(?:(?:\s*,\s*|\s+and\s+|\s*,\s*and\s+)(?:on )?{_OFF})*)")
_TIME_OF_YEAR = re.compile(rf"(?:from )?({_DATE}){_TO}({_DATE})\s*:?|from ({_DATE})\s*:?|(?:until|to) ({_DATE})\s*:?")
_SPANISH = (
    (r"[¡¿]", ""),
    (r"\blu(?:n|nes)\b\.?", "mon"),
    (r"\bmar(?:tes)?\b\.?(?! ?\d{1,2}(?: |$|,|;|:(?!\d))(?!\d|a\b|-))", "tue"),
    (r"\bmie(?:rcoles)?\b\.?", "wed"),
    (r"\bjue(?:ves)?\b\.?", "thu"),
    (r"\bvie(?:rnes)?\b\.?", "fri"),
    (r"\bsab(?:ado)?s?\b\.?", "sat"),
    (r"\bdom(?:ingo)?s?\b\.?", "sun"),
    (r"\b(?:entre semana|dias habiles)\b", "weekdays"),
    (r"\bfines? de semana\b", "weekend"),
    (r"\b(?:todos los dias|cada dia|diario|diariamente)\b", "daily"),
    (r"\b24 horas(?: al dia)?\b|\bdia y noche\b", "24 hours"),
    (r"(\d) de la manana\b", r"\1am"),
    (r"(\d) de la (?:tarde|noche)\b", r"\1pm"),
    (r"\bmediodia\b", "noon"),
    (r"\bmedianoche\b", "midnight"),
    (r"\bcerrad[oa]s?\b", "closed"),
    (r"\b(?:dias )?(?:festivos|feriados)\b", "holidays"),
    (r"\bene(?:ro)?\b\.?", "jan"),
    (r"\bfebrero\b", "feb"),
    (r"\bmarzo\b", "mar"),
    (r"\babr(?:il)?\b\.?", "apr"),
    (r"\bmayo\b", "may"),
    (r"\bjunio\b", "jun"),
    (r"\bjulio\b", "jul"),
    (r"\bago(?:sto)?\b\.?", "aug"),
    (r"\b(?:septiembre|setiembre)\b", "sep"),
    (r"\boctubre\b", "oct"),
    (r"\bnoviembre\b", "nov"),
    (r"\bdic(?:iembre)?\b\.?", "dec"),
    (r"(\d{1,2}) de (?=[a-z]{3})", r"\1 "),
    (r"([a-z]{3}) (?:de|del) (\d{4})", r"\1 \2"),
    (r"\bhasta(?: el)?\b", "to"),
    (r"\b(?:desde|del?)(?: el| las?)? (?=\d{4}-|\d{1,2} [a-z]{3}|[a-z]{3} \d)", "from "),
    (r"\b(?:de|desde|los|las?|el|en)\b", " "),
    (r"\b(?:al?|a las?)\b(?!\.)", "-"),
    (r"\by\b", "and"),
)
"""What is said in Spanish, without accents, as English has it."""


class HoursWords(NamedTuple):
    """The words in which hours are written, so that ``read_hours`` reads them again."""

    days: tuple[str, ...]
    months: tuple[str, ...]
    """Names of the months; none: a date is written by numbers."""
    always: str
    midnight: str
    closed: str
    holidays: str
    begin: str
    """Before the first day of hours for a time."""
    end: str
    """Between the first and the last one, or before the last."""


WORDS = {
    "en": HoursWords(
        tuple(name.title() for name in _NAMES),
        tuple(name.title() for name in _MONTHS),
        "24 hours",
        "midnight",
        "closed",
        "holidays",
        "from",
        "to",
    ),
    "es": HoursWords(
        ("lun", "mar", "mié", "jue", "vie", "sáb", "dom"),
        (),
        "24 horas",
        "medianoche",
        "cerrado",
        "días festivos",
        "desde",
        "hasta",
    ),
}


class NotHours(ValueError):  # noqa: N818 - as PackRefused
    """A text does not say hours; ``part`` is what was not understood."""

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.part = part


def read_hours(text: str) -> tuple[Schedule, ...]:
    """Read weekly hours. A time without am or pm is the likelier one: "9-5" is 9 am to 5 pm, "1-5" is 1 pm to 5 pm.

    Raises:
        NotHours: a part of the text was not understood.

    >>> [(*each.byday, each.opens_at, each.closes_at) for each in read_hours("Mon-Tue 9-5; Sat 6pm-2am")]
    [('MO', 'TU', '09:00', '17:00'), ('SA', '18:00', '23:59'), ('SU', '00:00', '02:00')]
    >>> read_hours("lunes a viernes de 9 a 5, cerrado feriados y 25 de diciembre")[0].closed
    ('holidays', '12-25')

    """
    plain = _plain(text)
    closed = tuple(dict.fromkeys(day for found in _CLOSED.finditer(plain) for day in _days_off(found[1])))
    plain = _CLOSED.sub(" ", plain)
    for words, instead in _GROUPS.items():
        plain = re.sub(rf"(?<![a-z]){words}(?![a-z])", instead, plain)
    found: list[Schedule] = []
    begin, times = 0, (None, None)
    for limit in _TIME_OF_YEAR.finditer(plain):
        found += _weekly(plain[begin : limit.start()], times, closed)
        begin, times = limit.end(), _time_of_year(limit)
    found += _weekly(plain[begin:], times, closed)
    if not found:
        raise NotHours(text.strip())
    return tuple(found)


def read_days_off(text: str) -> tuple[str, ...]:
    """Read the days on which a place is closed: ``holidays, Dec 25``; empty for none.

    Raises:
        NotHours: it names something else.

    """
    plain = _plain(text)
    found = _CLOSED.fullmatch(plain if plain.startswith("closed") else f"closed {plain}") if plain else None
    if plain and found is None:
        raise NotHours(text.strip())
    return tuple(dict.fromkeys(_days_off(found[1]))) if found else ()


def _plain(text: str) -> str:
    """The text in small letters without accents, in English words, with one kind of dash."""
    text = "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))
    plain = " ".join(re.sub("[\u2010-\u2015\u2212]", "-", text.casefold()).split())
    plain = re.sub(r"(?<=\d)\s*([ap])\.? ?m\b\.?", r"\1m", plain)
    for said, instead in _SPANISH:
        plain = re.sub(said, instead, plain)
    return " ".join(plain.split())


def _days_off(text: str) -> list[str]:
    found: list[str] = []
    for each in re.findall(_OFF, text):
        if "holiday" in each:
            found.append(HOLIDAYS)
            continue
        days = re.findall(_DATE, each)
        first, last = _date(days[0]), _date(days[-1])
        if len(days) == 1:
            found.append(first)
        elif len(first) == len(last) == 10 and first <= last:
            found.append(f"{first}/{last}")
        else:
            raise NotHours(each)
    return found


def _date(text: str) -> str:
    """A date as a schedule has it: ``2026-12-24``, or ``12-24`` for each year."""
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        year, month, day = map(int, text.split("-"))
    elif "/" in text:
        month, day, year = [*map(int, text.split("/")), 0][:3]
    else:
        name = re.search(r"[a-z]{3}", text)
        numbers = [int(number) for number in re.findall(r"\d+", text)]
        assert name is not None  # _DATE matched it.
        month, (day, year) = _MONTHS.index(name[0]) + 1, [*numbers, 0][:2]
    try:
        dt.date(year or 2028, month, day)  # A leap year has every day.
    except ValueError as error:
        raise NotHours(text) from error
    return f"{year:04}-{month:02}-{day:02}" if year else f"{month:02}-{day:02}"


def _time_of_year(found: re.Match[str]) -> tuple[dt.date | None, dt.date | None]:
    first, last = found[1] or found[3], found[2] or found[4]
    days = [None if day is None else _date(day) for day in (first, last)]
    if any(day is not None and len(day) < 10 for day in days) or (all(days) and str(days[0]) > str(days[1])):
        raise NotHours(found[0].strip())
    begin, end = (None if day is None else dt.date.fromisoformat(day) for day in days)
    return begin, end


def _weekly(plain: str, times: tuple[dt.date | None, dt.date | None], closed: tuple[str, ...]) -> list[Schedule]:
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
    return _schedules(spans, times, closed)


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


def _schedules(
    spans: dict[Weekday, list[tuple[int, int]]],
    times: tuple[dt.date | None, dt.date | None] = (None, None),
    closed: tuple[str, ...] = (),
) -> list[Schedule]:
    """Days with the same hours together, in the order of the week."""
    together: dict[tuple[int, int], list[Weekday]] = {}
    for day in DAYS:
        for span in sorted(set(spans.get(day, ()))):
            together.setdefault(span, []).append(day)
    found = [
        Schedule(
            byday=tuple(days),
            opens_at=_clock(begin),
            closes_at=LAST if end == 1440 else _clock(end),
            valid_from=times[0],
            valid_to=times[1],
            closed=closed,
        )
        for (begin, end), days in together.items()
    ]
    return sorted(found, key=lambda each: (DAYS.index(each.byday[0]), each.opens_at))


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


def day_text(spans: Iterable[tuple[str, str]], language: str = "en") -> str:
    """The hours of one day, as ``read_hours`` reads them behind its name: ``9:00 am-5:00 pm, 6:00 pm-8:00 pm``."""
    return ", ".join(_span_words(*span, _words(language)) for span in spans)


def _words(language: str) -> HoursWords:
    return WORDS.get(language.partition("-")[0].partition("_")[0], WORDS["en"])


def _span_words(opens: str, closes: str, words: HoursWords) -> str:
    whole = (opens, closes) == ("00:00", LAST)
    return words.always if whole else f"{_time_words(opens, words)}-{_time_words(closes, words)}"


def hours_text(schedules: Sequence[Schedule], language: str = "en") -> str:
    """Hours in the form that ``read_hours`` reads: ``Mon-Fri 9:00 am-5:00 pm; Sat 10:00 am-2:00 pm``, with the days off
    of all that are not the same behind each.
    """
    words, parts = _words(language), list[str]()
    closed = tuple(dict.fromkeys(day for each in schedules for day in each.closed))
    times: tuple[dt.date | None, dt.date | None] = (None, None)
    for each in sorted(schedules, key=lambda each: (each.valid_from or dt.date.min, each.valid_to or dt.date.min)):
        weekly = f"{_day_words(each.byday, words)} {_span_words(each.opens_at, each.closes_at, words)}"
        if (each.valid_from, each.valid_to) != times:
            times = (each.valid_from, each.valid_to)
            weekly = f"{_times_words(*times, words)}: {weekly}"
        parts.append(weekly)
    days = days_off_text(closed, language)
    return "; ".join([*parts, *([f"{words.closed} {days}"] if days and parts else [])])


def days_off_text(closed: Iterable[str], language: str = "en") -> str:
    """Days off in the form that ``read_days_off`` reads: ``holidays, Dec 25, 2026-12-24``."""
    words = _words(language)
    return ", ".join(words.holidays if each == HOLIDAYS else _off_words(each, words) for each in closed)


def _off_words(day: str, words: HoursWords) -> str:
    first, _, last = day.partition("/")
    if last:
        return f"{first} {words.end} {last}"
    if len(day) > 5:
        return day
    month, number = int(day[:2]), int(day[3:])
    return f"{words.months[month - 1]} {number}" if words.months else f"{month}/{number}"


def _times_words(begin: dt.date | None, end: dt.date | None, words: HoursWords) -> str:
    if begin is None:
        return f"{'until' if words.months else words.end} {end}"
    return f"{words.begin} {begin}" + (f" {words.end} {end}" if end is not None else "")


def _day_words(days: Sequence[Weekday], words: HoursWords) -> str:
    places = sorted(DAYS.index(day) for day in days)
    runs: list[list[int]] = []
    for place in places:
        if runs and place == runs[-1][-1] + 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    said = [words.days[run[0]] + (f"-{words.days[run[-1]]}" if len(run) > 1 else "") for run in runs]
    return ", ".join(said)


def _time_words(time: str, words: HoursWords) -> str:
    if time == LAST:
        return words.midnight
    hour, minute = int(time[:2]), time[3:]
    return f"{(hour - 1) % 12 + 1}:{minute} {'am' if hour < 12 else 'pm'}"


def as_schedules(value: object) -> tuple[Schedule, ...]:
    """Schedules as they are in a change."""
    import msgspec

    return msgspec.convert(value or [], tuple[Schedule, ...])
