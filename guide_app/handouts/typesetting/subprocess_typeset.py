"""Typesets in a subprocess, so that a long handout can be cancelled at any moment and its memory is freed.

``python -m guide_app.handouts.typesetting.subprocess_typeset`` reads one request from its standard input and writes
one answer: each a line of JSON, and then the large part, the data or the PDF. This process copies it without holding
Python's lock for long, because a window may need that for its next frame.
"""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from guide_app.handouts.document import Booklet
from guide_app.handouts.problems import HandoutError, RenderError
from guide_app.handouts.typesetting.typesetter import Answer, Layout, Typesetter
from guide_app.system.messages import N_
from guide_app.system.processes import lower_priority, start_process
from guide_app.system.progress import Progress

TOO_LITTLE_MEMORY = N_(
    "messages", "This computer has too little memory left to lay out a page. Close other programs and try again."
)
POLL_INTERVAL_S = 0.05
"""Seconds between two checks for cancellation."""
_COPIED_AT_ONCE = 1 << 20
"""Bytes, which take a fraction of a millisecond."""


class Request(Struct, frozen=True):
    """A typesetting request."""

    templates: str
    template: str
    data: bytes
    """The template's data as JSON."""
    layout: Layout | None = None
    """None: choose the layout that avoids a last page of a few lines."""
    booklet: Booklet | None = None


def typeset_in_subprocess(request: Request, progress: Progress, expected: float) -> Answer:
    """Typeset in a subprocess. The progress is an estimate from the ``expected`` seconds.

    Raises Cancelled when ``progress`` says so, HandoutError for lack of memory, ImportError if the process cannot
    import a package, and RenderError if it ends without an answer.
    """
    head = msgspec.json.encode(replace(request, data=b""))
    message = b"".join((head, b"\n", request.data))  # join releases the lock, as msgspec does not
    child = start_process(
        "guide_app.handouts.typesetting.subprocess_typeset", stdin=subprocess.PIPE, stderr=subprocess.PIPE
    )
    heard: list[bytes] = []
    talk = threading.Thread(target=lambda: heard.extend(child.communicate(message)))
    talk.start()
    started = time.monotonic()
    try:
        while talk.is_alive():
            talk.join(POLL_INTERVAL_S)
            passed = time.monotonic() - started
            # The layout reports nothing: assume nine tenths at the expected time, and slower from there.
            done = 0.9 * passed / expected if passed < expected else 1 - 0.1 * expected / passed
            progress.report(done)
    finally:
        child.kill()
        talk.join()
    written, complaint = heard
    if child.returncode != 0 or not written:
        # Out of memory: killed by the system or aborted by the allocator.
        if child.returncode == -9 or b"memory allocation" in complaint:
            raise HandoutError(TOO_LITTLE_MEMORY)
        last = "".join(complaint.decode("utf-8", "replace").strip().splitlines()[-1:])
        if last.startswith(("ImportError: ", "ModuleNotFoundError: ")) and "guide_app" not in last:
            raise ImportError(last, name=last)  # As one of this process: a file of a package is gone or damaged.
        raise RenderError(f"{request.template}: the layout ended without a result ({last or child.returncode})")
    end = written.index(b"\n")
    return replace(msgspec.json.decode(written[:end], type=Answer), pdf=_from(written, end + 1))


def _from(written: bytes, start: int) -> bytes:
    """The bytes from ``start``. A slice would hold the lock for as long as all of them take."""
    pieces = range(start, len(written), _COPIED_AT_ONCE)
    return b"".join([written[piece : piece + _COPIED_AT_ONCE] for piece in pieces])


def main() -> int:
    """Answer the request on standard input."""
    lower_priority()
    request = msgspec.json.decode(sys.stdin.buffer.readline(), type=Request)
    data = sys.stdin.buffer.read()
    answer = Typesetter(Path(request.templates)).typeset(request.template, data, request.layout, request.booklet)
    sys.stdout.buffer.writelines((msgspec.json.encode(replace(answer, pdf=b"")), b"\n", answer.pdf))
    sys.stdout.buffer.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
