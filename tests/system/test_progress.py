"""Progress is passed on within its bounds, part by part, and ends the work that nobody wants."""

from __future__ import annotations

import pytest

from guide_app.system.progress import UNWATCHED, Cancelled, Progress


def test_a_part_fills_its_share_of_the_whole() -> None:
    shown: list[float] = []
    whole = Progress(shown.append)
    for part in (whole.part(0, 0.6), whole.part(0.6, 1)):
        for share in (0.0, 0.5, 1.0):
            part.report(share)
    assert shown == pytest.approx([0, 0.3, 0.6, 0.6, 0.8, 1.0])


def test_parts_nest() -> None:
    shown: list[float] = []
    Progress(shown.append).part(0.5, 1).part(0.5, 1).report(0.5)
    assert shown == pytest.approx([0.875])


def test_no_more_than_all_and_no_less_than_nothing() -> None:
    shown: list[float] = []
    for share in (-1.0, 7.0):
        Progress(shown.append).report(share)
    assert shown == [0.0, 1.0]


def test_a_wish_to_stop_reaches_every_part() -> None:
    shown: list[float] = []
    wished = False
    part = Progress(shown.append, lambda: wished).part(0.2, 0.4)
    part.report(0)
    wished = True
    assert part.cancelled
    for act in (part.check, lambda: part.report(1)):
        with pytest.raises(Cancelled):
            act()
    assert shown == [0.2]


def test_unwatched_work_goes_on() -> None:
    UNWATCHED.part(0, 0.5).report(1)
    assert not UNWATCHED.cancelled
