"""Publishing from *Manage services*: where and with which key is proposed, each changed number is pressed, and few keys
are needed.
"""

from __future__ import annotations

import shutil
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from guide_app.edition import drives
from guide_app.edition.current import Sources
from guide_app.edition.format import read_header
from guide_app.ui.kit.overlays.panel import Panel
from guide_app.ui.shell.editions import publishing
from guide_app.ui.shell.editions.publishing import PublishForm
from tests.edition.publishing import PASSPHRASE, PUBLISHER, Keys, published
from tests.ui.coordinator.room import room_of
from tests.ui.desk import Guide, Hand, button_named, seen, settle, texts, watch_for

NUMBERS = {"877-785-2020": "413-555-0188", "855-252-5342": "413-555-0189"}


@pytest.fixture
def stick(sources: Sources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A drive with the edition before, beside one with a key; the pack has other numbers since."""
    pack, stick, apart = sources.pack, tmp_path / "STICK", tmp_path / "KEY"
    assert pack is not None
    keys = Keys()
    apart.mkdir()
    (apart / "release.key").write_text(keys.release, "ascii")
    published(Path(shutil.copytree(pack, tmp_path / "before")), stick, keys.key)
    phones, about = pack / "phones.yaml", pack / "pack.yaml"
    text = phones.read_text("utf-8")
    for old, new in NUMBERS.items():
        assert text.count(old) == 1
        text = text.replace(old, new)
    phones.write_text(text, "utf-8")
    about.write_text(about.read_text("utf-8") + PUBLISHER, "utf-8")
    monkeypatch.setattr(drives, "drives", lambda: [apart, stick])
    return stick


def draft_on(guide: Guide) -> PublishForm:
    """The panel, once everything is compiled and shown."""
    watch_for(lambda: bool(seen(guide, PublishForm)))
    (form,) = seen(guide, PublishForm)
    watch_for(lambda: form.note.isVisible(), 60_000)
    settle()
    return form


def test_edition_is_signed_on_the_drive_that_is_proposed_in_nine_keys_with_three_changes(
    stick: Path, keeping: Guide, hand: Hand
) -> None:
    keeping.navigation.show("manage")
    room = room_of(keeping)
    room.take_keyboard()
    presses = 0
    while (focused := keeping.focusWidget()) is not button_named(room, "Publish…"):
        assert isinstance(focused, QPushButton)
        hand.key(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        presses += 1
    hand.key(Qt.Key.Key_Return)
    form = draft_on(keeping)
    for _ in NUMBERS:
        assert not form.sign.isEnabled()
        hand.key(Qt.Key.Key_Space)
    assert keeping.focusWidget() is form.note, "nothing is passed over"
    hand.key(Qt.Key.Key_Tab)
    hand.write(PASSPHRASE)
    assert form.sign.isEnabled()
    hand.key(Qt.Key.Key_Return)
    file = stick / "demo-00000002.edition"
    watch_for(file.exists, 60_000)
    watch_for(lambda: form.sign.text().strip() == "Close")
    presses += 1 + len(NUMBERS) + 1 + 1 + 1
    assert presses + 1 <= 9, "with a third number"
    with file.open("rb") as stream:
        assert read_header(stream).signature
    assert not form.passphrase.text()
    hand.key(Qt.Key.Key_Return)
    assert not seen(keeping, Panel)


def test_every_number_says_whose_it_is_and_nothing_is_scrolled(stick: Path, keeping: Guide) -> None:
    keeping.navigation.show("manage")
    button_named(room_of(keeping), "Publish…").click()
    form = draft_on(keeping)
    said = " ".join(texts(form))
    for old, new in NUMBERS.items():
        assert f"{old} is now {new}" in said
    assert said.count("Community Legal Aid") >= 2
    assert form.mapTo(form.panel, form.rect().topLeft()).y() > 0, "it opens at its top"
    assert stick.is_dir()
    form.panel.close_now()


def test_drive_that_answers_slowly_holds_no_window(
    stick: Path, keeping: Guide, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = threading.Event()

    def looked_for() -> Path:
        assert answers.wait(60)
        return stick / "release.key"

    monkeypatch.setattr(publishing, "key_on_a_drive", looked_for)
    keeping.navigation.show("manage")
    button_named(room_of(keeping), "Publish…").click()
    form = draft_on(keeping)
    assert not form.file.text()
    answers.set()
    watch_for(lambda: form.file.text() == str(stick / "release.key"))
    form.panel.close_now()


@pytest.mark.parametrize("hides", [False, True])
def test_drives_that_answer_slowly_hold_no_window_before_the_place_is_known(
    stick: Path, keeping: Guide, hand: Hand, monkeypatch: pytest.MonkeyPatch, hides: bool
) -> None:
    answers, asked = threading.Event(), threading.Event()

    def found() -> list[Path]:
        asked.set()
        assert answers.wait(60)
        return [stick]

    monkeypatch.setattr(drives, "drives", found)
    keeping.navigation.show("manage")
    button_named(room_of(keeping), "Publish…").click()
    watch_for(asked.is_set)
    if hides:
        hand.shift(3)
        assert keeping.hiding.hidden
    answers.set()
    if hides:
        settle()
        assert not seen(keeping, Panel)
    else:
        draft_on(keeping).panel.close_now()


def test_key_is_proposed_where_only_one_drive_has_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = tmp_path / "A", tmp_path / "B"
    (first / "keys").mkdir(parents=True)
    second.mkdir()
    monkeypatch.setattr(drives, "drives", lambda: [first, second])
    assert drives.key_on_a_drive() is None
    key = first / "keys" / "release.key"
    key.write_text("", "ascii")
    assert drives.key_on_a_drive() == key
    (second / "release.key").write_text("", "ascii")
    assert drives.key_on_a_drive() is None
