"""Errors that are ours: one panel in plain words, wherever they happen, and a report that holds nothing typed."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt, QThread, QTimer, qInstallMessageHandler, qWarning
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox

from guide_app.library.folder import LibraryDamaged
from guide_app.ui.kit.latest_worker import LatestWorker
from guide_app.ui.kit.threads import start_thread
from guide_app.ui.shell.fault_notice import FaultNotice
from guide_app.ui.shell.fault_reporter import MAX_FAULTS, FaultReporter
from tests.conftest import ROOT
from tests.ready_home import ReadyHome
from tests.small_pack import write_small_pack
from tests.ui.desk import Guide, Hand, button_named, seen, settle, watch_for, when_dialog_opens

SECRET = "zanzibarquux"


@pytest.fixture
def at_home() -> bool:
    """A fault is told over any page."""
    return True


@pytest.fixture
def faults(guide: Guide, capsys: pytest.CaptureFixture[str]) -> Iterator[FaultReporter]:
    """The faults of an open guide, told to it directly: the suite keeps Python's hooks for itself."""
    faults = FaultReporter(guide, lambda: guide.desktop.hidden)
    yield faults
    for notice in guide.findChildren(FaultNotice):
        notice.panel.close_now()
    assert SECRET not in "".join(capsys.readouterr())


def raised() -> BaseException:
    """An exception whose message holds what was typed, on its way through our code."""
    try:
        LatestWorker.ask(cast("LatestWorker", None), SECRET)
    except AttributeError as error:
        try:
            raise RuntimeError(f"while looking for {SECRET}") from error
        except RuntimeError as outer:
            return outer
    raise AssertionError


def the_notice(guide: Guide) -> FaultNotice:
    (notice,) = seen(guide, FaultNotice)
    return notice


def test_one_panel_in_plain_words_however_much_goes_wrong(guide: Guide, faults: FaultReporter) -> None:
    for _ in range(3):
        faults.tell(raised())
    faults.tell(KeyError(SECRET))
    settle()
    notice = the_notice(guide)
    assert "Something went wrong in the guide." in notice.said.text()
    assert notice.said.text().count("Something went wrong in the guide.") == 1
    report = notice.report.toPlainText()
    assert "guide_app/ui/kit/latest_worker.py:" in report
    assert "RuntimeError" in report
    assert "KeyError" in report
    assert SECRET not in report
    assert report.count("RuntimeError") == 1


def test_a_state_of_the_computer_is_a_sentence_without_a_report(guide: Guide, faults: FaultReporter) -> None:
    faults.tell(LibraryDamaged("/home/someone/records.sqlite"))
    settle()
    notice = the_notice(guide)
    assert "The guide's library on this computer was changed or removed while the guide was open." in notice.said.text()
    assert not notice.report.isVisible()
    assert not notice.save_button.isVisible()


