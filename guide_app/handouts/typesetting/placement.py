"""Shifts and scales the pages of a PDF to compensate for a printer's calibration."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import msgspec
from msgspec import Struct

from guide_app.handouts.document import Rendered
from guide_app.handouts.problems import RenderError
from guide_app.handouts.stock.calibration import TRUE, UNMEASURED, Calibration, SideFit
from guide_app.handouts.stock.imposition import Duplex
from guide_app.handouts.typesetting.typesetter import in_memory


class _Placed(Struct, frozen=True, kw_only=True):
    """One page of a PDF, from 1, and its position on the page to send, in millimetres."""

    page: int
    x: float
    y: float
    width: float
    height: float


class _PlacedPages(Struct, frozen=True, kw_only=True):
    """The data for ``placed.typ``."""

    title: str
    width: float
    height: float
    pdf: tuple[int, ...]
    """The bytes of the PDF, as numbers because a template reads only text."""
    places: tuple[_Placed, ...]


def placed(
    templates: Path,
    rendered: Rendered,
    sheet: tuple[float, float],
    pages: tuple[int, ...],
    calibration: Calibration = UNMEASURED,
    duplex: Duplex = "long-edge",
) -> bytes:
    """The PDF to send to the printer: the given pages (from 0), with the inverse of the calibration applied.

    Returns the original PDF if it has all pages and needs no change. Text and lines stay vectors. Raises
    NotPrintableError if the handout has problems, RenderError for a broken template in ``templates``.
    """
    pdf = rendered.for_print()
    fits = [calibration.of(rendered.pages[page].side, duplex) for page in pages]
    if pages == tuple(range(len(rendered.pages))) and all(fit == TRUE for fit in fits):
        return pdf
    return _compiled(templates, _moved(pdf, sheet, pages, fits), format="pdf", pdf_tags=False)[0]


def pictures(
    templates: Path,
    rendered: Rendered,
    sheet: tuple[float, float],
    pages: tuple[int, ...],
    dpi: int,
    calibration: Calibration = UNMEASURED,
    duplex: Duplex = "long-edge",
) -> list[bytes]:
    """The same pages as sent, each as PNG. Raises like ``placed``."""
    fits = [calibration.of(rendered.pages[page].side, duplex) for page in pages]
    return _compiled(templates, _moved(rendered.for_print(), sheet, pages, fits), format="png", ppi=dpi)


def _moved(pdf: bytes, sheet: tuple[float, float], pages: tuple[int, ...], fits: list[SideFit]) -> _PlacedPages:
    width, height = sheet
    places: list[_Placed] = []
    for page, fit in zip(pages, fits, strict=True):
        x, y = fit.sent(0, 0)
        places.append(_Placed(page=page + 1, x=x, y=y, width=width / fit.scale_x, height=height / fit.scale_y))
    return _PlacedPages(title="Pages", width=width, height=height, pdf=tuple(pdf), places=tuple(places))


def _compiled(templates: Path, data: _PlacedPages, **wished: Any) -> list[bytes]:
    import typst

    try:
        files = in_memory("placed.typ", msgspec.json.encode(data))
        made = typst.Compiler(files, root=str(templates)).compile(**wished)
    except typst.TypstError as error:
        raise RenderError(f"placed.typ: {error.diagnostic or error.message}") from error
    return cast("list[bytes]", made if isinstance(made, list) else [made])
