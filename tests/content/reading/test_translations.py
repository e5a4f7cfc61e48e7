"""A translation repeats the words of the English and none of its facts."""

from __future__ import annotations

import pytest

from guide_app.content.reading.loader import load_pack
from guide_app.content.record import with_words
from guide_app.content.records import Review
from guide_app.content.sheets import Sheet
from tests.content.conftest import SpoiltPack
from tests.small_pack import TODAY

REFUSED = [
    pytest.param("es/services.yaml", "id: night-line", "id: nite-line", 0,
                 "there is no service 'nite-line' to translate; did you mean 'night-line'?", id="no such record"),
    pytest.param("es/services.yaml", "id: open-door-shelter", "id: night-line", 0,
                 "'night-line' is already translated (es/services.yaml:9)", id="twice"),
    pytest.param("es/services.yaml", "cost_option: Gratis.", "price: Gratis.", 0,
                 "'price' is not translated", id="no such field"),
    pytest.param("es/services.yaml", "cost_option: Gratis.", "website: Gratis", 0,
                 "'website' is not translated", id="a field that stays"),
    pytest.param("es/services.yaml", "cost_option: Gratis.", "name: Emergencia", 0,
                 "the English of 'emergency-911' has no 'name' to translate", id="a proper name"),
    pytest.param("es/services.yaml", "cost_option: Gratis.", "required_documents: Nada.", 0,
                 "the English of 'emergency-911' has no 'required_documents'", id="more than the English"),
    pytest.param("es/services.yaml", "    - ¿En qué ciudad está?\n", "", -1,
                 "they_may_ask: has 1 entries; the English has 2", id="a shorter list"),
    pytest.param("es/services.yaml", "they_may_ask:\n    - ¿Está a salvo ahora?\n    - ¿En qué ciudad está?",
                 "they_may_ask: ¿Está a salvo ahora?", 0, "they_may_ask: expected a list", id="no list"),
    pytest.param("es/services.yaml", "review: draft", "review: done", 0,
                 "review: expected draft, or {by: name", id="another review"),
    pytest.param("es/services.yaml", "  review: draft\n", "", -2, "the key 'review' is missing", id="no review"),
    pytest.param("es/phones.yaml", "on: 2026-11-24", "on: 2027-01-01", 0,
                 "on: 2027-01-01 is in the future", id="a future review"),
    pytest.param("es/phones.yaml", "by: Ana Prueba, ", "", 0, "the key 'by' is missing", id="nobody's review"),
    pytest.param("es/services.yaml", "Gratis.", "Gratis, 800-555-0199.", 0,
                 "cost_option: has the phone number '800-555-0199'", id="a number"),
    pytest.param("es/services.yaml", "Gratis.", "Gratis, al 911.", 0, "has the phone number '911'", id="911"),
    pytest.param("es/services.yaml", "Gratis.", "Gratis de 9:00 a 17:00.", 0, "has a time of day ('9:00')", id="hours"),
    pytest.param("es/services.yaml", "Gratis.", "Es **gratis**.", 0, "cost_option: has '*'", id="markup"),
    pytest.param("es/questions.yaml", "{phone:open-door}", "{phone:emergency}", 0,
                 "answer: its {phone:…} differ from the English: it lacks phone:open-door and has phone:emergency more",
                 id="another phone"),
    pytest.param("es/questions.yaml", "](guidance:papers-gone)", "](guidance:in-danger)", -5,
                 "answer: its links differ from the English: it lacks guidance:papers-gone and has guidance:in-danger",
                 id="another link"),
    pytest.param("es/questions.yaml", "](guidance:papers-gone)", "](guidance:papeles)", 0,
                 "answer: 'guidance:papeles' is a broken link", id="a link that leads nowhere"),
    pytest.param("es/guidance.yaml", "Vaya a un lugar con **otras personas**.", "Llame a {phone:emergency}.", 0,
                 "steps: its {phone:…} differ from the English: it has phone:emergency more", id="a phone more"),
    pytest.param("es/sheets.yaml", "      blanks: [Mejor hora para llamarme]\n", "", -2,
                 "sections: 'blanks' is not translated here", id="half a part"),
    pytest.param("es/sheets.yaml", "    - title: Personas de confianza\n      text: [Solo la primera letra.]\n", "", -3,
                 "sections: has 1 entries; the English has 2", id="a part less"),
    pytest.param("es/sheets.yaml", "boxes: [el de aquí, el mío]", "boxes: [el mío]", 0,
                 "boxes: has 1 entries; the English has 2", id="a box less"),
    pytest.param("es/sheets.yaml", "boxes: [el de aquí, el mío]", "pictogram: phone", 0,
                 "'pictogram' is not translated", id="a drawing in a translation"),
    pytest.param("es/sheets.yaml", "text: [Solo la primera letra.]", "say: [Hola.]", 0,
                 "the English of 'my-plan' has no 'say' to translate", id="more than the English part"),
    pytest.param("es/sheets.yaml", "text: [Solo la primera letra.]", "text: ['{phone:emergency}']", 0,
                 "text: its {phone:…} differ from the English", id="a phone more in a part"),
    pytest.param("es/pack.yaml", "needs:", "need:", 0, "unknown key 'need'; did you mean 'needs'?",
                 id="key of the pack"),
    pytest.param("es/pack.yaml", "id: legal", "id: leyes", 0, "there is no need 'leyes' to translate",
                 id="no such need"),
    pytest.param("es/synonyms.yaml", "say: jefe, patrón", "say: ','", 0, "say: holds no phrase", id="synonyms"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "below", "says"), REFUSED)
