"""Opening hours on the wall clock, over midnight and over the changes of the clocks."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from guide_app.content.reading.hours_text import read_hours
from guide_app.content.records import Phone, Schedule, Service
from guide_app.library.hours import (
    DAY,
    WEEK,
    WEEKDAYS,
    Opening,
    are_always,
    at_wall,
    is_always,
    is_open,
    minute_of_week,
    opening,
    schedules_of,
    spans_of,
)

ZONE = ZoneInfo("America/New_York")
EVERY_DAY = tuple(WEEKDAYS)


def weekly(days: str, opens: str, closes: str) -> Schedule:
    return msgspec.convert({"byday": days.split(), "opens_at": opens, "closes_at": closes}, Schedule)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


def test_no_schedule_is_unknown_and_never_closed() -> None:
    assert opening((), at("2026-11-24T10:00"), ZONE) == Opening("unknown")


def test_round_the_clock() -> None:
    always = weekly(" ".join(EVERY_DAY), "00:00", "23:59")
    assert opening((always,), at("2026-11-24T23:59"), ZONE) == Opening("open", always=True)


def test_round_the_clock_in_two_parts() -> None:
    parts = (weekly("MO TU WE TH FR", "00:00", "23:59"), weekly("SA SU", "00:00", "23:59"))
    assert opening(parts, at("2026-11-28T03:00"), ZONE).always


def test_days_off_are_closed_and_the_next_day_is_said() -> None:
    days = read_hours("Mon-Fri 9-5, closed holidays, Dec 25, 2026-11-27 to 2026-11-29")
    holidays = {date(2026, 11, 26), date(2026, 12, 24)}

    def state(moment: str) -> Opening:
        return opening(days, at(moment), ZONE, holidays)

    assert state("2026-11-25T10:00") == Opening("open", closes_at=at("2026-11-25T17:00"))
    assert state("2026-11-25T18:00") == Opening("closed", opens_at=at("2026-11-30T09:00"))
    assert state("2026-11-26T10:00") == Opening("closed", opens_at=at("2026-11-30T09:00"))
    assert state("2026-12-23T18:00") == Opening("closed", opens_at=at("2026-12-28T09:00"))
    assert opening(days, at("2026-11-26T10:00"), ZONE).state == "open", "a pack without holidays"


def test_hours_for_a_time_hold_instead_of_the_others_and_then_nothing_is_known() -> None:
    winter = read_hours("Mon-Fri 9-5; from 2026-12-01 to 2027-03-31: Mon-Fri 10-3")
    assert opening(winter, at("2026-11-30T09:30"), ZONE) == Opening("open", closes_at=at("2026-11-30T17:00"))
    assert opening(winter, at("2026-11-30T18:00"), ZONE) == Opening("closed", opens_at=at("2026-12-01T10:00"))
    assert opening(winter, at("2027-03-31T16:00"), ZONE) == Opening("closed", opens_at=at("2027-04-01T09:00"))
    season = read_hours("from 2026-12-01 to 2027-03-31: Mon-Sun 6pm-8am")
    assert opening(season, at("2026-11-20T20:00"), ZONE) == Opening("closed", opens_at=at("2026-12-01T00:00"))
    assert opening(season, at("2026-12-24T23:00"), ZONE) == Opening("open", closes_at=at("2026-12-25T08:00"))
    assert opening(season, at("2027-04-01T20:00"), ZONE) == Opening("unknown")


def test_round_the_clock_but_for_a_day() -> None:
    line = read_hours("24/7, closed Dec 25")
    assert opening(line, at("2026-10-01T12:00"), ZONE) == Opening("open", always=True), "no end within two months"
    assert opening(line, at("2026-12-24T12:00"), ZONE) == Opening("open", closes_at=at("2026-12-25T00:00"))
    assert opening(line, at("2026-12-25T12:00"), ZONE) == Opening("closed", opens_at=at("2026-12-26T00:00"))
    assert not are_always(line)


@given(
    moment=st.datetimes(
        at("2026-01-01").replace(tzinfo=None), at("2028-12-31").replace(tzinfo=None), timezones=st.just(ZONE)
    ),
    text=st.sampled_from(("Mon-Fri 9-5", "Sat 6pm-2am", "Mon-Thu 24 hours")),
)
def test_hours_that_are_never_off_are_as_without_dates(moment: datetime, text: str) -> None:
    dated = read_hours(f"{text}, closed 2031-01-01")
    assert opening(dated, moment, ZONE) == opening(read_hours(text), moment, ZONE)


def test_a_working_day() -> None:
    days = (weekly("MO TU WE TH FR", "09:00", "17:00"),)
    assert opening(days, at("2026-11-24T08:59"), ZONE) == Opening("closed", opens_at=at("2026-11-24T09:00"))
    assert opening(days, at("2026-11-24T09:00"), ZONE) == Opening("open", closes_at=at("2026-11-24T17:00"))
    assert opening(days, at("2026-11-24T17:00"), ZONE) == Opening("closed", opens_at=at("2026-11-25T09:00"))
    assert opening(days, at("2026-11-27T18:00"), ZONE) == Opening("closed", opens_at=at("2026-11-30T09:00"))


def test_until_midnight_is_not_a_minute_less() -> None:
    evening = (weekly("TU", "18:00", "23:59"),)
    assert opening(evening, at("2026-11-24T23:59"), ZONE) == Opening("open", closes_at=at("2026-11-25T00:00"))


def test_over_midnight_and_over_the_end_of_the_week() -> None:
    night = (weekly("SU", "20:00", "06:00"),)
    assert opening(night, at("2026-11-23T05:59"), ZONE) == Opening("open", closes_at=at("2026-11-23T06:00"))
    assert opening(night, at("2026-11-23T06:00"), ZONE).state == "closed"
    assert opening(night, at("2026-11-22T20:00"), ZONE) == Opening("open", closes_at=at("2026-11-23T06:00"))


def test_two_stretches_that_touch_are_one() -> None:
    night = (weekly("TU", "20:00", "23:59"), weekly("WE", "00:00", "08:00"))
    assert opening(night, at("2026-11-24T21:00"), ZONE).closes_at == at("2026-11-25T08:00")


def test_the_week_that_wraps_is_one_stretch() -> None:
    around = (weekly("SU", "12:00", "23:59"), weekly("MO", "00:00", "12:00"))
    assert opening(around, at("2026-11-22T13:00"), ZONE).closes_at == at("2026-11-23T12:00")
    assert opening(around, at("2026-11-23T11:00"), ZONE).closes_at == at("2026-11-23T12:00")


def test_hours_stay_on_the_wall_clock_when_the_clocks_change() -> None:
    days = (weekly(" ".join(EVERY_DAY), "09:00", "17:00"),)
    winter = opening(days, datetime(2026, 11, 1, 13, 59, tzinfo=UTC), ZONE)  # The day on which summer time ends.
    assert winter == Opening("closed", opens_at=at("2026-11-01T09:00"))
    assert opening(days, datetime(2026, 11, 1, 14, 0, tzinfo=UTC), ZONE).state == "open"
    assert opening(days, datetime(2026, 10, 31, 13, 0, tzinfo=UTC), ZONE).state == "open"


def test_a_closing_time_that_the_clocks_skip_is_the_moment_they_do() -> None:
    night = (weekly("SA", "22:00", "02:30"),)  # On 2026-03-08 there is no 02:30.
    found = opening(night, at("2026-03-08T01:00"), ZONE)
    assert found.closes_at == at("2026-03-08T03:00")
    assert opening(night, at("2026-03-08T03:00"), ZONE).state == "closed"


def test_another_time_zone_asks_about_here() -> None:
    days = (weekly("TU", "09:00", "17:00"),)
    in_tokyo = datetime(2026, 11, 25, 0, 30, tzinfo=ZoneInfo("Asia/Tokyo"))  # 10:30 on Tuesday here
    assert opening(days, in_tokyo, ZONE).state == "open"


def test_a_service_has_its_own_hours_or_those_of_its_first_voice_phone() -> None:
    own, voice, text = (weekly("MO", f"0{n}:00", "17:00") for n in (1, 2, 3))
    service = _service()
    phones = [_phone(("text",), text), _phone(("voice",), voice)]
    assert schedules_of(service, phones) == (voice,)
    assert schedules_of(_service(own), phones) == (own,)
    assert schedules_of(service, []) == ()


times = st.builds("{:02d}:{:02d}".format, st.integers(0, 23), st.integers(0, 59))
weeks = st.lists(
    st.builds(
        Schedule,
        byday=st.lists(st.sampled_from(WEEKDAYS), min_size=1, max_size=7, unique=True).map(tuple),
        opens_at=times,
        closes_at=times,
    ),
    min_size=1,
    max_size=5,
)


@given(weeks, st.integers(0, WEEK - 1))
def test_spans_hold_exactly_the_minutes_that_some_schedule_holds(schedules: list[Schedule], minute: int) -> None:
    spans = spans_of(schedules)
    assert is_open(spans, minute) == any(_covers(schedule, minute) for schedule in schedules)
    ends = [end for _start, end in spans]
    assert all(start < end for start, end in spans)
    assert all(start > end for end, (start, _end) in zip(ends, spans[1:], strict=False))


@given(weeks, st.integers(0, 730 * DAY))
def test_what_is_open_closes_when_it_says_and_not_before(schedules: list[Schedule], minutes: int) -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    found = opening(schedules, now, ZONE)
    assert found.state in ("open", "closed")
    changes = found.closes_at or found.opens_at
    if found.always:
        assert changes is None
        return
    assert changes is not None
    assert changes > now.astimezone(ZONE) or _clocks_change_near(now)
    spans = spans_of(schedules)
    after = is_open(spans, minute_of_week(at_wall(changes, ZONE)))
    assert after == (found.state == "closed") or _clocks_change_near(now) or _clocks_change_near(changes)


def test_always_is_only_the_whole_week() -> None:
    assert not is_always(spans_of([weekly("MO TU WE TH FR SA", "00:00", "23:59")]))


def _covers(schedule: Schedule, minute: int) -> bool:
    opens, closes = (int(text[:2]) * 60 + int(text[3:]) for text in (schedule.opens_at, schedule.closes_at))
    closes = DAY if closes == DAY - 1 else closes
    length = closes - opens if closes > opens else closes - opens + DAY
    starts = (WEEKDAYS.index(day) * DAY + opens for day in schedule.byday)
    return any((minute - start) % WEEK < length for start in starts)


def _clocks_change_near(moment: datetime) -> bool:
    around = (moment + timedelta(days=days) for days in (-8, 8))
    first, last = (each.astimezone(ZONE).utcoffset() for each in around)
    return first != last


def _service(*schedules: Schedule) -> Service:
    return Service(
        id="one",
        organization_id="one",
        name="One",
        needs=("crisis",),
        description="Help.",
        schedules=schedules,
        service_area="Here",
        assured_date=date(2026, 1, 1),
        assurer="us",
        sources=("one",),
    )


def _phone(modes: tuple[Literal["voice", "text"], ...], *schedules: Schedule) -> Phone:
    return Phone(
        id="one",
        number="911",
        label="One",
        modes=modes,
        confirmed="by-phone",
        print=True,
        schedules=schedules,
        assured_date=date(2026, 1, 1),
        sources=("one",),
    )
