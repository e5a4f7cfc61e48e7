"""The desk's own block on handouts: fields for name, number, line and logo, and a preview."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap, QShowEvent
from PySide6.QtWidgets import QLabel, QLineEdit

from guide_app.handouts.parts.own_block import MAX_LINE, MAX_NAME, MAX_NUMBER, OwnBlock
from guide_app.handouts.problems import HandoutError
from guide_app.ui.common.messages import translated_error
from guide_app.ui.common.page import PageContext
from guide_app.ui.kit.accessibility import announce
from guide_app.ui.kit.focus import scroll_to_opened
from guide_app.ui.kit.layout.setting_rows import SettingGroup, as_field
from guide_app.ui.kit.overlays.file_dialogs import ask_what_to_read
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.text.labels import label
from guide_app.ui.settings.block_worker import WIDTH_MM, BlockJob, BlockWorker, DrawnBlock

PICTURE_WIDTH = 480
"""Width of the preview, px at 100 % text."""


class OwnBlockFields(SettingGroup):
    """``settled`` follows every complete change by a person."""

    settled = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__(
            context.theme,
            self.tr("Your organization"),
            self.tr(
                "Printed on posters, brochures, binders, sheets and the back of cards. Empty parts become blank "
                "lines to fill in. Never printed on discreet handouts."
            ),
        )
        self._theme, self._language = context.theme, context.language
        self._logo = b""
        self._file: Path | None = None
        """The file of a new logo that is not read yet."""
        self.worker = BlockWorker(context.assets / "handouts", self)
        self.name = self._line(self.tr("Name of this place"), MAX_NAME)
        self.number = self._line(self.tr("Phone number"), MAX_NUMBER)
        self.line = self._line(self.tr("One line: what you do, or when you are open"), MAX_LINE)
        self.refusal = label(self._theme, role="note")
        self.refusal.setProperty("ink", "error")
        self.refusal.hide()
        self.choose_logo = button(self._theme, self.tr("Choose a logo…"))
        self.remove_logo = button(self._theme, self.tr("Remove the logo"), "quiet")
        self.picture = QLabel()
        self.picture.setAccessibleName(self.tr("Print preview"))
        self._lay_out()
        for edit in self.lines:
            edit.textEdited.connect(self._changed)
            edit.editingFinished.connect(self.settled)
        self.choose_logo.clicked.connect(self._ask_for_logo)
        self.remove_logo.clicked.connect(self._drop_logo)
        self.worker.finished.connect(self._drawn)
        self.worker.failed.connect(self._failed)
        self._theme.changed.connect(self._draw)

    @property
    def lines(self) -> tuple[QLineEdit, QLineEdit, QLineEdit]:
        """The line edits, in order."""
        return self.name, self.number, self.line

    @property
    def block(self) -> OwnBlock:
        """The block as typed and chosen."""
        name, number, line = (edit.text() for edit in self.lines)
        return OwnBlock(name=name, number=number, line=line, logo=self._logo)

    def show_block(self, block: OwnBlock) -> None:
        """Show the current block."""
        self._logo, self._file = block.logo, None
        for edit, text in zip(self.lines, (block.name, block.number, block.line), strict=True):
            edit.setText(text)
        self.refusal.hide()
        self._draw()

    def forget(self) -> None:
        """Drop the rendered preview while the page is hidden."""
        self.worker.forget()
        self.picture.setPixmap(QPixmap())
        self._file = None

    def refuse(self, why: str) -> None:
        """Show what is wrong with the block."""
        self.refusal.setText(why)
        self.refusal.show()
        scroll_to_opened(self.choose_logo, self.refusal)
        announce(self, why)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._draw()

    def _lay_out(self) -> None:
        number = self.tr("Have somebody call it before you print it.")
        for edit, words in zip(self.lines, ("", number, ""), strict=True):
            self.add(edit.accessibleName(), words, edit)
        self.add(self.tr("Logo"), self.tr("A PNG or SVG file."), self.choose_logo, self.remove_logo)
        self.column.addWidget(self.refusal)
        self.column.addSpacing(12)
        self.column.addWidget(self.picture)

    def _line(self, name: str, most: int) -> QLineEdit:
        edit = QLineEdit()
        as_field(edit, name)
        edit.setMaxLength(most)
        return edit

    def _changed(self) -> None:
        self.refusal.hide()
        self._draw()

    def _ask_for_logo(self) -> None:
        kinds = self.tr("Logos (*.png *.svg)")
        chosen = ask_what_to_read(self, self.tr("Choose a logo"), kinds)
        if chosen is not None:
            self.take_logo(chosen)

    def take_logo(self, file: Path) -> None:
        """Read a logo in the background thread."""
        self.refusal.hide()
        self._file = file
        self._draw()

    def _drop_logo(self) -> None:
        self._logo, self._file = b"", None
        self.choose_logo.setFocus(Qt.FocusReason.OtherFocusReason)  # The button is about to be hidden.
        self._changed()
        self.settled.emit()

    def _draw(self) -> None:
        self.remove_logo.setVisible(bool(self._logo))
        if self.isVisible():
            dpi = round(self._picture_size(1).width() * self.devicePixelRatioF() / WIDTH_MM * 25.4)
            self.worker.ask(BlockJob(self.block, self._file, self._language, dpi))

    def _drawn(self, job: BlockJob, drawn: DrawnBlock) -> None:
        if job.logo_file is not None:
            self._logo, self._file = drawn.block.logo, None
            self.remove_logo.show()
            self.settled.emit()
        image = QImage.fromData(drawn.png)
        image.setDevicePixelRatio(image.width() / self._picture_size(1).width())
        self.picture.setPixmap(QPixmap.fromImage(image))

    def _failed(self, job: BlockJob, error: Exception) -> None:
        if not isinstance(error, HandoutError):
            raise error
        if job.logo_file is not None:
            self._file = None
        self.refuse(translated_error(error))

    def _picture_size(self, height: int) -> QSize:
        return QSize(min(self._theme.scaled(PICTURE_WIDTH), max(self.width(), 1)), height)
