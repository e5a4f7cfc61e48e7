"""What is wrong with a pack, in words with which its author can fix it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import islice
from typing import Literal

from msgspec import Struct

MAX_PROBLEMS = 500
"""Errors kept of one run: more help nobody, and a hostile pack could have millions."""
MAX_HINTS = 100
MAX_NAMES = 2_000
"""How many times, and among how many names, a similar name is searched for, which is slow."""


class Problem(Struct, frozen=True, order=True):
    """One thing that is wrong, and where. ``file`` is relative to the pack; ``line`` counts from 1."""

    file: str
    line: int
    text: str
    """What is wrong and what was expected."""
    severity: Literal["error", "warning"] = "error"

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.text}"


class PackRefused(Exception):  # noqa: N818 - it refuses, nothing failed
    """The pack cannot be used. ``problems`` holds every error that was found, in the order of the files."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


class FileRefused(Exception):  # noqa: N818 - as PackRefused
    """One file cannot be read any further; ``problem`` says why."""

    def __init__(self, file: str, line: int, text: str) -> None:
        super().__init__(text)
        self.problem = Problem(file, line, text)


class Problems:
    """Collects the errors of one run, up to ``MAX_PROBLEMS``."""

    def __init__(self) -> None:
        self._found: set[Problem] = set()
        self._left_out = 0
        self._hints = 0

    def add(self, file: str, line: int, text: str) -> None:
        """Note one error; the same one twice is one."""
        self.keep(Problem(file, line, text))

    def keep(self, problem: Problem) -> None:
        """Note one error that is already a ``Problem``."""
        if not self.full or problem in self._found:
            self._found.add(problem)
        else:
            self._left_out += 1

    @property
    def full(self) -> bool:
        """No more errors are kept; looking for them any further is not worth the time."""
        return len(self._found) >= MAX_PROBLEMS

    def about(self, file: str) -> bool:
        """Whether ``file`` has an error."""
        return any(problem.file == file for problem in self._found)

    def near(self, name: str, known: Iterable[str]) -> str:
        """``; did you mean 'phones'?`` if a known name is near, otherwise nothing."""
        self._hints += 1
        if self._hints > MAX_HINTS:
            return ""
        import difflib

        found = difflib.get_close_matches(name[:80], list(islice(known, MAX_NAMES)), n=1)
        return f"; did you mean '{found[0]}'?" if found else ""

    def expected(self, key: str, known: Collection[str]) -> str:
        """What an unknown key may have been meant as: the one that is near, otherwise those that there are."""
        near = self.near(key, known)
        return near or (f"; expected one of {', '.join(known)}" if self._hints <= MAX_HINTS else "")

    def refuse_if_any(self) -> None:
        """Raise ``PackRefused`` with everything that was found."""
        if not self._found:
            return
        problems = sorted(self._found)
        if self._left_out:
            last = problems[-1]
            problems.append(Problem(last.file, last.line, f"and {self._left_out} more errors after these"))
        raise PackRefused(tuple(problems))
