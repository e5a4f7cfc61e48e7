"""What ``python3 -m tests --quick`` leaves out: what starts many programs, takes long or reads what is dear to make."""

from __future__ import annotations

SLOW = (
    "tests/bootstrap/test_environment.py",
    "tests/bootstrap/test_wheel.py",
    "tests/content/test_hostile",
    "tests/handouts/test_worcester",
    "tests/launch/test_caches.py",
    "tests/launch/test_development_mode.py",
    "tests/launch/test_hostile_folder.py",
    "tests/launch/test_locale.py",
    "tests/library/test_apart.py",
    "tests/library/test_cache.py",
    "tests/library/test_crisis.py",
    "tests/safety/",
    "tests/search/test_judged.py",
    "tests/test_rules.py::test_types",
    "tests/test_tools.py",
)
"""Beginnings of the names of tests."""


def is_slow(test: str) -> bool:
    """Whether a test is left out."""
    return test.startswith(SLOW)
