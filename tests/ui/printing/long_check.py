"""A check of the edges that goes on until somebody stops it or hides."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from guide_app.handouts.typesetting.edges import CutOff
from guide_app.system.progress import Progress
from guide_app.ui.printing.output import print_run
from guide_app.ui.printing.page import PrintPage
from guide_app.ui.safety.background_job import BackgroundJob
from tests.ui.desk import watch_for


@contextmanager
def long_check(page: PrintPage) -> Iterator[None]:
    """The check of the edges goes on until *Stop* or hiding: on a quick machine it ends before *Stop* is shown."""

    def long(*given: Any) -> tuple[CutOff, ...]:
        progress: Progress = given[-1]
        progress.report(0.5)
        while True:
            progress.check()
            time.sleep(0.005)

    with patch.object(print_run, "cut_off", long):
        yield
        watch_for(lambda: not page.window().findChildren(BackgroundJob), 20_000)
