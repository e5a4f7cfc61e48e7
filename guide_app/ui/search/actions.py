"""What can be done with the selected result without opening it, and the keys for it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from guide_app.desk.session import Session
from guide_app.library.search.hits import Hit
from guide_app.ui.kit.accessibility import announce
from guide_app.ui.kit.folding_row import FoldingRow
from guide_app.ui.kit.labels import label
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.theme import Theme

LARGE_KEYS = ("Ctrl+Return", "Ctrl+Enter")
TRAY_KEYS = ("Ctrl+D",)


LINES = 2
"""Lines that the buttons may take from the list."""


class ResultActions(FoldingRow):
    """``call_asked`` asks for the call sheet of a service."""

    call_asked = Signal(str)

    def __init__(self, theme: Theme, session: Session) -> None:
        super().__init__(theme, LINES)
        self._session = session
        self._hit: Hit | None = None
        self._open = label(theme, self.tr("Enter opens it"), "small", muted=True)
        self._open.setWordWrap(False)
        self.large = button(theme, self.tr("Call sheet (Ctrl+Enter)"), icon="phone")
        self.large.clicked.connect(self.act_large)
        self.tray = button(theme, " ", icon="add")
        self.tray.clicked.connect(self.act_tray)
        self._open.setMinimumHeight(self.large.sizeHint().height())
        self._row.setContentsMargins(12, 8, 12, 8)
        self.append(self._open)
        self.set_buttons([self.tray, self.large])
        self.destroyed.connect(session.listen(self._write))
        self._write()

    def show_hit(self, hit: Hit | None) -> None:
        """Act on this result from now on."""
        if hit is not self._hit:
            self._hit = hit
            self._write()

    def let_go(self, gone: QPushButton) -> None:
        """It is kept for the next result."""

    def set_compact(self, compact: bool) -> None:
        """Leave the list more room."""
        self._lines = 1 if compact else LINES
        self._open.setHidden(compact)
        self.fold()

    def act_large(self) -> None:
        """Open the call sheet, if there is a number."""
        if self._hit is not None and self._hit.phone:
            self.call_asked.emit(self._hit.id)

    def act_tray(self) -> None:
        """Put the service on the handout, or take it off."""
        hit = self._hit
        if hit is None or hit.kind != "service":
            return
        if hit.id in self._session.tray:
            self._session.remove_from_tray(hit.id)
            announce(self, self.tr("Taken off the handout"))
        else:
            self._session.add_to_tray(hit.id)
            announce(self, self.tr("Added to the handout"))

    def _write(self) -> None:
        hit = self._hit
        self.setVisible(hit is not None)
        if hit is None:
            return
        offered = ((self.tray, hit.kind == "service"), (self.large, bool(hit.phone)))
        self.set_buttons([button for button, fits in offered if fits])
        inside = hit.id in self._session.tray
        said = self.tr("Take off handout") if inside else self.tr("Add to handout")
        self.tray.setText(f" {said} (Ctrl+D)")
        self.tray.setAccessibleName(f"{said}: {hit.title}")
        self.large.setAccessibleName(self.tr("Call sheet: %1").replace("%1", hit.title))
        self._theme.set_icon(self.tray, "check" if inside else "add", "accent")
