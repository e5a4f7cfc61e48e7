"""The card beside the results: a preview of the selected one, for deciding whether to open it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from guide_app.content.markup import Span, parse_prose
from guide_app.content.records import Guidance, Indicator, Notice, Question, Service
from guide_app.content.sheets import Sheet
from guide_app.library.library import Library
from guide_app.library.search.hits import Hit
from guide_app.ui.common import service_facts
from guide_app.ui.common.call_plate import CallPlate
from guide_app.ui.common.calls import call_view, web_view
from guide_app.ui.common.first_call import FirstCall
from guide_app.ui.common.record_text import filled, title_of
from guide_app.ui.common.record_view import RecordView
from guide_app.ui.kit.accessibility import unheard
from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.parts import badge, left
from guide_app.ui.kit.text.blocks import Block, message, speech
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme
from guide_app.ui.search.actions import ResultActions
from guide_app.ui.search.model import kind_words


class ResultPreview(RecordView):
    """Shows one hit in the language of its text; ``foot`` holds its actions."""

    def __init__(self, theme: Theme, library: Library, clock: Callable[[], dt.datetime], bar: ResultActions) -> None:
        super().__init__(theme)
        self._library, self._clock = library, clock
        self._shown: Hit | None = None
        self._as_of = library.digest, library.outdated
        """The edition of what is shown, and the numbers in it that a newer one no longer has."""
        self.foot.setContentsMargins(24, 10, 24, 10)
        self.foot.addWidget(bar)

    @property
    def shown(self) -> Hit | None:
        """The hit shown."""
        return self._shown

    def show_hit(self, hit: Hit | None) -> None:
        """Show this hit, or none. An unchanged hit, found again by another query, is left alone."""
        before, self._shown = self._shown, hit
        as_of = self._library.digest, self._library.outdated
        if as_of != self._as_of:
            before, self._as_of = None, as_of
        if hit is before or (hit is not None and before is not None and _same_record(hit, before)):
            return
        self.show_foot(hit is not None)
        if hit is None:
            self.begin("")
            self.end()
            return
        self.begin(hit.title, (hit.kind, hit.id), hit.language)
        show = {
            "service": self._service,
            "question": self._question,
            "guidance": self._guidance,
            "indicator": self._indicator,
            "notice": self._notice,
            "sheet": self._sheet,
        }[hit.kind]
        with unheard():
            show(hit.id, hit.language)
            if hit.also is not None:
                self._also(*hit.also, hit.language)
        self.end()

    def _service(self, service_id: str, language: str) -> None:
        found = self._library.get(Service, service_id, language)
        if found is None:
            return
        service = found.record
        self.column.title(service.name, service_facts.sentences(self._fill(service.description))[0])
        if service.law_enforcement:
            self.column.add_row(left(badge(self.theme, self.tr("Police or prosecutors"), "caution")))
        call = call_view(self._library, service_id, language, self._clock())
        if call is None and service.website is None:
            self.column.add(message(self.theme, "caution", self.tr("No phone number was found for this service.")))
            return
        plate = CallPlate(self.theme)
        self.column.add(plate)
        if call is None:
            plate.show_plate(web_view(self._library, service, service.website or "", self._clock()))
            return
        plate.show_plate(call.plate)
        if call.say:
            self.column.add(speech(self.theme, self.tr("Say"), f"“{call.say}”"))
        prepared = FirstCall(self.theme)
        self.column.add(prepared)  # Give it a parent before it shows itself: it would become a window.
        prepared.show_call(call.texts["they_may_ask"], "".join(call.texts["leads_to"]))

    def _question(self, question_id: str, language: str) -> None:
        found = self._library.get(Question, question_id, language)
        if found is None:
            return
        groups = {group.id: group.title for group in self._library.pack(language).question_groups}
        self._titled("question", groups.get(found.record.group, ""), found.record.question)
        blocks = parse_prose(found.record.answer)
        self.column.rich("speech").set_blocks(blocks[:1], self._library.phone_numbers)
        if blocks[1:]:
            self.column.rich().set_blocks(blocks[1:], self._library.phone_numbers)

    def _guidance(self, guidance_id: str, language: str) -> None:
        found = self._library.get(Guidance, guidance_id, language)
        if found is None:
            return
        guidance = found.record
        self._titled("guidance", "", guidance.title)
        self.column.add(label(self.theme, self._fill(guidance.summary), "speech"))
        if guidance.do_not:
            block = Block(self.theme, "forbidden")
            for line in guidance.do_not:
                block.add(self._fill(line))
            self.column.add(block)
        self.column.steps(guidance.steps, self._library.phone_numbers)

    def _also(self, kind: str, record_id: str, language: str) -> None:
        """A link to the record on the same subject, which has no row of its own."""
        found = self._library.get(Question if kind == "question" else Guidance, record_id, language)
        if found is None:
            return
        title = self.tr("To read with them") if kind == "question" else self.tr("What to do")
        self.column.heading(title, "strong")
        name = title_of(found.record, self._library)
        self.column.rich().set_spans((Span(name, link=f"{kind}:{record_id}"),), {})

    def _indicator(self, indicator_id: str, language: str) -> None:
        found = self._library.get(Indicator, indicator_id, language)
        if found is None:
            return
        indicator = found.record
        groups = {group.id: group.title for group in self._library.pack(language).indicator_groups}
        self._titled("indicator", groups.get(indicator.group, ""), indicator.title)
        self.column.heading(self.tr("Why it matters"), "strong")
        self.column.add(label(self.theme, self._fill(indicator.why)))
        self.column.heading(self.tr("It may also be"), "strong")
        self.column.add(label(self.theme, self._fill(indicator.caveat)))

    def _notice(self, notice_id: str, language: str) -> None:
        found = self._library.get(Notice, notice_id, language)
        if found is None:
            return
        self._titled("notice", "", found.record.names[0])
        self.column.add(label(self.theme, self._fill(found.record.reason), "speech"))
        self.column.heading(self.tr("Who does this work today"), "strong")
        for service in self._library.many(Service, found.record.services, language):
            name = title_of(service.record, self._library)
            self.column.rich().set_spans((Span(name, link=f"service:{service.record.id}"),), {})

    def _sheet(self, sheet_id: str, language: str) -> None:
        found = self._library.get(Sheet, sheet_id, language)
        if found is None:
            return
        self._titled("sheet", "", found.record.name)
        self.column.add(label(self.theme, self._fill(found.record.intro), "speech"))
        for section in found.record.sections:
            self.column.heading(self._fill(section.title), "strong")

    def _titled(self, kind: str, group: str, title: str) -> None:
        """Add the title, below the kind of record and its subject."""
        pair = new_column(gap=2)
        words = " · ".join(part for part in (kind_words(kind), group) if part)
        pair.addWidget(label(self.theme, words, "note", muted=True))
        pair.addWidget(label(self.theme, self._fill(title), "heading"))
        self.column.add_row(pair)

    def _fill(self, line: str) -> str:
        return filled(line, self._library)


def _same_record(one: Hit, other: Hit) -> bool:
    return (one.kind, one.id, one.language) == (other.kind, other.id, other.language)
