"""The records of a pack, typed. Names follow HSDS 3 for the directory (Human Services Data Specification).

English (the pack's first language) is written in the records themselves; a translation is a second file with the same
ids (see ``Translation``). Two kinds of text are told apart by their type:

``Line``   plain words, one paragraph. ``{phone:ID}`` stands for a number. No other markup.
``Prose``  restricted Markdown: paragraphs, ``-`` and ``1.`` lists, ``**bold**``, links ``[words](kind:id)`` to a record
           of the pack (``service``, ``indicator``, ``question``, ``guidance``) and ``{phone:ID}``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal, TypeVar, cast

from msgspec import Meta, Struct
from msgspec.structs import replace

Id = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
Line = Annotated[str, Meta(min_length=1, max_length=600, extra={"text": "line"})]
Prose = Annotated[str, Meta(min_length=1, max_length=6000, extra={"text": "prose"})]
Language = Annotated[str, Meta(pattern=r"^[a-z]{2,3}(-[A-Za-z]{2,4})?$")]
Weekday = Literal["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
Time = Annotated[str, Meta(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
PageDate = Annotated[str, Meta(pattern=r"^(unknown|(19|20)[0-9]{2}(-[0-9]{2}){0,2})$")]

ADULT_AGE = 18
"""Age of majority in Massachusetts (General Laws, chapter 4, section 7, clause 51), and the age that every adult
shelter of the first pack asks.
"""

Kind = Literal["service", "indicator", "question", "guidance", "notice"]
CrisisKind = Literal["danger", "overdose", "poison", "body", "despair"]
"""What may have happened: danger from a person, an overdose, pills or wounds of someone who wants to die, a body in
danger, despair."""


class Record(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What every record has. ``translated`` names the fields that a translation repeats in its own words."""

    translated: ClassVar[tuple[str, ...]] = ()

    id: Id

    def in_translations(self) -> tuple[str, ...]:
        """The fields of this record that a translation repeats."""
        return self.translated


