"""What comes in: compared field by field, taken only where it is sound, kept with what the guide does not know."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from guide_app.content.overlay import Change
from guide_app.content.records import Phone, Service
from guide_app.exchange.exporting import FORMATS, Format, export
from guide_app.exchange.handed_over import as_file, report_table
from guide_app.exchange.items import retired
from guide_app.exchange.mapping import Map
from guide_app.exchange.taking import compare_file
from guide_app.exchange.validation import KNOWN_WORDS, mistakes, schema
from guide_app.library.library import Library
from tests.exchange.conftest import Desk
from tests.packs import build_demo
from tests.small_pack import TODAY

Foreign = Callable[..., dict[str, Any]]
TELETYPE = {
    "id": "door-tty", "number": "508-555-0139", "label": "Teletype", "modes": ["tty"], "confirmed": "elsewhere",
    "print": False, "assured_date": "2026-11-24", "sources": ["town-help"],
}  # fmt: skip


@pytest.mark.parametrize("form", FORMATS)
def test_demo_pack_comes_back_as_it_went_out(tmp_path: Path, form: Format) -> None:
    library = Library(build_demo(tmp_path / "library"))
    file = tmp_path / f"out.{form.removeprefix('hsds-')}"
    export(library, file, form)
    found = compare_file(library, file, TODAY)
    assert [(item.name, item.changes, item.notes) for item in found.items if item.tab != "same" or item.notes] == []
    if form == "hsds-json":
        page = msgspec.json.decode(file.read_bytes())
        assert [wrong for item in page["contents"] for wrong in mistakes(item)] == []
    assert b"staff_notes" not in file.read_bytes()
    library.close()


def test_report_of_a_desk_is_one_row_whose_words_are_read_and_never_taken(desk: Desk) -> None:
    service = next(each.record for each in desk.library.all(Service, "en") if each.record.id == "open-door-shelter")
    corrected = {"phone": "508-555-0145", "hours": "Mon-Fri 9-5"}
    item = desk.item("report.csv", report_table(service, corrected, "=A voice says so."))
    assert {"number", "schedules"} <= {change.field for change in item.changes}
    assert str(item.warnings[0]) == "A desk says: =A voice says so."
    assert "A voice" not in str(item.changes)
    item = desk.item("report.csv", report_table(service, {"hours": "when they like"}, "Nobody answers."))
    assert (item.tab, str(item.reason), item.changes) == ("held", "A desk says: Nobody answers.", [])
    assert [str(each) for each in item.notes] == ["hours: “when they like” is not understood"]


def test_report_says_what_the_form_offers_of_number_days_off_organization_and_languages(desk: Desk) -> None:
    services = {each.record.id: each.record for each in desk.library.all(Service, "en")}
    line, shelter = services["night-line"], services["open-door-shelter"]
    assert not line.schedules, "its hours are those of its number"
    assert desk.item("report.csv", report_table(line, {"hours": "24/7"}, "")).changes == []
    item = desk.item("report.csv", report_table(line, {"hours": "Mon-Fri 9-5, closed holidays"}, ""))
    found = {(change.record, change.field): change.after for change in item.changes}
    assert found["phone:night-line", "schedules"][0]["closed"] == ["holidays"]
    assert ("service:night-line", "schedules") not in found
    typed = {"hours": "lun a vie 9-17, cerrado feriados, 25 de diciembre", "languages": "Inglés y Español"}
    item = desk.item("report.csv", report_table(shelter, {**typed, "organization": "River House"}, ""))
    found = {(change.record, change.field): change.after for change in item.changes}
    name = "service:open-door-shelter"
    assert found[name, "schedules"][0]["closed"] == ["holidays", "12-25"]
    assert set(found[name, "languages"]) == {"en", "es"} or set(shelter.languages) == {"en", "es"}
    assert found[name, "organization_id"] == "river-house"
    assert desk.item("report.csv", report_table(shelter, {"organization": "Open Door"}, "")).changes == []


def test_report_of_a_number_is_of_the_one_that_the_desk_shows(desk: Desk) -> None:
    """Not of a teletype that comes before it."""
    service = next(each.record for each in desk.library.all(Service, "en") if each.record.id == "open-door-shelter")
    first = Change(record="phone:door-tty", field="*", after=TELETYPE)
    order = ["door-tty", *service.phones]
    second = Change(record=f"service:{service.id}", field="phones", before=list(service.phones), after=order)
    desk.change([first, second])
    item = desk.item("report.csv", report_table(service, {"phone": "508-555-0145"}, ""))
    number = next(change for change in item.changes if change.field == "number")
    assert number.record == f"phone:{service.phones[0]}"


def test_changes_of_a_colleague_come_field_by_field_and_make_the_same_pack(desk: Desk) -> None:
    number = {"number": "508-555-0146", "label": "Desk", "modes": ["voice"], "confirmed": "by-phone", "print": False}
    whole = {"id": "desk", **number, "assured_date": "2026-12-01", "sources": ["town-help"]}
    changes = [
        Change(record="phone:desk", field="*", after=whole),
        Change(record="service:open-door-shelter", field="phones", before=["open-door"], after=["desk"]),
        Change(record="phone:night-line", field="number", before="800-555-0199", after="508-555-0147"),
        Change(record="phone:night-line", field="confirmed", before="own-page", after="by-phone"),
        Change(record="phone:night-line", field="print", before=False, after=True),
    ]
    file = desk.write("changes.jsonl", as_file(replace(each, who="BB", how="called") for each in changes))
    found = desk.compare(file)
    assert {item.service: item.tab for item in found.items} == {
        "open-door-shelter": "changed",
        "night-line": "changed",
    }
    desk.take(found)
    phone = desk.library.get(Phone, "night-line", "en")
    assert phone is not None
    assert (phone.record.number, phone.record.called) == ("508-555-0147", True)
    assert desk.library.number("desk") == "508-555-0146"
    assert desk.compare(file).items == []
    moved = [Change(record="phone:night-line", field="number", before="800-555-0199", after="508-555-0148")]
    (item,) = desk.compare(desk.write("changes.jsonl", as_file(moved))).items
    assert (item.tab, item.changes[0].before) == ("held", "508-555-0147"), "ours has changed since"


def test_withdrawn_handout_of_a_colleague_is_taken_and_then_the_same_as_ours(desk: Desk) -> None:
    whole = {"id": "posters", "editions": ["2026-11-24"], "what": "Poster", "why": "One number was wrong."}
    change = Change(record="withdrawal:posters", field="*", after=whole, who="BB", how="told", source="The director")
    file = desk.write("changes.jsonl", as_file([change]))
    (item,) = (found := desk.compare(file)).items
    assert (item.name, item.tab) == ("Poster", "changed")
    desk.take(found)
    (withdrawn,) = desk.library.pack("en").withdrawn
    assert withdrawn.why == "One number was wrong."
    assert desk.compare(file).items == []


def test_schema_uses_only_words_that_are_checked() -> None:
    described = {"name", "path", "description", "datapackage_metadata", "tabular_required", "title", "constraints"}
    described |= {"example", "core", "datapackage_type"}

    def words(rules: dict[str, Any]) -> set[str]:
        inner = [*rules.get("properties", {}).values(), *rules.get("definitions", {}).values()]
        inner += [rules["items"]] if "items" in rules else []
        return set(rules).union(*(words(each) for each in inner))

    assert words(schema()) - described <= KNOWN_WORDS


def test_broken_object_is_told_with_its_place() -> None:
    item = {"id": "x", "name": 5, "phones": [{"id": "p"}], "status": "open", "url": "no address"}
    assert set(mistakes(item)) == {
        "id: is not of the form uuid",
        "name: is not of the type string",
        "phones/0: has no number",
        "phones/0/id: is not of the form uuid",
        "status: is not one of active, inactive, defunct, temporarily closed",
        "url: is not of the form uri",
    }


def test_foreign_service_is_taken_and_goes_out_without_loss(desk: Desk, foreign: Foreign) -> None:
    page = {"contents": [foreign()], "taxonomies": [{"id": "t-1", "name": "Local"}]}
    desk.take(desk.compare(desk.write("theirs.json", page)))
    service = next(each.record for each in desk.library.all(Service, "en") if each.record.name == "River Pantry")
    assert service.description == "Food for a week."
    phone = desk.library.get(Phone, service.phones[0], "en")
    assert phone is not None
    assert (phone.record.number, phone.record.print, phone.record.called) == ("(508) 555-0178", False, False)
    again = desk.compare(desk.write("theirs.json", page)).items[:2]
    assert [(item.tab, item.changes) for item in again] == [("same", []), ("same", [])]
    export(desk.library, desk.folder / "out.json", "hsds-json")
    out = msgspec.json.decode((desk.folder / "out.json").read_bytes())
    item = next(each for each in out["contents"] if each["name"] == "River Pantry")
    assert {name: value for name, value in item.items() if name != "attributes"} == foreign()
    assert out["taxonomies"] == page["taxonomies"]
    assert not desk.compare(desk.folder / "out.json").differs


def test_tables_of_hsds_are_joined_and_nothing_is_lost(desk: Desk, tmp_path: Path) -> None:
    tables = {
        "services.csv": "id,organization_id,name,status,minimum_age\n1,9,River Pantry,active,18\n",
        "organizations.csv": "id,name,tax_id\n9,River Church,12\n8,Alone,3\n",
        "phones.csv": "id,service_id,number\n5,1,508-555-0178\n",
        "services_at_location.csv": "id,service_id,location_id\n6,1,7\n",
        "locations.csv": "id,name\n7,Hall\n",
        "physical_addresses.csv": "id,location_id,address_1,city,state_province\n4,7,3 River Road,Smalltown,MA\n",
        "local_table.csv": "a,b\n1,2\n",
    }
    folder = tmp_path / "tables"
    folder.mkdir()
    for name, text in tables.items():
        (folder / name).write_text(text, "utf-8")
    desk.take(desk.compare(folder))
    service = next(each.record for each in desk.library.all(Service, "en") if each.record.name == "River Pantry")
    assert service.minimum_age == 18
    assert service.locations[0].address is not None
    export(desk.library, desk.folder / "out.json", "hsds-json")
    out = (desk.folder / "out.json").read_bytes()
    for value in (
        b'"tax_id":"12"',
        b'"name":"Alone"',
        b'"local_table":[{"a":"1","b":"2"}]',
        b'"address_1":"3 River Road"',
    ):
        assert value in out


def test_unknown_columns_are_kept_and_go_out_again(desk: Desk) -> None:
    table = "Agency;Telephone;Zone;City;Street\nCafé Ñandú;508-555-0178;=4;Smalltown;3 River Road\n".encode("latin-1")
    found = desk.compare(desk.write("theirs.csv", table))
    assert found.unknown == ["Zone"]
    desk.take(found)
    export(desk.library, desk.folder / "out.csv", "csv")
    text = (desk.folder / "out.csv").read_text("utf-8-sig")
    assert text.splitlines()[0].endswith(",Zone")
    assert "Café Ñandú" in text
    assert "'=4" in text
    assert not desk.compare(desk.folder / "out.csv").differs


def test_changed_number_is_not_printed_and_can_be_taken_back(desk: Desk) -> None:
    row = b"id,phone,description\nnight-line,800-555-0198,Talk to us at any hour.\n"
    found = desk.compare(desk.write("theirs.csv", row))
    item = found.items[0]
    fields = {(change.record, change.field): change.after for change in item.changes}
    assert fields["phone:night-line", "number"] == "800-555-0198"
    assert fields["phone:night-line", "print"] is False
    desk.take(found, item)
    assert desk.library.number("night-line") == "800-555-0198"
    assert desk.compare(desk.folder / "theirs.csv").items[0].tab == "same"


def test_number_that_cannot_be_dialed_takes_none_of_ours_away(desk: Desk) -> None:
    item = desk.item("theirs.csv", b"id,phone\nnight-line,800-555-01\n")
    assert item.notes or item.warnings
    assert not [change for change in item.changes if change.field == "phones"]
    two = desk.item("theirs.csv", b"id,phone,phone_2\nnight-line,800-555-0188,800-555-01\n")
    (phones,) = [change.after for change in two.changes if change.field == "phones"]
    assert isinstance(phones, list)
    assert "night-line" in phones


def test_row_with_one_name_is_the_service_of_that_name(desk: Desk) -> None:
    item = desk.item("theirs.csv", b"Agency,Phone\nOpen Door Shelter,508-799-1000\n")
    assert (item.tab, item.service) == ("changed", "open-door-shelter")


def test_table_with_room_for_one_number_leaves_the_others(desk: Desk) -> None:
    two = desk.item("theirs.csv", b"id,phone,phone_2\nnight-line,800-555-0199,508-555-0134\n")
    assert [change.after for change in two.changes if change.field == "phones"] == [["night-line", "open-door"]]
    desk.take(desk.compare(desk.folder / "theirs.csv"))
    assert desk.item("theirs.csv", b"id,phone\nnight-line,800-555-0199\n").tab == "same"
    other = desk.item("theirs.csv", b"id,phone\nnight-line,800-555-0188\n")
    assert "open-door" in next((change.after for change in other.changes if change.field == "phones"), ["open-door"])
    assert desk.item("theirs.csv", b"id,phone,phone_2\nnight-line,800-555-0199,\n").tab == "changed"


SECRET_ROWS: list[dict[str, Any]] = [
    {"locations": [{"addresses": [{"address_1": "9 Elm Street", "city": "Smalltown"}]}]},
    {"alert": "The house is at 9 Elm Street, ring twice."},
    {"contacts": [{"name": "Desk", "note": "corner of Elm and Oak"}]},
    {"x_map": "https://maps.example.org/?q=9+Elm+Street"},
    {"locations": [{"name": "House", "latitude": 42.26, "longitude": -71.8}]},
]


@pytest.mark.parametrize("more", SECRET_ROWS)
def test_confidential_address_is_refused_wherever_it_is(desk: Desk, more: dict[str, Any]) -> None:
    ours = {"id": "1", "name": "Open Door Shelter", "organization": {"id": "2", "name": "Open Door"}, **more}
    found = desk.compare(desk.write("theirs.json", [ours]))
    assert found.items[0].tab == "refused"
    assert "Elm" not in str(msgspec.to_builtins(found.items[0]))


def test_listing_that_calls_its_own_address_confidential_is_refused(desk: Desk, foreign: Foreign) -> None:
    place = {"name": "Confidential location", "addresses": [{"address_1": "9 Elm Street", "city": "Smalltown"}]}
    assert desk.item("theirs.json", [foreign(service_at_locations=[{"location": place}])]).tab == "refused"
    row = b"name,street,city,confidential\nSafe Place,9 Elm Street,Smalltown,yes\n"
    assert desk.item("theirs.csv", row).tab == "refused"


@pytest.mark.parametrize(
    "words", ["Help after domestic violence", "Rape crisis center", "Victims of human trafficking"]
)
def test_listing_about_violence_with_a_street_is_held_for_review(desk: Desk, foreign: Foreign, words: str) -> None:
    item = desk.item("theirs.json", [foreign(description=words)])
    assert (item.tab, "Ask the agency" in str(item.reason)) == ("held", True)
    assert desk.item("theirs.json", [foreign(description=words, service_at_locations=[])]).tab == "new"


def test_export_of_a_confidential_service_leaves_out_what_came_in(desk: Desk) -> None:
    export(desk.library, desk.folder / "out.json", "hsds-json")
    page = msgspec.json.decode((desk.folder / "out.json").read_bytes())
    shelter = next(item for item in page["contents"] if item["name"] == "Open Door Shelter")
    house = next(
        each["location"] for each in shelter["service_at_locations"] if each["location"].get("name") == "House"
    )
    assert "addresses" not in house


def test_map_names_columns_needs_and_source(desk: Desk) -> None:
    known = Map(columns={"Wer": "name", "Zone": "-"}, needs={"Recht": "legal"}, publisher="County list")
    item = desk.item("theirs.csv", b"Wer,Category,Zone\nRiver Law,Recht,4\n", known)
    service = next(change.after for change in item.changes if change.record.startswith("service:"))
    assert (service["name"], service["needs"], service["assurer"]) == ("River Law", ["legal"], "County list")


def test_service_that_the_file_lacks_is_told_and_retired_on_demand(desk: Desk) -> None:
    found = desk.compare(desk.write("theirs.csv", b"id,name\nnight-line,Smalltown Night Line\n"))
    gone = {item.service: item for item in found.of("gone")}
    assert set(gone) == {"emergency-911", "open-door-shelter"}
    desk.take(found, retired(gone["open-door-shelter"]))
    service = desk.library.get(Service, "open-door-shelter", "en")
    assert service is not None
    assert service.record.status == "inactive"


def test_many_new_services_go_into_the_lines_of_the_pack(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    from guide_app.exchange import taking

    monkeypatch.setattr(taking, "MAX_IN_JOURNAL", 1000)
    rows = "".join(f"Pantry {number},508-555-01{number}\n" for number in range(40, 60))
    found = desk.compare(desk.write("theirs.csv", f"name,phone\n{rows}".encode()))
    desk.take(found)
    assert (desk.pack / "services.jsonl").read_text("utf-8").count("\n") == 20
    assert len(desk.library.ids(Service)) == 23
    assert all(item.tab in ("same", "gone") for item in desk.compare(desk.folder / "theirs.csv").items)


@pytest.mark.parametrize("value", ["null", "true", '[{"a": 1}]', None])
def test_needs_that_are_no_list_of_needs_say_nothing(desk: Desk, value: str | None) -> None:
    export(desk.library, desk.folder / "out.json", "hsds-json")
    page = msgspec.json.decode((desk.folder / "out.json").read_bytes())
    for each in page["contents"]:
        for attribute in each["attributes"]:
            if attribute["taxonomy_term"]["name"] == "needs":
                attribute["value"] = value
    assert {item.tab for item in desk.compare(desk.write("theirs.json", page)).items} == {"same"}


def test_organization_around_services_goes_out_again(desk: Desk, foreign: Foreign) -> None:
    own = foreign()
    without = {name: value for name, value in foreign(id="s-2", name="River Clothes").items() if name != "organization"}
    around = {"id": "o-9", "name": "River Union", "tax_id": "77", "services": [own, without]}
    desk.take(desk.compare(desk.write("theirs.json", around)))
    export(desk.library, desk.folder / "out.json", "hsds-json")
    found = {each["name"]: each for each in msgspec.json.decode((desk.folder / "out.json").read_bytes())["contents"]}
    assert found["River Pantry"]["organization"]["tax_id"] == "12"
    assert found["River Clothes"]["organization"]["tax_id"] == "77"


def test_short_number_in_a_name_does_not_refuse_the_file(desk: Desk) -> None:
    found = desk.compare(desk.write("theirs.csv", b"name,organization,phone\n988 Lifeline,711 Relay,508-555-0178\n"))
    desk.take(found)
    service = next(each.record for each in desk.library.all(Service, "en") if each.record.name == "988 Lifeline")
    assert service.description == "Lifeline"
    phone = desk.library.get(Phone, service.phones[0], "en")
    assert phone is not None
    assert phone.record.label == "Relay"
