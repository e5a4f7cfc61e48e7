"""Making the environment: one set-up at a time, in clear words, repaired where it was interrupted.

Only the standard library is used.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from typing import TYPE_CHECKING, TextIO

from guide_app.bootstrap import messages as failures
from guide_app.bootstrap.progress import Progress
from guide_app.bootstrap.stamp import (
    UNFINISHED,
    WINDOWS,
    SetupError,
    environment_python,
    remove_stamps,
    requirements,
    stands,
    write_stamp,
)

if TYPE_CHECKING:
    from collections.abc import Generator

FETCHING = frozenset(
    f"PIP_{name}"
    for name in (
        *("INDEX_URL", "EXTRA_INDEX_URL", "NO_INDEX", "FIND_LINKS", "TRUSTED_HOST", "CERT", "CLIENT_CERT", "PROXY"),
        *("TIMEOUT", "DEFAULT_TIMEOUT", "CACHE_DIR", "NO_CACHE_DIR", "CONFIG_FILE", "KEYRING_PROVIDER"),
    )
)
"""What a person may tell pip: where and how to fetch. Other settings of theirs (a place, a constraint, a dry run) are
for other work, and would leave the environment without what it needs.
"""


def prepare(root: str, lock: str) -> None:
    """Makes the environment of ``root`` have what the list ``lock`` has, or repairs it so that it does.

    Raises SetupError with what to tell the person. Safe to interrupt at any moment, and to start twice.
    """
    folder = os.path.join(root, ".venv")
    lock_path = os.path.join(root, lock)
    progress = Progress(sys.stderr)
    with _one_at_a_time(root, progress) as held:
        if stands(root, lock):
            return
        try:
            if os.path.lexists(folder) and not _usable(folder):
                progress.note("The environment of an earlier start is unfinished or broken. Making it anew.")
                _remove(folder)
            if not os.path.exists(folder):
                _need_venv()
                progress.note("Preparing the guide. This happens once, and may take a few minutes.")
                _make(folder, held)
            others = _lists_that_stay(root, lock)
            remove_stamps(folder)
            _mark(folder)
            _install(folder, lock_path, progress, held)
            for name in (*others, lock):
                write_stamp(folder, os.path.join(root, name))
            os.remove(os.path.join(folder, UNFINISHED))
        except OSError as error:
            raise failures.of_files(error, root) from error
        finally:
            progress.close()
    if not stands(root, lock):
        raise SetupError(
            f"The environment in {folder} does not stand although it was made. Delete that folder and start again."
        )


@contextlib.contextmanager
def _one_at_a_time(root: str, progress: Progress) -> Generator[TextIO]:
    """Holds the lock file of the checkout. Waits, and says so, while another start is setting up."""
    path = os.path.join(root, ".venv.lock")
    try:
        file = open(path, "a", encoding="utf-8")  # noqa: SIM115 (closed below, in one place with its lock)
    except OSError as error:
        raise failures.of_files(error, root) from error
    with file:
        if not _try_lock(file):
            progress.note("Another start is preparing the guide. Waiting for it.")
            _wait_lock(file)
        yield file


if sys.platform == "win32":
    import msvcrt
    import time

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
    """Whether an environment can be added to: it was not left half made, and its Python still runs and has pip."""
    if os.path.exists(os.path.join(folder, UNFINISHED)):
        return False
    question = "import os, sys, pip; sys.exit(not os.path.samefile(sys.prefix, sys.argv[1]))"
    try:
        done = subprocess.run(
            [environment_python(folder), "-I", "-c", question, folder], capture_output=True, check=False
        )
    except OSError:
        return False
    return done.returncode == 0


def _remove(folder: str) -> None:
    if os.path.islink(folder) or not os.path.isdir(folder):
        os.remove(folder)
    else:
        shutil.rmtree(folder)


def _mark(folder: str) -> None:
    with open(os.path.join(folder, UNFINISHED), "w", encoding="utf-8") as file:
        file.write("A set-up is under way, or was interrupted. The next start makes this folder anew.\n")


def _need_venv() -> None:
    """Raises SetupError where this Python comes without what makes an environment, as Debian's does."""
    if not (find_spec("venv") and find_spec("ensurepip")):
        raise failures.of_venv()


def _lists_that_stay(root: str, lock: str) -> list[str]:
    """The checkout's other lists of packages that the environment has too, once it has ``lock``."""
    installed = set(requirements(os.path.join(root, lock)))
    others = (
        name for name in os.listdir(root) if name.startswith("requirements") and name.endswith(".lock") and name != lock
    )
    return [
        name for name in others if stands(root, name) or installed.issuperset(requirements(os.path.join(root, name)))
    ]


def _make(folder: str, held: TextIO) -> None:
    """An environment with pip and nothing else, marked as unfinished from its first moment."""
    os.mkdir(folder)
    _mark(folder)
    base = getattr(sys, "_base_executable", sys.executable)
    done = subprocess.run(
        [base, "-I", "-m", "venv", folder], capture_output=True, text=True, check=False, pass_fds=_kept_open(held)
    )
    if done.returncode != 0:
        raise failures.of_making(folder, done.stdout + done.stderr)


def _kept_open(held: TextIO) -> tuple[int, ...]:
    """What a child keeps: the lock. Were this process killed, the next start would wait for the child."""
    return () if WINDOWS else (held.fileno(),)


def _install(folder: str, lock_path: str, progress: Progress, held: TextIO) -> None:
    """Has pip install the list, each file checked against its digest, and shows how far it is."""
    total = sum(1 for _ in requirements(lock_path))
    command = [environment_python(folder), "-I", "-m", "pip", "install", "--no-input", "--no-color", "--no-user"]
    command += ["--progress-bar", "off", "--retries", "3", "--disable-pip-version-check", "--no-warn-script-location"]
    command += ["--require-hashes", "--only-binary", ":all:", "--no-deps", "-r", lock_path]
    surroundings = {k: v for k, v in os.environ.items() if not k.startswith("PIP_") or k in FETCHING}
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
                progress.step("Putting the parts in place")
    except BaseException:
        process.terminate()
        raise
    finally:
        process.wait()
    if process.returncode != 0:
        if not any(line.startswith("Installing collected packages") for line in said):
            os.remove(os.path.join(folder, UNFINISHED))  # nothing was changed yet: the next start goes on from here
        raise failures.of_pip("".join(said), lock_path)


def _part_begun(line: str) -> str | None:
    """The package that pip turns to with this line, as ``name==version``."""
    for words in ("Collecting ", "Requirement already satisfied: "):
        if line.startswith(words):
            return line.removeprefix(words).split()[0]
    if line.startswith("Processing "):  # a file on this computer
        name, version = os.path.basename(line.partition(" (from ")[0]).split("-")[:2]
        return f"{name}=={version}"
    return None