def test_it_is_saved_only_when_asked(guide: Guide, faults: FaultReporter, tmp_path: Path) -> None:
    faults.tell(raised())
    settle()
    notice = the_notice(guide)
    target = tmp_path / "report.txt"

    def answer() -> None:
        watch_for(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
        chooser = QApplication.activeModalWidget()
        assert isinstance(chooser, QFileDialog)
        name = chooser.findChild(QLineEdit)
        assert isinstance(name, QLineEdit)
        name.setText(str(target))
        chooser.accept()

    assert list(tmp_path.glob("*.txt")) == []
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    when_dialog_opens(answer)
    notice.save_button.click()
    watch_for(lambda: notice.saved.text() == "Saved.")
    assert target.read_text() == notice.report.toPlainText()


def test_from_another_thread_it_comes_to_the_window(guide: Guide, faults: FaultReporter) -> None:
    thread = threading.Thread(target=lambda: faults.tell(raised()))
    thread.start()
    thread.join()
    watch_for(lambda: bool(guide.findChildren(FaultNotice)))
    assert the_notice(guide).isVisible()


def test_what_is_hidden_stays_hidden(guide: Guide, faults: FaultReporter) -> None:
    guide.hiding.hide()
    faults.tell(raised())
    settle()
    assert guide.findChildren(FaultNotice) == []
    guide.hiding.show_again()


def test_it_ends_where_qt_would_wait_for_a_thread_that_cannot_start(
    faults: FaultReporter, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    said, ended = "QThread::start: Thread creation error (Resource temporarily unavailable)", list[int]()
    monkeypatch.setattr("guide_app.ui.shell.fault_reporter.os._exit", ended.append)
    monkeypatch.setattr(QThread, "start", lambda *_: qWarning(said))
    before = qInstallMessageHandler(faults.qt_said)
    try:
        assert start_thread(QThread()) is not None
        assert ended == [], "whoever started it says so"
        qWarning(said)
    finally:
        qInstallMessageHandler(before)
    assert ended == [3]
    assert "This computer cannot start another task" in capsys.readouterr().err


def test_the_window_goes_on(guide: Guide, faults: FaultReporter, hand: Hand) -> None:
    faults.tell(raised())
    settle()
    the_notice(guide).panel.close_now()
    guide.navigation.show("questions")
    assert guide.navigation.here == "questions"


HOOKED = """
import sys, threading
from PySide6.QtCore import QTimer, qCritical, qWarning
from PySide6.QtWidgets import QWidget
from guide_app.ui import app
from guide_app.ui.shell.fault_notice import FaultNotice
from tests.packs import DEMO

class Painted(QWidget):
    def paintEvent(self, event):
        raise ZeroDivisionError("zanzibarquux")

def in_a_thread():
    raise ValueError("zanzibarquux")

def slot():
    raise KeyError("zanzibarquux")

application = app.make_application()
program = app.Program(DEMO)
window = program.window
program.started.connect(lambda desktop: app.stand_by(desktop, app.NO_OPTIONS))
window.show()

def run(milliseconds):
    QTimer.singleShot(milliseconds, lambda: application.exit(0))  # quit would close the window
    application.exec()

run(800)
QTimer.singleShot(0, slot)
threading.Thread(target=in_a_thread).start()
painted = Painted()
painted.show()
qWarning("zanzibarquux")
qCritical("zanzibarquux")
run(1_500)
(notice,) = [each for each in window.findChildren(FaultNotice) if each.isVisible()]
print(notice.report.toPlainText())
notice.panel.close_now()
painted.close()
window.close()
"""


def test_every_way_out_of_the_program_is_hooked(tmp_path: Path, ready_home: ReadyHome) -> None:
    """A slot, what Qt calls back, a thread, and Qt itself, in a program of its own."""
    home = ready_home(tmp_path / "home")
    environment = {**os.environ, "RESOURCE_GUIDE_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", HOOKED], cwd=ROOT, env=environment, capture_output=True, text=True, check=False,
        timeout=60,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    for kind in ("KeyError", "ValueError", "ZeroDivisionError", "QtCriticalMsg"):
        assert kind in done.stdout
    assert SECRET not in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    assert not list(tmp_path.rglob("*report*"))


INTERRUPTED = """
import signal, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from guide_app.ui import app

signal.signal(signal.SIGINT, signal.default_int_handler)  # Who starts the tests in the background has it ignored.

def in_a_slot():
    signal.raise_signal(signal.SIGINT)

class Gone:
    def __del__(self):
        signal.raise_signal(signal.SIGINT)

def where_nothing_can_be_raised():
    Gone()

class Painted(QWidget):
    def paintEvent(self, event):
        signal.raise_signal(signal.SIGINT)

def in_what_qt_calls():
    Painted(program.window).show()

pack, place = sys.argv[1:]
application = app.make_application()
app.end_on_interrupt()
program = app.Program(Path(pack))
program.started.connect(lambda desktop: app.stand_by(desktop, app.NO_OPTIONS))
program.started.connect(lambda: QTimer.singleShot(0, globals()[place]))
program.window.show()
QTimer.singleShot(30_000, lambda: application.exit(9))
if place == "before_the_event_loop":
    in_a_slot()
code = application.exec()
if program.desktop is not None:
    program.desktop.end_work()
program.window.close()
print("ended with", code)
"""


@pytest.mark.parametrize(
    "place", ["before_the_event_loop", "in_a_slot", "in_what_qt_calls", "where_nothing_can_be_raised"]
)
def test_an_interrupt_ends_the_guide_wherever_it_comes(tmp_path: Path, place: str) -> None:
    """Ctrl+C in a terminal is no fault of the guide: nothing is told, and nothing goes on."""
    environment = {**os.environ, "RESOURCE_GUIDE_HOME": str(tmp_path / "home"), "QT_QPA_PLATFORM": "offscreen"}
    pack = write_small_pack(tmp_path / "pack")
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED, str(pack), place], cwd=ROOT, env=environment, capture_output=True,
        text=True, check=False, timeout=60,
    )  # fmt: skip
    assert done.stdout == "ended with 130\n", done.stderr
    assert done.stderr == ""


def test_a_fault_at_every_picture_is_told_so_often_and_then_no_more(guide: Guide, faults: FaultReporter) -> None:
    opened = 0
    for _ in range(3 * MAX_FAULTS):
        faults.tell(KeyError(SECRET))
        for notice in seen(guide, FaultNotice):
            opened += 1
            notice.panel.close_now()
        settle()
    assert opened == MAX_FAULTS


def test_a_field_of_ours_that_is_read_only_cannot_be_typed_into(guide: Guide, faults: FaultReporter) -> None:
    faults.tell(raised())
    settle()
    assert the_notice(guide).report.isReadOnly()
    assert the_notice(guide).findChildren(QLineEdit) == []


def test_it_is_told_over_the_reason_why_the_guide_could_not_begin(guide: Guide, faults: FaultReporter) -> None:
    guide.refuse("The content is broken.", False)
    faults.tell(raised())
    settle()
    assert the_notice(guide).panel.front.isVisible()
    guide.close()


@pytest.mark.parametrize("broken", ["panel", "window"])
def test_it_is_told_where_the_window_shows_no_panel(
    guide: Guide, faults: FaultReporter, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    def fails(*_: object) -> None:
        raise RuntimeError(SECRET)

    if broken == "panel":
        monkeypatch.setattr(FaultNotice, "add", fails)
    else:
        guide.hide()
    for error in (raised(), KeyError(SECRET)):
        faults.tell(error)
        settle()
    (box,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, QMessageBox) and each.isVisible()]
    assert "Something went wrong in the guide." in box.text()
    assert "RuntimeError" in box.detailedText()
    assert "KeyError" in box.detailedText()
    assert SECRET not in box.detailedText()
    button_named(box, "Close").click()
    settle()
    assert not [each for each in QApplication.topLevelWidgets() if isinstance(each, QMessageBox)]


def test_who_hides_while_a_report_is_saved_hides_all(guide: Guide, faults: FaultReporter) -> None:
    """The place for the file is asked for in a loop of its own, and the panel that asked goes meanwhile."""
    faults.tell(raised())
    settle()
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)

    def hide() -> None:
        if isinstance(QApplication.activeModalWidget(), QFileDialog):
            guide.hiding.hide()
        else:
            QTimer.singleShot(20, guide, hide)

    QTimer.singleShot(0, guide, hide)
    the_notice(guide).save_button.click()
    settle()
    assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == [guide]
    assert not guide.findChildren(FaultNotice)
    guide.hiding.show_again()
