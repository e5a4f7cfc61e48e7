"""No copy of the program's memory is written to the disk should it crash."""

from __future__ import annotations

import contextlib
import sys

_PR_SET_DUMPABLE = 4
_FILTER = "/proc/self/coredump_filter"


def forbid_dumps() -> None:
    """Ask the system for that, for this process and those it starts. What the system does not know stays as it was."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.SetErrorMode(msvcrt.SEM_FAILCRITICALERRORS | msvcrt.SEM_NOGPFAULTERRORBOX)
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
    if sys.platform == "linux":
        # A collector of crashes, as many systems have one, does not ask for the limit. A process that is started is
        # dumpable again, but it inherits which of its memory a dump holds: none.
        import ctypes

        with contextlib.suppress(OSError), open(_FILTER, "w", encoding="ascii") as file:
            file.write("0")
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
