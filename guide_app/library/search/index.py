"""The inverted index: its fields and its builder. One document per record, with fields for each language, so that a
record found in any language appears once.

``weight``       what the score is multiplied by, as log2(2 + weight)
``place``        the record's place in ``records.sqlite``
``kind need first_need speaks hours terms flag``   filter values, not tokenized
``exact``        complete titles and names, folded, not tokenized
``name``         words of names, not stemmed
``number``       digits of phone numbers, with and without area code
``title_LL text_LL``   stems of title and body in a language
``title text``   words of titles and bodies in every language, not stemmed, for unfinished words and words of
other languages

This module folds texts; the engine tokenizes them, without the GIL and into the same words as ``words_of``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

import msgspec
from msgspec import Struct

from guide_app.library.folder import ANY
from guide_app.library.search.names import name_key
from guide_app.library.search.terms.analysis import folded, sound_of, stem_analyzer, stemmer_of, words_of

if TYPE_CHECKING:
    from tantivy import Index, Schema

    from guide_app.library.search.search_text import SearchText

WRITER_MEMORY = 96 << 20
"""Bytes for the writer before it starts a second segment: enough for 100,000 records in one."""
MAX_WORD = 40
# Latin, Greek and Cyrillic letters and common punctuation, which the engine tokenizes as Python does.
_SPLIT_ALIKE = re.compile("[\x00-\u02af\u0370-\u0482\u048a-\u052f\u1e00-\u1eff\u2010-\u2044\u20a0-\u20c0\u2122]*")
ALL_WORDS = ("name", "title", "text")
"""The fields with unstemmed words of every language."""


_encode_json = msgspec.json.Encoder().encode


class Entry(Struct, frozen=True):
    """One record to index."""

    place: int
    kind: str
    texts: dict[str, SearchText]
    """By language."""
    weight: float = 1.0
    """The factor of its scores, see ``ranking.py``."""
    names: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    """Digits."""
    needs: tuple[str, ...] = ()
    speaks: tuple[str, ...] = ()
    hours: str = "unknown"
    """Number of the weekly hours, see ``Store.hour_patterns``."""
    terms: str = ANY
    """Number of the terms that decide whom a service takes, see ``Store.terms``."""
    flags: tuple[str, ...] = ()


class IndexBuilder:
    """Writes the index and the vocabulary of one library."""

    def __init__(self, index_folder: Path, words_folder: Path, languages: Sequence[str]) -> None:
        index_folder.mkdir()
        words_folder.mkdir()
        self._languages = tuple(languages)
        self._index = open_index(index_folder, languages, schema=index_schema(languages))
        self._words = _new_index(words_folder, words_schema())
        self._names: set[str] = set()
        self._writer = self._index.writer(WRITER_MEMORY, 1)

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
            "terms": entry.terms,
            "flag": list(entry.flags),
            "number": list(entry.numbers),
        }
        titles: list[str] = []
        bodies: list[str] = []
        for language, text in entry.texts.items():
            document[f"title_{language}"] = title = indexable(text.title)
            document[f"text_{language}"] = body = indexable(text.body)
            titles.append(title)
            bodies.append(body)
        whole = (" ".join(words_of(text)) for text in (*(text.title for text in entry.texts.values()), *entry.names))
        self._names.update(" ".join(words_of(name)) for name in entry.names)
        document["exact"] = [text for text in dict.fromkeys(whole) if text]
        document["name"] = [indexable(name) for name in entry.names]
        document["title"] = titles
        document["text"] = bodies
        self._writer.add_document(Document(**document))

    def close(self) -> None:
        """Stop writing, wait for the engine's threads to end, and close the files."""
        # A finished writer is already closed and raises; a failed one has already reported its error.
        with suppress(RuntimeError, ValueError):
            self._writer.wait_merging_threads()
        del self._writer, self._index, self._words

    def finish(self, said: Iterable[str]) -> None:
        """Commit the index and write the vocabulary. ``said`` are folded words that people use, even if no record does;
        search completes and corrects them like those of records.
        """
        from tantivy import Document

        self._writer.commit()
        self._writer.wait_merging_threads()
        self._index.reload()
        searcher = self._index.searcher()
        counts = dict.fromkeys(said, 0)
        for field in ALL_WORDS:
            for word, count in searcher.terms_with_prefix(field, ""):
                counts[word] = max(count, counts.get(word, 0))
        writer = self._words.writer(WRITER_MEMORY, 1)
        words = sorted(word for word in counts if not word.isdecimal())
        for word, sound in zip(words, sound_of("\n".join(words)).split("\n"), strict=True):
            writer.add_json(_encode_json({"word": word, "sound": sound, "count": counts[word]}).decode())
        for name in sorted(self._names):
            if " " in name:
                writer.add_document(Document(name=name, name_key=name_key(name.split())))
        writer.commit()
        writer.wait_merging_threads()


