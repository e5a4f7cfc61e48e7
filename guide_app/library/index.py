"""The search index: its fields, and writing it. One document a record, with fields for each language, so that a
record found in any language is found once.

``weight``       what scores are multiplied by
``place``        the record's place in ``records.sqlite``
``kind need first_need speaks hours flag``   for filters, whole
``exact``        whole titles and names, folded
``name``         words of names, as they are
``number``       digits of phone numbers: with and without area code
``title_LL text_LL``   stems of title and body in a language
``title text``   words of titles and bodies in every language, as they are: unfinished words, and words of other
                 languages
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from guide_app.library.analysis import STEMMERS, sound_of, stem_analyzer, words_of

if TYPE_CHECKING:
    from tantivy import Index, Schema

    from guide_app.library.texts import SearchText

WRITER_MEMORY = 96 << 20
"""Bytes that the writer may fill before it starts a second segment: enough for 100,000 records in one."""
LONGEST_WORD = 40
ALL_WORDS = ("name", "title", "text")
"""The fields that hold words as they are, of every language."""


class Entry(Struct, frozen=True):
    """One record to index."""

    place: int
    kind: str
    texts: dict[str, SearchText]
    """By language."""
    weight: float = 1.0
    """What its scores are multiplied by, see ``ranking.py``."""
    names: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    """Digits."""
    needs: tuple[str, ...] = ()
    speaks: tuple[str, ...] = ()
    hours: str = "unknown"
    """Number of the weekly hours, see ``Library.hour_patterns``."""
    flags: tuple[str, ...] = ()


class IndexBuilder:
    """Writes the index and the vocabulary of one library."""

    def __init__(self, index_folder: Path, words_folder: Path, languages: Sequence[str]) -> None:
        index_folder.mkdir()
        words_folder.mkdir()
        self._languages = tuple(languages)
        self._index = open_index(index_folder, languages, schema=index_schema(languages))
        self._words = _new_index(words_folder, words_schema())
        self._writer = self._index.writer(WRITER_MEMORY, 1)
        self._counts: Counter[str] = Counter()

    def add(self, entry: Entry) -> None:
        """Index one record."""
        from tantivy import Document

        document: dict[str, object] = {
            "place": entry.place,
            "weight": entry.weight,
            "kind": entry.kind,
            "need": list(entry.needs),
            "first_need": list(entry.needs[:1]),
            "speaks": list(entry.speaks),
            "hours": entry.hours,
            "flag": list(entry.flags),
            "number": list(entry.numbers),
        }
        exact: dict[str, None] = {}
        all_titles: list[str] = []
        all_texts: list[str] = []
        for language, text in entry.texts.items():
            title, body = _indexable(text.title), _indexable(text.body)
            document[f"title_{language}"] = title
            document[f"text_{language}"] = body
            exact[title] = None
            all_titles += title.split()
            all_texts += body.split()
        names = [_indexable(name) for name in entry.names]
        exact.update(dict.fromkeys(names))
        document["name"] = names
        document["exact"] = [text for text in exact if text]
        document["title"] = " ".join(dict.fromkeys(all_titles))
        document["text"] = " ".join(dict.fromkeys(all_texts))
        self._counts.update({*all_titles, *all_texts, *(word for name in names for word in name.split())})
        self._writer.add_document(Document(**document))

    def finish(self) -> None:
        """Write everything out."""
        from tantivy import Document

        self._writer.commit()
        self._writer.wait_merging_threads()
        writer = self._words.writer(WRITER_MEMORY, 1)
        for word, count in sorted(self._counts.items()):
            if not word.isdecimal():
                writer.add_document(Document(word=word, sound=sound_of(word), count=count))
        writer.commit()
        writer.wait_merging_threads()


def open_index(folder: Path, languages: Iterable[str], *, schema: Schema | None = None) -> Index:
    """The search index in a folder, made first when a schema is given.

    Raises:
        ValueError, OSError: there is none, or it cannot be read.

    """
    from tantivy import Filter, Index, TextAnalyzerBuilder, Tokenizer

    index = _for_reading(Index.open(str(folder))) if schema is None else _new_index(folder, schema)
    index.register_tokenizer(
        "words", TextAnalyzerBuilder(Tokenizer.whitespace()).filter(Filter.remove_long(LONGEST_WORD)).build()
    )
    for language in languages:
        stemmer = STEMMERS.get(language.split("-", 1)[0])
        if stemmer is not None:
            index.register_tokenizer(f"stems_{language}", stem_analyzer(stemmer))
    return index


def open_words(folder: Path) -> Index:
    """The vocabulary in a folder.

    Raises:
        ValueError, OSError: there is none, or it cannot be read.

    """
    from tantivy import Index

    return _for_reading(Index.open(str(folder)))


def index_schema(languages: Iterable[str]) -> Schema:
    """The fields of the search index, see the top of this module."""
    from tantivy import SchemaBuilder

    builder = SchemaBuilder()
    builder.add_integer_field("place", indexed=True, fast=True)
    builder.add_float_field("weight", fast=True)
    builder.add_text_field("kind", fast=True, tokenizer_name="raw", index_option="basic")
    for field in ("need", "first_need", "speaks", "hours", "flag", "exact", "number"):
        builder.add_text_field(field, tokenizer_name="raw", index_option="basic")
    for field in ("name", "title"):
        builder.add_text_field(field, tokenizer_name="words", index_option="position")
    builder.add_text_field("text", tokenizer_name="words", index_option="freq")
    for language in languages:
        tokenizer = f"stems_{language}" if language.split("-", 1)[0] in STEMMERS else "words"
        builder.add_text_field(f"title_{language}", tokenizer_name=tokenizer, index_option="position")
        builder.add_text_field(f"text_{language}", tokenizer_name=tokenizer, index_option="position")
    return builder.build()


def words_schema() -> Schema:
    """The fields of the vocabulary: a word, its sound, and in how many records it stands."""
    from tantivy import SchemaBuilder

    builder = SchemaBuilder()
    builder.add_text_field("word", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("sound", tokenizer_name="raw", index_option="basic")
    builder.add_integer_field("count", fast=True)
    return builder.build()


def _new_index(folder: Path, schema: Schema) -> Index:
    from tantivy import Index

    return Index(schema, path=str(folder), reuse=False)


def _indexable(text: str) -> str:
    return " ".join(words_of(text))


def _for_reading(index: Index) -> Index:
    # A library never changes: no thread of the engine has to watch it.
    index.config_reader("manual")
    return index
