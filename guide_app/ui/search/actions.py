"""Actions for the selected result, with their keys."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from guide_app.desk.session import Session
from guide_app.library.search.hits import Hit
from guide_app.ui.kit.layout.folding_row import FoldingRow
from guide_app.ui.kit.parts import beside_icon, button
from guide_app.ui.kit.theme import Theme

CALL_KEYS = ("Ctrl+Return", "Ctrl+Enter")
TRAY_KEYS = ("Ctrl+D",)
SIDE_BY_SIDE = ("service", "question", "guidance", "indicator")
"""The kinds that can be read in two languages."""


class ResultActions(FoldingRow):
    """``open_asked`` asks to open the result; ``call_asked``, ``add_asked`` and ``remove_asked`` carry the id of a
    service, ``together_asked`` kind and id of a record.
    """

    open_asked = Signal()
    call_asked = Signal(str)
    add_asked = Signal(str)
    remove_asked = Signal(str)
    together_asked = Signal(str, str)

    def __init__(self, theme: Theme, session: Session, side_by_side: bool) -> None:
        super().__init__(theme, 1)
        self._session, self._side_by_side = session, side_by_side
        self._hit: Hit | None = None
        self._inside: bool | None = None
        """Whether the button of the tray is that of a service on the handout."""
        self.open = button(theme, self.tr("Open the page"))
        self.open.setToolTip(self.tr("Enter"))
        self.open.clicked.connect(self.open_asked)
        self.call = button(theme, self.tr("Call sheet"), icon="phone")
        self.call.setToolTip("Ctrl+Enter")
        self.call.clicked.connect(self.act_call)
        self.together = button(theme, self.tr("Side by side"), icon="side-by-side")
        self.together.clicked.connect(self._ask_together)
        self.tray = button(theme, " ", icon="add")
        self.tray.clicked.connect(self.act_tray)
        # All at once: the tab order follows the order of insertion.
        self.set_buttons([self.open, self.call, self.tray, self.together])
        self.destroyed.connect(session.listen(self._write))
        self._write()

    def show_hit(self, hit: Hit | None) -> None:
        """Set the result to act on."""
        if hit is not self._hit:
            self._hit = hit
            self._write()

    def let_go(self, gone: QPushButton) -> None:
        """Keep the button for the next result."""

    def act_call(self) -> None:
        """Open the call sheet, if there is a number."""
        if self._hit is not None and self._hit.phone:
            self.call_asked.emit(self._hit.id)

    def act_tray(self) -> None:
        """Put the service on the handout, or remove it."""
        hit = self._hit
        if hit is not None and hit.kind == "service":
            (self.remove_asked if hit.id in self._session.tray else self.add_asked).emit(hit.id)

    def _ask_together(self) -> None:
        if self._hit is not None:
            self.together_asked.emit(self._hit.kind, self._hit.id)

    def _write(self) -> None:
        hit = self._hit
        if hit is None:
            self.set_buttons([])
            return
        offered = (
            (self.open, True),
            (self.call, bool(hit.phone)),
            (self.tray, hit.kind == "service"),
            (self.together, self._side_by_side and hit.kind in SIDE_BY_SIDE),
        )
        inside = hit.id in self._session.tray
        said = self.tr("Remove from handout") if inside else self.tr("Add to handout")
        if inside != self._inside:  # Setting an icon has the row laid out again, even if it is the same.
            self._inside = inside
            short = self.tr("Added") if inside else self.tr("Add")
            self.tray.setText(beside_icon(short))
            self.tray.setToolTip(f"{said} (Ctrl+D)")
            self._theme.set_icon(self.tray, "check" if inside else "add", "accent")
        names = ((self.open, self.tr("Open the page")), (self.call, self.tr("Call sheet")), (self.tray, said))
        for press, name in names:
            press.setAccessibleName(f"{name}: {hit.title}")
        buttons = [each for each, fits in offered if fits]
        if buttons != self.buttons:
            self.set_buttons(buttons)
