"""The journeys to a number to call, a sheet of steps, or out of sight: each from Home, through the real window, by
mouse and by keyboard, with its number of steps held. ``test_printing`` has those to cards, a poster and a binder,
``test_showing`` that to the back of a room, ``test_correcting`` that of a coordinator.

A step is a press, a tick or words typed. Bringing the mouse or the keyboard to something is none.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from guide_app.content.records import Indicator, Question, Service
from guide_app.handouts.document import Rendered
from guide_app.library.eligibility import fit
from guide_app.ui.bilingual.page import BilingualPage
from guide_app.ui.help.page import HelpPage
from guide_app.ui.kit.overlays.panel import Panel
from guide_app.ui.printing.page import PrintPage
from guide_app.ui.questions.article_view import ArticleView
from guide_app.ui.search.page import ResultsPage
from guide_app.ui.shell.frame.call_sheet import CallSheet
from guide_app.ui.signs.page import SignsPage
from guide_app.ui.signs.sign_row import SignRow
from guide_app.ui.tonight.page import TonightPage
from tests.handouts import pdf
from tests.journeys.counting import CountingHand, bring
from tests.ui.conftest import Opener
from tests.ui.desk import NIGHT, Guide, StillClock, button_named, seen, settle, texts, watch_for
from tests.ui.printing.print_page import ready

WORDS = "mi jefe me quitó el pasaporte y no me paga"
PASSPORT = "Someone has my passport or ID. What can I do?"
TELLING = re.compile(r"traffic|trata|jefe|pasaporte|polic", re.IGNORECASE)
KEYS_TO_COME_BACK = 6
LEFT_ALONE = 3 * 60


def read(place: QWidget) -> str:
    """Everything that is read in a place, with hyphens as they are typed."""
    return "\n".join(texts(place)).replace("\N{NON-BREAKING HYPHEN}", "-")


# 1. Find who helps, read it together, hand over a card


def _searched(guide: Guide, hand: CountingHand) -> ResultsPage:
    hand.write(WORDS)
    page = guide.at("results", ResultsPage)
    watch_for(lambda: (mark := page.bookmark()) is not None and mark.query.text == WORDS)
    watch_for(lambda: page.model.count > 0 and page.band.shown is not None)
    return page


def _check_found(guide: Guide, page: ResultsPage) -> None:
    """The first call is said in the language of the words, and an office for wages is among the best."""
    band = page.band.shown
    assert band is not None
    called = guide.library.get(Service, band.service_id, "es")
    assert called is not None
    assert {"legal", "forced"} & {*called.record.needs}
    assert "¿" in band.say
    first = [page.model.hit(row) for row in range(min(6, page.model.rowCount()))]
    assert all(hit.language == "es" for hit in first if hit is not None)
    services = [guide.library.get(Service, hit.id, "es") for hit in first if hit is not None and hit.kind == "service"]
    assert any("work" in found.record.needs for found in services if found is not None)


def _check_read_together(guide: Guide) -> None:
    rows = guide.at("together", BilingualPage).rows
    titles = {rows[0].pair.first, rows[0].pair.second}
    assert titles == {"Alguien tiene mi pasaporte o mi identificación. ¿Qué puedo hacer?", PASSPORT}
    assert all(row.pair.first and row.pair.second for row in rows)


def _check_spanish_card(guide: Guide, printed: list[Rendered]) -> None:
    watch_for(lambda: len(printed) == 1, 20_000)
    text = pdf.text(printed[0].for_print())
    assert len(printed[0].pages) == 1
    assert "Números útiles" in text
    assert not TELLING.search(text)


def _yes(guide: Guide, press: Callable[[], None]) -> None:
    press()
    form = guide.workspace.cards.giver.form
    assert form is not None
    assert form.answers.value == "yes"
    watch_for(form.print_button.isEnabled, 20_000)


def test_a_worker_and_a_client_by_keyboard(sized: Guide, counting: CountingHand, printed: list[Rendered]) -> None:
    _check_found(sized, _searched(sized, counting))
    counting.key(Qt.Key.Key_Return)
    watch_for(lambda: sized.language == "es")
    counting.ctrl(Qt.Key.Key_B)
    _check_read_together(sized)
    counting.ctrl(Qt.Key.Key_G)
    _yes(sized, lambda: counting.key(Qt.Key.Key_Space))
    counting.ctrl(Qt.Key.Key_P)
    assert counting.presses <= 6
    _check_spanish_card(sized, printed)


def test_a_worker_and_a_client_by_mouse(sized: Guide, counting: CountingHand, printed: list[Rendered]) -> None:
    page = _searched(sized, counting)
    _check_found(sized, page)
    if page.panes.narrow:
        counting.click(page.list.viewport(), page.list.visualRect(page.model.index(1, 0)).center())
        watch_for(lambda: bool(seen(sized, ArticleView)))
        counting.press(seen(sized, ArticleView)[0], "Side by side")
    else:
        watch_for(lambda: bool(seen(page.bar, QPushButton)))  # Shown beside the list, a moment after it.
        counting.press(page.bar, "Side by side")
    _check_read_together(sized)
    counting.press(sized.rail, "Home")
    (door,) = [each for each in seen(sized, QPushButton) if each.accessibleName() == "Give one card"]
    counting.click(door)
    form = sized.workspace.cards.giver.form
    assert form is not None
    if sized.language != "es":
        counting.press(form, "Español")
    _yes(sized, lambda: counting.press(form, "Yes"))
    counting.click(form.print_button)
    assert counting.presses <= 7
    _check_spanish_card(sized, printed)


# 2. A bed for a girl of sixteen


def _at_night(open_window: Opener, size: tuple[int, int], percent: int) -> Guide:
    guide = open_window(size, at_home=True, clock=StillClock(NIGHT))
    guide.set_text_size(percent)
    settle()
    return guide


def _check_bed(guide: Guide) -> None:
    page = guide.at("tonight", TonightPage)
    plan = page.calls.plan
    assert plan is not None
    said = read(page.calls)
    for call in plan.calls:
        found = guide.library.get(Service, call.service, "en")
        assert found is not None
        assert fit(found.record, page.form.situation.person).verdict != "no", f"{call.service} is for adults"
    first = plan.calls[0]
    assert page.calls.isVisible()
    assert first.number is not None
    assert first.number.number in said
    assert first.opening is not None
    assert first.opening.state == "open"
    assert first.say
    assert first.say in said


@pytest.mark.parametrize(("size", "percent"), [((1280, 800), 100), ((1024, 600), 100), ((1024, 600), 200)])
def test_a_bed_for_a_girl_by_mouse(
    open_window: Opener, counting: CountingHand, size: tuple[int, int], percent: int
) -> None:
    guide = _at_night(open_window, size, percent)
    door = next(each for each in seen(guide, QPushButton) if each.accessibleName() == "A bed tonight")
    counting.click(door)
    page = guide.at("tonight", TonightPage)
    counting.press(page.form, "13 to 17")
    if page.panes.narrow:
        counting.press(page.form, "Who to call")
    assert counting.presses <= 3
    _check_bed(guide)


@pytest.mark.parametrize(("size", "percent"), [((1280, 800), 100), ((1024, 600), 100), ((1024, 600), 200)])
def test_a_bed_for_a_girl_by_keyboard(
    open_window: Opener, counting: CountingHand, size: tuple[int, int], percent: int
) -> None:
    guide = _at_night(open_window, size, percent)
    counting.ctrl(Qt.Key.Key_3)
    page = guide.at("tonight", TonightPage)
    counting.key(Qt.Key.Key_Tab)
    counting.key(Qt.Key.Key_Right)
    assert counting.presses <= 3
    if page.panes.narrow:
        bring(guide, counting, button_named(page.form, "Who to call"))
        counting.key(Qt.Key.Key_Return)
    _check_bed(guide)


# 3. Three signs, and the next steps to take along


def _check_steps(guide: Guide, printed: list[Rendered], ticked: list[str]) -> None:
    """The client's version: it tells the steps, not what was ticked, and nothing for staff."""
    watch_for(lambda: len(printed) == 1, 20_000)
    text = " ".join(pdf.text(printed[0].pdf).split())
    assert len(ticked) == 3
    for sign_id in ticked:
        found = guide.library.get(Indicator, sign_id, "en")
        assert found is not None
        assert found.record.title not in text
    assert "staff" not in text.lower().replace("ask staff how to reach", ""), "a number that may not be on paper"
    assert guide.at("signs", SignsPage).steps.shown


