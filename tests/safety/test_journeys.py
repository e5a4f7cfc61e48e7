"""Nothing leaves and nothing stays: whole journeys through the real program under a system-call trace, in a place
without network interfaces, and every file that it could have written is read afterwards.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import sys
from pathlib import Path

import pytest

from tests import cups
from tests.conftest import ROOT
from tests.safety.journey import ON_DEMO, SERVICES, SIGNS, WORDS
from tests.safety.screen import screen, window_titles
from tests.safety.trace import Seen, seen_in, traced

PRINTER = "Office"
HARMLESS = re.compile(
    r"/dev/(null|tty|ptmx|shm/.*|dri/.*|urandom)|/proc/(self|\d+)/.*|.*/__pycache__(/.*)?|.*/\.?fontconfig(/.*)?"
    r"|/memfd:.*|/var/cache/fontconfig.*|.*/[0-9]{8}-[0-9a-f]{12}/(index|words)/\.tantivy-meta\.lock"
)
"""Devices, and what Python, the fonts' library and the search engine keep of themselves, locks without content: none of
it depends on what a person does.
"""
PRINTER_FILE = re.compile(r"[0-9a-f]{13}")
"""What CUPS calls a temporary file: while its dialog is open, Qt has the printer's description in one."""
LOCAL = re.compile(
    r"/tmp/\.X11-unix/X\d+|.*(dbus|bus).*|.*cups.*|/var/run/nscd/socket|/run/.*|.*wayland.*|.*/ICE-unix/.*"
)
"""The sockets that a desktop program may use: the display, D-Bus, the print system, the name service's cache."""


class Desk:
    """A computer of its own: home, cache, temporary and run-time folders."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.home, self.out, self.tmp, self.run = (folder / name for name in ("home", "out", "tmp", "run"))
        for each in (self.home, self.out, self.tmp, self.run):
            each.mkdir(parents=True)
        self.run.chmod(0o700)
        kept = ("PATH", "LANG", "PYTHONUTF8", "LD_LIBRARY_PATH")
        self.environment = {key: value for key, value in os.environ.items() if key in kept} | {
            "HOME": str(self.home), "TMPDIR": str(self.tmp), "XDG_RUNTIME_DIR": str(self.run),
            "QT_QPA_PLATFORM": "offscreen",
        }  # fmt: skip

    def go(self, words: list[str], name: str, variables: dict[str, str] | None = None) -> Seen:
        """Run Python with these words under the trace and without a network; it must end well."""
        done, seen = traced(
            [sys.executable, *words], self.environment | (variables or {}), self.folder / f"{name}.trace",
            without_network=True, cwd=ROOT,
        )  # fmt: skip
        assert done.returncode == 0, f"{done.stdout[-2_000:]}\n{done.stderr[-4_000:]}"
        assert "Traceback" not in done.stderr
        return seen

    def files(self) -> dict[Path, str]:
        """Every file of this computer with the digest of its content, the traces left out."""
        found = (path for path in self.folder.rglob("*") if path.is_file() and path.suffix != ".trace")
        return {path: hashlib.sha256(path.read_bytes()).hexdigest() for path in found}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A computer on which the guide was opened before, so that its library is there."""
    desk = Desk(tmp_path_factory.mktemp("desk"))
    seen = desk.go(["-m", "guide_app", *ON_DEMO, "show", "safelink"], "first")
    assert seen.network == []
    return desk


def _no_network(seen: Seen) -> None:
    assert seen.network == [], "\n".join(seen.network[:10])
    odd = [name for name in seen.local if not LOCAL.fullmatch(name)]
    assert not odd, odd


def _unexpected(seen: Seen, allowed: list[Path]) -> set[str]:
    """What was written outside of ``allowed`` (files, with what is written beside them on the way, and folders)."""
    found: set[str] = set()
    for name in seen.written:
        if HARMLESS.fullmatch(name):
            continue
        path = Path(os.path.normpath(name))
        if not any(path == each or each in path.parents or _on_the_way(path, each) for each in allowed):
            found.add(name)
    return found


