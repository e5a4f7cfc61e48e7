"""The documents for contributors are true: CONTRIBUTING.md, the sheets for tests by hand, and WCAG.md."""

from __future__ import annotations

import json
import re
import shlex
from collections import Counter
from pathlib import Path

import pytest

from guide_app.cli import main
from guide_app.content.pack import PackContent
from guide_app.desk.paths import HOME_VARIABLE
from tests.ready_home import ReadyHome

ROOT = Path(__file__).resolve().parent.parent
BY_HAND = ROOT / "tests" / "by_hand"
CONTRIBUTING = ROOT / "guide_app" / "CONTRIBUTING.md"
WCAG = ROOT / "tests" / "access" / "WCAG.md"
DOCUMENTS = [CONTRIBUTING, WCAG, *sorted(BY_HAND.glob("*.md"))]
LEVELS_A_AND_AA = {
    1: "1.1 2.1 2.2 2.3 2.4 2.5 3.1 3.2 3.3 3.4 3.5 4.1 4.2 4.3 4.4 4.5 4.10 4.11 4.12 4.13",
    2: "1.1 1.2 1.4 2.1 2.2 3.1 4.1 4.2 4.3 4.4 4.5 4.6 4.7 4.11 5.1 5.2 5.3 5.4 5.7 5.8",
    3: "1.1 1.2 2.1 2.2 2.3 2.4 2.6 3.1 3.2 3.3 3.4 3.7 3.8",
    4: "1.2 1.3",
}
"""The success criteria of WCAG 2.2, by principle. 4.1.1 is no longer one."""
STATES = ("held", "partly", "failed", "not applicable")
MOMENT = ["--at", "2026-11-25 23:40"]


def _rows(page: Path) -> list[list[str]]:
    """The cells of every row of its tables."""
    lines = page.read_text("utf-8").splitlines()
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("|")]


@pytest.mark.parametrize("page", DOCUMENTS, ids=lambda page: page.stem)
def test_every_file_that_is_named_exists(page: Path) -> None:
    text = page.read_text("utf-8")
    named = re.findall(r"`((?:guide_app|tests|assets|data)/[\w./-]+?)(?:::\w+)?`", text)
    linked = re.findall(r"\]\((?!https?:)([^)#]+)\)", text)
    missing = [name for name in named if "LL" not in name and not (ROOT / name).exists()]
    assert missing + [link for link in linked if not (page.parent / link).exists()] == []


def test_every_command_of_contributing_is_a_module() -> None:
    modules = set(re.findall(r"python3 -m ((?:tests|assets)[\w.]*)", CONTRIBUTING.read_text("utf-8")))
    assert len(modules) > 10
    places = {name: ROOT.joinpath(*name.split(".")) for name in modules}
    assert [name for name, at in places.items() if not (at.with_suffix(".py").exists() or at.is_dir())] == []


def test_every_criterion_of_wcag_has_a_state_and_a_proof() -> None:
    criteria = {row[0].split()[0]: row for row in _rows(WCAG) if re.match(r"\d\.\d", row[0])}
    wanted = [f"{principle}.{rest}" for principle, rests in LEVELS_A_AND_AA.items() for rest in rests.split()]
    assert list(criteria) == wanted
    states: Counter[str] = Counter()
    for number, (_, level, state, proof, *_) in criteria.items():
        assert level in ("A", "AA"), number
        assert state in STATES, number
        states[state] += 1
        assert "::" in proof or "by hand" in proof or state in ("not applicable", "failed"), number
    counted = [(state, states[state]) for state in STATES]
    assert f"In short: {', '.join(f'{count} {state}' for state, count in counted)}." in WCAG.read_text("utf-8")


def test_every_test_that_wcag_names_exists() -> None:
    named = re.findall(r"`([\w/]+\.py)::(\w+)`", WCAG.read_text("utf-8"))
    assert len(named) > 30
    missing = [
        f"{file}::{name}"
        for file, name in named
        if not re.search(rf"^def {name}\(", (ROOT / file).read_text("utf-8"), re.MULTILINE)
    ]
    assert missing == []


def test_the_observers_first_calls_are_those_of_the_guide(
    tmp_path: Path, ready_home: ReadyHome, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(HOME_VARIABLE, str(ready_home(tmp_path / "home")))
    rows = [row for row in _rows(BY_HAND / "intake_workers_observer.md") if len(row) == 5 and row[0].isdigit()]
    assert len(rows) == 10
    asked = [row for row in rows if row[2]]
    assert len(asked) == 9
    for number, first, options, _, _ in asked:
        assert main(["tonight", *shlex.split(options.strip("`")), *MOMENT, "--json"]) == 0
        plan = json.loads(capsys.readouterr().out)
        called = [*plan["now"], *plan["calls"]][0]["number"]["number"]
        assert called in first, number


def test_the_sentences_to_teach_back_are_in_every_language(worcester_content: PackContent) -> None:
    rows = [row for row in _rows(BY_HAND / "teach_back.md") if row[0].isdigit()]
    assert len(rows) == 20
    for language in ("es", "pt-BR", "ht", "vi", "ar"):
        translations = worcester_content.translations[language]
        for _, place, *_ in rows:
            found = re.fullmatch(r"`([a-z]+):([\w-]+)` (\w+)(?: (\d))?", place)
            assert found, place
            kind, record_id, field, line = found.groups()
            value = translations[kind, record_id].fields[field]
            assert value, place
            assert line is None or len(value) >= int(line), place
