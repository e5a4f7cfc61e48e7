"""The dialogs that are the system's, for files and printers, find room in a small window with large text, from left to
right and from right to left.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QWindow
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QWidget,
)

from guide_app.ui.safety.idle_warning import IdleWarning
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, seen, settle, watch_for
from tests.ui.printing.print_page import laid_out, opened
from tests.ui.seeing import cut_off, overlapping, tab_stops, too_wide

SIZES = ((1024, 600), (640, 480))
TITLE_BAR = 40
SHORTENS = "lookInCombo"
"""Qt's box of folders, which shortens a long path."""
Opening = Callable[[Guide], object]


def save(guide: Guide) -> None:
    opened(guide).maker.left.save_button.click()


def read(guide: Guide) -> None:
    opened(guide).maker.papers.import_file()


def print_it(guide: Guide) -> None:
    page = opened(guide)
    laid_out(page)
    page.maker.left.print_button.click()


DIALOGS: tuple[Opening, ...] = (save, read, print_it)


@pytest.fixture
def at_home() -> bool:
    """The dialogs are opened from the Print page."""
    return True


@pytest.fixture(params=["level", "mirrored"])
def _way(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    """From left to right, and from right to left."""
    if request.param == "mirrored":
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def in_dialog(guide: Guide, opening: Opening, look: Callable[[QDialog], None]) -> None:
    """Open a dialog, which may wait in a loop of its own; look at it, and leave it."""
    timer = QTimer(guide)
    done: list[bool] = []
    before = QApplication.activeModalWidget()

    def met() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog) or dialog is before or not dialog.isActiveWindow():
            return
        timer.stop()
        try:
            _longest(dialog)
            settle()
            look(dialog)
        finally:
            done.append(True)
            while (dialog := QApplication.activeModalWidget()) is not None:
                dialog.close()

    timer.timeout.connect(met)
    timer.start(5)
    opening(guide)
    watch_for(lambda: bool(done))
    timer.deleteLater()


def _longest(dialog: QDialog) -> None:
    """Show all that it has."""
    if isinstance(dialog, QPrintDialog):
        (options,) = [each for each in seen(dialog, QPushButton) if ">>" in each.text()]
        options.click()


def faults(dialog: QDialog, guide: Guide) -> list[str]:
    """What a person could not read or reach."""
    found = [*cut_off(dialog, shortens=SHORTENS), *overlapping(dialog), *too_wide(dialog)]
    if dialog.width() > guide.width() or dialog.height() > guide.height() - TITLE_BAR:
        found.append(f"the dialog is {dialog.size().toTuple()}")
    (box,) = seen(dialog, QDialogButtonBox)
    texts = [each.text().replace("&", "") for each in box.buttons() if each.isVisible()]
    if len(texts) < 2:
        found.append(f"its buttons are {texts}")
    for press in box.buttons():
        place = QRect(press.mapTo(dialog, QPoint(0, 0)), press.size())
        if press.isVisible() and not dialog.rect().contains(place):
            found.append(f"{press.text()} at {place.getRect()} is outside")
    return found


@pytest.mark.parametrize("opening", DIALOGS, ids=lambda opening: opening.__name__)
@pytest.mark.usefixtures("_way")
def test_a_dialog_finds_room(open_window: Opener, opening: Opening) -> None:
    guide = open_window()
    wrong: list[str] = []
    for percent, size in itertools.product((100, 150, 200), SIZES):
        if guide.preferences.text_size != percent:
            guide.set_text_size(percent)
        guide.resize(*size)
        settle()
        where = f"{percent} %, {size[0]}×{size[1]}"

        def look(dialog: QDialog, where: str = where) -> None:
            wrong.extend(f"{where}: {told}" for told in faults(dialog, guide))
            guide.guard.idle.warned.emit(20)
            settle()
            (warning,) = seen(dialog, IdleWarning)
            told = [*cut_off(warning), *([] if dialog.rect().contains(warning.geometry()) else ["is cut off"])]
            wrong.extend(f"{where}, idle: {each}" for each in told)
            guide.guard.idle.relieved.emit()

        in_dialog(guide, opening, look)
    assert not wrong, "\n".join(wrong)


