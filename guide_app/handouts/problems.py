"""Problems that stop a handout from being printed, notes to read before printing, and errors."""

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
    "draft-translation", "stale-listing", "estimated-stock", "fallback-language", "how-to-use", "left-out"
]
QuickFix = Literal[
    "fewer-services", "fewer-signs", "fewer-questions", "shorter-name", "shorter-wording", "without-other-ways",
    "without-tabs", "other-side", "fold-over", "larger-card", "whole-pages", "plain-wording", "confirm-number",
    "other-service", "other-language",
]  # fmt: skip


class Problem(Struct, frozen=True, kw_only=True):
    """One reason why the handout must not be printed as it is. The cause is in the content or the options."""

    kind: ProblemKind
    message: Message
    """The whole sentence: what is wrong, where, and what to do."""
    side: str | None = None
    """``front`` or ``back`` of a card, ``outside`` or ``inside`` of a brochure; None: both, or it does not matter."""
    line: str | None = None
    """The text of the line, or the id of the service, that is in the way."""
    excess_mm: float = 0.0
    """By how many millimetres a line is too wide, or the content too tall."""
    quick_fixes: tuple[QuickFix, ...] = ()
    """What one click may change, the most likely first."""


class Note(Struct, frozen=True, kw_only=True):
    """Something to know before printing. It does not stop the printing."""

    kind: NoteKind
    message: Message
    subject: str | None = None
    """The id of the record, the language or the stock that the note is about."""


def merged(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems, with one cause told once: what stands for both sides in the same words has no side."""
    found: dict[tuple[str, str | None, Message], Problem] = {}
    for problem in problems:
        key = (problem.kind, problem.line, problem.message)
        other = found.setdefault(key, problem)
        if other.side != problem.side:
            found[key] = msgspec.structs.replace(other, side=None)
    return tuple(found.values())


def unknown_service(service_id: str, side: str | None = None) -> Problem:
    """A service that is not in the pack."""
    message = N_("messages", "There is no service '{id}' in the pack. Search for it to find its id.").filled(
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


class HandoutError(Exception):
    """The request cannot be carried out: unknown stock, a start beyond the sheet, a measure that is not possible,
    too little memory.
    """

    def __init__(self, *messages: Message) -> None:
        super().__init__("\n".join(map(str, messages)))
        self.messages = messages


class NothingChosenError(HandoutError):
    """What the handout is to be about is still to be chosen."""


class NotPrintableError(HandoutError):
    """The handout has problems; the messages are theirs."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(*(problem.message for problem in problems))
        self.problems = problems


class RenderError(RuntimeError):
    """The program's own fault: a template that does not compile, a font that is not there."""
