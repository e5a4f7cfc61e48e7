"""Whatever is wrong with an edition is a sentence in the window and in the command, and nothing is changed."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from guide_app import cli
from guide_app.desk import editions
from guide_app.edition import take
from guide_app.edition.check import read_sealed
from guide_app.edition.installed import raise_floor
from guide_app.ui.shell.editions.changes import EditionRefusal
from tests.edition.publishing import Keys, published
from tests.small_pack import write_small_pack
from tests.ui.conftest import Opener
from tests.ui.desk import seen, texts, watch_for
from tests.ui.shell.test_edition_news import NEW, OLD, Desk, panel_on, shown


def cases(desk: Desk, folder: Path, patch: pytest.MonkeyPatch) -> Iterator[tuple[str, Path]]:
    """What the sentence says, and the file that is refused with it."""
    keys = Keys()
    keys.write_public(desk.sources.keys)
    pack = Path(shutil.copytree(desk.pack, folder / "publisher"))
    (pack / "phones.yaml").write_text((pack / "phones.yaml").read_text("utf-8").replace(OLD, NEW), "utf-8")
    good = published(pack, folder / "out", keys.key)
    data = good.read_bytes()
    for words, name, bent in (
        ("damaged", "truncated", data[:-100]),
        ("damaged", "bent", data[:-1_000] + bytes([data[-1_000] ^ 1]) + data[-999:]),
        ("damaged", "oversized", data[:16] + b"\xff" * 8 + data[24:]),
        ("not a directory for the guide", "photo", b"\x89PNG"),
    ):
        (folder / f"{name}.edition").write_bytes(bent)
        yield words, folder / f"{name}.edition"
    yield "anyone this desk trusts", published(pack, folder / "thief", Keys().key)
    yield "this guide is for", published(write_small_pack(folder / "other"), folder / "elsewhere", keys.key)
    with patch.context() as full:
        full.setattr(shutil, "disk_usage", lambda _folder: SimpleNamespace(free=1_000))
        yield "disk is full", good
    with patch.context() as pulled:
        pulled.setattr(take, "unpack", _pulled)
        yield "USB drive", good
    raise_floor(desk.sources.floors, read_sealed(desk.edition.folder).envelope.pack, 99)
    yield "is not newer than the one", good


def _pulled(*_: object, **__: object) -> Path:
    raise OSError(errno.EIO, "Input/output error")


def test_refused_edition_is_a_sentence_in_window_and_command(
    tmp_path: Path, open_window: Opener, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = Desk(tmp_path, open_window)
    monkeypatch.setattr(editions, "sources", lambda _pack=None: desk.sources)
    for words, file in cases(desk, tmp_path, monkeypatch):
        desk.guide.desktop.take(file)
        panel = panel_on(desk)
        said = shown(desk)
        again = "Try again" in texts(panel)
        panel.close_now()
        assert words in said, file.name
        assert "Nothing was changed. You still have the edition of" in said
        hindered = words in ("disk is full", "USB drive")
        assert again == hindered, file.name
        assert ("There is no way to take it anyway." in said) != hindered, file.name
        assert cli.main(["take", str(file), "--yes"]) == 1
        error = capsys.readouterr().err
        assert words in error, file.name
        assert "The edition in use stays as it is." in error
        assert desk.guide.library.number("safelink") == OLD
    desk.guide.close()
    desk.guide.library.close()


def test_another_refused_file_does_not_lie_over_the_first(tmp_path: Path, open_window: Opener) -> None:
    desk = Desk(tmp_path, open_window)
    for name in ("one", "two"):
        (tmp_path / f"{name}.edition").write_bytes(b"no edition")
        desk.guide.desktop.take(tmp_path / f"{name}.edition")
        watch_for(lambda name=name: any(f"{name}.edition" in text for text in texts(desk.guide) if " · " in text))
    assert len(seen(desk.guide, EditionRefusal)) == 1
    desk.guide.close()
    desk.guide.library.close()
