"""The states in which the program can be when someone hides: each presses Shift three times and tells the moment, in
time of the processor that the window's thread has had.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QMessageBox,
)

from guide_app.ui.kit.inputs.fields import ChoiceField
from guide_app.ui.kit.overlays.overlay import Popup
from guide_app.ui.printing.output.align_printer_form import AlignPrinterForm
from guide_app.ui.printing.page import PrintPage
from guide_app.ui.settings.page import SettingsPage
from tests.ui.desk import Guide, Hand, seen, settle, watch_for, when_dialog_opens
from tests.ui.panels import align, fault, own_sheet, shown, turn_over


def three_shifts(window: QWindow | None = None) -> float:
    """Press Shift three times in a window, or whatever one has the keyboard; the moment of the last release."""
    window = window or QGuiApplication.focusWindow()
    assert window is not None
    for _ in range(2):
        QTest.keyPress(window, Qt.Key.Key_Shift)
        QTest.keyRelease(window, Qt.Key.Key_Shift)
    QTest.keyPress(window, Qt.Key.Key_Shift)
    released = time.thread_time()
    QTest.keyRelease(window, Qt.Key.Key_Shift)
    return released


@contextlib.contextmanager
def ending_dialogs() -> Iterator[None]:
    """A check that fails ends the dialog that it was made in, else the test would wait for ever."""
    try:
        yield
    except BaseException:
        while (dialog := QApplication.activeModalWidget()) is not None:
            dialog.close()
        raise


def within(opening: Callable[[], object]) -> Callable[[Guide, Hand], float]:
    """A state that waits in a loop of its own until it is closed: the Shifts come while it waits."""

    def state(guide: Guide, hand: Hand) -> float:
        released: list[float] = []

        def press() -> None:
            with ending_dialogs():
                watch_for(lambda: (modal := QApplication.activeModalWidget()) is not None and modal.isActiveWindow())
                released.append(three_shifts())

        when_dialog_opens(press)
        opening()
        watch_for(lambda: bool(released))  # The print system is asked before its dialog opens.
        return released[0]

    return state


def print_page(guide: Guide) -> PrintPage:
    guide.navigation.show("print")
    page = guide.at("print", PrintPage)
    page.show_kind("wallet-card")
    watch_for(page.maker.left.print_button.isEnabled)
    return page


def plain(guide: Guide, hand: Hand) -> float:
    return three_shifts()


def searching(guide: Guide, hand: Hand) -> float:
    hand.write("boss took my passport")
    return three_shifts()


def menu(guide: Guide, hand: Hand) -> float:
    hand.press(guide.top_bar, "Text size and colors")
    assert seen(guide, Popup)
    return three_shifts()


def combo(guide: Guide, hand: Hand) -> float:
    front = print_page(guide).maker.form.field("front")
    assert isinstance(front, ChoiceField)
    hand.click(front.choice)
    assert seen(guide, Popup)
    return three_shifts()


def call_sheet(guide: Guide, hand: Hand) -> float:
    guide.show_call_sheet()
    settle()
    return three_shifts()


def full_screen(guide: Guide, hand: Hand) -> float:
    guide.showFullScreen()
    settle()
    return three_shifts()


def rendering(guide: Guide, hand: Hand) -> float:
    page = print_page(guide)
    back = page.maker.form.field("back")
    assert isinstance(back, ChoiceField)
    hand.pick(back.choice, back.choice.choices[1].words)
    return three_shifts()


def dragging_the_bar(guide: Guide, hand: Hand) -> float:
    bar = guide.help.list.verticalScrollBar()
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=QPoint(6, 12))
    QTest.mouseMove(bar, QPoint(6, 60))
    released = three_shifts()
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=QPoint(6, 60))
    return released


def dragging_words(guide: Guide, hand: Hand) -> float:
    """A person drags words that are marked: with Qt's own distance this would be a loop that eats every key."""
    words = next(
        each
        for each in seen(guide.help.detail, QLabel)
        if each.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    )
    words.setSelection(0, 8)
    QTest.mousePress(words, Qt.MouseButton.LeftButton, pos=QPoint(8, words.height() // 2))
    for step in range(5):
        QTest.mouseMove(words, QPoint(20 + 40 * step, words.height() // 2))
    released = three_shifts()
    QTest.mouseRelease(guide, Qt.MouseButton.LeftButton)
    return released


def print_dialog(guide: Guide, hand: Hand) -> float:
    page = print_page(guide)
    return within(page.maker.left.print_button.click)(guide, hand)


def save_dialog(guide: Guide, hand: Hand) -> float:
    page = print_page(guide)
    return within(page.maker.left.save_button.click)(guide, hand)


def message_box(guide: Guide, hand: Hand) -> float:
    return within(lambda: QMessageBox.warning(guide, "Words", "More words"))(guide, hand)


def settings(guide: Guide, hand: Hand) -> float:
    """Where a staff code is being typed."""
    hand.press(guide.rail, "This desk")
    guide.at("desk", SettingsPage).show_group("staff")
    code = guide.at("desk", SettingsPage).fields.code
    code.setFocus()
    hand.write("secret")
    released = three_shifts()
    assert code.text() == ""
    return released


def panel(guide: Guide, hand: Hand) -> float:
    """Where something is being typed in one."""
    shown(guide, own_sheet)
    hand.write("Safe House cards")
    return three_shifts()


def panel_over_panel(guide: Guide, hand: Hand) -> float:
    shown(guide, align)
    shown(guide, fault)
    return three_shifts(guide.windowHandle())


def panel_that_opens(guide: Guide, hand: Hand) -> float:
    """Two Shifts before it is shown, one after."""
    hand.shift(2)
    shown(guide, turn_over)
    window = guide.windowHandle()
    QTest.keyPress(window, Qt.Key.Key_Shift)
    released = time.thread_time()
    QTest.keyRelease(window, Qt.Key.Key_Shift)
    settle()
    return released


def dialog_over_panel(guide: Guide, hand: Hand) -> float:
    """The system's dialog, which a panel has opened, waits in a loop of its own."""
    (form,) = seen(shown(guide, align), AlignPrinterForm)
    return within(form.print_button.click)(guide, hand)


def box_over_box(guide: Guide, hand: Hand) -> float:
    """A message box over a dialog over the window."""
    dialog = QDialog(guide)
    QTimer.singleShot(0, dialog, lambda: QMessageBox.warning(dialog, "Words", "More words"))
    return within(dialog.exec)(guide, hand)


STATES = [
    plain, searching, menu, combo, call_sheet, full_screen, rendering, dragging_the_bar,
    dragging_words, print_dialog, save_dialog, message_box, settings, box_over_box, panel, panel_over_panel,
    panel_that_opens, dialog_over_panel,
]  # fmt: skip
