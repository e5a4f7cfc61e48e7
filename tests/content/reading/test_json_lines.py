"""Lists as JSON lines: the same records, the same checks, one record a line."""

from __future__ import annotations

import json
import tracemalloc
from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from guide_app.content.problems import PackRefused, Problems
from guide_app.content.reading import loader
from guide_app.content.reading.files import MAX_LINE_BYTES, digest_of
from guide_app.content.reading.json_lines import JsonLines
from guide_app.content.reading.loader import load_pack
from guide_app.content.reading.nodes import NodeBudget
from guide_app.system.progress import Cancelled, Progress
from tests.small_pack import TODAY, write_small_pack


def as_lines(path: Path) -> list[dict[str, Any]]:
    """Turn a YAML file of the pack into JSON lines in its place, and give the records."""
    # Every scalar as it is written, as the guide reads it; times and dates are text in JSON too.
    records: list[dict[str, Any]] = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)
    for record in records:
        for name, value in record.items():
            if value in ("true", "false"):
                record[name] = value == "true"
            elif name in ("minimum_age", "maximum_age"):
                record[name] = int(value)
        for location in record.get("locations", []):
            location.update({name: value == "true" for name, value in location.items() if value in ("true", "false")})
    path.with_suffix(".jsonl").write_bytes(b"".join(msgspec.json.encode(record) + b"\n" for record in records))
    path.unlink()
    return records


def problems_of(folder: Path) -> list[str]:
    """What is wrong with a pack."""
    with pytest.raises(PackRefused) as refused:
        load_pack(folder, TODAY)
    return [str(problem) for problem in refused.value.problems]


def test_lines_give_the_same_pack_as_yaml(tmp_path: Path) -> None:
    expected = load_pack(write_small_pack(tmp_path / "yaml"), TODAY)
    folder = write_small_pack(tmp_path / "lines")
    for name in ("services.yaml", "phones.yaml", "sources.yaml", "organizations.yaml", "es/services.yaml"):
        as_lines(folder / name)
    found = load_pack(folder, TODAY)
    assert found.records == expected.records
    assert {key: unit.fields for key, unit in found.translations["es"].items()} == {
        key: unit.fields for key, unit in expected.translations["es"].items()
    }
    assert found.positions["service", "night-line"] == ("services.jsonl", 2)
    assert found.digest == digest_of(folder) != expected.digest


def test_lines_may_be_beside_yaml(tmp_path: Path) -> None:
    folder = write_small_pack(tmp_path / "pack")
    night = next(record for record in as_lines(folder / "services.yaml") if record["id"] == "night-line")
    (folder / "services.jsonl").write_bytes(msgspec.json.encode({**night, "id": "more"}) + b"\n\n")
    write_small_pack(tmp_path / "again")
    (folder / "services.yaml").write_bytes((tmp_path / "again" / "services.yaml").read_bytes())
    assert list(load_pack(folder, TODAY).records["service"]) == [
        "emergency-911", "night-line", "open-door-shelter", "more",
    ]  # fmt: skip
    (folder / "services.jsonl").write_bytes(msgspec.json.encode(night) + b"\n")
    assert problems_of(folder) == [
        f"services.jsonl:1: the service 'night-line' already exists (services.yaml:{_line(folder)})"
    ]


def _line(folder: Path) -> int:
    lines = (folder / "services.yaml").read_text("utf-8").splitlines()
    return lines.index("- id: night-line") + 1


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"colour": "red"}, "unknown key 'colour'"),
        ({"name": 5}, None),
        ({"name": None}, None),
        ({"needs": []}, "needs: is empty"),
        ({"needs": ["food"]}, "needs: there is no need 'food'"),
        ({"needs": "shelter"}, "needs: expected a list"),
        ({"minimum_age": "18"}, "minimum_age: '18' is not a whole number"),
        ({"minimum_age": 18.5}, "minimum_age: '18.5' is not a whole number"),
        ({"law_enforcement": "true"}, "law_enforcement: 'true' is not true or false"),
        ({"assured_date": "2027-01-01"}, "assured_date: 2027-01-01 is in the future"),
        ({"description": "Call 508-752-2210."}, "description: has the phone number"),
        ({"description": "Open 9:00."}, "description: has a time of day"),
        ({"description": "**Bold**"}, "description: has '*'"),
        ({"description": "x" * 601}, "description: has 601 characters"),
        ({"description": "a\u202eb"}, "has the character U+202E"),
        ({"description": "a\rb"}, "has an escaped carriage return"),
        ({"phones": ["nobody"]}, "phones: there is no phone 'nobody'"),
        ({"sources": []}, "sources: is empty"),
    ],
)
def test_the_same_checks_hold(tmp_path: Path, change: dict[str, Any], said: str | None) -> None:
    folder = write_small_pack(tmp_path / "pack")
    records = as_lines(folder / "services.yaml")
    changed = [{**record, **change} if record["id"] == "night-line" else record for record in records]
    (folder / "services.jsonl").write_text("\n".join(json.dumps(record) for record in changed), "utf-8")
    if said is None:  # A text takes any value as it is written, as in YAML.
        assert load_pack(folder, TODAY)
        return
    assert any(problem.startswith("services.jsonl:2: ") and said in problem for problem in problems_of(folder))


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "is not valid JSON"),
        ("[1]", "expected a mapping"),
        ('"text"', "expected a mapping"),
        ("NaN", "has NaN"),
        ('{"id": "a", "id": "b"}', "the key 'id' is written twice"),
        ("[" * 100_000, "nested more than"),
        ('{"id":' * 5_000 + "1", "nested more than"),
        ('"' + "x" * MAX_LINE_BYTES + '"', "is longer than"),
        ("\udcff", "is not UTF-8"),
        ('{"id": "\\ud800"}', "which cannot be seen"),
        ("9" * 5_000, "is not valid JSON"),
    ],
)
def test_a_line_that_cannot_be_read_is_told(tmp_path: Path, line: str, said: str) -> None:
    folder = write_small_pack(tmp_path / "pack")
    (folder / "services.jsonl").write_bytes(b"\n" + line.encode("utf-8", "surrogateescape") + b"\n")
    assert any(problem.startswith("services.jsonl:2: ") and said in problem for problem in problems_of(folder))


