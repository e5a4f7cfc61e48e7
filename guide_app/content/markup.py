"""Parses the two kinds of text of a pack into spans and blocks, which both screen and paper can show.

A ``Line`` holds plain words and ``{phone:ID}``. A ``Prose`` holds paragraphs, ``- `` and ``1. `` lists, ``**bold**``,
``[words](kind:id)`` and ``{phone:ID}``. The parser reads a Prose as full CommonMark and refuses anything outside this
subset, so that no other CommonMark parser reads the same text differently.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from guide_app.content.kinds import LINKABLE_KINDS

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

MAX_PROSE = 6_000
"""Maximum characters of a Prose, checked here too because the parser's time grows faster than the text."""
MAX_MARKS = 240
"""Maximum marks (``[``, ``*``, ``_``, `` ` ``, ``<``, ``!``) and line ends of a Prose: the parser's time grows with
the square of their number. A long answer has 60.
"""
_MARKS = "[*_`<!\n"

_PHONE = re.compile(r"\{phone:([a-z0-9]+(?:-[a-z0-9]+)*)\}")
_LINK = re.compile(rf"({'|'.join(LINKABLE_KINDS)}):[a-z0-9]+(-[a-z0-9]+)*")
_NESTED = re.compile(r"\[[^\]]*\[")
_ADDRESS = re.compile(r"://|\bwww\.|\b(?:javascript|mailto|tel):", re.IGNORECASE)
_ENTITY = re.compile(r"&(#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);")
_PLAIN_PHONE = re.compile(r"\{phone:([a-z0-9-]+)\}")
_PLAIN_LINK = re.compile(r"\[([^\]]+)\]\([a-z]+:[a-z0-9-]+\)")
_NEW_LINE = re.compile(r"\n[ \t]*\n\s*|\n(?=[ \t]*(?:- |[0-9]+\. ))")
_ITEM = re.compile(r"[ \t]*(?:- |[0-9]+\. )[ \t]*")
_NOT_IN_WORDS = "\\<>[]{}*`"
_MARK = re.compile(rf"[{re.escape(_NOT_IN_WORDS)}&:\t]")
"""A character without which a text is plain, unless it has ``www.``."""
_TOKENS = {
    "html_block": "HTML",
    "html_inline": "HTML",
    "image": "an image",
    "heading_open": "a heading",
    "code_block": "a code block (four spaces at the start of a line)",
    "code_inline": "code",
    "fence": "a code block",
    "blockquote_open": "a quotation",
    "hr": "a rule",
    "em_open": "emphasis (use **bold**)",
    "hardbreak": "a forced line break",
}


class Span(Struct, frozen=True):
    """A run of text with one format. For a phone, ``text`` is empty and the number replaces it."""

    text: str
    bold: bool = False
    link: str | None = None
    """``kind:id`` of the link's target."""
    phone: str | None = None
    """The id of a phone."""


class Block(Struct, frozen=True):
    """A paragraph (``items`` has one entry) or a list."""

    kind: Literal["paragraph", "bullets", "numbers"]
    items: tuple[tuple[Span, ...], ...]


class MarkupError(ValueError):
    """The text contains markup outside the subset. ``line`` counts from 0 within the text."""

    def __init__(self, line: int, text: str) -> None:
        super().__init__(text)
        self.line = line


def parse_line(text: str) -> tuple[Span, ...]:
    """A ``Line`` as spans. Raises ``MarkupError``."""
    if "\n" in text or "\r" in text:
        raise MarkupError(0, "has more than one line; expected one paragraph (use '>-' for long texts)")
    return tuple(_spans(text, 0))


