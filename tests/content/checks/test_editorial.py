"""Editorial checks warn and never stop a pack."""

from __future__ import annotations

import datetime as dt
import shutil

import pytest

from guide_app.content.checks.loaded_words import loaded_words
from guide_app.content.checks.translated import coverages
from guide_app.content.reading.loader import check_pack, checked
from tests.content.conftest import SpoiltPack
from tests.small_pack import TODAY

HARD = (
    "Organizations administering comprehensive rehabilitation nevertheless prioritize individuals demonstrating "
    "extraordinary vulnerability, notwithstanding administrative considerations regarding eligibility determinations, "
    "documentation requirements, confidentiality obligations and jurisdictional responsibilities everywhere, always, "
    "for everybody."
)


def _told(pack: SpoiltPack, today: dt.date = TODAY) -> list[str]:
    problems = check_pack(pack.folder, today)
    assert all(problem.severity == "warning" for problem in problems), "\n".join(map(str, problems))
    return [str(problem) for problem in problems]


DRAFTS = "pack.yaml:1: es: 25 of 26 translations are drafts; a native speaker must review them"


def test_a_good_pack_has_only_its_drafts(pack: SpoiltPack) -> None:
    assert _told(pack) == [DRAFTS]


def test_errors_come_instead_of_warnings(pack: SpoiltPack) -> None:
    pack.change("services.yaml", "law_enforcement: true", "law_enforcement: 1")
    assert [problem.severity for problem in check_pack(pack.folder, TODAY)] == ["error"]


def test_a_folder_that_is_not_there_is_an_error_too(pack: SpoiltPack) -> None:
    shutil.rmtree(pack.folder)
    assert [problem.severity for problem in check_pack(pack.folder, TODAY)] == ["error"]


@pytest.mark.parametrize(
    ("file", "old", "field", "record", "most"),
    [
        ("services.yaml", "Ask if they leave messages.", "safe_contact", "night-line", "6 or below for a client"),
        (
            "services.yaml",
            "Stay beside the person while they call.",
            "staff_notes",
            "night-line",
            "9 or below for staff",
        ),
        ("questions.yaml", "The seed said that nothing can be done.", "corrected", "boss-has-passport", "9 or below"),
        ("guidance.yaml", "Papers can be made new.", "summary", "papers-gone", "6 or below for a client"),
        ("indicators.yaml", "It may be against the law.", "why", "not-paid", "6 or below for a client"),
        ("sheets.yaml", "Only the first letter.", "sections.text", "my-plan", "6 or below for a client"),
    ],
)
def test_a_text_that_is_hard_to_read_is_told(
    pack: SpoiltPack, file: str, old: str, field: str, record: str, most: str
) -> None:
    pack.change(file, old, HARD)
    hard = [text for text in _told(pack) if "reads at grade" in text]
    assert len(hard) == 1
    assert f"'{record}' {field}: reads at grade " in hard[0]
    assert most in hard[0]


def test_a_hard_translation_is_told_where_it_is(pack: SpoiltPack) -> None:
    pack.change("es/notices.yaml", "Mill House cerró. Hoy Open Door hace ese trabajo.", (
        "Organizaciones administradoras priorizan consideraciones administrativas extraordinariamente complicadas, "
        "independientemente de determinaciones, documentaciones, confidencialidades y responsabilidades "
        "jurisdiccionales correspondientes a investigaciones internacionales particularmente significativas de "
        "instituciones gubernamentales y no gubernamentales."
    ))  # fmt: skip
    assert any(text.startswith("es/notices.yaml:1: 'mill-house' reason: reads at grade ") for text in _told(pack))


def test_a_listing_is_checked_again_within_twelve_months(pack: SpoiltPack) -> None:
    assert _told(pack, dt.date(2027, 11, 24)) == [DRAFTS]
    told = _told(pack, dt.date(2027, 11, 25))
    assert len(told) == 7
    assert told[3] == (
        "phones.yaml:25: 'open-door' was last reviewed on 2026-11-24, more than 12 months ago; review it again"
    )


def test_a_source_that_nothing_cites_is_told(pack: SpoiltPack) -> None:
    text = "- {id: other, publisher: A paper, url: https://other.example.org, read_date: 2026-11-24}\n"
    pack.write("sources.yaml", (pack.folder / "sources.yaml").read_text() + text)
    assert "sources.yaml:1: 1 source is cited by no record: other" in _told(pack)


