"""A second start brings the window to the front."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow

from guide_app.desk.single_instance import ACTIVATION, SingleInstance, activation_note
from guide_app.ui.app import Activation
from tests.ui.desk import watch_for


def test_the_window_comes_back_from_the_task_bar(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = QMainWindow()
    window.showMinimized()
    one = SingleInstance(tmp_path / "cache")
    Activation(window, activation_note(tmp_path / "cache"))
    assert window.isMinimized()
    monkeypatch.setenv(ACTIVATION, "of-the-second-start")
    SingleInstance(tmp_path / "cache").activate_other()
    monkeypatch.setenv(ACTIVATION, "of-the-first-start")
    watch_for(lambda: not window.isMinimized())
    assert window.isVisible()
    assert os.environ[ACTIVATION] == "of-the-second-start"
    assert not activation_note(tmp_path / "cache").exists()
    one.release()
    window.deleteLater()


def test_a_note_that_was_left_before_is_taken_away(qapp: QApplication, tmp_path: Path) -> None:
    window = QMainWindow()
    one = SingleInstance(tmp_path / "cache")
    one.activate_other()
    Activation(window, activation_note(tmp_path / "cache"))
    assert not activation_note(tmp_path / "cache").exists()
    one.release()
    window.deleteLater()
