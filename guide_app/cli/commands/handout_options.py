"""The command-line options of each handout, generated from the handout's own description of its options."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from guide_app.cli.errors import CommandError
from guide_app.cli.terminal import at_least_one
from guide_app.handouts.options import settled

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
        one.add_argument("--json", action="store_true", help="write JSON for other programs")
        one.add_argument("--printer", metavar="NAME", help="adjust the pages for a printer that was lined up")
        one.add_argument("--tray", metavar="TRAY", default="", help="the tray of that printer")
        for option in kind.described:
            _add(one, option)


def chosen_options(kind: Kind, given: argparse.Namespace, library: Library, stocks: StockList) -> Struct:
    """The options struct of the handout. Raises CommandError and HandoutError for values that are not possible, or
    that have no effect with the others.
    """
    two_sided = any(option.name in SIDES for option in kind.described)
    sides = _sides(given.language) if two_sided else {}
    values: dict[str, Any] = {}
    said: dict[str, str] = {}
    for option in kind.described:
        value: Any = sides.get(option.name) if option.name in SIDES else getattr(given, option.name)
        if value not in (None, []) and option.name not in SIDES:
            said[option.name] = _flag(option) if value is not False else "--no-" + _flag(option).removeprefix("--")
        values[option.name] = _checked(option, value, given, library, stocks)
    chosen = kind.options(**values)
    for name, reason in chosen.unused().items():
        if name in said:
            raise CommandError(f"{said[name]} has no effect here. {reason}")
    return settled(chosen)


def _checked(option: Option, value: Any, given: argparse.Namespace, library: Library, stocks: StockList) -> Any:
    """The value of an option, or its default. Raises CommandError and HandoutError for one that is not possible."""
    from guide_app.handouts.registry import languages_for
    from guide_app.handouts.stock.card_stock import OWN, folded

    if option.choose == "stock":
        stock = _stock(value or option.default, stocks)
        if given.fold is None:
            return stock
        if not stock.id.startswith(OWN):
            raise CommandError("--fold is for a sheet of a gLabels template; a known sheet has its own fold.")
        return folded(stock, given.fold)
    if option.choose in ("language", "client-language"):
        return _language(value, library.languages[0], languages_for(library, option), option.optional)
    if option.choose in ("service", "sheet") and not option.many:
        return value or ""
    if option.many:
        wished = tuple(dict.fromkeys(value))
        if option.choose == "need":
            _check_needs(wished, library.need_ids)
        return wished
    return option.default if value is None and not option.optional else value


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
        raise CommandError(f"{found['file']} contains several sheets: {names}. Choose one with FILE:NAME.")
    return only


def _sides(languages: list[str]) -> dict[str, str]:
    if len(languages) > len(SIDES):
        raise CommandError("A card has two sides: give --language once or twice.")
    return dict(zip(SIDES, languages, strict=False))


def _language(wished: str | None, first: str, known: tuple[str, ...], optional: bool) -> str | None:
    if wished is None:
        return None if optional else first
    if wished not in known:
        raise CommandError(f"This handout is not available in '{wished}'. It is available in: {', '.join(known)}.")
    return wished


def _check_needs(wished: tuple[str, ...], known: tuple[str, ...]) -> None:
    for need in wished:
        if need not in known:
            raise CommandError(f"There is no need '{need}'. The pack has: {', '.join(known)}.")


def _add(command: argparse.ArgumentParser, option: Option) -> None:
    if option.name == "back":
        return
    default = "" if option.default in (None, ()) else f" ({_shown(option.default)} unless given)"
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
            _flag(option), action=argparse.BooleanOptionalAction, default=None, help=help_words + default
        )
    elif option.choose == "number":
        command.add_argument(_flag(option), type=at_least_one, default=None, metavar="N", help=help_words + default)
    elif option.choose == "choice":
        command.add_argument(
            _flag(option),
            choices=[choice.value for choice in option.choices],
            default=None,
            help=help_words + default,
        )
    else:
        if option.choose == "stock":
            help_words += "; or a gLabels template, FILE.template or FILE.template:NAME"
            folds = "fold the cards of a template across their middle, along this line"
            command.add_argument("--fold", choices=["horizontal", "vertical"], help=folds)
        metavar = {"stock": "NAME", "language": "LL", "client-language": "LL"}
        command.add_argument(
            _flag(option),
            dest=option.name,
            action="append" if option.many else _Once,
            default=[] if option.many else None,
            metavar=metavar.get(option.choose, "LL" if option.choose == "spoken-language" else "ID"),
            help=help_words + ("; can be repeated" if option.many else ""),
        )


def _shown(value: Any) -> str:
    return {True: "yes", False: "no"}.get(value, str(value)) if isinstance(value, bool) else str(value)


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
