"""Hours that are closed on holidays need the days of the pack, this year's and the next."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide_app.content.problems import PackRefused
from guide_app.content.reading.loader import check_pack, load_pack
from tests.small_pack import FILES, TODAY, write_small_pack

ALWAYS = "opens_at: 00:00, closes_at: 23:59"


def pack_with(folder: Path, hours: str, holidays: str) -> Path:
    """The small pack, with more said of the hours of both lines, and its holidays."""
    pack = write_small_pack(folder)
    (pack / "phones.yaml").write_text(FILES["phones.yaml"].replace(ALWAYS, f"{ALWAYS}, {hours}"), encoding="utf-8")
    (pack / "pack.yaml").write_text(f"{FILES['pack.yaml']}holidays: {holidays}\n", encoding="utf-8")
    return pack


@pytest.mark.parametrize(
    ("holidays", "said"), [("[2027-01-01]", True), ("[]", True), ("[2027-01-01, 2027-12-25]", False)]
)
def test_the_holidays_of_next_year_are_asked_for(tmp_path: Path, holidays: str, said: bool) -> None:
    pack = pack_with(tmp_path / "pack", "closed: [holidays]", holidays)
    told = [str(problem) for problem in check_pack(pack, TODAY) if "add next year's to holidays" in str(problem)]
    assert bool(told) == said, told


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        ("closed: [02-30]", "day is out of range"),
        ("closed: [Christmas]", "closed"),
        ("closed: [2027-01-02/2026-12-24]", "2026-12-24 is before 2027-01-02"),
        ("valid_from: 2027-01-02, valid_to: 2026-12-24", "valid_to: 2026-12-24 is before valid_from 2027-01-02"),
    ],
)
def test_a_day_that_no_calendar_has_is_refused_with_its_line(tmp_path: Path, hours: str, said: str) -> None:
    with pytest.raises(PackRefused) as refused:
        load_pack(pack_with(tmp_path / "pack", hours, "[2026-12-25]"), TODAY)
    assert "phones.yaml:" in str(refused.value)
    assert said in str(refused.value)
