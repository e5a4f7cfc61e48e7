"""The engine takes texts apart into the same words as Python does, whatever the script."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st
from tantivy import TextAnalyzerBuilder, Tokenizer

from guide_app.library.search.index import indexable
from guide_app.library.search.terms.analysis import words_of

SIMPLE = TextAnalyzerBuilder(Tokenizer.simple()).build()


@given(st.text(max_size=80))
@example("24/7: C++, ¿Quién? Đường dây nóng, a_b, ½ ² ª º")
@example("हिन्दी में मदद, العَرَبِيَّة, עִבְרִית, ภาษาไทย, 中文")
@example("L’été d'Abby\u0301s İstanbul ẞ ﬁ")
def test_indexed_words_are_those_that_are_asked_for(text: str) -> None:
    assert SIMPLE.analyze(indexable(text)) == words_of(text)
