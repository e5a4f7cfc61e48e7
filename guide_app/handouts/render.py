"""From a document to a tagged PDF (PDF/UA-1), with Typst. One renderer for every kind of handout.

The first page takes some tens of milliseconds, a changed option a few: Typst remembers what it laid out. Make a
Renderer and use it in one worker thread; a lock serves those who use it from several.
"""

from __future__ import annotations

import hashlib
import re
import threading
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from guide_app.handouts.apart import Request, typeset_apart
from guide_app.handouts.document import Document, Page, Rendered
from guide_app.handouts.memory import need_memory
from guide_app.handouts.problems import Problem, RenderError, WayOut
from guide_app.handouts.qr import QUIET_MODULES
from guide_app.handouts.typesetter import Answer, Typesetter
from guide_app.handouts.watch import UNWATCHED, Watch


class _Layout(Struct, frozen=True, kw_only=True):
    """How ``sheet.typ`` lays out whole pages."""

    closeness: int = 0
    """How close lines stand."""
    keep: Literal["short", "last", "none"] = "short"
    """Which of the things listed are not split over two pages. ``last``: the last one and short ones."""


SECONDS_A_BYTE = 1.2e-6
"""About what laying out a binder takes, for the progress that is told: five seconds for four megabytes of text."""
_MISSING_GLYPH = re.compile(r'the text [`"“]*(.+?)[`"”]* could not be displayed')
_FEW_LINES = 0.34
"""The share of a last page below which the pages are tried with less between their lines, or with more on the last."""
_MOST_TRIED_AGAIN = 400_000
"""Bytes of text that are laid out again for that: well under a second. A binder of thousands of services is not."""
_CLOSER = (_Layout(closeness=1), _Layout(closeness=2))
"""What is tried, one after the other, to save a page of a few lines."""
_SPLIT = (_Layout(keep="none"), *(replace(closer, keep="none") for closer in _CLOSER))
"""And then, where things listed are kept whole."""
_LAYOUTS_KEPT = 64
"""Documents of which it is known what came of that: who goes back to an option waits for one layout, not for all."""

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


class Renderer:
    """Renders documents with the templates of one folder, in the fonts that come with the program, and no others."""

    def __init__(self, templates: Path) -> None:
        self._templates = templates
        self._typesetter: Typesetter | None = None
        self._layouts: dict[bytes, _Layout] = {}
        self._lock = threading.Lock()

    def forget(self) -> None:
        """Let go of the documents that were made, and of the memory that they took."""
        with self._lock:
            self._layouts.clear()
            if self._typesetter is not None:
                self._typesetter.forget()

    def render(self, document: Document, *, guides: bool = False, watch: Watch = UNWATCHED) -> Rendered:
        """The document as PDF. ``guides`` draws the edges of cards too, for who measures where they lie.

        A long document is laid out in a process of its own, and ``watch`` is told how far it is. Raises RenderError
        when a template or a font is at fault, Cancelled when ``watch`` says so; what is wrong with the content is in
        ``problems``.
        """
        answer, report = Answer(), Report()
        if document.pages != ():
            need_memory()
            answer, report = self._made(document, guides, watch)
        missing: tuple[Problem, ...] = ()
        if answer.error is not None:
            missing = _missing_glyphs(answer.error)
            if not missing:
                raise RenderError(f"{document.template}: {answer.error}")
        if answer.warnings:
            raise RenderError(f"{document.template}: {'; '.join(answer.warnings)}")
        found = (*document.problems, *missing, *_misfit_problems(report.problems))
        qr_mm = None
        if report.qr_module_mm is not None and report.qr_modules is not None:
            qr_mm = round((report.qr_modules + 2 * QUIET_MODULES) * report.qr_module_mm, 2)
        pages = document.pages
        if pages is None:
            pages = tuple(Page(sheet=number + 1, side="front") for number in range(report.pages or 0))
        return Rendered(
            pdf=answer.pdf,
            pages=pages,
            problems=found,
            notes=document.notes,
            smallest_text_pt=report.smallest_text_pt,
            qr_mm=qr_mm,
            suggested_name=document.suggested_name,
            duplex=document.duplex,
        )

    def _made(self, document: Document, guides: bool, watch: Watch) -> tuple[Answer, Report]:
        data = _encoded(document, guides, _Layout())
        key = hashlib.blake2b(document.template.encode() + data).digest()
        if (known := self._layouts.get(key)) is not None:
            return self._typeset(document, _encoded(document, guides, known), watch)
        if len(data) > _MOST_TRIED_AGAIN:
            return self._typeset(document, data, watch)
        layout, answer, report = self._fitted(document, guides, watch)
        with self._lock:
            self._layouts[key] = layout
            while len(self._layouts) > _LAYOUTS_KEPT:
                del self._layouts[next(iter(self._layouts))]
        return answer, report

    def _fitted(self, document: Document, guides: bool, watch: Watch) -> tuple[_Layout, Answer, Report]:
        """The document, with less between its lines, or short things split, as far as that saves a page of a few lines.
        Where one is left, the last of the things listed stands on it whole, if no further page comes of that.
        """

        def laid_out(layout: _Layout) -> tuple[_Layout, Answer, Report]:
            return layout, *self._typeset(document, _encoded(document, guides, layout), watch)

        chosen = laid_out(_Layout())
        pages, keeps = chosen[2].pages or 0, chosen[2].keeps
        for layout in (*_CLOSER, *(_SPLIT if keeps else ())):
            if not pages or chosen[2].least_last_page >= _FEW_LINES:
                break
            tried = laid_out(layout)
            if (tried[2].pages or 0) < pages:
                chosen, pages = tried, tried[2].pages or 0
        if keeps and chosen[2].least_last_page < _FEW_LINES:
            fuller = laid_out(replace(chosen[0], keep="last"))
            if fuller[2].pages == pages:
                chosen = fuller
        return chosen

    def _typeset(self, document: Document, data: bytes, watch: Watch) -> tuple[Answer, Report]:
        if document.long:
            request = Request(str(self._templates), document.template, data)
            answer = typeset_apart(request, watch, expected=2.0 + len(data) * SECONDS_A_BYTE)
        else:
            with self._lock:
                answer = self._ready().typeset(document.template, data)
        return answer, msgspec.json.decode(answer.report, type=Report) if answer.report else Report()

    def _ready(self) -> Typesetter:
        if self._typesetter is None:
            self._typesetter = Typesetter(self._templates)
        return self._typesetter


def _encoded(document: Document, guides: bool, layout: _Layout) -> bytes:
    data = {name: getattr(document.data, name) for name in document.data.__struct_fields__}
    own = {
        "title": document.title,
        "language": document.language,
        "ink_saving": document.ink_saving,
        "large_print": document.large_print,
        "guides": guides,
        "closeness": layout.closeness,
        "keep": layout.keep,
    }
    return msgspec.json.encode({**data, **own})


def _missing_glyphs(error: str) -> tuple[Problem, ...]:
    return tuple(
        Problem(
            kind="missing-glyph",
            message=f"The letter “{text}” is not in the program's fonts, so it would print as a box. "
            "Write the text without it.",
            line=text,
        )
        for text in dict.fromkeys(_MISSING_GLYPH.findall(error))
    )


def _misfit_problems(misfits: tuple[Misfit, ...]) -> tuple[Problem, ...]:
    """A line that is in the way on both sides is told once, by the side where it is worse."""
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
