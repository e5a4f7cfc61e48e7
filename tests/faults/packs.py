"""A pack damaged at random, byte by byte or with what YAML and people's eyes trip over: it loads, or is refused."""

from __future__ import annotations

import random
from pathlib import Path

from guide_app.content.problems import PackRefused, Problem
from guide_app.content.reading.loader import load_pack
from tests.small_pack import FILES, TODAY, write_small_pack

BITS = (
    b"\0", b"\xff", b"\xc3(", b"\t", b"\r", b"&a ", b"*a ", b"!!x ", b"<<: ", b"? ", b"| ", b"> ", b"---\n", b"...\n",
    b"[", b"]", b"{", b"}", b": ", b"- ", b"'", b'"', b"\\", b"#", b"%", b"@", b"`", "\u202e".encode(),
    "\u200b".encode(), "٥".encode(), "５".encode(), b"9999-12-31", b"{phone:", b"](javascript:", b"<b>", b"\n" * 50,
    b"9" * 400, b"a" * 7_000,
)  # fmt: skip
EDITS = 4


def pack(chance: random.Random, folder: Path) -> None:
    """One to four edits in one to three files."""
    written = write_small_pack(folder / "pack")
    for _ in range(chance.randint(1, 3)):
        file = written / chance.choice(sorted(FILES))
        data = bytearray(file.read_bytes())
        for _ in range(chance.randint(1, EDITS)):
            place = chance.randrange(len(data) + 1)
            match chance.randrange(4):
                case 0:
                    data[place : place + chance.randint(0, 60)] = b""
                case 1:
                    data[place:place] = chance.choice(BITS)
                case 2:
                    data[place : place + 1] = bytes([chance.randrange(256)])
                case _:
                    start = chance.randrange(len(data) + 1)
                    data[place:place] = data[start : start + chance.randint(1, 200)]
        file.write_bytes(data)
    problems = _problems(written)
    assert all(problem.file and problem.line >= 1 and problem.text for problem in problems)


def _problems(folder: Path) -> tuple[Problem, ...]:
    """What a pack is refused for; nothing where it loads."""
    try:
        load_pack(folder, TODAY)
    except PackRefused as refused:
        return refused.problems
    return ()