class Part(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A piece within a record that has words of its own: a translation repeats them, part by part."""

    translated: ClassVar[tuple[str, ...]] = ()


Text = str | tuple[str, ...]
Words = str | tuple[str | dict[str, Text], ...]
"""What a translation gives for one field: a text, texts, or for each part (``Part``) its texts by field."""
AnyRecord = TypeVar("AnyRecord", bound=Record)


def with_words(record: AnyRecord, fields: Mapping[str, Words]) -> AnyRecord:
    """A record with a translation's words in place of its own."""
    changed: dict[str, Any] = {}
    for name, words in fields.items():
        own = getattr(record, name)
        if isinstance(own, tuple) and own and isinstance(own[0], Part):
            parts = zip(cast("tuple[Part, ...]", own), cast("tuple[dict[str, Text], ...]", words), strict=True)
            changed[name] = tuple(replace(part, **texts) for part, texts in parts)
        else:
            changed[name] = words
    return replace(record, **changed)


class Source(Record, frozen=True, kw_only=True):
    """A page that bears out what a record says. ``url`` is shown as text, never opened."""

    publisher: str
    url: str
    title: str | None = None
    page_date: PageDate = "unknown"
    """The date on the page itself: a year, a month, a day, or ``unknown``."""
    read_date: dt.date


class Schedule(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Weekly opening hours in the pack's time zone, ending on the day they begin.

    ``00:00`` to ``23:59`` means round the clock (HSDS has no other word).
    """

    byday: Annotated[tuple[Weekday, ...], Meta(min_length=1)]
    opens_at: Time
    closes_at: Time


class Phone(Record, frozen=True, kw_only=True):
    """A number, written down here and nowhere else in the pack."""

    translated = ("label", "note")

    number: str
    """As a person reads and dials it: ``800-870-5905``, ``911``."""
    label: Line
    modes: Annotated[tuple[Literal["voice", "text", "tty", "videophone", "relay"], ...], Meta(min_length=1)]
    confirmed: Literal["own-page", "elsewhere", "by-phone"]
    """How the number is known: read on the organization's or the government's own page, read elsewhere, or dialled."""
    print: bool
    """Whether the number may go on paper. False is shown on screen as unconfirmed."""
    keyword: str | None = None
    """The word to send, for a text line."""
    schedules: tuple[Schedule, ...] = ()
    """Empty means that the hours are unknown, never that the line is closed."""
    confirm_hours: bool = False
    """Whether the hours may have changed. Paper says so beside them; on screen the note does."""
    languages: tuple[Language, ...] = ()
    note: Line | None = None
    assured_date: dt.date
    sources: Annotated[tuple[Id, ...], Meta(min_length=1)]


class Address(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A public address. Never written for a confidential location."""

    address_1: str
    city: str
    state_province: str = "MA"
    postal_code: str | None = None


class Location(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where a service is. A confidential location has no address, and a pack that gives it one is refused."""

    name: str | None = None
    confidential: bool = False
    address: Address | None = None
    confirm: bool = False
    """The address is old or not certain: ask before sending someone there."""

    def __post_init__(self) -> None:
        """Raises ValueError for a hidden place that can be found."""
        if self.confidential and self.address:
            raise ValueError("a confidential location has an address; delete the address")


class Eligibility(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who is taken, beside the ages: HSDS would have these as attributes of a local taxonomy. None is unknown, and said
    to be: it is never read as yes. The sources are the service's.
    """

    offer_to_under_18: Literal["yes", "ask", "no"] | None = None
    """Whether someone under 18 is sent here. Only ``yes`` puts the service before a minor; ``ask`` after those."""
    genders_served: Literal["women", "men", "all"] | None = None
    trans_inclusive: bool | None = None
    takes_children: bool | None = None
    """Whether a person may come with their children."""
    takes_pregnant: bool | None = None
    sobriety_required: bool | None = None
    needs_id: bool | None = None
    immigration_status_asked: bool | None = None
    walk_in: bool | None = None
    """Whether one may come without calling first."""
    overnight_bed: bool | None = None
    """Whether people sleep there."""


class Service(Record, frozen=True, kw_only=True):
    """One kind of help that an organization gives."""

    translated = (
        "name", "description", "eligibility_description", "cost_option", "interpretation_services",
        "application_process", "say", "they_may_ask", "safe_contact", "may_share", "leads_to", "staff_notes",
        "card_name", "discreet_name", "service_area", "required_documents",
    )  # fmt: skip

    organization_id: Id
    name: str
    name_describes: bool = False
    """The name says what the service is, and translations repeat it. A proper name stays as it is in every language, so
    that a person who dials knows it when they hear it.
    """
    alternate_names: tuple[str, ...] = ()
    """Former and other names, for search: ``LIFT``."""
    status: Literal["active", "inactive", "temporarily closed"] = "active"
    needs: Annotated[tuple[Id, ...], Meta(min_length=1)]
    """Ids of the pack's needs, the most important first."""
    description: Line
    """What a person gets here, in a sentence or two that a client may read (grade 6)."""
    phones: tuple[Id, ...] = ()
    locations: tuple[Location, ...] = ()
    schedules: tuple[Schedule, ...] = ()
    """Opening hours of the place, when they are not those of the phone. Empty means unknown."""
    languages: tuple[Language, ...] = ()
    interpretation_services: Line | None = None
    service_area: Line
    eligibility_description: Line | None = None
    minimum_age: int | None = None
    """Youngest age in years. None is unknown."""
    maximum_age: int | None = None
    eligibility: Eligibility = Eligibility()
    cost_option: Line | None = None
    required_documents: Line | None = None
    application_process: Line | None = None
    say: Line | None = None
    """First call: words to start with."""
    they_may_ask: tuple[Line, ...] = ()
    """First call: what the person may be asked."""
    safe_contact: Line | None = None
    """What to know before calling or leaving a message: voicemail, phone bill, caller ID, who may be told."""
    may_share: Line | None = None
    """Whom the line may tell what is said: one sentence, for beside the number, where a caller must know it first."""
    leads_to: Line | None = None
    """What a call leads to: who answers, what they can and must do."""
    staff_notes: tuple[Line, ...] = ()
    """For staff only."""
    recheck: tuple[str, ...] = ()
    """What the coordinator must check before the next printing."""
    website: str | None = None
    law_enforcement: bool = False
    card_name: Annotated[str, Meta(max_length=44)] | None = None
    """The name on a plain card, when the full one is too long."""
    discreet_name: Annotated[str, Meta(max_length=44)] | None = None
    """A name that tells a stranger nothing. A service without one cannot go on a discreet card."""
    assured_date: dt.date
    assurer: str
    sources: Annotated[tuple[Id, ...], Meta(min_length=1)]

    def in_translations(self) -> tuple[str, ...]:
        """All but a proper name."""
        return tuple(name for name in self.translated if name != "name" or self.name_describes)


class Organization(Record, frozen=True, kw_only=True):
    """Who gives the services."""

    name: str
    alternate_names: tuple[str, ...] = ()
    website: str | None = None


class Indicator(Record, frozen=True, kw_only=True):
    """A sign that someone may need help. It leads to options, never to a label on a person."""

    translated = ("title", "why", "caveat")

    group: Id
    title: Line
    why: Line
    """Why it matters."""
    applies_to: Annotated[tuple[Literal["adult", "under-18", "labor", "sex"], ...], Meta(min_length=1)]
    strength: Literal["legal", "strong", "supporting"]
    caveat: Line
    """What else it may mean, or what not to conclude."""
    guidance: tuple[Id, ...] = ()
    """What to do next when this sign is ticked."""
    seed: tuple[int, ...] = ()
    """The numbers, 1 to 9, of the signs in the seed's question 16 that this one carries on."""
    sources: Annotated[tuple[Id, ...], Meta(min_length=1)]


class Question(Record, frozen=True, kw_only=True):
    """A question and its answer, the most needed sentence first."""

    translated = ("question", "answer", "corrected")

    question: Line
    answer: Prose
    group: Id
    audience: Literal["client", "staff"] = "client"
    seed: int | None = None
    """The question's number in the web page that the project began with."""
    corrected: Line | None = None
    """What was wrong in the seed's answer. For staff."""
    services: tuple[Id, ...] = ()
    indicators: tuple[Id, ...] = ()
    guidance: tuple[Id, ...] = ()
    sources: Annotated[tuple[Id, ...], Meta(min_length=1)]


class Guidance(Record, frozen=True, kw_only=True):
    """What to do in one situation."""

    translated = ("title", "summary", "steps", "do_not", "staff_notes")

    title: Line
    summary: Line
    order: int
    """Place among the next steps: danger first (10), then what the law asks, then needs."""
    situation: bool = True
    """True for a situation of a person (shown under What to do); False for background such as what the law says."""
    always: bool = False
    """Shown among the next steps whenever any sign is ticked."""
    steps: Annotated[tuple[Prose, ...], Meta(min_length=1)]
    do_not: tuple[Line, ...] = ()
    staff_notes: tuple[Line, ...] = ()
    services: tuple[Id, ...] = ()
    questions: tuple[Id, ...] = ()
    """Answers that go with it. The first one for clients is what a client takes along in its place."""
    sources: Annotated[tuple[Id, ...], Meta(min_length=1)]


class Notice(Record, frozen=True, kw_only=True):
    """A name that people look for and that is not listed: why not, and who does that work today."""

    translated = ("reason",)

    names: Annotated[tuple[str, ...], Meta(min_length=1)]
    reason: Line
    services: Annotated[tuple[Id, ...], Meta(min_length=1)]
    sources: Annotated[tuple[Id, ...], Meta(min_length=1)]


class CardWording(Record, frozen=True, kw_only=True):
    """The few sentences of a card (``id`` is ``plain`` or ``discreet``), the ``poster`` or the ``brochure``."""

    translated = ("title", "intro", "lines", "emergency", "footer", "footer_without_tabs")

    title: Annotated[str, Meta(min_length=1, max_length=40, extra={"text": "line"})]
    intro: Annotated[str, Meta(min_length=1, max_length=90, extra={"text": "line"})]
    lines: tuple[Annotated[str, Meta(min_length=1, max_length=90, extra={"text": "line"})], ...] = ()
    """What a poster and a brochure say under the title."""
    emergency: Annotated[str, Meta(min_length=1, max_length=60, extra={"text": "line"})]
    """Words with the emergency number: ``In danger: {phone:emergency}``."""
    footer: Annotated[str, Meta(min_length=1, max_length=70, extra={"text": "line"})] | None = None
    footer_without_tabs: Annotated[str, Meta(min_length=1, max_length=70, extra={"text": "line"})] | None = None
    """In place of the footer on a poster that has no tabs to take."""
    services: tuple[Id, ...] = ()
    """The services on the card until the person chooses others."""
    indicators: tuple[Id, ...] = ()
    """The signs in the brochure."""
    guidance: tuple[Id, ...] = ()
    """What to do, in the brochure: the first steps of each."""
    questions: tuple[Id, ...] = ()
    """The answers in the brochure."""


class Need(Record, frozen=True, kw_only=True):
    """A need that a filter offers."""

    translated = ("title",)

    title: Line


class Group(Record, frozen=True, kw_only=True):
    """A heading under which signs or questions stand."""

    translated = ("title",)

    title: Line


class Emergency(Record, frozen=True, kw_only=True):
    """One entry of the strip at the foot of the window: the words, the number, and the service behind it."""

    translated = ("title",)

    title: Line
    phone: Id
    service: Id


class Pack(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a pack says of itself (``pack.yaml``)."""

    id: Id
    title: str
    region: str
    edition: dt.date
    languages: Annotated[tuple[Language, ...], Meta(min_length=1)]
    """The first is the language of the records themselves."""
    handout_languages: tuple[Language, ...] = ()
    """Further languages for cards and posters only: their folders hold ``cards.yaml`` and the names of services."""
    country: Annotated[str, Meta(pattern=r"^[A-Z]{2}$")]
    """Where the phone numbers are dialled (ISO 3166)."""
    timezone: str
    license: str
    needs: tuple[Need, ...]
    indicator_groups: tuple[Group, ...]
    question_groups: tuple[Group, ...]
    emergency: tuple[Emergency, ...]
    first_services: tuple[Id, ...] = ()
    """The services at the head of the unfiltered list, in this order."""


class Review(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The native reviewer who signed a translation."""

    by: str
    on: dt.date


class SynonymGroup(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that people use for one thing. A query that holds one phrase of ``say`` also looks for ``also``; one that
    shares words with ``say`` finds the records of ``to``.
    """

    say: str
    """Phrases, with commas between."""
    also: str = ""
    """Further phrases."""
    need: Id | None = None
    """The need that the words name, if they name one."""
    to: tuple[str, ...] = ()
    """Records that people speak of so, as ``kind:id``."""

    @property
    def phrases_said(self) -> list[str]:
        """The phrases of ``say``."""
        return _phrases(self.say)

    @property
    def phrases_sought(self) -> list[str]:
        """The phrases of ``also``."""
        return _phrases(self.also)

    def __post_init__(self) -> None:
        if not self.phrases_said:
            raise ValueError("say: holds no phrase; expected phrases with commas between")


class CrisisGroup(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What to put above everything that a search finds when someone is in danger or in despair."""

    kind: CrisisKind | None = None
    """What has happened. The files of languages have the words for it."""
    say: tuple[str, ...] = ()
    """Phrases of the pack's own. ``/`` between words means either, ``_`` that they stand side by side, ``*`` at the end
    of one any ending, and up to two other words may stand between: ``will/gonna kill* me/us``."""
    services: Annotated[tuple[Id, ...], Meta(min_length=1)]
    """The one that leads first."""

    def __post_init__(self) -> None:
        """Raises ValueError for a group without words."""
        if self.kind is None and not self.say:
            raise ValueError("say: holds no phrase; expected phrases, or the kind of crisis")


def _phrases(text: str) -> list[str]:
    return [phrase for part in text.split(",") if (phrase := part.strip())]