def _on_the_way(path: Path, target: Path) -> bool:
    return path in target.parents or (path.parent == target.parent and target.name in path.name)


@pytest.mark.parametrize("platform", ["offscreen", "xcb"])
def test_a_whole_journey_leaves_nothing_and_reaches_nowhere(desk: Desk, platform: str) -> None:
    """It prints too, where CUPS is installed."""
    out = desk.out / platform
    out.mkdir()
    before = desk.files()
    with contextlib.ExitStack() as around:
        variables: dict[str, str] = {"QT_QPA_PLATFORM": platform}
        if platform == "xcb":
            variables["DISPLAY"] = around.enter_context(screen())
        queue = around.enter_context(cups.running())
        if queue is not None:
            queue.add_queue(PRINTER, default=True)
            variables |= {"PRINTER": PRINTER, **queue.environment}
        seen = desk.go(["-m", "tests.safety.journey", str(out)], platform, variables)
        if queue is not None:
            _the_jobs_tell_nothing(queue)
    _no_network(seen)
    _nothing_is_handed_on(seen)
    changed = {path for path, digest in desk.files().items() if before.get(path) != digest}
    _only_the_chosen_files(desk, seen, changed)
    _no_word_of_it(desk, changed)


def _only_the_chosen_files(desk: Desk, seen: Seen, changed: set[Path]) -> None:
    """What changed is what the person saved, and the window's place."""
    pdfs = {path for path in changed if path.suffix == ".pdf" and path.is_relative_to(desk.out)}
    assert {path.name for path in pdfs} == {"first.pdf", "second.pdf"}
    kept = changed - pdfs
    locks = [path for path in desk.home.rglob("*lock*") if path.is_file() and not path.stat().st_size]
    assert {path.name for path in kept.difference(locks) if "fontconfig" not in path.parts} <= {"window.json"}
    config = desk.home / ".config" / "resource-guide"
    unexpected = _unexpected(seen, [*pdfs, config / "window.json", *locks])
    passing = {name for name in unexpected if Path(name).parent == desk.tmp and PRINTER_FILE.fullmatch(Path(name).name)}
    assert unexpected == passing, sorted(unexpected - passing)
    assert list(desk.tmp.iterdir()) == []


def _nothing_is_handed_on(seen: Seen) -> None:
    """No typed word is in the command line of a program that was started, nor in a message to one."""
    assert any("execve(" in line for line in seen.handed)
    assert not [line for line in seen.handed for word in WORDS if word in line]


def _no_word_of_it(desk: Desk, changed: set[Path]) -> None:
    """No typed word is in any file, no id of what was chosen in any that changed."""
    for path in desk.files():
        data = path.read_bytes()
        for word in (*WORDS, *SERVICES, *SIGNS) if path in changed else WORDS:
            for coding in ("utf-8", "utf-16-le", "utf-32-le"):
                assert word.encode(coding) not in data, f"{word} is in {path}"
                assert word.upper().encode(coding) not in data, f"{word} is in {path}"


def _the_jobs_tell_nothing(queue: cups.Cups) -> None:
    """What the queue knows of a job beside its pages: neutral names, and the printer's own settings."""
    queue.wait()
    jobs = queue.jobs()
    assert len(jobs) == 2
    for job in jobs:
        assert b"job-name" in job
        assert b"Cards" in job
    kept = [path for path in queue.folder.rglob("*") if path.is_file() and path.name != "Office.out"]
    for path in kept:
        data = path.read_bytes()
        for word in (*WORDS, *SERVICES, *SIGNS, "Resource Guide"):
            assert word.encode() not in data, f"{word} is in {path}"


