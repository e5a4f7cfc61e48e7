"""Situations in pictures: each answer that has them has five, with few words in every language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from guide_app.content.pack import PackContent
from guide_app.content.problems import Problem
from guide_app.content.record import Words
from guide_app.content.records import Question

PICTURES = 5
WORDS = 6
"""Maximum words of a picture. A number is a word."""
SYLLABLES = {"vi": 9}
"""In place of ``WORDS`` where a space is between two syllables."""


def picture_problems(content: PackContent) -> Iterator[Problem]:
    """An error for each answer with too few or too many pictures, or a picture with too many words."""
    first, *_ = content.pack.languages
    for key, record in content.records[Question.kind].items():
        if not isinstance(record, Question) or not (record.pictures or record.in_pictures or record.in_short):
            continue
        file, line = content.positions[Question.kind, key]
        if not len(record.pictures) == len(record.in_pictures) == PICTURES or record.in_short is None:
            text = f"'{key}' needs in_short, and {PICTURES} pictures with as many texts in in_pictures"
            yield Problem(file, line, text)
        yield from _long({"in_pictures": record.in_pictures}, key, first, (file, line))
        for language, units in content.translations.items():
            if unit := units.get((Question.kind, key)):
                yield from _long(unit.fields, key, language, (unit.file, unit.line))


def _long(fields: Mapping[str, Words], key: str, language: str, position: tuple[str, int]) -> Iterator[Problem]:
    most = SYLLABLES.get(language, WORDS)
    for text in fields.get("in_pictures", ()):
        if isinstance(text, str) and len(text.split()) > most:
            told = f"'{key}' has more than {most} words beside a picture: '{text}'"
            yield Problem(*position, told)
