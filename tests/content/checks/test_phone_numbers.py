"""Numbers that can be dialled, and numbers that hide in a text."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guide_app.content.checks import text_rules
from guide_app.content.checks.phone_numbers import HAS_DIGIT, Tries, dialled, numbers_in, why_not_dialable
from tests.content.conftest import SpoiltPack

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
def test_a_good_number_is_dialled_the_same_however_it_is_written(number: str, digits: str) -> None:
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
def test_what_cannot_be_dialled_is_refused(number: str) -> None:
    assert why_not_dialable(number, "US") is not None


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Call 0015085550134 from abroad.", ["0015085550134"]),
        ("Call 5\xd88-555-\xd8134.", ["508-555-0134"]),
        ("Use area code 508, then 555, and last 0134.", ["508, then 555, and last 0134"]),
        ("El código de área es 508; el número local es 555 0134.", ["508; el numero local es 555 0134"]),
        ("Dial 1-800. Then 555. Then the last four, 0199.", ["1-800. Then 555. Then the last 4, 0199"]),
        ("Call 508 (this is Worcester) 555 (downtown) 0134 (us).", ["508  555  0134"]),
        ("Call 508-555-0134 now.", ["508-555-0134"]),
        ("Call (508) 555-0134.", ["508) 555-0134"]),
        ("Call +1 508 555 0134.", ["1 508 555 0134"]),
        ("Call 5085550134.", ["5085550134"]),
        ("Call 508.555.0134 or 508·555·0135.", ["508.555.0134", "508·555·0135"]),
        ("Call 508–555–0134.", ["508–555–0134"]),
        ("Call 508\u00a0555\u20110134.", ["508 555\u20100134"]),
        ("Room 12 508-555-0134", ["508-555-0134"]),
        ("Local: 555-0134.", ["555-0134"]),
        ("Call 1-800-THE-LOST.", ["1-800-THE-LOST"]),
        ("Call 911.", ["911"]),
        ("¡Llame al 911!", ["911"]),
        ("911", ["911"]),
        ("9-1-1", ["9-1-1"]),
        ("Dial 2-1-1, then wait", ["2-1-1"]),
        ("(988)", ["988"]),
        ("Call 508 --- 555 --- 0134.", ["508 --- 555 --- 0134"]),
        ("Call 508 slash 555, then 0134.", ["508 slash 555, then 0134"]),
        ("Call 1 800 273 TALK.", ["1 800 273 TALK"]),
        ("Call 800.273.TALK.", ["800.273.TALK"]),
        ("five; zero; eight; five; five; five; zero; one; three; four", ["5; 0; 8; 5; 5; 5; 0; 1; 3; 4"]),
        ("cinco zero oito sete cinco dois dois dois um zero", ["5 0 8 7 5 2 2 2 1 0"]),
        ("năm không tám bảy năm hai hai hai một không", ["5 0 8 7 5 2 2 2 1 0"]),
        ("senk zewo uit sèt senk twa twa twa youn zewo", ["5 0 8 7 5 3 3 3 1 0"]),
        ("خمسة صفر ثمانية سبعة خمسة اثنان اثنان اثنان واحد صفر", ["5 0 8 7 5 2 2 2 1 0"]),
        ("Call 50\u0222-\u01bc55-01\u01a74.", ["508-555-0124"]),
        ("Llame a +52 55 5093 2100.", ["52 55 5093 2100"]),
        ("Text HELP to 233733", ["233733"]),
        ("In 2024 911 calls", ["911"]),
        ("Llame al ５08-555-0134", ["508-555-0134"]),
        ("Call ⑨①①", ["911"]),
        ("Call ٩١١", ["911"]),
        ("508-555\n0134", ["508-555\n0134"]),
        ("Call 508,555,0134.", ["508,555,0134"]),
        ("Call 508|555|0134.", ["508|555|0134"]),
        ("Call 508~555~0134.", ["508~555~0134"]),
        ("Call 508\uff0d555\uff0d0134.", ["508-555-0134"]),
        ("Call 508 : 555 : 0134.", ["508 : 555 : 0134"]),
        ("Call 5O8-555-O134.", ["508-555-0134"]),
        ("Call 508-555-0l34.", ["508-555-0134"]),
        ("Call five zero eight, five five five, zero one three four.", ["5 0 8, 5 5 5, 0 1 3 4"]),
        ("Llame al cinco cero ocho cinco cinco cinco cero uno tres cuatro", ["5 0 8 5 5 5 0 1 3 4"]),
        ("Call 508 five five five 0134.", ["508 5 5 5 0134"]),
        ("Call Five-oh-eight 555 oh one 34.", ["5-0-8 555 0 1 34"]),
        ("Call eight hundred 870 5905.", ["800 870 5905"]),
        ("Llame al ochocientos 870 5905", ["800 870 5905"]),
        ("Call nine one one.", ["9 1 1"]),
        ("508 dot 555 dash 0134", ["508 dot 555 dash 0134"]),
        ("508 punto 555 guion 0134", ["508 punto 555 guion 0134"]),
        ("508$555$0134 508#555#0135", ["508$555$0134", "508#555#0135"]),
        ("508\u30fc555\u30fc0134", ["508\u30fc555\u30fc0134"]),
        ("Call 5\u041e8-555-\u043e134.", ["508-555-0134"]),
        ("Call 5\u03bf8-555-0\u0456\u0437\uff14.", ["508-555-0134"]),
        ("Call 50855S0134.", ["5085550134"]),
        ("电话 五〇八 五五五 〇一三四", ["508 555 0134"]),
        ("⠼⠑⠚⠓ ⠼⠑⠑⠑ ⠼⠚⠁⠉⠙", ["508 555 0134"]),
    ],
)
def test_a_number_in_a_text_is_found(text: str, numbers: list[str]) -> None:
    assert [number for _, number in numbers_in(text, SHORT, "US")] == numbers


@pytest.mark.parametrize(
    "text",
    [
        "Last update: 2023-11-30 08:55:13.",
        "Dial the number (by day). In 2025 there were 12 calls, and 1,988 in 2024.",
        "chapter 265, section 50",
        "M.G.L. chapter 211",
        "section 711 of the law",
        "22 U.S.C. 7102",
        "8 CFR 214.11",
        "2019-2023",
        "2026-11-24",
        "$911",
        "$10,000,000",
        "911% more",
        "1,988 people",
        "3.911 liters",
        "24/7, 365 days",
        "form I-914A",
        "route A988",
        "zip 01608-1234",
        "10 to 15 years, 5 to 20 years",
        "from 1988 to 2024",
        "one, two, three, four",
        "one or two of 12 beds, 3 for men",
        "two, 3 or 4 people, $5 10% #7",
        "room 2B, form I-9S, type B8",
        "in 2019, 2020, 2021, 2022 and 2023",
        "ages 12, 13, 14, 15, 16 and 17",
        "Title IV, I-914, I-918 and I-765",
        "$1,000, $2,000 or $5,000",
        "第一章",
    ],
)
def test_other_digits_are_no_number(text: str) -> None:
    assert list(numbers_in(text, SHORT, "US")) == []


@pytest.mark.parametrize(
    "text",
    [
        "one " * 5_000,
        "1 " * 10_000,
        "1" * 20_000,
        "l0" * 10_000,
        "(" * 20_000,
        "1S" * 10_000,
        "one hundred and " * 1_200,
        "2 3 4 five " * 2_000,
        "508 and " * 2_000,
        "oneone" * 3_000,
    ],
)
def test_the_longest_text_is_looked_through_at_once(text: str) -> None:
    """Twice the text takes twice the time, not four times."""

    def taken(text: str) -> float:
        began = time.process_time()
        list(numbers_in(text, SHORT, "US"))
        return time.process_time() - began

    assert min(taken(text) for _ in range(3)) < 3 * min(taken(text[: len(text) // 2]) for _ in range(3)) + 0.05


@pytest.mark.parametrize("text", ["1 1 1 " * 1_000, "5 0 8 five 12 Main " * 1_000, "one 12 beds " * 1_000])
def test_what_is_tried_as_a_number_is_bounded(text: str) -> None:
    tries = Tries(100)
    assert list(numbers_in(text, SHORT, "US", tries=tries)) == []
    assert tries.left <= 0


def test_a_longer_pack_may_have_more_digits_until_it_has_too_many() -> None:
    tries = Tries(1)
    tries.allow_for("a" * 5_000)
    assert tries.left == 6
    spent = Tries(0)
    spent.allow_for("a" * 5_000)
    assert spent.left == 0


def test_a_pack_of_too_many_digits_is_refused(pack: SpoiltPack, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_rules, "Tries", lambda: Tries(20))
    pack.change("services.yaml", "  description: A bed", "  description: A bed for 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1,")
    assert "the texts of the pack have more digits than a guide needs; delete some" in pack.only_problem()


def test_the_line_of_a_number_is_told() -> None:
    assert list(numbers_in("one\ntwo\n508-555-0134\n911", SHORT, "US")) == [(2, "508-555-0134"), (3, "911")]


def test_a_name_may_hold_a_short_number() -> None:
    assert list(numbers_in("988 Lifeline", SHORT, "US", shorts_too=False)) == []


def test_every_digit_there_is_counts_as_one() -> None:
    digits = [chr(c) for c in range(0x110000) if unicodedata.digit(chr(c), None) is not None]
    assert len(digits) > 700
    assert [digit for digit in digits if not HAS_DIGIT.search(digit)] == []


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=60) | st.text("0123456789 -.()+x,ext٠⑨", max_size=30))
def test_any_text_is_searched_and_any_number_judged(text: str) -> None:
    for line, number in numbers_in(text, SHORT, "US"):
        assert 0 <= line <= text.count("\n")
        assert number
    if why_not_dialable(text, "US") is None:
        assert text.isascii()
        assert set(dialled(text, "US")) <= set("+,0123456789")
