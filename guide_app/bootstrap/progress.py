"""Telling how far a long preparation is: a moving line on a terminal, plain lines elsewhere."""

from __future__ import annotations

import threading
import time
from typing import TextIO


class Progress:
    """Writes to ``stream``. On a terminal the present step is one line, and its seconds are seen to run."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._live = stream.isatty()
        self._step = ""
        self._detail = ""
        self._since = 0.0
        self._guard = threading.Lock()
        self._closed = threading.Event()
        if self._live:
            threading.Thread(target=self._tick, daemon=True).start()

    def note(self, text: str) -> None:
        """A sentence of its own, that stays."""
        with self._guard:
            self._end_line()
            self._stream.write(text + "\n")
            self._stream.flush()

    def step(self, text: str) -> None:
        """The next thing that is done."""
        with self._guard:
            self._end_line()
            self._step, self._detail, self._since = text, "", time.monotonic()
            self._draw()

    def detail(self, text: str) -> None:
        """More about the present step."""
        with self._guard:
            self._detail = ", " + text
            self._draw()

    def close(self) -> None:
        """Ends the moving line."""
        self._closed.set()
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
