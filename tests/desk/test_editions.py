"""The emergency numbers while the pack is being compiled: never none."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from guide_app.content.overlay import Change, Journal
from guide_app.desk import editions
from guide_app.edition.compile import compile_pack
from guide_app.edition.current import Sources
from tests.editions import sources_in
from tests.small_pack import write_small_pack

DANGER = "In danger now"


@pytest.fixture
def sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Sources:
    pack = write_small_pack(tmp_path / "pack")
    found = replace(sources_in(tmp_path, pack), journal=tmp_path / "config" / "own.jsonl")
    monkeypatch.setattr(editions, "sources", lambda _pack=None: found)
    return found


def test_number_that_was_changed_on_this_desk_is_shown_as_it_is_now(sources: Sources) -> None:
    assert editions.emergency_lines(None, "en") == [(DANGER, "911")]
    assert sources.journal is not None
    Journal(sources.journal).add([Change(record="phone:emergency", field="number", before="911", after="112")])
    assert editions.emergency_lines(None, "en") == [(DANGER, "112")]


def test_damaged_journal_leaves_the_numbers_of_the_pack(sources: Sources) -> None:
    assert sources.journal is not None
    sources.journal.parent.mkdir(parents=True, exist_ok=True)
    sources.journal.write_text("{", "utf-8")
    assert editions.emergency_lines(None, "en") == [(DANGER, "911")]


@pytest.mark.parametrize("damaged", ["phones.yaml", "pack.yaml"])
def test_pack_that_cannot_be_read_leaves_those_of_the_last_edition(sources: Sources, damaged: str) -> None:
    assert sources.pack is not None
    compile_pack(sources.pack, sources.made[0])
    (sources.pack / damaged).write_text("- [", "utf-8")
    assert editions.emergency_lines(None, "en") == [(DANGER, "911")]
    assert editions.emergency_lines(None, "es")[0][0] != DANGER
