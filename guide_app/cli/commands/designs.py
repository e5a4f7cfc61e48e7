"""Further designs on the same sheets of cards: ``--design front=es,back=pt,wording=discreet,cards=5,service=ID``."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast, get_args

from guide_app.cli.errors import CommandError
from guide_app.handouts.options import Wording

if TYPE_CHECKING:
    from guide_app.handouts.cards.wallet_card import Design
    from guide_app.handouts.stock.card_stock import CardStock

FORM = "front=LL,back=LL,wording=discreet,cards=N,service=ID"
ONCE = ("front", "back", "wording", "cards")


def further_designs(
    written: list[str], known: tuple[str, ...], stock: CardStock
) -> tuple[tuple[Design, ...], tuple[int, ...]]:
    """The designs, and the number of cards of each on a sheet, the first design's first. Raises CommandError."""
    from guide_app.handouts.cards.wallet_card import Design

    designs: list[Design] = []
    counts: list[int | None] = [None]
    for text in written:
        said, services = _read(text)
        for side in ("front", "back"):
            if said.get(side, known[0]) not in known:
                raise CommandError(
                    f"--design {text}: cards are not written in '{said[side]}', but in {_listed(known)}."
                )
        if said.get("wording", "plain") not in get_args(Wording):
            raise CommandError(f"--design {text}: the wording is one of {_listed(get_args(Wording))}.")
        wording = cast("Wording", said.get("wording", "plain"))
        designs.append(Design(front=said["front"], back=said.get("back"), services=services, wording=wording))
        counts.append(_count(text, said["cards"]) if "cards" in said else None)
    return tuple(designs), _shares(counts, stock.per_sheet)


def _read(text: str) -> tuple[dict[str, str], tuple[str, ...]]:
    said: dict[str, str] = {}
    services: list[str] = []
    for part in text.split(","):
        name, equals, value = (each.strip() for each in part.partition("="))
        if equals and value and name == "service":
            services.append(value)
        elif equals and value and name in ONCE and name not in said:
            said[name] = value
        else:
            raise CommandError(f"--design {text}: write it like {FORM}. Only front is needed.")
    if "front" not in said:
        raise CommandError(f"--design {text}: say its language: front=LL.")
    return said, tuple(dict.fromkeys(services))


def _count(text: str, number: str) -> int:
    if not (number.isascii() and number.isdecimal() and len(number) < 4 and int(number) > 0):
        raise CommandError(f"--design {text}: '{number}' is not a number of cards.")
    return int(number)


def _shares(counts: list[int | None], per_sheet: int) -> tuple[int, ...]:
    """The number of cards per design: designs without a number share the rest of the sheet evenly."""
    open_ones = counts.count(None)
    left = per_sheet - sum(count or 0 for count in counts)
    if open_ones == len(counts):
        return ()
    if left < open_ones:
        raise CommandError(f"The sheet has {per_sheet} cards: too few for one of each design with these numbers.")
    each, rest = divmod(left, open_ones)
    shares: list[int] = []
    for count in counts:
        shares.append(count if count is not None else each + (1 if rest > 0 else 0))
        rest -= count is None
    return tuple(shares)


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(names)
