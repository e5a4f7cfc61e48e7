"""What no test may do unnoticed: log a warning that it did not announce, or reach for the network.

(What Qt says is held by pytest-qt, Python's warnings by pytest: see the options in pyproject.toml.)
"""

from __future__ import annotations

import logging
import re
import socket
import sys
from dataclasses import dataclass
from typing import Any


class GuardError(AssertionError):
    """The test did what no test may do unnoticed."""


@dataclass
class Expected:
    """A log record that the test announced."""

    logger: str
    pattern: str
    level: int
    came: bool = False

    def matches(self, record: logging.LogRecord) -> bool:
        """Whether ``record`` is from the logger or one below it, at the level, with the words."""
        return (
            (record.name == self.logger or record.name.startswith(self.logger + "."))
            and record.levelno == self.level
            and re.search(self.pattern, record.getMessage()) is not None
        )


class Watch(logging.Handler):
    """Hears every record from WARNING up, and every use of the network, between two looks."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.active = False
        self.expected: list[Expected] = []
        self.unexpected: list[str] = []
        self.reached: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        matching = [one for one in self.expected if one.matches(record)]
        for one in matching:
            one.came = True
        if not matching:
            self.unexpected.append(f"{record.levelname} {record.name}: {record.getMessage()}")

    def audit(self, event: str, arguments: tuple[Any, ...]) -> None:
        """An audit hook: refuses the network, and remembers it should the refusal be swallowed."""
        if not self.active or not event.startswith("socket."):
            return
        if event in ("socket.connect", "socket.sendto", "socket.sendmsg"):
            if getattr(arguments[0], "family", None) not in (socket.AF_INET, socket.AF_INET6):
                return
        elif event not in ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"):
            return
        self.reached.append(f"{event} {arguments[1:] if event == 'socket.connect' else arguments}")
        raise GuardError(f"a test reached for the network: {self.reached[-1]}")

    def look(self) -> None:
        """Raises GuardError for what was heard since the last look."""
        heard, reached = self.unexpected, self.reached
        self.forget()
        if reached:
            raise GuardError("The network was reached for: " + "; ".join(reached))
        if heard:
            raise GuardError("Logged, and not announced with expect_log:\n  " + "\n  ".join(heard))

    def forget(self) -> None:
        """Drops what was heard: the test failed already, and says so itself."""
        self.unexpected, self.reached = [], []

    def look_for_expected(self) -> None:
        """Raises GuardError for a record that was announced and did not come. Forgets what was announced."""
        missing = [one for one in self.expected if not one.came]
        self.expected.clear()
        if missing:
            raise GuardError(f"Announced with expect_log, and never logged: {missing}")


def start() -> Watch:
    """Begins to listen, in this process and to its end."""
    watch = Watch()
    logging.getLogger().addHandler(watch)
    # A function, not the method itself: an interpreter asks a method for what it lacks at every event, and raises and
    # drops an error each time.
    sys.addaudithook(lambda event, arguments: watch.audit(event, arguments))
    return watch
