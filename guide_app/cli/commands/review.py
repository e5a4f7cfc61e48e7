"""``review``: the sheet of a native reviewer, out as an Excel file and back as changes to the translations."""

from __future__ import annotations

import argparse

from guide_app.cli.commands.edition import shown
from guide_app.cli.commands.exchange import short
from guide_app.cli.errors import FINE, CommandError
from guide_app.cli.staff import require_staff
from guide_app.cli.terminal import printable
from guide_app.content.problems import PackRefused
from guide_app.content.reading.loader import load_pack
from guide_app.desk import editions
from guide_app.exchange.csv_table import TableRefused, rows_of_csv
from guide_app.exchange.review import Taken, review_rows, taken
from guide_app.exchange.taking import take
from guide_app.exchange.xlsx import rows_of_xlsx, write_xlsx
from guide_app.system.clock import local_today


def review(options: argparse.Namespace) -> int:
    """Write a sheet, or list what came back with one and take it."""
    sources = editions.sources(options.pack)
    if sources.pack is None:
        raise CommandError("This computer has no pack to review. Name its folder with --pack.")
    try:
        content = load_pack(sources.pack)
    except PackRefused as refused:
        raise CommandError(str(refused)) from refused
    if options.language not in content.translations:
        known = ", ".join(content.translations)
        raise CommandError(f"The pack has no translations into '{options.language}'. Choose one of: {known}.")
    if options.output is not None:
        write_xlsx(options.output, review_rows(content, options.language))
        print(f"Wrote {options.output}. The reviewer marks what is right, or writes better words beside it.")
        return FINE
    read = rows_of_xlsx if options.take.suffix.casefold() == ".xlsx" else rows_of_csv
    reviewer = options.by or ""
    try:
        found = taken(content, options.language, read(options.take), reviewer, local_today())
    except TableRefused as refused:
        raise CommandError(f"{options.take.name}: {refused}.") from refused
    _print(found)
    if not reviewer or not found.changes:
        print("Nothing was taken." if reviewer else "Nothing was taken. Add --by and the name of the reviewer.")
        return FINE
    require_staff()
    if sources.journal is None:
        raise CommandError("This computer has no pack to change. Name its folder with --pack.")
    try:
        came = take(sources.pack, sources.journal, found.changes, shown("Checking"))
    except PackRefused as refused:
        raise CommandError(f"Nothing was taken. The pack would not be sound:\n{refused}") from refused
    where = "the changes of this desk" if came.in_journal else f"files of the pack in {sources.pack}"
    print(f"Taken: {came.count:,} changes, into {where}. Signed by {reviewer}: {found.signed:,}.")
    return FINE


def _print(found: Taken) -> None:
    for change in found.changes:
        print(printable(f"{change.record} {change.field}: {short(change.before)} -> {short(change.after)}"))
    for name in found.outdated:
        print(printable(f"{name}: the pack has changed since the sheet was written. Nothing of it is taken."))
