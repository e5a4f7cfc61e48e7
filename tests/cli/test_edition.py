"""The commands ``compile`` and ``edition``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from guide_app.edition.installed import editions_in, install
from guide_app.library.library import Library
from tests.cli.running import Run
from tests.small_pack import write_small_pack


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A pack that was published three times."""
    return write_small_pack(tmp_path / "pack", serial=3)


def test_compile_makes_an_edition_once_and_packs_it_into_a_file(run: Run, pack: Path, tmp_path: Path) -> None:
    code, out, err = run("--pack", str(pack), "compile")
    assert (code, err) == (0, "")
    told, folder = out.splitlines()
    assert told == "Small Guide, Smalltown, Massachusetts: edition of 2026-11-24, number 3, not signed."
    code, out, err = run("--pack", str(pack), "compile", "--output", str(tmp_path / "small.edition"))
    assert (code, err) == (0, "")
    assert out.splitlines()[1] == str(tmp_path / "small.edition")
    assert [str(path) for path in editions_in(Path(folder).parent)] == [folder]
    library = Library(install(tmp_path / "small.edition", tmp_path / "elsewhere"))
    assert library.number("night-line") == "800-555-0199"
    library.close()


def test_compile_reports_the_errors_of_a_pack_by_line(run: Run, pack: Path) -> None:
    (pack / "phones.yaml").write_text("- id: [", "utf-8")
    code, out, err = run("--pack", str(pack), "compile")
    assert (code, out) == (1, "")
    assert "phones.yaml:2: " in err


def test_compile_of_a_missing_folder_says_what_to_do(run: Run, tmp_path: Path) -> None:
    code, out, err = run("--pack", str(tmp_path / "none"), "compile")
    assert (code, out) == (2, "")
    assert "--pack" in err


def test_edition_tells_which_one_is_in_use(run: Run, pack: Path) -> None:
    code, out, err = run("--pack", str(pack), "edition")
    assert (code, err) == (0, "")
    assert "edition of 2026-11-24, number 3, not signed." in out
    assert "Made on this computer on" in out
    code, out, err = run("--pack", str(pack), "edition", "--json")
    assert (code, err) == (0, "")
    told = json.loads(out)
    assert (told["pack"], told["serial"], told["date"]) == ("small", 3, "2026-11-24")
    assert (told["signed"], told["made_here"]) == (False, True)
    assert told["age_days"] >= 0
    assert Path(told["folder"], "edition.json").is_file()
