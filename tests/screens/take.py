"""Takes the pictures."""

from __future__ import annotations

import gc
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from guide_app.desk.editions import emergency_lines
from guide_app.desk.preferences import Look, PreferenceStore, WindowState
from guide_app.library.library import Library
from guide_app.ui import app
from guide_app.ui.shell.opening_page import OpeningPage, RefusedPage
from tests.packs import build_worcester
from tests.screens.states import AT_THE_LIST, DAMAGING, STATES
from tests.ui.desk import Hand, make_guide, open_guide, seen, settle, watch_for
from tests.ui.shell.held_build import HeldBuild

Take = Callable[[Path, str, "View", Path, Path], None]
"""Takes a picture into a file: of a state, in a view, with a library, in a home."""
COME_FROM_IT = ("home", "idle", "toast", "practice-offer")
"""States at Home, in whose picture Back leads to the list of services."""
LEFT_TO_RIGHT, RIGHT_TO_LEFT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


@dataclass(frozen=True)
class View:
    """A window's size, its theme, the size of its text in percent, the language of the guide's words, and whether it is
    read from right to left.
    """

    name: str
    size: tuple[int, int] = (1280, 800)
    theme: Look = "light"
    percent: int = 100
    language: str = "en"
    mirrored: bool = False


VIEWS = (
    View("light"),
    View("dark", theme="dark"),
    View("contrast", theme="high-contrast"),
    View("contrast-dark", theme="high-contrast-dark"),
    View("1024", size=(1024, 600)),
    View("1920", size=(1920, 1080)),
    View("200", percent=200),
    View("spanish", language="es"),
    View("mirrored", mirrored=True),
    View("640", size=(640, 480)),
    View("1024-200", size=(1024, 600), percent=200),
)


def take_all(folder: Path, home: Path, wanted: list[str], built: Path | None = None) -> int:
    """Write the pictures whose name has one of the words (all, for no words), of a library that is built unless it is
    given; how many there were.
    """
    folder.mkdir(parents=True, exist_ok=True)
    application = app.make_application()
    built = built or build_worcester(home / "library")
    count = 0
    gc.disable()  # As the program does: on another thread, it would take apart what belongs to the window.
    gc.freeze()  # Modules are no garbage, and are not looked through after each picture.
    for view in VIEWS:
        application.setLayoutDirection(RIGHT_TO_LEFT if view.mirrored else LEFT_TO_RIGHT)
        for name, take in {**dict.fromkeys(STATES, _take), **WITHOUT_LIBRARY}.items():
            picture = f"{name}.{view.name}"
            if not wanted or any(word in f"{picture}.png" for word in wanted):
                take(folder / f"{picture}.png", name, view, built, home)
                count += 1
                gc.collect()
    application.processEvents()
    return count


def _take(file: Path, state: str, view: View, built: Path, home: Path) -> None:
    """A state of the open guide."""
    config = _prefer(home, view)
    copy = home / file.stem
    library = Library(Path(shutil.copytree(built, copy)) if state in DAMAGING else built)
    guide = open_guide(library, config, view.size, at_home=not state.startswith((*AT_THE_LIST, *COME_FROM_IT)))
    try:
        STATES[state](guide, Hand())
        _save(guide, file)
    except AssertionError as error:
        raise AssertionError(f"{file.stem}: {error}") from error
    guide.hiding.show_again()  # The name of the program goes with the cover.
    guide.close()
    guide.deleteLater()
    settle()
    library.close()
    shutil.rmtree(copy, ignore_errors=True)


def _opening(file: Path, state: str, view: View, built: Path, home: Path) -> None:
    """The library is half built."""
    build = HeldBuild(Library(built))
    guide = make_guide(build.opening(), PreferenceStore(_prefer(home, view)))
    guide.resize(*view.size)
    guide.strip.show_lines(emergency_lines(None, view.language))
    guide.show()
    watch_for(lambda: bool(seen(guide, OpeningPage)))
    _save(guide, file)
    build.let_go.set()
    watch_for(lambda: guide.ready)
    guide.close()
    guide.deleteLater()
    settle()


def _refused(file: Path, state: str, view: View, built: Path, home: Path) -> None:
    """The pack has faults, and there is no older edition."""
    _prefer(home, view)
    pack = home / file.stem
    pack.mkdir()
    (pack / "pack.yaml").write_text("id: spoilt\ntitel: A misspelt key\n", encoding="utf-8")
    program = app.Program(pack)
    window = program.window
    window.resize(*view.size)
    window.show()
    watch_for(lambda: bool(seen(window, RefusedPage)))
    _save(window, file)
    window.close()


WITHOUT_LIBRARY: dict[str, Take] = {"opening": _opening, "cannot-open": _refused}
"""Pictures of what a state of the open guide cannot show."""


def _prefer(home: Path, view: View) -> Path:
    """The folder of a desk that is set up as the view has it."""
    config = home / "config"
    shutil.rmtree(config, ignore_errors=True)
    store = PreferenceStore(config)
    preferences = store.load()
    preferences.theme, preferences.text_size, preferences.language = view.theme, view.percent, view.language
    assert store.save(preferences)
    assert store.save(WindowState(practice_offered=True))
    return config


def _save(window: QWidget, file: Path) -> None:
    settle()
    assert window.grab().save(str(file)), f"{file} could not be written"
