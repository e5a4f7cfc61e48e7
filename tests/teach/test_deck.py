"""The slides of every workshop of Worcester: they lead through the plan, fit, and name their sources."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any, get_args

import pytest
from msgspec.structs import replace

from guide_app.content.workshop import Audience, Story, Workshop
from guide_app.handouts.pages.deck import deck_pages
from guide_app.handouts.typesetting.renderer import Renderer
from guide_app.library.library import Library
from guide_app.teach.deck import make_deck
from guide_app.teach.plan import ChosenPlan, UnknownPlanError, plans, steps_of
from guide_app.teach.slides import Deck, Slide

AUDIENCES = (None, *get_args(Audience))
LANGUAGES = (("en", None), ("es", None), ("en", "es"))


@pytest.fixture(scope="session")
def assets(root: Path) -> Path:
    return root / "assets"


def deck_of(library: Library, assets: Path, plan: str, **chosen: Any) -> Deck:
    return make_deck(library, ChosenPlan(plan=plan, **chosen), assets)


def test_plans_take_20_45_and_90_minutes(worcester: Library) -> None:
    assert [plan.minutes for plan in plans(worcester, "en")] == [20, 45, 90]


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("plan", ["short", "medium", "long"])
def test_the_path_leads_through_every_part_in_order(
    worcester: Library, assets: Path, plan: str, audience: Audience | None
) -> None:
    deck = deck_of(worcester, assets, plan, language="es", second_language="en", audience=audience)
    parts = [deck.slides[place].part for place in deck.path]
    assert parts == sorted(parts)
    assert set(parts) == set(range(len(deck.parts)))
    assert len({slide.key for slide in deck.slides}) == len(deck.slides)
    assert [deck.slides[part.first].part for part in deck.parts] == list(range(len(deck.parts)))


def test_each_choice_leads_to_its_outcome_and_on_to_what_helped(worcester: Library, assets: Path) -> None:
    deck = deck_of(worcester, assets, "long")
    asked = [slide for slide in deck.slides if slide.outcomes]
    assert asked
    for slide in asked:
        assert len(slide.outcomes) == len(slide.choices)
        following = deck.slides[slide.next or 0]
        assert following.chosen == following.helped, "the next key shows what helped"
        for place, outcome in enumerate(slide.outcomes):
            shown = deck.slides[outcome]
            assert shown.helped is not None
            if shown.chosen != shown.helped:
                assert shown.chosen == place
                assert shown.next is not None
                assert deck.slides[shown.next].chosen == deck.slides[shown.next].helped


def test_the_short_plan_takes_at_most_22_slides(worcester: Library, assets: Path) -> None:
    assert (
        len(deck_of(worcester, assets, "short").path) <= 22
    )  # Journey 12: 26 presses, with two before and two of printing.


@pytest.mark.parametrize("audience", get_args(Audience))
def test_the_audience_gets_the_stories_that_fit_it_first(worcester: Library, assets: Path, audience: Audience) -> None:
    stories = [each.record for each in worcester.many(Story, worcester.ids(Story), "en")]
    fits = {story.id for story in stories if audience in story.fits}
    deck = deck_of(worcester, assets, "short", audience=audience)
    told = [slide.key.split("/")[1] for slide in deck.slides if slide.key.startswith("stories/")]
    assert told[0] in fits


def test_answers_and_facts_name_their_sources_or_say_that_there_is_none(worcester: Library, assets: Path) -> None:
    deck = deck_of(worcester, assets, "long")
    told = [slide for slide in deck.slides if slide.helped is not None or slide.key.endswith("/fact")]
    assert told
    for slide in told:
        practice = any("no source" in note for note in slide.notes.notes)
        assert slide.notes.sources or practice, slide.key


def test_a_content_note_is_before_each_story(worcester: Library, assets: Path) -> None:
    deck = deck_of(worcester, assets, "long")
    stories = {slide.key.split("/")[1] for slide in deck.slides if slide.key.startswith("stories/")}
    assert len(stories) == 3
    for story in stories:
        record = worcester.get(Story, story, "en")
        assert record is not None
        first = next(slide for slide in deck.slides if slide.key == f"stories/{story}")
        assert record.record.content_note in first.lines[-1][0].text


def test_breaks_and_ends_show_the_numbers_of_the_strip(worcester: Library, assets: Path) -> None:
    deck = deck_of(worcester, assets, "long")
    strip = [worcester.number(entry.phone) for entry in worcester.pack("en").emergency]
    shown = [slide for slide in deck.slides if slide.key.startswith(("break/", "closing/"))]
    assert shown
    for slide in (*shown, deck.room_numbers):
        assert [number.number for number in slide.numbers] == strip


def test_local_help_names_only_numbers_that_may_be_printed(worcester: Library, assets: Path) -> None:
    from guide_app.content.records import Phone

    printed = {each.record.number for each in worcester.all(Phone, "en") if each.record.print}
    deck = deck_of(worcester, assets, "long")
    numbers = [number.number for slide in deck.slides for number in slide.numbers]
    assert numbers
    assert set(numbers) <= printed


@pytest.mark.parametrize(("language", "second"), LANGUAGES)
def test_every_slide_fits_with_every_story(worcester: Library, assets: Path, language: str, second: str | None) -> None:
    deck = deck_of(worcester, assets, "long", language=language, second_language=second)
    slides: dict[str, Slide] = {}
    for story in worcester.ids(Story):
        deck = deck_of(worcester, assets, "long", language=language, second_language=second, story=story)
        slides |= {slide.key: slide for slide in deck.slides}
    every = replace(deck, slides=tuple(slides.values()))
    rendered = Renderer(assets / "handouts").render(deck_pages(every, "US"))
    assert [problem.line for problem in rendered.problems] == []
    assert len(rendered.pages) == len(slides) + 1


@pytest.mark.parametrize("language", ["en", "es"])
def test_notes_on_paper_have_a_page_for_each_slide_of_the_path(worcester: Library, assets: Path, language: str) -> None:
    deck = deck_of(worcester, assets, "medium", language=language)
    rendered = Renderer(assets / "handouts").render(deck_pages(deck, "US", show="notes"))
    assert not rendered.problems
    assert len(rendered.pages) == len(deck.path)


def test_any_order_of_parts_makes_a_deck(worcester: Library, assets: Path) -> None:
    hazard = random.Random(5)
    for plan in worcester.ids(Workshop):
        record = worcester.get(Workshop, plan, "en")
        assert record is not None
        for _ in range(20):
            parts = tuple(hazard.sample(range(len(record.record.steps)), hazard.randint(1, len(record.record.steps))))
            chosen = ChosenPlan(plan=plan, parts=parts)
            deck = make_deck(worcester, chosen, assets)
            assert [part.minutes for part in deck.parts] == [step.minutes for step in steps_of(record.record, chosen)]
            assert deck.slides[deck.path[-1]].next is None


def test_back_from_an_outcome_leads_to_its_choices(worcester: Library, assets: Path) -> None:
    deck = deck_of(worcester, assets, "short")
    asked = next(place for place, slide in enumerate(deck.slides) if len(set(slide.outcomes)) > 1)
    for outcome in deck.slides[asked].outcomes:
        assert deck.before(outcome) == asked


def test_unknown_plan_names_the_known_ones(worcester: Library, assets: Path) -> None:
    with pytest.raises(UnknownPlanError) as raised:
        deck_of(worcester, assets, "none")
    assert raised.value.known == ("short", "medium", "long")
