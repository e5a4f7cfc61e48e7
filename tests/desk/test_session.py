"""The session: what was collected and ticked, in its order, told once to whoever listens, and wiped as a whole."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from guide_app.desk.session import Session


class Listened:
    """A session, and how often a change of it was told."""

    def __init__(self) -> None:
        self.session = Session()
        self.told = 0
        self.end = self.session.listen(self._hear)

    def _hear(self) -> None:
        self.told += 1

    def told_by(self, act: Callable[[], object]) -> int:
        """How often an act is told."""
        self.told = 0
        act()
        return self.told


@pytest.fixture
def listened() -> Listened:
    return Listened()


def test_services_are_in_their_order_each_once(listened: Listened) -> None:
    session = listened.session
    assert listened.told_by(lambda: session.set_tray(("b", "a", "b"))) == 1
    assert session.tray == ("b", "a")
    assert listened.told_by(lambda: session.add_to_tray("c")) == 1
    assert listened.told_by(lambda: session.add_to_tray("a")) == 0, "it is there"
    assert session.tray == ("b", "a", "c")
    assert listened.told_by(lambda: session.remove_from_tray("a")) == 1
    assert listened.told_by(lambda: session.remove_from_tray("a")) == 0, "it is not there"
    assert session.tray == ("b", "c")


def test_the_last_change_of_the_tray_is_undone_and_redone(listened: Listened) -> None:
    session = listened.session
    assert not session.can_undo_tray
    assert listened.told_by(session.undo_tray) == 0
    session.add_to_tray("a")
    assert session.can_undo_tray
    session.undo_tray()
    assert session.tray == ()
    session.undo_tray()
    assert session.tray == ("a",)
    session.set_tray(("a",))
    session.undo_tray()
    assert session.tray == (), "what changes nothing is nothing to undo"


def test_signs_are_in_the_order_of_ticking(listened: Listened) -> None:
    session = listened.session
    assert listened.told_by(lambda: session.tick("b", True)) == 1
    session.tick("a", True)
    assert listened.told_by(lambda: session.tick("b", True)) == 0, "it is ticked"
    assert session.ticked == ("b", "a")
    assert listened.told_by(lambda: session.tick("b", False)) == 1
    assert listened.told_by(lambda: session.tick("b", False)) == 0, "it is not"
    assert session.ticked == ("a",)
    assert listened.told_by(lambda: session.set_ticks(("c", "a", "c"))) == 1
    assert listened.told_by(lambda: session.set_ticks(("c", "a"))) == 0
    assert session.ticked == ("c", "a")
    assert listened.told_by(session.clear_ticks) == 1
    assert session.ticked == ()
    assert listened.told_by(session.clear_ticks) == 0


def test_a_wipe_leaves_nothing_to_undo_either(listened: Listened) -> None:
    session = listened.session
    session.set_tray(("a", "b"))
    session.tick("c", True)
    assert listened.told_by(session.wipe) == 1
    assert (session.tray, session.ticked, session.can_undo_tray) == ((), (), False)
    session.undo_tray()
    assert session.tray == ()


def test_who_has_stopped_hears_nothing_and_may_stop_twice(listened: Listened) -> None:
    others: list[str] = []
    listened.session.listen(lambda: others.append("heard"))
    listened.end()
    listened.end()
    assert listened.told_by(lambda: listened.session.add_to_tray("a")) == 0
    assert others == ["heard"]


def test_who_stops_while_it_is_told_keeps_nobody_from_hearing(listened: Listened) -> None:
    session = Session()
    heard: list[str] = []

    def first() -> None:
        heard.append("first")
        end()

    end = session.listen(first)
    session.listen(lambda: heard.append("second"))
    session.wipe()
    session.wipe()
    assert heard == ["first", "second", "second"]
