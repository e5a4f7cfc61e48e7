"""Copies to the clipboard, and clears them again.

Everything copied here, or selected under X11, where a selection is a copy too, is marked as a secret in the formats
that clipboard managers and the clipboard history of Windows know, so that they store no copy.
"""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

CLEAR_AFTER_MS = 60_000
"""How long a number copied by a button stays on the clipboard."""
_MARK = "application/x-guide-copy"
"""A format beside the text, by which the program recognizes its own copy."""
_COPIED, _FOR_A_MINUTE = b"1", b"minute"
_SECRET = {
    "x-kde-passwordManagerHint": b"secret",
    "application/x-nspasteboard-concealed-type": b"1",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': b"\0\0\0\0",
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': b"\0\0\0\0",
}


def copy(
    clipboard: QClipboard, text: str, mark: bytes = _COPIED, mode: QClipboard.Mode = QClipboard.Mode.Clipboard
) -> None:
    """Put a text on the clipboard, or into the X11 selection."""
    content = QMimeData()
    content.setText(text)
    content.setData(_MARK, mark)
    for name, value in _SECRET.items():
        content.setData(name, value)
    clipboard.setMimeData(content, mode)


def copy_for_a_minute(clipboard: QClipboard, text: str) -> None:
    """Put a text on the clipboard, and clear it after a minute if nothing else was copied by then."""
    copy(clipboard, text, _FOR_A_MINUTE)
    timer = clipboard.findChild(QTimer, _MARK)
    if timer is None:
        timer = QTimer(clipboard)
        timer.setObjectName(_MARK)
        timer.setSingleShot(True)
        timer.setInterval(CLEAR_AFTER_MS)
        timer.timeout.connect(_end_minute)
    timer.start()


def _end_minute() -> None:
    clipboard = QGuiApplication.clipboard()
    content = clipboard.mimeData()
    if content is not None and bytes(content.data(_MARK).data()) == _FOR_A_MINUTE:
        forget(clipboard)


def forget(clipboard: QClipboard) -> None:
    """Clear the clipboard, and the X11 selection, if their content came from this program; keep copies of others."""
    content = clipboard.mimeData()
    if clipboard.ownsClipboard() or (content is not None and content.hasFormat(_MARK)):
        clipboard.clear()
    if clipboard.supportsSelection() and clipboard.ownsSelection():
        clipboard.clear(QClipboard.Mode.Selection)


class CopyMarker(QObject):
    """Also marks everything copied by Ctrl+C or by selecting. Created once, for the program's clipboard."""

    def __init__(self, clipboard: QClipboard, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clipboard = clipboard
        clipboard.dataChanged.connect(self._copied)
        if clipboard.supportsSelection():
            clipboard.selectionChanged.connect(self._selected)

    def _copied(self) -> None:
        if self._clipboard.ownsClipboard():
            self._mark(QClipboard.Mode.Clipboard)

    def _selected(self) -> None:
        if self._clipboard.ownsSelection():
            self._mark(QClipboard.Mode.Selection)

    def _mark(self, mode: QClipboard.Mode) -> None:
        content = self._clipboard.mimeData(mode)
        if content is not None and content.hasText() and not content.hasFormat(_MARK):
            copy(self._clipboard, content.text(), mode=mode)
