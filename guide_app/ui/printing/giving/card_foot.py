"""The foot of the panel for one card: notes to read first, the printer, progress, and the buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.focus import Presses
from guide_app.ui.kit.layout.flow_layout import FlowLayout
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.blocks import Icon
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme
from guide_app.ui.printing.preview.work_bar import APPEAR_DELAY_MS


class CardFoot(QWidget):
    """The creator connects ``cancel``, ``print_button``, ``other`` (printer) and ``stop``."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._printable = self._busy = False
        self._appear_timer = QTimer(self)
        self._appear_timer.setSingleShot(True)
        self._appear_timer.setInterval(APPEAR_DELAY_MS)
        self._appear_timer.timeout.connect(self._show_sending)
        self._warning = Icon(theme, "warning", "caution", 16)
        self._notes = label(theme, "", "note")
        self._notes.setProperty("ink", "on_caution")
        self._where = label(theme, "", "small", muted=True)
        self._sending = label(theme, self.tr("Sending 1 card to the printer"), "small", muted=True)
        self.other = button(theme, self.tr("Another printer…"), "link")
        self.stop = button(theme, self.tr("Stop"), "link")
        for press in (self.other, self.stop):
            theme.set_role(press, "small")
        self.cancel = button(theme, self.tr("Cancel"))
        self.print_button = button(theme, self.tr("Print one card"), "primary", "print")
        self._presses = Presses(self.print_button, self.other)
        self._words = self._lay_out_words()
        row = new_row(self, 10)
        row.addWidget(self._words, 100, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.print_button)
        for part in (self._sending, self.stop, self.other):
            part.hide()

    def show_notes(self, notes: list[str]) -> None:
        """Show what to know before the card is given."""
        self._notes.setText("\n".join(notes))
        for part in (self._warning, self._notes):
            part.setVisible(bool(notes))

    def show_printer(self, name: str) -> None:
        """Show the printer that prints at once; an empty name means that the system's dialog will ask."""
        if name:
            text = self.tr("Prints on %1, on plain paper, with cut lines.").replace("%1", name)
        else:
            text = self.tr("Prints on plain paper, with cut lines.")
        self._where.setText(text)
        self._wrap()
        self.other.setVisible(bool(name))

    def show_answer(self, answer: str) -> None:
        """Offer to print where the card is safe to carry or nobody has answered yet; else only to close."""
        carries = answer in ("", "yes")
        self.cancel.setText(self.tr("Cancel") if carries else self.tr("Close"))
        self.cancel.setAccessibleName(self.cancel.text())
        for part in (self._words, self.print_button):
            part.setVisible(carries)
        self.print_button.setToolTip("Ctrl+P" if answer == "yes" else self.tr("First, ask if it is safe to carry"))

    def allow(self, printable: bool) -> None:
        """Enable or disable printing."""
        self._printable = printable
        self._presses.allow(printable and not self._busy)

    def show_busy(self, busy: bool) -> None:
        """Show that the card is being sent to the printer, or no longer; nothing is shown for the first half second."""
        self._busy = busy
        if busy:
            self._appear_timer.start()
        else:
            self._appear_timer.stop()
            self._sending.hide()
            self.stop.hide()
        self.allow(self._printable)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._wrap()

    def _wrap(self) -> None:
        """Wrap texts only where they do not fit one line: the size hint of a wrapping label is too narrow."""
        for part in (self._where, self._sending):
            part.setWordWrap(part.fontMetrics().horizontalAdvance(part.text()) > self._words.width())

    def _show_sending(self) -> None:
        self._sending.show()
        self.stop.show()

    def _lay_out_words(self) -> QWidget:
        words = QWidget()
        column = new_column(words, 2)
        line = new_row(gap=8)
        line.addWidget(self._warning, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._notes, 1)
        column.addLayout(line)
        row = QWidget()
        flow = FlowLayout(row, 10)
        for part in (self._where, self.other, self._sending, self.stop):
            flow.addWidget(part)
        column.addWidget(row)
        return words
