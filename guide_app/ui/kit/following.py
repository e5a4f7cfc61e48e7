"""How widgets follow a change of text size or colors: in short slices, what is seen first, so that keys are heard."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from shiboken6 import isValid

from guide_app.ui.kit.slices import Slices

CATCHES_UP = "catchesUp"
"""The property of a page that ``catch_up`` is called for each time before it is shown."""


class Following(QObject):
    """Calls ``follow`` for each widget. ``followed`` is sent when those that are seen have followed, and again after
    the others, as hidden parts have computed their layout with the former fonts. A hidden page that is caught up
    (``CATCHES_UP``) follows when it is about to be shown: nearly all widgets are on such pages.
    """

    followed = Signal()

    def __init__(self, follow: Callable[[QWidget], None], parent: QObject) -> None:
        super().__init__(parent)
        self._follow = follow
        self._seen = Slices[QWidget](follow, self)
        self._seen.done.connect(self._seen_followed)
        self._unseen: dict[QWidget, None] = {}
        self._behind = Slices[QWidget](follow, self)
        self._behind.done.connect(self.followed)
        self._held: list[QWidget] = []

    @property
    def working(self) -> bool:
        """Whether widgets still have to follow."""
        return self._seen.working or bool(self._held) or self._behind.working

    def hold_picture(self) -> None:
        """Leave on the screen what is there until all that is seen has followed."""
        self._held = self._held or [each for each in QApplication.topLevelWidgets() if each.updatesEnabled()]
        for window in self._held:
            # A request to paint that comes up while updates are disabled would block all later ones.
            QCoreApplication.sendPostedEvents(window, QEvent.Type.UpdateRequest)
            window.setUpdatesEnabled(False)

    def hold_for_a_turn(self) -> None:
        """Leave on the screen what is there while what was just changed is laid out: keys are heard before it is
        painted.
        """
        self.hold_picture()
        QTimer.singleShot(0, self, self._let_picture_go)

    def begin(self, seen: Iterable[QWidget], unseen: Iterable[QWidget]) -> None:
        """Have these follow, and those that were left of a former change."""
        self._seen.begin(dict.fromkeys((*self._seen.left, *seen)))
        self._unseen = dict.fromkeys((*self._unseen, *self._behind.left, *unseen))
        self._behind.stop()

    def catch_up(self, place: QWidget) -> None:
        """Have a page that is about to be shown follow at once, if it still has to."""
        left = {**self._unseen, **dict.fromkeys(self._behind.left)}
        if not left:
            return
        own = {place, *place.findChildren(QWidget)}
        now = [each for each in left if each in own]
        for each in now:
            self._follow(each)
        rest = [each for each in left if each not in own]
        if self._behind.working:
            self._behind.begin(rest)
        else:
            self._unseen = dict.fromkeys(rest)
        if now:
            self.followed.emit()

    def _seen_followed(self) -> None:
        self.followed.emit()
        QTimer.singleShot(0, self, self._show)  # Keys are heard before, and what was posted is done.

    def _show(self) -> None:
        if self._seen.working:
            return
        self._let_picture_go()
        late = waiting_of(self._unseen)
        self._behind.begin(each for each in self._unseen if each not in late)
        self._unseen = late

    def _let_picture_go(self) -> None:
        if self._seen.working:
            return  # It goes when they have followed.
        for window in self._held:
            if isValid(window):
                window.setUpdatesEnabled(True)
        self._held = []


def behind_pages(widgets: Iterable[QWidget]) -> dict[QWidget, None]:
    """The widgets on pages of stacks that are not current."""
    found: dict[QWidget, None] = {}
    for stack in widgets:
        if isinstance(stack, QStackedWidget):
            for place in range(stack.count()):
                page = stack.widget(place)
                if page is not None and place != stack.currentIndex() and page not in found:
                    found.update(dict.fromkeys((page, *page.findChildren(QWidget))))
    return found


def waiting_of(widgets: Collection[QWidget]) -> dict[QWidget, None]:
    """Those of the widgets on hidden pages that will be caught up."""
    pages = (each for each in widgets if isValid(each) and each.property(CATCHES_UP) and each.isHidden())
    parts = (part for page in pages for part in (page, *page.findChildren(QWidget)))
    return dict.fromkeys(part for part in parts if part in widgets)


def unseen_of(widgets: Iterable[QWidget]) -> dict[QWidget, None]:
    """Those that are not visible."""
    return dict.fromkeys(each for each in widgets if each.visibleRegion().isEmpty())
