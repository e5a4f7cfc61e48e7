"""A home for the commands of a test, and running one in this process."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide_app.cli import main
from guide_app.desk.paths import HOME_VARIABLE
from tests.cli.running import Run
from tests.ready_home import make_ready_home


@pytest.fixture
def home(tmp_path_factory: pytest.TempPathFactory, worcester_folder: Path) -> Path:
    """A home with the library, for each test: from one for all, the packs of some tests would push that out."""
    return make_ready_home(tmp_path_factory.mktemp("home"), worcester_folder)


@pytest.fixture
def run(home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command in this process: exit code, output, errors."""
    monkeypatch.setenv(HOME_VARIABLE, str(home))

    def command(*arguments: str) -> tuple[int, str, str]:
        code = main(arguments)
        said = capsys.readouterr()
        return code, said.out, said.err

    return command
