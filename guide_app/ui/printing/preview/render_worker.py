"""Renders the PDF of a handout and an image of one of its pages, in a background thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from PySide6.QtCore import QObject, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QPainter

from guide_app.handouts.document import GATHERING, Rendered
from guide_app.handouts.parts.own_block import OwnBlock
from guide_app.handouts.phrases import load_phrases
from guide_app.handouts.registry import make, with_own_block
from guide_app.handouts.typesetting.renderer import Renderer
from guide_app.library.library import Library
from guide_app.system.clock import local_today
from guide_app.system.progress import Progress
from guide_app.ui.kit.latest_worker import LatestWorker

if TYPE_CHECKING:
    from guide_app.ui.common.pdf_document import PageDrawer

POINT_MM = 25.4 / 72
MAX_DOCUMENTS, MAX_DOCUMENT_BYTES = 32, 8_000_000
"""Limits of the cache: number of handouts and their total bytes, for going back to an option or on to the next."""
PROGRESS_STEP = 0.02
"""Minimum progress between two signals, as each one wakes the window."""


class Job(Struct, frozen=True):
    """What to show: options of a kind, the page, its size in device pixels, and the part of it."""

    options: Any
    page: int
    size: tuple[int, int]
    part: tuple[int, int, int, int] | None = None
    """Left, top, width and height in those pixels; None for the whole page."""


class Preview(Struct, frozen=True):
    """The PDF, and an image of one of its pages, rendered from exactly that PDF (null when there is no page)."""

    rendered: Rendered
    page: int
    sheet: tuple[float, float]
    """Width and height of the page in millimetres."""
    image: QImage
    part: QRectF
    """The part of the page in the image, as fractions of it."""


class RenderWorker(LatestWorker):
    """Answers Jobs with Previews, and renders expected options ahead. The renderer lives in the worker's thread.

    ``own_block`` returns the desk's own block for handouts; it is called in the worker's thread, once per handout.
    ``progressed`` carries the progress of a long rendering, from 0 to 1. ``cancel`` and ``forget`` stop it.
    """

    progressed = Signal(float)
    _advanced = Signal(float)

    def __init__(
        self,
        library: Library,
        assets: Path,
        parent: QObject | None = None,
        own_block: Callable[[], OwnBlock] = OwnBlock,
    ) -> None:
        super().__init__(self._make, self._let_go_of_documents, parent, work_ahead=self._make_ahead)
        self._library, self._own_block = library, own_block
        self._assets = assets
        self._renderer = Renderer(assets / "handouts", apart=True)
        self._drawer: PageDrawer | None = None
        self._made: list[tuple[tuple[object, ...], Rendered]] = []
        """The cache: options and their result, the newest last."""
        self._advanced.connect(self._tell)

    def _tell(self, done: float) -> None:
        """Forward progress on the window's thread, except for signals that arrive after the work was stopped."""
        if self.busy:
            self.progressed.emit(done)

    def _make(self, job: Job) -> Preview:
        rendered = self._rendered(job.options, self._progress(job))
        page = min(job.page, max(len(rendered.pages) - 1, 0))
        if not rendered.pdf:
            return Preview(rendered, page, (0.0, 0.0), QImage(), QRectF(0, 0, 1, 1))
        part = QRect(*job.part) if job.part is not None else None
        if self._drawer is None:
            from guide_app.ui.common.pdf_document import PageDrawer

            self._drawer = PageDrawer()
        sheet, image, shown = page_image(self._drawer, rendered.pdf, page, QSize(*job.size), part)
        return Preview(rendered, page, (sheet.width(), sheet.height()), image, shown)

    def _let_go_of_documents(self) -> None:
        self._made.clear()
        self._drawer = None
        self._renderer.forget()

    def _make_ahead(self, options: Any) -> None:
        self._rendered(options, Progress(cancelled=self.overtaken))

    def _rendered(self, options: Any, progress: Progress) -> Rendered:
        today = local_today()
        options = with_own_block(options, self._own_block())
        with self._library.lease() as library:
            wanted = (options, library.digest, today)
            for place, (made_of, rendered) in enumerate(self._made):
                if made_of == wanted:
                    self._made.append(self._made.pop(place))
                    return rendered
            words = load_phrases(self._assets / "translations")
            document = make(library, options, words, today, progress.part(0, GATHERING))
        rendered = self._renderer.render(document, progress=progress.part(GATHERING, 1))
        self._made.append((wanted, rendered))
        while len(self._made) > 1 and (
            len(self._made) > MAX_DOCUMENTS or sum(len(each.pdf) for _, each in self._made) > MAX_DOCUMENT_BYTES
        ):
            del self._made[0]
        return rendered

    def _progress(self, job: Job) -> Progress:
        told = 0.0

        def tell(done: float) -> None:
            nonlocal told
            if done >= told + PROGRESS_STEP:
                told = done
                self._advanced.emit(done)

        return Progress(tell, lambda: self._is_overtaken(job))

    def _is_overtaken(self, job: Job) -> bool:
        """Whether the result is no longer needed: a newer job wants more than another part of the same pages."""
        newest = self._newest
        return not isinstance(newest, Job) or newest.options != job.options


def page_image(
    drawer: PageDrawer, pdf: bytes, page: int, size: QSize, part: QRect | None = None
) -> tuple[QSizeF, QImage, QRectF]:
    """A page's size in millimetres, an image of it (or of a part of it) at a size in pixels, and that part as
    fractions.

    A size of other proportions is corrected by its height; the image is then of the whole page.
    """
    from PySide6.QtPdf import QPdfDocumentRenderOptions

    from guide_app.ui.common.pdf_document import open_pdf

    with open_pdf(pdf) as document:
        points = document.pagePointSize(page)
        height = round(size.width() * points.height() / points.width())
        whole = QRect(0, 0, size.width(), size.height())
        if abs(height - size.height()) > 1:
            size = points.scaled(QSizeF(size), Qt.AspectRatioMode.KeepAspectRatio).toSize().expandedTo(QSize(1, 1))
            whole = part = QRect(0, 0, size.width(), size.height())
        area = whole if part is None else part.intersected(whole)
        image = QImage()
        if not area.isEmpty():
            options = QPdfDocumentRenderOptions()
            options.setScaledSize(size)
            options.setScaledClipRect(area)
            image = _on_white(drawer.draw(document, page, area.size(), options))
    shown = QRectF(
        area.left() / size.width(), area.top() / size.height(), area.width() / size.width(),
        area.height() / size.height(),
    )  # fmt: skip
    return points * POINT_MM, image, shown


def _on_white(drawn: QImage) -> QImage:
    white = QImage(drawn.size(), QImage.Format.Format_RGB32)
    if not drawn.isNull():
        white.fill(0xFFFFFFFF)
        painter = QPainter(white)
        painter.drawImage(0, 0, drawn)
        painter.end()
    return white
