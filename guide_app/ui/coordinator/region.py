"""A directory for another region: its name, place, time, languages and lines, and a folder with a sound pack of it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from guide_app.content.problems import PackRefused
from guide_app.desk.new_pack import EmergencyLine, NewPack, make_pack
from guide_app.ui.common.messages import reason_words
from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.layout.scroll_card import ScrollCard
from guide_app.ui.kit.overlays.file_dialogs import ask_for_folder
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme


class NewRegion(QWidget):
    """``left`` is sent by Cancel. ``made`` carries the folder of the new pack."""

    left = Signal()
    made = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._today = dt.date.min
        card = ScrollCard(theme)
        body = QWidget()
        body.setObjectName("ScrollBody")
        grid = QGridLayout(body)
        grid.setContentsMargins(24, 16, 24, 16)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        self.fields: dict[str, QLineEdit] = {}
        for row, (name, title, start, hint) in enumerate(self._wanted()):
            field = QLineEdit(start)
            field.setPlaceholderText(hint)
            field.setAccessibleName(title)
            field.setAccessibleDescription(hint)
            theme.set_role(field, "body")
            field.textEdited.connect(self._edited)
            self.fields[name] = field
            grid.addWidget(label(theme, title, "strong"), row, 0)
            grid.addWidget(field, row, 1)
        grid.setRowStretch(len(self.fields), 1)
        card.area.setWidget(body)
        card.head.addWidget(label(theme, self.tr("A directory for another region"), "subheading"))
        self.make = button(theme, self.tr("Choose a folder and make it"), "primary", "check")
        self.make.clicked.connect(self._make)
        back = button(theme, self.tr("Cancel"))
        back.clicked.connect(self.left)
        self.problem = label(theme, "", "note")
        for part in (self.make, back):
            card.foot.addWidget(part)
        card.foot.addWidget(self.problem, 1)
        card.show_head()
        card.show_foot()
        column = new_column(self)
        column.addWidget(card)

    def _wanted(self) -> list[tuple[str, str, str, str]]:
        return [
            ("name", self.tr("Name of the guide"), "Resource Guide", ""),
            ("region", self.tr("Region"), "", "Springfield, Massachusetts"),
            ("timezone", self.tr("Time zone"), "America/New_York", "America/New_York"),
            ("country", self.tr("Country of its numbers"), "US", "US"),
            ("languages", self.tr("Languages, English first"), "en", "en, es"),
            ("publisher", self.tr("Who is responsible for it"), "", self.tr("The name of the office")),
            ("contact", self.tr("How to reach them"), "", self.tr("An address or a number")),
            ("lines", self.tr("Lines for emergencies"), "911 In danger now; 988 Crisis or suicide", ""),
        ]

    def start(self, today: dt.date) -> None:
        """Begin with empty fields."""
        self._today = today
        for name, _, text, _ in self._wanted():
            self.fields[name].setText(text)
        self._edited()

    def take_keyboard(self) -> None:
        """Move the focus to the first field that is empty."""
        empty = (field for field in self.fields.values() if not field.text().strip())
        next(empty, self.make).setFocus(Qt.FocusReason.OtherFocusReason)

    def _edited(self) -> None:
        missing = [field.accessibleName() for field in self.fields.values() if not field.text().strip()]
        self.make.setEnabled(not missing)
        self.problem.setText(self.tr("Still to fill in: %1").replace("%1", ", ".join(missing)) if missing else "")

    def _make(self) -> None:
        folder = ask_for_folder(self, self.tr("Choose an empty folder"))
        if folder is not None:
            self.make_in(folder)

    def make_in(self, folder: Path) -> None:
        """Make the pack in a folder, or say why that is not possible."""
        text = {name: field.text().strip() for name, field in self.fields.items()}
        lines = [each.strip().partition(" ") for each in text["lines"].split(";") if each.strip()]
        wanted = NewPack(
            name=text["name"],
            region=text["region"],
            timezone=text["timezone"],
            publisher=text["publisher"],
            contact=text["contact"],
            languages=tuple(text["languages"].replace(",", " ").split()),
            country=text["country"].upper(),
            lines=tuple(EmergencyLine(number, title.strip() or number) for number, _, title in lines),
        )
        try:
            make_pack(folder, wanted, self._today)
        except PackRefused as refused:
            self.problem.setText(str(refused.problems[0].text))
        except OSError as error:
            self.problem.setText(reason_words(error))
        else:
            self.made.emit(folder)
