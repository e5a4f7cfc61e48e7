"""``check``: the errors of a pack, and the warnings to look at before the next printing."""

from __future__ import annotations

import argparse
from pathlib import Path

from guide_app.cli.errors import FINE, NOTHING_FOUND, CommandError
from guide_app.desk import paths


def check(options: argparse.Namespace) -> int:
    """Print every error, or every warning where there is no error, and how far each language is translated."""
    folder: Path = options.folder or options.pack or paths.bundled_pack()
    if not folder.is_dir():
        raise CommandError(f"There is no folder {folder}. Name the folder of a pack.")
    from guide_app.content.checks.translated import coverages
    from guide_app.content.reading.loader import checked

    problems, content = checked(folder)
    for problem in problems:
        print(problem if problem.severity == "error" else f"{problem.file}:{problem.line}: note: {problem.text}")
    errors = sum(problem.severity == "error" for problem in problems)
    notes = len(problems) - errors
    for each in coverages(content) if content is not None else ():
        print(f"{each.language}: {each.percent} % of {each.words:,} words, {each.missing:,} missing.")
    print(f"{folder}: {_count(errors, 'error')}, {_count(notes, 'note')}.")
    return NOTHING_FOUND if errors else FINE


def _count(number: int, name: str) -> str:
    return f"{number or 'no'} {name}{'' if number == 1 else 's'}"
