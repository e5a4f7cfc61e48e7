"""What a template reports of the pages that it made, and the problems that come of it."""

from __future__ import annotations

from typing import Literal

import msgspec
from msgspec import Struct

from guide_app.handouts.problems import Problem, WayOut

Place = Literal["card", "poster", "tab", "brochure"]
_TOO_WIDE: dict[Place, tuple[str, tuple[WayOut, ...]]] = {
    "card": (
        "Use a shorter name, leave it out, or choose a larger card.",
        ("shorter-name", "fewer-services", "larger-card"),
    ),
    "poster": ("Use a shorter name, or leave it out.", ("shorter-name", "fewer-services")),
    "tab": ("Use a shorter name, or leave out the tabs.", ("shorter-name", "without-tabs")),
    "brochure": ("Use a shorter word, or leave it out.", ("fewer-services", "whole-pages")),
}
_TOO_TALL: dict[Place, tuple[str, tuple[WayOut, ...]]] = {
    "card": (
        "Leave it out, use the shorter wording, put it on the other side, or choose a larger card.",
        ("fewer-services", "shorter-wording", "without-other-ways", "other-side", "fold-over", "larger-card"),
    ),
    "poster": ("Leave it out, or leave out the tabs.", ("fewer-services", "without-tabs")),
    "brochure": ("Leave something out, or use large print, on as many pages as it takes.", ("whole-pages",)),
}
"""By where a line does not fit: what to do, in words and as ways out."""
_FEWER: dict[str, WayOut] = {
    "services": "fewer-services", "signs": "fewer-signs", "questions": "fewer-questions",
}  # fmt: skip


class Misfit(Struct, frozen=True, kw_only=True):
    """A line that a template found not to fit."""

    kind: Literal["too-wide", "too-tall"]
    place: Place
    among: str | None = None
    """In a brochure, the list that it is the last of: ``services``, ``signs``, ``questions``."""
    side: str | None
    text: str
    excess_mm: float


class Report(Struct, frozen=True, kw_only=True):
    """What a template says of the pages it made (the ``<report>`` label)."""

    problems: tuple[Misfit, ...] = ()
    smallest_text_pt: float | None = None
    qr_module_mm: float | None = None
    qr_modules: int | None = None
    pages: int | None = None
    """How many there are, when the document does not know before."""
    keeps: bool = False
    """Whether things listed are kept from being split."""
    least_last_page: float = 1.0
    """How much of the last page is taken; of the emptiest, where several things end on pages of their own."""


def misfit_problems(misfits: tuple[Misfit, ...]) -> tuple[Problem, ...]:
    """What a person is told. A line that is in the way on both sides is told once, by the side where it is worse."""
    worst: dict[tuple[str, str], Misfit] = {}
    sides: dict[tuple[str, str], set[str | None]] = {}
    for misfit in misfits:
        key = (misfit.kind, misfit.text)
        sides.setdefault(key, set()).add(misfit.side)
        if key not in worst or misfit.excess_mm > worst[key].excess_mm:
            worst[key] = misfit
    return tuple(
        _problem(msgspec.structs.replace(misfit, side=misfit.side if len(sides[key]) == 1 else None))
        for key, misfit in worst.items()
    )


def _problem(misfit: Misfit) -> Problem:
    where = f"On the {misfit.side}, " if misfit.side else ""
    if misfit.kind == "too-wide":
        advice, ways = _TOO_WIDE[misfit.place]
        message = f"{where}“{misfit.text}” is {misfit.excess_mm:.1f} mm too wide at the smallest size allowed. {advice}"
    else:
        advice, ways = _TOO_TALL[misfit.place]
        message = (
            f"{where}the text is {misfit.excess_mm:.1f} mm too tall at the smallest size allowed; the line that does "
            f"not fit is “{misfit.text.removesuffix('.')}”. {advice}"
        )
    if misfit.among in _FEWER:
        ways = (_FEWER[misfit.among], *ways)
    return Problem(
        kind=misfit.kind,
        message=message[0].upper() + message[1:],
        side=misfit.side,
        line=misfit.text,
        excess_mm=round(misfit.excess_mm, 2),
        ways_out=ways,
    )
