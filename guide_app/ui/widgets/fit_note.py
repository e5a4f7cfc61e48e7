"""Whether the handout may be printed: what fits, what does not, and what one click can change."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from guide_app.handouts.document import Rendered
from guide_app.handouts.problems import Problem, WayOut
from guide_app.ui.theme import Theme
from guide_app.ui.widgets.flow_layout import FlowLayout
from guide_app.ui.widgets.parts import Note, Tone, button
from guide_app.ui.widgets.text import label

OFFERED: tuple[WayOut, ...] = ("other-service", "fewer-services", "plain-wording", "without-other-ways", "larger-card")
"""The ways out that this page can take by one click."""


class FitNote(QWidget):
    """``asked`` carries the way out that was pressed and the line or service that it is about."""

    asked = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)

    def show_rendered(self, rendered: Rendered) -> None:
        """Say how it stands with this handout."""
        self._clear()
        for problem in _once(rendered.problems):
            self._problem(problem)
        if rendered.printable:
            self._say(_fits_words(rendered), "good")
        for note in rendered.notes:
            self._say(note.message, "caution")

    def show_failure(self, reason: str) -> None:
        """Say that the program itself failed."""
        self._clear()
        self._say(
            self.tr("The page could not be made. This is a fault of the program: %1").replace("%1", reason), "error"
        )

    def show_trouble(self, what: str) -> None:
        """Say that the printer or the disk did not do what was asked."""
        self._say(what, "error")

    def _problem(self, problem: Problem) -> None:
        note = self._say(problem.message, "error")
        holder = QWidget()
        row = FlowLayout(holder, 8)
        for way in problem.ways_out:
            if way in OFFERED:
                press = button(self._theme, way_words(way))
                press.setProperty("way", way)
                press.setProperty("subject", problem.line or "")
                press.clicked.connect(self._pressed)
                row.addWidget(press)
        if row.count():
            note.body.addWidget(holder)

    def _say(self, text: str, tone: Tone) -> Note:
        note = Note(tone)
        note.body.addWidget(label(self._theme, text))
        self._column.addWidget(note)
        return note

    def _pressed(self) -> None:
        press = self.sender()
        self.asked.emit(press.property("way"), press.property("subject"))

    def _clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()


def way_words(way: str) -> str:
    """A way out, as the button says it."""
    return {
        "other-service": QCoreApplication.translate("FitNote", "Take it off the card"),
        "fewer-services": QCoreApplication.translate("FitNote", "Take the last number off"),
        "plain-wording": QCoreApplication.translate("FitNote", "Use the plain wording"),
        "without-other-ways": QCoreApplication.translate("FitNote", "Leave out text and relay numbers"),
        "larger-card": QCoreApplication.translate("FitNote", "Use a larger card"),
    }[way]


def _fits_words(rendered: Rendered) -> str:
    text = QCoreApplication.translate("FitNote", "Fits.")
    if rendered.smallest_text_pt is not None:
        smallest = QCoreApplication.translate("FitNote", "Smallest text %1 pt.")
        text += " " + smallest.replace("%1", f"{rendered.smallest_text_pt:g}")
    if rendered.qr_mm is not None:
        square = QCoreApplication.translate("FitNote", "QR code %1 mm, scans at arm’s length.")
        text += " " + square.replace("%1", f"{rendered.qr_mm:.0f}")
    return text


def _once(problems: tuple[Problem, ...]) -> list[Problem]:
    """Each problem once: front and back often have the same one."""
    seen: set[tuple[str, str | None]] = set()
    kept: list[Problem] = []
    for problem in problems:
        key = (problem.kind, problem.line)
        if key not in seen:
            seen.add(key)
            kept.append(problem)
    return kept