def test_only_lists_may_be_lines(tmp_path: Path) -> None:
    folder = write_small_pack(tmp_path / "pack")
    for name in ("pack.jsonl", "synonyms.jsonl", "servces.jsonl"):
        (folder / name).write_text("", "utf-8")
    assert [problem.split(" (")[0].split(";")[0] for problem in problems_of(folder)] == [
        "pack.jsonl:1: is not a file of a pack",
        "servces.jsonl:1: is not a file of a pack",
        "synonyms.jsonl:1: is not a file of a pack",
    ]


def test_the_reading_tells_how_far_it_is_and_can_be_ended(tmp_path: Path) -> None:
    folder = write_small_pack(tmp_path / "pack")
    night = next(record for record in as_lines(folder / "services.yaml") if record["id"] == "night-line")
    others = [{**night, "id": f"line-{number}"} for number in range(1_000)]
    records = [night, *others]
    with (folder / "services.jsonl").open("ab") as file:
        file.writelines(msgspec.json.encode(record) + b"\n" for record in records[1:])
    told: list[float] = []
    load_pack(folder, TODAY, Progress(told.append))
    assert told == sorted(told)
    assert len(told) >= 4
    assert told[-1] == pytest.approx(1.0)
    with pytest.raises(Cancelled):
        load_pack(folder, TODAY, Progress(cancelled=lambda: True))


@given(st.lists(st.binary(max_size=40) | st.sampled_from([b"{}", b"\n", b'{"id": "a"}', b"\n\n"]), max_size=9))
def test_where_a_block_ends_does_not_matter(blocks: list[bytes]) -> None:
    def read(blocks: list[bytes]) -> tuple[list[int], list[str]]:
        problems = Problems()
        nodes = JsonLines("services.jsonl", blocks, problems, NodeBudget(), lambda _more: None).items
        lines = [node.line for node in nodes]
        try:
            problems.refuse_if_any()
        except PackRefused as refused:
            return lines, list(map(str, refused.problems))
        return lines, []

    assert read(blocks) == read([b"".join(blocks)])


def test_lines_are_not_held_whole(tmp_path: Path) -> None:
    folder = write_small_pack(tmp_path / "pack")
    with (folder / "services.jsonl").open("wb") as file:
        for _ in range(300):
            file.write(b" " * (MAX_LINE_BYTES - 10) + b"\n")
    tracemalloc.start()
    found = load_pack(folder, TODAY)
    assert found.digest == digest_of(folder)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 16 << 20


def test_a_file_that_changes_while_it_is_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The digest is of what was read, so that the next look finds another."""
    folder = write_small_pack(tmp_path / "pack")
    as_lines(folder / "services.yaml")
    before = digest_of(folder)
    known_of = loader.known_of

    def changing(*of: Any) -> Any:
        with (folder / "services.jsonl").open("ab") as file:
            file.write(b"\n")
        return known_of(*of)

    monkeypatch.setattr(loader, "known_of", changing)
    assert load_pack(folder, TODAY).digest == before != digest_of(folder)


@given(st.binary(max_size=300) | st.text(max_size=200).map(str.encode))
def test_any_bytes_are_read_or_told(data: bytes) -> None:
    problems = Problems()
    lines = JsonLines("services.jsonl", [data], problems, NodeBudget(), lambda _more: None)
    nodes = list(lines.items)
    assert len(nodes) <= data.count(b"\n") + 1
