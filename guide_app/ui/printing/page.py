"""Print: any kind of handout, with a live picture of exactly the PDF that will be printed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from guide_app.desk.printers import PrinterStore, SheetStore
from guide_app.handouts.problems import HandoutError
from guide_app.handouts.registry import HANDOUTS, KINDS, Kind, sheet_of
from guide_app.handouts.stock.card_stock import CardStock
from guide_app.ui.common.audience import Audience
from guide_app.ui.common.page import Page, PageContext
from guide_app.ui.kit.parts import Tone
from guide_app.ui.kit.two_panes import TwoPanes
from guide_app.ui.printing.choices_pane import ChoicesPane
from guide_app.ui.printing.fit_note import FitNote
from guide_app.ui.printing.form.choices import HandoutChoices
from guide_app.ui.printing.form.first_values import FirstValues
from guide_app.ui.printing.form.form import OptionForm
from guide_app.ui.printing.form.paper_field import PaperField
from guide_app.ui.printing.form.record_finder import RecordFinder
from guide_app.ui.printing.output.actions import Finished, PrintActions
from guide_app.ui.printing.preview.card_guides import CardGuides
from guide_app.ui.printing.preview.pane import PreviewPane
from guide_app.ui.printing.preview.render_worker import Job, Preview, RenderWorker
from guide_app.ui.printing.quick_fixes import QuickFixes
from guide_app.ui.printing.render_state import RenderState

FIRST = "wallet-card"
MEANT_OTHERWISE = ("wording", "short")
"""Options that not every kind means the same by; their titles tell. ``short`` leaves a sentence off a card, and all but
names and numbers off a list.
"""
NOT_FOR_THE_NEXT = ("staff_notes", "without_police", "signs", "questions", "sheet")
"""Options that do not stay as they are when someone else reads."""


class PrintPage(Page):
    """The choices at the left, the sheet at the right. What is on it is the tray, or what the pack proposes."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        theme, library, session, assets = context.theme, context.library, context.session, context.assets
        self._session, self._language = session, context.language
        self._state = RenderState()
        self._kind = HANDOUTS[FIRST]
        printers = PrinterStore(context.kept)
        self.choices = HandoutChoices(
            library, context.data / "card_stock.yaml", SheetStore(context.kept), context.language
        )
        self.finder = RecordFinder(self.choices, self)
        self.form = OptionForm(theme, self.choices, self.finder)
        self.form.changed.connect(self._option_changed)
        self._values = FirstValues(self.form, session, library)
        self._fixes = QuickFixes(self.form, self.choices, self._option_changed, self.show_kind)
        self.fit = FitNote(theme, self._fixes.of)
        self.doing = PrintActions(self, theme, self.choices, printers, assets / "handouts")
        self.preview = PreviewPane(theme)
        self._guides = CardGuides(self.preview, self.form, printers)
        self.worker = RenderWorker(library, assets, self)
        self.left = ChoicesPane(theme, self.form, self.fit)
        self.print_button, self.save_button = self.left.print_button, self.left.save_button
        self.panes = TwoPanes(theme, self.left, self.preview, (54, 46), self.tr("Back to the choices"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.addWidget(self.panes)
        self._connect()
        self.left.offer_kinds(False, FIRST)
        self.show_kind(FIRST)

    @property
    def rendering(self) -> RenderState:
        """Where the making of the handout stands."""
        return self._state

    # What the window asks

    def show_kind(self, kind_id: str, **presets: Any) -> None:
        """Choose a kind of handout, at its start but for these values: ``show_kind("first-call-sheet", service=…)``."""
        self._kind = KINDS[kind_id]
        self._state = RenderState()
        self.fit.clear()
        self.left.show_kind(self._kind)
        if isinstance(paper := self.form.field("stock"), PaperField):
            self.doing.serve(paper)
            paper.align_asked.connect(self._align)
        self.form.set_values({**self._values.first(self._language), **presets})
        self._values.propose(kind_id, self._language)
        self.left.offer_align("stock" in self.form.fields() and not self.doing.open_to_all)
        self.left.scroll_up()
        self.left.allow(False)
        if self._kind.long:
            self.preview.show_nothing()  # The page of another kind would stand there for some seconds.
        self._render()

    def place(self) -> object:
        return self._kind.id, self.form.values()

    def put_back(self, place: object) -> None:
        assert isinstance(place, tuple)
        kind_id, values = place
        self.show_kind(kind_id, **values)

    def open_record(self, kind: str, record_id: str) -> None:
        """Show a sheet to work with as it is printed: that is how it is read."""
        if kind == "sheet":
            self.show_kind("sheet", sheet=record_id)

    def take_keyboard_to_record(self) -> None:
        self.left.kinds.setFocus(Qt.FocusReason.TabFocusReason)

    def set_language(self, language: str) -> None:
        """Show names in another language; the languages of the handout stay as chosen."""
        self._language = self.choices.language = language
        self.form.show_language()

    def set_audience(self, audience: Audience) -> None:
        """Offer what this reader may read; what the last one saw is taken away."""
        kept = {name: value for name, value in self.form.values().items() if name not in NOT_FOR_THE_NEXT}
        super().set_audience(audience)
        self.choices.audience = audience
        self.fit.for_client = audience.client
        stays = self.left.offer_kinds(audience.client, self._kind.id)
        self.preview.start()
        self.show_kind(self._kind.id if stays else FIRST, **kept)

    def set_compact(self, compact: bool) -> None:
        self.left.set_compact(compact)

    def start(self) -> None:
        """Go back to how the page was at the start."""
        self.worker.forget()
        self.finder.forget()
        self.fit.forget_messages()
        self._guides.forget()
        self.preview.start()
        self.panes.show_list()
        self.show_kind(FIRST)

    def open_to_all(self, save_in: Path | None) -> None:
        """Lead to no file of this computer: print without a dialog, save to one folder or nowhere."""
        self.doing.open_to_all, self.doing.save_in = True, save_in
        self.save_button.setHidden(save_in is None)
        self.show_kind(self._kind.id)

    def stop(self) -> None:
        """End the threads that render and search."""
        self.worker.stop()
        self.finder.stop()

    def _connect(self) -> None:
        self.left.kind_chosen.connect(self._kind_chosen)
        self.print_button.clicked.connect(self._print)
        self.save_button.clicked.connect(self._save)
        self.left.align_button.clicked.connect(self._align)
        self.left.look.clicked.connect(self.panes.show_detail)
        self.panes.narrow_changed.connect(self.left.look.setVisible)
        self.left.look.setVisible(self.panes.narrow)
        self.preview.page_chosen.connect(self._page_chosen)
        self.preview.cancelled.connect(self._cancel)
        self.preview.view.wanted.connect(self._ask)
        self.preview.view.card_chosen.connect(self._card_chosen)
        self.form.expected.connect(self.worker.expect)
        self.worker.finished.connect(self._show)
        self.worker.failed.connect(self._failed)
        self.worker.progressed.connect(self.preview.show_working)
        self.doing.begun.connect(self.fit.forget_messages)
        self.doing.told.connect(self._tell)
        self.doing.duplex_changed.connect(self._change_duplex)
        self.doing.aligned.connect(self._guides.use_printer)
        self.doing.paper_taken.connect(self._paper_taken)
        self.destroyed.connect(self._session.listen(self._session_changed))

    def _session_changed(self) -> None:
        if self._values.follow():
            self._render()

    def _option_changed(self, name: str) -> None:
        self._values.keep(name)
        if name == "wording":
            self._values.propose(self._kind.id, self._language)
        self._render()

    def _render(self) -> None:
        """Something was chosen: make the pages anew. Until they are there, nothing can be printed."""
        self._state = self._state.making(self.form.options())
        # The buttons do not flicker for a page that is there in a moment; pressed meanwhile, they wait for it.
        self.left.refuse_soon()
        self.preview.view.set_sheet(sheet_of(self._state.options))
        if self._kind.long:
            here = self.panes.narrow or self.fit.has_keyboard
            self.fit.show_making(self._cancel if here else None)
            self.preview.show_working(-1)
        self._ask()

    def _ask(self) -> None:
        """Ask for a picture of the page, or of the part of it that is to be seen."""
        if self._state.phase == "stopped" or self._state.options is None:
            return  # The bar of a piece of work makes room for the page as it goes: that is no wish to go on.
        size, part = self.preview.view.request()
        shown = (part.x(), part.y(), part.width(), part.height())
        self.worker.ask(Job(self._state.options, self._state.page, (size.width(), size.height()), shown))

    def _show(self, job: Job, preview: Preview) -> None:
        made_anew = self._state.rendered is not preview.rendered
        self._state = self._state.shown(preview.rendered, preview.page, preview.sheet)
        self.preview.show_working(None)
        if preview.rendered.pages:
            self.preview.view.set_sheet(preview.sheet)
        self._guides.show_page(rendered.pages[preview.page] if (rendered := preview.rendered).pages else None)
        self.preview.show_page(preview.image, preview.part, preview.page, preview.rendered.pages)
        if made_anew:
            # First, so that the keyboard can come to it from a way out that was taken.
            self.left.allow(preview.rendered.printable)
            self.fit.show_rendered(preview.rendered)
            self._do_what_waits()

    def _failed(self, job: Job, error: Exception) -> None:
        self.preview.show_nothing()
        if isinstance(error, HandoutError):
            self.fit.show_refusal(error)
        else:
            self.fit.show_failure(error)
        self._state = self._state.ended("refused")
        self._guides.show_page(None)
        self.left.allow(False)

    def _tell(self, what: str, tone: Tone) -> None:
        """Say it now; of pages that are being made, together with how they turn out."""
        if self._state.phase == "making":
            self.fit.say_with_next(what, tone)
        else:
            self.fit.show_message(what, tone)

    def _cancel(self) -> None:
        self._state = self._state.ended("stopped")
        self._guides.show_page(None)
        self.worker.cancel()
        self.left.allow(False)
        self.preview.show_nothing()
        self.fit.show_stopped(self._render)
        if not self.panes.narrow:
            self.fit.focus_first_way()

    # What a person does

    def _kind_chosen(self, kind_id: str) -> None:
        """Another kind; what both kinds ask for stays as it was."""
        if kind_id != self._kind.id:
            self.show_kind(kind_id, **_carried(self.form.values(), self._kind, HANDOUTS[kind_id]))

    def _page_chosen(self, page: int) -> None:
        self._state = replace(self._state, page=page)
        self._ask()

    def _card_chosen(self, number: int) -> None:
        if self.form.values().get("start_at") != number:
            self.form.set_values({"start_at": number})
            self._render()

    def _print(self) -> None:
        self._when_shown(self.doing.print_it)

    def _save(self) -> None:
        self._when_shown(self.doing.save)

    def _when_shown(self, action: Callable[[Finished], None]) -> None:
        """Do it with the page as it is chosen now: at once, or when it is made."""
        self._state = self._state.waiting(partial(self._do, action))
        if self._state.phase == "shown":
            self._do_what_waits()

    def _do_what_waits(self) -> None:
        then, self._state = self._state.then, self._state.done()
        if then is not None:
            then()

    def _do(self, action: Callable[[Finished], None]) -> None:
        rendered = self._state.rendered
        if rendered is not None and rendered.printable:
            duplex = rendered.duplex or self.form.duplex
            cards = self.form.stock is not None
            action(Finished(rendered=rendered, sheet=self._state.sheet, duplex=duplex, cards=cards))

    def _align(self) -> None:
        stock = self.form.stock
        if stock is not None:
            two_sided = stock.fold is None and self.form.values().get("back") is not None
            self.doing.align(stock, self.form.duplex if two_sided else None)

    def _change_duplex(self, duplex: str) -> None:
        """The printer turns sheets about the other edge: lay them out for that, where it can be chosen."""
        if "duplex" not in self.form.fields():
            text = self.tr("This is laid out to turn on the short edge. Choose that in the print dialog.")
            self._tell(text, "caution")
            return
        self.form.set_values({"duplex": duplex})
        self._render()
        self._tell(self.tr("Laid out anew for the way your printer turns sheets. Print again."), "caution")

    def _paper_taken(self, stock: CardStock | None) -> None:
        if self.form.stock is not None:
            self.form.take_paper(stock)
            self._render()


def _carried(values: dict[str, Any], before: Kind, after: Kind) -> dict[str, Any]:
    """What both kinds ask for and mean the same by."""
    titles = [{each.name: each.title for each in kind.described} for kind in (before, after)]
    others = {name for name in MEANT_OTHERWISE if titles[0].get(name) != titles[1].get(name)}
    return {name: value for name, value in values.items() if name not in {"stock", *others}}
