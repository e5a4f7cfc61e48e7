"""The commands, their options and the texts of ``--help``."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from guide_app import __version__
from guide_app.cli.terminal import at_least_one
from guide_app.content.kinds import SEARCHED_KINDS
from guide_app.desk.command_line import pack_folder, program_name


def parser(
    *,
    handouts: bool = False,
    tonight: bool = False,
    card_sets: bool = False,
    line_up: bool = False,
    deck: bool = False,
    editions: bool = False,
) -> argparse.ArgumentParser:
    """The parser of the command line. Every command sets ``run``, which runs it and returns the exit code.

    ``handouts``, ``tonight``, ``card_sets``, ``line_up``, ``deck`` and ``editions`` add the options of those commands;
    no other command needs them.
    """
    top = argparse.ArgumentParser(
        prog=program_name(),
        description="Find help, signs and answers, and make handouts, without a window or the internet.",
        epilog="Without a command, the window opens. --kiosk opens it for a shared screen; --save-in FOLDER lets a "
        "kiosk save files in that folder. Exit codes: 0 success, 1 nothing found or check failed, 2 wrong usage "
        "or bad input.",
        allow_abbrev=False,
    )
    top.add_argument("--version", action="version", version=f"Resource Guide {__version__}")
    top.add_argument("--pack", type=pack_folder, metavar="FOLDER", help="use the pack in this folder")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True)
    _search(commands.add_parser("search", help="search everything", allow_abbrev=False))
    _show(commands.add_parser("show", help="show one full record", allow_abbrev=False))
    _handout(commands.add_parser("handout", help="make a PDF handout to print", allow_abbrev=False), handouts)
    plan = commands.add_parser("tonight", help="plan a bed for tonight: who to call, in order", allow_abbrev=False)
    if tonight:
        from guide_app.cli.commands.tonight import add_options

        add_options(plan)
    plan.set_defaults(run=_run_tonight)
    check = commands.add_parser("check", help="check a pack for errors and things to review", allow_abbrev=False)
    check.add_argument("folder", nargs="?", type=Path, metavar="FOLDER", help="the pack (default: the one in use)")
    check.set_defaults(run=_run_check)
    _compile(commands.add_parser("compile", help="compile a pack to an edition", allow_abbrev=False))
    edition = commands.add_parser("edition", help="tell which edition is in use, and how old it is", allow_abbrev=False)
    _json(edition)
    edition.set_defaults(run=_run_edition)
    _exchange(commands.add_parser)
    _editions(
        commands.add_parser("take", help="take an edition that came as a file", allow_abbrev=False),
        commands.add_parser("publish", help="sign an edition and write its file", allow_abbrev=False),
        commands.add_parser("keys", help="make the keys that sign editions", allow_abbrev=False),
        whole=editions,
    )
    _kiosk_code(commands.add_parser("kiosk-code", help="set the staff code that closes kiosk mode", allow_abbrev=False))
    _own_block(commands.add_parser("own-block", help="set your name, number and logo for handouts", allow_abbrev=False))
    sets = commands.add_parser("card-sets", help="list, export, import or print saved card sets", allow_abbrev=False)
    _card_sets(sets, card_sets)
    printers = commands.add_parser("line-up", help="line up a printer for cards", allow_abbrev=False)
    _line_up(printers, line_up)
    slides = commands.add_parser("deck", help="write the slides of a workshop, as PDF", allow_abbrev=False)
    _deck(slides, deck)
    return top


def _compile(command: argparse.ArgumentParser) -> None:
    command.description = "Compile the pack to an edition, which the guide opens. It changes nothing of the pack."
    command.add_argument(
        "--output", type=Path, metavar="FILE", help="pack the edition into this file, for other computers"
    )
    command.set_defaults(run=_run_compile)


def _editions(
    take: argparse.ArgumentParser, publish: argparse.ArgumentParser, keys: argparse.ArgumentParser, *, whole: bool
) -> None:
    take.description = "Verify an edition, show what it changes, and use it on this computer. The one before stays."
    take.set_defaults(run=_run_take)
    publish.description = "Compile the pack, show every change since the last edition in FOLDER, sign it and write it."
    publish.set_defaults(run=_run_publish)
    keys.description = (
        "Make the release key and the recovery key, each under a passphrase, in the format of minisign. With "
        "--recovery, make a new release key where the old one is lost or stolen."
    )
    keys.set_defaults(run=_run_keys)
    if whole:
        from guide_app.cli.commands.publish import add_key_options, add_publish_options
        from guide_app.cli.commands.take import add_options

        add_options(take)
        add_publish_options(publish)
        add_key_options(keys)


def _search(command: argparse.ArgumentParser) -> None:
    command.description = (
        "Search services, signs, questions and guidance. Use names, phone numbers or plain words. Unfinished "
        "and misspelled words work too."
    )
    command.set_defaults(run=_run_search)
    command.add_argument("words", nargs="+", metavar="WORDS", help="what to look for: boss took my passport")
    _language(command)
    command.add_argument(
        "--kind", action="append", choices=SEARCHED_KINDS, default=[], help="only this kind; can be repeated"
    )
    command.add_argument(
        "--limit", type=at_least_one, default=10, metavar="N", help="maximum number of results (default: 10)"
    )
    command.add_argument(
        "--as-typed",
        action="store_true",
        help="search for exactly these words: no spelling correction, no filters from words",
    )
    _json(command)


def _show(command: argparse.ArgumentParser) -> None:
    command.description = "Show one record: a service, sign, question, guidance, notice, organization, phone or source."
    command.set_defaults(run=_run_show)
    command.add_argument(
        "id", metavar="ID", help="the record ID that search shows; use kind:id if two kinds share an ID"
    )
    _language(command)
    _json(command)


def _handout(command: argparse.ArgumentParser, whole: bool) -> None:
    command.description = "Make a handout as a PDF file to print. Each has its own options: handout poster --help."
    command.set_defaults(run=_run_handout)
    command.add_argument("--list", action="store_true", help="list the handouts and card papers")
    _json(command)
    if whole:
        from guide_app.cli.commands.handout_options import add_kinds

        add_kinds(command)


def _exchange(add: Callable[..., argparse.ArgumentParser]) -> None:
    _new_pack(add("new-pack", help="make a pack for another region", allow_abbrev=False))
    _export(add("export", help="write the services as HSDS, CSV or Excel", allow_abbrev=False))
    _import(add("import", help="compare a file of services, and take it in", allow_abbrev=False))
    _review(add("review", help="write a sheet for a native reviewer, and take it back", allow_abbrev=False))


def _new_pack(command: argparse.ArgumentParser) -> None:
    command.description = (
        "Make a pack for another region in a new folder. It has the emergency lines, and no service yet."
    )
    command.add_argument("folder", type=Path, metavar="FOLDER", help="the folder to make")
    command.add_argument("--name", default="Resource Guide", help="the name of the guide (Resource Guide)")
    command.add_argument("--region", required=True, help="where it is for: Springfield, Massachusetts")
    command.add_argument("--zone", required=True, metavar="ZONE", help="the time zone: America/New_York")
    command.add_argument("--publisher", required=True, metavar="NAME", help="who is responsible for it")
    command.add_argument("--contact", required=True, metavar="WORDS", help="how to reach them: an address or a number")
    command.add_argument("--languages", default="en", metavar="LL,LL", help="its languages, en first (en)")
    command.add_argument("--country", default="US", metavar="CC", help="the country its numbers are dialed from (US)")
    command.add_argument(
        "--line",
        action="append",
        metavar="NUMBER=NAME",
        help="a line that answers day and night, the first for danger",
    )
    command.set_defaults(run=_run_new_pack)


def _export(command: argparse.ArgumentParser) -> None:
    command.description = (
        "Write the services for other programs: as HSDS 3 (JSON), CSV or Excel. What only staff see and what is "
        "confidential is not in it."
    )
    command.add_argument("--format", required=True, choices=("hsds-json", "csv", "xlsx"), help="the format of the file")
    command.add_argument("--output", required=True, type=Path, metavar="FILE", help="the file to write")
    command.set_defaults(run=_run_export)


def _review(command: argparse.ArgumentParser) -> None:
    command.description = (
        "Write every unsigned translation of a language beside its English, as an Excel file with room for better "
        "words. Take it back as a list of changes; with --by they go into the pack, signed by the reviewer."
    )
    command.add_argument("language", metavar="LANGUAGE", help="the language: ht")
    way = command.add_mutually_exclusive_group(required=True)
    way.add_argument("--output", type=Path, metavar="FILE.xlsx", help="the sheet to write")
    way.add_argument("--take", type=Path, metavar="FILE", help="the sheet that came back: .xlsx or .csv")
    command.add_argument("--by", metavar="NAME", help="the native reviewer; take the changes into the pack")
    command.set_defaults(run=_run_review)


def _import(command: argparse.ArgumentParser) -> None:
    command.description = (
        "Show what a file of services would change: HSDS (.json, .jsonl, a folder or .zip with its tables), .csv or "
        ".xlsx. Exit codes: 0 nothing differs, 1 something does."
    )
    command.add_argument("file", type=Path, metavar="FILE", help="the file, or the folder with the tables of HSDS")
    command.add_argument(
        "--map", type=Path, metavar="MAP.yaml", help="what its columns and categories are to the guide"
    )
    command.add_argument("--take", action="store_true", help="take in what is changed and new")
    command.add_argument(
        "--accept",
        type=at_least_one,
        action="append",
        metavar="ROW",
        help="take this row too, which is to look at twice",
    )
    command.add_argument("--retire", action="store_true", help="mark services that the file does not have as inactive")
    _json(command)
    command.set_defaults(run=_run_import)


def _own_block(command: argparse.ArgumentParser) -> None:
    command.description = (
        "Show or set the name, number, line of text and logo printed on posters, brochures, binders, sheets and "
        "the back of cards. Options you leave out stay as they are; an empty text removes one. They are saved "
        "on this computer and never printed on discreet handouts."
    )
    command.set_defaults(run=_run_own_block)
    command.add_argument("--name", help="the name of this place")
    command.add_argument("--number", help="its phone number, with the area code")
    command.add_argument("--line", help="what you do, or when you are open")
    logo = command.add_mutually_exclusive_group()
    logo.add_argument("--logo", type=Path, metavar="FILE", help="a PNG or SVG file, up to 512 KB")
    logo.add_argument("--no-logo", action="store_true", help="remove the logo")
    command.add_argument("--remove", action="store_true", help="delete all of it before setting anything else")
    _json(command)


def _kiosk_code(command: argparse.ArgumentParser) -> None:
    command.description = (
        "Set the staff code that closes kiosk mode (started with --kiosk). You type it twice, or give two "
        "identical lines on standard input. Only a salted hash is saved."
    )
    command.set_defaults(run=_run_kiosk_code)


def _card_sets(command: argparse.ArgumentParser, whole: bool) -> None:
    command.description = (
        "List, export, import or print the card sets saved on this computer: services, languages, wording and "
        "paper. They contain nothing about people."
    )
    if whole:
        from guide_app.cli.commands.card_sets import add_options

        add_options(command)
    command.set_defaults(run=_run_card_sets)


def _line_up(command: argparse.ArgumentParser, whole: bool) -> None:
    command.description = (
        "Write the test sheet, or save what you measured on it. From then on, pages for this printer are "
        "corrected, in the window and with handout KIND --printer. Without options, lists the printers you "
        "measured."
    )
    if whole:
        from guide_app.cli.commands.line_up import add_options

        add_options(command)
    command.set_defaults(run=_run_line_up)


def _deck(command: argparse.ArgumentParser, whole: bool) -> None:
    command.description = (
        "Write the slides of a workshop as a PDF file: each slide over the leader's notes, or the slides alone. The "
        "window shows the same slides on a second screen."
    )
    if whole:
        from guide_app.cli.commands.deck import add_options

        add_options(command)
    command.set_defaults(run=_run_deck)


def _language(command: argparse.ArgumentParser) -> None:
    command.add_argument("--language", metavar="LL", help="the language to search and show: en, es …")


def _json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="write JSON for other programs")


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


def _run_compile(options: argparse.Namespace) -> int:
    from guide_app.cli.commands.edition import compile_pack

    return compile_pack(options)


def _run_edition(options: argparse.Namespace) -> int:
    from guide_app.cli.commands.edition import edition

    return edition(options)


def _run_new_pack(options: argparse.Namespace) -> int:
    from guide_app.cli.commands.new_pack import new_pack

    return new_pack(options)


def _run_review(options: argparse.Namespace) -> int:
    from guide_app.cli.commands.review import review

    return review(options)


def _run_export(options: argparse.Namespace) -> int:
    from guide_app.cli.commands.exchange import export_file

    return export_file(options)


def _run_import(options: argparse.Namespace) -> int:
    from guide_app.cli.commands.exchange import import_file

    return import_file(options)


def _run_take(options: argparse.Namespace) -> int:
    from guide_app.cli.commands.take import take

    return take(options)


def _run_publish(options: argparse.Namespace) -> int:
    from guide_app.cli.commands.publish import publish

    return publish(options)


def _run_keys(options: argparse.Namespace) -> int:
    from guide_app.cli.commands.publish import keys

    return keys(options)


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


def _run_deck(options: argparse.Namespace) -> int:
    from guide_app.cli.commands.deck import deck

    return deck(options)
