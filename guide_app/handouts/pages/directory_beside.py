"""A list of services in two languages: for whom and what in each with the number between them, then all about each."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from guide_app.handouts.document import Document, SheetSize, file_name, sheet_size
from guide_app.handouts.pages.call_page import CallLabels, CallPage, CallPages, call_labels
from guide_app.handouts.pages.page_maker import Margins, PageMaker, PageOptions
from guide_app.handouts.pages.side_by_side import Row, in_both, service_rows
from guide_app.handouts.parts.text import Part
from guide_app.handouts.problems import Problem


class BesideSide(Struct, frozen=True, kw_only=True):
    """The fixed words of one language."""

    language: str
    note: str
    labels: CallLabels


class BesidePage(Struct, frozen=True, kw_only=True):
    """The calls for one need, in both languages, with the same rows in the same order."""

    first: CallPage
    second: CallPage
    asked: tuple[Part, ...]
    """The names of services that only staff can reach."""
    details: tuple[tuple[Row, ...], ...]
    """Everything about each service, unless it is on a page before."""


class BesideList(Struct, frozen=True, kw_only=True):
    """The data for ``directory-beside.typ``."""

    sheet: SheetSize
    margins: Margins
    narrow_margins: bool
    sides: tuple[BesideSide, BesideSide]
    pages: tuple[BesidePage, ...]


def directory_beside(
    maker: PageMaker,
    options: PageOptions,
    second_language: str,
    pages_of: Callable[[CallPages], Sequence[CallPage]],
    problems: tuple[Problem, ...],
    *,
    detailed: bool,
) -> Document:
    """The list as a document to render. ``pages_of`` gives the pages in the language of its argument. Raises
    HandoutError for a language without whole pages.
    """
    other = maker.in_language(second_language)
    calls = CallPages(maker)
    seen: set[str] = set()
    pages: list[BesidePage] = []
    for first, second in zip(pages_of(calls), pages_of(CallPages(other)), strict=True):
        ids = dict.fromkeys((*(row.id for row in (*first.rows, *first.also)), *first.ask_staff)) if detailed else ()
        details = tuple(tuple(service_rows((maker, other), each)) for each in ids if each not in seen)
        seen.update(ids)
        asked = calls.names(first.ask_staff)
        pages.append(BesidePage(first=first, second=second, asked=asked, details=details))
    margins, notes = in_both(maker, other, options, lists=True)
    data = BesideList(
        sheet=sheet_size(options.paper),
        margins=margins,
        narrow_margins=True,
        sides=(_side(maker), _side(other)),
        pages=tuple(pages),
    )
    title = pages[0].first.title if len(pages) == 1 else maker.sheet.directory_title
    document = maker.document(options, "directory-beside.typ", title, data, "list", problems=problems)
    name = file_name("together", (maker.language, second_language))
    return replace(document, suggested_name=name, notes=notes)


def _side(maker: PageMaker) -> BesideSide:
    return BesideSide(language=maker.language, note=maker.sheet.directory_note, labels=call_labels(maker.sheet))
