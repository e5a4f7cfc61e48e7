"""The strip under every record: as of when its sources say so, and the state of its translation."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from guide_app.content.pack import is_stale
from guide_app.content.records import Review, Source
from guide_app.ui.common import formatting as words
from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.focus import scroll_to_opened
from guide_app.ui.kit.parts import Note, button
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.text.line_breaks import breakable
from guide_app.ui.kit.theme import Theme


class Provenance(Struct, frozen=True):
    """The sources of a record's facts, and the state of both."""

    sources: Sequence[Source]
    assured: dt.date
    """When its sources were last read."""
    assurer: str | None
    review: Review | str
    stale_translation: bool
    needs_lawyer: bool = False
    """Whether the record is about law and no lawyer has read it."""


class ProvenanceStrip(QWidget):
    """When and by whom the sources were read, and the sources, which open on request. Web addresses are plain text."""

    def __init__(self, theme: Theme, known: Provenance, today: dt.date) -> None:
        super().__init__()
        stale = is_stale(known.assured, today)
        note = Note(theme, "caution" if stale or known.needs_lawyer else "grey")
        dated = self.tr("As of %1").replace("%1", words.date_words(known.assured))
        if known.assurer:
            dated += f" · {known.assurer}"
        if stale:
            dated = self.tr("More than a year old. Confirm it before you rely on it.") + " " + dated
        if known.needs_lawyer:
            unread = self.tr("No lawyer has read this page yet. It is not legal advice.")
            note.body.addWidget(label(theme, unread, "small-strong"))
        note.body.addWidget(label(theme, dated, "small"))
        for line in _translation_lines(known.review, known.stale_translation):
            note.body.addWidget(label(theme, line, "small"))
        self._show = button(theme, "", "link")
        theme.set_role(self._show, "small")
        self._show.clicked.connect(self._turn)
        note.body.addWidget(self._show, 0, Qt.AlignmentFlag.AlignLeft)
        self._sources = QWidget()
        listing = new_column(self._sources, 6, (2, 0, 0, 0))
        for source in known.sources:
            dated = words.page_date_words(source.page_date) or self.tr("page date unknown")
            read = self.tr("read %1").replace("%1", words.date_words(source.read_date))
            said = f"{source.publisher} ({dated}; {read})\n{source.url}"
            listing.addWidget(label(theme, breakable(said), "small"))
        note.body.addWidget(self._sources)
        self._count = len(known.sources)
        self._toggle(False)
        layout = new_column(self)
        layout.addWidget(note)

    def _turn(self) -> None:
        self._toggle(self._sources.isHidden())
        scroll_to_opened(self._show, self)

    def _toggle(self, shown: bool) -> None:
        self._sources.setVisible(shown)
        if shown:
            words_shown = self.tr("Hide sources")
        elif self._count == 1:
            words_shown = self.tr("See the source")
        else:
            words_shown = self.tr("See %n source(s)", "", self._count)
        self._show.setText(words_shown)


def _translation_lines(review: Review | str, stale: bool) -> list[str]:
    lines: list[str] = []
    if review == "draft":
        lines.append(
            QCoreApplication.translate(
                "ProvenanceStrip", "Draft translation. A native speaker has not reviewed it yet."
            )
        )
    if stale:
        lines.append(
            QCoreApplication.translate("ProvenanceStrip", "The English has changed since this translation was made.")
        )
    return lines
