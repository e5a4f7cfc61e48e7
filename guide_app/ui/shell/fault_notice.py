"""The panel for an unforeseen error: what it means for the person, and a report that they may pass on."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from guide_app.ui.kit.overlays.file_dialogs import ask_where_to_save
from guide_app.ui.kit.overlays.panel import Panel
from guide_app.ui.kit.text.labels import label, show_words

REPORT_NAME = "guide-report.txt"
WIDTH = 640
"""Width in px at 100 % text; lines of a report are long."""


def fault_words(said: str) -> str:
    """The text for a person: about this computer's state, or that the guide is at fault."""
    return said or QCoreApplication.translate(
        "FaultNotice",
        "Something went wrong in the guide. You did nothing wrong. You can keep working. If it happens again, "
        "close the guide and open it again.",
    )


def fault_heading() -> str:
    """The heading of the panel."""
    return QCoreApplication.translate("FaultNotice", "Something went wrong")


class FaultNotice(QWidget):
    """One panel for all errors that happen while it is open. A report is saved only if the person asks."""

    def __init__(self, asker: QWidget, saving: bool) -> None:
        super().__init__()
        panel = self.panel = Panel(asker, fault_heading(), self, WIDTH)
        theme = panel.theme
        self.said, self.saved = label(theme), label(theme)
        self.report = QPlainTextEdit()
        self.report.setReadOnly(True)
        self.report.setAccessibleName(self.tr("Report"))
        theme.set_role(self.report, "small")
        self._about = label(
            theme,
            self.tr(
                "This report says where in the program it happened. It contains nothing that was typed, "
                "selected, read or printed. It is kept only if you save it."
            ),
        )
        self.save_button = panel.offer(self.tr("Save the report…"))
        self.save_button.clicked.connect(self._save_report)
        self._may_save = saving
        self._close = panel.default = panel.offer(self.tr("Close"), "primary")
        self._close.clicked.connect(panel.close_now)
        for part in (self.said, self._about, self.report, self.saved):
            panel.content.addWidget(part)
        self.saved.hide()

    def add(self, said: str, report: str) -> None:
        """Add an error: a text about this computer's state, or else a report."""
        words = fault_words(said)
        if words not in self.said.text():
            self.said.setText("\n\n".join(part for part in (self.said.text(), words) if part))
            self.panel.front.setAccessibleDescription(self.said.text())
        if report and report not in self.report.toPlainText():
            self.report.appendPlainText(report)
        there = bool(self.report.toPlainText())
        self.report.setVisible(there)
        self._about.setVisible(there)
        self.save_button.setVisible(there and self._may_save)

    def tell(self) -> None:
        """Open the panel."""
        self.panel.open(self._close)

    def _save_report(self) -> None:
        chosen = ask_where_to_save(self, self.tr("Save the report"), REPORT_NAME)
        if chosen is None:
            return
        from guide_app.ui.safety.background_job import save_apart

        not_saved = self.tr("It was not saved: %1.")
        save_apart(
            self,
            chosen,
            self.report.toPlainText().encode(),
            saved=lambda: show_words(self.saved, self.tr("Saved.")),
            failed=lambda reason: show_words(self.saved, not_saved.replace("%1", reason)),
        )
