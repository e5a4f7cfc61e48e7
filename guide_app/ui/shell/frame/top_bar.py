"""The top bar: Back, the search box, language, text size and colors, client view, Hide now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from guide_app.ui.kit.accessibility import HEARD_AS
from guide_app.ui.kit.boxes import set_sides
from guide_app.ui.kit.parts import beside_icon
from guide_app.ui.kit.theme import Theme, is_styled, set_shown
from guide_app.ui.safety.hide_button import HideButton
from guide_app.ui.search.search_box import SearchBox

HEIGHT = 64
BOX_WIDTH = 440
"""Width of the search box in px at 100 % text, where it fits."""
TALL, LOW = 40, 36


class TopBar(QFrame):
    """``box`` is the search box; ``hide_now`` follows the button at the end, ``back_asked`` the one at the start.
    ``language_chosen`` carries a code, ``client_chosen`` asks for the client view, ``look_asked`` carries the button
    beside which text size and colors are to open.
    """

    hide_now = Signal()
    back_asked = Signal()
    language_chosen = Signal(object)
    look_asked = Signal(object)
    client_chosen = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("TopBar")
        self.setProperty(HEARD_AS, "ToolBar")
        self.setAccessibleName(self.tr("Search and view"))
        self._theme = theme
        self._languages: tuple[str, ...] = ()
        self._language = ""
        self.back = self._frame_button("arrow-left")
        self.back.clicked.connect(self.back_asked)
        self.back.setEnabled(False)
        self.box = SearchBox(theme)
        self._tongue = self._frame_button("language")
        self._tongue.clicked.connect(self._open_languages)
        self._tongue.hide()
        self.look = self._frame_button("text-size")
        self.look.clicked.connect(self._look_clicked)
        self.client = self._frame_button("client")
        self.client.clicked.connect(self.client_chosen)
        self._more = self._frame_button("more")
        self._more.clicked.connect(self._open_more)
        self._more.hide()
        self.hide_button = HideButton(theme, self.tr("Hide now"))
        self.hide_button.clicked.connect(self.hide_now)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(8)
        self._row.addWidget(self.back)
        self._row.addWidget(self.box, 20)
        self._row.addStretch(1)
        for part in (self._tongue, self.look, self.client, self._more):
            self._row.addWidget(part)
        self._row.addSpacing(4)
        self._row.addWidget(self.hide_button)
        self._low = self._tight = False
        theme.changed.connect(self._dress)
        self._write()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._write()

    def take_keys(self) -> None:
        """Activate the shortcut of the client view; like those of the pages, it leaves the focus where it is."""
        from PySide6.QtGui import QKeySequence, QShortcut

        QShortcut(QKeySequence("Ctrl+Shift+V"), self).activated.connect(self.client_chosen)

    def show_languages(self, languages: Sequence[str], language: str) -> None:
        """Set the languages; ``language`` is the current one."""
        self._languages, self._language = tuple(languages), language
        self._dress()

    def set_room(self, low: bool, tight: bool) -> None:
        """Reduce the height in a ``low`` window; in a ``tight`` one, show icons without text."""
        self._low, self._tight = low, tight
        self._dress()

    def _write(self) -> None:
        """Set name and tool tip of every button."""
        for button, name, tip in (
            (self.back, self.tr("Back"), self.tr("Back (Alt+Left)")),
            (self._tongue, self._tongue.accessibleName(), self.tr("Language of the content")),
            (self.look, self.tr("Text size and colors"), self.tr("Text size and colors")),
            (
                self.client,
                self.tr("Client view"),
                self.tr(
                    "For a client to use: no staff notes (Ctrl+Shift+V). To come back, press the same keys, or "
                    "the empty corner at the top left (in Arabic, top right) 3 times. Then enter the staff code, if "
                    "one is set."
                ),
            ),
            (self._more, self.tr("More"), self.tr("More")),
        ):
            button.setAccessibleName(name)
            button.setToolTip(tip)
        self.client.setAccessibleDescription(self.client.toolTip())
        self.hide_button.set_words(self.tr("Hide now"))
        self.hide_button.setToolTip(self.tr("Or press Shift three times"))
        self.hide_button.setAccessibleDescription(self.tr("Covers this window right away and clears what was done"))
        self._dress()

    def _dress(self) -> None:
        theme = self._theme
        for button, icon in ((self.back, "arrow-left"), (self._tongue, "language"), (self.client, "client")):
            name = button.accessibleName()
            button.setText("" if self._tight else beside_icon(name))
            theme.set_icon(button, icon, "text", 18)
        theme.set_icon(self.look, "text-size", "text", 20)
        theme.set_icon(self._more, "more", "text", 20)
        name = self._language_name(self._language) if self._language else ""
        self._tongue.setAccessibleName(name)
        self._tongue.setText(beside_icon(name) if not self._tight else "")
        tall = theme.scaled(LOW if self._low else TALL)
        self.box.setFixedHeight(max(tall, self.box.fontMetrics().height() + 14))
        self.box.setMaximumWidth(theme.scaled(BOX_WIDTH))
        self.hide_button.setMinimumHeight(tall)
        self.hide_button.show_icon(not self._tight)
        side = 16 if self._low else 24
        above = 8 if self._low else 12
        set_sides(self._row, 2, above, side, above)
        if is_styled(self):
            self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Keep the text of Hide now. Where the row is too short, other buttons move into a menu."""
        self.hide_button.setMinimumWidth(self.hide_button.sizeHint().width())
        shown = self._offered()
        kept = (self.back, self.hide_button)
        margins = self._row.contentsMargins()
        room = self.width() - margins.left() - margins.right() - self.box.minimumSizeHint().width()

        def needed(*more: QPushButton) -> int:
            return sum(each.sizeHint().width() + self._row.spacing() for each in (*kept, *shown, *more))

        folded = needed() > room
        while folded and shown and needed(self._more) > room:
            shown.pop(0)
        for button in (self._tongue, self.client, self.look):
            set_shown(button, button in shown)
        set_shown(self._more, folded)

    def _offered(self) -> list[QPushButton]:
        """The buttons other than Back and Hide now, in the order in which they move into the menu."""
        return [*([self._tongue] if len(self._languages) > 1 else []), self.client, self.look]

    def _frame_button(self, icon: str) -> QPushButton:
        button = QPushButton()
        button.setProperty("kind", "frame")
        button.setAutoDefault(False)
        self._theme.set_role(button, "body")
        self._theme.set_icon(button, icon, "text", 18)
        return button

    def _open_languages(self) -> None:
        from guide_app.ui.kit.overlays.choice_popup import Choice, ChoicePopup

        choices = [Choice(code, self._language_name(code)) for code in self._languages]
        anchor = self._more if self._tongue.isHidden() else self._tongue
        popup = ChoicePopup(self._theme, anchor, self.window(), choices, [self._language])
        popup.chosen.connect(self.language_chosen)
        popup.open()

    def _open_more(self) -> None:
        from guide_app.ui.kit.overlays.choice_popup import Choice, ChoicePopup

        choices = [Choice(each, each.accessibleName()) for each in self._offered() if each.isHidden()]
        popup = ChoicePopup(self._theme, self._more, self.window(), choices, ())
        popup.chosen.connect(lambda button: button.click())
        popup.open()

    def _language_name(self, code: str) -> str:
        from guide_app.ui.common.formatting import language_name

        return language_name(code)

    def _look_clicked(self) -> None:
        self.look_asked.emit(self._more if self.look.isHidden() else self.look)
