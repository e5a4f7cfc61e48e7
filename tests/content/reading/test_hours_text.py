"""Hours as people write them, read into schedules and written again."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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
    ],
)
def test_hours_are_read_as_people_write_them(written: str, read: str) -> None:
    assert spans_of(read_hours(written).schedules) == spans_of(read_hours(read).schedules)
    assert read_hours(written).closed_on_holidays == ("holiday" in written)


@pytest.mark.parametrize(
    ("written", "part"),
    [("9-5", "9-5"), ("Mon-Fri 9-5, by luck", "by luck"), ("soon", "soon"), ("", ""), ("Mon 25-26", "25-26")],
)
def test_a_text_that_says_no_hours_is_refused_with_the_part(written: str, part: str) -> None:
    with pytest.raises(NotHours) as refused:
        read_hours(written)
    assert refused.value.part == part


TIMES = st.integers(0, 23 * 60 + 58).map(lambda minutes: f"{minutes // 60:02}:{minutes % 60:02}")
SCHEDULES = st.lists(
    st.builds(
        lambda days, times: Schedule(byday=tuple(sorted(days, key=DAYS.index)), opens_at=times[0], closes_at=times[1]),
        st.sets(st.sampled_from(DAYS), min_size=1),
        st.lists(TIMES | st.just("23:59"), min_size=2, max_size=2, unique=True).map(sorted),
    ),
    min_size=1,
    max_size=4,
)


@settings(max_examples=60, deadline=None)
@given(schedules=SCHEDULES)
def test_hours_that_are_written_are_read_as_they_were(schedules: list[Schedule]) -> None:
    assert spans_of(read_hours(hours_text(schedules)).schedules) == spans_of(schedules)
