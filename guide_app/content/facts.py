"""The facts of a service, each declared once: where it comes from, who may read it, and where the search and a page of
two languages have it.

A view (the window, a call sheet, the client view, a page, a terminal) is an order of ids with its headings, here too. A
fact that is no text of the record, such as opening hours, is worded by the medium under the id of the fact.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Literal, TypeVar

from msgspec import Struct

from guide_app.system.messages import N_

if TYPE_CHECKING:
    from guide_app.content.record import Record

Audience = Literal["client", "staff"]
Worded = TypeVar("Worded")


class Fact(Struct, frozen=True):
    """One fact."""

    id: str
    fields: tuple[str, ...]
    """The fields of ``Service`` that it tells. One text, or several, is shown as written."""
    audience: Audience = "client"
    """Who may read it: ``staff`` is never shown to a client."""
    pair: Literal["title", "text", "speech"] | None = None
    """How a page of two languages shows it, in the order of ``FACTS``. None leaves it out."""
    headed: bool = True
    """Whether it has its heading of ``ON_PAPER`` there."""
    searched: int | None = None
    """Its place among the searched texts, the most relevant first. None if the search ignores it."""


FACTS = (
    Fact("name", ("name",), pair="title", headed=False),
    Fact("also_known", ("alternate_names",)),
    Fact("description", ("description",), pair="text", headed=False, searched=0),
    Fact("say", ("say",), pair="speech", searched=5),
    Fact("they_may_ask", ("they_may_ask",), pair="text"),
    Fact("leads_to", ("leads_to",), pair="text", searched=2),
    Fact("before_you_call", ("safe_contact",), pair="text", searched=3),
    Fact("may_share", ("may_share",)),
    Fact("who", ("eligibility_description",), pair="text", searched=1),
    Fact("takes", ("minimum_age", "maximum_age", "eligibility")),
    Fact("start", ("application_process",), pair="text", searched=4),
    Fact("bring", ("required_documents",), pair="text", searched=7),
    Fact("cost", ("cost_option",), pair="text", searched=6),
    Fact("languages", ("languages",)),
    Fact("interpreters", ("interpretation_services",), searched=8),
    Fact("hours", ("schedules", "phones")),
    Fact("deaf", ("chat", "phones")),
    Fact("where", ("locations",)),
    Fact("access", ("accessibility",)),
    Fact("area", ("service_area",), searched=9),
    Fact("website", ("website",)),
    Fact("for_staff", ("staff_notes",), "staff"),
)
BY_ID = {fact.id: fact for fact in FACTS}
NO_FACTS = frozenset((
    "id", "organization_id", "name_describes", "status", "needs", "recheck", "law_enforcement", "card_name",
    "card_role", "for_whom", "go_to", "discreet_name", "assured_date", "assurer", "sources", "own_say", "own_questions",
))  # fmt: skip
"""The fields of ``Service`` that are no fact: ids, names for paper, where the facts come from, and words that clients
read in place of those for somebody else.
"""

FOR_DEAF = N_("page", "For Deaf people")
IN_WINDOW = {
    "deaf": FOR_DEAF,
    "who": N_("messages", "Who can use it"),
    "start": N_("messages", "How to start"),
    "bring": N_("messages", "What to bring"),
    "cost": N_("messages", "Cost"),
    "languages": N_("messages", "Languages"),
    "interpreters": N_("messages", "Interpreters"),
    "hours": N_("messages", "Hours"),
    "access": N_("messages", "Access"),
    "where": N_("messages", "Where"),
    "area": N_("messages", "Area served"),
    "also_known": N_("messages", "Also known as"),
    "website": N_("messages", "Website"),
}
ON_CALL_SHEET = {
    "they_may_ask": N_("messages", "They may ask"),
    "leads_to": N_("messages", "What happens"),
}
IN_CLIENT_VIEW = {
    "may_share": N_("client", "Who will know?"),
    "say": N_("client", "You can say"),
    "they_may_ask": N_("client", "They may ask you"),
    "leads_to": N_("client", "What happens when you call"),
    "before_you_call": N_("client", "Before you call"),
    "where": N_("client", "Where"),
    "access": N_("page", "Access"),
}
"""In two columns, but for the first: the second begins at ``leads_to``."""
ON_PAPER = {
    "who": N_("fact", "Who it is for"),
    "hours": N_("page", "Hours"),
    "deaf": N_("page", "Chat"),
    "where": N_("page", "Where"),
    "access": N_("page", "Access"),
    "area": N_("fact", "Serves"),
    "cost": N_("page", "Cost"),
    "languages": N_("page", "Languages"),
    "bring": N_("fact", "What to bring"),
    "start": N_("fact", "How to start"),
    "before_you_call": N_("fact", "Before you call"),
    "leads_to": N_("page", "What happens when you call"),
}
"""``fact`` heads a text that only the whole languages of a pack have (it is not in ``Service.for_clients``). The
headings in ``page`` are needed in the languages for clients too.
"""
IN_TERMINAL = {
    "hours": "Hours",
    "deaf": "For Deaf people",
    "who": "Who can get help",
    "area": "Where",
    "where": "Places",
    "access": "",
    "languages": "Languages",
    "interpreters": "Interpreters",
    "cost": "Cost",
    "bring": "What to bring",
    "start": "How to start",
    "say": "Say",
    "they_may_ask": "They may ask",
    "before_you_call": "Before you call",
    "leads_to": "What happens when you call",
    "for_staff": "For staff",
}


def facts_in(
    view: Iterable[str],
    service: Record,
    written: Callable[[tuple[str, ...]], Worded],
    worded: Mapping[str, Callable[[], Worded]],
    audience: Audience = "client",
) -> Iterator[tuple[str, Worded]]:
    """The facts of a view by id, in its order, without unknown ones and without those that its readers may not see.

    ``written`` shows the texts of a fact as they are written. ``worded`` says the other facts, by id.
    """
    for fact in map(BY_ID.__getitem__, view):
        if fact.audience == "staff" and audience != "staff":
            continue
        if fact.id in worded:
            said = worded[fact.id]()
        else:
            (field,) = fact.fields
            value: str | tuple[str, ...] | None = getattr(service, field)
            texts = (value,) if isinstance(value, str) else value or ()
            if not texts:
                continue
            said = written(texts)
        if said:
            yield fact.id, said


def searched_fields() -> tuple[str, ...]:
    """The fields to search, the most relevant first."""
    places = {fact.searched: fact.fields for fact in FACTS if fact.searched is not None}
    return tuple(field for place in sorted(places) for field in places[place])
