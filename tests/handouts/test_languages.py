"""Handouts in every language of the pack, and in those for clients only."""

from __future__ import annotations

import io
import re
import unicodedata

import pikepdf
import pytest
import zxingcpp

from guide_app.handouts.phrases import PhraseBook
from guide_app.handouts.problems import HandoutError
from guide_app.library.library import Library
from tests.handouts import pdf
from tests.handouts.conftest import Make
from tests.handouts.languages import LANGUAGES

ALL = ("en", "es", *LANGUAGES)
STOCKS = ("avery-5371", "plain-letter-fold-over")


def test_the_words_are_there_in_all(library: Library, words: PhraseBook) -> None:
    assert library.client_languages == ALL
    assert library.languages == ("en", "es")
    assert set(words.languages) >= set(ALL)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("wording", ["plain", "discreet"])
@pytest.mark.parametrize("stock", [*STOCKS, None])
def test_it_is_in_its_language_and_marked_as_a_draft(
    make: Make, words: PhraseBook, stock: str | None, wording: str, language: str
) -> None:
    kind = "poster" if stock is None else "wallet-card"
    chosen = {"language": language} if stock is None else {"front": language, "stock": stock}
    rendered = make(kind, **chosen, wording=wording, services=("night-line", "full-line", "legal"))
    assert rendered.printable, rendered.problems
    assert "draft-translation" in [note.kind for note in rendered.notes]
    with pikepdf.open(io.BytesIO(rendered.pdf)) as document:
        assert str(document.Root.Lang) == language
    languages = {lang for tag, lang, _ in pdf.structure(rendered.pdf) if tag in ("/H1", "/Figure")}
    assert languages == {language}
    text = unicodedata.normalize("NFKC", pdf.text(rendered.pdf))
    draft = re.sub("[\u064b-\u0652]", "", words.of(language).draft)  # Arabic is printed without the signs of vowels.
    assert draft in text.replace("\r\n", " ")
    assert {"/Helvetica"} & set(pdf.fonts(rendered.pdf)) == set()
    assert all(pdf.fonts(rendered.pdf).values())
    assert all(name.startswith(("NotoSans", "RubikArabic")) for name in pdf.fonts(rendered.pdf))
    codes = {code.text for code in zxingcpp.read_barcodes(pdf.picture(rendered.pdf, 0, 200))}
    # A discreet card has none: it shows whom it calls. On a poster the wording is that of the tabs.
    coded = wording == "plain" or kind == "poster"
    assert ("TEL:+18005550199" in codes) is coded


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize(
    ("kind", "options"),
    [
        ("wallet-card", {"front": "ar", "wording": "plain"}),
        ("wallet-card", {"front": "en", "back": "ar", "wording": "plain"}),
        ("poster", {"language": "ar", "tabs": False}),
        ("poster", {"language": "ar", "second_language": "en", "tabs": False}),
        ("poster", {"language": "en", "second_language": "ar", "tabs": False}),
    ],
)
def test_arabic_sentences_end_at_the_left(make: Make, kind: str, options: dict[str, str], large: bool) -> None:
    """In a line that begins with English, too: a full stop or a question mark touches the letter at its right."""
    made = make(kind, **options, services=("night-line", "full-line", "legal"), large_print=large)
    ends = 0
    for page in range(pdf.page_count(made.pdf)):
        glyphs = [glyph for glyph in pdf.glyphs(made.pdf, page) if glyph.text.strip().strip("\u200f")]
        for end in (glyph for glyph in glyphs if glyph.text in ".؟"):
            em = end.size * 25.4 / 72
            at = end.box.bottom
            line = [each for each in glyphs if each.box.top < at < each.box.bottom + em / 4 and each is not end]
            before = [each for each in line if 0 < end.box.left - each.box.left < em]
            after = [each for each in line if 0 <= each.box.left - end.box.left < em]
            if any("\u0600" < each.text < "\u06ff" for each in before + after):
                ends += 1
                nearest = min(after, key=lambda each: each.box.left, default=None)
                assert nearest is not None, (page, end)
                assert "\u0600" < nearest.text < "\u06ff", (page, end)
    assert ends > 1


@pytest.mark.parametrize(("kind", "width"), [("wallet-card", 107.95), ("poster", 215.9)])
def test_arabic_begins_at_the_right_and_numbers_stay_as_dialled(make: Make, kind: str, width: float) -> None:
    chosen = {"language": "ar"} if kind == "poster" else {"front": "ar", "cards": 1}
    rendered = make(kind, **chosen, services=("night-line", "full-line", "legal"), wording="plain")
    glyphs = [glyph for glyph in pdf.glyphs(rendered.pdf) if not glyph.upside_down]
    if kind == "poster":
        glyphs = [glyph for glyph in glyphs if glyph.box.bottom < 220]
    arabic = [glyph for glyph in glyphs if unicodedata.name(glyph.text, "").startswith("ARABIC")]
    assert len(arabic) > 40
    edge = max(glyph.box.right for glyph in glyphs)
    rows: dict[int, list[pdf.Glyph]] = {}
    for glyph in arabic:
        rows.setdefault(round(glyph.box.bottom / 2), []).append(glyph)
    long_rows = [row for row in rows.values() if len(row) > 12]
    assert long_rows
    hero = max((glyph.size for glyph in glyphs if glyph.text == "8"), default=0)
    number = [glyph for glyph in glyphs if glyph.size == hero]
    assert "".join(glyph.text for glyph in sorted(number, key=lambda glyph: glyph.box.left)) == "800-555-0199"
    assert max(glyph.box.right for glyph in number) == pytest.approx(edge, abs=1.5)
    assert all(glyph.text in "0123456789-" for glyph in number), "Western digits"
    assert edge < width


def test_two_languages_of_a_card(make: Make) -> None:
    rendered = make("wallet-card", front="vi", back="ar", wording="plain", cards=1, services=("night-line", "legal"))
    assert rendered.printable
    assert len(rendered.pages) == 2
    assert rendered.suggested_name == "cards-vi-ar.pdf"
    assert {note.subject for note in rendered.notes if note.kind == "draft-translation"} == {"vi", "ar"}
    assert len(zxingcpp.read_barcodes(pdf.picture(rendered.pdf, 0))) == 1


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("pt-BR", "Ajuda para vítimas", "vítimas"),
        ("vi", "Đường dây cho nạn nhân", "nạn nhân"),
        ("vi", "Đường dây trợ giúp, ngày đêm", None),
        ("ht", "Èd pou viktim yo", "viktim"),
        ("ar", "خط للضحايا", "للضحايا"),
        ("ar", "خط المساعدة، ليلًا ونهارًا", None),
    ],
)
def test_telling_words(words: PhraseBook, language: str, text: str, word: str | None) -> None:
    assert words.of(language).telling_word(text) == word


def test_an_english_name_on_a_translated_card_is_looked_at_too(make: Make) -> None:
    rendered = make("wallet-card", front="vi", services=("night-line", "telling"), wording="discreet")
    assert [(problem.kind, problem.line) for problem in rendered.problems] == [
        ("telling-word", "Shelter for survivors")
    ]
    assert [note.subject for note in rendered.notes if note.kind == "fallback-language"] == ["telling"]


def test_a_language_without_these_words_says_so(make: Make) -> None:
    with pytest.raises(HandoutError, match="not available in 'tlh'"):
        make("poster", language="tlh")