def test_three_signs_by_mouse(sized: Guide, counting: CountingHand, printed: list[Rendered]) -> None:
    counting.press(sized.rail, "Signs")
    page = sized.at("signs", SignsPage)
    for row in seen(page, SignRow)[:3]:
        counting.click(row.check)
    ticked = list(sized.session.ticked)
    counting.press(page, "Print next steps")
    making = ready(sized.at("print", PrintPage))
    counting.press(making, "Print…")
    assert counting.presses <= 6
    _check_steps(sized, printed, ticked)


def test_three_signs_by_keyboard(sized: Guide, counting: CountingHand, printed: list[Rendered]) -> None:
    counting.ctrl(Qt.Key.Key_4)
    page = sized.at("signs", SignsPage)
    for step in range(3):
        if step:
            counting.move(Qt.Key.Key_Down)
        counting.key(Qt.Key.Key_Space)
    ticked = list(sized.session.ticked)
    bring(sized, counting, button_named(page, "Print next steps"))
    counting.key(Qt.Key.Key_Return)
    watch_for(lambda: sized.navigation.here == "print")
    counting.ctrl(Qt.Key.Key_P)
    assert counting.presses <= 6
    _check_steps(sized, printed, ticked)


# 6. Hide at once, come back, be left alone


def _busy(guide: Guide, hand: CountingHand, state: str) -> None:
    """Where someone is when they must hide: much has been done."""
    guide.session.add_to_tray("safelink")
    guide.session.tick("papers-held", True)
    if state == "results":
        _searched(guide, hand)
    elif state == "card":
        guide.workspace.cards.give()
    elif state == "call":
        guide.show_call_sheet()
    elif state == "client":
        guide.set_client(True)
        guide.room.show_service("safelink")
    else:
        guide.navigation.show(state)
    settle()


