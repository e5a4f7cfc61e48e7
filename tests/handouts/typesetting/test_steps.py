"""Which step of several a page is set in: the most generous that fits, however tall the trials say that it is."""

from __future__ import annotations

import shutil
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide_app.handouts.typesetting.typesetter import USUAL, Typesetter

SHARES = (1.25, 1.15, 1.08, 1.0, 0.94, 0.88, 0.82, 0.76, 0.7, 0.62, 0.54)
PROBE = """
#import "common.typ": *
#set document(title: data.title)
#context {
  let trial(step, _) = (tall: data.heights.at(step) * 1pt, fits: step >= data.first)
  let (step, tried) = first-that-fits(data.steps, trial, 100pt, begin: data.begin)
  report((qr_modules: step, problems: (), pages: int(tried.fits)))
}
"""


@pytest.fixture(scope="module")
def typesetter(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Typesetter:
    """It has the shared module of the templates, and a probe."""
    templates = tmp_path_factory.mktemp("templates")
    shutil.copytree(root / "assets" / "handouts" / "fonts", templates / "fonts")
    shutil.copy(root / "assets" / "handouts" / "common.typ", templates)
    (templates / "probe.typ").write_text(PROBE, encoding="utf-8")
    return Typesetter(templates)


@given(
    first=st.integers(0, len(SHARES)),
    begin=st.integers(0, len(SHARES) - 1),
    heights=st.lists(st.integers(1, 1000), min_size=len(SHARES), max_size=len(SHARES)),
)
def test_the_first_step_that_fits_is_found(typesetter: Typesetter, first: int, begin: int, heights: list[int]) -> None:
    data = {"title": "Steps", "steps": SHARES, "first": first, "begin": begin, "heights": heights}
    report = typesetter.lay_out("probe.typ", msgspec.json.encode(data), USUAL).report
    assert report.qr_modules == min(first, len(SHARES) - 1)
    assert report.pages == int(first < len(SHARES))
