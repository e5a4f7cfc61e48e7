"""The monkey: everything that a person can do, in any order. The soak has it play by chance for a long time, and
``tests/safety/test_any_order.py`` under Hypothesis, which finds the few deeds that a failure needs.
"""

from __future__ import annotations

import random
import string
import time
from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QSpinBox, QWidget

from guide_app.content.kinds import RECORD_TYPES
from guide_app.desk.preferences import TEXT_SIZES
from guide_app.handouts.registry import HANDOUTS
from guide_app.ui.kit.inputs.choice_box import ChoiceBox
from guide_app.ui.kit.overlays.panel import Panel
from guide_app.ui.printing.page import PrintPage
from guide_app.ui.safety.exit_keys import MAX_WAIT_S
from tests.ui.desk import AtDesk
from tests.waiting import wait

SAID = (
    "boss took my passport", "jefe quitó pasaporte", "place to sleep", "24/7", "555-1234", "AND OR NOT", "C++",
    "¿Quién?", "1-888-373-7888", "green card", "\U0001f600", "ñandú", "الهجرة", "a", "", "  ", "x" * 300,
    "'); DROP TABLE", "<b>&amp;",
)  # fmt: skip
LETTERS = string.printable[:95] + "áñé¿"
KEYS = (
    Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Right,
    Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End,
    Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_F1, Qt.Key.Key_Menu,
)  # fmt: skip
KINDS = ("service", "indicator", "question", "guidance", "notice")
THEMES = ("system", "light", "dark", "high-contrast")
CLOSE_DIALOGS_MS = 60
EACH_DEED_FIRST = 8
RESULTS_MS = 50
"""After words are typed; what only some results bring is made with them."""
LONGEST_LAYOUT = 60.0


