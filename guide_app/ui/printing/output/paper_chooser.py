"""Choosing among many card papers: which ones of a file to keep, or which ones of one's own to remove."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from guide_app.handouts.stock.card_stock import CardStock, Fold, folded
from guide_app.ui.common.messages import translated
from guide_app.ui.kit.boxes import new_row
from guide_app.ui.kit.inputs.choice_box import ChoiceBox
from guide_app.ui.kit.overlays.choice_popup import Choice
from guide_app.ui.kit.overlays.panel import Panel
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.text.localized import list_words
from guide_app.ui.printing.output.paper_list import PaperList

if TYPE_CHECKING:
    from guide_app.handouts.stock.glabels import Refused

WIDTH = 640
SEARCHED = 6
"""Number of papers up to which there is no search box."""
MAX_NAMED = 4
"""Number of names in one line; the rest are counted."""


class PaperChooser(QWidget):
    """``chosen`` are the ticked papers; the panel is accepted only with at least one. With ``forgetting`` the papers
    are one's own and are removed; otherwise they come from a file, of which ``refused`` could not be used, and may be
    given a fold.
    """

    def __init__(
        self,
        asker: QWidget,
        stocks: Sequence[CardStock],
        refused: Sequence[Refused] = (),
        *,
        forgetting: bool = False,
    ) -> None:
        super().__init__()
        heading = self.tr("Remove card paper") if forgetting else self.tr("Card paper in this file")
        panel = self.panel = Panel(asker, heading, self, WIDTH)
        self._forgetting = forgetting
        self.papers = PaperList(panel.theme, self.tr("Card paper"), stocks)
        self.search = QLineEdit()
        self.fold = ChoiceBox(panel.theme, self.tr("Card fold"))
        self.nothing = label(panel.theme, self.tr("No paper matches. Try the number on the package."), muted=True)
        self.all = button(panel.theme, self.tr("Select all"), "normal")
        self._add_search(len(stocks) > SEARCHED)
        panel.content.addWidget(self.papers, 1)
        panel.content.addWidget(self.nothing)
        if not forgetting:
            self._add_fold()
        if refused:
            self._add_refused(refused)
        panel.offer(self.tr("Cancel")).clicked.connect(panel.close_now)
        self.go_on = panel.default = panel.offer("", "primary")
        self.go_on.clicked.connect(panel.accept)
        self.search.textChanged.connect(self._search)
        self.all.clicked.connect(self._choose_all)
        self.papers.selectionModel().selectionChanged.connect(self._look)
        if len(stocks) == 1 and not forgetting:
            self.papers.choose([0])
        self._search("")

    @property
    def chosen(self) -> tuple[CardStock, ...]:
        """The ticked papers, with the chosen fold."""
        fold = cast("Fold | None", self.fold.value)
        return tuple(folded(stock, fold) if fold else stock for stock in self.papers.chosen)

    def ask(self) -> None:
        """Open the panel."""
        self.panel.open(self.papers if self.search.isHidden() else self.search)

    def _search(self, text: str) -> None:
        self.papers.search(text)
        found = bool(self.papers.shown)
        self.nothing.setVisible(not found)
        self.papers.setVisible(found)
        self._look()

    def _look(self) -> None:
        """Update the buttons' texts."""
        count, shown = len(self.papers.chosen), self.papers.shown
        if self._forgetting:
            self.go_on.setText(self.tr("Remove %n paper type(s)", "", count))
        else:
            self.go_on.setText(self.tr("Save %n paper type(s)", "", count))
        self.go_on.setAccessibleName(self.go_on.text())
        self.go_on.setEnabled(count > 0)
        self.all.setText(self.tr("Select none") if self._all_chosen() else self.tr("Select all"))
        self.all.setAccessibleName(self.all.text())
        self.all.setEnabled(bool(shown))

    def _all_chosen(self) -> bool:
        chosen = {index.row() for index in self.papers.selectionModel().selectedRows()}
        return bool(self.papers.shown) and chosen >= set(self.papers.shown)

    def _choose_all(self) -> None:
        self.papers.choose(self.papers.shown, not self._all_chosen())

    def _add_search(self, searched: bool) -> None:
        theme = self.panel.theme
        self.search.setAccessibleName(self.tr("Search card paper"))
        self.search.setPlaceholderText(self.tr("Brand, number or size"))
        self.search.setClearButtonEnabled(False)
        theme.set_role(self.search, "body")
        self.search.setVisible(searched)
        row = new_row(gap=10)
        row.addWidget(self.search, 1)
        if not searched:
            row.addStretch(1)
        row.addWidget(self.all)
        self.panel.content.addLayout(row)

    def _add_fold(self) -> None:
        folds: tuple[tuple[Fold | None, str], ...] = (
            (None, self.tr("No fold")),
            ("horizontal", self.tr("Folded in half, top to bottom")),
            ("vertical", self.tr("Folded in half, side to side")),
        )
        self.fold.set_choices([Choice(fold, title) for fold, title in folds])
        self.panel.content.addWidget(self.fold)

    def _add_refused(self, refused: Sequence[Refused]) -> None:
        theme = self.panel.theme
        head = self.tr("%n cannot be used:", "", len(refused))
        self.panel.content.addWidget(label(theme, head, "small-strong"))
        self.panel.content.addWidget(label(theme, refusals(refused), "small", muted=True))


def refusals(refused: Sequence[Refused]) -> str:
    """Each reason once, after the names to which it applies."""
    names: dict[str, list[str]] = {}
    for each in refused:
        names.setdefault(translated(each.reason), []).append(each.name)
    line = QCoreApplication.translate("PaperChooser", "%1: %2")
    return "\n".join(line.replace("%1", some_names(those)).replace("%2", reason) for reason, those in names.items())


def some_names(names: Sequence[str]) -> str:
    """The first names, and the number of the others."""
    more = len(names) - MAX_NAMED
    listed = list_words(names[:MAX_NAMED])
    if more <= 0:
        return listed
    return QCoreApplication.translate("PaperChooser", "%1, and %n more", "", more).replace("%1", listed)
