"""``card-sets``: lists, prints and edits the named card sets of this desk, and imports those of another desk."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import msgspec

from guide_app.cli.commands.handout import write_pdf
from guide_app.cli.errors import FINE, NOTHING_FOUND, CommandError
from guide_app.cli.library import opened
from guide_app.cli.staff import require_staff
from guide_app.cli.terminal import printable
from guide_app.desk import paths
from guide_app.desk.card_sets import CardSetStore
from guide_app.desk.faults import unsaved
from guide_app.handouts.cards.card_set import KIND, CardSet, checked_name, open_set, read_set, written
from guide_app.handouts.problems import HandoutError, RenderError
from guide_app.handouts.registry import KINDS
from guide_app.handouts.stock.card_stock import load_stocks
from guide_app.system.atomic_file import write_atomically
from guide_app.system.plain_file import read_plain_file


def add_options(command: argparse.ArgumentParser) -> None:
    """Add the options: one action at a time; without any, the command lists the sets."""
    action = command.add_mutually_exclusive_group()
    action.add_argument("--take", type=Path, metavar="FILE", help="import a set from a file saved at another desk")
    action.add_argument("--write", nargs=2, metavar=("NAME", "FILE"), help="export a set to a file for another desk")
    action.add_argument("--rename", nargs=2, metavar=("NAME", "NEW"), help="rename a set")
    action.add_argument("--remove", metavar="NAME", help="forget a set")
    action.add_argument(
        "--print", nargs=2, metavar=("NAME", "FILE.pdf"), help="write the cards of a set as a PDF to print"
    )
    command.add_argument("--json", action="store_true", help="write JSON for other programs")


def card_sets(options: argparse.Namespace) -> int:
    """Carry out the action, or list the sets."""
    store = CardSetStore(paths.config_folder())
    if options.take is not None or options.rename is not None or options.remove is not None:
        require_staff()
    try:
        if options.take is not None:
            return _take(store, options.take)
        if options.write is not None:
            name, file = options.write
            write_atomically(Path(file), written(_found(store, name)))
            print(f"Wrote {file}.")
            return FINE
        if options.rename is not None:
            return _kept(
                store.rename(_found(store, options.rename[0]).name, checked_name(options.rename[1])), "Renamed."
            )
        if options.remove is not None:
            return _kept(store.remove(_found(store, options.remove).name), "Removed.")
        if options.print is not None:
            return _print(options, _found(store, options.print[0]), Path(options.print[1]))
    except (HandoutError, RenderError) as error:
        raise CommandError(str(error)) from error
    return _list(store, as_json=options.json)


def _list(store: CardSetStore, *, as_json: bool) -> int:
    sets = store.all()
    if as_json:
        sys.stdout.write(msgspec.json.format(msgspec.json.encode(sets), indent=2).decode() + "\n")
    for one in () if as_json else sets:
        services = ", ".join(each.name for each in one.services) or "the pack's suggestions"
        languages = " and ".join(filter(None, (one.front, one.back)))
        print(printable(f"{one.name}: {one.wording}, {languages}, {one.stock}; {services}"))
    return FINE if sets else NOTHING_FOUND


def _take(store: CardSetStore, file: Path) -> int:
    try:
        taken = read_set(read_plain_file(file))
    except OSError as error:
        raise CommandError(f"{file}: {error.strerror or error}.") from error
    return _kept(store.keep(taken), f"“{taken.name}” is saved.")


def _print(options: argparse.Namespace, card_set: CardSet, output: Path) -> int:
    stocks = load_stocks(paths.data_folder() / "card_stock.yaml")
    with opened(options) as library:
        ready = open_set(card_set, library, stocks)
        for message in ready.told:
            print(printable(str(message)), file=sys.stderr)
        if ready.unknown_stock:
            raise CommandError(f"The card paper '{ready.unknown_stock}' is not known here, so nothing was written.")
        described = {option.name: option for option in KINDS[KIND].described}
        values = {"stock": stocks.find(described["stock"].default), **ready.values}
        return write_pdf(library, KINDS[KIND].options(**values), output, as_json=options.json)


def _found(store: CardSetStore, name: str) -> CardSet:
    found = store.find(name)
    if found is None:
        known = ", ".join(one.name for one in store.all()) or "none"
        raise CommandError(f"There is no card set “{name}”. Saved on this computer: {known}.")
    return found


def _kept(kept: bool, said: str) -> int:
    if not kept:
        raise CommandError(str(unsaved()))
    print(said)
    return FINE
