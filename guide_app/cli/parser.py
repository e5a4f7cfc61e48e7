"""The commands, their options and the texts of ``--help``."""

from __future__ import annotations

import argparse
from pathlib import Path

from guide_app import __version__
from guide_app.cli.terminal import at_least_one
from guide_app.content.kinds import SEARCHED_KINDS
from guide_app.desk.command_line import pack_folder, program_name


def parser(
    *, handouts: bool = False, tonight: bool = False, card_sets: bool = False, line_up: bool = False
) -> argparse.ArgumentParser:
    """The parser of the command line. Every command sets ``run``, which runs it and returns the exit code.

    ``handouts``, ``tonight``, ``card_sets`` and ``line_up`` add the options of that command; only that command needs
    them.
    """
    top = argparse.ArgumentParser(
        prog=program_name(),
        description="Find help, signs, answers and what to do, and make handouts: without a window, without internet.",
        epilog="Without a command the window opens; --kiosk opens it for a screen that everyone can use, and --save-in "
        "FOLDER lets that one save there. Exit codes: 0 found or fine, 1 nothing found or check failed, "
        "2 wrong use or bad input.",
        allow_abbrev=False,
    )
    top.add_argument("--version", action="version", version=f"Resource Guide {__version__}")
    top.add_argument("--pack", type=pack_folder, metavar="FOLDER", help="use the pack in this folder")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True)
    _search(commands.add_parser("search", help="search everything", allow_abbrev=False))
    _show(commands.add_parser("show", help="show one record whole", allow_abbrev=False))
    _handout(commands.add_parser("handout", help="make a handout to print, as PDF", allow_abbrev=False), handouts)
    plan = commands.add_parser("tonight", help="plan a bed for tonight: whom to call, in order", allow_abbrev=False)
    if tonight:
        from guide_app.cli.commands.tonight import add_options

        add_options(plan)
    plan.set_defaults(run=_run_tonight)
    check = commands.add_parser("check", help="check a pack: errors, and what to look at", allow_abbrev=False)
    check.add_argument("folder", nargs="?", type=Path, metavar="FOLDER", help="the pack; the one in use unless given")
    check.set_defaults(run=_run_check)
    _kiosk_code(commands.add_parser("kiosk-code", help="set the staff code that ends a kiosk", allow_abbrev=False))
    _own_block(commands.add_parser("own-block", help="set what handouts say of this place", allow_abbrev=False))
    sets = commands.add_parser("card-sets", help="card sets that this desk keeps by name", allow_abbrev=False)
    _card_sets(sets, card_sets)
    printers = commands.add_parser(
        "line-up", help="line up a printer, so that cards land in their places", allow_abbrev=False
    )
    _line_up(printers, line_up)
    return top


def _search(command: argparse.ArgumentParser) -> None:
    command.description = (
        "Search services, signs, questions and guidance. Names, phone numbers and plain words all work; words may be "
        "unfinished or misspelt."
    )
    command.set_defaults(run=_run_search)
    command.add_argument("words", nargs="+", metavar="WORDS", help="what to look for: boss took my passport")
    _language(command)
    command.add_argument(
        "--kind", action="append", choices=SEARCHED_KINDS, default=[], help="only this kind; may be given again"
    )
    command.add_argument("--limit", type=at_least_one, default=10, metavar="N", help="at most so many (10)")
    command.add_argument(
        "--as-typed", action="store_true", help="look for just the words: correct none, and take none for a wish"
    )
    _json(command)


def _show(command: argparse.ArgumentParser) -> None:
    command.description = "Show one record: a service, sign, question, guidance, notice, organization, phone or source."
    command.set_defaults(run=_run_show)
    command.add_argument("id", metavar="ID", help="its id, as search shows it; kind:id where two kinds share one")
    _language(command)
    _json(command)


def _handout(command: argparse.ArgumentParser, whole: bool) -> None:
    command.description = "Make a handout as a PDF file to print. Each has its own options: handout poster --help."
    command.set_defaults(run=_run_handout)
    command.add_argument("--list", action="store_true", help="list the handouts and the card stock")
    _json(command)
    if whole:
        from guide_app.cli.commands.handout_options import add_kinds

        add_kinds(command)


def _own_block(command: argparse.ArgumentParser) -> None:
    command.description = (
        "Show or set what posters, brochures, binders, sheets and the back of cards say of the place that prints: its "
        "name, number, a line and a logo. What is not given stays; an empty text takes it off. It is kept on this "
        "computer, and never stands on what is discreet."
    )
    command.set_defaults(run=_run_own_block)
    command.add_argument("--name", help="the name of this place")
    command.add_argument("--number", help="its phone number, with the area code")
    command.add_argument("--line", help="what it does, or when it is open")
    logo = command.add_mutually_exclusive_group()
    logo.add_argument("--logo", type=Path, metavar="FILE", help="a PNG or SVG file, of at most 512 KB")
    logo.add_argument("--no-logo", action="store_true", help="take the logo off")
    command.add_argument("--remove", action="store_true", help="forget all of it, before anything else is set")
    _json(command)


def _kiosk_code(command: argparse.ArgumentParser) -> None:
    command.description = (
        "Set the code that ends a kiosk (a start with --kiosk). It is asked for twice, or read from two equal lines of "
        "the standard input. Only its salted hash is kept."
    )
    command.set_defaults(run=_run_kiosk_code)


def _card_sets(command: argparse.ArgumentParser, whole: bool) -> None:
    command.description = (
        "List, hand over, take or print the sets of cards that this desk keeps by name: services, languages, wording "
        "and paper. Nothing about people is in them."
    )
    if whole:
        from guide_app.cli.commands.card_sets import add_options

        add_options(command)
    command.set_defaults(run=_run_card_sets)


def _line_up(command: argparse.ArgumentParser, whole: bool) -> None:
    command.description = (
        "Write the test sheet, and keep what was measured on it: sheets for this printer are moved against it, in the "
        "window and with handout KIND --printer. Without options, the printers that were measured."
    )
    if whole:
        from guide_app.cli.commands.line_up import add_options

        add_options(command)
    command.set_defaults(run=_run_line_up)


def _language(command: argparse.ArgumentParser) -> None:
    command.add_argument("--language", metavar="LL", help="the language to ask in and to show: en, es …")


def _json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="write JSON, for other programs")


# Each imports its command on demand, so that no command pays for the imports of another.


def _run_search(options: argparse.Namespace) -> int:
    from guide_app.cli.commands.search_and_show import search

    return search(options)


def _run_show(options: argparse.Namespace) -> int:
    from guide_app.cli.commands.search_and_show import show

    return show(options)


def _run_handout(options: argparse.Namespace) -> int:
    from guide_app.cli.commands.handout import handout

    return handout(options)


def _run_tonight(options: argparse.Namespace) -> int:
    from guide_app.cli.commands.tonight import tonight

    return tonight(options)


def _run_check(options: argparse.Namespace) -> int:
    from guide_app.cli.commands.check import check

    return check(options)


def _run_kiosk_code(_options: argparse.Namespace) -> int:
    from guide_app.cli.commands.kiosk_code import kiosk_code

    return kiosk_code()


def _run_own_block(options: argparse.Namespace) -> int:
    from guide_app.cli.commands.own_block import own_block

    return own_block(options)


def _run_card_sets(options: argparse.Namespace) -> int:
    from guide_app.cli.commands.card_sets import card_sets

    return card_sets(options)


def _run_line_up(options: argparse.Namespace) -> int:
    from guide_app.cli.commands.line_up import line_up

    return line_up(options)
