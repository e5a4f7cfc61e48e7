"""A home for the commands of a test, and running one in this process, with the demo pack for the guide's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide_app.cli import main
from guide_app.desk import paths
from tests.cli.running import Run
from tests.packs import DEMO
from tests.ready_home import ReadyHome


@pytest.fixture
def home(tmp_path_factory: pytest.TempPathFactory, ready_home: ReadyHome) -> Path:
    """A home with the libraries, for each test: from one for all, the packs of some tests would push that out."""
    return ready_home(tmp_path_factory.mktemp("home"))


@pytest.fixture
def run(home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command in this process: exit code, output, errors."""
    monkeypatch.setenv(paths.HOME_VARIABLE, str(home))
    monkeypatch.setattr(paths, "bundled_pack", lambda: DEMO)

    def command(*arguments: str) -> tuple[int, str, str]:
        code = main(arguments)
        said = capsys.readouterr()
        return code, said.out, said.err

    return command