def test_a_dialog_that_is_entered_again_shows_what_has_the_keyboard(open_window: Opener) -> None:
    guide = open_window(size=(640, 480))
    guide.set_text_size(200)
    settle()

    def look(dialog: QDialog) -> None:
        (area,) = [each for each in seen(dialog, QScrollArea) if each.objectName() == "DialogArea"]
        (copies,) = [each for each in dialog.findChildren(QSpinBox) if each.objectName() == "copies"]
        (names,) = [each for each in seen(dialog, QComboBox) if each.objectName() == "printers"]
        names.setFocus()
        elsewhere = QWindow()
        for shown in (True, False):
            elsewhere.show()
            elsewhere.requestActivate()
            watch_for(lambda: not dialog.isActiveWindow())
            copies.setFocus()
            area.verticalScrollBar().setValue(0)
            dialog.activateWindow()
            watch_for(copies.hasFocus)
            assert copies.visibleRegion().isEmpty() is not shown, "what a person scrolled away stays away"
        elsewhere.destroy()

    in_dialog(guide, print_it, look)


def test_a_dialog_that_grows_stays_on_the_screen(open_window: Opener, hand: Hand) -> None:
    guide = open_window(size=(640, 480))

    def look(dialog: QDialog) -> None:
        (options,) = [each for each in seen(dialog, QPushButton) if "<<" in each.text()]
        hand.click(options)
        before = dialog.height()
        screen = dialog.screen().availableGeometry()
        dialog.move(screen.bottomRight() - dialog.rect().bottomRight())
        settle()
        hand.click(options)
        assert dialog.height() > before
        assert screen.contains(dialog.frameGeometry())

    in_dialog(guide, print_it, look)


@pytest.mark.parametrize("percent", [100, 200])
def test_the_properties_of_a_printer_find_room_too(open_window: Opener, hand: Hand, percent: int) -> None:
    """Qt's own dialog, which the print dialog opens."""
    guide = open_window(size=(640, 480))
    guide.set_text_size(percent)
    settle()

    def look(dialog: QDialog) -> None:
        (properties,) = [each for each in seen(dialog, QPushButton) if each.objectName() == "properties"]
        in_dialog(guide, lambda _: hand.click(properties), look_further)

    def look_further(dialog: QDialog) -> None:
        assert dialog.metaObject().className() == "QPrintPropertiesDialog"
        assert dialog.width() <= guide.width()
        assert dialog.height() <= guide.height() - TITLE_BAR
        (box,) = seen(dialog, QDialogButtonBox)
        for press in box.buttons():
            assert press.visibleRegion().boundingRect() == press.rect()

    in_dialog(guide, print_it, look)


@pytest.mark.parametrize("opening", DIALOGS, ids=lambda opening: opening.__name__)
def test_tab_goes_through_a_dialog_and_what_has_the_keyboard_is_seen(
    open_window: Opener, hand: Hand, opening: Opening
) -> None:
    guide = open_window(size=(640, 480))
    guide.set_text_size(200)
    settle()

    def look(dialog: QDialog) -> None:
        once = len(tab_stops(dialog)) + 1
        reached: list[QWidget] = []
        for step in range(4 * once):
            hand.key(Qt.Key.Key_Tab if step < 2 * once else Qt.Key.Key_Backtab)
            part = dialog.focusWidget()
            assert part is not None
            if part not in reached:
                reached.append(part)
            (box,) = seen(dialog, QDialogButtonBox)
            if not box.isAncestorOf(part):
                assert not part.visibleRegion().isEmpty(), f"{part} has the keyboard and is out of sight"
        assert len(reached) > 3

    in_dialog(guide, opening, look)
