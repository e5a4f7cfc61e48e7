"""Checks between the records of a pack, and within a record beyond the types of its fields."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Collection, Iterable
from typing import NamedTuple

from guide_app import RELEASED
from guide_app.content.checks.confidential import ConfidentialRecords
from guide_app.content.checks.eligibility import check_eligibility
from guide_app.content.checks.phone_numbers import MAX_SHORT_DIGITS, dialled, why_not_dialable
from guide_app.content.checks.text_rules import TextRules
from guide_app.content.entries import Entry, Leaf
from guide_app.content.kinds import LINKABLE_KINDS, RECORD_TYPES
from guide_app.content.problems import Problems
from guide_app.content.record import ANY_KIND
from guide_app.content.records import Phone, Service
from guide_app.system.tongues import TONGUES

WEB = re.compile(r"https?://[a-z0-9]([a-z0-9.-]*[a-z0-9])?\.?(:[0-9]{1,5})?([/?#][!#-;=?-\[\]_a-z~|]*)?", re.IGNORECASE)
_FILE = re.compile(r"(file|called|told|read):[a-z0-9-]{1,80}")
"""A source that has no address: a file, a call, what an agency said or wrote, a page on paper."""
MAX_LANGUAGES = 100
"""Languages of a pack, including those for handouts only."""
CARD_IDS = ("plain", "discreet", "poster", "brochure", "rights", "deaf")
"""The ids of the card wordings that a pack may define."""


class Known(NamedTuple):
    """What the entries of a pack declare, to check references against."""

    ids: dict[str, Collection[str]]
    """By kind. A kind with an unreadable file is absent, so that one error does not become a hundred."""
    missing: Collection[str]
    """Kinds whose file is missing."""
    languages: tuple[str, ...]
    client_languages: tuple[str, ...]
    """Languages of cards only."""
    country: str
    latest: dt.date
    """The latest date that the pack may contain."""
    confidential: ConfidentialRecords


def known_of(entries: Iterable[Entry], unreadable: Collection[str], missing: Collection[str], today: dt.date) -> Known:
    """Collect what the entries declare."""
    ids: dict[str, dict[str, None]] = {
        kind: {} for kind in RECORD_TYPES if kind not in unreadable and kind not in missing
    }
    own: dict[str, list[Leaf]] = {}
    for entry in entries:
        if entry.kind == "pack":
            for leaf in entry.leaves:
                own.setdefault(leaf.field, []).append(leaf)
        elif entry.kind in ids:
            ids[entry.kind][entry.id] = None
    country = str(own["country"][0].value) if "country" in own else ""
    edition = next((leaf.value for leaf in own.get("edition", []) if isinstance(leaf.value, dt.date)), RELEASED)
    # A clock before this release is wrong; the edition of the pack is then the best estimate of today.
    latest = today if today >= RELEASED else max(RELEASED, edition)
    languages, client_languages = (
        tuple(str(leaf.value) for leaf in own.get(name, [])) for name in ("languages", "client_languages")
    )
    found: dict[str, Collection[str]] = {kind: found.keys() for kind, found in ids.items()}
    return Known(found, missing, languages, client_languages, country, latest, ConfidentialRecords(entries))


def check_entries(entries: list[Entry], known: Known, texts: TextRules, problems: Problems) -> None:
    """Note every violation in ``problems``."""
    _check_ids(entries, problems)
    _check_counts(entries, problems)
    _check_numbers(entries, known.country, problems)
    for entry in entries:
        check_leaves(entry.file, entry.leaves, known, problems)
        for leaf in entry.leaves:
            if leaf.refers is None:
                texts.check(entry.file, leaf)
            elif leaf.refers == ANY_KIND:
                _check_named(entry.file, leaf, known, problems)
            else:
                _check_reference(entry.file, leaf, leaf.refers, str(leaf.value), known, problems)
        if entry.kind == "pack":
            _check_timezone(entry, problems)
            _check_languages(entry, problems)
        known.confidential.check(entry.kind, entry.id, entry.file, entry.leaves, problems)
        if isinstance(entry.record, Service):
            check_eligibility(entry, entry.record, problems)
        elif isinstance(entry.record, Phone) and entry.record.fault and entry.record.print:
            text = f"print: '{entry.id}' has a fault ('{entry.record.fault}'), so it cannot be printed; write false"
            problems.add(entry.file, entry.line_of("print"), text)
        _check_schedules(entry, problems)
        if entry.kind == "card" and entry.id not in CARD_IDS:
            text = f"there is no handout for the words '{entry.id}'; expected one of {', '.join(CARD_IDS)}"
            problems.add(entry.file, entry.line_of("id"), text)


def check_leaves(file: str, leaves: Iterable[Leaf], known: Known, problems: Problems) -> None:
    """Check the dates and web addresses of a record or a translation."""
    for leaf in leaves:
        if isinstance(leaf.value, dt.date):
            if leaf.field not in ("holidays", "valid_from", "valid_to") and leaf.value > known.latest:
                problems.add(file, leaf.line, f"{leaf.field}: {leaf.value} is in the future (today is {known.latest})")
        elif leaf.field == "page_date":
            _check_page_date(file, leaf, known.latest, problems)
        elif leaf.field in ("url", "website", "chat") and not (
            WEB.fullmatch(str(leaf.value)) or (leaf.field == "url" and _FILE.fullmatch(str(leaf.value)))
        ):
            problems.add(
                file, leaf.line, f"{leaf.field}: '{str(leaf.value)[:60]}' is not a web address with http:// or https://"
            )


def dialled_numbers(entries: Iterable[Entry], country: str) -> dict[str, Entry]:
    """The phones of the pack by their dialled digits."""
    found: dict[str, Entry] = {}
    for entry, leaf in _numbers(entries):
        found.setdefault(dialled(str(leaf.value), country), entry)
    return found


def short_numbers(entries: Iterable[Entry], country: str) -> frozenset[str]:
    """The short numbers that no text may contain: those of the pack and, in North America, the well-known ones."""
    return short_numbers_of(dialled_numbers(entries, country), country)


def short_numbers_of(numbers: Iterable[str], country: str) -> frozenset[str]:
    """As ``short_numbers``, of the dialled digits of a pack's phones."""
    own = {number for number in numbers if len(number) <= MAX_SHORT_DIGITS}
    return frozenset(own | ({"911", "988", "211", "711", "741741"} if country in ("US", "CA") else set()))