def parse_prose(text: str) -> tuple[Block, ...]:
    """A ``Prose`` as blocks. Raises ``MarkupError``."""
    if len(text) > MAX_PROSE:
        raise MarkupError(0, f"has more than {MAX_PROSE:,} characters")
    if sum(map(text.count, _MARKS)) > MAX_MARKS:
        raise MarkupError(0, f"has more than {MAX_MARKS} lines and marks of bold, links and lists together; shorten it")
    for number, line in enumerate(text.split("\n")):
        _refuse_hidden(line, number)
        # Nested brackets are never valid here, and thousands of them slow the parser down.
        if _NESTED.search(line):
            raise MarkupError(number, "has a '[' inside '[…]'; a link is [words](kind:id)")
    tokens = _parser().parse("\n".join(line.rstrip() for line in text.split("\n")))
    return tuple(_Reader(tokens).blocks())


def plain_text(parts: Iterable[Block | Span], phone_numbers: Mapping[str, str]) -> str:
    """The text without markup, with the numbers filled in: for search, screen readers, and checks.

    Each block and list item is one line. Raises ``KeyError`` for a phone that is not in ``phone_numbers``.
    """
    lines: list[str] = [""]
    for part in parts:
        if isinstance(part, Span):
            lines[-1] += phone_numbers[part.phone] if part.phone is not None else part.text
        else:
            lines += [plain_text(item, phone_numbers) for item in part.items]
    return "\n".join(line for line in lines if line)


def spans_of(parts: Iterable[Block | Span]) -> Iterator[Span]:
    """Every span, including those inside blocks."""
    for part in parts:
        if isinstance(part, Span):
            yield part
        else:
            for item in part.items:
                yield from item


def plain_line(text: str, phone_numbers: Mapping[str, str]) -> str:
    """The plain text of a checked ``Line``, equal to that of ``plain_text``.

    Avoids the parser, which would take half of the time of a library build. A test asserts that both are equal.
    """
    return fill_in(text, phone_numbers.__getitem__)


def fill_in(text: str, number_of: Callable[[str], str]) -> str:
    """A text with the number of each phone in the place of its mark."""
    return _PLAIN_PHONE.sub(lambda found: number_of(found[1]), text) if "{" in text else text


def plain_prose(text: str, phone_numbers: Mapping[str, str]) -> str:
    """As ``plain_line`` for a ``Prose``; each paragraph and list item is one line."""
    passages = _NEW_LINE.split(_PLAIN_LINK.sub(r"\1", text.replace("**", "")).strip())
    # Fill in numbers last: one at the start of a line must not look like a list marker.
    return plain_line("\n".join(" ".join(_without_mark(passage).split()) for passage in passages), phone_numbers)


def _without_mark(passage: str) -> str:
    mark = _ITEM.match(passage)
    return passage[mark.end() :] if mark else passage


def _refuse_hidden(line: str, number: int) -> None:
    """Refuse characters that CommonMark would replace before they appear as a token."""
    if "\\" in line:
        raise MarkupError(number, "has a backslash; delete it")
    entity = _ENTITY.search(line)
    if entity:
        raise MarkupError(number, f"has '{entity[0][:20]}'; write the character itself")
    if "\t" in line:
        raise MarkupError(number, "has a tab; use spaces")


def _spans(text: str, line: int, *, bold: bool = False, link: str | None = None) -> Iterator[Span]:
    """The spans of plain text and phones."""
    if _MARK.search(text) is None and "www." not in text.lower():
        if text:
            yield Span(text, bold, link)
        return
    _refuse_hidden(text, line)
    end = 0
    for found in _PHONE.finditer(text):
        yield from _words(text[end : found.start()], line, bold, link)
        yield Span("", bold, link, found[1])
        end = found.end()
    yield from _words(text[end:], line, bold, link)


def _words(text: str, line: int, bold: bool, link: str | None) -> Iterator[Span]:
    for character in _NOT_IN_WORDS:
        if character in text:
            start = max(text.index(character) - 10, 0)
            expected = (
                "{phone:ID}" if character in "{}" else "plain words (a Prose may have **bold** and [words](kind:id))"
            )
            raise MarkupError(line, f"has '{character}' in '{text[start : start + 30].strip()}'; expected {expected}")
    address = _ADDRESS.search(text)
    if address:
        raise MarkupError(line, f"has a web address ('{address[0]}'); it belongs in the field of a record")
    if text:
        yield Span(text, bold, link)


