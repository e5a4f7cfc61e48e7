"""The client view keeps staff's words from clients, and one client's presses from the next; only staff leave it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QWidget

from guide_app.content.kinds import RECORD_TYPES
from guide_app.content.markup import parse_line, plain_text
from guide_app.content.records import Guidance, Indicator, Question, Service
from guide_app.content.sheets import Sheet
from guide_app.desk.preferences import KioskState, PreferenceStore
from guide_app.desk.staff_code import hash_code
from guide_app.ui.client.parts import HelperCard
from guide_app.ui.kit.overlays.panel import Panel
from guide_app.ui.safety.staff_code_form import StaffCodeForm
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, button_named, seen, settle, watch_for

CODE = "blue heron 7"
KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def client(guide: Guide) -> Guide:
    """The guide with a client at it."""
    guide.set_client(True)
    settle()
    return guide


def words_of(guide: Guide) -> str:
    """Every word that is in the window, scrolled out of sight or not, in its tips, and for a screen reader."""
    parts = seen(guide, QWidget)
    shown = [each.text() for each in parts if isinstance(each, QLabel | QAbstractButton)]
    tips = [words for each in parts for words in (each.toolTip(), each.accessibleName(), each.accessibleDescription())]
    return "\n".join((*shown, *tips))


def press_corner(guide: Guide, times: int = 3) -> None:
    """As a hand does."""
    handle = guide.windowHandle()
    for _ in range(times):
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(8, 8))
        settle()


def panels(guide: Guide) -> list[Panel]:
    """What asks."""
    return seen(guide, Panel)


def test_no_word_for_staff_of_any_service(client: Guide) -> None:
    numbers = client.library.phone_numbers
    noted = [each.record for each in client.library.all(Service, "en") if each.record.staff_notes]
    assert noted
    for service in noted:
        client.room.show_service(service.id)
        settle()
        text = words_of(client)
        for note in service.staff_notes:
            assert plain_text(parse_line(note), numbers) not in text
        for word in ("For staff", "source(s)", "Report a change", "Handout", "Search"):
            assert word not in text


def test_no_answer_for_staff_can_be_opened(client: Guide) -> None:
    for found in client.library.all(Question, "en"):
        if found.record.audience == "staff":
            client.room.reading.followed.emit("question", found.record.id)
            settle()
            assert found.record.question not in words_of(client)
        elif found.record.corrected:
            client.room.reading.followed.emit("question", found.record.id)
            settle()
            assert found.record.corrected not in words_of(client)


def test_no_sign_no_guidance_and_no_sheet_of_staff_is_named_or_linked(client: Guide) -> None:
    library, room = client.library, client.room
    sheets = [each.record.title for each in library.all(Sheet, "en") if each.record.audience == "staff"]
    signs = [each.record.title for each in library.all(Indicator, "en")]
    guidance = [each.record.title for each in library.all(Guidance, "en")]
    assert sheets
    assert signs
    assert guidance
    answers = [each.record for each in library.all(Question, "en") if each.record.audience == "client"]
    for kind, record_id in (
        *(("service", each) for each in library.ids(Service)),
        *(("question", each.id) for each in answers),
    ):
        room.reading.followed.emit(kind, record_id)
        settle()
        shown = words_of(client)
        assert not {*sheets, *signs, *guidance} & set(shown.splitlines()), record_id
        for way in ("sheet:", "indicator:", "guidance:", "notice:"):
            assert f'href="{way}' not in shown, record_id
        room.back()


@pytest.mark.parametrize("kind", ["indicator", "guidance", "notice", "sheet"])
def test_a_link_to_what_staff_read_opens_nothing(client: Guide, kind: str) -> None:
    before = words_of(client)
    for record_id in client.library.ids(RECORD_TYPES[kind])[:5]:
        client.room.reading.followed.emit(kind, record_id)
        settle()
        assert words_of(client) == before


def test_keys_of_staff_do_nothing(client: Guide, hand: Hand) -> None:
    for key in (
        *range(Qt.Key.Key_1, Qt.Key.Key_7),
        Qt.Key.Key_K,
        Qt.Key.Key_F,
        Qt.Key.Key_L,
        Qt.Key.Key_B,
        Qt.Key.Key_G,
    ):
        hand.ctrl(Qt.Key(key))
        assert client.room.isVisible()
        assert not panels(client)
    for key in (Qt.Key.Key_F1, Qt.Key.Key_F6):
        hand.key(key)
        assert client.room.isVisible()
    hand.write("passport")
    assert client.top_bar.box.text() == ""
    assert client.navigation.here == "get-help", "the page of staff waits behind"
    assert client.language == "en"


@pytest.mark.parametrize("leaves", ["Salir", Qt.Key.Key_Escape])
def test_a_client_who_leaves_without_staff_leaves_a_fresh_start(
    client: Guide, hand: Hand, leaves: str | Qt.Key
) -> None:
    hand.press(client.room, "Español")
    hand.click(client.room.home.needs["shelter"])
    hand.press(client.room, leaves) if isinstance(leaves, str) else hand.key(leaves)
    (panel,) = panels(client)
    assert [each.text() for each in seen(panel, QLabel) if each.text().startswith("¿")] == ["¿Terminó?"]
    hand.press(panel, "Quedarme")
    assert client.room.language == "es"
    hand.key(Qt.Key.Key_Escape)
    hand.key(Qt.Key.Key_Return)
    assert client.client.active, "staff's pages stay behind"
    assert client.room.language == "en"
    assert not client.room.home.needs["shelter"].isChecked()


def test_staff_who_press_leave_are_asked_once(client: Guide, hand: Hand) -> None:
    hand.press(client.room, "Leave")
    (panel,) = panels(client)
    hand.press(panel, "Staff")
    assert not client.client.active
    assert not panels(client)


def test_tab_stays_in_the_room_and_the_strip(client: Guide, hand: Hand) -> None:
    for _ in range(60):
        hand.key(Qt.Key.Key_Tab)
        focused = client.focusWidget()
        assert focused is not None
        assert client.room.isAncestorOf(focused) or client.strip.isAncestorOf(focused)


def test_three_presses_on_the_corner_ask_and_staff_answer(client: Guide, hand: Hand) -> None:
    press_corner(client, 2)
    assert not panels(client)
    press_corner(client, 1)
    (panel,) = panels(client)
    hand.press(panel, "Stay")
    assert client.room.isVisible()
    press_corner(client)
    (panel,) = panels(client)
    hand.press(panel, "Leave")
    assert not client.client.active
    assert client.top_bar.isVisible()
    assert client.rail.isVisible()


def test_presses_with_a_pause_between_do_not_count(client: Guide) -> None:
    (pause,) = client.room.corner.findChildren(QTimer)
    pause.setInterval(200)
    press_corner(client, 2)
    watch_for(lambda: not pause.isActive())
    press_corner(client, 2)
    assert not panels(client)


def test_hide_and_the_strip_stay_lit_while_it_asks(client: Guide, hand: Hand) -> None:
    client.room.leave_asked.emit()
    settle()
    hand.click(client.room.hide_button)
    assert client.hiding.hidden
    hand.write("guide")
    assert client.room.isVisible()
    assert not panels(client)


@pytest.mark.parametrize("by", ["corner", "Leave"])
def test_with_a_staff_code_only_the_code_leaves(open_window: Opener, hand: Hand, tmp_path: Path, by: str) -> None:
    PreferenceStore(tmp_path / "config").save(KioskState(staff_code=hash_code(CODE)))
    guide = open_window()
    guide.set_client(True)
    settle()
    if by == "corner":
        press_corner(guide)
    else:
        hand.press(guide.room, "Leave")
        hand.press(panels(guide)[0], "Staff")
    assert seen(guide, StaffCodeForm)
    hand.write("wrong code")
    hand.key(Qt.Key.Key_Return)
    assert guide.client.active
    hand.write(CODE)
    hand.key(Qt.Key.Key_Return)
    settle()
    assert not guide.client.active


def _use(guide: Guide, hand: Hand) -> None:
    """A client leaves something everywhere."""
    hand.press(guide.room, "Español")
    hand.click(guide.room.home.needs["shelter"])
    hand.press(guide.room, "¿Cuántos años tiene? 18 o más")
    guide.room.home.police_asked.emit()
    guide.set_text_size(150)
    guide.set_theme("dark")
    guide.room.home.know_asked.emit()
    guide.room.show_service("abbys-house" if "abbys-house" in guide.library.ids(Service) else "safelink")
    settle()


def _as_begun(guide: Guide) -> None:
    room = guide.room
    assert room.language == "en"
    assert room.home.isVisible()
    assert not [press for press in seen(room.home, QPushButton) if press.isChecked()], "no need and no age is given"
    assert not seen(room.home, HelperCard)
    assert not room.home.needs["reporting"].isVisible(), "nor are the police asked for"
    assert (guide.theme.percent, guide.theme.name) == (100, "light")
    assert not [each.text() for each in room.reading.findChildren(QLabel) if each.text()]


@pytest.mark.parametrize("way", ["hide", "idle", "leave"])
def test_nothing_of_a_client_is_there_for_the_next(guide: Guide, hand: Hand, way: str, tmp_path: Path) -> None:
    guide.set_theme("light")
    guide.set_client(True)
    kept = (tmp_path / "config" / "preferences.json").read_bytes()
    _use(guide, hand)
    if way == "hide":
        hand.shift(3)
        assert guide.hiding.hidden
        hand.write("guide")
        assert guide.room.isVisible(), "who hid may be the client"
    elif way == "idle":
        guide.guard.start_afresh()
        assert guide.room.isVisible()
    else:
        guide.set_client(False)
        assert guide.language == "en"
    settle()
    _as_begun(guide) if way != "leave" else None
    assert (guide.theme.percent, guide.theme.name) == (100, "light")
    assert (tmp_path / "config" / "preferences.json").read_bytes() == kept, "nothing of a client is written"
    guide.set_client(True)
    settle()
    _as_begun(guide)
    guide.room.home.say_asked.emit()
    guide.room.back()
    assert guide.room.home.isVisible(), "nothing that was read before is behind it"


def test_the_view_is_not_kept_for_the_next_start(open_window: Opener) -> None:
    guide = open_window()
    guide.set_client(True)
    guide.close()
    assert not open_window().client.active


def test_what_staff_have_open_is_covered_and_there_again_when_they_are_back(guide: Guide, hand: Hand) -> None:
    guide.navigation.show("signs")
    guide.session.tick("papers-held", True)
    hand.press(guide.top_bar, "Client view")
    assert guide.client.active
    assert "What do you need?" in words_of(guide)
    assert "Signs" not in words_of(guide)
    guide.set_client(False)
    assert guide.navigation.here == "signs"
    assert guide.session.ticked == ("papers-held",)


def test_entering_closes_what_lay_over_the_pages(guide: Guide, hand: Hand) -> None:
    guide.workspace.cards.give()
    assert panels(guide)
    guide.show_call_sheet()
    guide.client.enter()
    settle()
    assert not panels(guide)
    assert guide.room.isVisible()
    assert guide.call_sheet.number == ""


def test_a_card_is_asked_about_first_and_nothing_is_printed_where_it_is_not_safe(client: Guide, hand: Hand) -> None:
    client.room.show_service("safelink")
    settle()
    hand.press(client.room, "Get a small card")
    cards = client.client.cards
    assert cards.form is not None
    assert not cards.form.number.isVisible()
    hand.press(cards.form, "I am not sure")
    assert cards.form.number.isVisible()
    assert cards.form.number.text().replace("\u2011", "-") == "877-785-2020"
    hand.press(cards.form.panel, "Close")
    assert cards.form is None


def test_a_card_that_cannot_be_printed_sends_to_a_worker_and_opens_no_dialog(client: Guide, hand: Hand) -> None:
    client.room.show_service("safelink")
    settle()
    hand.press(client.room, "Get a small card")
    form = client.client.cards.form
    assert form is not None
    hand.press(form, "Yes, print it")
    watch_for(lambda: "could not be printed" in form.told.text() or "No card" in form.told.text(), 20_000)
    assert "could not be printed" in form.told.text()
    assert QApplication.activeModalWidget() is None
    assert form.number.isVisible()


def test_hiding_takes_the_card_away(client: Guide, hand: Hand) -> None:
    client.room.show_service("safelink")
    settle()
    hand.press(client.room, "Get a small card")
    assert client.client.cards.form is not None
    hand.shift(3)
    hand.write("guide")
    assert client.client.cards.form is None
    assert not panels(client)


def test_three_shifts_are_counted_on_its_button(client: Guide, hand: Hand) -> None:
    hand.shift(2)
    assert client.room.hide_button.lit == 2
    hand.shift()
    settle()
    assert client.hiding.hidden


def test_the_room_tells_nothing_in_the_title(client: Guide) -> None:
    assert client.windowTitle() == "Resource Guide"
    assert button_named(client.room, "Hide this").isVisible()
    assert not [each for each in seen(client.room, QPushButton) if each.accessibleName() in ("Signs", "Print", "Back")]
