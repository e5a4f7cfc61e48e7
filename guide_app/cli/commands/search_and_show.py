"""``search`` and ``show``."""

from __future__ import annotations

import argparse
import sys
from difflib import SequenceMatcher
from typing import Any

import msgspec

from guide_app.cli.errors import FINE, NOTHING_FOUND, CommandError
from guide_app.cli.library import known_of, language_of, opened, print_cautions
from guide_app.cli.terminal import echoed
from guide_app.content.kinds import RECORD_TYPES, SEARCHED_KINDS
from guide_app.content.record import Kind
from guide_app.library.decision.engine import decide
from guide_app.library.decision.from_search import ask_of
from guide_app.library.decision.rules import need_of_beds, rules_first
from guide_app.library.library import Library
from guide_app.library.search.constraints import FREE, OPEN_NOW, OPEN_ON, SPEAKS, Constraint
from guide_app.library.search.hits import Hit, Results
from guide_app.library.search.people import is_of_person
from guide_app.library.search.query import Query
from guide_app.library.search.searcher import Searcher
from guide_app.library.search.terms.ages import YOUNG

SHOWN_FIRST = (*SEARCHED_KINDS, *(kind for kind in RECORD_TYPES if kind not in SEARCHED_KINDS))
"""The order of preference if several kinds have a record with the same id: first the kinds that a search finds."""
MAX_SUGGESTIONS = 3
ALSO_SHOWN = {
    FREE: ", or that do not state their cost",
    OPEN_NOW: ", or whose hours are not known",
    OPEN_ON: ", or whose hours are not known",
    SPEAKS: ", or that do not list languages",
}
"""By the prefix of a constraint's key: the services of unknown value that the constraint also keeps."""


def search(options: argparse.Namespace) -> int:
    """Print the results, best first."""
    text = " ".join(options.words).strip()
    if not text:
        raise CommandError("Type what to look for, for example: search place to sleep")
    with opened(options) as library:
        return _search(library, text, options)


def _search(library: Library, text: str, options: argparse.Namespace) -> int:
    language = language_of(library, options.language)
    kinds = frozenset(options.kind)
    query = Query(
        text,
        language=language,
        kinds=kinds,
        limit=options.limit,
        as_typed=options.as_typed,
        in_words_language=options.language is None,
    )
    results = Searcher(library).search(query)
    if options.json:
        sys.stdout.write(_formatted(_as_answer(library, results)))
    else:
        for correction in results.corrections:
            print(f"Showing results for “{correction.used}”. You typed “{echoed(correction.typed)}”.")
        for constraint in results.constraints:
            print(_constraint_words(constraint))
        if results.corrections or results.constraints:
            print("To search for exactly what you typed, use --as-typed.\n")
        _print_first_call(library, results, results.language or language)
        for hit in results.hits:
            _print_hit(hit, results.language or language)
        if len(results.hits) < results.total:
            print(f"{len(results.hits)} of {results.total}; --limit shows more.")
        if results.hits:
            print_cautions(library)
        else:
            print(_nothing_words(results, text), file=sys.stderr)
    return FINE if results.hits else NOTHING_FOUND


def show(options: argparse.Namespace) -> int:
    """Print one complete record."""
    with opened(options) as library:
        return _show(library, options)


def _show(library: Library, options: argparse.Namespace) -> int:
    from guide_app.cli.record_text import as_data, as_text

    language = language_of(library, options.language)
    kind = _kind_of(library, options.id)
    if kind is None:
        near = _near(library, options.id, language)
        print(f"There is no record '{echoed(options.id)}'.{near}", file=sys.stderr)
        return NOTHING_FOUND
    record_id = options.id.rpartition(":")[2]
    if options.json:
        sys.stdout.write(_formatted(as_data(library, kind, record_id, language) | {"edition": known_of(library)}))
    else:
        print(as_text(library, kind, record_id, language))
        if kind in ("service", "phone"):
            print_cautions(library)
    return FINE


def _kind_of(library: Library, wished: str) -> Kind | None:
    asked, _, record_id = wished.rpartition(":")
    kinds = library.kinds_of(record_id)
    if asked:
        return next((kind for kind in kinds if kind == asked), None)
    return next((kind for kind in SHOWN_FIRST if kind in kinds), None)


def _near(library: Library, wished: str, language: str) -> str:
    """Suggestions for an unknown id: results of a search for its words, the most similar ids first."""
    record_id = wished.rpartition(":")[2]
    query = Query(record_id.replace("-", " "), language=language, limit=MAX_SUGGESTIONS)
    found = dict.fromkeys(hit.id for hit in Searcher(library).search(query).hits)
    near = sorted(found, key=lambda one: SequenceMatcher(None, record_id, one).ratio(), reverse=True)
    return f" Did you mean: {', '.join(near)}?" if near else " Use search to find its id."


