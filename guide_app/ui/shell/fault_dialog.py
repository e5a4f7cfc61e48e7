"""Something went wrong that nobody foresaw: what it means for the person, and a report that is theirs to give."""

from __future__ import annotations

from PySide6.QtWidgets import QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from guide_app.ui.kit.overlays.file_dialogs import ask_where_to_save
from guide_app.ui.kit.overlays.scrolling_dialog import ScrollingDialog, wrapped_label

REPORT_NAME = "guide-report.txt"
LETTERS = 62
"""Width of the dialog, in letters of usual width: lines of a report are long."""


class FaultDialog(ScrollingDialog):
    """One dialog, however much goes wrong while it is open. Nothing is saved unless the person asks."""

    def __init__(self, window: QWidget, saving: bool) -> None:
        super().__init__(window, QDialogButtonBox.StandardButton.Close)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.said = wrapped_label()
        self.report = QPlainTextEdit()
        self.report.setReadOnly(True)
        self.report.setAccessibleName(self.tr("Report"))
        self._about = wrapped_label()
        self._about.setText(
            self.tr(
                "This report says where in the program it happened. It holds nothing that was typed, ticked, read or "
                "printed. It is kept only if you save it."
            )
        )
        self.saved = wrapped_label()
        self.save_button = self.buttons.addButton(self.tr("Save the report…"), QDialogButtonBox.ButtonRole.ActionRole)
        self.save_button.clicked.connect(self._save_report)
        self._may_save = saving
        content = QVBoxLayout()
        for widget in (self.said, self._about, self.report, self.saved):
            content.addWidget(widget)
        self.saved.hide()
        self.hold(content, LETTERS)

    def add(self, said: str, report: str) -> None:
        """Tell of one more: a sentence about this computer, or else a report."""
        ours = self.tr(
            "Something went wrong in the guide. It is not your doing. You can go on; if it happens again, close the "
            "guide and open it again."
        )
        words = said or ours
        if words not in self.said.text():
            self.said.setText("\n\n".join(part for part in (self.said.text(), words) if part))
        if report and report not in self.report.toPlainText():
            self.report.appendPlainText(report)
        there = bool(self.report.toPlainText())
        self.report.setVisible(there)
        self._about.setVisible(there)
        self.save_button.setVisible(there and self._may_save)

    def _save_report(self) -> None:
        chosen = ask_where_to_save(self, self.tr("Save the report"), REPORT_NAME)
        if chosen is None:
            return
        from guide_app.system.atomic_file import write_atomically

        try:
            write_atomically(chosen, self.report.toPlainText().encode())
        except OSError as error:
            self.saved.setText(self.tr("It was not saved: %1.").replace("%1", error.strerror or ""))
        else:
            self.saved.setText(self.tr("Saved."))
        self.saved.show()
