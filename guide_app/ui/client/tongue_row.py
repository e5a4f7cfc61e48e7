"""The languages of the client view, each in its own name."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from guide_app.ui.client.facts import Reader
from guide_app.ui.client.parts import TARGET
from guide_app.ui.common import formatting
from guide_app.ui.common.translations import locale_of
from guide_app.ui.kit.boxes import new_row
from guide_app.ui.kit.focus import stop_at_checked
from guide_app.ui.kit.layout.flow_layout import FlowLayout
from guide_app.ui.kit.overlays.choice_popup import Choice
from guide_app.ui.kit.overlays.menus import MenuButton
from guide_app.ui.kit.parts import beside_icon
from guide_app.ui.kit.theme import Theme

ROW = 440
"""Width of the window in px at 100 % text below which one button lists the languages."""

OTHER = ""
"""The choice of another language than those of the client view."""


class TongueRow(QWidget):
    """``chosen`` carries a language. ``other_asked`` follows the last entry, for whoever does not find their own."""

    chosen = Signal(str)
    other_asked = Signal()

    def __init__(self, theme: Theme, languages: Iterable[str]) -> None:
        super().__init__()
        self._theme, self._language = theme, ""
        row = new_row(self, 0)
        self._row = QWidget()
        flow = self._flow = FlowLayout(self._row, 0)
        self._group = QButtonGroup(self)
        stop_at_checked(self._group)
        self.buttons: dict[str, QPushButton] = {}
        for code in languages:
            name = formatting.language_name(code)
            press = self.buttons[code] = QPushButton(name)
            press.setAccessibleName(name)
            press.setProperty("kind", "tongue")
            press.setAutoDefault(False)
            press.setMinimumHeight(TARGET)
            theme.set_role(press, "body")
            press.setLocale(locale_of(code))
            press.setProperty("language", code)
            press.setCheckable(True)
            press.setAutoExclusive(True)  # For screen readers, which do not read the group.
            press.toggled.connect(self._turned)
            self._group.addButton(press)
            flow.addWidget(press)
        self.other = QPushButton()
        self.other.setProperty("kind", "tongue")
        self.other.setAutoDefault(False)
        self.other.setMinimumHeight(TARGET)
        theme.set_role(self.other, "body")
        theme.set_icon(self.other, "language", "accent", 18)
        self.other.clicked.connect(self.other_asked)
        flow.addWidget(self.other)
        self.menu = MenuButton(theme, self._all, lambda: (self._language,))
        self.menu.setAccessibleDescription("")
        self.menu.chosen.connect(self._picked)
        row.addWidget(self._row, 1)
        row.addWidget(self.menu, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(0)

    def write(self, reader: Reader) -> None:
        """Show which language everything is in."""
        self._language = reader.language
        self.other.setAccessibleName(reader.words.point)
        self.menu.setText(formatting.language_name(reader.language))
        for code, press in self.buttons.items():
            press.setChecked(code == reader.language)
            self._theme.set_role(press, "strong" if code == reader.language else "body")

    def arrange(self, width: int, room: int) -> None:
        """Show the row or, in a window of ``width`` too narrow for it, one button. Where it does not fit ``room`` in
        one line, the last entry has an icon alone: whoever needs it reads none of these languages.
        """
        many, wide = len(self.buttons) > 1, width >= self._theme.scaled(ROW)
        self.menu.setMinimumHeight(max(TARGET, self.menu.sizeHint().height()))  # It goes before what the text needs.
        self._row.setVisible(many and wide)
        self.menu.setVisible(many and not wide)
        name = self.other.accessibleName()
        self.other.setText(beside_icon(name))
        alone = not self._flow.fits_line(room)
        if alone:
            self.other.setText("")
        self.other.setToolTip(name if alone else "")

    def _all(self) -> list[Choice]:
        named = [Choice(code, formatting.language_name(code)) for code in self.buttons]
        return [*named, Choice(OTHER, self.other.accessibleName())]

    def _turned(self, chosen: bool) -> None:
        language = self.sender().property("language")
        if chosen and language != self._language:
            self.chosen.emit(language)

    def _picked(self, language: str) -> None:
        if language == OTHER:
            self.other_asked.emit()
        else:
            self.chosen.emit(language)
