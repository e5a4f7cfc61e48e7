"""The binder: the whole directory on paper by need, each with its first calls, and an index by name.

Each section opens with the page of its calls; the short form, and the booklet of it, have these pages alone. The
reference of a card is its section and its position in it, ``2·3``, the same for every paper size, in large print and in
every language; the short form refers to the section.

Five thousand services take some seconds, so the collection reports progress, can be cancelled, and encodes its data
piece by piece, so as not to block the window's thread for long.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Annotated, Literal

import msgspec
from msgspec import Raw, Struct
from msgspec.structs import replace

from guide_app.content.records import Need, Service
from guide_app.handouts.document import Booklet, Document, SheetSize, sheet_size
from guide_app.handouts.options import ColorOption, OwnBlockOption, StaffNotes, WithoutPolice, option
from guide_app.handouts.pages.binder_index import NameIndex
from guide_app.handouts.pages.call_page import CallPage, CallPages
from guide_app.handouts.pages.page_maker import Margins, Number, PageMaker, PageOptions
from guide_app.handouts.parts.call_rows import call_rows
from guide_app.handouts.parts.own_block import BlockText, block_text
from guide_app.handouts.parts.provenance import publisher_lines
from guide_app.handouts.parts.service_entry import Entry, Fact
from guide_app.handouts.parts.text import Part
from guide_app.handouts.parts.told_once import told_once
from guide_app.handouts.phrases import PhraseBook
from guide_app.handouts.problems import HandoutError
from guide_app.library.library import Library, Localized
from guide_app.library.services import ServiceFilter, Services
from guide_app.system.messages import N_, Message
from guide_app.system.progress import UNWATCHED, Progress

REPORT_INTERVAL = 50
"""Services between two progress reports."""
MAX_LINKED = 1000
"""Maximum services with links in the index; for more, the links would take longer than all the rest."""

BinderExtent = Literal["full", "short", "booklet"]
Sides = Literal["one", "both"]


class BinderOptions(PageOptions, frozen=True, kw_only=True):
    """The options of the binder."""

    extent: Annotated[
        BinderExtent,
        option(
            N_("messages", "How much"),
            N_("messages", "With details, with one page for each need, or with those pages as a booklet to fold."),
            step="content",
            titles={
                "full": N_("messages", "With details"),
                "short": N_("messages", "A page for each need"),
                "booklet": N_("messages", "Booklet of those pages"),
            },
        ),
    ] = "full"
    sides: Annotated[
        Sides,
        option(
            N_("messages", "Pages"),
            N_("messages", "Print on one side of the paper, or on both."),
            step="paper",
            titles={"one": N_("messages", "On one side"), "both": N_("messages", "On both sides")},
        ),
    ] = "one"
    without_police: WithoutPolice = False
    staff_notes: StaffNotes = False
    own_block: OwnBlockOption = True
    color: ColorOption = False

    @property
    def booklet(self) -> bool:
        """Whether two pages are side by side on sheets to fold."""
        return self.extent == "booklet"

    @property
    def short(self) -> bool:
        """Whether it has names and numbers without details."""
        return self.extent != "full"

    def unused(self) -> dict[str, Message]:
        """A booklet is printed on both sides in small type; notes for staff belong to details."""
        found: dict[str, Message] = {}
        if self.short:
            found["staff_notes"] = N_("messages", "Notes for staff are among the details.")
        if self.booklet:
            found["sides"] = N_("messages", "A booklet is printed on both sides.")
            found["large_print"] = N_("messages", "Half a sheet has no room for large print.")
        return found


class BinderLabels(Struct, frozen=True, kw_only=True):
    """The fixed words."""

    region: str
    steps: tuple[tuple[str, str], ...]
    """How to use it: what to do, and why."""
    private: str
    contents: str
    contents_note: str
    under_18: str
    adults_note: str
    also: str
    helpers: str
    ask_staff: str
    section_note: str
    say: str
    they_may_ask: str
    before_every_call: str
    by_name: str
    by_name_note: str
    see: str
    fold: str
    """How to fold and staple a booklet; empty for other forms."""


class Section(Struct, frozen=True, kw_only=True):
    """The services for one need."""

    number: int
    """The position of the need in the pack."""
    page: CallPage
    """Who to call, in which order, and what else helps."""
    asked: tuple[Part, ...]
    """The names of services that only staff can reach."""
    say: tuple[Part, ...]
    """What to say on the first call."""
    they_may_ask: tuple[tuple[Part, ...], ...]
    before_every_call: tuple[Part, ...]
    """What several of its services share on what to know before calling."""
    cards: list[Raw]
    """The services with this first need, each an encoded Entry; none in the short form."""


class Binder(Struct, frozen=True, kw_only=True):
    """The data for ``binder.typ``."""

    sheet: SheetSize
    short: bool
    two_sided: bool
    """Whether the outer margin alternates between pages."""
    booklet: bool
    color: bool
    margins: Margins
    labels: BinderLabels
    numbers: tuple[Number, ...]
    sections: tuple[Section, ...]
    by_name: tuple[tuple[str, list[Raw]], ...]
    """A list of encoded Indexed for each initial."""
    names_language: str
    """The pack's first language, in which most names are."""
    publisher: tuple[str, ...]
    """Who is responsible for the directory, how to have it changed, and what it is not; empty where nobody says so."""
    linked: bool
    """Whether a line of the index links to its service in the PDF."""
    own: BlockText | None


