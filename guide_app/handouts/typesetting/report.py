"""The report of a template on its pages, and the resulting problems and notes."""

from __future__ import annotations

from typing import Literal

import msgspec
from msgspec import Struct

from guide_app.handouts.problems import Note, Problem, QuickFix
from guide_app.system.messages import N_, Message, decimal

Place = Literal["card", "label", "poster", "tab", "brochure"]
_TOO_WIDE: dict[Place, tuple[Message, tuple[QuickFix, ...]]] = {
    "card": (
        N_("messages", "Use a shorter name, leave it out, or choose a larger card."),
        ("shorter-name", "fewer-services", "larger-card"),
    ),
    "label": (
        N_("messages", "Use larger labels, such as Avery 5160 or L7160, or the normal size of print."),
        ("larger-card",),
    ),
    "poster": (N_("messages", "Use a shorter name, or leave it out."), ("shorter-name", "fewer-services")),
    "tab": (N_("messages", "Use a shorter name, or leave out the tabs."), ("shorter-name", "without-tabs")),
    "brochure": (N_("messages", "Use a shorter word, or leave it out."), ("fewer-services", "whole-pages")),
}
_TOO_TALL: dict[Place, tuple[Message, tuple[QuickFix, ...]]] = {
    "card": (
        N_(
            "messages",
            "Leave it out, put it on the other side, or choose a larger card.",
        ),
        ("fewer-services", "other-side", "fold-over", "larger-card"),
    ),
    "poster": (N_("messages", "Leave it out, or leave out the tabs."), ("fewer-services", "without-tabs")),
    "brochure": (
        N_("messages", "Leave something out, or use large print, which takes more pages."),
        ("whole-pages",),
    ),
}
"""By the place of a line that does not fit: advice and quick fixes."""
_WIDE = {
    None: N_("messages", "“{line}” is {excess} mm too wide at the smallest size allowed. {advice}"),
    "front": N_("messages", "On the front, “{line}” is {excess} mm too wide at the smallest size allowed. {advice}"),
    "back": N_("messages", "On the back, “{line}” is {excess} mm too wide at the smallest size allowed. {advice}"),
    "outside": N_(
        "messages", "On the outside, “{line}” is {excess} mm too wide at the smallest size allowed. {advice}"
    ),
    "inside": N_("messages", "On the inside, “{line}” is {excess} mm too wide at the smallest size allowed. {advice}"),
}
_TALL = {
    None: N_(
        "messages",
        "The text is {excess} mm too tall at the smallest size allowed. The line that does not fit is “{line}”. "
        "{advice}",
    ),
    "front": N_(
        "messages",
        "On the front, the text is {excess} mm too tall at the smallest size allowed. The line that does not fit is "
        "“{line}”. {advice}",
    ),
    "back": N_(
        "messages",
        "On the back, the text is {excess} mm too tall at the smallest size allowed. The line that does not fit is "
        "“{line}”. {advice}",
    ),
    "outside": N_(
        "messages",
        "On the outside, the text is {excess} mm too tall at the smallest size allowed. The line that does not fit is "
        "“{line}”. {advice}",
    ),
    "inside": N_(
        "messages",
        "On the inside, the text is {excess} mm too tall at the smallest size allowed. The line that does not fit is "
        "“{line}”. {advice}",
    ),
}
"""By side."""
_FEWER: dict[str, QuickFix] = {
    "services": "fewer-services", "signs": "fewer-signs", "questions": "fewer-questions",
}  # fmt: skip


class Misfit(Struct, frozen=True, kw_only=True):
    """A line that does not fit, according to the template."""

    kind: Literal["too-wide", "too-tall"]
    place: Place
    among: str | None = None
    """In a brochure, the list whose last line it is: ``services``, ``signs``, ``questions``."""
    side: str | None
    text: str
    excess_mm: float


class LeftOut(Struct, frozen=True, kw_only=True):
    """Content that a template omitted for lack of room."""

    what: Literal["sentence", "code", "numbers", "one", "card"]
    """``one``: all but one number; ``card``: the card to cut out."""
    text: str = ""
    """The numbers."""


_LEFT_OUT = {
    "sentence": N_("messages", "There is no room for the sentences and the date, so they are left out."),
    "code": N_("messages", "There is no room for the QR code, so it is left out."),
    "numbers": N_("messages", "There is no room for {numbers}, so these numbers are left out."),
    "one": N_("messages", "There is room for one number only."),
    "card": N_("messages", "There is no room for the card to cut out, so it is left out."),
}


class PageWords(Struct, frozen=True, kw_only=True):
    """What a page says, as text; it holds for the pages behind it too, until another follows."""

    page: int
    text: str


class Report(Struct, frozen=True, kw_only=True):
    """The report of a template on its pages (the ``<report>`` label)."""

    problems: tuple[Misfit, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    smallest_text_pt: float | None = None
    qr_module_mm: float | None = None
    qr_modules: int | None = None
    pages: int | None = None
    """The number of pages, if the document does not fix it."""
    flows: bool = False
    """Whether text flows from page to page, so that each may leave some to the last."""
    page_words: tuple[PageWords, ...] = ()
    """Only of a booklet."""
    least_last_page: float = 1.0
    """The used share of the last page; the minimum if several texts end on separate pages."""


def left_out_notes(left_out: tuple[LeftOut, ...]) -> tuple[Note, ...]:
    """The notes before printing, without duplicates."""
    messages = (_LEFT_OUT[one.what].filled(numbers=one.text) if one.text else _LEFT_OUT[one.what] for one in left_out)
    return tuple(Note(kind="left-out", message=message) for message in dict.fromkeys(messages))


def misfit_problems(misfits: tuple[Misfit, ...]) -> tuple[Problem, ...]:
    """The problems for the person. A line that fits on neither side gives one problem, with the larger excess."""
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
    if misfit.kind == "too-wide":
        advice, fixes = _TOO_WIDE[misfit.place]
        message, line = _WIDE[misfit.side], misfit.text
    else:
        advice, fixes = _TOO_TALL[misfit.place]
        message, line = _TALL[misfit.side], misfit.text.removesuffix(".")
    if misfit.among in _FEWER:
        fixes = (_FEWER[misfit.among], *fixes)
    return Problem(
        kind=misfit.kind,
        message=message.filled(line=line, excess=decimal(misfit.excess_mm), advice=advice),
        side=misfit.side,
        line=misfit.text,
        excess_mm=round(misfit.excess_mm, 2),
        quick_fixes=fixes,
    )