def _check_as_at_the_start(guide: Guide) -> None:
    assert guide.session.tray == guide.session.ticked == ()
    assert guide.top_bar.box.text() == ""
    assert not seen(guide, Panel)
    assert not seen(guide, CallSheet)
    assert guide.navigation.here == "home"
    assert not guide.navigation.can_go_back


@pytest.mark.parametrize("state", ["results", "card", "call", "signs", "tonight", "print"])
@pytest.mark.parametrize("by", ["mouse", "keyboard"])
def test_hide_and_come_back(guide: Guide, counting: CountingHand, state: str, by: str) -> None:
    _busy(guide, counting, state)
    counting.presses = 0
    if by == "mouse":
        (hide,) = [each for each in seen(guide, QPushButton) if each.accessibleName().startswith("Hide now")]
        counting.click(hide)
    else:
        counting.hide()
    assert counting.presses == 1
    assert guide.hiding.hidden
    watch_for(lambda: not guide.session.tray)
    assert "safelink" not in read(guide).lower()
    assert guide.windowTitle() == "Unit converter"
    assert len(guide.exit_keys.return_word) <= KEYS_TO_COME_BACK
    counting.write(guide.exit_keys.return_word)
    watch_for(lambda: not guide.hiding.hidden)
    _check_as_at_the_start(guide)


