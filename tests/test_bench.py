"""``python3 -m tests.bench --against REV``: another commit is ready, is measured in turn, and leaves nothing."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from guide_app.bootstrap.stamp import is_complete
from tests.bench import against
from tests.tools import lack, require


def worktrees(root: Path) -> str:
    return subprocess.check_output(["git", "worktree", "list"], cwd=root, text=True)


@pytest.fixture
def checkout(root: Path) -> Path:
    """A checkout of git's, with an environment."""
    require("git")
    if not (root / ".git").exists():
        lack("needs a checkout of git's")
    return root


def test_another_commit_runs_in_todays_environment_and_is_removed(checkout: Path) -> None:
    before = worktrees(checkout)
    with against.other_commit("HEAD") as folder:
        assert (folder / "tests" / "bench" / "figure.py").is_file()
        assert all(is_complete(str(folder), lock) == is_complete(str(checkout), lock) for lock in against.LOCKS)
    assert not folder.exists()
    assert worktrees(checkout) == before
    assert (checkout / ".venv").is_dir()


def test_pairs_take_turns_and_are_measured_where_they_are(
    checkout: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[bool] = []

    def measured(root: Path, subject: str) -> against.Figures:
        asked.append(root == checkout)
        return {(subject, "ms"): 110.0 if root == checkout else 100.0, (f"{len(asked)}", "ms"): 1.0}

    monkeypatch.setattr(against, "measured", measured)
    assert against.compare("HEAD", ["start_up", "unheard_of"], pairs=2) == 1
    said = capsys.readouterr().out
    assert asked == [True, False, False, True]
    assert "was 100 ms | 1.10 × (1.10 to 1.10 in 2 pairs) | at most 1.05 ×: MISSED" in said
    assert "unheard_of: not measured at HEAD" in said


def test_a_figure_is_measured_by_the_code_of_its_own_tree(tmp_path: Path) -> None:
    bench = tmp_path / "tests" / "bench"
    bench.mkdir(parents=True)
    for folder in (bench.parent, bench):
        (folder / "__init__.py").touch()
    (bench / "known.py").write_text(
        "from types import SimpleNamespace\n"
        "def measure():\n"
        "    print('said on the way')\n"
        "    return [SimpleNamespace(subject='known', value=7.5, unit='ms')]\n",
        encoding="utf-8",
    )
    assert against.measured(tmp_path, "known") == {("known", "ms"): 7.5}


def test_what_is_no_commit_is_told(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert against.compare("no-such-commit", ["start_up"]) == 2
    assert "No such commit: no-such-commit" in capsys.readouterr().err
