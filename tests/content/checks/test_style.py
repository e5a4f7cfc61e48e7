"""Words that have a plainer or a kinder form are found in English texts, and good texts are left alone."""

from __future__ import annotations

import pytest

from guide_app.content.checks.style import better_words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ask whom they take.", ["whom"]),
        ("You need not give your name, and YOU NEED NO papers.", ["need not", "YOU NEED NO"]),
        ("It is no bed. No page says why: that was not found.", ["It is no bed", "No page says", "was not found"]),
        ("Help by interpreter, with all.", ["by interpreter", "with all."]),
        ("Someone who is used for sex, or being sold.", ["used for sex", "being sold"]),
    ],
)
def test_a_form_with_a_better_one_is_found(text: str, found: list[str]) -> None:
    assert [form for form, _ in better_words(text, for_staff=False)] == found


@pytest.mark.parametrize(
    "text",
    [
        "It is no longer open. Someone can stand by you, stand up for you, or stand for election.",
        "Who do they take? We could not find a number.",
        "The listed number is for help with an interpreter.",
    ],
)
def test_a_good_text_is_left_alone(text: str) -> None:
    assert list(better_words(text, for_staff=False)) == []


def test_what_staff_read_may_name_a_sale() -> None:
    """A law on what is sold is quoted to staff; a person is never told that they are."""
    assert list(better_words("Land that is sold.", for_staff=True)) == []
    assert list(better_words("Land that is sold.", for_staff=False))
