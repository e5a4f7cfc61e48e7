"""The day on this computer's clock."""

from __future__ import annotations

import datetime as dt
import time


def local_today() -> dt.date:
    """Today, whatever time zone this computer is set to, be it one that no place on earth has."""
    return dt.date(*time.localtime()[:3])
