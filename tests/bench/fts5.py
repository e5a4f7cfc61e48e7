"""What one would write by hand with SQLite: a full-text table, bm25, and the last word as a beginning. The baseline for
searching a large pack; it corrects nothing and knows no synonyms.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

from guide_app.library.library import Library
from guide_app.library.search.terms.analysis import words_of

LIMIT = 30


def build(library: Library, path: Path) -> sqlite3.Connection:
    """The table with the texts, names and numbers of every record of a library."""
    database = sqlite3.connect(path)
    database.execute(
        "CREATE VIRTUAL TABLE found USING fts5(place UNINDEXED, title, body, number, "
        "tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3')"
    )
    database.execute("ATTACH ? AS library", (f"{(library.folder / 'records.sqlite').as_uri()}?mode=ro",))
    database.execute(
        "INSERT INTO found SELECT place, group_concat(title, ' '), group_concat(body, ' '), max(number) "
        "FROM library.text LEFT JOIN library.service USING (place) GROUP BY place"
    )
    database.execute("INSERT INTO found (found, rank) VALUES ('rank', 'bm25(0, 5.0, 1.0, 3.0)')")
    database.execute("INSERT INTO found (found) VALUES ('optimize')")
    database.commit()
    return database


def search(database: sqlite3.Connection, text: str) -> list[Any]:
    """The best records with their titles and snippets."""
    words = words_of(text)
    if not words:
        return []
    match = " ".join([*(f'"{word}"' for word in words[:-1]), f'"{words[-1]}"*'])
    return database.execute(
        "SELECT place, highlight(found, 1, '[', ']'), snippet(found, 2, '[', ']', '…', 24), number FROM found "
        "WHERE found MATCH ? ORDER BY rank LIMIT ?",
        (match, LIMIT),
    ).fetchall()
