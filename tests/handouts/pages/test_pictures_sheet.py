"""The sheet in pictures: ten situations on two pages, in the language of the reader, or in two."""

from __future__ import annotations

import re

import pytest

from guide_app.content.records import Phone, Question
from guide_app.handouts.options import Paper
from guide_app.handouts.pages.point_sheet import PicturesSheetOptions
from guide_app.library.library import Library
from tests.handouts import pdf
from tests.handouts.conftest import Printed

SITUATIONS = 10


@pytest.mark.parametrize("language", ["en", "es", "pt-BR", "ht", "vi", "ar"])
@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_ten_situations_fill_two_pages_with_their_numbers(
    worcester: Library, printed: Printed, language: str, paper: Paper
) -> None:
    made = printed(PicturesSheetOptions(language=language, paper=paper))
    assert len(made.pages) == 2
    text = " ".join("\n".join(pdf.text(made.pdf, page) for page in range(2)).split())
    pictured = [each.record for each in worcester.all(Question, language) if each.record.in_pictures]
    assert len(pictured) == SITUATIONS
    named = {name for one in pictured for each in one.in_pictures for name in re.findall(r"{phone:([a-z0-9-]+)}", each)}
    assert named
    for name in named:
        found = worcester.get(Phone, name, language)
        assert found is not None
        assert found.record.print, name
        assert found.record.number in text


@pytest.mark.parametrize("language", ["en", "es", "pt-BR", "ht", "vi", "ar"])
@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_no_short_number_is_alone_on_a_line(printed: Printed, language: str, paper: Paper) -> None:
    made = printed(PicturesSheetOptions(language=language, paper=paper))
    lines = [line.strip() for page in range(2) for line in pdf.text(made.pdf, page).splitlines()]
    assert [line for line in lines if re.fullmatch(r"\d{3}", line)] == []


def test_two_languages_stand_below_each_picture(worcester: Library, printed: Printed) -> None:
    made = printed(PicturesSheetOptions(language="es", second_language="en"))
    text = " ".join("\n".join(pdf.text(made.pdf, page) for page in range(len(made.pages))).split())
    for words in ("Una cama esta noche · A bed tonight", "No corra. No mienta.", "Do not run. Do not lie."):
        assert words in text
