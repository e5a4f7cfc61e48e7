"""Text is read aloud by a program that gets it on its standard input, and any key or Hide silences it at once."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from guide_app.system import voices
from guide_app.ui.bilingual.page import BilingualPage
from guide_app.ui.common import read_aloud
from guide_app.ui.common.read_aloud import Mark, ReadAloud
from guide_app.ui.questions.page import QuestionsPage
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, seen, settle, texts
from tests.ui.voices import Speaker, place_speaker
from tests.waiting import wait_until

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a script of Unix")
ALL = ["en-us", "es-419", "pt-br", "ht", "vi", "ar"]
QUIETLY = "Use earphones if someone may listen."


@pytest.fixture
def at_home() -> bool:
    return True


@pytest.fixture
def place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Callable[[list[str]], Speaker]]:
    """Puts a speaker of some languages on this computer."""

    def placed(languages: list[str]) -> Speaker:
        folder = tmp_path / "speaker"
        folder.mkdir()
        monkeypatch.setitem(voices.PROGRAMS, sys.platform, (voices.ESPEAK,))
        monkeypatch.setenv("PATH", str(folder))
        return place_speaker(folder, languages)

    read_aloud.voices.cache_clear()
    yield placed
    read_aloud.voices().stop()
    read_aloud.voices.cache_clear()


def opened(guide: Guide) -> ReadAloud:
    """The button of a service in the client view, once the voices are known."""
    guide.set_client(True)
    guide.room.show_service("safelink")
    settle()
    wait_until(lambda: guide.room.reading.aloud.button.isVisible())
    settle()
    return guide.room.reading.aloud


def begun(guide: Guide, hand: Hand, speaker: Speaker) -> ReadAloud:
    aloud = opened(guide)
    hand.click(aloud.button)
    hand.click(aloud.button)
    speaker.wait_for(1)
    return aloud


def marked(guide: Guide) -> list[str]:
    """The texts of the labels in which a sentence is marked."""
    found = [each.parentWidget() for each in seen(guide.room, Mark)]
    return [each.text() for each in found if isinstance(each, QLabel)]


def test_no_voice_has_no_button(guide: Guide, place: Callable[[list[str]], Speaker]) -> None:
    place(["es-419", "ar"])
    guide.set_client(True)
    guide.room.languages["es"].click()
    guide.room.show_service("safelink")
    button = guide.room.reading.aloud.button
    wait_until(button.isVisible)
    assert button.accessibleName() == "Leer en voz alta"
    guide.room.languages["en"].click()
    settle()
    assert not button.isVisible()


def test_first_press_tells_to_use_earphones_and_second_reads_from_the_start(
    guide: Guide, hand: Hand, place: Callable[[list[str]], Speaker]
) -> None:
    speaker = place(ALL)
    aloud = opened(guide)
    hand.click(aloud.button)
    assert QUIETLY in texts(guide.room)
    assert aloud.button.accessibleName() == "Start reading"
    assert not speaker.said()
    hand.click(aloud.button)
    assert QUIETLY not in texts(guide.room)
    speaker.wait_for(1)
    assert speaker.texts() == ["SafeLink"]
    assert marked(guide) == ["SafeLink"]
    speaker.go_on()
    wait_until(lambda: not aloud.reading)
    assert aloud.button.accessibleName() == "Read aloud"
    assert not seen(guide.room, Mark)
    said = speaker.texts()
    assert "8 7 7, 7 8 5, 2 0 2 0" in said, "digit by digit"
    shown = [each for each in texts(guide.room) if "answers day and night" in each]
    for arguments in (arguments for _, arguments, _ in speaker.said()):
        assert arguments == ["-v", "en-us", "-s", "150", "--stdin"], "no word of it is in the arguments"
    assert all(any(sentence in each for sentence in said) for each in shown)


@pytest.mark.parametrize("language", ["es", "pt-BR", "ht", "vi", "ar"])
def test_each_language_is_read_by_its_own_voice(
    guide: Guide, hand: Hand, place: Callable[[list[str]], Speaker], language: str
) -> None:
    speaker = place(ALL)
    guide.set_client(True)
    guide.room.languages[language].click()
    guide.room.home.know_asked.emit()
    aloud = guide.room.reading.aloud
    wait_until(aloud.button.isVisible)
    settle()
    speaker.go_on()
    hand.click(aloud.button)
    hand.click(aloud.button)
    speaker.wait_for(3)
    wait_until(lambda: not aloud.reading)
    assert {arguments[1].partition("-")[0] for _, arguments, _ in speaker.said()} == {language.partition("-")[0]}
    assert guide.room.reader.words.who_will_know in speaker.texts()


@pytest.mark.parametrize("key", [Qt.Key.Key_A, Qt.Key.Key_Shift, Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_Escape])
def test_any_key_silences_it_at_once(
    guide: Guide, hand: Hand, place: Callable[[list[str]], Speaker], key: Qt.Key
) -> None:
    speaker = place(ALL)
    aloud = begun(guide, hand, speaker)
    ((process, _, _),) = speaker.said()
    assert speaker.is_alive(process)
    hand.key(key)
    assert not speaker.is_alive(process)
    assert not aloud.reading
    assert not seen(guide.room, Mark)
    assert aloud.button.isVisible(), "and the page stays"
    speaker.go_on()
    settle()
    assert len(speaker.said()) == 1, "nor does it begin again"


def test_hide_silences_it_and_keeps_nothing(guide: Guide, hand: Hand, place: Callable[[list[str]], Speaker]) -> None:
    speaker = place(ALL)
    aloud = begun(guide, hand, speaker)
    ((process, _, _),) = speaker.said()
    guide.hiding.hide()
    assert not speaker.is_alive(process)
    assert not aloud.reading
    kept = vars(aloud)
    assert not kept["_left"]
    assert kept["_now"] is None
    guide.hiding.show_again()
    aloud = opened(guide)
    hand.click(aloud.button)
    assert QUIETLY in texts(guide.room), "and the next person is told"


def test_click_elsewhere_another_text_and_another_press_silence_it(
    guide: Guide, hand: Hand, place: Callable[[list[str]], Speaker]
) -> None:
    speaker = place(ALL)
    aloud = begun(guide, hand, speaker)
    for count, stop in enumerate(
        (
            lambda: hand.click(guide.room.reading),
            lambda: hand.click(aloud.button),
            lambda: guide.room.show_service("safelink"),
        ),
        1,
    ):
        if count > 1:
            hand.click(aloud.button)
        speaker.wait_for(count)
        process, _, _ = speaker.said()[-1]
        stop()
        assert not speaker.is_alive(process)
        assert not aloud.reading
    hand.click(aloud.button)
    assert aloud.reading, "and who was told once is not told again for each text"


def test_answers_and_what_to_do_are_read_and_nothing_for_staff(
    open_window: Opener, hand: Hand, place: Callable[[list[str]], Speaker]
) -> None:
    speaker = place(ALL)
    guide = open_window()
    guide.navigation.open_record("guidance", "in-danger")
    settle()
    detail = guide.at("questions", QuestionsPage).detail
    wait_until(detail.aloud.button.isVisible)
    settle()
    speaker.go_on()
    hand.click(detail.aloud.button)
    assert QUIETLY in texts(detail)
    hand.click(detail.aloud.button)
    wait_until(lambda: not detail.aloud.reading)
    said = " ".join(speaker.texts())
    assert "9 1 1" in said
    assert "Who helps" not in said
    assert "source" not in said.lower()


def test_what_to_say_is_read_from_the_call_sheet(
    guide: Guide, hand: Hand, place: Callable[[list[str]], Speaker]
) -> None:
    speaker = place(ALL)
    guide.navigation.open_record("service", "safelink")
    settle()
    hand.press(guide.help.detail, "Call sheet")
    aloud = guide.call_sheet.aloud
    wait_until(aloud.button.isVisible)
    settle()
    speaker.go_on()
    hand.click(aloud.button)
    hand.click(aloud.button)
    wait_until(lambda: not aloud.reading)
    assert "Say" in speaker.texts()


@pytest.mark.parametrize("need", ["", "crisis"])
def test_the_first_client_screen_is_read_with_its_needs_and_numbers(
    guide: Guide, hand: Hand, place: Callable[[list[str]], Speaker], need: str
) -> None:
    speaker = place(ALL)
    guide.set_client(True)
    guide.room.languages["es"].click()
    if need:
        hand.click(guide.room.home.needs[need])
    aloud = guide.room.home.aloud
    wait_until(aloud.button.isVisible)
    settle()
    hand.click(aloud.button)
    assert "Use audífonos si alguien puede escuchar." in texts(guide.room)
    assert not speaker.said()
    speaker.go_on()
    hand.click(aloud.button)
    wait_until(lambda: not aloud.reading)
    said = speaker.texts()
    assert said[0] == guide.room.reader.words.need
    needs = [each.accessibleName() for each in guide.room.home.needs.values() if each.isVisible()]
    assert [each for each in said if each in needs] == needs
    assert ("1, 8 8 8, 3 7 3, 7 8 8 8" in said) == bool(need)


def test_side_by_side_reads_what_the_client_reads(
    guide: Guide, hand: Hand, place: Callable[[list[str]], Speaker]
) -> None:
    speaker = place(ALL)
    guide.navigation.show_together("question", "passport-taken")
    page = guide.navigation.page("together")
    assert isinstance(page, BilingualPage)
    wait_until(page.aloud.button.isVisible)
    settle()
    speaker.go_on()
    hand.click(page.aloud.button)
    hand.click(page.aloud.button)
    wait_until(lambda: not page.aloud.reading and len(speaker.said()) > 0)
    assert {arguments[1] for _, arguments, _ in speaker.said()} == {"es-419"}
    assert page.rows[0].pair.second.startswith(speaker.texts()[0])
