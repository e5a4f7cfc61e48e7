"""A language is a file: what each holds, and that a further one is a further file."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from guide_app.edition.compile import compile_pack
from guide_app.edition.current import found_on
from guide_app.library import folder as folder_module
from guide_app.library.folder import languages_folder
from guide_app.library.search.crisis.phrases import compiled_crisis
from guide_app.library.search.query import Query
from guide_app.library.search.searcher import Searcher
from guide_app.library.search.terms.analysis import stem, stem_by_word, words_of
from guide_app.library.search.terms.languages import languages, phrases_of, read_language
from tests.editions import sources_in
from tests.small_pack import write_small_pack

SIX = {"en", "es", "pt", "ht", "vi", "ar"}
MIN_PHRASES = 120


def test_six_languages_come_with_the_program() -> None:
    assert set(languages()) == SIX
    assert next(iter(languages())) == "en"


@pytest.mark.parametrize("code", sorted(SIX))
def test_every_language_says_what_a_search_needs(code: str) -> None:
    language = languages()[code]
    assert language.stop_words
    assert language.ordinary_words
    assert language.people
    assert language.ages is not None
    assert set(language.days) == {"MO", "TU", "WE", "TH", "FR", "SA", "SU"}
    assert {"open-now", "free", "always", "under-18"} <= set(language.constraints)
    assert compiled_crisis([], [language], {}.__getitem__).guards[code].idioms
    for kind in ("danger", "overdose", "poison", "body", "despair"):
        assert getattr(language.crisis, kind), kind
    if code not in ("en", "es"):
        assert len({phrase for text in language.english.values() for phrase in phrases_of(text)}) >= MIN_PHRASES


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("code: xx\nname: X\n", "missing required field"),
        ("code: en\nname: X\nstop_words: a\nnegations: no\nordinary_words: b\n", "its code is 'en', not 'xx'"),
        ("code: xx\nname: X\nstop_words: a\nnegations: no\nordinary_words: b\nodd: 1\n", "unknown field"),
        ("code: [\n", "while parsing"),
    ],
)
def test_a_file_that_is_not_right_says_so(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "xx.yaml").write_text(text, "utf-8")
    with pytest.raises(ValueError, match=said):
        read_language(tmp_path / "xx.yaml")


@pytest.mark.parametrize(
    ("typed", "asked", "spoken"),
    [
        ("no me pagaron", "en", "es"),
        ("no tengo papeles", "en", "es"),
        ("no", "en", "en"),
        ("no", "es", "es"),
        ("no papers", "en", "en"),
        ("não tenho onde dormir", "en", "pt"),
        ("nao tenho onde dormir", "es", "pt"),
        ("mwen pa gen kote pou m domi", "en", "ht"),
        ("toi khong co cho ngu", "en", "vi"),
        ("tôi không có chỗ ngủ", "en", "vi"),
        ("ليس عندي مكان أنام فيه", "es", "ar"),
        ("shelter", "es", "es"),
        ("my boss took my passport", "es", "en"),
        ("YWCA", "en", "en"),
        ("hotel", "en", "en"),
    ],
)
def test_the_language_of_the_words_is_known(searcher: Searcher, typed: str, asked: str, spoken: str) -> None:
    assert searcher.search(Query(typed, language=asked)).spoken == spoken


@pytest.mark.parametrize(
    "typed",
    ["nite ", "my bf hits me ", "ppl in the house ", "yr old ", "trabalho ", "patwon ", "abogado ", "Abby ", "u visa "],
)
def test_what_a_language_knows_is_never_corrected(searcher: Searcher, typed: str) -> None:
    assert not searcher.search(Query(typed)).corrections


def test_what_is_written_short_is_read_in_full(searcher: Searcher) -> None:
    for short, full in (("place to sleep tonite ", "place to sleep tonight "), ("bf hits me ", "boyfriend hits me ")):
        hits, expected = (searcher.search(Query(one)).hits[:5] for one in (short, full))
        assert [hit.id for hit in hits] == [hit.id for hit in expected]
    assert "u-visa" in {hit.id for hit in searcher.search(Query("u visa")).hits[:3]}


def test_marks_may_be_left_out(searcher: Searcher) -> None:
    for marked, plain in (("chủ giữ hộ chiếu của tôi", "chu giu ho chieu cua toi"), ("não me pagou", "nao me pagou")):
        hits, expected = (searcher.search(Query(one)).hits[:3] for one in (marked, plain))
        assert [hit.id for hit in hits] == [hit.id for hit in expected]


def test_no_file_of_a_language_is_broken_over_its_words() -> None:
    """What is written with commas in a list of words would be one word."""
    for language in languages().values():
        for text in (language.stop_words, language.negations, language.ordinary_words):
            assert "," not in text
            assert words_of(text)


def test_an_edition_compiled_with_other_files_of_languages_is_compiled_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A seventh language takes effect with the next start, though the pack is the same."""
    sources = sources_in(tmp_path, write_small_pack(tmp_path / "pack"))
    compile_pack(tmp_path / "pack", sources.made[0])
    assert found_on(sources)
    with_one_more = Path(shutil.copytree(languages_folder(), tmp_path / "languages"))
    (with_one_more / "fr.yaml").write_text(
        "code: fr\nname: Français\nstop_words: le la\nnegations: pas\nordinary_words: maison\n", "utf-8"
    )
    monkeypatch.setattr(folder_module, "languages_folder", lambda: with_one_more)
    folder_module.languages_digest.cache_clear()
    try:
        assert not found_on(sources)
    finally:
        folder_module.languages_digest.cache_clear()


@pytest.mark.parametrize(
    "words",
    [["cuts", "running"], ["cuts", "in two"], ["-", "cuts"], ["cuts", "-", "in two", "running"], ["0 0"], []],
)
def test_words_that_are_stemmed_at_once_have_the_same_stems(words: list[str]) -> None:
    """Also where the engine cuts one in two, or leaves one out, by another view of what a letter is than Python's."""
    assert stem_by_word(words, "en") == {word: stem(word, "en") for word in words}
