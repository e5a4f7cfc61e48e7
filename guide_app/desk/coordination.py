"""The room of whoever keeps the directory: notes calls and edits in the journal of this desk, after the pack's checks.

Only a desk that has the YAML can keep it; other desks get what it publishes.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import cast

from msgspec import Struct, structs

from guide_app.content.checks.references import WEB
from guide_app.content.editing import edited
from guide_app.content.overlay import (
    WHOLE,
    Call,
    Change,
    Edit,
    How,
    Journal,
    Outcome,
    Value,
    name_of,
    parts_of,
    plain,
)
from guide_app.content.problems import RULE, PackRefused
from guide_app.content.reading.hours_text import as_schedules
from guide_app.content.reading.translated_changes import as_units, touches_translations, with_translations
from guide_app.content.records import Phone, Service, Source
from guide_app.desk.editions import Kept
from guide_app.exchange.checking import Checks
from guide_app.exchange.fitting import slug
from guide_app.library.library import Library
from guide_app.system.messages import Message

RETRY_DAYS = 3
"""Days after which a number is tried again if nobody answered."""
NUMBER, HOURS = "number", "schedules"
ASKED = (NUMBER, HOURS, "eligibility_description", "languages", "cost_option")
"""What a call asks about: the number, and fields of the service."""


class Answers(Struct, frozen=True, kw_only=True):
    """What was heard in a call."""

    outcome: Outcome
    right: Collection[str] = ()
    """Those of ``ASKED`` that somebody said are right."""
    corrected: Mapping[str, Value] = {}
    """Those that somebody corrected, with the value as in a change."""
    print_it: bool | None = None
    """Whether the number may be printed from now on; None leaves it as it is."""
    again: dt.date | None = None
    note: str = ""


class Refused(Struct, frozen=True):
    """What the pack's checks say of a change."""

    field: str
    """The field that it is about; empty if it is about none that was changed."""
    text: str

    @property
    def message(self) -> Message:
        """What to show in the window."""
        return RULE.filled(rule=self.text)


def retry_day(today: dt.date, days: int = RETRY_DAYS) -> dt.date:
    """The day to try again: never one of a weekend.

    >>> retry_day(dt.date(2026, 11, 30)).isoformat(), retry_day(dt.date(2026, 12, 3)).isoformat()
    ('2026-12-03', '2026-12-07')
    """
    day = today + dt.timedelta(days=days)
    return day + dt.timedelta(days=max(0, 7 - day.weekday()) if day.weekday() > 4 else 0)


def changes_of(answers: Answers, phone: Phone, service: Service, about: Change, day: dt.date) -> list[Change]:
    """The changes that a call leads to. ``about`` says who called, and when."""
    if answers.outcome in ("wrong", "disconnected"):
        dead = structs.replace(phone, fault=answers.outcome, print=False, assured_date=day)
        return edited(phone, dead, about)
    if answers.outcome != "answered":
        return []
    new_phone, new_service = _phone_of(answers, phone, day), _service_of(answers, service, about, day)
    if HOURS in answers.corrected:
        schedules = as_schedules(answers.corrected[HOURS])
        if service.schedules:
            new_service = structs.replace(new_service, schedules=schedules)
        else:
            new_phone = structs.replace(new_phone, schedules=schedules)
    return [*edited(phone, new_phone, about), *edited(service, new_service, about)]


def _phone_of(answers: Answers, phone: Phone, day: dt.date) -> Phone:
    if answers.print_it is not None:
        phone = structs.replace(phone, print=answers.print_it)
    if HOURS in {*answers.right, *answers.corrected}:
        phone = structs.replace(phone, confirm_hours=False)
    if NUMBER in answers.corrected:
        # Somebody said the new number; nobody has called it.
        number = str(answers.corrected[NUMBER])
        return structs.replace(phone, number=number, confirmed="elsewhere", fault=None, assured_date=day)
    if NUMBER in answers.right:
        return structs.replace(phone, confirmed="by-phone", fault=None, assured_date=day)
    return phone


