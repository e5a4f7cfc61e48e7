"""Packs that are meant to harm, made from the small good pack by code: each spoils a fresh copy of it in one way.

``CORPUS`` names them. What must become of a pack is in its ``Hostile``: it is refused with file and line, or it
loads and its text is shown as the words that it is.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from guide_app.content.reading.files import MAX_FILE_BYTES

MARKUP = (
    "<img src=http://127.0.0.1:9/x onerror=alert(1)>",
    "<script>fetch('http://127.0.0.1:9')</script>",
    "<a href=javascript:alert(1)>here</a>",
    '#import "@preview/x:1.0.0"',
    "#panic($1$)",
    '#read("/etc/passwd")',
    "![x](file:///etc/passwd)",
    "[x](javascript:alert)",
    "[x](file:///etc/passwd)",
    "&lt;b&gt;",
    "&#x202e;1234",
)
"""Markup of Qt, browsers, Typst and Markdown."""
SQL = (
    "'); DROP TABLE record; --",
    '" OR 1=1 --',
    "%s%s%s%n ${jndi:ldap} $(reboot) `reboot` | reboot; ../../../etc/passwd",
)
LOOK_ALIKES = (
    "5O8-555-0134",
    "508-555-O134",
    "５０８-555-0134",
    "٥٠٨-555-0134",
    "508‑555‑0134",
    "5l8-555-0134",
    "508-555-0134\u200b",
)
"""Numbers with letters, wide and Arabic digits, other hyphens: what is read must be what is dialled."""


class Hostile(NamedTuple):
    """One way to spoil a pack."""

    spoil: Callable[[Path], None]
    file: str | None
    """The file that the refusal names; None where the pack may load."""


def _write(file: str, data: str | bytes) -> Hostile:
    def spoil(folder: Path) -> None:
        (folder / file).write_bytes(data if isinstance(data, bytes) else data.encode())

    return Hostile(spoil, file)


def _repeated(file: str, start: str, text: str, times: int, end: str = "") -> Hostile:
    """As ``_write``, made only when it is written: each trial would count it as its own memory."""

    def spoil(folder: Path) -> None:
        (folder / file).write_text(start + text * times + end, encoding="utf-8")

    return Hostile(spoil, file)


def _change(file: str, old: str, new: str, refused: bool = True) -> Hostile:
    def spoil(folder: Path) -> None:
        text = (folder / file).read_text(encoding="utf-8")
        assert old in text, f"{file} has no {old!r}"
        (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")

    return Hostile(spoil, file if refused else None)


def _link(file: str, target: str) -> Hostile:
    def spoil(folder: Path) -> None:
        (folder / file).unlink()
        (folder / file).symlink_to(target)

    return Hostile(spoil, file)


def _pipe(folder: Path) -> None:
    (folder / "notices.yaml").unlink()
    os.mkfifo(folder / "notices.yaml")


def _sparse(folder: Path) -> None:
    with open(folder / "notices.yaml", "wb") as file:
        file.truncate(1 << 40)


def _many_files(folder: Path) -> None:
    for number in range(3_000):
        (folder / f"more-{number}.yaml").write_text("[]")


def _many_phones(count: int) -> Callable[[Path], None]:
    def spoil(folder: Path) -> None:
        blocks = "".join(
            f"- {{id: p{i}, number: 508-{200 + i // 8000}-{1000 + i % 8000}, label: Line, modes: [voice],"
            f" confirmed: elsewhere, print: true, assured_date: 2026-11-24, sources: [town-help]}}\n"
            for i in range(count)
        )
        with open(folder / "phones.yaml", "a", encoding="utf-8") as file:
            file.write(blocks)

    return spoil


def _services(text: str, more: str = "") -> Callable[[Path], None]:
    """As many services as eight MiB hold, each with the text."""

    def spoil(folder: Path) -> None:
        with open(folder / "services.yaml", "a", encoding="utf-8") as file:
            number = 0
            while file.tell() < MAX_FILE_BYTES - 10_000:
                number += 1
                file.write(
                    f"- {{id: z{number}, organization_id: open-door, name: N, needs: [shelter], description: '{text}',"
                    f" service_area: X, assured_date: 2026-11-24, assurer: E, sources: [town-help]{more}}}\n"
                )

    return spoil


def _word(number: int) -> str:
    return "".join(chr(97 + int(digit)) for digit in f"{number:06}")


def _words(different: int) -> Callable[[Path], None]:
    """As much text as eight MiB hold, of so many different words."""

    def spoil(folder: Path) -> None:
        with open(folder / "services.yaml", "a", encoding="utf-8") as file:
            first = 0
            while file.tell() < MAX_FILE_BYTES - 10_000:
                said = " ".join(_word(number % different) for number in range(first, first + 80))
                first += 80
                file.write(
                    f"- {{id: z{first}, organization_id: open-door, name: N, needs: [shelter], description: {said},"
                    " service_area: X, assured_date: 2026-11-24, assurer: E, sources: [town-help]}\n"
                )

    return spoil


def _phrases(words: int) -> Callable[[Path], None]:
    def spoil(folder: Path) -> None:
        groups = (range(first, min(first + 200, words)) for first in range(0, words, 200))
        lines = (f"- say: {', '.join(map(_word, group))}\n  to: [service:night-line]\n" for group in groups)
        (folder / "synonyms.yaml").write_text("".join(lines), encoding="utf-8")

    return spoil


def _bomb(width: int, depth: int) -> str:
    lines = ["a0: &a0 [" + ", ".join("x" * width) + "]"]
    lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * width)}]" for i in range(1, depth)]
    return "\n".join(lines) + "\n"


def _much() -> dict[str, Hostile]:
    """Packs that are large and not damaged."""
    return {
        "ten thousand phones": Hostile(_many_phones(10_000), None),
        "a hundred thousand phones": Hostile(_many_phones(100_000), "phones.yaml"),
        "phrases of as many words as there may be": Hostile(_phrases(74_000), None),
        "phrases of more words": Hostile(_phrases(700_000), "synonyms.yaml"),
        "texts of as many words as there may be": Hostile(_words(190_000), None),
        "texts of more words": Hostile(_words(900_000), "services.yaml"),
        "texts of a confidential place": Hostile(
            _services("Aaa one two three four five and six " * 16, ", locations: [{confidential: true}]"),
            "services.yaml",
        ),
    }


def _corpus() -> dict[str, Hostile]:
    line = "description: Call when someone's life is in danger."
    prose = "answer: Ask at [Open Door](service:open-door-shelter), {phone:open-door}."
    packs = {
        "anchor bomb": _write("notices.yaml", _bomb(9, 14)),
        "anchor bomb of mappings": _write("notices.yaml", "a: &a {x: 1}\n" + "".join(
            f"{chr(98 + i)}: &{chr(98 + i)} {{p: *{chr(97 + i)}, q: *{chr(97 + i)}}}\n" for i in range(24))),
        "a scalar of 100 MB": _repeated("notices.yaml", "- id: x\n  reason: ", "a", 100_000_000),
        "a scalar of 7 MB": _repeated("notices.yaml", "- id: x\n  reason: ", "a", 7_000_000),
        "a key of 7 MB": _repeated("notices.yaml", "- ", "k", 7_000_000, ": x\n"),
        "seven million lines": _repeated("notices.yaml", "", "\n", 7_000_000),
        "deep lists": _write("notices.yaml", "[" * 1_000_000),
        "deep mappings": _write("notices.yaml", "{a: " * 500_000),
        "deep quotes": _write("questions.yaml", "- answer: |\n    " + "> " * 2_900 + "x\n"),
        "two million values": _write("notices.yaml", "[" + "a," * 2_000_000 + "]"),
        "a link out of the folder": _link("notices.yaml", "/etc/passwd"),
        "a link to a device": _link("notices.yaml", "/dev/zero"),
        "a link to a process's memory": _link("notices.yaml", "/proc/self/mem"),
        "a link to itself": _link("notices.yaml", "notices.yaml"),
        "a pipe": Hostile(_pipe, "notices.yaml"),
        "a file of one terabyte": Hostile(_sparse, "notices.yaml"),
        "three thousand files": Hostile(_many_files, ""),
        "UTF-16": _write("notices.yaml", "- {}\n".encode("utf-16")),
        "UTF-32": _write("notices.yaml", "- {}\n".encode("utf-32")),
        "Latin-1": _write("notices.yaml", b"- id: caf\xe9\n"),
        "UTF-7": _write("notices.yaml", b"+AC0- +AHs-id: x+AH0-\n"),
        "NUL": _write("notices.yaml", "- id: a\0b\n"),
        "random bytes": _write("notices.yaml", bytes(range(256)) * 64),
        "a tag that acts": _write("notices.yaml", "- !!python/object/apply:os.system [touch /tmp/harmed]\n"),
        "reversed digits": _change("phones.yaml", "508-555-0134", "\u202e4310-555-805\u202c"),
        "isolated digits": _change("phones.yaml", "508-555-0134", "\u20664310-555-805\u2069"),
        "a premium number": _change("phones.yaml", "508-555-0134", "900-555-0134"),
        "a number of another country": _change("phones.yaml", "508-555-0134", "+882 16 1234567890"),
        "a number that is code": _change("phones.yaml", "508-555-0134", "*21*5085550134#"),
        "a date before all dates": _change("services.yaml", "assured_date: 2026-11-24", "assured_date: 0000-00-00"),
        "a date after all dates": _change("services.yaml", "assured_date: 2026-11-24", "assured_date: 9999-12-31"),
        "a day that is none": _change("services.yaml", "assured_date: 2026-11-24", "assured_date: 2026-02-30"),
        "a year of ten digits": _change("services.yaml", "assured_date: 2026-11-24", "assured_date: 9999999999-01-01"),
        "a time zone that is a path": _change("pack.yaml", "America/New_York", "../../../../etc/passwd"),
        "a language that is a path": _change("pack.yaml", "languages: [en, es]", "languages: [en, ../../etc]"),
        "an id that is a path": _change("notices.yaml", "- id: ", "- id: ../../../etc/"),
    }  # fmt: skip
    packs |= _much()
    for number, text in enumerate(LOOK_ALIKES):
        packs[f"a number that looks alike {number}"] = _change("phones.yaml", "508-555-0134", text)
    for number, text in enumerate((*MARKUP, *SQL)):
        quoted = "'" + text.replace("'", "''") + "'"
        packs[f"markup in a line {number}"] = _change("services.yaml", line, f"description: {quoted}", refused=False)
        packs[f"markup in prose {number}"] = _change("questions.yaml", prose, f"answer: {quoted}", refused=False)
        packs[f"markup in a name {number}"] = _change(
            "services.yaml", "name: Smalltown Night Line", f"name: {quoted}", refused=False
        )
        packs[f"markup in a number {number}"] = _change("phones.yaml", "508-555-0134", quoted)
        packs[f"markup in an id {number}"] = _change("services.yaml", "- id: night-line", f"- id: {quoted}")
        packs[f"markup in an address {number}"] = _change(
            "sources.yaml", "url: https://www.example.org/help", f"url: {quoted}", refused=False
        )
    return packs


CORPUS = _corpus()
