"""The kinds of records of a pack. Names follow HSDS 3 for the directory (Human Services Data Specification).

A kind of record is declared once, by the class variables of its class (``record.py``). The tables of all kinds are
derived from the classes (``kinds.py``), in the order in which they stand here.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from msgspec import Meta, Struct

from guide_app.content.record import (
    PACK_FILE,
    GuidanceId,
    Id,
    IndicatorId,
    Language,
    Line,
    NeedId,
    OrganizationId,
    PageDate,
    PhoneId,
    Prose,
    QuestionId,
    Record,
    ServiceId,
    SourceId,
    Time,
    Weekday,
    refers,
)

ADULT_AGE = 18
"""Age of majority in Massachusetts (General Laws, chapter 4, section 7, clause 51), and the age that every adult
shelter of the first pack asks.
"""


class Source(Record, frozen=True, kw_only=True):
    """A page that bears out what a record says. ``url`` is shown as text, never opened."""

    kind = "source"
    file = "sources.yaml"

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

    kind = "phone"
    file = "phones.yaml"
    title_field = "label"
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
    sources: Annotated[tuple[SourceId, ...], Meta(min_length=1)]


class Organization(Record, frozen=True, kw_only=True):
    """Who gives the services."""

    kind = "organization"
    file = "organizations.yaml"
    title_field = "name"

    name: str
    alternate_names: tuple[str, ...] = ()
    website: str | None = None


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

    kind = "service"
    file = "services.yaml"
    title_field = "name"
    linkable = True
    translated = (
        "name", "description", "eligibility_description", "cost_option", "interpretation_services",
        "application_process", "say", "they_may_ask", "safe_contact", "may_share", "leads_to", "staff_notes",
        "card_name", "card_role", "discreet_name", "service_area", "required_documents",
    )  # fmt: skip
    on_cards = ("card_name", "card_role", "discreet_name")
    searched = (
        "description", "eligibility_description", "leads_to", "safe_contact", "application_process", "say",
        "cost_option", "required_documents", "interpretation_services", "service_area",
    )  # fmt: skip

    organization_id: OrganizationId
    name: str
    name_describes: bool = False
    """The name says what the service is, and translations repeat it. A proper name stays as it is in every language, so
    that a person who dials knows it when they hear it.
    """
    alternate_names: tuple[str, ...] = ()
    """Former and other names, for search: ``LIFT``."""
    status: Literal["active", "inactive", "temporarily closed"] = "active"
    needs: Annotated[tuple[NeedId, ...], Meta(min_length=1)]
    """Ids of the pack's needs, the most important first."""
    description: Line
    """What a person gets here, in a sentence or two that a client may read (grade 6)."""
    phones: tuple[PhoneId, ...] = ()
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
    card_role: Annotated[str, Meta(max_length=40)] | None = None
    """What it is, before its name: ``Lawyer, free``. Only what this record bears out."""
    discreet_name: Annotated[str, Meta(max_length=44)] | None = None
    """A name that tells a stranger nothing. A service without one cannot go on a discreet card."""
    assured_date: dt.date
    assurer: str
    sources: Annotated[tuple[SourceId, ...], Meta(min_length=1)]

    def in_translations(self) -> tuple[str, ...]:
        """All but a proper name."""
        return tuple(name for name in self.translated if name != "name" or self.name_describes)


class Indicator(Record, frozen=True, kw_only=True):
    """A sign that someone may need help. It leads to options, never to a label on a person."""

    kind = "indicator"
    file = "indicators.yaml"
    max_count = 200
    title_field = "title"
    linkable = True
    translated = ("title", "why", "caveat")
    searched = ("why", "caveat")

    group: Annotated[str, refers("indicator-group")]
    title: Line
    why: Line
    """Why it matters."""
    applies_to: Annotated[tuple[Literal["adult", "under-18", "labor", "sex"], ...], Meta(min_length=1)]
    strength: Literal["legal", "strong", "supporting"]
    caveat: Line
    """What else it may mean, or what not to conclude."""
    guidance: tuple[GuidanceId, ...] = ()
    """What to do next when this sign is ticked."""
    seed: tuple[int, ...] = ()
    """The numbers, 1 to 9, of the signs in the seed's question 16 that this one carries on."""
    sources: Annotated[tuple[SourceId, ...], Meta(min_length=1)]


class Question(Record, frozen=True, kw_only=True):
    """A question and its answer, the most needed sentence first."""

    kind = "question"
    file = "questions.yaml"
    max_count = 500
    title_field = "question"
    linkable = True
    translated = ("question", "answer", "corrected")
    searched = ("answer",)

    question: Line
    answer: Prose
    group: Annotated[str, refers("question-group")]
    audience: Literal["client", "staff"] = "client"
    seed: int | None = None
    """The question's number in the web page that the project began with."""
    corrected: Line | None = None
    """What was wrong in the seed's answer. For staff."""
    services: tuple[ServiceId, ...] = ()
    indicators: tuple[IndicatorId, ...] = ()
    guidance: tuple[GuidanceId, ...] = ()
    sources: Annotated[tuple[SourceId, ...], Meta(min_length=1)]


