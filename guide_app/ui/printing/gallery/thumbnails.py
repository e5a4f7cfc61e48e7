"""Pictures of the first page of each kind of handout, made one after another while nothing else is to be made."""

from __future__ import annotations

from typing import Any

from msgspec import Struct
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from guide_app.handouts.registry import HANDOUTS, Kind, sheet_of
from guide_app.library.library import Library
from guide_app.ui.printing.form.choices import RECORDS, HandoutChoices
from guide_app.ui.printing.giving.wish import PAPER, CardWish
from guide_app.ui.printing.preview.render_worker import Job, Preview, RenderWorker

ONE_CARD = "one-card"
"""The card that is given to one person: no kind, but a picture of the gallery too."""
SHOWN = 3
"""Records on the page of a picture, where a person has to choose some."""


class Wanted(Struct, frozen=True):
    """A picture to make, and how large: in pixels of the screen, the longer side of the page."""

    name: str
    pixels: int


class Thumbnails(QObject):
    """``made`` carries the name of a kind and its picture. They are kept in memory until ``forget``."""

    made = Signal(str, QImage)

    def __init__(self, worker: RenderWorker, choices: HandoutChoices, parent: QObject) -> None:
        super().__init__(parent)
        self._worker, self._choices = worker, choices
        self._waiting: list[Wanted] = []
        self._job: Job | None = None
        self._made: dict[Wanted, QImage] = {}
        self._language = ""
        worker.finished.connect(self._finished)
        worker.failed.connect(self._next)

    def want(self, wanted: list[Wanted], language: str) -> None:
        """Make these in this order, those that are made already at once; a kind that takes long comes last."""
        if language != self._language:
            self._made.clear()
        self._language = language
        for each in wanted:
            if each in self._made:
                self.made.emit(each.name, self._made[each])
        self._waiting = sorted((each for each in wanted if each not in self._made), key=_is_long)
        if self._job is None:
            self._ask()

    def leave_off(self) -> None:
        """Something else is to be made now."""
        self._waiting = []
        self._job = None

    def forget(self) -> None:
        """Forget every picture."""
        self.leave_off()
        self._made.clear()

    def _finished(self, job: Job, preview: Preview) -> None:
        if job is not self._job:
            return
        wanted = self._waiting.pop(0)
        self._made[wanted] = preview.image
        self.made.emit(wanted.name, preview.image)
        self._ask()

    def _next(self, job: Job, _error: Exception) -> None:
        """What cannot be made has no picture."""
        if job is self._job:
            del self._waiting[0]
            self._ask()

    def _ask(self) -> None:
        self._job = None
        if not self._waiting:
            return
        wanted = self._waiting[0]
        if wanted.name == ONE_CARD:
            self._job = self._card_job(wanted.pixels)
        else:
            options = sample(HANDOUTS[wanted.name], self._choices, self._language)
            width, height = sheet_of(options)
            scale = wanted.pixels / max(width, height)
            self._job = Job(options, 0, (round(width * scale), round(height * scale)))
        self._worker.ask(self._job)

    def _card_job(self, pixels: int) -> Job:
        paper = self._choices.stocks.find(PAPER)
        options = CardWish(language=self._language).options(self._choices.library, paper)
        scale = pixels / paper.width
        part = (paper.left * scale, paper.top * scale, paper.width * scale, paper.height * scale)
        width, height = paper.sheet_size
        return Job(options, 0, (round(width * scale), round(height * scale)), tuple(map(round, part)))  # type: ignore[arg-type]  # four of them


def sample(kind: Kind, choices: HandoutChoices, language: str) -> Any:
    """Options of a kind as most people would have them, with some records where it has none of its own."""
    library: Library = choices.library
    values: dict[str, Any] = {}
    names = {option.name: option for option in kind.described}
    for option in kind.described:
        if option.choose in ("stock", "fold-stock"):
            folds = (stock for stock in choices.stocks if stock.fold is not None)
            values[option.name] = next(folds) if option.choose == "fold-stock" else choices.stocks.find("avery-5371")
        elif option.name in ("language", "front"):
            values[option.name] = language
        elif option.choose in RECORDS and "wording" not in names and kind.id != "brochure":
            ids = tuple(library.ids(option.choose)[:SHOWN])
            values[option.name] = ids if option.many else ids[0]
    if kind.id == "signs-checklist":
        values.pop("ticked")
    if kind.long:
        values["short"] = True  # Its first page is the same, and it is made in a tenth of the time.
    card = library.get("card", "brochure", language)
    if kind.id == "brochure" and card is not None:
        record = card.record
        values.update(services=record.services, signs=record.indicators, questions=record.questions)
    return kind.options(**values)


def _is_long(wanted: Wanted) -> bool:
    return wanted.name in HANDOUTS and HANDOUTS[wanted.name].long
