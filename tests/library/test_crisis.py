"""Words of danger and despair: the right line first, above everything else, however it is said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide_app.content.word_groups import CrisisGroup
from guide_app.library.search.crisis import CrisisFinder, compiled_crisis
from guide_app.library.search.query import Query
from guide_app.library.search.searcher import Searcher
from guide_app.library.services import ServiceFilter
from tests.search.judging import HELD, load_judged

LIFELINE, EMERGENCY = "lifeline-988", "emergency-911"

DESPAIR = [
    "kill myself",
    "I want to kill myself",
    "thinking of killing myself tonight",
    "kil my self",
    "kill mys",
    "i want to die",
    "I don't want to live anymore",
    "no reason to live",
    "she wants to end her life",
    "suiside",
    "sucide",
    "suicidal thoughts",
    "better off dead",
    "he cut himself again",
    "I cant go on",
    "quiero morir",
    "me quiero morir",
    "kiero morir",
    "quiero matarme",
    "me quiero matar",
    "ya no quiero vivir",
    "quitarme la vida",
    "kitarme la bida",
    "no vale la pena vivir",
    "pienso en suicidarme",
    "suisidarme",
    "ya no aguanto más",
    "quiere matarse",
    "life isn't worth living",
    "cuting myself",
    "im going to jump",
    "no one would care if i died",
    "nadie me va a extrañar",
    "my client is sui cidal",
    "whats the point of living",
    "i hope i dont wake up tomorrow",
    "im gonna jump",
]
DANGER = [
    "i am in danger",
    "im not safe",
    "someone is breaking in",
    "im being held against my will",
    "they locked me in",
    "help im trapped",
    "i fear for my life",
    "he is coming after me",
    "they are coming for me",
    "hes following me right now",
    "me violaron ahorita",
    "he stabbed her",
    "he is hiting me",
    "he is beatting me",
    "kiddnapped me",
    "me tienen encerrada",
    "temo por mi vida",
    "viene a golpearme",
    "contra mi voluntad",
    "he will kill me",
    "he'll kill me",
    "hes gonna kill me tonight",
    "my husband is going to kill me",
    "they will kill my family",
    "he threatened to kill her",
    "boyfriend has a gun",
    "he has a knife",
    "he is choking me",
    "strangled her",
    "someone is breaking into the house",
    "she was stabbed",
    "he is outside my door",
    "not safe right now",
    "me va a matar",
    "me ba a matar",
    "nos quiere matar",
    "quiere matarme",
    "me mata si hablo",
    "tiene una pistola",
    "tiene un cuchiyo",
    "me está golpeando",
    "amenaza de muerte",
    "auxilio",
    "estoy en peligro",
    "she is not breathing",
    "bleeding badly",
    "no respira",
    "took a whole bottle of pills",
    "she swallowed pills",
    "se trago unas pastillas",
    "tomó muchas pastillas",
    "she over dosed",
    "my friend ODed",
    "there is a car following me",
    "hes following me rn",
    "someones trying to get in my house",
    "he said hes going to burn my house down",
    "help me please hes coming",
    "lost consciousness",
    "she took a bunch of pills",
    "swallowed a handful of tylenol",
    "se tomó un bote de pastillas",
    "un carro me está siguiendo",
    "están tumbando la puerta",
    "quiere quemar la casa",
    "me va a pegar",
    "me están buscando para matarme",
    "perdió el conocimiento",
]


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(
    ("typed", "line"), [*((typed, LIFELINE) for typed in DESPAIR), *((typed, EMERGENCY) for typed in DANGER)]
)
def test_the_right_line_comes_first_whatever_the_language(
    searcher: Searcher, typed: str, line: str, language: str
) -> None:
    found = searcher.search(Query(typed, language=language))
    assert (found.hits[0].id, found.hits[0].crisis) == (line, True)
    assert found.hits[0].phone_confirmed
    assert [hit.crisis for hit in found.hits] == sorted((hit.crisis for hit in found.hits), reverse=True)
    assert len({(hit.kind, hit.id) for hit in found.hits}) == len(found.hits)


def test_nothing_comes_before_it(searcher: Searcher) -> None:
    everything_off = ServiceFilter(needs=frozenset({"work"}), open_now=True, without_police=True)
    for query in (
        Query("kill myself 888-373-7888"),
        Query("LIFT: I want to die"),
        Query("I want to die", kinds=frozenset({"question"})),
        Query("I want to die", filter=everything_off, for_client=True),
        Query("I want to die", as_typed=True),
        Query("I want to die", limit=1),
    ):
        found = searcher.search(query)
        assert found.hits[0].id == LIFELINE
        assert len(found.hits) <= query.limit
        assert found.total >= len(found.hits)


@pytest.mark.parametrize(
    "typed",
    [
        "locked in",
        "hurt at work",
        "my boss took my passport",
        "works himself to death",
        "cannot leave the house",
        "does not want help",
        "will the police be called",
        "who pays the bills",
        "live in help",
        "ya no puedo pagar la renta",
        "no quiere ayuda",
        "quiero trabajar",
        "is the line safe",
        "is it safe to call",
        "in danger of losing my home",
        "locked out of my house",
        "afraid of losing my life savings",
        "coming to america for work",
        "tiene encerrado el perro",
        "me viene a recoger",
        "me quiere ayudar",
        "follows me on instagram",
        "me sigue en instagram",
        "un hombre mayor la sigue",
        "trying to get into detox",
        "my house burned down need shelter",
        "takes pills for pain",
        "what is the point of contact",
        "wakes up at 4 am to work",
        "kid naps all day",
        "works odd hours",
        "coming home from prison",
        "puerta cerrada",
    ],
)
def test_what_tells_of_neither_stays_as_it_is(searcher: Searcher, typed: str) -> None:
    for language in ("en", "es"):
        assert not any(hit.crisis for hit in searcher.search(Query(typed, language=language)).hits)


def test_a_crisis_is_not_seen_where_the_judges_see_none(searcher: Searcher) -> None:
    for judged in (load_judged(), load_judged(HELD)):
        for language, queries in judged.items():
            for one in queries:
                hits = searcher.search(Query(one.ask, language=language)).hits
                first = [f"service:{hit.id}" for hit in hits if hit.crisis]
                assert not first or set(first) & set(one.want), one.ask


def test_phrases_mean_what_their_signs_say() -> None:
    groups = [CrisisGroup(say=("will/gonna kill* me/us", "auxilio"), services=("a", "b"))]
    finder = CrisisFinder(compiled_crisis(groups, {"a": 7, "b": 3}.__getitem__))

    def places(text: str, unfinished: bool = False) -> tuple[int, ...]:
        return finder.places(text.split(), unfinished, {"well", "mall"}.__contains__)

    assert places("he will kill me") == (7, 3)
    assert places("gonna be killing all of us") == (7, 3)
    assert places("will one two three kill me") == ()
    assert places("me kill will") == ()
    assert places("will kll me") == (7, 3)
    assert places("well kill me") == ()
    assert places("auxi", unfinished=True) == (7, 3)
    assert places("auxi") == ()
    assert places("ausilio") == (7, 3)


@given(st.lists(st.text(min_size=1, max_size=12), max_size=100), st.booleans())
def test_any_words_at_all(searcher: Searcher, words: list[str], unfinished: bool) -> None:
    finder = searcher._crisis
    finder.places(words, unfinished, lambda _word: False)
