"""Whether a service takes a person: the only module that compares the known facts of a person with the eligibility in
a record. The decision (``decision/``), the search and the proposed cards use it for someone.

Three rules have priority:

* Never send someone who is, or may be, under 18 to a service for adults, nor to a bed whose record does not say that
it takes them.
* A stated fact counts. An unstated one stays unknown and is reported (``Fit.unstated``). It makes the verdict unknown
where it decides on admission: for a minor everywhere, for everyone where people sleep.
* An unknown fact of the person is no reason against them: a limit that may matter is reported as a question.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from guide_app.content.places import Eligibility
from guide_app.content.records import ADULT_AGE, Service

MAX_AGE = 130

Verdict = Literal["takes", "ask", "unknown", "not"]
VERDICTS: tuple[Verdict, ...] = ("takes", "ask", "unknown", "not")
"""From best to worst."""
Aspect = Literal["status", "age", "under-18", "gender", "trans", "children", "pregnancy", "sobriety", "id"]
Gender = Literal["woman", "man", "other"]

_SERVED = {"woman": "women", "man": "men"}


class AgeRange(Struct, frozen=True):
    """The possible ages of a person in whole years, both ends included."""

    youngest: int
    oldest: int

    def __post_init__(self) -> None:
        """Raises ValueError for an empty or impossible range."""
        if not 0 <= self.youngest <= self.oldest <= MAX_AGE:
            raise ValueError(f"{self.youngest} to {self.oldest} is no range of ages")

    @classmethod
    def of(cls, years: int) -> AgeRange:
        """An age known to the year."""
        return cls(years, years)

    @property
    def known(self) -> bool:
        """Whether the age is known to the year."""
        return self.youngest == self.oldest


MINOR = AgeRange(0, ADULT_AGE - 1)
"""Stated as under 18, without an age."""
CHILD_AGE = 13
"""Children below this age are never called for as teenagers are (``calls.yaml``)."""
CHILD = AgeRange(0, CHILD_AGE - 1)
"""Stated as a small child."""
TEENAGER = AgeRange(CHILD_AGE, ADULT_AGE - 1)
"""Stated as a teenager. Read as under 18, which is the safe side."""
YOUNG_ADULT = AgeRange(ADULT_AGE, 24)
ADULT = AgeRange(ADULT_AGE, MAX_AGE)
"""Stated as 18 or older, without an age."""


class Person(Struct, frozen=True, kw_only=True):
    """The known facts of the person who needs help. None is unknown. Nothing of it is stored."""

    age: AgeRange | None = None
    gender: Gender | None = None
    trans: bool | None = None
    with_children: int | None = None
    """The number of children with them."""
    pregnant: bool | None = None
    using: bool | None = None
    """Whether they use drugs or alcohol now."""
    without_id: bool | None = None
    """Whether they have no identity document at hand."""

    def __bool__(self) -> bool:
        """Whether anything is known."""
        return self != NOBODY

    @property
    def minor(self) -> bool:
        """Whether the person is, or by the stated age may be, under 18. An unstated age does not count as a minor's."""
        return self.age is not None and self.age.youngest < ADULT_AGE

    @property
    def child(self) -> bool:
        """Whether the person is known to be under 13."""
        return self.age is not None and self.age.oldest < CHILD_AGE

    @property
    def adult(self) -> bool:
        """Whether the person is known to be 18 or older."""
        return self.age is not None and self.age.youngest >= ADULT_AGE


NOBODY = Person()


class Terms(Struct, frozen=True):
    """The fields of a service that decide whom it takes. A large directory has few distinct terms, so a list of 100,000
    services needs one verdict per distinct terms (``Store.fits``, :func:`verdicts`).
    """

    status: Literal["active", "inactive", "temporarily closed"]
    minimum_age: int | None
    maximum_age: int | None
    eligibility: Eligibility

    @classmethod
    def of(cls, service: Service) -> Terms:
        """The terms of a service, without fields that no verdict uses."""
        decisive = replace(service.eligibility, immigration_status_asked=None, walk_in=None)
        return cls(service.status, service.minimum_age, service.maximum_age, decisive)


