"""Card sets: named choices of services, languages, wording and paper that a desk prints repeatedly.

A set contains nothing about a person. Desks exchange sets as small JSON files; opening one reports by name what this
guide does not have.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct

from guide_app.content.records import Service
from guide_app.handouts.options import Wording
from guide_app.handouts.problems import HandoutError
from guide_app.handouts.stock.card_stock import CardStock, StockList
from guide_app.library.library import Library
from guide_app.system.messages import N_, Message

MAX_BYTES = 64 << 10
"""Maximum size of a file from another desk; a set of twenty services takes 2 KB."""
MAX_NAME = 40
Id = Annotated[str, Meta(pattern=r"^[a-z0-9][a-z0-9-]{0,79}\Z")]
Short = Annotated[str, Meta(min_length=1, max_length=120)]
Language = Annotated[str, Meta(pattern=r"^[a-z]{2,3}(-[A-Z]{2})?\Z")]
KIND = "wallet-card"
"""The kind of handout that a set makes."""


class SetService(Struct, frozen=True, kw_only=True):
    """A service of a set; the name is for messages where the id is unknown."""

    id: Id
    name: Short


class CardSet(Struct, frozen=True, kw_only=True):
    """The stored form of a set, and the content of the file."""

    card_set: Literal[1] = 1
    """The version of the file format."""
    name: Annotated[str, Meta(min_length=1, max_length=MAX_NAME)]
    kind: Literal["wallet-card", "fold-over-card"] = KIND
    """Sets of before may say ``fold-over-card``, which is a paper now."""
    services: Annotated[tuple[SetService, ...], Meta(max_length=20)] = ()
    """Empty: the services that the pack proposes."""
    front: Language
    back: Language | None = None
    wording: Wording
    stock: Short
    """The id of the paper."""


def set_of(name: str, values: dict[str, Any], library: Library) -> CardSet:
    """The set of the chosen options of a card. Raises HandoutError for an invalid name."""
    stock: CardStock = values["stock"]
    return CardSet(
        name=checked_name(name),
        services=tuple(SetService(id=each, name=_name(each, library)) for each in values["services"]),
        front=values["front"],
        back=values["back"],
        wording=values["wording"],
        stock=stock.id,
    )


class OpenedSet(Struct, frozen=True):
    """A set as it can be printed here: the values of the options, and messages about differences."""

    values: dict[str, Any]
    told: tuple[Message, ...]
    unknown_stock: str = ""
    """The name of a paper that is not known here: nothing can be printed until somebody chooses one."""


def open_set(card_set: CardSet, library: Library, stocks: StockList) -> OpenedSet:
    """The set with this library and these papers. Omits missing items with a message that names them. A service with an
    unconfirmed number stays, with a message: the card then says why it cannot be printed.
    """
    told: list[Message] = []
    if card_set.kind != KIND:
        told.append(N_("messages", "Fold-over cards are a choice of card paper now."))
    services = tuple(each.id for each in card_set.services if _is_there(each, library, told))
    values: dict[str, Any] = {"services": services, "wording": card_set.wording}
    known = library.client_languages
    for side, language in (("front", card_set.front), ("back", card_set.back)):
        if language is None or language in known:
            values[side] = language
        else:
            told.append(N_("messages", "This guide has no card in “{language}”.").filled(language=language))
    stock = next((each for each in stocks if each.id == card_set.stock), None)
    if stock is None:
        told.append(N_("messages", "This guide does not know the card paper “{stock}”.").filled(stock=card_set.stock))
    else:
        values["stock"] = stock
    return OpenedSet(values, tuple(told), card_set.stock if stock is None else "")


def written(card_set: CardSet) -> bytes:
    """The set as a file for another desk."""
    return msgspec.json.format(msgspec.json.encode(card_set), indent=2) + b"\n"


def read_set(data: bytes) -> CardSet:
    """A set from a file. Raises HandoutError for an invalid one."""
    if len(data) > MAX_BYTES:
        raise HandoutError(
            N_("messages", "This is not a card set: the file is larger than {kib} KB.").filled(kib=MAX_BYTES >> 10)
        )
    try:
        found = msgspec.json.decode(data, type=CardSet)
    except msgspec.ValidationError as error:
        message = N_("messages", "This card set cannot be read: {why}.").filled(why=str(error).rstrip("."))
        raise HandoutError(message) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise HandoutError(N_("messages", "This file is not a card set from this guide.")) from error
    return msgspec.structs.replace(found, name=checked_name(found.name))


def checked_name(name: str) -> str:
    """The name on one line, as stored. Raises HandoutError if it is empty or too long."""
    plain = " ".join("".join(one if one.isprintable() else " " for one in name).split())
    if not plain:
        raise HandoutError(N_("messages", "The set needs a name, such as “Night shift”."))
    if len(plain) > MAX_NAME:
        raise HandoutError(
            N_("messages", "The name is too long. Use {most} characters or fewer.").filled(most=MAX_NAME)
        )
    return plain


def _is_there(service: SetService, library: Library, told: list[Message]) -> bool:
    found = library.get(Service, service.id, library.languages[0])
    if found is None:
        told.append(N_("messages", "“{name}” is not in this guide, so it was left out.").filled(name=service.name))
        return False
    phone = library.main_phone(found.record)
    if found.record.status != "active":
        told.append(N_("messages", "“{name}” is not offering help right now.").filled(name=found.record.name))
    elif phone is None or not phone.print:
        told.append(N_("messages", "The number for “{name}” is not confirmed.").filled(name=found.record.name))
    return True


def _name(service_id: str, library: Library) -> str:
    found = library.get(Service, service_id, library.languages[0])
    return found.record.name[:120] if found is not None else service_id
