"""A report says where in the program it happened, and nothing that a person typed or read."""

from __future__ import annotations

import errno
import re
import shutil
import sqlite3
from pathlib import Path
from types import SimpleNamespace

import pytest

from guide_app.desk import faults
from guide_app.library.folder import LibraryDamaged
from guide_app.library.search.query import Query
from guide_app.library.search.searcher import Searcher

SECRET = "zanzibarquux"
UNMAPPED = "/tantivy.abi3.so: failed to map segment from shared object"


class PanicException(BaseException):
    """Named as the one of engines that are written in Rust."""


def _caught() -> BaseException:
    """An exception out of our own code, with a message and values that hold what was typed."""
    try:
        try:
            Searcher.search(None, Query(text=SECRET))  # type: ignore[arg-type]  # no Searcher: it must fail
        except AttributeError as error:
            raise KeyError(SECRET) from error
    except KeyError as error:
        return error
    raise AssertionError


def test_a_report_names_places_and_kinds_only() -> None:
    said = faults.report(_caught())
    assert "KeyError" in said
    assert "after AttributeError" in said
    assert "guide_app/library/search/searcher.py:" in said
    assert "in search" in said
    assert "outside the guide" in said
    assert SECRET not in said
    assert "/home/" not in said
    assert "site-packages" not in said


def test_a_chain_that_leads_back_to_itself_ends() -> None:
    one, other = ValueError(SECRET), TypeError(SECRET)
    one.__cause__, other.__cause__ = other, one
    assert faults.report(one).count("Error") == 2


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (
            LibraryDamaged("/somewhere"),
            "The guide's library on this computer was changed or removed while the guide was open.",
        ),
        (MemoryError(), "This computer does not have enough free memory."),
        (OSError(errno.ENOMEM, "x"), "This computer does not have enough free memory."),
        (ImportError(UNMAPPED, name="tantivy", path="/"), "This computer does not have enough free memory."),
        (RuntimeError("can't start new thread"), "cannot start another task"),
        (BlockingIOError(errno.EAGAIN, "x"), "cannot start another task"),
        (PanicException("Failed to spawn thread: Resource temporarily unavailable"), "cannot start another task"),
        (OSError(errno.EMFILE, "x"), "too many files open"),
        (ValueError("IoError: No space left on device (os error 28)"), "disk is full"),
        (sqlite3.OperationalError("database or disk is full"), "disk is full"),
        (OSError(errno.ENOSPC, "x"), "disk is full"),
        (OSError(errno.EDQUOT, "x"), "disk is full"),
        *((OSError(gone, "x"), "put the drive back") for gone in (errno.EIO, errno.ENODEV, errno.ENXIO, errno.ESTALE)),
        (
            ModuleNotFoundError("No module named 'segno.encoder'", name="segno.encoder"),
            "Part of the guide could not be loaded.",
        ),
    ],
)
def test_states_of_the_computer_have_a_sentence(error: BaseException, says: str) -> None:
    assert says in str(faults.message(error))


def test_a_disk_that_no_program_may_run_from_is_not_little_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    error = ImportError(UNMAPPED, name="tantivy", path="/tantivy.abi3.so")
    monkeypatch.setattr("guide_app.system.lacking.os.statvfs", lambda _: SimpleNamespace(f_flag=8), raising=False)
    monkeypatch.setattr("guide_app.system.lacking.os.ST_NOEXEC", 8, raising=False)
    assert "Part of the guide could not be loaded." in str(faults.message(error))


def test_our_own_faults_have_none() -> None:
    assert faults.message(KeyError("x")) is None
    assert faults.message(FileNotFoundError(errno.ENOENT, "x")) is None
    assert faults.message(ModuleNotFoundError("x", name="guide_app.nowhere")) is None


@pytest.mark.parametrize("error", [FileNotFoundError(errno.ENOENT, "x"), ModuleNotFoundError("x"), KeyError("x")])
def test_whatever_fails_while_the_programs_files_are_gone_is_not_our_fault(
    error: BaseException, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert faults.message(error) is None
    monkeypatch.setattr(faults, "assets_folder", lambda: tmp_path / "pulled-out")
    assert "The guide's files are missing." in str(faults.message(error))


def test_a_group_tells_of_each_of_its_errors() -> None:
    disk, ours = OSError(errno.ENOSPC, "x"), KeyError("x")
    assert faults.message(ExceptionGroup("x", [disk, disk])) == faults.message(disk)
    assert faults.message(ExceptionGroup("x", [disk, ours])) is None, "a fault of ours is reported"
    assert faults.message(ExceptionGroup("x", [disk, MemoryError()])) is None, "no sentence says both"
    report = faults.report(BaseExceptionGroup("x", [_caught(), ours]))
    assert "ExceptionGroup" in report
    assert "with KeyError" in report


def _places(error: BaseException) -> list[str]:
    """The lines of a report after its first, which tells of the computer."""
    lines = faults.report(error).split("\n")
    assert lines.pop(0).startswith("Resource Guide ")
    assert lines.pop() == "", "the last line ends too"
    return lines


def _deep(frames: int) -> BaseException:
    """An exception out of so many frames of these tests, whose message holds what was typed."""

    def fall(left: int) -> None:
        if left == 0:
            raise ValueError(SECRET)
        fall(left - 1)

    try:
        fall(frames - 2)
    except ValueError as error:
        return error
    raise AssertionError


def test_each_line_is_a_kind_a_place_of_ours_or_a_count_of_others() -> None:
    assert _places(ValueError(SECRET)) == ["ValueError"]
    assert _places(LibraryDamaged(SECRET)) == ["guide_app.library.folder.LibraryDamaged"]
    assert _places(_deep(3)) == ["ValueError", "  and 3 outside the guide"]
    assert _places(_deep(60)) == ["ValueError", "  and 40 outside the guide"], "the last ones"
    ours, one = "  guide_app/library/search/searcher.py:N in search", "  and 1 outside the guide"
    after = ["after AttributeError", ours]
    assert [re.sub(r":\d+", ":N", each) for each in _places(_caught())] == ["KeyError", one, *after, one]


def test_what_an_error_came_from_is_told_whether_it_was_named_or_not() -> None:
    try:
        try:
            raise KeyError(SECRET)
        except KeyError:
            raise TypeError(SECRET)  # noqa: B904 (as whoever does not think of it)
    except TypeError as error:
        found = _places(error)
    assert [each for each in found if not each.startswith(" ")] == ["TypeError", "after KeyError"]
    members = _places(ExceptionGroup(SECRET, [KeyError(SECRET), ValueError(SECRET)]))
    assert members == ["ExceptionGroup", "with KeyError", "with ValueError"]


@pytest.mark.parametrize(
    ("free", "words"), [(0, "The disk is full"), (1 << 30, "cannot write to its settings folder (")]
)
def test_unsaved_settings_name_a_full_disk(monkeypatch: pytest.MonkeyPatch, free: int, words: str) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=free))
    assert words in str(faults.unsaved())
