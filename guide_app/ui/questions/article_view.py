"""Questions, guidance and notices in the reading pane."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from guide_app.content.kinds import RECORD_TYPES
from guide_app.content.markup import parse_prose
from guide_app.content.records import Guidance, Notice, Question, Source
from guide_app.content.sheets import Sheet
from guide_app.library.library import Library, Localized
from guide_app.ui.common.provenance_strip import Provenance, ProvenanceStrip
from guide_app.ui.common.read_aloud import ReadAloud
from guide_app.ui.common.record_text import filled, title_of
from guide_app.ui.common.record_view import RecordView
from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.layout.folding_row import FoldingRow
from guide_app.ui.kit.parts import Note, button
from guide_app.ui.kit.text.blocks import Block
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme


class ArticleView(RecordView):
    """The reading pane: an answer, what to do in a situation, or why a name is not listed.

    ``together_asked`` carries kind and id of a record that is to be read in two languages.
    """

    together_asked = Signal(str, str)

    def __init__(self, theme: Theme, library: Library) -> None:
        super().__init__(theme)
        self._library = library
        self._together = button(theme, self.tr("Side by side"), "primary", "side-by-side")
        self._together.clicked.connect(self._ask_together)
        self._print = self.print_button(self.tr("Print this"), "guidance-sheet")
        bar = FoldingRow(theme, 1)
        bar.set_buttons([self._together, self._print])
        self.aloud = ReadAloud(theme, button(theme, " "))
        bar.append(self.aloud.button)
        holder = QWidget()
        column = new_column(holder)
        column.addWidget(self.aloud.note)
        column.addWidget(bar)
        self.foot.addWidget(holder)

    def show_question(self, found: Localized[Question], language: str, today: dt.date) -> None:
        """Show a question with its answer, related records, and its sources."""
        question = found.record
        self.begin(question.question, question.id, found.language)
        self.column.heading(filled(question.question, self._library), "heading")
        self.column.rich("speech").set_blocks(parse_prose(question.answer), self._library.phone_numbers)
        self._offer("question", question.id, "guidance-sheet", questions=(question.id,))
        self._related("service", self.tr("Who helps with this"), question.services, language)
        self._related("guidance", self.tr("What to do"), question.guidance, language)
        self._related("indicator", self.tr("Signs"), question.indicators, language)
        self._sheets(lambda sheet: question.id in sheet.questions, language)
        if question.corrected:
            self._staff_note(self.tr("For staff: what we corrected"), [question.corrected])
        self._trust(found, question.sources, language, today)

    def show_guidance(self, found: Localized[Guidance], language: str, today: dt.date) -> None:
        """Show what to do in a situation, step by step."""
        guidance = found.record
        self.begin(guidance.title, guidance.id, found.language)
        self.column.title(filled(guidance.title, self._library), filled(guidance.summary, self._library))
        self.column.steps(guidance.steps, self._library.phone_numbers)
        if guidance.do_not:
            block = Block(self.theme, "forbidden")
            for line in guidance.do_not:
                block.add(filled(line, self._library))
            self.column.add(block)
        self._offer("guidance", guidance.id, "guidance-sheet", guidance=(guidance.id,))
        self._related("service", self.tr("Who helps with this"), guidance.services, language)
        self._related("question", self.tr("Questions"), guidance.questions, language)
        self._sheets(lambda sheet: guidance.id in sheet.guidance, language)
        if guidance.staff_notes:
            self._staff_note(self.tr("For staff"), list(guidance.staff_notes))
        self._trust(found, guidance.sources, language, today)

    def show_notice(self, found: Localized[Notice], language: str, today: dt.date) -> None:
        """Show why a name is not listed and who does that work today."""
        notice = found.record
        self.aloud.offer()
        self.show_foot(False)
        self.begin(notice.names[0], notice.id, found.language)
        self.column.heading(notice.names[0], "heading")
        self.column.add(label(self.theme, self.tr("Not listed in this guide"), "strong"))
        self.column.add(label(self.theme, filled(notice.reason, self._library)))
        self._related("service", self.tr("Who does this work today"), notice.services, language)
        self._trust(found, notice.sources, language, today)

    def _offer(self, kind: str, record_id: str, printed: str, **presets: tuple[str, ...]) -> None:
        """Show the actions for a record in the foot; ``printed`` is the kind of handout that prints it, and what the
        column has so far is what can be read aloud.
        """
        for press, words in ((self._together, self.tr("Side by side")), (self._print, self.tr("Print this"))):
            press.setText(f" {words}")
            press.setAccessibleName(words)
        self._together.setProperty("record", (kind, record_id))
        self._print.setProperty("prints", (printed, presets))
        self.aloud.offer(*self.column.findChildren(QLabel))
        self.show_foot()

    def _ask_together(self) -> None:
        self.together_asked.emit(*self.sender().property("record"))

    def _related(self, kind: str, heading: str, ids: tuple[str, ...], language: str) -> None:
        entries = [
            (kind, found.record.id, title_of(found.record, self._library))
            for found in self._library.many(RECORD_TYPES[kind], ids, language)
        ]
        self.column.links(heading, entries)

    def _sheets(self, goes_with: Callable[[Sheet], bool], language: str) -> None:
        """Add the work sheets that name the record shown."""
        sheets = (each.record for each in self._library.all(Sheet, language))
        shown = tuple(each.id for each in sheets if goes_with(each))
        self._related("sheet", self.tr("Plans, forms and scripts"), shown, language)

    def _staff_note(self, heading: str, lines: list[str]) -> None:
        note = Note(self.theme)
        note.body.addWidget(label(self.theme, heading, "small-strong"))
        for line in lines:
            note.body.addWidget(label(self.theme, filled(line, self._library)))
        self.column.add(note)

    def _trust(
        self,
        found: Localized[Question] | Localized[Guidance] | Localized[Notice],
        source_ids: tuple[str, ...],
        language: str,
        today: dt.date,
    ) -> None:
        sources = [source.record for source in self._library.many(Source, source_ids, language)]
        assured = min((source.read_date for source in sources), default=self._library.edition)
        unread = not isinstance(found.record, Notice) and found.record.needs_lawyer
        known = Provenance(sources, assured, None, found.review, found.stale, unread)
        self.column.add(ProvenanceStrip(self.theme, known, today))
        self.end()
