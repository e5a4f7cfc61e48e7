"""README and data/README.md are true: their counts match the pack, their commands run, and the pack shown is whole."""

from __future__ import annotations

import re
import shlex
import struct
from pathlib import Path

import msgspec
import pytest
import yaml

from guide_app.cli import main
from guide_app.content.pack import PackContent
from guide_app.content.reading.hours_text import read_hours
from guide_app.content.reading.loader import check_pack
from guide_app.content.record import Schedule
from guide_app.content.records import Service
from guide_app.desk.paths import HOME_VARIABLE
from tests.ready_home import ReadyHome

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
PACKS = (ROOT / "data" / "README.md").read_text(encoding="utf-8")


@pytest.fixture
def here(tmp_path: Path, ready_home: ReadyHome, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with its own home and the data that the commands of README name."""
    monkeypatch.setenv(HOME_VARIABLE, str(ready_home(tmp_path / "home")))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "data").symlink_to(ROOT / "data")
    return tmp_path


def _commands(page: str, heading: str) -> list[list[str]]:
    """The arguments of each ``main.py`` in the code of one section."""
    part = page.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    return [shlex.split(line) for line in re.findall(r"^python3 main\.py (.+)$", part, re.MULTILINE)]


def test_it_counts_what_the_pack_has(worcester_content: PackContent) -> None:
    records = worcester_content.records
    told = {kind: int(n) for n, kind in re.findall(r"(?<![\d,])(\d+) (services|signs|answered questions)\b", README)}
    assert told == {
        "services": sum(
            isinstance(each, Service) and each.status != "inactive" for each in records["service"].values()
        ),
        "signs": len(records["indicator"]),
        "answered questions": len(records["question"]),
    }


def test_hours_in_the_page_on_packs_are_hours() -> None:
    (block,) = re.findall(r"```yaml\n(schedules:.*?)```", PACKS, re.DOTALL)
    shown = msgspec.convert(yaml.safe_load(block)["schedules"], tuple[Schedule, ...], str_keys=True)
    line = re.search(r"one line: `([^`]+)`", PACKS)
    assert line is not None
    typed = read_hours(line[1])
    assert (shown[0].byday, shown[0].opens_at, shown[0].closes_at) == (
        typed[0].byday,
        typed[0].opens_at,
        typed[0].closes_at,
    )
    assert {"closed", "valid_from", "valid_to"} <= {name for name in Schedule.__struct_fields__ if name in block}


def test_every_file_that_is_linked_exists() -> None:
    for page, folder in ((README, ROOT), (PACKS, ROOT / "data")):
        links = re.findall(r"\]\((?![a-z]+:)([^)#]+)\)", page)
        assert links
        assert [link for link in links if not (folder / link).exists()] == []


def test_its_pictures_are_there_and_show_the_window() -> None:
    named = re.findall(r"!\[[^\]]{40,}\]\(([^)]+)\)", README)
    assert named, "a picture says in words what it shows"
    for path in named:
        head = (ROOT / path).read_bytes()[:24]
        assert head.startswith(b"\x89PNG")
        assert struct.unpack(">II", head[16:]) == (1280, 800)


def test_what_it_tells_to_press_is_there() -> None:
    """The words in italics that name a button or a page are so in the window's texts."""
    part = README.partition("\n## What to do with it\n")[2].partition("\n| Keys")[0]
    told = set(re.findall(r"(?<!\*)\*([A-Z][^*]+)\*(?!\*)", part))
    texts = "\n".join(file.read_text(encoding="utf-8") for file in (ROOT / "guide_app").rglob("*.py"))
    assert len(told) > 10
    assert [each for each in sorted(told) if f'"{each}' not in texts] == []


def test_its_commands_run(here: Path) -> None:
    commands = _commands(README, "Without a window")
    assert len(commands) == 11
    assert [(command, main(command)) for command in commands] == [(command, 0) for command in commands]


def test_the_pack_in_the_data_folders_readme_is_whole(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = here / "springfield"
    folder.mkdir()
    files = re.findall(r"^`(\w+\.yaml)`[^\n]*\n\n```yaml\n(.*?)```", PACKS, re.MULTILINE | re.DOTALL)
    assert len(files) == 6
    for name, text in files:
        (folder / name).write_text(text, encoding="utf-8")
    assert not check_pack(folder)
    assert ["--pack", "springfield"] in _commands(PACKS, "Start with one service")
    assert main(["--pack", "springfield", "search", "bed"]) == 0
    assert capsys.readouterr().out.startswith("Beds for the night  ·  413-555-0100\n")
    assert main(["--pack", "springfield", "handout", "wallet-card", "--output", "card.pdf"]) == 0
