"""``handout``: writes any handout as a PDF file."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from guide_app.cli.commands.own_block import block_store
from guide_app.cli.errors import FINE, CommandError
from guide_app.cli.library import opened
from guide_app.desk import paths
from guide_app.system.atomic_file import write_atomically
from guide_app.system.clock import local_today

if TYPE_CHECKING:
    from msgspec import Struct

    from guide_app.desk.printers import AlignedPrinter
    from guide_app.handouts.document import Rendered
    from guide_app.library.library import Library


def handout(options: argparse.Namespace) -> int:
    """List the handouts, or write one."""
    from guide_app.handouts.problems import HandoutError, RenderError

    try:
        if options.list:
            return _list(options.json)
        if options.kind is None:
            raise CommandError(
                "Name a handout, for example: handout wallet-card --output cards.pdf. To see all, use --list."
            )
        if options.output is None:
            raise CommandError("Give a file to write: --output FILE.pdf")
        return _write(options)
    except (HandoutError, RenderError) as error:
        raise CommandError(str(error)) from error


def _list(as_json: bool) -> int:
    from guide_app.handouts.registry import HANDOUTS
    from guide_app.handouts.stock.card_stock import load_stocks

    stocks = load_stocks(paths.data_folder() / "card_stock.yaml")
    if as_json:
        listed = {
            "handouts": [
                {"id": kind.id, "title": str(kind.title), "summary": str(kind.summary)} for kind in HANDOUTS.values()
            ],
            "stock": [{"id": stock.id, "title": str(stock.title)} for stock in stocks],
        }
        sys.stdout.write(msgspec.json.format(msgspec.json.encode(listed), indent=2).decode() + "\n")
        return FINE
    for kind in HANDOUTS.values():
        print(f"{kind.id}  {kind.title}. {kind.summary}")
    print("\nCard stock for --stock:")
    for stock in stocks:
        print(f"  {stock.id}  {stock.title}")
    return FINE


def _write(options: argparse.Namespace) -> int:
    from guide_app.cli.commands.handout_options import chosen_options
    from guide_app.handouts.registry import HANDOUTS
    from guide_app.handouts.stock.card_stock import load_stocks

    stocks = load_stocks(paths.data_folder() / "card_stock.yaml")
    with opened(options) as library:
        chosen = chosen_options(HANDOUTS[options.kind], options, library, stocks)
        printer = _lined_up(options.printer, options.tray) if options.printer is not None else None
        return write_pdf(library, chosen, options.output, as_json=options.json, printer=printer)


def write_pdf(
    library: Library, options: Struct, output: Path, *, as_json: bool, printer: AlignedPrinter | None = None
) -> int:
    """Write the handout with these options and report it. For a measured printer, shift the pages by its calibration
    and report what its unprintable edges would cut off.

    Raises CommandError for an output path that is not writable, and HandoutError for what cannot be printed.
    """
    from guide_app.handouts.document import GATHERING
    from guide_app.handouts.phrases import load_phrases
    from guide_app.handouts.registry import kind_of, make, with_own_block
    from guide_app.handouts.typesetting.renderer import Renderer
    from guide_app.system.progress import Progress

    check_place(output)
    templates = paths.assets_folder() / "handouts"
    progress = Progress(_show_progress) if kind_of(options).long and sys.stderr.isatty() else Progress()
    phrases = load_phrases(templates.parent / "translations")
    options = with_own_block(options, block_store(library).load())
    document = make(library, options, phrases, local_today(), progress.part(0, GATHERING))
    rendered = Renderer(templates, apart=True).render(document, progress=progress.part(GATHERING, 1))
    pdf = rendered.for_print() if printer is None else _moved(rendered, options, printer)
    write_atomically(output, pdf)
    for note in rendered.notes:
        print(note.message, file=sys.stderr)
    return report_written(output, len(rendered.pages), as_json=as_json)


def report_written(output: Path, pages: int, *, as_json: bool) -> int:
    """Report a written file and its number of pages."""
    if as_json:
        named = os.fsencode(output).decode("utf-8", "replace")
        sys.stdout.write(msgspec.json.encode({"file": named, "pages": pages}).decode() + "\n")
    else:
        print(f"Wrote {output}: {pages} {'page' if pages == 1 else 'pages'}.")
    return FINE


def _lined_up(name: str, tray: str) -> AlignedPrinter:
    from guide_app.desk.printers import PrinterStore

    printers = PrinterStore(paths.config_folder()).all()
    for each in printers:
        if (each.printer, each.tray) == (name, tray):
            return each
    known = ", ".join(f"{each.printer} --tray {each.tray}" if each.tray else each.printer for each in printers)
    raise CommandError(f"No printer named '{name}' is lined up here. Lined up: {known or 'none; see line-up --help'}.")


def _moved(rendered: Rendered, options: Struct, printer: AlignedPrinter) -> bytes:
    """The PDF with the pages shifted by the printer's calibration."""
    from guide_app.handouts.registry import sheet_of
    from guide_app.handouts.typesetting.edges import cut_off
    from guide_app.handouts.typesetting.placement import placed

    templates, sheet, moved = paths.assets_folder() / "handouts", sheet_of(options), printer.calibration
    pages, duplex = tuple(range(len(rendered.pages))), rendered.duplex or "long-edge"
    for each in cut_off(templates, rendered, sheet, pages, printer.white, moved, duplex):
        print(each.message, file=sys.stderr)
    return placed(templates, rendered, sheet, pages, moved, duplex)


def _show_progress(done: float) -> None:
    """Update the percentage in place on a terminal; clear the line at the end."""
    sys.stderr.write(f"\r{done:4.0%}" if done < 1 else "\r    \r")
    sys.stderr.flush()


def check_place(output: Path) -> None:
    """Raise CommandError unless a file can be written there."""
    if output.is_dir():
        raise CommandError(f"{output} is a folder; name a file.")
    if not output.absolute().parent.is_dir():
        raise CommandError(f"The folder {output.absolute().parent} does not exist. Create it first.")
