"""The states of the client's room that pictures are taken of."""

from __future__ import annotations

from tests.ui.desk import Guide, Hand, settle


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
    """The question before staff have their pages back."""
    guide.set_client(True)
    settle()
    guide.client.ask_to_leave()
