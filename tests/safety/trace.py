"""A program under the eye of the system: what it opened for writing, where it connected to, and what it
handed on (strace).
"""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import NamedTuple

from tests import tools

CALLS = (
    "open,openat,openat2,creat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,mkdir,mkdirat,mknod,mknodat,"
    "truncate,socket,connect,bind,listen,sendto,sendmsg,execve"
)
_OPENED = re.compile(
    r'\b(?:openat|open|openat2|creat)\((?:AT_FDCWD<[^>]*>, |(?:\d+<([^>]*)>), )?"((?:[^"\\]|\\.)*)"(.*)= \d+'
)
_NAMED = re.compile(r"\b(?:rename|link|symlink|mkdir|mknod|truncate)\w*\(.*= 0")
_STRINGS = re.compile(r'"((?:[^"\\]|\\.)*)"')
_NETWORK = re.compile(r"\b(connect|bind|listen|sendto|sendmsg)\(.*(?:sa_family=AF_INET6?\b|<(?:TCP|UDP|RAW)v?6?:)")
_HANDED = re.compile(r"\b(?:execve|sendto|sendmsg)\(")
_LOCAL = re.compile(r'connect\(.*sun_path=@?"([^"]*)"')


class Seen(NamedTuple):
    """What a program and its children did."""

    written: set[str]
    """Files that were opened for writing, made, named or renamed."""
    network: list[str]
    """Lines of the trace that reach for a network."""
    local: set[str]
    """Sockets on this computer that were connected to."""
    handed: list[str]
    """What was handed to others: the command lines of programs that were started, and messages, as to D-Bus."""


def traced(
    command: list[str], environment: dict[str, str], trace: Path, *, without_network: bool, cwd: Path
) -> tuple[subprocess.CompletedProcess[str], Seen]:
    """Run a command under strace, if asked in a place that has no network interface at all."""
    tools.require("strace")
    words = ["strace", "-f", "--seccomp-bpf", "-qq", "-yy", "-s", "4096", "-o", str(trace), "-e", f"trace={CALLS}"]
    if without_network:
        words = [*_unshared(), *words]
    done = subprocess.run(
        [*words, *command], env=environment, cwd=cwd, capture_output=True, text=True, check=False, timeout=180
    )
    return done, seen_in(trace.read_text(encoding="utf-8", errors="replace"))


def _unshared() -> list[str]:
    """How to begin in a network namespace of one's own: by right, or by a user namespace where one has none."""
    for words in (["unshare", "-n"], ["unshare", "-rn"]):
        if subprocess.run([*words, "true"], capture_output=True, check=False).returncode == 0:
            return words
    tools.lack("needs a network namespace, and this system lets only root make one: run the suite as root")
    return []


def seen_in(trace: str) -> Seen:
    """Read a trace."""
    written: set[str] = set()
    network: list[str] = []
    local: set[str] = set()
    handed: list[str] = []
    for line in trace.splitlines():
        if (opened := _OPENED.search(line)) is not None:
            if re.search(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND", opened[3]) or "creat(" in line:
                folder, name = opened[1] or "", opened[2]
                written.add(name if name.startswith("/") else f"{folder}/{name}")
        elif _NAMED.search(line):
            written.update(_STRINGS.findall(line))
        if _NETWORK.search(line):
            network.append(line)
        if (connected := _LOCAL.search(line)) is not None:
            local.add(connected[1])
        if _HANDED.search(line):
            handed.append(line)
    return Seen(written, network, local, handed)
