"""Import: what a file of others would change, to take or to leave by field. Nothing is taken before it is pressed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event
from typing import Any

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from guide_app.content.overlay import Change
from guide_app.content.problems import PackRefused
from guide_app.desk.editions import Kept
from guide_app.exchange.csv_table import TableRefused
from guide_app.exchange.handed_over import SETTLED, Report, settle, together
from guide_app.exchange.items import Incoming
from guide_app.exchange.mapping import Columns, Map, keep_map, kept_map
from guide_app.exchange.reading import FileReading, NamesMissing
from guide_app.exchange.taking import compare_file, take
from guide_app.library.library import Library
from guide_app.system.progress import Cancelled, Progress
from guide_app.ui.common.messages import reason_words, translated
from guide_app.ui.coordinator.columns import ColumnChoices
from guide_app.ui.coordinator.differences import Differences
from guide_app.ui.coordinator.region import NewRegion
from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.latest_worker import LatestWorker
from guide_app.ui.kit.layers import Layers
from guide_app.ui.kit.overlays.file_dialogs import ask_what_to_read
from guide_app.ui.kit.parts import EmptyState, button
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme

FILES = "*.csv *.tsv *.xlsx *.json *.jsonl *.zip"
MAPS = "columns.json"


class _Compare(Struct, frozen=True):
    file: Path
    known: Map | None
    """None: as it was kept for these columns."""
    today: dt.date


class _CompareReports(Struct, frozen=True):
    reports: tuple[Report, ...]
    today: dt.date


class _Take(Struct, frozen=True):
    changes: Iterator[Change]


class ImportView(QWidget):
    """``taken`` follows changes that were taken, ``settled`` reports of which nothing is left to decide. ``said``
    carries what was done or went wrong, and None.
    """

    taken = Signal()
    settled = Signal()
    said = Signal(str, object)
    _went_on = Signal(float)

    def __init__(self, theme: Theme, library: Library, kept: Kept) -> None:
        super().__init__()
        self._theme, self._library, self._kept = theme, library, kept
        self._stop_work = Event()
        self._file = Path()
        self._today = dt.date.min
        self._initials = ""
        self._reports: tuple[Report, ...] = ()
        """The reports of desks that are compared; none for a file."""
        self._worker = LatestWorker(self._work, lambda: None, self)
        self._worker.finished.connect(self._done)
        self._worker.failed.connect(self._failed)
        self._went_on.connect(self._show_progress)
        self._layers = Layers()
        self._layers.addWidget(self._begin())
        self._layers.addWidget(self._running())
        self.differences = Differences(theme, library)
        self.differences.take_asked.connect(self._take)
        self.differences.columns_asked.connect(self._open_columns)
        self.differences.settle_asked.connect(self._settle)
        self._layers.addWidget(self.differences)
        self.columns = ColumnChoices(theme)
        self.columns.used.connect(self._use_columns)
        self.columns.left.connect(self._leave_columns)
        self.region = NewRegion(theme)
        self.region.left.connect(self.leave)
        self.region.made.connect(self._made)
        self._layers.addWidget(self.columns)
        self._layers.addWidget(self.region)
        column = new_column(self)
        column.addWidget(self._layers)

    @property
    def found(self) -> Incoming | None:
        """What the file would change."""
        return self.differences.found

    def start(self, initials: str, today: dt.date) -> None:
        """Begin with no file. ``initials`` are beside what is taken."""
        self.leave()
        self._initials, self._today = initials, today

    def leave(self) -> None:
        """Forget the file and what was found in it."""
        self._stop_work.set()
        self._worker.cancel()
        self._reports = ()
        self.differences.show_found(None)
        self._first.set_words(
            self.tr("Compare a file with the directory"),
            self.tr(
                "A report of a desk, a colleague's changes, a table (CSV, Excel) or HSDS. You see each difference."
            ),
        )
        self._layers.setCurrentWidget(self._first)

    def stop(self) -> None:
        """End the work."""
        self._stop_work.set()
        self._worker.stop()

    def take_keyboard(self) -> None:
        """Move the focus to what comes next."""
        if self.found is not None:
            self.differences.take_keyboard()
        else:
            self.choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def read(self, file: Path, known: Map | None = None) -> None:
        """Compare a file with the directory."""
        self._file = file
        self._run(_Compare(file, known, self._today), self.tr("Reading %1").replace("%1", file.name))

    def read_reports(self, reports: Sequence[Report]) -> None:
        """Compare all that desks have reported with the directory, as one list."""
        self._reports, name = tuple(reports), self.tr("Reported by desks")
        self._file = Path(name)
        self._run(_CompareReports(self._reports, self._today), self.tr("Reading %1").replace("%1", name))

    def _settle(self) -> None:
        """Whoever pressed has decided about all of them."""
        try:
            settle(self._reports, self._kept.journal.with_name(SETTLED))
        except OSError as error:
            self.said.emit(reason_words(error), None)
            return
        self.leave()
        self.settled.emit()

    # Work on a thread

    def _run(self, job: object, words: str) -> None:
        self._stop_work.clear()
        self._doing.setText(words)
        self._bar.setAccessibleName(words)
        self._bar.setValue(0)
        self._layers.setCurrentWidget(self._busy)
        self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)
        self._worker.ask(job)

    def _work(self, job: object) -> object:
        progress = Progress(self._went_on.emit, self._stop_work.is_set)
        if isinstance(job, _Take):
            return take(self._kept.pack, self._kept.journal, job.changes, progress).count
        if isinstance(job, _CompareReports):
            with TemporaryDirectory() as folder, self._library.lease() as leased:
                file = Path(folder, "reports.csv")
                file.write_bytes(together(job.reports))
                return compare_file(leased, file, job.today, progress=progress)
        assert isinstance(job, _Compare)
        reading = FileReading(job.file)
        # It may have been named now, or for another table with these columns. A colleague's changes are no table.
        with suppress(NamesMissing, TableRefused):
            next(iter(reading), None)
        header = reading.columns.header if reading.columns else []
        known = kept_map(self._maps, header) if job.known is None else job.known
        if header and not Columns(header, known).usable:
            return reading
        with self._library.lease() as leased:
            return compare_file(leased, job.file, job.today, known, progress)

    @property
    def _maps(self) -> Path:
        return self._kept.journal.with_name(MAPS)

    def _show_progress(self, share: float) -> None:
        self._bar.setValue(round(share * 100))

    def _done(self, _job: object, result: Any) -> None:
        if isinstance(result, int):
            rows = len(self.differences.chosen)
            if self._reports:
                self._settle()
            self.leave()
            self.taken.emit()
            self.said.emit(self.tr("%n row(s) taken in. History can take them back.", "", rows), None)
            return
        if isinstance(result, FileReading):
            assert result.columns is not None  # Only then does it come back.
            header = result.columns.header
            self._show_columns(header, [result.columns.fact_of(name) for name in header], result.samples)
            self.said.emit(self.tr("Choose which column has the name of the service."), None)
            return
        self.differences.show_found(result, self._file.name, self._initials, are_reports=bool(self._reports))
        self._show_results()

    def _failed(self, _job: object, error: object) -> None:
        self._layers.setCurrentWidget(self.differences if self.found else self._first)
        if isinstance(error, Cancelled):
            return
        if isinstance(error, TableRefused):
            self.said.emit(f"{self._file.name}: {translated(error.message)}.", None)
        elif isinstance(error, PackRefused | OSError):
            self.said.emit(str(getattr(error, "strerror", None) or error).splitlines()[0], None)
        else:
            raise error if isinstance(error, BaseException) else RuntimeError(str(error))

    def _cancel(self) -> None:
        self._stop_work.set()
        self._worker.cancel()
        self._layers.setCurrentWidget(self.differences if self.found else self._first)
        self.take_keyboard()

    # Columns

    def _open_columns(self) -> None:
        if self.found is not None:
            self._show_columns(self.found.header, self.found.columns, self.found.samples)

    def _show_columns(self, header: list[str], known: Sequence[str | None], samples: list[list[str]]) -> None:
        self.columns.show_columns(header, known, samples)
        self._layers.setCurrentWidget(self.columns)
        self.columns.take_keyboard()

    def _leave_columns(self) -> None:
        self._layers.setCurrentWidget(self.differences if self.found else self._first)
        self.take_keyboard()

    def _use_columns(self, known: Map) -> None:
        try:
            keep_map(self._maps, self.columns.header, known)
        except OSError as error:
            self.said.emit(reason_words(error), None)
        self.read(self._file, known)

    # Another region

    def _open_region(self) -> None:
        self.region.start(self._today)
        self._layers.setCurrentWidget(self.region)
        self.region.take_keyboard()

    def _made(self, folder: Path) -> None:
        self.leave()
        heading = self.tr("The directory is made")
        words = self.tr(
            "It is in %1. To open it, close the guide. Then double-click pack.yaml in that folder, or drag it onto the "
            "icon of the guide. Do this each time."
        )
        self._first.set_words(heading, words.replace("%1", str(folder)))
        self.said.emit(heading, None)

    def _show_results(self) -> None:
        self._layers.setCurrentWidget(self.differences)
        self.differences.take_keyboard()

    def _take(self, changes: Iterator[Change]) -> None:
        self._run(_Take(changes), self.tr("Checking the directory with these changes"))

    # Parts

    def _begin(self) -> QWidget:
        self._first = EmptyState(self._theme, "manage")
        self.choose = button(self._theme, self.tr("Choose a file"), "primary")
        self.choose.clicked.connect(self.ask_for_file)
        self.new_region = button(self._theme, self.tr("Make a directory for another region"), "text")
        self.new_region.clicked.connect(self._open_region)
        for each in (self.choose, self.new_region):
            self._first.buttons.addWidget(each)
        return self._first

    def ask_for_file(self) -> None:
        """Ask which file to compare, and compare it, where staff may see this."""
        if not self.isVisible():
            return
        file = ask_what_to_read(self, self.tr("Choose a file"), self.tr("Tables and HSDS (%1)").replace("%1", FILES))
        if file is not None:
            self.read(file)

    def _running(self) -> QWidget:
        self._busy = QWidget()
        column = QVBoxLayout(self._busy)
        column.addStretch(1)
        self._doing = label(self._theme, " ", "body")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setMaximumWidth(self._theme.scaled(420))
        self.cancel = button(self._theme, self.tr("Cancel"))
        self.cancel.clicked.connect(self._cancel)
        for part in (self._doing, self._bar, self.cancel):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        return self._busy
