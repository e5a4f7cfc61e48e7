"""Resource Guide: an offline desktop guide for people who meet, or may be, survivors of human trafficking."""

import datetime

__version__ = "0.1.0"

RELEASED = datetime.date(2026, 12, 1)
"""The day of this release. A clock that shows an earlier day is wrong."""
