"""A file dialog of the guide begins in the documents and leaves nothing of where it led, however settings are kept."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QStandardPaths
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from guide_app.ui.kit.overlays.file_dialogs import ask_what_to_read, ask_where_to_save
from tests.ui.desk import Guide, settle, watch_for, when_dialog_opens

SCOPE = QSettings.Scope.UserScope


@pytest.fixture
def settings(qapp: QApplication, tmp_path: Path) -> Iterator[Path]:
    """Settings that are kept, as on a system that keeps them elsewhere than in files."""
    QSettings.setPath(QSettings.Format.NativeFormat, SCOPE, str(tmp_path / "settings"))
    yield tmp_path / "settings"
    QSettings.setPath(QSettings.Format.NativeFormat, SCOPE, os.devnull)


def answered(guide: Guide, name: Path | None, asking: Callable[[], Path | None]) -> tuple[Path | None, str]:
    """Answer a dialog with a file, after looking into the file's folder; what came back, and where it began."""
    began: list[str] = []

    def answer() -> None:
        watch_for(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        began.append(dialog.directory().absolutePath())
        if name is None:
            dialog.reject()
            return
        dialog.setDirectory(str(name.parent))
        settle()
        line = dialog.findChild(QLineEdit)
        assert isinstance(line, QLineEdit)
        line.setText(str(name))
        dialog.accept()

    when_dialog_opens(answer)
    return asking(), began[0]


def test_the_next_dialog_knows_nothing_of_the_last(guide: Guide, settings: Path, tmp_path: Path) -> None:
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    Path(documents).mkdir(parents=True, exist_ok=True)
    marked = tmp_path / "zanzibarquux"
    marked.mkdir()
    others = QSettings(SCOPE, "QtProject")
    others.setValue("FileDialog/viewMode", "List")
    others.setValue("Other/key", "1")
    others.sync()

    def save() -> Path | None:
        return ask_where_to_save(guide, "Save PDF", "cards.pdf")

    assert answered(guide, marked / "a.pdf", save) == (marked / "a.pdf", documents)
    assert answered(guide, None, save) == (None, documents)
    assert answered(guide, None, lambda: ask_what_to_read(guide, "Read", "")) == (None, documents)
    others.sync()
    assert {key: others.value(key) for key in others.allKeys()} == {"FileDialog/viewMode": "List", "Other/key": "1"}
    (file,) = settings.iterdir()
    assert "zanzibarquux" not in file.read_text()


def test_without_a_folder_for_documents_it_begins_at_home(
    guide: Guide, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _place: str(tmp_path / "none"))
    _, began = answered(guide, None, lambda: ask_where_to_save(guide, "Save PDF", "cards.pdf"))
    assert Path(began) == Path.home()
