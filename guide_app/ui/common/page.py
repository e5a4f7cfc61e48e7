"""The interface of every page of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from guide_app.ui.kit.focus import first_stop

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable
    from pathlib import Path

    from guide_app.desk.editions import DeskEditions, Kept
    from guide_app.desk.session import Session
    from guide_app.library.library import Library
    from guide_app.ui.kit.layout.two_panes import TwoPanes
    from guide_app.ui.kit.lists.record_list import RecordList
    from guide_app.ui.kit.theme import Theme


def _at_once(_asker: QWidget, act: Callable[[], object]) -> None:
    act()


class PageContext(Struct, frozen=True, kw_only=True):
    """What every page is created with. ``clock`` returns the current time on the pack's wall clock."""

    holder: QWidget
    """The widget that a page belongs to from its first line on. Qt would style all of a finished page again as it
    moves into the window.
    """
    theme: Theme
    library: Library
    session: Session
    language: str
    """The language of the records when the page is created."""
    clock: Callable[[], dt.datetime]
    data: Path
    """The folder with the data shipped with the program."""
    assets: Path
    kept: Path
    """The folder with the data kept by this desk."""
    as_staff: Callable[[QWidget, Callable[[], object]], None] = _at_once
    """Does something that changes what this desk keeps, after asking for the staff code over a widget, where one is
    set.
    """
    editions: DeskEditions | None = None
    """The editions on this desk; None in tests, which open folders."""


def kept_by(context: PageContext) -> Kept | None:
    """The pack that may be changed from this desk; None where there are only editions."""
    return None if context.editions is None else context.editions.kept


class Page(QWidget):
    """A page of the window. ``followed`` carries kind and id of a record that a link names, ``together_asked`` those of
    a record to read in two languages; ``print_asked`` a kind of handout and its options. ``moving`` precedes a move.
    """

    followed = Signal(str, str)
    moving = Signal()
    print_asked = Signal(str, object)
    together_asked = Signal(str, str)

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.holder)
        self.setObjectName("Page")

    def record(self) -> tuple[str, str] | None:
        """Kind and id of the record shown on the page, however it was reached; None where there is none."""

    def open_record(self, kind: str, record_id: str) -> None:
        """Show one record, on a page that shows its kind."""

    def show_need(self, need: str) -> None:
        """Show the services for one need, or for an empty one all of them, on the page that lists services."""

    @property
    def two_panes(self) -> TwoPanes | None:
        """The list and its detail, on a page with ``panes``; None on any other."""
        return getattr(self, "panes", None)

    @property
    def on_detail(self) -> bool:
        """Whether the detail is shown rather than the list."""
        return self.two_panes is not None and self.two_panes.on_detail

    def show_detail(self, shown: bool) -> None:
        """Show the detail again, or the list."""
        if self.two_panes is not None and shown != self.two_panes.on_detail:
            (self.two_panes.show_detail if shown else self.two_panes.show_list)()

    def enter_detail(self) -> None:
        """Show the detail of a list and move the focus there. Where it replaces the list, Back leads to the list."""
        if self.two_panes is not None:
            if self.two_panes.narrow and not self.two_panes.on_detail:
                self.moving.emit()
            self.two_panes.show_detail()

    def bookmark(self) -> object:
        """The current place within the page, for Back. It is kept in memory only and dropped with the history."""

    def still_has(self, bookmark: object) -> bool:
        """Whether the page still has a place that ``bookmark`` returned; Back passes over one that is gone."""
        return True

    def return_to(self, bookmark: object) -> None:
        """Return to a place of this page that ``bookmark`` returned."""

    def place(self) -> object:
        """Everything chosen on the page, for restoring it after a rebuild in another language."""
        return self.bookmark()

    def put_back(self, place: object) -> None:
        """Restore on a rebuilt page what ``place`` returned before."""
        if place is not None:
            self.return_to(place)

    def begin_again(self) -> None:
        """The page was opened again while it is current: go to its start."""

    def take_keyboard(self) -> None:
        """Move the focus to where work on this page begins: by default its first stop."""
        (first_stop(self) or self).setFocus(Qt.FocusReason.TabFocusReason)

    def take_keyboard_to_record(self) -> None:
        """Move the focus to the opened record, for a person who followed a link by keyboard."""

    def set_compact(self, compact: bool) -> None:
        """Leave out optional widgets where large text or a small window leaves little room."""

    def refresh_hours(self) -> None:
        """Compute opening hours again, where the page shows any."""

    def set_language(self, language: str) -> None:
        """Show the guide's words in another language."""

    def start(self) -> None:
        """Reset the page to its initial state and drop everything a person did on it."""

    def stop(self) -> None:
        """End background work; the window is closing."""


class ListPage(Page):
    """A page with a list and the detail of its current row. Subclasses create both."""

    list: RecordList
    panes: TwoPanes

    def take_keyboard(self) -> None:
        if self.list.isVisible():
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().take_keyboard()

    def take_keyboard_to_record(self) -> None:
        self.panes.enter_detail()

    def join(self) -> None:
        """Connect the list to the detail, once it has its model."""
        self.list.selectionModel().currentChanged.connect(self.show_row)
        self.list.opened.connect(self.enter_detail)

    def select(self, place: int) -> None:
        """Make a row current, and show its detail."""
        index = self.list.model().index(place, 0)
        stays = index == self.list.currentIndex()
        self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if stays:  # No signal is sent then, but the row's text or hours may have changed.
            self.show_row(index)

    def show_row(self, index: QModelIndex) -> None:
        """Show the detail of a row."""
