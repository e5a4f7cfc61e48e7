"""The situations of a desk of December 2026: each is answered, in Spanish too, and found by words in six languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide_app.content.pack import PackContent
from guide_app.content.records import Guidance, Question

WORCESTER = Path(__file__).parents[2] / "data" / "worcester"
ANSWERS = {
    "an adult with a child who is not theirs": ("guidance:child-not-theirs",),
    "a small child alone": ("guidance:small-child-alone",),
    "a minor refuses DCF": ("guidance:minor-refuses-dcf", "question:under-18-and-dcf"),
    "drugs or a weapon are found": ("guidance:drugs-or-weapon-found",),
    "the deadline for wages": ("question:boss-did-not-pay", "guidance:lost-wages"),
    "benefits are denied": ("question:benefits-denied", "guidance:benefits-denied"),
    "a name or number was used": ("question:identity-used", "guidance:debts-in-my-name"),
    "a debt or a contract": ("question:debt-to-boss", "guidance:debt-or-contract"),
    "a stolen EBT card": ("question:stolen-ebt", "guidance:food-and-cash"),
    "a bank account without papers": ("question:bank-account",),
    "a forced marriage": ("question:forced-marriage", "guidance:forced-marriage"),
    "a witness in a criminal case": ("question:testify", "guidance:criminal-case-witness"),
    "notice of a release": ("question:release-notice", "guidance:criminal-case-witness"),
    "a work visa": ("question:work-visa", "guidance:work-visa"),
    "made to commit crimes": ("question:made-to-do-crimes", "guidance:made-to-do-crimes"),
    "T visa papers are lost": ("question:lost-papers", "guidance:papers-lost-or-taken"),
    "fear of HIV or pregnancy": ("question:hiv-or-pregnancy-scare",),
    "sextortion": ("question:sextortion", "guidance:private-pictures-online"),
    "somebody waits outside": ("guidance:asks-if-here",),
    "staff after a hard talk": ("guidance:staff-after-a-hard-talk",),
    "press or visitors": ("guidance:press-or-visitors",),
    "tattoo removal": ("question:tattoo-removal",),
    "a wheelchair or a Deaf person": ("guidance:wheelchair-or-deaf", "question:disability-and-bed"),
    "a hotel for tonight": ("guidance:hotel-tonight",),
    "a bus home": ("question:going-home", "guidance:going-home"),
    "housing that came with a job": ("question:work-housing-lost", "guidance:eviction"),
    "pets": ("question:pets",),
    "couples": ("guidance:man-couple-or-father",),
    "banned from a shelter": ("question:turned-away", "guidance:turned-away"),
    "a shelter without papers": ("question:shelter-without-papers", "guidance:family-or-pregnant-tonight"),
    "the right to an interpreter": ("question:interpreter-rights", "guidance:interpreter-now"),
    "sealing a record": ("question:clear-my-record", "guidance:warrant-or-court-date"),
    "a landlord who wants sex": ("question:landlord-wants-sex",),
    "scabies or bugs": ("guidance:scabies-or-bugs",),
    "a missing child": ("question:missing-child", "guidance:missing-child"),
}
LANGUAGES = ("ar", "en", "es", "ht", "pt-BR", "vi")
NEVER_PRINTED = (
    "dta-hearings", "ebt-customer-service", "dta-stolen-benefits", "ftc-identity", "credit-reports",
    "victim-notification", "j1-helpline",
)  # fmt: skip
"""Numbers that came with these situations and that nobody has dialed."""


def test_there_are_35_situations() -> None:
    assert len(ANSWERS) == 35


@pytest.mark.parametrize("situation", ANSWERS)
def test_situation_is_answered_with_sources_and_in_spanish(worcester_content: PackContent, situation: str) -> None:
    for name in ANSWERS[situation]:
        kind, _, key = name.partition(":")
        record = worcester_content.records[kind][key]
        assert isinstance(record, Guidance | Question)
        assert record.sources
        assert not worcester_content.translations["es"][kind, key].stale


@pytest.mark.parametrize("language", LANGUAGES)
def test_situation_has_words_that_lead_to_it(language: str) -> None:
    folder = WORCESTER if language == "en" else WORCESTER / language
    phrases = (folder / "synonyms.yaml").read_text(encoding="utf-8")
    missing = [situation for situation, names in ANSWERS.items() if not any(name in phrases for name in names)]
    assert missing == []


def test_number_that_nobody_dialed_is_not_printed(worcester_content: PackContent) -> None:
    phones = worcester_content.records["phone"]
    assert [key for key in NEVER_PRINTED if getattr(phones[key], "print", True)] == []
