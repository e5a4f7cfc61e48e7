"""What Typst needs for the pages of a handout given them and no more: nothing gathered, tried or reported."""

from __future__ import annotations

from pathlib import Path

import typst

from guide_app.handouts.document import Document
from guide_app.handouts.typesetting.fonts import load_fonts
from guide_app.handouts.typesetting.renderer import encoded
from guide_app.handouts.typesetting.typesetter import in_memory


def typst_alone(templates: Path, document: Document) -> None:
    """The document's pages as PDF, compiled once, with the fonts loaded again."""
    files = in_memory(document.template, encoded(document, guides=False))
    compiler = typst.Compiler(files, root=str(templates), font_paths=load_fonts(templates))
    compiler.compile(files, format="pdf", pdf_standards=["ua-1"])
