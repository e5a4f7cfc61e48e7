"""The emergency strip at the foot of the window: always visible, with the lines of the pack."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton

from guide_app.ui.common.translations import locale_of
from guide_app.ui.kit.accessibility import HEARD_AS
from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.layout.flow_layout import FlowLayout
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.text.line_breaks import unbroken
from guide_app.ui.kit.theme import Role, Theme

if TYPE_CHECKING:
    from guide_app.library.library import Library

SIDE = 16
"""Margins at the sides, px."""
TYPE: tuple[tuple[Role, Role], ...] = (
    ("body", "strong"),
    ("small", "small-strong"),
    ("strip", "strip-strong"),
    ("strip-least", "strip-least-strong"),
)
"""Type roles of text and number, the largest first. The last ones are for large text in a small window."""


class EmergencyStrip(QFrame):
    """A button for each emergency line; a press opens its service (``chosen`` carries its id)."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._library: Library | None = None
        self._buttons: list[StripButton] = []
        self._compact = False
        self._row = FlowLayout(spacing=8)
        super().__init__()
        self.setObjectName("Strip")
        self.setProperty(HEARD_AS, "Footer")
        self.setAccessibleName(self.tr("Emergency numbers"))
        outer = new_column(self, margins=(SIDE, 4, SIDE, 4))
        outer.addLayout(self._row)
        self.setMinimumHeight(theme.scaled(36))

    @property
    def lines(self) -> list[tuple[str, str]]:
        """The titles and numbers, without what a newer edition no longer has."""
        return [each.line for each in self._buttons if not each.outdated]

    def show_lines(self, lines: Sequence[tuple[str, str]]) -> None:
        """Show titles and numbers while there is no library. Nothing opens yet."""
        self._show_buttons([""] * len(lines))
        for button, (title, number) in zip(self._buttons, lines, strict=True):
            button.show_words(title, number)
        if self.isVisible():  # It fits itself when it appears; to ask for sizes before would style it twice.
            self._fit()

    def show_pack(self, library: Library, language: str) -> None:
        """Show the emergency lines of a pack."""
        self._library = library
        self.setMinimumHeight(0)
        self.set_language(language)

    def _show_buttons(self, services: Sequence[str]) -> None:
        if len(services) != len(self._buttons):
            for button in self._buttons:
                self._row.removeWidget(button)
                button.hide()
                button.deleteLater()
            self._buttons = [StripButton(self._theme) for _ in services]
            for button in self._buttons:
                button.clicked.connect(self._pressed)
                button.set_compact(self._compact)
                self._row.addWidget(button)
        for button, service in zip(self._buttons, services, strict=True):
            button.service = service

    def set_compact(self, compact: bool) -> None:
        """Reduce the spacing between the buttons in a small window."""
        self._compact = compact
        self._row.setSpacing(2 if compact else 8)
        for button in self._buttons:
            button.set_compact(compact)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def set_language(self, language: str) -> None:
        """Show the lines in a language, as the library has them now: a line that no longer works has left them."""
        assert self._library is not None
        locale = locale_of(language)
        self.setLocale(locale)
        self.setLayoutDirection(locale.textDirection())  # Client view's language is not that of the window.
        lines = self._library.pack(language).emergency
        self._show_buttons([entry.service for entry in lines])
        self.setVisible(bool(lines))
        for button, entry in zip(self._buttons, lines, strict=True):
            number = self._library.number(entry.phone)
            button.show_words(entry.title, number, outdated=number in self._library.outdated)
        self._fit()

    def _fit(self) -> None:
        """Use the largest type in which all buttons fit one line, else the smallest."""
        room = self.width() - 2 * SIDE
        for roles in TYPE:
            for button in self._buttons:
                button.set_roles(*roles)
            needed = sum(button.sizeHint().width() for button in self._buttons)
            if needed + self._row.spacing() * (len(self._buttons) - 1) <= room:
                return

    def _pressed(self) -> None:
        button = self.sender()
        if isinstance(button, StripButton) and button.service:
            self.chosen.emit(button.service)


class StripButton(QPushButton):
    """A button with a text and a bold number. ``service`` is empty while there is nothing to open."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("StripButton")
        self.service, self._theme, self.outdated = "", theme, False
        self.line = ("", "")
        self._words, self._number = label(theme), label(theme, role="strong")
        self._number.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._line = row = new_row(self, 8, (8, 4, 8, 4))
        for part in (self._words, self._number):
            part.setWordWrap(False)
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.addWidget(part)

    def show_words(self, words: str, number: str, *, outdated: bool = False) -> None:
        """Set text and number. An outdated number, which a newer edition does not have, is struck through."""
        self.line = (words, number)
        self._words.setText(words)
        self._number.setText(unbroken(number))
        self.outdated = outdated
        self._strike()
        warning = ""
        if outdated:
            from guide_app.ui.common.calls import changed_words

            warning = f", {changed_words()}"
        self.setAccessibleName(f"{words}: {number}{warning}")
        self.updateGeometry()

    def _strike(self) -> None:
        font = self._number.font()
        font.setStrikeOut(self.outdated)
        self._number.setFont(font)

    def set_compact(self, compact: bool) -> None:
        """Reduce the padding."""
        side = 4 if compact else 8
        self._line.setContentsMargins(side, 4, side, 4)

    def set_roles(self, words: Role, number: Role) -> None:
        """Set the type roles."""
        if self._words.property("textRole") != words:
            self._theme.set_role(self._words, words)
            self._theme.set_role(self._number, number)
            self._strike()
            self._line.invalidate()
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
