"""The editions on this desk: which one is in use and who stands behind it, taking another, and the folder to watch."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton

from guide_app.desk.editions import DeskEditions
from guide_app.desk.office import office
from guide_app.desk.settings import DeskSettings
from guide_app.ui.common.formatting import edition_words
from guide_app.ui.common.page import PageContext
from guide_app.ui.common.record_text import filled
from guide_app.ui.kit.layout.setting_rows import SettingGroup
from guide_app.ui.kit.parts import button


class UpdatesGroup(SettingGroup):
    """``take_asked`` asks for a file to take, ``earlier_asked`` for the edition before, to read in it."""

    take_asked = Signal()
    earlier_asked = Signal()

    def __init__(self, context: PageContext, settings: DeskSettings, editions: DeskEditions) -> None:
        super().__init__(context.theme, self.tr("Updates"))
        self._context, self._settings, self._editions = context, settings, editions
        theme = context.theme
        self.take = button(theme, self.tr("Open a file…"))
        self.change = button(theme, self.tr("Change…"))
        self.clear = button(theme, self.tr("Stop looking"))
        self.earlier = button(theme, self.tr("Read it…"))
        self.take.clicked.connect(self.take_asked)
        self.earlier.clicked.connect(self.earlier_asked)
        self.change.clicked.connect(lambda: context.as_staff(self, self._choose))
        self.clear.clicked.connect(lambda: context.as_staff(self, self._watch_none))
        taken = self.tr("From a USB drive or a folder. The guide never goes on the internet.")
        self._now = self.add(self.tr("This edition"), "")
        self._behind = self.add(self.tr("Who is responsible for it"), "")
        self.add(self.tr("Get an update"), taken, self.take)
        self._folder = self.add(self.tr("Look for updates in this folder"), "", self.change, self.clear)
        self._before = self.add(self.tr("Previous edition"), "", self.earlier)
        self._trusted = self.add(self.tr("Keys that this desk trusts"), "")

    def show_editions(self) -> None:
        """Show what is so now."""
        self._show_current()
        self._show_folder()
        before = self._editions.earlier()
        _show(self.earlier, before is not None, self.take)
        words = self.tr("There is none on this computer.")
        if before is not None:
            envelope = before.sealed.envelope
            words = self.tr("%1. You can still read it.").replace("%1", edition_words(envelope.date, envelope.serial))
        self._before.show_words(words)
        trust = self._editions.trust()
        known = self.tr("Compare them over the phone: %1").replace("%1", trust.names)
        none = self.tr("None yet. The guide cannot tell who signed an edition, so staff decide about each one.")
        self._trusted.show_words(known if trust.known else none)

    def _show_current(self) -> None:
        library, current = self._context.library, self._editions.current
        serial = 0 if current is None else current.sealed.envelope.serial
        parts = [edition_words(library.edition, serial), library.pack(self._context.language).region]
        if current is not None:
            envelope = current.sealed.envelope
            if current.made_here:
                parts.append(self.tr("made on this computer, not signed"))
            elif current.sealed.signature:
                parts.append(self.tr("signed by %1").replace("%1", envelope.publisher))
            else:
                parts.append(self.tr("not signed"))
        self._now.show_words(" · ".join(parts))
        lines = [
            filled(line, library)
            for each in library.pack(self._context.language).publisher
            for line in (f"{each.name}. {each.contact}", each.corrections, each.limits)
        ]
        unknown = self.tr("This edition does not name anyone yet. It cannot be signed until it does.")
        self._behind.show_words("\n".join(lines) or unknown)

    def _show_folder(self) -> None:
        by_office, watched = office().updates_folder, self._editions.watched()
        none = self.tr("None. Choose a shared folder or a USB drive, and the guide tells you when an update is in it.")
        words = none if watched is None else str(watched)
        if by_office:
            words += "\n" + self.tr("Your office has set this for all desks.")
        elif watched is not None and not watched.is_dir():
            words += "\n" + self.tr("The guide cannot find this folder now.")
        self._folder.show_words(words)
        self.change.setVisible(not by_office)
        _show(self.clear, watched is not None and not by_office, self.change)

    def _choose(self) -> None:
        from guide_app.ui.kit.overlays.file_dialogs import ask_for_folder

        folder = ask_for_folder(self, self.tr("Folder to look in"))
        if folder is not None:
            self._watch(folder)

    def _watch_none(self) -> None:
        self._watch(None)

    def _watch(self, folder: Path | None) -> None:
        self._settings.watch("" if folder is None else str(folder))
        self._show_folder()


def _show(press: QPushButton, shown: bool, beside: QPushButton) -> None:
    """Show or hide a button. Its focus goes to the one beside: Qt would move it to the emergency numbers."""
    if press.hasFocus() and not shown:
        beside.setFocus(Qt.FocusReason.OtherFocusReason)
    press.setVisible(shown)
