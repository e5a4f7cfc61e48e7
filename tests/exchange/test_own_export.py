"""What goes out comes back as it was, whatever a coordinator wrote: taken in again, our own export changes nothing."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from guide_app.content.overlay import Change, Value
from guide_app.content.problems import PackRefused
from guide_app.content.reading.loader import load_pack
from guide_app.exchange.exporting import FORMATS, Format, export
from guide_app.exchange.items import Item
from guide_app.library.hours import WEEKDAYS
from guide_app.library.library import NO_NUMBER
from tests.exchange.conftest import Desk
from tests.small_pack import TODAY

SHELTER, LINE = "service:open-door-shelter", "service:night-line"
WORDS = (
    "Ask", "for", "Ana", "10", "2026", "{phone:night-line}", "{phone:open-door}", "{phone:emergency}", "men", "y",
    "=1+1", "+", "-", "@home", "'", "''=", '"', "“a”", "a;b", "a|b", ",", ";", "|", "/", "#", "%", "$5", "&", "(", ")",
    "!", "?", "¿", "¡", "…", "and", "×", "€", "ñ", "é", "e\N{COMBINING ACUTE ACCENT}", "中", "العربية", "\N{BED}", "~",
    "A.", "B.", "\N{NO-BREAK SPACE}", "yes", "[", "×]", "_a_", "none", "null", "0", "1e5", "007", "Jan 5", "½",
)  # fmt: skip
"""Words and marks that one of the formats, a spreadsheet or the guide itself has a meaning for."""
TEXTS = ("description", "eligibility_description", "cost_option", "required_documents", "application_process",
         "service_area", "interpretation_services", "say", "safe_contact", "leads_to")  # fmt: skip
DAYS_OFF = ("holidays", "12-25", "02-29", "2026-12-24", "2026-12-20/2027-01-03")

words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=7).map(" ".join)
times = st.tuples(st.integers(0, 1438), st.integers(1, 1439)).filter(lambda each: each[0] < each[1])
dates = st.sampled_from([None, "2026-12-01", "2027-03-31"])


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


@st.composite
def schedules(draw: st.DrawFn) -> Value:
    """Weekly hours, with dates and days off."""
    opens, closes = draw(times)
    found: Value = {"byday": draw(st.lists(st.sampled_from(WEEKDAYS), min_size=1, unique=True))}
    found |= {"opens_at": _clock(opens), "closes_at": _clock(closes)}
    for name in ("valid_from", "valid_to"):
        found |= {name: day} if (day := draw(dates)) else {}
    closed = draw(st.lists(st.sampled_from(DAYS_OFF), unique=True))
    return found | ({"closed": closed} if closed else {})


@st.composite
def changes(draw: st.DrawFn) -> Change:
    """One change that a coordinator can make."""
    service = draw(st.sampled_from((SHELTER, LINE)))
    texts = st.lists(words, min_size=1, max_size=3)
    record, field, after = draw(
        st.one_of(
            st.tuples(st.just(service), st.sampled_from(TEXTS), words),
            st.tuples(st.just(service), st.sampled_from(("name", "for_whom", "discreet_name")), words),
            st.tuples(st.just(service), st.sampled_from(("alternate_names", "they_may_ask", "staff_notes")), texts),
            st.tuples(st.just(service), st.just("schedules"), st.lists(schedules(), min_size=1, max_size=3)),
            st.tuples(st.just(service), st.just("status"), st.sampled_from(("inactive", "temporarily closed"))),
            st.tuples(st.just(service), st.just("languages"), st.lists(st.sampled_from(("es", "pt-BR", "zh-Hant")))),
            st.tuples(st.just(SHELTER), st.just("phones"), st.sampled_from([["open-door", "night-line"], None])),
            st.tuples(st.sampled_from(("phone:open-door", "phone:night-line")), st.just("label"), words),
            st.tuples(st.just("phone:open-door"), st.just("number"), st.sampled_from(("508-555-0134 ext. 007",))),
            st.tuples(st.just("phone:night-line"), st.just("print"), st.just(value=False)),
            st.tuples(st.just("organization:open-door"), st.just("name"), words),
            st.tuples(
                st.sampled_from(("phone:open-door", "phone:night-line")),
                st.just("fault"),
                st.sampled_from(("disconnected", "wrong")),
            ),
        )
    )
    return Change(record=record, field=field, after=after)


def differing(desk: Desk, form: Format) -> list[Item]:
    """What our own export is said to change."""
    file = desk.folder / f"out.{form.removeprefix('hsds-')}"
    export(desk.library, file, form)
    return [item for item in desk.compare(file).items if item.tab != "same" or item.changes or item.notes]


def edited(desk: Desk, made: Sequence[Change]) -> None:
    """Make those of the changes on the desk that its pack allows."""
    taken = list[Change]()
    for change in made:
        with suppress(PackRefused):
            load_pack(desk.pack, TODAY, changes=[*taken, change])
            taken.append(change)
    desk.change(taken)


@given(made=st.lists(changes(), min_size=1, max_size=12))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_was_edited_the_export_taken_in_again_differs_in_nothing(made: list[Change]) -> None:
    with TemporaryDirectory() as folder:
        desk = Desk(Path(folder))
        edited(desk, made)
        found = {form: differing(desk, form) for form in FORMATS}
        desk.library.close()
        assert found == {form: [] for form in FORMATS}


@pytest.mark.parametrize("form", FORMATS)
def test_number_that_no_longer_works_goes_out_to_nobody_and_comes_back_as_it_was(desk: Desk, form: Format) -> None:
    said = "Ring {phone:open-door}, or come. In danger: {phone:emergency}."
    desk.change(
        [
            Change(record=SHELTER, field="application_process", after=said),
            Change(record="phone:open-door", field="fault", after="disconnected"),
        ]
    )
    assert differing(desk, form) == []
    file = desk.folder / f"out.{form.removeprefix('hsds-')}"
    if form != "xlsx":
        text = file.read_text("utf-8-sig")
        assert "508-555-0134" not in text
        assert f"Ring {NO_NUMBER}, or come. In danger: 911." in text


def test_number_that_no_longer_works_does_not_come_back_from_others(desk: Desk) -> None:
    desk.change([Change(record="phone:open-door", field="fault", after="disconnected")])
    row = b"name,organization,phone,description\nNew Kitchen,Open Door,508-555-0134,Soup. Ring 508-555-0134.\n"
    item = desk.item("theirs.csv", row)
    assert [change.record for change in item.changes if change.record.startswith("phone:")] == []
    assert "508-555-0134 no longer works" in str(item.notes[0])
    service = next(change.after for change in item.changes if change.record.startswith("service:"))
    assert service["phones"] == ["open-door"]
    assert service["description"] == "Soup. Ring {phone:open-door}."
