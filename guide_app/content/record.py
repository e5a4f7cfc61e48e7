"""The base class of records, on which every kind declares itself once, and the types of fields.

The records themselves hold English (the pack's first language); a translation is a second file with the same ids (see
``Translation``). The type distinguishes two kinds of text:

``Line``   plain text, one paragraph. ``{phone:ID}`` inserts a number. No other markup.
``Prose``  restricted Markdown: paragraphs, ``-`` and ``1.`` lists, ``**bold**``, links ``[words](kind:id)`` to a record
           of a linkable kind and ``{phone:ID}``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal, TypeAlias, TypeVar, cast

from msgspec import Meta, Struct
from msgspec.structs import replace

_ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
Id = Annotated[str, Meta(pattern=_ID, max_length=80)]
Line = Annotated[str, Meta(min_length=1, max_length=600, extra={"text": "line"})]
Prose = Annotated[str, Meta(min_length=1, max_length=6000, extra={"text": "prose"})]
Language = Annotated[str, Meta(pattern=r"^[a-z]{2,3}(-[A-Za-z]{2,4})?$")]
Weekday = Literal["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
Time = Annotated[str, Meta(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
PageDate = Annotated[str, Meta(pattern=r"^(unknown|(19|20)[0-9]{2}(-[0-9]{2}){0,2})$")]

Kind: TypeAlias = str
"""The name of a kind of record: the ``kind`` of its class."""
PACK_FILE = "pack.yaml"


def refers(kind: str) -> Meta:
    """The metadata of a field that holds the id of a record of this kind."""
    return Meta(pattern=_ID, max_length=80, extra={"refers": kind})


SourceId = Annotated[str, refers("source")]
PhoneId = Annotated[str, refers("phone")]
OrganizationId = Annotated[str, refers("organization")]
ServiceId = Annotated[str, refers("service")]
IndicatorId = Annotated[str, refers("indicator")]
QuestionId = Annotated[str, refers("question")]
GuidanceId = Annotated[str, refers("guidance")]
NeedId = Annotated[str, refers("need")]
SheetId = Annotated[str, refers("sheet")]
ANY_KIND = "*"
RecordName = Annotated[str, Meta(extra={"refers": ANY_KIND})]
"""A reference to a record of a linkable kind, as ``kind:id``."""


Pictogram = Literal[
    "passport", "door", "debt", "people", "clock", "money", "hammer", "talk", "other", "danger", "shield", "children",
    "phone", "message", "place", "support", "no-bed", "house", "ask", "person", "arrow", "heart", "not-alone", "scales",
    "papers", "notes", "no-sign", "hospital", "neck", "choose", "signal", "by-heart", "bag", "silent", "stop",
    "closed-door", "medical", "video", "relay", "bed", "bowl", "deaf",
]  # fmt: skip
"""Pictograms to show beside a text, in ``assets/handouts/pictograms``."""


class Record(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """The base class of every record."""

    kind: ClassVar[Kind]
    file: ClassVar[str]
    """The pack file that lists the records of the kind."""
    pack_list: ClassVar[str] = ""
    """For a kind listed in ``pack.yaml``, the key of its list."""
    title_field: ClassVar[str] = "id"
    """The field with the title of a record; of several names, the first counts."""
    translated: ClassVar[tuple[str, ...]] = ()
    """The fields that a translation translates."""
    for_clients: ClassVar[tuple[str, ...]] = ()
    """Of those, the fields that a language for clients only may translate."""
    searched: ClassVar[tuple[str, ...]] = ()
    """The fields to search in addition to the title, the most relevant first; if empty, search ignores the kind."""
    max_count: ClassVar[int | None] = None
    """Maximum records per pack, for kinds that a page shows all at once; None for no limit."""
    linkable: ClassVar[bool] = False
    """Whether links in texts and groups in ``synonyms.yaml`` may point to a record."""

    id: Id

    @property
    def title_text(self) -> str:
        """The title as written."""
        title: str | tuple[str, ...] = getattr(self, self.title_field)
        return title if isinstance(title, str) else title[0]

    def in_translations(self) -> tuple[str, ...]:
        """The fields of this record that a translation translates."""
        return self.translated


class Part(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """A nested struct with its own texts, which a translation translates part by part."""

    translated: ClassVar[tuple[str, ...]] = ()


Text = str | tuple[str, ...]
Words = str | tuple[str | dict[str, Text], ...]
"""The translation of one field: a text, several texts, or for each ``Part`` its texts by field."""
AnyRecord = TypeVar("AnyRecord", bound=Record)


def with_words(record: AnyRecord, fields: Mapping[str, Words]) -> AnyRecord:
    """The record with its texts replaced by those of a translation."""
    changed: dict[str, Any] = {}
    for name, words in fields.items():
        own = getattr(record, name)
        if isinstance(own, tuple) and own and isinstance(own[0], Part):
            parts = zip(cast("tuple[Part, ...]", own), cast("tuple[dict[str, Text], ...]", words), strict=True)
            changed[name] = tuple(replace(part, **texts) for part, texts in parts)
        else:
            changed[name] = words
    return replace(record, **changed)


HOLIDAYS = "holidays"
LAST = "23:59"
"""The end of a day in a schedule: midnight."""
DayOff = Annotated[str, Meta(pattern=r"^(holidays|\d{2}-\d{2}|\d{4}-\d{2}-\d{2}(/\d{4}-\d{2}-\d{2})?)$")]


class Schedule(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """Weekly opening hours in the pack's time zone, ending on the day they begin.

    ``00:00`` to ``23:59`` means round the clock (HSDS has no other notation). On a day for which hours with dates
    hold, those without dates do not.
    """

    byday: Annotated[tuple[Weekday, ...], Meta(min_length=1)]
    opens_at: Time
    closes_at: Time
    valid_from: dt.date | None = None
    """The first day of hours for a time; None: they have begun."""
    valid_to: dt.date | None = None
    """The last day of hours for a time; None: no end is known."""
    closed: tuple[DayOff, ...] = ()
    """Days on which they do not hold: ``holidays`` (those of the pack), ``12-25`` in each year, ``2026-12-24``, or
    ``2026-12-20/2027-01-03``, both included.
    """

    def __post_init__(self) -> None:
        """Raises ValueError for a day that no calendar has, or an end before its beginning."""
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            raise ValueError(f"valid_to: {self.valid_to} is before valid_from {self.valid_from}")
        for each in self.closed:
            first, _, last = each.partition("/")
            if each != HOLIDAYS:
                days = [
                    dt.date.fromisoformat(f"2028-{day}" if len(day) == 5 else day) for day in (first, last or first)
                ]
                if days[1] < days[0]:
                    raise ValueError(f"closed: {last} is before {first}")

    @property
    def has_dates(self) -> bool:
        """Whether it takes more than the day of the week to know if these hours hold."""
        return bool(self.closed or self.valid_from or self.valid_to)
