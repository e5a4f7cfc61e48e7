"""A kiosk: it cannot be left, keeps nothing, leads to no file, and ends with the staff code."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QProgressBar, QPushButton
from pytestqt.exceptions import capture_exceptions

from guide_app.desk.code_tries import FIRST_WAIT_S, CodeTries
from guide_app.desk.preferences import PreferenceStore, UnwrittenStore, WindowState
from guide_app.desk.staff_code import hash_code, is_hash
from guide_app.library.folder import LibraryDamaged
from guide_app.library.library import Library
from guide_app.ui.safety import staff_code_form
from guide_app.ui.safety.kiosk import COVERED_MS, KEYS
from guide_app.ui.safety.staff_code_form import StaffCodeForm
from tests.conftest import ROOT
from tests.ready_home import ReadyHome
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, make_guide, seen, settle, watch_for
from tests.ui.shell.held_build import HeldBuild
from tests.waiting import wait

CODE = "blue heron 7"


@pytest.fixture
def kiosk(open_window: Opener, tmp_path: Path) -> Iterator[Guide]:
    """The guide as a kiosk that saves to one folder."""
    guide = open_window(store=UnwrittenStore(tmp_path / "config"))
    (tmp_path / "out").mkdir()
    guide.desktop.open_to_all(hash_code(CODE), tmp_path / "out")
    guide.showFullScreen()
    settle()
    yield guide
    assert guide.guard.kiosk is not None
    guide.guard.kiosk.ended = True


def _asked(guide: Guide) -> StaffCodeForm:
    watch_for(lambda: bool(seen(guide, StaffCodeForm)))
    (form,) = seen(guide, StaffCodeForm)
    return form


def _ask(guide: Guide, hand: Hand) -> StaffCodeForm:
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    assert KEYS == "Ctrl+Alt+Shift+Q"
    hand.key(Qt.Key.Key_Q, held)
    return _asked(guide)


def test_closing_wipes_and_comes_back(kiosk: Guide) -> None:
    kiosk.session.add_to_tray("safelink")
    kiosk.room.show_service("safelink")
    assert not kiosk.close()
    settle()
    assert kiosk.isVisible()
    assert kiosk.isFullScreen()
    assert kiosk.session.tray == ()
    assert kiosk.room.home.isVisible()


def test_the_next_person_reads_it_as_the_first_one_did(kiosk: Guide) -> None:
    kiosk.room.languages["es"].click()
    kiosk.set_text_size(200)
    kiosk.set_theme("dark")
    assert (kiosk.room.language, kiosk.theme.percent, kiosk.preferences.theme) == ("es", 200, "dark")
    kiosk.guard.start_afresh()
    settle()
    assert (kiosk.room.language, kiosk.theme.percent, kiosk.preferences.theme) == ("en", 100, "system")
    assert kiosk.room.languages["en"].isChecked()


def test_it_stays_over_the_whole_screen(kiosk: Guide) -> None:
    kiosk.showNormal()
    settle()
    assert kiosk.isFullScreen()


def test_putting_it_away_brings_it_back(kiosk: Guide) -> None:
    kiosk.showMinimized()
    settle()
    assert kiosk.isFullScreen()
    assert not kiosk.isMinimized()


def test_a_part_that_fails_to_forget_does_not_end_it(kiosk: Guide, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails() -> None:
        raise LibraryDamaged("gone")

    monkeypatch.setattr(kiosk.navigation.page("get-help"), "start", fails)
    event = QCloseEvent()
    with capture_exceptions() as told:
        QApplication.sendEvent(kiosk, event)
    assert [each[0] for each in told] == [ExceptionGroup]
    assert not event.isAccepted()
    assert kiosk.isVisible()


def test_clients_read_it_and_nobody_sets_anything(kiosk: Guide) -> None:
    assert kiosk.client.active
    shown = {each.accessibleName() for each in seen(kiosk, QPushButton)}
    assert not shown & {"Client view", "This desk", "Signs", "Print", "Home", "Help"}
    assert {"English", "Text size and colors", "Hide this"} <= shown


def test_nothing_of_staff_is_there_before_the_library_is_open(
    qapp: QApplication, demo: Library, tmp_path: Path
) -> None:
    store = UnwrittenStore(tmp_path / "config")
    build = HeldBuild(demo)
    guide = make_guide(build.opening(), store)
    guide.desktop.open_to_all(hash_code(CODE), None)
    guide.show()
    watch_for(build.running.is_set)
    assert not seen(guide.rail, QPushButton)
    assert not seen(guide.top_bar, QPushButton)
    watch_for(lambda: bool(seen(guide, QProgressBar)))
    assert not [press for press in seen(guide, QPushButton) if press.text() == "Stop"]
    assert guide.guard.kiosk is not None
    guide.guard.kiosk.ended = True
    guide.close()
    guide.deleteLater()
    settle()


def test_it_cannot_be_left_by_what_leaves_the_client_view(kiosk: Guide, hand: Hand) -> None:
    for leave in (kiosk.room.leave_asked.emit, kiosk.room.corner.pressed_thrice.emit):
        leave()
        _asked(kiosk).panel.close_now()
        settle()
        assert kiosk.client.active
        assert kiosk.room.isVisible()


def test_only_the_code_ends_it(kiosk: Guide, hand: Hand) -> None:
    form = _ask(kiosk, hand)
    hand.write("wrong code")
    hand.key(Qt.Key.Key_Return)
    assert "not the staff code" in form.said.text()
    assert form.code.text() == ""
    hand.write(CODE)
    hand.key(Qt.Key.Key_Return)
    settle()
    assert not kiosk.isVisible()


def test_the_code_can_be_pasted(kiosk: Guide, hand: Hand) -> None:
    """Who cannot type or remember it takes it from a program that keeps secrets."""
    _ask(kiosk, hand)
    QApplication.clipboard().setText(CODE)
    hand.ctrl(Qt.Key.Key_V)
    QApplication.clipboard().clear()
    hand.key(Qt.Key.Key_Return)
    settle()
    assert not kiosk.isVisible()


def test_guessing_leads_nowhere(kiosk: Guide, hand: Hand) -> None:
    form = _ask(kiosk, hand)
    for guess in ("aaaaaa", "bbbbbb", "cccccc"):
        hand.write(guess)
        hand.key(Qt.Key.Key_Return)
    assert not form.code.isEnabled()
    assert form.said.text() == "Too many wrong codes. Try again in 1 minute."
    hand.key(Qt.Key.Key_Escape)
    again = _ask(kiosk, hand)
    assert not again.code.isEnabled(), "closing it does not help"
    again.code.setText(CODE)
    again.go_on.click()
    assert again.isVisible(), "nor does the right one"


def test_the_wait_ends(guide: Guide, hand: Hand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(staff_code_form, "POLL_INTERVAL_MS", 10)
    now = [1_800_000_000.0]
    tries = CodeTries(UnwrittenStore(tmp_path), hash_code(CODE), now=lambda: now[0])
    form = StaffCodeForm(guide.guide_layer, tries, "Leave")
    form.panel.open()
    for _ in range(3):
        form.code.setText("wrong one")
        form.go_on.click()
    assert not form.code.isEnabled()
    now[0] += FIRST_WAIT_S
    watch_for(form.code.isEnabled)
    assert form.said.text() == ""
    form.code.setText(CODE)
    form.go_on.click()
    assert not form.panel.isVisible()


def _card(kiosk: Guide, hand: Hand) -> None:
    kiosk.room.show_service("safelink")
    settle()
    hand.press(kiosk.room, "Get a small card")
    form = kiosk.client.cards.form
    assert form is not None
    hand.press(form, "Yes, print it")


def test_without_a_printer_a_card_is_saved_in_one_folder_and_no_dialog_opens(
    kiosk: Guide, hand: Hand, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    _card(kiosk, hand)
    watch_for(lambda: kiosk.client.cards.form is None, 20_000)
    assert kiosk.room.toasts.words == "Your card is saved."
    (first,) = out.iterdir()
    link = out / f"{first.stem}-2.pdf"
    link.symlink_to(tmp_path / "elsewhere.pdf")
    kiosk.room.toasts.forget()
    _card(kiosk, hand)
    watch_for(lambda: kiosk.client.cards.form is None, 20_000)
    assert QApplication.activeModalWidget() is None
    assert {path.name for path in out.iterdir()} == {first.name, link.name, f"{first.stem}-3.pdf"}
    assert not (tmp_path / "elsewhere.pdf").exists(), "a link in the folder leads out of it"


def test_the_code_ends_it_while_it_is_covered_and_shows_nothing_of_the_guide(kiosk: Guide, hand: Hand) -> None:
    hand.shift(3)
    form = _ask(kiosk, hand)
    assert form.panel.front.isVisible()
    assert not kiosk.guide_layer.isVisible()
    _ask(kiosk, hand)  # It is asked for once.
    hand.key(Qt.Key.Key_Escape)
    assert kiosk.hiding.hidden
    _ask(kiosk, hand)
    hand.write("guide")
    assert not kiosk.hiding.hidden
    assert not kiosk.findChildren(StaffCodeForm)
    hand.shift(3)
    _ask(kiosk, hand)
    hand.write(CODE)
    hand.key(Qt.Key.Key_Return)
    assert not kiosk.isVisible()


def test_hiding_works_in_it(kiosk: Guide, hand: Hand) -> None:
    hand.shift(3)
    assert kiosk.hiding.hidden
    kiosk.hiding.show_again()


def test_first_page_comes_back_after_somebody_has_hidden(
    kiosk: Guide, hand: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert kiosk.guard.kiosk is not None
    kiosk.room.show_service("safelink")
    (timer,) = [each for each in kiosk.guard.kiosk.findChildren(QTimer) if each.interval() == COVERED_MS]
    timer.setInterval(200)
    hand.shift(3)
    assert kiosk.hiding.hidden
    watch_for(lambda: not kiosk.hiding.hidden)
    assert kiosk.room.home.isVisible()
    assert kiosk.windowTitle() == "Resource Guide"


def test_cover_stays_while_somebody_uses_it(kiosk: Guide, hand: Hand) -> None:
    assert kiosk.guard.kiosk is not None
    (timer,) = [each for each in kiosk.guard.kiosk.findChildren(QTimer) if each.interval() == COVERED_MS]
    hand.shift(3)
    wait(1_000)
    before = timer.remainingTime()
    hand.write("7")
    assert timer.remainingTime() > before
    kiosk.hiding.show_again()
    assert not timer.isActive()


def test_kiosk_starts_at_its_first_page_where_staff_had_hidden(open_window: Opener, tmp_path: Path) -> None:
    store = PreferenceStore(tmp_path / "config")
    store.save(WindowState(covered=True, practice_offered=True))
    guide = open_window(store=UnwrittenStore(tmp_path / "config"))
    assert guide.hiding.hidden
    guide.desktop.open_to_all(hash_code(CODE), None)
    guide.showFullScreen()
    settle()
    assert not guide.hiding.hidden
    assert guide.room.home.isVisible()
    assert guide.guard.kiosk is not None
    guide.guard.kiosk.ended = True


def _run(home: Path, *arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "RESOURCE_GUIDE_HOME": str(home)}
    command = [sys.executable, "-m", "guide_app", *arguments]
    return subprocess.run(
        command, cwd=ROOT, env=environment, input=given, capture_output=True, text=True, check=False, timeout=60
    )


def test_the_command_sets_the_code_and_a_kiosk_without_one_does_not_start(tmp_path: Path) -> None:
    refused = _run(tmp_path, "--kiosk")
    assert (refused.returncode, refused.stdout) == (3, "")
    assert "kiosk-code" in refused.stderr
    assert _run(tmp_path, "kiosk-code", given="blue heron 7\nblue heron 8\n").returncode == 2
    assert _run(tmp_path, "kiosk-code", given="abc\nabc\n").returncode == 2
    assert _run(tmp_path, "kiosk-code").returncode == 2
    assert not is_hash(PreferenceStore(tmp_path / "config").load_kiosk().staff_code)
    assert _run(tmp_path, "kiosk-code", given=f"{CODE}\n{CODE}\n").returncode == 0
    kept = (tmp_path / "config" / "kiosk.json").read_text()
    assert "heron" not in kept
    assert is_hash(PreferenceStore(tmp_path / "config").load_kiosk().staff_code)


def test_commands_that_change_this_desk_ask_for_the_staff_code(tmp_path: Path, ready_home: ReadyHome) -> None:
    ready_home(tmp_path)
    assert _run(tmp_path, "kiosk-code", given=f"{CODE}\n{CODE}\n").returncode == 0
    kept = PreferenceStore(tmp_path / "config").load_kiosk().staff_code
    wrong = _run(tmp_path, "kiosk-code", given="a guess\nother code 9\nother code 9\n")
    assert wrong.returncode == 2
    assert "That is not the staff code. Nothing was changed." in wrong.stderr
    assert PreferenceStore(tmp_path / "config").load_kiosk().staff_code == kept
    for words in (
        ("own-block", "--name", "Somebody else"),
        ("card-sets", "--remove", "Front desk"),
        ("line-up", "--forget", "Office"),
    ):
        refused = _run(tmp_path, *words)
        assert refused.returncode == 2, words
        assert "No code was given." in refused.stderr, words
    assert _run(tmp_path, "own-block", "--name", "Our place", given=f"{CODE}\n").returncode == 0
    replaced = _run(tmp_path, "kiosk-code", given=f"{CODE}\nother code 9\nother code 9\n")
    assert replaced.returncode == 0
    assert PreferenceStore(tmp_path / "config").load_kiosk().staff_code != kept
