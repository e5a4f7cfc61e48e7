"""Publishes an edition from the window, in five steps: every change is read, changed numbers one by one, then it is
signed and saved. A panel, as nobody may change the directory meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from guide_app.content.problems import PackRefused
from guide_app.edition.drives import key_on_a_drive
from guide_app.edition.format import CHANGE, EditionRefused
from guide_app.edition.keys import FAILURES, SigningFailed
from guide_app.system.plain_file import read_plain_file
from guide_app.system.progress import Progress
from guide_app.ui.common.messages import failure_words, translated
from guide_app.ui.kit.accessibility import announce
from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.focus import focused_within, scroll_to
from guide_app.ui.kit.latest_worker import LatestWorker
from guide_app.ui.kit.overlays.panel import Panel
from guide_app.ui.kit.parts import button, left
from guide_app.ui.kit.text.blocks import number_disc
from guide_app.ui.kit.text.labels import label
from guide_app.ui.shell.editions.changes import add_changes

if TYPE_CHECKING:
    from guide_app.desk.editions import DeskEditions
    from guide_app.edition.publish import Draft
    from guide_app.ui.kit.theme import Theme

Job = Callable[[], object]
WIDTH = 920
WIDE = 760
"""Width in px at 100 % text from which the changes are beside the steps, not above."""
LOOK_MS = 1_000
"""How often the drives are looked at, until there is a key."""
translate = QCoreApplication.translate


class Publishing(QObject):
    """One publication into ``folder``, from compiling to the file; ``saved`` follows. ``elsewhere`` asks for another
    folder, with the panel closed.
    """

    saved = Signal()
    elsewhere = Signal()

    def __init__(self, asker: QWidget, editions: DeskEditions, folder: Path) -> None:
        super().__init__(asker)
        self._editions, self._folder = editions, folder
        self._held = ExitStack()
        """Holds the compiled edition until the panel closes."""
        self.form = PublishForm(asker)
        self.form.sign.clicked.connect(self._sign)
        self.form.change.clicked.connect(self.elsewhere)
        self._worker = LatestWorker(_run, self._held.close, self)
        # Not waited for: the panel also closes when somebody hides, before the cover is painted.
        self.form.panel.closed.connect(self._worker.forget)
        self._worker.finished.connect(self._done)
        self._worker.failed.connect(self._failed)
        # In a thread of their own: a drive that answers slowly would keep somebody from hiding.
        self._keys = LatestWorker(_run, lambda: None, self)
        self._keys.finished.connect(self._key_looked_for)
        self._drives = QTimer(self, interval=LOOK_MS)
        self._drives.timeout.connect(self._look_for_key)
        self.form.panel.closed.connect(self._drives.stop)
        self.form.panel.closed.connect(self._keys.forget)
        self._draft: Draft | None = None

    def start(self) -> None:
        """Open the panel, and compile."""
        self.form.panel.open()
        words = self.tr("Compiling the pack and comparing it with the last edition in %1…")
        self.form.say(words.replace("%1", str(self._folder)))
        drafted = self._editions.drafted(self._folder, Progress(cancelled=self._worker.overtaken))
        self._worker.ask(partial(self._held.enter_context, drafted))
        self._look_for_key()
        self._drives.start()

    def _look_for_key(self) -> None:
        """Look on the drives until there is a key."""
        if self.form.file.text().strip():
            self._drives.stop()
        elif not self._keys.busy:
            self._keys.ask(key_on_a_drive)

    def _key_looked_for(self, _job: object, found: Path | None) -> None:
        if found is not None and not self.form.file.text().strip():
            self.form.file.setText(str(found))

    def _done(self, _job: object, result: object) -> None:
        if isinstance(result, Path) and self._draft is not None:
            self.saved.emit()
            self.form.show_saved(translated(self._draft.saved(result, signed=not self.form.unsigned.isChecked())))
            return
        self._draft = result  # pyright: ignore[reportAttributeAccessIssue] (the other job's result)
        if self._draft is not None:
            self.form.show_draft(self._draft, self._folder)

    def _sign(self) -> None:
        if self._draft is None:
            return
        try:
            key = self.form.key
        except (OSError, ValueError):
            self.form.say(self.tr("The key file cannot be read. Choose release.key."))
            return
        self.form.say(self.tr("Signing…"))
        self.form.sign.setEnabled(False)
        self._worker.ask(partial(self._editions.publish, self._draft, self._folder, key, self.form.note.text().strip()))

    def _failed(self, _job: object, error: BaseException) -> None:
        match error:
            case EditionRefused():
                words = translated(error.message)
            case SigningFailed():
                words = translated(FAILURES[str(error)])
            case PackRefused():
                words = str(error)
            case _:
                words = failure_words(error) or str(error)
        self.form.say(words)
        self.form.show_steps()

    def stop(self) -> None:
        """End the threads, and remove what was compiled."""
        self._worker.stop()
        self._keys.stop()


def _run(job: Job) -> object:
    return job()


class _Step(QWidget):
    """One step: its number, what to do and why, and below that what it takes."""

    def __init__(self, theme: Theme, number: int, title: str, hint: str) -> None:
        super().__init__()
        self._number, self._title = number, title
        row = new_row(self, 10, (0, 6, 0, 6))
        self._disc = number_disc(theme, number)
        row.addWidget(self._disc, 0, Qt.AlignmentFlag.AlignTop)
        self.column = new_column(gap=6)
        row.addLayout(self.column, 1)
        self.column.addWidget(label(theme, title, "strong", level=2))
        if hint:
            self.column.addWidget(label(theme, hint, "note", muted=True))

    def show_done(self, done: bool) -> None:
        """Show whether it is done."""
        self._disc.setText("✓" if done else str(self._number))
        self._disc.setAccessibleName(translate("PublishForm", "Done") if done else str(self._number))


class PublishForm(QWidget):
    """The body of the panel. ``sign`` can be pressed once every changed number was read and there is a key."""

    def __init__(self, asker: QWidget) -> None:
        super().__init__()
        panel = self.panel = Panel(asker, self.tr("Publish an update"), self, WIDTH)
        theme = self._theme = panel.theme
        self._said = panel.pin_words()
        self._numbers: list[QCheckBox] = []
        self._steps: list[_Step] = []
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(32)
        self._of_steps, self._of_changes = QVBoxLayout(), QVBoxLayout()
        for column in (self._of_steps, self._of_changes):
            column.setSpacing(6)  # It would be that of the columns.
        self._columns.addLayout(self._of_steps, 3)
        self._columns.addLayout(self._of_changes, 2)
        panel.content.addLayout(self._columns)
        self.note, self.file, self.passphrase = QLineEdit(), QLineEdit(), QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.note.setMaxLength(200)
        self.unsigned = QCheckBox(self.tr("Do not sign it"))
        theme.set_role(self.unsigned, "body")
        self.unsigned.toggled.connect(self.show_steps)
        self._choose = button(theme, self.tr("Choose…"))
        self._choose.clicked.connect(self._ask_for_key)
        self.change = button(theme, self.tr("Change…"))
        self.change.clicked.connect(panel.close_now)
        self._cancel = panel.offer(self.tr("Cancel"))
        self._cancel.clicked.connect(panel.close_now)
        self.sign = panel.default = panel.offer(self.tr("Sign and save"), "primary")
        self.sign.setEnabled(False)
        panel.closed.connect(self.passphrase.clear)

    @property
    def key(self) -> tuple[str, str, str] | None:
        """The text of the key, its passphrase, and the change beside it. Raises OSError, ValueError."""
        if self.unsigned.isChecked():
            return None
        file = Path(self.file.text()).expanduser()
        change = file.with_name(CHANGE)
        text = read_plain_file(file).decode("ascii")
        return text, self.passphrase.text(), read_plain_file(change).decode("ascii") if change.exists() else ""

    def say(self, words: str) -> None:
        """Show how far it is."""
        self._said.setText(words)
        announce(self, words)

    def show_draft(self, draft: Draft, folder: Path) -> None:
        """Show what would be published, and ask for the rest."""
        theme, outdated = self._theme, draft.differences.outdated
        sound = self._step(self.tr("The directory has no errors. Read what changed"), translated(draft.heading))
        sound.addWidget(label(theme, translated(draft.since), "note", muted=True))
        if draft.last is not None:
            self._of_changes.addWidget(label(theme, self.tr("In this update"), "strong", level=2))
            add_changes(theme, self._of_changes, draft.differences)
        aloud = self.tr("Somebody else reads each one aloud to you. Check its box if it is right.")
        read = self._step(
            self.tr("Read the changed numbers again"), aloud if outdated else self.tr("No number changed.")
        )
        for old, new in outdated.items():
            words = self.tr("%1 is now %2") if new else self.tr("%1 is gone")
            words = words.replace("%1", old).replace("%2", new)
            box = QCheckBox(self.tr("Read aloud, and right") if new else self.tr("That is right"))
            box.setAccessibleName(f"{words}. {box.text()}")
            theme.set_role(box, "body")
            box.toggled.connect(self.show_steps)
            box.clicked.connect(self._go_on)
            self._numbers.append(box)
            read.addWidget(label(theme, draft.differences.holder_of(old), "small", muted=True))
            read.addWidget(label(theme, words, "strong"))
            read.addWidget(box)
        news = self._step(self.tr("Say in one sentence what is new"), self.tr("Desks show it. It may stay empty."))
        self._add(news, self.tr("What is new"), self.note)
        signing = self._step(
            self.tr("Sign with the key of the coordinators"),
            self.tr("The key is on its own USB drive. It is used once, and not saved on this computer."),
        )
        self._add(signing, self.tr("Passphrase of the key"), self.passphrase)
        self._add(signing, self.tr("Key file (release.key)"), self.file)
        signing.addWidget(self.unsigned)
        signing.addWidget(label(theme, self.tr("Staff must then take it by hand at each desk."), "note", muted=True))
        saving = self._step(
            self.tr("Save the update"), self.tr("One file for all desks, in %1").replace("%1", str(folder))
        )
        saving.addLayout(left(self.change))
        for column in (self._of_steps, self._of_changes):
            column.addStretch(1)
        self.say(self.tr("Nothing is saved yet."))
        self.show_steps()
        beside = self._columns.direction() == QBoxLayout.Direction.LeftToRight
        # Nobody has gone elsewhere meanwhile, and what changed stays in sight.
        if beside and focused_within(self.panel.front) not in (None, self.panel.cross):
            self.panel.open(self._next)

    def show_saved(self, words: str) -> None:
        """Say where it was saved; there is no more to do."""
        self.say(words)
        self.passphrase.clear()
        for step in self._steps:
            step.show_done(True)
            step.setEnabled(False)
        self._cancel.hide()
        self.sign.setText(self.tr("Close"))
        self.sign.setEnabled(True)
        self.sign.clicked.disconnect()
        self.sign.clicked.connect(self.panel.close_now)
        self.sign.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self._theme.scaled(WIDE)
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.BottomToTop
        self._columns.setDirection(way)

    def _step(self, title: str, hint: str) -> QVBoxLayout:
        step = _Step(self._theme, len(self._steps) + 1, title, hint)
        self._steps.append(step)
        self._of_steps.addWidget(step)
        return step.column

    def _add(self, column: QVBoxLayout, caption: str, field: QLineEdit) -> None:
        text = label(self._theme, caption, "small", muted=True)
        text.setBuddy(field)
        field.setAccessibleName(caption)
        self._theme.set_role(field, "body")
        field.textChanged.connect(self.show_steps)
        column.addWidget(text)
        row = QHBoxLayout()
        row.addWidget(field, 1)
        if field is self.file:
            row.addWidget(self._choose)
        column.addLayout(row)

    def show_steps(self) -> None:
        """Show which steps are done. Nothing can be signed before every changed number was read."""
        read = all(box.isChecked() for box in self._numbers)
        signed = self.unsigned.isChecked() or bool(self.file.text().strip() and self.passphrase.text())
        if not self._steps:
            return
        for step, done in zip(self._steps, (True, read, bool(self.note.text().strip()), signed, False), strict=True):
            step.show_done(done)
        self._steps[3].setEnabled(read)
        self.sign.setEnabled(read and signed)
        self.sign.setText(self.tr("Save") if self.unsigned.isChecked() else self.tr("Sign and save"))

    @property
    def _next(self) -> QWidget:
        """The next number to read; behind the last one, the sentence on what is new, which the key comes after."""
        unread = [box for box in self._numbers if not box.isChecked()]
        return next(iter(unread), self.note)

    def _go_on(self, read: bool) -> None:
        if read:
            self._next.setFocus(Qt.FocusReason.OtherFocusReason)
            scroll_to(self._next)

    def _ask_for_key(self) -> None:
        from guide_app.ui.kit.overlays.file_dialogs import ask_what_to_read

        file = ask_what_to_read(self, self.tr("Key file"), self.tr("Keys (*.key)"))
        if file is not None:
            self.file.setText(str(file))
