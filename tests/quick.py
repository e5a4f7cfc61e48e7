"""What ``python3 -m tests --quick`` leaves out: what starts many programs, takes long or reads what is dear to make."""

from __future__ import annotations

SLOW = (
    "tests/bootstrap/test_environment.py",
    "tests/bootstrap/test_wheel.py",
    "tests/safety/",
)
"""Beginnings of the names of tests."""


def is_slow(test: str) -> bool:
    """Whether a test is left out."""
    return test.startswith(SLOW)
