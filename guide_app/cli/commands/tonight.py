"""``tonight``: plans the first steps and the calls for a bed tonight, in order."""

from __future__ import annotations

import argparse
import re
import sys
from datetime import datetime
from pathlib import Path

import msgspec

from guide_app.cli.errors import FINE, NOTHING_FOUND, CommandError
from guide_app.cli.library import known_of, language_of, opened, print_cautions
from guide_app.cli.terminal import echoed
from guide_app.desk import paths
from guide_app.library.decision.ask import Ask
from guide_app.library.decision.engine import decide
from guide_app.library.decision.rules import need_of_beds
from guide_app.library.eligibility import ADULT, CHILD, MAX_AGE, MINOR, TEENAGER, YOUNG_ADULT, AgeRange, Person
from guide_app.library.library import Library
from guide_app.library.situation import Situation

AGES = {
    "under-13": CHILD,
    "13-17": TEENAGER,
    "under-18": MINOR,
    "18-24": YOUNG_ADULT,
    "25+": AgeRange(25, MAX_AGE),
    "18+": ADULT,
}
"""Ages not known to the year."""
MAX_CHILDREN = 20
FLAGS = {
    "trans": "is trans",
    "pregnant": "is pregnant",
    "using": "is using drugs or alcohol now",
    "fleeing": "needs to get away from a partner or someone close",
    "trafficked": "is made to have sex or work",
    "put-out": "a minor: was put out of home",
    "ran-away": "a minor: ran away",
    "harmed": "a minor: is hurt or neglected",
    "alone": "a child under 13: is here alone",
    "lost": "a child under 13: is lost",
    "hurt": "is hurt and needs a doctor",
    "danger": "is in danger now",
    "assaulted": "was sexually assaulted",
    "disability": "has a disability",
    "wheelchair": "uses a wheelchair",
    "sibling": "a sister or brother is with them",
    "partner": "a partner is with them, and they want to stay together",
    "pet": "a pet is with them",
    "no-papers": "has no immigration papers",
    "turned-away": "a shelter turned them away",
    "boss-housing": "lives where the employer put them",
    "veteran": "served in the military",
}
_OF_THE_PERSON = ("trans", "pregnant", "using")


def add_options(command: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    command.description = (
        "Plan a bed for tonight: what to do first, then who to call first, second and third, with a reason and "
        "a sentence to say. Give what you know and leave out the rest. Nothing is saved."
    )
    command.epilog = (
        "Someone under 18 is never sent to a place for adults, whatever other options say. Exit codes: 0 there "
        "is a plan, 1 the pack has no plan for tonight, 2 wrong usage."
    )
    command.add_argument(
        "--age", type=_age, metavar="YEARS", help=f"age in years, or {', '.join(AGES)} if you do not know the exact age"
    )
    command.add_argument("--gender", choices=("woman", "man", "other"), help="as the person says")
    command.add_argument("--with-children", type=_children, metavar="N", help="number of children with them")
    for name, text in FLAGS.items():
        command.add_argument(f"--{name}", action="store_true", help=text)
    command.add_argument(
        "--language", type=_code, metavar="LL", help="the language they speak: es, pt, ht, vi, ar …; ase signs (ASL)"
    )
    command.add_argument("--at", type=_moment, metavar="'YYYY-MM-DD HH:MM'", help="plan for this time (default: now)")
    command.add_argument("--texts", metavar="LL", help="the language to show the plan in: en, es …")
    command.add_argument(
        "--paper", action="store_true", help="for print: leave out the person, and show confirmed numbers only"
    )
    command.add_argument(
        "--output", type=Path, metavar="FILE.pdf", help="write the calls as a PDF to print, as --paper shows them"
    )
    command.add_argument("--a4", action="store_true", help="with --output: A4 paper instead of Letter")
    command.add_argument("--large-print", action="store_true", help="with --output: text of 18 points or more")
    command.add_argument("--json", action="store_true", help="write JSON for other programs")


def tonight(options: argparse.Namespace) -> int:
    """Print the plan, or write it as a PDF."""
    with opened(options) as library:
        return _tonight(library, options)


def _tonight(library: Library, options: argparse.Namespace) -> int:
    from guide_app.cli.commands.tonight_text import as_data, as_text
    from guide_app.handouts.parts.tonight_words import plan_words
    from guide_app.handouts.phrases import load_phrases

    language = language_of(library, options.texts)
    situation = situation_of(options)
    needs = frozenset((need_of_beds(library),))
    plan = decide(library, Ask(needs=needs, situation=situation, at=library.moment(options.at)), language)
    words = plan_words(load_phrases(paths.assets_folder() / "translations"), language)
    if options.output is not None and plan.ordered:
        return _write(options, library, language, situation)
    if options.json:
        data = as_data(library, plan, situation, words) | {"edition": known_of(library)}
        sys.stdout.write(msgspec.json.format(msgspec.json.encode(data), indent=2).decode() + "\n")
    elif plan.ordered:
        print(as_text(library, plan, situation, words, paper=options.paper))
        print_cautions(library)
    if not plan.ordered:
        print("This pack has no rules for a bed tonight (calls.yaml).", file=sys.stderr)
    return FINE if plan.ordered else NOTHING_FOUND


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
    names = [name.replace("-", "_") for name in FLAGS]
    flags = {name: True for name in names if getattr(options, name)}
    of_the_person = {name: flags.pop(name) for name in _OF_THE_PERSON if name in flags}
    person = Person(age=options.age, gender=options.gender, with_children=options.with_children, **of_the_person)
    return Situation(person=person, language=options.language, **flags)


def _age(text: str) -> AgeRange:
    if text in AGES:
        return AGES[text]
    if text.isascii() and text.isdecimal() and len(text) < 4 and int(text) <= MAX_AGE:
        return AgeRange.of(int(text))
    raise argparse.ArgumentTypeError(
        f"'{echoed(text)}' is not an age. Use a number of years, or one of {', '.join(AGES)}"
    )


def _children(text: str) -> int:
    if text.isascii() and text.isdecimal() and len(text) < 4 and int(text) <= MAX_CHILDREN:
        return int(text)
    raise argparse.ArgumentTypeError(f"'{echoed(text)}' is not a number of children from 0 to {MAX_CHILDREN}")


def _code(text: str) -> str:
    if re.fullmatch(r"[a-z]{2,3}(-[A-Za-z]{2,4})?", text):
        return text
    raise argparse.ArgumentTypeError(f"'{echoed(text)}' is not a language code. For Spanish, use es")


def _moment(text: str) -> datetime:
    # Accept only a complete date and time: a misread one sends people to closed doors.
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}", text):
        try:
            return datetime.fromisoformat(text)
        except ValueError:
            pass
    raise argparse.ArgumentTypeError(f"'{echoed(text)}' is not a date and time. Use the form 2026-11-25 23:40")
