"""A message is a text and its values: English for the command line, and all that a translation needs."""

from __future__ import annotations

import datetime as dt
from string import Formatter

from hypothesis import given
from hypothesis import strategies as st

from guide_app.system.messages import N_, LanguageName, Message, decimal


def test_values_take_their_places() -> None:
    found = N_("messages", "{name} was checked on {date} in {language}: {size} mm.").filled(
        name="SafeLink", date=dt.date(2026, 11, 24), language=LanguageName("es", "Spanish"), size=decimal(2)
    )
    assert str(found) == "SafeLink was checked on 2026-11-24 in Spanish: 2.0 mm."


def test_a_count_has_its_form() -> None:
    told = [str(N_("messages", "%n sheet(s) of {of}", "", count).filled(of=5)) for count in (0, 1, 2)]
    assert told == ["0 sheets of 5", "1 sheet of 5", "2 sheets of 5"]
    told = [str(N_("messages", "%n card(s) (is|are) left", "", count)) for count in (1, 2)]
    assert told == ["1 card is left", "2 cards are left"]
    assert str(N_("messages", "100 %n(s)")) == "100 %n(s)", "nothing is counted"


def test_a_number_has_as_many_places_as_are_asked_for() -> None:
    assert [str(decimal(2)), str(decimal(0.126, 2)), str(decimal(7.6, 0))] == ["2.0", "0.13", "8"]


def test_lists_and_messages_within() -> None:
    inner = N_("messages", "Call {name}.").filled(name="911")
    assert (
        str(N_("messages", "One of: {known}. {advice}").filled(known=("a", "b"), advice=inner))
        == "One of: a, b. Call 911."
    )


@given(st.text(max_size=40))
def test_no_value_is_read_as_a_place(value: str) -> None:
    assert str(N_("messages", "“{name}” is not known.").filled(name=value)) == f"“{value}” is not known."


def test_equal_messages_are_one() -> None:
    one, other = (N_("messages", "{a}").filled(a=("x", LanguageName("es", "Spanish"))) for _ in range(2))
    assert len({one, other}) == 1
    assert one != N_("messages", "{a}", "another meaning").filled(a=("x",))


def test_a_translation_may_use_the_places_in_another_order() -> None:
    found = N_("messages", "{first} before {second}").filled(first="1", second="2")
    assert found.worded("{second} nach {first}", str) == "2 nach 1"
    assert {name for _, name, _, _ in Formatter().parse(found.text) if name} == dict(found.values).keys()


def test_a_text_without_values_is_itself() -> None:
    assert str(Message("A {brace} stays.")) == "A {brace} stays."
