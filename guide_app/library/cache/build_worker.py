"""The process that builds the library of a large pack, see ``subprocess_build.py``."""

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
    """Build, and say what came of it."""
    lower_priority()
    signal.signal(signal.SIGTERM, _end)
    gc.disable()  # Nothing here is in a circle, and millions of records are not looked through again and again.
    try:
        digest = Rebuild(pack_folder, cache_folder, (), Progress(_report)).build_in_cache()
        _send(WorkerLine(1.0, digest=digest))
    except PackRefused as refused:
        _send(WorkerLine(refused=refused.problems))
    except OSError:
        return 1  # Whoever asked builds it then, and meets what is in the way.
    return 0


def _end(_signal: int, _frame: FrameType | None) -> None:
    raise SystemExit  # What was begun is cleared away on the way out.


def _report(share: float) -> None:
    _send(WorkerLine(round(share, 3)))


def _send(line: WorkerLine) -> None:
    sys.stdout.buffer.write(msgspec.json.encode(line) + b"\n")
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
