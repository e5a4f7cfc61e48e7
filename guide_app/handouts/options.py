"""Descriptions of a handout's options, from which the form and the command line are generated.

Options are a Struct. A field for a person to choose is ``Annotated[type, option(title, help, …)]``; :func:`options_of`
reads the annotations. Other fields are for the program.
"""

from __future__ import annotations

import types
from collections.abc import Mapping
from functools import lru_cache
from typing import Annotated, Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

import msgspec
from msgspec import Meta, Struct

from guide_app.handouts.stock.card_stock import CardStock
from guide_app.handouts.stock.imposition import Duplex
from guide_app.system.messages import N_, Message

Choose = Literal[
    "yes-no", "number", "choice", "stock", "language", "client-language", "spoken-language", "need", "service",
    "indicator", "question", "guidance", "sheet",
]  # fmt: skip
"""The type of the value: ``choice`` one of ``Option.choices``; ``language`` one of the pack's; ``client-language`` one
of those or of the languages for clients only; the last five and ``need`` are ids of records."""
Step = Literal["content", "words", "paper", "more"]
"""The steps of the form, in order. ``more`` has what most people leave as it is, folded behind a button."""
Look = Literal["", "segments", "tiles", "count"]
"""How a choice or number is shown: in one line, as large tiles, or with the sheets that it takes."""
NONE = N_("messages", "None", "no value of an option is chosen")
Paper = Literal["letter", "a4"]
Wording = Literal["discreet", "plain"]


class HandoutOptions(Struct, frozen=True, kw_only=True):
    """The options of any kind of handout."""

    def unused(self) -> dict[str, Message]:
        """The options that have no effect with the other values, each with the reason: the form hides them, and the
        command line refuses them.
        """
        return {}

    @property
    def cut_from(self) -> CardStock | None:
        """The sheet that is peeled or cut into pieces; None for whole pages."""
        return None


Chosen = TypeVar("Chosen", bound=HandoutOptions)


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
    notes: Mapping[str, Message]
    """What some of the choices mean for the rest, by value; shown under the choice."""
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
    step: Step
    """Its place in the form. Within a step, the fields of the Struct are in order."""
    look: Look = ""
    summary: Message | None = None
    """What a folded value means, for people who do not unfold it, with ``{value}``."""
    summary_off: Message | None = None
    """The same for the value False."""


def option(
    title: Message,
    help: Message,  # noqa: A002 - the word for it on every command line
    choose: Choose | None = None,
    *,
    step: Step,
    look: Look = "",
    titles: Mapping[str, Message] | None = None,
    notes: Mapping[str, Message] | None = None,
    default: str | None = None,
    min_value: int | None = None,
    none: Message = NONE,
    summary: Message | None = None,
    summary_off: Message | None = None,
) -> Meta:
    """The description of a field. ``titles`` names the values of a Literal and ``notes`` explains some, ``none`` names
    the value None; ``default`` is the id of a stock. The others are as in ``Option``.
    """
    extra = {
        "title": title,
        "help": help,
        "choose": choose,
        "titles": dict(titles or {}),
        "notes": dict(notes or {}),
        "default": default,
        "none": none,
        "step": step,
        "look": look,
        "summary": summary,
        "summary_off": summary_off,
    }
    return Meta(extra=extra, ge=min_value)


