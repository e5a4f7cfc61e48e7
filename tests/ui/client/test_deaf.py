"""For a person who is Deaf: one press shows it, both write, sentences fill the screen, and nothing is kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from guide_app.ui.client.deaf import DeafScreen
from guide_app.ui.client.parts import LayoutButton
from guide_app.ui.client.texts import deaf_words_in
from guide_app.ui.kit.text.fitted_sentence import FittedSentence
from tests.ui.desk import Guide, Hand, button_named, seen, settle, texts


def large(guide: Guide) -> str:
    """What fills the screen, or nothing."""
    shown = seen(guide.room, FittedSentence)
    return shown[0].accessibleName() if shown else ""


@pytest.mark.parametrize("screen", ["needs", "service", "question"])
def test_one_press_fills_the_screen_from_wherever_a_client_is(client: Guide, hand: Hand, screen: str) -> None:
    if screen == "service":
        client.room.show_service("safelink")
    elif screen == "question":
        client.room.home.questions_asked.emit()
    settle()
    hand.click(client.room.deaf_button)
    settle()
    assert large(client) == "I am Deaf. Please write."
    shown = seen(client.room, FittedSentence)[0]
    assert shown.fitted_font().pixelSize() >= 46
    assert shown.height() > client.room.height() / 2
    hand.key(Qt.Key.Key_Escape)
    assert not seen(client.room, DeafScreen), "and Esc leads back"


@pytest.mark.parametrize("code", ["es", "pt-BR", "vi", "ht", "ar"])
def test_the_first_sentence_is_there_in_every_language_of_cards(client: Guide, hand: Hand, code: str) -> None:
    hand.click(client.room.deaf_button)
    client.room.languages[code].click()
    settle()
    assert large(client) == "I am Deaf. Please write."
    assets = client.room.reader.assets
    shown = next(each for each in seen(client.room.deaf.large, QLabel) if each.text())
    assert shown.text() == deaf_words_in(assets, code).first != deaf_words_in(assets, "en").first
    assert shown.locale().name().startswith(code[:2])


def test_the_worker_reads_english_and_the_client_their_own_language(client: Guide, hand: Hand) -> None:
    client.room.languages["es"].click()
    hand.click(client.room.deaf_button)
    settle()
    assert large(client) == "I am Deaf. Please write."
    assert "Soy una persona sorda. Por favor, escriba." in texts(client.room)
    hand.key(Qt.Key.Key_Return)
    assets = client.room.reader.assets
    for mine, worker in zip(deaf_words_in(assets, "es").ready, deaf_words_in(assets, "en").ready, strict=True):
        next(each for each in seen(client.room, LayoutButton) if each.accessibleName() == mine).click()
        settle()
        assert large(client) == worker
        assert mine in texts(client.room)
        hand.key(Qt.Key.Key_Escape)
        settle()


def test_both_write_and_nothing_of_it_is_kept(client: Guide, hand: Hand) -> None:
    hand.click(client.room.deaf_button)
    hand.key(Qt.Key.Key_Return)
    settle()
    for line in ("Not the man who came", "Do you want an interpreter?"):
        hand.write(line)
        hand.key(Qt.Key.Key_Return)
        settle()
    said = texts(client.room)
    assert said.index("Me") < said.index("Not the man who came") < said.index("Worker")
    hand.write("Yes, ASL")
    hand.click(button_named(client.room, "Show large"))
    settle()
    assert large(client) == "Yes, ASL"
    client.desktop.guard.hiding.hide()
    settle()
    room = client.room
    kept = [each.text() for each in room.findChildren(QLineEdit)]
    kept += [each.accessibleName() for each in room.findChildren(FittedSentence)]
    assert not [each for each in (*kept, *texts(room)) if "ASL" in each or "the man who came" in each]


@pytest.mark.parametrize("by", ["Clear", "Leave", "Hide"])
def test_nothing_that_was_written_can_be_brought_back(client: Guide, hand: Hand, by: str) -> None:
    hand.click(client.room.deaf_button)
    hand.key(Qt.Key.Key_Return)
    hand.write("He locks the door")
    hand.key(Qt.Key.Key_Return)
    hand.write("My sister")
    if by == "Clear":
        hand.press(client.room, "Clear")
    elif by == "Leave":
        client.room.begin("en")
    else:
        client.desktop.guard.hiding.hide()
    settle()
    for field in client.room.deaf.findChildren(QLineEdit):
        assert not field.isUndoAvailable()
        field.undo()
        assert not field.text()


def test_worker_writes_after_a_ready_sentence(client: Guide, hand: Hand) -> None:
    hand.click(client.room.deaf_button)
    hand.key(Qt.Key.Key_Return)
    settle()
    ready = deaf_words_in(client.room.reader.assets, "en").ready[0]
    next(each for each in seen(client.room, LayoutButton) if each.accessibleName() == ready).click()
    settle()
    hand.press(client.room, "Write here")
    hand.write("One moment, please")
    hand.key(Qt.Key.Key_Return)
    settle()
    said = texts(client.room)
    assert said.index("Worker") < said.index("One moment, please")
