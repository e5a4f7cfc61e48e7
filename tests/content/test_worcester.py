"""The pack that travels with the program."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide_app import RELEASED
from guide_app.content.checks.editorial import editorial_warnings
from guide_app.content.pack import PackContent, unit_fields
from guide_app.content.reading.loader import load_pack
from guide_app.content.records import Guidance, Indicator, Phone, Question, Service

WORCESTER = Path(__file__).parents[2] / "data" / "worcester"


@pytest.fixture(scope="module")
def content() -> PackContent:
    return load_pack(WORCESTER, RELEASED)


def test_it_loads_and_has_what_was_promised(content: PackContent) -> None:
    questions = [record for record in content.records["question"].values() if isinstance(record, Question)]
    signs = [record for record in content.records["indicator"].values() if isinstance(record, Indicator)]
    assert {question.seed for question in questions} >= set(range(1, 21))
    assert len([question for question in questions if question.seed is None]) >= 10
    assert len(signs) >= 45
    assert len({sign.group for sign in signs}) >= 7
    assert {seed for sign in signs for seed in sign.seed} == set(range(1, 10))


def test_it_is_whole_in_spanish_and_nothing_is_stale(content: PackContent) -> None:
    told = [problem.text for problem in editorial_warnings(content, RELEASED)]
    assert [text for text in told if "translated" in text or "older English" in text] == []


def test_no_unconfirmed_number_is_on_its_cards(content: PackContent) -> None:
    told = [problem.text for problem in editorial_warnings(content, RELEASED) if problem.file == "cards.yaml"]
    assert told == []
    assert any(not phone.print for phone in content.records["phone"].values() if isinstance(phone, Phone))


def test_a_hidden_place_has_no_address(content: PackContent) -> None:
    services = [record for record in content.records["service"].values() if isinstance(record, Service)]
    hidden = [place for service in services for place in service.locations if place.confidential]
    assert hidden
    assert all(place.address is None for place in hidden)


def test_what_gives_the_number_of_the_hotline_tells_its_limits(content: PackContent) -> None:
    """A person has to know them before they call: say so, or lead to the answer that does, and cite the government."""
    records = [*content.records["guidance"].values(), *content.records["question"].values()]
    silent: list[str] = []
    given = 0
    for record in records:
        assert isinstance(record, Guidance | Question)
        text = str(unit_fields(record))
        if "{phone:national-hotline" in text and record.id != "is-the-hotline-confidential":
            given += 1
            told = "may share" in text or "question:is-the-hotline-confidential" in text
            if not told or "omb-icr-202509-0970-008" not in record.sources:
                silent.append(record.id)
    assert given > 10
    assert silent == []


@pytest.mark.parametrize("overclaim", ["must tell law enforcement", "must tell police", "le tiene que avisar"])
def test_no_text_says_that_the_hotline_must_tell_all(content: PackContent, overclaim: str) -> None:
    """What was read of its rules says: required by law, and in other cases where it finds that right."""
    texts = {key: str(unit_fields(record)) for key, record in content.translatable().items()}
    spanish = {key: str(unit.fields) for key, unit in content.translations["es"].items()}
    assert [key for found in (texts, spanish) for key, text in found.items() if overclaim in text] == []
