"""Creates the virtual environment: one set-up at a time, with progress messages; repairs an interrupted one.

Uses only the standard library and the pip wheel beside this file.
"""

from __future__ import annotations

import ast
import contextlib
import hashlib
import os
import re
import shutil
import subprocess
import sys
import threading
import time
from importlib.util import find_spec
from typing import TYPE_CHECKING, TextIO

from guide_app.bootstrap import messages
from guide_app.bootstrap.damage import damaged_packages
from guide_app.bootstrap.messages import SetupError
from guide_app.bootstrap.stamp import (
    UNFINISHED,
    WINDOWS,
    absent,
    environment_python,
    packages_folder,
    remove_stamps,
    requirements,
    stands,
    write_stamp,
)

if TYPE_CHECKING:
    from collections.abc import Generator

HERE = os.path.dirname(os.path.abspath(__file__))
PIP_LOCK = os.path.join(HERE, "pip.lock")

NEEDED_MODULES = ("venv", "ctypes", "sqlite3", "ssl", "zlib")
"""Modules that the set-up or the guide needs and that some Pythons lack: Debian's minimal one, or a custom build."""

FETCH_SETTINGS = frozenset(
    f"PIP_{name}"
    for name in (
        *("INDEX_URL", "EXTRA_INDEX_URL", "NO_INDEX", "FIND_LINKS", "TRUSTED_HOST", "CERT", "CLIENT_CERT", "PROXY"),
        *("TIMEOUT", "DEFAULT_TIMEOUT", "CACHE_DIR", "NO_CACHE_DIR", "KEYRING_PROVIDER"),
    )
)
"""The settings of pip that a person may change, by variables or configuration files: where and how to download. Other
settings (a target, a constraint, a dry run) are for other work and would leave the environment incomplete.
"""


def prepare(root: str, lock: str) -> None:
    """Install the packages of the list ``lock`` in the environment of ``root``, creating or repairing it where needed.

    Raises SetupError with a message for the person. Safe to interrupt at any moment, and to start twice.
    """
    folder = os.path.join(root, ".venv")
    lock_path = os.path.join(root, lock)
    progress = Progress(sys.stderr)
    with one_at_a_time(root, progress) as held:
        if stands(root, lock):
            return
        try:
            if os.path.lexists(folder) and not _usable(folder):
                progress.note("The environment of an earlier start is unfinished or broken. Making it anew.")
                _remove(folder)
            if not os.path.exists(folder):
                _need_whole_python()
                progress.note("Preparing the guide. This happens once, and may take a few minutes.")
                _make(folder, held)
            others = _lists_that_stay(root, lock)
            remove_stamps(folder)
            _mark(folder)
            _forget_damaged(folder)
            install(folder, lock_path, progress, held)
            lay_out(folder, root, held)
            for name in (*others, lock):
                write_stamp(folder, os.path.join(root, name))
            os.remove(os.path.join(folder, UNFINISHED))
        except OSError as error:
            raise messages.of_files(error, root) from error
        finally:
            progress.close()
    missing = absent(folder, lock_path)
    if missing or not stands(root, lock):
        raise SetupError(
            f"The environment in {folder} does not stand although it was made ({', '.join(missing) or 'no stamp'}).\n"
            "Delete that folder and start again."
        )


@contextlib.contextmanager
def one_at_a_time(root: str, progress: Progress) -> Generator[TextIO]:
    """Hold the lock file of the checkout. While another start holds it, print a message and wait."""
    path = os.path.join(root, ".venv.lock")
    try:
        file = open(path, "a", encoding="utf-8")  # noqa: SIM115 (closed below, in one place with its lock)
    except OSError as error:
        raise messages.of_files(error, root) from error
    with file:
        if not _try_lock(file):
            progress.note("Another start is preparing the guide. Waiting for it.")
            _wait_lock(file)
        yield file


if sys.platform == "win32":
    import msvcrt

    def _try_lock(file: TextIO) -> bool:
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _wait_lock(file: TextIO) -> None:
        while not _try_lock(file):
            time.sleep(0.2)

else:
    import fcntl

    def _try_lock(file: TextIO) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _wait_lock(file: TextIO) -> None:
        fcntl.flock(file, fcntl.LOCK_EX)


def _usable(folder: str) -> bool:
    """Whether the environment can be extended: it is not half-created, and its Python still runs."""
    if os.path.exists(os.path.join(folder, UNFINISHED)):
        return False
    question = "import os, sys; sys.exit(not os.path.samefile(sys.prefix, sys.argv[1]))"
    try:
        done = subprocess.run(
            [environment_python(folder), "-I", "-c", question, folder], capture_output=True, check=False
        )
        return done.returncode == 0 and os.path.isdir(packages_folder(folder))
    except OSError:
        return False


