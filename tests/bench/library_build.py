"""Building the Worcester library from its pack, beside only reading the same files as YAML."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from statistics import median

from tests.bench.figure import Figure

RUNS = 5
MOST_READS = 3.0
"""How many times the reading alone the building may take."""
ROOT = Path(__file__).resolve().parent.parent.parent

# Without looking for garbage, as a start does it (guide_app/launch/entry.py).
BUILD = """
import gc, sys, tempfile, time
gc.disable()
from pathlib import Path
began = time.process_time()
from guide_app.content.reading.loader import load_pack
from guide_app.library.building.builder import build_library
with tempfile.TemporaryDirectory() as folder:
    build_library(load_pack(Path("data/worcester")), Path(folder) / "library")
    print(time.process_time() - began)
"""
READ = """
import time
from pathlib import Path
began = time.process_time()
import yaml
for path in sorted(Path("data/worcester").rglob("*.yaml")):
    yaml.load(path.read_bytes(), yaml.CSafeLoader)
print(time.process_time() - began)
"""


def _seconds(code: str) -> float:
    return float(subprocess.check_output([sys.executable, "-c", code], cwd=ROOT, text=True))


def measure() -> list[Figure]:
    """Medians of whole builds, each in a new process with its imports, in processor time; builds and reads in turn."""
    pairs = [(_seconds(BUILD) * 1000, _seconds(READ) * 1000) for _ in range(RUNS)]
    build, read = (median(times) for times in zip(*pairs, strict=True))
    return [
        Figure("building the library", build, "ms", read, "reading its YAML alone", at_most_times=MOST_READS),
    ]
