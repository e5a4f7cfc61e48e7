"""``search`` and ``show``: what is found, in which order and language, and a record as text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import Run
from tests.packs import DEMO


def test_search_prints_the_best_first(run: Run) -> None:
    code, out, _err = run("search", "LIFT", "--limit", "1")
    assert code == 0
    assert out.startswith("Safe Exit Initiative  ·  774-243-6025 (unconfirmed)\n  service:safe-exit-initiative  ·  ")
    assert "1 of " in out


def test_search_as_json(run: Run) -> None:
    code, out, err = run("search", "national", "hotline", "--json", "--limit", "3")
    assert (code, err) == (0, "")
    answer = json.loads(out)
    assert {"now", "maybe", "calls", "later", "left_out"} <= set(answer)
    hits = answer["hits"]
    assert len(hits) == 3
    for hit in hits:
        assert {"kind", "id", "title", "snippet", "language"} <= set(hit)
        assert ("phone" in hit) == ("phone_confirmed" in hit) == (hit["kind"] == "service")
    assert hits[0]["id"] == "national-human-trafficking-hotline"
    assert hits[0]["phone"].endswith("888-373-7888")
    assert hits[0]["phone_confirmed"] is True
    services = json.loads(run("search", "kill", "myself", "--kind", "service", "--json")[1])["hits"]
    assert [hit["crisis"] for hit in services[:2]] == [True, False]
    [lift] = json.loads(run("search", "lift", "--json", "--limit", "1")[1])["hits"]
    assert lift["phone_confirmed"] is False


def test_a_row_says_whether_it_is_open_and_who_it_takes(run: Run) -> None:
    hits = json.loads(run("search", "16 year old girl needs a bed tonight", "--json", "--limit", "30")[1])["hits"]
    services = [hit for hit in hits if hit["kind"] == "service"]
    assert services[0]["fit"] == "takes"
    assert services[0]["phone"]
    for hit in services:
        assert hit["open"] in ("open", "closed", "unknown")
        assert {"minimum_age", "maximum_age", "genders_served", "offer_to_under_18"} <= set(hit["takes"])
        assert hit["fit"] != "not"
        assert hit["takes"]["offer_to_under_18"] != "no"
    out = run("search", "16 year old girl needs a bed tonight")[1]
    assert out.startswith("Services known to take “16 year old” come first. Services known not to are left out.\n")
    named = json.loads(run("search", "abbys house for my 16 year old", "--json", "--limit", "5")[1])["hits"]
    assert (named[-1]["id"], named[-1]["fit"]) == ("abbys-house", "not")
    assert "does not take this person" in run("search", "abbys house for my 16 year old", "--limit", "5")[1]
    assert json.loads(run("search", "1 800 the lost", "--json", "--limit", "1")[1])["hits"][0]["id"] == "ncmec"


def test_search_prints_who_to_call_first_with_its_condition(run: Run) -> None:
    out = run("search", "16 girl no place to sleep")[1]
    plan = json.loads(run("tonight", "--age", "16", "--gender", "woman", "--json")[1])
    first = plan["calls"][0]
    assert first["service"] == "national-runaway-safeline"
    assert f"Call first: {first['name']}  ·  {first['number']['number']}\n  Say: “{first['say']}”\n" in out
    assert f"\n  {plan['maybe'][0]['condition']}\n" in out
    assert "Call first" not in run("search", "lawyer")[1]


def test_search_as_json_has_the_calls_of_tonight(run: Run) -> None:
    found = json.loads(run("search", "16 girl no place to sleep", "--json")[1])
    plan = json.loads(run("tonight", "--age", "16", "--gender", "woman", "--json")[1])
    for part in ("now", "maybe", "calls"):
        assert [each["service"] for each in found[part]] == [each["service"] for each in plan[part]]


def test_the_first_found_are_the_same_for_fewer(run: Run) -> None:
    found = [
        json.loads(run("search", "16 girl no place to sleep", "--json", "--limit", str(n))[1])["hits"] for n in (10, 3)
    ]
    assert [hit["id"] for hit in found[0][:3]] == [hit["id"] for hit in found[1]]


@pytest.mark.parametrize(
    "typed", ["não tenho onde dormir", "mwen pa gen kote pou m dòmi", "toi khong co cho ngu", "ليس عندي مكان أنام فيه"]
)
def test_six_languages_find_a_place_to_sleep(run: Run, typed: str) -> None:
    hits = json.loads(run("search", typed, "--json", "--limit", "3")[1])["hits"]
    assert {"place-to-sleep", "smoc-queen-street"} & {hit["id"] for hit in hits}


def test_search_says_what_it_understood_and_can_do_without(run: Run) -> None:
    _code, out, _err = run("search", "pasport", "--limit", "1")
    assert out.startswith(
        "Showing results for “passport”. You typed “pasport”.\nTo search for exactly what you typed, use --as-typed"
    )
    assert run("search", "pasport", "--as-typed")[0] == 1
    _code, out, _err = run("search", "lawyer", "spanish", "--limit", "1")
    assert out.startswith("Only services that fit “spanish”, or that do not list languages.\n")
    _code, out, _err = run("search", "free", "eyeglasses", "--limit", "1")
    assert out.startswith("Only services that fit “free”, or that do not state their cost.\n")
    assert "service:kennedy-community-health" in out
    _code, out, _err = run("search", "lawyer", "open", "now", "--limit", "1")
    assert out.startswith("Only services that fit “open now”, or whose hours are not known.\n")
    assert run("search", "kill", "myself")[1].startswith("Call first: 988 Suicide & Crisis Lifeline  ·  988\n")


def test_search_in_a_language_and_by_kind(run: Run) -> None:
    code, out, _err = run(
        "search", "pasaporte", "--language", "es", "--kind", "question", "--kind", "guidance", "--json"
    )
    assert code == 0
    assert {hit["kind"] for hit in json.loads(out)["hits"]} <= {"question", "guidance"}
    assert {hit["language"] for hit in json.loads(out)["hits"]} == {"es"}


def test_what_is_found_in_a_language_is_printed_in_it(run: Run) -> None:
    [first] = json.loads(run("search", "no tengo papeles ", "--json", "--limit", "1")[1])["hits"]
    assert (first["language"], first["id"]) == ("es", "help-without-papers")
    assert "only in" not in run("search", "no tengo papeles ", "--limit", "3")[1]
    [asked] = json.loads(run("search", "no tengo papeles ", "--language", "en", "--json", "--limit", "1")[1])["hits"]
    assert (asked["language"], asked["id"]) == ("en", "help-without-papers")


def test_search_says_what_it_corrected(run: Run) -> None:
    _code, out, _err = run("search", "pasport")
    assert out.startswith("Showing results for “passport”. You typed “pasport”.")


@pytest.mark.parametrize("typed", ["24/7", "C++", "AND", '"', "¿?", "+1 (888) 373-7888", "--", "\\", "🙂", "\ud800"])
def test_search_takes_any_punctuation(run: Run, typed: str) -> None:
    code, _out, err = run("search", *(("--", typed) if typed.startswith("-") else (typed,)))
    assert code in (0, 1, 2)
    assert "Traceback" not in err
    assert code == 0 or err


def test_nothing_found(run: Run) -> None:
    code, out, err = run("search", "qqqqqqqqqqqqqq")
    assert (code, out) == (1, "")
    assert "We know none of the words of “qqqqqqqqqqqqqq”" in err
    code, out, _err = run("search", "qqqqqqqqqqqqqq", "--json")
    assert (code, json.loads(out)["hits"]) == (1, [])


@pytest.mark.parametrize(
    ("record", "said"),
    [
        ("safelink", "877-785-2020"),
        ("phone:safelink", "24-hour hotline"),
        ("papers-held", "Why it matters:"),
        ("smoc-queen-street", "Cost: not stated; ask on the first call."),
        ("sheet:safety-plan", "To print it: handout sheet --sheet safety-plan --output FILE.pdf"),
        ("passport-taken", "Sources:"),
        ("in-danger", "1. "),
        ("polaris", "Who does this work today:"),
        ("plain", "title:"),
        ("ywca-central-massachusetts", "YWCA"),
    ],
)
def test_show_prints_a_record_of_any_kind(run: Run, record: str, said: str) -> None:
    code, out, err = run("show", record)
    assert (code, err) == (0, "")
    assert said in out
    assert "{phone:" not in out


def test_show_every_record_in_every_language(home: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from guide_app.cli.record_text import as_data, as_text
    from guide_app.content.kinds import RECORD_TYPES, SEARCHED_KINDS
    from guide_app.desk import editions
    from guide_app.edition.current import open_newest

    run("search", "help")
    opened = open_newest(editions.sources(DEMO))
    assert opened is not None
    library = opened.library
    assert library is not None
    for kind in SEARCHED_KINDS:
        for record_id in library.ids(RECORD_TYPES[kind]):
            for language in library.languages:
                assert "{phone:" not in as_text(library, kind, record_id, language)
                assert "{phone:" not in json.dumps(as_data(library, kind, record_id, language), default=str)
    library.close()


def test_show_as_json(run: Run) -> None:
    code, out, _err = run("show", "safelink", "--json", "--language", "es")
    shown = json.loads(out)
    assert code == 0
    assert (shown["kind"], shown["id"], shown["language"]) == ("service", "safelink", "es")
    assert shown["phones"][0]["number"] == "877-785-2020"
    assert shown["opening"]["always"] is True
    assert shown["sources"][0]["url"].startswith("http")


def test_show_of_what_is_not_there_names_what_is_near(run: Run) -> None:
    code, out, err = run("show", "safelnk")
    assert (code, out) == (1, "")
    assert "There is no record 'safelnk'. Did you mean: safelink" in err
    assert run("show", "question:safelink")[0] == 1


def test_a_sheet_is_searched_for_like_any_other_record(run: Run) -> None:
    code, out, _err = run("search", "safety plan", "--kind", "sheet", "--json")
    hits = json.loads(out)["hits"]
    assert code == 0
    assert {hit["kind"] for hit in hits} == {"sheet"}
    assert (hits[0]["id"], hits[0]["title"]) == ("safety-plan", "Safety plan")