def _remove(folder: str) -> None:
    if os.path.islink(folder) or not os.path.isdir(folder):
        os.remove(folder)
    else:
        shutil.rmtree(folder)


def _mark(folder: str) -> None:
    with open(os.path.join(folder, UNFINISHED), "w", encoding="utf-8") as file:
        file.write("A set-up is under way, or was interrupted. The next start makes this folder anew.\n")


def _need_whole_python() -> None:
    """Raises SetupError where this Python lacks modules that others have."""
    missing = [name for name in NEEDED_MODULES if not find_spec(name) or not find_spec(_BINARY.get(name, name))]
    if missing:
        raise messages.of_python(missing)


_BINARY = {"ctypes": "_ctypes", "sqlite3": "_sqlite3", "ssl": "_ssl"}
"""The extension modules behind these: a Python may have the module without its extension."""


def _lists_that_stay(root: str, lock: str) -> list[str]:
    """The checkout's other package lists that the environment also satisfies once ``lock`` is installed."""
    installed = set(requirements(os.path.join(root, lock)))
    others = (
        name for name in os.listdir(root) if name.startswith("requirements") and name.endswith(".lock") and name != lock
    )
    return [
        name for name in others if stands(root, name) or installed.issuperset(requirements(os.path.join(root, name)))
    ]


def _make(folder: str, held: TextIO) -> None:
    """Create an empty environment, marked as unfinished from the start."""
    os.mkdir(folder)
    _mark(folder)
    base = getattr(sys, "_base_executable", sys.executable)
    if not WINDOWS:
        # WORKAROUND https://github.com/python/cpython/issues/106045 (in Python 3.14): an environment that is made
        # through a link, as uv puts into ~/.local/bin, looks for the standard library beside the link.
        base = os.path.realpath(base)
    done = _run([base, "-I", "-m", "venv", "--without-pip", folder], held)
    if done.returncode != 0:
        raise messages.of_making(folder, done.stdout)


def _forget_damaged(folder: str) -> None:
    """Remove the ``.dist-info`` of packages with a file that is gone or cut off, so that pip reinstalls them."""
    for package in damaged_packages(folder, contents=False):
        shutil.rmtree(package.about)


def _pip() -> str:
    """The path that Python runs as pip: the package inside the bundled wheel. Raises SetupError if it is damaged."""
    with open(PIP_LOCK, encoding="utf-8") as file:
        version, digest = re.findall(r"^pip==(\S+) --hash=sha256:([0-9a-f]{64})$", file.read(), re.MULTILINE)[0]
    path = os.path.join(HERE, f"pip-{version}-py3-none-any.whl")
    try:
        with open(path, "rb") as file:
            if hashlib.sha256(file.read()).hexdigest() != digest:
                raise messages.of_carried(path)
    except FileNotFoundError:
        raise messages.of_carried(path) from None
    return os.path.join(path, "pip")


def install(folder: str, lock_path: str, progress: Progress, held: TextIO, repaired: str = "") -> None:
    """Have pip install the list, with each file checked against its hash, and show the progress.

    ``repaired`` is a list of the packages of ``lock_path`` to install again over what is left of them; the others stay.
    """
    wanted = repaired or lock_path
    total = sum(1 for _ in requirements(wanted))
    pip = _pip()
    command = [environment_python(folder), "-I", pip, "install", "--no-input", "--no-color", "--no-user"]
    command += ["--progress-bar", "off", "--retries", "3", "--disable-pip-version-check", "--no-warn-script-location"]
    command += ["--require-hashes", "--only-binary", ":all:", "--no-deps", "-r", wanted]
    command += ["--ignore-installed"] if repaired else []
    surroundings = _surroundings(folder, pip, lock_path, held)
    process = subprocess.Popen(
        command,
        env=surroundings,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
        errors="replace",
        pass_fds=_kept_open(held),
    )
    said: list[str] = []
    begun = 0
    try:
        for line in process.stdout or ():
            said.append(line)
            first, _, rest = line.strip().partition(" ")
            part = _part_begun(line)
            if part:
                begun += 1
                progress.step(f"[{begun}/{max(begun, total)}] {part}")
            elif first == "Downloading" and "(" in rest and ".metadata" not in rest:
                progress.detail("fetching " + rest[rest.rindex("(") :].strip("()"))
            elif first == "Installing":
                remove_stamps(folder)  # Pip has fetched all; from here on it changes the environment.
                progress.step("Putting the parts in place")
    except BaseException:
        process.terminate()
        raise
    finally:
        process.wait()
        if process.stdout:
            process.stdout.close()
    if process.returncode != 0:
        if not any(line.startswith("Installing collected packages") for line in said):
            with contextlib.suppress(FileNotFoundError):  # A repair makes no mark.
                os.remove(os.path.join(folder, UNFINISHED))  # nothing has changed yet: the next start continues here
        raise messages.of_pip("".join(said), lock_path, pip, bool(repaired))


