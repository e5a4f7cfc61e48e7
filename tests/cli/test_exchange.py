"""The commands ``export``, ``import`` and ``new-pack``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import Run
from tests.small_pack import write_small_pack


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """The small pack."""
    return write_small_pack(tmp_path / "pack")


def test_import_shows_takes_and_then_finds_nothing(run: Run, pack: Path, tmp_path: Path) -> None:
    table = tmp_path / "out.csv"
    assert run("--pack", str(pack), "export", "--format", "csv", "--output", str(table))[0] == 0
    assert run("--pack", str(pack), "import", str(table))[0] == 0
    table.write_text(table.read_text("utf-8-sig").replace("508-555-0134", "508-555-0135"), "utf-8")
    code, out, _ = run("--pack", str(pack), "import", str(table))
    assert code == 1
    assert "508-555-0134 -> 508-555-0135" in out
    assert "Nothing was taken" in out
    code, out, _ = run("--pack", str(pack), "import", str(table), "--take", "--json")
    told = json.loads(out)
    assert (code, told["counts"]["changed"], told["items"][0]["taken"]) == (1, 1, True)
    code, out, err = run("--pack", str(pack), "import", str(table))
    assert (code, out, err) == (0, "Same as ours: 3\n", "")
    assert "508-555-0135" in run("--pack", str(pack), "show", "service:open-door-shelter")[1]


@pytest.mark.parametrize(
    ("file", "more", "says"),
    [
        ("none.csv", [], "No such file"),
        ("pack/pack.yaml", [], "pack.yaml: is not a file that can be read"),
        ("t.csv", ["--map", "m.yaml"], "m.yaml:1: unknown key 'colums'"),
    ],
)
def test_unusable_file_or_map_is_a_sentence(
    run: Run, pack: Path, tmp_path: Path, file: str, more: list[str], says: str
) -> None:
    (tmp_path / "t.csv").write_text("name\nA\n", "utf-8")
    (tmp_path / "m.yaml").write_text("colums: {}\n", "utf-8")
    arguments = [str(tmp_path / each) if each.endswith("yaml") else each for each in more]
    code, out, err = run("--pack", str(pack), "import", str(tmp_path / file), *arguments)
    assert (code, out) == (2, "")
    assert says in err


def test_new_pack_is_searched_called_and_printed(run: Run, tmp_path: Path) -> None:
    folder = str(tmp_path / "austin")
    who = ["--region", "Austin, Texas", "--zone", "America/Chicago", "--publisher", "Austin Safe Network"]
    lines = ["--line", "911=In danger now", "--line", "988=Crisis or suicide"]
    assert run("new-pack", folder, *who, "--contact", "Write to us.", *lines)[0] == 0
    assert run("check", folder)[0] == 0
    assert "911" in run("--pack", folder, "search", "he is going to kill me")[1]
    assert "988" in run("--pack", folder, "tonight")[1]
    for kind in ("wallet-card", "brochure", "poster", "binder"):
        file = tmp_path / f"{kind}.pdf"
        assert run("--pack", folder, "handout", kind, "--output", str(file))[0] == 0
        assert file.read_bytes().startswith(b"%PDF")
    code, _, err = run("new-pack", folder, *who, "--contact", "Write to us.")
    assert (code, "not empty" in err) == (2, True)
