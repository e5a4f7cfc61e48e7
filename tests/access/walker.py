"""Presses every control of a state in every way, and compares what follows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QDialog,
    QLabel,
    QListView,
    QWidget,
)

from guide_app.ui.kit.focus import scroll_to
from guide_app.ui.kit.overlays.overlay import close_overlays
from guide_app.ui.printing.page import PrintPage
from guide_app.ui.safety.hide_button import HideButton
from guide_app.ui.search.page import ResultsPage
from tests.safety.test_fresh import told
from tests.ui.desk import Guide, Hand, settle
from tests.waiting import wait, wait_until

if TYPE_CHECKING:
    from tests.access.states import State

ROWS = 3
"""How many rows of a list are tried."""
_RUNNING = re.compile(r"\d+:\d\d( left| over)?")
"""The clock of a workshop and the time left of its part, which run while a control is tried."""
STILL_MS = 60
"""The screen has come to rest when it was the same for so long."""
asked: list[str] = []
"""The dialogs of the system that a press has opened."""


def refuse(dialog: QDialog) -> int:
    """Note a dialog of the system and close it: it would wait for an answer. In the place of its ``exec``."""
    asked.append(f"{type(dialog).__name__} {dialog.windowTitle()}")
    return int(QDialog.DialogCode.Rejected)


class Control:
    """A button, or a row of a list: where it is among those of its state, and how it is called."""

    def __init__(self, widget: QWidget, row: int | None = None) -> None:
        self.widget, self.row = widget, row

    @property
    def name(self) -> str:
        """Kind and accessible name."""
        words = self.widget.accessibleName() or (self.widget.text() if isinstance(self.widget, QAbstractButton) else "")
        return f"{type(self.widget).__name__} {words.strip()!r}" + ("" if self.row is None else f" row {self.row}")

    @property
    def place(self) -> QPoint:
        """What is clicked of its widget."""
        if isinstance(self.widget, QCheckBox):  # To the right of its words it takes no click.
            return QPoint(self.widget.height() // 2, self.widget.height() // 2)
        if self.row is None or not isinstance(self.widget, QListView):
            return self.widget.rect().center()
        return self.widget.visualRect(self.widget.model().index(self.row, 0)).center()


def controls(guide: Guide) -> list[Control]:
    """What a person can press in the present state, in the order in which it was made. What hides is left out: after
    it there is nothing to compare.
    """
    root = QApplication.activeModalWidget() or guide
    found: list[Control] = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or not widget.isEnabled() or isinstance(widget, HideButton) or _is_covered(widget):
            continue
        if isinstance(widget, QAbstractButton):
            found.append(Control(widget))
        elif isinstance(widget, QListView):
            model = widget.model()
            rows = [row for row in range(model.rowCount()) if model.index(row, 0).flags() & Qt.ItemFlag.ItemIsEnabled]
            found += [Control(widget, row) for row in rows[:ROWS]]
    return found


def named(found: list[Control]) -> dict[str, Control]:
    """The controls by name; of the same name, each further one has a number."""
    names: dict[str, Control] = {}
    for each in found:
        name, count = each.name, 1
        while name in names:
            count += 1
            name = f"{each.name} {count}"
        names[name] = each
    return names


def _is_covered(widget: QWidget) -> bool:
    """Whether a panel or a popup is over the middle of a widget, once it is scrolled to."""
    scroll_to(widget)
    window = widget.window()
    at = window.childAt(widget.mapTo(window, widget.rect().center()))
    return at is None or not (at is widget or widget.isAncestorOf(at))


def by_mouse(control: Control) -> None:
    """Click."""
    widget = control.widget
    target = widget.viewport() if isinstance(widget, QAbstractItemView) else widget
    Hand().click(target, control.place)


def by_key(control: Control) -> bool:
    """Space on a button, Enter on a row; return whether it can have the keyboard."""
    widget = control.widget
    if widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
        return False
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    if isinstance(widget, QListView):
        return False  # The arrow keys lead to a row, and with them the pane beside it: not one press.
    QTest.keyClick(widget, Qt.Key.Key_Space)
    return True


def by_technology(control: Control) -> bool:
    """The first action that Qt offers assistive technology; return whether there is one."""
    found = QAccessible.queryAccessibleInterface(control.widget)
    if control.row is not None:
        found = found.child(control.row)
    action = found.actionInterface()
    names = [name for name in action.actionNames() if name in ("Toggle", "Press", "ShowMenu")] if action else []
    if not names:
        return False
    action.doAction(names[0])
    return True


def outcome(guide: Guide) -> list[str]:
    """All that can be seen and was kept: screen, session and preferences. Left out is where the keyboard and the
    pointer are, and how far something is scrolled.
    """
    found = [f"page {guide.navigation.here}", f"session {sorted(guide.session.tray)} {sorted(guide.session.ticked)}"]
    kept = guide.preferences
    found.append(f"kept {kept.language} {kept.theme} {kept.text_size}")
    clipboard = QApplication.clipboard().text()
    found += [f"copied {clipboard!r}", f"asked {asked}"]
    for window in QApplication.topLevelWidgets():
        if window.isVisible():
            found += _told(window)
    return found


def _told(window: QWidget) -> Iterator[str]:
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, QListView) and widget.selectionMode() == QListView.SelectionMode.MultiSelection:
            rows = sorted(index.row() for index in widget.selectedIndexes())
            yield f"{type(widget).__name__} rows {rows} of {widget.model().rowCount()}"
        elif isinstance(widget, QListView):
            index = widget.currentIndex()
            yield f"{type(widget).__name__} row {index.row()} of {widget.model().rowCount()}"
        elif isinstance(widget, QLabel | QAbstractButton) and not _RUNNING.fullmatch(widget.text()):
            yield f"{type(widget).__name__} {told(widget)}"


def differences(guide: Guide, state: State, tell: Callable[[str], object] = str) -> list[str]:
    """Press each control of a state by mouse, by key and by assistive technology, each time in the state opened again;
    return where the outcome was another one than by mouse, or where nothing could be pressed.
    """
    found: list[str] = []
    open_state(guide, state)
    for name in named(controls(guide)):
        results: dict[str, list[str]] = {}
        for way in (by_mouse, by_key, by_technology):
            open_state(guide, state)
            control = named(controls(guide))[name]
            scroll_to(control.widget)  # What is in sight must not tell one way from another.
            settle()
            if way(control) is False:
                if way is by_technology:
                    found.append(f"{state.__name__}: {name} offers assistive technology nothing")
                continue
            _rest(guide)
            results[way.__name__] = outcome(guide)
        tell(name)
        for way_name, result in results.items():
            if result != results["by_mouse"]:
                found.append(f"{state.__name__}: {name} {way_name}: {_first_difference(results['by_mouse'], result)}")
    return found


def _first_difference(one: list[str], other: list[str]) -> str:
    lacking = [each for each in one if each not in other]
    more = [each for each in other if each not in one]
    return f"without {lacking[:3]}, with {more[:3]}"


def _rest(guide: Guide) -> None:
    """Let a press be shown, and what it leads to come: until the screen has stood still for a moment."""
    wait_until(lambda: not any(each.isDown() for each in guide.findChildren(QAbstractButton)))
    before: list[str] = []
    while before != (before := outcome(guide)) or _works(guide):
        wait(STILL_MS)
        settle()


def _works(guide: Guide) -> bool:
    here = guide.navigation.made().get(guide.navigation.here)
    if isinstance(here, ResultsPage):  # The preview follows a moment later.
        return not here.panes.narrow and here.preview.shown != here.list.selected
    return isinstance(here, PrintPage) and here.worker.busy


def open_state(guide: Guide, state: State) -> None:
    """Home as after a start, then the state."""
    close_overlays(guide)
    guide.set_client(False)
    guide.close_sheet()
    if guide.preferences.text_size != 100:
        guide.set_text_size(100)
    if guide.preferences.theme != "light":
        guide.set_theme("light")
    if guide.language != "en":
        guide.set_language("en")
    guide.guard.start_afresh()
    guide.navigation.forget()
    QApplication.clipboard().clear()
    asked.clear()
    settle()
    state(guide)
    settle()
    _rest(guide)
