"""What a client reads is in their language: the words of the view, who helps, and answers."""

from __future__ import annotations

from typing import get_args

import pytest

from guide_app.content.call_rules import CallRule
from guide_app.content.markup import parse_prose
from guide_app.content.records import Question, Service
from guide_app.desk import paths
from guide_app.library.library import Library
from guide_app.ui.client.facts import Reader
from guide_app.ui.client.reading import cleaned, client_questions
from guide_app.ui.client.texts import ClientWords, words_in
from guide_app.ui.client.who import Age, Request, helpers
from guide_app.ui.common.look_words import LookWords
from guide_app.ui.common.service_facts import sentences
from tests.ui.desk import TUESDAY


@pytest.mark.parametrize("language", ["es", "pt-BR", "ht", "vi", "ar"])
def test_no_word_of_the_room_is_english_in_another_language(language: str) -> None:
    english, other = (words_in(paths.assets_folder(), code) for code in ("en", language))
    names = {name for name in {*vars(ClientWords), *vars(LookWords)} if not name.startswith("__")}
    same = {name for name in names if getattr(english, name) == getattr(other, name)}
    assert len(names) > 80
    assert same <= {"card_no", "both", "for_whom", "happened_no"}


@pytest.mark.parametrize("language", ["es", "pt-BR", "ht", "vi", "ar"])
def test_who_helps_is_told_in_the_language_of_the_client_alone(worcester: Library, language: str) -> None:
    """A text that is not translated is left out: names and numbers stay. A condition is never left out."""
    english = {text for each in worcester.all(Service, "en") for text in _told(each.record)}
    english |= {each.record.only_if or "" for each in worcester.all(CallRule, "en")} - {""}
    reader = Reader(worcester, paths.assets_folder(), language, TUESDAY)
    pack, own = worcester.pack(language), worcester.pack("en")
    for shown, written in ((pack.needs, own.needs), (pack.emergency, own.emergency)):
        assert all(one.title != other.title for one, other in zip(shown, written, strict=True))
    conditions = set[str]()
    for need in worcester.need_ids:
        for age in get_args(Age):
            for helper in helpers(reader, Request(need=need, age=age), 100)[0]:
                told = {helper.what, helper.condition, *_told(reader.services([helper.service])[0])}
                assert told.isdisjoint(english), helper.service
                conditions.add(helper.condition)
    assert len(conditions) > 1
    called = {each for rule in worcester.all(CallRule, "en") for each in rule.record.services}
    assert all(each.description for each in reader.services(called))


def _told(service: Service) -> set[str]:
    """The sentences that a client reads of a service."""
    told = (service.description, service.say, service.may_share, service.leads_to, service.cost_option)
    whole = {text for text in told if text}
    return whole | {sentences(text)[0] for text in whole}


@pytest.mark.parametrize("language", ["en", "es", "pt-BR", "ht", "vi", "ar"])
def test_answers_are_in_the_language_of_the_client_and_lead_nowhere_else(worcester: Library, language: str) -> None:
    """Of a draft of law or medicine a kiosk shows who helps alone."""
    reader = Reader(worcester, paths.assets_folder(), language, TUESDAY)
    kiosk = Reader(worcester, paths.assets_folder(), language, TUESDAY, kiosk=True)
    listed = {each.id for each in client_questions(reader)}
    assert listed >= set(worcester.pack(language).first_questions)
    for question_id in listed:
        found = worcester.get(Question, question_id, language)
        assert found is not None
        assert found.language == language
        blocks = cleaned(parse_prose(found.record.answer), reader)
        links = [span.link for block in blocks for item in block.items for span in item if span.link]
        assert {link.partition(":")[2] for link in links if link.startswith("question:")} <= listed
        assert reader.withheld(found) == ""
        assert (kiosk.withheld(found) != "") == (
            found.record.about is not None and (found.unsigned or found.record.needs_lawyer)
        )
    for question_id in ("choked", "lawyer-first"):
        found = worcester.get(Question, question_id, language)
        assert found is not None
        assert (kiosk.withheld(found) == kiosk.words.unsigned_left_out) == (language != "en")
        assert found.record.services, "who helps is shown in its place"
