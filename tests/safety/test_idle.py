"""Left alone: the warning, what takes it back, and what is forgotten when nobody is there."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from guide_app.system.clock import elapsed_seconds
from guide_app.ui.kit.overlays.panel import Panel
from guide_app.ui.printing.page import PrintPage
from guide_app.ui.safety import idle
from guide_app.ui.safety.idle import WARNING_S, Idle
from guide_app.ui.safety.idle_warning import IdleWarning
from guide_app.ui.signs.page import SignsPage
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, seen, settle, watch_for, when_dialog_opens
from tests.ui.panels import own_sheet, shown


class Clock:
    """Seconds that pass when the test says so."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


class Heard:
    """What an Idle said."""

    def __init__(self, minutes: int) -> None:
        self.clock = Clock()
        self.idle = Idle(minutes, None, self.clock)
        self.said: list[object] = []
        self.idle.warned.connect(self.said.append)
        self.idle.relieved.connect(lambda: self.said.append("relieved"))
        self.idle.expired.connect(lambda: self.said.append("expired"))

    def after(self, seconds: float) -> list[object]:
        """What it says when it looks after so many seconds."""
        self.clock.now += seconds
        self.said.clear()
        self.idle.look()
        return list(self.said)


def test_three_minutes_with_a_warning_of_twenty_seconds(qapp: QApplication) -> None:
    heard = Heard(3)
    heard.idle.touch()
    assert heard.after(159) == []
    assert heard.after(1) == [WARNING_S]
    assert heard.after(1) == [WARNING_S - 1]
    assert heard.after(19) == ["relieved", "expired"]
    assert heard.after(1_000) == [], "what is forgotten is not forgotten again"
    heard.idle.touch()
    assert heard.said == [], "nor is a warning taken back that is gone"


def test_a_touch_takes_the_warning_back_and_starts_again(qapp: QApplication) -> None:
    heard = Heard(1)
    heard.idle.touch()
    assert heard.after(50) == [10]
    heard.said.clear()
    heard.idle.touch()
    heard.idle.touch()
    assert heard.said == ["relieved"]
    assert heard.after(39) == []


def test_a_computer_that_slept_forgets_at_once(qapp: QApplication) -> None:
    heard = Heard(3)
    heard.idle.touch()
    assert heard.after(8 * 3_600) == ["expired"]


