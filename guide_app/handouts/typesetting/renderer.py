"""Renders a document into a tagged PDF (PDF/UA-1), with Typst. One renderer for every kind of handout.

The first page takes some tens of milliseconds, a changed option a few, because Typst caches its layout. Use a Renderer
in one worker thread; a lock protects it if there are several.
"""

from __future__ import annotations

import re
import threading
from pathlib import Path

import msgspec

from guide_app.handouts.document import Document, Page, Rendered
from guide_app.handouts.problems import HandoutError, Problem, RenderError
from guide_app.handouts.typesetting.booklet import sheets_of
from guide_app.handouts.typesetting.qr import QUIET_MODULES
from guide_app.handouts.typesetting.report import left_out_notes, misfit_problems
from guide_app.handouts.typesetting.subprocess_typeset import (
    TOO_LITTLE_MEMORY,
    Request,
    TypesetterApart,
    typeset_in_subprocess,
)
from guide_app.handouts.typesetting.typesetter import USUAL, Answer, Typesetter
from guide_app.system.memory import memory_left
from guide_app.system.messages import N_
from guide_app.system.progress import UNWATCHED, Progress

MIN_MEMORY = 160 << 20
"""Minimum free bytes, because a layout without memory aborts the whole program. A sheet of cards takes about 60 MiB
with its fonts the first time, and 10 afterwards.
"""
SECONDS_PER_BYTE = 1.2e-6
"""The estimated time of typesetting a binder, for its progress: five seconds for four megabytes of text."""
_MISSING_GLYPH = re.compile(r'the text [`"“]*(.+?)[`"”]* could not be displayed')
VOWEL_SIGNS = re.compile(rb"\xd9[\x8b-\x92]")
"""Arabic vowel signs, U+064B to U+0652 in UTF-8, which are omitted: with them the PDF's text would contain the base
letter twice, because Typst maps both glyphs to both characters.
"""
_MAX_TRIED_AGAIN = 400_000
"""Maximum bytes of text to lay out again to save a page, which takes well under a second. A binder of thousands of
services is larger.
"""


class Renderer:
    """Renders documents with the templates of one folder, in the shipped fonts only.

    With ``apart`` in another process, as a window does: what Typst caches can only be freed with its process.
    """

    def __init__(self, templates: Path, *, apart: bool = False) -> None:
        self._templates = templates
        self._typesetter: Typesetter | TypesetterApart | None = TypesetterApart(templates) if apart else None
        self._lock = threading.Lock()

    def forget(self) -> None:
        """Clear the cache of documents and release its memory."""
        with self._lock:
            if self._typesetter is not None:
                self._typesetter.forget()

    def render(self, document: Document, *, guides: bool = False, progress: Progress = UNWATCHED) -> Rendered:
        """The document as PDF. ``guides`` also draws the edges of cards, for measuring.

        Lays out a long document in a subprocess, with reports to ``progress``. Raises RenderError for a broken template
        or font, Cancelled when ``progress`` says so; errors of the content are in ``problems``.
        """
        answer = Answer()
        if document.pages != ():
            need_memory()
            answer = self._made(document, guides, progress)
        report = answer.report
        missing: tuple[Problem, ...] = ()
        if answer.error is not None:
            missing = _missing_glyphs(answer.error)
            if not missing:
                raise RenderError(f"{document.template}: {answer.error}")
        if answer.warnings:
            raise RenderError(f"{document.template}: {'; '.join(answer.warnings)}")
        found = (*document.problems, *missing, *misfit_problems(report.problems))
        qr_mm = None
        if report.qr_module_mm is not None and report.qr_modules is not None:
            qr_mm = round((report.qr_modules + 2 * QUIET_MODULES) * report.qr_module_mm, 2)
        pages = document.pages
        if pages is None:
            pages = _pages(document, report.pages or 0)
        return Rendered(
            pdf=answer.made,
            pages=pages,
            problems=found,
            notes=(*document.notes, *left_out_notes(report.left_out)),
            smallest_text_pt=report.smallest_text_pt,
            qr_mm=qr_mm,
            suggested_name=document.suggested_name,
            duplex=document.duplex,
        )

    def picture(self, document: Document, dpi: int) -> bytes:
        """A document of one page as PNG. Raises HandoutError for content that cannot be printed."""
        need_memory()
        with self._lock:
            answer = self._ready().picture(document.template, encoded(document, guides=False), dpi)
        if answer.error is None:
            return answer.made
        missing = _missing_glyphs(answer.error)
        if missing:
            raise HandoutError(missing[0].message)
        raise RenderError(f"{document.template}: {answer.error}")

    def _made(self, document: Document, guides: bool, progress: Progress) -> Answer:
        data = encoded(document, guides)
        layout = None if len(data) <= _MAX_TRIED_AGAIN else USUAL
        if document.long:
            request = Request(str(self._templates), document.template, data, layout, document.booklet)
            return typeset_in_subprocess(request, progress, expected=2.0 + len(data) * SECONDS_PER_BYTE)
        with self._lock:
            return self._ready().typeset(document.template, data, layout, document.booklet)

    def _ready(self) -> Typesetter | TypesetterApart:
        if self._typesetter is None:
            self._typesetter = Typesetter(self._templates)
        return self._typesetter


def need_memory() -> None:
    """Raise HandoutError if this computer or process has less than ``MIN_MEMORY`` left."""
    left = memory_left()
    if left is not None and left < MIN_MEMORY:
        raise HandoutError(TOO_LITTLE_MEMORY)


def _pages(document: Document, count: int) -> tuple[Page, ...]:
    """The pages for a number of text pages; in a booklet two text pages share a side."""
    if document.booklet is not None:
        count = 2 * sheets_of(count)
    if document.duplex is None:
        return tuple(Page(sheet=number + 1, side="front") for number in range(count))
    return tuple(Page(sheet=number // 2 + 1, side="back" if number % 2 else "front") for number in range(count))


def encoded(document: Document, guides: bool) -> bytes:
    """The data for a document's template as JSON."""
    data = {name: getattr(document.data, name) for name in document.data.__struct_fields__}
    own = {
        "title": document.title,
        "language": document.language,
        "ink_saving": document.ink_saving,
        "large_print": document.large_print,
        "guides": guides,
    }
    return VOWEL_SIGNS.sub(b"", msgspec.json.encode({**data, **own}))


def _missing_glyphs(error: str) -> tuple[Problem, ...]:
    return tuple(
        Problem(
            kind="missing-glyph",
            message=N_(
                "messages",
                "The character “{text}” is not in the guide's fonts, so it would print as a box. Remove it from "
                "the text.",
            ).filled(text=text),
            line=text,
        )
        for text in dict.fromkeys(_MISSING_GLYPH.findall(error))
    )
