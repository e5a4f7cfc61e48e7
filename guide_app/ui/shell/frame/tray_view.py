"""The handout in the rail: the collected services in order, with remove and undo, and the actions to print."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from guide_app.desk.session import Session
from guide_app.ui.kit.boxes import new_column, new_row, set_sides
from guide_app.ui.kit.parts import MIN_TARGET, button
from guide_app.ui.kit.text.blocks import Icon
from guide_app.ui.kit.text.labels import OneLine, label
from guide_app.ui.kit.text.localized import count_words
from guide_app.ui.kit.theme import Theme, restyle, set_shown

MAX_ROWS = 4
"""Maximum number of services listed in the rail; the popup lists all."""


class TrayView(QWidget):
    """``removed`` carries a service that a person removed, ``card_asked`` and ``print_asked`` ask to print."""

    removed = Signal(str)
    card_asked = Signal()
    print_asked = Signal()

    def __init__(self, theme: Theme, session: Session) -> None:
        super().__init__()
        self.setObjectName("Tray")
        # No QFrame: that gets margins for its border when it is styled again, and is then larger by a trace.
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme, self._session = theme, session
        self._name_of: Callable[[str], str] = str
        self._as_row = self._compact = False
        self._shown: tuple[tuple[str, ...], bool] = ((), False)
        self._column = new_column(self, 4, (10, 10, 10, 10))
        head = new_row(gap=8)
        self._icon = Icon(theme, "card", "text", 16)
        head.addWidget(self._icon)
        self._title = label(theme, "", "small-strong")
        self._title.setWordWrap(False)
        head.addWidget(self._title, 1)
        self._count = label(theme, "0", "note", muted=True)
        self._count.setWordWrap(False)
        head.addWidget(self._count)
        self._undo = button(theme, "", "inside")
        self._undo.setMinimumSize(MIN_TARGET, MIN_TARGET)
        theme.set_icon(self._undo, "undo", "muted", 16)
        self._undo.clicked.connect(session.undo_tray)
        head.addWidget(self._undo)
        self._column.addLayout(head)
        self._empty = label(theme, "", "small", muted=True)
        self._column.addWidget(self._empty)
        self._rows = QWidget()
        self._list = new_column(self._rows, 3, (0, 0, 0, 4))
        self._column.addWidget(self._rows)
        self._open = button(theme, "", "link")
        self._open.clicked.connect(self.open_popup)
        self._column.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeading)
        self._give = button(theme, "", "primary", "card")
        self._give.setProperty("low", True)
        self._give.clicked.connect(self.card_asked)
        self._print = button(theme, "", icon="print")
        self._print.setProperty("low", True)
        self._print.clicked.connect(self.print_asked)
        for each in (self._give, self._print):
            self._column.addWidget(each)
        self._column.addWidget(self._make_row_button())
        session.listen(self._session_changed)
        self._write()

    def _make_row_button(self) -> QPushButton:
        """The button that replaces the handout in a low window, and opens the popup."""
        self._row_button = QPushButton(self)
        self._row_button.setObjectName("NavButton")
        self._row_button.clicked.connect(self.open_popup)
        self._theme.set_role(self._row_button, "strong")
        self._row_end = QWidget()
        self._row_end.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        end = QHBoxLayout(self._row_end)
        set_sides(end, 0, 0, 10, 0)
        end.setSpacing(10)
        self._row_count = label(self._theme, "0", "note", muted=True)
        self._row_count.setWordWrap(False)
        end.addStretch(1)
        end.addWidget(self._row_count)
        end.addWidget(Icon(self._theme, "chevron-right", "muted", 14))
        inside = new_row(self._row_button)
        inside.addWidget(self._row_end)
        return self._row_button

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._write()

    def set_names(self, name_of: Callable[[str], str]) -> None:
        """Set the function that names services: in the current language, and no more explicit than a card."""
        self._name_of = name_of
        self.show_tray()

    def set_room(self, compact: bool, narrow: bool) -> None:
        """Be one row in a low or narrow window, and an icon in a compact one."""
        self._compact, self._as_row = compact, compact or narrow
        self.show_tray()

    def _session_changed(self) -> None:
        # Ticks belong to the session too: do not repaint the rail for them.
        if (self._session.tray, self._session.can_undo_tray) != self._shown:
            self.show_tray()

    def show_tray(self) -> None:
        """Show the collected services."""
        tray = self._session.tray
        self._shown = tray, self._session.can_undo_tray
        self._empty_list(self._list)
        whole = not self._as_row
        for part in (self._icon, self._title, self._count):
            set_shown(part, whole)
        set_shown(self._undo, whole and self._session.can_undo_tray)
        set_shown(self._empty, whole and not tray)
        set_shown(self._rows, whole and bool(tray))
        set_shown(self._open, whole and len(tray) > 1)
        set_shown(self._give, whole and bool(tray))
        set_shown(self._print, whole and bool(tray))
        set_shown(self._row_button, not whole)
        side = 0 if self._as_row else 10
        self._column.setContentsMargins(side, side, side, side)
        if self.property("row") != self._as_row:
            self.setProperty("row", self._as_row)
            restyle(self)
        for count in (self._count, self._row_count):
            count.setText(count_words(len(tray)))
        self.setAccessibleName(self.tr("Handout, %n service(s)", "", len(tray)))
        words = self.tr("Handout %1").replace("%1", str(len(tray)))
        self._row_button.setText("" if self._compact else f"   {self._title.text()}")
        set_shown(self._row_end, not self._compact)
        self._row_button.setAccessibleName(words)
        self._row_button.setToolTip(words)
        self._theme.set_icon(self._row_button, "card", "muted", 18)
        self._open.setText(self.tr("Show all") if len(tray) > MAX_ROWS else self.tr("Change the order"))
        self._open.setAccessibleName(self._open.text())
        if whole:
            for service_id in tray[:MAX_ROWS]:
                self._list.addWidget(self._row(service_id))

    def open_popup(self) -> None:
        """Open the whole handout in a popup, with order, remove and the actions to print."""
        from guide_app.ui.shell.frame.tray_popup import TrayPopup

        popup = TrayPopup(self._theme, self, self.window(), self._session, self._name_of)
        popup.removed.connect(self.removed)
        popup.card_asked.connect(self.card_asked)
        popup.print_asked.connect(self.print_asked)
        popup.open()

    def _write(self) -> None:
        self._title.setText(self.tr("Handout"))
        self._empty.setText(self.tr("Nothing here yet. Use + to add a service."))
        for tell in (self._undo.setAccessibleName, self._undo.setToolTip):
            tell(self.tr("Undo the last change to the handout"))
        for part, words in ((self._give, self.tr("Give one card")), (self._print, self.tr("Print…"))):
            part.setText(f" {words}")  # The space is a gap between icon and text.
            part.setAccessibleName(words)
        self.show_tray()

    def _row(self, service_id: str) -> QWidget:
        row = QWidget()
        line = new_row(row, 6, (2, 0, 0, 0))
        name = OneLine(self._theme, "note")
        name.setText(self._name_of(service_id))
        line.addWidget(name, 1)
        remove = button(self._theme, "", "inside")
        remove.setMinimumSize(MIN_TARGET, MIN_TARGET)
        self._theme.set_icon(remove, "close", "muted", 14)
        words = self.tr("Remove %1 from the handout").replace("%1", name.text())
        remove.setAccessibleName(words)
        remove.setToolTip(words)
        remove.setProperty("service", service_id)
        remove.clicked.connect(self._remove)
        line.addWidget(remove)
        return row

    def _remove(self) -> None:
        self.removed.emit(self.sender().property("service"))

    def _empty_list(self, layout: QVBoxLayout) -> None:
        while (item := layout.itemAt(0)) is not None:
            part = item.widget()
            assert part is not None
            layout.removeWidget(part)
            part.hide()
            part.deleteLater()
