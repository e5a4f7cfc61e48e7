"""The start of the program: what comes before the first picture, and what after it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from guide_app.desk import paths
from guide_app.desk.command_line import FAILED_TO_START
from guide_app.desk.preferences import Preferences, PreferenceStore, WindowState
from guide_app.ui.app import Program
from guide_app.ui.kit.theme import is_styled
from guide_app.ui.safety import screen_capture
from guide_app.ui.safety.cover import Cover
from guide_app.ui.shell.opening_page import RefusedPage
from tests.conftest import ROOT
from tests.small_pack import write_small_pack
from tests.ui.desk import seen, watch_for

IMPORTED = """
import sys
from guide_app.ui.pyside_workarounds import import_core
import_core()
from guide_app.ui import app
print(*sorted(sys.modules))
"""
AFTER_IT = (
    "argparse",
    "guide_app.library",
    "guide_app.ui.kit.overlays.overlay",
    "guide_app.ui.safety.guard",
    "guide_app.ui.shell.desktop",
)
"""What the first picture can do without."""

LACKS_MEMORY = """
import sys
class Lacking:
    def find_spec(self, name, path=None, target=None):
        if name == "guide_app.ui.shell.desktop":
            raise ImportError("/_ctypes.so: failed to map segment from shared object", name="_ctypes")
sys.meta_path.insert(0, Lacking())
from guide_app.launch import entry
sys.exit(entry.main([]))
"""


@pytest.fixture
def open_program(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[], Program]]:
    """Makes the program, not shown yet, at a desk of its own."""
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path))
    made: list[Program] = []

    def make(pack: Path = tmp_path / "no-pack") -> Program:
        made.append(Program(pack))
        return made[-1]

    yield make
    for program in made:
        if program.desktop is not None:
            program.desktop.end_work()
        program.window.hide()
        program.window.deleteLater()


def test_too_little_memory_after_the_first_picture_ends_the_guide_with_a_sentence(tmp_path: Path) -> None:
    """Without its desktop the window could neither search nor hide."""
    home = os.environ | {paths.HOME_VARIABLE: str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", LACKS_MEMORY],
        cwd=ROOT,
        env=home,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.stderr == "This computer does not have enough free memory. Close other programs and try again.\n"
    assert done.returncode == FAILED_TO_START


def test_what_the_first_picture_can_do_without_is_not_imported_before_it() -> None:
    said = subprocess.check_output([sys.executable, "-c", IMPORTED], cwd=ROOT, text=True)
    imported = set(said.split())
    assert "guide_app.ui.shell.window" in imported
    assert not imported.intersection(AFTER_IT)


def test_the_desk_comes_right_after_the_first_picture(open_program: Callable[[], Program]) -> None:
    program = open_program()
    assert program.desktop is None
    program.window.show()
    watch_for(lambda: program.desktop is not None)


def test_first_picture_of_first_start_has_emergency_numbers(
    open_program: Callable[..., Program], tmp_path: Path
) -> None:
    PreferenceStore(paths.config_folder()).save(Preferences(language="es"))
    window = open_program(write_small_pack(tmp_path / "pack")).window
    buttons = window.strip.findChildren(QPushButton)
    assert [each.accessibleName() for each in buttons] == ["En peligro ahora: 911"]
    window.painted_first.disconnect()
    window.show()
    assert buttons[0].isVisible()
    buttons[0].click()  # Nothing can be opened yet.


def test_a_guide_that_cannot_open_says_whom_to_call(open_program: Callable[..., Program], tmp_path: Path) -> None:
    """The strip is gone with the guide. Numbers of the pack, where it has any that can be read; else the country's."""
    spoilt = write_small_pack(tmp_path / "pack")
    (spoilt / "pack.yaml").write_text(
        (spoilt / "pack.yaml").read_text(encoding="utf-8") + "titel: A misspelt key\n", encoding="utf-8"
    )
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "pack.yaml").write_text("id: broken\n", encoding="utf-8")
    for pack, numbers in ((spoilt, ["911"]), (broken, ["911", "1\u2011888\u2011373\u20117888", "988"])):
        window = open_program(pack).window
        window.show()
        watch_for(lambda window=window: bool(seen(window, RefusedPage)))
        (page,) = seen(window, RefusedPage)
        texts = [each.text() for each in seen(page, QLabel)]
        assert [each for each in texts if each[:1].isdigit()] == numbers
        assert ("Someone needs help now? Call:" in texts) == (pack == spoilt)
        assert window.focusWidget() is page.close_button


def test_later_starts_do_not_read_the_pack_before_the_first_picture(
    open_program: Callable[..., Program], tmp_path: Path
) -> None:
    (paths.cache_folder() / "editions").mkdir(parents=True)
    window = open_program(write_small_pack(tmp_path / "pack")).window
    assert not window.strip.findChildren(QPushButton)


def test_no_part_of_the_frame_is_styled_before_the_window_is_shown(open_program: Callable[[], Program]) -> None:
    """A part that is would be styled again with every place that something around it gets."""
    window = open_program().window
    parts: list[QWidget] = [window.rail, window.top_bar, window.strip, *window.findChildren(QPushButton)]
    early = [part for part in parts if is_styled(part)]
    assert len(early) <= 1, early  # In a small window the handout is one row, which is shown in the place of its parts.
    window.show()
    assert all(is_styled(part) for part in parts if part.isVisible())


def test_a_guide_that_ended_hidden_shows_nothing_else_first(open_program: Callable[[], Program]) -> None:
    PreferenceStore(paths.config_folder()).save(WindowState(covered=True))
    program = open_program()
    assert program.desktop is not None
    assert program.desktop.hidden
    assert isinstance(program.window.layers.currentWidget(), Cover)


class Paints(QObject):
    """Whether what it watches has been painted."""

    seen = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.seen = self.seen or event.type() == QEvent.Type.Paint
        return super().eventFilter(watched, event)


def test_a_window_that_is_left_out_of_screenshots_is_so_before_it_is_painted(
    open_program: Callable[[], Program], monkeypatch: pytest.MonkeyPatch
) -> None:
    PreferenceStore(paths.config_folder()).save(Preferences(excluded_from_capture=True))
    program = open_program()
    asked: list[tuple[int, bool, bool]] = []
    paints = Paints()
    program.window.installEventFilter(paints)

    def exclude(window: int, excluded: bool) -> bool:
        asked.append((window, excluded, paints.seen))
        return True

    monkeypatch.setattr(screen_capture, "exclude", exclude)
    program.window.show()
    watch_for(lambda: paints.seen)
    assert asked
    assert set(asked) == {(program.window.internalWinId(), True, False)}
