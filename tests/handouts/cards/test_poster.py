"""The poster: its tabs, what they tell a stranger, and what it does when it holds too much."""

from __future__ import annotations

import io

import pikepdf
import pytest
import zxingcpp

from guide_app.handouts.cards.poster import Poster, PosterOptions, Style, poster
from guide_app.handouts.phrases import PhraseBook
from guide_app.library.library import Library
from tests.handouts import pdf
from tests.handouts.conftest import Make, Printed
from tests.handouts.languages import LANGUAGES
from tests.handouts.test_fit import Renamed
from tests.small_pack import TODAY


def _tab_glyphs(made: bytes) -> list[pdf.Glyph]:
    height = pdf.page_size(made)[1]
    return [glyph for glyph in pdf.glyphs(made) if glyph.box.top > height - 56]


def _cuts(made: bytes) -> list[pdf.Box]:
    """The lines between the tabs."""
    return [box for box, _ in pdf.strokes(made) if box.right - box.left < 0.1 and box.bottom - box.top > 40]


def test_a_number_on_every_tab(make: Make) -> None:
    rendered = make("poster")
    assert rendered.printable
    digits = [glyph for glyph in _tab_glyphs(rendered.pdf) if glyph.text == "0"]
    columns = {round(glyph.box.left / 4) for glyph in digits}
    assert len(columns) == 8
    assert min(glyph.size for glyph in digits) >= 13
    assert len(_cuts(rendered.pdf)) == 7


@pytest.mark.parametrize("paper", ["letter", "a4", "tabloid", "a3"])
def test_words_end_where_any_printer_prints_and_cuts_at_the_edge(make: Make, paper: str) -> None:
    rendered = make("poster", paper=paper)
    width, height = pdf.page_size(rendered.pdf)
    glyphs = pdf.glyphs(rendered.pdf)
    assert min(glyph.box.left for glyph in glyphs) > 12
    assert max(glyph.box.right for glyph in glyphs) < width - 12
    assert max(glyph.box.bottom for glyph in glyphs) < height - 12.6
    assert max(box.bottom for box in _cuts(rendered.pdf)) == pytest.approx(height, abs=0.1)


def test_in_large_print_the_number_takes_the_room_of_tabs_and_code(make: Make) -> None:
    usual, large = make("poster"), make("poster", large_print=True)
    assert large.printable
    assert large.qr_mm is None
    assert _cuts(large.pdf) == []
    number = [max(glyph.size for glyph in pdf.glyphs(one.pdf) if glyph.text == "5") for one in (usual, large)]
    assert number[1] > 1.3 * number[0]
    assert min(glyph.size for glyph in pdf.glyphs(large.pdf)) >= 18


def test_what_has_no_room_in_large_print_goes_on_to_a_second_page_with_the_number(make: Make) -> None:
    rendered = make("poster", large_print=True, second_language="es")
    assert rendered.printable
    assert len(rendered.pages) == 2
    assert all("800-555-0199" in pdf.text(rendered.pdf, page) for page in (0, 1))


@pytest.mark.parametrize("style", ["words", "pictures"])
@pytest.mark.parametrize("language", ["en", "es", *LANGUAGES])
def test_each_page_in_large_print_has_the_number_and_911(printed: Printed, style: Style, language: str) -> None:
    second = "en" if language == "es" else "es"
    for options in (
        PosterOptions(language=language, style=style, large_print=True),
        PosterOptions(language=language, style=style, large_print=True, second_language=second),
    ):
        made = printed(options)
        assert made.printable
        assert len(made.pages) == (1 if options.second_language is None else 2)
        for page in range(len(made.pages)):
            text = pdf.text(made.pdf, page)
            assert "1-888-373-7888" in text
            assert "911" in text
            assert min(glyph.size for glyph in pdf.glyphs(made.pdf, page)) > 17.9


