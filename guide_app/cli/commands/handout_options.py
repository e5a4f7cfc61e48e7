"""The command-line options of each handout, generated from the handout's own description of its options."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from guide_app.cli.commands.designs import FORM, further_designs
from guide_app.cli.errors import CommandError
from guide_app.cli.terminal import at_least_one

if TYPE_CHECKING:
    from msgspec import Struct

    from guide_app.handouts.options import Option
    from guide_app.handouts.registry import Kind
    from guide_app.handouts.stock.card_stock import CardStock, StockList
    from guide_app.library.library import Library

_TEMPLATE = re.compile(r"(?P<file>.+\.(?:template|xml|glabels))(?::(?P<name>.+))?", re.IGNORECASE)
SIDES = ("front", "back")
"""``--language``, given once or twice, sets both."""


def add_kinds(command: argparse.ArgumentParser) -> None:
    """Add a subcommand of ``handout`` for each kind, with its options."""
    from guide_app.handouts.registry import HANDOUTS

    kinds = command.add_subparsers(dest="kind", metavar="HANDOUT")
    for kind in HANDOUTS.values():
        one = kinds.add_parser(kind.id, help=str(kind.summary), description=str(kind.summary), allow_abbrev=False)
        one.add_argument("--output", type=Path, metavar="FILE.pdf", help="the file to write")
        one.add_argument("--json", action="store_true", help="write JSON, for other programs")
        one.add_argument(
            "--printer", metavar="NAME", help="for a printer that was lined up: move the pages as it needs"
        )
        one.add_argument("--tray", metavar="TRAY", default="", help="the tray of that printer")
        for option in kind.described:
            _add(one, option)
        if _takes_designs(kind):
            one.add_argument(
                "--design",
                action="append",
                default=[],
                metavar=FORM,
                help="a further design on the same sheets; may be given again",
            )


def chosen_options(kind: Kind, given: argparse.Namespace, library: Library, stocks: StockList) -> Struct:
    """The options struct of the handout. Raises CommandError and HandoutError for values that are not possible."""
    from guide_app.handouts.registry import languages_for
    from guide_app.handouts.stock.card_stock import OWN, folded

    values: dict[str, Any] = {}
    two_sided = any(option.name in SIDES for option in kind.described)
    sides = _sides(given.language) if two_sided else {}
    for option in kind.described:
        value: Any = sides.get(option.name) if option.name in SIDES else getattr(given, option.name)
        if option.choose in ("stock", "fold-stock"):
            value = _stock(value or option.default, stocks)
            if option.choose == "fold-stock" and value.id.startswith(OWN):
                value = folded(value, given.fold)
        elif option.choose in ("language", "handout-language"):
            value = _language(value, library.languages[0], languages_for(library, option), option.optional)
        elif option.choose in ("service", "sheet") and not option.many:
            value = value or ""
        elif option.many:
            value = tuple(dict.fromkeys(value))
            if option.choose == "need":
                _check_needs(value, library.need_ids)
        values[option.name] = value
    if _takes_designs(kind):
        (front,) = (option for option in kind.described if option.name == "front")
        known = languages_for(library, front)
        values["more"], values["shares"] = further_designs(given.design, known, values["stock"])
    return kind.options(**values)


def _takes_designs(kind: Kind) -> bool:
    return {"more", "shares"} <= set(kind.options.__struct_fields__)


def _stock(wished: str, stocks: StockList) -> CardStock:
    """A commercial sheet by its name, or one of a gLabels template: ``mine.template``, ``labels.xml:Acme 12``."""
    found = _TEMPLATE.fullmatch(wished)
    if found is None:
        return stocks.find(wished)
    from guide_app.handouts.problems import HandoutError
    from guide_app.handouts.stock.card_stock import StockList
    from guide_app.handouts.stock.glabels import read_file

    try:
        imported = read_file(Path(found["file"]))
    except OSError as error:
        raise CommandError(f"{found['file']}: {error.strerror or error}.") from error
    reasons = [str(each.message) for each in imported.refused]
    if not imported.stocks:
        raise CommandError("\n".join(reasons))
    if found["name"]:
        refused = [str(each.message) for each in imported.refused if each.name.casefold() == found["name"].casefold()]
        if refused:
            raise CommandError(refused[0])
        try:
            return StockList(imported.stocks).find(found["name"])
        except HandoutError as error:
            raise CommandError("\n".join((str(error), *reasons))) from error
    only, *others = imported.stocks
    if others:
        names = ", ".join(stock.name for stock in imported.stocks)
        raise CommandError(f"{found['file']} holds several sheets: {names}. Say which: FILE:NAME.")
    return only


def _sides(languages: list[str]) -> dict[str, str]:
    if len(languages) > len(SIDES):
        raise CommandError("A card has two sides: give --language once or twice.")
    return dict(zip(SIDES, languages, strict=False))


def _language(wished: str | None, first: str, known: tuple[str, ...], optional: bool) -> str | None:
    if wished is None:
        return None if optional else first
    if wished not in known:
        raise CommandError(f"This handout is not written in '{wished}'. It is in: {', '.join(known)}.")
    return wished


def _check_needs(wished: tuple[str, ...], known: tuple[str, ...]) -> None:
    for need in wished:
        if need not in known:
            raise CommandError(f"There is no need '{need}'. The pack has: {', '.join(known)}.")


def _add(command: argparse.ArgumentParser, option: Option) -> None:
    if option.name == "back":
        return
    sentence = str(option.help)
    help_words = sentence[0].lower() + sentence[1:].rstrip(".").replace("%", "%%")
    if option.name == "front":
        command.add_argument(
            "--language",
            action="append",
            default=[],
            metavar="LL",
            help="the language: en, es …; a second one is for the back",
        )
    elif option.choose == "yes-no":
        command.add_argument(
            _flag(option), action=argparse.BooleanOptionalAction, default=option.default, help=help_words
        )
    elif option.choose == "number":
        command.add_argument(_flag(option), type=at_least_one, default=option.default, metavar="N", help=help_words)
    elif option.choose == "choice":
        command.add_argument(
            _flag(option), choices=[choice.value for choice in option.choices], default=option.default, help=help_words
        )
    else:
        if option.choose in ("stock", "fold-stock"):
            help_words += "; or a gLabels template, FILE.template or FILE.template:NAME"
            if option.choose == "fold-stock":
                folds = (
                    "the line across which the cards of a template are folded; it halves the longer side unless given"
                )
                command.add_argument("--fold", choices=["horizontal", "vertical"], help=folds)
        metavar = {"stock": "NAME", "fold-stock": "NAME", "language": "LL", "handout-language": "LL"}
        command.add_argument(
            _flag(option),
            dest=option.name,
            action="append" if option.many else _Once,
            default=[] if option.many else None,
            metavar=metavar.get(option.choose, "LL" if option.choose == "spoken-language" else "ID"),
            help=help_words + ("; may be given again" if option.many else ""),
        )


class _Once(argparse.Action):
    """Stores one value and rejects a second one: a person who gives two languages wants both."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: Any,
        option_string: str | None = None,
    ) -> None:
        if getattr(namespace, self.dest) is not None:
            parser.error(f"argument {option_string}: this handout takes one; it was given twice")
        setattr(namespace, self.dest, values)


def _flag(option: Option) -> str:
    """The flag of an option: ``--start-at``. A repeatable one is in the singular: ``--service ID --service ID``."""
    name = option.name.replace("_", "-")
    return "--" + (name.removesuffix("s") if option.many else name)
