"""Opening a library: nothing read when nothing changed, repaired when damaged, kept when the pack is refused."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from guide_app.content.records import Service
from guide_app.library.cache import kept, rebuild
from guide_app.library.cache.open import OpenedLibrary, open_library
from guide_app.library.cache.pack_stamp import TICK_NS
from guide_app.library.folder import CHECKED_WHOLE, LibraryDamaged, check_files, read_manifest
from guide_app.library.library import Library
from guide_app.library.search.query import Query
from guide_app.library.search.searcher import Searcher

ROOT = Path(__file__).resolve().parents[3]


class Desk:
    """A pack and a cache folder of its own, and every library opened on them."""

    def __init__(self, pack: Path, folder: Path) -> None:
        self.pack = pack
        self.cache = folder
        self._opened: list[Library] = []

    def open(self) -> OpenedLibrary:
        """What a start of the program does."""
        opened = open_library(self.pack, self.cache)
        if opened.library is not None:
            self._opened.append(opened.library)
        return opened

    def library(self) -> Library:
        """The library of a pack that is all right."""
        opened = self.open()
        assert opened.problem is None
        assert opened.library is not None
        return opened.library

    def close(self) -> None:
        """As when the programs end."""
        while self._opened:
            self._opened.pop().close()

    def age(self) -> None:
        """Let the pack's files look old, as those of a pack in use are."""
        for path in self.pack.rglob("*.yaml"):
            os.utime(path, ns=(1_700_000_000_000_000_000, 1_700_000_000_000_000_000))

    def settle(self) -> None:
        """Let so much time pass since the pack's files changed that a stamp can tell."""
        changed = max(path.stat().st_ctime_ns for path in self.pack.rglob("*"))
        while time.time_ns() <= changed + TICK_NS:
            time.sleep(TICK_NS / 20e9)

    def change(self, old: str, new: str) -> None:
        """Change the services of the pack."""
        path = self.pack / "services.yaml"
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")


@pytest.fixture
def desk(small_pack: Path, tmp_path: Path) -> Iterator[Desk]:
    """A fresh pack and an empty cache."""
    made = Desk(Path(shutil.copytree(small_pack, tmp_path / "pack")), tmp_path / "cache")
    made.age()
    yield made
    made.close()


