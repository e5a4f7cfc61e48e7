"""The call round: opens one number after another, checks what was typed, and notes what was heard."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from msgspec import Struct
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from guide_app.content.overlay import Change
from guide_app.content.problems import PackRefused
from guide_app.desk.coordination import NUMBER, Answers, Coordination, Refused, changes_of, checked
from guide_app.desk.editions import Kept
from guide_app.exchange.handed_over import SETTLED, Report, waiting
from guide_app.handouts.pages.call_round import call_round
from guide_app.handouts.typesetting.renderer import Renderer
from guide_app.library.call_round import Task, called_of, tasks
from guide_app.ui.common.messages import reason_words, translated
from guide_app.ui.common.page import PageContext
from guide_app.ui.coordinator.call_screen import CallDraft, CallScreen
from guide_app.ui.coordinator.edits import DRAFT_DELAY_MS
from guide_app.ui.coordinator.form.draft_file import DraftFile
from guide_app.ui.coordinator.wording import field_words
from guide_app.ui.kit.latest_worker import LatestWorker
from guide_app.ui.kit.overlays.file_dialogs import ask_where_to_save
from guide_app.ui.safety.background_job import save_apart


class _Job(Struct, frozen=True):
    """A call whose corrections are being checked."""

    answers: Answers
    task: Task
    changes: tuple[Change, ...]
    pending: tuple[Change, ...]


class Round(QObject):
    """``changed`` follows a call that changed something, ``noted`` every call, with what was said of it. ``ended``
    follows the last one. ``said`` carries what became of a sheet.
    """

    changed = Signal()
    noted = Signal(str)
    ended = Signal()
    said = Signal(str)

    def __init__(
        self, context: PageContext, kept: Kept, screen: CallScreen, room: Callable[[], Coordination | None]
    ) -> None:
        super().__init__(screen)
        self._context, self._screen, self._room = context, screen, room
        self._called: dict[str, int] = {}
        """Phones of this round, and the edit that notes the call."""
        self._kept = DraftFile(kept, "call-draft", CallDraft)
        self._timer = QTimer(self, singleShot=True, interval=DRAFT_DELAY_MS)
        self._timer.timeout.connect(self._keep)
        screen.edited.connect(self._timer.start)
        self._worker = LatestWorker(partial(_check, kept), lambda: None, self)
        self._worker.finished.connect(self._checked)
        screen.saved.connect(self._save)

    def begin(self) -> None:
        """Begin a round, and drop what was being checked. What was answered and not saved is kept."""
        self._interrupt()
        self._worker.cancel()
        self._called.clear()

    def stop(self) -> None:
        """End the thread. What was answered and not saved is kept."""
        self._interrupt()
        self._worker.stop()

    def _interrupt(self) -> None:
        if self._timer.isActive():
            self._timer.stop()
            self._keep()

    def _keep(self) -> None:
        draft = self._screen.draft
        if draft is None:
            return
        try:
            self._kept.write(draft)
        except OSError as error:
            words = self.tr("What you answer cannot be kept until you save: %1")
            self._screen.refuse(words.replace("%1", reason_words(error)))

    def tasks(self) -> list[Task]:
        """The numbers to call, as the library and the journal have them now."""
        room = self._room()
        calls = room.journal.calls() if room is not None else {}
        return tasks(self._context.library, self._context.clock().date(), calls)

    def reports(self) -> list[Report]:
        """What desks have reported and nobody has settled."""
        room, editions = self._room(), self._context.editions
        if room is None or editions is None:
            return []
        return waiting(editions.watched(), room.kept.journal.with_name(SETTLED))

    def show(self, task: Task) -> None:
        """Show a number to call."""
        others = [each for each in self._due() if each.phone.id != task.phone.id]
        following = others[0].service.name if others else ""
        self._interrupt()
        self._screen.show_task(task, following, self._context.clock().date())
        draft = self._kept.read()
        if draft is not None and (draft.phone, draft.number) == (task.phone.id, task.phone.number):
            self._screen.restore(draft)
        self.show_progress()

    def show_progress(self) -> None:
        """Show how many of the numbers that people carry are called, as the library has it now."""
        self._screen.show_progress(*called_of(self.tasks()))

    def _due(self) -> list[Task]:
        """The numbers that are still to be called in this round. The library may not have the last change yet."""
        room = self._room()
        gone = room.journal.taken_back if room is not None else set[int]()
        called = {phone for phone, edit in self._called.items() if edit not in gone}
        return [each for each in self.tasks() if each.due and each.phone.id not in called]

    def _save(self, answers: Answers) -> None:
        room, task = self._room(), self._screen.task
        if room is None or task is None:
            return
        about, day = room.about("called", answers.note), self._context.clock().date()
        changes = changes_of(answers, task.phone, task.service, about, day)
        if answers.corrected:  # What was typed may be wrong: the whole pack is checked with it.
            self._screen.set_waiting(True)
            self._worker.ask(_Job(answers, task, tuple(changes), tuple(room.journal.pending)))
        else:
            self._note(answers, task, changes)

    def _checked(self, job: _Job, found: list[Change | Refused]) -> None:
        self._screen.set_waiting(False)
        refused = [each for each in found if isinstance(each, Refused)]
        if not refused:
            self._note(job.answers, job.task, [each for each in found if isinstance(each, Change)])
            return
        first = refused[0]
        words = translated(first.message)
        self._screen.refuse(f"{field_words(first.field)}: {words}" if first.field else words, first.field)

    def _note(self, answers: Answers, task: Task, changes: list[Change]) -> None:
        room = self._room()
        if room is None:
            return
        try:
            edit = room.note_call(answers, task.phone, changes)
        except (OSError, PackRefused) as error:
            self._screen.refuse(self.tr("It could not be saved: %1").replace("%1", reason_words(error)))
            return
        self._timer.stop()
        self._kept.drop()
        self._called[task.phone.id] = edit.id
        dead = answers.outcome in ("wrong", "disconnected")
        words = self.tr("%1 has left plans, cards and lists") if dead else self.tr("Saved: %1")
        self.noted.emit(words.replace("%1", str(answers.corrected.get(NUMBER, task.phone.number))))
        if changes:
            self.changed.emit()
        due = self._due()
        if due:
            self.show(due[0])
            self._screen.take_keyboard()
        else:
            self.ended.emit()

    def save_sheet(self, shown: list[Task], asker: QWidget) -> None:
        """Save the round as a sheet to print and to type in later, where the person says."""
        library, language = self._context.library, self._context.library.languages[0]
        document = call_round(shown, library.pack(language), self._context.clock().date())
        name, kinds = document.suggested_name, self.tr("PDF files (*.pdf)")
        path = ask_where_to_save(asker, self.tr("Save the call round"), name, kinds)
        if path is None:
            return
        pdf = Renderer(self._context.assets / "handouts", apart=True).render(document).for_print()
        saved, not_saved = self.tr("Saved: %1").replace("%1", path.name), self.tr("It could not be saved: %1")
        save_apart(
            self._screen,
            path,
            pdf,
            saved=lambda: self.said.emit(saved),
            failed=lambda reason: self.said.emit(not_saved.replace("%1", reason)),
        )


def _check(kept: Kept, job: object) -> list[Refused] | list[Change]:
    assert isinstance(job, _Job)
    return checked(kept.pack, job.changes, job.pending)
