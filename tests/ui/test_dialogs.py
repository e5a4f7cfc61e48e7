"""Every dialog finds room in a small window with large text: nothing is cut off, the rest scrolls, buttons in reach.

Each is opened as the program opens it, with the longest words that it may have to say. The words of the interface are
read in English and in pseudo-translation, from left to right and from right to left.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QAccessible, QWindow
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QPushButton,
    QScrollArea,
    QWidget,
)

from guide_app.desk import staff_code
from guide_app.desk.code_tries import CodeTries
from guide_app.desk.preferences import UnwrittenStore
from guide_app.ui.kit.focus import takes_tab
from guide_app.ui.kit.overlays.message_dialog import confirm, tell
from guide_app.ui.printing.form.paper_field import PaperField
from guide_app.ui.printing.output.own_sheet_dialog import OwnSheetDialog
from guide_app.ui.printing.output.turn_over_dialog import TurnOverDialog
from guide_app.ui.safety.idle_warning import IdleWarning
from guide_app.ui.safety.staff_code_dialog import StaffCodeDialog
from guide_app.ui.shell.fault_dialog import FaultDialog
from tests.pseudo import make_pseudo
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, bring_to_sight, seen, settle, watch_for
from tests.ui.printing.print_page import field, opened
from tests.ui.seeing import cut_off, overlapping, shows_focus, small_targets, too_wide, without_name
from tests.ui.untranslated import untranslated

SIZES = ((1024, 600), (640, 480))
TITLE_BAR = 40
Opening = Callable[[Guide], object]


@cache
def code() -> str:
    """A staff code as it is kept; to make one takes long, so that none is guessed."""
    return staff_code.hash_code("123456")


def staff(guide: Guide) -> None:
    StaffCodeDialog(guide, CodeTries(UnwrittenStore(guide.workspace.context.kept), code())).open()


def fault(guide: Guide) -> None:
    dialog = FaultDialog(guide, True)
    dialog.open()
    dialog.add("The disk is full. Make room and try again.", "")
    dialog.add("", "KeyError\n  ui/pages/get_help.py:123 show_record\n" * 12)


def own_sheet(guide: Guide) -> None:
    field(opened(guide), "stock", PaperField).measures_asked.emit()


def align(guide: Guide) -> None:
    opened(guide).maker.crumbs.align.click()


def turn_over(guide: Guide) -> None:
    TurnOverDialog(opened(guide), 120, "short-edge").open()


def note(guide: Guide) -> None:
    tell(guide, "Resource Guide", "The settings hold until the guide is closed. They could not be kept.")


def question(guide: Guide) -> None:
    one = "YWCA Central Massachusetts, domestic violence services: last checked more than 12 months ago."
    confirm(guide, "Old listings", "\n".join([one] * 8 + ["And 12 more."]), "Print anyway")


def save(guide: Guide) -> None:
    opened(guide).maker.left.save_button.click()


def read(guide: Guide) -> None:
    opened(guide).maker.doing.import_paper()


def print_it(guide: Guide) -> None:
    opened(guide).maker.left.print_button.click()


DIALOGS: tuple[Opening, ...] = (
    staff, fault, own_sheet, align, turn_over, note, question, save, read, print_it,
)  # fmt: skip


OTHER_WORDS = (fault, note, question, save, read, print_it)
"""Dialogs that say what this test has them say, or are Qt's own."""


