"""Hours as people write them, read into schedules and written again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from guide_app.content.reading.hours_text import DAYS, NotHours, hours_text, read_hours
from guide_app.content.records import Schedule
from guide_app.library.hours import spans_of


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Mon-Fri 9-5, closed holidays", "Mon-Fri 9:00 am-5:00 pm"),
        ("M–F 8:30–4:30", "Mon-Fri 8:30 am-4:30 pm"),
        ("Mon, Wed & Fri 9am-noon, 1-5pm; Sat 10-2", "Mon, Wed, Fri 9-12pm, 1-5pm; Sat 10 am-2 pm"),
        ("Monday through Thursday 8:00 AM to 6:00 PM; Tue 8-8", "Mon-Thu 8am-6pm; Tue 8am-8pm"),
        ("weekdays 7 am to 7 pm, weekends closed", "Mon-Fri 7am-7pm"),
        ("24/7", "Mon-Sun 24 hours"),
        ("Sat 6pm-2am", "Sat 6pm-midnight; Sun 12am-2am"),
        ("Fri-Mon 9-5", "Mon 9am-5pm; Fri-Sun 9am-5pm"),
        ("Mon 22:00-24:00", "Mon 10pm-midnight"),
        ("lunes a viernes de 9 a 5; sábados 10 a 2", "Mon-Fri 9am-5pm; Sat 10am-2pm"),
        ("lun-vie 9:00 a. m.-5:00 p. m., dom cerrado", "Mon-Fri 9am-5pm"),
        ("mar y jue de 1 a 5 de la tarde", "Tue, Thu 1pm-5pm"),
        ("todos los días, 24 horas", "24/7"),
    ],
)
def test_hours_are_read_as_people_write_them(written: str, read: str) -> None:
    assert spans_of(read_hours(written)) == spans_of(read_hours(read))


@pytest.mark.parametrize(
    ("written", "closed"),
    [
        ("Mon-Fri 9-5, closed holidays", ("holidays",)),
        ("Mon-Fri 9-5. Closed on federal holidays and Dec 25", ("holidays", "12-25")),
        ("Mon-Fri 9-5; closed December 24th, 2026, 7/4", ("2026-12-24", "07-04")),
        ("Mon-Fri 9-5, closed 2026-12-24 to 2027-01-02", ("2026-12-24/2027-01-02",)),
        ("lunes a viernes 9-5, cerrado los días festivos y el 25 de diciembre", ("holidays", "12-25")),
    ],
)
def test_days_off_are_read_with_the_hours(written: str, closed: tuple[str, ...]) -> None:
    assert {each.closed for each in read_hours(written)} == {closed}


@pytest.mark.parametrize(
    "written",
    [
        "Mon-Fri 9-5; from 2026-12-01 to 2027-03-31: Mon-Fri 9-7",
        "Mon-Fri 9-5; December 1, 2026 - March 31, 2027 Mon-Fri 9-7",
        "lunes a viernes 9-5; desde el 1 de diciembre de 2026 hasta el 31 de marzo de 2027: lunes a viernes 9-7",
    ],
)
def test_hours_for_a_time_are_read_with_its_days(written: str) -> None:
    usual, winter = read_hours(written)
    assert (usual.valid_from, usual.valid_to, usual.closes_at) == (None, None, "17:00")
    assert (str(winter.valid_from), str(winter.valid_to), winter.closes_at) == ("2026-12-01", "2027-03-31", "19:00")


@pytest.mark.parametrize(
    ("written", "part"),
    [
        ("9-5", "9-5"),
        ("Mon-Fri 9-5, by luck", "by luck"),
        ("soon", "soon"),
        ("", ""),
        ("Mon 25-26", "25-26"),
        ("closed holidays", "closed holidays"),
        ("Mon-Fri 9-5, closed Feb 30", "feb 30"),
        ("from Dec 1 to Mar 31: Mon 9-5", "from dec 1 to mar 31:"),
    ],
)
def test_a_text_that_says_no_hours_is_refused_with_the_part(written: str, part: str) -> None:
    with pytest.raises(NotHours) as refused:
        read_hours(written)
    assert refused.value.part == part


TIMES = st.integers(0, 23 * 60 + 58).map(lambda minutes: f"{minutes // 60:02}:{minutes % 60:02}")
DATES = st.dates(dt.date(2026, 1, 1), dt.date(2028, 12, 31))
TIMES_OF_YEAR = st.tuples(st.none() | DATES, st.none() | DATES).filter(
    lambda dates: not (dates[0] and dates[1]) or dates[0] <= dates[1]
)
OFF = st.just("holidays") | DATES.map(lambda day: f"{day:%m-%d}") | DATES.map(dt.date.isoformat)
SCHEDULES = st.tuples(
    st.lists(
        st.builds(
            lambda days, times, dates: Schedule(
                byday=tuple(sorted(days, key=DAYS.index)),
                opens_at=times[0],
                closes_at=times[1],
                valid_from=dates[0],
                valid_to=dates[1],
            ),
            st.sets(st.sampled_from(DAYS), min_size=1),
            st.lists(TIMES | st.just("23:59"), min_size=2, max_size=2, unique=True).map(sorted),
            TIMES_OF_YEAR,
        ),
        min_size=1,
        max_size=4,
    ),
    st.lists(OFF, max_size=3, unique=True).map(tuple),
).map(lambda made: [replace(each, closed=made[1]) for each in made[0]])


def days_of(schedules: Iterable[Schedule]) -> set[tuple[object, ...]]:
    """What schedules say of each day of the week."""
    return {
        (day, each.opens_at, each.closes_at, each.valid_from, each.valid_to, each.closed)
        for each in schedules
        for day in each.byday
    }


@settings(max_examples=60, deadline=None)
@given(schedules=SCHEDULES, language=st.sampled_from(("en", "es_US")))
def test_hours_that_are_written_are_read_as_they_were(schedules: list[Schedule], language: str) -> None:
    assert days_of(read_hours(hours_text(schedules, language))) == days_of(schedules)
