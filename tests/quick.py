"""What ``python3 -m tests --quick`` leaves out: what starts many programs, opens many windows, or is dear to make.

What stays takes some hundred seconds of processor time, of two thousand.
"""

from __future__ import annotations

SLOW = (
    "tests/bootstrap/test_environment.py",
    "tests/bootstrap/test_wheel.py",
    "tests/content/test_hostile",
    "tests/handouts/test_binder.py",
    "tests/handouts/test_geometry.py",
    "tests/handouts/test_golden.py",
    "tests/handouts/test_kinds.py",
    "tests/handouts/test_memory.py",
    "tests/handouts/test_worcester",
    "tests/launch/test_caches.py",
    "tests/launch/test_development_mode.py",
    "tests/launch/test_hostile_folder.py",
    "tests/launch/test_locale.py",
    "tests/library/test_apart.py",
    "tests/library/test_cache.py",
    "tests/library/test_crisis.py",
    "tests/library/test_free.py",
    "tests/safety/",
    "tests/search/test_judged.py",
    "tests/test_readme.py",
    "tests/test_rules.py::test_types",
    "tests/test_tools.py",
    "tests/ui/",
)
"""Beginnings of the names of tests."""

QUICK = (
    "tests/ui/shell/test_activation.py",
    "tests/ui/shell/test_emergency_strip.py",
    "tests/ui/shell/test_opening.py",
    "tests/ui/test_models.py",
)
"""Of those, what stays: that the window opens."""


def is_slow(test: str) -> bool:
    """Whether a test is left out."""
    return test.startswith(SLOW) and not test.startswith(QUICK)
