"""Typst with the templates of one folder and the shipped fonts.

A template reads its content from ``data.json``, and that of whole pages its layout from ``layout.json``. These files
exist in memory only, so Typst's cache keeps everything that does not depend on a change in them. (Passed as ``sys``
inputs, any change would invalidate the whole cache.)
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from guide_app.handouts.document import Booklet
from guide_app.handouts.problems import RenderError
from guide_app.handouts.typesetting.booklet import booklet_data
from guide_app.handouts.typesetting.fonts import load_fonts
from guide_app.handouts.typesetting.report import Report

if TYPE_CHECKING:
    import typst

_COMPILATIONS_REMEMBERED = 10
"""Compilations without use after which Typst's binding evicts a cache entry (``comemo::evict`` in its compiler.rs)."""

FEW_LINES = 0.34
"""The used share of the last page below which to try other layouts."""


_SHORT_LAST_PAGE, _FULLER_LAST_PAGE = 0.46, 0.52
"""Where text flows: the used share of the last page below which to fill it from those before, and how far."""
_MAX_EMPTY = 0.18


class Layout(Struct, frozen=True, kw_only=True):
    """The layout of whole pages in ``sheet.typ``."""

    closeness: int = 0
    """The tightness of lines, lists and headings, from 0 to 2."""
    empty: float = 0.0
    """The share of each page to leave empty, for a fuller last page."""


USUAL = Layout()
_CLOSER, _CLOSEST = Layout(closeness=1), Layout(closeness=2)
_HARDLY_MORE = 0.05
"""Maximum share of all text on the last page for trying the intermediate tightness first. With more, try the tightest
at once, because each trial takes as long as the first layout.
"""


class Answer(Struct, frozen=True):
    """The result of a template: the PDF and its report, or a picture, or the error."""

    made: bytes = b""
    """The PDF or the picture."""
    report: Report = Report()
    warnings: tuple[str, ...] = ()
    error: str | None = None
    missing_templates: str | None = None
    damaged_font: str | None = None
    """What a process that typesets lacks."""


class LaidOut:
    """A laid-out template with its data; it makes the PDF on demand."""

    def __init__(self, compiler: typst.Compiler, files: bytes, layout: Layout) -> None:
        self._compiler, self._files = compiler, files
        self.layout = layout
        try:
            said = compiler.query("<report>", field="value", one=True)
        except RuntimeError:
            said = "{}"  # Compiling the PDF reports the error in more detail.
        self.report = msgspec.json.decode(said, type=Report)

    def answer(self) -> Answer:
        """The PDF (PDF/UA-1), from the same layout as the report."""
        import typst

        try:
            pdf, warnings = self._compiler.compile_with_warnings(self._files, format="pdf", pdf_standards=["ua-1"])
        except typst.TypstError as error:
            return Answer(error=str(error.diagnostic or error.message))
        said = tuple(warning.message for warning in warnings)
        return Answer(cast("bytes", pdf), self.report, said)

    def picture(self, dpi: int) -> bytes:
        """Its only page as PNG."""
        return cast("bytes", self._compiler.compile(self._files, format="png", ppi=dpi))


def in_memory(template: str, data: bytes, layout: Layout = USUAL) -> bytes:
    """The in-memory files for a template: Typst's input."""
    files = {
        "main.typ": f'#include "{template}"'.encode(),
        "data.json": data,
        "layout.json": msgspec.json.encode(layout),
    }
    return cast("bytes", files)  # Typst's stubs lack the form with files by name.


class Typesetter:
    """Lays out templates and makes PDF/UA-1 files. Loads its fonts once."""

    def __init__(self, templates: Path) -> None:
        """Raises RenderError if the folder is missing, FontDamagedError if a font is missing or damaged."""
        if not templates.is_dir():
            raise RenderError(f"{templates}: the handout templates are missing. Install the guide again.")
        self._templates = templates
        self._fonts = load_fonts(templates)

    def lay_out(self, template: str, data: bytes, layout: Layout) -> LaidOut:
        """Lay out one template with its JSON data."""
        files = in_memory(template, data, layout)
        return LaidOut(self._compiler(files), files, layout)

    def typeset(self, template: str, data: bytes, layout: Layout | None, booklet: Booklet | None = None) -> Answer:
        """The template as PDF. ``layout`` None chooses the layout that avoids a last page of a few lines. ``booklet``
        applies booklet imposition.
        """
        lay_out = partial(self.lay_out, template, data)
        answer = (fitted(lay_out) if layout is None else lay_out(layout)).answer()
        if booklet is None or answer.error is not None:
            return answer
        return replace(answer, made=self._imposed(answer, booklet))

    def picture(self, template: str, data: bytes, dpi: int) -> Answer:
        """The template's only page as PNG, unless it has content that cannot be printed."""
        laid_out = self.lay_out(template, data, USUAL)
        answer = laid_out.answer()
        return answer if answer.error is not None else replace(answer, made=laid_out.picture(dpi))

    def _imposed(self, answer: Answer, booklet: Booklet) -> bytes:
        files = in_memory("booklet.typ", booklet_data(answer.made, answer.report, booklet))
        # Typst embeds pages in no file of PDF/UA; this one has tags all the same.
        return cast("bytes", self._compiler(files).compile(files, format="pdf"))

    def forget(self) -> None:
        """Clear the cache of documents and release its memory."""
        # One more for the file, which is cached after the eviction, and one to start the count.
        for _ in range(_COMPILATIONS_REMEMBERED + 2):
            self._compiler(b"").compile()  # In-memory files exist for one compilation only.

    def _compiler(self, files: bytes) -> typst.Compiler:
        import typst

        return typst.Compiler(files, root=str(self._templates), font_paths=self._fonts)


def fitted(lay_out: Callable[[Layout], LaidOut]) -> LaidOut:
    """The layout with tighter lines, if that avoids a last page of a few lines. If such a page remains, the pages
    before it leave it some of their text.
    """
    chosen = lay_out(USUAL)
    pages = chosen.report.pages
    if pages is None:
        return chosen
    for layout in _trials(pages, chosen.report.least_last_page):
        if chosen.report.least_last_page >= FEW_LINES:
            break
        tried = lay_out(layout)
        count = tried.report.pages or 0
        looser = tried.layout.closeness < chosen.layout.closeness and tried.report.least_last_page >= FEW_LINES
        if count < pages or (count == pages and looser):
            chosen, pages = tried, count
    return _evened(chosen, lay_out)


def _evened(chosen: LaidOut, lay_out: Callable[[Layout], LaidOut]) -> LaidOut:
    """The layout with half a last page instead of less, from the pages before it, where text flows."""
    pages, last = chosen.report.pages or 1, chosen.report.least_last_page
    if chosen.report.flows and pages > 1 and last < _SHORT_LAST_PAGE:
        for share in (1.0, 0.5, 1.5):
            empty = min(_MAX_EMPTY, share * (_FULLER_LAST_PAGE - last) / (pages - 1))
            tried = lay_out(replace(chosen.layout, empty=empty))
            if tried.report.pages == pages and tried.report.least_last_page > last:
                return tried
    return chosen


def _trials(pages: int, last_page: float) -> tuple[Layout, ...]:
    """The layouts to try."""
    return (_CLOSER, _CLOSEST) if last_page / (pages - 1 + last_page) <= _HARDLY_MORE else (_CLOSEST,)
