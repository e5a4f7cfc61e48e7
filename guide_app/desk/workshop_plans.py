"""The workshops of this desk: plans with parts left out or in another order, in ``workshops.json`` beside the
preferences. Nothing about people is in them.
"""

from __future__ import annotations

from pathlib import Path

import msgspec
from msgspec import Struct

from guide_app.system.atomic_file import write_atomically
from guide_app.system.plain_file import read_plain_file
from guide_app.teach.plan import ChosenPlan

MAX_PLANS = 20
"""Maximum plans; the oldest make room."""
MAX_NAME = 60


class OwnPlan(Struct, frozen=True, kw_only=True):
    """A plan under a name of this desk."""

    name: str
    chosen: ChosenPlan


class WorkshopPlanStore:
    """The plans, the oldest first. A missing or damaged file gives none. Methods that change them return whether the
    file was written.
    """

    def __init__(self, folder: Path) -> None:
        self._file = folder / "workshops.json"

    def all(self) -> tuple[OwnPlan, ...]:
        """Every plan."""
        try:
            return msgspec.json.decode(read_plain_file(self._file), type=tuple[OwnPlan, ...])
        except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return ()

    def save(self, plan: OwnPlan) -> bool:
        """Save a plan, replacing one with the same name."""
        others = [each for each in self.all() if each.name.casefold() != plan.name.casefold()]
        return self.put_back((*others[-MAX_PLANS + 1 :], plan))

    def remove(self, name: str) -> bool:
        """Delete a plan."""
        return self.put_back(tuple(each for each in self.all() if each.name.casefold() != name.casefold()))

    def put_back(self, plans: tuple[OwnPlan, ...]) -> bool:
        """Replace all plans with these."""
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(self._file, msgspec.json.format(msgspec.json.encode(plans)) + b"\n", mode=0o600)
        except OSError:
            return False
        return True


def checked_plan_name(name: str) -> str:
    """The name on one line without blanks at its ends; empty where it is not one."""
    plain = " ".join(name.split())
    return plain if 0 < len(plain) <= MAX_NAME else ""
