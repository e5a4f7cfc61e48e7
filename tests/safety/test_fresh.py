"""After hiding, and for the next person at the desk, every page is as it was when the guide was opened, whatever was
typed, ticked, chosen, opened or scrolled.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QLabel,
    QLineEdit,
    QWidget,
)

from guide_app.content.records import Indicator, Question, Service
from guide_app.ui.kit.inputs.choice_box import ChoiceBox
from guide_app.ui.printing.form.record_box import RecordBox
from guide_app.ui.printing.page import PrintPage
from guide_app.ui.questions.page import QuestionsPage
from guide_app.ui.search.page import ResultsPage
from guide_app.ui.signs.page import SignsPage
from guide_app.ui.signs.sign_row import SignRow
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, seen, settle, watch_for

PAGES = ("get-help", "signs", "questions", "print")


def told(widget: QWidget) -> str | None:
    """What a widget shows or holds."""
    match widget:
        case QLabel():
            return widget.text()
        case QLineEdit():
            return f"{widget.text()} undo={widget.isUndoAvailable()}"
        case ChoiceBox():
            return f"{widget.words} of {len(widget.choices)}"
        case QAbstractButton():
            return f"{widget.text()} checked={widget.isChecked()} on={widget.isEnabled()}"
        case QAbstractSpinBox():
            return widget.text()
        case QAbstractItemView():
            return f"row {widget.currentIndex().row()} at {widget.verticalScrollBar().value()}"
        case QAbstractScrollArea():
            return f"at {widget.verticalScrollBar().value()}"
        case _:
            return None


def _all(place: QWidget) -> Iterator[str]:
    for widget in place.findChildren(QWidget):
        if widget.isVisibleTo(place) and (words := told(widget)) is not None:
            yield f"{type(widget).__name__}: {words}"


def state(guide: Guide) -> dict[str, list[str]]:
    """All that can be seen on all pages, gone through in their order."""
    guide.navigation.show("home")
    guide.navigation.forget()
    found: dict[str, list[str]] = {"box": list(_all(guide.top_bar)), "rail": list(_all(guide.rail))}
    for name in PAGES:
        guide.navigation.show(name)
        page = guide.navigation.page(name)
        if isinstance(page, PrintPage):
            watch_for(
                lambda page=page: not page.worker.busy and (page.in_gallery or page.maker.left.print_button.isEnabled())
            )
        elif isinstance(page, SignsPage):
            watch_for(lambda page=page: len(page.list.rows) == len(guide.library.ids(Indicator)))
        settle()
        found[name] = list(_all(page))
    guide.navigation.show("home")
    guide.navigation.forget()
    return found


def use(guide: Guide, hand: Hand) -> None:
    """Leave something everywhere."""
    hand.write("place to sleep")
    results = guide.at("results", ResultsPage)
    watch_for(lambda: results.model.rowCount() > 0)
    results.kind_choice.set_value("service")
    results.open_current()
    guide.navigation.show("get-help")
    guide.help.show_need("legal")
    hand.click(guide.help.filters.open_now)
    guide.help.list.verticalScrollBar().setValue(500)
    guide.navigation.open_record("service", guide.library.ids(Service)[-1])
    guide.navigation.open_record("indicator", "papers-held")
    for row in guide.navigation.page("signs").findChildren(SignRow)[:3]:
        row.check.click()
    guide.navigation.open_record("question", guide.library.ids(Question)[-1])
    questions = guide.at("questions", QuestionsPage)
    questions.show_topic(guide.library.pack("en").question_groups[-1].id)
    guide.session.add_to_tray("safelink")
    guide.show_call_sheet()
    hand.key(Qt.Key.Key_Escape)
    _use_print(guide, hand)
    guide.top_bar.box.begin()
    hand.write("again")


def _use_print(guide: Guide, hand: Hand) -> None:
    guide.workspace.print_kind("wallet-card", {})
    page = guide.at("print", PrintPage)
    for kind in ("first-call-sheet", "poster", "wallet-card"):
        page.show_kind(kind)
        settle()
        for box in [each for each in page.findChildren(RecordBox) if each.isVisible()][:1]:
            hand.click(box)
            hand.write("safe")
        for box in seen(page.maker.left, ChoiceBox):
            if len(box.choices) > 1:
                box.setFocus()
                hand.key(Qt.Key.Key_End)
    page.maker.left.scroll_up()


@pytest.mark.parametrize("forgetting", ["hiding", "leaving"])
def test_the_next_person_finds_the_guide_as_it_was(open_window: Opener, hand: Hand, forgetting: str) -> None:
    guide = open_window(at_home=True)
    before = state(guide)
    use(guide, hand)
    assert [place for place, words in state(guide).items() if words == before[place]] == [], (
        "something is left everywhere"
    )
    if forgetting == "hiding":
        hand.shift(3)
        hand.write("guide")
    else:
        guide.guard.start_afresh()
    settle()
    assert not guide.hiding.hidden
    assert guide.navigation.here == "home"
    assert guide.focusWidget() is guide.top_bar.box
    after = state(guide)
    for place, words in before.items():
        assert after[place] == words, place