PaperOption = Annotated[
    Paper,
    option(
        N_("messages", "Paper"),
        N_("messages", "The paper size."),
        step="paper",
        look="segments",
        titles={"letter": N_("messages", "Letter"), "a4": N_("messages", "A4")},
    ),
]
LargePrint = Annotated[
    bool,
    option(
        N_("messages", "Large print"),
        N_("messages", "The same content at 18 points or more."),
        step="more",
        summary=N_("messages", "large print"),
        summary_off=N_("messages", "regular print"),
    ),
]
InkSaving = Annotated[
    bool,
    option(
        N_("messages", "Save ink"),
        N_("messages", "No filled areas, and lighter type."),
        step="more",
        summary=N_("messages", "saves ink"),
    ),
]
QrOption = Annotated[
    bool,
    option(
        N_("messages", "QR code"),
        N_("messages", "A code that calls the first number when a phone's camera sees it."),
        step="more",
    ),
]
ColorOption = Annotated[
    bool,
    option(
        N_("messages", "Color printer"),
        N_("messages", "Prints the answer in color. Otherwise black, for any copier."),
        step="paper",
    ),
]
OwnBlockOption = Annotated[
    bool,
    option(
        N_("messages", "Our details"),
        N_("messages", "The name, logo and number set under This desk, or blank lines to fill in."),
        step="words",
    ),
]
WordingOption = Annotated[
    Wording,
    option(
        N_("messages", "Wording"),
        N_("messages", "Discreet: no word tells a stranger what it is about. Plain says what each number is for."),
        step="words",
        look="segments",
        titles={"discreet": N_("messages", "Discreet"), "plain": N_("messages", "Plain")},
        notes={
            "discreet": N_("messages", "No word says what it is for. No code."),
            "plain": N_("messages", "Says what each number is for. Anyone can read that."),
        },
    ),
]
ServicesOption = Annotated[
    tuple[str, ...],
    option(
        N_("messages", "Services"),
        N_("messages", "Service IDs, the main number first. None uses the pack's suggestions."),
        "service",
        step="content",
    ),
]
WithoutPolice = Annotated[
    bool, option(N_("messages", "Without police"), N_("messages", "Leave out police and prosecutors."), step="content")
]
StartAt = Annotated[
    int,
    option(
        N_("messages", "Start at card"),
        N_("messages", "The first card to use on the first sheet."),
        step="more",
        min_value=1,
        summary=N_("messages", "start at card {value}"),
    ),
]
Cards = Annotated[
    int | None,
    option(
        N_("messages", "How many"),
        N_("messages", "How many cards, labels or bands. No number fills a sheet."),
        step="paper",
        look="count",
        min_value=1,
    ),
]
Extent = Literal["full", "short"]
SecondLanguage = Annotated[
    str | None,
    option(
        N_("messages", "Second language"),
        N_("messages", "The same words beside it in another language. None means 1 language."),
        "language",
        step="words",
        none=N_("messages", "None"),
    ),
]
SecondClientLanguage = Annotated[
    str | None,
    option(
        N_("messages", "Second language"),
        N_("messages", "The same words beside it in another language. None means 1 language."),
        "client-language",
        step="words",
        none=N_("messages", "None"),
    ),
]
StaffNotes = Annotated[
    bool,
    option(
        N_("messages", "Notes for staff"),
        N_("messages", "Also prints notes that only staff should read."),
        step="more",
        summary=N_("messages", "notes for staff"),
    ),
]
DuplexOption = Annotated[
    Duplex,
    option(
        N_("messages", "How the sheet is flipped"),
        N_("messages", "How the sheet is flipped to print the back: by the printer or by hand."),
        step="more",
        titles={
            "long-edge": N_("messages", "By the printer, on the long edge"),
            "short-edge": N_("messages", "By the printer, on the short edge"),
            "by-hand": N_("messages", "By hand: fronts first, then backs"),
        },
    ),
]
LanguageOption = Annotated[
    str,
    option(
        N_("messages", "Language"), N_("messages", "The language of the text."), "language", step="words", look="tiles"
    ),
]
HandoutLanguage = Annotated[
    str,
    option(
        N_("messages", "Language"),
        N_("messages", "The language of the text."),
        "client-language",
        step="words",
        look="tiles",
    ),
]


def settled(options: Chosen) -> Chosen:
    """The options with those that have no effect at their defaults."""
    defaults = _defaults(type(options))
    idle = {name: defaults[name] for name in options.unused() if defaults[name] is not msgspec.NODEFAULT}
    return msgspec.structs.replace(options, **idle)


@lru_cache(maxsize=64)
def _defaults(options: type[Struct]) -> dict[str, Any]:
    """Read once: msgspec evaluates every annotation of a class each time."""
    return {each.name: each.default for each in msgspec.structs.fields(options)}


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
        notes=extra["notes"],
        many=many,
        optional=optional,
        none=extra["none"],
        default=default,
        min_value=cast("int | None", meta.ge),
        step=extra["step"],
        look=extra["look"],
        summary=extra["summary"],
        summary_off=extra["summary_off"],
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
