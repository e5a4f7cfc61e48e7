"""Whether a service takes a person: the one place where what is known of a person meets what a record says of whom it
takes. Used wherever services are ordered for someone: tonight's calls, the search, the cards that are proposed.

Three rules stand above the others:

* Someone who is, or may be, under 18 is never sent to a service that is for adults, nor to a bed whose record does not
  say that it takes them.
* What is stated counts. What is not stated stays unknown and is said (``Fit.unstated``). It makes the verdict unknown
  where it decides at the door: for a minor everywhere, for everyone where people sleep.
* What is not known of the person is no reason against them: a limit that may matter is told as something to ask.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from guide_app.content.records import ADULT_AGE, Eligibility, Service

MAX_AGE = 130

Verdict = Literal["takes", "ask", "unknown", "not"]
VERDICTS: tuple[Verdict, ...] = ("takes", "ask", "unknown", "not")
"""From the best to the worst."""
Aspect = Literal["status", "age", "under-18", "gender", "trans", "children", "pregnancy", "sobriety", "id"]
Gender = Literal["woman", "man", "other"]

_SERVED = {"woman": "women", "man": "men"}


class AgeRange(Struct, frozen=True):
    """The ages that a person may have, in whole years, both ends included."""

    youngest: int
    oldest: int

    def __post_init__(self) -> None:
        """Raises ValueError for a range that holds no age of a person."""
        if not 0 <= self.youngest <= self.oldest <= MAX_AGE:
            raise ValueError(f"{self.youngest} to {self.oldest} is no range of ages")

    @classmethod
    def of(cls, years: int) -> AgeRange:
        """An age that is known to the year."""
        return cls(years, years)

    @property
    def known(self) -> bool:
        """Whether the age is known to the year."""
        return self.youngest == self.oldest


MINOR = AgeRange(0, ADULT_AGE - 1)
"""Said to be under 18, without an age."""
TEENAGER = AgeRange(13, ADULT_AGE - 1)
"""Said to be a teenager. Read as under 18: that is the safe side."""
YOUNG_ADULT = AgeRange(ADULT_AGE, 24)
ADULT = AgeRange(ADULT_AGE, MAX_AGE)
"""Said to be 18 or older, without an age."""


class Person(Struct, frozen=True, kw_only=True):
    """What is known of the person who needs help. None is not known; nothing of it is kept."""

    age: AgeRange | None = None
    gender: Gender | None = None
    trans: bool | None = None
    with_children: int | None = None
    """How many children are with them."""
    pregnant: bool | None = None
    using: bool | None = None
    """Uses drugs or alcohol now."""
    without_id: bool | None = None
    """Has no identity document at hand."""

    def __bool__(self) -> bool:
        """Whether anything is known."""
        return self != NOBODY

    @property
    def minor(self) -> bool:
        """Whether the person is, or by what is known may be, under 18. An age that was not said is not a minor's."""
        return self.age is not None and self.age.youngest < ADULT_AGE

    @property
    def adult(self) -> bool:
        """Whether the person is known to be 18 or older."""
        return self.age is not None and self.age.youngest >= ADULT_AGE


NOBODY = Person()


class Terms(Struct, frozen=True):
    """What of a service decides whom it takes. Few differ in a large directory, so that a list of 100,000 services is
    judged for a person by judging each of these once (``Store.fits``, :func:`verdicts`).
    """

    status: Literal["active", "inactive", "temporarily closed"]
    minimum_age: int | None
    maximum_age: int | None
    eligibility: Eligibility

    @classmethod
    def of(cls, service: Service) -> Terms:
        """Those of a service, without what no verdict looks at."""
        decisive = replace(service.eligibility, immigration_status_asked=None, walk_in=None)
        return cls(service.status, service.minimum_age, service.maximum_age, decisive)


class Reason(Struct, frozen=True):
    """Why, as data. Whoever shows it finds words for ``id`` and fills in ``values``."""

    aspect: Aspect
    verdict: Verdict
    values: dict[str, str | int] = {}
    """``minimum`` and ``maximum`` age of a service, each where it is stated; ``served`` (women, men, all)."""

    @property
    def id(self) -> str:
        """``age-takes``, ``gender-not``."""
        return f"{self.aspect}-{self.verdict}"


class Fit(Struct, frozen=True):
    """Whether a service takes a person. ``takes`` without reasons means that nothing stated speaks against it."""

    verdict: Verdict
    reasons: tuple[Reason, ...] = ()
    """What bears the verdict out, the weightiest first, then the rest."""
    unstated: tuple[Aspect, ...] = ()
    """What is known of the person and the record does not state: to be asked."""

    @property
    def rank(self) -> int:
        """For ordering: 0 takes, 1 ask, 2 unknown, 3 not."""
        return VERDICTS.index(self.verdict)


FITS_ANYONE = Fit("takes")


