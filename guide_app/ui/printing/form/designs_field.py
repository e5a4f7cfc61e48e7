"""Further designs on the same sheets: five cards in one language and five in another, half plain and half discreet."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from guide_app.handouts.cards.wallet_card import Design
from guide_app.ui.kit.focus import chain_after, scroll_to, stop_before
from guide_app.ui.kit.inputs.fields import ChoiceField, Choices, Field, NumberField
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme, set_shown
from guide_app.ui.printing.layout_delay import LayoutDelay

MAX_DESIGNS = 6
MAX_CARDS = 50


class DesignsField(Field):
    """The value is (further designs, the number of cards of each design, the first one's first)."""

    wide = True
    says_its_name = True

    def __init__(self, theme: Theme, languages: Choices, wordings: Choices) -> None:
        super().__init__(self.tr("Designs on the sheet"))
        self._theme, self._languages, self._wordings = theme, languages, wordings
        self._to_share = 10
        self._languages_of_first: tuple[str, str | None] = ("en", None)
        self._rows: list[DesignRow] = []
        self._laid_out = LayoutDelay(self, self._bring_to_sight)
        self._holder = QFrame()
        self._holder.setObjectName("Card")
        self._column = QVBoxLayout(self._holder)
        self._column.setContentsMargins(12, 8, 12, 10)
        self._column.setSpacing(10)
        self._first = NumberField(theme, self.tr("Cards of the first design"), 1, MAX_CARDS)
        self._first.changed.connect(self.changed)
        first = QHBoxLayout()
        first.addWidget(label(theme, self.tr("Cards of the first design")), 1)
        first.addWidget(self._first)
        self._column.addLayout(first)
        self.add = button(theme, self.tr("Another design on the same sheet"), "quiet", "add")
        self.add.clicked.connect(self._add)
        self.box.addWidget(self._holder)
        self.box.addWidget(self.add)
        self._show()

    @property
    def value(self) -> tuple[tuple[Design, ...], tuple[int, ...]]:
        if not self._rows:
            return (), ()
        shares = (self._first.spin.value(), *(row.number.spin.value() for row in self._rows))
        return tuple(row.design() for row in self._rows), shares

    def set_value(self, value: Any) -> None:
        designs, shares = value
        while self._rows:
            self._drop(self._rows[-1])
        for place, design in enumerate(designs):
            self._append(design, shares[place + 1] if len(shares) > place + 1 else 1)
        if shares:
            self._first.set_value(shares[0])
        self._show()

    def set_first(self, cards: int, front: str, back: str | None) -> None:
        """Set how many cards of a sheet are shared among designs, and the languages of the first design."""
        self._to_share, self._languages_of_first = cards, (front, back)

    @property
    def rows(self) -> tuple[DesignRow, ...]:
        """The further designs."""
        return tuple(self._rows)

    def editor(self) -> QWidget:
        return self.add

    def _add(self) -> None:
        """Add a design in a language that is on no front yet; cards are shared equally among designs."""
        front, back = self._languages_of_first
        used = {front, *(row.front.value for row in self._rows)}
        free = [code for code, _ in self._languages if code not in used]
        new = back if back in free else next(iter(free), front)
        self._append(Design(front=new or front, back=front if back is not None else None), 1)
        share = max(self._to_share // (len(self._rows) + 1), 1)
        self._first.set_value(share)
        for row in self._rows:
            row.number.set_value(share)
        self._show()
        if self.add.isHidden():
            self._rows[-1].front.editor().setFocus(Qt.FocusReason.OtherFocusReason)
        self._laid_out.start()
        self.changed.emit()

    def _bring_to_sight(self) -> None:
        """Scroll to the last design, and to the button for another one, which has moved there."""
        for part in (*self._rows[-1:], self.add):
            if part.isVisible():
                scroll_to(part)

    def _append(self, design: Design, share: int) -> None:
        row = DesignRow(self._theme, self._languages, self._wordings, design, share)
        for field in (row.front, row.back, row.wording, row.number):
            field.changed.connect(self.changed)
        row.remove.clicked.connect(self._remove)
        self._rows.append(row)
        self._column.addWidget(row)
        if (last := stop_before(self.add)) is not None:
            chain_after(last, row)

    def _remove(self) -> None:
        pressed = self.sender()
        row = next(row for row in self._rows if row.remove is pressed)
        self._drop(row)
        self._show()
        self.add.setFocus()
        self.changed.emit()

    def _drop(self, row: DesignRow) -> None:
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _show(self) -> None:
        set_shown(self._holder, bool(self._rows))
        set_shown(self.add, len(self._rows) < MAX_DESIGNS - 1)


class DesignRow(QWidget):
    """One further design."""

    def __init__(self, theme: Theme, languages: Choices, wordings: Choices, design: Design, share: int) -> None:
        super().__init__()
        self.front = ChoiceField(theme, self.tr("Front"), [entry for entry in languages if entry[0] is not None])
        self.back = ChoiceField(theme, self.tr("Back"), [*languages, (None, self.tr("None"))])
        self.wording = ChoiceField(theme, self.tr("Wording"), wordings)
        self.number = NumberField(theme, self.tr("Cards"), 1, MAX_CARDS)
        self.front.set_value(design.front)
        self.back.set_value(design.back)
        self.wording.set_value(design.wording)
        self.number.set_value(share)
        self._services = design.services
        self.remove = button(theme, "", "quiet", "close")
        self.remove.setAccessibleName(self.tr("Take this design off"))
        self.remove.setToolTip(self.tr("Take this design off"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        for place, field in enumerate((self.front, self.back, self.wording, self.number)):
            caption = label(theme, field.title, "small", muted=True)
            caption.setBuddy(field.editor())
            row, column = place // 2 * 2, place % 2
            grid.addWidget(caption, row, column)
            grid.addWidget(field, row + 1, column)
            grid.setColumnStretch(column, 1)
        # At the end, as in the tab order: beside the languages it looked as if it removed one of them.
        grid.addWidget(self.remove, 3, 2)

    def design(self) -> Design:
        """The design as chosen."""
        front, back, wording = self.front.value, self.back.value, self.wording.value
        assert front is not None
        return Design(
            front=front, back=back, wording="discreet" if wording == "discreet" else "plain", services=self._services
        )
