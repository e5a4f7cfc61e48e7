"""What a page shows of the directory, or a message where the directory has none of it yet."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.parts import EmptyState
from guide_app.ui.kit.theme import Theme, set_shown


class Contents(QWidget):
    """``body`` holds what is shown."""

    def __init__(self, theme: Theme, icon: str) -> None:
        super().__init__()
        self._theme, self._icon = theme, icon
        self.body = QWidget()
        self._nothing: EmptyState | None = None
        """Made where it is needed."""
        self._column = new_column(self)
        self._column.addWidget(self.body, 1)

    def row(self) -> QHBoxLayout:
        """The layout of a body whose parts are side by side."""
        return new_row(self.body, 16)

    def show_any(self, found: bool, title: str) -> None:
        """Show the body if there is anything; else ``title``, which says what there is none of."""
        if not found and self._nothing is None:
            self._nothing = EmptyState(self._theme, self._icon)
            self._column.addWidget(self._nothing, 1)
        if self._nothing is not None:
            words = self.tr(
                "Whoever keeps this directory can add them. Search, Get help and A bed tonight work without them."
            )
            self._nothing.set_words(title, words)
            set_shown(self._nothing, not found)
        set_shown(self.body, found)
