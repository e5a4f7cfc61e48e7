"""``line-up``: writes the test sheet for aligning a printer, and stores the measurements taken on it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import msgspec

from guide_app.cli.errors import FINE, NOTHING_FOUND, CommandError
from guide_app.cli.staff import require_staff
from guide_app.desk import paths
from guide_app.desk.faults import unsaved
from guide_app.desk.printers import PrinterStore
from guide_app.handouts.problems import HandoutError, RenderError
from guide_app.handouts.stock.calibration import NO_WHITE, Measured, WhiteEdges, calibrated
from guide_app.handouts.stock.imposition import Duplex
from guide_app.handouts.stock.lengths import parse_length
from guide_app.system.atomic_file import write_atomically

if TYPE_CHECKING:
    from guide_app.handouts.stock.card_stock import CardStock

EDGES = get_args(Duplex)


def add_options(command: argparse.ArgumentParser) -> None:
    """Add the options of ``line-up``."""
    command.add_argument("printer", nargs="?", metavar="PRINTER", help="the printer's name on this system")
    command.add_argument("--tray", default="", metavar="TRAY", help="a tray's name on this system")
    command.add_argument("--stock", default="plain-letter", metavar="NAME", help="the card paper in the tray")
    command.add_argument("--turned", choices=EDGES, help="how sheets are flipped, to line up backs too")
    work = command.add_mutually_exclusive_group()
    work.add_argument("--test-sheet", type=Path, metavar="FILE.pdf", help="write the sheet to print and measure")
    work.add_argument(
        "--measured",
        nargs=4,
        type=_length,
        metavar=("LEFT", "TOP", "ACROSS", "DOWN"),
        help="measurements 1 to 4 on the sheet, in mm",
    )
    work.add_argument("--forget", action="store_true", help="delete the measurements")
    command.add_argument(
        "--back",
        nargs=4,
        type=_length,
        metavar=("ACROSS", "DOWN", "RIGHT", "LOWER"),
        help="measurements 5 to 8 on the sheet, in mm",
    )
    command.add_argument(
        "--white", nargs=4, type=_length, metavar=("LEFT", "TOP", "RIGHT", "BOTTOM"),
        help="margins the printer cannot print, in mm (default: what the printer reports)",
    )  # fmt: skip
    command.add_argument("--json", action="store_true", help="write JSON for other programs")


def line_up(options: argparse.Namespace) -> int:
    """Write the test sheet, store or delete measurements, or list the measured printers."""
    store = PrinterStore(paths.config_folder())
    try:
        if options.test_sheet is not None:
            return _write_sheet(options)
        if options.measured is not None:
            require_staff()
            return _keep(store, options)
    except (HandoutError, RenderError) as error:
        raise CommandError(str(error)) from error
    if options.forget:
        require_staff()
        _kept(store.forget(_printer(options), options.tray))
    return _list(store, options.json)


def _write_sheet(options: argparse.Namespace) -> int:
    from guide_app.handouts.cards.test_sheet import alignment_sheet
    from guide_app.handouts.typesetting.renderer import Renderer

    document = alignment_sheet(_stock(options).sheet_size, options.turned)
    rendered = Renderer(paths.assets_folder() / "handouts", apart=True).render(document)
    write_atomically(options.test_sheet, rendered.for_print())
    print(
        f"Wrote {options.test_sheet}. Print it at 100 %, measure at each number, and run this command with --measured."
    )
    return FINE


def _keep(store: PrinterStore, options: argparse.Namespace) -> int:
    printer = _printer(options)
    if (options.back is None) != (options.turned is None):
        raise CommandError("To line up backs, give both --back and --turned.")
    names = ("left", "top", "across", "down", "back_x", "back_y", "back_right", "back_lower")
    lengths = (*options.measured, *(options.back or ()))
    measured = Measured(**dict(zip(names, lengths, strict=False)))
    found = calibrated(_stock(options).sheet_size, measured, options.turned)
    white = store.white(printer, options.tray)
    if options.white is not None:
        if not all(0 <= width <= 50 for width in options.white):
            raise CommandError("Each margin must be 0 to 50 mm.")
        white = WhiteEdges(**dict(zip(WhiteEdges.__struct_fields__, options.white, strict=True)))
    _kept(store.keep(printer, options.tray, found, white))
    return _list(store, options.json)


def _stock(options: argparse.Namespace) -> CardStock:
    from guide_app.handouts.stock.card_stock import load_stocks

    return load_stocks(paths.data_folder() / "card_stock.yaml").find(options.stock)


def _printer(options: argparse.Namespace) -> str:
    if options.printer is None:
        raise CommandError("Name the printer as this system shows it.")
    return options.printer


def _kept(written: bool) -> None:
    if not written:
        raise CommandError(str(unsaved()))


def _list(store: PrinterStore, as_json: bool) -> int:
    printers = store.all()
    if as_json:
        sys.stdout.write(msgspec.json.format(msgspec.json.encode(printers)).decode() + "\n")
    for each in () if as_json else printers:
        front, white = each.calibration.front, each.white
        name = f"{each.printer}, {each.tray}" if each.tray else each.printer
        print(f"{name}: front {front.shift_x:+.2f} mm across, {front.shift_y:+.2f} mm down")
        for turned, back in each.calibration.backs.items():
            print(f"  back, {turned}: {back.shift_x:+.2f} mm across, {back.shift_y:+.2f} mm down")
        if white != NO_WHITE:
            print(f"  white: left {white.left:g}, top {white.top:g}, right {white.right:g}, bottom {white.bottom:g} mm")
    return FINE if printers else NOTHING_FOUND


def _length(text: str) -> float:
    found = parse_length(text, "mm")
    if found is None:
        raise argparse.ArgumentTypeError(f"'{text}' is not a length in millimeters, such as 25.3")
    return found
