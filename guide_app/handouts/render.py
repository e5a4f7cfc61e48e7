"""From a document to a tagged PDF (PDF/UA-1), with Typst. One renderer for every kind of handout.

A Renderer keeps one compiler, which remembers what it laid out: the first page takes some tens of milliseconds, a
changed option a few. Make it and use it in one worker thread; a lock serves those who use it from several.
"""

from __future__ import annotations

import json
import re
import threading
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast

import msgspec
from msgspec import Struct

from guide_app.handouts.document import Document, Rendered
from guide_app.handouts.problems import Problem, RenderError, WayOut
from guide_app.handouts.qr import QUIET_MODULES

if TYPE_CHECKING:
    import typst

_FONTS = ("fontpkg_noto_sans", "fontpkg_noto_sans_arabic")
"""The packages that bring the fonts."""
_MISSING_GLYPH = re.compile(r'the text [`"“]*(.+?)[`"”]* could not be displayed')


class Misfit(Struct, frozen=True, kw_only=True):
    """A line that a template found not to fit."""

    kind: Literal["too-wide", "too-tall"]
    side: str | None
    text: str
    excess_mm: float


class Report(Struct, frozen=True, kw_only=True):
    """What a template says of the page it made (the ``<report>`` label)."""

    problems: tuple[Misfit, ...] = ()
    smallest_text_pt: float | None = None
    qr_module_mm: float | None = None
    qr_modules: int | None = None


class Renderer:
    """Renders documents with the templates of one folder, in the fonts that come with the program, and no others."""

    def __init__(self, templates: Path) -> None:
        self._templates = templates
        self._compiler: typst.Compiler | None = None
        self._lock = threading.Lock()

    def warm(self) -> None:
        """Load the fonts and the compiler before the first page is asked for."""
        with self._lock:
            self._ready()

    def render(self, document: Document, *, guides: bool = False) -> Rendered:
        """The document as PDF. ``guides`` draws the edges of cards, for the preview only.

        Raises RenderError when a template or a font is at fault; what is wrong with the content is in ``problems``.
        """
        if document.pages:
            pdf, report, missing = self._compile(document, _encoded(document, guides))
        else:
            pdf, report, missing = b"", Report(), ()
        found = (*document.problems, *missing, *(_problem(misfit) for misfit in report.problems))
        qr_mm = None
        if report.qr_module_mm is not None and report.qr_modules is not None:
            qr_mm = round((report.qr_modules + 2 * QUIET_MODULES) * report.qr_module_mm, 2)
        return Rendered(
            pdf=pdf,
            pages=document.pages,
            problems=found,
            notes=document.notes,
            smallest_text_pt=report.smallest_text_pt,
            qr_mm=qr_mm,
            suggested_name=document.suggested_name,
        )

    def _compile(self, document: Document, data: str) -> tuple[bytes, Report, tuple[Problem, ...]]:
        import typst

        with self._lock:
            compiler = self._ready()
            try:
                made, warnings = compiler.compile_with_warnings(
                    str(self._templates / document.template),
                    format="pdf",
                    pdf_standards=["ua-1"],
                    sys_inputs={"data": data},
                )
                if warnings:
                    raise RenderError(f"{document.template}: {'; '.join(warning.message for warning in warnings)}")
                report = _report(compiler)
            except typst.TypstError as error:
                missing = _missing_glyphs(error)
                if not missing:
                    raise RenderError(f"{document.template}: {error.diagnostic}") from error
                return b"", Report(), missing
        return cast("bytes", made), report, ()

    def _ready(self) -> typst.Compiler:
        if self._compiler is None:
            import typst

            if not self._templates.is_dir():
                raise RenderError(f"{self._templates}: the handout templates are not there. Install the program again.")
            folders = [str(resources.files(package) / "files") for package in _FONTS]
            fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folders)
            self._compiler = typst.Compiler(root=str(self._templates), font_paths=fonts)
        return self._compiler


def _encoded(document: Document, guides: bool) -> str:
    data = msgspec.to_builtins(document.data)
    return json.dumps({**data, "title": document.title, "language": document.language, "guides": guides})


def _report(compiler: typst.Compiler) -> Report:
    found = compiler.query("<report>", field="value", one=True)
    return msgspec.json.decode(found, type=Report)


def _missing_glyphs(error: typst.TypstError) -> tuple[Problem, ...]:
    found = dict.fromkeys(_MISSING_GLYPH.findall(error.diagnostic or error.message))
    return tuple(
        Problem(
            kind="missing-glyph",
            message=f"The letter “{text}” is not in the program's fonts, so it would print as a box. "
            "Write the text without it.",
            line=text,
        )
        for text in found
    )


def _problem(misfit: Misfit) -> Problem:
    where = f"On the {misfit.side}, " if misfit.side else ""
    if misfit.kind == "too-wide":
        ways: tuple[WayOut, ...] = ("shorter-name", "fewer-services", "larger-card")
        message = (
            f"{where}“{misfit.text}” is {misfit.excess_mm:.1f} mm too wide at the smallest size allowed. "
            "Use a shorter name, leave it out, or choose a larger card."
        )
    else:
        ways = ("fewer-services", "without-other-ways", "other-side", "fold-over", "larger-card")
        message = (
            f"{where}the text is {misfit.excess_mm:.1f} mm too tall at the smallest size allowed; the line that does "
            f"not fit is “{misfit.text}”. Leave it out, put it on the other side, or choose a larger card."
        )
    return Problem(
        kind=misfit.kind,
        message=message[0].upper() + message[1:],
        side=misfit.side,
        line=misfit.text,
        excess_mm=round(misfit.excess_mm, 2),
        ways_out=ways,
    )
