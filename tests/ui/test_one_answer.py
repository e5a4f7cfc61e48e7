"""One answer everywhere: a judged person gets the same calls on every surface that can say who they are."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest

from guide_app.cli import main
from guide_app.content.records import Service
from guide_app.desk import paths
from guide_app.handouts.pages.tonight_calls import TonightCallsOptions
from guide_app.handouts.phrases import load_phrases
from guide_app.handouts.registry import make
from guide_app.handouts.typesetting.renderer import Renderer
from guide_app.library.decision.decision import Decision
from guide_app.library.decision.engine import decide
from guide_app.library.library import Library
from guide_app.library.search.query import Query
from guide_app.library.search.searcher import Searcher
from guide_app.library.services import list_name
from guide_app.ui.search.first_call import band_view
from guide_app.ui.tonight.page import TonightPage
from tests.decision.test_judged import TABLE, Judged
from tests.handouts import pdf
from tests.ui.conftest import Opener
from tests.ui.desk import StillClock, settle, texts

FOR_A_BED = [judged for judged in TABLE.situations if judged.need == "shelter"]
WORDS = {
    "girl 16 needs a bed": "national-runaway-safeline",
    "16 y/o bed": "national-runaway-safeline",
    "runaway girl bed": "national-runaway-safeline",
    "boy 17 kicked out needs a bed": "dcf-child-at-risk",
    "mi mamá me botó tengo 15 años dónde duermo": "dcf-child-at-risk",
    "homeless 16 year old shelter": "national-runaway-safeline",
    "15/f needs shelter tonight": "national-runaway-safeline",
    "almost 18 no place to sleep": "national-runaway-safeline",
    "9th grade no place to stay tonight": "national-runaway-safeline",
    "8 year old alone no place to sleep": "dcf-child-at-risk",
    "my boyfriend hits me i am 16 need a bed": "dcf-child-at-risk",
    "she is 15 and is made to sell sex needs a bed": "dcf-child-at-risk",
    "me obligan a vender mi cuerpo": "national-human-trafficking-hotline",
    "my boss makes me work for nothing and keeps my passport": "national-human-trafficking-hotline",
    "need a place to sleep tonight": "mass-211",
}
"""Wordings, and who is called first."""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One home for all commands, so that the library is built once."""
    return tmp_path_factory.mktemp("home")


def arguments(judged: Judged) -> list[str] | None:
    """The options of the command for a person; None where it cannot say them."""
    if judged.who.get("age") == "16-19":
        return None
    found: list[str] = []
    for key, value in judged.who.items():
        option = f"--{key.replace('_', '-')}"
        found += [option] if value is True else [option, str(value)]
    return found


def numbers(decision: Decision) -> list[str]:
    """The confirmed numbers, in call order."""
    return [entry.number.number for entry in decision.ordered if entry.number is not None and entry.number.confirmed]


def test_command_has_the_calls_of_the_decision(
    worcester: Library, home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(home))
    for judged in FOR_A_BED:
        options = arguments(judged)
        if options is None:
            continue
        assert main(["tonight", *options, "--at", judged.at, "--json"]) == 0, judged.what
        told = json.loads(capsys.readouterr().out)
        decision = decide(worcester, judged.ask)
        for part in ("now", "maybe", "calls", "left_out"):
            expected = [each.service for each in getattr(decision, part)]
            assert [each["service"] for each in told[part]] == expected, (judged.what, part)
        assert [each["condition"] for each in told["maybe"]] == [each.condition for each in decision.maybe]


def test_window_shows_the_calls_of_the_decision(open_window: Opener, worcester: Library) -> None:
    clock = StillClock(datetime.fromisoformat("2026-11-25 23:40").replace(tzinfo=worcester.zone))
    guide = open_window(library=worcester, clock=clock)
    guide.navigation.show("tonight")
    settle()
    page = guide.at("tonight", TonightPage)
    shown = 0
    for judged in FOR_A_BED:
        clock.now = datetime.fromisoformat(judged.at).replace(tzinfo=worcester.zone)
        page.start()
        page.fill(judged.ask.situation)
        if page.form.situation != judged.ask.situation:
            continue
        shown += 1
        decision = decide(worcester, judged.ask)
        said = [
            text.replace("\N{NON-BREAKING HYPHEN}", "-").replace("\N{WORD JOINER}", "") for text in texts(page.calls)
        ]
        found = [said.index(number) for number in dict.fromkeys(numbers(decision)) if number in said]
        assert len(found) == len(dict.fromkeys(numbers(decision))), (judged.what, said)
        assert found == sorted(found), judged.what
        assert all(entry.condition in said for entry in decision.maybe), judged.what
        if judged.ask.situation.person.minor:
            for key in judged.never_named:
                service = worcester.get(Service, key, "en")
                assert service is not None
                assert not any(list_name(service.record) == text for text in said), (judged.what, key)
    assert shown >= 100


def test_printed_list_has_the_calls_of_the_decision(worcester: Library, root: Path) -> None:
    folder = root / "assets" / "handouts"
    words, renderer = load_phrases(folder.parent / "translations"), Renderer(folder)
    minors = [judged for judged in FOR_A_BED if judged.ask.situation.person.minor]
    for judged in minors[::4]:
        situation, at = judged.ask.situation, datetime.fromisoformat(judged.at)
        options = TonightCallsOptions(situation=situation, at=at)
        made = renderer.render(make(worcester, options, words, worcester.edition))
        text = " ".join(" ".join(pdf.text(made.pdf, page).split()) for page in range(len(made.pages)))
        decision = decide(worcester, judged.ask)
        at_number = [text.index(number) for number in numbers(decision)]
        assert at_number == sorted(at_number), judged.what
        assert all(pdf.typeset(entry.condition or "") in text for entry in decision.maybe), judged.what
        for key in judged.never_named:
            service = worcester.get(Service, key, "en")
            assert service is not None
            assert pdf.typeset(service.record.name) not in text, (judged.what, key)


@pytest.mark.parametrize(("words", "first"), WORDS.items())
def test_search_band_calls_who_the_table_says(worcester: Library, words: str, first: str) -> None:
    moment = datetime.fromisoformat("2026-11-25 23:40").replace(tzinfo=worcester.zone)
    results = Searcher(worcester).search(Query(text=words, limit=60, now=moment, in_words_language=True))
    view = band_view(worcester, results, moment)
    assert view is not None
    assert view.service_id == first
    dcf_in_condition = any("800-792-5200" in condition for condition in view.conditions)
    assert dcf_in_condition == (first == "national-runaway-safeline")
