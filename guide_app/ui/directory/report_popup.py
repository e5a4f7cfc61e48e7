"""Report a change: what is right, into a small file or on a sheet for whoever keeps the directory."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QWidget

from guide_app.content.facts import IN_WINDOW
from guide_app.content.records import Organization
from guide_app.desk import paths
from guide_app.exchange.handed_over import MAX_WORDS, REPORTED, report_table
from guide_app.handouts.pages.call_round import report_sheet
from guide_app.handouts.typesetting.renderer import Renderer
from guide_app.ui.common import formatting, service_facts
from guide_app.ui.common.formatting import translate
from guide_app.ui.common.messages import translated
from guide_app.ui.directory.service_details import Reportable, report_line
from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.inputs.choice_box import ChoiceBox
from guide_app.ui.kit.layout.flow_layout import FlowLayout
from guide_app.ui.kit.layout.popup_area import PopupArea
from guide_app.ui.kit.overlays.choice_popup import Choice
from guide_app.ui.kit.overlays.file_dialogs import ask_where_to_save
from guide_app.ui.kit.overlays.overlay import Popup
from guide_app.ui.kit.overlays.question import Question
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.labels import label, show_words
from guide_app.ui.kit.theme import Theme
from guide_app.ui.safety import clipboard
from guide_app.ui.safety.background_job import save_apart

Say = Callable[[str], object]
WIDE, HIGH = 520, 520
"""Greatest width and height of its content, px at 100 % text."""
MAX_SHOWN = 56
"""Letters of what the guide says of a fact."""
_FACTS = {"hours": "hours", "eligibility_description": "who", "languages": "languages", "cost_option": "cost"}
"""The fact of each column that is one."""


class ReportPopup(Popup):
    """What is typed is gone when it closes. ``say`` gets what became of the report."""

    def __init__(self, theme: Theme, anchor: QWidget, about: Reportable, say: Say) -> None:
        super().__init__(theme, anchor, anchor.window())
        self._about, self._anchor, self._say = about, anchor, say
        self.column.setContentsMargins(16, 14, 8, 14)
        body = QWidget()
        body.setObjectName("ScrollBody")
        column = new_column(body, 8, (0, 0, 8, 0))
        column.addWidget(label(theme, self.tr("Report a change"), "subheading"))
        told = self.tr(
            "Fill in what is different. Give the file or the sheet to the person who updates this guide. "
            "Write nothing about anyone you helped."
        )
        column.addWidget(label(theme, told, "second"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(3)
        self.lines: dict[str, QLineEdit] = {}
        for place, name in enumerate(REPORTED):
            words, value = self._heading(name), self._value(name)
            self._add(
                grid,
                place,
                self.tr("%1: %2", "a heading, and what the guide says")
                .replace("%1", words)
                .replace("%2", value or self.tr("not known")),
                self._line(name, words),
            )
        self.state = ChoiceBox(theme, self.tr("Is it still there?"))
        self.state.set_choices(
            [
                Choice("", self.tr("Yes")),
                Choice("temporarily closed", self.tr("Closed for now")),
                Choice("inactive", self.tr("Closed for good")),
            ]
        )
        self._add(grid, len(REPORTED), self.tr("Is it still there?"), self.state)
        column.addLayout(grid)
        column.addWidget(label(theme, self.tr("What else, and how you know it"), "small", muted=True))
        self.words = self._line("", self.tr("What else, and how you know it"))
        self.words.setPlaceholderText(self.tr("Called on Monday: a menu answers"))
        column.addWidget(self.words)
        buttons = QWidget()
        row = FlowLayout(buttons, spacing=8)
        self.save_file = button(theme, self.tr("Save a file"), "primary")
        self.sheet = button(theme, self.tr("Save a sheet to print"), icon="print")
        self.copy = button(theme, self.tr("Copy as text"), icon="copy")
        for press, act in ((self.save_file, self._save_file), (self.sheet, self._save_sheet), (self.copy, self._copy)):
            press.clicked.connect(act)
            row.addWidget(press)
        column.addWidget(buttons)
        self._told = label(theme, role="small")
        self._told.setProperty("ink", "error")
        column.addWidget(self._told)
        width = min(theme.scaled(WIDE), anchor.window().width() - 80)
        area = PopupArea(body, QSize(width, min(body.heightForWidth(width - 20) + 6, theme.scaled(HIGH))))
        area.setAccessibleName(self.tr("Report a change"))
        self.column.addWidget(area)

    def _add(self, grid: QGridLayout, place: int, caption: str, field: QWidget) -> None:
        row, column = divmod(place, 2)
        words = label(self.theme, caption, "small", muted=True)
        grid.addWidget(words, 2 * row, column, Qt.AlignmentFlag.AlignBottom)
        grid.addWidget(field, 2 * row + 1, column)

    def _line(self, name: str, about: str) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(about)
        line.setMaxLength(MAX_WORDS)
        self.theme.set_role(line, "second")
        if name:
            self.lines[name] = line
            examples = {
                "phone": "508-555-0100",
                "hours": self.tr("Mon-Fri 9-5, closed holidays", "hours as a person types them"),
                "languages": self.tr("English, Spanish", "languages as a person types them"),
            }
            line.setPlaceholderText(examples.get(name, ""))
        return line

    def _heading(self, name: str) -> str:
        if name in _FACTS:
            return translated(IN_WINDOW[_FACTS[name]])
        return self.tr("Organization") if name == "organization" else self.tr("Number")

    @property
    def _organization(self) -> str:
        """The name of who runs the service."""
        library = self._about.library
        found = library.get(Organization, self._about.service.organization_id, library.languages[0])
        return "" if found is None else found.record.name

    def _value(self, name: str) -> str:
        """What the guide says."""
        service, phone = self._about.service, self._about.phone
        if name == "phone":
            return phone.number if phone is not None else ""
        if name == "organization":
            return self._organization
        if name == "hours":
            return service_facts.weekly_hours(service.schedules or (phone.schedules if phone is not None else ()))
        if name == "languages":
            return formatting.language_names(service.languages)
        text = str(getattr(service, name) or "")
        return text if len(text) <= MAX_SHOWN else f"{text[: MAX_SHOWN - 1].rsplit(' ', 1)[0]}…"

    @property
    def corrected(self) -> dict[str, str]:
        """What is right, by column."""
        typed = {name: line.text().strip() for name, line in self.lines.items()}
        return {name: text for name, text in (*typed.items(), ("status", str(self.state.value))) if text}

    def _is_empty(self) -> bool:
        empty = not self.corrected and not self.words.text().strip()
        show_words(self._told, self.tr("Fill in what is different first.") if empty else "")
        return empty

    def _save_file(self) -> None:
        if not self._is_empty():
            data = report_table(self._about.service, self.corrected, self.words.text())
            self._save(f"report-{self._about.service.id}.csv", self.tr("Tables (*.csv)"), data)

    def _save_sheet(self) -> None:
        """An empty sheet is one to write on."""
        about = self._about
        pack = about.library.pack(about.library.languages[0])
        document = report_sheet(about.service, about.phone, self._organization, pack, self.corrected, self.words.text())
        pdf = Renderer(paths.assets_folder() / "handouts", apart=True).render(document).for_print()
        self._save(document.suggested_name, self.tr("PDF files (*.pdf)"), pdf)

    def _save(self, name: str, kinds: str, data: bytes) -> None:
        _save_file(self._anchor, self._say, name, kinds, data)  # The popup closes as the dialog takes the keyboard.

    def _copy(self) -> None:
        about = self._about
        typed = [(self._heading(name), text) for name, text in self.corrected.items() if name != "status"]
        parts = [f"{heading}: {text}" for heading, text in typed]
        parts += [text for text in (self.state.words if self.state.value else "", self.words.text().strip()) if text]
        line = " ".join([report_line(about.service, about.phone, about.library), "; ".join(parts)]).strip()
        clipboard.copy(QGuiApplication.clipboard(), line)
        press = self.sender()
        assert isinstance(press, QPushButton)
        press.setText(" " + self.tr("Copied"))
        press.setAccessibleName(self.tr("Copied"))
        self.theme.set_icon(press, "check", "accent")


def _save_file(asker: QWidget, say: Say, name: str, kinds: str, data: bytes) -> None:
    """Save where the person says; if that fails, say why and ask for another place, as what was typed is gone."""
    heading = translate("ReportPopup", "Report a change")
    path = ask_where_to_save(asker, heading, name, kinds)
    if path is None:
        return

    def failed(reason: str) -> None:
        words = translate("ReportPopup", "The file was not saved: %1.").replace("%1", reason)
        elsewhere, stay = translate("ReportPopup", "Choose another place…"), translate("ReportPopup", "Do not save")
        question = Question(asker, heading, words, elsewhere, stay)
        question.panel.accepted.connect(partial(_save_file, asker, say, name, kinds, data))
        question.ask()

    words = translate("ReportPopup", "Saved: %1. Give it to the person who updates this guide.")
    save_apart(asker, path, data, saved=lambda: say(words.replace("%1", path.name)), failed=failed)
