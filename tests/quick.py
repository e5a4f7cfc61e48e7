"""What ``python3 -m tests --quick`` leaves out: windows, programs that are started, and what is dear to make.

It was chosen by processor time: what stays takes some hundred seconds, on two idle cores less than a minute. A module
that grows beyond three seconds has its place here, unless nothing else would tell that its room is broken.
"""

from __future__ import annotations

SLOW = (
    "tests/access/",
    "tests/bootstrap/test_environment.py",
    "tests/bootstrap/test_wheel.py",
    "tests/cli/test_card_sets.py",
    "tests/cli/test_cli.py",
    "tests/cli/test_handout.py",
    "tests/cli/test_publish.py",
    "tests/cli/test_search_and_show.py",
    "tests/content/test_hostile",
    "tests/fuzz/",
    "tests/handouts/cards/test_poster.py",
    "tests/handouts/pages/test_binder.py",
    "tests/handouts/parts/test_own_block.py",
    "tests/handouts/test_call_pages.py",
    "tests/handouts/test_extracted.py",
    "tests/handouts/test_fit.py",
    "tests/handouts/test_geometry.py",
    "tests/handouts/test_golden.py",
    "tests/edition/test_desks.py",
    "tests/edition/test_installed.py",
    "tests/edition/test_opening.py",
    "tests/handouts/test_languages.py",
    "tests/handouts/test_next_steps.py",
    "tests/handouts/test_overlaps.py",
    "tests/handouts/test_registry.py",
    "tests/handouts/test_sheets.py",
    "tests/handouts/test_worcester",
    "tests/handouts/typesetting/test_qr",
    "tests/handouts/typesetting/test_renderer_memory.py",
    "tests/installers/test_linux_folder.py",
    "tests/journeys/",
    "tests/launch/test_caches.py",
    "tests/launch/test_development_mode.py",
    "tests/launch/test_hostile_folder.py",
    "tests/launch/test_locale.py",
    "tests/library/building/test_facets.py",
    "tests/library/test_crisis.py",
    "tests/library/test_search.py::test_every",
    "tests/safety/",
    "tests/search/",
    "tests/test_bench.py",
    "tests/test_documents.py::test_the_observers",
    "tests/test_guards.py",
    "tests/test_readme.py",
    "tests/test_tools.py",
    "tests/decision/test_judged.py",
    "tests/decision/test_command.py",
    "tests/ui/",
)
"""Beginnings of the names of tests."""

QUICK = (
    "tests/ui/shell/test_activation.py",
    "tests/ui/shell/test_emergency_strip.py",
    "tests/ui/shell/test_opening.py",
    "tests/ui/test_architecture.py::test_all_",
    "tests/ui/test_architecture.py::test_it_",
    "tests/ui/test_models.py",
)
"""Of those, what stays: that the window opens."""


def is_slow(test: str) -> bool:
    """Whether a test is left out."""
    return test.startswith(SLOW) and not test.startswith(QUICK)
