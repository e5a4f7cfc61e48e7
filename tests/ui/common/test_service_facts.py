"""What is said of a service in a few words, and in which."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from guide_app.content.reading.hours_text import read_hours
from guide_app.content.records import Phone, Schedule
from guide_app.library.library import Library
from guide_app.ui.common import formatting, service_facts


@pytest.fixture(autouse=True)
def _american() -> Iterator[None]:
    """Dates and times as the guide in English writes them."""
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("text", "first", "rest"),
    [
        ("One free number. Ask for a bed.", "One free number.", "Ask for a bed."),
        ("Help at St. Mary's house. Call first.", "Help at St. Mary's house.", "Call first."),
        ("Help", "Help", ""),
        ("¿Necesita ayuda ahora? ¡Llame!", "¿Necesita ayuda ahora?", "¡Llame!"),
        ("Open at 8 a.m. and later.", "Open at 8 a.m. and later.", ""),
    ],
)
def test_one_sentence_says_what_it_is_for(text: str, first: str, rest: str) -> None:
    assert service_facts.sentences(text) == (first, rest)


def test_weekly_hours_are_said_in_spans(demo: Library) -> None:
    week = Schedule(byday=("MO", "TU", "WE", "TH", "FR"), opens_at="09:00", closes_at="17:30")
    ends = Schedule(byday=("SA", "MO"), opens_at="18:00", closes_at="20:00")
    said = service_facts.weekly_hours((week, ends))
    times = [formatting.time_words(dt.datetime(2026, 1, 1, *at)) for at in ((9, 0), (17, 30), (18, 0), (20, 0))]  # noqa: DTZ001 - a time of day
    assert said == f"Mon to Fri {times[0]} to {times[1]}, Mon, Sat {times[2]} to {times[3]}"
    hotline = demo.get(Phone, "national-hotline", "en")
    assert hotline is not None
    assert service_facts.weekly_hours(hotline.record.schedules) == "24 hours, every day"
    assert service_facts.weekly_hours(()) == ""


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Fri-Sat 6pm-2am", "Fri, Sat 6:00 PM to 2:00 AM"),
        ("Sun 8pm-8am, Mon 8pm-midnight", "Mon 8:00 PM to 12:00 AM, Sun 8:00 PM to 8:00 AM"),
        ("Mon 24 hours, Tue 12am-5am", "Mon 12:00 AM to 11:59 PM, Tue 12:00 AM to 5:00 AM"),
        ("daily 9pm-6am", "Mon to Sun 9:00 PM to 6:00 AM"),
    ],
)
def test_a_night_is_said_with_its_real_closing(typed: str, said: str) -> None:
    assert service_facts.weekly_hours(read_hours(typed)).replace("\u202f", " ") == said


@pytest.mark.parametrize(
    ("date", "said"), [("2019-06-08", "Jun 8, 2019"), ("2019-06", "Jun 2019"), ("2019", "2019"), ("unknown", "")]
)
def test_a_page_is_dated_as_far_as_it_is_known(date: str, said: str) -> None:
    assert formatting.page_date_words(date) == said
