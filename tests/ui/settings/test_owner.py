"""Where a staff code is set, staff alone change what this desk keeps."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from guide_app.content.workshop import Workshop
from guide_app.desk.preferences import KioskState, PreferenceStore
from guide_app.desk.staff_code import hash_code
from guide_app.desk.workshop_plans import OwnPlan, WorkshopPlanStore
from guide_app.teach.plan import ChosenPlan
from guide_app.ui.printing.output.align_printer_form import AlignPrinterForm
from guide_app.ui.safety.staff_code_form import StaffCodeForm
from guide_app.ui.settings.page import SettingsPage
from guide_app.ui.teach.page import TeachPage
from guide_app.ui.teach.plan_card import PlanCard
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, button_named, seen, settle, texts

CODE = "blue heron 7"


@pytest.fixture
def owned(open_window: Opener, tmp_path: Path) -> Guide:
    """A desk with a staff code, at This desk."""
    PreferenceStore(tmp_path / "config").save(KioskState(staff_code=hash_code(CODE)))
    guide = open_window(at_home=True)
    guide.navigation.show("desk")
    settle()
    return guide


def page_of(guide: Guide) -> SettingsPage:
    return guide.at("desk", SettingsPage)


def give_code(guide: Guide, hand: Hand) -> None:
    (form,) = seen(guide, StaffCodeForm)
    assert form.code.hasFocus()
    hand.write(CODE)
    hand.key(Qt.Key.Key_Return)


def test_settings_are_locked_until_the_staff_code_is_given(owned: Guide, hand: Hand) -> None:
    fields = page_of(owned).fields
    parts = (fields.idle, fields.word, fields.see, fields.code, fields.own_block)
    assert not any(part.isEnabled() for part in parts)
    hand.press(owned, "Open with the staff code")
    give_code(owned, hand)
    assert all(part.isEnabled() for part in parts)
    assert not fields.open.isVisible()


@pytest.mark.parametrize("leaving", ["hide", "idle", "client"])
def test_settings_lock_again_when_staff_leave(owned: Guide, hand: Hand, leaving: str) -> None:
    hand.press(owned, "Open with the staff code")
    give_code(owned, hand)
    if leaving == "hide":
        owned.hiding.hide()
        owned.hiding.show_again()
    elif leaving == "idle":
        owned.guard.start_afresh()
    else:
        owned.set_client(True)
        owned.set_client(False)
    owned.navigation.show("desk")
    assert not page_of(owned).fields.word.isEnabled()


def test_the_way_back_from_a_client_is_told_with_the_code(owned: Guide) -> None:
    owned.set_client(True)
    assert owned.room.toasts.words.endswith("press Leave, then Staff, and type the staff code.")


def test_without_a_code_it_is_told_that_anyone_can_come_back(open_window: Opener) -> None:
    guide = open_window(at_home=True)
    guide.set_client(True)
    assert "Anyone can: no staff code is set." in guide.room.toasts.words


def test_this_desk_says_what_the_guide_cannot_hide(owned: Guide) -> None:
    said = " ".join(texts(page_of(owned)))
    for each in ("screen recorder", "search can find it", "disk encryption", "a web search explains its numbers"):
        assert each in said


def test_wrong_code_opens_nothing(owned: Guide, hand: Hand) -> None:
    hand.press(owned, "Open with the staff code")
    hand.write("wrong one")
    hand.key(Qt.Key.Key_Return)
    hand.key(Qt.Key.Key_Escape)
    assert not page_of(owned).fields.word.isEnabled()


def test_without_a_code_this_desk_says_what_anyone_can_change(guide: Guide) -> None:
    guide.navigation.show("desk")
    fields = page_of(guide).fields
    assert fields.word.isEnabled()
    assert not fields.open.isVisible()
    assert "No staff code is set. Anyone at this computer can change these settings" in fields.owner


def test_word_is_shown_only_while_the_button_is_held(guide: Guide) -> None:
    guide.navigation.show("desk")
    fields = page_of(guide).fields
    assert fields.word.echoMode() == QLineEdit.EchoMode.Password
    QTest.mousePress(fields.see, Qt.MouseButton.LeftButton)
    assert fields.word.echoMode() == QLineEdit.EchoMode.Normal
    QTest.mouseRelease(fields.see, Qt.MouseButton.LeftButton)
    assert fields.word.echoMode() == QLineEdit.EchoMode.Password


@pytest.mark.parametrize(("group", "words"), [("printers", "Line up…"), ("sets", "Add a card set…")])
def test_changing_what_this_desk_prints_with_asks_for_the_code(
    owned: Guide, hand: Hand, group: str, words: str
) -> None:
    page_of(owned).show_group(group)
    settle()
    button_named(owned, words).click()
    settle()
    assert not seen(owned, AlignPrinterForm)
    assert seen(owned, StaffCodeForm)
    if group == "printers":
        give_code(owned, hand)
        assert seen(owned, AlignPrinterForm)
    hand.key(Qt.Key.Key_Escape)


def test_own_workshop_plan_is_deleted_by_staff_alone(owned: Guide, hand: Hand) -> None:
    store = WorkshopPlanStore(owned.workspace.context.kept)
    plan = owned.library.ids(Workshop)[0]
    assert store.save(OwnPlan(name="Monday team", chosen=ChosenPlan(plan=plan, parts=(0,))))
    owned.navigation.show("teach")
    owned.at("teach", TeachPage).start()
    settle()
    own = next(card for card in seen(owned, PlanCard) if "Monday team" in texts(card))
    hand.click(button_named(own, "Delete"))
    assert store.all()
    give_code(owned, hand)
    assert store.all() == ()
