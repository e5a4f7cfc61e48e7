"""A number in words is found as one in figures is, and words that are no number are left."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guide_app.content.checks.phone_numbers import may_hold_number, numbers_in
from guide_app.content.checks.spoken_numbers import in_figures

SHORT = frozenset({"911", "988", "211", "711"})
DIGITS = {
    "en": "zero one two three four five six seven eight nine",
    "es": "cero uno dos tres cuatro cinco seis siete ocho nueve",
    "pt": "zero um dois três quatro cinco seis sete oito nove",
    "ht": "zewo youn de twa kat senk sis sèt uit nèf",
    "vi": "không một hai ba bốn năm sáu bảy tám chín",
    "ar": "صفر واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة",
}
REPEATS = {"en": ("double", "triple"), "es": ("doble", "triple"), "pt": ("dobro", "triplo")}
BETWEEN = (
    " ", ", ", " - ", " — ", "; ", " dash ", " dot ", " then ", ", and then ", " and ", " & ", " plus ",
    " followed by ",
    " y ", " guion ", " guión ", " punto ", " luego ", " coma ", " e ", " traço ", " vírgula ", " và ", " gạch ngang ",
    " ak ", " tirè ", " و ", " شرطة ", " نقطة ",
)  # fmt: skip
NUMBER = "5087522210"


def _found(text: str) -> list[str]:
    assert may_hold_number(text)
    return ["".join(filter(str.isdigit, number)) for _, number in numbers_in(text, SHORT, "US")]


@st.composite
def spelt(draw: st.DrawFn) -> str:
    """The number in a language: digits alone or in twos and threes, in words or figures, with anything between."""
    language = draw(st.sampled_from(sorted(DIGITS)))
    # Haitian Creole's two mostly means something else, so that it is no digit of a number in words.
    number = NUMBER.replace("2", "3") if language == "ht" else NUMBER
    words, parts, place = DIGITS[language].split(), list[str](), 0
    while place < len(number):
        same = len(number[place:]) - len(number[place:].lstrip(number[place]))
        repeated = draw(st.integers(1, min(same, 3))) if language in REPEATS else 1
        digit = words[int(number[place])] if draw(st.integers(0, 3)) else number[place]
        parts.append(digit if repeated == 1 else f"{REPEATS[language][repeated - 2]} {digit}")
        place += repeated
    between = draw(st.sampled_from(BETWEEN))
    text = between.join(parts)
    return draw(st.sampled_from((text, text.upper(), text.title())))


@settings(max_examples=300, deadline=None)
@given(spelt(), st.sampled_from(("", "Call ", "Llame al ", "اتصل ")), st.sampled_from(("", ".", " now", "\nOr write.")))
def test_a_number_is_found_however_it_is_said(number: str, before: str, after: str) -> None:
    assert [found[:10] for found in _found(f"{before}{number}{after}")] in (["5087522210"], ["5087533310"])


@pytest.mark.parametrize(
    "text",
    [
        "five oh eight, seven fifty-two, twenty-two ten",
        "quinientos ocho, setecientos cincuenta y dos, veintidós diez",
        "five hundred and eight, seven five two, double two one zero",
        "five o eight seven five two treble two one nought",
        "FIVE ZERO EIGHT SEVEN FIVE TWO TWO TWO ONE ZERO", "fivezeroeightsevenfivetwotwotwoonezero",
        "f\u0456ve zero e\u0456ght seven five two two two one zero",
        "\u0441inco cero ocho siete cinco dos dos dos uno cero",
        "f\xefve zero eight seven five two two two one zero", "fi\u200cve zero eight seven five two two two one zero",
        "508x752x2210", "508o752o2210", "508l752l2210", "508 to 752 to 2210", "508 area 752 area 2210",
        "508\u3161752\u31612210", "508\u01c0752\u01c02210", "508\ua4f8752\ua4f82210",
        "508 . . . . . . 752 . . . . . . 2210",
        "S08-7S2-2210", "508-752 (then) 2210", "508 seguido de 752 seguido de 2210",
    ],
)  # fmt: skip
def test_something_is_found_of_it_in_odder_ways(text: str) -> None:
    assert len(_found(f"Call {text} now")) == 1


@pytest.mark.parametrize("text", ["eight hundred, eight seventy, fifty-nine oh five", "1 (eight hundred) 870-5905",
    "eight hundred eight seven oh fifty-nine oh five", "oitocentos 870 5905", "8 double zero 870 5905"])  # fmt: skip
def test_a_hundred_ends_a_group_or_does_not(text: str) -> None:
    assert [found.removeprefix("1") for found in _found(text)] == ["8008705905"]


@pytest.mark.parametrize(("text", "number"), [
    ("nine eleven", "911"), ("nine-eleven", "911"), ("nine, double one", "911"), ("nueve once", "911"),
    ("novecientos once", "911"), ("nove onze", "911"), ("nine and one and one", "911"), ("9 y 1 y 1", "911"),
    ("9 then 1 then 1", "911"), ("nine eighty-eight", "988"), ("nueve ochenta y ocho", "988"), ("dos once", "211"),
])  # fmt: skip
def test_a_short_number_is_found_too(text: str, number: str) -> None:
    assert _found(f"Call {text}.") == [number]


@pytest.mark.parametrize(
    "text",
    [
        "ages 9 and 11", "entre 9 y 11 personas", "nine or eleven people", "September eleven", "two eleven-year-olds",
        "one on one", "one by one", "uno a uno", "double the time, triple the cost", "two double beds, one single",
        "cuatro o cinco o seis veces", "In 2019 and 2020 and 2021", "100 and 200 and 300 and 400 people",
        "Room 508 and room 555 and room 134", "one hundred and fifty dollars", "twenty-four hours, seven days",
        "Chapters 149, 151 and 151A", "Form I-914, I-918 and I-765", "the 30 days and 60 days and 90 days",
        "ages 5 and 6 and 7 and 12", "veinticuatro horas, siete días", "Los 12 pasos y 3 y 4", "a double room for two",
    ],
)  # fmt: skip
def test_lists_and_counts_are_no_number(text: str) -> None:
    assert list(numbers_in(text, SHORT, "US")) == []


@pytest.mark.parametrize("together", [False, True])
@pytest.mark.parametrize(("said", "figures"), [
    ("quinientos cincuenta y cinco uno", {False: "500 55 1", True: "555 1"}),
    ("five hundred eight two", {False: "500 8 2", True: "508 2"}), ("double two one", {False: "22 1", True: "22 1"}),
])  # fmt: skip
def test_words_become_figures(said: str, figures: dict[bool, str], together: bool) -> None:
    assert in_figures(said, together=together) == figures[together]