@pytest.mark.parametrize("second", ["es", "vi", "ar"])
def test_two_languages_share_pictures_and_numbers(make: Make, second: str) -> None:
    rendered = make("poster", second_language=second)
    assert rendered.printable
    assert rendered.suggested_name == f"poster-en-{second}.pdf"
    text = pdf.text(rendered.pdf)
    assert text.count("508-555-0142") == 1
    assert {lang for tag, lang, _ in pdf.structure(rendered.pdf) if tag == "/H1"} == {"en", second}


def test_a_poster_in_pictures_says_what_the_record_says(make: Make, library: Library, words: PhraseBook) -> None:
    made = make("poster", style="pictures")
    assert made.printable
    for services, claims in ((("night-line",), True), (("legal",), False)):
        data = poster(library, PosterOptions(style="pictures", services=services), words, TODAY).data
        assert isinstance(data, Poster)
        assert ("day-night" in [claim.pictogram for claim in data.claims]) is claims
        assert [part.lang for part in data.greetings] == ["en", "es", "pt-BR", "vi", "ht", "ar"]


def test_pictures_are_of_one_size_with_alternative_texts_and_numbers_with_roles(printed: Printed) -> None:
    made = printed(PosterOptions(style="pictures", second_language="es"))
    alternatives = [alt for tag, _, alt in pdf.structure(made.pdf) if tag == "/Figure"]
    assert len(alternatives) == 3 + 3 + 2 + 1  # scenes, what the number offers, danger and relay, the code
    assert all(alternatives)
    frames = [box for box, _ in pdf.strokes(made.pdf) if box.bottom - box.top > 30 and box.right - box.left > 30]
    assert len({(round(box.right - box.left, 1), round(box.bottom - box.top, 1)) for box in frames}) == 1
    said = " ".join(pdf.text(made.pdf).split())
    for role in ("Lawyer, free", "Abogado, gratis", "Doctor, even if you cannot pay"):
        assert role in said


def test_each_language_of_two_begins_at_one_place(printed: Printed) -> None:
    made = printed(PosterOptions(second_language="es", tabs=False))
    for said, edge in (
        (("Not free", "Does someone keep", "You can get help.", "1-888-373-7888", "National hotline", "911"), 12.7),
        (("¿No puede", "¿Alguien se queda", "Hay ayuda", "Puede llamar", "711"), 119.2),
    ):
        for words in said:
            glyphs = pdf.glyphs(made.pdf)
            text = "".join(glyph.text for glyph in glyphs)
            first = glyphs[text.index(words.replace(" ", ""))]
            assert first.box.left == pytest.approx(edge, abs=1.6), words


def test_two_to_a_sheet_are_alike_and_read_once(make: Make) -> None:
    rendered = make("poster", two_to_a_sheet=True)
    assert rendered.printable
    assert pdf.page_size(rendered.pdf) == pytest.approx((279.4, 215.9), abs=0.05)
    codes = zxingcpp.read_barcodes(pdf.picture(rendered.pdf, 0, 150))
    assert len(codes) == 2
    assert [tag for tag, _, _ in pdf.structure(rendered.pdf)].count("/H1") == 1


def test_the_band_is_black_in_color_or_a_frame(make: Make) -> None:
    def dark(**options: bool) -> tuple[float, float]:
        image = pdf.picture(make("poster", **options).pdf, 0, 40)
        histogram = image.histogram()
        return sum(histogram[:30]) / sum(histogram), sum(histogram[:150]) / sum(histogram)

    black, color, frame = dark(), dark(color=True), dark(ink_saving=True)
    assert black[0] > 0.1
    assert color[0] < 0.1 < color[1]
    assert frame[1] < 0.1


def test_its_bookmark_is_the_question(make: Make) -> None:
    with pikepdf.open(io.BytesIO(make("poster").pdf)) as document, document.open_outline() as outline:
        assert [entry.title for entry in outline.root] == ["Not free to leave?"]


def test_a_screen_reader_hears_the_tab_once(make: Make) -> None:
    tags = [tag for tag, _, _ in pdf.structure(make("poster").pdf) if tag in ("/H1", "/P", "/L", "/Figure")]
    assert tags.count("/H1") == 1
    assert tags.count("/P") < 20


