"""The foot of a service's card: how and when its number was confirmed, its sources, and how to report a change."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from guide_app.content.records import Source
from guide_app.ui.common import formatting
from guide_app.ui.common.calls import Trust
from guide_app.ui.directory.service_details import Reportable
from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.layout.popup_area import PopupArea
from guide_app.ui.kit.overlays.overlay import Popup
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.blocks import Icon
from guide_app.ui.kit.text.labels import label, show_words
from guide_app.ui.kit.text.line_breaks import breakable
from guide_app.ui.kit.theme import Theme, set_ink

WIDE = 420
"""Width of the popups, px at 100 % text."""
NARROW = 480
"""Width of the foot, px at 100 % text, below which a change is reported only through the menu of actions."""
_LOOKS: dict[Trust, tuple[str, str]] = {
    "plain": ("clock", "muted"),
    "good": ("check-thin", "on_good"),
    "caution": ("warning", "on_caution"),
}


class TrustFoot(QWidget):
    """``show_trust`` shows how far to trust a number; links open the sources and the form for reporting a change.
    ``said`` carries what became of a report.
    """

    said = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._sources: tuple[Source, ...] = ()
        self._report: Reportable | None = None
        self._said = ""
        column = new_column(self, 2)
        row = self._row = new_row(gap=10)
        self._icon = Icon(theme, "clock", "muted", 16)
        self._words = label(theme, role="small")
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self._see = self._link("", self._open_sources)
        self._change = self._link(self.tr("Report a change"), self._open_report)
        for press in (self._see, self._change):
            row.addWidget(press, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        self._draft = label(theme, role="small")
        self._draft.setProperty("ink", "on_caution")
        self._draft_row = QWidget()
        draft = new_row(self._draft_row, row.spacing())
        draft.addWidget(Icon(theme, "warning", "on_caution", 16), 0, Qt.AlignmentFlag.AlignTop)
        draft.addWidget(self._draft, 1)
        column.addWidget(self._draft_row)

    def show_trust(self, words: str, known: Trust, draft: Sequence[str]) -> None:
        """Show how a number was confirmed, and the state of the translation."""
        icon, ink = _LOOKS[known]
        self._icon.set_icon(icon, ink)
        self._said = words
        set_ink(self._words, ink)
        self._draft.setText("\n".join(draft))
        self._draft_row.setVisible(bool(draft))
        self._fit()

    def show_sources(self, sources: Sequence[Source]) -> None:
        """Set the sources; with none the link is hidden, as someone beside the client need not see whose pages these
        are.
        """
        self._sources = tuple(sources)
        self._see.setText(self.tr("%n source(s)", "", len(sources)))
        self._see.setAccessibleName(self._see.text())
        self._see.setVisible(bool(sources))

    def show_report(self, about: Reportable) -> None:
        """Set what a change can be reported of."""
        self._report = about
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._change.setVisible(self._report is not None and self.width() >= self._theme.scaled(NARROW))
        beside = [self._icon, *(press for press in (self._see, self._change) if not press.isHidden())]
        room = self.width() - sum(part.sizeHint().width() + self._row.spacing() for part in beside)
        whole = self._words.fontMetrics().horizontalAdvance(self._said) < room
        # Where both sentences do not fit one line, break between them, so that no line holds a single word.
        show_words(self._words, self._said if whole else self._said.replace(". ", ".\n"))

    def _link(self, words: str, opened: object) -> QPushButton:
        press = button(self._theme, words, "link")
        self._theme.set_role(press, "small")
        press.clicked.connect(opened)
        return press

    def _open_sources(self) -> None:
        popup = Popup(self._theme, self._see, self.window())
        popup.column.setContentsMargins(16, 14, 8, 14)
        popup.column.addWidget(label(self._theme, self._see.text(), "subheading"))
        body = QWidget()
        body.setObjectName("ScrollBody")
        column = new_column(body, 8, (0, 4, 8, 0))
        for source in self._sources:
            dated = formatting.page_date_words(source.page_date) or self.tr("page date unknown")
            read = self.tr("read %1").replace("%1", formatting.date_words(source.read_date))
            said = f"{source.publisher} ({dated}; {read})\n{source.url}"
            column.addWidget(label(self._theme, breakable(said), "small"))
        # With large text no wider than the foot, so that its left and right edges stay visible.
        width = min(self._theme.scaled(WIDE), self.width())
        area = PopupArea(body, QSize(width, min(body.heightForWidth(width - 20) + 6, self._theme.scaled(320))))
        area.setAccessibleName(self._see.text())
        popup.column.addWidget(area)
        popup.open()

    def open_report(self, anchor: QWidget) -> None:
        """Ask what has changed, beside a widget."""
        from guide_app.ui.directory.report_popup import ReportPopup  # Reads and writes tables: few desks need it.

        if self._report is not None:
            ReportPopup(self._theme, anchor, self._report, self.said.emit).open()

    def _open_report(self) -> None:
        self.open_report(self)
