"""From a document to a tagged PDF (PDF/UA-1), with Typst. One renderer for every kind of handout.

The first page takes some tens of milliseconds, a changed option a few: Typst remembers what it laid out. Make a
Renderer and use it in one worker thread; a lock serves those who use it from several.
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
from guide_app.handouts.typesetting.subprocess_typeset import TOO_LITTLE_MEMORY, Request, typeset_in_subprocess
from guide_app.handouts.typesetting.typesetter import USUAL, Answer, Typesetter
from guide_app.system.memory import memory_left
from guide_app.system.messages import N_
from guide_app.system.progress import UNWATCHED, Progress

MIN_MEMORY = 160 << 20
"""Bytes that must be free, because a layout that finds none ends the whole program. A sheet of cards takes about 60 MiB
with its fonts the first time, and 10 after.
"""
SECONDS_PER_BYTE = 1.2e-6
"""Estimate of typesetting a binder, for its progress: five seconds for four megabytes of text."""
_MISSING_GLYPH = re.compile(r'the text [`"“]*(.+?)[`"”]* could not be displayed')
VOWEL_SIGNS = re.compile(rb"\xd9[\x8b-\x92]")
"""Of Arabic, U+064B to U+0652 in UTF-8. Print does without them; readers of the file would find the letter below twice,
because Typst tells both glyphs as both characters.
"""
_MAX_TRIED_AGAIN = 400_000
"""Bytes of text that are laid out again to save a page: well under a second. A binder of thousands of services is
not.
"""


class Renderer:
    """Renders documents with the templates of one folder, in the fonts that come with the program, and no others."""

    def __init__(self, templates: Path) -> None:
        self._templates = templates
        self._typesetter: Typesetter | None = None
        self._lock = threading.Lock()

    def forget(self) -> None:
        """Release the documents that were made, and their memory."""
        with self._lock:
            if self._typesetter is not None:
                self._typesetter.forget()

    def render(self, document: Document, *, guides: bool = False, progress: Progress = UNWATCHED) -> Rendered:
        """The document as PDF. ``guides`` draws the edges of cards too, for who measures where they lie.

        A long document is laid out in a process of its own, and ``progress`` is told how far it is. Raises RenderError
        when a template or a font is at fault, Cancelled when ``progress`` says so; what is wrong with the content is in
        ``problems``.
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
            pdf=answer.pdf,
            pages=pages,
            problems=found,
            notes=(*document.notes, *left_out_notes(report.left_out)),
            smallest_text_pt=report.smallest_text_pt,
            qr_mm=qr_mm,
            suggested_name=document.suggested_name,
            duplex=document.duplex,
        )

    def picture(self, document: Document, dpi: int) -> bytes:
        """A document of one page as PNG. Raises HandoutError for what it holds and could not be printed."""
        need_memory()
        with self._lock:
            laid_out = self._ready().lay_out(document.template, encoded(document, guides=False), USUAL)
            error = laid_out.answer().error
            if error is None:
                return laid_out.picture(dpi)
        missing = _missing_glyphs(error)
        if missing:
            raise HandoutError(missing[0].message)
        raise RenderError(f"{document.template}: {error}")

    def _made(self, document: Document, guides: bool, progress: Progress) -> Answer:
        data = encoded(document, guides)
        layout = None if len(data) <= _MAX_TRIED_AGAIN else USUAL
        if document.long:
            request = Request(str(self._templates), document.template, data, layout, document.booklet)
            return typeset_in_subprocess(request, progress, expected=2.0 + len(data) * SECONDS_PER_BYTE)
        with self._lock:
            return self._ready().typeset(document.template, data, layout, document.booklet)

    def _ready(self) -> Typesetter:
        if self._typesetter is None:
            self._typesetter = Typesetter(self._templates)
        return self._typesetter


def need_memory() -> None:
    """Raise HandoutError where this computer or this process has less than ``MIN_MEMORY`` left."""
    left = memory_left()
    if left is not None and left < MIN_MEMORY:
        raise HandoutError(TOO_LITTLE_MEMORY)


def _pages(document: Document, count: int) -> tuple[Page, ...]:
    """As many pages of paper as there are of text: of a booklet, two on each side of a sheet."""
    if document.booklet is not None:
        count = 2 * sheets_of(count)
    if document.duplex is None:
        return tuple(Page(sheet=number + 1, side="front") for number in range(count))
    return tuple(Page(sheet=number // 2 + 1, side="back" if number % 2 else "front") for number in range(count))


def encoded(document: Document, guides: bool) -> bytes:
    """What the template of a document reads, as JSON."""
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
                "The letter “{text}” is not in the program's fonts, so it would print as a box. "
                "Write the text without it.",
            ).filled(text=text),
            line=text,
        )
        for text in dict.fromkeys(_MISSING_GLYPH.findall(error))
    )
