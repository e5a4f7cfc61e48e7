"""A good pack loads; a bad one is refused with the file and the line of every error."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from typing import cast

import pytest

from guide_app.content.pack import unit_digest
from guide_app.content.problems import MAX_PROBLEMS, PackRefused
from guide_app.content.reading.files import digest_of
from guide_app.content.reading.loader import load_pack
from guide_app.content.record import Part
from guide_app.content.records import Phone, Question, Service
from tests.content.conftest import SpoiltPack
from tests.small_pack import TODAY

DAY = "2026-11-24"

# file, what is there, what is there instead, how many lines below its start the error is, what the error says
REFUSED = [
    pytest.param("services.yaml", "phones: [night-line]", "phone: [night-line]", 0,
                 "unknown key 'phone'; did you mean 'phones'?", id="unknown key"),
    pytest.param("sheets.yaml", "      text:\n        - Only the first letter.\n      lines: 4\n", "", -1,
                 "sections: the section has nothing below its heading", id="a section without anything"),
    pytest.param("sheets.yaml", "lines: 4", "lines: 13", -3, "lines: expected 0 to 12", id="lines beyond a page"),
    pytest.param("sheets.yaml", "pictogram: phone", "pictogram: chains", 0,
                 "pictogram: 'chains' is not one of: bag, ", id="no such drawing"),
    pytest.param("services.yaml", "minimum_age: 18", "colour: red", 0,
                 "unknown key 'colour'; expected one of id, organization_id, name, ", id="no key at all"),
    pytest.param("services.yaml", "  name: Smalltown Night Line\n", "", -2,
                 "the key 'name' is missing in 'night-line'", id="missing key"),
    pytest.param("services.yaml", "needs: [crisis, shelter]", "needs: crisis", 0,
                 "needs: expected a list", id="a word for a list"),
    pytest.param("services.yaml", "needs: [crisis, shelter]", "needs: []", 0,
                 "needs: is empty; expected at least 1", id="an empty list"),
    pytest.param("services.yaml", "description: Talk", "description: [Talk] #", 0,
                 "description: expected one value, not a list", id="a list for a word"),
    pytest.param("services.yaml", "law_enforcement: true", "law_enforcement: yes", 0,
                 "law_enforcement: 'yes' is not true or false", id="yes for true"),
    pytest.param("services.yaml", "law_enforcement: true", 'law_enforcement: "true"', 0,
                 "law_enforcement: 'true' is not true or false", id="a word for true"),
    pytest.param("services.yaml", "minimum_age: 18", "minimum_age: eighteen", 0,
                 "minimum_age: 'eighteen' is not a whole number", id="a word for a number"),
    pytest.param("services.yaml", "minimum_age: 18", "minimum_age: 018", 0,
                 "minimum_age: '018' is not a whole number", id="a leading zero"),
    pytest.param("services.yaml", "minimum_age: 18", "minimum_age: 100", 0,
                 "minimum_age: 100 is more than the maximum_age 99", id="ages the wrong way round"),
    pytest.param("services.yaml", "maximum_age: 99", "maximum_age: 999", -1,
                 "expected 0 to 120", id="nobody is that old"),
    pytest.param("services.yaml", "id: night-line", "id: Night Line", 0,
                 "id: 'Night Line' is not of the form", id="an id with blanks"),
    pytest.param("services.yaml", f"assured_date: {DAY}", "assured_date: 11/24/2026", 0,
                 "assured_date: '11/24/2026' is not a date such as 2026-11-24", id="a date of another form"),
    pytest.param("services.yaml", f"assured_date: {DAY}", "assured_date: 2026-02-30", 0,
                 "assured_date: '2026-02-30' is not a date", id="no such day"),
    pytest.param("services.yaml", f"assured_date: {DAY}", "assured_date: 2026-12-02", 0,
                 "assured_date: 2026-12-02 is in the future (today is 2026-12-01)", id="a future date"),
    pytest.param("sources.yaml", '"2026-05"', '"2027"', 0, "page_date: 2027 is in the future", id="a future page"),
    pytest.param("sources.yaml", '"2026-05"', '"2026-13"', 0, "2026-13 is not a real date", id="no such month"),
    pytest.param("services.yaml", "sources: [town-help]", "sources: []", 0,
                 "sources: is empty; expected at least 1", id="a claim without a source"),
    pytest.param("services.yaml", "  sources: [town-help]\n", "", -12,
                 "the key 'sources' is missing in 'emergency-911'", id="no sources at all"),
    pytest.param("services.yaml", "sources: [town-help]", "sources: [town-halp]", 0,
                 "sources: there is no source 'town-halp'; did you mean 'town-help'?", id="no such source"),
    pytest.param("services.yaml", "phones: [night-line]", "phones: [nite-line]", 0,
                 "phones: there is no phone 'nite-line'; did you mean 'night-line'?", id="no such phone"),
    pytest.param("services.yaml", "needs: [crisis, shelter]", "needs: [food]", 0,
                 "needs: there is no need 'food'", id="no such need"),
    pytest.param("services.yaml", "organization_id: open-door", "organization_id: nobody", 0,
                 "organization_id: there is no organization 'nobody'", id="no such organization"),
    pytest.param("indicators.yaml", "group: job", "group: rights", 0,
                 "group: there is no indicator-group 'rights'", id="a group of questions"),
    pytest.param("indicators.yaml", "guidance: [papers-gone]", "guidance: [gone]", 0,
                 "guidance: there is no guidance 'gone'", id="no such guidance"),
    pytest.param("questions.yaml", "services: [night-line]", "services: [night]", 0,
                 "services: there is no service 'night'", id="no such service"),
    pytest.param("questions.yaml", "{phone:open-door}", "{phone:open-doors}", 0,
                 "'phone:open-doors' is a broken link: there is no phone 'open-doors'; did you mean 'open-door'?",
                 id="no such phone in a text"),
    pytest.param("questions.yaml", "[get a new one](guidance:papers-gone)", "[get a new one](guidance:gone)", 0,
                 "answer: 'guidance:gone' is a broken link", id="a link that leads nowhere, on its line"),
    pytest.param("pack.yaml", "first_services: [night-line]", "first_services: [night]", 0,
                 "first_services: there is no service 'night'", id="no such first service"),
    pytest.param("pack.yaml", "phone: emergency,", "phone: nine-one-one,", 0,
                 "phone: there is no phone 'nine-one-one'", id="no such phone in the strip"),
    pytest.param("pack.yaml", "country: US", "point_to: [es, xx]\ncountry: US", 0,
                 "point_to: the guide has no name for the language 'xx'", id="no such language to point to"),
    pytest.param("pack.yaml", "country: US", "country: XX", 0,
                 "country: 'XX' is not a country with a numbering plan", id="no such country"),
    pytest.param("pack.yaml", "timezone: America/New_York", "timezone: America/Nowhere", 0,
                 "timezone: there is no time zone 'America/Nowhere'", id="no such time zone"),
    pytest.param("synonyms.yaml", "need: shelter", "need: food", 0, "need: there is no need 'food'", id="a synonym"),
    pytest.param("synonyms.yaml", "also: work", "to: [service:nite-line]", 0,
                 "to: there is no service 'nite-line'; did you mean 'night-line'?", id="said of no service"),
    pytest.param("synonyms.yaml", "also: work", "to: [night-line]", 0,
                 "to: 'night-line' is not one of service, indicator, question, guidance, sheet with", id="no kind"),
    pytest.param("phones.yaml", "800-555-0199", "800-555-019", 0,
                 "number: '800-555-019' is not a number that can be dialed in US", id="a digit short"),
    pytest.param("phones.yaml", "800-555-0199", "８00-555-0199", 0,
                 "has the digit FULLWIDTH DIGIT EIGHT, which only looks like an ordinary one", id="a look-alike digit"),
    pytest.param("phones.yaml", "800-555-0199", "8OO-555-0199", 0, "expected digits", id="the letter O"),
    pytest.param("phones.yaml", "508-555-0134", "1 (800) 555.0199", 0,
                 "number: '1 (800) 555.0199' is the number of 'night-line' (phones.yaml:13); a number is written once",
                 id="a number twice"),
    pytest.param("phones.yaml", "id: open-door", "id: night-line", 0,
                 "the phone 'night-line' already exists (phones.yaml:12)", id="an id twice"),
    pytest.param("phones.yaml", "modes: [voice, tty]", "modes: [voice, fax]", 0,
                 "modes: 'fax' is not one of: ", id="a value that is not allowed"),
    pytest.param("services.yaml", "closes_at: 17:00", "closes_at: 09:00", 0,
                 "closes_at: 09:00 is not after opens_at 09:00; hours past midnight", id="closes early"),
    pytest.param("services.yaml", "opens_at: 09:00", "opens_at: 9:00", 0,
                 "opens_at: '9:00' is not of the form", id="an hour without its zero"),
    pytest.param("services.yaml", "      confidential: true",
                 "      confidential: true\n      address: {address_1: 2 Elm Street, city: Smalltown}", -1,
                 "a confidential location must not have an address; delete the address", id="a hidden address"),
    pytest.param("services.yaml", "Adults.", "Adults. Call 508-555-0134.", 0,
                 "has the phone number '508-555-0134'; replace it with {phone:ID}", id="a number in a text"),
    pytest.param("questions.yaml", "    - You can ask for it back.", "    - Call (508) 555 0134.", 0,
                 "answer: has the phone number '508) 555 0134'", id="a number in a list, on its line"),
    pytest.param("services.yaml", "Adults.", "Adults. Call 911.", 0,
                 "has the phone number '911'", id="a short number in a text"),
    pytest.param("services.yaml", "name: Open Door Shelter", "name: Open Door 508-555-0134", 0,
                 "name: has the phone number '508-555-0134'", id="a number in a name"),
    pytest.param("services.yaml", "discreet_name: Front desk", "discreet_name: Front <b>desk</b>", 0,
                 "discreet_name: has '<'; a name takes no markup", id="markup in a name"),
    pytest.param("services.yaml", "name: Smalltown Night Line", 'name: "{phone:night-line}"', 0,
                 "name: has '{'; a name takes no markup and no {phone:ID}", id="a phone in a name"),
    pytest.param("services.yaml", "Adults.", "Adults. Open from 9:30.", 0,
                 "has a time of day ('9:30'); put opening hours in schedules", id="an hour in a text"),
    pytest.param("services.yaml", "Adults.", "Adults, **always**.", 0, "has '*' in", id="markup in a line"),
    pytest.param("questions.yaml", "    - You can ask for it back.", "    - <b>You can</b> ask for it back.", 0,
                 "answer: has HTML; expected paragraphs", id="markup in a prose, on its line"),
    pytest.param("organizations.yaml", "https://www.example.org", "javascript:alert(1)", 0,
                 "website: 'javascript:alert(1)' is not a web address", id="a link that acts"),
    pytest.param("sources.yaml", "https://www.example.org/help", "file:///etc/passwd", 0,
                 "url: 'file:///etc/passwd' is not a web address", id="a link to a file"),
    pytest.param("sources.yaml", "https://www.example.org/help", "https://www.example.org@evil.example", 0,
                 "is not a web address", id="a link that pretends"),
    pytest.param("cards.yaml", "id: discreet", "id: secret", 0,
                 "there is no handout for the words 'secret'", id="another card"),
    pytest.param("cards.yaml", "title: Help is here", f"title: {'Help is here ' * 4}", 0,
                 "title: has 51 characters; at most 40 are allowed", id="too long for a card"),
    pytest.param("services.yaml", "cost_option: Free.", "cost_option: Free.\n  cost_option: Free.", 1,
                 "the key 'cost_option' is written twice (first in line 8)", id="a key twice"),
    pytest.param("services.yaml", "Adults.", '" "', 0, "eligibility_description: is empty", id="nothing but blanks"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "below", "says"), REFUSED)
def test_an_error_is_refused_with_its_line(
    pack: SpoiltPack, file: str, old: str, new: str, below: int, says: str
) -> None:
    line = pack.change(file, old, new) + below
    told = [str(problem) for problem in pack.problems()]
    assert any(text.startswith(f"{file}:{line}: ") and says in text for text in told), "\n".join(told)


def test_one_error_is_told_once(pack: SpoiltPack) -> None:
    """A record with an error is still known, so that what refers to it is not an error too."""
    pack.change("phones.yaml", "800-555-0199", "800-555-019")
    pack.change("services.yaml", "law_enforcement: true", "law_enforcement: maybe")
    assert len(pack.problems()) == 2


def test_a_hidden_address_is_told_beside_other_errors_of_its_record(pack: SpoiltPack) -> None:
    pack.change(
        "services.yaml",
        "      confidential: true",
        "      confidential: true\n      address: {address_1: 2 Elm Street, city: X}",
    )
    pack.change("services.yaml", "minimum_age: 18", "minimum_age: young")
    assert len(pack.problems()) == 2


def test_all_errors_of_all_files_are_told_in_one_run(pack: SpoiltPack) -> None:
    wanted = set()
    for file, old, new in (
        ("pack.yaml", "edition: 2026-11-24", "edition: soon"),
        ("sources.yaml", "read_date: 2026-11-24", "read_date: 2099-01-01"),
        ("phones.yaml", "confirmed: elsewhere", "confirmed: guessed"),
        ("services.yaml", "cost_option: Free.", "price: Free."),
        ("services.yaml", "minimum_age: 18", "minimum_age: young"),
        ("services.yaml", "Adults.", "Adults <b>only</b>."),
        ("questions.yaml", "[papers-held]", "[papers]"),
        ("es/questions.yaml", "{phone:open-door}", "{phone:night-line}"),
        ("es/services.yaml", "id: emergency-911", "id: emergency-912"),
    ):
        wanted.add((file, pack.change(file, old, new)))
    assert {(problem.file, problem.line) for problem in pack.problems()} == wanted


def test_a_good_pack_is_typed_content(pack: SpoiltPack) -> None:
    content = load_pack(pack.folder, TODAY)
    assert content.pack.languages == ("en", "es")
    assert {kind: len(records) for kind, records in content.records.items()} == {
        "source": 2, "phone": 3, "organization": 2, "service": 3, "indicator": 3, "question": 2, "guidance": 2,
        "notice": 1, "card": 2, "sheet": 2,
        "myth": 0, "story": 0, "workshop-question": 0, "workshop-part": 0, "workshop": 0,
        "call-rule": 0, "imported": 0,
    }  # fmt: skip
    emergency = content.records["phone"]["emergency"]
    assert isinstance(emergency, Phone)
    assert emergency.number == "911"
    assert (emergency.schedules[0].opens_at, emergency.schedules[0].closes_at) == ("00:00", "23:59")
    service = content.records["service"]["open-door-shelter"]
    assert isinstance(service, Service)
    assert service.assured_date == dt.date(2026, 11, 24)
    assert service.locations[0].address is not None
    assert service.locations[0].address.postal_code == "01600"
    question = content.records["question"]["boss-has-passport"]
    assert isinstance(question, Question)
    assert question.answer.startswith("**No one may keep")
    assert content.positions["service", "night-line"] == ("services.yaml", 15)
    assert content.positions["need", "legal"] == ("pack.yaml", 12)
    assert content.synonyms["es"][0].phrases_said == ["jefe", "patrón"]
    unit = content.translations["es"]["service", "night-line"]
    assert unit.fields["they_may_ask"] == ("¿Está a salvo ahora?", "¿En qué ciudad está?")
    assert (unit.review, unit.stale) == ("draft", False)


@pytest.mark.parametrize("written", ["no", "yes", "null", "10:00", "0123", "1e5", "2026-11-24", "true", "~", "0x1F"])
def test_a_word_is_taken_as_it_is_written(pack: SpoiltPack, written: str) -> None:
    pack.change("organizations.yaml", "name: Open Door", f"name: {written}")
    content = load_pack(pack.folder, TODAY)
    assert getattr(content.records["organization"]["open-door"], "name") == written  # noqa: B009 - a Record has no name


def test_nothing_after_an_optional_key_is_no_value(pack: SpoiltPack) -> None:
    pack.change("services.yaml", "eligibility_description: Adults.", "eligibility_description:")
    pack.change("es/services.yaml", "  eligibility_description: Personas adultas.\n", "")
    service = load_pack(pack.folder, TODAY).records["service"]["open-door-shelter"]
    assert isinstance(service, Service)
    assert service.eligibility_description is None


@pytest.mark.parametrize("day", [dt.date(1970, 1, 1), dt.date(2026, 11, 23)])
def test_a_clock_that_is_behind_refuses_nothing(pack: SpoiltPack, day: dt.date) -> None:
    assert load_pack(pack.folder, day)
    pack.change("pack.yaml", "edition: 2026-11-24", "edition: 2027-03-01")
    pack.change("services.yaml", "assured_date: 2026-11-24", "assured_date: 2027-02-28")
    assert load_pack(pack.folder, day)


def test_the_digest_follows_every_byte_and_name(pack: SpoiltPack) -> None:
    before = digest_of(pack.folder)
    assert before == load_pack(pack.folder, TODAY).digest
    assert before == digest_of(pack.folder)
    (pack.folder / "notes.txt").write_text("not a part of the pack")
    (pack.folder / ".hidden.yaml").write_text("nor this")
    assert digest_of(pack.folder) == before
    pack.change("es/notices.yaml", "cerró", "cerro")
    assert digest_of(pack.folder) != before


def _plain(value: object) -> object:
    if isinstance(value, Part):
        texts = {name: _plain(getattr(value, name)) for name in value.translated}
        return {name: text for name, text in texts.items() if text}
    return [_plain(item) for item in cast("tuple[object, ...]", value)] if isinstance(value, tuple) else value


def test_the_digest_of_a_unit_is_that_of_its_compact_json(pack: SpoiltPack) -> None:
    content = load_pack(pack.folder, TODAY)
    for record in content.translatable().values():
        values = {name: _plain(getattr(record, name)) for name in record.in_translations()}
        text = json.dumps(
            {name: value for name, value in values.items() if value},
            ensure_ascii=False, separators=(",", ":"), sort_keys=True,
        )  # fmt: skip
        assert unit_digest(record) == hashlib.sha256(text.encode()).hexdigest()[:12]


def test_a_missing_file_is_told_once(pack: SpoiltPack) -> None:
    (pack.folder / "phones.yaml").unlink()
    told = [str(problem) for problem in pack.problems()]
    assert "phones.yaml:1: is missing, but other files refer to its records" in told
    assert all(problem.file in ("phones.yaml", "es/phones.yaml") for problem in pack.problems())


def test_a_pack_without_its_own_file_is_refused(pack: SpoiltPack) -> None:
    (pack.folder / "pack.yaml").unlink()
    assert str(pack.problems()[0]).startswith("pack.yaml:1: is missing; every pack has one")


@pytest.mark.parametrize(
    ("file", "says"),
    [
        ("service.yaml", "is not a file of a pack; did you mean 'services.yaml'?"),
        ("services.yml", "is not a file of a pack; did you mean 'services.yaml'?"),
        ("es/sources.yaml", "is not a file of a pack"),
        ("pt/services.yaml", "'pt' is not among the further languages of pack.yaml"),
    ],
)
def test_a_file_that_nothing_reads_is_refused(pack: SpoiltPack, file: str, says: str) -> None:
    (pack.folder / file).parent.mkdir(exist_ok=True)
    pack.write(file, "[]\n")
    told = pack.only_problem()
    assert told.startswith(f"{file}:1: ")
    assert says in told


def test_a_folder_that_is_not_there_is_refused(pack: SpoiltPack) -> None:
    for folder in (pack.folder / "none", pack.folder / "pack.yaml"):
        with pytest.raises(PackRefused, match="folder"):
            load_pack(folder)


def test_no_more_errors_are_kept_than_help(pack: SpoiltPack) -> None:
    pack.write("notices.yaml", "- {x: 1}\n" * 2_000)
    problems = pack.problems()
    assert len(problems) == MAX_PROBLEMS + 1
    assert "more errors after these" in problems[-1].text
