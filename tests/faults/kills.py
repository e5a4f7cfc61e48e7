"""Killed at a random moment: in a start, while compiling, while keeping preferences, while saving a PDF."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from guide_app.content.records import Service
from guide_app.desk.preferences import Preferences, PreferenceStore
from guide_app.system.atomic_file import write_atomically
from tests.editions import opened_in
from tests.small_pack import write_small_pack

Trial = Callable[[random.Random, Path], None]
"""Does one trial in an empty folder. Raises AssertionError when a promise did not hold."""


def killed_after(seconds: float, work: Callable[[], object]) -> None:
    """Do ``work`` in a process of its own and kill it after so long."""
    child = os.fork()
    if child == 0:
        try:
            work()
        finally:
            os._exit(0)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


FILE_EVENTS = ("open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.chmod", "os.truncate", "sqlite3.connect")
_events_of: dict[str, int] = {}
"""How many times a kind of work touches files from its begin to its end, once it was done whole."""


def killed_among_files(chance: random.Random, kind: str, work: Callable[[], object]) -> bool:
    """Do ``work`` in a process of its own and kill it just before or after it touches a file, any of all the times: no
    clock decides, so a busy computer is killed in the same places. Whether it was; the first of a kind never is.
    """
    last = chance.randrange(_events_of[kind]) if kind in _events_of else -1
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        count = 0

        def touched(event: str, _arguments: object) -> None:
            nonlocal count
            if event in FILE_EVENTS:
                if count == last:
                    os.write(write, b"!")
                count += 1

        sys.addaudithook(touched)
        try:
            work()
            if last < 0:
                os.write(write, str(count).encode())
        finally:
            os._exit(0)
    os.close(write)
    with open(read, "rb", buffering=0) as told:
        said = told.read(16)
        if said == b"!":
            time.sleep(chance.choice((0, chance.uniform(0, 0.004))))
            os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    if last < 0:
        _events_of[kind] = int(said)
    return os.WIFSIGNALED(status)


def compiling(chance: random.Random, folder: Path) -> None:
    """The next start has an edition, and it is whole."""
    pack = write_small_pack(folder / "pack")

    def compile_it() -> None:
        opened_in(folder, pack)

    for _ in range(3):
        killed_after(chance.uniform(0, 0.12), compile_it)
    opened = opened_in(folder, pack)
    assert opened.problem is None
    assert opened.library is not None
    assert opened.library.folder.is_relative_to(folder), "the folder of editions was not used again"
    assert len(opened.library.ids(Service)) == 3
    opened.library.close()


def preferences(chance: random.Random, folder: Path) -> None:
    """Every change but the last is kept, and the file is whole."""

    def keep() -> None:
        store = PreferenceStore(folder)
        state = store.load()
        for number in range(100_000):
            state.idle_minutes = number % 31
            store.save(state)
            done.write(bytes([number % 31]))

    read, write = os.pipe()
    with open(write, "wb", buffering=0) as done:
        killed_after(chance.uniform(0.005, 0.05), keep)
    with open(read, "rb") as told:
        saved = told.read()
    kept = PreferenceStore(folder).load().idle_minutes
    last = saved[-1] if saved else Preferences().idle_minutes
    following = (last + 1) % 31 if saved else 0
    assert kept in (last, following), f"{last} was saved and {kept} is there"
    left = {path.name for path in folder.iterdir()} - {"preferences.json"}
    assert len(left) <= 1, left
    assert PreferenceStore(folder).save(Preferences())


def saving_a_pdf(chance: random.Random, folder: Path) -> None:
    """The file is not there or whole; where there was one before, it is the old or the new one."""
    path = folder / "cards.pdf"
    old, new = b"%PDF-old" * 1_000 + b"%%EOF", b"%PDF-new" * chance.randrange(1, 400_000) + b"%%EOF"
    if chance.random() < 0.5:
        path.write_bytes(old)
    before = path.exists()
    killed_after(chance.uniform(0, 0.01), lambda: write_atomically(path, new))
    if path.exists():
        assert path.read_bytes() in (old, new), "half a file"
    else:
        assert not before, "the old file is gone"
    for other in folder.iterdir():
        assert other == path or other.read_bytes() == new, f"{other.name} holds half a file"


def starting(chance: random.Random, folder: Path) -> None:
    """The real program, offscreen, killed on its way to the window; the next start opens it."""
    environment = {**os.environ, "RESOURCE_GUIDE_HOME": str(folder), "QT_QPA_PLATFORM": "offscreen"}
    pack = write_small_pack(folder / "pack")
    command = [sys.executable, "-m", "guide_app", "--pack", str(pack)]
    for _ in range(2):
        with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as one:
            time.sleep(chance.uniform(0, 0.7))
            one.kill()
    asked = [sys.executable, "-m", "guide_app", "--pack", str(pack), "show", "night-line"]
    done = subprocess.run(asked, env=environment, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    assert "800-555-0199" in done.stdout
    assert isinstance(PreferenceStore(folder / "config").load(), Preferences)


KINDS: dict[str, Trial] = {
    "compiling": compiling, "preferences": preferences, "saving": saving_a_pdf, "starting": starting,
}  # fmt: skip
