"""README is true: it counts what the pack has, its commands run, and the pack that it shows is a whole one."""

from __future__ import annotations

import re
import shlex
import struct
from pathlib import Path

import pytest

from guide_app.cli import main
from guide_app.content.pack import PackContent
from guide_app.content.reading.loader import check_pack
from guide_app.desk.paths import HOME_VARIABLE
from guide_app.handouts.cards.card_set import CardSet, written
from tests import logos
from tests.ready_home import ReadyHome

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")

PAPER = """<?xml version="1.0"?>
<Glabels-templates>
  <Template brand="My" part="paper" size="US-Letter" _description="Business cards">
    <Label-rectangle id="0" width="252pt" height="144pt" round="0pt">
      <Layout nx="2" ny="5" x0="54pt" y0="36pt" dx="252pt" dy="144pt"/>
    </Label-rectangle>
  </Template>
</Glabels-templates>
"""
NIGHT_SHIFT = CardSet(name="Night shift", kind="wallet-card", front="en", wording="plain", stock="avery-5371")


@pytest.fixture
def here(tmp_path: Path, ready_home: ReadyHome, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to stand in, with a home of its own and what the commands of README name."""
    monkeypatch.setenv(HOME_VARIABLE, str(ready_home(tmp_path / "home")))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "data").symlink_to(ROOT / "data")
    (tmp_path / "my-paper.template").write_text(PAPER, encoding="utf-8")
    (tmp_path / "night-shift.json").write_bytes(written(NIGHT_SHIFT))
    (tmp_path / "logo.svg").write_text(logos.SVG, encoding="utf-8")
    return tmp_path


def _commands(heading: str) -> list[list[str]]:
    """What stands behind ``main.py`` in the code of a part of README."""
    part = README.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    return [shlex.split(line) for line in re.findall(r"^python3 main\.py (.+)$", part, re.MULTILINE)]


def test_it_counts_what_the_pack_has(worcester_content: PackContent) -> None:
    records = worcester_content.records
    told = {kind: int(n) for n, kind in re.findall(r"(?<![\d,])(\d+) (services|signs|answered questions)\b", README)}
    assert told == {
        "services": len(records["service"]),
        "signs": len(records["indicator"]),
        "answered questions": len(records["question"]),
    }


def test_its_pictures_are_there_and_show_the_window() -> None:
    named = re.findall(r"!\[[^\]]{40,}\]\(([^)]+)\)", README)
    assert named, "a picture says in words what it shows"
    for path in named:
        head = (ROOT / path).read_bytes()[:24]
        assert head.startswith(b"\x89PNG")
        assert struct.unpack(">II", head[16:]) == (1280, 800)


def test_what_it_tells_to_press_is_there() -> None:
    """The words in italics that name a button or a page stand so in the window's texts."""
    part = README.partition("\n## What to do with it\n")[2].partition("\n| Keys")[0]
    told = set(re.findall(r"(?<!\*)\*([A-Z][^*]+)\*(?!\*)", part))
    texts = "\n".join(file.read_text(encoding="utf-8") for file in (ROOT / "guide_app").rglob("*.py"))
    assert len(told) > 10
    assert [each for each in sorted(told) if f'"{each}' not in texts] == []


def test_its_commands_run(here: Path) -> None:
    commands = _commands("Without a window")
    assert len(commands) == 18
    assert [(command, main(command)) for command in commands] == [(command, 0) for command in commands]


def test_the_pack_that_it_shows_is_a_whole_one(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = here / "springfield"
    folder.mkdir()
    files = re.findall(r"^`(\w+\.yaml)`[^\n]*\n\n```yaml\n(.*?)```", README, re.MULTILINE | re.DOTALL)
    assert len(files) == 6
    for name, text in files:
        (folder / name).write_text(text, encoding="utf-8")
    assert not check_pack(folder)
    assert ["--pack", "springfield"] in _commands("Write a pack")
    assert main(["--pack", "springfield", "search", "bed"]) == 0
    assert capsys.readouterr().out.startswith("Beds for the night  ·  413-555-0100\n")
    assert main(["--pack", "springfield", "handout", "wallet-card", "--output", "card.pdf"]) == 0
