"""Saves, renames and removes card sets, and exchanges them as files."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from guide_app.desk.card_sets import CardSetStore
from guide_app.desk.faults import unsaved
from guide_app.handouts.cards.card_set import CardSet, read_set, set_of, written
from guide_app.handouts.problems import HandoutError
from guide_app.library.library import Library
from guide_app.system.plain_file import read_plain_file
from guide_app.ui.common.messages import translated, translated_error
from guide_app.ui.kit.overlays.file_dialogs import ask_what_to_read, ask_where_to_save
from guide_app.ui.printing.card_sets.name_form import NameForm
from guide_app.ui.safety.background_job import save_apart


class CardSetKeeper(QObject):
    """``changed`` follows every change; ``said`` carries a short text of what was done, and the function that undoes
    it.
    """

    changed = Signal()
    said = Signal(str, object)

    def __init__(self, page: QWidget, store: CardSetStore, library: Library) -> None:
        super().__init__(page)
        self._page, self.store, self._library = page, store, library

    def ask_to_keep(self, values: dict[str, Any]) -> None:
        """Ask for a name, and save the options of cards under it."""
        form = NameForm(self._page, self.tr("Save as a card set"))

        def keep() -> None:
            card_set = set_of(form.name, values, self._library)
            said = self.tr("“%1” is saved on this computer").replace("%1", card_set.name)
            self._change(partial(self.store.keep, card_set), said)

        form.panel.accepted.connect(keep)
        form.panel.open()

    def ask_for_name(self, card_set: CardSet, asker: QWidget) -> None:
        """Ask over a widget for a new name of a set."""
        form = NameForm(asker, self.tr("Rename the card set"), card_set.name)

        def rename() -> None:
            said = self.tr("The set is now called “%1”").replace("%1", form.name)
            self._change(partial(self.store.rename, card_set.name, form.name), said)

        form.panel.accepted.connect(rename)
        form.panel.open()

    def remove(self, card_set: CardSet) -> None:
        """Remove a set."""
        said = self.tr("“%1” was removed").replace("%1", card_set.name)
        self._change(partial(self.store.remove, card_set.name), said)

    def ask_where_to_write(self, card_set: CardSet, asker: QWidget) -> None:
        """Ask over a widget where to save a set as a file, which another desk can import."""
        name = "-".join(card_set.name.casefold().split()) + ".json"
        chosen = ask_where_to_save(asker, self.tr("Save the card set"), name, self._kinds())
        if chosen is None:
            return
        why = self.tr("The file was not saved: %1.")
        save_apart(
            asker,
            chosen,
            written(card_set),
            saved=lambda: self.said.emit(self.tr("Saved as %1").replace("%1", chosen.name), None),
            failed=lambda reason: self.said.emit(why.replace("%1", reason), None),
        )

    def ask_what_to_take(self, asker: QWidget) -> None:
        """Ask over a widget for a file, and import its set."""
        chosen = ask_what_to_read(asker, self.tr("Add a card set"), self._kinds())
        if chosen is not None:
            self.take(chosen)

    def take(self, file: Path) -> None:
        """Import the set of this file, or show what is wrong with it."""
        try:
            card_set = read_set(read_plain_file(file))
        except OSError:
            self.said.emit(self.tr("The file cannot be read. Choose another."), None)
        except HandoutError as error:
            self.said.emit(translated_error(error), None)
        else:
            said = self.tr("“%1” is saved on this computer").replace("%1", card_set.name)
            self._change(partial(self.store.keep, card_set), said)

    def _kinds(self) -> str:
        return self.tr("Card sets (*.json)")

    def _change(self, change: Callable[[], bool], said: str) -> None:
        before = self.store.kept()

        def undo() -> None:
            self.store.put_back(before)
            self.changed.emit()

        if change():
            self.said.emit(said, undo)
        else:
            self.said.emit(translated(unsaved()), None)
        self.changed.emit()
