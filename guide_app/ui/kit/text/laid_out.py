"""Where the words of a label are: a label does not tell, so they are laid out as it does."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QTextDocument, QTextLine, QTextOption
from PySide6.QtWidgets import QLabel, QStyle


class LaidOut:
    """The text of a label in its width."""

    def __init__(self, label: QLabel) -> None:
        self.document = document = QTextDocument()
        document.setDefaultFont(label.font())
        document.setDocumentMargin(0)
        option = QTextOption(QStyle.visualAlignment(label.layoutDirection(), label.alignment()))
        option.setTextDirection(label.layoutDirection())
        document.setDefaultTextOption(option)
        if label.textFormat() == Qt.TextFormat.RichText:
            document.setHtml(label.text())
        else:
            document.setPlainText(label.text())
        inner = label.contentsRect()
        document.setTextWidth(inner.width())
        top = label.alignment() & Qt.AlignmentFlag.AlignTop
        self._left, self._down = inner.left(), inner.top()
        if not top:
            self._down += max((inner.height() - round(document.size().height())) // 2, 0)

    @property
    def text(self) -> str:
        """The text without markup, in which places are counted."""
        return self.document.toPlainText()

    def lines(self, start: int, end: int) -> list[QRect]:
        """The rectangles of the text from ``start`` to ``end``, one for each line, in the label's coordinates."""
        found: list[QRect] = []
        block = self.document.findBlock(start)
        while block.isValid() and block.position() < end:
            layout = block.layout()
            corner = self.document.documentLayout().blockBoundingRect(block).topLeft()
            first, last = start - block.position(), end - block.position()
            for line in (layout.lineAt(place) for place in range(layout.lineCount())):
                begin, stop = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
                if begin < stop:
                    sides = sorted(layout.position().x() + _across(line, place) for place in (begin, stop))
                    box = QRectF(sides[0], corner.y() + line.y(), sides[1] - sides[0], line.height()).toAlignedRect()
                    found.append(box.translated(self._left, self._down))
            block = block.next()
        return found


def _across(line: QTextLine, place: int) -> float:
    found = line.cursorToX(place)
    assert isinstance(found, tuple)  # PySide also returns where the cursor came to.
    return float(found[0])
