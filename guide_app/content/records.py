"""The kinds of records of a pack. Names follow HSDS 3 for the directory (Human Services Data Specification).

The class variables of its class declare a kind of record once (``record.py``). ``kinds.py`` derives the tables of all
kinds from the classes, in the order of this module.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from msgspec import Meta, Struct

from guide_app.content.facts import searched_fields
from guide_app.content.places import Accessibility, Eligibility, Location
from guide_app.content.publisher import HardWord, Publisher, Withdrawal
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
    Pictogram,
    Prose,
    QuestionId,
    Record,
    Schedule,
    ServiceId,
    SourceId,
    refers,
)

ADULT_AGE = 18
"""Age of majority in Massachusetts (General Laws, chapter 4, section 7, clause 51), and the minimum age of every adult
shelter in the first pack.
"""


class Source(Record, frozen=True, kw_only=True):
    """A page that supports the content of a record. ``url`` is shown as text, never opened."""

    kind = "source"
    file = "sources.yaml"

    publisher: str
    url: str
    title: str | None = None
    page_date: PageDate = "unknown"
    """The date on the page itself: a year, a month, a day, or ``unknown``."""
    read_date: dt.date


class Phone(Record, frozen=True, kw_only=True):
    """A phone number. It is written here and nowhere else in the pack."""

    kind = "phone"
    file = "phones.yaml"
    title_field = "label"
    translated = ("label", "note")
    for_clients = ("label",)

    number: str
    """As a person reads and dials it: ``800-870-5905``, ``911``."""
    label: Line
    modes: Annotated[tuple[Literal["voice", "text", "tty", "videophone", "relay"], ...], Meta(min_length=1)]
    confirmed: Literal["own-page", "elsewhere", "by-phone"]
    """How the number was confirmed: on the organization's or government's own page, on another page, or by a call."""
    print: bool
    """Whether the number may be printed. If False, the screen shows it as unconfirmed."""
    keyword: str | None = None
    """The word to send, for a text line."""
    schedules: tuple[Schedule, ...] = ()
    """Empty means unknown hours, never a closed line."""
    confirm_hours: bool = False
    """Whether the hours may have changed. Handouts say so beside them; on screen the note does."""
    languages: tuple[Language, ...] = ()
    note: Line | None = None
    fault: Literal["disconnected", "wrong"] | None = None
    """What a person heard who called it on ``assured_date``: it is dead, or somebody else answers. Such a number is in
    no plan and on no paper, and the screen says why.
    """
    assured_date: dt.date
    """The day of the call if somebody called the number, otherwise the day on which a source was read."""
    sources: Annotated[tuple[SourceId, ...], Meta(min_length=1)]

    @property
    def called(self) -> bool:
        """Whether a person has called the number. Screen, command line and paper say "called on" of no other one."""
        return self.confirmed == "by-phone" and self.fault is None


class Organization(Record, frozen=True, kw_only=True):
    """The provider of services."""

    kind = "organization"
    file = "organizations.yaml"
    title_field = "name"

    name: str
    alternate_names: tuple[str, ...] = ()
    website: str | None = None


class Service(Record, frozen=True, kw_only=True):
    """One kind of help that an organization offers."""

    kind = "service"
    file = "services.yaml"
    title_field = "name"
    linkable = True
    translated = (
        "name", "description", "eligibility_description", "cost_option", "interpretation_services",
        "application_process", "say", "own_say", "they_may_ask", "own_questions", "safe_contact", "may_share",
        "leads_to", "staff_notes", "card_name", "card_role", "for_whom", "discreet_name", "service_area",
        "required_documents",
    )  # fmt: skip
    for_clients = (
        "card_name", "card_role", "for_whom", "discreet_name", "description", "cost_option", "say", "own_say",
        "they_may_ask", "own_questions", "may_share", "leads_to",
    )  # fmt: skip
    searched = searched_fields()

    organization_id: OrganizationId
    name: str
    name_describes: bool = False
    """Whether the name describes the service, so that translations translate it. A proper name is the same in every
    language, so that a caller recognizes it.
    """
    alternate_names: tuple[str, ...] = ()
    """Former and other names, for search: ``LIFT``."""
    status: Literal["active", "inactive", "temporarily closed"] = "active"
    needs: Annotated[tuple[NeedId, ...], Meta(min_length=1)]
    """Ids of the pack's needs, the most important first."""
    description: Line
    """What a person gets here, in one or two sentences for clients (grade 6)."""
    phones: tuple[PhoneId, ...] = ()
    locations: tuple[Location, ...] = ()
    schedules: tuple[Schedule, ...] = ()
    """Opening hours of the place, if they differ from those of the phone. Empty means unknown."""
    languages: tuple[Language, ...] = ()
    interpretation_services: Line | None = None
    service_area: Line
    eligibility_description: Line | None = None
    minimum_age: int | None = None
    """Youngest age in years. None is unknown."""
    maximum_age: int | None = None
    eligibility: Eligibility = Eligibility()
    accessibility: Accessibility = Accessibility()
    cost_option: Line | None = None
    required_documents: Line | None = None
    application_process: Line | None = None
    say: Line | None = None
    """First call: an opening sentence."""
    own_say: Line | None = None
    """The same for the person in need, if ``say`` is for somebody who calls about them."""
    they_may_ask: tuple[Line, ...] = ()
    """First call: questions that the person may hear."""
    own_questions: tuple[Line, ...] = ()
    """The same for the person in need, if ``they_may_ask`` is for somebody who calls about them."""
    safe_contact: Line | None = None
    """What to know before calling or leaving a message: voicemail, phone bill, caller ID, confidentiality."""
    may_share: Line | None = None
    """Whom the line may tell what a caller says: one sentence beside the number, for the caller to read first."""
    leads_to: Line | None = None
    """What happens on a call: who answers, what they can and must do."""
    staff_notes: tuple[Line, ...] = ()
    """For staff only."""
    recheck: tuple[str, ...] = ()
    """What the coordinator must check before the next printing."""
    website: str | None = None
    chat: str | None = None
    """The web address where one writes with them."""
    law_enforcement: bool = False
    card_name: Annotated[str, Meta(max_length=44)] | None = None
    """The name on a plain card, if the full name is too long."""
    card_role: Annotated[str, Meta(max_length=40)] | None = None
    """A description before the name: ``Lawyer, free``. Only what this record supports."""
    for_whom: Annotated[str, Meta(max_length=36)] | None = None
    """Who it is for, before the role on a list: ``Women 18+, with or without children``. Only what this record
    supports; without it, paper says it by the ages and genders of the record.
    """
    go_to: Annotated[str, Meta(max_length=36)] | None = None
    """Where paper sends people if no number may be printed: ``25 Queen Street``. Only if they may just come."""
    discreet_name: Annotated[str, Meta(max_length=44)] | None = None
    """A name that reveals nothing to a stranger. A service without one cannot be on a discreet card."""
    assured_date: dt.date
    assurer: str
    sources: Annotated[tuple[SourceId, ...], Meta(min_length=1)]

    def in_translations(self) -> tuple[str, ...]:
        """The translatable fields, without a proper name."""
        return tuple(name for name in self.translated if name != "name" or self.name_describes)


