"""Directory sheets: chosen or filtered services, with what to know before calling."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Annotated

from msgspec import Struct
from msgspec.structs import replace

from guide_app.content.records import Service
from guide_app.handouts.document import Document, SheetSize, sheet_size
from guide_app.handouts.options import NamesOnly, WithoutPolice, option
from guide_app.handouts.pages.page_maker import Margins, PageMaker, PageOptions
from guide_app.handouts.pages.sign_text import Number, emergency_numbers
from guide_app.handouts.parts.card_face import PICTOGRAMS
from guide_app.handouts.parts.service_entry import Entry
from guide_app.handouts.parts.text import Part
from guide_app.handouts.phrases import PhraseBook
from guide_app.handouts.problems import HandoutError, Problem, inactive_service, unknown_service
from guide_app.library.library import Library
from guide_app.library.services import ServiceFilter, Services, base_language
from guide_app.system.messages import N_
from guide_app.system.progress import UNWATCHED, Progress


class DirectorySheetOptions(PageOptions, frozen=True, kw_only=True):
    """The options of a directory sheet."""

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


class DirectorySection(Struct, frozen=True, kw_only=True):
    """The services of one need."""

    title: str
    pictogram: str | None
    entries: tuple[Entry, ...]


class DirectorySheet(Struct, frozen=True, kw_only=True):
    """The data for ``directory.typ``."""

    sheet: SheetSize
    margins: Margins
    note: str
    sections: tuple[DirectorySection, ...]
    facts: bool
    narrow_margins: bool
    narrow_foot: bool
    foot_numbers: tuple[Number, ...]
    """The emergency numbers on each page, except in large print."""


def directory_sheet(
    library: Library,
    options: DirectorySheetOptions,
    phrases: PhraseBook,
    today: dt.date,
    progress: Progress = UNWATCHED,
) -> Document:
    """The sheet as a document to render. Raises HandoutError if no service is left, or a language is unknown."""
    maker = PageMaker(library, phrases, options.language, today)
    _check_spoken(maker, options.spoken)
    chosen = options.services or _filtered(library, options)
    problems = tuple(_missing(library, each) for each in chosen if not _listed(library, each))
    data = DirectorySheet(
        sheet=sheet_size(options.paper),
        note=maker.sheet.directory_note,
        sections=tuple(_sections(maker, options, chosen)),
        facts=not options.short,
        narrow_margins=not options.large_print,
        narrow_foot=not options.large_print,
        foot_numbers=() if options.large_print else emergency_numbers(maker),
        margins=maker.margins(options.own),
    )
    if not data.sections and not problems:
        raise HandoutError(
            N_("messages", "No service is left for the sheet. Choose other services, or a wider filter.")
        )
    pages = None if data.sections else ()
    return maker.document(
        options, "directory.typ", maker.sheet.directory_title, data, "list", pages=pages, problems=problems
    )


def _sections(maker: PageMaker, options: DirectorySheetOptions, chosen: Iterable[str]) -> Iterable[DirectorySection]:
    """Services by their first need, or first wanted need: in the chosen order, else in the pack's."""
    entries: dict[str, list[Entry]] = {}
    for found in maker.library.many(Service, chosen, options.language):
        service = found.record
        if service.status != "active":
            continue
        entry = maker.services.entry(found, facts=not options.short)
        if service.card_role and not options.large_print:
            entry = replace(entry, role=Part(text=service.card_role, lang=found.language))
        need = next((each for each in service.needs if each in options.needs), service.needs[0])
        entries.setdefault(need, []).append(entry)
    titles = {need.id: need.title for need in maker.library.pack(options.language).needs}
    for need in entries if options.services or options.spoken else titles:
        if need in entries:
            yield DirectorySection(title=titles[need], pictogram=PICTOGRAMS.get(need), entries=tuple(entries[need]))


def _check_spoken(maker: PageMaker, wished: tuple[str, ...]) -> None:
    """Check the language codes: interpreters cover any language, but not a mistyped code."""
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
