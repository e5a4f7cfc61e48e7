"""Restricted Markdown: what is in the subset is read exactly, everything else is refused with its line."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from guide_app.content.markup import MAX_PROSE, Block, MarkupError, Span, parse_line, parse_prose, plain_text, spans_of

NUMBERS = {"emergency": "911", "night-line": "800-555-0199"}


def test_a_line_has_words_and_phones() -> None:
    assert parse_line("Call {phone:emergency}, or {phone:night-line}.") == (
        Span("Call "),
        Span("", phone="emergency"),
        Span(", or "),
        Span("", phone="night-line"),
        Span("."),
    )


def test_a_prose_has_paragraphs_lists_bold_links_and_phones() -> None:
    text = (
        "You can **get help**. See\n[the **night** line](service:night-line), {phone:night-line}.\n\n"
        "- one\n- **{phone:emergency}**\n\n1. first\n2. second\n\nThe end."
    )
    assert parse_prose(text) == (
        Block(
            "paragraph",
            (
                (
                    Span("You can "),
                    Span("get help", bold=True),
                    Span(". See "),
                    Span("the ", link="service:night-line"),
                    Span("night", bold=True, link="service:night-line"),
                    Span(" line", link="service:night-line"),
                    Span(", "),
                    Span("", phone="night-line"),
                    Span("."),
                ),
            ),
        ),
        Block("bullets", ((Span("one"),), (Span("", bold=True, phone="emergency"),))),
        Block("numbers", ((Span("first"),), (Span("second"),))),
        Block("paragraph", ((Span("The end."),),)),
    )


def test_plain_text_has_the_numbers_and_no_marks() -> None:
    prose = parse_prose("**Call** [them](service:x) at {phone:night-line}.\n\n- one\n- two")
    assert plain_text(prose, NUMBERS) == "Call them at 800-555-0199.\none\ntwo"
    assert plain_text(parse_line("In danger: {phone:emergency}"), NUMBERS) == "In danger: 911"
    with pytest.raises(KeyError):
        plain_text(parse_line("{phone:nobody}"), NUMBERS)


REFUSED = [
    ("a\n\n# Title", 2, "a heading"),
    ("a\n\nTitle\n---", 2, "a heading"),
    ("a\n\n---", 2, "a rule"),
    ("a\n\n> said", 2, "a quotation"),
    ("a\n\n    code", 2, "a code block"),
    ("a\n\n```\ncode\n```", 2, "a code block"),
    ("a\nb `code`", 1, "code"),
    ("a\nb *stress*", 1, "emphasis"),
    ("a\nb _stress_", 1, "emphasis"),
    ("a\nb __bold__", 1, "__"),
    ("a\n**b", 1, "'*'"),
    ("a\n<b>b</b>", 1, "HTML"),
    ("a\n\n<script>\nb\n</script>", 2, "HTML"),
    ("a\n<!-- b -->", 1, "HTML"),
    ("a < b", 0, "'<'"),
    ("a > b", 0, "'>'"),
    ("a\n<https://example.org>", 1, "link"),
    ("see https://example.org", 0, "a web address"),
    ("see www.example.org", 0, "a web address"),
    ("a\n![b](service:c)", 1, "an image"),
    ("a\n[b](https://example.org)", 1, "a link to 'https://example.org'"),
    ("a\n[b](javascript:alert(1))", 1, "'['"),
    ("a\n[b](file:///etc/passwd)", 1, "'['"),
    ("a\n[b](service:C)", 1, "a link to"),
    ("a\n[b](service:c%2Fd)", 1, "a link to"),
    ("a\n[b](source:c)", 1, "a link to"),
    ('a\n[b](service:c "title")', 1, "a link to"),
    ("a\n[b](<service:c>d)", 1, "'['"),
    ("a\n[b][c]", 1, "'['"),
    ("a\n\n[b]: service:c", 2, "'['"),
    ("a\n[b [c](service:d)](service:e)", 1, "inside"),
    ("- a\n  - b", 1, "a list inside a list"),
    ("- a\n\n  b", 2, "paragraph inside a list item"),
    ("- a\n- > b", 1, "a quotation inside a list item"),
    ("- a\n-\n- b", 1, "an empty list item"),
    ("a\n\n* b", 2, "a list that starts with another mark"),
    ("a\n\n+ b", 2, "a list that starts with another mark"),
    ("a\n\n1) b", 2, "a list that starts with another mark"),
    ("a\n\n3. b", 2, "a number other than 1"),
    ("a\\*b", 0, "a backslash"),
    ("a\nb\\\nc", 1, "a backslash"),
    ("a\n&lt;b&gt;", 1, "'&lt;'"),
    ("a\n5&#48;8", 1, "'&#48;'"),
    ("a\n5&#x30;8", 1, "'&#x30;'"),
    ("a\tb", 0, "a tab"),
    ("a {phone:Emergency}", 0, "'{'"),
    ("a {phone:}", 0, "'{'"),
    ("a {b}", 0, "'{'"),
    ("a }", 0, "'}'"),
    ("a" * (MAX_PROSE + 1), 0, "more than 6,000 characters"),
    ("- a\n" * 241, 0, "more than 240 lines and marks"),
]


@pytest.mark.parametrize(("text", "line", "says"), REFUSED)
def test_what_is_outside_the_subset_is_refused(text: str, line: int, says: str) -> None:
    with pytest.raises(MarkupError) as refused:
        parse_prose(text)
    assert says in str(refused.value)
    assert refused.value.line == line


@pytest.mark.parametrize(
    "text",
    ["**bold**", "[a](service:b)", "`a`", "<b>", "a & b &amp; c", "a\\b", "{phone}", "two\nlines", "javascript:x"],
)
def test_a_line_takes_no_markup(text: str) -> None:
    with pytest.raises(MarkupError):
        parse_line(text)


@pytest.mark.parametrize(
    "text",
    ["Food & clothes", "50% off", "24/7", "Q: why?", "chapter 265, section 50", "¿Sí? — «no»", "it's “so”", "#1"],
)
def test_ordinary_signs_are_words(text: str) -> None:
    assert plain_text(parse_line(text), {}) == text
    assert plain_text(parse_prose(text), {}) == text


def _read(parse: Callable[[str], Iterable[Block | Span]], text: str) -> list[Block | Span] | MarkupError:
    try:
        return list(parse(text))
    except MarkupError as refused:
        return refused


MARKS = st.text("ab1.-+*_ \n[]()<>{}:#`&;\\!|~=\t\"'{phone:a}service:b", max_size=80)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=200) | MARKS)
@example("- - - -")
@example("\r")
def test_any_text_is_read_or_refused(text: str) -> None:
    for parse in (parse_line, parse_prose):
        read = _read(parse, text)
        if isinstance(read, MarkupError):
            assert 0 <= read.line <= text.count("\n")
        else:
            assert not any(set(span.text) & set("\\<>[]{}*`\n") for span in spans_of(read))


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["paragraph", "bullets", "numbers"]), st.lists(st.tuples(
    st.text("abcxyzéñ ,", min_size=1).map(str.strip).filter(bool),
    st.booleans(), st.sampled_from([None, "service:a-b", "question:c"]), st.sampled_from([None, "emergency"]),
), min_size=1, max_size=4)), min_size=1, max_size=5))  # fmt: skip
def test_what_is_written_comes_back(blocks: list[tuple[str, list[tuple[str, bool, str | None, str | None]]]]) -> None:
    """Blocks written in the subset are read as those blocks, and their plain text is their words."""
    written: list[str] = []
    words: list[str] = []
    for kind, items in blocks:
        lines = []
        for number, (text, bold, link, phone) in enumerate(items[:1] if kind == "paragraph" else items, 1):
            marked = f"**{text}**" if bold else text
            marked = f"[{marked}]({link})" if link else marked
            mark = {"paragraph": "", "bullets": "- ", "numbers": f"{number}. "}[kind]
            lines.append(f"{mark}{marked}{' {phone:' + phone + '}' if phone else ''}")
            words.append(f"{text}{' 911' if phone else ''}")
        written += ["\n".join(lines), "Then."]
        words.append("Then.")
    parsed = parse_prose("\n\n".join(written))
    assert [block.kind for block in parsed][::2] == [kind for kind, _ in blocks]
    assert plain_text(parsed, NUMBERS) == "\n".join(words)


@pytest.mark.parametrize("text", ["[", "**a ", "<a ", "> ", "- ", "`a", "![a](", "{phone:a}", "1. a\n", "*_"])
def test_no_text_takes_long(text: str) -> None:
    started = time.perf_counter()
    _read(parse_prose, (text * MAX_PROSE)[:MAX_PROSE])
    assert time.perf_counter() - started < 2


def test_a_line_needs_no_parser() -> None:
    code = (
        "import sys; from guide_app.content.markup import parse_line; parse_line('a {phone:b}');"
        " print('markdown_it' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout == "False\n"
