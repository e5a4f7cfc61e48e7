"""Publishing: the coordinator's changes go into the edition and then into the YAML, and nothing half does."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from guide_app.content.overlay import WHOLE, Change, Journal
from guide_app.edition.format import EditionRefused, read_header
from guide_app.edition.publish import drafted, last_published, publish
from tests.edition.publishing import PASSPHRASE, Keys, SigningKey, correct, new_key, published
from tests.small_pack import write_small_pack

TODAY = dt.date(2026, 12, 1)


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A pack that was never published."""
    return write_small_pack(tmp_path / "pack")


def test_pack_without_a_publisher_is_not_signed(pack: Path, tmp_path: Path) -> None:
    with pytest.raises(EditionRefused, match="who publishes"):
        published(pack, tmp_path / "out", Keys().key, publisher="")
    assert "serial" not in (pack / "pack.yaml").read_text("utf-8"), "nothing was published"
    assert not list((tmp_path / "out").iterdir())
    file = published(pack, tmp_path / "out", None, publisher="", note="A new number.")
    assert file.name == "small-00000001.edition"
    assert last_published(tmp_path / "out", "small") is not None
    with file.open("rb") as stream:
        assert read_header(stream).envelope.note == "A new number."
    about = (pack / "pack.yaml").read_text("utf-8")
    assert "edition: 2026-12-01\nserial: 1\n" in about


def test_changes_of_the_journal_are_published_and_written_into_the_pack(pack: Path, tmp_path: Path) -> None:
    journal, out = Journal(tmp_path / "changes.jsonl"), tmp_path / "out"
    published(pack, out, None)
    journal.add([Change(record="phone:night-line", field="number", before="800-555-0199", after="800-555-0142")])
    with drafted(pack, out, TODAY, journal=tmp_path / "changes.jsonl") as draft:
        assert draft.differences.outdated == {"800-555-0199": "800-555-0142"}
        assert "800-555-0199" in (pack / "phones.yaml").read_text("utf-8"), "nothing is written before it is agreed"
        publish(draft, out, None)
    assert "number: 800-555-0142" in (pack / "phones.yaml").read_text("utf-8")
    assert Journal(tmp_path / "changes.jsonl").pending == []
    with drafted(pack, out, TODAY, journal=tmp_path / "changes.jsonl") as draft:
        assert str(draft.differences.summary[0]) == "nothing changed"
        assert draft.envelope.serial == 3


def test_list_of_changes_has_names_and_numbers_in_place_of_ids(pack: Path, tmp_path: Path) -> None:
    journal, out = Journal(tmp_path / "changes.jsonl"), tmp_path / "out"
    published(pack, out, None)
    record = "service:open-door-shelter"
    journal.add(
        [
            Change(record=record, field="organization_id", before="open-door", after="smalltown"),
            Change(record=record, field="cost_option", after="Ask at {phone:night-line}."),
        ]
    )
    with drafted(pack, out, TODAY, journal=tmp_path / "changes.jsonl") as draft:
        told = {each.field: (each.before, each.after) for each in draft.differences.each}
    assert told["organization_id"] == ("Open Door", "Town of Smalltown")
    assert told["cost_option"][1] == "Ask at 800-555-0199."


def test_handout_that_is_withdrawn_is_among_the_changes_and_is_taken_back(pack: Path, tmp_path: Path) -> None:
    kept, out = tmp_path / "changes.jsonl", tmp_path / "out"
    published(pack, out, None)
    before = (pack / "pack.yaml").read_text("utf-8")
    whole = {"id": "posters", "editions": ["2026-11-24"], "what": "Poster", "why": "One number was wrong."}
    there = Change(record="withdrawal:posters", field=WHOLE, after=whole)
    back = Change(record="withdrawal:posters", field=WHOLE, before=whole)
    for change, serial in ((there, 2), (back, 3)):
        Journal(kept).add([change])
        with drafted(pack, out, TODAY, journal=kept) as draft:
            told = draft.differences
            assert [(each.record, each.field) for each in told.each] == [("withdrawal:posters", WHOLE)]
            assert told.titles["withdrawal:posters"] == "Poster"
            publish(draft, out, None)
        assert ("withdrawn:" in (pack / "pack.yaml").read_text("utf-8")) == (change is there)
        assert draft.envelope.serial == serial
    assert (pack / "pack.yaml").read_text("utf-8") == before.replace("serial: 1", "serial: 3")


def test_first_edition_in_a_folder_names_the_numbers_that_the_journal_changes(pack: Path, tmp_path: Path) -> None:
    """A second reader reads each of them, whatever was published elsewhere."""
    journal = Journal(tmp_path / "changes.jsonl")
    with drafted(pack, tmp_path, TODAY, journal=tmp_path / "changes.jsonl") as draft:
        assert draft.differences.outdated == {}
    journal.add([Change(record="phone:night-line", field="number", before="800-555-0199", after="800-555-0142")])
    with drafted(pack, tmp_path, TODAY, journal=tmp_path / "changes.jsonl") as draft:
        assert draft.last is None
        assert draft.differences.outdated == {"800-555-0199": "800-555-0142"}


def test_change_that_meets_another_one_is_not_published(pack: Path, tmp_path: Path) -> None:
    Journal(tmp_path / "changes.jsonl").add(
        [Change(record="phone:night-line", field="number", before="800-555-0111", after="800-555-0142")]
    )
    with (
        pytest.raises(EditionRefused, match=r"phone:night-line, number: the pack has another value"),
        drafted(pack, tmp_path, TODAY, journal=tmp_path / "changes.jsonl"),
    ):
        pytest.fail("it was compiled")


def test_pack_that_changed_while_somebody_read_is_not_published(pack: Path, tmp_path: Path) -> None:
    with drafted(pack, tmp_path, TODAY) as draft:
        correct(pack, "800-555-0142")
        with pytest.raises(EditionRefused, match="Start again"):
            publish(draft, tmp_path, None)
    assert not list(tmp_path.glob("*.edition"))


def test_key_that_desks_would_refuse_signs_nothing(pack: Path, tmp_path: Path) -> None:
    keys = Keys()
    keys.write_public(tmp_path / "keys")
    published(pack, tmp_path / "out", keys.key, trusted=tmp_path / "keys")
    with pytest.raises(EditionRefused, match="does not know this key"):
        published(pack, tmp_path / "out", SigningKey(new_key()[0], PASSPHRASE), trusted=tmp_path / "keys")
