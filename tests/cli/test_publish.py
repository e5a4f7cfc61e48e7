"""The commands ``keys``, ``publish`` and ``take``: from making keys to a desk that uses what they signed."""

from __future__ import annotations

import io
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from guide_app.desk import paths
from guide_app.edition.installed import editions_in
from tests.cli.running import Run
from tests.edition.publishing import PUBLISHER, correct
from tests.handouts import pdf
from tests.small_pack import write_small_pack

RELEASE, RECOVERY = "a release passphrase", "a recovery passphrase"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A pack whose publisher is filled in."""
    pack = write_small_pack(tmp_path / "pack")
    with (pack / "pack.yaml").open("a", encoding="utf-8") as about:
        about.write(PUBLISHER)
    return pack


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Gives lines to the standard input."""

    def give(*lines: str) -> None:
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))

    return give


def test_edition_goes_from_keys_to_a_desk(
    run: Run, pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: Callable[..., None]
) -> None:
    stick, trust, out = (tmp_path / name for name in ("stick", "assets/trust", "out"))
    for folder in (stick, trust, out):
        folder.mkdir(parents=True)
    typed(RECOVERY, RECOVERY, RELEASE, RELEASE)
    code, told, error = run("keys", str(stick))
    assert (code, error) == (0, "")
    assert "assets/trust" in told
    sheet = pdf.text((stick / "keep-the-recovery-key.pdf").read_bytes())
    assert "How to keep the recovery key" in sheet
    assert (stick / "recovery.pub").read_text().splitlines()[0].rpartition(", ")[2] in sheet
    secret = (stick / "release.key").stat()
    assert secret.st_mode & 0o077 == 0 or sys.platform == "win32"
    assert RELEASE not in (stick / "release.key").read_text()
    code, _, error = run("keys", str(stick))
    assert code == 2
    assert "never overwritten" in error

    typed("a wrong passphrase")
    code, _, error = run("--pack", str(pack), "publish", str(out), "--key", str(stick / "release.key"), "--yes")
    assert code == 2
    assert "does not open the key" in error
    assert not list(out.iterdir())

    typed(RELEASE)
    code, told, error = run("--pack", str(pack), "publish", str(out), "--key", str(stick / "release.key"), "--yes")
    assert (code, error) == (0, "")
    assert "everything is new" in told
    assert "MB, signed." in told
    correct(pack, "800-555-0142")
    code, told, error = run("--pack", str(pack), "publish", str(out), "--key", str(stick / "release.key"))
    assert code == 2
    assert "1 number changed" in told
    assert "Night Line, number: 800-555-0199 -> 800-555-0142" in told
    assert "--yes" in error

    shutil.copy(stick / "release.pub", trust)
    shutil.copy(stick / "recovery.pub", trust)
    monkeypatch.setattr(paths, "assets_folder", lambda: trust.parent)
    monkeypatch.setattr(paths, "bundled_pack", lambda: tmp_path / "none")
    (file,) = out.iterdir()
    code, told, error = run("take", str(file))
    assert code == 2
    assert "number 1, signed by Smalltown Coordinators." in told
    code, told, error = run("take", str(file), "--yes")
    assert (code, error) == (0, "")
    code, told, error = run("take", str(file), "--yes")
    assert code == 1
    assert (
        error
        == "This computer has this directory already. There is nothing to do.\nThe edition in use stays as it is.\n"
    )
    code, told, _ = run("edition")
    assert "number 1, signed." in told


def test_unsigned_edition_is_taken_only_when_that_is_asked_for(
    run: Run, pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, _, error = run("--pack", str(pack), "publish", str(tmp_path), "--yes")
    assert code == 2
    assert "--unsigned" in error
    code, told, _ = run("--pack", str(pack), "publish", str(tmp_path), "--unsigned", "--yes")
    assert code == 0
    assert "not signed" in told
    monkeypatch.setattr(paths, "bundled_pack", lambda: tmp_path / "none")
    (file,) = tmp_path.glob("*.edition")
    code, told, error = run("take", str(file), "--yes")
    assert code == 2
    assert "anybody can have made it" in error
    assert not editions_in(paths.editions_folder())
    assert run("take", str(file), "--yes", "--unsigned")[0] == 0
    assert "not signed." in run("edition")[1]


def test_replaced_key_comes_with_its_change(run: Run, tmp_path: Path, typed: Callable[..., None]) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.mkdir()
    new.mkdir()
    typed(RECOVERY, RECOVERY, RELEASE, RELEASE)
    assert run("keys", str(old))[0] == 0
    typed("not the recovery passphrase")
    code, _, error = run("keys", str(new), "--recovery", str(old / "recovery.key"))
    assert code == 2
    assert "does not open" in error
    assert not list(new.iterdir())
    typed(RECOVERY, "another passphrase", "another passphrase")
    assert run("keys", str(new), "--recovery", str(old / "recovery.key"))[0] == 0
    assert sorted(path.name for path in new.iterdir()) == ["release.change", "release.key", "release.pub"]
    assert (new / "release.change").read_text().startswith((new / "release.pub").read_text())


def test_missing_folder_and_short_passphrase_say_what_to_do(
    run: Run, tmp_path: Path, typed: Callable[..., None]
) -> None:
    assert "USB drive" in run("keys", str(tmp_path / "none"))[2]
    typed("short")
    assert "at least 12 letters" in run("keys", str(tmp_path))[2]
    assert not list(tmp_path.glob("*.key"))
