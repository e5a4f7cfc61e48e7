"""What was typed is weighed as a whole for danger, beside its phrases."""

from __future__ import annotations

import pytest

from guide_app.content.word_groups import CrisisGroup
from guide_app.library.search.crisis.finder import CrisisFinder, CrisisIndex
from guide_app.library.search.crisis.phrases import compiled_crisis
from guide_app.library.search.crisis.weighing import UNIT
from guide_app.library.search.query import Query
from guide_app.library.search.searcher import Searcher
from guide_app.library.search.terms.languages import CrisisWords, Language
from tests.search.learning import Weights, stored_weights

DANGER, DESPAIR = 7, 3
LIFELINE, EMERGENCY = "lifeline-988", "emergency-911"


def finder(*, danger: dict[str, float], despair: dict[str, float] | None = None) -> CrisisFinder:
    """Knows one phrase, one idiom and some signs of a language; ``danger`` and ``despair`` are the weights."""
    words = CrisisWords(
        danger=("kill* me",),
        despair=("end it all",),
        idioms=("killing it",),
        turns=("but",),
        signs={"agent": "boss he", "strike": "whal* beat", "body_part": "left_arm"},
    )
    english = Language(code="en", name="English", stop_words="", negations="", ordinary_words="", crisis=words)
    weights = Weights(*({part: round(one * UNIT) for part, one in some.items()} for some in (danger, despair or {})))
    groups = [CrisisGroup(kind="danger", services=("a",)), CrisisGroup(kind="despair", services=("b",))]
    crisis = compiled_crisis(groups, [english], {"a": DANGER, "b": DESPAIR}.__getitem__, stored_weights(weights))
    return CrisisFinder(CrisisIndex(crisis))


def places(finder: CrisisFinder, text: str) -> tuple[int, ...]:
    words = text.split()
    noticed = finder.places(text, words, "en", False, lambda _word: True)
    return finder.weighed(text, words, noticed, "en")


def test_words_and_signs_raise_a_line_where_no_phrase_does() -> None:
    assert places(finder(danger={"whaling": 1}), "boss is whaling on her") == (DANGER,)
    assert places(finder(danger={"!strike": 1}), "boss is whaling on her") == (DANGER,)
    assert places(finder(danger={"!agent>strike": 2}), "boss is whaling on her") == (DANGER,)
    assert places(finder(danger={"!body_part": 1}), "cannot feel her left arm") == (DANGER,)
    assert places(finder(danger={"!strike": 1, "": -2}), "boss is whaling on her") == ()
    assert places(finder(danger={"#whal": 2}), "boss is whalling on her") == (DANGER,)


def test_a_phrase_is_taken_back_only_by_much() -> None:
    said = "he said he will kill me"
    assert places(finder(danger={"=": 1, "": -1}), said) == (DANGER,)
    assert places(finder(danger={"": -0.05}), said) == (DANGER,)
    assert places(finder(danger={"": -1}), said) == ()


def test_few_words_are_weighed_and_count_as_few() -> None:
    assert places(finder(danger={"": -1}), "will kill me") == (DANGER,), "a phrase that is most of the query stays"
    assert places(finder(danger={"": 1}), "one two three") == (DANGER,)
    assert places(finder(danger={"": 1, "^3": -2}), "one two three") == ()


def test_what_is_despair_leads_to_its_line() -> None:
    found = finder(danger={"": 1}, despair={"jump": 1, "": -0.5})
    assert places(found, "she is about to jump") == (DESPAIR,)
    assert places(found, "she is about to hit") == (DANGER,)


def test_an_idiom_is_outweighed_only_by_much() -> None:
    assert places(finder(danger={"": 0.75}), "the kids are killing it") == ()
    assert places(finder(danger={"": 0.8, "bleeding": 1}), "they are killing it and bleeding") == (DANGER,)


def test_what_stands_behind_a_turn_is_weighed_alone_too() -> None:
    found = finder(danger={"ago": -3, "bat": 1})
    assert places(found, "he left long ago he has a bat") == ()
    assert places(found, "he left long ago but he has a bat") == (DANGER,)


def test_without_weights_phrases_decide() -> None:
    assert places(finder(danger={}), "he will kill me tonight") == (DANGER,)
    assert places(finder(danger={}), "boss is whaling on her") == ()


FORESEEN_BY_NO_LIST = {
    "en": [
        ("the foreman is walloping the kids in the garage right now", EMERGENCY),
    ],
    "es": [
        ("el capataz le esta dando con el cinturon a mi primo", EMERGENCY),
        ("estoy en la orilla de la azotea y ya no quiero nada", LIFELINE),
    ],
    "pt": [
        ("o capataz ta batendo de cinto no meu primo agora", EMERGENCY),
        ("to na beirada do telhado e quero morrer", LIFELINE),
    ],
    "ht": [
        ("kòmandè a ap bat kouzen m ak senti kounye a", EMERGENCY),
        ("mwen sou rebò do kay la mwen vle mouri", LIFELINE),
    ],
    "vi": [
        ("quản đốc đang lấy dây nịt đánh anh họ em", EMERGENCY),
        ("em đang ở mép sân thượng em muốn chết", LIFELINE),
    ],
    "ar": [("المشرف عم يضرب ابن عمي بالحزام هلق", EMERGENCY), ("انا على حافة السطح وبدي موت", LIFELINE)],
}
NONE = [
    "my older brother pays the phone bill for my mom",
    "the landlord wants the rent in cash every friday",
    "el dueño quiere la renta en efectivo cada viernes",
    "o dono quer o aluguel em dinheiro toda sexta",
    "mèt kay la vle lwaye a lajan kach chak vandredi",
    "chủ nhà muốn tiền nhà bằng tiền mặt mỗi thứ sáu",
    "صاحب البيت بده الاجار كاش كل جمعة",
    "my cousin teaches a class about kidnapping laws",
    "my dad was stabbed when we lived in the old country",
]


@pytest.mark.parametrize("language", FORESEEN_BY_NO_LIST)
def test_danger_in_words_of_their_own(searcher: Searcher, language: str) -> None:
    for typed, line in FORESEEN_BY_NO_LIST[language]:
        hits = searcher.search(Query(typed, language=language if language in ("en", "es") else "en")).hits
        assert [hit.id for hit in hits if hit.crisis] == [line], typed


@pytest.mark.parametrize("typed", NONE)
def test_everyday_words_raise_nothing(searcher: Searcher, typed: str) -> None:
    assert not [hit.id for hit in searcher.search(Query(typed)).hits if hit.crisis]
