"""What the tests of printing start: the real window over the demo pack, printing through the system's dialog.

``python -m tests.ui.printing.journey`` runs the journeys that it reads, a line of JSON each (LIBRARY, CONFIG, NAME), in
a window of its own each, and prints what the person is told, one line each. Qt and CUPS look for their server once in a
process, so the journeys of one server have a process. One that fails ends it.
"""

from __future__ import annotations

import faulthandler
import gc
import json
import os
import signal
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from tests.waiting import wait

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QLabel,
    QPushButton,
)

from guide_app.desk import print_queue
from guide_app.handouts.stock.card_stock import CardStock, own_stock
from guide_app.library.library import Library
from guide_app.ui.kit.overlays.question import Question
from guide_app.ui.printing.output.align_printer_form import AlignPrinterForm
from guide_app.ui.printing.output.print_run import PrintRun
from guide_app.ui.printing.output.turn_over_steps import TurnOverSteps
from guide_app.ui.printing.page import PrintPage
from guide_app.ui.safety.background_job import BackgroundJob
from guide_app.ui.shell.desktop import MainWindow
from guide_app.ui.teach.hand_out import HandOut
from guide_app.ui.teach.page import TeachPage
from guide_app.ui.teach.plan_card import PlanCard
from guide_app.ui.teach.presenter import Presenter
from tests import cups
from tests.ui.desk import Guide, SomeWidget, button_named, open_guide, seen, settle, watch_for
from tests.ui.printing import print_page
from tests.ui.printing.long_check import long_check
from tests.ui.printing.system_dialog import answer, set_up
from tests.ui.settings import printers

LONGEST_S = 120
"""After so long, a journey says where it is, and ends."""


def told(page: PrintPage) -> list[str]:
    """What is in the notes below the choices."""
    return [each.text() for each in page.maker.fit.findChildren(QLabel) if each.isVisibleTo(page.maker.fit)]


def opened(guide: Guide) -> PrintPage:
    """The Print page with its first sheet."""
    guide.navigation.show("print")
    page = guide.at("print", PrintPage)
    page.show_kind("wallet-card", wording="plain")
    try:
        watch_for(lambda: page.rendering.rendered is not None, 60_000)
    except AssertionError:
        print("told:", told(page), file=sys.stderr)
        raise
    return page


def wait_for(page: PrintPage, words: str) -> None:
    """Until the person is told something with these words."""
    watch_for(lambda: any(words in text for text in told(page)), 20_000)


def toast(page: PrintPage, words: str) -> None:
    """Until a toast says these words; it is told, and taken away."""
    window = page.window()
    assert isinstance(window, MainWindow)
    try:
        watch_for(lambda: words in window.toasts.words, 60_000)
    except AssertionError:
        asked = [each.text() for each in seen(window, QLabel) if each.objectName() == "PanelText"]
        print("toast:", window.toasts.words, "told:", told(page), "asked:", asked, file=sys.stderr)
        print("in sight:", page.isVisible(), "jobs:", len(window.findChildren(BackgroundJob)), file=sys.stderr)
        faulthandler.dump_traceback(file=sys.stderr)
        raise
    print("toast:", window.toasts.words)
    window.toasts.forget()


def choose(page: PrintPage, **values: object) -> None:
    """Choose on the form, and wait for the sheet."""
    page.maker.form.set_values(values)
    page.maker.form.changed.emit(next(iter(values)))
    watch_for(lambda: page.rendering.rendered is not None, 60_000)


def two_sided(page: PrintPage) -> None:
    """A sheet of cards, front and back."""
    answer(page.maker.left.print_button.click, set_up("Office"))
    toast(page, "Printed")


def a_page_of_three(page: PrintPage) -> None:
    """Three sheets, of which pages 3, 4 and 6 are wanted, twice."""
    choose(page, cards=30)
    answer(page.maker.left.print_button.click, set_up("Office", pages="3-4,6", copies=2))
    toast(page, "Printed")


def by_hand(page: PrintPage) -> None:
    """A printer that does not turn sheets: the fronts, then the pile is turned, then the backs. Enter is pressed more
    often than it was meant.
    """
    choose(page, cards=20)
    steps = fronts_on_plain(page)
    (words,) = [each for each in steps.findChildren(QLabel) if each.objectName() == "PanelText"]
    print("turn over:", words.text().replace("\n", " "))
    for _ in range(3):
        _enter(page)
        wait(50)
    print("waits:", steps.isVisible())
    while page.window().focusWidget() is not steps.go:  # No window is active after the dialog, offscreen.
        QTest.keyClick(page.window().windowHandle(), Qt.Key.Key_Tab)
    _enter(page)
    toast(page, "Printed")


