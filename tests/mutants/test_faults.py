"""The faults themselves: each is another module than the one before, and is loaded where it is asked for."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.mutants.faults import places, with_fault

ROOT = Path(__file__).resolve().parents[2]
SOURCE = """
def wait(tries: int, most: int = 3) -> int:
    if tries < most and not tries == 0:
        note(tries)
    return tries * 2
"""


def test_each_fault_is_another_module() -> None:
    told = list(places(SOURCE))
    made = {ast.unparse(with_fault(SOURCE, number)) for number in range(len(told))}
    assert len(made) == len(told) == len(set(told))
    assert ast.unparse(ast.parse(SOURCE)) not in made
    assert any("always" in each for each in told)
    assert any("left out: note(tries)" in each for each in told)


def test_what_no_test_here_can_tell_has_no_fault() -> None:
    other = "linux" if sys.platform == "win32" else "win32"
    source = f"""
def held(count: int | None) -> int | None:
    if sys.platform == "{other}":
        return count + 2
    else:
        return False
"""
    assert list(places(source)) == ["line 6: the other of two: False"]


IMPORTED = "from guide_app.desk.code_tries import FREE_TRIES; print(FREE_TRIES)"
HERE = f"import tests.mutants.plugin; {IMPORTED}"
STARTED = f"""
import subprocess, sys, tests.mutants.plugin
subprocess.run([sys.executable, "-c", {IMPORTED!r}], env={{}}, check=True)
"""


@pytest.mark.parametrize("program", [HERE, STARTED], ids=["by the tests", "by a program that they start"])
def test_a_module_is_loaded_with_its_fault(program: str) -> None:
    source = (ROOT / "guide_app" / "desk" / "code_tries.py").read_text("utf-8")
    number = next(place for place, each in enumerate(places(source)) if each.endswith(": one more: 3"))
    said = [
        subprocess.check_output([sys.executable, "-c", program], cwd=ROOT, env={**os.environ, "GUIDE_MUTANT": mutant})
        for mutant in ("", f"guide_app.desk.code_tries:{number}")
    ]
    assert [int(each) for each in said] == [3, 4]
