"""A window's pages are typeset in a process of its own, which ends when the window forgets."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide_app.handouts.cards.poster import PosterOptions
from guide_app.handouts.phrases import PhraseBook
from guide_app.handouts.problems import RenderError
from guide_app.handouts.registry import make
from guide_app.handouts.typesetting.fonts import wait_for_fonts
from guide_app.handouts.typesetting.renderer import Renderer
from guide_app.library.library import Library
from guide_app.system.disk_waits import DISK
from guide_app.system.processes import abort_helpers


def test_renderer_apart_makes_the_same_pdf(demo: Library, words: PhraseBook, renderer: Renderer, root: Path) -> None:
    apart = Renderer(root / "assets" / "handouts", apart=True)
    document = make(demo, PosterOptions(), words, demo.edition)
    made = apart.render(document)
    assert made == renderer.render(document)
    apart.forget()
    assert apart.render(document) == made
    abort_helpers()
    assert apart.render(document) == made
    apart.forget()


def test_renderer_apart_reports_missing_templates(demo: Library, words: PhraseBook, tmp_path: Path) -> None:
    document = make(demo, PosterOptions(), words, demo.edition)
    with pytest.raises(RenderError, match="the handout templates are missing"):
        Renderer(tmp_path / "nowhere", apart=True).render(document)
    abort_helpers()


def test_a_window_is_told_while_it_waits_for_fonts(
    demo: Library, words: PhraseBook, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: dict[str, bool] = {}
    read_bytes = Path.read_bytes

    def read(path: Path) -> bytes:
        waited[path.suffix] = DISK.any
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", read)
    wait_for_fonts.cache_clear()
    apart = Renderer(root / "assets" / "handouts", apart=True)
    apart.render(make(demo, PosterOptions(), words, demo.edition))
    apart.forget()
    assert waited[".ttf"]
    assert not DISK.any
