"""What is copied or selected is marked as a secret, and goes; what others copied stays.

The clipboard is a stand-in: the offscreen one knows neither selections nor other programs.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import pytest
from PySide6.QtCore import QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication

from guide_app.ui.safety import clipboard
from guide_app.ui.safety.clipboard import CopyMarker, copy, copy_for_a_minute, forget
from tests.ui.desk import settle, watch_for

_Mode = QClipboard.Mode
NUMBER = "1-888-373-7888"
SECRET = {
    "x-kde-passwordManagerHint": b"secret",
    "application/x-nspasteboard-concealed-type": b"1",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': b"\0\0\0\0",
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': b"\0\0\0\0",
}


class Board(QObject):
    """A clipboard, with a selection where ``selects``; ``take`` puts content of another program there."""

    dataChanged = Signal()  # noqa: N815 (Qt's name)
    selectionChanged = Signal()  # noqa: N815 (Qt's name)

    def __init__(self, selects: bool = True) -> None:
        super().__init__()
        self.selects = selects
        self.held: dict[_Mode, QMimeData | None] = {_Mode.Clipboard: QMimeData(), _Mode.Selection: QMimeData()}
        self.ours: set[_Mode] = set()

    def mimeData(self, mode: _Mode = _Mode.Clipboard) -> QMimeData | None:
        return self.held[mode]

    def setMimeData(self, content: QMimeData, mode: _Mode = _Mode.Clipboard) -> None:
        self.ours.add(mode)
        self.hold(content, mode)

    def take(self, content: QMimeData | None, mode: _Mode = _Mode.Clipboard) -> None:
        """Hold what another program copied."""
        self.ours.discard(mode)
        self.hold(content, mode)

    def clear(self, mode: _Mode = _Mode.Clipboard) -> None:
        self.hold(QMimeData(), mode)

    def ownsClipboard(self) -> bool:
        return _Mode.Clipboard in self.ours

    def ownsSelection(self) -> bool:
        return _Mode.Selection in self.ours

    def supportsSelection(self) -> bool:
        return self.selects

    def text(self, mode: _Mode = _Mode.Clipboard) -> str | None:
        content = self.held[mode]
        return None if content is None else content.text()

    def secret(self, mode: _Mode = _Mode.Clipboard) -> bool:
        """Whether whoever keeps copies is told to keep none."""
        content = self.held[mode]
        return content is not None and all(content.data(name).data() == value for name, value in SECRET.items())

    @property
    def qt(self) -> QClipboard:
        """It, for who takes Qt's own."""
        return cast("QClipboard", self)

    def hold(self, content: QMimeData | None, mode: _Mode) -> None:
        """Hold content, and tell of it."""
        self.held[mode] = content
        (self.dataChanged if mode == _Mode.Clipboard else self.selectionChanged).emit()


def words(text: str) -> QMimeData:
    content = QMimeData()
    content.setText(text)
    return content


@pytest.fixture
def board(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Board]:
    """The program's clipboard, with a selection."""
    board = Board()
    monkeypatch.setattr(QGuiApplication, "clipboard", lambda: board)
    yield board
    board.deleteLater()
    settle()


@pytest.mark.parametrize("mode", [_Mode.Clipboard, _Mode.Selection])
def test_a_copy_is_the_text_and_a_secret(board: Board, mode: _Mode) -> None:
    copy(board.qt, NUMBER, mode=mode)
    assert board.text(mode) == NUMBER
    assert board.secret(mode)


def test_a_copy_goes_after_a_minute_unless_another_was_made(board: Board, monkeypatch: pytest.MonkeyPatch) -> None:
    assert clipboard.CLEAR_AFTER_MS == 60_000
    copy_for_a_minute(board.qt, "1")
    (timer,) = board.findChildren(QTimer)
    assert timer.isActive()
    assert timer.isSingleShot()
    assert timer.interval() == 60_000
    copy_for_a_minute(board.qt, NUMBER)
    assert board.findChildren(QTimer) == [timer], "one minute for all"
    assert board.text() == NUMBER
    assert board.secret()
    timer.start(0)
    watch_for(lambda: board.text() == "")
    for other in (words("of another program"), None):
        board.take(other)
        timer.timeout.emit()
        assert board.mimeData() is other
    copy(board.qt, "kept until it is hidden")
    timer.timeout.emit()
    assert board.text() == "kept until it is hidden"


def test_what_is_ours_is_forgotten(board: Board) -> None:
    for mode in board.held:
        board.setMimeData(words("copied by Ctrl+C or by marking"), mode)
    forget(board.qt)
    assert [board.text(mode) for mode in board.held] == ["", ""]
    copy(board.qt, NUMBER)
    assert board.held[_Mode.Clipboard] is not None
    board.take(board.held[_Mode.Clipboard])
    forget(board.qt)
    assert board.text() == "", "a manager of the clipboard that has taken it over gives it back under its own name"


@pytest.mark.parametrize("other", ["theirs", None])
def test_what_is_of_others_stays(board: Board, other: str | None) -> None:
    for mode in board.held:
        board.take(None if other is None else words(other), mode)
    changes: list[str] = []
    board.dataChanged.connect(lambda: changes.append("clipboard"))
    board.selectionChanged.connect(lambda: changes.append("selection"))
    forget(board.qt)
    assert [board.text(mode) for mode in board.held] == [other, other]
    assert changes == []


def test_where_there_is_no_selection_none_is_asked_for(board: Board) -> None:
    board.selects = False
    board.setMimeData(words("theirs"), _Mode.Selection)
    forget(board.qt)
    assert board.text(_Mode.Selection) == "theirs"


@pytest.mark.parametrize("mode", [_Mode.Clipboard, _Mode.Selection])
def test_whatever_is_copied_in_the_guide_is_marked(board: Board, mode: _Mode) -> None:
    holder = QObject()
    marker = CopyMarker(board.qt, holder)
    board.setMimeData(words(NUMBER), mode)
    assert board.text(mode) == NUMBER
    assert board.secret(mode)
    for other in (words("theirs"), QMimeData(), None):
        board.take(other, mode)
        assert board.mimeData(mode) is other
    picture = QMimeData()
    picture.setData("image/png", b"\x89PNG")
    for content in (picture, None):
        board.ours.add(mode)
        board.hold(content, mode)
        assert board.mimeData(mode) is content, "there is no text to mark"
    assert marker.parent() is holder


def test_no_selection_is_watched_where_there_is_none(board: Board) -> None:
    board.selects = False
    marker = CopyMarker(board.qt)
    board.setMimeData(words("theirs"), _Mode.Selection)
    assert not board.secret(_Mode.Selection)
    marker.deleteLater()
