"""What the window asks of every page."""

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

    from guide_app.desk.session import Session
    from guide_app.library.library import Library
    from guide_app.ui.kit.layout.two_panes import TwoPanes
    from guide_app.ui.kit.lists.record_list import RecordList
    from guide_app.ui.kit.theme import Theme


class PageContext(Struct, frozen=True, kw_only=True):
    """What a page is made of. ``clock`` tells the present moment on the pack's wall clock."""

    theme: Theme
    library: Library
    session: Session
    language: str
    """That of the guide's words when the page is made."""
    clock: Callable[[], dt.datetime]
    data: Path
    """The folder of the data that came with the program."""
    assets: Path
    kept: Path
    """The folder of what this desk keeps."""


class Page(QWidget):
    """A page of the window. ``followed`` carries kind and id of a record that a link names, ``together_asked`` those of
    one to read in two languages; ``print_asked`` a kind of handout and what it is to start with. ``moving`` says that
    the page is about to show another place of its own, from which Back is to lead to the present one.
    """

    followed = Signal(str, str)
    moving = Signal()
    print_asked = Signal(str, object)
    together_asked = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("Page")

    def record(self) -> tuple[str, str] | None:
        """Kind and id of the record that is read on the page, whatever led there; None where there is none."""

    def open_record(self, kind: str, record_id: str) -> None:
        """Show one record, on a page that shows its kind."""

    def show_need(self, need: str) -> None:
        """Show the services for one need, or for an empty one all of them, on the page that lists services."""

    @property
    def two_panes(self) -> TwoPanes | None:
        """The list and its detail, on a page that has them as its ``panes``."""
        return getattr(self, "panes", None)

    @property
    def on_detail(self) -> bool:
        """Whether the detail of a list was brought to the front."""
        return self.two_panes is not None and self.two_panes.on_detail

    def show_detail(self, shown: bool) -> None:
        """Bring the detail of a list to the front again, or the list."""
        if self.two_panes is not None and shown != self.two_panes.on_detail:
            (self.two_panes.show_detail if shown else self.two_panes.show_list)()

    def enter_detail(self) -> None:
        """Bring the detail of a list to the front, for who asks for it. Where it takes the list's place, Back leads to
        the list.
        """
        if self.two_panes is not None:
            if self.two_panes.narrow and not self.two_panes.on_detail:
                self.moving.emit()
            self.two_panes.show_detail()

    def bookmark(self) -> object:
        """Where on the page one is, for Back to return to: in memory only, and forgotten with the way."""
        return None

    def return_to(self, bookmark: object) -> None:
        """Return to a place of this page that ``bookmark`` gave."""

    def place(self) -> object:
        """All that one chose on the page, for the same page made anew in another language."""
        return self.bookmark()

    def put_back(self, place: object) -> None:
        """Show on a page made anew what its ``place`` was before."""
        if place is not None:
            self.return_to(place)

    def begin_again(self) -> None:
        """The page was asked for while it is in front: go to where it begins."""

    def take_keyboard(self) -> None:
        """Bring the keyboard to where work on this page begins: its first part, unless the page says otherwise."""
        stop = first_stop(self)
        if stop is not None:
            stop.setFocus(Qt.FocusReason.TabFocusReason)

    def take_keyboard_to_record(self) -> None:
        """Bring the keyboard to the record that was opened, for who was led there by the keyboard."""

    def set_compact(self, compact: bool) -> None:
        """Leave out what is not needed, where large text or a small window leaves little room."""

    def refresh_hours(self) -> None:
        """Compute opening hours again, where the page shows any."""

    def set_language(self, language: str) -> None:
        """Show the guide's words in another language."""

    def start(self) -> None:
        """Go back to how the page was at the start, keeping nothing of what was done."""

    def stop(self) -> None:
        """End what runs in the background; the window is closing."""


class ListPage(Page):
    """A page with a list and, beside it, what its current row stands for. Subclasses make the parts."""

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
        """Have the list, once it has its model, show what its rows stand for."""
        self.list.selectionModel().currentChanged.connect(self.show_row)
        self.list.opened.connect(self.enter_detail)

    def select(self, place: int) -> None:
        """Make a row the current one, and show what it stands for."""
        index = self.list.model().index(place, 0)
        stays = index == self.list.currentIndex()
        self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if stays:  # Then nobody is told, and its words or hours may be others.
            self.show_row(index)

    def show_row(self, index: QModelIndex) -> None:
        """Show what a row stands for."""