def test_the_tabs_are_discreet_unless_wished_otherwise(make: Make) -> None:
    text = pdf.text(make("poster", services=("legal",)).pdf)
    assert "Legal help" in text.replace("\r\n", " ")
    plain = pdf.text(make("poster", services=("legal",), wording="plain").pdf)
    assert "Legal help" not in plain
    refused = make("poster", services=("both",))
    assert [problem.kind for problem in refused.problems] == ["no-discreet-name"]
    telling = make("poster", services=("telling",))
    assert [problem.kind for problem in telling.problems] == ["telling-word"]
    assert make("poster", services=("both",), tabs=False).printable


def test_without_tabs_there_are_no_cuts(make: Make) -> None:
    rendered = make("poster", tabs=False)
    assert rendered.printable
    assert [box for box, _ in pdf.strokes(rendered.pdf) if box.bottom - box.top > 20] == []


@pytest.mark.parametrize(
    ("language", "with_tabs", "without"),
    [
        ("en", "take a number", "write a number down"),
        ("es", "llévese un número", "anote un número"),
        ("pt-BR", "leve um número", "anote um número"),
        ("vi", "xin lấy một số", "xin ghi lại một số"),
        ("ht", "pran yon nimewo", "ekri yon nimewo"),
        ("ar", "خذ رقمًا", "دوّن رقمًا"),
    ],
)
def test_without_tabs_nobody_is_told_to_take_one(
    library: Library, words: PhraseBook, make: Make, language: str, with_tabs: str, without: str
) -> None:
    for tabs, said, unsaid in ((True, with_tabs, without), (False, without, with_tabs)):
        data = poster(library, PosterOptions(language=language, tabs=tabs), words, TODAY).data
        assert isinstance(data, Poster)
        assert data.faces
        footer = "".join(part.text for part in data.faces[0].footer or ())
        assert said in footer
        assert unsaid not in footer
        if language != "ar":  # Arabic comes back in the order of its glyphs.
            text = " ".join(pdf.text(make("poster", language=language, tabs=tabs).pdf).split())
            assert footer in text


def test_no_letter_lies_on_a_cut(make: Make) -> None:
    rendered = make("poster")
    cuts = [box.left for box in _cuts(rendered.pdf)]
    for glyph in _tab_glyphs(rendered.pdf):
        assert all(glyph.box.right < cut - 1 or glyph.box.left > cut + 1 for cut in cuts)


def test_the_code_is_read_from_some_steps_away(make: Make) -> None:
    rendered = make("poster")
    assert rendered.qr_mm is not None
    assert rendered.qr_mm > 30
    (code,) = zxingcpp.read_barcodes(pdf.picture(rendered.pdf, 0, 60))
    assert code.text == "TEL:+18005550199"


def test_too_many_services_are_told(make: Make) -> None:
    every = ("night-line", "full-line", "legal", "both", "by-text", "old") * 4
    rendered = make("poster", services=every, wording="plain")
    (problem,) = [each for each in rendered.problems if each.kind == "too-tall"]
    assert problem.excess_mm > 1
    assert problem.side is None
    assert problem.quick_fixes == ("fewer-services", "without-tabs")
    assert "card" not in str(problem.message)


def test_a_name_too_long_for_a_tab_is_told(make: Make, library: Library) -> None:
    records = Renamed(library, {"legal": "W" * 40})
    rendered = make("poster", records=records, services=("legal",), wording="plain")
    assert {(problem.kind, problem.line) for problem in rendered.problems} == {("too-wide", "W" * 40)}


def test_an_intro_of_two_lines_breaks_between_its_sentences(make: Make) -> None:
    rendered = make("poster", second_language="es")
    assert "You choose what to say." in pdf.text(rendered.pdf).splitlines()


def test_a_question_of_two_lines_breaks_after_its_comma(make: Make) -> None:
    lines = pdf.text(make("poster", language="vi").pdf).splitlines()
    assert "Có ai bắt quý vị làm việc," in [line.removeprefix("• ") for line in lines]
    assert "hoặc quan hệ tình dục, để trả nợ không?" in lines
