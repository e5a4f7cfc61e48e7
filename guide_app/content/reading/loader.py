"""Loads a folder of YAML into checked, typed content. One run finds every error of every file, each with its line."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from guide_app.content.checks.calls import check_calls
from guide_app.content.checks.editorial import editorial_warnings
from guide_app.content.checks.references import Known, check_entries, known_of, short_numbers
from guide_app.content.checks.text_rules import TextRules
from guide_app.content.entries import Entry
from guide_app.content.kinds import FILE_TYPES, PACK_LIST_TYPES
from guide_app.content.overlay import Change, digest_with
from guide_app.content.pack import (
    CRISIS_FILE,
    SYNONYM_FILE,
    Key,
    PackContent,
    Translation,
    yaml_name,
)
from guide_app.content.problems import PackRefused, Problem, Problems
from guide_app.content.reading.decoder import Decoded, Decoder
from guide_app.content.reading.files import LINES, LinesFile, digest_of_files, is_lines, read_pack_files
from guide_app.content.reading.json_lines import MAX_JSON_NODES, JsonLines
from guide_app.content.reading.nodes import Node, NodeBudget, Sequence, read_nodes
from guide_app.content.reading.overlaid import Overlay
from guide_app.content.reading.translations import TranslationUnit, check_units, read_units
from guide_app.content.record import PACK_FILE, Record
from guide_app.content.records import Pack
from guide_app.content.word_groups import MAX_DIFFERENT_WORDS, MAX_WORDS, CrisisGroup, SynonymGroup, words_in
from guide_app.system.clock import local_today
from guide_app.system.progress import UNWATCHED, Progress

Words = TypeVar("Words", SynonymGroup, CrisisGroup)
WORD_FILES = (PACK_FILE, SYNONYM_FILE, CRISIS_FILE)

YAML_COST = 3
"""The time per byte of YAML relative to JSON lines."""


def load_pack(
    folder: Path, today: dt.date | None = None, progress: Progress = UNWATCHED, changes: Iterable[Change] = ()
) -> PackContent:
    """Read and check the pack in ``folder``, with changes laid over it.

    ``today`` bounds its dates; the default is the clock's date.

    Raises ``Cancelled`` when ``progress`` says so, and ``PackRefused`` with every error of every file. Warnings (a
    stale translation, a text hard to read) come from ``check_pack``.
    """
    return _Loader(folder, progress, tuple(changes)).load(today or local_today())


def check_pack(folder: Path, today: dt.date | None = None) -> tuple[Problem, ...]:
    """The errors of a pack or, if it has none, its warnings. Bad content never raises."""
    return checked(folder, today)[0]


def checked(folder: Path, today: dt.date | None = None) -> tuple[tuple[Problem, ...], PackContent | None]:
    """As ``check_pack``, with the content if it can be read."""
    day = today or local_today()
    try:
        content = load_pack(folder, day)
    except PackRefused as refused:
        return refused.problems, None
    return editorial_warnings(content, day), content


class _Loader:
    """Reads one pack."""

    def __init__(self, folder: Path, progress: Progress, changes: tuple[Change, ...] = ()) -> None:
        self._changes = changes
        self._overlay = Overlay(changes)
        self._problems = Problems()
        self._progress = progress
        self._files = read_pack_files(folder, self._problems)
        self._budget = NodeBudget()
        self._lines_budget = NodeBudget(MAX_JSON_NODES)
        self._words_left, self._different_left = MAX_WORDS, MAX_DIFFERENT_WORDS
        self._work = sum(len(data) * _cost(file) for file, data in self._files.items())
        self._done = 0
        self._entries: list[Entry] = []
        self._records: dict[str, dict[str, Record]] = {each.kind: {} for each in FILE_TYPES.values()}
        self._unreadable: set[str] = set()
        self._missing: set[str] = set()

    def load(self, today: dt.date) -> PackContent:
        """The complete pack. Raises ``PackRefused``."""
        pack = self._pack()
        for record_type in FILE_TYPES.values():
            self._read_records(record_type)
        known = known_of(self._entries, self._unreadable, self._missing, today)
        self._refuse_unknown_files(known)
        synonyms = self._words_of(SynonymGroup, SYNONYM_FILE, (*known.languages, *known.client_languages))
        crisis = self._words_of(CrisisGroup, CRISIS_FILE, known.languages)
        texts = TextRules(known.ids, short_numbers(self._entries, known.country), known.country, self._problems)
        check_entries(self._entries, known, texts, self._problems)
        check_calls(self._entries, self._problems)
        translations = self._translations(known, texts)
        self._problems.refuse_if_any()
        assert pack is not None  # Otherwise its error has been raised.
        return PackContent(
            pack=pack,
            records=self._records,
            translations=translations,
            synonyms=synonyms,
            crisis=crisis,
            positions={(entry.kind, entry.id): (entry.file, entry.line) for entry in self._entries if entry.id},
            digest=digest_with(digest_of_files(self._files), self._changes),
        )

    def _nodes(self, file: str) -> Node | None:
        data = self._files[file]
        if isinstance(data, LinesFile):
            return self._overlay.over(file, JsonLines(file, data, self._problems, self._lines_budget, self._read_on))
        node = read_nodes(file, data, self._problems, self._budget)
        self._read_on(len(data) * YAML_COST)
        return self._overlay.over(file, node)

    def _read_on(self, more: int) -> None:
        """Add bytes, weighted by the cost of their format, to the progress."""
        self._done += more
        self._progress.report(self._done / self._work)

    def _pack(self) -> Pack | None:
        node = None
        if PACK_FILE in self._files:
            node = self._nodes(PACK_FILE)
        else:
            self._problems.add(
                PACK_FILE, 1, "is missing; every pack has one, with at least id, title, region and languages"
            )
        if node is None:
            self._unreadable.update(each.kind for each in PACK_LIST_TYPES.values())
            return None
        decoder = Decoder(PACK_FILE, self._problems)
        pack = decoder.one(Pack, node)
        for found in decoder.records:
            self._enter(PACK_FILE, found)
        self._entries.append(Entry("pack", "", None, PACK_FILE, 1, decoder.leaves, {}))
        return pack

    def _refuse_unknown_files(self, known: Known) -> None:
        """Note files that nothing reads: the name is probably misspelt."""
        whole = [*WORD_FILES, *(file for file, each in FILE_TYPES.items() if each.translated)]
        for_clients = [file for file, each in FILE_TYPES.items() if each.for_clients]
        for file in self._files:
            language, _, name = file.rpartition("/")
            translated = [PACK_FILE, *for_clients, SYNONYM_FILE] if language in known.client_languages else whole
            expected = translated if language else [*WORD_FILES, *FILE_TYPES]
            if yaml_name(name) not in expected or (is_lines(name) and yaml_name(name) in WORD_FILES):
                hint = self._problems.near(name, expected)
                self._problems.add(file, 1, f"is not a file of a pack{hint} (expected: {', '.join(expected)})")
            elif language and known.languages and language not in (*known.languages[1:], *known.client_languages):
                self._problems.add(file, 1, f"'{language}' is not among the further languages of {PACK_FILE}")

    def _read_records(self, record_type: type[Record]) -> None:
        file, kind = record_type.file, record_type.kind
        files = [name for name in (file, f"{file.removesuffix('.yaml')}{LINES}") if name in self._files]
        if not files and self._overlay.adds(kind):
            files = [file]
        if not files:
            (self._unreadable if self._problems.about(file) else self._missing).add(kind)
        for name in files:
            node = self._nodes(name) if name in self._files else self._overlay.over(name, Sequence(1))
            if node is None:
                self._unreadable.add(kind)
            decoder = Decoder(name, self._problems)
            for _ in decoder.each_of(record_type, node):
                # Take each at once: JSON lines may hold a hundred thousand.
                for found in decoder.take():
                    self._enter(name, found)
                    if found.record is not None:
                        self._records[kind].setdefault(found.record.id, found.record)

    def _enter(self, file: str, found: Decoded) -> None:
        self._entries.append(Entry(found.kind, found.id, found.record, file, found.line, found.leaves, found.lines))

    def _words_of(self, struct: type[Words], name: str, languages: tuple[str, ...]) -> dict[str, tuple[Words, ...]]:
        """The word groups of a file, by language."""
        found: dict[str, tuple[Words, ...]] = {}
        for language in languages:
            file = name if language == languages[0] else f"{language}/{name}"
            found[language] = ()
            if file in self._files:
                decoder = Decoder(file, self._problems)
                found[language] = tuple(decoder.list_of(struct, self._nodes(file)))
                self._count(file, words_in(found[language]))
                self._entries.append(Entry("synonym", "", None, file, 1, decoder.leaves, {}))
        return found

    def _count(self, file: str, words: list[str]) -> None:
        """Note an error if the phrases read so far have too many words."""
        self._words_left -= len(words)
        self._different_left -= len(set(words))
        if self._words_left < 0 or self._different_left < 0:
            most = f"{MAX_WORDS:,} words, or {MAX_DIFFERENT_WORDS:,} different ones"
            self._problems.add(file, 1, f"the phrases of the pack have more than {most}; delete some")

    def _translations(self, known: Known, texts: TextRules) -> dict[str, dict[Key, Translation]]:
        english = {(entry.kind, entry.id): entry for entry in self._entries if entry.id}
        translations: dict[str, dict[Key, Translation]] = {}
        for language in (*known.languages[1:], *known.client_languages):
            units: list[TranslationUnit] = []
            for file in self._files:
                folder, _, name = file.rpartition("/")
                record_type = FILE_TYPES.get(yaml_name(name))
                # The English is unknown if its file cannot be read.
                readable = record_type is not None and record_type.kind not in self._unreadable
                if folder == language and (name == PACK_FILE or readable):
                    partly = language in known.client_languages
                    only = (record_type.for_clients if record_type else None) if partly else None
                    units += read_units(file, self._nodes(file), english, self._problems, only)
            check_units(units, english, known, texts, self._problems)
            translations[language] = {(unit.kind, unit.id): unit.translation for unit in units if unit.translation}
        return translations


def _cost(file: str) -> int:
    return 1 if is_lines(file) else YAML_COST
