"""``deck``: writes the slides of a workshop as a PDF file, with the leader's notes or without."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import cast, get_args

from guide_app.cli.errors import FINE, CommandError
from guide_app.cli.library import language_of, opened
from guide_app.content.record import Record
from guide_app.content.workshop import Audience
from guide_app.desk import paths
from guide_app.handouts.stock.card_stock import PAPER_MM, Paper
from guide_app.library.library import Library

AUDIENCES: tuple[str, ...] = get_args(Audience)


def add_options(command: argparse.ArgumentParser) -> None:
    """The options of the command."""
    command.add_argument("plan", nargs="?", metavar="PLAN", help="the plan, as --list shows it")
    command.add_argument("--list", action="store_true", help="list the plans with their parts and minutes")
    command.add_argument("--language", metavar="LL", help="the language of the slides and notes: en, es …")
    command.add_argument("--second-language", metavar="LL", help="a second language beside it on every slide")
    command.add_argument("--notes-language", metavar="LL", help="the language of the notes, if it is another one")
    command.add_argument("--audience", choices=AUDIENCES, help="who is in the room: what fits them comes first")
    command.add_argument("--story", metavar="ID", help="the story to begin with")
    command.add_argument("--parts", metavar="N,N", help="the parts to show, by number and in this order: 1,3,6")
    command.add_argument("--without-notes", action="store_true", help="only the slides, one a page")
    command.add_argument("--paper", choices=tuple(PAPER_MM), default="letter", help="the paper of the notes (letter)")
    command.add_argument("--output", type=Path, metavar="FILE", help="the PDF file to write")
    command.add_argument("--json", action="store_true", help="write JSON for other programs")


def deck(options: argparse.Namespace) -> int:
    """List the plans, or write one as PDF."""
    with opened(options) as library:
        language = language_of(library, options.language)
        if options.list:
            return _list(library, language, as_json=options.json)
        if options.plan is None:
            raise CommandError("Say which plan, for example: deck short --output deck.pdf; or --list.")
        if options.output is None:
            raise CommandError("Give a file to write: --output FILE.pdf")
        from guide_app.handouts.problems import HandoutError, RenderError

        try:
            return _write(library, language, options)
        except (HandoutError, RenderError) as error:
            raise CommandError(str(error)) from error


def _list(library: Library, language: str, *, as_json: bool) -> int:
    from guide_app.content.workshop import Story, WorkshopPart
    from guide_app.teach.plan import plans

    listed = [
        {
            "id": plan.id,
            "title": plan.title,
            "minutes": plan.minutes,
            "parts": [
                {
                    "number": place + 1,
                    "title": _title(library, WorkshopPart, step.part, language),
                    "minutes": step.minutes,
                }
                for place, step in enumerate(plan.steps)
            ],
        }
        for plan in plans(library, language)
    ]
    named = [{"id": story, "title": _title(library, Story, story, language)} for story in library.ids(Story)]
    if as_json:
        json.dump({"plans": listed, "stories": named}, sys.stdout, ensure_ascii=False, indent=2)
        print()
        return FINE
    for plan in listed:
        print(f"{plan['id']}: {plan['title']}, {plan['minutes']} minutes")
        for part in cast("list[dict[str, object]]", plan["parts"]):
            print(f"  {part['number']:>2}  {part['minutes']:>2} min  {part['title']}")
    print("Stories:")
    for story in named:
        print(f"  {story['id']}: {story['title']}")
    return FINE


def _title(library: Library, record_type: type[Record], record_id: str, language: str) -> str:
    found = library.get(record_type, record_id, language)
    return found.record.title_text if found is not None else record_id


def _write(library: Library, language: str, options: argparse.Namespace) -> int:
    from guide_app.cli.commands.handout import check_place, report_written
    from guide_app.content.workshop import Story
    from guide_app.handouts.pages.deck import deck_pages
    from guide_app.handouts.typesetting.renderer import Renderer
    from guide_app.system.atomic_file import write_atomically
    from guide_app.teach.deck import make_deck
    from guide_app.teach.plan import ChosenPlan, UnknownPlanError

    if options.story is not None and options.story not in library.ids(Story):
        raise CommandError(f"There is no story '{options.story}'. Choose one of: {', '.join(library.ids(Story))}.")
    second = language_of(library, options.second_language) if options.second_language else None
    notes = language_of(library, options.notes_language) if options.notes_language else None
    chosen = ChosenPlan(
        plan=options.plan,
        parts=_parts(options.parts),
        audience=options.audience,
        story=options.story,
        language=language,
        second_language=second,
        notes_language=notes,
    )
    assets = paths.assets_folder()
    try:
        made = make_deck(library, chosen, assets)
    except UnknownPlanError as error:
        raise CommandError(f"There is no plan '{error.plan}'. Choose one of: {', '.join(error.known)}.") from error
    check_place(options.output)
    show = "slides" if options.without_notes else "notes"
    document = deck_pages(made, library.pack(language).country, paper=cast("Paper", options.paper), show=show)
    rendered = Renderer(assets / "handouts", apart=True).render(document)
    write_atomically(options.output, rendered.for_print())
    return report_written(options.output, len(rendered.pages), as_json=options.json)


def _parts(text: str | None) -> tuple[int, ...] | None:
    if text is None:
        return None
    try:
        return tuple(int(part) - 1 for part in text.split(","))
    except ValueError as error:
        raise CommandError(f"--parts: expected numbers with commas, such as 1,3,6, not '{text}'.") from error