class Reason(Struct, frozen=True):
    """A reason as data. The display layer has a text for each ``id`` and fills in ``values``."""

    aspect: Aspect
    verdict: Verdict
    values: dict[str, str | int] = {}
    """``minimum`` and ``maximum`` age of a service, if stated; ``served`` (women, men, all)."""

    @property
    def id(self) -> str:
        """``age-takes``, ``gender-not``."""
        return f"{self.aspect}-{self.verdict}"


class Fit(Struct, frozen=True):
    """Whether a service takes a person. ``takes`` without reasons means that no stated fact is against it."""

    verdict: Verdict
    reasons: tuple[Reason, ...] = ()
    """The reasons for the verdict first, then the rest, from worst to best."""
    unstated: tuple[Aspect, ...] = ()
    """The aspects that matter for the person and that the record does not state: questions to ask."""

    @property
    def rank(self) -> int:
        """The sort key: 0 takes, 1 ask, 2 unknown, 3 not."""
        return VERDICTS.index(self.verdict)


FITS_ANYONE = Fit("takes")


def fit(service: Service | Terms, person: Person, *, for_someone: bool = False) -> Fit:
    """Whether ``service`` takes ``person``.

    If nothing is known (``Person()``), the result reports only a closed service. With ``for_someone`` it also reports
    what to ask, such as the age.
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
    reasons.sort(key=lambda reason: -VERDICTS.index(reason.verdict))  # Stable: keeps the order above within a verdict.
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
"""By fact of the person: the field of the terms that matters only if the fact is known."""


def verdicts(every: Sequence[Terms], person: Person) -> list[Verdict]:
    """The verdict of :func:`fit` for each of many terms. Thousands may be distinct, but few differ in the fields that
    matter for one person: it computes one verdict per distinct combination of these.
    """
    read = attrgetter(*_READ_FOR_ANYONE, *(part for known, part in _READ_FOR.items() if getattr(person, known)))
    parts = list(map(read, every))
    first = dict(zip(parts, every, strict=True))
    judged: dict[object, Verdict] = {part: fit(terms, person).verdict for part, terms in first.items()}
    return [judged[part] for part in parts]


def _decides(reason: Reason, service: Service | Terms) -> bool:
    """Whether an unstated fact makes the verdict unknown, rather than being only a question."""
    if reason.aspect == "trans" and service.eligibility.genders_served in ("women", "men"):
        return True
    return reason.aspect == "under-18" or service.eligibility.overnight_bed is True


def _ages(service: Service | Terms, person: Person) -> list[Reason]:
    """Compare the stated limits with the possible ages of the person."""
    limits = _limits(service)
    youngest, oldest = service.minimum_age or 0, MAX_AGE if service.maximum_age is None else service.maximum_age
    if not limits:
        return []
    if person.age is None:
        # Report only a limit that separates minors or adults: asking everybody whether they are over 10 helps nobody.
        matters = youngest >= ADULT_AGE or service.maximum_age is not None
        return [Reason("age", "ask", limits)] if matters else []
    if person.age.oldest < youngest or person.age.youngest > oldest:
        return [Reason("age", "not", limits)]
    if youngest <= person.age.youngest and person.age.oldest <= oldest:
        return [Reason("age", "takes", limits)]
    # "18 or older" without an age ends at MAX_AGE, so it needs no question about an upper limit.
    return [Reason("age", "not" if person.minor and youngest >= ADULT_AGE else "ask", limits)]


def _under_18(service: Service | Terms, person: Person) -> list[Reason]:
    """The directory's rule: only a service known to be right for minors is offered to a minor."""
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
    """The reason for a fact, stated or not, if it concerns the person."""
    if not concerned:
        return []
    return [Reason(aspect, "unknown" if taken is None else "takes" if taken else "not")]


def _id(service: Service | Terms, person: Person) -> list[Reason]:
    """A required document is a question to ask, never a reason to exclude a service."""
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
