"""A service is added, changed and retired by a form: the pack takes it, the YAML says the same, undo takes it back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guide_app.content.editing import write_into
from guide_app.content.overlay import WHOLE, Change, How, Journal, Value, name_of, parts_of, plain, values_of
from guide_app.content.reading.hours_text import read_hours
from guide_app.content.reading.loader import load_pack
from guide_app.content.records import Phone, Service, Source
from guide_app.desk.coordination import broken_rules, checked, reviewed
from guide_app.desk.form_changes import NEW, Typed, changes_of_form
from guide_app.library.building.builder import build_library
from guide_app.library.library import Library
from tests.small_pack import TODAY, write_small_pack

NAMES = st.sampled_from(("River Pantry", "Casa Ñandú", "Open Door", "The House"))
LOCATIONS = st.sampled_from(
    (None, [{"confidential": True}], [{"name": "Desk", "address": {"address_1": "1 Main Street", "city": "Worcester"}}])
)
NUMBERS = st.sampled_from(("508-555-0150", "508-555-0151", "800-555-0199"))  # The last is the night line's.
HOURS = st.sampled_from(
    ("Mon-Fri 9-5", "Mon-Fri 9-5, closed holidays, Dec 25", "Sat 9-5; from 2026-12-01 to 2027-03-31: Sat 10-2")
)
HOW = st.sampled_from((("called", "front desk"), ("read", "https://example.org/help"), ("told", "their director")))


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_small_pack(tmp_path_factory.mktemp("form") / "pack")


@pytest.fixture(scope="module")
def library(small: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("form-library") / "library"
    build_library(load_pack(small, TODAY), folder)
    found = Library(folder)
    yield found
    found.close()


def number_values(record: str, number: str) -> dict[tuple[str, str], tuple[Value, Value]]:
    return {
        (record, "number"): (None, number),
        (record, "label"): (None, "Front desk"),
        (record, "modes"): (None, ["voice"]),
        (record, "print"): (None, False),
    }


def new_service(name: str, locations: Value, numbers: Sequence[str]) -> Typed:
    service, organization = f"service:{NEW}", f"organization:{NEW}"
    added = tuple(f"phone:{NEW}-{place}" for place in range(1, len(numbers) + 1))
    typed = Typed(service=None, added=added)
    typed.values |= {
        (service, "organization_id"): (None, NEW),
        (service, "name"): (None, name),
        (service, "needs"): (None, ["legal"]),
        (service, "description"): (None, "Food and a place to sit."),
        (service, "service_area"): (None, "Worcester"),
        (organization, "name"): (None, name),
    }
    if locations:
        typed.values[service, "locations"] = (None, locations)
    for record, number in zip(added, numbers, strict=True):
        typed.values |= number_values(record, number)
    return typed


def about(how: How, source: str) -> Change:
    when = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)
    return Change(record="", field="", who="AN", when=when, how=how, source=source)


def typed_in(data: st.DataObject, library: Library) -> Typed:
    """A new service, or a change of one with numbers added and taken off."""
    numbers = data.draw(st.lists(NUMBERS, max_size=2, unique=True))
    if data.draw(st.booleans()):
        return new_service(data.draw(NAMES), data.draw(LOCATIONS), numbers)
    found = library.get(Service, data.draw(st.sampled_from(library.ids(Service))), "en")
    assert found is not None
    service = found.record
    record = name_of(Service.kind, service.id)
    off = tuple(name_of(Phone.kind, each) for each in service.phones if data.draw(st.booleans()))
    typed = Typed(service=service, added=tuple(f"phone:{NEW}-{place}" for place in range(len(numbers))), off=off)
    for name, number in zip(typed.added, numbers, strict=True):
        typed.values |= number_values(name, number)
    status = data.draw(st.sampled_from(("inactive", "temporarily closed", None)))
    if status:
        typed.values[record, "status"] = (values_of(service).get("status"), status)
    if data.draw(st.booleans()):
        typed.values[record, "schedules"] = (values_of(service).get("schedules"), plain(read_hours(data.draw(HOURS))))
    if data.draw(st.booleans()):
        typed.values[record, "organization_id"] = (service.organization_id, NEW)
        typed.values[f"organization:{NEW}", "name"] = (None, data.draw(NAMES))
    return typed


@settings(max_examples=20, deadline=None)
@given(data=st.data(), how=HOW)
def test_form_is_taken_written_and_undone(
    data: st.DataObject, how: tuple[How, str], small: Path, library: Library, tmp_path_factory: pytest.TempPathFactory
) -> None:
    typed = typed_in(data, library)
    folder = tmp_path_factory.mktemp("typed")
    changes = reviewed(changes_of_form(typed, library), library, about(*how), TODAY)
    found = checked(small, changes)
    if not all(isinstance(each, Change) for each in found):
        # Only because the emergency strip or a sentence names a number that would go.
        kept = [each for each in changes if each.field != WHOLE or each.after is not None]
        assert len(kept) < len(changes)
        found = checked(small, kept)
    taken = [each for each in found if isinstance(each, Change)]
    assert len(taken) == len(found), found
    assert not list(broken_rules(taken, library, TODAY))
    journal = Journal(folder / "journal.jsonl")
    edit = journal.add(taken)
    content = load_pack(small, TODAY, changes=journal.pending)
    shown = content.records["service"]
    added = {parts_of(each.record)[1:] for each in taken if (each.field, each.before) == (WHOLE, None)}
    (key,) = [typed.service.id] if typed.service else [key for kind, key in added if kind == Service.kind]
    service = shown[key]
    assert isinstance(service, Service)
    numbers = {getattr(content.records["phone"][each], "number", "") for each in service.phones}
    assert {str(typed.values[each, "number"][1]) for each in typed.added} <= numbers
    typed_again = {"night-line"} if "800-555-0199" in numbers else set[str]()
    assert not {parts_of(each)[2] for each in typed.off} - typed_again & {*service.phones}
    new = [content.records["phone"][key] for kind, key in added if kind == Phone.kind]
    assert {getattr(each, "called", None) for each in new} <= {how[0] == "called"}
    pack = write_small_pack(folder / "pack")
    write_into(pack, journal.pending)
    written = load_pack(pack, TODAY)
    assert written.records == content.records
    assert written.translations == content.translations
    journal.add(journal.back(edit, "AN"), undoes=edit.id)
    assert journal.pending == []


def test_page_that_was_read_becomes_a_source_once(library: Library) -> None:
    page = Change(record="service:night-line", field="cost_option", after="Free.")
    known = next(each.record for each in library.all(Source, "en"))
    again = reviewed([page], library, about("read", known.url), TODAY)
    assert Source.kind not in {parts_of(each.record)[1] for each in again}
    new = reviewed([page], library, about("read", "https://example.org/cost"), TODAY)
    assert [each.after["url"] for each in new if each.field == WHOLE] == ["https://example.org/cost"]
    assert {each.field for each in new if each.field != WHOLE} == {"cost_option", "sources"}
