"""Taking an edition that arrived: verified and shown first, refused in a sentence, and the last good one stays."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import NamedTuple

import pytest

from guide_app.edition import installed, take
from guide_app.edition.check import check
from guide_app.edition.current import Sources
from guide_app.edition.format import EditionRefused, read_header
from guide_app.edition.installed import floors
from guide_app.edition.take import SignerRefused, accept, examine, waiting
from tests.edition.publishing import Keys, answer, published
from tests.editions import opened_in, sources_in
from tests.small_pack import write_small_pack

FIRST, SECOND, THIRD = "800-555-0199", "800-555-0142", "800-555-0143"


class Place(NamedTuple):
    """A publisher with three editions, each with another number of the night line."""

    keys: Keys
    pack: Path
    files: tuple[Path, Path, Path]


@pytest.fixture(scope="session")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    folder = tmp_path_factory.mktemp("publisher")
    keys, pack = Keys(), write_small_pack(folder / "pack")
    files = [published(pack, folder / "out", keys.key, number=number) for number in (FIRST, SECOND, THIRD)]
    return Place(keys, pack, (files[0], files[1], files[2]))


@pytest.fixture
def desk(tmp_path: Path, place: Place) -> Sources:
    """A desk with the first edition, which came with the program, and both public keys."""
    sources = sources_in(tmp_path / "home")
    assert sources.shipped is not None
    installed.install(place.files[0], sources.shipped)
    place.keys.write_public(sources.keys)
    assert number_on(sources) == FIRST
    return sources


def number_on(sources: Sources) -> str:
    """The number of the night line on a desk."""
    opened = opened_in(sources.copies.parent)
    assert opened.library is not None
    found = opened.library.number("night-line")
    opened.library.close()
    return found


def taken(file: Path, sources: Sources) -> None:
    """Take an edition."""
    accept(examine(file, sources, verify=answer), sources)


def test_signed_edition_is_shown_first_and_then_used(place: Place, desk: Sources) -> None:
    offer = examine(place.files[1], desk, verify=answer)
    assert (offer.signed, offer.verdict.by) == (True, "release")
    assert offer.staged.sealed.envelope.publisher == "Smalltown Coordinators"
    assert offer.differences.outdated == {FIRST: SECOND}
    assert str(offer.differences.summary[0]) == "1 number changed"
    assert number_on(desk) == FIRST, "nothing changes before somebody says so"
    folder = accept(offer, desk)
    assert check(folder).signature
    assert number_on(desk) == SECOND
    assert floors(desk.floors) == {"small": 2}


def test_edition_before_stays_for_reading(place: Place, desk: Sources) -> None:
    taken(place.files[1], desk)
    taken(place.files[2], desk)
    assert desk.arrived is not None
    assert [path.name[:8] for path in installed.editions_in(desk.arrived)] == ["00000003", "00000002"]


def test_edition_that_is_there_already_and_an_older_one_are_refused(place: Place, desk: Sources) -> None:
    taken(place.files[2], desk)
    with pytest.raises(EditionRefused, match="has this directory already"):
        examine(place.files[2], desk, verify=answer)
    with pytest.raises(EditionRefused, match="is not newer than the one on this computer, number"):
        examine(place.files[1], desk, verify=answer)
    number_on(desk)  # From now on there is a floor.
    shutil.rmtree(desk.arrived or Path())
    with pytest.raises(EditionRefused, match="is not newer than the one on this computer, number"):
        examine(place.files[1], desk, verify=answer)
    assert number_on(desk) == FIRST


def test_damaged_edition_in_use_is_mended_by_taking_it_again(place: Place, desk: Sources) -> None:
    taken(place.files[1], desk)
    assert desk.arrived is not None
    (records,) = desk.arrived.glob("*/records.sqlite")
    records.write_bytes(records.read_bytes()[:-1])
    assert number_on(desk) == FIRST
    taken(place.files[1], desk)
    assert number_on(desk) == SECOND


def header_of(file: Path) -> int:
    with file.open("rb") as stream:
        read_header(stream)
        return stream.tell()


DAMAGE: dict[str, tuple[Callable[[bytes, int], bytes], str]] = {
    "truncated": (lambda data, _at: data[:-100], "damaged"),
    "truncated in its envelope": (lambda data, _at: data[:100], "damaged"),
    "bent in a part": (lambda data, at: data[: at + 999] + bytes([data[at + 999] ^ 1]) + data[at + 1000 :], "damaged"),
    "longer": (lambda data, _at: data + b"x", "damaged"),
    "oversized": (lambda data, _at: data[:16] + b"\xff" * 8 + data[24:], "damaged"),
    "bent in its envelope": (lambda data, _at: data.replace(b'"Small Guide"', b'"Other Guide"'), "was changed after"),
    "bent in its signature": (lambda data, at: data[: at - 90] + b"A" + data[at - 89 :], "was changed after"),
    "something else": (lambda _data, _at: b"%PDF-1.7", "not a directory for the guide"),
    "empty": (lambda _data, _at: b"", "not a directory for the guide"),
}


@pytest.mark.parametrize(("damage", "words"), DAMAGE.values(), ids=DAMAGE.keys())
def test_damaged_file_is_refused_in_a_sentence(
    place: Place, desk: Sources, tmp_path: Path, damage: Callable[[bytes, int], bytes], words: str
) -> None:
    (tmp_path / "bent.edition").write_bytes(damage(place.files[1].read_bytes(), header_of(place.files[1])))
    with pytest.raises(EditionRefused, match=words):
        examine(tmp_path / "bent.edition", desk, verify=answer)
    assert number_on(desk) == FIRST
    assert desk.arrived is not None
    assert not installed.editions_in(desk.arrived)


def test_another_signer_is_refused_with_both_keys_named(place: Place, desk: Sources, tmp_path: Path) -> None:
    file = published(Path(shutil.copytree(place.pack, tmp_path / "p")), tmp_path / "out", Keys().key, number=THIRD)
    with pytest.raises(SignerRefused, match="anyone this desk trusts") as refused:
        examine(file, desk, verify=answer)
    assert len(refused.value.signed_with) == len("7C41 90EE")
    assert refused.value.trusted.count(",") == 1
    assert refused.value.signed_with not in refused.value.trusted


def test_edition_for_another_pack_is_refused(place: Place, desk: Sources, tmp_path: Path) -> None:
    pack = write_small_pack(tmp_path / "other", serial=40)
    about = (pack / "pack.yaml").read_text("utf-8")
    (pack / "pack.yaml").write_text(about.replace("id: small\n", "id: other\n").replace("Smalltown, M", "Othertown, M"))
    with pytest.raises(EditionRefused, match=r"for Othertown, Massachusetts, and this guide is for Smalltown"):
        examine(published(pack, tmp_path / "out", place.keys.key), desk, verify=answer)


def test_full_disk_is_said_and_changes_nothing(place: Place, desk: Sources, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(shutil, "disk_usage", lambda _folder: SimpleNamespace(free=1_000))
        with pytest.raises(EditionRefused, match="disk is full"):
            examine(place.files[1], desk, verify=answer)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", str(desk.arrived))

    offer = examine(place.files[1], desk, verify=answer)
    with monkeypatch.context() as patch:
        patch.setattr(take, "put_in_place", full)
        with pytest.raises(EditionRefused, match="disk is full"):
            accept(offer, desk)
    assert number_on(desk) == FIRST


def test_pulled_drive_is_said_and_changes_nothing(place: Place, desk: Sources, monkeypatch: pytest.MonkeyPatch) -> None:
    def pulled(*_: object, **__: object) -> Path:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(take, "unpack", pulled)
    with pytest.raises(EditionRefused, match=r"read to its end .*USB drive"):
        examine(place.files[1], desk, verify=answer)
    with pytest.raises(EditionRefused, match="USB drive still in"):
        examine(place.files[1].with_name("pulled-before.edition"), desk, verify=answer)
    assert number_on(desk) == FIRST


def test_unsigned_edition_stays_said_to_be_unsigned(place: Place, desk: Sources, tmp_path: Path) -> None:
    file = published(Path(shutil.copytree(place.pack, tmp_path / "p")), tmp_path / "out", None, number="800-555-0150")
    offer = examine(file, desk, verify=answer)
    assert not offer.signed
    assert check(accept(offer, desk)).signature == b""


def test_desk_without_keys_calls_every_edition_unsigned(place: Place, tmp_path: Path) -> None:
    sources = sources_in(tmp_path / "home")
    offer = examine(place.files[1], sources, verify=answer)
    assert (offer.signed, offer.verdict.by) == (False, "unknown")
    assert check(accept(offer, sources)).signature == b""


def test_replaced_release_key_is_followed_and_the_old_one_refused(desk: Sources, tmp_path: Path) -> None:
    keys, pack = Keys(), write_small_pack(tmp_path / "pack")
    keys.write_public(desk.keys)
    stolen = keys.key
    thief = write_small_pack(tmp_path / "thief", serial=99_999_997)
    forged = published(thief, tmp_path / "stolen", stolen, number="800-555-0166")
    again = published(thief, tmp_path / "stolen", stolen, number="800-555-0167")
    taken(forged, desk)
    assert number_on(desk) == "800-555-0166", "the limit of one key"
    keys.replace_release()
    good = published(pack, tmp_path / "out", keys.key, number=THIRD)
    offer = examine(good, desk, verify=answer)
    assert offer.verdict.changed
    accept(offer, desk)
    assert number_on(desk) == THIRD, "the serials begin anew with the new key"
    with pytest.raises(SignerRefused):
        examine(again, desk, verify=answer)
    newer = published(pack, tmp_path / "out", keys.key, number=FIRST)
    offer = examine(newer, desk, verify=answer)
    assert not offer.verdict.changed
    accept(offer, desk)
    assert number_on(desk) == FIRST


def test_earlier_change_of_the_key_is_not_followed_after_a_later_one(desk: Sources, tmp_path: Path) -> None:
    keys, pack = Keys(), write_small_pack(tmp_path / "pack", serial=4)
    keys.write_public(desk.keys)
    keys.replace_release(1)
    second = keys.key
    keys.replace_release(2)
    taken(published(pack, tmp_path / "out", keys.key, number=SECOND), desk)
    with pytest.raises(SignerRefused):
        examine(published(pack, tmp_path / "out", second, number=THIRD), desk, verify=answer)


def test_recovery_key_signs_an_edition_itself(desk: Sources, tmp_path: Path) -> None:
    keys, pack = Keys(), write_small_pack(tmp_path / "pack", serial=4)
    keys.write_public(desk.keys)
    keys.release = keys.recovery
    assert examine(published(pack, tmp_path / "out", keys.key), desk, verify=answer).verdict.by == "recovery"


def test_another_process_verifies(place: Place, desk: Sources) -> None:
    assert examine(place.files[1], desk).signed


def test_newest_file_in_a_folder_is_found(place: Place, desk: Sources, tmp_path: Path) -> None:
    opened = opened_in(desk.copies.parent)
    assert opened.library is not None
    assert opened.edition is not None
    opened.library.close()
    folder = place.files[0].parent
    assert waiting(folder, opened.edition, desk) == [place.files[2], place.files[1]]
    assert waiting(tmp_path / "pulled out", opened.edition, desk) == []
    (tmp_path / "junk.edition").write_bytes(b"x")
    (tmp_path / ".hidden.edition").write_bytes(place.files[2].read_bytes())
    assert waiting(tmp_path, opened.edition, desk) == []