class Guidance(Record, frozen=True, kw_only=True):
    """What to do in one situation."""

    kind = "guidance"
    file = "guidance.yaml"
    max_count = 300
    title_field = "title"
    linkable = True
    translated = ("title", "summary", "steps", "do_not", "staff_notes")
    searched = ("summary", "steps", "do_not", "staff_notes")

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
    services: tuple[ServiceId, ...] = ()
    questions: tuple[QuestionId, ...] = ()
    """Answers that go with it. The first one for clients is what a client takes along in its place."""
    sources: Annotated[tuple[SourceId, ...], Meta(min_length=1)]


class Notice(Record, frozen=True, kw_only=True):
    """A name that people look for and that is not listed: why not, and who does that work today."""

    kind = "notice"
    file = "notices.yaml"
    max_count = 500
    title_field = "names"
    translated = ("reason",)
    searched = ("reason",)

    names: Annotated[tuple[str, ...], Meta(min_length=1)]
    reason: Line
    services: Annotated[tuple[ServiceId, ...], Meta(min_length=1)]
    sources: Annotated[tuple[SourceId, ...], Meta(min_length=1)]


Pictogram = Literal[
    "passport", "door", "debt", "people", "clock", "money", "hammer", "talk", "other", "danger", "shield", "children",
]  # fmt: skip
"""Drawings that stand beside words, of ``assets/handouts/pictograms``."""


class CardWording(Record, frozen=True, kw_only=True):
    """The few sentences of a card (``id`` is ``plain`` or ``discreet``), the ``poster`` or the ``brochure``."""

    kind = "card"
    file = "cards.yaml"
    title_field = "title"
    translated = ("title", "intro", "lines", "emergency", "footer", "footer_without_tabs")
    on_cards = translated

    title: Annotated[str, Meta(min_length=1, max_length=40, extra={"text": "line"})]
    intro: Annotated[str, Meta(min_length=1, max_length=90, extra={"text": "line"})]
    lines: tuple[Annotated[str, Meta(min_length=1, max_length=90, extra={"text": "line"})], ...] = ()
    """What a poster and a brochure say under the title."""
    pictograms: tuple[Pictogram, ...] = ()
    """One for each line, on a poster; for each sign, in a brochure."""
    emergency: Annotated[str, Meta(min_length=1, max_length=60, extra={"text": "line"})]
    """Words with the emergency number: ``In danger: {phone:emergency}``."""
    footer: Annotated[str, Meta(min_length=1, max_length=70, extra={"text": "line"})] | None = None
    footer_without_tabs: Annotated[str, Meta(min_length=1, max_length=70, extra={"text": "line"})] | None = None
    """In place of the footer on a poster that has no tabs to take."""
    services: tuple[ServiceId, ...] = ()
    """The services on the card until the person chooses others."""
    indicators: tuple[IndicatorId, ...] = ()
    """The signs in the brochure."""
    guidance: tuple[GuidanceId, ...] = ()
    """What to do, in the brochure: the first steps of each."""
    questions: tuple[QuestionId, ...] = ()
    """The answers in the brochure."""


class Need(Record, frozen=True, kw_only=True):
    """A need that a filter offers."""

    kind = "need"
    file = PACK_FILE
    pack_list = "needs"
    max_count = 40
    title_field = "title"
    translated = ("title",)

    title: Line
    call_order: tuple[ServiceId, ...] = ()
    """Whom to call first, on paper, which knows neither the hour nor the person: the widest doors first. Services that
    are not in it follow.
    """


class IndicatorGroup(Record, frozen=True, kw_only=True):
    """A heading under which signs stand."""

    kind = "indicator-group"
    file = PACK_FILE
    pack_list = "indicator_groups"
    max_count = 40
    title_field = "title"
    translated = ("title",)

    title: Line


class QuestionGroup(Record, frozen=True, kw_only=True):
    """A heading under which questions stand."""

    kind = "question-group"
    file = PACK_FILE
    pack_list = "question_groups"
    max_count = 40
    title_field = "title"
    translated = ("title",)

    title: Line


class Emergency(Record, frozen=True, kw_only=True):
    """One entry of the strip at the foot of the window: the words, the number, and the service behind it."""

    kind = "emergency"
    file = PACK_FILE
    pack_list = "emergency"
    max_count = 12
    title_field = "title"
    translated = ("title",)

    title: Line
    phone: PhoneId
    service: ServiceId


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
    indicator_groups: tuple[IndicatorGroup, ...]
    question_groups: tuple[QuestionGroup, ...]
    emergency: tuple[Emergency, ...]
    first_services: tuple[ServiceId, ...] = ()
    """The services at the head of the unfiltered list, in this order."""


class Review(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The native reviewer who signed a translation."""

    by: str
    on: dt.date
