"""A good pack in a fresh folder, and ways to spoil it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from guide_app.content.problems import PackRefused, Problem
from guide_app.content.reading.loader import load_pack
from tests.small_pack import TODAY, write_small_pack


class SpoiltPack:
    """The small pack in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def change(self, file: str, old: str, new: str) -> int:
        """Put ``new`` in the place of the first ``old``; the line on which it starts."""
        path = self.folder / file
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{file} has no {old!r}"
        start = text.index(old)
        path.write_text(text[:start] + new + text[start + len(old) :], encoding="utf-8", newline="")
        return text.count("\n", 0, start) + 1

    def write(self, file: str, data: bytes | str) -> None:
        """Write a file of the pack."""
        (self.folder / file).write_bytes(data if isinstance(data, bytes) else data.encode())

    def problems(self) -> tuple[Problem, ...]:
        """The errors that loading raises; none if it loads."""
        try:
            load_pack(self.folder, TODAY)
        except PackRefused as refused:
            return refused.problems
        return ()

    def only_problem(self) -> str:
        """The one error of the pack, as a person reads it."""
        problems = self.problems()
        assert len(problems) == 1, "\n".join(map(str, problems)) or "the pack was not refused"
        return str(problems[0])


@pytest.fixture(scope="session")
def _written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_small_pack(tmp_path_factory.mktemp("pack") / "small")


@pytest.fixture
def pack(_written: Path, tmp_path: Path) -> SpoiltPack:
    """A copy of the small pack that the test may spoil."""
    return SpoiltPack(Path(shutil.copytree(_written, tmp_path / "small")))
