"""Readers of what strangers write: nothing but their own refusal, and work that grows with the length alone."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.fuzz.targets import TARGETS, read_lines, read_template, read_text, read_yaml

CORPUS = Path(__file__).parent / "corpus"

PIECES = {
    "brackets": (read_text, b"[x](", b""),
    "links": (read_text, b"[x](phone:a) ", b""),
    "pictures": (read_text, b"![", b""),
    "stars": (read_text, b"*a **b ", b""),
    "lists": (read_text, b"- a\n", b""),
    "quotes": (read_text, b"> ", b""),
    "code": (read_text, b"`a ``b ", b""),
    "figures": (read_text, b"508-555-", b""),
    "local numbers": (read_text, b"752 2210 ", b""),
    "streets": (read_text, b"12 Main ", b""),
    "spaces": (read_text, b" \t", b""),
    "yaml lists": (read_yaml, b"- [a, [b]]\n", b""),
    "yaml keys": (read_yaml, b"- {id: a, name: b, needs: [c]}\n", b""),
    "yaml anchors": (read_yaml, b"- &a [b]\n- *a\n", b""),
    "yaml quotes": (read_yaml, b"- 'a''b'\n", b""),
    "json lines": (read_lines, b'{"id": "a", "needs": ["b", {}]}\n', b""),
    "json lists": (read_lines, b"[[{}]]\n", b""),
    "elements": (read_template, b"<Template equiv='a'/>", b"<Glabels-templates>"),
}
"""What a text, or a file, is made of many times over."""


@pytest.mark.parametrize("target", TARGETS)
def test_what_was_found_before_is_refused_or_taken(target: str) -> None:
    found = sorted((CORPUS / target).iterdir())
    assert len(found) >= 10
    for each in found:
        TARGETS[target](each.read_bytes())


@pytest.mark.parametrize("piece", PIECES)
def test_work_grows_with_the_length(piece: str) -> None:
    """Twice as long is at most twice as much work and a little, counted in calls."""
    read, part, begin = PIECES[piece]
    end = b"</Glabels-templates>" if begin else b""
    read(begin + part * 3 + end)  # What is made once is not counted.
    once, twice = (_calls(lambda times=times: read(begin + part * times + end)) for times in (150, 300))
    assert twice <= 2.2 * once + 200


def _calls(action: object) -> int:
    assert callable(action)
    count = 0

    def called(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(called)
    try:
        action()
    finally:
        sys.setprofile(before)
    return count
