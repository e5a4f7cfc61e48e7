"""What the guard joins, in a window by itself: touches, the warning, forgetting, dialogs, the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QVBoxLayout, QWidget
from pytestqt.exceptions import capture_exceptions

from guide_app.desk.code_tries import CodeTries
from guide_app.desk.preferences import Preferences, UnwrittenStore
from guide_app.system import memory
from guide_app.ui.safety import clipboard, guard, screen_capture
from guide_app.ui.safety.exit_keys import NEVER
from guide_app.ui.safety.guard import SafetyGuard, run_all
from guide_app.ui.safety.idle_warning import IdleWarning
from tests.ui.desk import seen, settle, watch_for
from tests.ui.safety.conftest import CODE_HASH, TITLE, Bare


class Guarded:
    """The window with its guard, a clock that passes as the test says, and how often all was forgotten."""

    def __init__(self, bare: Bare) -> None:
        self.bare, self.now, self.wipes = bare, 1_000.0, 0
        bare.statusBar().showMessage("Nothing of the pages")
        self.preferences = Preferences()
        self.guard = SafetyGuard(
            bare, bare.layers, bare.theme, self.preferences, self._wipe, pages=bare.button, uptime=lambda: self.now
        )
        settle()

    def _wipe(self) -> None:
        self.wipes += 1

    def pass_by(self, seconds: float) -> None:
        """Let time pass, and the guard look at its clock."""
        self.now += seconds
        self.guard.idle.look()
        settle()

    @property
    def warnings(self) -> list[IdleWarning]:
        return seen(self.bare, IdleWarning)

    def key(self, key: Qt.Key) -> None:
        handle = self.bare.windowHandle()
        assert handle is not None
        QTest.keyClick(handle, key)
        settle()


@pytest.fixture
def guarded(bare: Bare, monkeypatch: pytest.MonkeyPatch) -> Iterator[Guarded]:
    distance = QApplication.startDragDistance()
    guarded = Guarded(bare)
    yield guarded
    QApplication.setStartDragDistance(distance)
    QGuiApplication.setApplicationDisplayName(TITLE)


@pytest.fixture
def watched(guarded: Guarded) -> Guarded:
    """Hearing the keys, and touched just now; two minutes of peace."""
    guarded.guard.watch_keys()
    guarded.preferences.idle_minutes = 2
    guarded.guard.apply(guarded.preferences)
    return guarded


def test_what_a_person_does_is_heard_until_they_hide(watched: Guarded) -> None:
    watched.pass_by(90)
    watched.key(Qt.Key.Key_Down)
    watched.pass_by(90)
    assert not watched.warnings
    watched.pass_by(15)
    assert watched.warnings
    watched.guard.hiding.hide()
    assert watched.wipes == 1
    assert not watched.warnings
    watched.key(Qt.Key.Key_Down)
    watched.pass_by(1_000)
    assert watched.wipes == 1, "there is nothing left to forget"


def test_nobody_there_forgets_and_shows_the_start(watched: Guarded) -> None:
    bare = watched.bare
    bare.layers.addWidget(QWidget())
    bare.layers.setCurrentIndex(1)
    dialog = QDialog(bare)
    dialog.show()
    watched.pass_by(121)
    assert watched.wipes == 1
    assert bare.layers.currentIndex() == 0
    assert not dialog.isVisible()
    watched.pass_by(1_000)
    assert watched.wipes == 1


def test_afresh_under_the_cover_stays_under_it(watched: Guarded) -> None:
    watched.guard.hiding.hide()
    dialog = QDialog(watched.bare)
    dialog.show()
    watched.guard.start_afresh()
    assert watched.wipes == 2
    assert watched.bare.layers.currentWidget() is watched.guard.hiding.prepare()
    assert dialog.isVisible()
    dialog.close()


def test_preferences_hold_at_once(watched: Guarded, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bool] = []
    monkeypatch.setattr(screen_capture, "exclude", lambda _window, excluded: asked.append(excluded))
    watched.preferences.return_word = "lemonade"
    watched.preferences.idle_minutes = 1
    watched.preferences.excluded_from_capture = True
    watched.guard.apply(watched.preferences)
    assert asked == [True]
    watched.pass_by(50)
    assert watched.warnings
    watched.guard.hiding.hide()
    for letter in "lemonade":
        watched.key(Qt.Key(ord(letter.upper())))
    assert not watched.guard.hiding.hidden


def test_the_warning_lies_over_the_pages_or_what_is_in_front_of_them(watched: Guarded) -> None:
    bare, hear = watched.bare, watched.guard.idle
    hear.warned.emit(15)
    (first,) = watched.warnings
    assert first.over is bare.button
    assert first.mapTo(bare, QPoint()).y() == bare.button.mapTo(bare, QPoint()).y()
    assert "15 second" in first.text()
    hear.warned.emit(14)
    assert watched.warnings == [first]
    assert "14 second" in first.text()
    bare.layers.addWidget(QWidget())
    bare.layers.setCurrentIndex(1)
    hear.warned.emit(13)
    (second,) = watched.warnings
    assert second.over is bare
    assert second.y() == 57, "below the bar at the top"
    dialog = QDialog(bare)
    dialog.setModal(True)
    dialog.resize(500, 300)
    dialog.show()
    watch_for(lambda: QApplication.activeModalWidget() is dialog)
    bare.layers.setCurrentIndex(0)
    hear.warned.emit(12)
    assert len(watched.warnings) == 1
    (third,) = seen(dialog, IdleWarning)
    assert third.over is dialog
    assert third.y() == 0
    dialog.deleteLater()
    settle()
    hear.warned.emit(11)
    (fourth,) = watched.warnings
    assert fourth.over is bare.button
    hear.relieved.emit()
    assert not fourth.isVisible()
    settle()
    assert bare.findChildren(IdleWarning) == []
    hear.relieved.emit()


def test_a_dialog_of_the_system_gets_one_button_that_hides(watched: Guarded) -> None:
    dialog = QDialog(watched.bare)
    column = QVBoxLayout(dialog)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    column.addWidget(box)
    dialog.setModal(True)
    dialog.show()
    watch_for(dialog.isActiveWindow)
    other = QWidget()
    for _ in range(2):  # Each time the keyboard comes back to it.
        other.show()
        other.activateWindow()
        dialog.activateWindow()
        watch_for(dialog.isActiveWindow)
        other.hide()
    (press,) = [each for each in box.buttons() if each.text() == "Hide now"]
    plain = QDialog(dialog)
    plain.setModal(True)
    plain.show()
    watch_for(plain.isActiveWindow)
    press.click()
    assert watched.guard.hiding.hidden
    assert not dialog.isVisible()
    assert watched.wipes == 1


def test_the_keys_of_the_whole_program_hide(watched: Guarded) -> None:
    for _ in range(3):
        watched.key(Qt.Key.Key_Shift)
    assert watched.guard.hiding.hidden
    QApplication.setStartDragDistance(10)
    handle = watched.bare.windowHandle()
    assert handle is not None
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton)
    assert QApplication.startDragDistance() == NEVER, "before each press"


def test_whoever_asked_is_told_once_it_is_covered_and_all_are(guarded: Guarded) -> None:
    told: list[object] = []

    def fail() -> None:
        raise ValueError("one of them")

    def tell() -> None:
        told.append((guarded.guard.hiding.hidden, guarded.wipes))

    for each in (tell, fail, tell):
        guarded.guard.on_hide(each)
    with capture_exceptions() as raised:
        guarded.guard.hiding.hide()
    assert told == [(True, 0), (True, 0)]
    assert [each[0] for each in raised] == [ExceptionGroup]
    assert guarded.wipes == 1


def test_every_step_is_taken_and_what_failed_is_raised_together() -> None:
    taken: list[int] = []

    def step(number: int) -> Callable[[], None]:
        def take() -> None:
            taken.append(number)
            if number % 2:
                raise ValueError(number)

        return take

    with pytest.raises(ExceptionGroup) as raised:
        run_all([step(number) for number in range(4)])
    assert taken == [0, 1, 2, 3]
    assert [each.args for each in raised.value.exceptions] == [(1,), (3,)]
    run_all([step(0), step(2)])


def test_a_window_that_may_close_leaves_no_copy_and_waits_for_nobody(watched: Guarded) -> None:
    board = QGuiApplication.clipboard()
    clipboard.copy(board, "1-888-373-7888")
    assert watched.guard.may_close() is True
    assert board.text() == ""
    watched.pass_by(1_000)
    assert watched.wipes == 0


def test_a_kiosk_may_not_close_until_it_was_ended(watched: Guarded, tmp_path: Path) -> None:
    kiosk = watched.guard.open_to_all(CodeTries(UnwrittenStore(tmp_path), CODE_HASH), None)
    assert watched.guard.kiosk is kiosk
    assert watched.guard.may_close() is False
    assert watched.wipes == 1
    kiosk.ended = True
    assert watched.guard.may_close() is True


def test_what_is_slow_comes_after_the_window_has_gone(guarded: Guarded) -> None:
    guarded.guard.finish()
    assert guarded.bare.isVisible(), "there is nothing to wait for"
    told: list[object] = []
    guarded.guard.on_close(lambda: told.append(guarded.bare.isVisible()))
    guarded.guard.on_close(lambda: told.append("second"))
    guarded.guard.finish()
    assert told == [False, "second"]


def test_what_the_first_picture_does_not_need_comes_after_it(bare: Bare, monkeypatch: pytest.MonkeyPatch) -> None:
    assert guard.IDLE_DELAY_MS == 1_000
    monkeypatch.setattr(guard, "IDLE_DELAY_MS", 0)
    done: list[str] = []
    marked: list[QClipboard] = []

    class Marker(clipboard.CopyMarker):
        def __init__(self, board: QClipboard, parent: QObject) -> None:
            marked.append(board)
            super().__init__(board, parent)

    monkeypatch.setattr(memory, "forbid_dumps", lambda: done.append("no dumps"))
    monkeypatch.setattr(clipboard, "CopyMarker", Marker)
    guarded = Guarded(bare)
    watch_for(lambda: bare.layers.count() == 2)
    assert done == ["no dumps"]
    assert marked == [QGuiApplication.clipboard()]
    assert bare.layers.widget(1) is guarded.guard.hiding.prepare()
    assert not guarded.guard.hiding.hidden
