"""Changes to texts of which a pack has translations, and to the translations themselves."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from msgspec import structs

from guide_app.content.kinds import RECORD_TYPES
from guide_app.content.overlay import WHOLE, Change, Value, is_list, name_of, parts_of, plain, with_value
from guide_app.content.pack import PackContent, unit_digest


def with_translations(changes: Iterable[Change], content: PackContent) -> list[Change]:
    """The changes, and those that they need in the translations: a text that is gone, or a list of another length, has
    no translation any more. Whoever reads that language is shown the new text in the pack's own language.
    """
    found = list(changes)
    for change in filter(touches_translations, tuple(found)):
        _, kind, record_id = parts_of(change.record)
        for code, units in content.translations.items():
            unit = units.get((kind, record_id))
            before = None if unit is None else unit.fields.get(change.field)
            record = name_of(kind, record_id, code)
            if change.field == WHOLE and change.after is None and unit is not None:
                fields = {name: plain(words) for name, words in unit.fields.items()}
                review = unit.review if isinstance(unit.review, str) else plain(unit.review)
                whole = {"id": record_id, "of": unit.of, "review": review, **fields}
                found.append(structs.replace(change, record=record, before=whole))
            elif before is not None:
                found.append(structs.replace(change, record=record, before=plain(before), after=None))
    return found


def as_units(changes: Iterable[Change], content: PackContent) -> list[Change]:
    """The changes, those to texts in other languages as translations: of the English as it is with these changes, and
    not signed by anybody yet.
    """
    new = list(changes)
    found = [each for each in new if not _is_text(each)]
    texts: dict[str, list[Change]] = {}
    for change in filter(_is_text, new):
        texts.setdefault(change.record, []).append(change)
    for record, mine in texts.items():
        language, kind, key = parts_of(record)
        english: Value = plain(content.translatable().get((kind, key)))
        for change in new:
            if change.record == name_of(kind, key):
                whole = change.field == WHOLE
                english = change.after if whole else with_value(english or {}, change.field, change.after)
        of = unit_digest(msgspec.convert(english, RECORD_TYPES[kind], strict=False))
        unit = content.translations[language].get((kind, key))
        if unit is None:
            after = {change.field: change.after for change in mine if change.after is not None}
            whole = {"id": key, "of": of, "review": "draft", **after}
            found += [structs.replace(mine[0], field=WHOLE, before=None, after=whole)] if after else []
            continue
        review = unit.review if isinstance(unit.review, str) else plain(unit.review)
        for field, before, after in (("of", unit.of, of), ("review", review, "draft")):
            found += [structs.replace(mine[0], field=field, before=before, after=after)] if before != after else []
        for change in mine:
            before = plain(unit.fields.get(change.field))
            found += [structs.replace(change, before=before)] if before != change.after else []
    return found


def _is_text(change: Change) -> bool:
    """Whether a change is to a text in another language."""
    language, kind, _ = parts_of(change.record)
    return bool(language) and change.field in RECORD_TYPES[kind].translated


def touches_translations(change: Change) -> bool:
    """Whether a change takes a text away, or another number of them, so that translations may have one too many."""
    language, kind, _ = parts_of(change.record)
    if language or kind not in RECORD_TYPES:
        return False
    if change.field == WHOLE:
        return change.after is None
    return change.field in RECORD_TYPES[kind].translated and _lengths(change.before) != _lengths(change.after)


def _lengths(value: Value) -> int:
    """0 for nothing, 1 for a text, and for a list the number of its items."""
    if value is None:
        return 0
    return len(value) if is_list(value) else 1
