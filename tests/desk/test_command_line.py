"""What a window is opened with."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide_app.desk.command_line import WindowOptions, window_options


@pytest.mark.parametrize(
    ("arguments", "options"),
    [
        ([], WindowOptions()),
        (["--kiosk"], WindowOptions(kiosk=True)),
        (["--pack=x", "--kiosk"], WindowOptions(Path("x"), kiosk=True)),
        (["--kiosk", "--save-in", "out", "--pack", "x"], WindowOptions(Path("x"), kiosk=True, save_in=Path("out"))),
        (["--save-in", "out"], None),
        (["--kiosk=yes"], None),
        (["--pack"], None),
        (["--kiosk", "search"], None),
    ],
)
def test_options(arguments: list[str], options: WindowOptions | None) -> None:
    assert window_options(arguments) == options
