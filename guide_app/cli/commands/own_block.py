"""``own-block``: the name, number, line and logo of this place that handouts print."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import msgspec
from msgspec.structs import replace

from guide_app.cli.errors import FINE, CommandError
from guide_app.cli.library import opened
from guide_app.cli.staff import require_staff
from guide_app.desk import paths
from guide_app.desk.faults import unsaved
from guide_app.desk.own_block import OwnBlockStore
from guide_app.handouts.parts.own_block import EMPTY, OwnBlock
from guide_app.handouts.problems import HandoutError
from guide_app.library.library import Library
from guide_app.system.plain_file import read_plain_file


def own_block(options: argparse.Namespace) -> int:
    """Set the given parts, and show all of them."""
    with opened(options) as library:
        store = block_store(library)
    before = store.load()
    try:
        block = store.checked(_changed(EMPTY if options.remove else before, options))
    except HandoutError as error:
        raise CommandError(str(error)) from error
    if block != before:
        require_staff()
    if block != before and not store.keep(block):
        raise CommandError(str(unsaved()))
    _show(block, as_json=options.json)
    return FINE


def block_store(library: Library) -> OwnBlockStore:
    """The store of the block. Its number is checked for the pack's country."""
    return OwnBlockStore(paths.config_folder(), library.pack(library.languages[0]).country)


def _changed(block: OwnBlock, options: argparse.Namespace) -> OwnBlock:
    texts = {name: getattr(options, name) for name in ("name", "number", "line")}
    block = replace(block, **{name: text for name, text in texts.items() if text is not None})
    if options.no_logo:
        return replace(block, logo=b"")
    return replace(block, logo=_read(options.logo)) if options.logo is not None else block


def _read(file: Path) -> bytes:
    try:
        return read_plain_file(file)
    except OSError as error:
        raise CommandError(f"{file}: {error.strerror or error}.") from error


def _show(block: OwnBlock, *, as_json: bool) -> None:
    kind = ("PNG" if block.logo.startswith(b"\x89PNG") else "SVG") if block.logo else ""
    shown = {"name": block.name, "number": block.number, "line": block.line, "logo": kind}
    if as_json:
        sys.stdout.write(msgspec.json.encode(shown).decode() + "\n")
    elif block.empty:
        print("Handouts show no name or number. They have blank lines to fill in.")
    else:
        for part, text in shown.items():
            print(f"{part}: {text or 'none'}")
