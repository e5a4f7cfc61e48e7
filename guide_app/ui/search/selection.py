"""The selected result: what it says stands beside the list, and what can be done with it below that; where there is no
room beside the list, below the list.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from guide_app.library.search.hits import Hit
from guide_app.ui.common.page import PageContext
from guide_app.ui.kit.focus import chain_after
from guide_app.ui.kit.layout.scroll_card import ListCard
from guide_app.ui.kit.layout.two_panes import TwoPanes
from guide_app.ui.search.actions import CALL_KEYS, TRAY_KEYS, ResultActions
from guide_app.ui.search.found import FoundList
from guide_app.ui.search.preview import ResultPreview

LIST, PREVIEW = 424, 583
"""Shares of the width."""
PREVIEW_AFTER_MS = 120
"""Milliseconds after which the selected result is shown beside the list: longer than between two keys of who types
fast, or of an arrow key held down, whose next picture it would hold up.
"""


class Selection(QObject):
    """Shows what is selected in ``found``: ``panes`` hold the list and, beside it, the ``preview``; ``bar`` acts."""

    def __init__(self, context: PageContext, found: FoundList) -> None:
        super().__init__(found)
        theme = context.theme
        self._found = found
        self._spacious = True
        self.bar = ResultActions(theme, context.session, len(context.library.languages) > 1)
        self.bar.open_asked.connect(found.open_selected)
        self.preview = ResultPreview(theme, context.library, context.clock, self.bar)
        self._card = ListCard(theme, found)
        self.panes = TwoPanes(theme, self._card, self.preview, (LIST, PREVIEW), back=self.tr("Back to the results"))
        self.panes.narrow_changed.connect(self._fold)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(PREVIEW_AFTER_MS)
        self._later.timeout.connect(self._show_beside)
        found.hit_selected.connect(self._show)
        self._fold()

    def offer_keys(self, page: QWidget) -> None:
        """Let the keys act on it wherever on a page the keyboard is."""
        for keys, action in ((CALL_KEYS, self.bar.act_call), (TRAY_KEYS, self.bar.act_tray)):
            for key in keys:
                QShortcut(QKeySequence(key), page, action)

    def set_spacious(self, spacious: bool) -> None:
        """Say whether there is room for buttons below a list that has the page to itself."""
        if spacious != self._spacious:
            self._spacious = spacious
            self._fold()

    def clear(self) -> None:
        """Show nothing any more."""
        self.stop()
        self.bar.show_hit(None)
        self.preview.show_hit(None)

    def stop(self) -> None:
        """Show nothing late: the library closes with the window."""
        self._later.stop()

    def _show(self, hit: Hit | None) -> None:
        self.bar.show_hit(hit)
        self._later.start()

    def _show_beside(self) -> None:
        if not self.panes.narrow:
            self.preview.show_hit(self._found.selected)

    def _fold(self) -> None:
        """Where there is no room for the preview, a click opens."""
        narrow = self.panes.narrow
        self._found.set_previewed(not narrow)
        self.bar.setVisible(not narrow or self._spacious)
        if narrow:
            self.bar.setContentsMargins(12, 8, 12, 8)
            self._card.column.addWidget(self.bar)
        else:
            self.bar.setContentsMargins(0, 0, 0, 0)
            self.preview.foot.addWidget(self.bar)
        chain_after(self._found if narrow else self.preview.area, self.bar)
