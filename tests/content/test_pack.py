"""A listing is old after twelve months, wherever that is told."""

from __future__ import annotations

import datetime as dt

import pytest

from guide_app.content.pack import is_stale


@pytest.mark.parametrize(
    ("checked", "today", "stale"),
    [
        ("2025-11-24", "2026-11-24", False),
        ("2025-11-24", "2026-11-25", True),
        ("2024-02-29", "2025-02-28", False),
        ("2024-02-29", "2025-03-01", True),
        ("2027-06-01", "2028-06-01", False),
        ("2027-01-01", "2026-11-24", False),
    ],
)
def test_twelve_months(checked: str, today: str, stale: bool) -> None:
    assert is_stale(dt.date.fromisoformat(checked), dt.date.fromisoformat(today)) is stale
