"""States of a workshop that pictures are taken of."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from guide_app.teach.plan import ChosenPlan
from guide_app.ui.teach.page import TeachPage
from guide_app.ui.teach.plan_card import PlanCard
from guide_app.ui.teach.presenter import Presenter
from guide_app.ui.teach.slide_view import SlideView
from tests.ui.desk import Guide, Hand, seen, settle, watch_for


def teach(guide: Guide, hand: Hand) -> None:
    """The plans."""
    guide.workspace.go_to("teach")


def presenter(guide: Guide, hand: Hand) -> None:
    """The presenter's screen, at the first moment of a story."""
    teach(guide, hand)
    page = guide.navigation.page("teach")
    seen(page, PlanCard)[0].start_button.click()
    watch_for(lambda: bool(seen(guide.desktop.window, Presenter)))
    screen = seen(guide.desktop.window, Presenter)[0]
    for _ in range(9):
        hand.key(Qt.Key.Key_Right)
        settle()
    watch_for(lambda: all(each.ready for each in seen(screen, SlideView)))


def hand_out(guide: Guide, hand: Hand) -> None:
    """What to hand out."""
    teach(guide, hand)
    page = guide.navigation.page("teach")
    assert isinstance(page, TeachPage)
    page.show_hand_out(ChosenPlan(plan="short", language=guide.language), 21, in_front=True)
    assert seen(page, QCheckBox)


def parts(guide: Guide, hand: Hand) -> None:
    """The panel of the parts of a plan."""
    teach(guide, hand)
    hand.click(seen(guide.navigation.page("teach"), PlanCard)[0].parts_button)
