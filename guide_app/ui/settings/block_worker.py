"""Reads a logo and renders the desk's own block for handouts, in a background thread."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject

from guide_app.handouts.parts.logo import checked_logo
from guide_app.handouts.parts.own_block import OwnBlock, block_picture
from guide_app.handouts.phrases import load_phrases
from guide_app.handouts.problems import HandoutError, RenderError
from guide_app.handouts.typesetting.renderer import Renderer
from guide_app.system.messages import N_
from guide_app.system.plain_file import read_plain_file
from guide_app.ui.kit.latest_worker import LatestWorker

WIDTH_MM = 150.0
"""Width of the block in the image."""


class BlockJob(Struct, frozen=True):
    """A block to render, and the file of a new logo."""

    block: OwnBlock
    logo_file: Path | None
    language: str
    dpi: int


class DrawnBlock(Struct, frozen=True):
    """The block with its logo, and an image of it as PNG."""

    block: OwnBlock
    png: bytes


class BlockWorker(LatestWorker):
    """Answers BlockJobs with DrawnBlocks; an unusable logo raises a HandoutError."""

    def __init__(self, templates: Path, parent: QObject) -> None:
        super().__init__(self._draw, self._let_go, parent)
        self._templates = templates
        self._renderer = Renderer(templates, apart=True)

    def _draw(self, job: BlockJob) -> DrawnBlock:
        block = job.block
        if job.logo_file is not None:
            try:
                block = replace(block, logo=checked_logo(read_plain_file(job.logo_file)))
            except OSError as error:
                raise HandoutError(N_("messages", "The file cannot be read. Choose another.")) from error
        phrases = load_phrases(self._templates.parent / "translations").of(job.language)
        try:
            return DrawnBlock(block, self._renderer.picture(block_picture(block, phrases, WIDTH_MM), job.dpi))
        except RenderError as error:
            if not block.logo:
                raise
            raise HandoutError(N_("messages", "The logo cannot be shown. Save it again as a PNG.")) from error

    def _let_go(self) -> None:
        self._renderer.forget()