def by_hand_stopped(page: PrintPage) -> None:
    """The fronts of a sheet, and of a test sheet, whose backs are not printed."""
    fronts_on_plain(page).panel.close_now()
    wait_for(page, "The fronts went to the printer: Plain. The backs were not printed.")
    form = lining_up(page)
    answer(form.print_button.click, set_up("Plain"))
    asked_by(page, TurnOverSteps).panel.close_now()
    print("panel:", form.said.text())
    form.panel.close_now()


def fronts_on_plain(page: PrintPage) -> TurnOverSteps:
    """Print on the printer that does not turn sheets, up to the fronts."""
    answer(page.maker.left.print_button.click, set_up("Plain"))
    return asked_by(page, TurnOverSteps)


def lining_up(page: PrintPage) -> AlignPrinterForm:
    """Ask to line up the printer."""
    printers.lining_up(print_page.window_of(page))
    return asked_by(page, AlignPrinterForm)


def asked_by(page: PrintPage, kind: type[SomeWidget]) -> SomeWidget:
    """What asks, once its panel is shown."""
    watch_for(lambda: bool(seen(page.window(), kind)), 20_000)
    (form,) = seen(page.window(), kind)
    return form


def other_edge(page: PrintPage) -> None:
    """The dialog turns sheets about the short edge: nothing is printed, the sheet is laid out again."""
    answer(page.maker.left.print_button.click, set_up("Office", duplex="duplexShort"))
    wait_for(page, "The pages now match the way your printer flips paper.")
    print("laid out:", page.maker.form.values()["duplex"])
    answer(page.maker.left.print_button.click, set_up("Office", duplex="duplexShort"))
    toast(page, "Printed")


def brochure(page: PrintPage) -> None:
    """A sheet that is folded: it is turned on its short edge, whoever may wish for the other."""
    page.show_kind("brochure")
    watch_for(lambda: page.rendering.rendered is not None, 60_000)
    answer(page.maker.left.print_button.click, set_up("Office", duplex="duplexLong"))
    wait_for(page, "These pages flip on the short edge.")
    answer(page.maker.left.print_button.click, set_up("Office"))
    toast(page, "Printed")


def pages_on_both_sides(page: PrintPage) -> None:
    """Pages that have no backs, in a dialog that asks for both sides of the paper; then cards in the same dialog."""
    page.show_kind("binder")
    watch_for(lambda: page.rendering.rendered is not None, 40_000)
    answer(page.maker.left.print_button.click, set_up("Office", pages="2-4", duplex="duplexShort"))
    toast(page, "Printed")
    page.show_kind("labels")
    watch_for(lambda: page.rendering.rendered is not None, 60_000)
    choose(page, cards=60)
    answer(page.maker.left.print_button.click, set_up("Office", duplex="duplexLong"))
    wait_for(page, "Cards without a back print on one side, whatever you chose in the print dialog.")
    toast(page, "Printed")


MANY_PAGES = {
    "directory-sheet": {"needs": ("shelter",)},
    "guidance-sheet": {"guidance": ("in-danger", "wants-to-leave", "hurt")},
    "first-call-sheet": {"service": "safelink", "large_print": True},
    "signs-checklist": {"large_print": True},
    "sheet": {"sheet": "safety-plan", "second_language": "es"},
    "poster": {"language": "es", "second_language": "vi", "large_print": True},
    "brochure": {"large_print": True},
}
"""Every kind of whole pages but the binder, with what makes it more than one."""


def every_kind_on_both_sides(page: PrintPage) -> None:
    """All that has several pages, in a dialog that asks for both sides of the paper."""
    for kind, chosen in MANY_PAGES.items():
        page.show_kind(kind, **chosen)
        watch_for(lambda: page.rendering.rendered is not None, 60_000)
        rendered = page.rendering.rendered
        assert rendered is not None
        assert len(rendered.pages) > 1, kind
        answer(page.maker.left.print_button.click, set_up("Office", duplex="duplexLong"))
        toast(page, "Printed")
        print("pages:", kind, len(rendered.pages))