def binder(
    library: Library, options: BinderOptions, phrases: PhraseBook, today: dt.date, progress: Progress = UNWATCHED
) -> Document:
    """The binder as a document to render. Raises HandoutError for a pack without services, Cancelled on request."""
    maker = PageMaker(library, phrases, options.language, today)
    found = Services(library).find(ServiceFilter(without_police=options.without_police)).ids()
    if not found:
        raise HandoutError(N_("messages", "The pack lists no services, so there is no binder to print."))
    booklet = options.booklet
    if booklet and len(found) > MAX_LINKED:
        raise HandoutError(N_("messages", "This booklet would be too thick to fold. Print on both sides instead."))
    gathered = _Gathered(maker, options, progress)
    gathered.take(found)
    sheet = maker.sheet
    whole = sheet_size(options.paper, landscape=booklet)
    data = Binder(
        sheet=SheetSize(width=whole.width / 2, height=whole.height) if booklet else whole,
        short=options.short,
        two_sided=booklet or options.sides == "both",
        booklet=booklet,
        color=options.color,
        own=block_text(options.own, maker.phrases) if options.own_block else None,
        publisher=publisher_lines(library, options.language),
        labels=BinderLabels(
            region=library.pack(options.language).region,
            steps=sheet.binder_steps(tabs=not (options.large_print and options.short)),
            private=sheet.binder_private,
            contents=sheet.contents,
            contents_note=sheet.contents_note,
            under_18=sheet.under_18,
            adults_note=sheet.adults_note,
            also=sheet.also_for_need,
            helpers=sheet.who_can_help,
            ask_staff=sheet.ask_staff_names,
            section_note=sheet.directory_note,
            say=sheet.say,
            they_may_ask=sheet.they_may_ask,
            before_every_call=sheet.before_every_call,
            by_name=sheet.by_name,
            by_name_note=sheet.by_section_note if options.short else sheet.by_name_note,
            fold=sheet.booklet_fold if booklet else "",
            see=sheet.also_under,
        ),
        numbers=maker.emergency(),
        sections=tuple(gathered.sections()),
        by_name=tuple(gathered.index.by_initial()),
        names_language=library.languages[0],
        linked=len(found) <= MAX_LINKED,
        margins=maker.margins(lists=True),
    )
    return maker.document(
        options,
        "binder.typ",
        sheet.binder_title,
        data,
        "binder",
        duplex="short-edge" if booklet else "long-edge" if options.sides == "both" else None,
        booklet=Booklet(sheet=whole, title=sheet.binder_title, language=options.language) if booklet else None,
        long=True,
    )


