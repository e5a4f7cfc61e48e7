"""The client view covers the whole window except for the emergency strip. It has no rail, no handout and no text for
staff; its choices and numbers are large, each language is listed under its own name, and *Hide* keeps its place. What a
client does here is kept in this view only and cleared when they leave.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from guide_app.ui.client.corner import Corner
from guide_app.ui.client.deaf import DeafScreen
from guide_app.ui.client.facts import Reader
from guide_app.ui.client.home import ClientHome
from guide_app.ui.client.leaving import LeaveFoot
from guide_app.ui.client.parts import TARGET, icon_button
from guide_app.ui.client.pointing import PointScreen
from guide_app.ui.client.reading import ClientReading
from guide_app.ui.client.tongue_row import TongueRow
from guide_app.ui.client.who import Age, Happened, Request, condition_for
from guide_app.ui.common import formatting
from guide_app.ui.common.page import PageContext
from guide_app.ui.kit.accessibility import announce
from guide_app.ui.kit.focus import Pane, focused_within, scroll_to_opened
from guide_app.ui.kit.overlays.toast import Toasts
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.theme import restyle, set_shown
from guide_app.ui.safety.hide_button import HideButton

MAX_TRAIL = 30
"""Maximum length of the history for Back."""
SIDE, SLIM_SIDE = TARGET, 20
"""Margins at the sides in pixels. The corner fits into the first, so that the languages start where all else does; a
slim window has no room for that.
"""
SLIM = 700
"""Width in px below which a window is slim, whatever the text size."""
WORDS = 1150
"""Width in px at 100 % text below which the button of Deaf people has an icon alone."""
LOW = 660
"""Height in px at 100 % text below which the other margins shrink."""
LEAVE_ABOVE = 450
"""Width in px at 100 % text from which a low window has the way to leave beside the languages."""
Screen = Callable[[Reader], object]


class ClientRoom(QWidget):
    """``language_chosen`` carries the language in which everything is shown from now on; ``look_asked`` the button
    beside which text size and colors are to open; ``card_asked`` a service. ``leave_asked`` says that staff want to
    leave: three presses on the corner, or Ctrl+Shift+V. The window decides whether they may; the client
    asks ``done_asked``.
    """

    hide_now, leave_asked = Signal(), Signal()
    language_chosen = Signal(str)
    look_asked = Signal(object)
    card_asked, done_asked = Signal(str), Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self.setObjectName("ClientRoom")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context, self._theme = context, context.theme
        self.language = context.language
        self._kiosk = False
        self._wish = Request()
        self._trail: list[Screen] = []
        self._here: Screen | None = None
        """The function that builds the current reading screen; None for the first screen."""
        self._pressed: QWidget | None = None
        """What was focused on the first screen when a reading screen was opened."""
        self.toasts: Toasts
        self.home = ClientHome(self._theme, context.assets / "icons")
        self.reading, self.deaf = ClientReading(self._theme), DeafScreen(self._theme)
        self.pointing = PointScreen(self._theme)
        self._lay_out()
        self._connect()

    # Called by the window

    @property
    def reader(self) -> Reader:
        """The reader with the current time."""
        now: dt.datetime = self._context.clock()
        return Reader(self._context.library, self._context.assets, self.language, now, self._kiosk)

    @property
    def panes(self) -> list[Pane]:
        """The panes that F6 goes to."""
        shown = self._screens.currentWidget()
        inner = shown.panes if isinstance(shown, ClientHome | DeafScreen) else [(self._screens, None)]
        return [(self._tongues, None), *inner, (self.foot, None)]

    def begin(self, language: str, kiosk: bool = False) -> None:
        """Start for a new client, in this language, with no trace of the previous one."""
        self._kiosk = kiosk
        self._wish = Request()
        self._trail.clear()
        self._here, self._pressed = None, None
        self.reading.clear()
        self.deaf.clear()
        self.pointing.clear()
        self.toasts.forget()
        self.home.start()
        self.set_language(language)
        self._screens.setCurrentWidget(self.home)
        self.take_keyboard()

    def set_language(self, language: str) -> None:
        """Show everything in another language, and keep the place."""
        self.language = language
        reader = self.reader
        self.setLocale(reader.locale)
        if reader.right_to_left:
            self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        else:
            self.unsetLayoutDirection()
        self._theme.turn_icons(self)
        self._write_bar(reader)
        self._show()

    def refresh_hours(self) -> None:
        """Compute opening hours again."""
        if self._screens.currentWidget() is self.home and self.isVisible():
            self.home.show_wish(self.reader, self._wish)

    def show_service(self, service_id: str) -> None:
        """Show one service, as a card of the first screen or an emergency line asks for it."""
        self._go(
            lambda reader: self.reading.show_service(reader, service_id, condition_for(reader, self._wish, service_id))
        )

    def show_languages(self) -> None:
        """Show the languages that a person can point to."""
        self._open(self.pointing)

    def show_count(self, presses: int) -> None:
        """Highlight this many of the three presses of *Hide*."""
        self.hide_button.show_count(presses)

    def take_keyboard(self) -> None:
        """Move the focus to the start of this screen, unless something covers it."""
        if not self.isVisible():
            return
        shown = self._screens.currentWidget()
        if isinstance(shown, ClientReading | DeafScreen | PointScreen):
            shown.take_keyboard()
        elif self.home.at_list_alone:
            self.home.take_keyboard_to_list()
        else:
            self.home.take_keyboard()

    def back(self) -> None:
        """Return to the previous screen, on the first one to what was pressed there."""
        pressed: QWidget | None = None
        shown = self._screens.currentWidget()
        if isinstance(shown, DeafScreen | PointScreen) and shown.back():
            return
        if self._here is not None:
            self._here = self._trail.pop() if self._trail else None
            pressed = self._pressed if self._here is None else None
        elif self.home.at_list_alone:
            self.home.begin_again()
        self._show()
        if pressed is not None and isValid(pressed) and pressed.isVisible():
            pressed.setFocus(Qt.FocusReason.OtherFocusReason)
            scroll_to_opened(pressed)
        else:
            self.take_keyboard()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            first = self._here is None and not self.home.at_list_alone
            self.done_asked.emit() if first else self.back()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    # Navigation between screens

    def _go(self, screen: Screen) -> None:
        if self._here is None:
            self._pressed = focused_within(self.home)
        elif self._here != screen:
            self._trail.append(self._here)
            del self._trail[:-MAX_TRAIL]
        self._here = screen
        self._show()
        self.take_keyboard()

    def _show(self) -> None:
        reader = self.reader
        if self._here is None:
            self.home.show_wish(reader, self._wish)
            self._screens.setCurrentWidget(self.home)
        else:
            self._here(reader)
            own = (each for each in (self.deaf, self.pointing) if self._here == each.write_again)
            self._screens.setCurrentWidget(next(own, self.reading))
        self._arrange()

    def _need_chosen(self, need: str) -> None:
        self._wish = replace(self._wish, need=need)
        self.home.show_list()
        self._show()
        if self.home.at_list_alone:
            self.take_keyboard()

    def _age_said(self, age: Age) -> None:
        self._wish = replace(self._wish, age="" if self._wish.age == age else age, happened="")
        self._show()

    def _happened_said(self, answer: Happened) -> None:
        self._wish = replace(self._wish, happened="" if self._wish.happened == answer else answer)
        self._show()

    def _police_asked(self) -> None:
        self._wish = replace(self._wish, police=not self._wish.police)
        self._show()

    def _say_asked(self) -> None:
        self._go(lambda reader: self.reading.show_say(reader, self._wish))

    def _know_asked(self) -> None:
        self._go(lambda reader: self.reading.show_know(reader, self._wish))

    def _open(self, screen: DeafScreen | PointScreen) -> None:
        screen.show_first(self.reader)
        self._go(screen.write_again)

    def _followed(self, kind: str, record_id: str) -> None:
        if kind == "service":
            self.show_service(record_id)
        elif kind == "question":
            self._go(lambda reader: self.reading.show_question(reader, record_id))

    def _language_picked(self, language: str) -> None:
        self.toasts.forget()  # It is in the language before, and for staff.
        self.language_chosen.emit(language)
        announce(self, formatting.language_name(language))

    def _look_pressed(self) -> None:
        self.look_asked.emit(self.look)

    # Layout

    def _connect(self) -> None:
        home, reading = self.home, self.reading
        home.need_chosen.connect(self._need_chosen)
        home.age_said.connect(self._age_said)
        home.happened_said.connect(self._happened_said)
        home.helper_chosen.connect(self.show_service)
        home.say_asked.connect(self._say_asked)
        home.know_asked.connect(self._know_asked)
        home.questions_asked.connect(partial(self._go, reading.show_questions))
        home.pictures_asked.connect(partial(self._go, reading.show_pictures))
        home.police_asked.connect(self._police_asked)
        home.back_asked.connect(self.back)
        reading.back_asked.connect(self.back)
        for screen in (self.deaf, self.pointing):
            screen.back_asked.connect(self.back)
        reading.followed.connect(self._followed)
        reading.card_asked.connect(self.card_asked)
        self.corner.pressed_thrice.connect(self.leave_asked)
        QShortcut(QKeySequence("Alt+Left"), self, self.back)
        QShortcut(QKeySequence("Ctrl+Shift+V"), self).activated.connect(self.leave_asked)

    def _lay_out(self) -> None:
        self._screens = QStackedWidget()
        for screen in (self.home, self.reading, self.deaf, self.pointing):
            self._screens.addWidget(screen)
        self._outer = QVBoxLayout(self)
        self._outer.addLayout(self._make_bar())
        self._outer.addWidget(self._screens, 1)
        self.foot = LeaveFoot(self._theme, self.done_asked)
        self._outer.addWidget(self.foot)
        self.corner = Corner(self)
        self.toasts = Toasts(self._theme, self)

    def _make_bar(self) -> QHBoxLayout:
        theme = self._theme
        self._bar = bar = QHBoxLayout()
        self._tongues = TongueRow(theme, self._context.library.client_languages)
        self.languages, self.other = self._tongues.buttons, self._tongues.other
        self._tongues.chosen.connect(self._language_picked)
        self._tongues.other_asked.connect(self.show_languages)
        bar.addWidget(self._tongues, 1)
        self.look = icon_button(theme, "text-size")
        self.look.clicked.connect(self._look_pressed)
        self.deaf_button = button(theme, " ", icon="ear")
        self.deaf_button.setMinimumWidth(TARGET)
        theme.set_icon(self.deaf_button, "ear", "accent", 20)
        self.deaf_button.clicked.connect(partial(self._open, self.deaf))
        self.leave = icon_button(theme, "door")
        self.leave.clicked.connect(self.done_asked)
        self.leave.hide()
        self.hide_button = HideButton(theme, "")
        self.hide_button.setMinimumHeight(TARGET)
        self.hide_button.clicked.connect(self.hide_now)
        bar.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignTop)
        bar.addWidget(self.look, 0, Qt.AlignmentFlag.AlignTop)
        bar.addWidget(self.deaf_button, 0, Qt.AlignmentFlag.AlignTop)
        bar.addWidget(self.hide_button, 0, Qt.AlignmentFlag.AlignTop)
        return bar

    def _write_bar(self, reader: Reader) -> None:
        words = reader.words
        self._tongues.write(reader)
        self.leave.setAccessibleName(words.leave)
        self.leave.setAccessibleDescription(words.leave_why)
        self.leave.setToolTip(words.leave)
        self.look.setAccessibleName(words.look)
        self.look.setToolTip(words.look)
        self.deaf_button.setAccessibleName(words.deaf)
        self.deaf_button.setToolTip(words.deaf)
        self.hide_button.set_words(words.hide)
        self.hide_button.setToolTip(words.hide_how)
        self.foot.write(words)

    def _arrange(self) -> None:
        scaled = self._theme.scaled
        low = self.height() < scaled(LOW) or self.width() < scaled(900)
        side = SIDE if self.width() >= SLIM else SLIM_SIDE
        self._outer.setContentsMargins(side, 12 if low else 20, side, 12 if low else 20)
        self._outer.setSpacing(12 if low else 24)
        self._bar.setContentsMargins(SIDE - side, 0, 0, 0)
        with_foot = self.height() >= scaled(300)
        above = not with_foot and self.width() >= scaled(LEAVE_ABOVE)
        set_shown(self.foot, with_foot)
        set_shown(self.leave, above)  # In a smaller window Escape asks the same.
        # A minimum goes before what the text needs.
        for press in (self.leave, self.look, self.deaf_button, self.hide_button):
            press.setMinimumHeight(max(TARGET, press.sizeHint().height()))
        words = self.width() >= scaled(WORDS)
        self._bar.setSpacing(12 if words else 6 if self.width() >= SLIM else 2)
        self.deaf_button.setText(f" {self.deaf_button.accessibleName()}" if words else "")
        self.deaf_button.setProperty("kind", "normal" if words else "frame" if self.width() >= SLIM else "inside")
        restyle(self.deaf_button)
        beside = (*((self.leave,) if above else ()), self.look, self.deaf_button, self.hide_button)
        taken = sum(max(each.minimumWidth(), each.sizeHint().width()) + self._bar.spacing() for each in beside)
        self._tongues.arrange(self.width(), self.width() - 2 * SIDE - taken)
        self.corner.stand_at_start(SIDE, TARGET)
