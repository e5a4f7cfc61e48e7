"""Killed while a coordinator edits, while an edition is published, and while a desk takes one."""

from __future__ import annotations

import os
import random
from pathlib import Path

from guide_app.content.overlay import Change, Journal
from guide_app.content.reading.loader import load_pack
from guide_app.edition.check import check
from guide_app.edition.current import found_on
from guide_app.edition.format import EditionRefused
from guide_app.edition.installed import install
from guide_app.edition.publish import drafted, last_published, publish
from guide_app.edition.take import accept, examine
from tests.edition.publishing import correct, published
from tests.editions import opened_in, sources_in
from tests.faults.kills import killed_after, killed_among_files
from tests.small_pack import TODAY, write_small_pack

FIRST, SECOND = "800-555-0199", "800-555-0142"
JOURNAL = "changes.jsonl"


def editing(chance: random.Random, folder: Path) -> None:
    """Every edit that was said to be saved is in the journal, whole, and the pack is sound with all of them."""
    pack = write_small_pack(folder / "pack")
    read, write = os.pipe()

    def edit() -> None:
        journal, before = Journal(folder / JOURNAL), FIRST
        for number in range(10_000):
            after = f"800-555-0{100 + number % 90}"
            journal.add([Change(record="phone:night-line", field="number", before=before, after=after)])
            before = after
            os.write(write, f"{after}\n".encode())

    killed_after(chance.uniform(0.002, 0.06), edit)
    os.close(write)
    with open(read, encoding="ascii") as told:
        saved = told.read().split()
    journal = Journal(folder / JOURNAL)
    assert len(journal.edits) - len(saved) in (0, 1), f"{len(saved)} were saved and {len(journal.edits)} are there"
    assert [edit.changes[0].after for edit in journal.edits][: len(saved)] == saved
    load_pack(pack, TODAY, changes=journal.pending)
    journal.add([Change(record="phone:night-line", field="number", before="", after=SECOND)])
    assert len(Journal(folder / JOURNAL).edits) == len(journal.edits)


def publishing(chance: random.Random, folder: Path) -> None:
    """The folder has whole files alone, the pack is sound, and publishing again publishes the change, once."""
    pack, out = write_small_pack(folder / "pack"), folder / "out"
    published(pack, out, None)
    changed = [Change(record="phone:night-line", field="number", before=FIRST, after=SECOND)]
    Journal(folder / JOURNAL).add(changed)

    with drafted(pack, out, TODAY, journal=folder / JOURNAL) as draft:
        killed_among_files(chance, "publishing", lambda: publish(draft, out, None))
    for number, file in enumerate(sorted(out.glob("*.edition"))):
        check(install(file, folder / f"whole-{number}"))
    load_pack(pack, TODAY, changes=Journal(folder / JOURNAL).pending)
    with drafted(pack, out, TODAY, journal=folder / JOURNAL) as draft:
        publish(draft, out, None)
    found = last_published(out, "small")
    assert found is not None
    desk = sources_in(folder / "desk")
    accept(examine(found[0], desk), desk)
    opened = opened_in(folder / "desk")
    assert opened.library is not None
    assert opened.library.number("night-line") == SECOND
    opened.library.close()
    assert SECOND in (pack / "phones.yaml").read_text("utf-8")
    assert Journal(folder / JOURNAL).pending == []


def taking(chance: random.Random, folder: Path) -> None:
    """The desk has the old edition or the new one, whole, and taking it again works."""
    pack, out, home = write_small_pack(folder / "pack"), folder / "out", folder / "desk"
    desk = sources_in(home)
    accept(examine(published(pack, out, None), desk), desk)
    correct(pack, SECOND)
    file = published(pack, out, None)
    killed_among_files(chance, "taking", lambda: accept(examine(file, desk), desk))
    for found in found_on(desk):
        check(found.folder)
    opened = opened_in(home)
    assert opened.problem is None
    assert opened.library is not None
    now = opened.library.number("night-line")
    opened.library.close()
    assert now in (FIRST, SECOND)
    try:
        accept(examine(file, desk), desk)
    except EditionRefused:
        assert now == SECOND, "it was there already"
    opened = opened_in(home)
    assert opened.library is not None
    assert opened.library.number("night-line") == SECOND
    opened.library.close()
