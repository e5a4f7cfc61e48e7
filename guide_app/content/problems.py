"""The errors and warnings of a pack, worded so that its author can fix them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import islice
from typing import Literal

from msgspec import Struct

from guide_app.system.messages import N_

RULE = N_("messages", "{rule}", "what a rule of the directory says, which is in English")
"""A problem inside the window, which may be in another language: ``RULE.filled(rule=…)``."""
MAX_PROBLEMS = 500
"""Maximum errors kept per run: more do not help, and a hostile pack could have millions."""
MAX_HINTS = 100
MAX_NAMES = 2_000
"""Maximum searches for a similar name, and maximum names per search, which is slow."""


class Problem(Struct, frozen=True, order=True):
    """One error or warning and its position. ``file`` is relative to the pack; ``line`` counts from 1."""

    file: str
    line: int
    text: str
    """What is wrong and what was expected."""
    severity: Literal["error", "warning"] = "error"

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.text}"


class PackRefused(Exception):  # noqa: N818 - it refuses, nothing failed
    """The pack cannot be used. ``problems`` holds every error, in the order of the files."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


class FileRefused(Exception):  # noqa: N818 - as PackRefused
    """Reading one file has stopped; ``problem`` says why."""

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
        """Note one error; duplicates count once."""
        self.keep(Problem(file, line, text))

    def keep(self, problem: Problem) -> None:
        """Note one error that is already a ``Problem``."""
        if not self.full or problem in self._found:
            self._found.add(problem)
        else:
            self._left_out += 1

    @property
    def full(self) -> bool:
        """The maximum is reached: callers may stop looking for errors."""
        return len(self._found) >= MAX_PROBLEMS

    @property
    def found(self) -> list[Problem]:
        """The errors so far, in the order of the files."""
        return sorted(self._found)

    def about(self, file: str) -> bool:
        """Whether ``file`` has an error."""
        return any(problem.file == file for problem in self._found)

    def near(self, name: str, known: Iterable[str]) -> str:
        """``; did you mean 'phones'?`` if a known name is similar, otherwise an empty string."""
        self._hints += 1
        if self._hints > MAX_HINTS:
            return ""
        import difflib

        found = difflib.get_close_matches(name[:80], list(islice(known, MAX_NAMES)), n=1)
        return f"; did you mean '{found[0]}'?" if found else ""

    def expected(self, key: str, known: Collection[str]) -> str:
        """A hint for an unknown key: the similar key, otherwise the list of known keys."""
        near = self.near(key, known)
        return near or (f"; expected one of {', '.join(known)}" if self._hints <= MAX_HINTS else "")

    def refuse_if_any(self) -> None:
        """Raise ``PackRefused`` with every error, if there is one."""
        if not self._found:
            return
        problems = self.found
        if self._left_out:
            last = problems[-1]
            problems.append(Problem(last.file, last.line, f"and {self._left_out} more errors after these"))
        raise PackRefused(tuple(problems))