class _Gathered:
    """The services, each once, and their references."""

    def __init__(self, maker: PageMaker, options: BinderOptions, progress: Progress) -> None:
        self.index = NameIndex(maker.library, options.language, own_only=options.short)
        self._maker, self._options, self._progress = maker, options, progress
        self._needs: Sequence[Need] = maker.library.pack(options.language).needs
        self._pages = CallPages(maker)
        self._cards: dict[str, list[Entry]] = {need.id: [] for need in self._needs}
        self._of_need: dict[str, list[str]] = {need.id: [] for need in self._needs}
        self._place_of: dict[str, str] = {}

    def take(self, ids: Sequence[str]) -> None:
        """Read each service. Those that a need calls first are its first cards."""
        library, language = self._maker.library, self._options.language
        number_of = {need.id: number for number, need in enumerate(self._needs, 1)}
        count = dict.fromkeys(number_of, 0)
        asked = self._asked_first()
        listed = frozenset(ids)
        ordered = [*(each for each in asked if each in listed), *(each for each in ids if each not in asked)]
        for place, service_id in enumerate(ordered):
            if place % REPORT_INTERVAL == 0:
                self._progress.report(place / len(ids))
            found = library.get(Service, service_id, language)
            assert found is not None  # The ids come from the library itself.
            own = found.record.needs[0]
            count[own] += 1
            reference = str(number_of[own])
            if not self._options.short:
                self._cards[own].append(self._entry(found))
                reference += f"·{count[own]}"
            self._place_of[service_id] = reference
            self._pages.add(found, "" if self._options.short else reference)
            for need in found.record.needs:
                self._of_need[need].append(service_id)
            self.index.add(found, reference)
        if not self._options.short:
            self.index.add_notices(self._place_of)

    def _asked_first(self) -> dict[str, None]:
        """Services that their own first need calls, in order."""
        library, language = self._maker.library, self._options.language
        calls = {need.id: [row.service for row in call_rows(library, need.id, language).rows] for need in self._needs}
        asked = ((need, found) for need, ids in calls.items() for found in library.many(Service, ids, language))
        return dict.fromkeys(found.record.id for need, found in asked if found.record.needs[0] == need)

    def sections(self) -> Iterable[Section]:
        """The sections of needs with services."""
        for number, need in enumerate(self._needs, 1):
            ids = self._of_need[need.id]
            if not ids:
                continue
            page = self._pages.of_need(need.id, need.title, ids, self._place_of)
            say, they_may_ask = self._said(page)
            cards, shared = told_once(self._cards[need.id], self._maker.sheet)
            yield Section(
                number=number,
                page=page,
                asked=self._pages.names(page.ask_staff),
                say=say,
                they_may_ask=they_may_ask,
                before_every_call=shared,
                cards=[Raw(msgspec.json.encode(card)) for card in cards],
            )

    def _entry(self, found: Localized[Service]) -> Entry:
        maker, service = self._maker, found.record
        entry = maker.services.entry(found, facts=True)
        notes = service.staff_notes if self._options.staff_notes else ()
        told = (Fact(label=maker.sheet.for_staff, text=maker.text.line(note, found.language)) for note in notes)
        role = Part(text=service.card_role, lang=found.language) if service.card_role else None
        return replace(entry, role=role, facts=(*entry.facts, *told))

    def _said(self, page: CallPage) -> tuple[tuple[Part, ...], tuple[tuple[Part, ...], ...]]:
        """What to say on the first call, and what they may ask."""
        first = next(iter(page.rows), None)
        found = self._maker.library.get(Service, first.id, self._options.language) if first is not None else None
        if found is None or found.record.say is None:
            return (), ()
        line = self._maker.text.line
        asked = tuple(line(each, found.language) for each in found.record.they_may_ask)
        return line(found.record.say, found.language), asked
