"""A desk to open the guide at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from guide_app.handouts.document import Booklet, Rendered
from guide_app.handouts.typesetting import renderer
from guide_app.handouts.typesetting.typesetter import Answer, Layout, Typesetter
from guide_app.library.library import Library
from guide_app.ui.app import make_application
from guide_app.ui.printing.output.print_job import Sent
from guide_app.ui.printing.output.print_run import PrintRun
from guide_app.ui.shell import loading_ahead
from guide_app.ui.signs import sign_list
from tests.pseudo import make_pseudo
from tests.ui.desk import Guide, Hand, open_guide, settle
from tests.ui.directory.help_page import build_outspoken

Opener = Callable[..., Guide]


@pytest.fixture(scope="session")
def qapp_cls() -> Callable[[list[str]], QApplication]:
    """How pytest-qt makes the application: as the program does, with all that it sets."""
    return lambda _: make_application()


@pytest.fixture(autouse=True)
def _every_sign_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """What waits for rows that come a few at a time is tested where they do (``signs/test_slices.py``)."""
    monkeypatch.setattr(sign_list, "AT_ONCE", 1_000)


@pytest.fixture(autouse=True)
def _nothing_ahead(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only a slow machine comes to it within a test. It is tested in ``shell/test_loading_ahead.py``."""
    monkeypatch.setattr(loading_ahead, "AHEAD_MS", 3_600_000)


@pytest.fixture(scope="session")
def pseudo_translation(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of catalogues in which the interface is in pseudo-translation."""
    return make_pseudo(tmp_path_factory.mktemp("pseudo"))


TYPESET: dict[tuple[object, ...], Answer] = {}
"""What was typeset for any test of this process, by all that it was made of."""


@pytest.fixture(autouse=True)
def typeset_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Most tests begin with the same handouts: what another test had typeset is taken from there."""
    typeset = Typesetter.typeset

    def remembered(
        self: Typesetter, template: str, data: bytes, layout: Layout | None, booklet: Booklet | None = None
    ) -> Answer:
        made_of = (self._templates, template, data, layout, booklet)
        if made_of not in TYPESET:
            TYPESET[made_of] = typeset(self, template, data, layout, booklet)
        return TYPESET[made_of]

    monkeypatch.setattr(Typesetter, "typeset", remembered)
    monkeypatch.setattr(renderer, "TypesetterApart", Typesetter)  # Its process could not remember.


@pytest.fixture
def at_home() -> bool:
    """Whether the guide stays at Home once it is open, or goes on to the list of all services, which most tests that
    take any page begin at. To make that list takes as long as all the rest: where another page comes first, it is left.
    """
    return False


@pytest.fixture
def open_window(qapp: QApplication, demo: Library, tmp_path: Path, at_home: bool) -> Iterator[Opener]:
    """Opens the guide, as often as the test asks; the preferences stay from one opening to the next."""
    opened: list[Guide] = []

    def opener(
        size: tuple[int, int] = (1280, 800), library: Library = demo, warning: str | None = None, **how: Any
    ) -> Guide:
        QApplication.setApplicationDisplayName("Resource Guide")  # A test that hid the guide left the cover's.
        opened.append(open_guide(library, tmp_path / "config", size, warning, **{"at_home": at_home, **how}))
        return opened[-1]

    yield opener
    # The next test's dialogs would take the keyboard for a click.
    assert QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton, "let go of the mouse"
    for window in opened:
        window.interface.end()
        if not isValid(window):
            continue
        window.close()
        window.deleteLater()
    settle()


@pytest.fixture(scope="session")
def outspoken(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library in which filters may leave nothing, which those of the real one never do."""
    with closing(build_outspoken(tmp_path_factory.mktemp("outspoken"))) as library:
        yield library


@pytest.fixture
def guide(open_window: Opener) -> Guide:
    """The guide, open at 1280×800."""
    return open_window()


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> list[Rendered]:
    """What goes to the printer, in the place of a printer that takes everything."""
    done: list[Rendered] = []

    def take(run: PrintRun, *, or_ask: bool = False) -> None:
        done.append(run.handout.rendered)
        run.stop()  # No job runs: it ends before its result is shown, as one that was printed.
        run.sent.emit(Sent(printer="Office", tray="", duplex="long-edge", sheets=1))

    monkeypatch.setattr(PrintRun, "at_once", take)
    monkeypatch.setattr(PrintRun, "with_dialog", take)
    return done


@pytest.fixture
def hand(qapp: QApplication) -> Hand:
    """Types and clicks."""
    return Hand()
