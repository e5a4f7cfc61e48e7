"""Hide now, in every state that the program can be in: covered within 100 ms, and then nothing is left."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QLocale, QObject, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodQueryEvent
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
)
from pytestqt.qtbot import QtBot

from guide_app.system.progress import Progress
from guide_app.ui.kit.overlays.overlay import Overlay
from guide_app.ui.printing.output.pictures import print_pictures
from guide_app.ui.printing.output.printer_setup import make_printer
from guide_app.ui.safety import clipboard, exit_keys
from guide_app.ui.safety.hiding import COVER_TITLE
from tests.safety.hiding_states import STATES, ending_dialogs, print_page
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, seen, settle, watch_for, when_dialog_opens
from tests.ui.panels import OPENINGS, Opening, shown
from tests.waiting import wait

AT_ONCE_S = 0.100
"""From the release of the third Shift until the window is painted with its cover, in time of the processor: what else
runs on the computer adds nothing.
"""


class Painted(QObject):
    """Notes when the cover is painted for the first time."""

    def __init__(self, guide: Guide) -> None:
        super().__init__()
        self.at: float | None = None
        guide.hiding.prepare().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self.at is None:
            self.at = time.thread_time()
        return False


@pytest.fixture(autouse=True)
def _as_the_program_does(qapp: QApplication) -> None:
    """What ``app.make_application`` sets."""
    qapp.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_three_shifts_cover_within_a_tenth_of_a_second(guide: Guide, hand: Hand, state: Callable[..., float]) -> None:
    guide.session.add_to_tray("safelink")
    painted = Painted(guide)
    released = state(guide, hand)
    assert painted.at is not None, "the cover was not painted"
    assert painted.at - released <= AT_ONCE_S, f"it took {1000 * (painted.at - released):.0f} ms"
    settle()
    assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == [guide]
    assert not seen(guide, Overlay)
    assert guide.layers.currentWidget() is guide.hiding.prepare()
    assert guide.windowTitle() == QGuiApplication.applicationDisplayName() == COVER_TITLE
    assert guide.session.tray == ()
    assert guide.top_bar.box.text() == ""
    assert not guide.top_bar.box.isUndoAvailable()


def test_nothing_can_be_dragged(guide: Guide) -> None:
    """Words of a report, files in a dialog: the loop in which a drag waits takes every key, on a real screen only."""
    screen = guide.screen().virtualSize()
    assert QApplication.startDragDistance() > 10 * (screen.width() + screen.height())


def test_a_tap_in_any_dialog_hides_too(guide: Guide, hand: Hand) -> None:
    """The button in the bar cannot be reached while a dialog of the system is open, so each has its own."""
    kinds: list[type[QDialog]] = []

    def tap() -> None:
        with ending_dialogs():
            watch_for(lambda: (modal := QApplication.activeModalWidget()) is not None and modal.isActiveWindow())
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, QDialog)
            kinds.append(type(dialog))
            box = dialog.findChild(QDialogButtonBox)
            assert isinstance(box, QDialogButtonBox)
            (press,) = [each for each in box.buttons() if each.text() == "Hide now"]
            press.click()

    page = print_page(guide)
    for opening in (page.maker.left.print_button.click, page.maker.left.save_button.click):
        print_page(guide)
        when_dialog_opens(tap)
        opening()
        watch_for(lambda: guide.hiding.hidden)
        guide.hiding.show_again()
    assert QPrintDialog in kinds
    assert QFileDialog in kinds


@pytest.mark.parametrize("opening", OPENINGS, ids=lambda opening: opening.__name__)
def test_a_tap_hides_while_a_panel_is_open(guide: Guide, hand: Hand, opening: Opening) -> None:
    shown(guide, opening)
    hand.click(guide.layers.lit[0])
    assert guide.hiding.hidden
    settle()
    assert not guide.findChildren(Overlay)
    guide.hiding.show_again()


def test_what_was_copied_is_gone_and_what_others_copied_stays(guide: Guide) -> None:
    board = QGuiApplication.clipboard()
    clipboard.copy(board, "1-888-373-7888")
    guide.hiding.hide()
    assert board.text() == ""
    guide.hiding.show_again()


def test_gov_uks_rules(guide: Guide, hand: Hand) -> None:
    counts: list[int] = []
    guide.exit_keys.counted.connect(counts.append)
    hand.shift(2)
    hand.key(Qt.Key.Key_Tab)
    assert counts == [1, 2, 0], "another key starts again from none"
    hand.shift(2)
    hand.click(guide.help.list)
    assert counts[3:] == [1, 2, 0], "and so does the mouse"
    hand.write("ABC")
    assert counts[6:] == [], "a Shift that makes a capital does not count"
    assert not guide.hiding.hidden
    hand.shift(3)
    assert counts[6:] == [1, 2, 3, 0]
    assert guide.hiding.hidden


def test_a_shift_under_what_an_input_method_takes_does_not_count(guide: Guide) -> None:
    """Of a dead key (``ñ`` on many keyboards) or of a letter that Telex takes, only the release comes to the window."""
    window = guide.windowHandle()
    for _ in range(4):
        QTest.keyPress(window, Qt.Key.Key_Shift)
        QTest.keyRelease(window, Qt.Key.Key_AsciiTilde, Qt.KeyboardModifier.ShiftModifier)
        QTest.keyRelease(window, Qt.Key.Key_Shift)
        QTest.keyRelease(window, Qt.Key.Key_N)
    assert not guide.hiding.hidden


def test_a_letter_that_is_let_go_late_takes_no_shift_away(guide: Guide) -> None:
    window = guide.windowHandle()
    QTest.keyPress(window, Qt.Key.Key_E)
    QTest.keyPress(window, Qt.Key.Key_Shift)
    QTest.keyRelease(window, Qt.Key.Key_E)
    QTest.keyRelease(window, Qt.Key.Key_Shift)
    for _ in range(2):
        QTest.keyPress(window, Qt.Key.Key_Shift)
        QTest.keyRelease(window, Qt.Key.Key_Shift)
    assert guide.hiding.hidden


def test_five_seconds_between_two_presses(
    open_window: Opener, hand: Hand, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert exit_keys.PAUSE_MS == 5_000
    monkeypatch.setattr(exit_keys, "PAUSE_MS", 30)
    guide = open_window()
    with qtbot.waitSignal(guide.exit_keys.counted, check_params_cb=lambda presses: presses == 0):
        hand.shift(2)
    qtbot.wait(exit_keys.PAUSE_MS)  # The lights may go out a little before the pause of the events' own times ends.
    hand.shift(1)
    assert not guide.hiding.hidden


def test_the_lights_show_the_count(guide: Guide, hand: Hand) -> None:
    lit = guide.top_bar.hide_button
    dark = lit.grab().toImage()
    hand.shift(1)
    one = lit.grab().toImage()
    hand.shift(1)
    assert dark != one != lit.grab().toImage()
    hand.key(Qt.Key.Key_Tab)
    settle()
    assert guide.top_bar.hide_button.lit == 0


def test_no_light_tells_afterwards_that_someone_hid(guide: Guide, hand: Hand) -> None:
    fresh = guide.top_bar.hide_button.grab().toImage()
    hand.shift(3)
    settle()
    assert guide.hiding.hidden
    hand.write("guide")
    settle()
    assert not guide.hiding.hidden
    assert guide.top_bar.hide_button.grab().toImage() == fresh


def test_the_word_of_the_preferences_returns_to_a_fresh_session(open_window: Opener, hand: Hand) -> None:
    guide = open_window()
    guide.preferences.return_word = "lemonade"
    guide.guard.apply(guide.preferences)
    guide.navigation.show("signs")
    hand.shift(3)
    hand.write("guide")
    assert guide.hiding.hidden
    hand.write("LemonAde")
    assert not guide.hiding.hidden
    assert guide.navigation.here == "home"
    assert guide.windowTitle() == "Resource Guide"


def test_no_input_method_takes_the_letters_of_the_word(guide: Guide, hand: Hand) -> None:
    hand.shift(3)
    assert guide.focusWidget() is guide.hiding.prepare().value
    wait(20)
    asked = QInputMethodQueryEvent(Qt.InputMethodQuery.ImEnabled)
    QApplication.sendEvent(guide.hiding.prepare().value, asked)
    assert not asked.value(Qt.InputMethodQuery.ImEnabled)


def test_no_key_reaches_the_guide_through_the_cover(guide: Guide, hand: Hand) -> None:
    hand.shift(3)
    cover = guide.hiding.prepare()
    for key in (Qt.Key.Key_K, Qt.Key.Key_F, Qt.Key.Key_3, Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
        hand.ctrl(key)
    hand.key(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    hand.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert guide.focusWidget() is cover.value
    assert guide.preferences.text_size == 100
    hand.write("guide")
    assert not guide.hiding.hidden
    assert guide.navigation.here == "home"
    assert guide.top_bar.box.text() == ""
    assert not guide.client.active


def test_the_cover_is_a_converter_that_works(guide: Guide, hand: Hand) -> None:
    hand.shift(3)
    cover = guide.hiding.prepare()
    hand.click(cover.value)
    cover.value.selectAll()
    hand.write("26.2")
    assert cover.result.text() == f"{QLocale().toString(42_164.8128, 'g', 8)} meters"
    cover.kind.setCurrentText("Temperature")
    assert cover.result.text().endswith("Celsius")
    words = {each.text() for each in cover.findChildren(QLabel)}
    assert not any("guide" in each.lower() or "help" in each.lower() for each in words)


def test_hiding_cancels_what_is_being_printed(guide: Guide, tmp_path: object) -> None:
    from guide_app.ui.safety.background_job import BackgroundJob

    page = print_page(guide)
    printer = make_printer("letter", (215.9, 279.4), True, "long-edge", "Cards")
    printer.setOutputFormat(printer.OutputFormat.PdfFormat)
    printer.setOutputFileName(f"{tmp_path}/out.pdf")
    said: list[str] = []
    rendered = page.rendering.rendered
    assert rendered is not None
    pdf = rendered.for_print()

    def work(progress: Progress) -> str | None:
        return None if print_pictures(pdf, printer, progress) else "not taken"

    job = BackgroundJob(page, work)
    job.done.connect(lambda: said.append("done"))
    job.failed.connect(said.append)
    job.start()
    guide.hiding.hide()
    assert job.wait(10_000)
    settle()
    assert said == []