class Indicator(Record, frozen=True, kw_only=True):
    """A sign that someone may need help. It leads to options, never to a label on a person."""

    kind = "indicator"
    file = "indicators.yaml"
    max_count = 200
    title_field = "title"
    linkable = True
    translated = ("title", "why", "caveat")
    for_clients = ("title",)
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
    """The numbers, 1 to 9, of the signs in the seed's question 16 that this one continues."""
    sources: Annotated[tuple[SourceId, ...], Meta(min_length=1)]


class Question(Record, frozen=True, kw_only=True):
    """A question and its answer, the most important sentence first."""

    kind = "question"
    file = "questions.yaml"
    max_count = 500
    title_field = "question"
    linkable = True
    translated = ("question", "answer", "corrected", "in_short", "in_pictures")
    for_clients = ("question", "answer", "in_short", "in_pictures")
    searched = ("answer",)

    question: Line
    answer: Prose
    group: Annotated[str, refers("question-group")]
    audience: Literal["client", "staff"] = "client"
    seed: int | None = None
    """The question's number in the web page that the project started from."""
    corrected: Line | None = None
    """What was wrong in the seed's answer, for staff."""
    in_short: Line | None = None
    """Its situation in a few words, for who reads little. Only with pictures."""
    pictured: Pictogram = "other"
    """The picture of its situation."""
    pictures: tuple[Pictogram, ...] = ()
    in_pictures: tuple[Line, ...] = ()
    """What to do in five pictures, and the few words of each (``checks/pictures.py``)."""
    needs_lawyer: bool = False
    """Whether it is about law and no lawyer has read it yet. Staff are told. A kiosk leaves its text out."""
    about: Literal["law", "medicine"] | None = None
    """What a wrong word in it would do harm to. A kiosk leaves out its translation until somebody has signed that."""
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
    for_clients = ("title", "summary", "steps", "do_not")
    searched = ("summary", "steps", "do_not", "staff_notes")

    title: Line
    summary: Line
    order: int
    """Sort key among the next steps: danger first (10), then legal duties, then needs."""
    situation: bool = True
    """True for a situation of a person (shown under What to do); False for background such as what the law says."""
    always: bool = False
    """Shown among the next steps whenever any sign is ticked."""
    needs_lawyer: bool = False
    """Whether it is about law and no lawyer has read it yet. Staff see that on the page."""
    steps: Annotated[tuple[Prose, ...], Meta(min_length=1)]
    do_not: tuple[Line, ...] = ()
    staff_notes: tuple[Line, ...] = ()
    services: tuple[ServiceId, ...] = ()
    questions: tuple[QuestionId, ...] = ()
    """Related answers. The first one for clients replaces the guidance on a client's handout."""
    same_as: QuestionId | None = None
    """The question on the same subject: search shows the two as one result."""
    sources: Annotated[tuple[SourceId, ...], Meta(min_length=1)]


class Notice(Record, frozen=True, kw_only=True):
    """A name that people search for and that is not listed: why not, and which services do that work today."""

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


