"""``compile``: a pack to an edition, as a folder or a file. ``edition``: which edition is in use, and how old it is."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from msgspec.structs import replace

from guide_app.cli.errors import FINE, NOTHING_FOUND, CommandError
from guide_app.cli.library import compile_here, opened_edition
from guide_app.desk import editions, paths
from guide_app.edition.check import read_sealed
from guide_app.edition.current import found_on
from guide_app.edition.format import Sealed
from guide_app.edition.installed import is_whole
from guide_app.edition.opening import compiled
from guide_app.library.assurance import carried, cautions
from guide_app.system.clock import local_today
from guide_app.system.progress import Progress


def compile_pack(options: argparse.Namespace) -> int:
    """Compile the pack, unless that has been done since it changed, and pack it into a file if one is wanted."""
    from guide_app.content.problems import PackRefused

    pack: Path = options.pack or paths.bundled_pack()
    if not pack.is_dir():
        raise CommandError(f"There is no folder {pack}. Name the folder of a pack with --pack.")
    sources = editions.sources(options.pack)
    if options.output is not None:
        sources = replace(sources, journal=None)  # What is not published stays on this desk.
    try:
        made = [each.folder for each in found_on(sources) if each.made_here and is_whole(each.folder)]
        folder = made[0] if made else compiled(pack, sources.made, compile_here, shown("Compiling"), sources.journal)
    except PackRefused as refused:
        print(refused, file=sys.stderr)
        return NOTHING_FOUND
    place, sealed = folder, read_sealed(folder)
    if options.output is not None:
        from guide_app.edition.compile import write_file

        place = options.output
        write_file(folder, sealed, place, shown("Packing"))
    print(f"{_told(sealed)}\n{place}")
    return FINE


def shown(verb: str) -> Progress:
    """Shows the progress in a terminal; elsewhere, nothing."""
    if not sys.stderr.isatty():
        return Progress()

    def show(share: float) -> None:
        end = "\n" if share == 1 else ""
        print(f"\r{verb}: {share:4.0%}", end=end, file=sys.stderr, flush=True)

    return Progress(show)


def edition(options: argparse.Namespace) -> int:
    """Print which edition the guide opens, who made it, and how old it is."""
    with opened_edition(options) as opened:
        assert opened.edition is not None  # Commands open no other.
        assert opened.library is not None  # As above.
        found, not_called = opened.edition, carried(opened.library).not_called
        told_of = cautions(opened.library, local_today())
    sealed = found.sealed
    age = (local_today() - sealed.envelope.date).days
    if options.json:
        envelope = sealed.envelope
        told = {
            "pack": envelope.pack,
            "title": envelope.title,
            "region": envelope.region,
            "serial": envelope.serial,
            "date": envelope.date.isoformat(),
            "age_days": age,
            "not_called": not_called,
            "signed": bool(sealed.signature),
            "made_here": found.made_here,
            "made": envelope.made.isoformat(),
            "program": envelope.program,
            "folder": str(found.folder),
        }
        print(json.dumps(told, indent=2, ensure_ascii=False))
        return FINE
    where = "Made on this computer" if found.made_here else "Made elsewhere"
    made = f"{where} on {sealed.envelope.made.date()} by version {sealed.envelope.program} of the guide"
    print("\n".join((_told(sealed), f"{_old(age)}. {made}.", *map(str, told_of), str(found.folder))))
    return FINE


def _told(sealed: Sealed) -> str:
    envelope = sealed.envelope
    number = f"number {envelope.serial}" if envelope.serial else "never published"
    signed = "signed" if sealed.signature else "not signed"
    return f"{envelope.title}, {envelope.region}: edition of {envelope.date}, {number}, {signed}."


def _old(days: int) -> str:
    if days < 1:
        return "From today"
    if days < 62:
        return f"{days} day{'' if days == 1 else 's'} old"
    return f"{days // 30} months old" if days < 730 else f"{days // 365} years old"
