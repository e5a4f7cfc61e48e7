"""The options of a kind of handout, described so that a form and the command line can be made from them.

Options are a Struct. A field that a person chooses is ``Annotated[type, said(title, help, …)]``; :func:`options_of`
reads them back. Other fields are for the program.
"""

from __future__ import annotations

import types
from collections.abc import Mapping
from typing import Annotated, Any, Literal, Union, cast, get_args, get_origin, get_type_hints

import msgspec
from msgspec import Meta, Struct

from guide_app.handouts.stock.imposition import Duplex

Choose = Literal[
    "yes-no", "number", "choice", "stock", "fold-stock", "language", "handout-language", "spoken-language", "need",
    "service", "indicator", "question", "guidance",
]  # fmt: skip
"""What a person picks: ``choice`` one of ``Option.choices``; ``language`` one of the pack's; ``handout-language`` one
of those or of the further ones that cards are written in; ``fold-stock`` card stock with a fold; the last four and
``need`` are ids of records."""
Paper = Literal["letter", "a4"]
Wording = Literal["plain", "discreet"]


class Choice(Struct, frozen=True):
    """One of a few values."""

    value: str
    title: str


class Option(Struct, frozen=True, kw_only=True):
    """One field of a kind's options."""

    name: str
    """The field of the Struct."""
    title: str
    """A few words for a form."""
    help: str
    """A sentence for a tip and for the command line."""
    choose: Choose
    choices: tuple[Choice, ...] = ()
    many: bool = False
    """A tuple of them, in the order given."""
    optional: bool = False
    """None is a value, and means what ``help`` says."""
    none: str = "None"
    """What a form calls that value."""
    default: Any = None
    """The value unless chosen. For stock, its id."""
    least: int | None = None
    """For a number."""


def said(
    title: str,
    help: str,  # noqa: A002 - the word for it on every command line
    choose: Choose | None = None,
    *,
    titles: Mapping[str, str] | None = None,
    default: str | None = None,
    least: int | None = None,
    none: str = "None",
) -> Meta:
    """What a form says of a field. ``titles`` names the values of a Literal, ``none`` the lack of one; ``default`` is
    the id of a stock.
    """
    extra = {"choose": choose, "titles": dict(titles or {}), "default": default, "none": none}
    return Meta(title=title, description=help, extra=extra, ge=least)


PaperOption = Annotated[Paper, said("Paper", "The paper size.", titles={"letter": "Letter", "a4": "A4"})]
LargePrint = Annotated[bool, said("Large print", "The same content at 18 points or more.")]
InkSaving = Annotated[bool, said("Save ink", "No filled areas and lighter letters.")]
QrOption = Annotated[bool, said("QR code", "A code that calls the first number when a phone's camera sees it.")]
WordingOption = Annotated[
    Wording,
    said(
        "Wording",
        "Plain, or discreet: no word that tells a stranger what it is about.",
        titles={"plain": "Plain", "discreet": "Discreet"},
    ),
]
ServicesOption = Annotated[
    tuple[str, ...],
    said("Services", "Their ids, the large number first; none takes what the pack proposes.", "service"),
]
WithoutPolice = Annotated[bool, said("Without police", "Leave out police and prosecutors.")]
OtherWays = Annotated[bool, said("Text and relay", "Also the first service's numbers for text and relay.")]
ShortOption = Annotated[bool, said("Shorter wording", "Without the sentence under the title.")]
StartAt = Annotated[int, said("Start at card", "The first card to use on the first sheet.", least=1)]
Cards = Annotated[int | None, said("Cards", "How many cards; none fills the sheets.", least=1)]
Sheets = Annotated[int, said("Sheets", "How many sheets to fill.", least=1)]
NamesOnly = Annotated[bool, said("Short", "Only names and numbers.")]
StaffNotes = Annotated[bool, said("Notes for staff", "Also what only staff should read.")]
DuplexOption = Annotated[
    Duplex,
    said(
        "How the sheet is turned",
        "How the printer, or the hand, turns the sheet for the back.",
        titles={
            "long-edge": "By the printer, on the long edge",
            "short-edge": "By the printer, on the short edge",
            "by-hand": "By hand: fronts first, then backs",
        },
    ),
]
LanguageOption = Annotated[str, said("Language", "The language of the text.", "language")]
HandoutLanguage = Annotated[str, said("Language", "The language of the text.", "handout-language")]


def options_of(options: type[Struct]) -> tuple[Option, ...]:
    """The options of a kind, in the order of its Struct."""
    hints = get_type_hints(options, include_extras=True)
    found = msgspec.structs.fields(options)
    return tuple(_option(field, hints[field.name]) for field in found if get_origin(hints[field.name]) is Annotated)


def _option(field: msgspec.structs.FieldInfo, hint: Any) -> Option:
    arguments = get_args(hint)
    meta = cast("Meta", arguments[1])
    extra = cast("dict[str, Any]", meta.extra)
    kind, optional, many = _unwrapped(arguments[0])
    titles: dict[str, str] = extra["titles"]
    values = cast("tuple[str, ...]", get_args(kind))
    choices = tuple(Choice(value, titles.get(value, value)) for value in values)
    default = extra["default"] if extra["default"] is not None or field.required else field.default
    return Option(
        name=field.name,
        title=meta.title or field.name,
        help=meta.description or "",
        choose=extra["choose"] or _plain_choice(kind),
        choices=choices,
        many=many,
        optional=optional,
        none=extra["none"],
        default=default,
        least=cast("int | None", meta.ge),
    )


def _unwrapped(kind: Any) -> tuple[Any, bool, bool]:
    """A type without ``| None`` and ``tuple[…, ...]``, and whether it had them."""
    optional = many = False
    if get_origin(kind) in (Union, types.UnionType):
        optional = True
        (kind,) = [one for one in get_args(kind) if one is not types.NoneType]
    if get_origin(kind) is tuple:
        many = True
        kind = get_args(kind)[0]
    return kind, optional, many


def _plain_choice(kind: Any) -> Choose:
    if kind is bool:
        return "yes-no"
    return "number" if kind is int else "choice"
