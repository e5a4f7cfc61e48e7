"""Typst, with the templates of one folder and the fonts that come with the program.

A template reads what it shows from ``data.json``, a file that stands in memory only: Typst then keeps, from one handout
to the next, whatever does not depend on what changed in it. (As an input of the system's it would change everything.)
"""

from __future__ import annotations

from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, cast

from msgspec import Struct

from guide_app.handouts.problems import RenderError

if TYPE_CHECKING:
    import typst

_FONTS = ("fontpkg_noto_sans", "fontpkg_noto_sans_arabic")
"""The packages that bring the fonts."""
_COMPILATIONS_REMEMBERED = 10
"""Typst's binding throws away what was not used in as many compilations (``comemo::evict`` in its compiler.rs)."""


class Answer(Struct, frozen=True):
    """What came of a template: the PDF and the template's report, or why not."""

    pdf: bytes = b""
    report: bytes = b""
    warnings: tuple[str, ...] = ()
    error: str | None = None


def in_memory(template: str, data: bytes) -> bytes:
    """The files that a template is read from beside its folder: Typst's input."""
    # Typst's stubs do not know that files can be given by name.
    return cast("bytes", {"main.typ": f'#include "{template}"'.encode(), "data.json": data})


class Typesetter:
    """Makes PDF/UA-1 files. Its fonts are loaded once."""

    def __init__(self, templates: Path) -> None:
        """Raises RenderError when the folder is not there."""
        import typst

        if not templates.is_dir():
            raise RenderError(f"{templates}: the handout templates are not there. Install the program again.")
        self._templates = templates
        folders = [str(resources.files(package) / "files") for package in _FONTS]
        self._fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folders)

    def typeset(self, template: str, data: bytes) -> Answer:
        """One template with its data, as JSON."""
        import typst

        files = in_memory(template, data)
        compiler = self._compiler(files)
        try:
            # What is laid out for the report is what is printed: the second takes it from the first.
            report = compiler.query("<report>", field="value", one=True)
        except RuntimeError:
            report = ""  # What is wrong is told more exactly below.
        try:
            pdf, warnings = compiler.compile_with_warnings(files, format="pdf", pdf_standards=["ua-1"])
        except typst.TypstError as error:
            return Answer(error=str(error.diagnostic or error.message))
        return Answer(cast("bytes", pdf), report.encode(), tuple(warning.message for warning in warnings))

    def forget(self) -> None:
        """Let go of the documents that were made, and of the memory that they took."""
        # One more for the file, which is written after the throwing away; and one that begins the count.
        for _ in range(_COMPILATIONS_REMEMBERED + 2):
            self._compiler(b"").compile()  # A compiler has what it was given in memory for one compilation only.

    def _compiler(self, files: bytes) -> typst.Compiler:
        import typst

        return typst.Compiler(files, root=str(self._templates), font_paths=self._fonts)
