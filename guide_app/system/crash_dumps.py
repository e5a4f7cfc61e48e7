"""Core dumps are forbidden: a crash must not write the program's memory, with what was typed, to the disk."""

from __future__ import annotations

import contextlib
import sys

_PR_SET_DUMPABLE = 4
_FILTER = "/proc/self/coredump_filter"


def forbid_dumps() -> None:
    """Forbid core dumps for this process and those it starts. A system without such a setting stays as it was."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.SetErrorMode(msvcrt.SEM_FAILCRITICALERRORS | msvcrt.SEM_NOGPFAULTERRORBOX)
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
    if sys.platform == "linux":
        # Crash collectors (apport, systemd-coredump) ignore the limit. A child process is dumpable again, but inherits
        # the filter of what a dump holds: nothing.
        import ctypes

        with contextlib.suppress(OSError), open(_FILTER, "w", encoding="ascii") as file:
            file.write("0")
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
