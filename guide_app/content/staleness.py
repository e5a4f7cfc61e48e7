"""When a listing is old: nobody has checked it for a year."""

from __future__ import annotations

import datetime as dt

STALE_MONTHS = 12
"""Annual verification is the norm for referral directories (DESIGN.md, house rule 2)."""


def is_stale(checked: dt.date, today: dt.date) -> bool:
    """Whether ``checked`` is more than twelve months before ``today``.

    >>> is_stale(dt.date(2027, 6, 1), dt.date(2028, 6, 1)), is_stale(dt.date(2027, 6, 1), dt.date(2028, 6, 2))
    (False, True)
    """
    year = checked.year + STALE_MONTHS // 12
    leap_day = (checked.month, checked.day) == (2, 29)
    return today > (dt.date(year, 2, 28) if leap_day else checked.replace(year=year))
