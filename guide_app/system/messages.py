"""Messages to a person as data: a translatable text and the values for its placeholders.

The core creates messages; the outer layers format them. ``str(message)`` is the English sentence, for the command line,
logs and tests. The window formats it in its language (``ui/common/messages.py``).

``N_("messages", "There is no card stock “{name}”.").filled(name=name)``: the text itself is the key of its translation,
as in every catalogue of Qt or gettext, so it needs no other id. ``N_`` marks it for ``pyside6-lupdate``, which treats
it as ``translate`` (``-tr-function-alias translate+=N_``) and therefore needs literals for context, text, comment for
the translator, and count. With a count, ``%n`` in the text is that number, and every language has its own plural forms.
The English forms are in the text itself: ``sheet(s)`` is ``sheet`` for one, ``(is|are)`` is ``is``. The window takes
them from ``assets/translations/guide_en.qm``, which ``python3 -m tests.catalogue`` generates with the same
``english_form``. The context is ``messages``, but for texts that follow their reader (``catalogue.py``).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal, TypeAlias, overload

_FORMS = re.compile(r"\((?:(?P<one>[^()|]+)\|(?P<other>[^()|]+)|s)\)")


@dataclass(frozen=True, slots=True)
class LanguageName:
    """The name of a language, translated for each reader."""

    code: str
    english: str

    def __str__(self) -> str:
        return self.english


@dataclass(frozen=True, slots=True)
class Message:
    """A translatable text and its values."""

    text: str
    """In English, with ``{name}`` for values and ``%n`` for the count."""
    comment: str = ""
    """A comment for the translator on the meaning."""
    count: int | None = None
    values: tuple[tuple[str, Value], ...] = ()
    context: str = "messages"
    """Its context in the catalogues."""

    @overload
    def __get__(self, instance: Texts, owner: type) -> str: ...
    @overload
    def __get__(self, instance: object, owner: type) -> Message: ...
    def __get__(self, instance: object, owner: type) -> Message | str:
        """As an attribute of a class of texts: the message on the class, its text on an instance."""
        return instance.text(self) if isinstance(instance, Texts) else self

    def of(self, count: int) -> Message:
        """A copy for another count."""
        return replace(self, count=count)

    def filled(self, **values: Value) -> Message:
        """A copy with values for the placeholders."""
        return replace(self, values=(*self.values, *values.items()))

    def __str__(self) -> str:
        return self.worded(self.text, _in_english)

    def worded(self, pattern: str, in_words: Callable[[Value], str]) -> str:
        """``pattern``, which is the text or a translation of it, filled with the formatted values."""
        if self.count is not None:
            pattern = english_form(pattern, self.count == 1).replace("%n", str(self.count))
        values: Mapping[str, str] = {name: in_words(value) for name, value in self.values}
        return pattern.format_map(values) if values else pattern


class Texts:
    """Texts for one reader: a message that is an attribute of the class is, on an instance, its text for the reader.

    >>> class Words(Texts):
    ...     bring = N_("page", "Bring")
    >>> Words(lambda message: message.text.upper()).bring
    'BRING'
    """

    def __init__(self, text: Callable[[Message], str]) -> None:
        self.text = text
        """Gives the text of a message in the language of the reader."""


Context = Literal["messages", "card", "page", "client", "fact", "plan", "slides"]
Value: TypeAlias = str | int | Decimal | dt.date | LanguageName | Message | tuple["str | LanguageName | Message", ...]
"""The types of values. A tuple is a list of items; a Decimal is shown with all its places."""


def N_(context: Context, text: str, comment: str = "", count: int | None = None) -> Message:  # noqa: N802 - gettext's name for it
    """Mark a text for translation and create a message from it. See above."""
    return Message(text, comment, count, context=context)


def english_form(text: str, one: bool) -> str:
    """The text with its plural marks resolved.

    >>> english_form("%n sheet(s) (is|are) left.", one=True), english_form("%n sheet(s) (is|are) left.", one=False)
    ('%n sheet is left.', '%n sheets are left.')
    """
    return _FORMS.sub(lambda form: (form["one"] or "") if one else (form["other"] or "s"), text)


def decimal(number: float, places: int = 1) -> Decimal:
    """A number rounded to ``places`` decimal places.

    >>> str(decimal(2.0)), str(decimal(0.126, 2))
    ('2.0', '0.13')
    """
    return Decimal(f"{number:.{places}f}")


def _in_english(value: Value) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
