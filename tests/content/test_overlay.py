"""Changes to a pack: laid over it, kept in the journal, taken back, and written into its files."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guide_app.content.editing import edited, write_into
from guide_app.content.overlay import (
    WHOLE,
    Change,
    Journal,
    MovedOn,
    as_written,
    differences,
    named,
    net,
    parts_of,
    same,
    value_at,
    values_of,
    with_value,
)
from guide_app.content.pack import PackContent
from guide_app.content.problems import PackRefused, Problems
from guide_app.content.reading.decoder import Decoder
from guide_app.content.reading.files import digest_of
from guide_app.content.reading.loader import load_pack
from guide_app.content.reading.nodes import INVISIBLE, NodeBudget, read_nodes
from guide_app.content.reading.overlaid import Overlay, value_of
from guide_app.content.reading.translated_changes import with_translations
from guide_app.content.records import Organization
from guide_app.desk import paths
from tests.small_pack import TODAY, write_small_pack

Pack = dict[str, dict[str, Any]]

TEXT = st.text(st.characters(exclude_categories=("C", "Z")) | st.sampled_from(" :#-'\"\n"), min_size=1, max_size=200)
LINE = TEXT.map(str.strip).filter(lambda text: text not in ("", "~", "null") and not INVISIBLE.search(text))
CODES = st.lists(st.sampled_from(("en", "es", "no", "pt-BR")), max_size=3, unique=True)
HOURS = st.lists(
    st.builds(
        lambda days, opens: {"byday": days, "opens_at": opens, "closes_at": "23:00"},
        st.lists(st.sampled_from(("MO", "TU", "SU")), min_size=1, max_size=3, unique=True),
        st.sampled_from(("00:00", "09:30")),
    ),
    max_size=3,
)


def _withdrawn(key: str) -> Callable[[str], dict[str, Any]]:
    return lambda why: {"id": key, "editions": ["2026-11-24", "2026-12-01"], "what": key, "why": why}


VALUES: dict[tuple[str, str], st.SearchStrategy[Any]] = {
    ("phone:night-line", "number"): LINE,
    ("phone:night-line", "print"): st.booleans(),
    ("phone:night-line", "note"): st.none() | LINE,
    ("phone:open-door", "schedules"): HOURS,
    ("service:night-line", "they_may_ask"): st.lists(LINE, max_size=4),
    ("service:night-line", "languages"): CODES,
    ("service:night-line", "eligibility/walk_in"): st.none() | st.booleans(),
    ("service:night-line", "eligibility/genders_served"): st.sampled_from((None, "all", "women")),
    ("service:open-door-shelter", "minimum_age"): st.none() | st.integers(0, 99),
    ("service:open-door-shelter", "description"): LINE,
    ("service:open-door-shelter", "assured_date"): st.dates(dt.date(2026, 1, 1), dt.date(2026, 11, 30)).map(str),
    ("need:legal", "title"): LINE,
    ("es/service:night-line", "say"): st.none() | LINE,
    ("organization:new", WHOLE): st.none() | st.builds(lambda name: {"id": "new", "name": name}, LINE),
    ("organization:open-door", WHOLE): st.none() | st.builds(lambda name: {"id": "open-door", "name": name}, LINE),
    ("pack:small", "title"): LINE,
    ("publisher:office", WHOLE): st.none() | st.builds(lambda name: {"id": "office", "name": name}, LINE),
    ("withdrawal:cards", WHOLE): st.none() | st.builds(_withdrawn("cards"), LINE),
    ("withdrawal:posters", WHOLE): st.none() | st.builds(_withdrawn("posters"), LINE),
    ("es/withdrawal:cards", WHOLE): st.none() | st.builds(lambda what: {"id": "cards", "what": what}, LINE),
}
EDITS = st.lists(
    st.sampled_from(sorted(VALUES)).flatmap(lambda key: st.tuples(st.just(key), VALUES[key], st.booleans())),
    max_size=12,
)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_small_pack(tmp_path_factory.mktemp("overlay") / "pack")


def _read(folder: Path, changes: list[Change] | None = None) -> dict[str, Any]:
    """The values of all files, with changes laid over them."""
    problems, overlay = Problems(), Overlay(changes or ())
    found: dict[str, Any] = {}
    for file in sorted(folder.rglob("*.yaml")):
        name = file.relative_to(folder).as_posix()
        node = overlay.over(name, read_nodes(name, file.read_bytes(), problems, NodeBudget()))
        assert node is not None
        found[name] = as_written(value_of(node))
    problems.refuse_if_any()
    assert not overlay.left()
    return found


def _current(values: dict[str, Any], journal: Journal) -> Callable[[str, str], Any]:
    """The value of a field now: what the pack says, with what is pending."""

    def current(record: str, field: str) -> Any:
        place, _, key = record.partition(":")
        folder, _, kind = place.rpartition("/")
        listed = {"need": "needs", "publisher": "publisher", "withdrawal": "withdrawn"}
        name = "pack.yaml" if kind in ("pack", *listed) else f"{kind}s.yaml"
        found = values[f"{folder}/{name}" if folder else name]
        if kind in listed:
            found = found.get(listed[kind], [])
        whole = found if kind == "pack" else next((each for each in found if each["id"] == key), None)
        for change in journal.pending:
            if change.record == record:
                whole = change.after if change.field == WHOLE else with_value(whole or {}, change.field, change.after)
        return whole if field == WHOLE else value_at(whole, field)

    return current


@settings(max_examples=25, deadline=None)
@given(edits=EDITS)
def test_the_journal_written_into_yaml_gives_the_same_records_and_undone_the_same_bytes(
    edits: list[tuple[tuple[str, str], Any, bool]], small: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("edits")
    values, journal = _read(small), Journal(folder / "journal.jsonl")
    current = _current(values, journal)
    for (record, field), value, undo in edits:
        if field != WHOLE and record == "organization:open-door" and current(record, WHOLE) is None:
            continue
        before = current(record, field)
        if not same(record, field, before, value or None if isinstance(value, list) else value):
            journal.add([Change(record=record, field=field, before=before, after=value)])
        if undo and (last := journal.to_undo):
            journal.add(journal.back(last, "AN"), undoes=last.id)
    assert Journal(folder / "journal.jsonl").edits == journal.edits
    shutil.copytree(small, folder / "pack")
    written = write_into(folder / "pack", journal.pending)
    assert not written.moved_on
    assert _read(folder / "pack") == _read(small, journal.pending)
    assert not write_into(folder / "pack", journal.pending).files  # Again: all is there.
    undone = 0
    while last := journal.to_undo:
        journal.add(journal.back(last, "AN"), undoes=last.id)
        undone += 1
    assert journal.pending == []
    for _ in range(undone):
        last = journal.to_redo
        assert last is not None
        journal.add(journal.back(last, "AN"), undoes=last.id)
    assert _read(small, journal.pending) == _read(folder / "pack")


def test_only_the_lines_of_a_correction_change_in_the_pack_of_worcester(
    tmp_path: Path, worcester_content: PackContent
) -> None:
    pack = tmp_path / "pack"
    shutil.copytree(paths.bundled_pack(), pack)
    before = {file: file.read_text("utf-8").split("\n") for file in pack.rglob("*.yaml")}
    records = worcester_content.records
    changes: list[Change] = []
    for kind, field, value in (
        ("phone", "confirmed", lambda _: "by-phone"),
        ("phone", "assured_date", lambda _: "2026-12-01"),
        ("service", "they_may_ask", lambda old: old and ["New: # it is", *old[:0:-1]]),
        ("service", "eligibility/walk_in", lambda _: True),
        ("guidance", "summary", lambda old: f"{old} With a colon: “quotes” and a-#."),
    ):
        for record in records[kind].values():
            old = values_of(record).get(field)
            changes.append(Change(record=f"{kind}:{record.id}", field=field, before=old, after=value(old)))
    assert not write_into(pack, changes).moved_on
    for file, lines in before.items():
        comments = [line for line in lines if line.lstrip().startswith("#")]
        after = file.read_text("utf-8").split("\n")
        assert [line for line in after if line.lstrip().startswith("#")] == comments
    found, wanted = load_pack(pack), load_pack(paths.bundled_pack(), changes=net(changes))
    assert found.records == wanted.records != records
    assert found.translations == wanted.translations


def test_a_change_meets_what_the_pack_says_by_now(tmp_path: Path) -> None:
    pack = write_small_pack(tmp_path / "pack")
    changes = [
        Change(record="phone:night-line", field="number", before="800-555-0100", after="800-555-0111"),
        Change(record="phone:night-line", field="print", before=None, after=False),
        Change(record="phone:open-door", field="confirmed", before="own-page", after="elsewhere"),
        Change(record="phone:gone", field="print", before=True, after=False),
    ]
    overlay = Overlay(changes)
    node = read_nodes("phones.yaml", (pack / "phones.yaml").read_bytes(), Problems(), NodeBudget())
    node = overlay.over("phones.yaml", node)
    assert node is not None
    values = value_of(node)
    night = next(each for each in values if each["id"] == "night-line")
    assert (night["number"], night["print"]) == ("800-555-0199", "false"), "theirs, except where ours is safer"
    assert [(each.field, theirs) for each, theirs in overlay.clashes] == [
        ("number", "800-555-0199"),
        ("print", "true"),
    ]
    assert [each.field for each in overlay.settled] == ["confirmed"]
    assert [each.record for each in overlay.left()] == ["phone:gone"]
    before = (pack / "phones.yaml").read_bytes()
    assert [theirs for _, theirs in write_into(pack, changes).moved_on] == ["800-555-0199", "true", None]
    assert (pack / "phones.yaml").read_bytes() == before


def test_changes_change_the_digest_and_the_pack_is_checked_with_them(tmp_path: Path) -> None:
    pack = write_small_pack(tmp_path / "pack")
    content = load_pack(pack, TODAY)
    phone = content.records["phone"]["night-line"]
    number = Change(record="phone:night-line", field="number", before="800-555-0199", after="508-555-0135")
    assert load_pack(pack, TODAY, changes=[number]).digest != digest_of(pack) == content.digest
    changed = load_pack(pack, TODAY, changes=[number]).records["phone"]["night-line"]
    assert edited(phone, changed, Change(record="", field="", who="AN")) == [
        Change(record="phone:night-line", field="number", before="800-555-0199", after="508-555-0135", who="AN")
    ]
    wrong = Change(record="phone:night-line", field="number", before="800-555-0199", after="508-555-0134")
    with pytest.raises(PackRefused, match=r"is the number of 'night-line'"):
        load_pack(pack, TODAY, changes=[wrong])


def test_a_text_that_goes_takes_its_translation_along(tmp_path: Path) -> None:
    pack = write_small_pack(tmp_path / "pack")
    content = load_pack(pack, TODAY)
    service = content.records["service"]["night-line"]
    fewer = [
        Change(record="service:night-line", field="they_may_ask", before=values_of(service)["they_may_ask"]),
        Change(record="service:night-line", field="say", before=values_of(service)["say"], after="Hello."),
    ]
    with pytest.raises(PackRefused, match=r"es/services\.yaml"):
        load_pack(pack, TODAY, changes=fewer)
    changes = with_translations(fewer, content)
    spanish = load_pack(pack, TODAY, changes=changes).translations["es"]["service", "night-line"]
    assert (spanish.stale, "they_may_ask" in spanish.fields, "say" in spanish.fields) == (True, False, True)
    gone = with_translations(
        edited(content.records["notice"]["mill-house"], None, Change(record="", field="")), content
    )
    assert ("es", "notice", "mill-house") in map(parts_of, (change.record for change in gone))
    write_into(pack, [*changes, *gone])
    after = load_pack(pack, TODAY)
    assert after.translations["es"]["service", "night-line"].fields == spanish.fields
    assert not after.records["notice"]


def test_differences_of_two_packs_lead_from_one_to_the_other(tmp_path: Path, demo_content: PackContent) -> None:
    small = load_pack(write_small_pack(tmp_path / "pack"), TODAY)
    ours, theirs = (
        named(record for kind in ("phone", "service", "organization") for record in content.records[kind].values())
        for content in (small, demo_content)
    )
    changes = differences(ours, theirs)
    assert differences(theirs, theirs) == []
    assert {change.record for change in changes} == {
        name for name in (*ours, *theirs) if ours.get(name) != theirs.get(name)
    }


@pytest.mark.parametrize("kept", range(0, 400, 7))
def test_a_journal_cut_anywhere_keeps_its_whole_edits_and_goes_on(kept: int, tmp_path: Path) -> None:
    file = tmp_path / "journal.jsonl"
    journal = Journal(file)
    for number in range(3):
        journal.add([Change(record="phone:x", field="number", before=str(number), after=str(number + 1), who="AN")])
    whole = file.read_bytes()
    file.write_bytes(whole[:kept])
    left = Journal(file)
    assert left.edits == journal.edits[: whole[:kept].count(b"\n")]
    left.add([Change(record="phone:y", field="print", before=True, after=False)])
    assert Journal(file).edits == left.edits


def test_a_damaged_journal_is_refused_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "journal.jsonl"
    Journal(file).add([Change(record="phone:x", field="number", after="1")])
    file.write_bytes(file.read_bytes() + b'{"id": "x"}\n')
    with pytest.raises(PackRefused, match=r"journal\.jsonl:2: is damaged .* take the line out"):
        Journal(file)


def test_an_edit_is_not_taken_back_after_a_later_one_of_the_same_field(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "journal.jsonl")
    first = journal.add([Change(record="phone:x", field="number", before="1", after="2")])
    journal.add([Change(record="phone:x", field="number", before="2", after="3")])
    with pytest.raises(MovedOn):
        journal.back(first, "AN")
    journal.add(published=1)
    assert (journal.pending, journal.to_undo, journal.to_redo) == ([], None, None)
    assert [change.after for _, change in journal.of("phone:x", "number")] == ["3", "2"]


def test_several_records_are_written_into_a_file_that_is_not_there_yet(tmp_path: Path) -> None:
    ids = ("one", "two", "three")
    added = [Change(record=f"organization:{each}", field=WHOLE, after={"id": each, "name": each}) for each in ids]
    write_into(tmp_path, added)
    problems = Problems()
    node = read_nodes("organizations.yaml", (tmp_path / "organizations.yaml").read_bytes(), problems, NodeBudget())
    found = Decoder("organizations.yaml", problems).list_of(Organization, node)
    assert (sorted(each.id for each in found), problems.found) == (sorted(ids), [])


def test_a_record_is_written_without_what_it_leaves_open(tmp_path: Path) -> None:
    whole = {"id": "one", "format": "table", "key": None, "content": ["{}"]}
    change = Change(record="imported:one", field=WHOLE, after=whole)
    write_into(tmp_path, [change])
    assert "key" not in (tmp_path / "imported.yaml").read_text("utf-8")
    assert not write_into(tmp_path, [change]).files