class CardWording(Record, frozen=True, kw_only=True):
    """The texts of a card (``plain``, ``discreet``, ``rights`` or ``deaf``), the ``poster`` or the ``brochure``."""

    kind = "card"
    file = "cards.yaml"
    title_field = "title"
    translated = ("title", "intro", "lines", "say", "emergency", "footer", "footer_without_tabs")
    for_clients = translated

    title: Annotated[str, Meta(min_length=1, max_length=40, extra={"text": "line"})]
    intro: Annotated[str, Meta(min_length=1, max_length=90, extra={"text": "line"})]
    lines: tuple[Annotated[str, Meta(min_length=1, max_length=90, extra={"text": "line"})], ...] = ()
    """The lines under the title of a poster or brochure; the rights on a card."""
    say: tuple[Annotated[str, Meta(min_length=1, max_length=60, extra={"text": "line"})], ...] = ()
    """What to say or show, printed in English and in the language of the card."""
    lawyer: Annotated[str, Meta(min_length=1, max_length=60, extra={"text": "line"})] | None = None
    """The lawyer who read the English of a card about law, and when. Until then the card says that none has."""
    pictograms: tuple[Pictogram, ...] = ()
    """One per line of a poster, or per sign of a brochure."""
    emergency: Annotated[str, Meta(min_length=1, max_length=60, extra={"text": "line"})]
    """A text with the emergency number: ``In danger: {phone:emergency}``."""
    footer: Annotated[str, Meta(min_length=1, max_length=70, extra={"text": "line"})] | None = None
    footer_without_tabs: Annotated[str, Meta(min_length=1, max_length=70, extra={"text": "line"})] | None = None
    """Replaces the footer on a poster without tear-off tabs."""
    needs: tuple[NeedId, ...] = ()
    """The needs whose first calls come first on it, in the order of the rules of calls."""
    services: tuple[ServiceId, ...] = ()
    """The default services on the card."""
    indicators: tuple[IndicatorId, ...] = ()
    """The signs in the brochure."""
    guidance: tuple[GuidanceId, ...] = ()
    """The guidance in the brochure: the first steps of each."""
    questions: tuple[QuestionId, ...] = ()
    """The answers in the brochure; those that a card about law is taken from."""


class Need(Record, frozen=True, kw_only=True):
    """A need that a filter offers."""

    kind = "need"
    file = PACK_FILE
    pack_list = "needs"
    max_count = 40
    title_field = "title"
    translated = ("title",)

    title: Line
    by_age: bool = False
    """Whether who is called depends on the age: it is asked first, and the rules of calls (``calls.yaml``) go before
    what a search found.
    """
    means: Literal["minors", "reports"] | None = None
    """``minors``: help for people under 18, which an age in a search names by itself. ``reports``: reporting to the
    police, whose lines other searches show last.
    """


class IndicatorGroup(Record, frozen=True, kw_only=True):
    """A heading for a group of signs."""

    kind = "indicator-group"
    file = PACK_FILE
    pack_list = "indicator_groups"
    max_count = 40
    title_field = "title"
    translated = ("title",)

    title: Line


class QuestionGroup(Record, frozen=True, kw_only=True):
    """A heading for a group of questions."""

    kind = "question-group"
    file = PACK_FILE
    pack_list = "question_groups"
    max_count = 40
    title_field = "title"
    translated = ("title",)

    title: Line


class Emergency(Record, frozen=True, kw_only=True):
    """One entry of the emergency strip at the bottom of the window: the text, the number, and its service."""

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
    """The metadata of a pack (``pack.yaml``)."""

    id: Id
    title: str
    region: str
    edition: dt.date
    serial: Annotated[int, Meta(ge=0, le=99_999_999)] = 0
    """The number of the edition that was published last, which only grows; 0: none was."""
    languages: Annotated[tuple[Language, ...], Meta(min_length=1)]
    """The first is the language of the records."""
    client_languages: tuple[Language, ...] = ()
    """Further languages for clients: their folders hold what a client reads and what paper for clients says."""
    point_to: tuple[Language, ...] = ()
    """The languages that a person can point to, in this order; if empty, every one that has a name (``tongues.py``)."""
    country: Annotated[str, Meta(pattern=r"^[A-Z]{2}$")]
    """The country from which the phone numbers are dialled (ISO 3166)."""
    timezone: str
    license: str
    needs: tuple[Need, ...]
    indicator_groups: tuple[IndicatorGroup, ...]
    question_groups: tuple[QuestionGroup, ...]
    emergency: tuple[Emergency, ...]
    hard_words: tuple[HardWord, ...] = ()
    """What clients can press in an answer to see what it means."""
    first_services: tuple[ServiceId, ...] = ()
    """The first services of the unfiltered list, in this order."""
    holidays: tuple[dt.date, ...] = ()
    """The days on which a place is closed whose hours say so of holidays."""
    first_questions: tuple[QuestionId, ...] = ()
    """The questions that every language of clients has the answers to."""
    publisher: tuple[Publisher, ...] = ()
    withdrawn: tuple[Withdrawal, ...] = ()


class Review(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The native reviewer who signed a translation."""

    by: str
    on: dt.date
