"""Painted rows of a list: a state mark or an icon, a name with a number at its end, the purpose with the hours, and a
line of facts. A row may also be the head of a group. Models return a ``Row`` for ``ROW_ROLE``; the delegate needs
nothing else.
"""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter, QPen, QTextCharFormat
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QToolTip, QWidget

from guide_app.ui.kit.ring import has_ring
from guide_app.ui.kit.state_mark import INKS, State, paint_mark
from guide_app.ui.kit.text.line_breaks import apart
from guide_app.ui.kit.text.localized import count_words
from guide_app.ui.kit.text.marked import MarkedText, Piece
from guide_app.ui.kit.theme import Role, Theme, struck_through

ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""The role for which a model returns the ``Row`` of an index."""
LINES_ROLE = ROW_ROLE + 1
"""The role for the number of lines in a row, 0 for the head of a group; it avoids creating the row, as a view that lays
out thousands of rows asks for each. A model with rows of one height need not support it.
"""
SIDE, ICON, GAP, AROUND, BETWEEN = 16, 16, 10, 11, 2
"""Padding at a row's sides; side of a mark or icon and its gap to the text; padding above and below; space between
lines.
"""
HEAD = 30
"""Height of a group's head. All these are px at 100 % text."""
BAR = 4
"""Width of the bar at the start of the selected row, px."""
AT_START = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
AT_END = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing
"""The places of texts in a line."""
NARROW = 400
"""Width in px at 100 % text below which a row has its number in the second line."""


class Row(Struct, frozen=True):
    """The content of a row. Only ``title`` is required; a group's head has only its ``count`` besides."""

    title: tuple[Piece, ...]
    head: bool = False
    action: bool = False
    """Whether the row does something, as a button does, and is no record."""
    count: int | None = None
    """Number of rows under a group's head."""
    state: State | None = None
    icon: str = ""
    """The icon of the record's kind, in a row without a state."""
    number: str = ""
    no_number: str = ""
    """Text in place of a missing number."""
    unsure: bool = False
    """Whether the number is unconfirmed."""
    struck: bool = False
    """Whether the number is struck through: a newer edition has another one."""
    text: tuple[Piece, ...] = ()
    """The purpose."""
    hours: str = ""
    facts: str = ""
    """Whom it takes and which languages are spoken; in the second line, where that has neither text nor number."""
    wraps: bool = False
    """Whether a title that is too long for its line also takes the line of the text, which matters less, and is not
    shown in a narrow row. Such a row has nothing at its end.
    """


def head_height(theme: Theme) -> int:
    """The height of a group's head at the current text size."""
    return max(theme.scaled(HEAD), QFontMetrics(theme.font("small-strong")).height() + 8)


def paint_head(painter: QPainter, box: QRect, row: Row, direction: Qt.LayoutDirection, theme: Theme) -> None:
    """Paint the head of a group: its text and the number of rows under it."""
    painter.fillRect(box, theme.color("well"))
    painter.setPen(theme.color("line"))
    painter.drawLine(box.bottomLeft(), box.bottomRight())
    inner = box.adjusted(theme.scaled(SIDE), 0, -theme.scaled(SIDE), 0)
    words = "".join(text for text, _ in row.title)
    mirrored = direction == Qt.LayoutDirection.RightToLeft
    painter.setPen(theme.color("muted"))
    painter.setFont(theme.font("small-strong"))
    painter.drawText(inner, AT_START, apart(words, mirrored))
    if row.count is not None:
        used = QFontMetrics(theme.font("small-strong")).horizontalAdvance(words) + theme.scaled(8)
        rest = inner.adjusted(0, 0, -used, 0) if mirrored else inner.adjusted(used, 0, 0, 0)
        painter.setFont(theme.font("small"))
        painter.drawText(rest, AT_START, count_words(row.count))


