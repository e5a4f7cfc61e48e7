"""The rail at the start of the window: navigation to the pages, the handout, settings and help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from guide_app.ui.kit.accessibility import HEARD_AS
from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.focus import scroll_down_only
from guide_app.ui.kit.text.blocks import key_cap
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme, is_styled, restyle, set_shown
from guide_app.ui.kit.while_whole import while_whole
from guide_app.ui.shell.frame.tray_view import TrayView

if TYPE_CHECKING:
    from guide_app.content.records import Pack
    from guide_app.desk.session import Session

HOME = "home"
PLACES = (HOME, "get-help", "tonight", "signs", "questions", "print", "teach")
"""The pages with a button, in order; Ctrl+1 opens the first."""
HELP, DESK, MANAGE = "help", "desk", "manage"
WIDTH, NARROW_WIDTH, COMPACT_WIDTH = 208, 188, 64
"""Widths in px at 100 % text: normal, in a window narrower than 1,100, and with icons only."""
ICON = 18


def rename(button: QPushButton, text: str) -> None:
    """Set the text of a button and keep its shortcut, which Qt drops with the old text."""
    keys = button.shortcut()
    button.setText(text)
    button.setShortcut(keys)


class _PageButton(QPushButton):
    """The button of a page. It is not checkable: pressing it again, also by assistive technology, goes to the start of
    its page. The arrow keys go to the next button and press it.
    """

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        focused = self.window().focusWidget()
        if focused is not self and isinstance(focused, _PageButton):
            focused.click()


class Rail(QFrame):
    """``page_chosen`` carries a page's name when its button is clicked, ``page_pressed`` already on mouse press,
    ``page_called`` when its shortcut is used.
    """

    page_chosen = Signal(str)
    page_pressed = Signal(str)
    page_called = Signal(str)

    def __init__(self, theme: Theme, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("Rail")
        self.setProperty(HEARD_AS, "Section")
        self.setAccessibleName(self.tr("Places"))
        self._theme = theme
        self._compact = self._narrow = False
        self._page: str | None = None
        self.waits = True
        """Whether there are no pages yet: a press then marks the page that will open."""
        self._title = label(theme, QGuiApplication.applicationDisplayName(), "title")
        self._region = label(theme, " ", "small", muted=True)
        self._buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self.tray = TrayView(theme, session)
        outer = new_column(self)
        # In a low window with large text the rail scrolls.
        area = self._area = QScrollArea()
        scroll_down_only(area)
        self._body = QWidget()
        self._body.setObjectName("ScrollBody")
        area.setWidget(self._body)
        self._body.installEventFilter(self)
        outer.addWidget(area)
        self._column = QVBoxLayout(self._body)
        self._fill()
        theme.changed.connect(self._dress)
        self._write()
        self._dress()

    def mark(self, page: str | None) -> None:
        """Highlight the current page; None for the search results, which have no button."""
        before, self._page = self.marked, page
        for button in {before, self.marked}:  # To dress the others would have them painted again.
            if button is not None:
                self._dress_button(button)
        stop = self.marked or self._buttons[HOME]
        for button in self._buttons.values():
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus)
        self._fit()
        self._bring_marked()

    @property
    def marked(self) -> QPushButton | None:
        """The button of the current page."""
        return self._buttons.get(self._page or "")

    def button(self, page: str) -> QPushButton:
        """The button of a page."""
        return self._buttons[page]

    def show_pack(self, pack: Pack) -> None:
        """Show the title of the pack."""
        self._title.setText(pack.title)
        self._region.setText(pack.region)

    def show_manage(self, shown: bool) -> None:
        """Show the way to *Manage services*, on a desk that keeps the directory."""
        self._buttons[MANAGE].setVisible(shown)

    def take_keys(self, within: QWidget) -> None:
        """Activate the shortcuts of the pages while ``within`` is visible."""
        from PySide6.QtGui import QKeySequence, QShortcut

        for page, button in self._buttons.items():
            if keys := button.property("keys"):
                # A shortcut of the button itself would move the focus to the button.
                shortcut = QShortcut(QKeySequence(keys), within, self._page_by_key)
                shortcut.setProperty("page", page)

    def set_room(self, compact: bool, narrow: bool) -> None:
        """Show only icons where large text leaves no room; ``narrow`` reduces the width a little."""
        self._compact, self._narrow = compact, narrow
        self.setProperty("compact", compact)
        self.tray.set_room(compact, narrow)
        if is_styled(self):
            for part in (self, *self.findChildren(QPushButton)):
                restyle(part)
        self._write()
        self._dress()

    def _fill(self) -> None:
        column = self._column
        column.setSpacing(0)
        for part in (self._title, self._region):
            part.setContentsMargins(12, 0, 8, 0)
            part.setWordWrap(False)
            column.addWidget(part)
        column.addSpacing(9)
        for place, page in enumerate(PLACES, 1):
            column.addWidget(self._add(page, f"Ctrl+{place}"))
        column.addSpacing(16)
        column.addWidget(self.tray)
        column.addStretch(1)
        column.addSpacing(12)
        column.addWidget(self._add(MANAGE))
        column.addWidget(self._add(DESK))
        self.show_manage(False)
        help_button = self._add(HELP, "F1")
        row = new_row(help_button, margins=(12, 0, 12, 0))
        self._f1: QLabel = key_cap(self._theme, "F1")
        self._f1.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row.addStretch(1)  # An alignment of the key cap itself would not be mirrored.
        row.addWidget(self._f1, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addWidget(help_button)

    def _add(self, page: str, keys: str = "") -> QPushButton:
        button = _PageButton()
        button.setObjectName("NavButton")
        button.setProperty("iconName", {"tonight": "bed"}.get(page, page))
        self._theme.set_role(button, "body")
        button.setProperty("page", page)
        button.setProperty("keys", keys)
        button.pressed.connect(self._page_pressed)
        button.clicked.connect(self._page_clicked)
        self._group.addButton(button)
        self._buttons[page] = button
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._bring_marked()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._write()

    def _name_buttons(self) -> None:
        names = {
            HOME: self.tr("Home"),
            "get-help": self.tr("Get help"),
            "tonight": self.tr("A bed tonight"),
            "signs": self.tr("Signs"),
            "questions": self.tr("Questions"),
            "print": self.tr("Print"),
            "teach": self.tr("Teach"),
            MANAGE: self.tr("Manage services"),
            DESK: self.tr("This desk"),
            HELP: self.tr("Help"),
        }
        for page, button in self._buttons.items():
            keys = button.property("keys")
            button.setAccessibleName(names[page])
            told = names[page] if page == MANAGE else self.tr("Settings for this computer")
            button.setToolTip(f"{names[page]} ({keys})" if keys else told)

    def _write(self) -> None:
        """Set the text of every button, or none in a compact rail."""
        self._name_buttons()
        for button in self._buttons.values():
            rename(button, "" if self._compact else f"   {button.accessibleName()}")
        for part in (self._title, self._region, self._f1):
            set_shown(part, not self._compact)

    def _dress(self) -> None:
        side = 8 if self._compact or self._narrow else 12
        self._column.setContentsMargins(side, 12, side, 12)
        for button in self._buttons.values():
            self._dress_button(button)
        self._fit()

    def _dress_button(self, button: QPushButton) -> None:
        current, low = button is self.marked, self._narrow or self._compact
        button.setAccessibleDescription(self.tr("This page is open") if current else "")
        if button.property("current") != current:
            button.setProperty("current", current)
            restyle(button)
        self._theme.set_role(button, "strong" if current else "body")
        self._theme.set_icon(button, button.property("iconName"), "accent" if current else "muted", ICON)
        button.setMinimumHeight(self._theme.scaled(36 if low else 40))

    @while_whole
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _bring_marked(self) -> None:
        """Scroll to the current page's button: in a compact rail only its highlight shows where one is."""
        if (marked := self.marked) is not None:
            self._area.ensureWidgetVisible(marked, 0, self._column.contentsMargins().top())

    def _fit(self) -> None:
        """Set the designed width, or the width that longer texts of other languages need."""
        width = self._theme.scaled(COMPACT_WIDTH if self._compact else NARROW_WIDTH if self._narrow else WIDTH)
        self.setFixedWidth(max(width, self._body.minimumSizeHint().width()) if is_styled(self) else width)

    def _page_by_key(self) -> None:
        page = self.sender().property("page")
        button = self._buttons[page]
        if not button.isHidden():
            self._mark_asked(page)
            self.page_called.emit(page)

    def _page_pressed(self) -> None:
        self.page_pressed.emit(self.sender().property("page"))

    def _page_clicked(self) -> None:
        page = self.sender().property("page")
        self._mark_asked(page)
        self.page_chosen.emit(page)

    def _mark_asked(self, page: str) -> None:
        if self.waits:
            self.mark(page)