def test_the_first_start_builds_and_the_second_reads_no_file_of_the_pack(desk: Desk) -> None:
    desk.settle()
    first = desk.library()
    code = (
        "import sys; from pathlib import Path; from guide_app.library.cache.open import open_library;"
        "read = []; sys.addaudithook(lambda event, given: read.append(str(given[0])) if event == 'open' else None);"
        "print(open_library(Path(sys.argv[1]), Path(sys.argv[2])).library.folder);"
        "print([name for name in read if name.startswith(sys.argv[1])])"
    )
    command = [sys.executable, "-c", code, str(desk.pack), str(desk.cache)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == [str(first.folder), "[]"]


@pytest.mark.skipif(sys.platform == "win32", reason="a file's time of change is POSIX's")
def test_a_digit_that_was_changed_with_the_old_time_put_back_is_seen(desk: Desk) -> None:
    desk.library()
    path = desk.pack / "phones.yaml"
    stood, text = path.stat(), path.read_text("utf-8")
    assert "800-555-0199" in text
    path.write_text(text.replace("800-555-0199", "800-555-0198"), "utf-8")
    os.utime(path, ns=(stood.st_atime_ns, stood.st_mtime_ns))
    assert (path.stat().st_size, path.stat().st_mtime_ns) == (stood.st_size, stood.st_mtime_ns)
    assert desk.library().number("night-line") == "800-555-0198"


@pytest.mark.skipif(sys.platform == "win32", reason="a file that is open cannot be replaced there")
def test_a_file_of_another_edition_with_the_same_size_and_time_is_seen(desk: Desk, tmp_path: Path) -> None:
    desk.library()
    path = desk.pack / "phones.yaml"
    stood = path.stat()
    (tmp_path / "new").write_text(path.read_text("utf-8").replace("800-555-0199", "800-555-0197"), "utf-8")
    os.utime(tmp_path / "new", ns=(stood.st_atime_ns, stood.st_mtime_ns))
    (tmp_path / "new").replace(path)
    assert desk.library().number("night-line") == "800-555-0197"


def test_opening_again_imports_neither_yaml_nor_the_search_engine(desk: Desk) -> None:
    desk.settle()
    desk.library()
    code = (
        "import sys; from pathlib import Path; from guide_app.library.cache.open import open_library;"
        "assert open_library(Path(sys.argv[1]), Path(sys.argv[2])).library is not None;"
        "print([name for name in ('yaml', 'tantivy', 'markdown_it', 'phonenumbers', 'hashlib') if name in sys.modules])"
    )
    command = [sys.executable, "-c", code, str(desk.pack), str(desk.cache)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_changed_pack_is_built_anew(desk: Desk) -> None:
    first = desk.library()
    desk.change("Smalltown Night Line", "Smalltown Day Line")
    second = desk.library()
    assert second.folder != first.folder
    found = second.get(Service, "night-line", "en")
    assert found is not None
    assert found.record.name == "Smalltown Day Line"


def test_a_change_of_the_same_length_just_after_the_build_is_seen(desk: Desk) -> None:
    desk.change("Smalltown Night Line", "Smalltown Right Line")
    first = desk.library()
    state = (desk.pack / "services.yaml").stat()
    desk.change("Smalltown Right Line", "Smalltown Light Line")
    os.utime(desk.pack / "services.yaml", ns=(state.st_atime_ns, state.st_mtime_ns))
    assert desk.library().folder != first.folder


def test_a_touched_pack_keeps_its_library(desk: Desk) -> None:
    first = desk.library()
    os.utime(desk.pack / "services.yaml")
    assert desk.library().folder == first.folder


def test_a_refused_pack_leaves_the_last_good_library_and_says_why(desk: Desk) -> None:
    first = desk.library()
    desk.change("organization_id: smalltown", "organization_id: no-such-town")
    opened = desk.open()
    assert opened.library is not None
    assert opened.library.folder == first.folder
    assert opened.problem is not None
    assert "services.yaml:" in str(opened.problem)
    assert "last good edition, 2026-11-24" in str(opened.problem)


def test_a_refused_pack_without_an_earlier_library_says_why(desk: Desk) -> None:
    desk.change("organization_id: smalltown", "organization_id: no-such-town")
    opened = desk.open()
    assert opened.library is None
    assert opened.problem is not None
    assert "services.yaml:" in str(opened.problem)


def test_a_pack_that_went_away_leaves_its_library(desk: Desk) -> None:
    first = desk.library()
    shutil.rmtree(desk.pack)
    opened = desk.open()
    assert opened.library is not None
    assert opened.library.folder == first.folder
    assert opened.problem is not None
    assert "no such folder" in str(opened.problem)


each_damage = pytest.mark.parametrize("damage", ["truncated", "emptied", "missing", "flipped", "longer"])
OF_EACH_ROOM = ("manifest.json", "records.sqlite", "index/meta.json", "words/meta.json")
"""One file of each part of a library."""


@each_damage
def test_damage_to_any_file_is_noticed(desk: Desk, damage: str) -> None:
    library = desk.library()
    folder, digest = library.folder, library.digest
    desk.close()
    chosen = random.Random(damage)
    for name in ("manifest.json", *sorted(read_manifest(folder).files)):
        whole = (folder / name).read_bytes()
        spoil(folder / name, damage, chosen)
        assert kept.opened(desk.cache, digest) is None, name
        (folder / name).write_bytes(whole)
    again = kept.opened(desk.cache, digest)
    assert again is not None
    again.close()


@each_damage
def test_what_is_damaged_is_repaired_without_a_question(desk: Desk, damage: str) -> None:
    folder = desk.library().folder
    desk.close()
    chosen = random.Random(damage)
    for name in OF_EACH_ROOM:
        spoil(folder / name, damage, chosen)
        library = desk.library()
        assert library.folder == folder
        found = Searcher(library).search(Query("passport")).hits
        assert [hit.id for hit in found][:1] == ["boss-has-passport"]
        desk.close()
    assert not [path for path in desk.cache.iterdir() if path.name.startswith(("building-", "aside-"))]


def spoil(path: Path, damage: str, chosen: random.Random) -> None:
    """Damage one file, as the next start finds it: what is in use of the old one stays as it was."""
    data = path.read_bytes()
    path.unlink()
    match damage:
        case "missing":
            pass
        case "flipped":
            place = chosen.randrange(len(data))
            path.write_bytes(data[:place] + bytes([data[place] ^ (1 << chosen.randrange(8))]) + data[place + 1 :])
        case "truncated":
            path.write_bytes(data[: len(data) // 2])
        case "emptied":
            path.write_bytes(b"")
        case _:
            path.write_bytes(data + b"\0")


def test_a_flipped_bit_of_a_large_library_is_found_by_the_whole_check(desk: Desk) -> None:
    folder = desk.library().folder
    manifest = read_manifest(folder)
    assert sum(stamp.size for stamp in manifest.files.values()) < CHECKED_WHOLE
    path = folder / "records.sqlite"
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(bytes(data))
    check_files(folder, manifest, whole=False)
    with pytest.raises(LibraryDamaged):
        check_files(folder, manifest, whole=True)


def test_a_library_of_an_older_format_is_rebuilt(desk: Desk) -> None:
    folder = desk.library().folder
    desk.close()
    manifest = folder / "manifest.json"
    manifest.write_bytes(manifest.read_bytes().replace(b'"format":', b'"format":1'))
    assert desk.library().folder == folder


def test_a_damaged_stamp_costs_a_look_and_nothing_else(desk: Desk) -> None:
    first = desk.library()
    [stamp] = desk.cache.glob("*.stamp.json")
    stamp.write_bytes(b"{")
    assert desk.library().folder == first.folder


@pytest.mark.parametrize("kind", ["a file", "read-only"])
def test_a_cache_folder_that_cannot_be_written_is_done_without(desk: Desk, kind: str) -> None:
    if kind == "a file":
        desk.cache.write_text("not a folder")
    else:
        desk.cache.mkdir()
        desk.cache.chmod(0o500)
        if os.access(desk.cache, os.W_OK):  # Root may write anywhere; a place below a file it may not.
            desk.cache = Path("/dev/null/cache")
    library = desk.library()
    assert library.get(Service, "night-line", "en") is not None
    assert desk.cache not in library.folder.parents


def test_a_library_on_a_disk_that_is_no_longer_written_is_done_without(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stick with its switch set: to read the index, the engine would make a file beside it."""
    folder = desk.library().folder
    desk.close()
    writable = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: path != folder and writable(path, mode))
    library = desk.library()
    assert library.get(Service, "night-line", "en") is not None
    assert desk.cache not in library.folder.parents


@pytest.mark.parametrize("bytes_left", [500, 5_000, 20_000])
def test_a_full_disk_is_told_in_a_sentence(desk: Desk, bytes_left: int) -> None:
    code = (
        "import resource, sys; from pathlib import Path;"
        "from guide_app.library.cache.open import open_library;"
        "from guide_app.library.folder import LibraryUnavailable;"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]), int(sys.argv[3])));"
        "\ntry: open_library(Path(sys.argv[1]), Path(sys.argv[2]))"
        "\nexcept LibraryUnavailable as told: print(told)"
    )
    command = [sys.executable, "-c", code, str(desk.pack), str(desk.cache), str(bytes_left)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert "cannot write its library" in done.stdout
    assert "Make room" in done.stdout
    assert not [path for path in desk.cache.iterdir() if path.is_dir()]


def test_the_temporary_library_goes_with_the_program(desk: Desk, tmp_path: Path) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    desk.cache.write_text("not a folder")
    code = (
        "import sys; from pathlib import Path; from guide_app.library.cache.open import open_library;"
        "print(open_library(Path(sys.argv[1]), Path(sys.argv[2])).library.folder)"
    )
    environment = {**os.environ, "TMPDIR": str(temporary), "TEMP": str(temporary), "TMP": str(temporary)}
    command = [sys.executable, "-c", code, str(desk.pack), str(desk.cache)]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    assert str(temporary) in done.stdout
    assert not list(temporary.iterdir())


def test_programs_that_start_at_once_end_with_one_library(desk: Desk) -> None:
    code = (
        "import sys; from pathlib import Path; from guide_app.library.cache.open import open_library;"
        "from guide_app.library.services import Services;"
        "sys.stdin.readline(); opened = open_library(Path(sys.argv[1]), Path(sys.argv[2]));"
        "print(opened.library.folder, len(Services(opened.library).find()), opened.problem)"
    )
    command = [sys.executable, "-c", code, str(desk.pack), str(desk.cache)]
    started = [
        subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for _number in range(4)
    ]
    for program in started:
        assert program.stdin is not None
        program.stdin.write("go\n")
        program.stdin.flush()
    said = {program.communicate()[0] for program in started}
    assert [program.returncode for program in started] == [0] * 4
    library = desk.library()
    assert said == {f"{library.folder} 3 None\n"}
    left = sorted(path.name for path in desk.cache.iterdir() if path.is_dir())
    assert left == [library.folder.name]


def test_old_libraries_are_removed_but_never_one_in_use(desk: Desk) -> None:
    kept_open = desk.library()
    for number in range(rebuild.MAX_KEPT + 1):
        desk.change("Talk to a trained person", f"Talk to a trained person {number} Talk to a trained person")
        desk.library()
    assert kept_open.folder.is_dir()
    assert kept_open.get(Service, "night-line", "en") is not None
    assert Searcher(kept_open).search(Query("night line")).hits
    desk.close()
    desk.change("Smalltown Night Line", "Smalltown Day Line")
    last = desk.library()
    assert not kept_open.folder.exists()
    assert [path for path in desk.cache.iterdir() if path.is_dir()] == [last.folder]


def test_the_libraries_of_other_packs_are_kept(desk: Desk, tmp_path: Path) -> None:
    other = Desk(Path(shutil.copytree(desk.pack, tmp_path / "other")), desk.cache)
    other.change("Smalltown Night Line", "Smalltown Other Line")
    first = other.library().folder
    other.close()
    desk.library()
    assert first.is_dir()


def test_what_an_interrupted_build_left_is_removed_later(desk: Desk) -> None:
    desk.cache.mkdir()
    old, new = desk.cache / "building-old", desk.cache / "building-new"
    for folder in (old, new):
        folder.mkdir()
        (folder / "records.sqlite").write_bytes(b"half")
    os.utime(old, (1_700_000_000, 1_700_000_000))
    desk.library()
    assert not old.exists()
    assert new.exists()
