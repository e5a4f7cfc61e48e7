"""The rail at the left: the pages, and the few settings of this desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QPushButton,
    QScrollArea,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from guide_app.desk.preferences import TEXT_SIZES, Preferences
from guide_app.ui.common import formatting as words
from guide_app.ui.common.audience import STAFF_PAGES
from guide_app.ui.kit.flow_layout import FlowLayout
from guide_app.ui.kit.labels import label
from guide_app.ui.kit.menus import ChoiceButton
from guide_app.ui.kit.parts import button
from guide_app.ui.kit.theme import Theme, restyle

if TYPE_CHECKING:
    from guide_app.content.records import Pack

PAGES = ("get-help", "signs", "questions", "print")
SCROLL_BAR = 16
"""Pixels that a scroll bar takes."""
LEAD = 9
"""Pixels that other buttons leave before their icon."""


def rename(button: QPushButton, text: str) -> None:
    """Give a button other words. Qt takes its shortcut away with the old ones."""
    keys = button.shortcut()
    button.setText(text)
    button.setShortcut(keys)


class Rail(QFrame):
    """``page_chosen`` carries a page's name; the others carry the new value of a preference."""

    page_chosen = Signal(str)
    language_chosen = Signal(object)
    text_size_chosen = Signal(int)
    theme_chosen = Signal(object)
    client_chosen = Signal(bool)
    settings_asked = Signal()

    def __init__(self, theme: Theme, preferences: Preferences) -> None:
        super().__init__()
        self.setObjectName("Rail")
        self._theme, self._preferences = theme, preferences
        self._title = label(theme, QGuiApplication.applicationDisplayName(), "title")
        self._region = label(theme, " ", "small", muted=True)
        self._pages: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._sizes: list[QPushButton] = []
        self._compact = False
        self._tray = 0
        self._code = preferences.language or ""
        self._languages: tuple[str, ...] = ()
        self._area: QScrollArea | None = None
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._body = QWidget()
        self._outer.addWidget(self._body)
        self._column = column = QVBoxLayout(self._body)
        column.setContentsMargins(10, 12, 10, 10)
        column.setSpacing(4)
        for widget in (self._title, self._region):
            widget.setContentsMargins(6, 0, 6, 0)
            column.addWidget(widget)
        self._gap = QSpacerItem(0, 12)
        column.addItem(self._gap)
        names = (self.tr("Get help"), self.tr("Signs"), self.tr("Questions"), self.tr("Print"))
        for place, (page, name) in enumerate(zip(PAGES, names, strict=True), 1):
            made = self._make_page(place, page, name)
            self._group.addButton(made)
            self._pages[page] = made
            column.addWidget(made)
        column.addStretch(1)
        self._client = self._make_client()
        column.addWidget(self._client)
        self._language = self._make_language()
        self._look = self._make_look()
        column.addWidget(self._language)
        column.addLayout(self._make_sizes())
        column.addWidget(self._look)
        self._settings = button(theme, self.tr("This desk…"), "quiet")
        theme.set_icon(self._settings, "desk", "muted", 18)
        self._settings.setToolTip(self.tr("Settings of this computer"))
        self._settings.clicked.connect(self.settings_asked)
        column.addWidget(self._settings)
        theme.changed.connect(self._dress)
        self._write()
        self._dress()

    def mark(self, page: str | None) -> None:
        """Show which page is in front; None for the search results, which have no button."""
        self._group.setExclusive(page is not None)
        for name, each in self._pages.items():
            each.setChecked(name == page)
        self._dress()

    @property
    def marked(self) -> QPushButton | None:
        """The button of the page in front."""
        return next((button for button in self._pages.values() if button.isChecked()), None)

    def show_pack(self, pack: Pack, languages: tuple[str, ...], language: str) -> None:
        """Name the pack, and offer its languages."""
        self._title.setText(pack.title)
        self._region.setText(pack.region)
        self._languages = languages
        self.set_language(language)

    def set_language(self, language: str) -> None:
        """Name the language in force."""
        self._code = language
        self._write()

    def set_client(self, client: bool) -> None:
        """Show whether a client reads along, and only the pages that are for them."""
        self._client.setChecked(client)
        for page in STAFF_PAGES:
            self._pages[page].setHidden(client)

    def open_to_all(self) -> None:
        """Take away what changes this computer: it stands open to everyone."""
        self._settings.hide()
        self._client.hide()

    def set_tray(self, count: int) -> None:
        """Show how many services are collected for a handout."""
        self._tray = count
        self._write()

    def set_compact(self, compact: bool) -> None:
        """Show icons only, where large text leaves no room for words beside the page."""
        self._compact = compact
        self.setProperty("compact", compact)
        for each in (self, *self.findChildren(QPushButton)):
            restyle(each)
        if compact and self._area is None:
            self._area = self._make_area()
        self._column.setContentsMargins(10, 4 if compact else 12, 10, 4 if compact else 10)
        self._column.setSpacing(0 if compact else 4)
        self._gap.changeSize(0, 0 if compact else 12)
        self._column.invalidate()
        self._write()
        self._dress()

    def _make_area(self) -> QScrollArea:
        """Let the rail scroll, where a low window with large text has no room for all of it."""
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.verticalScrollBar().rangeChanged.connect(self._dress)
        self._body.setObjectName("ScrollBody")
        self._outer.addWidget(area)
        area.setWidget(self._body)
        return area

    def _write(self) -> None:
        """Write the words of every button, or leave the icons to speak for them."""
        for page, each in self._pages.items():
            name = each.accessibleName()
            if page == "print" and self._tray:
                name = f"{name} ({self._tray})"
            rename(each, "" if self._compact else f"  {name}")
        self._language.setText("" if self._compact else f" {words.language_name(self._code) if self._code else ''}")
        for each in (self._client, self._look, self._settings):
            rename(each, "" if self._compact else f" {each.accessibleName()}")
        for widget in (self._title, self._region):
            widget.setHidden(self._compact)

    def _page_by_key(self) -> None:
        button = self._pages[self.sender().property("page")]
        if not button.isHidden():
            button.click()

    def _client_by_key(self) -> None:
        if not self._client.isHidden():
            self._client.click()

    def _page_pressed(self) -> None:
        self.page_chosen.emit(self.sender().property("page"))

    def _make_page(self, place: int, page: str, name: str) -> QPushButton:
        button = QPushButton(f"  {name}")
        button.setAccessibleName(name)
        button.setObjectName("NavButton")
        button.setCheckable(True)
        # The group says who is down; this tells a screen reader that it is one choice out of several.
        button.setAutoExclusive(True)
        button.setProperty("page", page)
        # A shortcut of the button itself would bring the keyboard to the button.
        keys = QShortcut(QKeySequence(f"Ctrl+{place}"), self, self._page_by_key)
        keys.setProperty("page", page)
        button.setToolTip(f"{name} (Ctrl+{place})")
        button.clicked.connect(self._page_pressed)
        self._theme.set_role(button, "body")
        return button

    def _make_client(self) -> QPushButton:
        made = button(self._theme, self.tr("Client view"), "quiet")
        made.setCheckable(True)
        # As with the pages, the keyboard stays where it is.
        QShortcut(QKeySequence("Ctrl+Shift+V"), self, self._client_by_key)
        made.setToolTip(self.tr("Leave out what is for staff: someone reads along (Ctrl+Shift+V)"))
        made.setAccessibleDescription(self.tr("Leaves out what is for staff, for someone who reads along"))
        self._theme.set_icon(made, "client", "muted", 18)
        made.clicked.connect(self.client_chosen)
        return made

    def _make_language(self) -> ChoiceButton:
        button = ChoiceButton(self._theme, "quiet", self._language_choices, self._language_now)
        button.setAccessibleName(self.tr("Language"))
        button.setAccessibleDescription(self.tr("Language of the guide's words"))
        button.setToolTip(self.tr("Language"))
        button.chosen.connect(self.language_chosen)
        return button

    def _language_choices(self) -> list[tuple[str | None, str]]:
        return [(code, words.language_name(code)) for code in self._languages]

    def _language_now(self) -> str:
        return self._code

    def _make_look(self) -> ChoiceButton:
        button = ChoiceButton(self._theme, "quiet", self._look_choices, self._look_now)
        button.setAccessibleName(self.tr("Light and dark"))
        button.setToolTip(self.tr("Light and dark"))
        button.chosen.connect(self.theme_chosen)
        return button

    def _look_choices(self) -> list[tuple[str | None, str]]:
        return [
            ("system", self.tr("As the computer")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
            ("high-contrast", self.tr("High contrast")),
        ]

    def _look_now(self) -> str:
        return self._preferences.theme

    def _make_sizes(self) -> FlowLayout:
        row = FlowLayout(spacing=0)
        for step, text, name, keys in (
            (-1, "A\u2212", self.tr("Smaller text"), "Ctrl+-"),
            (1, "A+", self.tr("Larger text"), "Ctrl+="),
        ):
            made = button(self._theme, text, "quiet")
            made.setProperty("step", step)
            made.setAccessibleName(name)
            made.setToolTip(f"{name} ({keys})")
            made.setShortcut(QKeySequence(keys))
            made.clicked.connect(self._size_pressed)
            row.addWidget(made)
            self._sizes.append(made)
        return row

    def larger(self) -> None:
        """Ask for the next larger text."""
        self._ask_size(1)

    def _size_pressed(self) -> None:
        self._ask_size(self.sender().property("step"))

    def _ask_size(self, step: int) -> None:
        sizes = [size for size in TEXT_SIZES if (size - self._theme.percent) * step > 0]
        if sizes:
            self.text_size_chosen.emit(min(sizes) if step > 0 else max(sizes))

    def _dress(self) -> None:
        scrolls = self._area is not None and self._area.verticalScrollBar().maximum() > 0
        bar = SCROLL_BAR if scrolls else 0
        narrow = self._theme.scaled(38) + 6
        self.setFixedWidth((narrow + 20 if self._compact else self._theme.scaled(198)) + bar)
        for each in self._sizes:
            each.setMinimumWidth(narrow if self._compact else 0)
        if self._area is not None:
            # Qt lays the buttons out before it knows how narrow they have become, and not again by itself.
            QTimer.singleShot(0, self._column, self._column.update)
        for each, icon in ((self._language, "language"), (self._look, "look")):
            self._theme.set_icon(each, icon, "muted", 18, 0 if self._compact else LEAD)
        size = 18 if self._compact else 20
        for name, button in self._pages.items():
            self._theme.set_role(button, "strong" if button.isChecked() else "body")
            self._theme.set_icon(button, name, "on_accent_soft" if button.isChecked() else "muted", size)
