"""The numbered steps of a form of options: content first, then wording, then paper."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from guide_app.handouts.options import Option
from guide_app.handouts.registry import Kind
from guide_app.ui.common.messages import translated
from guide_app.ui.kit.layout.flow_layout import FlowLayout
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.blocks import number_disc
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme
from guide_app.ui.printing.form.choices import RECORDS

translate = QCoreApplication.translate

SELDOM = ("start_at", "large_print", "duplex", "qr", "ink_saving", "other_ways", "more", "staff_notes", "own_back")
"""Options that most people leave at their default; they are folded behind a button."""
CONTENT, WORDS, PAPER, MORE = range(4)
"""The steps of the form, in order. The last one has no number."""
STEP_OF_NAME = {
    "ticked": CONTENT, "under_18": CONTENT, "printable_only": CONTENT, "without_police": CONTENT, "reasons": CONTENT,
    "with_services": CONTENT, "tabs": PAPER, "paper": PAPER, "two_to_a_sheet": PAPER, "sides": PAPER, "color": PAPER,
    "sheets": PAPER, "cards": PAPER,
}  # fmt: skip
STEP_OF_CHOOSE = {"sheet": CONTENT, "need": CONTENT, "spoken-language": CONTENT, "stock": PAPER, "fold-stock": PAPER}


def step_of(option: Option, others: Iterable[Option]) -> int:
    """The step of an option. ``short`` is folded where the kind also has a wording, but not for a list."""
    if option.name in SELDOM or (option.name == "short" and any(each.name == "wording" for each in others)):
        return MORE
    if option.choose in RECORDS:
        return CONTENT
    return STEP_OF_NAME.get(option.name, STEP_OF_CHOOSE.get(option.choose, WORDS))


class StepHead(QWidget):
    """The heading of a step, with its number on a disc."""

    def __init__(self, theme: Theme, title: str, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, 10)
        self._flow.setContentsMargins(0, 2, 0, 0)
        named = QWidget()
        row = QHBoxLayout(named)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(number_disc(theme, number))
        row.addWidget(label(theme, title, "title"), 1)
        self._flow.addWidget(named)

    def add(self, remark: QWidget) -> None:
        """Put a remark beside the title, or below it where it does not fit."""
        self._flow.addWidget(remark)


class MoreRow(QWidget):
    """The button that unfolds the options that most people leave as they are, with a summary of their values."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.button = button(theme, "", "text", "chevron-down")
        self.summary = label(theme, "", "note", muted=True)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.addWidget(self.button)
        self._line.addWidget(self.summary, 100)

    def set_beside(self, beside: bool) -> None:
        """Stand beside a field, with the summary in place of a caption; otherwise in a row of its own."""
        self._line.setDirection(QBoxLayout.Direction.BottomToTop if beside else QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(0 if beside else 4)
        self._line.setAlignment(self.button, Qt.AlignmentFlag.AlignLeading)


def step_title(kind: Kind, step: int) -> str:
    """The title of a step."""
    if step == WORDS:
        return translate("OptionForm", "Words")
    if step == PAPER:
        return translate("OptionForm", "Paper")
    return translated(kind.contents)


def summary(values: dict[str, Any]) -> str:
    """The values of the folded options, so that nobody needs to unfold them to check."""
    said: list[str] = []
    if "start_at" in values:
        said.append(translate("OptionForm", "start at card %1").replace("%1", str(values["start_at"])))
    if "large_print" in values:
        said.append(
            translate("OptionForm", "large print")
            if values["large_print"]
            else translate("OptionForm", "no large print")
        )
    if values.get("ink_saving"):
        said.append(translate("OptionForm", "saves ink"))
    if values.get("more"):
        said.append(translate("OptionForm", "several designs"))
    if values.get("staff_notes"):
        said.append(translate("OptionForm", "notes for staff"))
    return " · ".join(said)
