"""Building: whole or not at all, with progress, and stoppable."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from msgspec import structs

from guide_app.content.markup import parse_line, parse_prose, plain_line, plain_prose, plain_text
from guide_app.content.pack import PackContent
from guide_app.content.records import CardWording, Guidance, Phone, Question, Service
from guide_app.handouts.phrases import load_phrases
from guide_app.handouts.registry import HANDOUTS, make
from guide_app.library.building import builder
from guide_app.library.building.builder import build_library
from guide_app.library.folder import INDEX, RECORDS, WORDS
from guide_app.library.library import Library
from guide_app.system.progress import Cancelled, Progress
from tests.small_pack import TODAY


def test_a_library_has_three_parts_and_nothing_else_is_left(small_content: PackContent, tmp_path: Path) -> None:
    build_library(small_content, tmp_path / "here" / "library")
    assert [path.name for path in (tmp_path / "here").iterdir()] == ["library"]
    assert {path.name for path in (tmp_path / "here" / "library").iterdir()} == {RECORDS, INDEX, WORDS}


@pytest.mark.parametrize(
    ("said", "number"), [("database or disk is full", errno.ENOSPC), ("disk I/O error", errno.EIO)]
)
def test_a_full_disk_is_known_by_its_number(
    small_content: PackContent, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: str, number: int
) -> None:
    """The number is what words are found by: SQLite says it in words alone."""

    def full(*_: object) -> None:
        raise sqlite3.OperationalError(said)

    monkeypatch.setattr(builder, "compiled_crisis", full)
    with pytest.raises(OSError, match=said) as raised:
        build_library(small_content, tmp_path / "library")
    assert raised.value.errno == number


def test_card_proposes_no_service_whose_number_no_longer_works(
    demo_content: PackContent, tmp_path: Path, root: Path
) -> None:
    records = demo_content.records
    services = {key: each for key, each in records["service"].items() if isinstance(each, Service)}
    card = records["card"]["plain"]
    assert isinstance(card, CardWording)
    first, *others = card.services
    dead = {
        key: structs.replace(each, fault="disconnected", print=False) if key in services[first].phones else each
        for key, each in records["phone"].items()
        if isinstance(each, Phone)
    }
    content = structs.replace(demo_content, records={**records, "phone": dead})
    build_library(content, tmp_path / "library")
    library = Library(tmp_path / "library")
    found = library.get(CardWording, "plain", "en")
    assert found is not None
    assert found.record.services == tuple(others)
    phrases = load_phrases(root / "assets" / "translations")
    made = make(library, HANDOUTS["brochure"].options(), phrases, TODAY)
    assert made.problems == ()
    library.close()


def test_progress_begins_at_nothing_and_ends_at_all(small_content: PackContent, tmp_path: Path) -> None:
    told: list[float] = []
    build_library(small_content, tmp_path / "library", Progress(told.append))
    assert told[0] == 0
    assert told[-1] == 1


def test_cancelling_leaves_nothing_behind(small_content: PackContent, tmp_path: Path) -> None:
    asked: list[None] = []

    def cancelled() -> bool:
        asked.append(None)
        return True

    with pytest.raises(Cancelled):
        build_library(small_content, tmp_path / "library", Progress(cancelled=cancelled))
    assert asked
    assert not list(tmp_path.iterdir())


def test_what_the_engine_puts_there_late_is_cleared_away_too(
    small_content: PackContent, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It looks after a new index in a thread of its own."""
    clear, late = shutil.rmtree, ["lock"]

    def rmtree(folder: Path, ignore_errors: bool) -> None:
        clear(folder, ignore_errors)
        if late:
            folder.mkdir(exist_ok=True)  # the engine itself may have been late already
            (folder / late.pop()).touch()

    monkeypatch.setattr(shutil, "rmtree", rmtree)
    with pytest.raises(Cancelled):
        build_library(small_content, tmp_path / "library", Progress(cancelled=lambda: True))
    assert not list(tmp_path.iterdir())


def test_a_library_that_is_there_is_not_replaced(small_content: PackContent, tmp_path: Path) -> None:
    build_library(small_content, tmp_path / "library")
    before = (tmp_path / "library" / RECORDS).stat().st_ino
    with pytest.raises(FileExistsError):
        build_library(small_content, tmp_path / "library")
    assert (tmp_path / "library" / RECORDS).stat().st_ino == before
    assert [path.name for path in tmp_path.iterdir()] == ["library"]


def test_two_processes_with_different_hash_seeds_build_the_same_bytes(root: Path, tmp_path: Path) -> None:
    program = "import sys; from pathlib import Path; from tests.packs import build_demo; build_demo(Path(sys.argv[1]))"
    built: list[dict[str, bytes]] = []
    for seed in ("1", "2"):
        folder = tmp_path / seed
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        subprocess.run([sys.executable, "-c", program, folder], check=True, cwd=root, env=environment)
        files = (path for path in folder.rglob("*") if path.is_file())
        built.append({path.relative_to(folder).as_posix(): path.read_bytes() for path in files})
    assert f"index/{1:032x}.store" in built[0]
    assert built[0].keys() == built[1].keys()
    assert not [name for name in built[0] if built[0][name] != built[1][name]]


def test_a_library_can_be_moved(small_content: PackContent, tmp_path: Path) -> None:
    build_library(small_content, tmp_path / "library")
    strange = tmp_path / "a b?c#d%20é"
    shutil.move(tmp_path / "library", strange)
    library = Library(strange)
    assert library.get(Service, "night-line", "en") is not None
    library.close()


def test_the_library_knows_what_it_was_built_from(small: Library, small_content: PackContent) -> None:
    assert small.digest == small_content.digest
    assert small.edition == small_content.pack.edition


def test_plain_words_are_those_of_the_parser(demo_content: PackContent) -> None:
    numbers = {key: getattr(phone, "number", "") for key, phone in demo_content.records["phone"].items()}
    proses: list[str] = []
    lines: list[str] = []
    for record in [*demo_content.records["question"].values(), *demo_content.records["guidance"].values()]:
        if isinstance(record, Question):
            proses.append(record.answer)
        elif isinstance(record, Guidance):
            proses += record.steps
            lines += [record.summary, *record.do_not]
    for translations in demo_content.translations.values():
        for translation in translations.values():
            for name in ("answer", "steps"):
                value = translation.fields.get(name, ())
                proses += [value] if isinstance(value, str) else [text for text in value if isinstance(text, str)]
    assert len(proses) > 100
    for prose in proses:
        assert plain_prose(prose, numbers) == plain_text(parse_prose(prose), numbers)
    for line in lines:
        assert plain_line(line, numbers) == plain_text(parse_line(line), numbers)


def test_plain_words_of_a_number_that_begins_a_line_are_no_list() -> None:
    assert plain_prose("Send\n{phone:text}. A text stays.", {"text": "233733"}) == "Send 233733. A text stays."
