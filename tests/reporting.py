"""A failure is printed when it comes, and where the run is: a long suite is not read at its end alone."""

from __future__ import annotations

import time

import pytest

EVERY_S = 30
"""How often a run that writes no dots says where it is, at most."""


class AsTheyCome:
    """Prints each failure at once, and a line on the progress now and then. Registered in the process that reports."""

    def __init__(self, reporter: pytest.TerminalReporter) -> None:
        self._reporter = reporter
        self._done = self._failed = 0
        self._began = self._told = time.monotonic()

    @pytest.hookimpl(trylast=True)
    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Print a failure of a test, of what it needs or of what it leaves behind."""
        if report.failed:
            self._failed += 1
            self._reporter.ensure_newline()
            self._reporter.write_sep("_", f"{report.nodeid} ({report.when})", red=True)
            self._reporter.write_line(report.longreprtext)
        if report.when == "teardown":
            self._done += 1
            self._tell()

    def _tell(self) -> None:
        now = time.monotonic()
        if now - self._told < EVERY_S:
            return
        self._told = now
        failed = f", {self._failed} failed" if self._failed else ""
        self._reporter.ensure_newline()
        self._reporter.write_line(f"{self._done} tests in {now - self._began:.0f} s{failed}")
