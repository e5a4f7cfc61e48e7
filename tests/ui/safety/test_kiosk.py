"""What keeps the window of a kiosk in front, in a window by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QWindowStateChangeEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from guide_app.desk.code_tries import CodeTries
from guide_app.desk.preferences import UnwrittenStore
from guide_app.ui.kit.overlays.panel import Panel
from guide_app.ui.safety import kiosk as kiosk_module
from guide_app.ui.safety.kiosk import WATCH_INTERVAL_MS, Kiosk
from guide_app.ui.safety.staff_code_form import StaffCodeForm
from tests.ui.desk import seen, settle, watch_for
from tests.ui.safety.conftest import CODE, CODE_HASH, Bare

KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


class Opened:
    """The window as a kiosk, and how often it was started afresh."""

    def __init__(self, bare: Bare, folder: Path) -> None:
        self.bare, self.afresh = bare, 0
        self.kiosk = Kiosk(bare, bare.layers, CodeTries(UnwrittenStore(folder), CODE_HASH), folder, self._start)
        bare.showFullScreen()
        settle()

    def _start(self) -> None:
        self.afresh += 1

    def ask(self) -> list[StaffCodeForm]:
        """Press the keys that ask for the code. Return what is there then."""
        handle = self.bare.windowHandle()
        assert handle is not None
        QTest.keyClick(handle, Qt.Key.Key_Q, KEYS)
        settle()
        return seen(self.bare, StaffCodeForm)


@pytest.fixture
def opened(bare: Bare, tmp_path: Path) -> Iterator[Opened]:
    opened = Opened(bare, tmp_path)
    yield opened
    opened.kiosk.ended = True


def test_it_is_asked_for_once_at_a_time_and_again_after_it_was_left(opened: Opened) -> None:
    (form,) = opened.ask()
    opened.kiosk.ask_for_code()
    assert seen(opened.bare, StaffCodeForm) == [form]
    assert len(seen(opened.bare, Panel)) == 1
    form.panel.close_now()
    settle()
    assert not opened.kiosk.ended
    assert len(opened.ask()) == 1


def test_the_code_ends_it(opened: Opened) -> None:
    (form,) = opened.ask()
    QTest.keyClicks(form.code, CODE)
    QTest.keyClick(form.code, Qt.Key.Key_Return)
    settle()
    assert opened.kiosk.ended
    assert not opened.bare.isVisible()


def test_whoever_closes_it_begins_afresh_until_the_code_was_given(opened: Opened, tmp_path: Path) -> None:
    kiosk, bare = opened.kiosk, opened.bare
    assert kiosk.save_in == tmp_path
    other = QWidget()
    other.show()
    other.activateWindow()
    watch_for(other.isActiveWindow)
    raised = bare.raised
    assert not kiosk.closing()
    assert opened.afresh == 1
    assert bare.isVisible()
    assert bare.isFullScreen()
    assert bare.raised == raised + 1
    watch_for(bare.isActiveWindow)
    other.close()
    kiosk.ended = True
    assert kiosk.closing()
    assert opened.afresh == 1


@pytest.mark.parametrize("away", ["showMinimized", "showNormal", "showMaximized"])
def test_it_comes_back_however_it_is_put_away_until_the_code_was_given(opened: Opened, away: str) -> None:
    put_away: Callable[[], None] = getattr(opened.bare, away)
    put_away()
    settle()
    assert opened.bare.isFullScreen()
    assert not opened.bare.isMinimized()
    assert not opened.afresh, "nothing is forgotten by that"
    opened.kiosk.ended = True
    put_away()
    settle()
    assert opened.bare.isMinimized() == (away == "showMinimized")
    assert opened.bare.isMaximized() == (away == "showMaximized")


def test_other_events_of_the_window_are_left_to_it(opened: Opened) -> None:
    raised = opened.bare.raised
    opened.bare.setWindowTitle("Another")
    QApplication.sendEvent(opened.bare, QWindowStateChangeEvent(Qt.WindowState.WindowNoState))
    settle()
    assert opened.bare.raised == raised, "nor is there a way back from the whole screen to itself"


def test_it_stays_above_other_windows(opened: Opened) -> None:
    assert opened.bare.windowFlags() & Qt.WindowType.WindowStaysOnTopHint


@dataclass
class Handle:
    """What the window system tells of the window."""

    visible: bool = True
    exposed: bool = True

    def isVisible(self) -> bool:
        return self.visible

    def isExposed(self) -> bool:
        return self.exposed


def test_it_is_opened_again_over_a_bare_desktop(bare: Bare, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Which only the window system can show, and hides from the window's own state."""
    opened = Opened(bare, tmp_path)
    timers = opened.kiosk.findChildren(QTimer, options=Qt.FindChildOption.FindDirectChildrenOnly)
    (watch,) = [timer for timer in timers if timer.interval() == WATCH_INTERVAL_MS]
    assert watch.interval() == 500
    handle = Handle()
    monkeypatch.setattr(bare, "windowHandle", lambda: handle)
    raised = bare.raised
    watch.timeout.emit()
    assert bare.isVisible()
    assert bare.raised == raised, "nothing is the matter"
    handle.exposed = False
    watch.timeout.emit()
    assert not bare.isVisible(), "hidden first"
    handle.visible = False
    watch.timeout.emit()
    assert bare.isVisible()
    assert bare.raised == raised + 1, "then opened again"
    opened.kiosk.ended = True
    raised = bare.raised
    watch.timeout.emit()
    handle.visible = True
    watch.timeout.emit()
    assert bare.isVisible()
    assert bare.raised == raised, "whoever ended it is left alone"


def test_it_looks_by_itself(bare: Bare, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kiosk_module, "WATCH_INTERVAL_MS", 5)
    opened = Opened(bare, tmp_path)
    bare.hide()
    watch_for(bare.isVisible)
    opened.kiosk.ended = True


def test_a_window_that_was_never_shown_is_left_alone(qapp: QApplication, bare: Bare, tmp_path: Path) -> None:
    unshown = Bare(bare.theme)
    kiosk = Kiosk(unshown, unshown.layers, CodeTries(UnwrittenStore(tmp_path), CODE_HASH), None, lambda: None)
    timers = kiosk.findChildren(QTimer, options=Qt.FindChildOption.FindDirectChildrenOnly)
    (watch,) = [timer for timer in timers if timer.interval() == WATCH_INTERVAL_MS]
    watch.timeout.emit()
    assert not unshown.isVisible()
    unshown.deleteLater()
    settle()
    assert not isValid(kiosk), "it goes with its window"
