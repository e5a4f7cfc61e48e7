"""``handout``: cards as a PDF file."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

import msgspec

from guide_app.cli.errors import FINE, CommandError
from guide_app.cli.library import language_of, opened
from guide_app.content.clock import local_today
from guide_app.desk import paths
from guide_app.desk.whole_file import write_whole


def handout(options: argparse.Namespace) -> int:
    """List the handouts, or write one."""
    from guide_app.handouts.kinds import HANDOUTS
    from guide_app.handouts.problems import HandoutError, RenderError

    try:
        if options.list:
            return _list(options.json)
        if options.kind is None:
            raise CommandError("Say which handout, for example: handout wallet-card --output cards.pdf; or --list.")
        if options.kind not in HANDOUTS:
            raise CommandError(f"There is no handout '{options.kind}'. There are: {', '.join(HANDOUTS)}.")
        if options.output is None:
            raise CommandError("Say where to write it: --output FILE.pdf")
        return _write(options)
    except (HandoutError, RenderError) as error:
        raise CommandError(str(error)) from error


def _list(as_json: bool) -> int:
    from guide_app.handouts.kinds import HANDOUTS
    from guide_app.handouts.stock import load_stocks

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
    from guide_app.handouts.render import Renderer
    from guide_app.handouts.stock import load_stocks
    from guide_app.handouts.wallet_card import WalletCardOptions, wallet_card
    from guide_app.handouts.words import load_words

    stock = load_stocks(paths.data_folder() / "card_stock.yaml").find(options.stock)
    library = opened(options)
    languages = [language_of(library, wished) for wished in options.language] or [library.languages[0]]
    if len(languages) > 2:
        raise CommandError("A card has two sides: give --language once or twice.")
    for service in options.service:
        if library.get("service", service, languages[0]) is None:
            raise CommandError(f"There is no service '{service}'. Use search --kind service to find its id.")
    chosen = WalletCardOptions(
        stock=stock,
        front=languages[0],
        back=languages[1] if len(languages) == 2 else None,
        services=tuple(options.service),
        wording=options.wording,
    )
    templates = paths.assets_folder() / "handouts"
    today = local_today()
    document = wallet_card(library, chosen, load_words(templates / "words.yaml"), today)
    rendered = Renderer(templates).render(document)
    _save(options.output, rendered.for_print())
    for note in rendered.notes:
        print(note.message, file=sys.stderr)
    if options.json:
        sys.stdout.write(
            msgspec.json.encode(
                {"file": os.fsencode(options.output).decode("utf-8", "replace"), "pages": len(rendered.pages)}
            ).decode()
            + "\n"
        )
    else:
        print(f"Wrote {options.output}: {len(rendered.pages)} pages.")
    return FINE


def _save(output: Path, pdf: bytes) -> None:
    """Whole or not at all."""
    if output.is_dir():
        raise CommandError(f"{output} is a folder; name a file.")
    if not output.absolute().parent.is_dir():
        raise CommandError(f"There is no folder {output.absolute().parent}; make it first.")
    write_whole(output, pdf)