COMMANDS = [
    ["search", *WORDS],
    ["search", "place", "to", "sleep", "--json"],
    ["show", "safelink"],
    ["handout", "--list"],
    ["check"],
    ["--version"],
]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_commands_reach_for_no_network_and_write_nothing(desk: Desk, command: list[str]) -> None:
    before = desk.files()
    trace = desk.folder / f"{command[0].strip('-')}.trace"
    done, seen = traced(
        [sys.executable, "-m", "guide_app", *ON_DEMO, *command], desk.environment, trace, without_network=True, cwd=ROOT
    )
    assert done.returncode in (0, 1), done.stderr
    _no_network(seen)
    assert not _unexpected(seen, [path for path in desk.home.rglob("lock") if path.is_file()])
    assert desk.files() == before


def test_a_handout_is_one_file(desk: Desk) -> None:
    before, pdf = desk.files(), desk.out / "command.pdf"
    seen = desk.go(["-m", "guide_app", *ON_DEMO, "handout", "wallet-card", "--output", str(pdf)], "handout")
    _no_network(seen)
    assert set(desk.files()) - set(before) == {pdf}
    assert not _unexpected(seen, [pdf, *(path for path in desk.home.rglob("lock") if path.is_file())])


def test_titles_of_windows_tell_nothing(desk: Desk) -> None:
    """As a window list shows them: the guide's neutral name, and the cover's when it is hidden."""
    watched = (
        "import sys; from tests.safety import journey; from tests.waiting import wait\n"
        "def at_the_desk(folder):\n"
        "    desk = journey.the_desk()\n"
        "    print('open', flush=True); sys.stdin.readline()\n"
        "    desk.hiding.hide(); wait(200)\n"
        "    print('hidden', flush=True); sys.stdin.readline(); desk.desktop.window.close()\n"
        "journey._at_the_desk = at_the_desk\n"
        "sys.exit(journey.main(None, []))\n"
    )
    import subprocess

    with screen() as display:
        environment = desk.environment | {"QT_QPA_PLATFORM": "xcb", "DISPLAY": display}
        with subprocess.Popen(
            [sys.executable, "-c", watched], env=environment, cwd=ROOT, text=True, stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        ) as guide:  # fmt: skip
            assert guide.stdin is not None
            assert guide.stdout is not None
            titles: dict[str, set[str]] = {}
            for state in ("open", "hidden"):
                assert guide.stdout.readline().strip() == state
                titles[state] = window_titles(display)
                guide.stdin.write("\n")
                guide.stdin.flush()
    assert guide.returncode == 0
    assert titles == {"open": {"Resource Guide"}, "hidden": {"Unit converter"}}


def test_the_trace_is_read_as_strace_writes_it() -> None:
    """The witness itself: what it must see."""
    seen = seen_in(
        '7 openat(AT_FDCWD</w>, "/home/a.txt", O_WRONLY|O_CREAT|O_CLOEXEC, 0666) = 3</home/a.txt>\n'
        '7 openat(AT_FDCWD</w>, "/etc/passwd", O_RDONLY) = 3</etc/passwd>\n'
        '7 openat(AT_FDCWD</w>, "/no/such", O_WRONLY|O_CREAT, 0666) = -1 ENOENT (No such file or directory)\n'
        '7 rename("/home/b.part", "/home/b") = 0\n'
        '7 connect(5<UNIX-STREAM:[1]>, {sa_family=AF_UNIX, sun_path=@"/tmp/.X11-unix/X1"}, 20) = 0\n'
        '7 connect(6<TCP:[2]>, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("1.2.3.4")}, 16) = -1\n'
        "7 connect(6<UDPv6:[3]>, {sa_family=AF_INET6, sin6_port=htons(53)}, 28) = 0\n"
    )
    assert seen.written == {"/home/a.txt", "/home/b.part", "/home/b"}
    assert seen.local == {"/tmp/.X11-unix/X1"}
    assert len(seen.network) == 2
