"""Connects the shown sheet with printing: prints or saves it as soon as it is rendered."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from guide_app.handouts.stock.card_stock import CardStock
from guide_app.ui.printing.form.form import OptionForm
from guide_app.ui.printing.form.paper_field import PaperField
from guide_app.ui.printing.output.actions import Finished, PrintActions
from guide_app.ui.printing.output.own_papers import OwnPapers
from guide_app.ui.printing.preview.card_guides import CardGuides
from guide_app.ui.printing.sheet_making import SheetMaking


class ToPaper(QObject):
    """Runs the print actions on the chosen sheet, and applies a change of duplex mode or paper to its layout."""

    def __init__(
        self,
        actions: PrintActions,
        papers: OwnPapers,
        form: OptionForm,
        sheet: SheetMaking,
        guides: CardGuides,
    ) -> None:
        super().__init__(sheet)
        self._actions, self._papers, self._form, self._sheet = actions, papers, form, sheet
        actions.told.connect(sheet.tell)
        actions.duplex_changed.connect(self._change_duplex)
        actions.used.connect(guides.use_printer)
        papers.told.connect(sheet.tell)
        papers.taken.connect(self._take_paper)

    def serve_form(self) -> None:
        """Connect the paper field of the new form, where the kind has one."""
        if isinstance(paper := self._form.field("stock"), PaperField):
            paper.measures_asked.connect(lambda: self._papers.type_measures(paper.value))
            paper.edit.returnPressed.connect(self._enter_paper)

    def print_it(self) -> None:
        """Print the sheet with the current options, once it is rendered."""
        self._when_known(self._actions.print_it)

    def print_by_keys(self) -> None:
        """Print by keyboard shortcut, unless the sheet could not be rendered."""
        self._take_typed()
        if self._sheet.state.phase in ("making", "shown"):
            self.print_it()

    def save(self) -> None:
        """Save the sheet with the current options, once it is rendered."""
        self._when_known(self._actions.save)

    def _when_known(self, action: Callable[[Finished], None]) -> None:
        """Do this with the paper that stands in the form, also where the person has not left its field yet."""
        self._take_typed()
        if self._form.unknown_paper is None:
            self._sheet.when_shown(action)

    def _enter_paper(self) -> None:
        """Enter takes what was typed; of a paper that no list knows it leads to what can be done about it."""
        self._take_typed()
        if self._form.unknown_paper is not None:
            self._sheet.go_to_ways()

    def _take_typed(self) -> None:
        """Take the card paper that was typed."""
        if self._form.stock is not None and isinstance(paper := self._form.field("stock"), PaperField):
            paper.take_typed()

    def _change_duplex(self, duplex: str) -> None:
        """Lay out the sheets for the other edge that the printer turns them about, where the kind has that option."""
        if "duplex" not in self._form.fields():
            text = self.tr("These pages flip on the short edge. Choose that in the print dialog.")
            self._sheet.tell(text, "caution")
            return
        self._form.set_values({"duplex": duplex})
        self._sheet.render()
        self._sheet.tell(self.tr("The pages now match the way your printer flips paper. Print again."), "caution")

    def _take_paper(self, stock: CardStock | None) -> None:
        if self._form.stock is not None:
            self._form.take_paper(stock)
            self._sheet.render()
