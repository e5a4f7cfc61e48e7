"""Renders the chosen sheet, shows it, and then runs the action that the person asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QObject

from guide_app.handouts.problems import HandoutError
from guide_app.handouts.registry import kind_of, sheet_of
from guide_app.ui.kit.parts import Tone
from guide_app.ui.printing.choices_pane import ChoicesPane
from guide_app.ui.printing.form.form import OptionForm
from guide_app.ui.printing.form.paper_field import PaperField
from guide_app.ui.printing.output.actions import Finished
from guide_app.ui.printing.preview.card_guides import CardGuides
from guide_app.ui.printing.preview.pane import PreviewPane
from guide_app.ui.printing.preview.render_worker import Job, Preview, RenderWorker
from guide_app.ui.printing.render_state import RenderState


class SheetMaking(QObject):
    """Connects the form with the options and the panes that show the result."""

    def __init__(
        self, worker: RenderWorker, form: OptionForm, left: ChoicesPane, preview: PreviewPane, guides: CardGuides
    ) -> None:
        super().__init__(preview)
        self._worker, self._form, self._left, self._preview, self._guides = worker, form, left, preview, guides
        self._fit = left.fit
        self.state = RenderState()
        """The state of the rendering."""
        self._job: Job | None = None
        self._narrow = False
        self.resting = False
        """Whether another view is shown, so that nothing is to be rendered."""
        preview.page_chosen.connect(self._page_chosen)
        preview.cancelled.connect(self._cancel)
        preview.view.wanted.connect(self._ask)
        form.expected.connect(worker.expect)
        worker.finished.connect(self._show)
        worker.failed.connect(self._failed)
        worker.progressed.connect(self._progressed)

    def begin(self) -> None:
        """Reset after another kind was chosen; nothing is rendered yet."""
        self.state = RenderState()
        self._job = None
        self._fit.clear()
        self._left.allow(False)

    def rest(self) -> None:
        """Stop rendering while another view is shown."""
        self.resting = True
        self._worker.cancel()

    def set_narrow(self, narrow: bool) -> None:
        """Set whether options and sheet are shown one at a time."""
        self._narrow = narrow

    def render(self) -> None:
        """Render the current options again. Until that is done, nothing can be printed."""
        self.resting = False
        self.state = self.state.making(self._form.options())
        if (paper := self._form.unknown_paper) is not None:
            self._wait_for_paper(paper)
            return
        # Delay disabling the buttons, so that they do not flicker for a quick rendering; a press meanwhile waits for
        # it.
        self._left.refuse_soon()
        self._preview.view.set_sheet(sheet_of(self.state.options))
        if kind_of(self.state.options).long:
            here = self._narrow or self._fit.has_keyboard
            self._fit.show_making(self._cancel if here else None)
            self._preview.show_working(-1)
        self._ask()

    def _wait_for_paper(self, paper: PaperField) -> None:
        """Show nothing, and what to do about a paper that is not in the list."""
        self._worker.cancel()
        self._job = None
        self.state = self.state.ended("refused")
        self._preview.show_nothing()
        self._guides.show_page(None)
        self._left.allow(False)
        self._fit.show_unknown_paper(paper.unknown, paper.ways_on())

    def go_to_ways(self) -> None:
        """Move the focus to the first quick fix of what stops printing."""
        self._fit.focus_first_way()

    def _ask(self) -> None:
        """Request an image of the page, or of its visible part."""
        if self.resting or self.state.phase in ("stopped", "refused") or self.state.options is None:
            return  # Hiding the progress bar resizes the page, which is no request to go on.
        size, part = self._preview.view.request()
        shown = (part.x(), part.y(), part.width(), part.height())
        self._job = Job(self.state.options, self.state.page, (size.width(), size.height()), shown)
        self._worker.ask(self._job)

    def _show(self, job: Job, preview: Preview) -> None:
        if job is not self._job:
            return  # A thumbnail of the gallery.
        made_anew = self.state.rendered is not preview.rendered
        self.state = self.state.shown(preview.rendered, preview.page, preview.sheet)
        self._preview.show_working(None)
        if preview.rendered.pages:
            self._preview.view.set_sheet(preview.sheet)
        self._guides.show_page(rendered.pages[preview.page] if (rendered := preview.rendered).pages else None)
        self._preview.show_page(preview.image, preview.part, preview.page, preview.rendered.pages)
        if made_anew:
            # Enable the buttons first: the focus may move there from a quick fix.
            self._left.allow(preview.rendered.printable)
            self._fit.show_rendered(preview.rendered)
            self._do_what_waits()

    def _failed(self, job: Job, error: Exception) -> None:
        if job is not self._job:
            return
        self._preview.show_nothing()
        if isinstance(error, HandoutError):
            self._fit.show_refusal(error)
        else:
            self._fit.show_failure(error)
        self.state = self.state.ended("refused")
        self._guides.show_page(None)
        self._left.allow(False)

    def _progressed(self, done: float) -> None:
        if not self.resting:
            self._preview.show_working(done)

    def tell(self, what: str, tone: Tone) -> None:
        """Show a message now; while pages are being rendered, together with the result."""
        if self.state.phase == "making":
            self._fit.say_with_next(what, tone)
        else:
            self._fit.show_message(what, tone)

    def _cancel(self) -> None:
        self.state = self.state.ended("stopped")
        self._guides.show_page(None)
        self._worker.cancel()
        self._left.allow(False)
        self._preview.show_nothing()
        self._fit.show_stopped(self.render)
        if not self._narrow:
            self._fit.focus_first_way()

    def _page_chosen(self, page: int) -> None:
        self.state = replace(self.state, page=page)
        self._ask()

    def when_shown(self, action: Callable[[Finished], None]) -> None:
        """Run this action with the current options: at once, or when they are rendered."""
        self.state = self.state.waiting(partial(self._do, action))
        if self.state.phase == "shown":
            self._do_what_waits()

    def _do_what_waits(self) -> None:
        then, self.state = self.state.then, self.state.done()
        if then is not None:
            then()

    def _do(self, action: Callable[[Finished], None]) -> None:
        rendered = self.state.rendered
        if rendered is not None and rendered.printable:
            duplex = rendered.duplex or self._form.duplex
            cards = self._form.stock is not None
            action(Finished(rendered=rendered, sheet=self.state.sheet, duplex=duplex, cards=cards))
