"""What is refused in ``calls.yaml``, and what is worth a look."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from guide_app.content.problems import PackRefused
from guide_app.content.reading.loader import check_pack, load_pack
from tests.small_pack import FILES, TODAY, write_small_pack

LAST = "- {id: end, part: last, services: [night-line], sources: [town-help]}\n"


def told(folder: Path, rules: str, today: dt.date = TODAY) -> list[str]:
    """What loading says of rules."""
    pack = write_small_pack(folder / "pack")
    (pack / "calls.yaml").write_text(rules, encoding="utf-8")
    try:
        load_pack(pack, today)
    except PackRefused as refused:
        return [str(problem) for problem in refused.problems]
    return []


def test_good_rules_load(tmp_path: Path) -> None:
    assert told(tmp_path, LAST) == []


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (
            "{id: a, part: call, services: [night-lin], sources: [town-help]}",
            "there is no service 'night-lin'; did you mean",
        ),
        ("{id: a, part: call, services: [night-line]}", "the key 'sources' is missing"),
        ("{id: a, part: call, services: [night-line], sources: [nobody]}", "there is no source 'nobody'"),
        ("{id: a, part: call, services: [night-line], sources: []}", "sources"),
        ("{id: a, part: calls, services: [night-line], sources: [town-help]}", "part"),
        ("{id: a, part: call, when: {all: [woman, tall]}, services: [night-line], sources: [town-help]}", "tall"),
        (
            "{id: a, part: call, when: {some: [woman]}, services: [night-line], sources: [town-help]}",
            "unknown key 'some'",
        ),
        ("{id: a, part: call, sources: [town-help]}", "services: a rule with part: call must name at least one"),
        (
            "{id: a, part: now, services: [night-line], sources: [town-help]}",
            "do: a rule with part: now says what to do",
        ),
        (
            "{id: a, part: maybe, services: [night-line], sources: [town-help]}",
            "only_if: the condition of a rule with part: maybe, and of no other",
        ),
        (
            "{id: a, part: call, only_if: Hurt?, services: [night-line], sources: [town-help]}",
            "only_if: the condition of a rule with part: maybe, and of no other",
        ),
        (
            "{id: a, part: call, needs: [nothing], services: [night-line], sources: [town-help]}",
            "there is no need 'nothing'",
        ),
        (
            "{id: a, part: left-out, services: [night-line], sources: [town-help]}",
            "why: a rule with part: left-out must say why",
        ),
        (
            "{id: a, part: call, services: [open-door-shelter], sources: [town-help]}",
            "services: 'open-door-shelter' is for adults, and this rule may hold for someone under 18; add none",
        ),
        (
            "{id: a, part: now, when: {none: [adult]}, do: Go., services: [open-door-shelter], sources: [town-help]}",
            "services: 'open-door-shelter' is for adults",
        ),
        (
            "{id: a, part: call, say: Hello., services: [night-line, emergency-911], sources: [town-help]}",
            "say: one sentence is for one service",
        ),
        (
            "{id: a, part: call, why: 'Dial {phone:open-door}.', services: [night-line], sources: [town-help]}",
            "why: 'open-door' is not confirmed; an order is printed",
        ),
        (
            "{id: end, part: call, services: [night-line], sources: [town-help]}",
            "the call-rule 'end' already exists",
        ),
    ],
)
def test_a_rule_that_cannot_be(tmp_path: Path, rule: str, said: str) -> None:
    problems = told(tmp_path, f"{LAST}- {rule}\n")
    assert problems
    assert all(problem.startswith("calls.yaml:2: ") for problem in problems), problems
    assert any(said in problem for problem in problems), problems


def test_an_adult_shelter_may_be_named_for_adults_and_for_those_left_out(tmp_path: Path) -> None:
    named = "services: [open-door-shelter], sources: [town-help]"
    assert told(tmp_path, f"{LAST}- {{id: a, part: call, when: {{none: [minor]}}, {named}}}\n") == []
    assert told(tmp_path / "2", f"{LAST}- {{id: a, part: left-out, why: Not tonight., {named}}}\n") == []


@pytest.mark.parametrize(
    "when", ["all: [minor]", "minimum_age: 18", "during: [{byday: [MO], opens_at: 09:00, closes_at: 17:00}]"]
)
def test_an_order_must_end_for_everyone_at_every_hour(tmp_path: Path, when: str) -> None:
    rule = f"- {{id: end, part: last, when: {{{when}}}, services: [night-line], sources: [town-help]}}\n"
    assert told(tmp_path, rule) == [
        "calls.yaml:1: each rule with part: last asks for something; an order must end with a line that always answers"
    ]


def test_what_is_worth_a_look(tmp_path: Path) -> None:
    pack = write_small_pack(tmp_path / "pack")
    services = FILES["services.yaml"].replace(
        "  minimum_age: 18\n", "  minimum_age: 18\n  eligibility: {overnight_bed: true}\n"
    )
    (pack / "services.yaml").write_text(services, encoding="utf-8")
    (pack / "calls.yaml").write_text(LAST, encoding="utf-8")
    said = [str(problem) for problem in check_pack(pack, TODAY)]
    assert any("people sleep at 'open-door-shelter', and calls.yaml does not name it" in one for one in said)


def test_nothing_is_said_of_a_pack_without_rules(tmp_path: Path) -> None:
    pack = write_small_pack(tmp_path / "pack")
    services = FILES["services.yaml"].replace(
        "  minimum_age: 18\n", "  minimum_age: 18\n  eligibility: {overnight_bed: true}\n"
    )
    (pack / "services.yaml").write_text(services, encoding="utf-8")
    assert not [problem for problem in check_pack(pack, TODAY) if "tonight" in problem.text]
