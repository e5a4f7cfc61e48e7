"""The values of the filters of a list of services, as one value that Back can restore."""

from __future__ import annotations

import datetime as dt

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication

from guide_app.library.decision.ask import Ask
from guide_app.library.decision.engine import decide
from guide_app.library.decision.list_order import in_call_order
from guide_app.library.eligibility import MINOR, NOBODY, YOUNG_ADULT, Person
from guide_app.library.library import Library
from guide_app.library.services import ServiceFilter, ServiceList, Services
from guide_app.library.situation import Situation

ANYONE = "anyone"
PEOPLE: dict[str, Person] = {
    ANYONE: NOBODY,
    "under-18": Person(age=MINOR),
    "18-to-24": Person(age=YOUNG_ADULT),
    "woman": Person(gender="woman"),
    "man": Person(gender="man"),
    "trans": Person(trans=True),
    "children": Person(with_children=1),
    "pregnant": Person(pregnant=True),
}
"""For whom help is sought. *A bed tonight* asks for more about a person."""
NEED, WHO, SPEAKS, OPEN_NOW = "need", "who", "speaks", "open_now"
"""The keys of the filters, in order; each is a field of ``Wanted``."""


class Wanted(Struct, frozen=True, kw_only=True):
    """The values of the filters."""

    need: str | None = None
    who: str = ANYONE
    """A key of ``PEOPLE``."""
    speaks: str | None = None
    open_now: bool = False

    @property
    def on(self) -> tuple[str, ...]:
        """The keys of the active filters."""
        return tuple(key for key in (NEED, WHO, SPEAKS, OPEN_NOW) if getattr(self, key) != getattr(NOTHING, key))

    def without(self, key: str) -> Wanted:
        """A copy without this filter."""
        return replace(self, **{key: getattr(NOTHING, key)})

    def filter(self) -> ServiceFilter:
        """The filter for the library."""
        return ServiceFilter(
            needs=frozenset((self.need,)) if self.need else frozenset(),
            languages=frozenset((self.speaks,)) if self.speaks else frozenset(),
            open_now=self.open_now,
            person=PEOPLE[self.who],
        )

    def found(self, library: Library, now: dt.datetime) -> ServiceList:
        """The services that pass, in the order of the calls."""
        return in_call_order(library, Services(library).find(self.filter(), now), self.need)

    def foreign(self, library: Library) -> str | None:
        """The language spoken, unless it is that of the pack, of which services say nothing."""
        return self.speaks if self.speaks != library.languages[0] else None

    def called(self, library: Library, now: dt.datetime, language: str) -> list[str]:
        """Who is called first for the chosen need, by the decision."""
        if self.need is None:
            return []
        ask = Ask(needs=frozenset((self.need,)), situation=Situation(person=PEOPLE[self.who]), at=now)
        return [entry.service for entry in decide(library, ask, language).ordered]


NOTHING = Wanted()


def who_words(who: str) -> str:
    """For whom help is sought, as text."""
    translate = QCoreApplication.translate
    return {
        ANYONE: translate("wanted", "Anyone"),
        "under-18": translate("wanted", "Under 18"),
        "18-to-24": translate("wanted", "Age 18 to 24"),
        "woman": translate("wanted", "A woman"),
        "man": translate("wanted", "A man"),
        "trans": translate("wanted", "A trans person"),
        "children": translate("wanted", "Family with children"),
        "pregnant": translate("wanted", "Someone who is pregnant"),
    }[who]
