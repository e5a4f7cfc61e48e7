"""What is fuzzed: each target takes any bytes, and refuses them in its own words or takes them."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from guide_app.content.checks.confidential import refuse_places
from guide_app.content.checks.phone_numbers import numbers_in
from guide_app.content.checks.readability import grade
from guide_app.content.entries import Leaf
from guide_app.content.markup import MarkupError, parse_line, parse_prose, plain_text, spans_of
from guide_app.content.problems import PackRefused, Problems
from guide_app.content.reading.decoder import Decoder
from guide_app.content.reading.json_lines import JsonLines
from guide_app.content.reading.nodes import MAX_CHARACTERS, NodeBudget, read_nodes
from guide_app.content.records import Service
from guide_app.handouts.problems import HandoutError
from guide_app.handouts.stock.glabels import read_templates
from guide_app.library.search.query import Query, read, words_typed

SHORT = frozenset({"911", "988", "211", "233733"})


def read_yaml(data: bytes) -> None:
    """A file of services, as people write it."""
    problems = Problems()
    try:
        Decoder("services.yaml", problems).list_of(Service, read_nodes("services.yaml", data, problems, NodeBudget()))
        problems.refuse_if_any()
    except PackRefused as refused:
        _check(refused)


def read_lines(data: bytes) -> None:
    """A file of services, as programs write it."""
    problems = Problems()
    lines = JsonLines("services.jsonl", [data], problems, NodeBudget(), lambda _more: None)
    try:
        Decoder("services.jsonl", problems).list_of(Service, lines)
        problems.refuse_if_any()
    except PackRefused as refused:
        _check(refused)


def read_text(data: bytes) -> None:
    """A text of a record: its marks, its numbers, its places; and what someone types into the search box."""
    text = data.decode("utf-8", "replace")[:MAX_CHARACTERS]
    for parse in (parse_line, parse_prose):
        with suppress(MarkupError):
            parts = parse(text)
            # That there is such a number is held by the checks between records.
            plain_text(parts, {span.phone: "508-555-0134" for span in spans_of(parts) if span.phone is not None})
    for line, number in numbers_in(text, SHORT, "US"):
        assert 0 <= line <= text.count("\n")
        assert number
    refuse_places("services.yaml", [Leaf("description", text, 1, "prose", None, False)], Problems())
    for language in ("en", "es"):
        grade(text, language)
        words_typed(text[:1_000], language)
        read(Query(text[:1_000], language=language))


def read_template(data: bytes) -> None:
    """A file of card paper."""
    with suppress(HandoutError):
        read_templates(data)


def _check(refused: PackRefused) -> None:
    assert all(each.file and each.line >= 1 and len(each.text) < 2_000 for each in refused.problems)


TARGETS: dict[str, Callable[[bytes], None]] = {
    "yaml": read_yaml,
    "lines": read_lines,
    "text": read_text,
    "template": read_template,
}
