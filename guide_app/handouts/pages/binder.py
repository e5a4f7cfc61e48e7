"""The binder: the whole directory on paper, with contents, and indexes by need and by name.

Five thousand services take some seconds, so the gathering tells its progress and can be stopped, and what is gathered
is encoded piece by piece: nothing holds up the window's thread for long.
"""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Iterable, Iterator

import msgspec
from msgspec import Raw, Struct

from guide_app.content.records import Notice, Organization, Service
from guide_app.handouts.document import Document, SheetSize, sheet_size
from guide_app.handouts.options import NamesOnly, OwnBlockOption, StaffNotes, WithoutPolice
from guide_app.handouts.pages.page_maker import Margins, PageMaker, PageOptions
from guide_app.handouts.parts.own_block import BlockText, block_text
from guide_app.handouts.parts.service_entry import Fact
from guide_app.handouts.phrases import PhraseBook
from guide_app.handouts.problems import HandoutError
from guide_app.library.library import Library, Localized
from guide_app.library.services import ServiceFilter, Services
from guide_app.system.messages import N_
from guide_app.system.progress import UNWATCHED, Progress

REPORT_INTERVAL = 50
"""Services between two reports of progress."""
MAX_LINKED = 1000
"""Links in the indexes of a larger binder would take longer than all the rest."""


class BinderOptions(PageOptions, frozen=True, kw_only=True):
    """What a person chooses for the binder."""

    short: NamesOnly = False
    without_police: WithoutPolice = False
    staff_notes: StaffNotes = False
    own_block: OwnBlockOption = True


class BinderLabels(Struct, frozen=True, kw_only=True):
    """The fixed words."""

    note: str
    region: str
    contents: str
    by_need: str
    by_name: str
    see: str


class Section(Struct, frozen=True, kw_only=True):
    """The services whose first need this is."""

    title: str
    entries: list[Raw]
    """Each an Entry, encoded."""


