"""Reading: records in a language, with what is known of the translation."""

from __future__ import annotations

import threading
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from msgspec import structs

from guide_app.content.kinds import FILE_TYPES
from guide_app.content.pack import PackContent
from guide_app.content.reading.loader import load_pack
from guide_app.content.records import Indicator, Phone, Question, Review, Service
from guide_app.library.building.builder import build_library
from guide_app.library.library import MAX_REMEMBERED, Library, main_phone
from tests.small_pack import TODAY, write_small_pack


def test_a_record_in_the_language_it_was_written_in(small: Library) -> None:
    found = small.get(Question, "place-to-sleep", "en")
    assert found is not None
    assert (found.language, found.review, found.stale) == ("en", "source", False)
    assert found.record.question == "Where can I sleep tonight?"


def test_a_record_in_translation_keeps_what_is_not_translated(small: Library) -> None:
    found = small.get(Service, "night-line", "es")
    assert found is not None
    assert (found.language, found.review, found.stale) == ("es", "draft", False)
    assert found.record.description.startswith("Hable con")
    assert found.record.they_may_ask == ("¿Está a salvo ahora?", "¿En qué ciudad está?")
    assert found.record.name == "Smalltown Night Line"
    assert found.record.phones == ("night-line",)


def test_a_signed_translation_names_who_signed(small: Library) -> None:
    found = small.get(Phone, "night-line", "es")
    assert found is not None
    assert found.review == Review(by="Ana Prueba", on=date(2026, 11, 24))


def test_a_language_that_the_pack_lacks_gives_the_packs_own(small: Library) -> None:
    found = small.get(Service, "night-line", "pt")
    assert found is not None
    assert found.language == "en"
    assert small.pack("pt").needs[0].title == "Someone to talk to now"


def test_a_stale_translation_says_so(tmp_path: Path) -> None:
    pack = write_small_pack(tmp_path / "pack")
    questions = pack / "questions.yaml"
    text = questions.read_text("utf-8").replace("Where can I sleep tonight?", "Where can I sleep?")
    questions.write_text(text, "utf-8")
    build_library(load_pack(pack, TODAY), tmp_path / "library")
    library = Library(tmp_path / "library")
    found = library.get(Question, "place-to-sleep", "es")
    assert found is not None
    assert found.stale
    library.close()


def test_what_is_not_there_is_none_and_left_out(small: Library) -> None:
    assert small.get(Service, "no-such", "en") is None
    found = small.many(Service, ["open-door-shelter", "no-such", "night-line"], "en")
    assert [one.record.id for one in found] == ["open-door-shelter", "night-line"]


def test_every_record_comes_back_as_it_was(small: Library, small_content: PackContent) -> None:
    for record_type in FILE_TYPES.values():
        found = small.all(record_type, "en")
        assert [one.record for one in found] == list(small_content.records[record_type.kind].values())


def test_a_record_is_read_once_and_forgotten_when_asked(small: Library) -> None:
    first = small.get(Service, "night-line", "es")
    assert small.get(Service, "night-line", "es") is first
    assert first in small.all(Service, "es")
    small.forget()
    again = small.get(Service, "night-line", "es")
    assert again == first
    assert again is not first


def test_more_records_than_are_remembered(small: Library) -> None:
    small.forget()
    for number in range(MAX_REMEMBERED + 1):
        assert small.get(Service, f"nobody-{number}", "en") is None
    assert small.get(Service, "night-line", "en") is not None


def test_the_pack_in_a_language(small: Library) -> None:
    assert small.pack("es").needs[1].title == "Un lugar donde quedarse"
    assert small.pack("es").emergency[0].title == "En peligro ahora"
    assert small.pack("en").emergency[0].title == "In danger now"
    assert small.languages == ("en", "es")


def test_numbers_by_phone_id(small: Library) -> None:
    assert small.number("night-line") == "800-555-0199"
    assert dict(small.phone_numbers)["emergency"] == "911"
    assert len(small.phone_numbers) == 3
    with pytest.raises(KeyError):
        small.number("no-such")


def test_an_id_can_be_in_two_kinds(small: Library) -> None:
    assert small.kinds_of("night-line") == ["phone", "service"]


def test_opening_and_main_phone(small: Library) -> None:
    now = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)  # Tuesday at ten in Massachusetts
    shelter = small.get(Service, "open-door-shelter", "en")
    line = small.get(Service, "night-line", "en")
    assert shelter is not None
    assert line is not None
    assert small.opening_of(shelter.record, now).state == "open"
    assert small.opening_of(line.record, now).always
    assert small.opening_of(shelter.record, datetime(2026, 11, 24, 23, 0, tzinfo=UTC)).state == "closed"
    main = small.main_phone(shelter.record)
    assert main is not None
    assert main.number == "508-555-0134"


def test_text_telephone_does_not_stand_in_for_a_voice_line_that_is_dead(demo: Library) -> None:
    found = demo.get(Phone, "safelink", "en")
    assert found is not None
    line = found.record
    tty = structs.replace(line, id="tty", number="877-521-2601", modes=("tty",))
    assert main_phone((tty, line)) is line
    assert main_phone((structs.replace(line, fault="disconnected"), tty)) is None
    assert main_phone((tty,)) is tty


def test_several_threads_read_at_once(demo: Library) -> None:
    failures: list[BaseException] = []

    def read() -> None:
        try:
            for _round in range(20):
                assert len(demo.all(Indicator, "es")) > 20
                assert demo.get(Service, "safelink", "en") is not None
        except BaseException as failure:  # noqa: BLE001 - told to the test's own thread
            failures.append(failure)

    threads = [threading.Thread(target=read) for _number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures


def test_texts_that_were_found_are_remembered_until_they_are_forgotten(demo: Library) -> None:
    ((place,),) = demo.store.rows("SELECT min(place) FROM text")

    def found() -> object:
        return demo.store.found_texts([place], {"en"})[0]

    before = found()
    assert found() is before
    demo.forget()
    assert found() is not before
