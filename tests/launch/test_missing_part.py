"""A part of the guide that cannot be loaded ends a start with a sentence that says what to do."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from guide_app.bootstrap.stamp import packages_folder
from guide_app.desk.command_line import FAILED_TO_START
from guide_app.handouts.typesetting.subprocess_typeset import Request, typeset_in_subprocess
from guide_app.launch import missing_part
from guide_app.system.progress import Progress
from tests.bootstrap.checkout import BASE, LOCK
from tests.bootstrap.compiled_pip import carry_compiled_pip
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

GONE = ModuleNotFoundError("No module named 'segno.encoder'", name="segno.encoder")
ANEW = "Delete the folder .venv in {} and start again."


@pytest.fixture(scope="module")
def linked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The guide with its packages. These are hard links, because they are large: a test must not write to them."""
    if sys.platform != "linux" or not (ROOT / ".venv" / f"guide-{LOCK}").exists():
        pytest.skip("needs cp -l, and an environment that the guide made")
    folder = tmp_path_factory.mktemp("linked")
    for name in ("main.py", LOCK, "guide_app"):
        subprocess.run(["cp", "-rp", ROOT / name, folder], check=True)  # Its byte code stays valid.
    carry_compiled_pip(folder / "guide_app" / "bootstrap")
    for name in ("assets", "data"):
        (folder / name).symlink_to(ROOT / name)
    subprocess.run(["cp", "-al", ROOT / ".venv", folder], check=True)
    return folder


def _start(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([BASE, "main.py", *words], cwd=folder, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("gone", "words"),
    [("msgspec/_core.*.so", ("--help",)), ("PySide6/Qt/plugins/platforms/libqxcb.so", ())],
)
def test_missing_file_of_a_package_is_named_with_the_remedy(
    linked: Path, gone: str, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM")
    monkeypatch.setenv("DISPLAY", ":9")
    (path,) = linked.joinpath(packages_folder(str(linked / ".venv"))).glob(gone)
    away = path.rename(linked / path.name)
    done = _start(linked, *words)
    away.rename(path)
    assert done.returncode == FAILED_TO_START, done.stderr
    assert ANEW.format(linked) in done.stderr
    assert "Traceback" not in done.stderr


def test_byte_code_that_was_cut_off_is_named_with_the_remedy(linked: Path) -> None:
    path = linked / "guide_app" / "cli" / "__pycache__" / f"main.{sys.implementation.cache_tag}.pyc"
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    done = _start(linked, "--help")
    path.write_bytes(whole)
    assert done.returncode == FAILED_TO_START, done.stderr
    assert ANEW.format(linked) in done.stderr
    assert "Traceback" not in done.stderr


def test_bug_is_not_reported_as_a_missing_file() -> None:
    assert missing_part.explain(KeyError("x")) is None
    assert missing_part.explain(ModuleNotFoundError("guide_app.nowhere", name="guide_app.nowhere")) is None


def test_download_asks_for_a_new_copy_of_the_guide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(missing_part, "is_checkout", lambda: False)
    message = missing_part.explain(GONE)
    assert message is not None
    assert "segno.encoder" in message
    assert missing_part.ROOT in message
    assert "unpack or install it" in message


def test_missing_file_in_another_process_raises_import_error_here(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "typst.py").write_text("raise ImportError('_typst.abi3.so: file too short')", encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    request = Request(str(root / "assets" / "handouts"), "cards.typ", b"{}")
    with pytest.raises(ImportError, match="file too short"):
        typeset_in_subprocess(request, Progress(), 1.0)
