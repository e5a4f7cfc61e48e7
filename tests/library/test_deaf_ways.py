"""How a Deaf person reaches a service: what is known is named, and what is not known is said to be so."""

from __future__ import annotations

import pytest

from guide_app.content.records import Phone, Service
from guide_app.desk import paths
from guide_app.handouts.phrases import load_phrases
from guide_app.library.deaf_ways import DeafWays, deaf_ways
from guide_app.library.library import Library


def ways(library: Library, service_id: str) -> DeafWays:
    """The ways to reach a service."""
    found = library.get(Service, service_id, "en")
    assert found is not None
    return deaf_ways(library, found.record)


def test_what_a_service_has_is_named(worcester: Library) -> None:
    assert ways(worcester, "pathways-for-change") == DeafWays(
        videophone="508-502-7681", relay="711", unknown=("text", "chat")
    )
    assert ways(worcester, "lifeline-988") == DeafWays(
        text="988", chat="988lifeline.org", videophone="800-273-8255", relay="711"
    )
    assert ways(worcester, "safelink").tty == "877-521-2601"


def test_the_relay_is_for_no_number_of_three_digits_that_does_not_say_so(worcester: Library) -> None:
    assert not ways(worcester, "emergency-911").relay
    assert ways(worcester, "emergency-911").text == "911"
    assert "relay" in ways(worcester, "mass-211").unknown


def test_a_number_that_may_not_be_printed_is_not_known(worcester: Library) -> None:
    text = worcester.get(Phone, "national-hotline-text", "en")
    assert text is not None
    assert not text.record.print
    assert "text" in ways(worcester, "national-human-trafficking-hotline").unknown


@pytest.mark.parametrize("language", ["en", "es", "pt-BR", "ht", "vi", "ar"])
def test_it_is_said_in_every_language_for_clients(worcester: Library, language: str) -> None:
    said = load_phrases(paths.assets_folder() / "translations").of(language).page_phrases.deaf
    for found in worcester.all(Service, "en"):
        known = deaf_ways(worcester, found.record)
        words = said.of(known)
        assert bool(words) == bool(found.record.phones or found.record.chat), found.record.id
        for number in (known.text, known.videophone, known.tty, known.relay, known.chat):
            assert number in words
