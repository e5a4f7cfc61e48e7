"""Lists of services: who to call, in which order, for whom; then what to know of each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Annotated

from msgspec import Struct
from msgspec.structs import replace

from guide_app.content.records import Service
from guide_app.handouts.document import Document, SheetSize, sheet_size
from guide_app.handouts.options import Extent, SecondClientLanguage, WithoutPolice, option
from guide_app.handouts.pages.call_page import CallLabels, CallPage, CallPages, CallRow, call_labels
from guide_app.handouts.pages.directory_beside import directory_beside
from guide_app.handouts.pages.page_maker import ClientPageOptions, Margins, PageMaker
from guide_app.handouts.parts.service_entry import Entry
from guide_app.handouts.parts.text import Part
from guide_app.handouts.parts.told_once import told_once
from guide_app.handouts.phrases import PhraseBook
from guide_app.handouts.problems import HandoutError, Problem, inactive_service, unknown_service
from guide_app.library.library import Library, Localized
from guide_app.library.services import ServiceFilter, Services, base_language
from guide_app.system.messages import N_, Message
from guide_app.system.progress import UNWATCHED, Progress


class DirectorySheetOptions(ClientPageOptions, frozen=True, kw_only=True):
    """The options of a directory sheet."""

    services: Annotated[
        tuple[str, ...],
        option(
            N_("messages", "Services"),
            N_("messages", "Service IDs, in this order. None uses the filters."),
            "service",
            step="content",
        ),
    ] = ()
    extent: Annotated[
        Extent,
        option(
            N_("messages", "How much"),
            N_("messages", "With details, or one page of names, numbers and who they are for."),
            step="content",
            look="segments",
            titles={"full": N_("messages", "With details"), "short": N_("messages", "One page")},
        ),
    ] = "full"
    needs: Annotated[
        tuple[str, ...],
        option(
            N_("messages", "Needs"), N_("messages", "Only services for one of these needs."), "need", step="content"
        ),
    ] = ()
    spoken: Annotated[
        tuple[str, ...],
        option(
            N_("messages", "Spoken languages"),
            N_("messages", "Services that speak one of these, then those with interpreters."),
            "spoken-language",
            step="content",
        ),
    ] = ()
    under_18: Annotated[
        bool,
        option(
            N_("messages", "Under 18"), N_("messages", "Leave out services that are only for adults."), step="content"
        ),
    ] = False
    without_police: WithoutPolice = False
    second_language: SecondClientLanguage = None

    def unused(self) -> dict[str, Message]:
        """Large print has rows alone, and so have two languages if no services are chosen."""
        reason = N_("messages", "Large print has names, numbers and who they are for, without details.")
        if self.second_language is not None and not self.large_print:
            reason = N_("messages", "In two languages, only services that you choose have details.")
        return {} if self.detailed else {"extent": reason}

    @property
    def detailed(self) -> bool:
        """Whether there is room for what to know of each service."""
        return not self.large_print and (self.second_language is None or bool(self.services))


class Card(Struct, frozen=True, kw_only=True):
    """What to know before calling, behind the page of calls."""

    mark: str
    """The number of its row."""
    entry: Entry


class ListPage(Struct, frozen=True, kw_only=True):
    """The calls for one need, and the cards of services that no page before has."""

    calls: CallPage
    cards: tuple[Card, ...]


class StaffList(Struct, frozen=True, kw_only=True):
    """The page for staff: services whose number may not be printed, with lines for a pen."""

    title: str
    note: str
    called_on: str
    number: str
    unconfirmed: str
    rows: tuple[CallRow, ...]


class DirectorySheet(Struct, frozen=True, kw_only=True):
    """The data for ``directory.typ``."""

    sheet: SheetSize
    margins: Margins
    note: str
    labels: CallLabels
    pages: tuple[ListPage, ...]
    before_every_call: tuple[Part, ...]
    """What several services say alike, told once."""
    staff: StaffList | None
    facts: bool
    narrow_margins: bool = True


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
    detailed = options.extent == "full" and options.detailed
    pages = CallPages(maker)

    def pages_of(pages: CallPages) -> list[CallPage]:
        return _chosen_page(pages, chosen) if options.services else _need_pages(pages, options, chosen)

    calls = pages_of(pages)
    listed = [page for page in calls if page.rows or page.also]
    if options.second_language is not None and (listed or any(page.ask_staff for page in calls)):
        return directory_beside(maker, options, options.second_language, pages_of, problems, detailed=detailed)
    staff = _staff_list(pages, calls) if detailed else None
    if not listed and staff is None and not problems:
        raise HandoutError(
            N_("messages", "No services are left to print. Choose other services, or use fewer filters.")
        )
    cards, common = _cards(maker, listed) if detailed else ([()] * len(listed), ())
    data = DirectorySheet(
        sheet=sheet_size(options.paper),
        note=maker.sheet.directory_note,
        labels=call_labels(maker.sheet),
        pages=tuple(ListPage(calls=page, cards=own) for page, own in zip(listed, cards, strict=True)),
        before_every_call=common,
        staff=staff,
        facts=detailed,
        margins=maker.margins(options.own, lists=True),
    )
    title = listed[0].title if len(listed) == 1 else maker.sheet.directory_title
    count = None if listed or staff is not None else ()
    return maker.document(options, "directory.typ", title, data, "list", pages=count, problems=problems)


def _chosen_page(pages: CallPages, chosen: Sequence[str]) -> list[CallPage]:
    return [pages.of_chosen(pages.words.directory_title, chosen)]


def _need_pages(pages: CallPages, options: DirectorySheetOptions, chosen: Iterable[str]) -> list[CallPage]:
    """A page for each need: services by their first need, or first wanted need."""
    library = pages.library
    of_need: dict[str, list[str]] = {}
    for found in library.many(Service, chosen, pages.language):
        if found.record.status == "active":
            need = next((each for each in found.record.needs if each in options.needs), found.record.needs[0])
            of_need.setdefault(need, []).append(found.record.id)
    allowed = frozenset(_filtered(library, replace(options, needs=())))
    return [
        pages.of_need(need.id, need.title, of_need[need.id], allowed)
        for need in library.pack(pages.language).needs
        if need.id in of_need
    ]


def _staff_list(pages: CallPages, calls: Sequence[CallPage]) -> StaffList | None:
    """The services whose number may not be printed; None if there are none."""
    words = pages.words
    rows = pages.for_staff(each for page in calls for each in page.ask_staff)
    if not rows:
        return None
    return StaffList(
        title=words.staff_list_title,
        note=words.staff_list_note,
        called_on=words.staff_called_on,
        number=words.staff_number,
        unconfirmed=words.staff_unconfirmed,
        rows=rows,
    )


def _cards(maker: PageMaker, pages: Sequence[CallPage]) -> tuple[list[tuple[Card, ...]], tuple[Part, ...]]:
    """The cards behind each page, each service once, and what several share on what to know before calling."""
    seen: set[str] = set()
    marks: list[list[str]] = []
    entries: list[Entry] = []
    for page in pages:
        rows = [row for row in (*page.rows, *page.also) if row.id not in seen]
        seen.update(row.id for row in rows)
        mark_of = {row.id: str(mark) for mark, row in enumerate((*page.rows, *page.also), 1)}
        found = list(maker.library.many(Service, [row.id for row in rows], maker.language))
        marks.append([mark_of[one.record.id] for one in found])
        entries += (_entry(maker, one) for one in found)
    kept, shared = told_once(entries, maker.sheet)
    left = iter(kept)
    return [tuple(Card(mark=mark, entry=next(left)) for mark in of_page) for of_page in marks], shared


def _entry(maker: PageMaker, found: Localized[Service]) -> Entry:
    entry = maker.services.entry(found, facts=True)
    role = found.record.card_role
    return replace(entry, role=Part(text=role, lang=found.language)) if role else entry


def _check_spoken(maker: PageMaker, wished: tuple[str, ...]) -> None:
    """Check the language codes: interpreters cover any language, but not a mistyped code."""
    known = dict.fromkeys((*maker.library.spoken_languages, *maker.sheet.names))
    for code in wished:
        if base_language(code) not in known:
            raise HandoutError(
                N_("messages", "No language has the code '{code}'. Choose one of: {known}.").filled(
                    code=code, known=tuple(known)
                )
            )


def _filtered(library: Library, options: DirectorySheetOptions) -> tuple[str, ...]:
    wanted = ServiceFilter(
        needs=frozenset(options.needs),
        languages=frozenset(map(base_language, options.spoken)),
        under_18=options.under_18,
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
