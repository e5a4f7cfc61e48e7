"""``tonight``: plans the first steps and the calls for a bed tonight, in order."""

from __future__ import annotations

import argparse
import re
import sys
from datetime import datetime
from pathlib import Path

import msgspec

from guide_app.cli.errors import FINE, NOTHING_FOUND, CommandError
from guide_app.cli.library import language_of, opened
from guide_app.cli.terminal import echoed
from guide_app.desk import paths
from guide_app.library.eligibility import ADULT, MAX_AGE, MINOR, YOUNG_ADULT, AgeRange, Person
from guide_app.library.library import Library
from guide_app.library.tonight.plan import Situation

AGES = {"under-18": MINOR, "18-24": YOUNG_ADULT, "25+": AgeRange(25, MAX_AGE), "18+": ADULT}
"""Ages not known to the year."""
MAX_CHILDREN = 20
FLAGS = {
    "trans": "is trans",
    "pregnant": "is pregnant",
    "using": "uses drugs or alcohol now",
    "fleeing": "flees a partner or someone close",
    "trafficked": "is made to work, or sold",
    "hurt": "is hurt and needs a doctor",
    "danger": "is in danger now",
    "assaulted": "was sexually assaulted",
    "disability": "has a disability",
    "veteran": "served in the military",
}
_OF_THE_PERSON = ("trans", "pregnant", "using")


def add_options(command: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    command.description = (
        "Plan a bed for tonight: what to do first, then whom to call first, second and third, with the reason and a "
        "sentence to say. Say what is known and leave out the rest; nothing of it is kept."
    )
    command.epilog = (
        "Someone under 18 is never sent to a place for adults, whatever else is said. Exit codes: 0 there is a plan, "
        "1 the pack has no rules for it, 2 wrong use."
    )
    command.add_argument(
        "--age", type=_age, metavar="YEARS", help=f"age in years, or {', '.join(AGES)} when it is not known to the year"
    )
    command.add_argument("--gender", choices=("woman", "man", "other"), help="as the person says")
    command.add_argument("--with-children", type=_children, metavar="N", help="so many children are with them")
    for name, text in FLAGS.items():
        command.add_argument(f"--{name}", action="store_true", help=text)
    command.add_argument(
        "--language", type=_code, metavar="LL", help="the language they speak: es, pt, ht, vi, ar …; ase signs (ASL)"
    )
    command.add_argument(
        "--at", type=_moment, metavar="'YYYY-MM-DD HH:MM'", help="plan for this moment; now unless given"
    )
    command.add_argument("--texts", metavar="LL", help="the language to show the plan in: en, es …")
    command.add_argument(
        "--paper", action="store_true", help="for printing: nothing about the person, and confirmed numbers only"
    )
    command.add_argument(
        "--output", type=Path, metavar="FILE.pdf", help="write the calls as a PDF to print: with what --paper shows"
    )
    command.add_argument("--a4", action="store_true", help="with --output: A4 paper instead of letter")
    command.add_argument("--large-print", action="store_true", help="with --output: letters of 18 points or more")
    command.add_argument("--json", action="store_true", help="write JSON, for other programs")


def tonight(options: argparse.Namespace) -> int:
    """Print the plan, or write it as a PDF."""
    with opened(options) as library:
        return _tonight(library, options)


def _tonight(library: Library, options: argparse.Namespace) -> int:
    from guide_app.cli.commands.tonight_text import as_data, as_text
    from guide_app.handouts.parts.tonight_words import load_tonight_words, plan_words
    from guide_app.handouts.phrases import load_phrases
    from guide_app.library.tonight.planner import tonight as planned

    language = language_of(library, options.texts)
    situation = situation_of(options)
    plan = planned(library, situation, options.at, language)
    folder = paths.assets_folder() / "handouts"
    common = load_phrases(folder / "phrases.yaml").of(language)
    words = plan_words(load_tonight_words(folder / "tonight.yaml"), common, language)
    if options.output is not None and plan.calls:
        return _write(options, library, language, situation)
    if options.json:
        data = as_data(library, plan, situation, words)
        sys.stdout.write(msgspec.json.format(msgspec.json.encode(data), indent=2).decode() + "\n")
    elif plan.calls:
        print(as_text(library, plan, situation, words, paper=options.paper))
    if not plan.calls:
        print("This pack has no rules for tonight (tonight.yaml).", file=sys.stderr)
    return FINE if plan.calls else NOTHING_FOUND


def _write(options: argparse.Namespace, library: Library, language: str, situation: Situation) -> int:
    from guide_app.cli.commands.handout import write_pdf
    from guide_app.handouts.pages.tonight_calls import TonightCallsOptions
    from guide_app.handouts.problems import HandoutError, RenderError

    chosen = TonightCallsOptions(
        language=language,
        paper="a4" if options.a4 else "letter",
        large_print=options.large_print,
        situation=situation,
        at=options.at,
    )
    try:
        return write_pdf(library, chosen, options.output, as_json=options.json)
    except (HandoutError, RenderError) as error:
        raise CommandError(str(error)) from error


def situation_of(options: argparse.Namespace) -> Situation:
    """The situation that the options state. What is not stated is unknown."""
    flags = {name: True for name in FLAGS if getattr(options, name)}
    of_the_person = {name: flags.pop(name) for name in _OF_THE_PERSON if name in flags}
    person = Person(age=options.age, gender=options.gender, with_children=options.with_children, **of_the_person)
    return Situation(person=person, language=options.language, **flags)


def _age(text: str) -> AgeRange:
    if text in AGES:
        return AGES[text]
    if text.isascii() and text.isdecimal() and len(text) < 4 and int(text) <= MAX_AGE:
        return AgeRange.of(int(text))
    raise argparse.ArgumentTypeError(f"'{echoed(text)}' is no age: write years, or one of {', '.join(AGES)}")


def _children(text: str) -> int:
    if text.isascii() and text.isdecimal() and len(text) < 4 and int(text) <= MAX_CHILDREN:
        return int(text)
    raise argparse.ArgumentTypeError(f"'{echoed(text)}' is no number of children, 0 to {MAX_CHILDREN}")


def _code(text: str) -> str:
    if re.fullmatch(r"[a-z]{2,3}(-[A-Za-z]{2,4})?", text):
        return text
    raise argparse.ArgumentTypeError(f"'{echoed(text)}' is no code of a language: write es for Spanish")


def _moment(text: str) -> datetime:
    # Accept only a complete date and time: a misread one sends people to closed doors.
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}", text):
        try:
            return datetime.fromisoformat(text)
        except ValueError:
            pass
    raise argparse.ArgumentTypeError(f"'{echoed(text)}' is no moment: write it as 2026-11-25 23:40")
