"""Lines of YAML for values, in the form in which the packs are written: long texts folded, short lists on one line."""

from __future__ import annotations

import datetime as dt
import json
import re
import textwrap

import yaml

from guide_app.content.overlay import Value, is_list, is_object

WIDTH = 118
"""Columns of a line that is written."""
INDENT = 2
"""Columns by which a nested value is indented."""
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_FOLDS = re.compile(r"\S+( \S+)*")


def entry_lines(name: str, value: Value, column: int) -> list[str]:
    """A key and its value from a column on."""
    blank = " " * column
    if is_object(value):
        inner = (each for key, item in value.items() for each in entry_lines(str(key), item, column + INDENT))
        return [f"{blank}{name}:", *inner]
    if is_list(value):
        flow = f"{blank}{name}: {_flow(value)}"
        if all(_is_code(item) for item in value) and len(flow) <= WIDTH:
            return [flow]
        return [f"{blank}{name}:", *(each for item in value for each in item_lines(item, column + INDENT))]
    return _scalar(f"{blank}{name}: ", value, column)


def item_lines(value: Value, column: int, *, flow: bool | None = None) -> list[str]:
    """An item of a list, whose dash is in a column."""
    dash = " " * column + "- "
    if not is_object(value):
        return _scalar(dash, value, column)
    line = f"{dash}{_flow(value)}"
    if flow or (flow is None and "id" not in value and len(line) <= WIDTH):
        return [line]
    lines = [each for key, item in value.items() for each in entry_lines(str(key), item, column + INDENT)]
    return [dash + lines[0].lstrip(), *lines[1:]]


def _is_code(value: Value) -> bool:
    return not isinstance(value, (dict, list)) and not re.search(r"\s", str(value))


def _scalar(head: str, value: Value, column: int) -> list[str]:
    """A scalar behind its key or dash: on one line, folded, or as written."""
    if isinstance(value, bool | int):
        return [f"{head}{str(value).lower()}"]
    text = value.isoformat() if isinstance(value, dt.date) else str(value)
    single = text if _DATE.fullmatch(text) else _flow(text)
    inner = " " * (column + INDENT)
    if "\n" not in text and "\n" not in single and len(head + single) <= WIDTH:
        return [head + single]
    if _FOLDS.fullmatch(text):
        words = textwrap.wrap(text, WIDTH - len(inner), break_long_words=False, break_on_hyphens=False)
        return [f"{head}>-", *(inner + line for line in words)]
    if "\n" in text and not text.startswith((" ", "\n")) and "\r" not in text:
        return [f"{head}|", *((inner + line).rstrip() for line in text.split("\n"))]
    return [head + json.dumps(text, ensure_ascii=False)]


def _flow(value: Value) -> str:
    """A value on one line."""
    written = yaml.safe_dump(value, default_flow_style=True, sort_keys=False, allow_unicode=True, width=10**6)
    return written.removesuffix("\n").removesuffix("\n...")