class Indexed(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A line of an index."""

    name: str
    id: str
    see: str | None = None
    """The name today, for a former or other one."""
    translated: bool = False
    """The name today is in the handout's language, not in that of names."""


class NeedIndex(Struct, frozen=True, kw_only=True):
    """All services for a need."""

    title: str
    services: list[Raw]
    """Each an Indexed, encoded."""


class Binder(Struct, frozen=True, kw_only=True):
    """What ``binder.typ`` reads."""

    sheet: SheetSize
    margins: Margins
    labels: BinderLabels
    sections: tuple[Section, ...]
    by_need: tuple[NeedIndex, ...]
    by_name: tuple[list[Raw], ...]
    """A list for each initial, of Indexed, encoded."""
    names_language: str
    """Most names are written in the pack's first language."""
    facts: bool
    linked: bool
    """Whether a line of an index leads to its service in the file."""
    own: BlockText | None


def binder(
    library: Library, options: BinderOptions, phrases: PhraseBook, today: dt.date, progress: Progress = UNWATCHED
) -> Document:
    """The binder as a document to render. Raises HandoutError for a pack without services, Cancelled when so wished."""
    maker = PageMaker(library, phrases, options.language, today)
    pack = library.pack(options.language)
    sections = {need.id: Section(title=need.title, entries=[]) for need in pack.needs}
    by_need: dict[str, list[Indexed]] = {need.id: [] for need in pack.needs}
    names: dict[tuple[str, str], Indexed] = {}
    ids = Services(library).find(ServiceFilter(without_police=options.without_police)).ids()
    if not ids:
        raise HandoutError(N_("messages", "The pack lists no service, so there is no binder to print."))
    for place, service_id in enumerate(ids):
        if place % REPORT_INTERVAL == 0:
            progress.report(place / len(ids))
        found = library.get(Service, service_id, options.language)
        assert found is not None  # The list is the library's own.
        service = found.record
        sections[service.needs[0]].entries.append(_encoded(maker, found, options))
        for need in service.needs:
            by_need[need].append(Indexed(name=service.name, id=service_id, translated=_is_translated(library, found)))
        _index_names(library, found, names)
    _index_notices(library, options.language, frozenset(ids), names)
    sheet = maker.sheet
    data = Binder(
        sheet=sheet_size(options.paper),
        own=block_text(options.own, maker.phrases) if options.own_block else None,
        margins=maker.margins(),
        labels=BinderLabels(
            note=sheet.binder_note,
            region=pack.region,
            contents=sheet.contents,
            by_need=sheet.by_need,
            by_name=sheet.by_name,
            see=sheet.also_under,
        ),
        sections=tuple(section for section in sections.values() if section.entries),
        by_need=tuple(
            NeedIndex(title=need.title, services=_in_order(by_need[need.id])) for need in pack.needs if by_need[need.id]
        ),
        by_name=tuple(_by_initial(names.values())),
        names_language=library.languages[0],
        facts=not options.short,
        linked=len(ids) <= MAX_LINKED,
    )
    return maker.document(options, "binder.typ", sheet.binder_title, data, "binder", long=True)


def _encoded(maker: PageMaker, found: Localized[Service], options: BinderOptions) -> Raw:
    entry = maker.services.entry(found, facts=not options.short)
    if options.staff_notes:
        notes = tuple(
            Fact(label=maker.sheet.for_staff, text=maker.text.line(note, found.language))
            for note in found.record.staff_notes
        )
        entry = msgspec.structs.replace(entry, facts=(*entry.facts, *notes))
    return Raw(msgspec.json.encode(entry))


def _is_translated(library: Library, found: Localized[Service]) -> bool:
    return found.record.name_describes and found.language != library.languages[0]


def _index_names(library: Library, found: Localized[Service], names: dict[tuple[str, str], Indexed]) -> None:
    """The service's own name, and its other ones and those of its organization, which lead to it.

    A name that is written a little differently, or begins as one that is there, would stand beside it and say no more.
    """
    service, translated = found.record, _is_translated(library, found)
    names[service.name, service.id] = Indexed(name=service.name, id=service.id, translated=translated)
    organization = library.get(Organization, service.organization_id, library.languages[0])
    others = [*service.alternate_names]
    if organization is not None:
        others += [organization.record.name, *organization.record.alternate_names]
    seen = {_folded(service.name)}
    own = _words(service.name)
    source = library.get(Service, service.id, library.languages[0]) if translated else None
    if source is not None and _words(source.record.name)[:1] != own[:1]:
        others.append(source.record.name)
    for name in others:
        words = _words(name)
        beside = own[: len(words)] == words or words[: len(own)] == own
        if not beside and _folded(name) not in seen:
            seen.add(_folded(name))
            line = Indexed(name=name, id=service.id, see=service.name, translated=translated)
            names.setdefault((name, service.id), line)


def _index_notices(
    library: Library, language: str, listed: frozenset[str], names: dict[tuple[str, str], Indexed]
) -> None:
    """Names that people look for and that are not listed lead to who does that work today."""
    for notice in library.all(Notice, library.languages[0]):
        service_id = next((each for each in notice.record.services if each in listed), None)
        service = library.get(Service, service_id, language) if service_id else None
        if service is not None:
            today, translated = service.record.name, _is_translated(library, service)
            for name in {_folded(name): name for name in reversed(notice.record.names)}.values():
                line = Indexed(name=name, id=service.record.id, see=today, translated=translated)
                names.setdefault((name, ""), line)


def _in_order(lines: Iterable[Indexed]) -> list[Raw]:
    return [Raw(msgspec.json.encode(line)) for line in sorted(lines, key=_sorted_by)]


def _by_initial(lines: Iterable[Indexed]) -> Iterator[list[Raw]]:
    """In order, with all that begin with a digit together."""
    groups: dict[str, list[Indexed]] = {}
    for line in lines:
        initial = _sorted_by(line)[:1]
        groups.setdefault("" if initial.isdecimal() else initial, []).append(line)
    for _, group in sorted(groups.items()):
        yield _in_order(group)


def _sorted_by(indexed: Indexed) -> str:
    """As people look a name up: without accents and case."""
    return " ".join(_words(indexed.name))


def _words(name: str) -> list[str]:
    decomposed = unicodedata.normalize("NFD", name.casefold())
    return "".join(one for one in decomposed if one.isalnum() or one == " ").split()


def _folded(name: str) -> str:
    return "".join(_words(name))
