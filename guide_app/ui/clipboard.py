"""What the program puts on the clipboard, and taking it back."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard

_MARK = "application/x-guide-copy"
"""A format beside the text, by which the program knows its own copy again."""


def copy(clipboard: QClipboard, text: str) -> None:
    """Put a text on the clipboard."""
    content = QMimeData()
    content.setText(text)
    content.setData(_MARK, b"1")
    clipboard.setMimeData(content)


def forget(clipboard: QClipboard) -> None:
    """Empty the clipboard if what it holds came from this program; leave what someone else copied."""
    content = clipboard.mimeData()
    if clipboard.ownsClipboard() or (content is not None and content.hasFormat(_MARK)):
        clipboard.clear()