def test_it_looks_by_itself(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(idle, "POLL_INTERVAL_S", 0.01)
    heard = Heard(1)
    heard.idle.touch()
    heard.clock.now += 41
    watch_for(lambda: bool(heard.said))
    assert heard.said[0] == WARNING_S - 1
    heard.clock.now += 19
    watch_for(lambda: "expired" in heard.said)


def test_when_it_looks_next(qapp: QApplication) -> None:
    heard = Heard(1)
    timer = heard.idle.findChild(QTimer)
    assert timer is not None
    assert timer.isSingleShot()
    heard.idle.touch()
    assert timer.interval() == 10_000
    waits = []
    for seconds in (35, 5, 19.5):
        heard.after(seconds)
        waits.append(timer.interval())
    assert waits == [5_000, 1_000, 500]
    assert heard.after(0.5) == ["relieved", "expired"]
    assert not timer.isActive()
    heard.idle.set_minutes(2)
    assert timer.isActive()
    assert heard.after(99) == []
    assert heard.after(1) == [WARNING_S]
    heard.idle.set_minutes(0)
    assert not timer.isActive()
    heard.idle.set_minutes(1)
    heard.idle.rest()
    assert not timer.isActive()


def test_off_and_never_touched_say_nothing(qapp: QApplication) -> None:
    off, untouched = Heard(0), Heard(3)
    off.idle.touch()
    assert off.after(100_000) == []
    assert untouched.after(100_000) == []


def test_a_pointer_that_does_not_move_is_no_touch(qapp: QApplication) -> None:
    heard = Heard(1)

    def move(x: float, kind: QEvent.Type = QEvent.Type.MouseMove) -> None:
        place = QPointF(x, 5)
        buttons = Qt.MouseButton.NoButton
        heard.idle.hear(QMouseEvent(kind, place, place, buttons, buttons, Qt.KeyboardModifier.NoModifier))

    move(1)
    heard.clock.now += 50
    move(1)
    assert heard.after(0) == [10]
    move(2)
    assert heard.after(50) == [10]
    move(2, QEvent.Type.MouseButtonPress)
    assert heard.after(0) == [], "a press needs no way"


def test_the_clock_goes_on_and_is_never_set_back() -> None:
    before = elapsed_seconds()
    assert elapsed_seconds() >= before


@pytest.fixture
def clock() -> Clock:
    """The clock of the guide's own idle time."""
    return Clock()


@pytest.fixture
def guide(open_window: Opener, clock: Clock) -> Guide:
    """The guide, with that clock; it was touched just now."""
    guide = open_window(uptime=clock)
    guide.guard.idle.touch()
    return guide


def test_the_whole_window_is_warned_and_then_as_at_the_start(guide: Guide, hand: Hand, clock: Clock) -> None:
    hand.write("passport")
    guide.session.add_to_tray("safelink")
    guide.navigation.show("signs")
    guide.at("signs", SignsPage)
    guide.session.tick("papers-held", True)
    clock.now += 165
    guide.guard.idle.look()
    settle()
    (warning,) = seen(guide, IdleWarning)
    assert "In 15 seconds" in warning.text()
    button = guide.top_bar.hide_button
    assert not warning.geometry().intersects(button.geometry().translated(guide.top_bar.mapTo(guide, button.pos())))
    assert not warning.geometry().intersects(guide.rail.geometry()), "the places stay in sight"
    hand.key(Qt.Key.Key_Tab)
    assert seen(guide, IdleWarning) == []
    assert guide.session.ticked == ("papers-held",)
    clock.now += 200
    guide.guard.idle.look()
    settle()
    assert guide.navigation.here == "home"
    assert (guide.session.tray, guide.session.ticked, guide.top_bar.box.text()) == ((), (), "")
    assert not guide.hiding.hidden


def test_who_writes_through_an_input_method_is_there(guide: Guide, clock: Clock) -> None:
    """Of the keys that it takes, only their release comes to the window."""
    clock.now += 165
    guide.guard.idle.look()
    QTest.keyRelease(guide.windowHandle(), Qt.Key.Key_E)
    clock.now += 30
    guide.guard.idle.look()
    assert seen(guide, IdleWarning) == []


def _save(guide: Guide) -> Callable[[], None]:
    return _print_page(guide).maker.left.save_button.click


def _print(guide: Guide) -> Callable[[], None]:
    return _print_page(guide).maker.left.print_button.click


def _print_page(guide: Guide) -> PrintPage:
    guide.session.add_to_tray("safelink")
    guide.workspace.print_kind("wallet-card", {})
    page = guide.at("print", PrintPage)
    watch_for(lambda: page.rendering.rendered is not None and page.maker.left.print_button.isEnabled())
    return page


@pytest.mark.parametrize("opening", [_save, _print])
def test_dialogs_close_too(
    guide: Guide, hand: Hand, clock: Clock, opening: Callable[[Guide], Callable[[], None]]
) -> None:
    opens = opening(guide)
    warned: list[bool] = []

    def expire() -> None:
        watch_for(lambda: QApplication.activeModalWidget() is not None)
        clock.now += 170
        guide.guard.idle.look()
        warned.append(bool(seen(QApplication.activeModalWidget(), IdleWarning)))  # type: ignore[arg-type]  # is one
        clock.now += 20
        guide.guard.idle.look()

    when_dialog_opens(expire)
    opens()
    watch_for(lambda: bool(warned))  # The print system is asked before its dialog opens.
    assert warned == [True], "the warning lies over the dialog that is in front"
    assert QApplication.activeModalWidget() is None
    assert guide.navigation.here == "home"
    assert guide.session.tray == ()


def test_panels_close_too(guide: Guide, clock: Clock) -> None:
    panel = shown(guide, own_sheet)
    clock.now += 170
    guide.guard.idle.look()
    assert seen(guide, IdleWarning)
    assert panel.isVisible()
    clock.now += 20
    guide.guard.idle.look()
    settle()
    assert not guide.findChildren(Panel)
    assert guide.navigation.here == "home"


@pytest.mark.parametrize("freed", [True, False])
def test_the_warning_goes_on_when_the_dialog_below_it_ends_by_itself(guide: Guide, clock: Clock, freed: bool) -> None:
    dialog = QDialog(guide)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, freed)
    dialog.setModal(True)
    dialog.show()
    watch_for(lambda: QApplication.activeModalWidget() is dialog)
    clock.now += 165
    guide.guard.idle.look()
    assert seen(dialog, IdleWarning)
    dialog.close()
    settle()
    clock.now += 1
    guide.guard.idle.look()
    assert len([each for each in seen(guide, IdleWarning) if each.parentWidget() is guide]) == 1


def test_what_is_hidden_stays_hidden(guide: Guide, clock: Clock) -> None:
    guide.hiding.hide()
    clock.now += 1_000
    guide.guard.idle.look()
    assert guide.hiding.hidden
    assert guide.layers.currentWidget() is guide.hiding.prepare()
    guide.hiding.show_again()


def test_the_call_sheet_goes(guide: Guide, clock: Clock) -> None:
    guide.show_call_sheet()
    clock.now += 1_000
    guide.guard.idle.look()
    assert guide.layers.currentIndex() == 0


def test_mouse_keys_and_fingers_are_heard(guide: Guide, hand: Hand, clock: Clock) -> None:
    said: list[str] = []
    guide.guard.idle.relieved.connect(lambda: said.append("relieved"))
    guide.guard.idle.expired.connect(lambda: said.append("expired"))
    for touch in (
        lambda: hand.key(Qt.Key.Key_Down),
        lambda: hand.click(guide.help.list),
        lambda: QTest.mouseMove(guide.windowHandle(), guide.rect().center()),
    ):
        clock.now += 170
        guide.guard.idle.look()
        assert seen(guide, IdleWarning)
        said.clear()
        touch()
        assert said == ["relieved"]
