"""The head of *Manage services*: where one is, what is not published yet, undo, redo, and the way to the history."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from guide_app.content.overlay import Journal
from guide_app.ui.coordinator.exporting import export_choices
from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.layout.flow_layout import FlowLayout
from guide_app.ui.kit.overlays.choice_popup import Choice
from guide_app.ui.kit.overlays.menus import MenuButton
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme

PACK = "pack"
"""The choice of *More* that opens what the pack says of itself; the others are formats to save all services in."""


class RoomHead(QWidget):
    """Each signal follows its button, ``more`` with what was chosen. Ctrl+Z is that of the toast, as on every page, and
    then of the room.
    """

    back = Signal()
    history = Signal()
    edit = Signal()
    bring_in = Signal()
    undo = Signal()
    redo = Signal()
    publish = Signal()
    more = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        column = new_column(self, 4)
        buttons = QWidget()
        row = FlowLayout(buttons, spacing=12)
        column.addWidget(buttons)
        self._title = label(theme, self.tr("Manage services"), "heading")
        self._title.setWordWrap(False)
        self._note = label(theme, " ", "note", muted=True)
        self._back = button(theme, self.tr("Back to the list"), icon="arrow-left")
        self._undo = button(theme, self.tr("Undo"), icon="undo")
        self._redo = button(theme, self.tr("Redo"))
        self._place = ""
        self._anything = False
        """Whether there is an edit to undo or to do again."""
        self._history = button(theme, self.tr("History"), icon="clock")
        self._import = button(theme, self.tr("Import…"))
        self._edit = button(theme, self.tr("Edit a service"), icon="manage")
        self._publish = button(theme, self.tr("Publish…"))
        self._more = MenuButton(theme, self._choices)
        self._more.setText(self.tr("More", "other things to do in the room Manage services"))
        self._more.chosen.connect(self.more)
        row.addWidget(self._title)
        for press, signal in (
            (self._back, self.back),
            (self._history, self.history),
            (self._edit, self.edit),
            (self._import, self.bring_in),
            (self._publish, self.publish),
            (self._undo, self.undo),
            (self._redo, self.redo),
        ):
            press.clicked.connect(signal)
            row.addWidget(press)
        row.addWidget(self._more)
        column.addWidget(self._note)
        keys = QShortcut(QKeySequence("Ctrl+Shift+Z"), self, self.redo.emit)
        keys.setContext(Qt.ShortcutContext.WindowShortcut)
        theme.changed.connect(self._show_title)

    def show_place(self, place: str, *, room: bool) -> None:
        """Show which view is open, empty for the list of numbers; ``room`` is False where it is locked."""
        self._place = place
        self._show_title()
        self._back.setVisible(room and bool(place))
        self._history.setVisible(room and not place)
        self._edit.setVisible(room and not place)
        self._import.setVisible(room and not place)
        self._note.setVisible(room and not place)
        self._publish.setVisible(room and not place)
        self._more.setVisible(room and not place)
        for press in (self._undo, self._redo):
            press.setVisible(room and self._anything)

    def _choices(self) -> list[Choice]:
        return [Choice(PACK, self.tr("Publisher, and handouts to throw away")), *export_choices()]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_title()

    def _show_title(self) -> None:
        """The way to the view, or the view alone where large text has no room for it in one line."""
        title = self.tr("Manage services")
        whole = f"{title} › {self._place}" if self._place else title
        fits = self._title.fontMetrics().horizontalAdvance(whole) <= self.width()
        self._title.setText(whole if fits else self._place or title)

    def show_journal(self, journal: Journal) -> None:
        """Show what can be undone, and how much is not published yet."""
        self._anything = journal.to_undo is not None or journal.to_redo is not None
        for press, edit in ((self._undo, journal.to_undo), (self._redo, journal.to_redo)):
            press.setEnabled(edit is not None)
            press.setVisible(self._anything)
        pending = len(journal.pending)
        self._note.setText(
            self.tr("%n change(s) not published yet. They stay on this computer until then.", "", pending)
            if pending
            else self.tr("Numbers first that people carry, that nobody has called, or that are old.")
        )
