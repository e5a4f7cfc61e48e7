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

pytestmark = pytest.mark.xdist_group("hostile")  # one worker tries the corpus, once

MOST_MIB, MOST_SECONDS = 300, 20


@pytest.fixture(scope="module")
def tried(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """What became of every pack."""
    work = tmp_path_factory.mktemp("hostile")
    done = subprocess.run(
        [sys.executable, "-m", "tests.content.hostile.trial", str(work)],
        input="\n".join(CORPUS), capture_output=True, text=True, check=False, env=os.environ, timeout=300,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-4_000:]
    told = [json.loads(line) for line in done.stdout.splitlines()]
    return {one["name"]: one for one in told}


@pytest.mark.parametrize("name", CORPUS)
def test_it_harms_nobody(tried: dict[str, dict[str, Any]], name: str) -> None:
    became = tried[name]
    assert became["ended"] == 0, became
    assert became["mib"] <= MOST_MIB, became["mib"]
    assert became["seconds"] <= MOST_SECONDS, became["seconds"]
    expected = CORPUS[name].file
    if expected is None:
        assert became.get("loaded") or became["refused"]
    else:
        assert "loaded" not in became, "it was not refused"
        assert any(expected in file for file, _line, _text in became["refused"]), became["refused"][:5]
    for file, line, text in became.get("refused", []):
        assert line >= 1
        assert file
        assert len(text) < 2_000


def test_the_corpus_touched_nothing() -> None:
    assert not Path("/tmp/harmed").exists()
