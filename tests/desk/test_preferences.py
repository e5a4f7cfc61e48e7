"""Preferences: whole or not at all, two programs at once, and folders that cannot be written."""

from __future__ import annotations

import itertools
import stat
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from guide_app.desk.preferences import (
    IDLE_MINUTES,
    TEXT_SIZES,
    KioskState,
    Preferences,
    PreferenceStore,
    UnwrittenStore,
    WindowState,
)


def test_what_was_saved_is_read(tmp_path: Path) -> None:
    store = PreferenceStore(tmp_path / "new" / "config")
    assert store.folder == tmp_path / "new" / "config"
    preferences = store.load()
    assert preferences == Preferences()
    preferences.text_size, preferences.idle_minutes = 150, 0
    assert store.save(preferences)
    assert store.save(WindowState(geometry="abc"))
    assert store.save(KioskState(staff_code="x"))
    again = PreferenceStore(tmp_path / "new" / "config")
    assert again.load() == preferences
    assert again.load_window().geometry == "abc"
    assert again.load_kiosk().staff_code == "x"


def test_nobody_chose_anything_yet(tmp_path: Path) -> None:
    """What README says of a first start."""
    preferences = PreferenceStore(tmp_path).load()
    assert (preferences.text_size, preferences.theme, preferences.language) == (100, "system", None)
    assert (preferences.return_word, preferences.idle_minutes, preferences.excluded_from_capture) == ("guide", 3, False)
    window, kiosk = PreferenceStore(tmp_path).load_window(), PreferenceStore(tmp_path).load_kiosk()
    assert (window.geometry, window.covered, window.practice_offered) == ("", False, False)
    assert (kiosk.staff_code, kiosk.wrong_codes, kiosk.last_wrong) == ("", 0, 0.0)


def test_what_the_window_offers_holds_the_defaults_twice_the_size_and_never() -> None:
    """To twice the size (WCAG 1.4.4) in steps that are not felt as a jump."""
    assert (TEXT_SIZES[0], TEXT_SIZES[-1]) == (Preferences().text_size, 300)
    assert all(0 < larger - size <= 25 for size, larger in itertools.pairwise(TEXT_SIZES))
    assert {0, Preferences().idle_minutes} <= set(IDLE_MINUTES)
    assert all(minutes < longer for minutes, longer in itertools.pairwise(IDLE_MINUTES))


def test_whatever_the_window_offers_is_kept(tmp_path: Path) -> None:
    offered = [Preferences(text_size=size) for size in TEXT_SIZES]
    offered += [Preferences(idle_minutes=minutes) for minutes in IDLE_MINUTES]
    for preferences in offered:
        assert PreferenceStore(tmp_path).save(preferences)
        assert PreferenceStore(tmp_path).load() == preferences
        (tmp_path / "preferences.json").unlink()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_nobody_else_on_the_computer_may_read_them(tmp_path: Path) -> None:
    PreferenceStore(tmp_path).save(KioskState(staff_code="x"))
    assert stat.S_IMODE((tmp_path / "kiosk.json").stat().st_mode) == 0o600


def test_two_programs_lose_nothing_of_each_other(tmp_path: Path) -> None:
    one, other = PreferenceStore(tmp_path), PreferenceStore(tmp_path)
    mine, theirs = one.load(), other.load()
    mine.theme = "dark"
    one.save(mine)
    theirs.text_size = 200
    other.save(theirs)
    mine.idle_minutes = 5
    one.save(mine)
    kept = PreferenceStore(tmp_path).load()
    assert (kept.theme, kept.text_size, kept.idle_minutes) == ("dark", 200, 5)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=200) | st.sampled_from([b'{"text_size": 5000}', b'{"idle_minutes": -1}', b"[]", b"null"]))
def test_a_damaged_file_gives_the_defaults(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "preferences.json").write_bytes(data)
    assert isinstance(PreferenceStore(tmp_path).load(), Preferences)


@pytest.mark.parametrize("word", ["guide\\n", "gu\u0131de", "a b c d", "abc"])
def test_a_return_word_that_cannot_be_typed_is_not_taken(tmp_path: Path, word: str) -> None:
    (tmp_path / "preferences.json").write_text(f'{{"return_word": "{word}"}}', encoding="utf-8")
    assert PreferenceStore(tmp_path).load().return_word == "guide"


def test_a_key_of_a_later_version_is_let_be(tmp_path: Path) -> None:
    (tmp_path / "preferences.json").write_text('{"text_size": 125, "new": [1]}')
    assert PreferenceStore(tmp_path).load().text_size == 125


def test_a_folder_that_cannot_be_loses_the_change_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    store = PreferenceStore(tmp_path / "file" / "config")
    assert store.load() == Preferences()
    assert not store.save(Preferences(text_size=200))


def test_a_kiosk_writes_nothing(tmp_path: Path) -> None:
    assert UnwrittenStore(tmp_path).save(Preferences(text_size=200))
    assert list(tmp_path.iterdir()) == []
    assert UnwrittenStore(tmp_path).save(KioskState(wrong_codes=2)), "but the guesses at its code"
    assert [each.name for each in tmp_path.iterdir()] == ["kiosk.json"]


@pytest.mark.parametrize("minutes", [0, 3, 30])
def test_the_time_without_input_is_kept(tmp_path: Path, minutes: int) -> None:
    store = PreferenceStore(tmp_path)
    store.save(Preferences(idle_minutes=minutes))
    assert PreferenceStore(tmp_path).load().idle_minutes == minutes
