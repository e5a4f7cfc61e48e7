"""``handout``: anything that goes on paper, as a PDF file."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

import msgspec

from guide_app.cli.errors import FINE, CommandError
from guide_app.cli.library import opened
from guide_app.desk import paths
from guide_app.system.atomic_file import write_atomically
from guide_app.system.clock import local_today


def handout(options: argparse.Namespace) -> int:
    """List the handouts, or write one."""
    from guide_app.handouts.problems import HandoutError, RenderError

    try:
        if options.list:
            return _list(options.json)
        if options.kind is None:
            raise CommandError("Say which handout, for example: handout wallet-card --output cards.pdf; or --list.")
        if options.output is None:
            raise CommandError("Say where to write it: --output FILE.pdf")
        return _write(options)
    except (HandoutError, RenderError) as error:
        raise CommandError(str(error)) from error


def _list(as_json: bool) -> int:
    from guide_app.handouts.registry import HANDOUTS
    from guide_app.handouts.stock.card_stock import load_stocks

    stocks = load_stocks(paths.data_folder() / "card_stock.yaml")
    if as_json:
        listed = {
            "handouts": [{"id": kind.id, "title": kind.title, "summary": kind.summary} for kind in HANDOUTS.values()],
            "stock": [{"id": stock.id, "title": stock.title} for stock in stocks],
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
    from guide_app.handouts.document import GATHERING
    from guide_app.handouts.phrases import load_phrases
    from guide_app.handouts.registry import HANDOUTS, make
    from guide_app.handouts.stock.card_stock import load_stocks
    from guide_app.handouts.typesetting.renderer import Renderer
    from guide_app.system.progress import Progress

    stocks = load_stocks(paths.data_folder() / "card_stock.yaml")
    kind = HANDOUTS[options.kind]
    templates = paths.assets_folder() / "handouts"
    progress = Progress(_show_progress) if kind.long and sys.stderr.isatty() else Progress()
    with opened(options) as library:
        chosen = chosen_options(kind, options, library, stocks)
        _check_place(options.output)
        phrases = load_phrases(templates / "phrases.yaml")
        document = make(library, chosen, phrases, local_today(), progress.part(0, GATHERING))
    rendered = Renderer(templates).render(document, progress=progress.part(GATHERING, 1))
    write_atomically(options.output, rendered.for_print())
    for note in rendered.notes:
        print(note.message, file=sys.stderr)
    pages = len(rendered.pages)
    if options.json:
        named = os.fsencode(options.output).decode("utf-8", "replace")
        sys.stdout.write(msgspec.json.encode({"file": named, "pages": pages}).decode() + "\n")
    else:
        print(f"Wrote {options.output}: {pages} {'page' if pages == 1 else 'pages'}.")
    return FINE


def _show_progress(done: float) -> None:
    """On a terminal, in place; the line is cleared at the end."""
    sys.stderr.write(f"\r{done:4.0%}" if done < 1 else "\r    \r")
    sys.stderr.flush()


def _check_place(output: Path) -> None:
    if output.is_dir():
        raise CommandError(f"{output} is a folder; name a file.")
    if not output.absolute().parent.is_dir():
        raise CommandError(f"There is no folder {output.absolute().parent}; make it first.")