def _surroundings(folder: str, pip: str, lock_path: str, held: TextIO) -> dict[str, str]:
    """The environment variables for pip: the person's own, and of their settings of pip only ``FETCH_SETTINGS``.

    ``pip config list`` reads its configuration files; pip itself then runs without them.
    """
    plain = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
    given = {name: value for name, value in os.environ.items() if name.startswith("PIP_")}
    asked = {**plain, "PIP_QUIET": "0", "PIP_CONFIG_FILE": given.get("PIP_CONFIG_FILE", "")}
    listed = _run([environment_python(folder), "-I", pip, "config", "list"], held, asked)
    if listed.returncode != 0:
        raise messages.of_pip(listed.stdout, lock_path, pip)
    told: dict[str, str] = {}
    for section in ("global", "install"):
        for name, value in re.findall(rf"^{section}\.([\w-]+)=(.*)$", listed.stdout, re.MULTILINE):
            told["PIP_" + name.upper().replace("-", "_")] = str(ast.literal_eval(value))
    wanted = {name: value for name, value in (told | given).items() if name in FETCH_SETTINGS}
    return {**plain, **wanted, "PIP_CONFIG_FILE": os.devnull}


def lay_out(folder: str, root: str, held: TextIO) -> None:
    """Lay out the modules embedded in Shiboken's library, and compile them and the guide, as pip does not.

    For another user who cannot write here the guide would never be compiled. Shiboken unpacks and compiles its
    modules at every start, unless it has written them to files once (``SBK_EMBED``, see "Python File Embedding" in
    Qt for Python's documentation; it saves an eighth of importing QtCore). Neither is required to start.
    """
    python = environment_python(folder)
    files = os.path.join(packages_folder(folder), "shiboken6", "files.dir")
    shutil.rmtree(files, ignore_errors=True)  # Those of another release: pip does not track them.
    if os.path.isdir(os.path.dirname(files)):
        _run([python, "-I", "-c", "import shiboken6"], held, {**os.environ, "SBK_EMBED": "0"})
    places = [place for place in (os.path.join(root, "guide_app"), files) if os.path.isdir(place)]
    _run([python, "-I", "-m", "compileall", "-q", *places], held)


def _run(
    command: list[str], held: TextIO, environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run to the end. ``stdout`` holds the output of both streams as UTF-8, whatever the locale."""
    return subprocess.run(
        command,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
        pass_fds=_kept_open(held),
    )


def _kept_open(held: TextIO) -> tuple[int, ...]:
    """The descriptors that a child process inherits: the lock. If this process is killed, the child still holds it."""
    return () if WINDOWS else (held.fileno(),)


def _part_begun(line: str) -> str | None:
    """The package that this line of pip's output starts with, as ``name==version``; None for other lines."""
    for words in ("Collecting ", "Requirement already satisfied: "):
        if line.startswith(words):
            return line.removeprefix(words).split()[0]
    if line.startswith("Processing "):  # a file on this computer
        name, version = os.path.basename(line.partition(" (from ")[0]).split("-")[:2]
        return f"{name}=={version}"
    return None


class Progress:
    """Shows the progress of the set-up on ``stream``: a line updated in place on a terminal, plain lines elsewhere."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._live = stream.isatty()
        self._step = ""
        self._detail = ""
        self._since = 0.0
        self._guard = threading.Lock()
        self._closed = threading.Event()
        self._ticking = threading.Thread(target=self._tick, daemon=True)
        if self._live:
            self._ticking.start()

    def note(self, text: str) -> None:
        """Print a sentence on a line of its own."""
        with self._guard:
            self._end_line()
            self._stream.write(text + "\n")
            self._stream.flush()

    def step(self, text: str) -> None:
        """Show the next step."""
        with self._guard:
            self._end_line()
            self._step, self._detail, self._since = text, "", time.monotonic()
            self._draw()

    def detail(self, text: str) -> None:
        """Add detail to the current step."""
        with self._guard:
            self._detail = ", " + text
            self._draw()

    def close(self) -> None:
        """End the line that is updated in place."""
        self._closed.set()
        if self._live:
            self._ticking.join()
        with self._guard:
            self._end_line()

    def _draw(self) -> None:
        if not self._step:
            return
        if self._live:
            seconds = int(time.monotonic() - self._since)
            waited = f" ({seconds} s)" if seconds else ""
            self._stream.write(f"\r  {self._step}{self._detail}{waited}\x1b[K")
        elif not self._detail:
            self._stream.write(f"  {self._step}\n")
        self._stream.flush()

    def _end_line(self) -> None:
        if self._live and self._step:
            self._stream.write("\n")
        self._step = ""

    def _tick(self) -> None:
        while not self._closed.wait(1):
            with self._guard:
                self._draw()