class Monkey:
    """Plays at one desk. ``chance`` says what is done, and with what; ``steps`` counts what was done, ``did`` tells the
    last things, for finding out why.
    """

    def __init__(self, desk: AtDesk, chance: random.Random) -> None:
        self._desk, self._window = desk, desk.desktop.window
        self.chance = chance
        self.steps = 0
        self.did: list[str] = []
        self._ids = {kind: desk.library.ids(RECORD_TYPES[kind]) for kind in KINDS}
        self._closer = QTimer(self._window)
        self._closer.timeout.connect(self._close_dialogs)
        self._closer.start(CLOSE_DIALOGS_MS)
        self._deeds: list[tuple[int, Callable[[], None]]] = [
            (8, self.page), (14, self.record), (10, self.search), (12, self.key), (16, self.press), (4, self.wheel),
            (4, self.resize), (2, self.language), (2, self.look), (2, self.size), (3, self.view), (4, self.tick),
            (4, self.tray), (6, self.choose), (2, self.large), (2, self.idle), (1, self.settings), (2, self.copy),
            (3, self.click), (2, self.hours),
        ]  # fmt: skip

    def step(self) -> None:
        """Do one thing."""
        deeds = [deed for weight, deed in self._deeds for _ in range(weight)]
        self.do(self.chance.choice(deeds))

    def do(self, deed: Callable[[], None]) -> None:
        """Do this."""
        self.steps += 1
        self.did.append(deed.__name__)
        del self.did[:-40]
        deed()
        for _ in range(self.chance.randrange(3)):
            QApplication.processEvents()

    def see_everything(self) -> None:
        """Go once through the whole program, so that pages are made, fonts read and caches full.

        Each theme and each text size is seen, not each pair: that took longer than the play.
        """
        desk = self._desk
        for language in desk.library.languages:
            desk.set_language(language)
            for theme in THEMES:
                desk.set_theme(theme)
                self._see_pages()
            for size in TEXT_SIZES:
                desk.set_text_size(size)
                self._see_pages()
        page = desk.navigation.page("print")
        assert isinstance(page, PrintPage)
        desk.workspace.print_kind("wallet-card", {})
        for kind in HANDOUTS:
            page.show_kind(kind)
            self._wait_for_pages(page)
            fronts = page.maker.form.field("front")
            for box in fronts.findChildren(ChoiceBox) if fronts is not None else ():
                for choice in box.choices:
                    box.chosen.emit(choice.value)
                    self._wait_for_pages(page)
        for text in SAID:
            self._window.top_bar.box.setText(text)
            self._window.top_bar.box.textEdited.emit(text)
            wait(RESULTS_MS)
        for _, deed in self._deeds:
            for _ in range(EACH_DEED_FIRST):
                deed()
                QApplication.processEvents()

    def hide_and_return(self) -> None:
        """By the keyboard, as a person does; then the guide is as at its start."""
        self._close_dialogs()
        if self._desk.hiding.practising:  # A practice forgets nothing; it ends as its page is left.
            self._desk.navigation.show("get-help")
        for _ in range(3):
            QTest.keyPress(self._window.windowHandle(), Qt.Key.Key_Shift)
            QTest.keyRelease(self._window.windowHandle(), Qt.Key.Key_Shift)
        assert self._desk.hiding.hidden, "three Shifts did not hide"
        wait(self.chance.randrange(30))
        for _ in range(MAX_WAIT_S + 1):  # Letters that a deed typed at the cover make whoever returns wait.
            for letter in self._desk.exit_keys.return_word:
                QTest.keyClick(self._window.windowHandle(), Qt.Key(ord(letter.upper())))
            if not self._desk.hiding.hidden:
                break
            wait(1_000)
        assert not self._desk.hiding.hidden, "the word did not return"
        assert self._desk.session.tray == ()
        assert self._window.top_bar.box.text() == ""

    # What it does

    def page(self) -> None:
        self._desk.navigation.show(self.chance.choice(self._pages()))

    def record(self) -> None:
        kind = self.chance.choice(KINDS)
        if self._ids[kind]:
            self._desk.navigation.open_record(kind, self.chance.choice(self._ids[kind]))

    def search(self) -> None:
        self._window.top_bar.box.begin()
        text = self.chance.choice(SAID)
        if self.chance.random() < 0.3:
            text = "".join(self.chance.choice(LETTERS) for _ in range(self.chance.randrange(40)))
        for letter in text:
            code = Qt.Key(ord(letter.upper())) if letter.isascii() else Qt.Key.Key_unknown
            QTest.sendKeyEvent(
                QTest.KeyAction.Click, self._window.windowHandle(), code, letter, Qt.KeyboardModifier.NoModifier
            )
        if self.chance.random() < 0.5:
            wait(self.chance.randrange(40))

    def key(self) -> None:
        window = QGuiApplication.focusWindow() or self._window.windowHandle()
        QTest.keyClick(window, self.chance.choice(KEYS))

    def press(self) -> None:
        buttons = [each for each in self._window.findChildren(QPushButton) if each.isVisible() and each.isEnabled()]
        if buttons:
            button = self.chance.choice(buttons)
            self.did[-1:] = [f"press {button.accessibleName() or button.text().strip()!r}"]
            button.click()

    def click(self) -> None:
        place = QPoint(self.chance.randrange(self._window.width()), self.chance.randrange(self._window.height()))
        QTest.mouseClick(self._window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)

    def wheel(self) -> None:
        window = self._window.windowHandle()
        place = QPoint(self.chance.randrange(self._window.width()), self.chance.randrange(self._window.height()))
        QTest.wheelEvent(window, QPointF(place), QPoint(0, self.chance.choice((-360, -120, 120, 360))))

    def resize(self) -> None:
        self._window.resize(self.chance.randrange(640, 1_600), self.chance.randrange(480, 1_000))

    def language(self) -> None:
        language = self.chance.choice(self._desk.library.languages)
        if self._desk.client.active:
            self._desk.room.languages[language].click()
        else:
            self._desk.set_language(language)

    def look(self) -> None:
        self._desk.set_theme(self.chance.choice(THEMES))

    def size(self) -> None:
        self._desk.set_text_size(self.chance.choice(TEXT_SIZES))

    def view(self) -> None:
        self._desk.set_client(self.chance.random() < 0.3)

    def tick(self) -> None:
        self._desk.session.tick(self.chance.choice(self._ids["indicator"]), self.chance.random() < 0.7)

    def tray(self) -> None:
        service = self.chance.choice(self._ids["service"])
        if self.chance.random() < 0.6:
            self._desk.session.add_to_tray(service)
        else:
            self._desk.session.remove_from_tray(service)

    def choose(self) -> None:
        place = self._desk.navigation.page(self._desk.navigation.here)
        # Not every QWidget, sorted out here: PySide keeps in mind what it once handed out.
        every = [*place.findChildren(ChoiceBox), *place.findChildren(QSpinBox)]
        fields = [each for each in every if each.isVisible() and each.isEnabled()]
        if not fields:
            return
        field = self.chance.choice(fields)
        if isinstance(field, ChoiceBox) and field.choices:
            field.chosen.emit(self.chance.choice(field.choices).value)
        elif isinstance(field, QSpinBox):
            field.setValue(self.chance.randint(field.minimum(), min(field.maximum(), 6)))

    def large(self) -> None:
        self._desk.show_call_sheet()

    def idle(self) -> None:
        self._desk.guard.idle.warned.emit(self.chance.randint(1, 20))
        if self.chance.random() < 0.5:
            self._desk.guard.idle.relieved.emit()
        else:
            self._desk.guard.idle.rest()
            self._desk.guard.start_afresh()

    def settings(self) -> None:
        self._window.rail.button("desk").click()

    def copy(self) -> None:
        window = QGuiApplication.focusWindow() or self._window.windowHandle()
        for key in (Qt.Key.Key_A, Qt.Key.Key_C):
            QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)

    def hours(self) -> None:
        self._desk.workspace.refresh_hours()

    # Within

    def _see_pages(self) -> None:
        for name in self._pages():
            self._desk.navigation.show(name)
            QApplication.processEvents()

    def _wait_for_pages(self, page: PrintPage) -> None:
        """Until they are laid out, or refused."""
        late = time.monotonic() + LONGEST_LAYOUT
        while page.worker.busy:
            assert time.monotonic() < late, "the pages of a handout are not laid out"
            wait(10)

    def _pages(self) -> list[str]:
        return ["get-help", "questions", "print", "signs"]

    def _close_dialogs(self) -> None:
        """Whatever opened and waits for an answer gets none."""
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.hide()
        # A panel is a child of the layer that it is over: to look through the whole window takes long.
        directly = Qt.FindChildOption.FindDirectChildrenOnly
        layers = self._window.layers.findChildren(QWidget, options=directly)
        for panel in reversed([panel for layer in layers for panel in layer.findChildren(Panel, options=directly)]):
            panel.close_now()
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            dialog.reject()
        elif dialog is not None:
            dialog.close()