@pytest.fixture(scope="session")
def pseudo_translation(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of catalogues in which the interface is in pseudo-translation."""
    return make_pseudo(tmp_path_factory.mktemp("pseudo"))


@pytest.fixture(params=["en", "longer", "mirrored"])
def translations(request: pytest.FixtureRequest, qapp: QApplication, pseudo_translation: Path) -> Iterator[Path | None]:
    """The catalogues of the interface: its own, in English; and longer words, also from right to left."""
    if request.param == "mirrored":
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield None if request.param == "en" else pseudo_translation
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
    """Let it say its longest words, and show all that it has."""
    if isinstance(dialog, OwnSheetDialog):
        dialog.paper.setCurrentIndex(dialog.paper.findData("other"))
        dialog.lengths["left"].setText("about 3")
    elif isinstance(dialog, StaffCodeDialog):
        dialog.code.setText("wrong")
        dialog.buttons.accepted.emit()
    elif isinstance(dialog, QPrintDialog):
        (options,) = [each for each in seen(dialog, QPushButton) if ">>" in each.text()]
        options.click()


def faults(dialog: QDialog, guide: Guide) -> list[str]:
    """What a person could not read or reach."""
    found = [*cut_off(dialog), *overlapping(dialog), *too_wide(dialog)]
    found = [told for told in found if "choice '/" not in told]  # Qt's box of folders shortens a long path.
    if not isinstance(dialog, QFileDialog | QPrintDialog):
        found += [*small_targets(dialog), *without_name(dialog)]
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
def test_a_dialog_finds_room(open_window: Opener, opening: Opening, translations: Path | None) -> None:
    guide = open_window(translations=translations)
    wrong: list[str] = []
    for percent, size in itertools.product((100, 150, 200), SIZES):
        guide.set_text_size(percent)
        guide.resize(*size)
        settle()
        where = f"{percent} %, {size[0]}×{size[1]}"

        def look(dialog: QDialog, where: str = where) -> None:
            wrong.extend(f"{where}: {told}" for told in faults(dialog, guide))
            if translations is not None and opening not in OTHER_WORDS:
                wrong.extend(f"{where}: {told}" for told in untranslated(dialog))
            guide.guard._warn(20)
            settle()
            (warning,) = seen(dialog, IdleWarning)
            told = [*cut_off(warning), *([] if dialog.rect().contains(warning.geometry()) else ["is cut off"])]
            wrong.extend(f"{where}, idle: {each}" for each in told)
            guide.guard._relieve()

        in_dialog(guide, opening, look)
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("percent", [100, 200])
def test_what_is_wrong_is_in_sight_together_with_what_is_typed(
    open_window: Opener, hand: Hand, size: tuple[int, int], percent: int
) -> None:
    """Longer words take room from what scrolls: the box that is typed in stays in sight all the same."""
    guide = open_window(size=size)
    guide.set_text_size(percent)
    settle()

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, OwnSheetDialog)
        edit = dialog.lengths["left"]
        edit.setText("0.75 in")
        while not edit.hasFocus():
            hand.key(Qt.Key.Key_Tab)
        hand.write("9 in")
        assert "The cards reach" in dialog.said.text()
        for part in (dialog.said, edit):
            assert part.visibleRegion().boundingRect() == part.rect()

    in_dialog(guide, own_sheet, look)


def test_a_dialog_that_is_entered_again_shows_what_has_the_keyboard(open_window: Opener) -> None:
    guide = open_window(size=(640, 480))
    guide.set_text_size(200)
    settle()

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, OwnSheetDialog)
        dialog.paper.setFocus()
        bar = dialog.area.verticalScrollBar()
        elsewhere = QWindow()
        last = list(dialog.lengths.values())[-1]
        for goes_on, shown in ((last, True), (last, False)):
            elsewhere.show()
            elsewhere.requestActivate()
            watch_for(lambda: not dialog.isActiveWindow())
            goes_on.setFocus()
            bar.setValue(0)
            dialog.activateWindow()
            watch_for(goes_on.hasFocus)
            assert goes_on.visibleRegion().isEmpty() is not shown, "what a person scrolled away stays away"
        elsewhere.destroy()

    in_dialog(guide, own_sheet, look)


def test_a_dialog_scrolls_only_where_there_is_no_room(open_window: Opener) -> None:
    guide = open_window(size=(1280, 800))

    def look(dialog: QDialog) -> None:
        (area,) = seen(dialog, QScrollArea)
        assert area.verticalScrollBar().maximum() == 0

    in_dialog(guide, align, look)


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
        wanted = {
            id(each): each
            for each in seen(dialog, QWidget)
            if takes_tab(each) and each.isEnabled() and each.focusProxy() is None and each.window() is dialog
        }
        reached: list[QWidget] = []
        for step in range(4 * len(wanted) + 4):
            hand.key(Qt.Key.Key_Tab if step < 2 * len(wanted) + 2 else Qt.Key.Key_Backtab)
            part = dialog.focusWidget()
            assert part is not None
            if part not in reached:
                reached.append(part)
            (box,) = seen(dialog, QDialogButtonBox)
            if not box.isAncestorOf(part):
                assert not part.visibleRegion().isEmpty(), f"{part} has the keyboard and is out of sight"
        if isinstance(dialog, QFileDialog | QPrintDialog):
            return  # Qt's own: groups of radio buttons have one stop.
        assert set(wanted) == {id(each) for each in reached}
        for part in reached:
            bring_to_sight(part)
            if not isinstance(part, QScrollArea | QAbstractItemView):
                assert shows_focus(part), part

    in_dialog(guide, opening, look)


@pytest.mark.parametrize("opening", DIALOGS, ids=lambda opening: opening.__name__)
def test_enter_presses_the_button_that_has_the_keyboard(open_window: Opener, hand: Hand, opening: Opening) -> None:
    """And no other, such as the default button. What a button does is taken off it first, so that all can be tried."""
    guide = open_window()

    def look(dialog: QDialog) -> None:
        pressed: list[QPushButton] = []
        presses = seen(dialog, QPushButton)
        for press in presses:
            press.clicked.disconnect()
            press.clicked.connect(lambda _=False, press=press: pressed.append(press))
        wanted = [each for each in presses if each.isEnabled() and takes_tab(each)]
        assert len(wanted) > 1
        for press in wanted:
            press.setFocus(Qt.FocusReason.TabFocusReason)
            for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                pressed.clear()
                hand.key(key)
                assert [each.text() for each in pressed] == [press.text()]

    in_dialog(guide, opening, look)


def test_enter_that_was_not_meant_prints_no_backs(open_window: Opener, hand: Hand) -> None:
    """What is to be done first has the keyboard and is read out; Tab leads to the button."""
    guide = open_window()

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, TurnOverDialog)
        words = dialog.focusWidget()
        assert isinstance(words, QLabel)
        told = QAccessible.queryAccessibleInterface(words)
        assert "Turn the whole pile over" in told.text(QAccessible.Text.Name)
        hand.key(Qt.Key.Key_Return, times=4)
        assert dialog.isVisible()
        assert not [each for each in seen(dialog, QPushButton) if each.isDefault()]
        hand.key(Qt.Key.Key_Tab)
        assert dialog.focusWidget() is dialog.go
        accepted: list[bool] = []
        dialog.accepted.connect(lambda: accepted.append(True))
        hand.key(Qt.Key.Key_Return)
        assert accepted == [True]

    in_dialog(guide, turn_over, look)
