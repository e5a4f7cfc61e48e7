"""The time of a workshop: each part has its own, and pauses do not count."""

from __future__ import annotations

from guide_app.ui.teach.timing import Timing, clock_text


class Clock:
    """Seconds that a test sets."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_each_part_counts_while_it_is_shown() -> None:
    clock = Clock()
    timing = Timing(clock, [2, 4])
    clock.now += 50  # Nothing counts before the start.
    timing.start()
    clock.now += 90
    timing.go_to(1)
    clock.now += 30
    assert (timing.used_in(0), timing.used_in(1), timing.used()) == (90, 30, 120)
    assert (timing.left_in(0), timing.left_in(1)) == (30, 210)


def test_a_pause_does_not_count() -> None:
    clock = Clock()
    timing = Timing(clock, [1])
    timing.start()
    clock.now += 10
    timing.pause()
    clock.now += 1000
    assert (timing.used(), timing.running) == (10, False)
    timing.start()
    clock.now += 80
    assert timing.left_in(0) == -30


def test_clock_text_shows_minutes_and_seconds() -> None:
    assert clock_text(0) == "0:00"
    assert clock_text(2705.9) == "45:05"
