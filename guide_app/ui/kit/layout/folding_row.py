"""A row of buttons with a limited number of lines: buttons that do not fit move to a menu at its end."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from guide_app.ui.kit.layout.flow_layout import FlowLayout
from guide_app.ui.kit.overlays.choice_popup import Choice
from guide_app.ui.kit.overlays.menus import MenuButton
from guide_app.ui.kit.theme import Theme

MAX_PASSES = 3
"""Maximum number of passes until the row's size and its visible buttons agree."""


class FoldingRow(QWidget):
    """Shows as many buttons as fit its lines, in order; the rest are in the menu. ``lines`` 0 puts all in the menu.

    A menu entry clicks its button.
    """

    def __init__(self, theme: Theme, lines: int, spacing: int = 8) -> None:
        self._theme = theme
        self._lines = lines
        self.buttons: list[QPushButton] = []
        """All buttons, including those in the menu."""
        self._after: list[QWidget] = []
        self._more: MenuButton | None = None
        self._folding = self._changed = False
        super().__init__()
        self._row = FlowLayout(self, spacing)

    def set_buttons(self, buttons: Sequence[QPushButton]) -> None:
        """Replace the buttons; ``let_go`` is called for each one removed."""
        self._row.take_all()
        for gone in set(self.buttons) - set(buttons):
            gone.hide()
            self.let_go(gone)
        self.buttons = list(buttons)
        for each in buttons:
            self._row.addWidget(each)
        if self._more is None:
            self._more = self._make_more()
        for each in (self._more, *self._after):
            self._row.addWidget(each)
        self.fold()

    def let_go(self, gone: QPushButton) -> None:
        """Handle a button that was removed from the row: delete it."""
        gone.deleteLater()

    def append(self, last: QWidget) -> None:
        """Append a widget after the menu that is never folded."""
        self._after.append(last)
        self._row.addWidget(last)

    def fold(self) -> None:
        """Show the buttons that fit; called whenever a size has changed."""
        if self._more is None:
            return
        self._changed = True
        if self._folding:
            return  # Showing and hiding buttons resized the row: another pass follows.
        self._folding = True
        for _ in range(MAX_PASSES):
            if self._changed:
                self._changed = False
                self._show_first(self._room_for(), self._more)
        self._folding = False

    def _show_first(self, count: int, more: QPushButton) -> None:
        self._row.setEnabled(False)  # Qt would lay out the row and everything around it once for each button shown.
        more.setVisible(count < len(self.buttons))
        for place, each in enumerate(self.buttons):
            each.setVisible(place < count)
        self._row.setEnabled(True)
        self._row.activate()
        self.write_more(more, self.buttons[count:])

    def write_more(self, more: QPushButton, folded: list[QPushButton]) -> None:
        """Set the menu button's text for the buttons in its menu."""

    def make_more(self) -> MenuButton:
        """Create the menu button."""
        more = MenuButton(self._theme, self._folded, self._checked)
        more.setText("\u200b")  # A zero-width text keeps the button as high as the others.
        more.setProperty("menu", "bare")
        self._theme.set_role(more, "strong")
        self._theme.set_icon(more, "more", "accent")
        more.setAccessibleName(self.tr("More"))
        more.setToolTip(self.tr("More"))
        return more

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fold()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.fold()
        return done

    def _room_for(self) -> int:
        """The number of buttons that fit."""
        assert self._more is not None
        widths = [width_of(each) for each in self.buttons]
        after = [width_of(each) for each in self._after if not each.isHidden()]
        if self._lines and self._fits([*widths, *after]):
            return len(widths)
        after.insert(0, width_of(self._more))
        count = len(widths) - 1 if self._lines else 0
        while count > 0 and not self._fits(widths[:count] + after):
            count -= 1
        return max(count, 0)

    def _fits(self, widths: list[int]) -> bool:
        """Whether widgets of these widths fit the lines."""
        lines, left = 1, 0
        margins = self._row.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        for width in widths:
            if left and left + width > room:
                lines, left = lines + 1, 0
            left += width + self._row.spacing()
        return lines <= self._lines and max(widths, default=0) <= room

    def _make_more(self) -> MenuButton:
        more = self.make_more()
        more.chosen.connect(self._take)
        return more

    def _folded(self) -> list[Choice]:
        return [
            Choice(place, _plain(each.text()) or each.accessibleName(), enabled=each.isEnabled())
            for place, each in enumerate(self.buttons)
            if each.isHidden()
        ]

    def _checked(self) -> list[int]:
        return [place for place, each in enumerate(self.buttons) if each.isChecked()]

    def _take(self, place: int) -> None:
        self.buttons[place].click()


def _plain(text: str) -> str:
    """A button's text without mnemonics and padding."""
    return text.strip().replace("&&", "&")


def width_of(part: QWidget) -> int:
    """The width of a widget in the row."""
    return part.sizeHint().expandedTo(part.minimumSize()).width()
