"""Situations in pictures: five, with few words in every language."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from guide_app.content.checks.editorial import editorial_warnings
from guide_app.content.reading.loader import load_pack
from guide_app.content.record import Pictogram
from tests.small_pack import TODAY, write_small_pack


def told(folder: Path) -> list[str]:
    """What the check says of pictures."""
    found = editorial_warnings(load_pack(folder, TODAY), TODAY)
    return [str(each) for each in found if "pictures with" in str(each) or "beside a picture" in str(each)]


def test_five_pictures_with_few_words_are_right(tmp_path: Path) -> None:
    assert told(write_small_pack(tmp_path)) == []


@pytest.mark.parametrize(
    ("was", "now", "said"),
    [
        ("[door, phone, bowl, bed, danger]", "[door, phone, bowl, bed]", "5 pictures with as many texts"),
        ("bed, danger]", "bed, danger, bag]", "5 pictures with as many texts"),
        ("Sleep there", "You can sleep there for one night", "more than 6 words beside a picture"),
    ],
)
def test_what_is_wrong_with_pictures_is_an_error(tmp_path: Path, was: str, now: str, said: str) -> None:
    folder = write_small_pack(tmp_path)
    file = folder / "questions.yaml"
    text = file.read_text(encoding="utf-8")
    assert was in text
    file.write_text(text.replace(was, now), encoding="utf-8")
    (found,) = told(folder)
    assert said in found
    assert "note:" not in found


def test_the_words_of_a_translation_are_counted_too(tmp_path: Path) -> None:
    folder = write_small_pack(tmp_path)
    file = folder / "es" / "questions.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("Duerma allí", "Puede dormir allí toda esta noche"), encoding="utf-8")
    assert not told(folder)
    file.write_text(text.replace("Duerma allí", "Puede dormir allí durante toda la noche"), encoding="utf-8")
    (found,) = told(folder)
    assert found.startswith("es/questions.yaml")
    assert "more than 6 words" in found


def test_every_pictogram_is_drawn_with_one_stroke_on_one_grid(root: Path) -> None:
    for name in get_args(Pictogram):
        drawing = (root / "assets" / "handouts" / "pictograms" / f"{name}.svg").read_text(encoding="utf-8")
        assert 'viewBox="0 0 24 24"' in drawing
        assert drawing.count('stroke-width="1.5"') == drawing.count("stroke-width") == 1, name
