"""Editing a service: the form, what was typed and not saved, the checks of the pack, and the entry in the journal."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from msgspec import Struct
from PySide6.QtCore import QObject, QTimer, Signal

from guide_app.content.overlay import WHOLE, Change
from guide_app.content.problems import PackRefused
from guide_app.content.records import Service
from guide_app.desk.coordination import Coordination, Refused, broken_rules, checked, reviewed
from guide_app.desk.editions import Kept
from guide_app.library.naming import RecordNames
from guide_app.ui.common.messages import reason_words, translated
from guide_app.ui.common.page import PageContext
from guide_app.ui.coordinator.form.draft_file import DraftFile
from guide_app.ui.coordinator.form.record_form import Draft, RecordForm
from guide_app.ui.coordinator.history import past_words
from guide_app.ui.kit.latest_worker import LatestWorker

DRAFT_DELAY_MS = 400
"""Rest after typing before what was typed is put on the disk, and held to the rules of the pack."""


class _Job(Struct, frozen=True):
    changes: tuple[Change, ...]
    pending: tuple[Change, ...]


class Edits(QObject):
    """``saved`` follows an edit in the journal, with its words. ``name``: of the file with what is not saved."""

    saved = Signal(str)

    def __init__(
        self,
        context: PageContext,
        kept: Kept,
        form: RecordForm,
        room: Callable[[], Coordination | None],
        name: str = "draft",
    ) -> None:
        super().__init__(form)
        self._context, self._form, self._room = context, form, room
        self._names = RecordNames(context.library, lambda: context.language)
        self._file = DraftFile(kept, name, Draft)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DRAFT_DELAY_MS)
        self._timer.timeout.connect(self._keep_draft)
        self._worker = LatestWorker(partial(_check, kept), lambda: None, self)
        self._worker.finished.connect(self._checked)
        form.edited.connect(self._timer.start)
        form.saved.connect(self._save)

    def open(self, service: Service | None) -> None:
        """Show the form of a service, or of one to add, or that of the pack, with what was typed before a kill."""
        draft = self.draft
        mine = draft is not None and draft.service == (service.id if service is not None else "")
        self._form.show_record(service, self._past, draft if mine else None)

    @property
    def draft(self) -> Draft | None:
        """What was typed and not saved; None where there is nothing."""
        draft = self._file.read()
        return None if draft is None or draft.is_empty else draft

    def drop(self) -> None:
        """Leave the form: what was typed and not saved is gone."""
        self._timer.stop()
        self._worker.cancel()
        self._file.drop()

    def interrupt(self) -> None:
        """Leave the form with what was typed on the disk, for when its service is opened again. Nothing is saved."""
        if self._timer.isActive():
            self._timer.stop()
            self._keep_draft()
        self._worker.cancel()
        self._form.set_waiting(False)

    def stop(self) -> None:
        """End the thread. What was just typed is kept."""
        if self._timer.isActive():
            self._keep_draft()
        self._timer.stop()
        self._worker.stop()

    def _past(self, record: str, field: str) -> list[str]:
        room = self._room()
        return past_words(room.journal, self._names, record, field) if room is not None else []

    def _keep_draft(self) -> None:
        try:
            self._file.write(self._form.draft)
        except OSError as error:
            self._form.say(self.tr("What you type cannot be saved: %1").replace("%1", reason_words(error)), error=True)
        self._warn()

    def _warn(self) -> None:
        """Say at the fields what the rules of the pack say of what was typed so far."""
        if self._form.needs_typing or any(field.check() for field in self._form.fields.values()):
            return
        changes = self._reviewed(self._form.changes())
        for record, refused in broken_rules(changes, self._context.library, self._context.clock().date()):
            self._form.warn(record, refused.field, translated(refused.message))

    def _reviewed(self, changes: list[Change]) -> list[Change]:
        room = self._room()
        assert room is not None
        about = room.about(*self._form.known_by)
        return reviewed(changes, self._context.library, about, self._context.clock().date())

    def _save(self, changes: list[Change]) -> None:
        room = self._room()
        if room is None:
            return
        self._form.set_waiting(True)
        self._worker.ask(_Job(tuple(self._reviewed(changes)), tuple(room.journal.pending)))

    def _checked(self, _job: object, found: list[Change | Refused]) -> None:
        self._form.set_waiting(False)
        refused = next((each for each in found if isinstance(each, Refused)), None)
        room = self._room()
        if refused is not None:
            self._form.refuse("", refused.field, translated(refused.message))
        elif room is not None:
            try:
                room.journal.add(change for change in found if isinstance(change, Change))
            except (OSError, PackRefused) as error:
                self._form.say(self.tr("It could not be saved: %1").replace("%1", reason_words(error)), error=True)
                return
            self.drop()
            self.saved.emit(self.tr("Saved: %1").replace("%1", self._form.title))


def _check(kept: Kept, job: object) -> list[Refused] | list[Change]:
    assert isinstance(job, _Job)
    found = checked(kept.pack, job.changes, job.pending)
    stays = [each for each in job.changes if each.field != WHOLE or each.after is not None]
    if len(stays) < len(job.changes) and any(isinstance(each, Refused) for each in found):
        return checked(kept.pack, stays, job.pending)  # Another record names what would go, so it stays in the pack.
    return found
