"""The poster: its tabs, what they tell a stranger, and what it does when it holds too much."""

from __future__ import annotations

import datetime as dt

import pytest
import zxingcpp

from guide_app.handouts.cards.poster import Poster, PosterOptions, poster
from guide_app.handouts.phrases import PhraseBook
from guide_app.library.library import Library
from tests.handouts import pdf
from tests.handouts.conftest import Make
from tests.handouts.test_fit import Renamed
from tests.small_pack import TODAY


def _tab_glyphs(made: bytes) -> list[pdf.Glyph]:
    height = pdf.page_size(made)[1]
    return [glyph for glyph in pdf.glyphs(made) if glyph.box.top > height - 56]


def _cuts(made: bytes) -> list[pdf.Box]:
    """The lines between the tabs."""
    return [box for box, _ in pdf.strokes(made) if box.right - box.left < 0.1 and box.bottom - box.top > 40]


@pytest.mark.parametrize(("large", "count"), [(False, 10), (True, 5)])
def test_a_number_on_every_tab(make: Make, large: bool, count: int) -> None:
    rendered = make("poster", large_print=large)
    assert rendered.printable
    digits = [glyph for glyph in _tab_glyphs(rendered.pdf) if glyph.text == "0"]
    columns = {round(glyph.box.left / 4) for glyph in digits}
    assert len(columns) == count
    assert min(glyph.size for glyph in digits) >= (18 if large else 14)
    assert len(_cuts(rendered.pdf)) == count - 1


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
        assert data.face
        footer = "".join(part.text for part in data.face.footer or ())
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
    assert code.text == "tel:+18005550199"


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
    rendered = make("poster", tabs=False, large_print=True)
    assert "You choose what to say." in pdf.text(rendered.pdf).splitlines()


def test_a_question_of_two_lines_breaks_after_its_comma(make: Make) -> None:
    lines = pdf.text(make("poster", language="vi").pdf).splitlines()
    assert "Có ai bắt quý vị làm việc," in [line.removeprefix("• ") for line in lines]
    assert "hoặc quan hệ tình dục, để trả nợ không?" in lines


def test_a_name_on_a_tab_breaks_after_its_comma(make: Make) -> None:
    rendered = make("poster", language="vi", large_print=True)
    cut = min(_cuts(rendered.pdf), key=lambda box: box.left)
    label = [
        glyph for glyph in pdf.glyphs(rendered.pdf) if glyph.box.right < cut.left and glyph.box.top > cut.top
    ]  # fmt: skip
    comma = [glyph.text for glyph in label].index(",")
    first, second = label[:comma], label[comma + 1 : comma + len("ngày đêm")]
    assert first[0].text == "Đ"
    assert max(glyph.box.right for glyph in first) < min(glyph.box.right for glyph in second)


def test_dates_that_need_more_lines_end_without_a_dot(make: Make) -> None:
    today = dt.date(2028, 1, 10)
    lines = pdf.text(make("poster", language="vi", large_print=True, tabs=False, today=today).pdf).splitlines()
    (draft,) = [line for line in lines if "Bản dịch chưa duyệt" in line]
    assert draft == "Bản dịch chưa duyệt"
    assert [line for line in lines if line.strip().startswith("·") or line.strip().endswith("·")] == []


def test_what_stands_on_a_tab_is_in_its_middle(make: Make) -> None:
    rendered = make("poster")
    height = pdf.page_size(rendered.pdf)[1]
    top = min(box.top for box in _cuts(rendered.pdf))
    number = [glyph.box for glyph in _tab_glyphs(rendered.pdf) if glyph.size >= 14]
    above, below = min(box.top for box in number) - top, height - max(box.bottom for box in number)
    assert above == pytest.approx(below, abs=0.5)


def test_a_shorter_number_is_larger_on_its_tab(make: Make) -> None:
    size = max(glyph.size for glyph in _tab_glyphs(make("poster").pdf))
    longer = max(glyph.size for glyph in _tab_glyphs(make("poster", large_print=True).pdf))
    assert 15 < size < longer