def fit(service: Service | Terms, person: Person, *, for_someone: bool = False) -> Fit:
    """Whether ``service`` takes ``person``.

    Of nobody known (``Person()``), only that a service is closed is said. Where it is asked ``for_someone``, what to
    ask of them, such as their age, is told too.
    """
    if service.status != "active":
        return Fit("not", (Reason("status", "not"),))
    if not person and not for_someone:
        return FITS_ANYONE
    found = [
        *_ages(service, person),
        *_under_18(service, person),
        *_gender(service, person),
        *_trans(service, person),
        *_stated("children", service.eligibility.takes_children, bool(person.with_children)),
        *_stated("pregnancy", service.eligibility.takes_pregnant, bool(person.pregnant)),
        *_stated("sobriety", _negated(service.eligibility.sobriety_required), bool(person.using)),
        *_id(service, person),
    ]
    reasons = [reason for reason in found if reason.verdict != "unknown" or _decides(reason, service)]
    reasons.sort(key=lambda reason: -VERDICTS.index(reason.verdict))  # Stable: within a verdict, as above.
    unstated: tuple[Aspect, ...] = tuple(reason.aspect for reason in found if reason.verdict == "unknown")
    return Fit(reasons[0].verdict if reasons else "takes", tuple(reasons), unstated)


_READ_FOR_ANYONE = (
    "status",
    "minimum_age",
    "maximum_age",
    "eligibility.offer_to_under_18",
    "eligibility.genders_served",
    "eligibility.overnight_bed",
)
_READ_FOR = {
    "trans": "eligibility.trans_inclusive",
    "with_children": "eligibility.takes_children",
    "pregnant": "eligibility.takes_pregnant",
    "using": "eligibility.sobriety_required",
    "without_id": "eligibility.needs_id",
}
"""What of the terms is read only for someone of whom this is known."""


def verdicts(every: Sequence[Terms], person: Person) -> list[Verdict]:
    """The verdict of :func:`fit` under each of some terms. Thousands may differ, but few of them in what is read for
    one person: those are judged once.
    """
    read = attrgetter(*_READ_FOR_ANYONE, *(part for known, part in _READ_FOR.items() if getattr(person, known)))
    parts = list(map(read, every))
    first = dict(zip(parts, every, strict=True))
    judged: dict[object, Verdict] = {part: fit(terms, person).verdict for part, terms in first.items()}
    return [judged[part] for part in parts]


def _decides(reason: Reason, service: Service | Terms) -> bool:
    """Whether what is not stated makes the verdict unknown, rather than being worth a question only."""
    if reason.aspect == "trans" and service.eligibility.genders_served in ("women", "men"):
        return True
    return reason.aspect == "under-18" or service.eligibility.overnight_bed is True


def _ages(service: Service | Terms, person: Person) -> list[Reason]:
    """The stated ages against those that the person may have."""
    limits = _limits(service)
    youngest, oldest = service.minimum_age or 0, MAX_AGE if service.maximum_age is None else service.maximum_age
    if not limits:
        return []
    if person.age is None:
        # Only a limit that is a minor's or an adult's matter: asking everybody whether they are over 10 helps nobody.
        matters = youngest >= ADULT_AGE or service.maximum_age is not None
        return [Reason("age", "ask", limits)] if matters else []
    if person.age.oldest < youngest or person.age.youngest > oldest:
        return [Reason("age", "not", limits)]
    if youngest <= person.age.youngest and person.age.oldest <= oldest:
        return [Reason("age", "takes", limits)]
    # "18 or older" without an age is not asked whether it is under 131.
    return [Reason("age", "not" if person.minor and youngest >= ADULT_AGE else "ask", limits)]


def _under_18(service: Service | Terms, person: Person) -> list[Reason]:
    """The rule of the directory: only a service that is known to be right for minors is put before one."""
    offered = service.eligibility.offer_to_under_18
    if person.age is None and offered == "no" and not _limits(service):
        return [Reason("under-18", "ask")]
    if not person.minor:
        return []
    if offered == "no":
        return [Reason("under-18", "not")]
    if offered is None:
        return [Reason("under-18", "not" if service.eligibility.overnight_bed else "unknown")]
    return [Reason("under-18", "takes" if offered == "yes" else "ask")]


def _gender(service: Service | Terms, person: Person) -> list[Reason]:
    served = service.eligibility.genders_served
    if served is None:
        return [Reason("gender", "unknown")] if person.gender else []
    values: dict[str, str | int] = {"served": served}
    if served == "all":
        return [Reason("gender", "takes", values)] if person.gender else []
    if person.gender in (None, "other"):
        return [Reason("gender", "ask", values)]
    return [Reason("gender", "takes" if _SERVED[person.gender] == served else "not", values)]


def _trans(service: Service | Terms, person: Person) -> list[Reason]:
    return _stated("trans", service.eligibility.trans_inclusive, bool(person.trans))


def _stated(aspect: Aspect, taken: bool | None, concerned: bool) -> list[Reason]:
    """A fact that is stated or not, for someone whom it concerns."""
    if not concerned:
        return []
    return [Reason(aspect, "unknown" if taken is None else "takes" if taken else "not")]


def _id(service: Service | Terms, person: Person) -> list[Reason]:
    """A document that is asked for is worth a question, never a reason to turn away from a service."""
    needed = service.eligibility.needs_id
    if not person.without_id:
        return []
    return [Reason("id", "unknown" if needed is None else "ask" if needed else "takes")]


def _limits(service: Service | Terms) -> dict[str, str | int]:
    found: dict[str, str | int] = {}
    if service.minimum_age is not None:
        found["minimum"] = service.minimum_age
    if service.maximum_age is not None:
        found["maximum"] = service.maximum_age
    return found


def _negated(value: bool | None) -> bool | None:
    return None if value is None else not value
