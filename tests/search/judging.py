"""Asks the judged queries and counts: run ``python3 -m tests.search.judging`` for a report.

success@1 and success@3: the share of queries with a right answer first, or among the first three. MRR: the mean of
one over the place of the first right answer, 0 when it is not among the first ten.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, closing
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from msgspec import Struct

from guide_app.content.reading.loader import load_pack
from guide_app.library.building.builder import build_library
from guide_app.library.library import Library
from guide_app.library.search.query import Query
from guide_app.library.search.searcher import Searcher

JUDGED = Path(__file__).with_name("judged.yaml")
THIRD = Path(__file__).with_name("judged_3.yaml")
"""In six languages, written before the third round of work."""
DANGER = Path(__file__).with_name("danger.yaml")
"""What must raise a line for danger or despair, by language and the line that leads; and what must not."""
HELD = Path(__file__).with_name("held.yaml")
"""A second set, of which nothing was looked at while synonyms and ranking were tuned."""
WORCESTER = Path(__file__).parent.parent.parent / "data" / "worcester"
LOOKED_AT = 10
TUESDAY = datetime(2026, 11, 24, 19, 0, tzinfo=UTC)
"""When the queries are asked: what is open ranks a little higher."""


class Judged(Struct, frozen=True, forbid_unknown_fields=True):
    """One query and what must come of it, see the top of ``judged.yaml``."""

    ask: str
    want: tuple[str, ...]
    never: tuple[str, ...] = ()
    never_first: tuple[str, ...] = ()
    service: bool = False
    """Whoever asks needs a service: one must be among the first three."""
    held: bool = False


class Verdict(Struct, frozen=True):
    """What came of one query."""

    judged: Judged
    found: tuple[str, ...]
    place: int | None
    """Of the first right answer, from 1."""

    @property
    def wrong(self) -> tuple[str, ...]:
        """What must not be among the first three and is."""
        return tuple(found for found in self.found[:3] if found in self.judged.never)

    @property
    def wrong_first(self) -> bool:
        """Whether the first result must not be first."""
        return bool(self.found) and self.found[0] in self.judged.never_first


class Score(Struct, frozen=True):
    """The sums of a set of verdicts."""

    queries: int
    first: float
    first_three: float
    mean_reciprocal_rank: float

    def __str__(self) -> str:
        return (
            f"{self.queries} queries: success@1 {self.first:.3f}, success@3 {self.first_three:.3f}, "
            f"MRR {self.mean_reciprocal_rank:.3f}"
        )


def load_judged(path: Path = JUDGED) -> dict[str, list[Judged]]:
    """The judged queries by language."""
    return msgspec.yaml.decode(path.read_bytes(), type=dict[str, list[Judged]])


def load_danger(path: Path = DANGER) -> dict[str, dict[str, list[str]]]:
    """The tables of danger, see the top of ``danger.yaml``."""
    return msgspec.yaml.decode(path.read_bytes(), type=dict[str, dict[str, list[str]]])


def judge(searcher: Searcher, language: str, queries: list[Judged]) -> list[Verdict]:
    """Ask every query."""
    return [_verdict(searcher, language, judged) for judged in queries]


def score(verdicts: list[Verdict]) -> Score:
    """Count."""
    places = [verdict.place for verdict in verdicts]
    return Score(
        queries=len(places),
        first=sum(place == 1 for place in places) / len(places),
        first_three=sum(place is not None and place <= 3 for place in places) / len(places),
        mean_reciprocal_rank=sum(1 / place for place in places if place is not None) / len(places),
    )


def _verdict(searcher: Searcher, language: str, judged: Judged) -> Verdict:
    # Of the languages that people type in, the guide is read in two.
    asked = language if language in ("en", "es") else "en"
    results = searcher.search(Query(judged.ask, language=asked, limit=LOOKED_AT, now=TUESDAY))
    found = tuple(f"{hit.kind}:{hit.id}" for hit in results.hits)
    right = (place for place, name in enumerate(found, 1) if _matches(name, judged.want))
    return Verdict(judged, found, next(right, None))


def _matches(name: str, wanted: tuple[str, ...]) -> bool:
    return name in wanted or f"{name.split(':', 1)[0]}:*" in wanted


def _report(verbose_held: bool) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder, ExitStack() as around:
        build_library(load_pack(WORCESTER), Path(folder) / "library")
        library = around.enter_context(closing(Library(Path(folder) / "library")))
        searcher = Searcher(library)
        more = load_judged(HELD)
        for language, queries in load_judged(THIRD).items():
            verdicts = judge(searcher, language, queries)
            yield f"{language}, third set: {score(verdicts)}"
            yield from _missed(verdicts)
        for language, queries in load_judged().items():
            verdicts = judge(searcher, language, queries)
            tuned = [verdict for verdict in verdicts if not verdict.judged.held]
            held = [verdict for verdict in verdicts if verdict.judged.held]
            yield f"{language}: {score(verdicts)}"
            yield f"    tuned on {score(tuned)}"
            yield f"    held back {score(held)}"
            second = judge(searcher, language, more[language])
            yield f"    second held-back set {score(second)}"
            yield from _missed([*verdicts, *second] if verbose_held else tuned)


def _missed(verdicts: list[Verdict]) -> Iterator[str]:
    for verdict in verdicts:
        if verdict.place != 1 or verdict.wrong:
            yield f"  {verdict.place or '-'}  {verdict.judged.ask}: {', '.join(verdict.found[:4])}"


if __name__ == "__main__":
    print("\n".join(_report("--held" in sys.argv)))
