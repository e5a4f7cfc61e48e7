"""The file of an edition: hostile ones are refused before anything of them is used."""

from __future__ import annotations

import io
import json
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide_app.edition.format import (
    BLOCK,
    MAGIC,
    MAX_BYTES,
    MAX_ENVELOPE,
    EditionRefused,
    Sealed,
    decoded,
    encoded,
    part_blocks,
    read_header,
    zstandard,
)
from guide_app.edition.installed import install

Change = Callable[[dict[str, Any]], None]


def file_of(envelope: bytes, frame: bytes, signature: bytes = b"", length: int | None = None) -> bytes:
    """The file of an edition, with whatever length of the envelope it claims."""
    lengths = (len(envelope) if length is None else length).to_bytes(4, "big") + len(signature).to_bytes(4, "big")
    return MAGIC + lengths + envelope + signature + frame


def changed(sealed: Sealed, change: Change) -> bytes:
    """The envelope after a change of its JSON."""
    told = json.loads(sealed.data)
    change(told)
    return json.dumps(told).encode()


def first_name(name: str) -> Change:
    """Change the name of the first part."""

    def change(told: dict[str, Any]) -> None:
        told["parts"][0]["name"] = name

    return change


HOSTILE: dict[str, Change] = {
    **{
        f"a part named {name!r}": first_name(name)
        for name in (
            "../evil.sqlite",
            "index/../../evil.sqlite",
            "/etc/passwd",
            "C:evil.sqlite",
            "index\\evil.sqlite",
            "nul.sqlite",
            "index/con.store",
            "edition.json",
            "index",
            "index/",
            ".hidden",
            "words/.managed.json",
            "Records.sqlite",
            "records.sqlite\n",
            "",
            "a" * 10_000,
        )
    },
    "the same part twice": lambda told: told["parts"].append(told["parts"][0]),
    "no part": lambda told: told.update(parts=[]),
    "too many parts": lambda told: told.update(
        parts=[{"name": f"index/{number}.store", "size": 0, "blocks": []} for number in range(201)]
    ),
    "too many bytes": lambda told: told["parts"][0].update(
        size=MAX_BYTES + 1, blocks=["0" * 64] * (MAX_BYTES // BLOCK + 1)
    ),
    "a size without its digests": lambda told: told["parts"][0].update(size=10 * BLOCK),
    "a size below nothing": lambda told: told["parts"][0].update(size=-1),
    "a digest that is none": lambda told: told["parts"][0].update(blocks=["x" * 64]),
    "another format": lambda told: told.update(format=2),
    "another library format": lambda told: told.update(library=told["library"] + 1),
    "a serial below nothing": lambda told: told.update(serial=-1),
    "a serial beyond its name": lambda told: told.update(serial=100_000_000),
    "a serial that is none": lambda told: told.update(serial="12"),
}


@pytest.mark.parametrize("change", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_envelope_is_refused(sealed: Sealed, change: Change) -> None:
    with pytest.raises(EditionRefused):
        decoded(changed(sealed, change))


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", b"\xff", b"null", b"[" * 100_000, b'{"parts":' * 50_000])
def test_bytes_that_are_no_envelope_are_refused(data: bytes) -> None:
    with pytest.raises(EditionRefused):
        decoded(data)


def test_envelope_comes_back_as_it_was(sealed: Sealed) -> None:
    assert decoded(sealed.data) == encoded(sealed.envelope)
    assert sealed.folder_name.startswith("00000012-")


def test_envelope_of_a_later_program_may_say_more(sealed: Sealed) -> None:
    assert decoded(changed(sealed, lambda told: told.update({"from": ["worcester-11"]}))).envelope == sealed.envelope


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"guide edition 2\n" + bytes(100),
        MAGIC,
        MAGIC + b"\0\0\0",
        MAGIC + (MAX_ENVELOPE + 1).to_bytes(4, "big") + bytes(4),
        MAGIC + b"\xff" * 8,
        MAGIC + (100).to_bytes(4, "big") + bytes(4) + b"{}",
    ],
    ids=["empty", "version", "magic-alone", "cut", "long", "longest", "cut-envelope"],
)
def test_file_with_a_hostile_header_is_refused(data: bytes) -> None:
    with pytest.raises(EditionRefused):
        read_header(io.BytesIO(data))


def test_signature_travels_with_the_envelope(sealed: Sealed) -> None:
    found = read_header(io.BytesIO(file_of(sealed.data, b"", b"untrusted comment: mine")))
    assert found.signature == b"untrusted comment: mine"
    assert found.data == sealed.data


def frame_of(data: bytes, **options: int) -> bytes:
    """A Zstandard frame."""
    zstd = zstandard()
    chosen = {getattr(zstd.CompressionParameter, name): value for name, value in options.items()}
    return zstd.compress(data, options=chosen)


def whole(edition: Path, sealed: Sealed) -> bytes:
    """All parts of an edition, one after another."""
    return b"".join((edition / part.name).read_bytes() for part in sealed.envelope.parts)


def test_frames_that_are_too_long_too_short_or_two_are_refused(edition: Path, sealed: Sealed, tmp_path: Path) -> None:
    data = whole(edition, sealed)
    frames = {
        "shorter": frame_of(data[:-1]),
        "longer": frame_of(data + b"x"),
        "cut": frame_of(data)[:-5],
        "followed by a byte": frame_of(data) + b"x",
        "followed by another frame": frame_of(data) + frame_of(b"more"),
        "in two frames": frame_of(data[:1000]) + frame_of(data[1000:]),
        "empty": b"",
        "none": data[:1000],
    }
    for name, frame in frames.items():
        path = tmp_path / "hostile.edition"
        path.write_bytes(file_of(sealed.data, frame))
        with pytest.raises(EditionRefused):
            pytest.fail(f"{name}: {install(path, tmp_path / 'editions')}")
        assert not list((tmp_path / "editions").iterdir()), name


def test_bomb_is_refused_without_being_unpacked(sealed: Sealed, tmp_path: Path) -> None:
    path = tmp_path / "bomb.edition"
    path.write_bytes(file_of(sealed.data, frame_of(bytes(500 << 20))))
    assert path.stat().st_size < 1 << 20
    tracemalloc.start()
    with pytest.raises(EditionRefused):
        install(path, tmp_path / "editions")
    assert tracemalloc.get_traced_memory()[1] < 8 << 20
    tracemalloc.stop()


def test_frame_that_refers_back_too_far_is_refused(edition: Path, sealed: Sealed) -> None:
    """It would have the reader hold as much as it says."""
    frame = frame_of(whole(edition, sealed) + bytes(1 << 27), window_log=27)
    parts = part_blocks(sealed, io.BytesIO(frame))
    with pytest.raises(EditionRefused):
        list(next(parts)[1])


@given(st.binary(max_size=400))
def test_any_bytes_after_the_magic_are_an_edition_or_refused(data: bytes) -> None:
    with pytest.raises(EditionRefused):
        read_header(io.BytesIO(MAGIC + data))
