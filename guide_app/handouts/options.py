"""Descriptions of a handout's options, from which the form and the command line are generated.

Options are a Struct. A field for a person to choose is ``Annotated[type, option(title, help, …)]``; :func:`options_of`
reads the annotations. Other fields are for the program.
"""

from __future__ import annotations

import types
from collections.abc import Mapping
from functools import lru_cache
from typing import Annotated, Any, Literal, Union, cast, get_args, get_origin, get_type_hints

import msgspec
from msgspec import Meta, Struct

from guide_app.handouts.stock.imposition import Duplex
from guide_app.system.messages import N_, Message

Choose = Literal[
    "yes-no", "number", "choice", "stock", "fold-stock", "language", "handout-language", "spoken-language", "need",
    "service", "indicator", "question", "guidance", "sheet",
]  # fmt: skip
"""The type of the value: ``choice`` one of ``Option.choices``; ``language`` one of the pack's; ``handout-language`` one
of those or of the languages of cards only; ``fold-stock`` card stock with a fold; the last five and ``need`` are ids of
records."""
NONE = N_("messages", "None", "no value of an option is chosen")
Paper = Literal["letter", "a4"]
Wording = Literal["plain", "discreet"]


class Choice(Struct, frozen=True):
    """One of a few values."""

    value: str
    title: Message


class Option(Struct, frozen=True, kw_only=True):
    """One field of a kind's options."""

    name: str
    """The name of the Struct's field."""
    title: Message
    """A few words for a form."""
    help: Message
    """A sentence for a tip and for the command line."""
    choose: Choose
    choices: tuple[Choice, ...] = ()
    many: bool = False
    """Whether the value is a tuple of them, in the given order."""
    optional: bool = False
    """Whether None is a value, with the meaning in ``help``."""
    none: Message
    """The form's name for None."""
    default: Any = None
    """The default value. For stock, its id."""
    min_value: int | None = None
    """The minimum of a number."""


def option(
    title: Message,
    help: Message,  # noqa: A002 - the word for it on every command line
    choose: Choose | None = None,
    *,
    titles: Mapping[str, Message] | None = None,
    default: str | None = None,
    min_value: int | None = None,
    none: Message = NONE,
) -> Meta:
    """The description of a field. ``titles`` names the values of a Literal, ``none`` the value None; ``default`` is the
    id of a stock.
    """
    extra = {
        "title": title,
        "help": help,
        "choose": choose,
        "titles": dict(titles or {}),
        "default": default,
        "none": none,
    }
    return Meta(extra=extra, ge=min_value)


PaperOption = Annotated[
    Paper,
    option(
        N_("messages", "Paper"),
        N_("messages", "The paper size."),
        titles={"letter": N_("messages", "Letter"), "a4": N_("messages", "A4")},
    ),
]
LargePrint = Annotated[
    bool, option(N_("messages", "Large print"), N_("messages", "The same content at 18 points or more."))
]
InkSaving = Annotated[bool, option(N_("messages", "Save ink"), N_("messages", "No filled areas and lighter letters."))]
QrOption = Annotated[
    bool,
    option(
        N_("messages", "QR code"), N_("messages", "A code that calls the first number when a phone's camera sees it.")
    ),
]
ColorOption = Annotated[
    bool, option(N_("messages", "Color printer"), N_("messages", "The answer in color; else in black, for any copier."))
]
OwnBlockOption = Annotated[
    bool,
    option(
        N_("messages", "Our own block"),
        N_("messages", "The name, logo and number of this place, as set under This desk, or lines for a pen."),
    ),
]
WordingOption = Annotated[
    Wording,
    option(
        N_("messages", "Wording"),
        N_("messages", "Plain, or discreet: no word that tells a stranger what it is about."),
        titles={"plain": N_("messages", "Plain"), "discreet": N_("messages", "Discreet")},
    ),
]
ServicesOption = Annotated[
    tuple[str, ...],
    option(
        N_("messages", "Services"),
        N_("messages", "Their ids, the large number first; none takes what the pack proposes."),
        "service",
    ),
]
WithoutPolice = Annotated[
    bool, option(N_("messages", "Without police"), N_("messages", "Leave out police and prosecutors."))
]
OtherWays = Annotated[
    bool,
    option(N_("messages", "Text and relay"), N_("messages", "Also the first service's numbers for text and relay.")),
]
ShortOption = Annotated[
    bool, option(N_("messages", "Shorter wording"), N_("messages", "Without the sentence under the title."))
]
StartAt = Annotated[
    int,
    option(N_("messages", "Start at card"), N_("messages", "The first card to use on the first sheet."), min_value=1),
]
Cards = Annotated[
    int | None, option(N_("messages", "Cards"), N_("messages", "How many cards; none fills the sheets."), min_value=1)
]
Sheets = Annotated[int, option(N_("messages", "Sheets"), N_("messages", "How many sheets to fill."), min_value=1)]
NamesOnly = Annotated[bool, option(N_("messages", "Short"), N_("messages", "Only names and numbers."))]
StaffNotes = Annotated[
    bool, option(N_("messages", "Notes for staff"), N_("messages", "Also what only staff should read."))
]
DuplexOption = Annotated[
    Duplex,
    option(
        N_("messages", "How the sheet is turned"),
        N_("messages", "How the printer, or the hand, turns the sheet for the back."),
        titles={
            "long-edge": N_("messages", "By the printer, on the long edge"),
            "short-edge": N_("messages", "By the printer, on the short edge"),
            "by-hand": N_("messages", "By hand: fronts first, then backs"),
        },
    ),
]
LanguageOption = Annotated[
    str, option(N_("messages", "Language"), N_("messages", "The language of the text."), "language")
]
HandoutLanguage = Annotated[
    str, option(N_("messages", "Language"), N_("messages", "The language of the text."), "handout-language")
]


@lru_cache(maxsize=64)
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
    titles: dict[str, Message] = extra["titles"]
    values = cast("tuple[str, ...]", get_args(kind))
    choices = tuple(Choice(value, titles[value]) for value in values)
    default = extra["default"] if extra["default"] is not None or field.required else field.default
    return Option(
        name=field.name,
        title=extra["title"],
        help=extra["help"],
        choose=extra["choose"] or _plain_choice(kind),
        choices=choices,
        many=many,
        optional=optional,
        none=extra["none"],
        default=default,
        min_value=cast("int | None", meta.ge),
    )


def _unwrapped(kind: Any) -> tuple[Any, bool, bool]:
    """The type without ``| None`` and ``tuple[…, ...]``, and whether it had each."""
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
