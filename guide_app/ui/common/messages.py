"""Translates messages of the core for the window."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from guide_app.system.messages import LanguageName, Message, Value
from guide_app.ui.common.formatting import date_words, language_name
from guide_app.ui.kit.text.localized import list_words

if TYPE_CHECKING:
    from guide_app.handouts.problems import HandoutError


def translated(message: Message) -> str:
    """A message in the interface language; in English where it has no translation."""
    count = -1 if message.count is None else message.count
    pattern = QCoreApplication.translate(message.context, message.text, message.comment, count)
    return message.worded(pattern, _in_words)


def translated_error(error: HandoutError) -> str:
    """Why a handout cannot be made as requested, one reason per line."""
    return "\n".join(map(translated, error.messages))


def failure_words(error: BaseException) -> str | None:
    """The text for an error caused by this computer's state; None for a fault of the program."""
    from guide_app.desk import faults

    message = faults.message(error)
    return None if message is None else translated(message)


def reason_words(error: BaseException) -> str:
    """Why something could not be done, to follow a colon: the state of this computer, or else the system's words."""
    return (failure_words(error) or getattr(error, "strerror", None) or str(error)).rstrip(".")


def _in_words(value: Value) -> str:
    if isinstance(value, Message):
        return translated(value)
    if isinstance(value, tuple):
        return list_words(map(_in_words, value))
    if isinstance(value, dt.date):
        return date_words(value)
    if isinstance(value, LanguageName):
        return language_name(value.code)
    if isinstance(value, Decimal):
        exponent = value.as_tuple().exponent
        return QLocale().toString(float(value), "f", -exponent if isinstance(exponent, int) else 0)
    return str(value)
