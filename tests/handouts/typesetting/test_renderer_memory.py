"""A renderer without memory says so and lets the program live."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from pathlib import Path

import pytest

from guide_app.handouts.cards.poster import PosterOptions
from guide_app.handouts.pages.signs_checklist import SignsChecklistOptions
from guide_app.handouts.phrases import PhraseBook
from guide_app.handouts.registry import make
from guide_app.handouts.typesetting.renderer import MIN_MEMORY, Renderer
from guide_app.library.library import Library
from guide_app.system.memory import memory_left
from tests.conftest import ROOT
from tests.packs import DEMO

SHORT_OF_MEMORY = """
import resource, sys
from pathlib import Path
import typst
from guide_app import cli

pages = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (pages + (int(sys.argv[4]) << 20),) * 2)
pack, output, kind = sys.argv[1:4]
print(cli.main(["--pack", pack, "handout", kind, "--output", output]))
print(cli.main(["--pack", pack, "show", "safelink"]))
"""


def test_what_is_left_is_known_where_it_can_be() -> None:
    left = memory_left()
    assert left is None if sys.platform != "linux" else (left or 0) > MIN_MEMORY


@pytest.mark.skipif(sys.platform != "linux", reason="only there is it known what a process may still take")
@pytest.mark.parametrize(("kind", "mebibytes"), [("wallet-card", "140"), ("directory-sheet", "240")])
def test_too_little_is_a_sentence_and_the_rest_goes_on(tmp_path: Path, kind: str, mebibytes: str) -> None:
    """Before the layout and in its midst, where Typst ends its process."""
    pdf = tmp_path / "cards.pdf"
    environment = {**os.environ, "RESOURCE_GUIDE_HOME": str(tmp_path / "home")}
    build = [sys.executable, "-m", "guide_app", "--pack", DEMO, "show", "safelink"]
    subprocess.run(build, cwd=ROOT, env=environment, check=True)
    done = subprocess.run(
        [sys.executable, "-c", SHORT_OF_MEMORY, DEMO, str(pdf), kind, mebibytes], cwd=ROOT, env=environment,
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "This computer does not have enough free memory to lay out a page." in done.stderr
    assert done.stdout.splitlines()[0] == "2"
    assert "SafeLink" in done.stdout
    assert not pdf.exists()


class _InUse(ctypes.Structure):
    """What ``mallinfo2`` of glibc tells: ten sizes in bytes, the fifth of mapped blocks, the eighth of all others."""

    _fields_ = (("sizes", ctypes.c_size_t * 10),)


def _in_use() -> int:
    tell = ctypes.CDLL(None).mallinfo2
    tell.restype = _InUse
    sizes = tell().sizes
    return sizes[4] + sizes[7]


@pytest.mark.skipif(sys.platform != "linux", reason="only there is it known what is in use")
def test_what_was_made_is_let_go(demo: Library, words: PhraseBook, renderer: Renderer) -> None:
    def use() -> None:
        for options in (SignsChecklistOptions(), PosterOptions()):
            renderer.render(make(demo, options, words, demo.edition))

    use()
    renderer.forget()
    before = _in_use()
    use()
    made = _in_use() - before
    renderer.forget()
    assert made > 4 << 20
    assert _in_use() - before < made / 10
