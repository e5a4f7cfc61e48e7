"""A discreet card tells a stranger nothing, wherever one looks in the file."""

from __future__ import annotations

import re

import pytest

from guide_app.handouts.phrases import PhraseBook
from tests.handouts import pdf
from tests.handouts.conftest import Make, MakeCard
from tests.handouts.languages import LANGUAGES

SIGNS = (
    "traffick",
    "trata",
    "surviv",
    "sobreviv",
    "victim",
    "víctim",
    "abuse",
    "abuso",
    "violen",
    "hotline",
    "shelter",
)


@pytest.mark.parametrize("stock", ["avery-5371", "plain-letter-fold-over"])
def test_no_telling_word_in_the_whole_file(card: MakeCard, words: PhraseBook, stock: str) -> None:
    made = card(stock=stock, front="en", back="es", wording="discreet", services=("night-line", "full-line", "legal"))
    assert made.printable
    everything = pdf.everything(made.pdf).casefold()
    for sign in SIGNS:
        assert sign not in everything
    for name in ("smalltown", "full line", "legal aid", "open door"):
        assert name not in everything, "a full name of a service"
    for language in words.languages:
        for word in re.findall(r"\w{4,}", " ".join(pdf.text(made.pdf, page) for page in range(len(made.pages)))):
            assert words.of(language).telling_word(word) is None
    assert "http" not in pdf.text(made.pdf)
    assert re.fullmatch(r"cards(-[a-z]{2})+\.pdf", made.suggested_name)


@pytest.mark.parametrize("stock", ["avery-5371", "plain-letter-fold-over"])
@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("language", ["en", "es", *LANGUAGES])
def test_in_every_language_and_size(make: Make, words: PhraseBook, stock: str, large: bool, language: str) -> None:
    services = ("night-line", "full-line", "legal")
    made = make("wallet-card", stock=stock, front=language, wording="discreet", services=services, large_print=large)
    assert made.printable
    everything = pdf.everything(made.pdf).casefold()
    assert [sign for sign in SIGNS if sign in everything] == []
    text = " ".join(pdf.text(made.pdf, page) for page in range(len(made.pages)))
    assert words.of(language).telling_word(text) is None
    assert words.of("en").telling_word(text) is None
    assert made.suggested_name == f"cards-{language}.pdf"


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("en", "Help for VICTIMS", "VICTIMS"),
        ("en", "Anti-trafficking line", "trafficking"),
        ("es", "Ayuda a víctimas", "víctimas"),
        ("es", "Línea contra la trata", "la trata"),
        ("en", "Support line, day and night", None),
        ("en", "Advice on invoices", None),
        ("es", "Oficina de ayuda legal", None),
    ],
)
def test_telling_words(words: PhraseBook, language: str, text: str, word: str | None) -> None:
    assert words.of(language).telling_word(text) == word