class RowDelegate(QStyledItemDelegate):
    """Paints ``Row``s. ``lines`` is the number of lines in a row where the model does not say: 3 with facts, else 2."""

    def __init__(self, theme: Theme, lines: int, parent: QWidget | None = None) -> None:
        self._theme, self._lines = theme, lines
        self._sizes: dict[int, tuple[QSize, ...]] = {}
        self._heights: dict[int, tuple[int, int, int]] = {}
        super().__init__(parent)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        percent = self._theme.percent
        if percent not in self._sizes:
            heights = (head_height(self._theme), *(self._row_height(lines) for lines in (1, 2, 3)))
            self._sizes[percent] = tuple(QSize(120, height) for height in heights)
        return self._sizes[percent][self._lines_of(index)]

    def _lines_of(self, index: QModelIndex | QPersistentModelIndex) -> int:
        said = index.data(LINES_ROLE)
        return said if isinstance(said, int) else self._lines

    def _row_height(self, lines: int) -> int:
        return 2 * self._theme.scaled(AROUND) + sum(self._line_heights()[:lines]) + BETWEEN * (lines - 1)

    def _line_heights(self) -> tuple[int, int, int]:
        """The heights of the lines at the current text size."""
        percent = self._theme.percent
        if percent not in self._heights:
            roles: tuple[Role, Role, Role] = ("title", "second", "small")
            title, second, small = (self._metrics(role).height() for role in roles)
            self._heights[percent] = title, second, small
        return self._heights[percent]

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, Row):
            return
        painter.save()
        box = QRect(option.rect)
        if row.head:
            paint_head(painter, box, row, option.direction, self._theme)
        else:
            self._paint_row(painter, box, row, option, index)
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        row = index.data(ROW_ROLE) if event.type() == QEvent.Type.ToolTip else None
        if not isinstance(row, Row) or row.head:
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), self.cut_title(row, option.rect.width(), self._lines_of(index)), view)
        return True

    def cut_title(self, row: Row, width: int, lines: int) -> str:
        """The full title, where a row of this width and number of lines elides it; else an empty string."""
        title, _, _ = self._name(row, width, lines, self._number_width(row))
        return "".join(words for words, _ in row.title) if title.is_cut else ""

    def _paint_row(
        self,
        painter: QPainter,
        box: QRect,
        row: Row,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme = self._theme
        # Query the view instead of option.state: creating its flag type costs some milliseconds of the start.
        view = option.widget
        listed = isinstance(view, QAbstractItemView)
        selected = listed and view.selectionModel().isSelected(index)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        if selected:
            painter.fillRect(box, theme.color("accent_soft"))
            bar = QRect(box.right() - BAR + 1 if mirrored else box.left(), box.top(), BAR, box.height())
            painter.fillRect(bar, theme.color("accent"))
        elif (
            listed and view.viewport().underMouse() and box.contains(view.viewport().mapFromGlobal(view.cursor().pos()))
        ):
            painter.fillRect(box, theme.color("hover"))
        painter.setPen(theme.color("line_soft"))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        self._paint_mark(painter, box, row, mirrored)
        self._paint_words(painter, box, row, self._lines_of(index), selected, mirrored)
        if listed and view.currentIndex() == index and has_ring(view):
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(2, 2, -3, -3))

    def _paint_mark(self, painter: QPainter, box: QRect, row: Row, mirrored: bool) -> None:
        theme, side = self._theme, self._theme.scaled(ICON)
        left = box.right() - theme.scaled(SIDE) - side if mirrored else box.left() + theme.scaled(SIDE)
        top = box.top() + theme.scaled(AROUND) + (self._line_heights()[0] - side) // 2
        if row.state is not None:
            inset = side / 8
            mark = QRectF(left, top, side, side).adjusted(inset, inset, -inset, -inset)
            paint_mark(painter, mark, row.state, theme)
        elif row.icon:
            theme.icon(row.icon, "muted", ICON).paint(painter, QRect(left, top, side, side))

    def _paint_words(self, painter: QPainter, box: QRect, row: Row, lines: int, selected: bool, mirrored: bool) -> None:
        theme = self._theme
        start, end = self._start(row), theme.scaled(SIDE)
        area = box.adjusted(end, 0, -start, 0) if mirrored else box.adjusted(start, 0, -end, 0)
        top = box.top() + theme.scaled(AROUND)
        number_width, facts = self._number_width(row), row.facts
        title, room, lowered = self._name(row, box.width(), lines, number_width)
        ink = theme.color("on_accent_soft" if selected else "accent" if row.action else "text")
        heights = self._line_heights()
        alone = row.wraps and title.lines == 1 and self.is_narrow(box.width())
        if alone:  # A few words of a text that is cut off say nothing.
            top += (heights[1] + BETWEEN) // 2
        self._draw(painter, title, area, top, room, mirrored, ink)
        if alone or title.lines > 1:
            return
        first = top, heights[0]
        second = top + first[1] + BETWEEN, heights[1]
        third = second[0] + second[1] + BETWEEN, heights[2]
        narrow = self.is_narrow(box.width())
        number, number_role, number_ink = self._number(row, selected)
        hours_width = self._metrics("small-strong").horizontalAdvance(row.hours) + theme.scaled(GAP) if row.hours else 0
        if number and not narrow:
            at = second if lowered else first
            self._at_end(painter, area, *at, apart(number, mirrored), number_role, number_ink, struck=row.struck)
        if narrow and number_width > area.width() - hours_width:
            # A number is never elided: the hours move to the facts below.
            facts, hours_width = " · ".join(part for part in (row.hours, row.facts) if part), 0
        elif row.hours:
            # The triangle is about the number: the hours beside it keep the color of text.
            ink_name = INKS[row.state] if row.state is not None and not row.unsure else "muted"
            at = third if lowered else second
            self._at_end(painter, area, *at, apart(row.hours, mirrored), "small-strong", ink_name)
        room = area.width() - (number_width + theme.scaled(GAP) if lowered else hours_width)
        if narrow and number:
            painter.setFont(struck_through(theme.font(number_role)) if row.struck else theme.font(number_role))
            painter.setPen(theme.color("on_accent_soft" if number_ink == "text" else number_ink))
            at = QRect(area.right() - room + 1 if mirrored else area.left(), second[0], room, second[1])
            painter.drawText(at, AT_START, apart(number, mirrored))
        else:
            text = self._marked(row.text or ((facts, False),), "second")
            text.fill((0, 0, room))
            self._draw(painter, text, area, second[0], room, mirrored, ink if selected else theme.color("text"))
        if lines > 2:
            painter.setFont(theme.font("small"))
            painter.setPen(theme.color("on_accent_soft" if selected else "muted"))
            room = area.width() - (hours_width if lowered else 0)
            facts = self._metrics("small").elidedText(facts, Qt.TextElideMode.ElideRight, room)
            at = QRect(area.left(), third[0], area.width(), third[1])
            painter.drawText(at, AT_START, apart(facts, mirrored))

    def _draw(
        self, painter: QPainter, text: MarkedText, area: QRect, top: int, room: int, mirrored: bool, ink: QColor
    ) -> None:
        left = area.right() + 1 - min(text.right, room) if mirrored else area.left()
        text.paint(painter, QPointF(left, top), ink)

    def _at_end(
        self,
        painter: QPainter,
        area: QRect,
        top: int,
        height: int,
        words: str,
        role: Role,
        token: str,
        *,
        struck: bool = False,
    ) -> None:
        painter.setFont(struck_through(self._theme.font(role)) if struck else self._theme.font(role))
        painter.setPen(self._theme.color(token))
        at = QRect(area.left(), top, area.width(), height)
        painter.drawText(at, AT_END, words)

    def _name(self, row: Row, width: int, lines: int, number_width: int) -> tuple[MarkedText, int, bool]:
        """The title, its width, and whether it has the whole line: in a row of three lines, number and hours move down
        a line before a name is elided.
        """
        whole = width - self._start(row) - self._theme.scaled(SIDE)
        if self.is_narrow(width) or not (row.number or row.no_number):
            return self._title(row, whole), whole, False
        room = whole - number_width - self._theme.scaled(GAP)
        title = self._title(row, room)
        if lines > 2 and title.is_cut:
            return self._title(row, whole), whole, True
        return title, room, False

    def _title(self, row: Row, room: int) -> MarkedText:
        title = self._marked(row.title, "title")
        first = (0, 0, max(room, 20))
        second = (0, self._line_heights()[0], max(room, 20))
        title.fill(*((first, second) if row.wraps else (first,)))
        return title

    def _start(self, row: Row) -> int:
        """The x offset of the text: after a mark or icon, where there is one."""
        return self._theme.scaled(SIDE + ICON + GAP if row.icon or row.state is not None else SIDE)

    def _number(self, row: Row, selected: bool) -> tuple[str, Role, str]:
        """The number or its replacement, with its role and color."""
        if not row.number:
            return row.no_number, "note", "on_accent_soft" if selected else "muted"
        return row.number, "row-number", "on_caution" if row.unsure else "on_accent_soft" if selected else "text"

    def _number_width(self, row: Row) -> int:
        words, role, _ = self._number(row, selected=False)
        return self._metrics(role).horizontalAdvance(words)

    def is_narrow(self, width: int) -> bool:
        """Whether a row of this width has its number in the second line."""
        return width < self._theme.scaled(NARROW)

    def _marked(self, pieces: tuple[Piece, ...], role: Role) -> MarkedText:
        """The text of a line with its matches highlighted."""
        if len(pieces) == 1:
            return MarkedText(pieces, self._theme.font(role))
        match = QTextCharFormat()
        match.setBackground(self._theme.color("match"))
        match.setForeground(self._theme.color("on_match"))
        return MarkedText(pieces, self._theme.font(role), match)

    def _metrics(self, role: Role) -> QFontMetrics:
        return QFontMetrics(self._theme.font(role))
