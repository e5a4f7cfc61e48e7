"""Hide, practice and return, in a window by itself: what is covered, closed, forgotten and said, and in which order."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QLabel, QMenu, QWidget

from guide_app.ui.kit.overlays.panel import Panel
from guide_app.ui.safety import clipboard
from guide_app.ui.safety.exit_keys import ExitKeys
from guide_app.ui.safety.hiding import COVER_TITLE, SAID_AFTER_MS, Hiding, close_other_windows
from tests.ui.desk import seen, settle
from tests.ui.hearing import listen
from tests.ui.safety.conftest import TITLE, Bare
from tests.waiting import wait, wait_until


class Hidden(QObject):
    """The window, with all that was told of it, in its order."""

    def __init__(self, bare: Bare) -> None:
        super().__init__()
        self.bare = bare
        self.told: list[object] = []
        self.keys = ExitKeys("lemonade", bare)
        self.hiding = Hiding(bare, bare.layers, self.keys, lambda: self.told.append("wiped"))
        self.hiding.counted.connect(self.told.append)
        for name in ("covered", "returned", "practiced"):
            getattr(self.hiding, name).connect(lambda name=name: self.told.append(name))
        self.hiding.prepare().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.told.append("painted")
        return False

    @property
    def covered(self) -> bool:
        """Whether the cover is all that is seen of the guide."""
        titles = {self.bare.windowTitle(), QGuiApplication.applicationDisplayName()}
        covered = self.bare.layers.currentWidget() is self.hiding.prepare()
        assert titles == {COVER_TITLE if covered else TITLE}
        assert self.hiding.hidden is covered
        return covered

    def new(self) -> list[object]:
        """What was told since the last look, each time once that the cover was painted."""
        settle()
        told = [each for place, each in enumerate(self.told) if each != "painted" or "painted" not in self.told[:place]]
        self.told.clear()
        return told

    def words(self) -> str:
        """What is on the screen."""
        return " ".join(each.text() for each in seen(self.bare, QLabel))

    def panel(self) -> Panel:
        """One that is over what is in front."""
        panel = Panel(self.bare.layers, "Heading", QWidget())
        panel.open()
        return panel


@pytest.fixture
def hidden(bare: Bare) -> Iterator[Hidden]:
    hidden = Hidden(bare)
    yield hidden
    QGuiApplication.setApplicationDisplayName(TITLE)


def test_it_covers_first_and_forgets_then(hidden: Hidden) -> None:
    assert not hidden.covered
    assert not hidden.hiding.practising
    hidden.hiding.hide()
    assert hidden.new() == ["painted", 0, "covered", "wiped"]
    assert hidden.covered
    assert "lemonade" not in hidden.words()
    hidden.hiding.hide()
    assert hidden.new()[-3:] == [0, "covered", "wiped"]
    assert hidden.covered


def test_a_window_that_held_its_picture_back_shows_the_cover(hidden: Hidden, bare: Bare) -> None:
    """As it does while its colors change."""
    bare.setUpdatesEnabled(False)
    hidden.hiding.hide()
    assert hidden.new() == ["painted", 0, "covered", "wiped"]
    assert bare.updatesEnabled()


def test_keys_hide_and_the_word_returns_to_the_start(hidden: Hidden, bare: Bare) -> None:
    bare.layers.addWidget(QWidget())
    bare.layers.setCurrentIndex(2)
    hidden.keys.hide_asked.emit()
    assert hidden.new() == ["painted", 0, "covered", "wiped"]
    assert hidden.covered
    panel = hidden.panel()
    panel.closed.connect(lambda: hidden.told.append("panel closed"))
    assert panel.isVisible()
    hidden.keys.return_asked.emit()
    assert hidden.new() == ["panel closed", "returned"], "who asked in it goes on as if cancelled"
    assert not hidden.covered
    assert bare.layers.currentWidget() is bare.page
    assert not seen(bare, Panel)


def test_a_practice_shows_the_word_and_forgets_nothing(hidden: Hidden) -> None:
    hidden.hiding.practice(True)
    assert hidden.hiding.practising
    hidden.keys.hide_asked.emit()
    assert hidden.new() == ["painted", 0, "covered"]
    assert hidden.covered
    assert "lemonade" in hidden.words()
    hidden.hiding.practice(False)
    assert hidden.hiding.practising, "the page that asked for it goes out of sight"
    hidden.keys.return_asked.emit()
    assert hidden.new() == ["practiced"]
    assert not hidden.hiding.practising
    assert not hidden.covered
    hidden.keys.hide_asked.emit()
    assert hidden.new()[-1] == "wiped", "it was one practice"
    assert "lemonade" not in hidden.words()


def test_the_button_hides_in_a_practice_too_and_a_practice_can_be_left(hidden: Hidden) -> None:
    hidden.hiding.practice(True)
    hidden.hiding.hide()
    assert hidden.new()[-1] == "wiped"
    assert "lemonade" not in hidden.words()
    hidden.hiding.show_again()
    assert hidden.new() == ["returned"]
    hidden.hiding.practice(True)
    hidden.hiding.practice(False)
    hidden.keys.hide_asked.emit()
    assert hidden.new()[-1] == "wiped"


def test_a_guide_that_ended_hidden_begins_so(hidden: Hidden, bare: Bare) -> None:
    hidden.hiding.stay_covered()
    assert hidden.covered
    assert hidden.new() == ["painted"]
    assert bare.layers.count() == 2
    assert bare.layers.widget(1) is hidden.hiding.prepare() is hidden.hiding.prepare()
    hidden.keys.return_asked.emit()
    assert hidden.new() == ["returned"]


def test_presses_are_counted_and_said_until_it_is_hidden(hidden: Hidden, monkeypatch: pytest.MonkeyPatch) -> None:
    hearing = listen(monkeypatch)
    for presses in (1, 2):
        hidden.keys.counted.emit(presses)
        wait_until(lambda: len(hearing.said) == presses)  # noqa: B023 (it is over before the next one)
    assert [each.replace("(s)", "s") for each in hearing.said] == [
        "Press Shift 2 more times to hide.",
        "Press Shift 1 more times to hide.",
    ]
    for presses in (1, 2, 3, 0):
        hidden.keys.counted.emit(presses)
    assert hidden.new() == [1, 2, 1, 2, 3, 0]
    wait(2 * SAID_AFTER_MS)
    assert len(hearing.said) == 2, "quick presses say nothing"
    hidden.keys.counted.emit(1)
    hidden.hiding.hide()
    wait(2 * SAID_AFTER_MS)
    assert len(hearing.said) == 2, "nothing is said over the cover"
    hidden.new()
    hidden.keys.counted.emit(1)
    assert hidden.new() == []
    assert len(hearing.said) == 2


def test_forgetting_takes_panels_and_copies_too(hidden: Hidden, bare: Bare) -> None:
    board = QGuiApplication.clipboard()
    clipboard.copy(board, "1-888-373-7888")
    hidden.panel()
    hidden.hiding.forget()
    settle()
    assert board.text() == ""
    assert not seen(bare, Panel)
    assert hidden.told == ["wiped"]
    assert not hidden.covered


def test_hiding_leaves_the_window_alone_on_the_screen(hidden: Hidden, bare: Bare) -> None:
    panel, tip = hidden.panel(), QWidget(None, Qt.WindowType.ToolTip)
    tip.show()
    hidden.hiding.hide()
    assert not tip.isVisible()
    assert not panel.isVisible()
    assert bare.isVisible()


class Dialog(QDialog):
    """Notes when it is cancelled; one that is ``stubborn`` will not go."""

    def __init__(self, name: str, told: list[str], parent: QWidget, stubborn: bool = False) -> None:
        super().__init__(parent)
        self.name, self.told, self.stubborn = name, told, stubborn

    def reject(self) -> None:
        self.told.append(self.name)
        if not self.stubborn:
            super().reject()


def test_dialogs_are_cancelled_once_each_and_what_is_not_open_is_left_alone(bare: Bare) -> None:
    told: list[str] = []
    first = Dialog("first", told, bare)
    second = Dialog("second", told, first, stubborn=True)
    unseen = Dialog("unseen", told, bare)
    menu = QMenu(bare)
    menu.addAction("One")
    for each in (first, second):
        each.show()
    menu.popup(bare.pos())
    Panel(bare.layers, "Heading", QWidget()).open()
    close_other_windows(bare)
    assert sorted(told) == ["first", "second"]
    assert not any(each.isVisible() for each in (first, second, unseen, menu))
    assert not seen(bare, Panel)
    assert bare.isVisible()