@functools.cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    # "reference" would drop link definitions, and "text_join" would hide escapes and entities.
    return MarkdownIt("commonmark").disable(["reference", "text_join"])


class _Reader:
    """Walks the tokens of one text and refuses an unexpected token with its line."""

    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = iter(tokens)
        self._line = 0

    def blocks(self) -> Iterator[Block]:
        """The blocks in order."""
        for token in self._tokens:
            self._see(token)
            if token.type == "paragraph_open":
                yield Block("paragraph", (self._inline(),))
                self._expect("paragraph_close")
            elif token.type == "bullet_list_open" and token.markup == "-":
                yield Block("bullets", tuple(self._list_items("bullet_list_close")))
            elif token.type == "ordered_list_open" and token.markup == ".":
                if token.attrs.get("start", 1) != 1:
                    raise MarkupError(
                        self._line, "starts a list with a number other than 1 (reword a line that starts 'N.')"
                    )
                yield Block("numbers", tuple(self._list_items("ordered_list_close")))
            else:
                raise self._refused(token)

    def _list_items(self, close: str) -> Iterator[tuple[Span, ...]]:
        while (token := self._take()).type != close:
            if token.type != "list_item_open":
                raise self._refused(token)
            inner = self._take()
            if inner.type == "list_item_close":
                raise MarkupError(self._line, "has an empty list item")
            if inner.type != "paragraph_open":
                raise self._refused(inner, "inside a list item")
            yield self._inline()
            self._expect("paragraph_close")
            after = self._take()
            if after.type != "list_item_close":
                raise self._refused(after, "inside a list item")

    def _inline(self) -> tuple[Span, ...]:
        token = self._take()
        bold = False
        link: str | None = None
        text = ""
        spans: list[Span] = []
        for child in token.children or []:
            if child.type in ("text", "softbreak"):
                text += child.content if child.type == "text" else " "
                self._line += child.type == "softbreak"
                continue
            spans += _spans(text, self._line, bold=bold, link=link)
            text = ""
            if child.type in ("strong_open", "strong_close"):
                if bold == (child.type == "strong_open") or child.markup != "**":
                    raise MarkupError(self._line, "has bold inside bold or '__'; use **bold** once")
                bold = not bold
            elif child.type == "link_open":
                link = self._target(child)
            elif child.type == "link_close":
                link = None
            else:
                raise self._refused(child)
        spans += _spans(text, self._line, bold=bold, link=link)
        if not any(span.text.strip() or span.phone for span in spans):
            raise MarkupError(self._line, "has a paragraph without words")
        return tuple(spans)

    def _target(self, token: Token) -> str:
        href = str(token.attrs.get("href", ""))
        if token.info or token.markup or "title" in token.attrs or not _LINK.fullmatch(href):
            expected = ", ".join(f"{kind}:ID" for kind in LINKABLE_KINDS)
            raise MarkupError(self._line, f"has a link to '{href[:60]}'; expected {expected}")
        return href

    def _take(self) -> Token:
        token = next(self._tokens)
        self._see(token)
        return token

    def _see(self, token: Token) -> None:
        if token.map is not None:
            self._line = token.map[0]

    def _expect(self, kind: str) -> None:
        token = self._take()
        if token.type != kind:
            raise self._refused(token)

    def _refused(self, token: Token, where: str = "") -> MarkupError:
        name = _TOKENS.get(token.type, token.type.removesuffix("_open").replace("_", " "))
        if token.type.endswith("_list_open"):
            name = "a list inside a list" if where else "a list that starts with another mark than '- ' or '1. '"
        rest = f" {where}" if where and not token.type.endswith("_list_open") else ""
        return MarkupError(
            self._line, f"has {name}{rest}; expected paragraphs, '- ' and '1. ' lists, **bold**, links, phones"
        )
