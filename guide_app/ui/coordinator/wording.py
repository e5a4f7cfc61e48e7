"""What the coordinator's room says of fields, values and outcomes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication, QLocale

from guide_app.content.overlay import WHOLE, Change, Outcome, Value, is_list, is_object, parts_of
from guide_app.content.reading.hours_text import as_schedules
from guide_app.library.call_round import Task
from guide_app.ui.common import formatting
from guide_app.ui.common.service_facts import weekly_hours
from guide_app.ui.coordinator.field_names import choice_words, field_words

translate = QCoreApplication.translate
MAX_LETTERS = 140
"""Letters of a value in the history."""


def value_words(field: str, value: Value) -> str:
    """A value of a field in words."""
    name = field.rpartition("/")[2]
    if value is None or value in ([], {}):
        return translate("coordinator", "not known")
    if name == "schedules":
        return weekly_hours(as_schedules(value))
    if name == "assured_date":
        return formatting.date_words(dt.date.fromisoformat(str(value)))
    if name == "languages" and is_list(value):
        return ", ".join(formatting.language_name(str(code)) for code in value)
    if name == "editions" and is_list(value):
        return ", ".join(formatting.date_words(dt.date.fromisoformat(str(each))) for each in value)
    if isinstance(value, bool):
        return translate("coordinator", "yes") if value else translate("coordinator", "no")
    if is_list(value):
        return _cut(" · ".join(", ".join(_texts_in(each)) for each in value))
    if is_object(value):
        texts = (value.get("name"), value.get("label"), value.get("what"), *_texts_of(value), value.get("id"))
        return _cut(str(next(filter(None, texts))))
    known = {
        "by-phone": translate("coordinator", "called"),
        "own-page": translate("coordinator", "from an official page"),
        "elsewhere": translate("coordinator", "from other lists"),
        "disconnected": translate("coordinator", "disconnected"),
        "wrong": translate("coordinator", "somebody else answers"),
    }
    return known.get(str(value), _cut(choice_words(value)))


def _texts_in(value: Value) -> list[str]:
    if is_object(value):
        return [text for inner in value.values() for text in _texts_in(inner)]
    return [] if isinstance(value, bool) else [choice_words(value)]


def _texts_of(entry: Mapping[str, Value]) -> list[str]:
    """The texts of a record or of its translation, without those for the program."""
    return _texts_in({each: text for each, text in entry.items() if each not in ("id", "of", "review")})


def _cut(text: str) -> str:
    return text if len(text) <= MAX_LETTERS else f"{text[: MAX_LETTERS - 1].rstrip()}…"


def change_words(change: Change) -> str:
    """What changed, before and after."""
    if change.field == WHOLE and (change.before is None or change.after is None):
        come = change.before is None
        words = translate("coordinator", "Added: %1") if come else translate("coordinator", "Taken off: %1")
        language = parts_of(change.record)[0]
        named = f"{formatting.language_name(language)}: " if language else ""
        return words.replace("%1", named + value_words(WHOLE, change.after if come else change.before))
    before, after = (value_words(change.field, value) for value in (change.before, change.after))
    return f"{field_words(change.field)}: {before} → {after}"


def how_words(change: Change) -> str:
    """How a change is known."""
    known: Mapping[str, str] = {
        "called": translate("coordinator", "called"),
        "read": translate("coordinator", "read on a page"),
        "told": translate("coordinator", "they wrote or told us"),
        "report": translate("coordinator", "reported by a desk"),
        "table": translate("coordinator", "from a file"),
        "undo": translate("coordinator", "taken back"),
    }
    source = "" if change.how == "undo" else change.source
    return f"{known[change.how]}: {source}" if source else known[change.how]


def outcome_words(outcome: Outcome) -> str:
    """What became of a call."""
    words: Mapping[str, str] = {
        "answered": translate("coordinator", "Somebody answered"),
        "no-answer": translate("coordinator", "No answer"),
        "machine": translate("coordinator", "Menu or voicemail"),
        "wrong": translate("coordinator", "Wrong number"),
        "disconnected": translate("coordinator", "Disconnected"),
    }
    return words[outcome]


def use_words(task: Task) -> str:
    """Where people meet a number."""
    uses = task.uses
    found: list[str] = []
    if uses.strip:
        found.append(translate("coordinator", "on every page"))
    if uses.cards:
        found.append(translate("coordinator", "on %n card(s)", "", uses.cards))
    if uses.first:
        found.append(translate("coordinator", "first call in %n plan(s)", "", uses.first))
    elif uses.plans:
        found.append(translate("coordinator", "in %n plan(s)", "", uses.plans))
    if not found:
        found.append(translate("coordinator", "in %n service(s)", "", task.services))
    words = ", ".join(found)
    return words[:1].upper() + words[1:]


def state_words(task: Task) -> str:
    """What is known of a number, and when."""
    phone = task.phone
    if task.waits_until is not None and not phone.fault:
        return translate("coordinator", "Try again on %1").replace("%1", formatting.date_words(task.waits_until))
    if phone.fault:
        words = translate("coordinator", "Does not work, %1")
    elif phone.called:
        words = translate("coordinator", "Called on %1")
    else:
        words = translate("coordinator", "Never called, as of %1")
    return words.replace("%1", formatting.date_words(phone.assured_date))


def read_languages(text: str, known: Iterable[str]) -> tuple[list[str], str]:
    """Codes of the languages that a text names, and the first name that is none of a language; else empty."""
    names: dict[str, str] = {}
    for code in (*known, "en", "es", "pt", "ht", "vi", "ar", "fr", "zh", "ru", "ase", "tw", "sq", "sw", "ne", "so"):
        english = QLocale.languageToString(QLocale(code).language())
        for name in (code, english, formatting.language_name(code)):
            names.setdefault(name.casefold(), code)
    codes: dict[str, None] = {}
    for name in (part.strip() for part in text.replace("·", ",").replace(";", ",").split(",")):
        if name and name.casefold() not in names:
            return [], name
        if name:
            codes[names[name.casefold()]] = None
    return list(codes), ""
