"""Takes the pictures."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from guide_app.desk.preferences import PreferenceStore, WindowState
from guide_app.library.library import Library
from guide_app.ui import app
from tests.screens.states import STATES
from tests.ui.desk import Hand, build_worcester, open_guide, settle


@dataclass(frozen=True)
class Look:
    """A window's size, its theme, the size of its text in percent and the language of the guide's words."""

    name: str
    size: tuple[int, int] = (1280, 800)
    theme: str = "light"
    percent: int = 100
    language: str = "en"
    states: tuple[str, ...] = ()
    """The states shown in this look; empty for all."""


SOME = ("help", "signs-ticked", "question", "results", "print", "print-sheet", "help-unconfirmed")
LOOKS = (
    Look("light"),
    Look("dark", theme="dark"),
    Look("contrast", theme="high-contrast", states=SOME),
    Look("light-200", percent=200),
    Look("dark-200", theme="dark", percent=200),
    Look("spanish", language="es"),
    Look("1024", size=(1024, 600)),
    Look("1024-200", size=(1024, 600), percent=200, states=SOME),
    Look("1920", size=(1920, 1080), states=SOME),
    Look("900", size=(900, 600), states=SOME),
    Look("640", size=(640, 480), states=SOME),
    Look("spanish-640-200", size=(640, 480), percent=200, language="es", states=SOME),
)


def take_all(folder: Path, home: Path, wanted: list[str]) -> int:
    """Write the pictures whose name has one of the words (all, for no words); how many there were."""
    folder.mkdir(parents=True, exist_ok=True)
    application = app.make_application()
    built = build_worcester(home / "library")
    count = 0
    for look in LOOKS:
        for state in look.states or tuple(STATES):
            name = f"{state}.{look.name}"
            if not wanted or any(word in name for word in wanted):
                _take(folder / f"{name}.png", state, look, built, home)
                count += 1
    for theme in ("light", "dark"):
        name = f"cannot-open.{theme}"
        if not wanted or any(word in name for word in wanted):
            _refused(folder / f"{name}.png", home, theme)
            count += 1
    application.processEvents()
    return count


def _take(file: Path, state: str, look: Look, built: Path, home: Path) -> None:
    config = home / "config"
    shutil.rmtree(config, ignore_errors=True)
    _prefer(config, look.theme, look.percent, look.language)
    library = Library(Path(shutil.copytree(built, home / file.stem)))
    guide = open_guide(library, config, look.size)
    STATES[state](guide, Hand())
    _save(guide, file)
    guide.close()
    guide.deleteLater()
    settle()
    library.close()
    shutil.rmtree(home / file.stem)


def _refused(file: Path, home: Path, theme: str) -> None:
    config = home / "config"
    _prefer(config, theme, 100, "en")
    pack = home / f"spoilt-{theme}"
    pack.mkdir()
    (pack / "pack.yaml").write_text("id: spoilt\ntitel: A misspelt key\n", encoding="utf-8")
    window = app.open_desktop(pack).window
    window.show()
    _save(window, file)
    window.close()


def _prefer(config: Path, theme: str, percent: int, language: str) -> None:
    store = PreferenceStore(config)
    preferences = store.load()
    preferences.theme = theme  # type: ignore[assignment]  # a look names one of the themes
    preferences.text_size = percent
    preferences.language = language
    assert store.save(preferences)
    assert store.save(WindowState(practice_offered=True))


def _save(window: QWidget, file: Path) -> None:
    settle()
    assert window.grab().save(str(file)), f"{file} could not be written"
