"""Directory sheets: the services chosen, or those of a filter, with what to know before calling."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from msgspec import Struct

from guide_app.content.records import Service
from guide_app.handouts.document import Document, SheetSize, sheet_size
from guide_app.handouts.options import NamesOnly, WithoutPolice, option
from guide_app.handouts.pages.page_maker import Margins, PageMaker, PageOptions
from guide_app.handouts.parts.service_entry import Entry
from guide_app.handouts.phrases import PhraseBook
from guide_app.handouts.problems import HandoutError, Problem, inactive_service, unknown_service
from guide_app.library.library import Library
from guide_app.library.services import ServiceFilter, Services, base_language
from guide_app.system.messages import N_
from guide_app.system.progress import UNWATCHED, Progress


class DirectorySheetOptions(PageOptions, frozen=True, kw_only=True):
    """What a person chooses for a directory sheet."""

    services: Annotated[
        tuple[str, ...],
        option(
            N_("messages", "Services"),
            N_("messages", "Their ids, in this order; none takes those of the filter."),
            "service",
        ),
    ] = ()
    needs: Annotated[
        tuple[str, ...],
        option(N_("messages", "Needs"), N_("messages", "Only services for one of these needs."), "need"),
    ] = ()
    spoken: Annotated[
        tuple[str, ...],
        option(
            N_("messages", "Spoken languages"),
            N_("messages", "Services that speak one of these, then those with interpreters."),
            "spoken-language",
        ),
    ] = ()
    under_18: Annotated[
        bool, option(N_("messages", "Under 18"), N_("messages", "Leave out what is only for adults."))
    ] = False
    printable_only: Annotated[
        bool,
        option(N_("messages", "With a number"), N_("messages", "Leave out services whose number may not go on paper.")),
    ] = False
    without_police: WithoutPolice = False
    short: NamesOnly = False


class DirectorySheet(Struct, frozen=True, kw_only=True):
    """What ``directory.typ`` reads."""

    sheet: SheetSize
    margins: Margins
    note: str
    entries: tuple[Entry, ...]
    facts: bool


def directory_sheet(
    library: Library,
    options: DirectorySheetOptions,
    phrases: PhraseBook,
    today: dt.date,
    progress: Progress = UNWATCHED,
) -> Document:
    """The sheet as a document to render. Raises HandoutError when no service is left, or a language is none."""
    maker = PageMaker(library, phrases, options.language, today)
    _check_spoken(maker, options.spoken)
    chosen = options.services or _filtered(library, options)
    problems = tuple(_missing(library, each) for each in chosen if not _listed(library, each))
    data = DirectorySheet(
        sheet=sheet_size(options.paper),
        note=maker.sheet.directory_note,
        entries=maker.services.entries(chosen, facts=not options.short),
        facts=not options.short,
        margins=maker.margins(options.own),
    )
    if not data.entries and not problems:
        raise HandoutError(
            N_("messages", "No service is left for the sheet. Choose other services, or a wider filter.")
        )
    pages = None if data.entries else ()
    return maker.document(
        options, "directory.typ", maker.sheet.directory_title, data, "list", pages=pages, problems=problems
    )


def _check_spoken(maker: PageMaker, wished: tuple[str, ...]) -> None:
    """Where nobody speaks a language there are interpreters for it, but not for what was mistyped."""
    known = dict.fromkeys((*maker.library.spoken_languages, *maker.sheet.names))
    for code in wished:
        if base_language(code) not in known:
            raise HandoutError(
                N_("messages", "There is no spoken language '{code}'. Choose one of: {known}.").filled(
                    code=code, known=tuple(known)
                )
            )


def _filtered(library: Library, options: DirectorySheetOptions) -> tuple[str, ...]:
    wanted = ServiceFilter(
        needs=frozenset(options.needs),
        languages=frozenset(map(base_language, options.spoken)),
        under_18=options.under_18,
        printable_only=options.printable_only,
        without_police=options.without_police,
    )
    return Services(library).find(wanted).ids()


def _listed(library: Library, service_id: str) -> bool:
    found = library.get(Service, service_id, library.languages[0])
    return found is not None and found.record.status == "active"


def _missing(library: Library, service_id: str) -> Problem:
    found = library.get(Service, service_id, library.languages[0])
    if found is None:
        return unknown_service(service_id)
    return inactive_service(service_id, found.record.name, found.record.status)
