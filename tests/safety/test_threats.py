"""THREATS.md is true: the tests that it names are there, and every promise of README's Safety section has one."""

from __future__ import annotations

import re

from tests.conftest import ROOT

THREATS = (ROOT / "tests" / "safety" / "THREATS.md").read_text("utf-8")
README = (ROOT / "README.md").read_text("utf-8")
_TEST = re.compile(r"`([\w/]+\.py)::(\w+)`")


def test_the_tests_that_it_names_are_there() -> None:
    named = _TEST.findall(THREATS)
    assert len(named) > 30
    missing = [
        f"{file}::{name}"
        for file, name in named
        if not re.search(rf"^def {name}\(", (ROOT / "tests" / file).read_text("utf-8"), re.MULTILINE)
    ]
    assert missing == []


def test_every_promise_of_readme_names_its_test() -> None:
    promises = README.partition("\n## Safety: what it can and cannot hide\n")[2].partition("It **cannot** hide")[0]
    sentences = re.findall(r"\S.*?\.(?=\s|$)", " ".join(promises.split()))
    rows = THREATS.partition("\n## What README promises\n")[2].partition("\n## ")[0].splitlines()
    told = {row.split("|")[1].strip(): row for row in rows if _TEST.search(row)}
    assert list(told) == sentences
