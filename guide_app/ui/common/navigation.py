"""Navigation between pages. Each page is created when first shown; a link opens the page that shows its record."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QStackedWidget, QWidget
from shiboken6 import delete, isValid

from guide_app.library.folder import LibraryDamaged
from guide_app.ui.common.page import Page
from guide_app.ui.common.translations import locale_of
from guide_app.ui.kit.accessibility import unheard
from guide_app.ui.kit.focus import chain_after, first_stop, focused_within, let_focus_go, stop_before, stops
from guide_app.ui.kit.following import CATCHES_UP
from guide_app.ui.kit.while_whole import while_whole

MAX_TRAIL = 50
"""Maximum length of the history for Back."""
Place = tuple[str, tuple[str, str] | None]
"""A page, and the record (kind, id) shown on it."""

PAGE_OF_KIND = {
    "service": "get-help",
    "indicator": "signs",
    "question": "questions",
    "guidance": "questions",
    "notice": "questions",
    "sheet": "print",
}


TOGETHER = "together"
"""The page that shows a record in two languages."""


class Navigation(QObject):
    """Holds the current page and the history that led there, in memory only.

    ``makers`` maps a page's name to the function that creates it on first use. ``catch_up`` finishes a change of look
    on a page before it is shown. ``shown`` carries the name of the current page, ``unmade_page`` that of one that was
    deleted.
    """

    shown = Signal(str)
    made_page = Signal(object)
    unmade_page = Signal(str)
    way_changed = Signal()
    """The target of Back has changed, or there is none any more."""

    def __init__(
        self, stack: QStackedWidget, makers: dict[str, Callable[[], Page]], catch_up: Callable[[QWidget], None]
    ) -> None:
        super().__init__()
        self.stack, self._catch_up = stack, catch_up
        self._makers = makers
        self._pages: dict[str, Page] = {}
        self._asked: set[str] = set()
        """Names of the pages that a person has opened; the others were at most expected."""
        self._unread: dict[str, str] = {}
        """Pages that change their language when they are opened, with that language."""
        self._put_by: dict[str, object] = {}
        """The places of pages that a change of language has taken down: each is made again when it is wanted."""
        self._trail: list[tuple[Place, object, bool]] = []
        """The history: each place with its page's own ``bookmark``, and whether the page showed the detail of its list
        where only one of the two panes fits.
        """
        self._here: Place = ("", None)
        self._left_focus: dict[QWidget, QWidget] = {}
        """What had the focus on a page when another one came."""
        self._gone: list[Page] = []
        """Pages that a change of language has taken down, to be dropped one by one."""

    @property
    def here(self) -> str:
        """The name of the current page."""
        return self._here[0]

    @property
    def can_go_back(self) -> bool:
        """Whether Back has a target."""
        return bool(self._trail)

    def made(self) -> dict[str, Page]:
        """The pages created so far."""
        return dict(self._pages)

    def unmade(self) -> list[str]:
        """The names of the pages that are not created yet."""
        return [name for name in self._makers if name not in self._pages]

    def page(self, name: str) -> Page:
        """A page, created if necessary."""
        self._asked.add(name)
        return self._made(name)

    def expect(self, name: str) -> None:
        """Create a button's target page on mouse press: key presses are still handled before the release."""
        with suppress(LibraryDamaged):  # The error is shown when the page is opened.
            self._made(name)

    def set_language(self, language: str) -> None:
        """Show the records in another language: the current page at once, each other page when it is opened."""
        self._unread = dict.fromkeys(self._pages, language)
        self._set_language(self.here)

    def _set_language(self, name: str) -> None:
        language = self._unread.pop(name, None)
        if language is not None:
            self._pages[name].setLocale(locale_of(language))
            self._pages[name].set_language(language)

    def _made(self, name: str) -> Page:
        self._set_language(name)
        if name not in self._pages:
            self._pages[name] = self._make(name)
            self._pages[name].setProperty(CATCHES_UP, True)
            self.stack.addWidget(self._pages[name])
            self.put_in_order(name)
            self._pages[name].moving.connect(self._moved)
            panes = self._pages[name].two_panes
            if panes is not None:
                panes.left.connect(self._left_detail)
            self.made_page.emit(self._pages[name])
            if name in self._put_by:
                self._put_back(name, self._put_by.pop(name))
        return self._pages[name]

    def put_in_order(self, name: str) -> None:
        """Have Tab go through a page between what is before and after the pages."""
        before = stop_before(self.stack)
        if before is not None:
            chain_after(before, self._pages[name])

    def _put_back(self, name: str, place: object) -> None:
        # What is around the pages may have other widths: a place is put back in a page that has its own.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self._pages[name].put_back(place)

    def _make(self, name: str) -> Page:
        before = self.stack.children()
        try:
            with unheard():
                return self._makers[name]()
        except BaseException:
            for each in self.stack.children():  # A page that was not finished is in the window already.
                if each not in before:
                    delete(each)
            raise

    def unmake(self, name: str) -> None:
        """Delete a page that is not the current one. It is made again when it is wanted."""
        page = self._pages.pop(name, None)
        if page is None:
            return
        self._asked.discard(name)
        self._unread.pop(name, None)
        page.stop()
        self._drop(page)
        self.unmade_page.emit(name)

    def _drop(self, page: Page) -> None:
        self.stack.removeWidget(page)
        page.hide()
        page.deleteLater()

    def _drop_next(self) -> None:
        """Drop one of the pages that are gone, the next in a later turn of the event loop: keys are heard between."""
        if self._gone:
            page = self._gone.pop()
            if isValid(page):  # The window may have closed meanwhile.
                self._drop(page)
            QTimer.singleShot(0, self, self._drop_next)

    def make_anew(self) -> None:
        """Rebuild the current page in another interface language, and each other one that was opened when it is wanted.
        Their places are kept, and the keyboard's.
        """
        focused = focused_within(self.stack)
        around = self.stack.window().focusWidget() if focused is None else None
        before, self._pages = self._pages, {}
        self._unread.clear()
        name, record = self._here
        stopped = stops(before[name]) if name in before else []
        at = stopped.index(focused) if focused in stopped else 0  # A click also gives the focus to what is no stop.
        self._put_by.update({each: page.place() for each, page in before.items() if each in self._asked})
        for each, page in before.items():
            page.stop()
            self.unmade_page.emit(each)
        self._gone += before.values()
        QTimer.singleShot(0, self, self._drop_next)
        if name in before:
            place = self._put_by.pop(name)
            self.page(name)
            if record is not None:
                self._pages[name].open_record(*record)
            let_focus_go(before[name])
            self.stack.setCurrentWidget(self._pages[name])
            self.shown.emit(name)
            self._put_back(name, place)
        if around is not None and isValid(around):
            around.setFocus(Qt.FocusReason.OtherFocusReason)  # A page that is put back may take the keyboard.
        if focused is not None and focused_within(self.stack) is None and name in self._pages:
            among = stops(self._pages[name])
            if at < len(among):
                among[at].setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                self._pages[name].take_keyboard()

    def show(self, name: str) -> None:
        """Switch to a page."""
        self._go((name, None))

    def open_record(self, kind: str, record_id: str) -> None:
        """Show a record on the page that shows its kind."""
        self._go((PAGE_OF_KIND[kind], (kind, record_id)))

    def show_together(self, kind: str, record_id: str) -> None:
        """Show a record in two languages, side by side."""
        self._go((TOGETHER, (kind, record_id)))

    @property
    def record(self) -> tuple[str, str] | None:
        """Kind and id of the record that was opened on the current page."""
        return self._here[1]

    def show_need(self, need: str) -> None:
        """Show the services for one need; for an empty one, all of them."""
        self.show(PAGE_OF_KIND["service"])
        self.page(PAGE_OF_KIND["service"]).show_need(need)

    def back(self) -> None:
        """Return to the previous place that is still there."""
        while self._trail:
            place, state, on_detail = self._trail.pop()
            page = self.page(place[0])
            if state is None or page.still_has(state):
                self._show(place, state)
                page.show_detail(on_detail)
                break
        self.way_changed.emit()

    def forget(self) -> None:
        """Clear the history."""
        self._trail.clear()
        self._left_focus.clear()
        self._put_by.clear()
        self._here = (self._here[0], None)
        self.way_changed.emit()

    def _go(self, place: Place) -> None:
        if self._here[0] and self._here != place:
            self._remember()
        self._show(place, to_record=place[1] is not None and focused_within(self.stack) is not None)

    def _remember(self) -> None:
        """Push the current place onto the history."""
        page = self.page(self._here[0])
        self._trail.append((self._here, page.bookmark(), page.on_detail))
        del self._trail[:-MAX_TRAIL]
        self.way_changed.emit()

    def _moved(self) -> None:
        """The current page goes to another place within itself."""
        self._remember()
        self._here = (self._here[0], None)

    def _left_detail(self) -> None:
        """The person went from a detail back to its list without Back: drop the entry, which would lead to the same
        list.
        """
        if self._trail and self._trail[-1][0][0] == self._here[0] and not self._trail[-1][2]:
            self._trail.pop()
            self.way_changed.emit()

    def _show(self, place: Place, state: object = None, *, to_record: bool = False) -> None:
        """Show a place, with the focus on its record or where the page last had it."""
        name, record = place
        self._here = place
        page = self.page(name)
        left = self.stack.currentWidget()
        focused = let_focus_go(left) if left is not None and left is not page else None
        if focused is not None and left is not None:
            self._left_focus[left] = focused
        self._catch_up(page)
        self.stack.setCurrentWidget(page)
        if state is not None:
            page.return_to(state)
        elif record is not None:
            page.open_record(*record)
        if to_record:
            page.take_keyboard_to_record()
        if focused is not None and self.stack.window().focusWidget() is None:
            before = self._left_focus.pop(page, None)
            known = before is not None and isValid(before) and before.isVisible()
            stop = before if known else first_stop(page)
            (stop or page).setFocus(Qt.FocusReason.OtherFocusReason)
        self.shown.emit(name)


class MouseBack(QObject):
    """``asked`` follows a press of the mouse's Back button anywhere in the window. The event filter is on the native
    window, before any widget: a list would treat the press as a click on a row.
    """

    asked = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)
        self._watch()

    @while_whole
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window:
            if event.type() == QEvent.Type.Show:
                self._watch()
            return False
        pressed = event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
        if pressed and isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.BackButton:
            self.asked.emit()
            return True
        return False

    def _watch(self) -> None:
        handle = self._window.windowHandle()
        if handle is not None:
            handle.removeEventFilter(self)
            handle.installEventFilter(self)
