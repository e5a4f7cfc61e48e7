"""Paints a row of a list: a bold first line, a quiet second line, and a line of badges. Marked words stand out.

A title that is too long for its line takes the second one too; what even two lines cut stands whole in a tip.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QToolTip, QWidget

from guide_app.ui.theme import Role, Theme

LEFT, RIGHT = 16, 14
"""Pixels at the sides of a row's words."""
Piece = tuple[str, bool]
"""Words, and whether they are the words that matched."""


class RowView(Struct, frozen=True):
    """What a row shows."""

    title: tuple[Piece, ...]
    text: tuple[Piece, ...]
    lead: str = ""
    """A badge before the title: the kind of record."""
    lead_tone: str = "plain"
    badges: tuple[tuple[str, str], ...] = ()
    """Badges under the text: (words, tone)."""
    keeps_text: bool = False
    """The text is needed more than the end of a long title."""


def elided(text: str, metrics: QFontMetrics, room: int, *, first: bool) -> str:
    """As much of a text as there is room for, with dots for the rest, cut between words. Of a single word a part is
    better than nothing, if it is the first of its line.
    """
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
    if shown == text:
        return text
    kept = shown.removesuffix("…")
    if text[len(kept) : len(kept) + 1].isspace():
        return shown
    whole = kept.rpartition(" ")[0]
    return f"{whole} …" if whole else shown if first else "…"


def first_line(pieces: Sequence[Piece], metrics: QFontMetrics, room: int) -> tuple[list[Piece], list[Piece]]:
    """What there is room for, cut between words, and the rest. A first word that is too long stays whole."""
    whole = "".join(text for text, _ in pieces)
    cut = len(whole)
    while cut > 0 and metrics.horizontalAdvance(whole[:cut]) > room:
        cut = whole.rfind(" ", 0, cut)
    if cut <= 0 or cut == len(whole):
        return list(pieces), []
    first: list[Piece] = []
    rest: list[Piece] = []
    at = 0
    for text, matched in pieces:
        first.append((text[: max(cut - at, 0)], matched))
        rest.append((text[max(cut + 1 - at, 0) :], matched))
        at += len(text)
    return [each for each in first if each[0]], [each for each in rest if each[0]]


class CardDelegate(QStyledItemDelegate):
    """Draws what ``view_of`` gives for an index. All rows have one height, so that any number of rows scrolls alike."""

    def __init__(self, theme: Theme, badges: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._badges = badges

    def view_of(self, index: QModelIndex | QPersistentModelIndex) -> RowView | None:
        """What to show for an index; each list says so itself. None leaves the row white."""
        return None

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        title, small = self._metrics("title"), self._metrics("small")
        height = 12 + title.height() + 3 + small.height() + 12
        if self._badges:
            height += 8 + small.height() + 4
        return QSize(200, height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = self.view_of(index)
        if row is None:
            return
        theme = self._theme
        rect: QRect = option.rect
        # The view is asked, not option.state, whose flags cost a start some milliseconds to make.
        view = option.widget
        selected = isinstance(view, QAbstractItemView) and view.selectionModel().isSelected(index)
        painter.save()
        if selected:
            painter.fillRect(rect, theme.color("accent_soft"))
            painter.fillRect(QRect(rect.left(), rect.top(), 4, rect.height()), theme.color("accent"))
        painter.setPen(theme.color("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        area = rect.adjusted(LEFT, 12, -RIGHT, -12)
        title, small = self._metrics("title"), self._metrics("small")
        line = QRect(area.left(), area.top(), area.width(), title.height())
        if row.lead:
            width = self._badge(
                painter, line.left(), line.top() + (title.height() - small.height()) // 2 - 2, row.lead, row.lead_tone
            )
            line.setLeft(line.left() + width + 8)
        lines = self._title_lines(row, rect.width())
        self._pieces(painter, line, lines[0], "title", "on_accent_soft" if selected else "text")
        line = QRect(area.left(), area.top() + title.height() + 3, area.width(), small.height())
        if len(lines) > 1:
            second = QRect(area.left(), area.top() + title.height(), area.width(), title.height())
            self._pieces(painter, second, lines[1], "title", "on_accent_soft" if selected else "text")
        else:
            self._pieces(painter, line, row.text, "small", "on_accent_soft" if selected else "muted")
        left, top = area.left(), line.bottom() + 8
        for words, tone in row.badges:
            if left + small.horizontalAdvance(words) + 16 > area.right() + 1 and left > area.left():
                break
            left += self._badge(painter, left, top, words, tone, area.right() - left) + 6
        if isinstance(view, QAbstractItemView) and view.hasFocus() and view.currentIndex() == index:
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -1, -2))
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        row = self.view_of(index) if event.type() == QEvent.Type.ToolTip else None
        if row is None:
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), self.cut_title(row, option.rect.width()), view)
        return True

    def cut_title(self, row: RowView, width: int) -> str:
        """The whole title of a row, where a row of this width does not show all of it; else nothing."""
        lines = self._title_lines(row, width)
        room = width - LEFT - RIGHT - (self._lead_room(row) if len(lines) == 1 else 0)
        needed = self._metrics("title").horizontalAdvance("".join(text for text, _ in lines[-1]))
        return "".join(text for text, _ in row.title) if needed > room else ""

    def _title_lines(self, row: RowView, width: int) -> list[list[Piece]]:
        """The title in one line, or in two where the text may give way."""
        first, rest = first_line(row.title, self._metrics("title"), width - LEFT - RIGHT - self._lead_room(row))
        if not rest:
            return [first]
        return [list(row.title)] if row.keeps_text else [first, rest]

    def _lead_room(self, row: RowView) -> int:
        return self._metrics("small").horizontalAdvance(row.lead) + 24 if row.lead else 0

    def _metrics(self, role: Role) -> QFontMetrics:
        return QFontMetrics(self._theme.font(role))

    def _pieces(self, painter: QPainter, line: QRect, pieces: Sequence[Piece], role: Role, token: str) -> None:
        metrics = self._metrics(role)
        painter.setFont(self._theme.font(role))
        left = line.left()
        for text, matched in pieces:
            room = line.right() + 1 - left
            if room <= 0:
                break
            shown, width = text, metrics.horizontalAdvance(text)
            if width > room:
                shown = elided(text, metrics, room, first=left == line.left())
                width = metrics.horizontalAdvance(shown)
            if matched:
                painter.fillRect(QRect(left, line.top(), width, line.height()), self._theme.color("match"))
            painter.setPen(self._theme.color("on_match" if matched else token))
            painter.drawText(QRect(left, line.top(), width + 2, line.height()), Qt.AlignmentFlag.AlignVCenter, shown)
            left += width
            if shown != text:
                break

    def _badge(self, painter: QPainter, left: int, top: int, text: str, tone: str, room: int = 10_000) -> int:
        grounds = {
            "plain": ("badge", "on_badge"),
            "good": ("good_soft", "on_good"),
            "caution": ("caution_soft", "on_caution"),
        }
        ground, ink = grounds[tone]
        metrics = self._metrics("small")
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(room - 16, 20))
        width = metrics.horizontalAdvance(shown) + 16
        box = QRectF(left, top, width, metrics.height() + 4)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(ground))
        painter.drawRoundedRect(box, 4, 4)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(self._theme.color(ink))
        painter.setFont(self._theme.font("small"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)
        return width
