"""Whatever the locale and its encoding, with ``PYTHONUTF8`` unset: Spanish comes out whole, and any file name does."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.ready_home import ReadyHome
from tests.small_pack import write_small_pack

ASCII = "C, and ASCII it is"
LOCALES = {
    "no locale": {},
    "C": {"LC_ALL": "C"},
    ASCII: {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "one that is not here": {"LANG": "xx_YY.ISO-8859-1"},
    "Latin-1 on the terminal": {"LC_ALL": "C.UTF-8", "PYTHONIOENCODING": "latin-1"},
}


class Desk:
    """A home and a pack whose names are not ASCII, in one locale."""

    def __init__(self, folder: Path, locale: dict[str, str]) -> None:
        self.folder = folder / "año #1 'ñandú' %C3"
        self.folder.mkdir()
        self.pack = write_small_pack(self.folder / "paquete ñ")
        names = ("PYTHONUTF8", "PYTHONIOENCODING", "LANG", "LANGUAGE")
        plain = {name: value for name, value in os.environ.items() if name not in names and not name.startswith("LC_")}
        self.home = self.folder / "hogar ñ"
        self.environment = plain | locale | {"RESOURCE_GUIDE_HOME": str(self.home)}

    def run(self, *words: str, code: int = 0) -> tuple[str, str]:
        """What is said on both streams, each of which is UTF-8."""
        command = [sys.executable, *words]
        done = subprocess.run(command, cwd=self.folder, env=self.environment, capture_output=True, check=False)
        said, complained = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
        assert done.returncode == code, complained
        assert "Traceback" not in complained
        return said, complained

    def guide(self, *words: str, code: int = 0) -> tuple[str, str]:
        """A command of the guide."""
        return self.run(str(ROOT / "main.py"), *words, code=code)


@pytest.fixture(scope="module", params=LOCALES, ids=str)
def desk(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, ready_home: ReadyHome) -> Desk:
    """One for each locale. Each builds the library of the small pack; that of the bundled one, which is read no other
    way, is built where the locale knows the fewest letters.
    """
    desk = Desk(tmp_path_factory.mktemp("desk"), LOCALES[request.param])
    if request.param != ASCII:
        ready_home(desk.home)
    return desk


def test_words_are_read_and_written_whole(desk: Desk) -> None:
    said, _ = desk.guide("search", "niña", "de", "12", "años", "--language", "es", "--json")
    hits = json.loads(said)
    assert any(letter in said for letter in "áéíóúñ")
    assert hits
    _, complained = desk.guide("show", "ñandú", code=1)
    assert "There is no record 'ñandú'" in complained


def test_files_with_any_name_are_read_and_written(desk: Desk) -> None:
    desk.guide("--pack", "paquete ñ", "show", "night-line")
    desk.guide("check", "paquete ñ")
    said, _ = desk.guide("handout", "wallet-card", "--output", "tarjetas ñ #1.pdf")
    assert "tarjetas ñ #1.pdf" in said
    assert (desk.folder / "tarjetas ñ #1.pdf").read_bytes().startswith(b"%PDF")
    desk.guide("handout", "binder", "--output", "carpeta ñ.pdf")  # typeset in a process of its own
    assert (desk.folder / "carpeta ñ.pdf").stat().st_size > 100_000
    _, complained = desk.guide("check", "ningún sitio", code=2)
    assert "ningún sitio" in complained


def test_the_window_opens(desk: Desk) -> None:
    opened = str(ROOT / "tests" / "bench" / "opened.py")
    said, complained = desk.run(opened, "guide", "0", "--pack", "paquete ñ")
    assert said.startswith("painted")
    assert complained == ""
