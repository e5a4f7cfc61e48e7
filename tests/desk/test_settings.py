"""What staff set at this desk holds at once and is kept, or it is told that it is not."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from guide_app.content.publisher import Withdrawal
from guide_app.content.reading.loader import load_pack
from guide_app.desk import staff_code
from guide_app.desk.preferences import PreferenceStore
from guide_app.desk.settings import DeskSettings
from tests.packs import DEMO


@pytest.fixture(autouse=True)
def _quick_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(staff_code, "COST", 2)


def _settings(folder: Path) -> DeskSettings:
    store = PreferenceStore(folder)
    return DeskSettings(store, store.load())


def test_a_change_holds_at_once_and_at_the_next_start(tmp_path: Path) -> None:
    settings = _settings(tmp_path)
    assert settings.staff_code == ""
    assert settings.change(5, "lemonade", "blue heron", True) is True
    for each in (settings, _settings(tmp_path)):
        kept = each.preferences
        assert (kept.idle_minutes, kept.return_word, kept.excluded_from_capture) == (5, "lemonade", True)
        assert staff_code.matches("blue heron", each.staff_code)
    before = settings.staff_code
    assert settings.change(0, "guide", "", False) is True
    assert settings.staff_code == before, "no new one, so the old one stays"
    assert _settings(tmp_path).preferences.idle_minutes == 0


def test_a_code_that_is_too_short_changes_nothing(tmp_path: Path) -> None:
    settings = _settings(tmp_path)
    with pytest.raises(ValueError, match="at least 6"):
        settings.change(5, "lemonade", "12345", True)
    assert settings.preferences == _settings(tmp_path).preferences == PreferenceStore(tmp_path / "none").load()


def test_what_was_read_of_one_pack_stays_read_when_another_pack_is_read(tmp_path: Path) -> None:
    settings = _settings(tmp_path)
    ours = load_pack(DEMO).pack
    gone = Withdrawal(id="card-3", editions=(ours.edition,), what="Card", why="Wrong.")
    packs = [replace(ours, id=key, withdrawn=(gone,)) for key in ("elm", "oak")]
    for pack in packs:
        assert settings.unread(pack) == [gone]
        settings.keep_read(pack)
    assert [_settings(tmp_path).unread(pack) for pack in packs] == [[], []]


def test_a_code_that_could_not_be_kept_changes_nothing(tmp_path: Path) -> None:
    settings = _settings(tmp_path)
    (tmp_path / "kiosk.json").mkdir()
    word = settings.preferences.return_word
    with pytest.raises(OSError, match="code"):
        settings.change(5, "lemonade", "blue heron", False)
    assert settings.preferences.return_word == word


def test_what_could_not_be_kept_is_told_and_holds_until_the_end(tmp_path: Path) -> None:
    settings = _settings(tmp_path)
    (tmp_path / "preferences.json").mkdir()
    assert settings.change(5, "lemonade", "blue heron", False) is False
    assert settings.preferences.return_word == "lemonade"
