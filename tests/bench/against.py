"""Another commit's figures in turn with today's, pair by pair: what a change costs, whatever else the computer does.

The other commit is in a worktree that is thrown away, with today's packages: its lists are today's, so that its
start finds the environment whole. Each pair measures both, one after the other, and the next pair the other way round.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from math import inf
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent.parent
PAIRS = 5
MAX_RATIO = 1.05
"""How many times the figure of the other commit today's may be."""
LOCKS = ("requirements.lock", "requirements-tests.lock")
_MEASURE = """
import importlib, json, sys
figures = importlib.import_module(f"tests.bench.{sys.argv[1]}").measure()
print(json.dumps([[figure.subject, figure.value, figure.unit] for figure in figures]))
"""
Figures = dict[tuple[str, str], float]
"""Values by subject and unit."""


def compare(revision: str, subjects: list[str], pairs: int = PAIRS) -> int:
    """Print every figure with its ratio; 1 where one is worse than it may be, 2 where there is no such commit."""
    known = subprocess.run(
        ["git", "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if known.returncode != 0:
        print(f"No such commit: {revision}", file=sys.stderr)
        return 2
    worse = 0
    with other_commit(known.stdout.strip()) as other:
        for subject in subjects:
            if not (other / "tests" / "bench" / f"{subject}.py").is_file():
                print(f"{subject}: not measured at {revision}", flush=True)
                continue
            for line, reached in compared(subject, other, pairs):
                print(f"{subject}: {line}", flush=True)
                worse += not reached
    return 1 if worse else 0


@contextmanager
def other_commit(commit: str) -> Iterator[Path]:
    """A folder with the program and the bench as they were, ready to run."""
    with tempfile.TemporaryDirectory(prefix="guide-against-") as place:
        folder = Path(place) / "tree"
        subprocess.run(["git", "worktree", "add", "--quiet", "--detach", str(folder), commit], cwd=ROOT, check=True)
        try:
            (folder / ".venv").symlink_to(ROOT / ".venv", target_is_directory=True)
            for name in LOCKS:
                shutil.copy(ROOT / name, folder / name)
            yield folder
        finally:
            if (folder / ".venv").is_symlink():  # A commit that asks for more of an environment has made its own.
                (folder / ".venv").unlink()
            subprocess.run(["git", "worktree", "remove", "--force", str(folder)], cwd=ROOT, check=True)


def compared(subject: str, other: Path, pairs: int) -> Iterator[tuple[str, bool]]:
    """A line for each figure that both commits have, and whether it is as good as it was."""
    now: list[Figures] = []
    then: list[Figures] = []
    for pair in range(pairs):
        turns = ((ROOT, now), (other, then))
        for root, found in turns if pair % 2 == 0 else reversed(turns):
            found.append(measured(root, subject))
    for key in now[0]:
        if key in then[0]:
            yield ratio_line(*key, [each[key] for each in now], [each[key] for each in then])


def ratio_line(subject: str, unit: str, now: list[float], then: list[float]) -> tuple[str, bool]:
    """One figure in words: the medians, and the median of the pairs' ratios with the lowest and the highest.

    >>> ratio_line("start", "ms", [100.0, 110.0, 104.0], [100.0, 100.0, 104.0])[0]
    'start: 104 ms | was 100 ms | 1.00 × (1.00 to 1.10 in 3 pairs) | at most 1.05 ×: reached'

    Nothing beside nothing is as good; something beside nothing is not.

    >>> ratio_line("copies", "", [0.0], [0.0])[1], ratio_line("copies", "", [1.0], [0.0])[1]
    (True, False)
    """
    ratios = sorted(one / other if other else inf if one else 1.0 for one, other in zip(now, then, strict=True))
    ratio = median(ratios)
    reached = ratio <= MAX_RATIO
    words = (
        f"{subject}: {median(now):.4g} {unit}",
        f"was {median(then):.4g} {unit}",
        f"{ratio:.2f} × ({ratios[0]:.2f} to {ratios[-1]:.2f} in {len(ratios)} pairs)",
        f"at most {MAX_RATIO:g} ×: {'reached' if reached else 'MISSED'}",
    )
    return " | ".join(words), reached


def measured(root: Path, subject: str) -> Figures:
    """The figures of a subject in one tree, in a process and a home of their own."""
    with tempfile.TemporaryDirectory(prefix="guide-bench-") as home:
        environment = {**os.environ, "RESOURCE_GUIDE_HOME": home}
        command = [sys.executable, "-c", _MEASURE, subject]
        said = subprocess.check_output(command, cwd=root, env=environment, text=True)
    return {(name, unit): value for name, value, unit in json.loads(said.splitlines()[-1])}
