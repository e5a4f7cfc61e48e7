"""What every kind of record declares once, on its class, and the types of its fields.

English (the pack's first language) is written in the records themselves; a translation is a second file with the same
ids (see ``Translation``). Two kinds of text are told apart by their type:

``Line``   plain words, one paragraph. ``{phone:ID}`` stands for a number. No other markup.
``Prose``  restricted Markdown: paragraphs, ``-`` and ``1.`` lists, ``**bold**``, links ``[words](kind:id)`` to a record
           of a linkable kind and ``{phone:ID}``.
"""

from __future__ import annotations

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
    """Of a field: it holds the id of a record of this kind."""
    return Meta(pattern=_ID, max_length=80, extra={"refers": kind})


SourceId = Annotated[str, refers("source")]
PhoneId = Annotated[str, refers("phone")]
OrganizationId = Annotated[str, refers("organization")]
ServiceId = Annotated[str, refers("service")]
IndicatorId = Annotated[str, refers("indicator")]
QuestionId = Annotated[str, refers("question")]
GuidanceId = Annotated[str, refers("guidance")]
NeedId = Annotated[str, refers("need")]
ANY_KIND = "*"
RecordName = Annotated[str, Meta(extra={"refers": ANY_KIND})]
"""A record of a linkable kind, as ``kind:id``."""


class Record(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What every record has."""

    kind: ClassVar[Kind]
    file: ClassVar[str]
    """The file of the pack that lists them."""
    pack_list: ClassVar[str] = ""
    """Of ``pack.yaml``: the key of the list."""
    title_field: ClassVar[str] = "id"
    """What a person calls a record; of several names, the first."""
    translated: ClassVar[tuple[str, ...]] = ()
    """The fields that a translation repeats in its own words."""
    on_cards: ClassVar[tuple[str, ...]] = ()
    """Of those, the ones that a language of cards only translates."""
    searched: ClassVar[tuple[str, ...]] = ()
    """The fields that a search looks in beside the title, the most telling first; none: no search finds the kind."""
    max_count: ClassVar[int | None] = None
    """How many a pack may have, where pages show all of them at once; None: lists that may be of any length."""
    linkable: ClassVar[bool] = False
    """Whether links in texts, and people's own words (``synonyms.yaml``), may lead to a record."""

    id: Id

    @property
    def title_text(self) -> str:
        """What a person calls it, as it is written."""
        title: str | tuple[str, ...] = getattr(self, self.title_field)
        return title if isinstance(title, str) else title[0]

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
