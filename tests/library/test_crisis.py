"""Words of danger and despair: the right line first, above everything else, however it is said."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide_app.content.word_groups import CrisisGroup
from guide_app.library.search.crisis.finder import CrisisFinder, CrisisIndex
from guide_app.library.search.crisis.phrases import compiled_crisis
from guide_app.library.search.query import Query
from guide_app.library.search.searcher import Searcher
from guide_app.library.search.terms.languages import CrisisWords, Language
from guide_app.library.services import ServiceFilter
from tests.search.held_back import FRESH_DANGER, HELD_DANGER, load_held_danger
from tests.search.judging import HELD, load_danger, load_judged

MIN_RECALL = 0.95
"""What share of danger must be seen, and of what is seen must be danger."""
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
def test_the_right_line_comes_first_and_alone_whatever_the_language(
    searcher: Searcher, typed: str, line: str, language: str
) -> None:
    found = searcher.search(Query(typed, language=language))
    assert (found.hits[0].id, found.hits[0].crisis) == (line, True)
    assert found.hits[0].phone_confirmed
    assert [hit.id for hit in found.hits if hit.crisis] == [line]
    assert len({(hit.kind, hit.id) for hit in found.hits}) == len(found.hits)


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("minha filha disse que vai se matar", LIFELINE),
        ("dice que se va a matar", LIFELINE),
        ("ele vai me matar", EMERGENCY),
        ("dice que me va a matar", EMERGENCY),
    ],
)
def test_words_of_danger_within_longer_words_of_despair_call_for_the_lifeline(
    searcher: Searcher, typed: str, line: str
) -> None:
    assert searcher.search(Query(typed)).hits[0].id == line


def test_nothing_comes_before_it(searcher: Searcher) -> None:
    everything_off = ServiceFilter(needs=frozenset({"work"}), open_now=True, without_police=True)
    for query in (
        Query("kill myself 888-373-7888"),
        Query("LIFT: I want to die"),
        Query("I want to die", kinds=frozenset({"question"})),
        Query("I want to die", filter=everything_off),
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


HELD_NOW = {"indicator:security-keeps-in", "indicator:cannot-leave"}
"""Whoever is kept in may be so now: the line is above the sign."""


def test_a_crisis_is_not_seen_where_the_judges_see_none(searcher: Searcher) -> None:
    for judged in (load_judged(), load_judged(HELD)):
        for language, queries in judged.items():
            for one in queries:
                hits = searcher.search(Query(one.ask, language=language)).hits
                first = [f"service:{hit.id}" for hit in hits if hit.crisis]
                assert not first or set(one.want) & {*first, *HELD_NOW}, one.ask


def test_the_past_and_what_is_only_spoken_of_take_a_phrase_back() -> None:
    found = finder("kill* me", "has {pet}", past=("years ago",), general=("class +on",), now=("again", "tonight"))
    for some in ("he will kill me", "years ago in a city far away from all of this he tried to kill me"):
        assert places(found, some) == (7, 3), some
    assert places(found, "he tried to kill me years ago") == ()
    assert places(found, "years ago he had a dog and tonight he will kill me") == (7, 3)
    assert places(found, "he tried to kill me years ago but i eat again") == ()
    assert places(found, "a class on how people kill me") == ()
    assert places(found, "a class with notes on how people kill me") == (7, 3)


def test_a_negation_ends_with_its_clause() -> None:
    found = finder("kill* me")
    assert places(found, "not that he will not kill me") == ()
    assert finder("kill* me").places("no, kill me", ["no", "kill", "me"], "en", False, lambda _word: True) == (7, 3)
    assert finder("kill* me").places("no kill me", ["no", "kill", "me"], "en", False, lambda _word: True) == ()


def test_nothing_reaches_over_a_turn() -> None:
    found = finder("kill* me", past=("years ago",), general=("class +on",), turns=("but", "and now"))
    assert places(found, "years ago he had a dog but he will kill me") == (7, 3)
    assert places(found, "a class on dogs and now he will kill me") == (7, 3)
    assert places(found, "he is not here but he will kill me") == (7, 3)
    assert places(found, "he tried to kill me but that was years ago") == ()
    assert places(found, "and now a class on how people kill me") == ()


def test_a_phrase_is_guarded_by_its_own_language_too() -> None:
    negated = ["nobody", "will", "kill", "me"]
    assert finder("kill* me").places(" ".join(negated), negated, "es", False, lambda _word: True) == ()
    said = negated[1:]
    assert finder("kill* me").places(" ".join(said), said, "es", False, lambda _word: True) == (7, 3)


TURNED = {
    "en": (
        "he used to hit me years ago but",
        "i finished my homework on suicide and now",
        "nobody was hurt before but",
    ),
    "es": ("me pegaba hace años pero", "hice la tarea sobre el suicidio y ahora", "nadie estaba herido pero"),
    "pt": ("ele me batia anos atras mas", "fiz o trabalho da escola sobre suicidio e agora", "ninguem se machucou mas"),
    "ht": ("li te konn bat mwen lontan men", "m fè devwa lekòl sou swisid epi kounye a", "pèsonn pa t blese men"),
    "vi": ("nó từng đánh em nhiều năm trước nhưng", "em làm bài tập về tự tử xong nhưng", "không ai bị thương nhưng"),
    "ar": ("كان يضربني من سنين بس هلق", "خلصت واجب عن الانتحار وهلق", "ما حدا مجروح بس"),
}
"""Words of the past, of school and of no danger, before a turn."""
MOST_WORDS = 12
MIN_BEHIND_A_TURN = 0.95


@pytest.mark.parametrize("language", TURNED)
def test_the_past_school_and_negations_hide_no_danger_behind_a_turn(searcher: Searcher, language: str) -> None:
    phrases = [one.ask for path in (HELD_DANGER, FRESH_DANGER) for one in load_held_danger(path)[language].danger]
    for before in TURNED[language]:
        asks = [f"{before} {phrase}" for phrase in phrases if len(phrase.split()) <= MOST_WORDS]
        hidden = [ask for ask in asks if not searcher.search(Query(ask, limit=1)).hits[0].crisis]
        assert len(hidden) <= (1 - MIN_BEHIND_A_TURN) * len(asks), hidden


def finder(*say: str, **takes_back: Any) -> CrisisFinder:
    """Looks for phrases of English, with a dog and a cat as what is harmed."""
    words = CrisisWords(
        classes={"pet": "dog cat"},
        danger=say,
        negators={1: "no", 2: "not", 4: "nobody no_one"},
        **takes_back,
    )
    english = Language(code="en", name="English", stop_words="the is a", negations="", ordinary_words="", crisis=words)
    groups = [CrisisGroup(kind="danger", services=("a", "b"))]
    return CrisisFinder(CrisisIndex(compiled_crisis(groups, [english], {"a": 7, "b": 3}.__getitem__)))


def places(finder: CrisisFinder, text: str, *, unfinished: bool = False) -> tuple[int, ...]:
    return finder.places(text, text.split(), "en", unfinished, {"well", "mall"}.__contains__)


def test_phrases_mean_what_their_signs_say() -> None:
    found = finder("will/gonna kill* me/us", "auxilio", "hurt {pet}", "pass_out/faint now")
    assert places(found, "he will kill me") == (7, 3)
    assert places(found, "gonna be killing all of us") == (7, 3)
    assert places(found, "will one two three four kill me") == ()
    assert places(found, "me kill will") == ()
    assert places(found, "will kiil me") == (7, 3)
    assert places(found, "well kill me") == ()
    assert places(found, "auxi", unfinished=True) == (7, 3)
    assert places(found, "auxi") == ()
    assert places(found, "ausilio") == (7, 3)
    assert places(found, "he hurt my cat") == (7, 3)
    assert places(found, "he hurt my cow") == ()
    assert places(found, "pass out right now") == places(found, "faint now") == (7, 3)
    assert places(found, "pass it out now") == ()


def test_a_phrase_that_is_said_alone_means_danger_only_where_nothing_else_is_said() -> None:
    found = finder("=trapped/stabbed", "=gas leak", signs={"alarm": "help now"})
    for some in ("trapped", "help trapped", "stabbed now", "the gas is a leak", "gas leak now"):
        assert places(found, some) == (7, 3), some
    for none in ("trapped in a lease", "gas leak repair", "a stabbed tire", "leak gas"):
        assert places(found, none) == (), none


def test_idioms_and_negations_take_a_phrase_back() -> None:
    found = finder("kill* me", "not safe", idioms=("job is killing me",), keeps=("not sure",))
    assert places(found, "he is killing me") == (7, 3)
    assert places(found, "my job is killing me") == ()
    assert places(found, "my job is killing me and he will kill me") == (7, 3)
    for none in ("did not kill me", "he will not kill me", "nobody ever did kill me", "no one tried to kill me"):
        assert places(found, none) == (), none
    for some in ("not sure he will kill me", "oh no he will kill me", "not safe", "kill me not"):
        assert places(found, some) == (7, 3), some


def test_a_word_with_marks_means_only_itself_where_marks_tell(searcher: Searcher) -> None:
    for typed, raised in (("tôi muốn tự tử", True), ("toi muon tu tu", True), ("tôi làm từ từ", False)):
        assert any(hit.crisis for hit in searcher.search(Query(typed)).hits) is raised, typed


@given(st.lists(st.text(min_size=1, max_size=12), max_size=100), st.booleans(), st.sampled_from(["en", "vi", "xx"]))
def test_any_words_at_all(searcher: Searcher, words: list[str], unfinished: bool, language: str) -> None:
    found = searcher._crisis.places(" ".join(words), words, language, unfinished, lambda _word: False)
    assert len(set(found)) == len(found)


TABLES = load_danger()


@pytest.mark.parametrize("language", TABLES)
def test_danger_is_seen_with_few_false_alarms(searcher: Searcher, language: str) -> None:
    asked = language if language in ("en", "es") else "en"
    missed, wrong, vain = list[str](), list[str](), list[str]()
    for lead, phrases in TABLES[language].items():
        for typed in phrases:
            lines = [hit.id for hit in searcher.search(Query(typed, language=asked, limit=5)).hits if hit.crisis]
            if lead == "none":
                vain += [typed] * bool(lines)
            elif not lines:
                missed.append(typed)
            elif lead != "any" and lines != [lead]:
                wrong.append(typed)
    told = sum(len(phrases) for lead, phrases in TABLES[language].items() if lead != "none")
    assert len(missed) <= (1 - MIN_RECALL) * told, missed
    assert len(vain) <= (1 - MIN_RECALL) * told, vain
    assert len(wrong) <= (1 - MIN_RECALL) * told, wrong


AGENTS = [
    "ice is banging on the door",
    "immigration is at the door",
    "la migra está tocando la puerta",
    "agentes de migración están afuera de mi casa",
    "a imigração tá batendo na porta",
    "imigrasyon ap frape pòt la",
    "cảnh sát di trú đứng trước nhà",
    "di tru dang o ngoai cua",
    "الهجرة يدقون على الباب",
]


@pytest.mark.parametrize("typed", AGENTS)
def test_agents_at_the_door_call_for_no_police(searcher: Searcher, typed: str) -> None:
    """Who calls 911 then brings more of them; the guide's own steps for it come."""
    assert not [hit.id for hit in searcher.search(Query(typed)).hits if hit.crisis]


@pytest.mark.parametrize("typed", ["my ex is banging on the door", "mi ex está afuera de mi casa", "زوجي على الباب"])
def test_others_at_the_door_do(searcher: Searcher, typed: str) -> None:
    assert [hit.id for hit in searcher.search(Query(typed)).hits if hit.crisis] == [EMERGENCY]
