"""The page that answers who to call, in which order, and for whom: the first page of a list, the opening of a section.

Rows are the calls of the one decision, without a person and an hour; what else helps follows with its number.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from guide_app.content.records import Service
from guide_app.handouts.pages.page_maker import PageMaker
from guide_app.handouts.parts.call_rows import call_rows
from guide_app.handouts.parts.card_face import PICTOGRAMS
from guide_app.handouts.parts.service_entry import Entry
from guide_app.handouts.parts.text import Part
from guide_app.handouts.phrases import PagePhrases
from guide_app.library.decision.decision import Entry as Call
from guide_app.library.library import Localized

ADULT = 18


class CallRow(Struct, frozen=True, kw_only=True, gc=False):
    """A service in one row: for whom, what it is, who it is, its number and hours."""

    id: str
    who: Part
    role: Part
    name: Part | None
    """None where the role is the name already."""
    number: str | None
    hours: tuple[Part, ...]
    ways: tuple[Part, ...]
    """How Deaf people reach it besides: by text, chat, videophone or TTY. Empty if nothing is known."""
    instead: str | None
    """The text in place of a number: where to go, or whom to ask."""
    card: str = ""
    """The number of its card in a binder."""


class FrameRow(Struct, frozen=True, kw_only=True, gc=False):
    """A call under one or more conditions, in the frame for people under 18."""

    conditions: tuple[Part, ...]
    """Without the number, which is beside them."""
    name: Part
    number: str | None
    ways: tuple[Part, ...]
    """As those of a row."""


class CallPage(Struct, frozen=True, kw_only=True):
    """The calls for one need."""

    title: str
    pictogram: str | None
    band: str
    """The words over the rows; empty for services that somebody chose."""
    frame: tuple[FrameRow, ...]
    rows: tuple[CallRow, ...]
    also: tuple[CallRow, ...]
    ask_staff: tuple[str, ...]
    """The ids of services without a number that may be printed."""


class CallLabels(Struct, frozen=True, kw_only=True):
    """The fixed words of the page."""

    under_18: str
    adults_note: str
    also: str
    helpers: str
    """The heading of the services of a need that calls none first."""
    ask_staff: str
    before_every_call: str
    leads_to: str
    languages: str


def call_labels(words: PagePhrases) -> CallLabels:
    """The fixed words in a language."""
    return CallLabels(
        under_18=words.under_18,
        adults_note=words.adults_note,
        also=words.also_for_need,
        helpers=words.who_can_help,
        ask_staff=words.ask_staff_names,
        before_every_call=words.before_every_call,
        leads_to=words.leads_to,
        languages=words.heading("languages"),
    )


def for_whom(service: Service, words: PagePhrases) -> str:
    """Who a service is for, in a few words: as an editor wrote it, or by the ages and genders of its record."""
    if service.for_whom is not None:
        return service.for_whom
    low, high = service.minimum_age, service.maximum_age
    adults = service.eligibility.offer_to_under_18 == "no" or (low is not None and low >= ADULT)
    if low is not None and high is not None:
        age = words.ages.format(low=low, high=high)
    elif high is not None:
        age = words.ages_to.format(high=high)
    elif (low is not None and low > ADULT) or (low is not None and not adults and low > 0):
        age = words.ages_from.format(low=low)
    elif adults:
        age = words.adults
    else:
        age = {"yes": words.any_age, "ask": words.under_18_ask}.get(service.eligibility.offer_to_under_18 or "", "")
    gender = words.genders.get(service.eligibility.genders_served or "", "")
    if not gender or not age:
        return gender or age or words.ask_who
    return f"{gender} {age}" if age == words.adults else f"{gender}. {age}"


class CallPages:
    """Builds the pages, and keeps which services they name."""

    def __init__(self, maker: PageMaker) -> None:
        self._maker = maker
        self.library, self.words, self.language = maker.library, maker.sheet, maker.language
        self._rows: dict[str, CallRow | None] = {}

    def add(self, found: Localized[Service], card: str = "") -> None:
        """Take over a service that is read already, with the number of its card in a binder."""
        row = self._row(found)
        self._rows[found.record.id] = replace(row, card=card) if row is not None else None

    def names(self, ids: Iterable[str]) -> tuple[Part, ...]:
        """Services by name alone."""
        return tuple(row.name or row.role for row in self._all(ids))

    def of_need(self, need: str, title: str, ids: Sequence[str], allowed: Collection[str] | None = None) -> CallPage:
        """The page of a need: its calls in order, then the other services with these ids. ``allowed`` limits the calls
        to these services.
        """
        found = call_rows(self._maker.library, need, self._maker.language)
        called = [each.service for each in found.rows if allowed is None or each.service in allowed]
        rows = self.rows(called)
        framed = {each.service for each in found.frame if each.service not in called}
        shown = {row.id for row in rows}
        also = self.rows([each for each in ids if each not in shown | framed])
        named = {*shown, *framed, *(row.id for row in also)}
        words = self._maker.sheet
        return CallPage(
            title=title,
            pictogram=PICTOGRAMS.get(need),
            band=words.calls if len(rows) > 1 else words.call_first if rows else "",
            frame=self.frame(found.frame),
            rows=rows,
            also=also,
            ask_staff=tuple(each for each in ids if each not in named),
        )

    def of_chosen(self, title: str, ids: Sequence[str]) -> CallPage:
        """The page of services that somebody chose, in that order."""
        rows = self.rows(ids)
        shown = {row.id for row in rows}
        return CallPage(
            title=title,
            pictogram=None,
            band="",
            frame=self._frame_of(ids),
            rows=rows,
            also=(),
            ask_staff=tuple(each for each in ids if each not in shown),
        )

    def rows(self, ids: Iterable[str]) -> tuple[CallRow, ...]:
        """The services as rows, without those that only staff can reach."""
        return tuple(row for row in self._all(ids) if row.number is not None or row.instead is not None)

    def asked(self, ids: Iterable[str]) -> tuple[Part, ...]:
        """The names of the services that only staff can reach."""
        wanted = list(ids)
        shown = {row.id for row in self.rows(wanted)}
        return self.names(each for each in wanted if each not in shown)

    def for_staff(self, ids: Iterable[str]) -> tuple[CallRow, ...]:
        """The services as rows for the page of staff."""
        return self._all(dict.fromkeys(ids))

    def _all(self, ids: Iterable[str]) -> tuple[CallRow, ...]:
        wanted = list(ids)
        missing = [each for each in wanted if each not in self._rows]
        for found in self._maker.library.many(Service, missing, self._maker.language):
            self._rows[found.record.id] = self._row(found)
        rows = (self._rows.get(each) for each in wanted)
        return tuple(row for row in rows if row is not None)

    def frame(self, calls: Iterable[Call]) -> tuple[FrameRow, ...]:
        """The frame "Under 18?": each service once, with all conditions it is called under."""
        found: dict[str, FrameRow] = {}
        for call in calls:
            row = next(iter(self.rows([call.service])), None)
            if call.condition is None or row is None:
                continue
            said = Part(text=without_number(call.condition, row.number), lang=self._maker.language)
            before = found.get(row.id)
            conditions = (said,) if before is None else (*before.conditions, said)
            found[row.id] = FrameRow(conditions=conditions, name=row.name or row.role, number=row.number, ways=row.ways)
        return tuple(found.values())

    def _frame_of(self, ids: Iterable[str]) -> tuple[FrameRow, ...]:
        """The frame of the first need that is for adults alone."""
        library, language = self._maker.library, self._maker.language
        for found in library.many(Service, ids, language):
            if found.record.eligibility.offer_to_under_18 != "no":
                continue
            for need in found.record.needs:
                if calls := call_rows(library, need, language).frame:
                    return self.frame(calls)
        return ()

    def _row(self, found: Localized[Service]) -> CallRow | None:
        maker, service = self._maker, found.record
        if service.status != "active":
            return None
        entry = maker.services.entry(found, facts=False)
        who_lang = found.language if service.for_whom is not None else maker.language
        role, name = (without_hours(part, entry, maker.sheet) for part in (entry.role, entry.brief))
        first = next(iter(entry.phones), None)
        return CallRow(
            id=service.id,
            who=Part(text=for_whom(service, maker.sheet), lang=who_lang),
            role=role or name or entry.brief,
            name=name if role is not None else None,
            number=first.number if first is not None else None,
            hours=first.label if first is not None else (),
            ways=(Part(text=entry.ways, lang=maker.language),) if entry.ways else (),
            instead=None if first is not None else self._instead(entry),
        )

    def _instead(self, entry: Entry) -> str | None:
        """Where to go, if an editor says so, or a website. None if only staff can help."""
        words = self._maker.sheet
        return None if entry.no_number in (words.ask_staff, words.ask_staff_how) else entry.no_number


def without_number(condition: str, number: str | None) -> str:
    """A condition without the number that is printed beside it: "DCF 800-792-5200, now" becomes "DCF, now"."""
    return condition if number is None else re.sub(rf"[,:،]?\s*{re.escape(number)}", "", condition)


def without_hours(part: Part | None, entry: Entry, words: PagePhrases) -> Part | None:
    """A role or a name without the hours that are beside its number."""
    if part is None:
        return None
    hours = "".join(said.text for one in entry.phones[:1] for said in one.label).replace("\u00a0", " ")
    text = part.text
    if words.always_open in hours:
        for end in words.day_and_night:
            text = text.removesuffix(end)
    return replace(part, text=text)