def _numbers(entries: Iterable[Entry]) -> Iterable[tuple[Entry, Leaf]]:
    return (
        (entry, leaf) for entry in entries if entry.kind == "phone" for leaf in entry.leaves if leaf.field == "number"
    )


def _check_ids(entries: Iterable[Entry], problems: Problems) -> None:
    first: dict[tuple[str, str], Entry] = {}
    for entry in entries:
        if not entry.id:
            continue
        other = first.setdefault((entry.kind, entry.id), entry)
        if other is not entry:
            where = f"{other.file}:{other.line_of('id')}"
            problems.add(entry.file, entry.line_of("id"), f"the {entry.kind} '{entry.id}' already exists ({where})")


def _check_counts(entries: Iterable[Entry], problems: Problems) -> None:
    counts: Counter[str] = Counter()
    for entry in entries:
        counts[entry.kind] += 1
        most = RECORD_TYPES[entry.kind].max_count if entry.kind in RECORD_TYPES else None
        if most is not None and counts[entry.kind] == most + 1:
            problems.add(entry.file, entry.line, f"is one {entry.kind} too many: a pack has at most {most}")


def _check_numbers(entries: Iterable[Entry], country: str, problems: Problems) -> None:
    from phonenumbers import SUPPORTED_REGIONS

    if country not in SUPPORTED_REGIONS:
        for entry in entries:
            for leaf in entry.leaves:
                if entry.kind == "pack" and leaf.field == "country":
                    problems.add(entry.file, leaf.line, f"country: '{country}' is not a country with a numbering plan")
        return
    first: dict[str, tuple[Entry, Leaf]] = {}
    for entry, leaf in _numbers(entries):
        number = str(leaf.value)
        wrong = why_not_dialable(number, country)
        if wrong:
            problems.add(entry.file, leaf.line, f"number: '{number[:40]}' {wrong}")
            continue
        other, at = first.setdefault(dialled(number, country), (entry, leaf))
        if other is not entry:
            text = (
                f"number: '{number}' is the number of '{other.id}' ({other.file}:{at.line}); a number is written once"
            )
            problems.add(entry.file, leaf.line, text)


