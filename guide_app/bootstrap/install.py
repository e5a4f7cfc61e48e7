"""Creates the virtual environment: one set-up at a time, with progress. Makes a damaged or interrupted one again.

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
import time
from importlib.util import find_spec
from typing import TYPE_CHECKING, TextIO

from guide_app.bootstrap import messages
from guide_app.bootstrap.messages import NoSpaceError, SetupError
from guide_app.bootstrap.progress import Progress
from guide_app.bootstrap.stamp import (
    UNFINISHED,
    WINDOWS,
    environment_python,
    has_lost_files,
    is_complete,
    missing_packages,
    packages_folder,
    remove_stamps,
    requirements,
    write_stamp,
)

if TYPE_CHECKING:
    from collections.abc import Generator

HERE = os.path.dirname(os.path.abspath(__file__))
PIP_LOCK = os.path.join(HERE, "pip.lock")

ROOM = {"requirements.lock": 700, "requirements-tests.lock": 1000}
"""The room on disk that the set-up needs, in MB: for the packages, what is fetched, and pip's cache of it."""

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
    """Install the packages of the list ``lock`` in the environment of ``root``. Make it first, or again, where needed.

    Raises SetupError with a message for the person. Safe to interrupt at any moment, and to start twice.
    """
    folder = os.path.join(root, ".venv")
    lock_path = os.path.join(root, lock)
    progress = Progress(sys.stderr)
    with one_at_a_time(root, progress) as lock_file:
        if is_complete(root, lock):
            return
        try:
            _install_all(folder, root, lock, progress, lock_file)
        except (OSError, NoSpaceError) as error:
            failure = error if isinstance(error, NoSpaceError) else messages.of_files(error, root)
            if isinstance(failure, NoSpaceError) and os.path.exists(os.path.join(folder, UNFINISHED)):
                shutil.rmtree(folder, ignore_errors=True)  # Of no use: the next start would make it again.
            raise failure from error
        finally:
            progress.close()
    missing = missing_packages(folder, lock_path)
    if missing or not is_complete(root, lock):
        raise SetupError(
            f"The environment in {folder} is not complete after its set-up ({', '.join(missing) or 'no stamp'}).\n"
            "Delete that folder and start again."
        )


def _install_all(folder: str, root: str, lock: str, progress: Progress, lock_file: TextIO) -> None:
    if os.path.lexists(folder) and not _usable(folder):
        progress.note("The environment of an earlier start is unfinished or damaged. Making it again.")
        _remove(folder)
    if not os.path.exists(folder):
        _need_whole_python()
        _need_room(root, lock)
        progress.note("Setting up the guide. This happens once and may take a few minutes.")
        _make_environment(folder, lock_file)
    others = _lists_that_stay(root, lock)
    remove_stamps(folder)
    _mark(folder)
    _install(folder, os.path.join(root, lock), progress, lock_file)
    _lay_out(folder, root, lock_file)
    _compile_pack(folder, root, progress, lock_file)
    for name in (*others, lock):
        write_stamp(folder, os.path.join(root, name))
    os.remove(os.path.join(folder, UNFINISHED))


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
            progress.note("The guide is being set up in another window. Waiting for it to finish.")
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
    """Whether packages can be added to the environment: it is finished, has lost no files, and its Python runs."""
    if os.path.exists(os.path.join(folder, UNFINISHED)):
        return False
    question = "import os, sys; sys.exit(not os.path.samefile(sys.prefix, sys.argv[1]))"
    try:
        done = subprocess.run(
            [environment_python(folder), "-I", "-c", question, folder], capture_output=True, check=False
        )
        return done.returncode == 0 and not has_lost_files(folder)
    except OSError:
        return False


def _remove(folder: str) -> None:
    if os.path.islink(folder) or not os.path.isdir(folder):
        os.remove(folder)
    else:
        shutil.rmtree(folder)


def _mark(folder: str) -> None:
    with open(os.path.join(folder, UNFINISHED), "w", encoding="utf-8") as file:
        file.write("A set-up is running, or was interrupted. The next start makes this folder again.\n")


