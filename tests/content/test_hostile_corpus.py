"""Every pack of the hostile corpus is refused with file and line or loads as words, soon and in little memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.content.hostile import CORPUS

MOST_MIB, MOST_SECONDS = 300, 10
"""Of memory, and of the processor."""
NAMES = sorted(CORPUS)
PARTS = 4


@pytest.mark.parametrize("part", range(PARTS))
def test_they_harm_nobody(part: int, tmp_path: Path) -> None:
    """A part of the corpus in one go: starting what tries them takes longer than most of them."""
    names = NAMES[part::PARTS]
    done = subprocess.run(
        [sys.executable, "-m", "tests.content.hostile.trial", str(tmp_path)],
        input="\n".join(names), capture_output=True, text=True, check=False, env=os.environ,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-4_000:]
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert [became["name"] for became in told] == names
    wrong = {became["name"]: said for became in told if (said := _what_is_wrong(became)) is not None}
    assert not wrong, wrong


def _what_is_wrong(became: dict[str, Any]) -> str | None:
    """Why what became of a pack is not as it must be; None when it is."""
    refused: list[tuple[str, int, str]] = became.get("refused", [])
    expected = CORPUS[became["name"]].file
    if became["ended"] != 0:
        return f"it ended the process with {became['ended']}"
    if became["mib"] > MOST_MIB or became["seconds"] > MOST_SECONDS:
        return f"it took {became['mib']} MiB and {became['seconds']} s"
    if "loaded" in became:
        return None if expected is None else "it was not refused"
    if expected is not None and not any(expected in file for file, _line, _text in refused):
        return f"refused for another file: {refused[:3]}"
    if not all(file and line >= 1 and len(text) < 2_000 for file, line, text in refused):
        return f"refused without a place, or at length: {refused[:3]}"
    return None if refused else "nothing is said of it"


def test_the_corpus_touched_nothing() -> None:
    assert not Path("/tmp/harmed").exists()