def test_left_alone_it_forgets_without_a_press(open_window: Opener, counting: CountingHand) -> None:
    passed = [0.0]
    guide = open_window(uptime=lambda: passed[0])
    guide.guard.idle.touch()
    _busy(guide, counting, "results")
    counting.presses = 0
    for seconds in (LEFT_ALONE - 1, 1):
        assert guide.session.tray
        passed[0] += seconds
        guide.guard.idle.look()
        settle()
    assert counting.presses == 0
    _check_as_at_the_start(guide)


# 7. The client view


def _check_spanish_room(guide: Guide) -> None:
    """No word for staff, and Spanish wherever the pack has it."""
    said = read(guide.room)
    for word in ("Search", "Handout", "For staff", "Call sheet"):
        assert word not in said
    english = {each.record.question for each in guide.library.all(Question, "en")}
    english |= {need.title for need in guide.library.pack("en").needs}
    spanish = {need.title for need in guide.library.pack("es").needs}
    assert not (english - spanish) & set(texts(guide.room))
    assert spanish & set(texts(guide.room))


def test_the_client_view_by_mouse(sized: Guide, counting: CountingHand) -> None:
    counting.press(sized.top_bar, "Client view")
    counting.press(sized.room, "Español")
    assert counting.presses <= 2
    _check_spanish_room(sized)
    counting.presses = 0
    if sized.room.home.helpers and sized.room.home.helpers[0].isVisible():
        counting.click(sized.room.home.helpers[0])
    else:
        counting.click(next(iter(sized.room.home.needs.values())))
    assert counting.presses == 1
    assert re.search(r"\d{3}-\d{4}", read(sized.room))
    counting.presses = 0
    counting.corner(sized)
    (panel,) = seen(sized, Panel)
    counting.press(panel, "Leave")
    assert counting.presses <= 2
    assert not sized.client.active
    assert sized.rail.isVisible()


def test_the_client_view_by_keyboard(sized: Guide, counting: CountingHand) -> None:
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    counting.key(Qt.Key.Key_V, both)
    bring(sized, counting, sized.room.languages["en"])
    counting.key(Qt.Key.Key_Right)  # The languages are one choice: the arrow makes it.
    assert counting.presses <= 2
    _check_spanish_room(sized)
    counting.presses = 0
    helpers = sized.room.home.helpers
    first = helpers[0] if helpers and helpers[0].isVisible() else next(iter(sized.room.home.needs.values()))
    bring(sized, counting, first)
    counting.key(Qt.Key.Key_Return)
    assert counting.presses == 1
    assert re.search(r"\d{3}-\d{4}", read(sized.room))
    counting.presses = 0
    counting.key(Qt.Key.Key_V, both)
    (panel,) = seen(sized, Panel)
    bring(sized, counting, button_named(panel, "Leave"))
    counting.key(Qt.Key.Key_Return)
    assert counting.presses <= 2
    assert not sized.client.active


# 8. The first time


def _check_help_and_practice(guide: Guide, hand: CountingHand) -> None:
    page = guide.at("help", HelpPage)
    assert page.isVisible()
    said = read(page)
    for words in ("Keys", "Practice hiding", "How do I…", "What this computer saves and clears", "About this guide"):
        assert words in said
    guide.session.add_to_tray("safelink")
    hand.press(page, "Start")
    hand.hide()
    assert guide.exit_keys.return_word in read(guide)
    hand.write(guide.exit_keys.return_word)
    watch_for(lambda: not guide.hiding.hidden)
    assert guide.navigation.here == "help"
    assert guide.session.tray == ("safelink",)


@pytest.mark.parametrize("by", ["mouse", "keyboard"])
def test_the_first_time(sized: Guide, counting: CountingHand, by: str) -> None:
    if by == "mouse":
        counting.press(sized.rail, "Help")
    else:
        counting.key(Qt.Key.Key_F1)
    assert counting.presses == 1
    _check_help_and_practice(sized, counting)
