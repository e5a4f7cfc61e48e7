"""Blocks of some size are given back to the system, also after larger ones were freed."""

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
