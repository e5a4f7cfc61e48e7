"""The system's print queue, which accepts PDF directly: CUPS (Linux and similar systems), through its program ``lp``.

The PDF goes through a pipe, so no temporary file remains. The job name reveals nothing. The window calls
``stay_on_this_computer`` at its start, so functions import what only printing needs.
"""

from __future__ import annotations

import os
import re
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from guide_app.system.progress import UNWATCHED, Cancelled, Progress

if TYPE_CHECKING:
    import subprocess

    from guide_app.handouts.stock.card_stock import Paper

SOCKET = "/run/cups/cups.sock"
"""The local socket of CUPS."""
_SERVER_VARIABLE = "CUPS_SERVER"
_SERVER_LINE = r"(?im)^\s*ServerName\s"
Sides = Literal["one-sided", "two-sided-long-edge", "two-sided-short-edge"]
SEND_TIMEOUT_S, DROP_TIMEOUT_S = 120, 5
"""How long ``lp`` may take for a PDF, and how long after the person cancels."""
ANSWER_TIMEOUT_S = 15
"""How long the print system may take to name its default printer."""
POLL_INTERVAL_S = 0.1
TRAY_OPTIONS = ("InputSlot", "media-source")
"""The names of the tray option: in a PPD, and in IPP."""
_OURS = {
    # The handout decides paper and sides; a card is printed at 100 %, one page per sheet, without shifts.
    "media", "PageSize", "PageRegion", "sides", "Duplex", "fit-to-page", "fitplot", "scaling", "natural-scaling",
    "ppi", "print-scaling", "number-up", "number-up-layout", "page-border", "page-set", "page-ranges", "position",
    "landscape", "orientation-requested", "mirror", "page-left", "page-right", "page-top", "page-bottom", "copies",
    "Collate", "multiple-document-handling", "collate", "outputorder", "OutputOrder", "job-name",
}  # fmt: skip
_MEDIA: dict[Paper, str] = {
    "letter": "na_letter_8.5x11in", "a4": "iso_a4_210x297mm", "legal": "na_legal_8.5x14in",
    "executive": "na_executive_7.25x10.5in", "tabloid": "na_ledger_11x17in", "a3": "iso_a3_297x420mm",
    "sra3": "iso_sra3_320x450mm", "a5": "iso_a5_148x210mm", "a6": "iso_a6_105x148mm", "b4": "iso_b4_250x353mm",
    "b5": "iso_b5_176x250mm",
}  # fmt: skip
"""Names of paper sizes (PWG 5101.1)."""


class Dropped(Cancelled):
    """The job was cancelled after the printer had it. Pages that it had begun may come out."""


class PrintRequest(Struct, frozen=True, kw_only=True):
    """Printer, paper and options of one job."""

    printer: str
    paper: Paper
    sheet: tuple[float, float]
    """Width and height in millimetres."""
    sides: Sides = "one-sided"
    copies: int = 1
    collate: bool = True
    grey: bool = False
    options: tuple[tuple[str, str], ...] = ()
    """The printer's own options, as set in its dialog: tray, paper type, quality."""
    job_name: str = "Pages"


def stay_on_this_computer() -> None:
    """Make CUPS use its local socket only. Without a socket it would try this computer's network address.

    A print server named in the environment or in ``client.conf`` stays in use.
    """
    if sys.platform in ("win32", "darwin") or _SERVER_VARIABLE in os.environ:
        return
    if not any(map(_names_a_server, _configurations())):
        os.environ[_SERVER_VARIABLE] = SOCKET


def _configurations() -> list[Path]:
    home = os.environ.get("HOME")
    return [Path("/etc/cups/client.conf"), *([Path(home, ".cups", "client.conf")] if home else [])]


def _names_a_server(configuration: Path) -> bool:
    try:
        return re.search(_SERVER_LINE, configuration.read_text(encoding="utf-8", errors="replace")) is not None
    except OSError:
        return False


def takes_pdf() -> bool:
    """Whether this system's queue accepts PDF directly."""
    import shutil

    return os.name == "posix" and sys.platform != "darwin" and shutil.which("lp") is not None