def _as_answer(library: Library, results: Results) -> dict[str, object]:
    """Who is called, as ``tonight --json`` has it, and the hits."""
    decision = decide(library, ask_of(library, results, library.moment(None)), results.language)
    calls: dict[str, Any] = msgspec.to_builtins(decision)
    parts = {part: calls[part] for part in ("now", "maybe", "calls", "later", "left_out", "always")}
    return {**parts, "hits": [_as_data(hit) for hit in results.hits], "edition": known_of(library)}


def _as_data(hit: Hit) -> dict[str, object]:
    data: dict[str, object] = {
        "kind": hit.kind,
        "id": hit.id,
        "title": hit.title,
        "snippet": "".join(text for text, _matched in hit.snippet),
        "language": hit.language,
    }
    service, opening = hit.service, hit.opening
    if service is None or opening is None:
        return data
    data |= {"phone": hit.phone, "phone_confirmed": hit.phone_confirmed, "crisis": hit.crisis}
    data |= {
        "open": opening.state,
        "open_always": opening.always,
        "closes_at": opening.closes_at,
        "opens_at": opening.opens_at,
        "takes": {
            "minimum_age": service.minimum_age,
            "maximum_age": service.maximum_age,
            **msgspec.structs.asdict(service.eligibility),
        },
        "fit": None if hit.fit is None else hit.fit.verdict,
        "fit_reasons": [] if hit.fit is None else [reason.id for reason in hit.fit.reasons],
    }
    return data


def _nothing_words(results: Results, text: str) -> str:
    """The sentence for a search without results."""
    if results.unknown:
        return f"We know none of the words of “{echoed(text)}”. Try “lawyer”, “bed” or “doctor”."
    return f"Nothing found for “{echoed(text)}”. Try fewer or other words."


def _constraint_words(constraint: Constraint) -> str:
    """A sentence that explains the effect of a constraint."""
    if constraint.key == YOUNG:
        return f"Beds for adults are left out, as “{constraint.words}” may mean somebody under 18."
    if is_of_person(constraint.key):
        return f"Services known to take “{constraint.words}” come first. Services known not to are left out."
    kept = next((kept for start, kept in ALSO_SHOWN.items() if constraint.key.startswith(start)), "")
    return f"Only services that fit “{constraint.words}”{kept}."


def _service_words(hit: Hit) -> str:
    """A few words on whether a service is open and whom it takes."""
    service, opening = hit.service, hit.opening
    if service is None or opening is None:
        return ""
    served = service.eligibility.genders_served
    youngest, oldest = service.minimum_age, service.maximum_age
    parts = [{"open": "open now", "closed": "closed now", "unknown": "hours unknown"}[opening.state]]
    parts += [served] if served in ("women", "men") else []
    if youngest is not None or oldest is not None:
        parts.append(f"ages {youngest or 0} to {oldest}" if oldest is not None else f"ages {youngest} and older")
    if hit.fit is not None and hit.fit.verdict == "not":
        parts.append("does not take this person")
    return ", ".join(parts)


def _print_first_call(library: Library, results: Results, language: str) -> None:
    """Print who is called first, and the calls under a condition, where the pack's rules name them."""
    ask = ask_of(library, results, library.moment(None))
    decision = decide(library, ask, language)
    first = decision.first
    if first is None or not decision.ordered or not (rules_first(library, ask) or ask.urgent):
        return
    number = f"  ·  {first.number.number}" if first.number is not None and first.number.confirmed else ""
    said = f"\n  Say: “{first.say}”" if first.say else ""
    if first.do:
        print(first.do)
    print(f"Call first: {first.name}{number}{said}")
    for entry in decision.maybe:
        print(f"  {entry.condition}")
    more = need_of_beds(library) in ask.needs
    print("  “tonight” shows who else to call, in order.\n" if more else "")


def _print_hit(hit: Hit, language: str) -> None:
    bold = sys.stdout.isatty()
    title = "".join(f"\033[1m{text}\033[22m" if matched and bold else text for text, matched in hit.title_parts)
    snippet = "".join(f"\033[1m{text}\033[22m" if matched and bold else text for text, matched in hit.snippet)
    title = f"Call first: {title}" if hit.crisis else title
    phone = f"  ·  {hit.phone}" if hit.phone else ""
    if hit.phone and not hit.phone_confirmed:
        phone += " (unconfirmed)"
    only = "" if hit.language == language else f"  (only in '{hit.language}')"
    service = _service_words(hit)
    print(f"{title}{phone}\n  {hit.kind}:{hit.id}{only}{f'  ·  {service}' if service else ''}\n  {snippet}\n")


def _formatted(data: object) -> str:
    return msgspec.json.format(msgspec.json.encode(data), indent=2).decode() + "\n"
