"""Makes the slides of a workshop from the records of a pack."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec.structs import replace

from guide_app.content.records import Indicator
from guide_app.content.workshop import (
    Audience,
    Moment,
    Myth,
    PlanStep,
    SlideText,
    Story,
    WorkshopPart,
    WorkshopQuestion,
)
from guide_app.library.library import Library
from guide_app.teach.plan import ChosenPlan, minutes_of, plan_of, steps_of, stories
from guide_app.teach.slide_texts import Reading, SlideTexts, calls_of_need
from guide_app.teach.slides import Deck, DeckPart, Said, Slide, SlideNumber

SIGNS_ON_A_SLIDE = 4
_STRENGTHS = ("legal", "strong", "supporting")


def make_deck(library: Library, chosen: ChosenPlan, assets: Path) -> Deck:
    """The slides of a plan. Raises UnknownPlanError."""
    return _DeckBuilder(library, chosen, assets / "translations").deck()


class _DeckBuilder:
    """Makes one deck."""

    def __init__(self, library: Library, chosen: ChosenPlan, texts: Path) -> None:
        self._library = library
        self._chosen = chosen
        self._texts = SlideTexts(library, chosen, texts)
        self._notes = self._texts.notes
        self._slides: list[Slide] = []
        self._part = 0

    def deck(self) -> Deck:
        plan = plan_of(self._library, self._chosen)
        parts: list[DeckPart] = []
        for place, step in enumerate(steps_of(plan, self._chosen)):
            self._part = place
            first = len(self._slides)
            self._add_part(step)
            title = self._notes.of(WorkshopPart, step.part).record.title
            parts.append(DeckPart(title=title, minutes=step.minutes, first=first))
        return Deck(
            title=plan.title,
            minutes=minutes_of(plan, self._chosen),
            language=self._chosen.language,
            second_language=self._texts.readings[1].language if len(self._texts.readings) > 1 else None,
            parts=tuple(parts),
            slides=tuple(self._linked()),
            room_numbers=self._room_numbers(),
        )

    def _linked(self) -> Iterator[Slide]:
        """The slides with the position of the next one: outcomes lead to the one that helped, and that goes on."""
        outcome_of = {each: place for place, slide in enumerate(self._slides) for each in slide.outcomes}
        after = {place: place + 1 for place in range(len(self._slides))}
        for slide in self._slides:
            if slide.outcomes:
                after.update(dict.fromkeys(slide.outcomes, max(slide.outcomes) + 1))
        for place, slide in enumerate(self._slides):
            following = after[place]
            if slide.outcomes:
                following = self._helped(slide)
            elif place in outcome_of and slide.chosen != slide.helped:
                following = self._helped(self._slides[outcome_of[place]])
            yield replace(slide, next=following if following < len(self._slides) else None)

    def _helped(self, asked: Slide) -> int:
        """The position of the outcome that helped."""
        return next(each for each in asked.outcomes if self._slides[each].chosen == self._slides[each].helped)

    # Parts

    def _add_part(self, step: PlanStep) -> None:
        part = self._notes.of(WorkshopPart, step.part).record
        for place in range(len(part.slides)):
            numbers = self._texts.national() if part.shows == "break" else ()
            self._add_fixed(step.part, place, numbers)
        {
            "words": lambda: None,
            "break": lambda: None,
            "myths": lambda: self._add_myths(step, part),
            "signs": lambda: self._add_signs(step, part),
            "stories": lambda: self._add_stories(step, part),
            "questions": lambda: self._add_questions(step, part),
            "numbers": lambda: self._add_numbers(step, part),
        }[part.shows]()

    def _add_fixed(self, part_id: str, place: int, numbers: tuple[SlideNumber, ...]) -> None:
        def slide(reading: Reading) -> SlideText:
            return reading.of(WorkshopPart, part_id).record.slides[place]

        shown = slide(self._notes)
        self._add(
            f"{part_id}/{place + 1}",
            Slide(
                key="",
                part=0,
                look="words",
                title=self._texts.said(lambda one: slide(one).title),
                lines=self._texts.lines(lambda one: slide(one).lines),
                numbers=numbers,
                draft=self._texts.draft(WorkshopPart, part_id),
                notes=self._texts.noted(shown.say, shown.notes, shown.sources),
            ),
        )

    def _add_myths(self, step: PlanStep, part: WorkshopPart) -> None:
        for myth_id in self._fitting(Myth, self._library.ids(Myth))[: step.count]:
            myth = self._notes.of(Myth, myth_id).record
            draft = self._texts.draft(Myth, myth_id)
            notes = self._texts.noted(part.say, part.notes, ())
            kicker = self._texts.said(lambda one: one.words.myth)
            title = self._texts.said(lambda one, key=myth_id: one.of(Myth, key).record.myth)
            slide = Slide(key="", part=0, look="statement", kicker=kicker, title=title, draft=draft, notes=notes)
            self._add(f"myths/{myth_id}", slide)
            fact = replace(
                slide,
                kicker=self._texts.said(lambda one: one.words.fact),
                title=self._texts.said(lambda one, key=myth_id: one.of(Myth, key).record.short),
                notes=self._texts.noted((myth.fact,), (), myth.sources),
            )
            self._add(f"myths/{myth_id}/fact", fact)

    def _add_signs(self, step: PlanStep, part: WorkshopPart) -> None:
        signs = self._library.many(Indicator, self._library.ids(Indicator), self._notes.language)
        for group in part.groups[: step.count]:
            chosen = [each.record for each in signs if each.record.group == group]
            if part.indicators:
                chosen = [record for record in chosen if record.id in part.indicators]
            chosen = sorted(chosen, key=lambda record: _STRENGTHS.index(record.strength))[:SIGNS_ON_A_SLIDE]
            caveats = tuple(f"{record.title} {record.caveat}" for record in chosen)
            sources = tuple(dict.fromkeys(source for record in chosen for source in record.sources))
            ids = [record.id for record in chosen]
            self._add(
                f"signs/{group}",
                Slide(
                    key="",
                    part=0,
                    look="words",
                    kicker=self._texts.said(lambda one: one.of(WorkshopPart, step.part).record.title),
                    title=self._texts.said(lambda one, key=group: self._texts.group_title(key, one.language)),
                    lines=tuple(
                        self._texts.said(lambda one, key=key: one.of(Indicator, key).record.title) for key in ids
                    ),
                    foot=self._texts.said(lambda one: one.words.sign_foot),
                    draft=self._texts.draft(Indicator, ids[0]) if ids else (),
                    notes=self._texts.noted(part.say, (*part.notes, *caveats), sources),
                ),
            )

    def _add_stories(self, step: PlanStep, part: WorkshopPart) -> None:
        for story_id in stories(self._library, self._chosen)[: step.count]:
            self._add_story(story_id, step.moments, part)

    def _add_story(self, story_id: str, moments: int | None, part: WorkshopPart) -> None:
        story = self._notes.of(Story, story_id).record
        draft = self._texts.draft(Story, story_id)
        kicker = self._texts.said(lambda one: one.words.made_up)
        self._add(
            f"stories/{story_id}",
            Slide(
                key="",
                part=0,
                look="words",
                kicker=kicker,
                title=self._texts.said(lambda one: one.of(Story, story_id).record.title),
                lines=(
                    self._texts.said(lambda one: one.of(Story, story_id).record.setting),
                    self._texts.said(
                        lambda one: one.words.content_note.format(note=one.of(Story, story_id).record.content_note)
                    ),
                ),
                draft=draft,
                notes=self._texts.noted((), (*part.notes, self._notes.words.quiet), ()),
            ),
        )
        count = min(moments or len(story.moments), len(story.moments))
        for place in range(count):
            self._add_moment(story_id, place, count, part, draft)
        last = len(self._slides) - 1
        debrief = f"{self._notes.words.debrief}: {self._texts.plain(story.debrief)}"
        for each in range(last - len(story.moments[count - 1].choices) + 1, last + 1):
            notes = self._slides[each].notes
            self._slides[each] = replace(self._slides[each], notes=replace(notes, notes=(*notes.notes, debrief)))

    def _add_moment(self, story_id: str, place: int, count: int, part: WorkshopPart, draft: Said) -> None:
        def moment(reading: Reading) -> Moment:
            return reading.of(Story, story_id).record.moments[place]

        shown = moment(self._notes)
        first = len(self._slides)
        numbered = {"number": place + 1, "count": count}
        asked = Slide(
            key="",
            part=0,
            look="choices",
            kicker=self._texts.said(lambda one: f"{one.words.made_up} · {one.words.moment.format(**numbered)}"),
            title=self._texts.said(lambda one: moment(one).happens),
            choices=self._texts.lines(lambda one: moment(one).choices),
            foot=self._texts.said(lambda one: one.words.story_foot),
            draft=draft,
            outcomes=tuple(range(first + 1, first + 1 + len(shown.choices))),
            notes=self._texts.noted(part.say, (shown.notice,), ()),
        )
        self._add(f"stories/{story_id}/{place + 1}", asked)
        why = (shown.why, *((self._notes.words.practice,) if shown.practice else ()))
        for choice in range(len(shown.choices)):
            self._add(
                f"stories/{story_id}/{place + 1}/{choice + 1}",
                replace(
                    asked,
                    helped=shown.helped - 1,
                    chosen=choice,
                    badge=self._texts.said(lambda one: one.words.helped),
                    result=self._texts.said(lambda one, at=choice: moment(one).leads_to[at]),
                    outcomes=(),
                    notes=self._texts.noted((), why, shown.sources),
                ),
            )

    def _add_questions(self, step: PlanStep, part: WorkshopPart) -> None:
        ids = self._fitting(WorkshopQuestion, self._library.ids(WorkshopQuestion))[: step.count]
        for question_id in ids:

            def question(reading: Reading, key: str = question_id) -> WorkshopQuestion:
                return reading.of(WorkshopQuestion, key).record

            shown = question(self._notes)
            first = len(self._slides)
            asked = Slide(
                key="",
                part=0,
                look="choices",
                kicker=self._texts.said(lambda one: one.words.question),
                title=self._texts.said(lambda one: question(one).question),
                choices=self._texts.lines(lambda one: question(one).choices),
                draft=self._texts.draft(WorkshopQuestion, question_id),
                outcomes=(first + 1,) * len(shown.choices),
                notes=self._texts.noted(part.say, part.notes, ()),
            )
            self._add(f"questions/{question_id}", asked)
            answered = replace(
                asked,
                kicker=self._texts.said(lambda one: one.words.answer),
                helped=shown.answer - 1,
                chosen=shown.answer - 1,
                result=self._texts.said(lambda one: question(one).why),
                outcomes=(),
                notes=self._texts.noted((), (shown.why,), shown.sources),
            )
            self._add(f"questions/{question_id}/answer", answered)

    def _add_numbers(self, step: PlanStep, part: WorkshopPart) -> None:
        for need in part.needs[: step.count]:
            languages = [one.language for one in self._texts.readings]
            self._add(
                f"numbers/{need}",
                Slide(
                    key="",
                    part=0,
                    look="numbers",
                    kicker=self._texts.said(lambda one: one.of(WorkshopPart, step.part).record.title),
                    title=self._texts.call_first(need),
                    numbers=calls_of_need(self._library, need, languages),
                    foot=self._texts.said(lambda one: f"{one.words.under_18} {one.words.under_18_line}"),
                    notes=self._texts.noted(part.say, part.notes, ()),
                ),
            )

    def _room_numbers(self) -> Slide:
        return Slide(
            key="room-numbers",
            part=0,
            look="numbers",
            title=self._texts.said(lambda one: one.words.numbers),
            numbers=self._texts.national(),
        )

    # Records and slides

    def _fitting(self, record_type: type[Myth | WorkshopQuestion], ids: Sequence[str]) -> list[str]:
        """The ids, those that fit the audience first."""
        audience: Audience | None = self._chosen.audience
        fits = {
            each.record.id
            for each in self._library.many(record_type, ids, self._notes.language)
            if audience in each.record.fits
        }
        return sorted(ids, key=lambda record_id: record_id not in fits)

    def _add(self, key: str, slide: Slide) -> None:
        known = sum(1 for each in self._slides if each.key == key or each.key.startswith(f"{key}#"))
        self._slides.append(replace(slide, key=f"{key}#{known + 1}" if known else key, part=self._part))
