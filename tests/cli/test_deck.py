"""``deck``: lists the plans, and writes slides with notes or without."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import Run
from tests.handouts import pdf as pdfs


def whole(pdf: Path) -> str:
    """The text of all pages."""
    data = pdf.read_bytes()
    return "\n".join(pdfs.text(data, page) for page in range(pdfs.page_count(data)))


def test_list_shows_plans_with_their_parts(run: Run) -> None:
    code, out, _err = run("deck", "--list")
    assert code == 0
    assert "short: A shift change, 20 minutes" in out
    listed = json.loads(run("deck", "--list", "--json")[1])
    assert [plan["id"] for plan in listed["plans"]] == ["short", "medium"]
    assert listed["plans"][0]["parts"][0] == {"number": 1, "title": "Opening words", "minutes": 2}
    assert [story["id"] for story in listed["stories"]] == ["restaurant", "teen-online"]


def test_deck_in_two_languages_has_both_and_the_notes(run: Run, tmp_path: Path) -> None:
    pdf = tmp_path / "deck.pdf"
    code, _out, err = run("deck", "short", "--language", "es", "--second-language", "en", "--output", str(pdf))
    assert (code, err) == (0, "")
    text = whole(pdf)
    assert "Bienvenida" in text
    assert "Welcome" in text
    assert "Diga a la sala" in text


def test_slides_alone_are_one_a_page_without_notes(run: Run, tmp_path: Path) -> None:
    pdf = tmp_path / "deck.pdf"
    run("deck", "short", "--without-notes", "--parts", "1,4", "--output", str(pdf))
    text = whole(pdf)
    assert "He falls asleep on the chair." in text
    assert "Say to the room" not in text
    assert "Many people believe" not in text


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("deck",), "Say which plan"),
        (("deck", "short"), "Give a file to write: --output FILE.pdf"),
        (("deck", "none", "--output", "x.pdf"), "There is no plan 'none'. Choose one of: short, medium."),
        (("deck", "short", "--story", "none", "--output", "x.pdf"), "There is no story 'none'."),
        (("deck", "short", "--parts", "one", "--output", "x.pdf"), "--parts: expected numbers with commas"),
        (("deck", "short", "--language", "fr", "--output", "x.pdf"), "This pack is not available in 'fr'."),
    ],
)
def test_wrong_use_is_told(run: Run, words: tuple[str, ...], told: str) -> None:
    code, _out, err = run(*words)
    assert code == 2
    assert told in err
