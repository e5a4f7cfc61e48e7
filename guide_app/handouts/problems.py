"""Problems that prevent printing a handout, notes to read before printing, and errors."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

import msgspec
from msgspec import Struct

from guide_app.system.messages import N_, Message

ProblemKind = Literal[
    "too-wide", "too-tall", "missing-glyph", "unconfirmed-phone", "no-phone", "no-discreet-name", "telling-word",
    "not-active", "no-translation", "nothing-chosen", "unknown-service",
]  # fmt: skip
NoteKind = Literal[
    "draft-translation", "stale-listing", "estimated-stock", "fallback-language", "how-to-use", "left-out", "no-lawyer"
]
QuickFix = Literal[
    "fewer-services", "fewer-signs", "fewer-questions", "shorter-name", "without-tabs", "other-side",
    "fold-over", "larger-card", "whole-pages", "plain-wording", "confirm-number", "other-service", "other-language",
]  # fmt: skip


class Problem(Struct, frozen=True, kw_only=True):
    """One reason why the handout must not be printed. The cause is in the content or the options."""

    kind: ProblemKind
    message: Message
    """The whole sentence: what is wrong, where, and what to do."""
    side: str | None = None
    """``front`` or ``back`` of a card, ``outside`` or ``inside`` of a brochure; None: both, or irrelevant."""
    line: str | None = None
    """The text of the line, or the id of the service, that causes the problem."""
    excess_mm: float = 0.0
    """The excess width of a line or height of the content, in millimetres."""
    quick_fixes: tuple[QuickFix, ...] = ()
    """Possible quick fixes, the most likely first."""


class Note(Struct, frozen=True, kw_only=True):
    """A note to read before printing, which it does not prevent."""

    kind: NoteKind
    message: Message
    subject: str | None = None
    """The id of the record, the language or the stock that the note is about."""


def merged(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems without duplicates: the same problem on both sides becomes one without a side."""
    found: dict[tuple[str, str | None, Message], Problem] = {}
    for problem in problems:
        key = (problem.kind, problem.line, problem.message)
        other = found.setdefault(key, problem)
        if other.side != problem.side:
            found[key] = msgspec.structs.replace(other, side=None)
    return tuple(found.values())


def unknown_service(service_id: str, side: str | None = None) -> Problem:
    """A service that is not in the pack."""
    message = N_("messages", "There is no service '{id}' in this guide. Search for it to find its id.").filled(
        id=service_id
    )
    return Problem(kind="unknown-service", message=message, side=side, line=service_id, quick_fixes=("other-service",))


def inactive_service(service_id: str, name: str, status: str, side: str | None = None) -> Problem:
    """A service that gives no help at present."""
    texts = {
        "inactive": N_("messages", "{name} is inactive, so it cannot be printed. Choose another service."),
        "temporarily closed": N_(
            "messages", "{name} is temporarily closed, so it cannot be printed. Choose another service."
        ),
    }
    message = texts[status].filled(name=name)
    return Problem(kind="not-active", message=message, side=side, line=service_id, quick_fixes=("other-service",))


def no_discreet_name(
    service_id: str, name: str, side: str | None = None, quick_fixes: tuple[QuickFix, ...] = ()
) -> Problem:
    """A service that only its own name says, on what must reveal nothing."""
    message = N_("messages", "{name} has no discreet name, so it cannot be printed in the discreet wording.").filled(
        name=name
    )
    return Problem(kind="no-discreet-name", message=message, side=side, line=service_id, quick_fixes=quick_fixes)


class HandoutError(Exception):
    """The request is not possible: unknown stock, a start beyond the sheet, an impossible measure,
    too little memory.
    """

    def __init__(self, *messages: Message) -> None:
        super().__init__("\n".join(map(str, messages)))
        self.messages = messages


class NothingChosenError(HandoutError):
    """The person has not yet chosen the content of the handout."""


class NotPrintableError(HandoutError):
    """The handout has problems, whose messages it carries."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(*(problem.message for problem in problems))
        self.problems = problems


class RenderError(RuntimeError):
    """A bug or incomplete installation: a template that is missing or does not compile."""
