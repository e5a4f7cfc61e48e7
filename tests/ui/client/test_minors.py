"""Somebody under 18 in the client view: the calls of A bed tonight, in its order, and nothing for adults."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from guide_app.content.checks.calls import for_adults
from guide_app.content.records import Service
from guide_app.library.decision.ask import Ask
from guide_app.library.decision.engine import decide
from guide_app.library.library import Library
from guide_app.ui.client.parts import HelperCard
from tests.decision.situations import situation_of
from tests.ui.conftest import Opener
from tests.ui.desk import TUESDAY, Guide, Hand, seen, settle, texts

AGE, HAPPENED = "How old are you?", "Were you put out of home, or is someone hurting you?"


def listed(guide: Guide) -> list[str]:
    """The services on the cards, in order."""
    return [str(each.property("service")) for each in guide.room.home.helpers]


@pytest.mark.parametrize("need", ["shelter", "crisis", "youth", "forced"])
@pytest.mark.parametrize(
    ("answers", "known"),
    [
        (["Under 13"], {"age": "under-13"}),
        (["13 to 17"], {"age": "13-17"}),
        (["13 to 17", "Yes"], {"age": "13-17", "harmed": True}),
        (["13 to 17", "No"], {"age": "13-17"}),
        (["13 to 17", "I do not want to say"], {"age": "13-17"}),
    ],
)
def test_every_answer_shows_the_calls_of_the_decision(
    client: Guide, hand: Hand, need: str, answers: list[str], known: dict[str, str | bool]
) -> None:
    client.room.home.need_chosen.emit(need)
    settle()
    for question, answer in zip((AGE, HAPPENED), answers, strict=False):
        hand.press(client.room, f"{question} {answer}")
    ask = Ask(needs=frozenset((need,)), situation=situation_of(**known), at=TUESDAY, without_police=True)
    decision = decide(client.library, ask)
    assert listed(client) == [entry.service for entry in decision.rows]
    said = texts(client.room)
    assert all(entry.condition in said for entry in decision.maybe)
    assert ("800-792-5200" in " ".join(said).replace("\N{NON-BREAKING HYPHEN}", "-")) == (
        "dcf-child-at-risk" in listed(client)
    )


def test_minor_sees_nothing_for_adults_whatever_they_press(client: Guide, hand: Hand) -> None:
    client.room.home.need_chosen.emit("crisis")
    settle()
    for age in ("Under 13", "13 to 17"):
        hand.press(client.room, f"{AGE} {age}")
        for need in client.room.home.needs:
            client.room.home.need_chosen.emit(need)
            settle()
            for service_id in listed(client):
                found = client.library.get(Service, service_id, "en")
                assert found is not None
                assert not for_adults(found.record), (age, need, service_id)


def test_what_happened_is_asked_only_of_13_to_17_who_look_for_help(client: Guide, hand: Hand) -> None:
    client.room.home.need_chosen.emit("shelter")
    settle()
    assert HAPPENED not in texts(client.room)
    hand.press(client.room, f"{AGE} 13 to 17")
    assert HAPPENED in texts(client.room)
    hand.press(client.room, f"{AGE} Under 13")
    assert HAPPENED not in texts(client.room)
    hand.press(client.room, f"{AGE} 13 to 17")
    client.room.home.need_chosen.emit("legal")
    settle()
    assert HAPPENED not in texts(client.room)


def test_another_age_forgets_what_happened(client: Guide, hand: Hand) -> None:
    client.room.home.need_chosen.emit("shelter")
    settle()
    hand.press(client.room, f"{AGE} 13 to 17")
    hand.press(client.room, f"{HAPPENED} Yes")
    assert listed(client)[0] == "dcf-child-at-risk"
    hand.press(client.room, f"{AGE} Under 13")
    hand.press(client.room, f"{AGE} 13 to 17")
    assert listed(client)[0] == "national-runaway-safeline"


def test_condition_goes_along_to_the_reading_screen(client: Guide, hand: Hand) -> None:
    client.room.home.need_chosen.emit("shelter")
    settle()
    hand.press(client.room, f"{AGE} 13 to 17")
    (card,) = [each for each in seen(client.room, HelperCard) if each.property("service") == "dcf-child-at-risk"]
    assert card.accessibleName().startswith("Put out, hurt, neglected")
    hand.click(card)
    assert any(text.startswith("Put out, hurt, neglected") for text in texts(client.room))


def test_spanish_condition_has_no_english(client: Guide, hand: Hand) -> None:
    hand.press(client.room, "Español")
    client.room.home.need_chosen.emit("shelter")
    settle()
    hand.press(client.room, "¿Cuántos años tiene? De 13 a 17")
    said = texts(client.room)
    assert any(text.startswith("¿Le echaron de casa, le hacen daño") for text in said)
    assert not any("Put out" in text for text in said)


@pytest.mark.parametrize("need", ["shelter", "crisis", "youth", "forced"])
def test_no_age_shows_the_calls_of_the_plan_and_nobody_for_adults(client: Guide, need: str) -> None:
    client.room.home.need_chosen.emit(need)
    settle()
    ask = Ask(needs=frozenset((need,)), situation=situation_of(), at=TUESDAY, without_police=True)
    decision = decide(client.library, ask)
    assert listed(client) == [entry.service for entry in decision.rows]
    assert all(entry.condition in texts(client.room) for entry in decision.maybe)
    assert listed(client)[0] != "dcf-child-at-risk"
    assert any(text.startswith("Some places are only for adults.") for text in texts(client.room))
    for service_id in listed(client):
        found = client.library.get(Service, service_id, "en")
        assert found is not None
        assert not (for_adults(found.record) and found.record.eligibility.overnight_bed)


@pytest.mark.parametrize("language", ["en", "es", "ht", "pt-BR", "vi", "ar"])
def test_lines_for_who_worries_have_words_of_the_client(
    open_window: Opener, hand: Hand, worcester: Library, language: str
) -> None:
    guide = open_window(library=worcester)
    guide.set_client(True)
    settle()
    hand.click(guide.room.languages[language])
    for service_id in ("dcf-child-at-risk", "elder-abuse-hotline", "dppc"):
        (service,) = [found.record for found in worcester.many(Service, (service_id,), language)]
        assert service.own_say
        assert service.own_questions
        guide.client.show_service(service_id)
        settle()
        said = [text.replace("\N{ZERO WIDTH SPACE}", "") for text in texts(guide.room)]
        assert f"“{service.own_say}”" in said
        assert f"“{service.say}”" not in said
        assert all(f"· {asked}" in said for asked in service.own_questions)
        assert not any(f"· {asked}" in said for asked in {*service.they_may_ask} - {*service.own_questions})
        assert not any(text.endswith(("Cost: Ask", "Costo: Pregunte")) for text in said)
        assert [each for each in seen(guide.room, QPushButton) if each.property("service") == service_id], "a card"
        guide.room.back()
