"""Blocks of some size are given back to the system, also after larger ones were freed; small ones are written over."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.conftest import ROOT

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
    words = ["".join(remembered.HALVES) + str(number) for number in range(300)]
    blocks = [libc.malloc(48) for _ in range(150)]
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
