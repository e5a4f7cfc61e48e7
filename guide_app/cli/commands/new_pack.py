"""``new-pack``: makes a pack for another region."""

from __future__ import annotations

import argparse

from guide_app.cli.errors import FINE, CommandError
from guide_app.content.problems import PackRefused
from guide_app.desk.new_pack import EmergencyLine, NewPack, make_pack
from guide_app.system.clock import local_today


def new_pack(options: argparse.Namespace) -> int:
    """Make the pack, and say what to do next."""
    lines = [_line(each) for each in options.line or ["911=In danger now"]]
    wanted = NewPack(
        name=options.name,
        region=options.region,
        timezone=options.zone,
        publisher=options.publisher,
        contact=options.contact,
        languages=tuple(options.languages.replace(",", " ").split()),
        country=options.country,
        lines=tuple(lines),
    )
    try:
        make_pack(options.folder, wanted, local_today())
    except PackRefused as refused:
        raise CommandError(f"No pack was made.\n{refused}") from refused
    folder = options.folder
    print(f"Made {folder}. Next:\n  import services: --pack {folder} import FILE\n  check it: check {folder}")
    return FINE


def _line(words: str) -> EmergencyLine:
    number, mark, title = words.partition("=")
    if not mark or not title.strip():
        raise CommandError(f"'{words}' is not a line; write its number and its name: 911=In danger now")
    return EmergencyLine(number.strip(), title.strip())
