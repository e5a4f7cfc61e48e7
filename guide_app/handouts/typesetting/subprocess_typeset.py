"""Typesets in a subprocess, whose memory is freed when it ends, and which can be stopped at any moment.

A window keeps one for its pages, so that Typst's cache lives from one change to the next. A long handout has its own.
``python -m guide_app.handouts.typesetting.subprocess_typeset`` answers requests on its standard input, each the request
as JSON and the data of its template, with the answer as JSON and the PDF or picture.
"""

from __future__ import annotations

import functools
import sys
import threading
import time
from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from guide_app.handouts.document import Booklet
from guide_app.handouts.problems import HandoutError, RenderError
from guide_app.handouts.typesetting.fonts import FontDamagedError, wait_for_fonts
from guide_app.handouts.typesetting.typesetter import Answer, Layout, Typesetter
from guide_app.system.messages import N_
from guide_app.system.processes import Helper, HelperEnded, answer_requests, lower_priority
from guide_app.system.progress import Progress

TOO_LITTLE_MEMORY = N_(
    "messages", "This computer does not have enough free memory to lay out a page. Close other programs and try again."
)
POLL_INTERVAL_S = 0.05
"""Seconds between two checks for cancellation."""
_MODULE = "guide_app.handouts.typesetting.subprocess_typeset"
_ASIDE = "aside"
"""The argument for a lower priority than the window's."""


class Request(Struct, frozen=True):
    """A typesetting request."""

    templates: str
    template: str
    data: bytes
    """The template's data as JSON."""
    layout: Layout | None = None
    """None: choose the layout that avoids a last page of a few lines."""
    booklet: Booklet | None = None
    dpi: int | None = None
    """For a picture of the only page instead of a PDF."""


@functools.cache
def _of_the_window() -> Helper:
    return Helper(_MODULE)


class TypesetterApart:
    """A ``Typesetter`` in the process that all renderers of a window share."""

    def __init__(self, templates: Path) -> None:
        self._templates = str(templates)

    def typeset(self, template: str, data: bytes, layout: Layout | None, booklet: Booklet | None = None) -> Answer:
        """See ``Typesetter.typeset``. Also raises what ``typeset_in_subprocess`` does."""
        wait_for_fonts(Path(self._templates))
        return _asked(_of_the_window(), Request(self._templates, template, data, layout, booklet))

    def picture(self, template: str, data: bytes, dpi: int) -> Answer:
        """See ``Typesetter.picture``. Also raises what ``typeset_in_subprocess`` does."""
        return _asked(_of_the_window(), Request(self._templates, template, data, dpi=dpi))

    def forget(self) -> None:
        """End the process, after what it is making."""
        _of_the_window().end()


def typeset_in_subprocess(request: Request, progress: Progress, expected: float) -> Answer:
    """Typeset in a subprocess of its own. The progress is an estimate from the ``expected`` seconds.

    Raises Cancelled when ``progress`` says so, HandoutError for lack of memory, ImportError if the process cannot
    import a package, and RenderError if it ends without an answer.
    """
    helper = Helper(_MODULE, _ASIDE)
    helper.start()
    found: list[Answer | BaseException] = []

    def ask() -> None:
        try:
            found.append(_asked(helper, request))
        except BaseException as error:  # noqa: BLE001 (raised below, in the thread that waits)
            found.append(error)

    talk = threading.Thread(target=ask)
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
        helper.abort()
        talk.join()
    answer = found[0]
    if isinstance(answer, BaseException):
        raise answer
    return answer


def _asked(helper: Helper, request: Request) -> Answer:
    try:
        head, made = helper.ask(msgspec.json.encode(replace(request, data=b"")), request.data)
    except HelperEnded as error:
        code, complaint = error.args
        # Out of memory: killed by the system or aborted by the allocator.
        if code == -9 or b"memory allocation" in complaint:
            raise HandoutError(TOO_LITTLE_MEMORY) from error
        last = "".join(complaint.decode("utf-8", "replace").strip().splitlines()[-1:])
        if last.startswith(("ImportError: ", "ModuleNotFoundError: ")) and "guide_app" not in last:
            raise ImportError(last, name=last) from error  # As one here: a file of a package is gone or damaged.
        raise RenderError(f"{request.template}: the layout ended without a result ({last or code})") from error
    answer = msgspec.json.decode(head, type=Answer)
    if answer.missing_templates is not None:
        raise RenderError(answer.missing_templates)
    if answer.damaged_font is not None:
        raise FontDamagedError(answer.damaged_font)
    return replace(answer, made=made)


@functools.cache
def _typesetter(templates: str) -> Typesetter:
    return Typesetter(Path(templates))


def _answer(head: bytes, data: bytes) -> tuple[bytes, bytes]:
    request = msgspec.json.decode(head, type=Request)
    try:
        typesetter = _typesetter(request.templates)
    except RenderError as error:
        return msgspec.json.encode(Answer(missing_templates=str(error))), b""
    except FontDamagedError as error:
        return msgspec.json.encode(Answer(damaged_font=error.font)), b""
    if request.dpi is not None:
        answer = typesetter.picture(request.template, data, request.dpi)
    else:
        answer = typesetter.typeset(request.template, data, request.layout, request.booklet)
    return msgspec.json.encode(replace(answer, made=b"")), answer.made


def main() -> int:
    """Answer requests until the process that asks closes standard input."""
    if sys.argv[1:] == [_ASIDE]:
        lower_priority()
    answer_requests(_answer)
    return 0


if __name__ == "__main__":
    sys.exit(main())
