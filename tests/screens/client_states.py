"""The states of the client's room that pictures are taken of."""

from __future__ import annotations

from PySide6.QtCore import Qt

from guide_app.ui.client.parts import LayoutButton
from guide_app.ui.common.rich_text import PassageLink
from tests.ui.desk import Guide, Hand, seen, settle


def client(guide: Guide, hand: Hand) -> None:
    """What a client needs, and who can help."""
    guide.set_client(True)


def client_service(guide: Guide, hand: Hand) -> None:
    """One who can help."""
    guide.set_client(True)
    guide.room.show_service("safelink")


def client_questions(guide: Guide, hand: Hand) -> None:
    """What clients ask."""
    guide.set_client(True)
    guide.room.home.questions_asked.emit()


def client_know(guide: Guide, hand: Hand) -> None:
    """Who will know."""
    guide.set_client(True)
    guide.room.home.know_asked.emit()


def client_say(guide: Guide, hand: Hand) -> None:
    """What they can say."""
    guide.set_client(True)
    guide.room.home.say_asked.emit()


def client_card(guide: Guide, hand: Hand) -> None:
    """A small card, and whether it is safe to carry."""
    guide.set_client(True)
    settle()
    guide.client.cards.ask("safelink")


def client_leaving(guide: Guide, hand: Hand) -> None:
    """The question to a client who leaves."""
    guide.set_client(True)
    settle()
    guide.room.done_asked.emit()


def client_arabic(guide: Guide, hand: Hand) -> None:
    """A client who reads Arabic."""
    guide.set_client(True)
    hand.click(guide.room.languages["ar"])


def client_service_vietnamese(guide: Guide, hand: Hand) -> None:
    """One service for a client who reads Vietnamese."""
    guide.set_client(True)
    hand.click(guide.room.languages["vi"])
    guide.client.show_service("national-human-trafficking-hotline")


def client_point(guide: Guide, hand: Hand) -> None:
    """Languages to point to."""
    guide.set_client(True)
    settle()
    guide.room.other.click()


def client_pointed(guide: Guide, hand: Hand) -> None:
    """What staff say for the language that somebody pointed to."""
    client_point(guide, hand)
    settle()
    next(each for each in seen(guide.room, LayoutButton) if each.accessibleName().endswith("Pashto, please.")).click()


def client_pictures(guide: Guide, hand: Hand) -> None:
    """Situations in pictures."""
    guide.set_client(True)
    guide.room.home.pictures_asked.emit()


def client_pictured(guide: Guide, hand: Hand) -> None:
    """What to do, in pictures."""
    guide.set_client(True)
    guide.room.reading.followed.emit("question", "place-to-sleep")


def client_pictured_arabic(guide: Guide, hand: Hand) -> None:
    """The same for a client who reads Arabic."""
    client_arabic(guide, hand)
    guide.room.reading.followed.emit("question", "where-to-get-help")


def client_hard_word(guide: Guide, hand: Hand) -> None:
    """What a hard word of an answer means; a small pack has none."""
    guide.set_client(True)
    guide.room.reading.followed.emit("question", "agents-at-the-door")
    settle()
    for link in [each for each in seen(guide.room.reading, PassageLink) if each.accessibleName() == "ICE"][:1]:
        link.click()


def client_deaf(guide: Guide, hand: Hand) -> None:
    """What a Deaf person shows at one press."""
    guide.set_client(True)
    settle()
    guide.room.deaf_button.click()


def client_deaf_writing(guide: Guide, hand: Hand) -> None:
    """Where a Deaf person and a worker write."""
    client_deaf(guide, hand)
    settle()
    hand.key(Qt.Key.Key_Return)
    for line in ("Do you want an interpreter?", "I need a bed for tonight."):
        hand.write(line)
        hand.key(Qt.Key.Key_Return)
