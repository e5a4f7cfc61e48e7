"""Thumbnails of the first page of each kind of handout, made one after another while the renderer is idle."""

from __future__ import annotations

from typing import Any

from msgspec import Struct
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage

from guide_app.content.kinds import RECORD_TYPES
from guide_app.content.records import CardWording
from guide_app.handouts.options import Option
from guide_app.handouts.registry import KINDS, Kind, sheet_of
from guide_app.library.library import Library
from guide_app.ui.printing.form.choices import HandoutChoices
from guide_app.ui.printing.form.first_values import PROPOSED
from guide_app.ui.printing.giving.wish import PAPER, CardWish
from guide_app.ui.printing.preview.render_worker import Job, Preview, RenderWorker

ONE_CARD = "one-card"
"""The card for one person: no kind, but also pictured in the gallery."""
MAX_RECORDS = 3
"""Number of records on a pictured page, where a person has to choose some."""
EMPTY = ("ticked", "signs")
"""Options of records that stay empty on a pictured page: nothing ticked, and all signs."""
FINER = 3
"""Oversampling factor: a page is rendered larger and scaled down, so that tiny letters become grey lines, not blots."""


class Wanted(Struct, frozen=True):
    """A thumbnail to make, with the longer side of the page in device pixels."""

    name: str
    pixels: int


Made = tuple[str, Job]
"""What a thumbnail depends on: the digest of the library, and the job."""


class Thumbnails(QObject):
    """``made`` carries the name of a kind and its thumbnail. Thumbnails are cached in memory only, until ``forget``, by
    library, language, paper and size.
    """

    made = Signal(str, QImage)

    def __init__(self, worker: RenderWorker, choices: HandoutChoices, parent: QObject) -> None:
        super().__init__(parent)
        self._worker, self._choices = worker, choices
        self.paper: str | None = None
        """The paper size that was chosen last; None: the default of each kind."""
        self._waiting: list[Wanted] = []
        self._asked: Job | None = None
        self._made: dict[Made, QImage] = {}
        worker.finished.connect(self._finished)
        worker.failed.connect(self._failed)

    @property
    def working(self) -> bool:
        """Whether pictures are still to come."""
        return bool(self._waiting)

    def want(self, wanted: list[Wanted]) -> None:
        """Make these in this order; cached ones are sent without rendering, and a kind that takes long comes last."""
        self._waiting = sorted(wanted, key=_is_long)
        self._ask()

    def leave_off(self) -> None:
        """Drop the waiting requests, as something else is to be rendered."""
        self._waiting = []

    def forget(self) -> None:
        """Forget every picture."""
        self.leave_off()
        self._made.clear()

    def _finished(self, job: Job, preview: Preview) -> None:
        if not self._waiting or job is not self._asked:
            return
        smooth = Qt.TransformationMode.SmoothTransformation
        picture = preview.image.scaled(preview.image.size() / FINER, mode=smooth)
        self._made[self._choices.library.digest, job] = picture
        self.made.emit(self._waiting.pop(0).name, picture)
        self._ask()

    def _failed(self, job: Job, _error: Exception) -> None:
        """Skip a kind that cannot be rendered: its page shows why."""
        if self._waiting and job is self._asked:
            del self._waiting[0]
            self._ask()

    def _ask(self) -> None:
        """Send the cached ones that are next, and request the first that is not."""
        while self._waiting:
            self._asked = self._job(self._waiting[0])
            picture = self._made.get((self._choices.library.digest, self._asked))
            if picture is None:
                self._worker.ask(self._asked)
                return
            self.made.emit(self._waiting.pop(0).name, picture)

    def _job(self, wanted: Wanted) -> Job:
        if wanted.name == ONE_CARD:
            return self._card_job(wanted.pixels)
        options = sample(KINDS[wanted.name], self._choices, self.paper)
        width, height = sheet_of(options)
        scale = FINER * wanted.pixels / max(width, height)
        return Job(options, 0, (round(width * scale), round(height * scale)))

    def _card_job(self, pixels: int) -> Job:
        paper = self._choices.stocks.find(PAPER)
        options = CardWish(language=self._choices.language).options(self._choices.library, paper)
        scale = FINER * pixels / paper.width
        left, top, width, height = (
            round(each * scale) for each in (paper.left, paper.top, paper.width, paper.height)
        )  # fmt: skip
        sheet_width, sheet_height = paper.sheet_size
        return Job(options, 0, (round(sheet_width * scale), round(sheet_height * scale)), (left, top, width, height))


def sample(kind: Kind, choices: HandoutChoices, paper: str | None = None) -> Any:
    """Typical options of a kind, with some records where the pack proposes none. Nothing that a person collected or
    ticked is included.
    """
    values: dict[str, Any] = {}
    for option in kind.described:
        if option.choose == "stock":
            values[option.name] = choices.stocks.find(option.default)
        elif option.name in ("language", "front"):
            values[option.name] = choices.language
        elif option.name == "paper" and paper is not None:
            values[option.name] = paper
        elif option.choose in RECORD_TYPES and kind.id not in PROPOSED and option.name not in EMPTY:
            values[option.name] = _some(option, choices.library, choices.language)
    if kind.long:
        values["extent"] = "short"  # The first page is the same, and is made in a tenth of the time.
    return kind.options(**values)


def _some(option: Option, library: Library, language: str) -> Any:
    """The first records; of services, those that the pack proposes for a card, whose numbers are cleared for print."""
    card = library.get(CardWording, "plain", language)
    proposed = card.record.services if card is not None and option.choose == "service" else ()
    ids = (proposed or tuple(library.ids(RECORD_TYPES[option.choose])))[:MAX_RECORDS]
    return ids if option.many else next(iter(ids), None)


def _is_long(wanted: Wanted) -> bool:
    return wanted.name in KINDS and KINDS[wanted.name].long
