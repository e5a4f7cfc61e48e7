"""The subprocess that builds the library of a large pack, see ``subprocess_build.py``."""

from __future__ import annotations

import gc
import signal
import sys
from pathlib import Path
from types import FrameType

import msgspec

from guide_app.content.problems import PackRefused
from guide_app.library.cache.rebuild import Rebuild
from guide_app.library.cache.subprocess_build import WorkerLine
from guide_app.system.processes import lower_priority
from guide_app.system.progress import Progress


def main(pack_folder: Path, cache_folder: Path) -> int:
    """Build, and write the result."""
    lower_priority()
    signal.signal(signal.SIGTERM, _end)
    gc.disable()  # No reference cycles here; collection would only cost time.
    try:
        digest = Rebuild(pack_folder, cache_folder, (), Progress(_report)).build_in_cache()
        _send(WorkerLine(1.0, digest=digest))
    except PackRefused as refused:
        _send(WorkerLine(refused=refused.problems))
    except OSError:
        return 1  # The parent then builds it itself and reports the same error.
    return 0


def _end(_signal: int, _frame: FrameType | None) -> None:
    raise SystemExit  # The exception's unwinding removes the unfinished folder.


def _report(share: float) -> None:
    _send(WorkerLine(round(share, 3)))


def _send(line: WorkerLine) -> None:
    sys.stdout.buffer.write(msgspec.json.encode(line) + b"\n")
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
