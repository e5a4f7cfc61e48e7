"""Which edition a desk opens, and when it compiles the pack."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from guide_app.content.problems import PackRefused
from guide_app.desk import faults
from guide_app.edition import installed, subprocess_compile
from guide_app.edition.compile import compile_pack, write_file
from guide_app.edition.current import Opened, is_outdated, newer_than, open_newest
from guide_app.edition.installed import editions_in, floors, install
from guide_app.edition.opening import open_current
from guide_app.edition.subprocess_compile import compile_in_subprocess
from guide_app.system.progress import Cancelled, Progress
from tests.edition.trials import flip
from tests.editions import opened_in, sources_in
from tests.small_pack import write_small_pack

LACKING = """
import sys
from pathlib import Path
from guide_app.edition import compile

def raise_(error):
    def fail(*_):
        raise error
    compile.compile_pack = fail
    sys.exit(compile.main(*map(Path, sys.argv[1:])))

{ends}
"""
"""The process that compiles, as it ends where the computer lacks something."""
OLD, NEW = "800-555-0199", "800-555-0142"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A desk without editions."""
    return tmp_path / "home"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A pack that a test may change."""
    return write_small_pack(tmp_path / "pack")


@pytest.fixture
def editions(tmp_path_factory: pytest.TempPathFactory, file: Path) -> dict[int, Path]:
    """Files of two editions, by serial. The later one has another number of the night line."""
    folder = tmp_path_factory.mktemp("later")
    pack = correct(write_small_pack(folder / "pack", serial=13))
    edition = compile_pack(pack, folder)
    later = folder / "small-13.edition"
    write_file(edition, installed.check(edition), later)
    return {12: file, 13: later}


def correct(pack: Path) -> Path:
    """Correct a number in a pack."""
    phones = pack / "phones.yaml"
    phones.write_text(phones.read_text("utf-8").replace(OLD, NEW), "utf-8")
    return pack


def number(opened: Opened) -> str:
    """The number of the night line; closes what was opened."""
    assert opened.library is not None, opened.problem
    found = opened.library.number("night-line")
    opened.library.close()
    return found


def refuses(*_: object) -> Path:
    """Compiling, where nothing is to be compiled."""
    raise AssertionError("it was compiled")


def test_pack_is_compiled_once(home: Path, pack: Path) -> None:
    first = opened_in(home, pack)
    assert first.problem is None
    assert number(first) == OLD
    again = open_current(sources_in(home, pack), refuses)
    assert again.edition is not None
    assert again.edition.made_here
    assert number(again) == OLD
    assert len(editions_in(home / "made")) == 1


def test_changed_pack_with_its_old_time_is_compiled_again(home: Path, pack: Path) -> None:
    number(opened_in(home, pack))
    times = (pack / "phones.yaml").stat()
    correct(pack)
    os.utime(pack / "phones.yaml", ns=(times.st_atime_ns, times.st_mtime_ns))
    assert open_newest(sources_in(home, pack)) is None
    assert number(opened_in(home, pack)) == NEW


def test_refused_pack_leaves_the_last_good_edition_and_says_why(home: Path, pack: Path) -> None:
    number(opened_in(home, pack))
    (pack / "phones.yaml").write_text("- id: [", "utf-8")
    opened = opened_in(home, pack)
    assert "last good edition, 2026-11-24" in str(opened.problem)
    assert "phones.yaml:" in str(opened.problem)
    assert number(opened) == OLD


def test_refused_pack_without_an_edition_says_why(home: Path, pack: Path) -> None:
    (pack / "phones.yaml").unlink()
    opened = opened_in(home, pack)
    assert opened.library is None
    assert "cannot be used" in str(opened.problem)


def test_missing_pack_leaves_its_last_edition(home: Path, pack: Path) -> None:
    number(opened_in(home, pack))
    shutil.rmtree(pack)
    opened = opened_in(home, pack)
    assert opened.problem is not None
    assert number(opened) == OLD


def test_stopped_compiling_opens_the_last_good_edition(home: Path, pack: Path) -> None:
    def stop(*_: object) -> Path:
        raise Cancelled

    opened = open_current(sources_in(home, pack), stop)
    assert opened.library is None
    assert "was stopped" in str(opened.problem)
    number(opened_in(home, pack))
    correct(pack)
    opened = open_current(sources_in(home, pack), stop)
    assert "was stopped" in str(opened.problem)
    assert number(opened) == OLD


def test_stopped_comparison_opens_nothing(home: Path, editions: dict[int, Path]) -> None:
    install(editions[12], home / "shipped")
    opened = open_current(sources_in(home), refuses, Progress(cancelled=lambda: True))
    assert opened.library is None
    assert "was stopped" in str(opened.problem)


def test_damaged_edition_that_was_made_here_is_compiled_again(home: Path, pack: Path) -> None:
    number(opened_in(home, pack))
    (edition,) = editions_in(home / "made")
    flip(edition / "records.sqlite", random.Random(1))
    opened = opened_in(home, pack)
    assert opened.problem is None
    assert number(opened) == OLD


def test_highest_serial_is_opened(home: Path, editions: dict[int, Path]) -> None:
    install(editions[12], home / "shipped")
    assert number(opened_in(home)) == OLD
    install(editions[13], home / "arrived")
    opened = opened_in(home)
    assert opened.problem is None
    assert number(opened) == NEW
    assert floors(home / "floors.json") == {"small": 13}


def test_damaged_edition_gives_way_to_the_one_before(home: Path, editions: dict[int, Path]) -> None:
    install(editions[12], home / "shipped")
    edition = install(editions[13], home / "arrived")
    flip(edition / "records.sqlite", random.Random(2))
    opened = opened_in(home)
    assert "damaged on this computer" in str(opened.problem)
    assert number(opened) == OLD
    (edition / "edition.json").unlink()
    assert number(opened_in(home)) == OLD


def test_desk_without_any_good_edition_says_what_to_do(home: Path, editions: dict[int, Path]) -> None:
    assert "Get the guide again" in str(opened_in(home).problem)
    edition = install(editions[12], home / "shipped")
    flip(edition / "records.sqlite", random.Random(3))
    opened = opened_in(home)
    assert opened.library is None
    assert "Get the guide again" in str(opened.problem)


def test_edition_of_another_pack_is_not_opened(home: Path, editions: dict[int, Path], tmp_path: Path) -> None:
    install(editions[12], home / "shipped")
    other = write_small_pack(tmp_path / "other", serial=99)
    about = other / "pack.yaml"
    about.write_text(about.read_text("utf-8").replace("id: small\n", "id: other\n"), "utf-8")
    compile_pack(correct(other), home / "arrived")
    assert number(opened_in(home)) == OLD


def test_arrived_edition_goes_before_a_pack_with_a_lower_serial(
    home: Path, pack: Path, editions: dict[int, Path]
) -> None:
    install(editions[13], home / "arrived")
    assert number(opened_in(home, pack)) == NEW
    opened = opened_in(home, write_small_pack(pack.parent / "as-high", serial=13))
    assert opened.edition is not None
    assert opened.edition.made_here
    assert number(opened) == OLD


def test_edition_in_a_folder_that_cannot_be_written_is_copied(
    home: Path, editions: dict[int, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = install(editions[12], home / "shipped")
    allowed = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: allowed(path, mode) and not Path(path).is_relative_to(shipped))
    for _ in range(2):
        opened = opened_in(home)
        assert opened.library is not None
        assert opened.library.folder == home / "copies" / shipped.name
        assert number(opened) == OLD
    flip(home / "copies" / shipped.name / "records.sqlite", random.Random(4))
    assert number(opened_in(home)) == OLD


def test_small_edition_opens_at_once_and_a_large_one_does_not(home: Path, editions: dict[int, Path]) -> None:
    install(editions[12], home / "shipped")
    assert open_newest(sources_in(home), most=1) is None
    opened = open_newest(sources_in(home), most=32 << 20)
    assert opened is not None
    assert number(opened) == OLD


@pytest.mark.parametrize("places", ["first", "all"])
def test_folder_that_cannot_be_written_is_done_without(
    home: Path, pack: Path, places: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused = [home / "made"]

    def compile_where_allowed(pack: Path, folder: Path, progress: Progress, journal: Path | None) -> Path:
        if places == "all" or folder in refused:
            raise OSError(28, "No space left on device")
        return compile_pack(pack, folder, progress, journal)

    opened = open_current(sources_in(home, pack), compile_where_allowed)
    if places == "first":
        assert number(opened) == OLD
    else:
        assert opened.library is None
        assert "No space left" in str(opened.problem)
        assert str(home / "made") in str(opened.problem)


def test_newer_edition_is_found_when_it_arrives(home: Path, editions: dict[int, Path]) -> None:
    install(editions[12], home / "shipped")
    opened = opened_in(home)
    assert opened.edition is not None
    assert newer_than(opened.edition, sources_in(home)) is None
    edition = install(editions[13], home / "arrived")
    found = newer_than(opened.edition, sources_in(home))
    assert found is not None
    assert found.folder == edition
    assert newer_than(found, sources_in(home)) is None
    number(opened)


def test_changed_pack_outdates_what_was_made_of_it(home: Path, pack: Path, editions: dict[int, Path]) -> None:
    opened = opened_in(home, pack)
    assert opened.edition is not None
    assert not is_outdated(opened.edition, sources_in(home, pack))
    correct(pack)
    assert is_outdated(opened.edition, sources_in(home, pack))
    number(opened)


def test_another_process_compiles_with_progress(home: Path, pack: Path) -> None:
    told: list[float] = []
    edition = compile_in_subprocess(pack, home / "made", Progress(told.append))
    assert edition.parent == home / "made"
    assert told == sorted(told)
    assert told[-1] == 1
    assert number(open_current(sources_in(home, pack), refuses)) == OLD


def test_another_process_reports_the_errors_of_a_pack(home: Path, pack: Path) -> None:
    (pack / "phones.yaml").write_text("- id: [", "utf-8")
    with pytest.raises(PackRefused, match="phones"):
        compile_in_subprocess(pack, home / "made", Progress())
    assert not editions_in(home / "made")


def test_another_process_reports_a_folder_that_cannot_be_written(home: Path, pack: Path) -> None:
    home.mkdir()
    (home / "made").touch()
    with pytest.raises(OSError, match="made"):
        compile_in_subprocess(pack, home / "made", Progress())


def test_stopping_ends_the_other_process_and_leaves_nothing(home: Path, pack: Path) -> None:
    with pytest.raises(Cancelled):
        compile_in_subprocess(pack, home / "made", Progress(cancelled=lambda: True))
    assert not list((home / "made").iterdir()) if (home / "made").exists() else True


@pytest.mark.parametrize(
    ("ends", "said"),
    [
        ("import os; os.abort()", "enough free memory"),
        ("import os; os.kill(os.getpid(), 9)", "enough free memory"),
        ("raise_(MemoryError())", "enough free memory"),
        ("raise_(ValueError('An index writer was killed.. A worker thread panicked.'))", "enough free memory"),
        ("raise_(ValueError('Failed to spawn segment updater thread'))", "cannot start another task"),
        ("raise_(OSError(24, 'Too many open files'))", "too many files open"),
    ],
)
def test_what_the_computer_lacks_is_said_as_that(
    home: Path, pack: Path, monkeypatch: pytest.MonkeyPatch, ends: str, said: str
) -> None:
    """And not as a folder that cannot be written; no other folder is tried."""
    started: list[str] = []

    def start(module: str, *arguments: str, stdin: int, stderr: int) -> subprocess.Popen[bytes]:
        started.append(module)
        command = [sys.executable, "-c", LACKING.format(ends=ends), *arguments]
        return subprocess.Popen(command, stdin=stdin, stdout=subprocess.PIPE, stderr=stderr)

    monkeypatch.setattr(subprocess_compile, "start_process", start)
    with pytest.raises(OSError) as told:  # noqa: PT011 (its message is read below)
        open_current(sources_in(home, pack), compile_in_subprocess)
    assert said in str(faults.message(told.value))
    assert len(started) == 1
