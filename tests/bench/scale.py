"""A pack of a hundred thousand services, as large as a statewide directory: searching, filtering, scrolling, starting,
building, beside the bare engine and beside SQLite's full-text search by hand. Ends with how time and size grow.

The pack is made from a seed (``large_pack.py``). Everything is measured in the same run, on the same
records, with the same queries.
"""

from __future__ import annotations

import json
import math
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import Any

from tests.bench.figure import Figure
from tests.bench.large_pack import WORCESTER, write_large_pack
from tests.bench.process import build_library, open_once

ROOT = Path(__file__).resolve().parent.parent.parent
SIZES = (1_000, 10_000, 100_000)
STARTS = 9
FTS5 = "SQLite FTS5 by hand"


def measure() -> list[Figure]:
    """Builds packs of three sizes and measures on the largest."""
    table: list[dict[str, float]] = []
    pack, built, found = Path(), dict[str, float](), dict[str, Any]()
    with tempfile.TemporaryDirectory(prefix="guide-scale-") as scratch:
        folder = Path(scratch)
        for size in SIZES:
            pack = write_large_pack(folder / f"pack-{size}", size)
            built = _run("build", pack, folder / f"library-{size}")
            found = _run("search", folder / f"library-{size}")
            table.append(
                {"services": size, **built, "search p50": found["all"]["p50"], "search p95": found["all"]["p95"]}
            )
        _run("build", WORCESTER, folder / "worcester")
        large = folder / f"library-{SIZES[-1]}"
        figures = [*_searches(found), *_lists(_run("lists", large), found["all"]["p95"])]
        figures += _windows(_run("window", large), _run("window", folder / "worcester"))
        figures.append(Figure("building the index once loaded", built["building"], "s", None, "", 15))
        figures += _starts(pack)
    print(growth(table), flush=True)
    return figures


def _run(what: str, *paths: Path) -> Any:
    command = [sys.executable, str(ROOT / "tests" / "bench" / "scaled.py"), what, *map(str, paths)]
    return json.loads(subprocess.check_output(command, cwd=ROOT, text=True).splitlines()[-1])


def _searches(found: Any) -> list[Figure]:
    ours, hand, bare = found["all"], found["fts5"], found["bare"]
    figures = [
        Figure("search with correction and snippets, p50", ours["p50"], "ms", hand["p50"], FTS5, None, 1.0),
        Figure("search with correction and snippets, p95", ours["p95"], "ms", hand["p95"], FTS5, 8, 1.0),
        Figure("search with correction and snippets, longest", ours["max"], "ms", hand["max"], FTS5, 25),
        Figure("the same beside the limit, p50", ours["p50"], "ms", bare["p50"], "the engine, one exact term"),
    ]
    for sort, both in found["sorts"].items():
        figures.append(Figure(f"{sort}, p95", both["ours"]["p95"], "ms", both["fts5"]["p95"], FTS5))
    return figures


def _lists(found: Any, search_p95: float) -> list[Figure]:
    filters = found["filters"]["p95"]
    return [
        Figure("filters with counts and first rows, p95", filters, "ms", search_p95, "a search, p95", 15, 1.0),
        Figure("opening the library", found["opening"]["p50"], "ms"),
    ]


def _windows(large: Any, small: Any) -> list[Figure]:
    nobody, worcester = "when nobody types", "the Worcester pack"
    return [
        Figure("a key keeps the window busy, most", large["busy"]["max"], "ms", small["busy"]["max"], worcester, 16),
        Figure("a key holds the window, p95", large["typing"]["p95"], "ms", large["idle"]["p95"], nobody, 16),
        Figure("a key holds the window, most", large["typing"]["max"], "ms", large["idle"]["max"], nobody, 16),
        Figure(
            "a step of scrolling painted, p95",
            large["scrolling"]["p95"],
            "ms",
            small["scrolling"]["p95"],
            worcester,
            16,
        ),
        *(
            Figure(
                f"{name} in the list, p95", large[name]["p95"], "ms", large["repaint"]["p50"], "a repaint", None, 2.0
            )
            for name in ("page down", "key down", "filter")
        ),
        Figure("memory more than with the Worcester pack", large["memory"] - small["memory"], "MiB", None, "", 40),
    ]


def _starts(pack: Path) -> list[Figure]:
    """From the start of the process to the first painted window, the library built before."""
    build_library()
    open_once("guide")
    open_once("guide", 60.0, "--pack", str(pack))
    large: list[float] = []
    small: list[float] = []
    for _ in range(STARTS):
        large.append(1000 * open_once("guide", 0.0, "--pack", str(pack))[0])
        small.append(1000 * open_once("guide")[0])
    name = "the Worcester pack"
    return [Figure("start to first painted window", median(large), "ms", median(small), name, at_most_times=1.1)]


def growth(table: list[dict[str, float]]) -> str:
    """The table of times and sizes, and what curve each follows: the power of the number of services by which it grew
    over the last step.
    """
    columns = [name for name in table[0] if name != "services"]
    lines = ["growth: " + " | ".join(f"{name:>12}" for name in ("services", *columns))]
    lines += ["        " + " | ".join(f"{row[name]:12.4g}" for name in ("services", *columns)) for row in table]
    curves = [curve(table[-2], table[-1], name) for name in columns]
    return "\n".join([*lines, "        " + " | ".join(f"{one:>12}" for one in ("curve", *curves))])


def curve(smaller: dict[str, float], larger: dict[str, float], name: str) -> str:
    """``constant``, ``linear``, or the power in between."""
    power = math.log(larger[name] / smaller[name]) / math.log(larger["services"] / smaller["services"])
    return "constant" if power < 0.1 else "linear" if 0.9 <= power <= 1.1 else f"n^{power:.2f}"
