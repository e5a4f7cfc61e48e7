"""The binder: the whole directory on paper by need, each with its first calls, and an index by name.

The reference of a card is its section and its position in it, ``2·3``, the same for every paper size, in large print
and in every language.

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
from guide_app.handouts.options import ColorOption, NamesOnly, OwnBlockOption, StaffNotes, WithoutPolice, option
from guide_app.handouts.pages.binder_index import NameIndex
from guide_app.handouts.pages.page_maker import Margins, PageMaker, PageOptions
from guide_app.handouts.pages.sign_text import Number, emergency_numbers
from guide_app.handouts.parts.card_face import PICTOGRAMS
from guide_app.handouts.parts.own_block import BlockText, block_text
from guide_app.handouts.parts.service_entry import Entry, Fact
from guide_app.handouts.parts.text import Part
from guide_app.handouts.phrases import PhraseBook
from guide_app.handouts.problems import HandoutError
from guide_app.library.library import Library, Localized
from guide_app.library.services import ServiceFilter, Services
from guide_app.system.messages import N_
from guide_app.system.progress import UNWATCHED, Progress

REPORT_INTERVAL = 50
"""Services between two progress reports."""
MAX_LINKED = 1000
"""Maximum services with links in the index; for more, the links would take longer than all the rest."""
MAX_CALLS = 8
"""Maximum calls at the start of a section."""

Sides = Literal["one", "both", "booklet"]


class BinderOptions(PageOptions, frozen=True, kw_only=True):
    """The options of the binder."""

    short: NamesOnly = False
    sides: Annotated[
        Sides,
        option(
            N_("messages", "Pages"),
            N_("messages", "One to a sheet, on both sides, or two side by side to fold into a booklet."),
            titles={
                "one": N_("messages", "On one side"),
                "both": N_("messages", "On both sides"),
                "booklet": N_("messages", "Booklet to fold"),
            },
        ),
    ] = "one"
    without_police: WithoutPolice = False
    staff_notes: StaffNotes = False
    own_block: OwnBlockOption = True
    color: ColorOption = False


class BinderLabels(Struct, frozen=True, kw_only=True):
    """The fixed words."""

    region: str
    steps: tuple[tuple[str, str], ...]
    """How to use it: what to do, and why."""
    private: str
    contents: str
    contents_note: str
    calls: str
    calls_note: str
    also: str
    say: str
    they_may_ask: str
    by_name: str
    by_name_note: str
    see: str


class Call(Struct, frozen=True, kw_only=True, gc=False):
    """One of the calls at the start of a section."""

    card: str
    role: Part | None
    name: Part
    number: str
    label: tuple[Part, ...]
    """How and when to use it."""


class Listed(Struct, frozen=True, kw_only=True, gc=False):
    """A service of another section that helps with this need too."""

    name: Part
    card: str


class Section(Struct, frozen=True, kw_only=True):
    """The services for one need."""

    number: int
    """The position of the need in the pack."""
    title: str
    pictogram: str | None
    calls: tuple[Call, ...]
    say: tuple[Part, ...]
    """What to say on the first call."""
    they_may_ask: tuple[tuple[Part, ...], ...]
    cards: list[Raw]
    """The services with this first need, each an encoded Entry."""
    also: tuple[Listed, ...]


class Binder(Struct, frozen=True, kw_only=True):
    """The data for ``binder.typ`` and ``binder-short.typ``."""

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
        raise HandoutError(N_("messages", "The pack lists no service, so there is no binder to print."))
    booklet = options.sides == "booklet"
    if booklet and len(found) > MAX_LINKED:
        raise HandoutError(N_("messages", "So many services make a booklet that nobody can fold. Print on both sides."))
    gathered = _Gathered(maker, options, progress)
    gathered.take(found)
    sheet = maker.sheet
    whole = sheet_size(options.paper, landscape=booklet)
    data = Binder(
        sheet=SheetSize(width=whole.width / 2, height=whole.height) if booklet else whole,
        short=options.short,
        two_sided=options.sides != "one",
        booklet=booklet,
        color=options.color,
        own=block_text(options.own, maker.phrases) if options.own_block else None,
        labels=BinderLabels(
            region=library.pack(options.language).region,
            steps=sheet.binder_steps,
            private=sheet.binder_private,
            contents=sheet.contents,
            contents_note=sheet.contents_note,
            calls=sheet.calls,
            calls_note=sheet.calls_note,
            also=sheet.also_for_need,
            say=sheet.say,
            they_may_ask=sheet.they_may_ask,
            by_name=sheet.by_name,
            by_name_note=sheet.by_name_note,
            see=sheet.also_under,
        ),
        numbers=emergency_numbers(maker),
        sections=tuple(gathered.sections()),
        by_name=tuple(gathered.index.by_initial()),
        names_language=library.languages[0],
        linked=len(found) <= MAX_LINKED,
        margins=maker.margins(),
    )
    return maker.document(
        options,
        "binder-short.typ" if options.short else "binder.typ",
        sheet.binder_title,
        data,
        "binder",
        duplex=None if options.sides == "one" else "short-edge" if booklet else "long-edge",
        booklet=Booklet(sheet=whole, language=options.language) if booklet else None,
        long=True,
    )


class _Gathered:
    """The services, each once, and their references."""

    def __init__(self, maker: PageMaker, options: BinderOptions, progress: Progress) -> None:
        self.index = NameIndex(maker.library, options.language)
        self._maker, self._options, self._progress = maker, options, progress
        self._needs: Sequence[Need] = maker.library.pack(options.language).needs
        self._cards: dict[str, list[Raw]] = {need.id: [] for need in self._needs}
        self._calls: dict[str, Call | Listed] = {}
        self._of_need: dict[str, list[str]] = {need.id: [] for need in self._needs}
        self._place_of: dict[str, str] = {}
        self._first_of: dict[str, str] = {}

    def take(self, ids: Sequence[str]) -> None:
        """Read and encode each service; those in a need's call order become its first cards."""
        library, language = self._maker.library, self._options.language
        number_of = {need.id: number for number, need in enumerate(self._needs, 1)}
        asked = self._asked_first()
        listed = frozenset(ids)
        ordered = [*(each for each in asked if each in listed), *(each for each in ids if each not in asked)]
        for place, service_id in enumerate(ordered):
            if place % REPORT_INTERVAL == 0:
                self._progress.report(place / len(ids))
            found = library.get(Service, service_id, language)
            assert found is not None  # The ids come from the library itself.
            entry = self._entry(found)
            own = found.record.needs[0]
            self._cards[own].append(Raw(msgspec.json.encode(entry)))
            card = f"{number_of[own]}·{len(self._cards[own])}"
            self._place_of[service_id], self._first_of[service_id] = card, own
            self._calls[service_id] = _call(entry, card)
            for need in found.record.needs:
                self._of_need[need].append(service_id)
            self.index.add(found, card)
        self.index.add_notices(self._place_of)

    def _asked_first(self) -> dict[str, None]:
        """Services in the call order of their own first need."""
        library, language = self._maker.library, self._options.language
        asked = ((need.id, found) for need in self._needs for found in library.many(Service, need.call_order, language))
        return dict.fromkeys(found.record.id for need, found in asked if found.record.needs[0] == need)

    def sections(self) -> Iterable[Section]:
        """The sections of needs with services."""
        for number, need in enumerate(self._needs, 1):
            ids = self._of_need[need.id]
            if not ids:
                continue
            ranked = sorted(ids, key=lambda each: (_place(need.call_order, each), self._first_of[each] != need.id))
            calls = [(each, call) for each in ranked if isinstance(call := self._calls[each], Call)][:MAX_CALLS]
            called = {each for each, _ in calls}
            also = [each for each in ids if self._first_of[each] != need.id and each not in called]
            say, they_may_ask = self._said([each for each, _ in calls])
            yield Section(
                number=number,
                title=need.title,
                pictogram=PICTOGRAMS.get(need.id),
                calls=tuple(call for _, call in calls),
                say=say,
                they_may_ask=they_may_ask,
                cards=self._cards[need.id],
                also=tuple(Listed(name=self._calls[each].name, card=self._place_of[each]) for each in also),
            )

    def _entry(self, found: Localized[Service]) -> Entry:
        maker, service = self._maker, found.record
        if self._options.short:
            return maker.services.entry(found, facts=False)
        entry = maker.services.entry(found, facts=True)
        notes = service.staff_notes if self._options.staff_notes else ()
        told = (Fact(label=maker.sheet.for_staff, text=maker.text.line(note, found.language)) for note in notes)
        role = Part(text=service.card_role, lang=found.language) if service.card_role else None
        return replace(entry, role=role, facts=(*entry.facts, *told))

    def _said(self, called: Sequence[str]) -> tuple[tuple[Part, ...], tuple[tuple[Part, ...], ...]]:
        """What to say on the first call, and what they may ask."""
        if self._options.short or not called:
            return (), ()
        found = self._maker.library.get(Service, called[0], self._options.language)
        if found is None or found.record.say is None:
            return (), ()
        line = self._maker.text.line
        asked = tuple(line(each, found.language) for each in found.record.they_may_ask)
        return line(found.record.say, found.language), asked


def _call(entry: Entry, card: str) -> Call | Listed:
    if not entry.phones:
        return Listed(name=entry.name, card=card)
    first = entry.phones[0]
    return Call(card=card, role=entry.role, name=entry.brief, number=first.number, label=first.label)


def _place(order: Sequence[str], service_id: str) -> int:
    return order.index(service_id) if service_id in order else len(order)