def _need_whole_python() -> None:
    """Raises SetupError where this Python lacks modules that others have."""
    missing = [name for name in NEEDED_MODULES if not find_spec(name) or not find_spec(_BINARY.get(name, name))]
    if missing:
        raise messages.of_python(missing)


_BINARY = {"ctypes": "_ctypes", "sqlite3": "_sqlite3", "ssl": "_ssl"}
"""The extension modules behind these: a Python may have the module without its extension."""


def _need_room(root: str, lock: str) -> None:
    """Raises SetupError where the disk lacks the room for the set-up."""
    needed = ROOM.get(lock, 0)
    free = shutil.disk_usage(root).free // 10**6
    if free < needed:
        raise messages.of_room(root, free, needed)


def _lists_that_stay(root: str, lock: str) -> list[str]:
    """The checkout's other package lists that the environment also satisfies once ``lock`` is installed."""
    installed = set(requirements(os.path.join(root, lock)))
    others = (
        name for name in os.listdir(root) if name.startswith("requirements") and name.endswith(".lock") and name != lock
    )
    return [
        name
        for name in others
        if is_complete(root, name) or installed.issuperset(requirements(os.path.join(root, name)))
    ]


def _make_environment(folder: str, lock_file: TextIO) -> None:
    """Create an empty environment, marked as unfinished from the start."""
    os.mkdir(folder)
    _mark(folder)
    base = getattr(sys, "_base_executable", sys.executable)
    if not WINDOWS:
        # WORKAROUND https://github.com/python/cpython/issues/106045 (in Python 3.14): an environment that is made
        # through a link, as uv puts into ~/.local/bin, looks for the standard library beside the link.
        base = os.path.realpath(base)
    done = _run([base, "-I", "-m", "venv", "--without-pip", folder], lock_file)
    if done.returncode != 0:
        raise messages.of_making(folder, done.stdout)


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


