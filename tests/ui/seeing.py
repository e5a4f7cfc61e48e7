"""What a person with large text, a small window, a keyboard or a screen reader would stumble over."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from contextlib import suppress
from functools import wraps
from itertools import combinations
from typing import Concatenate, ParamSpec

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QWidget,
)

from guide_app.ui.common.rich_text import RichText
from guide_app.ui.kit.focus import takes_tab
from guide_app.ui.kit.inputs.choice_box import FieldButton
from tests.ui.desk import Hand, seen, settle, watch_for

Rest = ParamSpec("Rest")

SLACK = 1
"""Pixels by which rounding may differ."""
SMALLEST_TARGET = 24
"""Pixels, each way (WCAG 2.2, 2.5.8)."""


LAYOUT_MS = 500
"""How long a layout may be on its way: where words wrap, heights come after widths, in several turns."""


def _lasting(look: Callable[Concatenate[QWidget, Rest], list[str]]) -> Callable[Concatenate[QWidget, Rest], list[str]]:
    """Only the faults that stay."""

    @wraps(look)
    def looked(place: QWidget, *args: Rest.args, **others: Rest.kwargs) -> list[str]:
        settle()
        if not look(place, *args, **others):
            return []
        with suppress(AssertionError):
            watch_for(lambda: not look(place, *args, **others), LAYOUT_MS)
        return look(place, *args, **others)

    return looked


def tab_stops(place: QWidget) -> list[QWidget]:
    """What Tab should come to within a place."""
    parts = [each for each in seen(place, QWidget) if takes_tab(each) and each.isEnabled()]
    return [each for each in parts if each.focusProxy() is None and each.window() is place.window()]


@_lasting
def cut_off(place: QWidget, shortens: str | None = None) -> list[str]:
    """The labels, buttons and choices within a place whose words have less room than they need. The part that is named
    ``shortens`` may shorten its own.
    """
    return [told for each in seen(place, QWidget) for told in (_words(each, shortens), _outside(each)) if told]


def _words(part: QWidget, shortens: str | None) -> str | None:
    if shortens is not None and part.objectName() == shortens:
        return None
    if isinstance(part, QLabel):
        return _label(part)
    if isinstance(part, QPushButton):
        return _button(part)
    if isinstance(part, QComboBox):
        return _combo(part)
    return _line(part) if isinstance(part, QLineEdit) else None


def _label(label: QLabel) -> str | None:
    text = label.text()
    if not text or not label.pixmap().isNull():
        return None
    room = label.contentsRect().adjusted(label.margin(), label.margin(), -label.margin(), -label.margin())
    if label.textFormat() == Qt.TextFormat.RichText:
        document = QTextDocument()
        document.setDefaultFont(label.font())
        document.setDocumentMargin(0)
        document.setHtml(text)
        document.setTextWidth(room.width())
        needed = QRect(0, 0, round(document.idealWidth()), round(document.size().height()))
    else:
        flags = Qt.TextFlag.TextWordWrap if label.wordWrap() else Qt.TextFlag.TextSingleLine
        if label.buddy() is not None:
            flags |= Qt.TextFlag.TextShowMnemonic
        limits = QRect(0, 0, room.width() if label.wordWrap() else 100_000, 100_000)
        needed = QFontMetrics(label.font()).boundingRect(limits, int(flags), text)
    return _short_of(label, text, needed, room)


def _short_of(widget: QWidget, text: str, needed: QRect, room: QRect) -> str | None:
    if needed.width() <= room.width() + SLACK and needed.height() <= room.height() + SLACK:
        return None
    want, have = (needed.width(), needed.height()), (room.width(), room.height())
    return f"{type(widget).__name__} {text[:50]!r} needs {want}, has {have}"


def _button(press: QPushButton) -> str | None:
    hint = press.sizeHint()
    if not press.text():
        return None
    if isinstance(press, FieldButton):  # Its words may end in dots, as long as some are left; the tip has them all.
        hint = press.minimumSizeHint()
    if press.width() + SLACK < hint.width() or press.height() + SLACK < hint.height():
        want, have = (hint.width(), hint.height()), (press.width(), press.height())
        return f"button {press.text()!r} needs {want}, has {have}"
    return None


def _combo(box: QComboBox) -> str | None:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    field = QApplication.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, box
    )
    needed = box.fontMetrics().horizontalAdvance(box.currentText())
    if needed > field.width() + SLACK:
        return f"choice {box.currentText()!r} needs {needed}, has {field.width()}"
    return None


def _line(line: QLineEdit) -> str | None:
    option = QStyleOptionFrame()
    line.initStyleOption(option)
    room = QApplication.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, line)
    needed = line.fontMetrics().height()
    if needed > room.height() + SLACK:
        return f"line {line.text()!r} needs a height of {needed}, has {room.height()}"
    return None


def _outside(widget: QWidget) -> str | None:
    """A part that is outside of what holds it, where nothing scrolls it into sight."""
    above = widget.parentWidget()
    if above is None or widget.isWindow() or isinstance(widget, QScrollBar) or _scrolls(above):
        return None
    if isinstance(above, QAbstractItemView | QLineEdit | QComboBox | QAbstractSpinBox | QScrollArea):
        return None
    if not above.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(widget.geometry()):
        return f"{_name(widget)} at {widget.geometry().getRect()} is outside {_name(above)} {above.size().toTuple()}"
    return None


@_lasting
def too_wide(place: QWidget) -> list[str]:
    """What is wider than the area it scrolls in, where that scrolls up and down alone."""
    found: list[str] = []
    for area in seen(place, QScrollArea):
        held, room = area.widget(), area.viewport().width()
        off = area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if off and held is not None and held.width() > room + 2 * SLACK:
            found.append(f"{_name(held)} is {held.width()} wide, and there is room for {room}")
    return found


def _scrolls(viewport: QWidget) -> bool:
    area = viewport.parentWidget()
    return isinstance(area, QScrollArea | QAbstractItemView) and area.viewport() is viewport


@_lasting
def overlapping(place: QWidget) -> list[str]:
    """Pairs of controls of one holder that lie over each other."""
    held: defaultdict[QWidget | None, list[tuple[QWidget, QRect]]] = defaultdict(list)
    for each in seen(place, QWidget):
        if isinstance(each, QAbstractButton | QLineEdit | QComboBox | QLabel):
            holder = each.parentWidget()
            if not isinstance(
                holder, RichText
            ):  # The rectangle of a link that goes on in the next line is around both.
                held[holder].append((each, each.geometry()))
    found: list[str] = []
    for controls in held.values():
        for (one, here), (other, there) in combinations(controls, 2):
            both = here.intersected(there)
            if both.width() > 2 and both.height() > 2:
                found.append(f"{_name(one)} {here.getRect()} over {_name(other)} {there.getRect()}")
    return found


@_lasting
def small_targets(place: QWidget, height: int = SMALLEST_TARGET) -> list[str]:
    """Controls too small to hit. Links within a sentence are not counted (WCAG 2.5.8, inline)."""
    kinds = QAbstractButton | QLineEdit | QComboBox | QAbstractSpinBox
    inner = QComboBox | QAbstractSpinBox
    return [
        f"{_name(each)} is {each.size().toTuple()}"
        for each in seen(place, QWidget)
        if isinstance(each, kinds)
        and not isinstance(each.parentWidget(), inner | QLineEdit | RichText)
        and (each.width() < SMALLEST_TARGET or each.height() < height)
    ]


def without_name(place: QWidget) -> list[str]:
    """Parts that take the keyboard and tell a screen reader no name or no role."""
    found: list[str] = []
    for each in [place, *seen(place, QWidget)]:
        if not each.focusPolicy() & Qt.FocusPolicy.TabFocus or each.focusProxy() is not None or not each.isEnabled():
            continue
        told = QAccessible.queryAccessibleInterface(each)
        if told is None or not told.text(QAccessible.Text.Name).strip():
            found.append(f"{_name(each)} has no name")
        elif told.role() in (QAccessible.Role.NoRole, QAccessible.Role.Client):
            found.append(f"{_name(each)} has no role")
    return found


def other_in_name(place: QWidget) -> list[str]:
    """Buttons with words in sight that their name does not have: who speaks to the computer says what is in sight."""
    return [
        f"{each.text()!r} is heard as {name!r}"
        for each in seen(place, QAbstractButton)
        if (told := QAccessible.queryAccessibleInterface(each)) is not None
        and _spoken(each.text()) not in _spoken(name := told.text(QAccessible.Text.Name))
    ]


def _spoken(text: str) -> str:
    """Words as they are compared: without marks, cases, and the letter of a shortcut."""
    return " ".join("".join(each if each.isalnum() else " " for each in text.replace("&", "").casefold()).split())


def tab_order(window: QWidget) -> list[QWidget]:
    """The parts that Tab reaches one after the other, from the first part of the window, round once."""
    first = window.focusWidget()
    assert first is not None
    order = [first]
    part = first.nextInFocusChain()
    while part is not None and part is not first:
        if takes_tab(part) and part.isVisible() and part.isEnabled() and part.focusProxy() is None:
            order.append(part)
        part = part.nextInFocusChain()
    return order


def work_by_keys() -> None:
    """A person leaves the mouse: rings are drawn from here on."""
    Hand().key(Qt.Key.Key_F20)


def shows_focus(widget: QWidget) -> bool:
    """Whether a part looks otherwise when it has the keyboard."""
    work_by_keys()
    window = widget.window()
    other = next(each for each in seen(window, QPushButton) if each is not widget)
    other.setFocus(Qt.FocusReason.OtherFocusReason)
    settle()
    # On its ground: a ring may leave a gap that the ground is seen through.
    place = widget.parentWidget()
    assert place is not None
    before = place.grab(widget.geometry()).toImage()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    assert widget.hasFocus(), f"{_name(widget)} takes no focus"
    return place.grab(widget.geometry()).toImage() != before


def shows_ring(widget: QWidget) -> bool:
    """Whether the edge of a part looks otherwise when it has the keyboard; a caret alone is easily missed."""
    work_by_keys()
    window = widget.window()
    window.setFocus(Qt.FocusReason.OtherFocusReason)
    settle()
    place = widget.parentWidget()
    assert place is not None
    edge = QRect(widget.geometry().topLeft(), QSize(widget.width(), 3))
    before = place.grab(edge).toImage()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    assert widget.hasFocus(), f"{_name(widget)} takes no focus"
    return place.grab(edge).toImage() != before


def _name(widget: QWidget) -> str:
    words = widget.accessibleName() or (widget.text() if isinstance(widget, QLabel | QAbstractButton) else "")
    return f"{type(widget).__name__} {words[:40]!r}" if words else f"{type(widget).__name__} {widget.objectName()!r}"
