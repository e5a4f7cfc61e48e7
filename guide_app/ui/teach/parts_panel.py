"""The panel in which the parts of a plan are left out or moved, and in which such a plan gets a name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from guide_app.desk.workshop_plans import MAX_NAME, checked_plan_name
from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.overlays.panel import Panel
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.labels import label

WIDTH = 620


class PartsPanel(QWidget):
    """``parts`` are the positions of the shown parts, in order. The panel is accepted by *Save* with a name, or by *Use
    once* without one; ``name`` is that name.
    """

    changed = Signal()

    def __init__(self, asker: QWidget, parts: Sequence[tuple[int, str]], shown: Sequence[int]) -> None:
        super().__init__()
        self._all = list(parts)
        self._order = [*shown, *(place for place in range(len(parts)) if place not in shown)]
        self._out = {place for place in range(len(parts)) if place not in shown}
        self.name = ""
        panel = self.panel = Panel(asker, self.tr("Parts of this workshop"), self, WIDTH)
        self._theme = panel.theme
        told = self.tr("Clear a part to leave it out. Move a part with the arrows.")
        panel.content.addWidget(label(self._theme, told))
        self._holders: list[QWidget] = []
        rows = QWidget()  # Tab goes through the parts of a panel in the order in which these were added.
        self._rows = new_column(rows, 2)
        panel.content.addWidget(rows)
        self._sum = label(self._theme, " ", "strong")
        panel.content.addWidget(self._sum)
        caption = label(self._theme, self.tr("Name, to save it on this desk"), "small", muted=True)
        self._edit = QLineEdit()
        self._edit.setMaxLength(MAX_NAME)
        self._edit.setAccessibleName(caption.text())
        self._edit.setPlaceholderText(self.tr("For example: Monday team"))
        self._theme.set_role(self._edit, "body")
        self._edit.textChanged.connect(self._look)
        panel.content.addWidget(caption)
        panel.content.addWidget(self._edit)
        panel.content.addStretch(1)
        panel.offer(self.tr("Cancel")).clicked.connect(panel.close_now)
        self._save = panel.offer(self.tr("Save"))
        self._save.clicked.connect(self._save_pressed)
        self._once = panel.default = panel.offer(self.tr("Use once"), "primary")
        self._once.clicked.connect(panel.accept)
        self._fill()
        self._look()

    @property
    def parts(self) -> tuple[int, ...]:
        """The positions of the shown parts, in order."""
        return tuple(place for place in self._order if place not in self._out)

    def _fill(self, focus: tuple[int, str] | None = None) -> None:
        for old in self._holders:
            self._rows.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._holders = []
        for at, place in enumerate(self._order):
            minutes, title = self._all[place]
            holder = QWidget()
            row = new_row(holder)
            box = QCheckBox(self.tr("%1 (%n min)", "a part and its minutes", minutes).replace("%1", title))
            box.setChecked(place not in self._out)
            box.setProperty("place", place)
            self._theme.set_role(box, "body")
            box.toggled.connect(self._toggled)
            row.addWidget(box, 1)
            for icon, by, words in (
                ("chevron-up", -1, self.tr("Move up: %1")),
                ("chevron-down", 1, self.tr("Move down: %1")),
            ):
                move = button(self._theme, "", "inside", None)
                self._theme.set_icon(move, icon, "muted", 18)
                move.setAccessibleName(words.replace("%1", title))
                move.setToolTip(move.accessibleName())
                move.setProperty("at", at)
                move.setProperty("by", by)
                move.setEnabled(0 <= at + by < len(self._order))
                move.clicked.connect(self._moved)
                row.addWidget(move)
                if focus == (place, icon):
                    (move if move.isEnabled() else box).setFocus()
            self._rows.addWidget(holder)
            self._holders.append(holder)

    def _toggled(self, shown: bool) -> None:
        place = self.sender().property("place")
        (self._out.discard if shown else self._out.add)(place)
        self._look()

    def _moved(self) -> None:
        sender = self.sender()
        at, by = sender.property("at"), sender.property("by")
        place = self._order[at]
        self._order[at], self._order[at + by] = self._order[at + by], self._order[at]
        self._fill((place, "chevron-up" if by < 0 else "chevron-down"))
        self._look()

    def _look(self) -> None:
        minutes = sum(self._all[place][0] for place in self.parts)
        self._sum.setText(self.tr("%n minute(s)", "", minutes))
        self._once.setEnabled(bool(self.parts))
        self._save.setEnabled(bool(self.parts) and bool(checked_plan_name(self._edit.text())))
        self.panel.default = self._save if self._save.isEnabled() else self._once

    def _save_pressed(self) -> None:
        self.name = checked_plan_name(self._edit.text())
        self.panel.accept()
