"""What a record of a service nests: where it is, how a person with a disability gets in, and whom it takes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, TypeAlias

from msgspec import Struct


class Address(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """A public address. Never written for a confidential location."""

    address_1: str
    city: str
    state_province: str | None = None
    postal_code: str | None = None


class Location(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """Where a service is. A confidential location has no address; a pack that states one is refused."""

    name: str | None = None
    confidential: bool = False
    address: Address | None = None
    confirm: bool = False
    """The address is old or uncertain: ask before sending someone there."""

    def __post_init__(self) -> None:
        """Raises ValueError for a confidential location with an address."""
        if self.confidential and self.address:
            raise ValueError("a confidential location must not have an address; delete the address")


Access: TypeAlias = Literal["yes", "no", "ask"]
"""``ask``: no source says so, and a person who needs it asks in the call."""


class Accessibility(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """What a place has for a person with a disability. None is unknown and not shown. The sources are the service's."""

    step_free: Access | None = None
    """A way in without steps, to a bed and a bathroom too."""
    elevator: Access | None = None
    deaf_access: Access | None = None
    """A way for a Deaf person to be understood there: an interpreter, a videophone, someone who signs."""
    service_animals: Access | None = None

    def named(self, said: Access) -> Iterator[str]:
        """The names of the fields with this value, in their order."""
        return (name for name in self.__struct_fields__ if getattr(self, name) == said)


class Eligibility(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """Whom a service takes, apart from the ages. (In HSDS these would be attributes of a local taxonomy.) None is
    unknown and shown as such, never read as yes. The sources are the service's.
    """

    offer_to_under_18: Literal["yes", "ask", "no"] | None = None
    """Whether to send someone under 18 here. ``yes`` offers the service to a minor; ``ask`` comes after those."""
    genders_served: Literal["women", "men", "all"] | None = None
    trans_inclusive: bool | None = None
    takes_children: bool | None = None
    """Whether a person may come with their children."""
    takes_pregnant: bool | None = None
    sobriety_required: bool | None = None
    needs_id: bool | None = None
    immigration_status_asked: bool | None = None
    walk_in: bool | None = None
    """Whether a person may come without calling first."""
    overnight_bed: bool | None = None
    """Whether people sleep there."""