def name_segments(folder: Path) -> None:
    """Give the segments of a closed index fixed names, which the engine draws at random: the same input always gives
    the same files.
    """
    meta_file = folder / "meta.json"
    meta = json.loads(meta_file.read_bytes())
    names = {segment["segment_id"].replace("-", ""): segment for segment in meta["segments"]}
    files = [path for path in folder.iterdir() if path.stem in names]
    written = {path.stem: path.stat().st_mtime_ns for path in files if path.suffix == ".store"}
    fixed = {name: UUID(int=number) for number, name in enumerate(sorted(names, key=written.__getitem__), start=1)}
    for path in files:
        path.rename(path.with_stem(fixed[path.stem].hex))
    for name, segment in names.items():
        segment["segment_id"] = str(fixed[name])
    meta["segments"].sort(key=itemgetter("segment_id"))
    meta_file.write_text(json.dumps(meta, indent=2), "utf-8")
    for path in folder.glob(".*"):  # Its locks, and its list of files to delete one day.
        path.unlink()


def open_index(folder: Path, languages: Iterable[str], *, schema: Schema | None = None) -> Index:
    """The search index in a folder, created if a schema is given.

    Raises:
        ValueError, OSError: it is missing or unreadable.

    """
    from tantivy import Filter, Index, TextAnalyzerBuilder, Tokenizer

    index = _for_reading(Index.open(str(folder))) if schema is None else _new_index(folder, schema)
    index.register_tokenizer(
        "words", TextAnalyzerBuilder(Tokenizer.simple()).filter(Filter.remove_long(MAX_WORD)).build()
    )
    for language in languages:
        stemmer = stemmer_of(language)
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
    for field in ("need", "first_need", "speaks", "hours", "terms", "flag", "exact", "number"):
        builder.add_text_field(field, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("name", tokenizer_name="words", index_option="freq")
    # No term frequencies: the same text in two languages would count twice.
    for field in ("title", "text"):
        builder.add_text_field(field, tokenizer_name="words", index_option="basic")
    for language in languages:
        tokenizer = f"stems_{language}" if stemmer_of(language) else "words"
        builder.add_text_field(f"title_{language}", tokenizer_name=tokenizer, index_option="position")
        builder.add_text_field(f"text_{language}", tokenizer_name=tokenizer, index_option="position")
    return builder.build()


def words_schema() -> Schema:
    """The fields of the vocabulary: a word, its phonetic key, and its document frequency; a name of several words, and
    its phonetic key.
    """
    from tantivy import SchemaBuilder

    builder = SchemaBuilder()
    builder.add_text_field("word", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("sound", tokenizer_name="raw", index_option="basic")
    builder.add_integer_field("count", fast=True)
    builder.add_text_field("name", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("name_key", tokenizer_name="raw", index_option="basic")
    return builder.build()


def _new_index(folder: Path, schema: Schema) -> Index:
    from tantivy import Index

    return _for_reading(Index(schema, path=str(folder), reuse=False))


def indexable(text: str) -> str:
    """The text for the engine: folded, and tokenized here if the engine would tokenize it differently."""
    plain = folded(text)
    return plain if plain.isascii() or _SPLIT_ALIKE.fullmatch(plain) else " ".join(words_of(plain))


def _for_reading(index: Index) -> Index:
    # A library never changes, so the engine needs no thread that watches it; of a new one, that thread left a lock file
    # in some editions, made while the processor was busy.
    index.config_reader("manual")
    return index
