"""The page *Manage services*: for whoever keeps the directory on this desk, behind the staff code where one is set."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from guide_app.content.problems import PackRefused
from guide_app.content.records import Service
from guide_app.desk.coordination import Coordination
from guide_app.desk.editions import Kept
from guide_app.desk.settings import DeskSettings
from guide_app.library.call_round import Task
from guide_app.library.naming import RecordNames
from guide_app.ui.common.page import Page, PageContext
from guide_app.ui.coordinator.call_screen import NARROW, CallScreen
from guide_app.ui.coordinator.edits import Edits
from guide_app.ui.coordinator.form.pack_form import PackContents
from guide_app.ui.coordinator.form.record_form import RecordForm
from guide_app.ui.coordinator.form.service_form import ServiceContents
from guide_app.ui.coordinator.head import RoomHead
from guide_app.ui.coordinator.history import History
from guide_app.ui.coordinator.import_view import ImportView
from guide_app.ui.coordinator.more import More
from guide_app.ui.coordinator.rounds import Round
from guide_app.ui.coordinator.services import ServiceChoice
from guide_app.ui.coordinator.undoing import Undoing
from guide_app.ui.coordinator.worklist import WIDE_ROUND, Worklist
from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.layers import Layers
from guide_app.ui.kit.parts import EmptyState, button
from guide_app.ui.kit.theme import Theme
from guide_app.ui.safety.staff_gate import StaffGate

translate = QCoreApplication.translate
LOW = 560
"""Height in px at 100 % text below which the page has narrow margins."""


class CoordinatorPage(Page):
    """``changed`` follows every change of the journal, ``said`` carries what was done, and how to undo it or None.
    ``publish_asked`` asks to publish the directory as it is here.
    """

    changed = Signal()
    said = Signal(str, object)
    publish_asked = Signal()

    def __init__(self, context: PageContext, kept: Kept, settings: DeskSettings, gate: StaffGate) -> None:
        super().__init__(context)
        self._context, self._kept, self._gate, self._settings = context, kept, gate, settings
        self._room: Coordination | None = None
        theme = self._theme = context.theme
        self._layers = _Views()
        self._locked = EmptyState(theme, "lock")
        self._open = button(theme, self.tr("Open with the staff code"), "primary", "lock")
        self._open.clicked.connect(lambda: gate.ask(self, self.take_keyboard))
        self._locked.buttons.addWidget(self._open)
        self.worklist = Worklist(theme)
        self.call = CallScreen(theme, context.library)
        self.history = History(theme, RecordNames(context.library, lambda: context.language))
        self.services = ServiceChoice(theme, context.library)
        self.form = RecordForm(theme, context.library, ServiceContents())
        self.pack_form = RecordForm(theme, context.library, PackContents())
        self.importing = ImportView(theme, context.library, kept)
        views = (self.worklist, self.call, self.history, self.services, self.form, self.pack_form, self.importing)
        for view in (self._locked, *views):
            self._layers.addWidget(view)
        self._column = _scrolled_column(self)
        self.undoing = Undoing(lambda: self._room, self)
        self.undoing.undone.connect(self.changed)
        self.undoing.undone.connect(self._refresh)
        self.undoing.said.connect(lambda words: self.said.emit(words, None))
        self._head = _head_of(self, theme)
        self._column.addWidget(self._head)
        self._column.addWidget(self._layers, 1)
        self._round = Round(context, kept, self.call, lambda: self._room)
        self._round.changed.connect(self.changed)
        self._round.noted.connect(self._noted)
        self._round.ended.connect(self.back_to_list)
        self.worklist.opened.connect(self._open_task)
        self.worklist.print_asked.connect(lambda shown: self._round.save_sheet(shown, self))
        self._round.said.connect(lambda words: self.said.emit(words, None))
        self.worklist.reports_asked.connect(self._show_reports)
        self.history.back_asked.connect(self.undoing.take_back)
        self._edits = Edits(context, kept, self.form, lambda: self._room)
        self._edits.saved.connect(lambda words: self._edit_saved(words, self.show_services))
        self.form.left.connect(self._leave_form)
        self._more = More(context, kept, self.pack_form, lambda: self._room)
        self._more.opened.connect(lambda: self._enter(self.pack_form))
        self._more.left.connect(self.back_to_list)
        self._more.said.connect(lambda words: self.said.emit(words, None))
        self._more.saved.connect(lambda words: self._edit_saved(words, self.back_to_list))
        self.services.opened.connect(self._edit)
        self.importing.said.connect(self.said)
        self.importing.taken.connect(self.changed)
        self.importing.settled.connect(self.show_worklist)
        gate.turned.connect(self.start)
        theme.changed.connect(self._arrange)
        self.start()

    def start(self) -> None:
        self._round.begin()
        self._edits.interrupt()
        self._more.interrupt()
        self.worklist.filter.set_value("due")
        self.history.search.clear()
        self.services.search.clear()
        self.importing.leave()
        if self._gate.locked:
            self._room = None
            self._locked.set_words(
                self.tr("For staff"), self.tr("Only staff can change the directory. Enter the staff code to open it.")
            )
            self._open.show()
            self._show(self._locked)
        else:
            self.show_worklist()

    def begin_again(self) -> None:
        if not self._gate.locked:
            self.show_worklist()

    def set_language(self, language: str) -> None:
        self._refresh()

    def take_keyboard(self) -> None:
        if not self._layers.take_keyboard():
            self._open.setFocus(Qt.FocusReason.TabFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()

    def stop(self) -> None:
        self._round.stop()
        self._edits.stop()
        self._more.stop()
        self.importing.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        low = self.height() < self._theme.scaled(LOW)
        side = 16 if low else 24
        self._column.setContentsMargins(side, side - 8, side, side - 4)
        self.call.set_room(narrow=self.width() < self._theme.scaled(NARROW), low=low)
        self.worklist.set_narrow(self.width() < self._theme.scaled(WIDE_ROUND))

    def show_worklist(self) -> None:
        """Show the numbers to call."""
        self._round.begin()
        if self._opened() is not None:
            self._show(self.worklist)
            self._refresh()

    def show_history(self) -> None:
        """Show every edit."""
        self._enter(self.history)

    def show_services(self) -> None:
        """Show every service, to edit one."""
        self._enter(self.services)

    def show_import(self) -> None:
        """Compare a file of others with the directory."""
        self.importing.start(self._settings.preferences.initials, self._context.clock().date())
        self._enter(self.importing)

    def do_more(self, chosen: object) -> None:
        """Open what was chosen of *More*."""
        if self._opened() is not None:
            self._more.do(chosen, self)

    def _show_reports(self) -> None:
        """Compare all that desks have reported with the directory."""
        self.show_import()
        self.importing.read_reports(self._round.reports())

    def _enter(self, view: QWidget) -> None:
        if self._opened() is not None:
            self._show(view)
            self._refresh()
            self.take_keyboard()

    def _edit(self, service: Service | None) -> None:
        self._edits.open(service)
        self._show(self.form)
        if service is None:
            self._head.show_place(self.tr("Add a service"), room=True)
        self.form.take_keyboard()

    def _leave_form(self) -> None:
        self._edits.drop()
        self.show_services()

    def _edit_saved(self, words: str, go_on: Callable[[], object]) -> None:
        self.said.emit(words, self.undoing.undo)
        self.changed.emit()
        go_on()

    def _opened(self) -> Coordination | None:
        """The room, with the journal as it is on the disk; None, and a message, where it cannot be read."""
        if self._gate.locked:
            return None
        try:
            self._room = Coordination(self._kept, self._settings.preferences.initials)
        except (OSError, PackRefused) as error:
            self._room = None
            self._locked.set_words(self.tr("The changes of this desk cannot be read"), str(error))
            self._open.hide()
            self._show(self._locked)
        return self._room

    def _show(self, view: QWidget) -> None:
        self._layers.setCurrentWidget(view)
        self._head.show_place(_place_of(self, view), room=view is not self._locked)

    def _refresh(self) -> None:
        """Show the directory and the journal as they are now. A call that is on the screen stays as it is."""
        room = self._room
        if room is None or not self.isVisible():
            return
        self._head.show_journal(room.journal)
        if self._layers.currentWidget() is self.worklist:
            self.worklist.show_tasks(self._round.tasks(), self._round.reports())
        elif self._layers.currentWidget() is self.call:
            self._round.show_progress()
        elif self._layers.currentWidget() is self.services:
            self.services.show_services()
            draft = self._edits.draft
            self.services.show_unsaved(None if draft is None else draft.service)
        elif self._layers.currentWidget() is self.history:
            self.history.show_journal(room.journal)

    def _open_task(self, task: Task) -> None:
        self._round.show(task)
        self._enter(self.call)

    def _noted(self, words: str) -> None:
        self.said.emit(words, self.undoing.undo)
        self._refresh()

    def back_to_list(self) -> None:
        """Leave what is open for the list of numbers."""
        self.show_worklist()
        self.worklist.take_keyboard()


class _Views(Layers):
    """The views of the room. They have scrolled parts of their own: the page scrolls only where these get too low."""

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def take_keyboard(self) -> bool:
        """Move the focus to the first part of the view that is shown. Returns whether it has one."""
        view = self.currentWidget()
        if isinstance(view, Worklist | CallScreen | History | ServiceChoice | RecordForm | ImportView):
            view.take_keyboard()
            return True
        return False


def _place_of(page: CoordinatorPage, view: QWidget) -> str:
    """What the head says of a view; nothing of the list of numbers."""
    places: dict[QWidget, str] = {
        page.call: translate("CoordinatorPage", "Call round"),
        page.history: translate("CoordinatorPage", "History"),
        page.importing: translate("CoordinatorPage", "Import"),
        page.pack_form: translate("CoordinatorPage", "Publisher and handouts"),
    }
    places |= dict.fromkeys((page.services, page.form), translate("CoordinatorPage", "Edit a service"))
    return places.get(view, "")


def _head_of(page: CoordinatorPage, theme: Theme) -> RoomHead:
    head = RoomHead(theme)
    head.back.connect(page.back_to_list)
    head.history.connect(page.show_history)
    head.edit.connect(page.show_services)
    head.bring_in.connect(page.show_import)
    head.bring_in.connect(page.importing.ask_for_file)
    head.more.connect(page.do_more)
    head.undo.connect(page.undoing.undo)
    head.redo.connect(page.undoing.redo)
    head.publish.connect(page.publish_asked)
    return head


def _scrolled_column(page: QWidget) -> QVBoxLayout:
    """The column of a page, which scrolls where large text has no room in a low window."""
    outer = new_column(page)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    body = QWidget()
    body.setObjectName("ScrollBody")
    area.setWidget(body)
    outer.addWidget(area)
    column = QVBoxLayout(body)
    column.setSpacing(12)
    return column
