"""Phrases of whole pages: a figure is not torn from what it counts."""

from __future__ import annotations

import pytest

from guide_app.handouts.parts.text import counted


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Jóvenes de 12 a 18 años.", "Jóvenes de_12_a_18_años."),
        ("Mon to Fri 8 am to 5 pm", "Mon to Fri 8_am to_5_pm"),
        ("(o 60 años o más)", "(o_60_años o más)"),
        ("125 percent of 2019", "125_percent of_2019"),
        ("A child under 18.", "A child under_18."),
        ("(18 U.S.C. 1591; chapter 265, section 50)", "(18_U.S.C. 1591; chapter_265, section_50)"),
        ("Suite 300, Worcester", "Suite 300, Worcester"),
        ("No figure at all", "No figure at all"),
    ],
)
def test_a_figure_stays_with_what_it_counts(text: str, kept: str) -> None:
    assert counted(text).replace("\u00a0", "_") == kept
