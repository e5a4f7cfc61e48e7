"""Grows bytes by what they reach in one target, with atheris: ``python3 -m tests.fuzz TARGET SECONDS FOLDER``.

An hour by hand for each target before a release. What reaches something new is put into FOLDER; what is not refused as
it should be, takes longer than ten seconds or more than a gibibyte ends it, and is kept as ``crash-…`` beside it.
``python3 -m tests.fuzz TARGET 0 tests/fuzz/corpus/TARGET FOLDER`` takes from FOLDER what the corpus lacks.
"""

from __future__ import annotations

import importlib
import resource
import shlex
import sys
from pathlib import Path
from typing import Any

from tests.environment import enter_tests, fetch_tools

CORPUS = Path(__file__).parent / "corpus"
MAX_BYTES = 4_096


def main(target: str, arguments: list[str]) -> None:
    """Fuzz, or merge. To merge, libFuzzer starts this command again with options of its own, in a shell: an input that
    ends that process ends no more.
    """
    atheris: Any = importlib.import_module("atheris")  # There is none for some systems.
    with atheris.instrument_imports(include=["guide_app"]):
        from tests.fuzz.targets import TARGETS
    command = shlex.join([sys.executable, "-m", "tests.fuzz", target])
    options = arguments if arguments[0].startswith("-") else _options(target, int(arguments[0]), arguments[1:])
    atheris.Setup([command, *options], TARGETS[target])
    atheris.Fuzz()


def _options(target: str, seconds: int, folders: list[str]) -> list[str]:
    how = [f"-max_total_time={seconds}"] if seconds else ["-merge=1"]
    known = [str(CORPUS / target)] if seconds else []
    # What started this counts as its own.
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    bounds = [
        "-timeout=10",
        f"-rss_limit_mb={before + 1024}",
        f"-max_len={MAX_BYTES}",
        "-verbosity=0",
        "-print_final_stats=1",
    ]
    return [*how, *bounds, f"-artifact_prefix={folders[0]}/", *folders, *known]


if __name__ == "__main__":
    enter_tests(["-m", "tests.fuzz", *sys.argv[1:]])
    fetch_tools()
    main(sys.argv[1], sys.argv[2:])