def test_an_error_is_refused_with_its_line(
    pack: SpoiltPack, file: str, old: str, new: str, below: int, says: str
) -> None:
    line = pack.change(file, old, new) + below
    told = [str(problem) for problem in pack.problems()]
    assert any(text.startswith(f"{file}:{line}: ") and says in text for text in told), "\n".join(told)


@pytest.mark.parametrize("of", ["x", "0123456789AB", "0123456789abc", "[a]"])
def test_the_digest_has_twelve_digits(pack: SpoiltPack, of: str) -> None:
    unit = load_pack(pack.folder, TODAY).translations["es"]["notice", "mill-house"]
    line = pack.change("es/notices.yaml", unit.of, of)
    assert pack.only_problem().startswith(f"es/notices.yaml:{line}: of: expected the digest of the English")


def test_a_translation_is_stale_when_the_english_changes(pack: SpoiltPack) -> None:
    pack.change("services.yaml", "say: I need a safe place tonight.", "say: I need a place tonight.")
    pack.change("services.yaml", "alternate_names: [Late Line]", "alternate_names: [Later Line]")
    pack.change("services.yaml", "maximum_age: 99", "maximum_age: 98")
    units = load_pack(pack.folder, TODAY).translations["es"]
    assert [key for key, unit in units.items() if unit.stale] == [("service", "night-line")]


def test_how_the_english_is_wrapped_does_not_matter(pack: SpoiltPack) -> None:
    pack.change("services.yaml", "description: Call when", "description: >-\n    Call\n    when")
    assert not load_pack(pack.folder, TODAY).translations["es"]["service", "emergency-911"].stale


def test_a_signed_translation_has_its_reviewer(pack: SpoiltPack) -> None:
    unit = load_pack(pack.folder, TODAY).translations["es"]["phone", "night-line"]
    assert isinstance(unit.review, Review)
    assert unit.review.by == "Ana Prueba"


def test_an_unreadable_english_file_is_one_error(pack: SpoiltPack) -> None:
    pack.write("services.yaml", "- [")
    assert {problem.file for problem in pack.problems()} == {"services.yaml"}


def test_a_part_has_the_words_of_its_language_and_keeps_the_rest(pack: SpoiltPack) -> None:
    content = load_pack(pack.folder, TODAY)
    english = content.records["sheet"]["my-plan"]
    spanish = with_words(english, content.translations["es"]["sheet", "my-plan"].fields)
    assert isinstance(spanish, Sheet)
    assert spanish.sections[0].title == "Un teléfono seguro"
    assert spanish.sections[0].pictogram == "phone"
    assert [section.lines for section in spanish.sections] == [1, 4]
    assert spanish.services == ("night-line",)


def test_a_part_that_changes_makes_its_translation_stale(pack: SpoiltPack) -> None:
    pack.change("sheets.yaml", "pictogram: phone", "pictogram: talk")
    assert not load_pack(pack.folder, TODAY).translations["es"]["sheet", "my-plan"].stale
    pack.change("sheets.yaml", "Best time to call me", "A good time to call me")
    assert load_pack(pack.folder, TODAY).translations["es"]["sheet", "my-plan"].stale
