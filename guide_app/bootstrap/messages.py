"""The error messages of the set-up: what is wrong, where, and what to do about it.

Uses the standard library only.
"""

from __future__ import annotations

import errno
import os
import sys

WINDOWS = sys.platform == "win32"
LOST_CONNECTION = (
    "ConnectTimeoutError",
    "ReadTimeoutError",
    "Connection broken",
    "ConnectionResetError",
    "RemoteDisconnected",
    "ProtocolError",
    "ProxyError",
    "SSLError",
)
"""Words in pip's output when it loses the connection, or is kept from its server."""
NO_NETWORK = (
    "name resolution",
    "nodename nor servname",
    "getaddrinfo failed",
    "NewConnectionError",
    "NameResolutionError",
    "Network is unreachable",
    "Connection refused",
)
"""Words in pip's output when this computer has no way to its server."""

FIRST_START = "The first start needs the internet once, to download the guide's parts."
STOPPED = "\nThe set-up was stopped. The next start begins it again. What was fetched is kept.\n"
PYTHON = f"{sys.version_info[0]}.{sys.version_info[1]}"


class SetupError(Exception):
    """The environment cannot be created here. The text is for the person: what, where, what to do."""


class NoSpaceError(SetupError):
    """The disk is full."""


def of_python(modules: list[str]) -> SetupError:
    """This Python lacks ``modules`` of the standard library, as Debian's python3-minimal does."""
    return SetupError(
        f"This Python {PYTHON} ({sys.executable}) is not complete: it comes without {', '.join(modules)}.\n"
        "On Debian or Ubuntu: sudo apt install python3. On Fedora: sudo dnf install python3. Elsewhere: the Python of\n"
        "python.org is complete. Then start again."
    )


def of_carried(path: str) -> SetupError:
    """A file that the set-up needs is missing from the checkout, or differs from the published one."""
    return SetupError(f"The file {path} is missing or damaged. Get a new copy of the guide's folder and start again.")


def of_making(folder: str, output: str) -> SetupError:
    """``python -m venv`` failed and printed ``output``."""
    if "No space left on device" in output:
        return NoSpaceError(_no_space(os.path.dirname(folder)))
    return SetupError(f"Python could not make a virtual environment in {folder}. Python says:\n{last_lines(output)}")


def of_pip(output: str, lock_path: str) -> SetupError:
    """Pip failed to install the list ``lock_path``; ``output`` is what it printed."""
    last = f"The last lines of pip:\n{last_lines(output)}"
    if "No space left on device" in output:
        return NoSpaceError(f"{_no_space(os.path.dirname(lock_path))}\n{last}")
    if "DO NOT MATCH THE HASHES" in output:
        return SetupError(
            "A fetched part is not the one that the guide was tested with, and was not installed. A proxy or a\n"
            "damaged cache may have changed it. Start again with PIP_NO_CACHE_DIR=1 set, if need be on another\n"
            f"network.\n{last}"
        )
    failed = next((line for line in output.splitlines() if any(word in line for word in _NETWORK)), "")
    if failed:
        return SetupError(
            f"{FIRST_START} It cannot be reached.\n"
            "Connect this computer and start again: what was fetched is kept. (Behind a proxy, set HTTPS_PROXY.)\n"
            "A computer that never has internet can use a download of the guide: see README.md.\n"
            f"The line of pip:\n{last_lines(failed)}"
        )
    if "No matching distribution" in output:
        return SetupError(
            f"A part of the guide does not exist for this computer or this Python ({sys.platform}, Python {PYTHON}).\n"
            "It runs with Python 3.11 to 3.14 on 64-bit Linux (glibc 2.34 or newer), macOS 14, Windows 10, or newer.\n"
            + last
        )
    return SetupError(f"The parts of the guide could not be installed. Start again. If it fails again:\n{last}")


def of_room(root: str, free: int, needed: int) -> SetupError:
    """The disk has less room than the set-up needs. Both in MB."""
    return SetupError(
        f"The guide needs {needed} MB of free disk for its first start. The disk with {root} has {free} MB.\n"
        "Nothing was fetched. Free some space, or copy this folder to another disk, and start again."
    )


def of_files(error: OSError, root: str) -> SetupError:
    """A file of the checkout ``root`` could not be written."""
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return SetupError(
            f"The first start makes the guide's environment in {root}, and cannot write to that folder.\n"
            "Ask its owner to start the guide once: after that it runs from here without writing. Or copy the folder\n"
            f"to a place where you can save files, {_writable_place()}, and start it there.\n"
            f"({error})"
        )
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return NoSpaceError(f"{_no_space(root)}\n({error})")
    return SetupError(
        f"The guide could not be set up in {root}: {error}\nDelete the folder .venv there and start again."
    )


def last_lines(text: str) -> str:
    """The last lines of a program's output, indented and cut to 300 characters each."""
    return "\n".join("  " + line[:300] for line in text.strip().splitlines()[-6:])


def has_no_network(line: str) -> bool:
    """Whether a line of pip says that this computer has no way to its server."""
    return any(word in line for word in NO_NETWORK)


_NETWORK = (*NO_NETWORK, *LOST_CONNECTION)


def _writable_place() -> str:
    home = os.path.expanduser("~")
    return f"for example {home}" if os.access(home, os.W_OK) else "for example a USB drive"


def _no_space(root: str) -> str:
    return f"The disk with {root} is full. Nothing was kept. Free 700 MB and start again."
