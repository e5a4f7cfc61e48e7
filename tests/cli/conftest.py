"""One home for the commands of a run, and running one in this process."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide_app.cli import main
from guide_app.desk.paths import HOME_VARIABLE
from tests.cli.running import Run


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One home for all commands, so that the library is built once."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture
def run(home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command in this process: exit code, output, errors."""
    monkeypatch.setenv(HOME_VARIABLE, str(home))

    def command(*arguments: str) -> tuple[int, str, str]:
        code = main(arguments)
        said = capsys.readouterr()
        return code, said.out, said.err

    return command
