"""A confidential place: nothing in a pack leads to it, however it is written."""

from __future__ import annotations

import pytest

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
    "https://example.org/12%2dmain%2dstreet", "https://example.org/?lat=42.2626&lng=-71.8023", "https://example.org/map",
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


@pytest.mark.parametrize("address", ADDRESSES, ids=ascii)
def test_nothing_that_reads_as_a_place_is_taken(pack: SpoiltPack, address: str) -> None:
    pack.change("services.yaml", DESCRIPTION, f'  description: "A bed at {address}"')
    assert "may lead to a confidential place; delete it" in " ".join(map(str, pack.problems()))


@pytest.mark.parametrize("field", FIELDS)
def test_no_field_tells_it(pack: SpoiltPack, field: str) -> None:
    file, old, new = FIELDS[field]
    line = pack.change(file, old, new.format("12 Elm Street"))
    (told,) = [each for each in pack.problems() if "may lead to a confidential place" in each.text]
    assert (told.file, "12 Elm Street" in told.text) == (file, True)
    assert told.line in (line, line + 1)


@pytest.mark.parametrize("website", ["12-elm-street", "?q=12+Elm+St", "12%20Elm%20Street", "elm/12_Elm_Street.html"])
def test_no_website_tells_it(pack: SpoiltPack, website: str) -> None:
    pack.change("services.yaml", DESCRIPTION, f"{DESCRIPTION}\n  website: https://example.org/{website}")
    assert "website: '12 elm st" in pack.only_problem().lower()


@pytest.mark.parametrize(
    "text",
    [
        "Adults from 18 to 99 can stay 30 days.", "Ask for room 4 or 5.", "One place for 12 people and 3 families",
        "A safe place: two beds, one door.", "41 towns south of Worcester", "Chapter 90 of the law, 24 hours, 7 days",
        "Open 24 hours at Oak Hill.", "\u0110\u01b0\u1eddng d\u00e2y n\u00f3ng 24",
        "The way to one of the 12 shelters is told on the phone.", "Call first. You are met at the door.",
    ],
)  # fmt: skip
def test_other_words_stay(pack: SpoiltPack, text: str) -> None:
    pack.change("services.yaml", DESCRIPTION, f"  description: '{text}'")
    assert pack.problems() == ()


def test_a_public_place_may_be_described(pack: SpoiltPack) -> None:
    pack.change("services.yaml", "      confidential: true", "      confidential: false")
    pack.change("services.yaml", DESCRIPTION, "  description: A bed at 12 Elm Street")
    assert pack.problems() == ()