def near_the_edge(page: PrintPage) -> None:
    """Labels that begin at the paper's edge, where the printer prints nothing: first not printed, then anyway."""
    narrow = CardStock(
        brand="Narrow", part="", paper="letter", width=37, height=20, columns=2, rows=2, left=0, top=20, pitch_x=60,
        pitch_y=30,
    )  # fmt: skip
    page.choices.keep_sheets((own_stock(narrow),))
    page.show_kind("labels", stock="own-narrow")
    watch_for(lambda: page.rendering.rendered is not None, 60_000)
    for words in ("Do not print", "Print anyway"):
        answer(page.maker.left.print_button.click, set_up("Office"))
        question = asked_by(page, Question)
        print("asked:", question.said.text())
        next(each for each in question.panel.findChildren(QPushButton) if each.text() == words).click()
        settle()
    toast(page, "Printed")


def aligned(page: PrintPage) -> None:
    """The test sheet, printed and looked at again with Enter; what was measured; and a sheet that is moved by it."""
    panel = lining_up(page)
    panel.print_button.setFocus()
    answer(lambda: _enter(page), set_up("Office"))
    watch_for(lambda: panel.where.text().startswith("Printed on Office"), 20_000)
    answer(lambda: _enter(page), QDialog.reject)
    print("measured:", *(field.text() or "-" for field in panel.fields.values()))
    for field, number in zip(panel.fields.values(), ("26.4 mm", "24.9mm", "6 1/2", "228,6 mm", *"0000"), strict=True):
        field.setFocus()
        field.setText(number)
    print("panel:", panel.said.text())
    _enter(page)
    toast(page, "is lined up.")
    print_page.window_of(page).navigation.back()
    answer(page.maker.left.print_button.click, set_up("Office"))
    toast(page, "Printed")
    print("marks:", len(page.maker.preview.view.landing))


def _enter(page: PrintPage) -> None:
    """Press Enter, which finds the part that has the keyboard."""
    QTest.keyClick(page.window().windowHandle(), Qt.Key.Key_Return)


def one_card(page: PrintPage) -> None:
    """One card for one person, on the printer of this computer, without a dialog."""
    guide = page.window()
    assert isinstance(guide, Guide)
    page.card_asked.emit()
    form = guide.workspace.cards.giver.form
    assert form is not None
    next(each for each in form.findChildren(QPushButton) if each.accessibleName() == "Yes").click()
    watch_for(form.print_button.isEnabled, 20_000)
    form.print_button.click()
    watch_for(lambda: bool(guide.toasts.words), 20_000)
    print("toast:", guide.toasts.words)


def stopped(page: PrintPage) -> None:
    """Many pages, of which the person thinks better: first Stop is pressed, then it is printed."""
    left = page.maker.left
    choose(page, cards=1000)
    with long_check(page):
        answer(left.print_button.click, set_up("Office"))
        watch_for(left.work.stop.isVisible, 20_000)
        print("working:", *(each.text() for each in seen(left.work, QLabel)))
        print("can print:", left.print_button.isEnabled())
        left.work.stop.click()
        wait_for(page, "Stopped. Nothing was printed.")
    print("seen:", left.work.isVisible(), "can print:", left.print_button.isEnabled())
    watch_for(lambda: not page.findChildren(PrintRun))  # The next one begins when the last is gone.
    answer(left.print_button.click, set_up("Office", pages="1"))
    toast(page, "Printed")


def stopped_late(page: PrintPage) -> None:
    """Stop is pressed when the check of the edges has ended and the window has not heard of it."""
    left = page.maker.left
    answer(left.print_button.click, set_up("Office"))
    (check,) = page.window().findChildren(BackgroundJob)
    check.wait()
    left.work.stop.click()
    wait_for(page, "Stopped. Nothing was printed.")
    print("seen:", left.work.isVisible(), "can print:", left.print_button.isEnabled())


def hidden(page: PrintPage) -> None:
    """Many pages, and the person hides before they are with the printer."""
    guide = page.window()
    assert isinstance(guide, Guide)
    left = page.maker.left
    choose(page, cards=400)
    with long_check(page):
        answer(left.print_button.click, set_up("Office"))
        watch_for(left.work.stop.isVisible, 20_000)
        guide.hiding.hide()
        print("covered:", guide.hiding.hidden)
    print("seen:", left.work.isVisibleTo(left))


