"""``export``: the services as HSDS 3, CSV or Excel. ``import``: what such a file would change, and taking it in."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable
from typing import Any

from guide_app.cli.commands.edition import shown
from guide_app.cli.errors import FINE, NOTHING_FOUND, CommandError
from guide_app.cli.library import opened
from guide_app.cli.staff import require_staff
from guide_app.cli.terminal import printable
from guide_app.content.problems import PackRefused
from guide_app.desk import editions
from guide_app.exchange.csv_table import TableRefused
from guide_app.exchange.exporting import ExportRefused, export
from guide_app.exchange.items import Incoming, Item, Tab, retired
from guide_app.exchange.mapping import NO_MAP, read_map
from guide_app.exchange.taking import compare_file, take
from guide_app.system.clock import local_today

HEADINGS: dict[Tab, str] = {
    "changed": "Changed",
    "new": "New",
    "held": "Look twice: these are not taken",
    "refused": "Refused",
    "gone": "Not in the file",
}
MOST = 40
"""Items to list of each heading."""


def export_file(options: argparse.Namespace) -> int:
    """Write the services to a file."""
    with opened(options) as library:
        try:
            count = export(library, options.output, options.format, shown("Exporting"))
        except ExportRefused as refused:
            raise CommandError(f"Nothing was written. {refused}") from refused
    print(f"Wrote {count:,} services to {options.output}.")
    return FINE


def import_file(options: argparse.Namespace) -> int:
    """Show what a file would change, and take it in if that is wanted."""
    if options.take:
        require_staff()
    try:
        known = read_map(options.map) if options.map else NO_MAP
        with opened(options) as library:
            found = compare_file(library, options.file, local_today(), known, shown("Reading"))
    except PackRefused as refused:
        raise CommandError(str(refused)) from refused
    except TableRefused as refused:
        raise CommandError(f"{options.file.name}: {refused}.") from refused
    chosen = [*found.of("changed"), *found.of("new")]
    chosen += [item for item in found.of("held") if item.place in (options.accept or ())]
    if options.retire:
        chosen += [retired(item) for item in found.of("gone")]
    told = _take(options, found, chosen) if options.take and chosen else ""
    if options.json:
        print(json.dumps(_as_json(found, chosen if told else ()), indent=2, ensure_ascii=False))
    else:
        _print(found)
        if told:
            print(told)
        elif chosen:
            print("Nothing was taken. Add --take to take what is changed and new.")
    return NOTHING_FOUND if found.differs else FINE


def _take(options: argparse.Namespace, found: Incoming, chosen: Iterable[Item]) -> str:
    sources = editions.sources(options.pack)
    if sources.pack is None or sources.journal is None:
        raise CommandError("This computer has no pack to change. Name its folder with --pack.")
    changes = found.changes_of(chosen)
    try:
        taken = take(sources.pack, sources.journal, changes, shown("Checking"))
    except PackRefused as refused:
        raise CommandError(f"Nothing was taken. The pack would not be sound:\n{refused}") from refused
    where = "the changes of this desk" if taken.in_journal else f"files of the pack in {sources.pack}"
    return f"Taken: {taken.count:,} changes, into {where}. No new number is printed before somebody has called it."


def _print(found: Incoming) -> None:
    for tab, heading in HEADINGS.items():
        items = found.of(tab)
        if not items:
            continue
        print(f"{heading}: {len(items):,}")
        for item in items[:MOST]:
            print(printable(f"  {_head(item)}"))
            for words in (*_said(item), *_changes(item)):
                print(printable(f"    {words}"))
        if len(items) > MOST:
            print(f"  and {len(items) - MOST:,} more")
    if found.unknown:
        print(printable(f"Columns that are kept as they are: {', '.join(found.unknown)}"))
    print(f"Same as ours: {len(found.of('same')):,}")


def _said(item: Item) -> list[str]:
    """Why it is held or refused, what to know before it is taken, and what was left out."""
    return [str(each) for each in (item.reason, *item.warnings, *item.notes[:5]) if each is not None]


def _head(item: Item) -> str:
    row = f"row {item.place}" if item.place else ""
    return ", ".join(filter(None, (row, item.name, item.service and f"({item.service})")))


def _changes(item: Item) -> list[str]:
    if item.tab not in ("changed", "held"):
        return []
    return [
        f"{change.record} {change.field}: {short(change.before)} -> {short(change.after)}"
        for change in item.changes
        if not change.record.startswith("imported:") and change.field not in ("sources", "*")
    ]


def short(value: Any) -> str:
    """A value in a line of a list of changes."""
    text = value if isinstance(value, str) else "nothing" if value is None else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 100 else f"{text[:99]}…"


def _as_json(found: Incoming, taken: Iterable[Item]) -> dict[str, Any]:
    places = {id(item) for item in taken}
    listed = [item for item in found.items if item.tab != "same"]
    return {
        "file": found.source.publisher,
        "counts": {tab: len(found.of(tab)) for tab in (*HEADINGS, "same")},
        "unknown_columns": found.unknown,
        "items": [
            {
                "row": item.place or None,
                "name": item.name,
                "kind": item.tab,
                "service": item.service or None,
                "reason": str(item.reason) if item.reason else None,
                "warnings": [str(each) for each in item.warnings],
                "notes": [str(each) for each in item.notes],
                "taken": id(item) in places,
                "changes": [
                    {"record": each.record, "field": each.field, "before": each.before, "after": each.after}
                    for each in item.changes
                ],
            }
            for item in listed
        ],
    }
