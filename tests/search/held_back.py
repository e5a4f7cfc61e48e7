"""The held-back phrases of six languages: what is searched and what tells of danger. They were written before the work
that they judge; ``python3 -m tests.search.held_back`` prints the figures of each language.

Danger is counted by phrase. Recall: of the phrases of danger, the share that raises a line. Precision: of the phrases
that raise one, the share that are of danger. A line is the right one if it is among those that the phrase may lead to.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import msgspec
from msgspec import Struct

from guide_app.content.reading.loader import load_pack
from guide_app.library.building.builder import build_library
from guide_app.library.library import Library
from guide_app.library.search.query import Query
from guide_app.library.search.searcher import Searcher
from tests.search.judging import TUESDAY, WORCESTER, Judged, judge, load_judged, score

HELD = Path(__file__).with_name("held_3.yaml")
HELD_DANGER = Path(__file__).with_name("held_danger.yaml")
FRESH_DANGER = Path(__file__).with_name("fresh_danger.yaml")
QUESTION_OF = {
    "after-assault-clock": "after-sexual-assault",
    "child-held-custody-dcf": "child-custody",
    "debts-in-my-name": "debts",
    "detox-tonight": "detox",
    "family-back-home": "family-in-danger",
    "family-or-pregnant-tonight": "family-tonight",
    "food-and-cash": "food-and-cash",
    "going-back": "going-back",
    "going-home": "going-home",
    "ice-or-police-at-the-desk": "agents-at-the-door",
    "interpreter-now": "which-language",
    "no-insurance": "no-insurance",
    "older-or-disabled-controlled": "older-or-disabled",
    "papers-lost-or-taken": "lost-papers",
    "restraining-order": "court-order",
    "ride-phone-clothes-childcare": "rides-and-things",
    "seventeen-tonight": "under-18-tonight",
    "strangled": "choked",
    "tracked-now": "tracked",
    "trans-lgbtq": "lgbtq-help",
    "uses-now-which-shelter": "bed-while-using",
    "warrant-or-court-date": "warrant",
}
"""The question for clients that carries the same situation of a desk as the guidance of that name."""
SHOWN_IN = ("en", "es")
"""The languages that the guide is read in; of another it is read in the first."""


class OfDanger(Struct, frozen=True, forbid_unknown_fields=True):
    """A phrase that tells of danger, and the services of which one must lead."""

    ask: str
    kind: str
    line: tuple[str, ...]


class NoDanger(Struct, frozen=True, forbid_unknown_fields=True):
    """A phrase that only sounds so, and why."""

    ask: str
    why: str


class DangerTable(Struct, frozen=True, forbid_unknown_fields=True):
    """The phrases of one language."""

    danger: tuple[OfDanger, ...]
    no_danger: tuple[NoDanger, ...]


class DangerFigures(Struct, frozen=True):
    """What came of the phrases of one language."""

    phrases: int
    missed: tuple[str, ...]
    raised_in_vain: tuple[str, ...]
    wrong_line: tuple[str, ...]
    """Noticed, but none of the right lines led."""

    def noticed(self, of_danger: int) -> int:
        """How many phrases of danger raised a line."""
        return of_danger - len(self.missed)


def load_held(path: Path = HELD) -> dict[str, list[Judged]]:
    """The queries by language. A situation of a desk is the guidance of that name, or the question that carries it."""
    return {
        language: [
            msgspec.structs.replace(one, want=tuple(record for name in one.want for record in _records(name)))
            for one in queries
        ]
        for language, queries in load_judged(path).items()
    }


def load_held_danger(path: Path = HELD_DANGER) -> dict[str, DangerTable]:
    """The phrases by language."""
    return msgspec.yaml.decode(path.read_bytes(), type=dict[str, DangerTable])


def judge_danger(searcher: Searcher, language: str, table: DangerTable) -> DangerFigures:
    """Ask every phrase."""
    missed: list[str] = []
    wrong: list[str] = []
    for one in table.danger:
        lines = _lines(searcher, language, one.ask)
        if not lines:
            missed.append(one.ask)
        elif lines[0] not in one.line:
            wrong.append(f"{one.ask} ({lines[0]})")
    vain = [one.ask for one in table.no_danger if _lines(searcher, language, one.ask)]
    return DangerFigures(len(table.danger) + len(table.no_danger), tuple(missed), tuple(vain), tuple(wrong))


def recall_and_precision(table: DangerTable, figures: DangerFigures) -> tuple[float, float]:
    """See the head of this module."""
    noticed = figures.noticed(len(table.danger))
    return noticed / len(table.danger), noticed / max(noticed + len(figures.raised_in_vain), 1)


def _lines(searcher: Searcher, language: str, ask: str) -> Sequence[str]:
    asked = language if language in SHOWN_IN else SHOWN_IN[0]
    hits = searcher.search(Query(ask, language=asked, limit=3, now=TUESDAY)).hits
    return [f"{hit.kind}:{hit.id}" for hit in hits if hit.crisis]


def _records(name: str) -> Iterator[str]:
    kind, _, record_id = name.partition(":")
    if kind != "situation":
        yield name
        return
    yield f"guidance:{record_id}"
    if question := QUESTION_OF.get(record_id):
        yield f"question:{question}"


def _report(*, every: bool, queries: Path = HELD, danger: Path = HELD_DANGER) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        build_library(load_pack(WORCESTER), Path(folder) / "library")
        with closing(Library(Path(folder) / "library")) as library:
            searcher = Searcher(library)
            for language, asked in load_held(queries).items():
                verdicts = judge(searcher, language, asked)
                yield f"{language}: {score(verdicts)}"
                for one in verdicts:
                    if one.wrong or one.wrong_first:
                        yield f"    must not stand there: {one.judged.ask}: {', '.join(one.found[:3])}"
                    elif every and one.place != 1:
                        yield f"    {one.place or '-'}  {one.judged.ask}: {', '.join(one.found[:4])}"
            for language, table in load_held_danger(danger).items():
                figures = judge_danger(searcher, language, table)
                recall, precision = recall_and_precision(table, figures)
                yield (
                    f"{language}, danger: {figures.phrases} phrases, recall {recall:.3f}, precision {precision:.3f}, "
                    f"{len(figures.wrong_line)} with another line"
                )
                for what in ("missed", "raised_in_vain", "wrong_line") if every else ():
                    yield from (f"    {what}: {ask}" for ask in getattr(figures, what))


if __name__ == "__main__":
    files = [Path(name) for name in sys.argv[1:] if not name.startswith("--")]
    named = {"queries": files[0], "danger": files[1]} if len(files) == 2 else {}
    print("\n".join(_report(every="--all" in sys.argv, **named)))
