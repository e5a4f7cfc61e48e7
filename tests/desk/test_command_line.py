"""What a window is opened with."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from guide_app.desk.command_line import WindowOptions, pack_folder, program_name, window_options


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
        (["--pack", "x"], WindowOptions(Path("x"))),
        (["--pack", "--kiosk"], WindowOptions(Path("--kiosk"))),
        (["--pack", "x", "--pack=y/pack.yaml"], WindowOptions(Path("y"))),
        (["--kiosk", "--save-in=out"], WindowOptions(kiosk=True, save_in=Path("out"))),
        (["--kiosk", "--save-in"], None),
        (["search"], None),
        (["search", "bed"], None),
        (["--help"], None),
        (["--kiosk", "search"], None),
    ],
)
def test_options(arguments: list[str], options: WindowOptions | None) -> None:
    assert window_options(arguments) == options


def test_a_pack_is_named_by_its_folder_or_its_file() -> None:
    assert pack_folder("springfield/pack.yaml") == pack_folder("springfield") == Path("springfield")
    assert pack_folder("springfield/other.yaml") == Path("springfield/other.yaml")


@pytest.mark.parametrize(
    ("program", "said"),
    [
        ("/opt/guide/main.py", "python3 main.py"), ("guide_app/__main__.py", "python3 -m guide_app"),
        ("/usr/bin/resource-guide", "resource-guide"), ("/opt/guide/guide-bin", "guide"),
    ],
)  # fmt: skip
def test_hints_name_the_command_that_was_typed(monkeypatch: pytest.MonkeyPatch, program: str, said: str) -> None:
    monkeypatch.setattr(sys, "argv", [program, "--help"])
    assert program_name() == said
