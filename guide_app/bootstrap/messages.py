"""The error messages of the set-up: what is wrong, where, and what to do about it.

Uses the standard library only.
"""

from __future__ import annotations

import errno
import os
import sys

WINDOWS = sys.platform == "win32"
NO_NETWORK = (
    "name resolution",
    "nodename nor servname",
    "getaddrinfo failed",
    "NewConnectionError",
    "NameResolutionError",
    "ConnectTimeoutError",
    "ReadTimeoutError",
    "Network is unreachable",
    "Connection refused",
    "Connection broken",
    "ConnectionResetError",
    "RemoteDisconnected",
    "ProtocolError",
    "ProxyError",
    "SSLError",
)
"""Words in pip's output when it cannot reach its server or loses the connection."""

FIRST_START = "The first start needs the internet once, to fetch the parts the guide is made of."
REPAIR = (
    "To put them back, the guide needs the internet once. Nothing was changed: what needs none of them still works."
)
STOPPED = "\nThe set-up was stopped. The next start begins it again; what was fetched is kept.\n"
OWN_PLACE = os.path.join(os.path.expanduser("~"), "my-resource-guide")
PYTHON = f"{sys.version_info[0]}.{sys.version_info[1]}"


class SetupError(Exception):
    """The environment cannot be created here. The text is for the person: what, where, what to do."""


def of_python(modules: list[str]) -> SetupError:
    """This Python lacks ``modules`` of the standard library, as Debian's python3-minimal does."""
    return SetupError(
        f"This Python {PYTHON} ({sys.executable}) is not whole: it comes without {', '.join(modules)}.\n"
        "On Debian or Ubuntu: sudo apt install python3. On Fedora: sudo dnf install python3. Elsewhere: the Python of\n"
        "python.org has all of it. Then start again."
    )


def of_carried(path: str) -> SetupError:
    """A file that the set-up needs is missing from the checkout, or differs from the published one."""
    return SetupError(
        f"The file {path} is missing or damaged. Get the guide's folder once more, whole, and start again."
    )


def of_making(folder: str, said: str) -> SetupError:
    """``python -m venv`` failed with the output ``said``."""
    if "No space left on device" in said:
        return SetupError(_no_space(os.path.dirname(folder)))
    return SetupError(f"Python could not make a virtual environment in {folder}. It said:\n{last_lines(said)}")


def of_damage(folder: str, damaged: dict[str, list[str]], why: str) -> SetupError:
    """Packages of the environment in ``folder``, given with their files, stay damaged; ``why`` says the reason."""
    listed = [
        f"  {name}: {', '.join(files[:3])}{f' and {len(files) - 3} more' if len(files) > 3 else ''}"
        for name, files in damaged.items()
    ]
    return SetupError(
        f"Files of the guide's parts in {folder} are missing or damaged:\n" + "\n".join(listed) + f"\n{why}"
    )


def of_damage_again(folder: str, damaged: dict[str, list[str]]) -> SetupError:
    """They are damaged although they were put in place a moment ago."""
    return of_damage(
        folder,
        damaged,
        "They were put in place a moment ago. A virus scanner may take them away, or the disk may be failing: see to\n"
        "that, delete the folder and start again, or start the guide from a copy on another disk.",
    )


def of_pip(said: str, lock_path: str, pip: str, repaired: bool = False) -> SetupError:
    """Pip failed to install the list ``lock_path``; its output ``said`` gives the reason. ``pip`` is a path to run.

    ``repaired`` says that the packages were to be put in place again.
    """
    told = f"What pip said last:\n{last_lines(said)}"
    name = os.path.basename(lock_path)
    pip = os.path.relpath(pip, os.path.dirname(lock_path))
    if "No space left on device" in said:
        return SetupError(f"{_no_space(os.path.dirname(lock_path))}\n{told}")
    if "DO NOT MATCH THE HASHES" in said:
        return SetupError(
            "A fetched part is not the one that the guide was tested with, and was not installed. A proxy or a\n"
            f"damaged cache may have changed it: run in this folder 'python3 {pip} cache purge'\n"
            "and start again, if need be on another network.\n" + told
        )
    if _tells_no_network(said):
        return SetupError(
            f"{REPAIR if repaired else FIRST_START} It cannot be reached.\n"
            "Connect this computer and start again: what was fetched is kept. (Behind a proxy, set HTTPS_PROXY.)\n"
            "For a computer that never has internet: on one of the same kind that has, run in this folder\n"
            f"  python3 {pip} download --require-hashes --only-binary :all: -r {name} -d parts\n"
            "bring the folder with 'parts' in it here, and start once with PIP_NO_INDEX=1 PIP_FIND_LINKS=parts set.\n"
            "What pip said:\n" + last_lines(next(line for line in said.splitlines() if _tells_no_network(line)))
        )
    if "No matching distribution" in said:
        return SetupError(
            f"A part of the guide cannot be had for this computer or this Python ({sys.platform}, Python {PYTHON}).\n"
            "It runs with Python 3.11 to 3.14 on 64-bit Linux (glibc 2.34 or newer), macOS 14, Windows 10, or newer.\n"
            + told
        )
    return SetupError(f"The parts of the guide could not be installed. Start again; if it fails again: why.\n{told}")


def of_files(error: OSError, root: str) -> SetupError:
    """A file of the checkout ``root`` could not be written."""
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        copy = "robocopy /e" if WINDOWS else "cp -r"
        return SetupError(
            f"The folder {root} cannot be written, and the first start makes the guide's environment in it.\n"
            "Ask its owner to start the guide once (after that it runs from here without writing), or copy the folder\n"
            f'to a place of your own and start it there: {copy} "{root}" "{OWN_PLACE}"\n'
            f"({error})"
        )
    if error.errno == errno.ENOSPC:
        return SetupError(f"{_no_space(root)}\n({error})")
    return SetupError(
        f"The environment of the guide could not be made in {root}: {error}\n"
        "Delete the folder .venv in it and start again."
    )


def last_lines(text: str, count: int = 6) -> str:
    """The last lines of a program's output, indented and cut to 300 characters each."""
    return "\n".join("  " + line[:300] for line in text.strip().splitlines()[-count:])


def _tells_no_network(said: str) -> bool:
    return any(word in said for word in NO_NETWORK)


def _no_space(root: str) -> str:
    return f"The disk that holds {root} is full. The guide needs about 450 MB there. Make room and start again."