def answers(progress: Progress = UNWATCHED) -> bool:
    """Whether the print system answers. One that hangs holds up whoever asks it; one that is absent answers at once.

    Raises Cancelled.
    """
    if not takes_pdf():
        return True
    import subprocess
    import time

    nothing = subprocess.DEVNULL
    try:
        program = subprocess.Popen(["lpstat", "-d"], stdin=nothing, stdout=nothing, stderr=nothing)
    except OSError:
        return True  # Without the program nobody can tell.
    until = time.monotonic() + ANSWER_TIMEOUT_S
    with program:
        try:
            while time.monotonic() < until:
                with suppress(subprocess.TimeoutExpired):
                    program.wait(POLL_INTERVAL_S)
                    return True
                progress.check()
        finally:
            program.kill()
    return False


def dropped(options: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    """The printer options that a job omits because they would move or scale the page."""
    harmless = {"1", "none", "false", "auto", "100", "3"}
    moving = {
        "number-up",
        "page-set",
        "scaling",
        "natural-scaling",
        "fit-to-page",
        "fitplot",
        "mirror",
        "print-scaling",
    }
    return tuple(key for key, value in options if key in moving and value.casefold() not in harmless)


def command(request: PrintRequest) -> list[str]:
    """The command line of ``lp``, which reads the PDF from its standard input."""
    width, height = request.sheet
    media = _MEDIA.get(request.paper, f"Custom.{width:g}x{height:g}mm")
    settings = [
        f"media={media}",
        f"sides={request.sides}",
        "print-scaling=none",
        "number-up=1",
        f"collate={'true' if request.collate else 'false'}",
        "document-format=application/pdf",
        *(["print-color-mode=monochrome"] if request.grey else []),
        *(f"{key}={value}" for key, value in request.options if key not in _OURS),
    ]
    words = ["lp", "-d", request.printer, "-t", request.job_name, "-n", str(request.copies)]
    for setting in settings:
        words += ["-o", setting]
    return words


def send(pdf: bytes, request: PrintRequest, progress: Progress = UNWATCHED) -> str | None:
    """Send a PDF to the queue; returns the system's error message if the queue refuses it, else None.

    Raises Cancelled if it is cancelled before the queue has any data, and Dropped after that.
    """
    import subprocess

    progress.check()
    environment = {**os.environ, "LC_ALL": "C"}
    pipe = subprocess.PIPE
    try:
        with subprocess.Popen(command(request), env=environment, stdin=pipe, stdout=pipe, stderr=pipe) as program:
            told, refused = _hand_over(program, pdf, progress)
    except (OSError, subprocess.TimeoutExpired) as error:
        return str(error)
    if program.returncode != 0:
        return refused.decode(errors="replace").strip() or f"lp ended with {program.returncode}"
    if progress.cancelled and (job := re.search(rb"request id is (\S+)", told)) is not None:
        words = ["cancel", job[1].decode()]
        # If this fails, the printer has finished the job.
        if subprocess.run(words, env=environment, capture_output=True, timeout=30, check=False).returncode == 0:
            raise Dropped
    return None


def _hand_over(program: subprocess.Popen[bytes], pdf: bytes, progress: Progress) -> tuple[bytes, bytes]:
    """The output of ``lp`` for the PDF. After a cancel it gets some seconds to print the id of the job to cancel."""
    import subprocess
    import threading
    import time

    # A thread of its own writes: ``communicate`` sends no more of its input after a timeout (Python before 3.14).
    writer = threading.Thread(target=_write, args=(program, pdf))
    writer.start()
    until, stopped = time.monotonic() + SEND_TIMEOUT_S, False
    try:
        while True:
            try:
                program.wait(POLL_INTERVAL_S)
                break
            except subprocess.TimeoutExpired:
                if progress.cancelled and not stopped:
                    stopped, until = True, time.monotonic() + DROP_TIMEOUT_S
                if time.monotonic() > until:
                    program.kill()
                    if stopped:
                        raise Dropped from None
                    raise
    finally:
        writer.join()
    assert program.stdout is not None
    assert program.stderr is not None
    return program.stdout.read(), program.stderr.read()


def _write(program: subprocess.Popen[bytes], pdf: bytes) -> None:
    """Write the PDF to ``lp``. Where it stops reading, its own output says why."""
    assert program.stdin is not None
    with suppress(BrokenPipeError), program.stdin:
        program.stdin.write(pdf)
