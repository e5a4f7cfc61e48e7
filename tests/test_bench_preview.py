"""The bench of the preview ends, also where nothing comes."""

from __future__ import annotations

import pytest

from tests.bench import previewed


@pytest.mark.usefixtures("qapp")
def test_the_bench_says_what_it_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(previewed, "LATEST_MS", 50)
    with pytest.raises(TimeoutError, match="after a press"):
        previewed.Watcher().wait(lambda: "a press")