def hanging(page: PrintPage) -> None:
    """The print system takes questions and answers none: the window does not wait for it. Where it does, the journey
    ends late, as no thread of Python goes on meanwhile.
    """
    guide = page.window()
    assert isinstance(guide, Guide)
    server = int(os.environ[cups.PROCESS])
    os.kill(server, signal.SIGSTOP)
    page.maker.left.print_button.click()
    for _ in range(3):
        QTest.keyClick(guide.windowHandle(), Qt.Key.Key_Shift)
    watch_for(lambda: guide.hiding.hidden, 20_000)
    print("covered while it hangs")
    os.kill(server, signal.SIGCONT)
    watch_for(lambda: not guide.findChildren(BackgroundJob), 20_000)
    guide.hiding.show_again()
    guide.navigation.show("print")


def no_such_printer(page: PrintPage) -> None:
    """The printer was taken away after the dialog."""
    answer(page.maker.left.print_button.click, set_up("Gone"))
    wait_for(page, "The printer did not accept the job:")


def old_listing(page: PrintPage) -> None:
    """Someone refuses to print old listings, then prints them anyway."""
    choose(page, back=None)
    wait_for(page, "12 months ago")

    def press(words: str) -> None:
        page.maker.left.print_button.click()
        question = asked_by(page, Question)
        print("asked:", question.said.text().replace("\n", " "))
        next(each for each in question.panel.findChildren(QPushButton) if each.text() == words).click()

    press("Do not print")
    settle()
    answer(lambda: press("Print anyway"), set_up("Office"))
    toast(page, "Printed")


def workshop(page: PrintPage) -> None:
    """What a workshop hands out: all of it with one press, on the printer of this computer."""
    guide = page.window()
    assert isinstance(guide, Guide)
    guide.navigation.show("teach")
    teach = guide.at("teach", TeachPage)
    watch_for(lambda: bool(seen(teach, PlanCard)), 20_000)
    seen(teach, PlanCard)[0].start_button.click()
    watch_for(lambda: bool(seen(guide, Presenter)), 20_000)
    button_named(seen(guide, Presenter)[0], "Hand out…").click()
    watch_for(lambda: bool(seen(guide, HandOut)), 20_000)
    (out,) = seen(guide, HandOut)
    for box in seen(out, QCheckBox):
        box.setChecked(True)
    next(each for each in seen(out, QPushButton) if each.text().strip().startswith("Print ")).click()
    watch_for(lambda: bool(guide.toasts.words), 60_000)
    print("toast:", guide.toasts.words)


JOURNEYS: dict[str, Callable[[PrintPage], None]] = {
    each.__name__: each
    for each in (
        two_sided,
        a_page_of_three,
        by_hand,
        by_hand_stopped,
        other_edge,
        brochure,
        pages_on_both_sides,
        every_kind_on_both_sides,
        near_the_edge,
        aligned,
        one_card,
        stopped,
        stopped_late,
        hidden,
        hanging,
        no_such_printer,
        old_listing,
        workshop,
    )
}


def run(folder: Path, config: Path, name: str) -> None:
    """Run one journey, in a window and a library of its own."""
    faulthandler.dump_traceback_later(LONGEST_S, exit=True)
    print_queue.ANSWER_TIMEOUT_S = LONGEST_S  # A loaded computer is no print system that hangs.
    QApplication.setApplicationDisplayName("Resource Guide")  # One that hid the guide left the cover's.
    library = Library(folder)
    guide = open_guide(library, config, at_home=True)
    page = opened(guide)
    JOURNEYS[name](page)
    for text in told(page):
        print("told:", text)
    guide.close()
    guide.interface.end()
    guide.deleteLater()
    settle()
    library.close()
    faulthandler.cancel_dump_traceback_later()
    gc.collect()
    print("ended", flush=True)


def _end_at_error(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """A slot failed: the person would read “Something went wrong”."""
    traceback.print_exception(kind, error, trace)
    sys.stderr.flush()
    os._exit(1)


def main() -> None:
    """Run what is asked for, and end at once."""
    _application = QApplication(sys.argv[:1])
    sys.excepthook = _end_at_error
    gc.disable()  # As the program: no thread may end a widget.
    for line in sys.stdin:
        library, config, name = json.loads(line)
        run(Path(library), Path(config), name)
    os._exit(0)


if __name__ == "__main__":
    main()
