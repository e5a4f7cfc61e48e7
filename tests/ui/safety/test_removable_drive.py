"""The drive of a portable guide is taken out: what is shown, when, and how the guide ends."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog

from guide_app.desk import portable
from guide_app.ui.safety import clipboard, removable_drive
from guide_app.ui.safety.removable_drive import RemovableDriveWatch
from tests.ui.desk import settle, watch_for
from tests.ui.safety.conftest import TITLE, Bare


class Ends:
    """Stands in the place of the application: notes with what the guide ended, and what is done at its end."""

    def __init__(self) -> None:
        self.codes: list[int] = []
        self.steps: list[Callable[[], object]] = []

    @property
    def aboutToQuit(self) -> Ends:
        return self

    def connect(self, step: Callable[[], object]) -> None:
        self.steps.append(step)

    def instance(self) -> Ends:
        return self

    def exit(self, code: int = 0) -> None:
        self.codes.append(code)


class Drive:
    """The drive with its marker, the watch over it, and whether the guide is hidden."""

    def __init__(self, bare: Bare, marker: Path) -> None:
        self.bare, self.marker, self.hidden = bare, marker, False
        self.watch = RemovableDriveWatch(bare, lambda: self.hidden)

    @property
    def told(self) -> bool:
        return self.watch.sentence.isVisible()

    def look(self, times: int = 1) -> None:
        """Let the watch look so many times."""
        for _ in range(times):
            self.watch.look()
        settle()


@pytest.fixture
def ends(monkeypatch: pytest.MonkeyPatch) -> Ends:
    ends = Ends()
    monkeypatch.setattr(removable_drive, "QCoreApplication", ends)
    monkeypatch.setattr(removable_drive, "QApplication", ends)
    return ends


@pytest.fixture
def drive(bare: Bare, tmp_path: Path, ends: Ends, monkeypatch: pytest.MonkeyPatch) -> Iterator[Drive]:
    """In its computer, watched; what stops the process is left out."""
    marker = tmp_path / "portable"
    marker.touch()
    monkeypatch.setattr(portable, "marker", lambda: marker)
    drive = Drive(bare, marker)
    yield drive
    drive.watch.sentence.close()
    drive.watch.sentence.deleteLater()


def test_the_second_look_without_result_closes_what_is_open_and_says_so(drive: Drive) -> None:
    dialog = QDialog(drive.bare)
    dialog.show()
    drive.look(3)
    assert not drive.watch.gone()
    drive.marker.unlink()
    assert drive.watch.gone()
    drive.look()
    drive.marker.touch()
    drive.look()
    drive.marker.unlink()
    drive.look()
    assert not drive.told, "a slow drive is no missing one"
    drive.look()
    assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == [drive.watch.sentence]
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_the_sentence_can_be_read(drive: Drive) -> None:
    drive.marker.unlink()
    drive.look(2)
    sentence = drive.watch.sentence
    assert sentence.text().startswith("The USB drive with the guide was removed, so the guide must close now.")
    assert sentence.textFormat() == Qt.TextFormat.PlainText
    assert sentence.windowTitle() == TITLE
    assert sentence.windowType() == Qt.WindowType.Dialog
    assert sentence.wordWrap()
    assert sentence.size().toTuple() == (480, 160)
    assert sentence.heightForWidth(sentence.width()) <= sentence.height(), "whole"
    assert sentence.margin() == 24
    assert sentence.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose), "to close it ends the guide"


def test_nothing_is_shown_while_the_guide_is_hidden(drive: Drive) -> None:
    drive.hidden = True
    drive.marker.unlink()
    drive.look(3)
    assert not drive.told
    assert drive.bare.isVisible()
    drive.hidden = False
    drive.look()
    assert drive.told


def test_it_looks_by_itself_until_it_has_told(drive: Drive) -> None:
    (timer,) = drive.watch.findChildren(QTimer)
    assert timer.interval() == 1_000
    drive.marker.unlink()
    timer.setInterval(5)
    watch_for(lambda: drive.told)
    assert not timer.isActive()


def test_it_ends_after_a_while(bare: Bare, drive: Drive, ends: Ends, monkeypatch: pytest.MonkeyPatch) -> None:
    assert removable_drive.CLOSE_AFTER_MS == 20_000
    monkeypatch.setattr(removable_drive, "CLOSE_AFTER_MS", 5)
    drive.marker.unlink()
    drive.look(2)
    watch_for(lambda: ends.codes == [0])


def test_its_end_reads_nothing_and_leaves_no_copy(drive: Drive, ends: Ends, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "_exit", ends.exit)
    board = QGuiApplication.clipboard()
    clipboard.copy(board, "1-888-373-7888")
    drive.marker.unlink()
    drive.look(2)
    assert board.text()
    for step in ends.steps:
        step()
    assert board.text() == ""
    assert ends.codes == [0], "at once, without the shutdown that would read the drive"


def test_a_guide_that_is_no_portable_one_has_no_drive_to_miss(
    bare: Bare, ends: Ends, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(portable, "marker", lambda: None)
    watch = RemovableDriveWatch(bare, lambda: False)
    for _ in range(3):
        watch.look()
    assert not watch.gone()
    assert not watch.sentence.isVisible()
    watch.sentence.deleteLater()
