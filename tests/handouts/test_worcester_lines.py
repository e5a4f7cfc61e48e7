"""How lines and columns of the Worcester pack end: titles, words to say, what goes on, and room for a pen."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from guide_app.handouts.document import Rendered
from guide_app.handouts.options import Paper
from guide_app.handouts.pages.binder import BinderOptions
from guide_app.handouts.pages.guidance_sheet import GuidanceSheetOptions
from guide_app.handouts.pages.work_sheet import WorkSheetOptions
from guide_app.handouts.phrases import PhraseBook
from tests.handouts import pdf
from tests.handouts.conftest import Printed


def _lines(made: Rendered, page: int = 0) -> list[str]:
    return [" ".join(line.split()) for line in pdf.text(made.pdf, page).splitlines()]


@pytest.mark.parametrize(
    ("language", "large", "question", "lines"),
    [
        ("en", False, "passport-taken", ["Someone has my passport or ID.", "What can I do?"]),
        ("es", True, "passport-taken", ["Alguien tiene mi pasaporte", "o mi identificación.", "¿Qué puedo hacer?"]),
        ("en", False, "bank-account", ["Can I open a bank account without", "papers or a Social Security number?"]),
    ],
)
def test_a_title_breaks_at_its_sentences_or_in_lines_of_like_length(
    printed: Printed, language: str, large: bool, question: str, lines: list[str]
) -> None:
    made = printed(GuidanceSheetOptions(language=language, large_print=large, questions=(question,)))
    assert _lines(made)[: len(lines)] == lines


@pytest.mark.parametrize(
    ("language", "guidance", "lines"),
    [
        ("es", "ice-or-police-at-the-desk", ["Agentes de inmigración", "o policía en la recepción"]),
    ],
)
def test_no_line_of_a_title_ends_with_the_shortest_words(
    printed: Printed, language: str, guidance: str, lines: list[str]
) -> None:
    assert _lines(printed(GuidanceSheetOptions(language=language, guidance=(guidance,))))[:2] == lines


def _first_line(made: Rendered, page: int, within: Callable[[pdf.Box], bool]) -> str:
    glyphs = [glyph for glyph in pdf.glyphs(made.pdf, page) if within(glyph.box)]
    top = min(glyph.box.bottom for glyph in glyphs)
    return "".join(glyph.text for glyph in glyphs if glyph.box.bottom < top + 2)


def test_words_to_say_break_at_their_sentences(printed: Printed) -> None:
    """Where each has room on a line."""
    lines = _lines(printed(WorkSheetOptions(sheet="warm-handover", language="es")))
    assert lines[lines.index("«Ahora le doy el teléfono.") + 1] == "Yo me quedo aquí.»"


def test_a_long_title_stays_on_one_line_beside_the_mark(printed: Printed) -> None:
    made = printed(WorkSheetOptions(sheet="warm-handover", language="es"))
    assert len(made.pages) == 1
    assert _lines(made)[0] == "Llamar juntos, al lado de la persona Para el personal"


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_the_cover_of_the_binder_in_large_print_is_one_page_and_on_it(
    printed: Printed, language: str, paper: Paper
) -> None:
    made = printed(BinderOptions(language=language, paper=paper, large_print=True))
    height = pdf.page_size(made.pdf)[1]
    for page in range(4):
        assert max(line.bottom for line in pdf.lines(made.pdf, page)) < height - 8
    contents, calls = {"en": ("Contents", "Call in this order"), "es": ("Contenido", "Llame en este orden")}[language]
    assert contents in pdf.text(made.pdf, 1)
    assert calls in pdf.text(made.pdf, 3), "the contents take two pages"


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_no_page_of_a_talk_in_large_print_is_half_empty(
    printed: Printed, words: PhraseBook, language: str, paper: Paper
) -> None:
    """A step goes on to the next page instead, where its number and name are over it."""
    options = WorkSheetOptions(sheet="conversation-guide", language=language, paper=paper, large_print=True)
    made = printed(options)
    assert len(made.pages) == 4
    for page in range(3):
        foot = max(box.top for box, _ in pdf.strokes(made.pdf, page) if box.right - box.left > 150)
        low = max(line.bottom for line in pdf.lines(made.pdf, page) if line.bottom < foot)
        assert low > 0.55 * foot, page
    goes_on = words.of(language).page_phrases.continued.partition("{name}")[2].strip()
    assert re.match(rf"2\b.*{re.escape(goes_on)}", " ".join(_lines(made, 1)[:2]))
