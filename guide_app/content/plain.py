"""Plain words from a pack's texts, quickly.

Loading has checked every text against the permitted markup (``content/markup.py``), so taking the marks out needs no
parser: that would be half of the time of building a library. A test holds that both give the same.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_PHONE = re.compile(r"\{phone:([a-z0-9-]+)\}")
_LINK = re.compile(r"\[([^\]]+)\]\([a-z]+:[a-z0-9-]+\)")
_NEW_LINE = re.compile(r"\n[ \t]*\n\s*|\n(?=[ \t]*(?:- |[0-9]+\. ))")
_ITEM = re.compile(r"[ \t]*(?:- |[0-9]+\. )[ \t]*")


def plain_line(text: str, phone_numbers: Mapping[str, str]) -> str:
    """The words of a ``Line`` with its numbers."""
    return _PHONE.sub(lambda found: phone_numbers[found[1]], text) if "{" in text else text


def plain_prose(text: str, phone_numbers: Mapping[str, str]) -> str:
    """The words of a ``Prose`` with its numbers; paragraphs and list items are lines of their own."""
    passages = _NEW_LINE.split(_LINK.sub(r"\1", text.replace("**", "")).strip())
    # Numbers last: one that begins a line must not look like the mark of a list.
    return plain_line("\n".join(" ".join(_without_mark(passage).split()) for passage in passages), phone_numbers)


def _without_mark(passage: str) -> str:
    mark = _ITEM.match(passage)
    return passage[mark.end() :] if mark else passage