def _check_reference(file: str, leaf: Leaf, kind: str, record_id: str, known: Known, problems: Problems) -> None:
    if kind in known.missing:
        problems.add(RECORD_TYPES[kind].file, 1, "is missing, but other files refer to its records")
    elif kind in known.ids and record_id not in known.ids[kind]:
        hint = problems.near(record_id, known.ids[kind])
        problems.add(file, leaf.line, f"{leaf.field}: there is no {kind} '{record_id}'{hint}")


def _check_named(file: str, leaf: Leaf, known: Known, problems: Problems) -> None:
    """Check a reference of the form ``kind:id``."""
    kind, _, record_id = str(leaf.value).partition(":")
    if kind not in LINKABLE_KINDS:
        kinds = ", ".join(LINKABLE_KINDS)
        problems.add(file, leaf.line, f"{leaf.field}: '{leaf.value}' is not one of {kinds} with an id, as kind:id")
    else:
        _check_reference(file, leaf, kind, record_id, known, problems)


def _check_timezone(pack: Entry, problems: Problems) -> None:
    from zoneinfo import ZoneInfo

    def known(name: str) -> bool:
        try:
            return bool(ZoneInfo(name))
        except (KeyError, ValueError, OSError):
            return False

    for leaf in pack.leaves:
        # Without the time zone database every name is unknown; that is no error of the pack.
        if leaf.field == "timezone" and not known(str(leaf.value)) and known("UTC"):
            text = f"timezone: there is no time zone '{leaf.value}'; expected one such as America/New_York"
            problems.add(pack.file, leaf.line, text)


def _check_languages(pack: Entry, problems: Problems) -> None:
    seen: set[str] = set()
    for leaf in pack.leaves:
        if leaf.field == "point_to" and leaf.value not in TONGUES:
            text = f"point_to: the guide has no name for the language '{leaf.value}'"
            problems.add(pack.file, leaf.line, f"{text}; expected one of {', '.join(TONGUES)}")
        if leaf.field not in ("languages", "client_languages"):
            continue
        if leaf.value in seen:
            text = f"{leaf.field}: '{leaf.value}' is already one of the pack's languages; delete it here"
            problems.add(pack.file, leaf.line, text)
        seen.add(str(leaf.value))
        if len(seen) == MAX_LANGUAGES + 1:
            problems.add(pack.file, leaf.line, f"{leaf.field}: a pack has at most {MAX_LANGUAGES} languages")


def _check_schedules(entry: Entry, problems: Problems) -> None:
    """Check that opening hours end on the day they begin, so that no reader has to guess."""
    opens = [leaf for leaf in entry.leaves if leaf.field == "opens_at"]
    closes = [leaf for leaf in entry.leaves if leaf.field == "closes_at"]
    if len(opens) != len(closes):
        return  # One of them already has an error.
    for begin, end in zip(opens, closes, strict=True):
        if str(end.value) <= str(begin.value):
            text = (
                f"closes_at: {end.value} is not after opens_at {begin.value}; hours past midnight are two entries: "
                "until 23:59, and from 00:00 on the next day"
            )
            problems.add(entry.file, end.line, text)


def _check_page_date(file: str, leaf: Leaf, latest: dt.date, problems: Problems) -> None:
    if leaf.value == "unknown":
        return
    parts = [int(part) for part in str(leaf.value).split("-")]
    try:
        date = dt.date(*[*parts, 1, 1][:3])
    except ValueError:
        problems.add(file, leaf.line, f"page_date: {leaf.value} is not a real date")
        return
    if date > latest:
        problems.add(file, leaf.line, f"page_date: {leaf.value} is in the future (today is {latest})")
