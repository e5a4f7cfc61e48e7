"""What the program has to tell a person, as data: a text that can be translated, and the values for its places.

The core makes messages; words come of them at the edge. ``str(message)`` is the English sentence, for the command line,
logs and tests. The window words it in its language (``ui/common/messages.py``).

``N_("messages", "There is no card stock “{name}”.").filled(name=name)``: the text itself is what its translation is
looked up by, as in every catalogue of Qt or gettext, so it needs no other id. ``N_`` marks it for ``pyside6-lupdate``,
which takes it for a ``translate`` (``-tr-function-alias translate+=N_``) and therefore wants literals in these places:
context, text, comment for the translator, count. With a count, ``%n`` in the text is that number, and every language
has forms of its own. The English ones stand in the text itself: ``sheet(s)`` is ``sheet`` for one, ``(is|are)`` is
``is``. The window has them from ``assets/translations/guide_en.qm``, which ``python3 -m tests.catalogue`` makes of the
texts by the same ``english_form``.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal, TypeAlias

_FORMS = re.compile(r"\((?:(?P<one>[^()|]+)\|(?P<other>[^()|]+)|s)\)")


@dataclass(frozen=True, slots=True)
class LanguageName:
    """A language, which each reader calls by the name that they know."""

    code: str
    english: str

    def __str__(self) -> str:
        return self.english


@dataclass(frozen=True, slots=True)
class Message:
    """A text to translate and its values. Equal messages say the same."""

    text: str
    """In English, with ``{name}`` for values and ``%n`` for the count."""
    comment: str = ""
    """Tells the translator which of its meanings is meant."""
    count: int | None = None
    values: tuple[tuple[str, Value], ...] = ()

    def filled(self, **values: Value) -> Message:
        """The same with values for its places."""
        return replace(self, values=(*self.values, *values.items()))

    def __str__(self) -> str:
        return self.worded(self.text, _in_english)

    def worded(self, pattern: str, in_words: Callable[[Value], str]) -> str:
        """``pattern``, which is the text or a translation of it, with the values in words."""
        if self.count is not None:
            pattern = english_form(pattern, self.count == 1).replace("%n", str(self.count))
        values: Mapping[str, str] = {name: in_words(value) for name, value in self.values}
        return pattern.format_map(values) if values else pattern


Value: TypeAlias = str | int | Decimal | dt.date | LanguageName | Message | tuple["str | LanguageName | Message", ...]
"""What a message may be filled with. A tuple is a list of things; a Decimal is shown with all its places."""


def N_(context: Literal["messages"], text: str, comment: str = "", count: int | None = None) -> Message:  # noqa: N802 - gettext's name for it
    """Mark a text for translation and make a message of it. See above."""
    return Message(text, comment, count)


def english_form(text: str, one: bool) -> str:
    """A text with the plurals that its marks ask for.

    >>> english_form("%n sheet(s) (is|are) left.", one=True), english_form("%n sheet(s) (is|are) left.", one=False)
    ('%n sheet is left.', '%n sheets are left.')
    """
    return _FORMS.sub(lambda form: (form["one"] or "") if one else (form["other"] or "s"), text)


def decimal(number: float, places: int = 1) -> Decimal:
    """A number with so many decimal places.

    >>> str(decimal(2.0)), str(decimal(0.126, 2))
    ('2.0', '0.13')
    """
    return Decimal(f"{number:.{places}f}")


def _in_english(value: Value) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
