"""A confidential place: no text of a pack leads to it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guide_app.content.checks import confidential
from guide_app.content.checks.confidential import refuse_places
from guide_app.content.entries import Leaf
from guide_app.content.problems import Problems
from tests.content.conftest import SpoiltPack

ADDRESSES = [
    "12 Main Street", "12 Main St., Smalltown", "12B North Main St", "No. 12 Main Ave", "12-14 Main Road",
    "twelve Main Street", "One Hundred and Twelve Main Street", "\uff11\uff12 \uff2dain Street", "calle Mayor 12",
    "Avenida Central, 12", "the corner of Main and Elm", "Main and Elm Streets", "42.2626, -71.8023",
    "42\u00b015' N", "87JC76VX+2Q", "///filled.count.soap", "maps.google.com",
    "**12** Main **Street**", "12 Main [Street](service:night-line)", "12_Main_Street", "12 Main Str\u0435et",
    "\u0661\u0662 Main Street", "12: Main Street", "12 - Main Street", "12 Main-Street", "Main Street 12",
    "Main St #12", "12 Elm Grove", "12 Broadway", "120 Route 9", "12th Street", "Main St. at Elm St.",
    "N42.2626 W71.8023", "12 calle Mayor", "C/ Mayor 12", "Avda. de la Paz, 12", "esquina da Rua Augusta",
    "12 ri Main", "12 \u0111\u01b0\u1eddng Main",
    "12 \u0634\u0627\u0631\u0639 Main", "https://example.org/12-main-street", "https://example.org/12mainstreet",
    "https://example.org/12%2dmain%2dstreet", "https://example.org/?lat=42.2626&lng=-71.8023",
    "https://example.org/map",
]  # fmt: skip
WITHOUT_A_WORD_FOR_ITS_STREET = [
    "12 Main", "12 Main, Smalltown", "12 Main in Smalltown", "12 North Main", "12B Main", "No. 12 Main", "#12 Main",
    "twelve Main", "doce Main", "12, Main", "12 - Main", "12-Main", "1 2 Main", "12 MAIN", "12 Main 01600",
    "12 on Main",
    "12 Main near the mill", "12 M\xe2in", "\uff11\uff12 Main", "\u246b Main",
    "12 L\xea L\u1ee3i", "Main #12", "Main (12)", "Main, no. 12",
]  # fmt: skip
OTHERWISE_WRITTEN = [
    "12 Main S.t.", "12 Main Stret", "12 Main Strt", "12MainStreet", "12MainSt",
    "12 Main Str33t", "12 M@in Street", "12 Main Bvd", "12 Main Close", "12 Main Freeway",
    "12 Main S\u021breet", "12 Main St\u200creet",
    "12|Main|Street", "12/Main/Street", "12.Main.Street", "12\u2022Main\u2022Street", "12->Main->Street",
    "12 {Main} Street",
    "12 'Main' Street", "12;Main;Street", "one two Main Street", "double one Main Street", "doce Main Street",
    "Main Street, number twelve", "Main Street twelve", "Main Street - 12", "Street Main 12", "12 of Main Street",
    "calle Mayor doce", "calle Mayor n\xfam. 12", "la casa 12 de la calle Mayor", "Carrera 7 No 12", "Camino Real 12",
    "travessa Sol 12", "s\u1ed1 12 Main", "h\u1ebbm 12 Main", "\u0637\u0631\u064a\u0642 Main 12",
    "esquina Main y Elm", "Main @ Elm",
    "where Main meets Elm", "42,2626 / -71,8023", "42 15 45 N", "42 deg 15 min N", "lat 42.2626",
    "w3w filled count soap",
    "12. Main Street", "12 \u2022 Main \u2022 Street", "12 | Main St |", "calle Mayor doce, puerta azul",
    "Main Street, look for house number 12", "Main St. Its number is 12", "Main Street and the house marked 12",
    "intake@12mainst.example",
    "https://example.org/12%252520Main%252520St",
]  # fmt: skip
DESCRIPTION = "  description: A bed, a meal and a lawyer on Mondays."
FIELDS = {
    "name": ("services.yaml", "  name: Open Door Shelter", "  name: 'Open Door, {}'"),
    "alternate_names": ("services.yaml", DESCRIPTION, DESCRIPTION + "\n  alternate_names: ['{}']"),
    "description": ("services.yaml", DESCRIPTION, "  description: 'A bed at {}.'"),
    "application_process": ("services.yaml", DESCRIPTION, DESCRIPTION + "\n  application_process: 'Come to {}'"),
    "staff_notes": ("services.yaml", DESCRIPTION, DESCRIPTION + "\n  staff_notes: ['It is {}']"),
    "service_area": (
        "services.yaml",
        "  service_area: Smalltown\n  eligibility",
        "  service_area: '{}'\n  eligibility",
    ),
    "name of the place": ("services.yaml", "    - name: House", "    - name: 'House, {}'"),
    "name of the organization": ("organizations.yaml", "  name: Open Door", "  name: 'Open Door {}'"),
    "alternate name of the organization": ("organizations.yaml", "Casa Abierta,", "'{}',"),
    "label of its phone": ("phones.yaml", "  label: Open Door front desk", "  label: 'Open Door, {}'"),
    "translation": ("es/services.yaml", "  service_area: Smalltown", "  service_area: '{}'"),
}


@pytest.mark.parametrize("address", [*ADDRESSES, *WITHOUT_A_WORD_FOR_ITS_STREET, *OTHERWISE_WRITTEN], ids=ascii)
def test_text_that_reads_as_a_place_is_refused(pack: SpoiltPack, address: str) -> None:
    pack.change("services.yaml", DESCRIPTION, f'  description: "A bed at {address}"')
    assert "' could reveal a confidential place; delete it" in " ".join(map(str, pack.problems()))


@pytest.mark.parametrize("field", FIELDS)
def test_place_is_refused_in_every_field(pack: SpoiltPack, field: str) -> None:
    file, old, new = FIELDS[field]
    line = pack.change(file, old, new.format("12 Elm Street"))
    (told,) = [each for each in pack.problems() if "' could reveal a confidential place; delete it" in each.text]
    assert (told.file, "12 Elm Street" in told.text) == (file, True)
    assert told.line in (line, line + 1)


@pytest.mark.parametrize("address", WITHOUT_A_WORD_FOR_ITS_STREET[:-3], ids=ascii)
@pytest.mark.parametrize("text", ["House, {}", "House ({})", "House: {}", "{}"])
def test_number_and_name_set_off_are_refused(address: str, text: str) -> None:
    field = "service_area" if text == "{}" else "name"
    problems = Problems()
    refuse_places("services.yaml", [Leaf(field, text.format(address), 1, None, None, False)], problems)
    assert problems.about("services.yaml")


@settings(max_examples=200, deadline=None)
@given(
    st.integers(1, 1_899) | st.integers(2_100, 99_999),
    st.sampled_from(("Main", "Elm", "Oak Hill", "Lincoln", "Martin Luther King", "Mayor", "L\xea L\u1ee3i")),
    st.sampled_from(("", " Street", " St.", " Ave", " Road")),
    st.sampled_from(
        ("A bed at {}", "Come to {}.", "It is {}, Smalltown", "Est\xe1 en {}", "House near {}; call first")
    ),
)
def test_any_house_and_street_are_refused(house: int, name: str, street: str, text: str) -> None:
    address = f"{house} {name}{street}"
    problems = Problems()
    refuse_places("services.yaml", [Leaf("description", text.format(address), 1, "line", None, False)], problems)
    assert problems.about("services.yaml")


@pytest.mark.parametrize("website", ["12-elm-street", "?q=12+Elm+St", "12%20Elm%20Street", "elm/12_Elm_Street.html"])
def test_website_with_an_address_is_refused(pack: SpoiltPack, website: str) -> None:
    pack.change("services.yaml", DESCRIPTION, f"{DESCRIPTION}\n  website: https://example.org/{website}")
    assert "website: '12 elm st" in pack.only_problem().lower()


@pytest.mark.parametrize(
    "text",
    [
        "Adults from 18 to 99 can stay 30 days.", "Ask for room 4 or 5.", "One place for 12 people and 3 families",
        "A safe place: two beds, one door.", "41 towns south of Worcester", "Chapter 90 of the law, 24 hours, 7 days",
        "Open 24 hours at Oak Hill.", "18 U.S.C. 1591", "\u0110\u01b0\u1eddng d\u00e2y n\u00f3ng 24",
        "The way to one of the 12 shelters is told on the phone.", "Call first. You are met at the door.",
        "In 2020 the YWCA won a grant.", "Open since 1984, Monday to Friday.", "At 18, you can sign.",
        "A 12 Step group. Level 2, Phase 3, Step 2.", "Chapter 265, Section 50, and 18 U.S.C. 1591", "Up to 12 Women.",
        "en 2020 New Hope abri\xf3 sus puertas", "The 3 Massachusetts offices, 5 Spanish speakers", "on 12 May 2026",
        "Open since 2019. The court is near.", "Main Street has no number of 12 digits",
        "It is 24 Hours, 7 Days.", "Serves Worcester, Auburn and 12 Towns.", "Main office, once they find a place",
    ],
)  # fmt: skip
def test_honest_sentence_is_accepted(pack: SpoiltPack, text: str) -> None:
    pack.change("services.yaml", DESCRIPTION, f"  description: '{text}'")
    assert pack.problems() == ()


@pytest.mark.parametrize(
    "name",
    ["180 Turning Lives Around", "24 Hour Line", "12 Steps Home", "Alliance 4 Hope, Safe House", "211", "Project 10"],
)
def test_name_may_begin_with_a_number(name: str) -> None:
    problems = Problems()
    refuse_places("services.yaml", [Leaf("name", name, 1, None, None, False)], problems)
    assert not problems.about("services.yaml")


def test_public_place_may_be_described(pack: SpoiltPack) -> None:
    pack.change("services.yaml", "      confidential: true", "      confidential: false")
    pack.change("services.yaml", DESCRIPTION, "  description: A bed at 12 Elm Street")
    assert pack.problems() == ()


def test_too_many_characters_are_refused(pack: SpoiltPack, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(confidential, "MAX_CHARACTERS", 100)
    assert "the records with a confidential place have more than 100 characters; shorten them" in pack.only_problem()
