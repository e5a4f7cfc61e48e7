"""Who is responsible for the guide is said on paper, and a withdrawn handout on Home until it is read."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from guide_app.content.reading.loader import load_pack
from guide_app.desk import paths
from guide_app.handouts.phrases import load_phrases
from guide_app.handouts.registry import KINDS
from guide_app.handouts.registry import make as make_document
from guide_app.handouts.typesetting.renderer import Renderer
from guide_app.library.building.builder import build_library
from guide_app.library.library import Library
from tests.handouts import pdf
from tests.packs import DEMO
from tests.small_pack import TODAY
from tests.ui.conftest import Opener
from tests.ui.desk import button_named, seen, settle, texts

PUBLISHED = """
publisher:
  - id: us
    name: Elm County Coordinators
    contact: "{phone:safelink}, coordinators@example.org"
    corrections: An agency writes to us to change its entry or to be left out.
    limits: This guide is no emergency service and gives no legal advice.
withdrawn:
  - {id: november, editions: [2026-11-24], what: Wallet cards in Spanish, why: The number of one line was wrong.}
"""


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The demo pack, with a publisher who has withdrawn a card."""
    folder = tmp_path_factory.mktemp("published")
    pack = Path(shutil.copytree(DEMO, folder / "pack"))
    with (pack / "pack.yaml").open("a", encoding="utf-8") as about:
        about.write(f"serial: 3\n{PUBLISHED}")
    build_library(load_pack(pack, TODAY), folder / "library")
    library = Library(folder / "library")
    yield library
    library.close()


def test_withdrawn_card_is_said_on_home_until_somebody_has_read_it(open_window: Opener, published: Library) -> None:
    guide = open_window(library=published, at_home=True)
    told = "Throw away: Wallet cards in Spanish, edition of Nov 24, 2026."
    assert any(told in text for text in texts(guide))
    assert any("The number of one line was wrong." in text for text in texts(guide))
    button_named(guide, "We threw them away").click()
    settle()
    assert not any(told in text for text in texts(guide))
    guide.close()
    guide = open_window(library=published, at_home=True)
    assert not [each for each in seen(guide, QPushButton) if each.text() == "We threw them away"]


def test_home_says_the_number_of_a_published_edition(open_window: Opener, published: Library) -> None:
    guide = open_window(library=published, at_home=True)
    assert any(text.startswith("Edition of Nov 27, 2026, number 3") for text in texts(guide))


@pytest.mark.parametrize("kind", ["binder", "poster"])
def test_publisher_is_on_paper(published: Library, kind: str) -> None:
    assets = paths.assets_folder() / "handouts"
    options = KINDS[kind].options()
    document = make_document(published, options, load_phrases(assets / "phrases.yaml"), TODAY)
    rendered = Renderer(assets).render(document)
    assert not [each for each in rendered.problems if each.kind == "overflow"]
    text = " ".join(pdf.text(rendered.pdf).split())
    assert "Elm County Coordinators" in text
    assert "877-785-2020" in text.replace("\N{NON-BREAKING HYPHEN}", "-")