def _install(folder: str, lock_path: str, progress: Progress, lock_file: TextIO) -> None:
    """Have pip install the list, with each file checked against its hash, and show the progress.

    What pip fetches lies inside the environment meanwhile, so that one disk alone needs room.
    """
    total = sum(1 for _ in requirements(lock_path))
    pip = _pip()
    command = [environment_python(folder), "-I", pip, "install", "--no-input", "--no-color", "--no-user"]
    command += ["--progress-bar", "off", "--retries", "3", "--disable-pip-version-check", "--no-warn-script-location"]
    command += ["--require-hashes", "--only-binary", ":all:", "--no-deps", "-r", lock_path]
    surroundings = _surroundings(folder, pip, lock_path, lock_file)
    fetched = os.path.join(folder, "fetched")
    os.makedirs(fetched, exist_ok=True)
    process = subprocess.Popen(
        command,
        env={**surroundings, **dict.fromkeys(("TMPDIR", "TEMP", "TMP"), fetched)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
        errors="replace",
        pass_fds=_inherited(lock_file),
    )
    output: list[str] = []
    begun = 0
    fetching = False
    try:
        for line in process.stdout or ():
            output.append(line)
            first, _, rest = line.strip().partition(" ")
            part = _part_begun(line)
            if part:
                begun += 1
                progress.step(f"[{begun}/{max(begun, total)}] {part}")
            elif first == "Downloading" and "(" in rest and ".metadata" not in rest:
                fetching = True
                progress.detail("fetching " + rest[rest.rindex("(") :].strip("()"))
            elif first == "Installing":
                remove_stamps(folder)  # Pip has fetched all; from here on it changes the environment.
                progress.step("Installing the parts")
            elif not fetching and messages.has_no_network(line):
                process.terminate()  # Trying again takes up to a minute, and helps only where a download broke off.
                break
    except BaseException:
        process.terminate()
        raise
    finally:
        process.wait()
        if process.stdout:
            process.stdout.close()
        shutil.rmtree(fetched, ignore_errors=True)
    if process.returncode != 0:
        failure = messages.of_pip("".join(output), lock_path)
        changed = any(line.startswith("Installing collected packages") for line in output)
        if not changed and not isinstance(failure, NoSpaceError):
            os.remove(os.path.join(folder, UNFINISHED))  # The next start continues here.
        raise failure


def _surroundings(folder: str, pip: str, lock_path: str, lock_file: TextIO) -> dict[str, str]:
    """The environment variables for pip: the person's own, and of their settings of pip only ``FETCH_SETTINGS``.

    ``pip config list`` reads its configuration files; pip itself then runs without them.
    """
    plain = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
    given = {name: value for name, value in os.environ.items() if name.startswith("PIP_")}
    asked = {**plain, "PIP_QUIET": "0", "PIP_CONFIG_FILE": given.get("PIP_CONFIG_FILE", "")}
    listed = _run([environment_python(folder), "-I", pip, "config", "list"], lock_file, asked)
    if listed.returncode != 0:
        raise messages.of_pip(listed.stdout, lock_path)
    configured: dict[str, str] = {}
    for section in ("global", "install"):
        for name, value in re.findall(rf"^{section}\.([\w-]+)=(.*)$", listed.stdout, re.MULTILINE):
            configured["PIP_" + name.upper().replace("-", "_")] = str(ast.literal_eval(value))
    wanted = {name: value for name, value in (configured | given).items() if name in FETCH_SETTINGS}
    return {**plain, **wanted, "PIP_CONFIG_FILE": os.devnull}


def _lay_out(folder: str, root: str, lock_file: TextIO) -> None:
    """Lay out the modules embedded in Shiboken's library, and compile them and the guide, as pip does not.

    For another user who cannot write here the guide would never be compiled. Shiboken unpacks and compiles its
    modules at every start, unless it has written them to files once (``SBK_EMBED``, see "Python File Embedding" in
    Qt for Python's documentation; it saves an eighth of importing QtCore). Neither is required to start.
    """
    python = environment_python(folder)
    files = os.path.join(packages_folder(folder), "shiboken6", "files.dir")
    shutil.rmtree(files, ignore_errors=True)  # Those of another release: pip does not track them.
    if os.path.isdir(os.path.dirname(files)):
        _run([python, "-I", "-c", "import shiboken6"], lock_file, {**os.environ, "SBK_EMBED": "0"})
    places = [place for place in (os.path.join(root, "guide_app"), files) if os.path.isdir(place)]
    # With -f: a file that was cut off when the power failed would otherwise stay.
    _run([python, "-I", "-m", "compileall", "-q", "-f", *places], lock_file)


def _compile_pack(folder: str, root: str, progress: Progress, lock_file: TextIO) -> None:
    """Compile the pack of the checkout, so that the first start opens at once. That start reports what fails here."""
    if os.path.isdir(os.path.join(root, "data")):
        progress.step("Preparing the directory")
        _run([environment_python(folder), "-m", "guide_app", "compile"], lock_file, root=root)


def _run(
    command: list[str], lock_file: TextIO, environment: dict[str, str] | None = None, root: str | None = None
) -> subprocess.CompletedProcess[str]:
    """Run to the end. ``stdout`` holds the output of both streams as UTF-8, whatever the locale."""
    return subprocess.run(
        command,
        cwd=root,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
        pass_fds=_inherited(lock_file),
    )


def _inherited(lock_file: TextIO) -> tuple[int, ...]:
    """The descriptors that a child process inherits: the lock. If this process is killed, the child still holds it."""
    return () if WINDOWS else (lock_file.fileno(),)


def _part_begun(line: str) -> str | None:
    """The package that this line of pip's output starts with, as ``name==version``; None for other lines."""
    for words in ("Collecting ", "Requirement already satisfied: "):
        if line.startswith(words):
            return line.removeprefix(words).split()[0]
    if line.startswith("Processing "):  # a file on this computer
        name, version = os.path.basename(line.partition(" (from ")[0]).split("-")[:2]
        return f"{name}=={version}"
    return None
