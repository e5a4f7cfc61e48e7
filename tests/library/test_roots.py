"""The forms of a word that Arabic bends within are known by one root; words of other roots stay apart."""

from __future__ import annotations

import pytest

from guide_app.library.search.terms.analysis import words_of
from guide_app.library.search.terms.synonyms import word_key


def key(word: str) -> str:
    (folded,) = words_of(word)
    return word_key(folded, "ar")


@pytest.mark.parametrize(
    "forms",
    [
        ("ضربني", "بيضربني", "يضربها", "ضربها"),
        ("مدرسة", "بالمدرسة", "المدارس"),
        ("جوازي", "جواز", "الجواز"),
        ("بنتي", "البنت", "بنت"),
        ("طردني", "طردوني"),
        ("اشتغل", "بشتغل", "نشتغل"),
        ("سيارتي", "بالسيارة"),
    ],
)
def test_forms_of_a_word_share_their_root(forms: tuple[str, ...]) -> None:
    assert len({key(form) for form in forms}) == 1


@pytest.mark.parametrize(("one", "other"), [("ضرائب", "ضربني"), ("بيت", "بنت"), ("جواز", "زوج")])
def test_words_of_other_roots_stay_apart(one: str, other: str) -> None:
    assert key(one) != key(other)