def test_a_card_that_cannot_show_a_service_is_told(pack: SpoiltPack) -> None:
    pack.change("cards.yaml", "services: [night-line]", "services: [open-door-shelter]")
    pack.change("cards.yaml", "services: [night-line]", "services: [emergency-911]")
    assert _told(pack)[:2] == [
        "cards.yaml:1: 'open-door-shelter' has no phone number that can be printed, so the card cannot show it",
        "cards.yaml:8: 'emergency-911' has no discreet_name, so the discreet card cannot show it",
    ]


def test_a_number_that_paper_leaves_out_is_reported(pack: SpoiltPack) -> None:
    pack.change("services.yaml", "phones: [night-line]", "phones: [night-line, open-door]")
    pack.change("pack.yaml", "phone: emergency, service", "phone: open-door, service")
    assert [each.partition(": ")[2] for each in _told(pack) if "not for print" in each] == [
        "'danger': 'open-door' is not for print, so paper has no line for this emergency",
        "'night-line': 'open-door' is not for print, so paper and the client view show the other numbers only",
    ]


def test_what_is_not_translated_is_told(pack: SpoiltPack) -> None:
    (pack.folder / "es/guidance.yaml").unlink()
    pack.change("es/services.yaml", "  cost_option: Gratis.\n", "")
    pack.change("services.yaml", "id: open-door-shelter", "id: new-door-shelter")
    for file in ("questions.yaml", "notices.yaml", "es/questions.yaml"):
        text = (pack.folder / file).read_text(encoding="utf-8").replace("open-door-shelter", "new-door-shelter")
        pack.write(file, text)
    text = (pack.folder / "es/services.yaml").read_text(encoding="utf-8")
    pack.write("es/services.yaml", text[: text.index("- id: open-door-shelter")])
    told = _told(pack)
    assert "es/services.yaml:1: 'emergency-911' is not translated in: cost_option" in told
    assert "guidance.yaml:1: es: no guidance is translated (2 are here)" in told
    assert any(text.endswith("es: the service 'new-door-shelter' is not translated") for text in told)


def test_a_name_that_describes_is_to_be_translated(pack: SpoiltPack) -> None:
    pack.change("services.yaml", "id: emergency-911\n", "id: emergency-911\n  name_describes: true\n")
    assert any(text.endswith("'emergency-911' is not translated in: name") for text in _told(pack))
    assert any("'emergency-911' was translated from an older English text" in text for text in _told(pack))


def test_a_stale_translation_is_told_with_the_digest_to_write(pack: SpoiltPack) -> None:
    pack.change("notices.yaml", "Mill House closed.", "The Mill House closed.")
    stale = next(text for text in _told(pack) if "older English" in text)
    assert stale.startswith("es/notices.yaml:1: 'mill-house' was translated from an older English text")
    old, new = (part.split()[0].rstrip(");") for part in stale.split("of: ")[1:])
    pack.change("es/notices.yaml", old, new)
    assert not any("older English" in text for text in _told(pack))


@pytest.mark.parametrize(
    ("language", "english", "translated", "word"),
    [
        ("ar", "Relay for Deaf callers", "خدمة الترحيل للصم", "الترحيل"),
        ("ar", "If you are not a citizen", "لمن ليس لديهم الجنسية", ""),
        ("vi", "Help with rent", "Giúp khi bị trục xuất", "trục xuất"),
        ("ht", "A person in danger", "Yon bouzen an danje", "bouzen"),
        ("pt-BR", "Tell a helper", "Fale com a polícia", "polícia"),
        ("es", "The police will come.", "Vendrá la policía.", ""),
        ("es", "Help is here", "Ayuda garantizada", "garantizada"),
    ],
)
def test_a_loaded_word_is_found_only_where_the_english_has_none(
    language: str, english: str, translated: str, word: str
) -> None:
    assert [found for found, _ in loaded_words(english, translated, language)] == ([word] if word else [])


def test_a_loaded_word_in_a_translation_stops_the_check(pack: SpoiltPack) -> None:
    pack.change("es/services.yaml", "cost_option: Gratis.", "cost_option: Gratis, sin deportación.")
    problems = check_pack(pack.folder, TODAY)
    (error,) = (str(problem) for problem in problems if problem.severity == "error")
    assert "says 'deportación' (deportation), and the English says nothing of it" in error


def test_the_coverage_counts_the_words_that_a_language_lacks(pack: SpoiltPack) -> None:
    _, content = checked(pack.folder, TODAY)
    assert content is not None
    (whole,) = coverages(content)
    assert (whole.language, whole.percent, whole.missing) == ("es", 100, 0)
    pack.change("es/services.yaml", "  cost_option: Gratis.\n", "")
    _, content = checked(pack.folder, TODAY)
    assert content is not None
    (lacking,) = coverages(content)
    assert (lacking.percent, lacking.missing) == (99, 1), "Free."
