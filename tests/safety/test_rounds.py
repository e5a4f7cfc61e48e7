"""Three Shifts in a program that gets a fifth of its time; ``python3 -m tests.safety.rounds`` plays 500 rounds."""

from __future__ import annotations

from pathlib import Path

from tests import tools
from tests.safety.rounds import play
from tests.safety.screen import screen

ROUNDS = 16
AT_ONCE_S = 0.100


def test_no_three_shifts_are_lost_while_the_program_is_slow(tmp_path: Path) -> None:
    tools.require("xdotool")
    with screen() as display:
        rounds = play(ROUNDS, display, str(tmp_path))
    assert len(rounds) == ROUNDS
    assert [name for name, hidden, _ in rounds if not hidden] == []
    assert max(seconds for _, _, seconds in rounds if seconds is not None) <= AT_ONCE_S
