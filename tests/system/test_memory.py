"""Blocks of some size are given back to the system, also after larger ones were freed; small ones are written over.
What is left of the memory is as the system tells it.
"""

from __future__ import annotations

import ctypes
import subprocess
import sys
from collections import Counter

import pytest

from guide_app.system import memory
from guide_app.system.memory import addresses_left, memory_left, overwrite_freed, return_freed_memory
from tests.conftest import ROOT

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="asked of Linux and its C library")

HELD = """
import ctypes
from guide_app.system.memory import return_freed_memory
keep = {keep}
if keep:
    return_freed_memory()
libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
libc.memset.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_size_t]
libc.free.argtypes = [ctypes.c_void_p]
def rss():
    return int(open("/proc/self/statm").read().split()[1]) * 4096
libc.free(libc.malloc(24 << 20))  # From here on glibc would keep what is smaller.
before = rss()
blocks = []
for _ in range(200):
    block = libc.malloc(512 << 10)
    ctypes.memset(block, 1, 512 << 10)
    blocks.append(block)
    blocks.append(libc.malloc(1000))  # Stays, as much does in a program that runs for hours.
for block in blocks[::2]:
    libc.free(block)
print((rss() - before) >> 20)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="glibc's own way to keep memory")
def test_freed_blocks_go_back_to_the_system() -> None:
    held = {
        keep: int(subprocess.check_output([sys.executable, "-c", HELD.format(keep=keep)], cwd=ROOT, text=True))
        for keep in (True, False)
    }
    assert held[True] < 5
    assert held[False] > 50


SMALL = """
import ctypes, sys
sys.path.insert(0, ".")
from guide_app.system.memory import trim
libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
libc.free.argtypes = [ctypes.c_void_p]
libc.memset.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_size_t]
def rss():
    return int(open("/proc/self/statm").read().split()[1]) * 4096
blocks = [libc.malloc(8192) for _ in range(4000)]
for block in blocks:
    libc.memset(block, 1, 8192)
for block in blocks[:-1]:
    libc.free(block)  # The last one keeps the heap from shrinking by itself.
before = rss()
trim()
print((before - rss()) >> 20)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="glibc's own way to keep memory")
def test_trim_returns_small_freed_blocks() -> None:
    assert int(subprocess.check_output([sys.executable, "-c", SMALL], cwd=ROOT, text=True)) > 25


