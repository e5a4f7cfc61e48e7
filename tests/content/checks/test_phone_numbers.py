"""Numbers that can be dialled, and numbers that are written into a text."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guide_app.content.checks.phone_numbers import dialled, numbers_in, why_not_dialable

if TYPE_CHECKING:
    from pathlib import Path

SHORT = frozenset({"911", "988", "211", "711", "233733", "88788"})


@pytest.mark.parametrize(
    ("number", "digits"),
    [
        ("800-870-5905", "+18008705905"),
        ("1-800-870-5905", "+18008705905"),
        ("+1 (800) 870.5905", "+18008705905"),
        ("(508) 555-0134", "+15085550134"),
        ("508-555-0134 ext. 12", "+15085550134,12"),
        ("508-555-0134 x12", "+15085550134,12"),
        ("508-555-0134, ext 12", "+15085550134,12"),
        ("911", "911"),
        ("988", "988"),
        ("211", "211"),
        ("711", "711"),
        ("233733", "233733"),
        ("88788", "88788"),
        ("741741", "741741"),
    ],
)
def test_number_is_dialled_the_same_in_any_spelling(number: str, digits: str) -> None:
    assert why_not_dialable(number, "US") is None
    assert dialled(number, "US") == digits


@pytest.mark.parametrize(
    "number",
    [
        "800-870-590", "800-870-59055", "123-456-7890", "508-155-0134", "555-0134", "999", "000", "9111", "12345",
        "+44 20 7946 0958 1", "800-LIFT-NOW", "8OO-870-5905", "508-555-0134 ext", "911 ext. 5", "ywcahelp.com", "",
        "711 then 988", "508-555-0134 or 508-555-0135", "tel:508-555-0134", "508/555/0134", "*82 508-555-0134",
        "911 911", "988-988", "211211", "911 988",
        "８00-870-5905", "٨٠٠-870-5905", "800-870-590𝟓", "800-870-590\u200b5", "508-555-0134\n", "१११",
    ],
)  # fmt: skip
def test_number_that_cannot_be_dialled_is_refused(number: str) -> None:
    assert why_not_dialable(number, "US") is not None


FOUND = [
    ("Call 508-555-0134 now.", "508-555-0134"),
    ("Call (508) 555-0134.", "508) 555-0134"),
    ("Call +1 508 555 0134.", "+1 508 555 0134"),
    ("Call 5085550134.", "5085550134"),
    ("Call 508.555.0134.", "508.555.0134"),
    ("Call 508–555–0134.", "508–555–0134"),
    ("Call 508\u00a0555\u20110134.", "508 555\u20100134"),
    ("Room 12 508-555-0134", "508-555-0134"),
    ("Call 508\u200b-555-0134.", "508-555-0134"),
    ("Llame al ５08-555-0134", "508-555-0134"),
    ("اتصل بـ ٥٠٨ ٥٥٥ ٠١٣٤", "508 555 0134"),
    ("Call 0015085550134 from abroad.", "0015085550134"),
    ("Llame a +52 55 5093 2100.", "+52 55 5093 2100"),
    ("Call 1-800-273-TALK.", "1-800-273-TALK"),
    ("Call 1-800-THE-LOST.", "1-800-THE-LOST"),
    ("Call 752 2210.", "752 2210"),
    ("The desk is 752-2210.", "752-2210"),
    ("7522210", "7522210"),
    ("Rele 752 2210.", "752 2210"),
    ("Call the desk, ext. 4417.", "ext. 4417"),
    ("Ask for extension 4417.", "extension 4417"),
    ("x4417 is the night desk.", "x4417"),
    ("Pida la extensión 1154.", "extensión 1154"),
    ("Text 233733.", "233733"),
    ("Text HOME to 741741 at any hour.", "741741"),
    ("Text QUIT to 47848.", "47848"),
    ("Send HELLO to 741 741.", "741 741"),
    ("Text HOME to 741-741.", "741-741"),
    ("Envíe AYUDA al 47848.", "47848"),
    ("Voye yon mesaj nan 47848.", "47848"),
    ("Nhắn tin đến số 47848.", "47848"),
    ("أرسل رسالة إلى 47848.", "47848"),
    ("Call 911.", "911"),
    ("¡Llame al 911!", "911"),
    ("Dial 2-1-1, then wait", "2-1-1"),
    ("Call ⑨①①", "911"),
    ("In 2024 911 calls", "911"),
]


@pytest.mark.parametrize(("text", "number"), FOUND)
def test_number_in_a_text_is_found(text: str, number: str) -> None:
    assert [found for _, found in numbers_in(text, SHORT, "US")] == [number]


def test_honest_sentences_raise_at_most_one_false_alarm_in_a_hundred(root: Path) -> None:
    """Hours, ages, laws, dates, amounts, addresses and names in seven languages, each written for this test."""
    file = root / "tests" / "content" / "checks" / "honest_sentences.txt"
    sentences = file.read_text(encoding="utf-8").splitlines()
    alarms = [sentence for sentence in sentences if list(numbers_in(sentence, SHORT, "US"))]
    assert len(sentences) >= 100
    assert len(alarms) <= len(sentences) // 100, alarms


@pytest.mark.parametrize(
    ("text", "number"), [("Llame al 912 345 678.", "912 345 678"), ("Llame al +1 508 555 0134.", "+1 508 555 0134")]
)
def test_number_of_another_country_is_found_in_its_pack(text: str, number: str) -> None:
    assert [found for _, found in numbers_in(text, frozenset({"112"}), "ES")] == [number]


@pytest.mark.parametrize(
    "text", ["1 " * 10_000, "1" * 20_000, "508 " * 5_000, "(" * 20_000, "text " * 4_000, "+1-" * 6_000]
)
def test_longest_text_is_searched_in_linear_time(text: str) -> None:
    def taken(text: str) -> float:
        began = time.process_time()
        list(numbers_in(text, SHORT, "US"))
        return time.process_time() - began

    assert min(taken(text) for _ in range(3)) < 3 * min(taken(text[: len(text) // 2]) for _ in range(3)) + 0.05


def test_line_of_a_number_is_reported() -> None:
    assert list(numbers_in("one\ntwo\n508-555-0134\n911", SHORT, "US")) == [(2, "508-555-0134"), (3, "911")]


def test_name_may_contain_a_short_number() -> None:
    assert list(numbers_in("988 Lifeline", SHORT, "US", sentences=False)) == []
    assert list(numbers_in("Desk 752-2210", SHORT, "US", sentences=False)) == [(0, "752-2210")]


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60) | st.text("0123456789 -.()+x,ext٠⑨", max_size=30))
def test_any_text_can_be_searched_and_any_number_judged(text: str) -> None:
    for line, number in numbers_in(text, SHORT, "US"):
        assert 0 <= line <= text.count("\n")
        assert number
    if why_not_dialable(text, "US") is None:
        assert text.isascii()
        assert set(dialled(text, "US")) <= set("+,0123456789")