def _service_of(answers: Answers, service: Service, about: Change, day: dt.date) -> Service:
    if not {*answers.right, *answers.corrected} & {*ASKED[1:]}:
        return service
    values = {name: value for name, value in answers.corrected.items() if name in ASKED[2:]}
    if "languages" in values:
        values["languages"] = tuple(cast("list[str]", values["languages"]))
    return structs.replace(service, **values, assured_date=day, assurer=f"Called by {about.who}")


def reviewed(changes: Iterable[Change], library: Library, about: Change, day: dt.date) -> list[Change]:
    """The changes of a form, and what follows from them: a number that was called reads so, any other new number is
    one that nobody has called, what was reviewed carries the day, and a page that was read is a source.
    """
    review = _Review(library, about, day)
    found = [review.completed(each) for each in changes]
    for record in dict.fromkeys(each.record for each in found if each.field != WHOLE):
        mine = [each for each in found if each.record == record]
        found += review.follows(record, {each.field for each in mine})
    return [*review.sources(), *found]


class _Review:
    """How changes are known: the day, and the source."""

    def __init__(self, library: Library, about: Change, day: dt.date) -> None:
        self._library, self._about, self._day = library, about, day
        self._own = library.languages[0]
        self._called = about.how == "called"
        self._is_page = about.how == "read" and bool(WEB.fullmatch(about.source))
        known = (each.record for each in library.all(Source, self._own)) if self._is_page else ()
        self._known = next((each for each in known if each.url == about.source), None)
        self._source = self._known or self._made()
        self._needed = False

    def _made(self) -> Source:
        about, day = self._about, self._day
        host = about.source.partition("//")[2].partition("/")[0].removeprefix("www.")
        words = {"called": "Called by", "told": "Told to"}.get(about.how, "Read by")
        name = host if self._is_page else f"{words} {about.who}" + (f": {about.source}" if about.source else "")
        key = f"{slug(host if self._is_page else f'{about.how} {about.source or about.who}')}-{day}"
        taken, wish, place = set(self._library.ids(Source)), key, 1
        while key in taken:
            place += 1
            key = f"{wish}-{place}"
        url = about.source if self._is_page else f"{about.how}:{key.removeprefix(f'{about.how}-')}"
        return Source(id=key, publisher=name, url=url, read_date=day)

    def sources(self) -> list[Change]:
        """The record of the source, if a change needs it and the pack has none."""
        if not self._needed or self._known is not None:
            return []
        record = name_of(Source.kind, self._source.id)
        return [structs.replace(self._about, record=record, field=WHOLE, after=plain(self._source))]

    def completed(self, change: Change) -> Change:
        """A change under somebody's initials; that of a new record with what says how it is known."""
        values = {"record": change.record, "field": change.field, "before": change.before, "after": change.after}
        kind = parts_of(change.record)[1]
        if (change.field, change.before) == (WHOLE, None) and kind in (Phone.kind, Service.kind):
            self._needed = True
            known = {"assured_date": self._day.isoformat(), "sources": [self._source.id]}
            confirmed = "by-phone" if self._called else "elsewhere"
            own = {"confirmed": confirmed} if kind == Phone.kind else {"assurer": self._assurer}
            values["after"] = {**cast("dict[str, Value]", change.after), **own, **known}
        return structs.replace(self._about, **values)

    @property
    def _assurer(self) -> str:
        return f"{'Called' if self._called else 'Added'} by {self._about.who}"

    def follows(self, record: str, fields: Collection[str]) -> list[Change]:
        """What follows for a record that the pack has from a change of some of its fields."""
        _, kind, key = parts_of(record)
        phone = self._library.get(Phone, key, self._own) if kind == Phone.kind else None
        service = self._library.get(Service, key, self._own) if kind == Service.kind else None
        found = phone or service
        if found is None:
            return []
        after: Phone | Service = found.record
        if phone is not None and NUMBER in fields:
            confirmed = "by-phone" if self._called else "elsewhere"
            after = structs.replace(phone.record, confirmed=confirmed, fault=None, assured_date=self._day)
        elif service is not None and self._called:
            after = structs.replace(service.record, assured_date=self._day, assurer=f"Called by {self._about.who}")
        if self._is_page and self._source.id not in after.sources:
            self._needed = True
            after = structs.replace(after, sources=(*after.sources, self._source.id))
        return edited(found.record, after, self._about)


