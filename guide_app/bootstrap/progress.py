"""Shows the progress of the set-up: a line updated in place on a terminal, plain lines elsewhere."""

from __future__ import annotations

import threading
import time
from typing import TextIO


class Progress:
    """Writes notes and steps to ``stream``. Close it at the end: on a terminal a thread counts the seconds."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._live = stream.isatty()
        self._step = ""
        self._detail = ""
        self._since = 0.0
        self._guard = threading.Lock()
        self._closed = threading.Event()
        self._ticking = threading.Thread(target=self._tick, daemon=True)
        if self._live:
            self._ticking.start()

    def note(self, text: str) -> None:
        """Print a sentence on a line of its own."""
        with self._guard:
            self._end_line()
            self._stream.write(text + "\n")
            self._stream.flush()

    def step(self, text: str) -> None:
        """Show the next step."""
        with self._guard:
            self._end_line()
            self._step, self._detail, self._since = text, "", time.monotonic()
            self._draw()

    def detail(self, text: str) -> None:
        """Add detail to the current step."""
        with self._guard:
            self._detail = ", " + text
            self._draw()

    def close(self) -> None:
        """End the line that is updated in place."""
        self._closed.set()
        if self._live:
            self._ticking.join()
        with self._guard:
            self._end_line()

    def _draw(self) -> None:
        if not self._step:
            return
        if self._live:
            seconds = int(time.monotonic() - self._since)
            waited = f" ({seconds} s)" if seconds else ""
            self._stream.write(f"\r  {self._step}{self._detail}{waited}\x1b[K")
        elif not self._detail:
            self._stream.write(f"  {self._step}\n")
        self._stream.flush()

    def _end_line(self) -> None:
        if self._live and self._step:
            self._stream.write("\n")
        self._step = ""

    def _tick(self) -> None:
        while not self._closed.wait(1):
            with self._guard:
                self._draw()
