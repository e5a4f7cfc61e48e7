"""Typst, with the templates of one folder and the fonts that come with the program.

A template reads what it shows from ``data.json``, and whole pages how they are laid out from ``layout.json``. These
files stand in memory only: Typst then keeps, from one handout to the next, whatever does not depend on what changed in
them. (As inputs of the system's they would change everything.)
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from guide_app.handouts.document import Booklet
from guide_app.handouts.problems import RenderError
from guide_app.handouts.typesetting.booklet import booklet_data
from guide_app.handouts.typesetting.report import Report

if TYPE_CHECKING:
    import typst

_FONTS = ("fontpkg_noto_sans", "fontpkg_noto_sans_arabic")
"""The packages that bring the fonts."""
_COMPILATIONS_REMEMBERED = 10
"""Typst's binding throws away what was not used in as many compilations (``comemo::evict`` in its compiler.rs)."""

FEW_LINES = 0.34
"""The share of a last page below which other layouts are tried."""


class Layout(Struct, frozen=True, kw_only=True):
    """How ``sheet.typ`` lays out whole pages."""

    closeness: int = 0
    """How close lines, lists and headings stand, from 0 to 2."""
    keep: Literal["short", "last", "none"] = "short"
    """Which of the things listed are not split over two pages. ``last``: the last one and short ones."""


USUAL = Layout()
_CLOSER, _CLOSEST = Layout(closeness=1), Layout(closeness=2)
_CLOSEST_AND_SPLIT = Layout(closeness=2, keep="none")
_HARDLY_MORE = 0.05
"""The share of all the text on the last page that the step between may save. More of it takes the closest at once: each
trial takes as long as the first layout.
"""


class Answer(Struct, frozen=True):
    """The result of a template: the PDF and its report, or the error."""

    pdf: bytes = b""
    report: Report = Report()
    warnings: tuple[str, ...] = ()
    error: str | None = None


class LaidOut:
    """A template with its data, laid out; its PDF is made when it is wanted."""

    def __init__(self, compiler: typst.Compiler, files: bytes, layout: Layout) -> None:
        self._compiler, self._files = compiler, files
        self.layout = layout
        try:
            said = compiler.query("<report>", field="value", one=True)
        except RuntimeError:
            said = "{}"  # Compiling the PDF reports the error more exactly.
        self.report = msgspec.json.decode(said, type=Report)

    def answer(self) -> Answer:
        """The PDF (PDF/UA-1): what was laid out for the report is what is printed."""
        import typst

        try:
            pdf, warnings = self._compiler.compile_with_warnings(self._files, format="pdf", pdf_standards=["ua-1"])
        except typst.TypstError as error:
            return Answer(error=str(error.diagnostic or error.message))
        said = tuple(warning.message for warning in warnings)
        return Answer(cast("bytes", pdf), self.report, said)

    def picture(self, dpi: int) -> bytes:
        """Its only page as PNG. What could not be printed is an error of ``answer``."""
        return cast("bytes", self._compiler.compile(self._files, format="png", ppi=dpi))


def in_memory(template: str, data: bytes, layout: Layout = USUAL) -> bytes:
    """The files that a template is read from beside its folder: Typst's input."""
    files = {
        "main.typ": f'#include "{template}"'.encode(),
        "data.json": data,
        "layout.json": msgspec.json.encode(layout),
    }
    return cast("bytes", files)  # Typst's stubs do not know that files can be given by name.


def load_fonts(templates: Path) -> typst.Fonts:
    """The fonts that come with the program and with its templates, and no others."""
    import typst

    folders = [str(templates / "fonts"), *(str(resources.files(package) / "files") for package in _FONTS)]
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folders)


class Typesetter:
    """Lays out templates and makes PDF/UA-1 files of them. Its fonts are loaded once."""

    def __init__(self, templates: Path) -> None:
        """Raises RenderError when the folder is not there."""
        if not templates.is_dir():
            raise RenderError(f"{templates}: the handout templates are not there. Install the program again.")
        self._templates = templates
        self._fonts = load_fonts(templates)

    def lay_out(self, template: str, data: bytes, layout: Layout) -> LaidOut:
        """One template with its data, as JSON."""
        files = in_memory(template, data, layout)
        return LaidOut(self._compiler(files), files, layout)

    def typeset(self, template: str, data: bytes, layout: Layout | None, booklet: Booklet | None = None) -> Answer:
        """The same as PDF. With no layout, in the one that saves a page of a few lines. A booklet's pages come two side
        by side, in the order in which they lie on its sheets.
        """
        lay_out = partial(self.lay_out, template, data)
        answer = (fitted(lay_out) if layout is None else lay_out(layout)).answer()
        if booklet is None or answer.error is not None:
            return answer
        return replace(answer, pdf=self._imposed(answer, booklet))

    def _imposed(self, answer: Answer, booklet: Booklet) -> bytes:
        files = in_memory("booklet.typ", booklet_data(answer.pdf, answer.report.pages or 0, booklet))
        return cast("bytes", self._compiler(files).compile(files, format="pdf", pdf_tags=False))

    def forget(self) -> None:
        """Release the documents that were made, and their memory."""
        # One more for the file, which is cached after the eviction; and one that starts the count.
        for _ in range(_COMPILATIONS_REMEMBERED + 2):
            self._compiler(b"").compile()  # In-memory files last for one compilation only.

    def _compiler(self, files: bytes) -> typst.Compiler:
        import typst

        return typst.Compiler(files, root=str(self._templates), font_paths=self._fonts)


def fitted(lay_out: Callable[[Layout], LaidOut]) -> LaidOut:
    """The document, its lines closer, or things split too, as far as that saves a page of a few lines. Where one is
    left, the last of the things listed stands on it whole, if no further page comes of that.

    Of 1,200 documents of all kinds (choices at random, both languages, papers and sizes of print), 310 ended so. No
    layout between these saved a page where they save none.
    """
    chosen = lay_out(USUAL)
    pages, keeps = chosen.report.pages, chosen.report.keeps
    if pages is None:
        return chosen
    for layout in _trials(pages, chosen.report.least_last_page, keeps):
        if chosen.report.least_last_page >= FEW_LINES:
            return chosen
        tried = lay_out(layout)
        count = tried.report.pages or 0
        looser = tried.layout.closeness < chosen.layout.closeness and tried.report.least_last_page >= FEW_LINES
        if count < pages or (count == pages and looser):
            chosen, pages = tried, count
    if keeps and chosen.report.least_last_page < FEW_LINES:
        fuller = lay_out(replace(chosen.layout, keep="last"))
        if fuller.report.pages == pages:
            return fuller
    return chosen


def _trials(pages: int, last_page: float, keeps: bool) -> tuple[Layout, ...]:
    """A list of many pages, whose things are kept whole, gains by what is split and loses nothing by close lines.
    Before anything is split: less close ones may take as few pages as the closest, and fill the last.
    """
    if keeps:
        return _CLOSEST, _CLOSER, _CLOSEST_AND_SPLIT
    return (_CLOSER, _CLOSEST) if last_page / (pages - 1 + last_page) <= _HARDLY_MORE else (_CLOSEST,)
