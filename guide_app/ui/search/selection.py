"""The selected result: its preview beside the list, with its actions below; where no preview fits, the actions are
below the list.
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
"""Shares of the width of list and preview."""
PREVIEW_AFTER_MS = 120
"""Delay in milliseconds before the preview follows the selection: longer than the interval of fast typing or of a held
arrow key, whose next repaint it would delay.
"""


class Selection(QObject):
    """Shows the selection of ``found``: ``panes`` hold the list and the ``preview``; ``bar`` has the actions."""

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
        """Make the actions' shortcuts work anywhere on a page."""
        for keys, action in ((CALL_KEYS, self.bar.act_call), (TRAY_KEYS, self.bar.act_tray)):
            for key in keys:
                QShortcut(QKeySequence(key), page, action)

    def set_spacious(self, spacious: bool) -> None:
        """Set whether a list without a preview has room for buttons below it."""
        if spacious != self._spacious:
            self._spacious = spacious
            self._fold()

    def clear(self) -> None:
        """Show no result."""
        self.stop()
        self.bar.show_hit(None)
        self.preview.show_hit(None)

    def stop(self) -> None:
        """Cancel a delayed preview: the library closes with the window."""
        self._later.stop()

    def _show(self, hit: Hit | None) -> None:
        self.bar.show_hit(hit)
        self._later.start()

    def _show_beside(self) -> None:
        if not self.panes.narrow:
            self.preview.show_hit(self._found.selected)

    def _fold(self) -> None:
        """Move the actions to where they belong; without a preview a click opens a result."""
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
