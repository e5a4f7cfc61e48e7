"""What assistive technology is told: widgets that Qt does not describe (headings and their levels, links, regions),
every text as it is to be spoken, announcements, and the rows of lists.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QItemSelectionModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleAttributesInterface,
    QAccessibleInterface,
    QFocusEvent,
    QTextDocumentFragment,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAccessibleWidget,
    QLabel,
    QListView,
    QScrollArea,
    QWidget,
)
from shiboken6 import Shiboken

HEARD_AS, LEVEL = "heardAs", "headingLevel"
"""Properties of a widget: the name of its ``QAccessible.Role``, and the level of a heading, from 1."""
_NOTHING = Shiboken.VoidPtr(0)
_UNSPOKEN = re.compile("[\xad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069]")
"""Where lines break and directions change: nothing to say."""
_DIALED = re.compile(
    r"(?<![\d-])(?:1-)?\d{3}-\d{3}-\d{4}(?![\d-])|(?<![\d-])(?:211|711|911|988)(?![\d-])|(?<=ext\. )\d+"
    r"|(?<![\d,.$-])\d{5,6}(?![\d,-]|\.\d)"
)
"""Phone numbers, short numbers, extensions, and what is sent a text message or written on a letter."""
_installed = False


def spoken(text: str) -> str:
    """A text as it is to be spoken: without marks for line breaks, and with each dialed digit by itself:
    ``5 0 8, 7 5 5, 9 0 3 0``.
    """
    plain = _UNSPOKEN.sub("", text).replace("\u2011", "-").replace("\u00a0", " ")
    return _DIALED.sub(lambda number: ", ".join(map(" ".join, number[0].split("-"))), plain)


def describe_widgets() -> None:
    """Have Qt ask here how to report a widget. Call it before the first window: what was reported once stays."""
    global _installed  # noqa: PLW0603 (Qt knows no way to ask what is installed)
    if not _installed:
        _installed = True
        QAccessible.installFactory(_described)


class _Level(QAccessibleAttributesInterface):
    def __init__(self, part: QWidget) -> None:
        super().__init__()
        self._part = part

    def attributeKeys(self) -> list[QAccessible.Attribute]:
        return [QAccessible.Attribute.Level]

    def attributeValue(self, _key: QAccessible.Attribute) -> object:
        return self._part.property(LEVEL)


class _Words(QAccessibleWidget):
    """A text."""

    def text(self, kind: QAccessible.Text) -> str:
        part = self.widget()
        if kind != QAccessible.Text.Name or not isinstance(part, QLabel):
            return spoken(super().text(kind))
        if part.accessibleName():
            return spoken(part.accessibleName())
        rich = part.textFormat().name == "RichText"
        return spoken(QTextDocumentFragment.fromHtml(part.text()).toPlainText() if rich else part.text())


class _Heading(_Words):
    """A heading with its level."""

    def __init__(self, part: QWidget) -> None:
        super().__init__(part, QAccessible.Role.Heading)
        self._level = _Level(part)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        if kind == QAccessible.InterfaceType.AttributesInterface:
            return self._level
        # WORKAROUND (no report found) (in PySide 6.12): None crashes where Qt asks.
        found = super().interface_cast(kind)
        return _NOTHING if found is None else found


class _Link(QAccessibleWidget):
    """A link in a passage; its widget is a button without a face."""

    def text(self, kind: QAccessible.Text) -> str:
        return spoken(super().text(kind))

    def actionNames(self) -> list[str]:
        return [QAccessibleActionInterface.pressAction(), QAccessibleActionInterface.setFocusAction()]

    def doAction(self, name: str) -> None:
        part = self.widget()
        if name == QAccessibleActionInterface.pressAction() and isinstance(part, QAbstractButton):
            part.click()
        else:
            super().doAction(name)


def _described(_name: str, part: QObject) -> QAccessibleInterface | None:
    if not isinstance(part, QWidget):
        return None
    role = part.property(HEARD_AS)
    if role == "Link":
        return _Link(part, QAccessible.Role.Link)
    if part.property(LEVEL):
        return _Heading(part)
    if isinstance(part, QLabel):
        return _Words(part, QAccessible.Role.StaticText) if part.pixmap().isNull() else None
    if isinstance(part, QScrollArea) and not role:
        role = "Grouping"  # Qt takes it for a filler, also where it has the keyboard.
    return _Words(part, QAccessible.Role[role]) if role else None


@contextmanager
def unheard(of: QWidget | None = None) -> Iterator[None]:
    """Report nothing of what is made here: nobody can have asked for it yet, and Qt would report each of its texts as
    a changed name. With ``of``, only if that has never been shown: a screen reader keeps the names that it has read, so
    the others must be reported.
    """
    if not QAccessible.isActive() or (of is not None and of.testAttribute(Qt.WidgetAttribute.WA_WState_Created)):
        yield
        return
    QAccessible.setActive(False)
    try:
        yield
    finally:
        QAccessible.setActive(True)


def set_words(press: QAbstractButton | QLabel, text: str, name: str) -> None:
    """Set a text and the name that is spoken for it; one change is reported, not two."""
    if press.text() == text and press.accessibleName() == name:
        return
    with unheard():
        press.setText(text)
    if press.accessibleName() != name:
        press.setAccessibleName(name)


def announce(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Have an active screen reader say this once it has said what it is saying, and if it is ``urgent`` at once.
    ``widget`` is the widget that it belongs to: nothing is said for an invisible widget, above all under the cover.
    """
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if QAccessible.isActive() and widget.isVisible():
        event = QAccessibleAnnouncementEvent(widget, spoken(text))
        kinds = QAccessible.AnnouncementPoliteness
        event.setPoliteness(kinds.Assertive if urgent else kinds.Polite)
        QAccessible.updateAccessibility(event)


