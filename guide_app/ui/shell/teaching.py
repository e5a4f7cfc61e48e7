"""A workshop in the window: the presenter's screen, the screen in front, and what to hand out at its end.

What the room chooses is never kept. Hiding closes the screen in front and covers the window; of the workshop only its
plan and the slide stay, so that a leader who comes back from a break goes on there, with a blank screen in front.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize

from guide_app.system.clock import elapsed_seconds
from guide_app.teach.run import Run
from guide_app.teach.slides import Deck
from guide_app.ui.common.messages import failure_words
from guide_app.ui.shell.window import MainWindow
from guide_app.ui.teach.timing import Timing, clock_text

if TYPE_CHECKING:
    from guide_app.teach.plan import ChosenPlan
    from guide_app.ui.common.page import PageContext
    from guide_app.ui.safety.guard import SafetyGuard
    from guide_app.ui.teach.front_display import FrontDisplay
    from guide_app.ui.teach.hand_out import PrintedItem
    from guide_app.ui.teach.page import TeachPage
    from guide_app.ui.teach.presenter import Presenter
    from guide_app.ui.teach.slide_pictures import SlidePictures

TEACH = "teach"
TALKING_S = 1_800.0
"""Seconds without a key after which a workshop is left, however short the idle time of the desk is: people talk about a
slide for as long as its part takes, 26 minutes at most in the plans, and no slide holds anything about a person.
"""


class Teaching(QObject):
    """``context`` returns the current library and language, ``page`` the page *Teach*, ``show_page`` shows it without
    giving it the focus. The rest is created with the first workshop.
    """

    def __init__(
        self,
        window: MainWindow,
        context: Callable[[], PageContext],
        guard: SafetyGuard,
        page: Callable[[], TeachPage],
        show_page: Callable[[], None],
        now: Callable[[], float] = elapsed_seconds,
    ) -> None:
        super().__init__(window)
        self._window, self._context, self._guard, self._now = window, context, guard, now
        self._page, self._show_page = page, show_page
        self._chosen: ChosenPlan | None = None
        self._run: Run | None = None
        self._timing: Timing | None = None
        self.left_at: int | None = None
        """The slide at which the workshop was left; None while it is on the screen."""
        self._hidden_in_it = False
        """Whether the person hid while slides were shown, and comes back to them."""
        self._pictures: SlidePictures | None = None
        self._presenter: Presenter | None = None
        self._front: FrontDisplay | None = None
        guard.hiding.returned.connect(self._returned)
        guard.hiding.counted.connect(self._count)

    @property
    def active(self) -> bool:
        """Whether slides are shown now."""
        return self._run is not None

    # From the page

    def begin(self, chosen: ChosenPlan) -> None:
        """Start a workshop with a plan."""
        self._chosen, self._timing, self.left_at = chosen, None, None
        self._open()

    def resume(self) -> None:
        """Go on with the workshop that was left, with a blank screen in front."""
        if self._chosen is not None:
            self._open()

    def print_pack(self, items: tuple[PrintedItem, ...]) -> None:
        """Print what is handed out, one after the other: cards first."""
        from guide_app.ui.shell.pack_printing import PackPrinting

        PackPrinting(self._window, self._context(), items).go_on()

    def close_front(self) -> None:
        """Close the screen in front, on which the numbers stood after the end."""
        if self._front is not None:
            self._front.close()

    # From the desk

    def leave(self) -> None:
        """Forget everything but the plan and the slide of a workshop that runs: the leader may come back to it."""
        self.close_front()
        self._guard.wait_at_least("workshop", 0.0)
        run, self._run = self._run, None
        self._hidden_in_it = run is not None and self._guard.hiding.hidden
        if self._chosen is None:
            return
        if self._timing is not None:
            self._timing.pause()
        if run is not None:
            self.left_at = run.place
            self._window.show_front(None, None)
            self._page().show_resume(self._progress(run))
        if self._presenter is not None:
            self._presenter.clear()
        if self._pictures is not None:
            self._pictures.forget()

    def stop(self) -> None:
        """End background work; the window is closing."""
        self.close_front()
        if self._pictures is not None:
            self._pictures.stop()

    # Slides

    def _open(self) -> None:
        assert self._chosen is not None
        if self._pictures is None:
            self._pictures = self._make()
        self._pictures.open(self._chosen)

    def _make(self) -> SlidePictures:
        from guide_app.ui.teach.front_display import FrontDisplay
        from guide_app.ui.teach.presenter import Presenter
        from guide_app.ui.teach.slide_keys import SlideKeys
        from guide_app.ui.teach.slide_pictures import SlidePictures

        context = self._context()
        theme = self._window.theme
        keys = SlideKeys(self)
        keys.asked.connect(self._asked)
        pictures = SlidePictures(context.library, context.assets, self)
        pictures.opened.connect(self._opened)
        pictures.failed.connect(self._failed)
        presenter = self._presenter = Presenter(theme, pictures, keys)
        presenter.hide_now.connect(self._window.top_bar.hide_now)
        presenter.part_chosen.connect(self._go_to_part)
        presenter.pause_asked.connect(self._pause)
        presenter.hand_out.connect(self._hand_out_now)
        presenter.resized.connect(self._draw)
        self._window.add_front(presenter)
        front = self._front = FrontDisplay(theme, self._window, pictures, keys, self)
        front.hide_now.connect(self._window.top_bar.hide_now)
        front.resized.connect(self._draw)
        front.displays_changed.connect(self._displays_changed)
        self._guard.on_hide(front.close)
        return pictures

    def _opened(self, deck: Deck) -> None:
        presenter, front = self._presenter, self._front
        if presenter is None or front is None or self._chosen is None or self._guard.hiding.hidden:
            return
        left_at, self.left_at = self.left_at, None
        self._run = Run(deck) if left_at is None else Run(deck, left_at, "blank")
        if self._timing is None:
            self._timing = Timing(self._now, [part.minutes for part in deck.parts])
        self._timing.start()
        front.beside = self._page().two_screens
        self._guard.wait_at_least("workshop", TALKING_S)
        presenter.open_deck(deck, self._timing)
        self._window.show_front(presenter, presenter.head.hide_button)
        if front.other is not None:
            front.open()
        self._show()
        presenter.take_keyboard()

    def _failed(self, error: object) -> None:
        self._end()
        if self._window.focusWidget() is None:
            self._window.begin_at_search()
        words = failure_words(error) if isinstance(error, BaseException) else None
        self._window.say(words or self.tr("The slides could not be made."))

    def _asked(self, asked: str) -> None:
        run = self._run
        if run is None:
            return
        if asked == "end":
            self._ask_to_end()
        elif asked == "front":
            self._turn_front()
        elif asked == "next":
            if run.next():
                self._show()
            else:
                self._finish()
        else:
            if asked == "back":
                run.back()
            elif asked == "blank":
                run.turn("blank")
            elif asked == "numbers":
                run.turn("numbers")
            else:
                run.choose(int(asked.removeprefix("choice-")) - 1)
            self._show()

    def _go_to_part(self, part: int) -> None:
        if self._run is not None:
            self._run.go(self._run.deck.parts[part].first)
            self._show()

    def _pause(self) -> None:
        if self._timing is not None:
            (self._timing.pause if self._timing.running else self._timing.start)()

    def _show(self) -> None:
        run, presenter, front, timing = self._run, self._presenter, self._front, self._timing
        if run is None or presenter is None or front is None or timing is None:
            return
        timing.go_to(run.slide.part)
        page, slide = run.shown
        blank = run.instead == "blank"
        front.show_slide(page, slide, blank=blank)  # The room first: the presenter's texts take longer.
        presenter.head.show_screens(seen=front.shown and not front.alone, two=front.other is not None)
        presenter.show_slide(page, slide, run.coming, blank=blank)
        front.show_progress(self._progress(run), clock_text(timing.used()))
        self._draw()

    def _progress(self, run: Run) -> str:
        words = self.tr("Part %1 of %2").replace("%1", str(run.slide.part + 1))
        return words.replace("%2", str(len(run.deck.parts)))

    def _draw(self) -> None:
        """Have the pictures drawn that may be seen next, the one in front first."""
        run, presenter, front, pictures = self._run, self._presenter, self._front, self._pictures
        if run is None or presenter is None or front is None or pictures is None:
            return
        pages = (run.shown[0], *run.neighbors)
        wanted: list[tuple[int, QSize]] = []
        for size in filter(None, (front.picture_size, presenter.slide.picture_size)):
            wanted += [(page, size) for page in pages]
        if run.coming is not None:
            wanted.insert(1, (run.coming[0], presenter.coming_size))
        pictures.want(wanted)

    def _turn_front(self) -> None:
        front = self._front
        assert front is not None
        if front.shown:
            front.close()
            self._window.activateWindow()
            if self._presenter is not None:
                self._presenter.take_keyboard()
        else:
            front.open()
        self._show()

    def _displays_changed(self) -> None:
        """A display came or went: the slide goes to the other one, or waits for one."""
        front, presenter = self._front, self._presenter
        if self._run is None or front is None or presenter is None or self._guard.hiding.hidden:
            return
        front.beside = self._page().two_screens
        front.follow()
        self._show()

    # Ending, hiding, coming back

    def _ask_to_end(self) -> None:
        front = self._front
        if front is not None and front.alone:
            self._turn_front()
            return
        from guide_app.ui.kit.overlays.question import Question

        heading = self.tr("End the workshop?")
        text = self.tr("The numbers stay on the screen in front. Then you can print what to hand out.")
        question = Question(self._window.guide_layer, heading, text, self.tr("End"), self.tr("Go on"))
        question.panel.leads_away = True
        question.panel.accepted.connect(self._finish)
        question.ask()

    def _finish(self) -> None:
        """End: show what to hand out; the room sees the numbers until the screen in front is closed."""
        chosen, timing, run, front = self._chosen, self._timing, self._run, self._front
        minutes = round(timing.used() / 60) if timing is not None else None
        if front is not None and run is not None:
            if front.alone:
                front.close()
            run.instead = "numbers"
            self._show()
        if chosen is not None:  # Before the page is seen: what has the focus is told once.
            self._show_page()
            self._page().show_hand_out(chosen, minutes, in_front=self._numbers_stay)
        self._end()
        self._page().take_keyboard()

    def _hand_out_now(self) -> None:
        """Show what to hand out while the workshop runs; the page offers to go on."""
        chosen, run = self._chosen, self._run
        if chosen is None or run is None:
            return
        run.instead = "numbers"
        self._show()
        if self._timing is not None:
            self._timing.pause()
        self.left_at = run.place
        self._show_page()
        self._page().show_resume(self._progress(run))
        self._page().show_hand_out(chosen, None, in_front=self._numbers_stay)
        self._window.show_front(None, None)
        self._page().take_keyboard()

    @property
    def _numbers_stay(self) -> bool:
        return self._front is not None and self._front.shown

    def _end(self) -> None:
        self._guard.wait_at_least("workshop", 0.0)
        self._chosen = self._run = self._timing = self.left_at = None
        if self._presenter is not None:
            self._presenter.clear()
        self._window.show_front(None, None)
        self._page().show_resume("")

    def _returned(self) -> None:
        if self._hidden_in_it:
            self.resume()

    def _count(self, presses: int) -> None:
        if self._presenter is not None and self._front is not None:
            self._presenter.show_count(presses)
            self._front.show_count(presses)
