"""The client view as a client goes through it: needs, who can help, one service, answers, in their language."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from guide_app.content.records import Phone, Question, Service
from guide_app.desk import paths
from guide_app.library.decision.ask import Ask
from guide_app.library.decision.engine import decide
from guide_app.library.eligibility import ADULT, MINOR, Person, fit
from guide_app.library.library import Library
from guide_app.library.services import NO_FILTER, Services, list_name
from guide_app.ui.client import home
from guide_app.ui.client.parts import TARGET, HelperCard
from guide_app.ui.client.texts import words_in
from guide_app.ui.common.rich_text import RichText
from guide_app.ui.shell.frame.emergency_strip import StripButton
from tests.ui.conftest import Opener
from tests.ui.desk import TUESDAY, Guide, Hand, button_named, seen, settle, texts
from tests.ui.seeing import cut_off, overlapping, small_targets, too_wide


def listed(guide: Guide) -> list[str]:
    """The ids of those who can help, to the last."""
    while more := [each for each in seen(guide.room, QPushButton) if each.accessibleName() == "Show more"]:
        more[0].click()
        settle()
    return [card.property("service") for card in guide.room.home.helpers]


def choose(guide: Guide, hand: Hand, need: str) -> None:
    """Press what is needed."""
    hand.click(guide.room.home.needs[need])


def service_of(library: Library, service_id: str, language: str = "en") -> Service:
    """A service by its id."""
    found = library.get(Service, service_id, language)
    assert found is not None
    return found.record


def test_it_has_the_window_but_for_the_strip(client: Guide) -> None:
    assert client.room.isVisible()
    assert client.strip.isVisible()
    for part in (client.rail, client.top_bar, client.navigation.stack):
        assert not part.isVisible()
    names = {each.accessibleName() for each in seen(client.room, QPushButton)}
    assert {"English", "Español", "Hide this", "What can I say?", "Who will know?"} <= names
    assert client.room.languages["en"].isChecked()


def test_a_number_is_one_press_away(client: Guide, hand: Hand) -> None:
    choose(client, hand, "legal")
    first = client.room.home.helpers[0]
    number = client.library.main_phone(service_of(client.library, first.property("service")))
    assert number is not None
    shown = [each.text().replace("\u2011", "-") for each in seen(first, QLabel)]
    assert number.number in shown
    large = next(each for each in seen(first, QLabel) if each.text().replace("\u2011", "-") == number.number)
    assert large.font().pointSizeF() == client.theme.font("client-phone").pointSizeF()


def test_what_is_pressed_is_44_px_and_choices_are_19(client: Guide, hand: Hand) -> None:
    for press in seen(client.room, QPushButton):
        assert press.height() >= TARGET, press.accessibleName()
        assert press.width() >= TARGET, press.accessibleName()
    for choice in client.room.home.needs.values():
        (words,) = [each for each in choice.findChildren(QLabel) if each.text()]
        assert words.font().pointSizeF() == client.theme.font("choice").pointSizeF()
    smallest = client.theme.font("body").pointSizeF()
    for text in seen(client.room, QLabel):
        assert not text.text() or text.font().pointSizeF() >= smallest, text.text()


def test_open_ones_come_before_those_that_are_not(client: Guide, hand: Hand) -> None:
    choose(client, hand, "legal")
    called = decide(client.library, Ask(needs=frozenset(("legal",)), at=TUESDAY, without_police=True)).ordered
    others = listed(client)[len(called) :]
    states = [client.library.opening_of(service_of(client.library, each), TUESDAY).state for each in others]
    rank = {"open": 0, "unknown": 1, "closed": 2}
    assert [rank[each] for each in states] == sorted(rank[each] for each in states)
    assert len(set(states)) > 1


def test_what_staff_are_told_goes_when_a_client_picks_a_language(client: Guide, hand: Hand) -> None:
    client.room.toasts.say("To get back to the staff pages, press Leave, then Staff.")
    hand.press(client.room, "Español")
    settle()
    assert not client.room.toasts.isVisible()


def test_nothing_is_only_for_adults_until_someone_says_that_they_are_one(client: Guide, hand: Hand) -> None:
    for need in client.room.home.needs:
        client.room.home.need_chosen.emit(need)
        settle()
        for service_id in listed(client):
            verdict = fit(service_of(client.library, service_id), Person(age=MINOR)).verdict
            assert verdict != "not", f"{service_id} is for adults"
    choose(client, hand, "shelter")
    young = set(listed(client))
    assert any("only for adults" in each for each in texts(client.room))
    hand.press(client.room, "How old are you? 18 or older")
    adult = set(listed(client))
    assert young < adult
    assert not any("only for adults" in each for each in texts(client.room))
    for answer in ("Under 13", "13 to 17"):
        hand.press(client.room, f"How old are you? {answer}")
        for service_id in listed(client):
            assert fit(service_of(client.library, service_id), Person(age=MINOR)).verdict != "not"
    for service_id in adult:
        assert fit(service_of(client.library, service_id), Person(age=ADULT)).verdict != "not"


def test_the_age_stays_while_they_look_and_is_taken_back_by_another_press(client: Guide, hand: Hand) -> None:
    choose(client, hand, "shelter")
    hand.press(client.room, "How old are you? 18 or older")
    adult = listed(client)
    client.room.show_service("safelink")
    hand.press(client.room, "Back")
    assert listed(client) == adult
    hand.press(client.room, "How old are you? 18 or older")
    assert len(listed(client)) < len(adult)


def test_police_are_left_out_until_they_are_asked_for(client: Guide, hand: Hand) -> None:
    police = {each.record.id for each in client.library.all(Service, "en") if each.record.law_enforcement}
    assert not client.room.home.needs["reporting"].isVisible()
    choose(client, hand, "legal")
    assert not police & set(listed(client))
    hand.press(client.room, "Show police too")
    assert police & set(listed(client))
    assert client.room.home.needs["reporting"].isVisible()
    hand.press(client.room, "Hide police")
    assert not police & set(listed(client))


def test_a_number_that_is_not_confirmed_is_small_and_says_so(client: Guide, demo: Library) -> None:
    rows = Services(demo).rows(Services(demo).find(NO_FILTER).ids(), "en", TUESDAY)
    unsure = [row.id for row in rows if row.number and not row.confirmed]
    assert unsure
    seen_unsure = 0
    for need in client.room.home.needs:
        client.room.home.need_chosen.emit(need)
        client.room.home.age_said.emit("adult")
        settle()
        listed(client)
        for card in client.room.home.helpers:
            if card.property("service") in unsure:
                seen_unsure += 1
                assert "We are not sure this number is right. Ask a worker first." in texts(card)
                large = client.theme.font("client-phone").pointSizeF()
                assert not [each for each in seen(card, QLabel) if each.font().pointSizeF() == large]
        client.room.home.age_said.emit("adult")
    assert seen_unsure
    client.room.show_service(unsure[0])
    settle()
    assert "We are not sure this number is right. Ask a worker first." in texts(client.room)
    assert not [each for each in seen(client.room, QPushButton) if each.accessibleName() == "Get a small card"]


def test_one_service_in_plain_words(client: Guide, hand: Hand) -> None:
    choose(client, hand, "crisis")
    card = next(each for each in client.room.home.helpers if each.property("service") == "safelink")
    hand.click(card)
    service = service_of(client.library, "safelink")
    said = texts(client.room)
    assert "SafeLink" in said
    assert any("877\u2011785\u20112020" in each for each in said)
    assert f"“{service.say}”" in said
    assert any(each.endswith(service.they_may_ask[0]) for each in said)
    assert service.leads_to in said
    assert service.safe_contact in said


def test_what_they_may_share_is_right_below_the_number(client: Guide, demo: Library) -> None:
    telling = [each.record for each in demo.all(Service, "en") if each.record.may_share]
    assert telling
    for service in telling:
        client.room.show_service(service.id)
        settle()
        assert "Who will know?" in texts(client.room)


def test_who_will_know_says_what_this_screen_keeps_and_leads_to_answers(client: Guide, hand: Hand) -> None:
    hand.press(client.room, "Who will know?")
    assert any("saves nothing" in each for each in texts(client.room))
    hand.press(client.room, "Will the police or immigration be called?")
    assert "Will the police or immigration be called?" in texts(client.room)
    assert any("It depends on who you talk to" in each for each in texts(client.room))
    hand.key(Qt.Key.Key_Escape)
    assert any("saves nothing" in each for each in texts(client.room))
    hand.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert client.room.home.isVisible()


def test_what_to_say_is_that_of_those_who_are_listed(client: Guide, hand: Hand) -> None:
    choose(client, hand, "legal")
    first = service_of(client.library, client.room.home.helpers[0].property("service"))
    hand.press(client.room, "What can I say?")
    assert f"“{first.say}”" in texts(client.room)


def test_questions_are_those_for_clients(client: Guide, hand: Hand) -> None:
    hand.press(client.room, "Questions")
    rows = {each.accessibleName() for each in seen(client.room.reading, QPushButton)} - {"Back"}
    questions = [each.record for each in client.library.all(Question, "en")]
    assert rows == {each.question for each in questions if each.audience == "client"}


def test_links_lead_on_and_none_to_what_is_for_staff(client: Guide) -> None:
    staff = {each.record.id for each in client.library.all(Question, "en") if each.record.audience == "staff"}
    for found in client.library.all(Question, "en"):
        if found.record.audience != "client":
            continue
        client.room.reading.followed.emit("question", found.record.id)
        settle()
        for text in seen(client.room, QLabel):
            for kind in ("indicator:", "guidance:", "notice:"):
                assert f'href="{kind}' not in text.text()
            assert not [each for each in staff if f'href="question:{each}"' in text.text()]
        client.room.back()


def test_the_language_is_that_of_everything(client: Guide, hand: Hand, demo: Library) -> None:
    hand.press(client.room, "Español")
    pack = demo.pack("es")
    said = texts(client.room)
    assert pack.needs[0].title in said
    assert "¿Qué necesita?" in said
    assert pack.emergency[0].title in texts(client.strip)
    hand.press(client.room, "¿Quién lo sabrá?")
    english = {each.record.question for each in demo.all(Question, "en")}
    assert not english & set(texts(client.room))
    client.room.show_service("safelink")
    settle()
    assert f"“{service_of(demo, 'safelink', 'es').say}”" in texts(client.room)
    assert client.language == "en", "the guide of staff keeps its own"
    opener = client.room.look
    hand.click(opener)
    assert "Tamaño de letra" in texts(client)
    hand.key(Qt.Key.Key_Escape)


@pytest.mark.parametrize("need", ["", "crisis"])
def test_a_language_of_a_part_says_so(client: Guide, hand: Hand, need: str) -> None:
    if need:
        client.room.home.need_chosen.emit(need)
    for code in client.library.client_languages:
        words = words_in(paths.assets_folder(), code)
        hand.click(client.room.languages[code])
        said = " ".join(texts(client.room))
        assert (words.draft in said) == (code != "en")
        assert (words.partly in said) == (code not in client.library.languages)


def test_speakers_of_the_language_come_first(client: Guide, hand: Hand) -> None:
    hand.press(client.room, "Español")
    client.room.home.need_chosen.emit("counseling")
    settle()
    spoken = ["es" in service_of(client.library, each).languages for each in listed(client)]
    by_interpreter = [bool(service_of(client.library, each).interpretation_services) for each in listed(client)]
    last = max(place for place, speaks in enumerate(spoken) if speaks)
    for place, (speaks, interpreted) in enumerate(zip(spoken, by_interpreter, strict=True)):
        if not speaks and not interpreted and service_of(client.library, listed(client)[place]).languages:
            assert place > last


@pytest.mark.parametrize("size", [(1280, 800), (1024, 600), (800, 600), (640, 480)])
@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("language", ["en", "es", "vi", "ar"])
def test_nothing_is_cut_off(open_window: Opener, size: tuple[int, int], percent: int, language: str) -> None:
    guide = open_window(size)
    guide.set_text_size(percent)
    guide.set_client(True)
    room = guide.room
    room.languages[language].click()
    for show in (
        lambda: None,
        lambda: room.home.need_chosen.emit("shelter"),
        lambda: room.show_service("national-human-trafficking-hotline"),
        lambda: room.home.know_asked.emit(),
        lambda: room.home.say_asked.emit(),
        lambda: room.reading.followed.emit("question", "passport-taken"),
    ):
        show()
        settle()
        assert cut_off(room) == []
        assert overlapping(room) == []
        assert too_wide(room) == []
        assert small_targets(room) == []


def test_the_numbers_at_the_foot_begin_where_the_language_begins(client: Guide) -> None:
    def places() -> list[int]:
        settle()
        return [each.mapTo(client, each.rect().center()).x() for each in seen(client, StripButton)]

    left = places()
    client.room.languages["ar"].click()
    right = places()
    assert right == sorted(right, reverse=True)
    assert min(right) > left[0]
    client.room.languages["es"].click()
    assert places() == sorted(places())


def test_a_narrow_window_has_a_way_back_from_who_can_help(open_window: Opener, hand: Hand) -> None:
    guide = open_window((640, 480))
    guide.set_client(True)
    settle()
    assert not seen(guide.room, HelperCard)
    choose(guide, hand, "legal")
    assert seen(guide.room, HelperCard)
    assert not guide.room.home.needs["legal"].isVisible()
    hand.press(guide.room, "Back")
    assert guide.room.home.needs["legal"].isVisible()
    assert guide.focusWidget() is guide.room.home.needs["legal"]


def test_more_are_shown_a_page_at_a_time(client: Guide, hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    page = 4
    monkeypatch.setattr(home, "FIRST_SHOWN", page)
    choose(client, hand, "legal")
    assert len(client.room.home.helpers) == page
    hand.press(client.room, "Show more")
    assert len(client.room.home.helpers) == 2 * page
    assert client.focusWidget() is client.room.home.helpers[page]


def test_every_phone_that_a_client_reads_may_be_given(client: Guide, demo: Library) -> None:
    unsure = {each.record.number for each in demo.all(Phone, "en") if not each.record.print}
    for found in demo.all(Service, "en"):
        main = demo.main_phone(found.record)
        client.room.show_service(found.record.id)
        settle()
        shown = {each.replace("\u2011", "-") for each in texts(client.room)}
        assert not (unsure - {main.number if main else ""}) & shown, list_name(found.record)
        client.room.back()


def test_an_emergency_line_opens_in_the_room(client: Guide, hand: Hand) -> None:
    hand.click(next(each for each in seen(client.strip, QPushButton) if "911" in each.accessibleName()))
    assert client.room.isVisible()
    assert "911" in texts(client.room)
    hand.press(client.room, "Back")
    assert button_named(client.room, "What can I say?").isVisible()


def test_hours_are_computed_again(client: Guide, hand: Hand) -> None:
    choose(client, hand, "work")
    before = texts(client.room)
    client.clock.now = TUESDAY.replace(hour=3)
    client.workspace.refresh_hours()
    settle()
    assert texts(client.room) != before


@pytest.mark.parametrize(("size", "percent"), [((1280, 800), 100), ((640, 480), 100), ((1024, 600), 200)])
def test_a_client_can_leave_by_mouse(open_window: Opener, hand: Hand, size: tuple[int, int], percent: int) -> None:
    guide = open_window(size)
    guide.set_text_size(percent)
    guide.set_client(True)
    settle()
    (leave,) = [each for each in seen(guide.room, QPushButton) if each.accessibleName() == "Leave"]
    hand.click(leave)
    assert any(each.accessibleName() == "Staff" or "Staff" in each.text() for each in seen(guide, QPushButton))


@pytest.mark.parametrize(("size", "percent"), [((1280, 800), 100), ((1024, 600), 200)])
def test_tab_goes_as_one_reads(open_window: Opener, hand: Hand, size: tuple[int, int], percent: int) -> None:
    """Also after the need and the language were chosen, which makes choices and cards again."""
    guide = open_window(size)
    guide.set_text_size(percent)
    guide.set_client(True)
    settle()
    choose(guide, hand, "counseling")
    hand.click(guide.room.languages["es"])
    heard: list[str] = []
    while "Preguntas" not in heard:
        focused = guide.focusWidget()
        assert isinstance(focused, QPushButton)
        heard.append(focused.accessibleName())
        hand.key(Qt.Key.Key_Tab)
    cards = [each.accessibleName() for each in guide.room.home.helpers]
    low = [guide.room.leave.accessibleName()] if guide.room.leave.isVisible() else []
    first = ["Otro idioma", *low, "Tamaño de letra y colores", "Soy una persona sorda", "Ocultar esto"]
    assert heard[1 : 1 + len(first)] == first
    assert heard[-len(cards) - 5 : -5] == cards
    assert [each.rpartition("? ")[2] for each in heard[-len(cards) - 8 : -len(cards) - 5]] == [
        "Menos de 13",
        "De 13 a 17",
        "18 o más",
    ]
    assert heard[-5:] == ["Mostrar más", "En dibujos", "¿Qué puedo decir?", "¿Quién lo sabrá?", "Preguntas"]


def test_a_minute_that_goes_by_leaves_the_keyboard_on_its_card(client: Guide) -> None:
    client.room.home.need_chosen.emit("crisis")
    settle()
    card = client.room.home.helpers[1]
    card.setFocus(Qt.FocusReason.TabFocusReason)
    client.room.refresh_hours()
    settle()
    assert client.focusWidget() is card


def test_a_kiosk_shows_who_helps_in_place_of_law_that_no_lawyer_has_read(client: Guide, demo: Library) -> None:
    found = demo.get(Question, "t-visa", "en")
    assert found is not None
    assert found.record.needs_lawyer
    for kiosk in (False, True):
        client.room.begin("en", kiosk=kiosk)
        client.room.reading.followed.emit("question", "t-visa")
        settle()
        said = " ".join((*texts(client.room), *(each.text() for each in seen(client.room, RichText))))
        assert ("You helped the police" in said) is not kiosk
        assert ("No lawyer has read our answer yet" in said) is kiosk
        for service in demo.many(Service, found.record.services, "en"):
            assert list_name(service.record) in said


def test_a_client_reads_what_a_place_has_for_a_person_with_a_disability(client: Guide) -> None:
    client.room.show_service("abbys-house")
    settle()
    said = " ".join(texts(client.room))
    assert "It has an elevator. It does not have a place for service animals. Ask about a way in without steps." in said
    client.room.show_service("safelink")
    settle()
    assert "steps" not in " ".join(texts(client.room)), "nothing is known, so nothing is said"