def broken_rules(changes: Iterable[Change], library: Library, day: dt.date) -> Iterator[tuple[str, Refused]]:
    """What the rules of the pack say of the records that changes touch, by record: at once, while somebody types. What
    other records and translations say of them is checked when they are saved (``checked``).
    """
    found, checks = list(changes), Checks(library, day)
    for change in found:
        _, kind, key = parts_of(change.record)
        if change.field == WHOLE:
            (checks.ids[kind].discard if change.after is None else checks.ids[kind].add)(key)
    for problem in checks.problems([each for each in found if each.field != WHOLE or each.after is not None]):
        fields = {change.field for change in found if change.record == problem.file}
        yield problem.file, _refusal(problem.text, problem.text, fields)


def checked(pack: Path, changes: Iterable[Change], pending: Iterable[Change] = ()) -> list[Refused] | list[Change]:
    """The changes with those that translations need, after all checks of the pack; or what the checks refuse.

    It reads the whole pack, so it takes about a second: call it in a thread.
    """
    from guide_app.content.overlay import net
    from guide_app.content.reading.loader import load_pack

    before, new = list(pending), list(changes)
    try:
        if any(touches_translations(each) or parts_of(each.record)[0] for each in new):
            content = load_pack(pack, changes=before)
            new = as_units(with_translations(new, content), content)
        load_pack(pack, changes=net([*before, *new]))
    except PackRefused as refused:
        fields = {change.field for change in new}
        return [_refusal(str(problem), problem.text, fields) for problem in refused.problems]
    return new


def _refusal(whole: str, text: str, fields: Collection[str]) -> Refused:
    name, _, rest = text.partition(": ")
    for field in fields:
        if field.rpartition("/")[2] == name or field == name:
            return Refused(field, rest)
    return Refused(name if rest and WHOLE in fields and name.isidentifier() else "", rest if rest else whole)


class Coordination:
    """Keeps a pack from this desk under somebody's initials."""

    def __init__(self, kept: Kept, initials: str) -> None:
        """Read the journal.

        Raises:
            OSError, PackRefused: it cannot be read.

        """
        self.kept, self.initials = kept, initials
        self.journal = Journal(kept.journal)

    def about(self, how: How, source: str = "") -> Change:
        """Who changes something now, and how it is known."""
        now = dt.datetime.now(dt.UTC).replace(microsecond=0)
        return Change(record="", field="", who=self.initials, when=now, how=how, source=source)

    def note_call(self, answers: Answers, phone: Phone, changes: Iterable[Change]) -> Edit:
        """Note a call and what it changed.

        Raises:
            OSError, PackRefused: the journal could not be written.

        """
        about = self.about("called", answers.note)
        assert about.when is not None
        call = Call(
            phone=phone.id,
            outcome=answers.outcome,
            who=self.initials,
            when=about.when,
            again=answers.again,
            note=answers.note,
        )
        return self.journal.add(changes, call)

    def undo(self) -> Edit | None:
        """Take the last edit back; None if there is none.

        Raises:
            MovedOn: a later edit changed the same field.
            OSError, PackRefused: the journal could not be written.

        """
        return self._back(self.journal.to_undo)

    def redo(self) -> Edit | None:
        """Do again what was taken back last, as ``undo``."""
        return self._back(self.journal.to_redo)

    def take_back(self, edit: Edit) -> Edit:
        """Take one edit back, as ``undo``."""
        return self.journal.add(self.journal.back(edit, self.initials), undoes=edit.id)

    def _back(self, edit: Edit | None) -> Edit | None:
        return None if edit is None else self.take_back(edit)
