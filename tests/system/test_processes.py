"""A process of the program: what it can import, that it gives way to the window, and a helper that answers."""

from __future__ import annotations

import os
import subprocess
import threading
import time
from pathlib import Path

import pytest

from guide_app.system.processes import Helper, HelperEnded, abort_helpers, start_process
from guide_app.system.progress import Cancelled

PROBE = """
import os, sys
from guide_app.system.processes import lower_priority
before = os.nice(0) if hasattr(os, "nice") else 0
lower_priority()
after = os.nice(0) if hasattr(os, "nice") else 0
print(sys.argv[1], before, after - before, __file__, sep="|")
"""


@pytest.mark.parametrize("hostile", ["", ".", "{pack}"])
def test_it_imports_the_program_and_what_was_installed_and_nothing_of_the_folder_that_it_is_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, hostile: str
) -> None:
    installed, pack = tmp_path / "installed", tmp_path / "pack"
    for folder, text in ((installed, PROBE), (pack, "print('of the pack')")):
        folder.mkdir()
        (folder / "probe.py").write_text(text, encoding="utf-8")
    (pack / "guide_app").mkdir()
    (pack / "guide_app" / "__init__.py").write_text("print('of the pack')", encoding="utf-8")
    monkeypatch.chdir(pack)
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join((hostile.format(pack=pack), str(installed))))
    with start_process("probe", "word", stdin=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        said, complaint = process.communicate()
    word, nice, nicer, file = said.decode().strip().split("|")
    assert (word, Path(file).resolve()) == ("word", (installed / "probe.py").resolve()), complaint
    lowest = 19  # The kernel's. The suite itself may run under nice.
    assert int(nicer) == (min(10, lowest - int(nice)) if hasattr(os, "nice") else 0)


HELPER = """
import os, sys, time
from guide_app.system.processes import answer_requests
def answer(head, body):
    if head == b"end":
        sys.stderr.write("no more")
        sys.stderr.flush()
        os._exit(3)
    if head == b"sleep":
        open(body, "w").close()
        time.sleep(600)
    return head + str(os.getpid()).encode(), body
answer_requests(answer)
"""


@pytest.fixture
def helper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Helper:
    (tmp_path / "helper_probe.py").write_text(HELPER, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    return Helper("helper_probe")


def test_helper_answers_in_one_process_until_it_is_ended(helper: Helper) -> None:
    large = os.urandom(3 << 20)
    first, body = helper.ask(b"a", large)
    assert body == large
    assert helper.ask(b"a", b"") == (first, b"")
    helper.end()
    again, _ = helper.ask(b"a", b"")
    assert again != first
    with pytest.raises(HelperEnded) as ended:
        helper.ask(b"end", b"")
    assert ended.value.args == (3, b"no more")
    assert helper.ask(b"b", b"c")[1] == b"c"
    helper.end()


def test_aborted_helper_cancels_its_answer_and_starts_again(helper: Helper, tmp_path: Path) -> None:
    begun = tmp_path / "begun"
    caught: list[Exception] = []

    def ask() -> None:
        try:
            helper.ask(b"sleep", os.fsencode(begun))
        except (Cancelled, HelperEnded) as error:
            caught.append(error)

    asking = threading.Thread(target=ask)
    asking.start()
    while not begun.exists():
        time.sleep(0.01)
    abort_helpers()
    asking.join(10)
    assert [type(error) for error in caught] == [Cancelled]
    assert helper.ask(b"a", b"b")[1] == b"b"
    helper.abort()