def row_words(words: str, place: int, count: int) -> str:
    """The text of a row with its position, from 1: ``SafeLink. 508-… . 3 of 24``."""
    number = QLocale().toString
    position = QCoreApplication.translate("HeardList", "%1 of %2").replace("%1", number(place))
    return f"{spoken(words)}. {position.replace('%2', number(count))}"


class RowPresses(QObject):
    """Takes a row that assistive technology selects as a click on it. Create it when the view has its model.

    WORKAROUND (no report found) (in Qt 6.12): the actions of a row only select it or take its selection back, and do
    not make it the current row.
    """

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        view.selectionModel().selectionChanged.connect(self._changed)

    def _changed(self) -> None:
        QTimer.singleShot(0, self, self._look)  # A mouse or key makes the row current after selecting it.

    def _look(self) -> None:
        view = self._view
        current, chosen = view.currentIndex(), view.selectedIndexes()
        pressed = chosen[0] if chosen else current
        if not pressed.isValid() or chosen == [current]:
            return
        view.selectionModel().setCurrentIndex(pressed, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        view.clicked.emit(pressed)


class HeardList(QListView):
    """A list view for screen readers: it also reports its current row when it gets focus, and a row that they select is
    clicked.

    WORKAROUND (no report found) (in Qt 6.12): under Linux Qt reports only the list, until the current row changes.
    """

    _told = True

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        self._take_presses()

    def _take_presses(self) -> None:
        if self.selectionMode() == QAbstractItemView.SelectionMode.SingleSelection:
            RowPresses(self)

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        self._told = True  # Qt has reported the row.

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._told = False
        QTimer.singleShot(0, self, self._tell_row)  # After Qt's own report of the list.

    def _tell_row(self) -> None:
        from PySide6.QtGui import QAccessible, QAccessibleEvent

        if QAccessible.isActive() and not self._told and self.hasFocus() and self.currentIndex().isValid():
            event = QAccessibleEvent(self, QAccessible.Event.Focus)
            event.setChild(self.currentIndex().row())
            QAccessible.updateAccessibility(event)