FREED = """
import ctypes
from guide_app.system.memory import overwrite_freed
from tests.bench import remembered

libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
libc.free.argtypes = [ctypes.c_void_p]

def mark(block, word):
    ctypes.memmove(block + 16, word, len(word))  # The C library writes over the first bytes itself.

def use():
    words = ["".join(remembered.HALVES) + str(number) for number in range(600)]
    blocks = [libc.malloc(size) for size in (48, 64, 80, 96) for _ in range(150)]
    for block, word in zip(blocks, words):
        mark(block, word.encode())
    for block in blocks:
        libc.free(block)

use()
before = remembered.copies()
overwrite_freed()
print(before, remembered.copies())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux shows a process its memory")
def test_what_was_freed_is_written_over() -> None:
    command = [sys.executable, "-c", FREED]
    before, after = map(int, subprocess.check_output(command, cwd=ROOT, text=True).split())
    assert before > 100
    assert after < before / 5


class Library:
    """Stands in the place of the C library, and notes what is asked of it. Its ``malloc`` fails now and then."""

    def __init__(self) -> None:
        self.options: list[tuple[int, int]] = []
        self.sizes: dict[int, int] = {}
        self.asked: list[int] = []
        self.erased: set[int] = set()
        self.freed: set[int] = set()
        library = self

        class Malloc:
            def __call__(self, size: int) -> int | None:
                library.asked.append(size)
                if len(library.asked) % 7 == 0:
                    return None
                block = len(library.asked)
                library.sizes[block] = size
                return block

        class Erase:
            def __call__(self, block: int, value: int, size: int) -> None:
                assert (value, size) == (0, library.sizes[block])
                library.erased.add(block)

        class Free:
            def __call__(self, block: int) -> None:
                assert block not in library.freed
                library.freed.add(block)

        self.malloc, self.memset, self.free = Malloc(), Erase(), Free()

    def mallopt(self, option: int, value: int) -> None:
        self.options.append((option, value))


@on_linux
def test_glibc_is_asked_by_its_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    """``M_MMAP_THRESHOLD`` and ``M_ARENA_MAX`` of its ``malloc.h``; another C library has no such options."""
    library = Library()
    monkeypatch.setattr(ctypes, "CDLL", lambda _name: library)
    return_freed_memory()
    assert library.options == [(-3, 131_072), (-8, 2)]
    monkeypatch.setattr(ctypes, "CDLL", lambda _name: object())
    return_freed_memory()


@on_linux
def test_free_blocks_of_every_small_size_are_written_over(monkeypatch: pytest.MonkeyPatch) -> None:
    library = Library()
    pools: Counter[int] = Counter()

    def made(size: int) -> None:
        pools[size + sys.getsizeof(b"")] += 1

    monkeypatch.setattr(ctypes, "PyDLL", lambda _name: library)
    monkeypatch.setattr(memory, "bytes", made, raising=False)
    overwrite_freed()
    assert pools == {size: 40_000 if size <= 80 else 2_000 for size in range(48, 513, 16)}, "Python's own pools"
    assert Counter(library.asked) == dict.fromkeys(range(24, 512, 16), 200)
    assert library.erased == library.freed == set(library.sizes)


class Told:
    """Stands in the place of the files in which Linux tells of the memory; those that are not named cannot be read."""

    def __init__(self, **files: str) -> None:
        self._files = {f"/proc/{name}": text for name, text in files.items()}
        self._name = ""

    def __call__(self, name: str) -> Told:
        self._name = name.replace("/self", "")
        return self

    def read_text(self, encoding: str) -> str:
        if self._name not in self._files:
            raise OSError(self._name)
        return self._files[self._name].encode(encoding).decode(encoding)


MIB = 1 << 20
COMPUTER = "MemTotal:       9999 kB\nMemFree:        1024 kB\nMemAvailable:   2048 kB\nBuffers: 1 kB\n"
USED = "512 99 98 97"
"""Pages of the process, as they are addressed; what follows is something else."""


@on_linux
@pytest.mark.parametrize(
    ("files", "limit", "addresses", "left"),
    [
        ({"meminfo": COMPUTER, "statm": USED}, None, None, 2 * MIB),
        ({"meminfo": COMPUTER, "statm": USED}, 1_024, 512, 2 * MIB),
        ({"meminfo": COMPUTER, "statm": USED}, 600, 88, None),
        ({"meminfo": COMPUTER, "statm": USED}, 512, 0, None),
        ({"meminfo": COMPUTER, "statm": USED}, 100, 0, None),
        ({"statm": USED}, 600, 88, None),
        ({"meminfo": COMPUTER}, 600, None, 2 * MIB),
        ({"meminfo": COMPUTER, "statm": "many"}, 600, None, 2 * MIB),
        ({"meminfo": "MemTotal: 9 kB\n"}, None, None, None),
        ({"meminfo": "MemAvailable: many\n"}, None, None, None),
        ({}, None, None, None),
    ],
)
def test_what_is_left_is_the_least_of_what_the_system_tells(
    monkeypatch: pytest.MonkeyPatch, files: dict[str, str], limit: int | None, addresses: int | None, left: int | None
) -> None:
    """``limit`` and ``addresses`` in pages; None of ``left`` is as much as the addresses."""
    import resource

    page = resource.getpagesize()
    most = resource.RLIM_INFINITY if limit is None else limit * page
    monkeypatch.setattr(resource, "getrlimit", lambda _what: (most, resource.RLIM_INFINITY))
    monkeypatch.setattr(memory, "Path", Told(**files))
    assert addresses_left() == (None if addresses is None else addresses * page)
    assert memory_left() == (addresses_left() if left is None else left)
