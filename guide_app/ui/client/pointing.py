"""Point to your language: many languages by their own names, and for the one that is pressed what staff say to an
interpreter line, so large that it is read across a desk.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from guide_app.system.catalogue import catalogue
from guide_app.system.tongues import INVITE, Tongue, tongues_of
from guide_app.ui.client.deaf_large import LargeSentence
from guide_app.ui.client.facts import Reader
from guide_app.ui.client.parts import TARGET, LayoutButton, large_button, scrolling
from guide_app.ui.common.translations import locale_of
from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.layout.flow_layout import FlowLayout
from guide_app.ui.kit.parts import beside_icon
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme

WIDE = 214
"""Width of a language in px at 100 % text."""


class PointScreen(QStackedWidget):
    """``back_asked`` follows *Back* on the list of languages. What is pressed is in no text but the screen's."""

    back_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._language = ""
        listed = QWidget()
        column = new_column(listed, 16)
        head = new_row(gap=20)
        self._back = large_button(theme, " ", "arrow-left")
        self._back.clicked.connect(self._go_back)
        self._title = label(theme, role="page-heading")
        head.addWidget(self._back)
        head.addWidget(self._title, 1)
        column.addLayout(head)
        held = QWidget()
        body = new_column(held, 12, (0, 0, 8, 0))
        self._invites = label(theme, role="speech")
        body.addWidget(self._invites)
        holder = QWidget()
        self._flow = FlowLayout(holder, 10)
        body.addWidget(holder)
        body.addStretch(1)
        self._area = scrolling(theme, held)
        column.addWidget(self._area, 1)
        self.large = LargeSentence(theme, writes=False)
        self.large.back_asked.connect(self._go_back)
        self.addWidget(listed)
        self.addWidget(self.large)

    def show_first(self, reader: Reader) -> None:
        """Show the list from its start."""
        self.clear()
        self._write(reader)

    def write_again(self, reader: Reader) -> None:
        """Show the texts in another language, and keep the place."""
        if reader.language != self._language:
            self._write(reader)

    def clear(self) -> None:
        """Forget what was pressed, and take the languages away: they are written when the screen is wanted."""
        self._language = ""
        self._take_tiles()
        self.large.clear()
        self._area.verticalScrollBar().setValue(0)
        self.setCurrentIndex(0)

    def take_keyboard(self) -> None:
        """Move the focus to where a person goes on."""
        if self.currentIndex() == 0:
            self._back.setFocus()
        else:
            self.large.take_keyboard()

    def back(self) -> bool:
        """Leave the large words; return whether they were there."""
        if self.currentIndex() == 0:
            return False
        self.setCurrentIndex(0)
        self.take_keyboard()
        return True

    def _write(self, reader: Reader) -> None:
        library = reader.library
        self._language = reader.language
        said = {code: catalogue(reader.assets / "translations", code).text(INVITE) for code in library.client_languages}
        self._title.setText(said[reader.language])
        self._invites.setText(" · ".join(text for code, text in said.items() if code != reader.language))
        self._back.setText(beside_icon(reader.words.back))
        self._back.setAccessibleName(reader.words.back)
        self.large.write(reader)
        self._take_tiles()
        for code, tongue in tongues_of(library.pack(reader.language).point_to).items():
            tile = _Tile(self._theme, code, tongue, reader)
            tile.clicked.connect(self._pressed)
            self._flow.addWidget(tile)

    def _take_tiles(self) -> None:
        for item in self._flow.take_all():
            if (former := item.widget()) is not None:
                former.hide()
                former.deleteLater()

    def _pressed(self) -> None:
        code, tongue = self.sender().property("tongue")
        self.large.show_words(tongue.ask, tongue.own, code)
        self.setCurrentIndex(1)
        self.take_keyboard()

    def _go_back(self) -> None:
        if not self.back():
            self.back_asked.emit()


class _Tile(LayoutButton):
    """One language: its own name, and what staff say for it."""

    def __init__(self, theme: Theme, code: str, tongue: Tongue, reader: Reader) -> None:
        self._theme = theme
        super().__init__("ClientCard")
        self.setProperty("tongue", (code, tongue))
        self.setAccessibleName(f"{tongue.own}. {tongue.ask}")
        column = new_column(self, 0, (16, 6, 12, 6))
        own = label(theme, tongue.own, "own-name")
        own.setLocale(locale_of(code))
        # All names begin at one edge, whichever way they run.
        start = Qt.AlignmentFlag.AlignRight if reader.right_to_left else Qt.AlignmentFlag.AlignLeft
        own.setAlignment(Qt.AlignmentFlag.AlignAbsolute | start)
        ask = label(theme, tongue.ask, "small", muted=True)
        ask.setLocale(locale_of(reader.library.languages[0]))
        for part in (own, ask):
            column.addWidget(part)
        self.setMinimumHeight(TARGET)
        self.pass_presses()

    def sizeHint(self) -> QSize:
        width = self._theme.scaled(WIDE)
        return QSize(width, max(TARGET, self.heightForWidth(width)))
