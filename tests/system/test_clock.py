"""The clocks: which one is asked on which system."""

from __future__ import annotations

import datetime as dt
import time

import pytest

from guide_app.system.clock import elapsed_seconds, local_today

CLOCKS = {"CLOCK_BOOTTIME": 7, "CLOCK_MONOTONIC_RAW": 4}


@pytest.mark.parametrize(
    ("there", "asked"),
    [(("CLOCK_BOOTTIME", "CLOCK_MONOTONIC_RAW"), 7.0), (("CLOCK_MONOTONIC_RAW",), 4.0), ((), 1.0)],
)
def test_sleep_counts_on_every_system(monkeypatch: pytest.MonkeyPatch, there: tuple[str, ...], asked: float) -> None:
    """Linux, macOS, Windows; each clock here gives its own number."""
    for name, number in CLOCKS.items():
        monkeypatch.setattr(time, name, number, raising=False)
        if name not in there:
            monkeypatch.delattr(time, name)
    monkeypatch.setattr(time, "clock_gettime", float, raising=False)
    monkeypatch.setattr(time, "monotonic", lambda: 1.0)
    assert elapsed_seconds() == asked


def test_today_is_the_date_on_this_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "localtime", lambda: time.struct_time((2026, 11, 24, 23, 59, 59, 1, 328, 0)))
    assert local_today() == dt.date(2026, 11, 24)
