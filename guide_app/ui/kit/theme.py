"""Colours, type and icons: read from ``assets/themes`` and ``assets/icons`` and laid over the whole application.

The typeface is the Noto Sans that the handouts use too, cut from their variable file to the two weights that the window
shows: Qt takes only the regular style from a variable file, would smear it for bold, and takes longer to read it.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Literal

import msgspec
from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QIcon,
    QPalette,
    QPixmap,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QMenu,
    QStackedWidget,
    QWidget,
)
from shiboken6 import isValid

from guide_app.ui.kit.icon_drawing import drawn, faded
from guide_app.ui.kit.slices import Slices

FAMILIES = ("Noto Sans", "Rubik Arabic")
"""The typeface, and the one of handouts for the letters that it lacks: each language is named in its own."""
BASE_POINTS = 11.0

Role = Literal[
    "body",
    "strong",
    "second",
    "note",
    "small",
    "small-strong",
    "strip",
    "strip-strong",
    "strip-least",
    "strip-least-strong",
    "title",
    "row-number",
    "subheading",
    "choice",
    "choice-strong",
    "speech",
    "call-speech",
    "call-name",
    "heading",
    "page-heading",
    "phone",
    "near-phone",
    "client-phone",
    "unsure-phone",
    "giant",
]
"""Roles of type."""
ROLES: dict[Role, tuple[float, bool]] = {
    "body": (1.0, False),  # 14.67 px at 96 dpi
    "strong": (1.0, True),
    "second": (0.955, False),  # 14 px: what a row is for
    "note": (0.886, False),  # 13 px
    "small": (0.852, False),  # 12.5 px: labels, facts, sources. Nothing but the strip is smaller
    "small-strong": (0.852, True),
    "strip": (0.72, False),
    "strip-strong": (0.72, True),
    "strip-least": (0.6, False),
    "strip-least-strong": (0.6, True),
    "title": (1.03, True),
    "row-number": (1.06, True),  # 15.5 px
    "subheading": (1.16, True),  # 17 px: the heading of a card
    "choice": (1.295, False),  # 19 px: what a client chooses from
    "choice-strong": (1.295, True),
    "speech": (1.16, False),  # 17 px: words to say aloud
    "call-speech": (1.705, False),  # 25 px: the same on a call sheet
    "call-name": (1.5, False),  # 22 px: what a call sheet calls a service
    "heading": (1.57, True),  # 23 px: title of a page, name of a service
    "page-heading": (2.045, True),  # 30 px: Home and the client's view
    "phone": (2.455, True),  # 36 px: the number of a service
    "near-phone": (2.18, True),  # 32 px: the same, where the state has no room beside it otherwise
    "unsure-phone": (1.5, True),  # 22 px: a number that is not confirmed
    "client-phone": (3.0, True),  # 44 px
    "giant": (8.73, True),  # 128 px: the number of a call sheet, where it has room
}
"""For each role: its size as a ratio to the base size, and whether it is bold."""

GROWING = (QAbstractButton, QAbstractSpinBox, QComboBox, QMenu)
"""Widgets to which the style sheet gives lengths that grow with the text."""
EM = 20
"""Height in px of a line of body text at 100 %: one em of the style sheet, which the font of the application gives."""

THEMES = ("light", "dark", "high-contrast", "high-contrast-dark")
_SIDE = re.compile(r"\b((?:border|padding|margin)(?:-top|-bottom)?-)(left|right)\b")
"""A side in the style sheet: written for lines from the left. Qt mirrors positions and words, but none of these."""
MIRRORED = frozenset({"arrow-left", "arrow-right", "chevron-left", "chevron-right", "quote", "undo"})
"""Icons that point along the line, named as they are read from the left."""


def load_tokens(assets: Path, name: str) -> dict[str, str]:
    """The colours of one theme: name to ``#RRGGBB``."""
    return msgspec.json.decode((assets / "themes" / f"{name}.json").read_bytes(), type=dict[str, str])


def load_fonts(assets: Path) -> None:
    """Make the bundled typefaces known to Qt, so that nothing depends on what is installed."""
    for weight in ("Regular", "Bold"):
        QFontDatabase.addApplicationFont(str(assets / "fonts" / f"NotoSans-{weight}.ttf"))
        QFontDatabase.addApplicationFont(str(assets / "handouts" / "fonts" / f"RubikArabic-{weight}.ttf"))


class Theme(QObject):
    """The look in force. ``changed`` is sent after the colours or the text size have changed.

    ``icons_later`` leaves icons empty until ``draw_icons``: drawing them is not needed for the first picture.
    """

    changed = Signal()

    def __init__(self, assets: Path, choice: str, percent: int, icons_later: bool = False) -> None:
        super().__init__()
        self._assets = assets
        self._icons = str(assets / "icons")
        self._choice = choice
        self._icons_later = icons_later
        self.percent = percent
        self.name = ""
        self.tokens: dict[str, str] = {}
        load_fonts(assets)
        self._scheme = QGuiApplication.styleHints().colorScheme()
        self._behind = Slices[QWidget](self._follow, self)
        self._behind.done.connect(self.changed)  # Those behind have arranged themselves by their former fonts.
        self._resolve()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.layoutDirectionChanged.connect(self.apply)

    def set_choice(self, choice: str) -> None:
        """Take ``light``, ``dark``, ``high-contrast`` or, with ``system``, what the computer asks for."""
        self._choice = choice
        self._resolve()
        self.apply()

    def set_percent(self, percent: int) -> None:
        """Set the text size, in percent of 11 pt."""
        self.percent = percent
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        if not application.styleSheet():
            self.apply()
            return
        application.setFont(self.font("body"))
        widgets = application.allWidgets()
        behind = _behind(widgets)
        for widget in widgets:
            if widget not in behind:
                self._grow(widget)
        self.changed.emit()
        self._behind.begin(dict.fromkeys((*self._behind.left, *behind)))

    @property
    def growing(self) -> bool:
        """Whether what nobody sees has not yet followed the text size, or the colours."""
        return self._behind.working

    def color(self, token: str) -> QColor:
        """A colour of the theme in force."""
        return QColor(self.tokens[token])

    def font(self, role: Role) -> QFont:
        """The font of a role at the present text size."""
        return _font(role, self.percent)

    def scaled(self, pixels: int) -> int:
        """A length that grows with the text."""
        return round(pixels * self.percent / 100)

    def set_role(self, widget: QWidget, role: Role) -> None:
        """Give a widget the type of a role, now and after each change of text size."""
        widget.setProperty("textRole", role)
        widget.setFont(self.font(role))

    def set_icon(self, button: QAbstractButton, name: str, token: str, size: int = 16) -> None:
        """Give a button a line icon, now and after each change of colours, text size or direction."""
        button.setProperty("iconDrawn", (name, token, size))
        button.setIcon(self.icon(name, token, size, button.layoutDirection()))
        button.setIconSize(QSize(self.scaled(size), self.scaled(size)))

    def draw_icons(self) -> None:
        """Draw the icons that a quick start left empty."""
        if self._icons_later:
            self._icons_later = False
            self._set_icons(QApplication.allWidgets())
            self.changed.emit()

    def icon(
        self, name: str, token: str, size: int = 20, direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight
    ) -> QIcon:
        """A line icon in one of the theme's colours, as it points in a text of this direction; an empty one of its size
        before ``draw_icons``.
        """
        pixels = self.scaled(size)
        if self._icons_later:
            return _blank(pixels)
        ratio = QGuiApplication.primaryScreen().devicePixelRatio()
        # A filled button that is disabled loses its ground, and an icon for that ground could not be seen. What Qt
        # would make of another is as bright as the icon itself, on a dark ground.
        resting = self.tokens["muted"] if token.startswith("on_") else None
        turned = name in MIRRORED and direction == Qt.LayoutDirection.RightToLeft
        return _icon(f"{self._icons}/{name}.svg", self.tokens[token], resting, pixels, ratio, turned)

    def apply(self) -> None:
        """Lay the theme over the application and every widget that has a role."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        widgets, sheet = application.allWidgets(), self._style_sheet()
        unseen = _unseen(widgets) if sheet != application.styleSheet() else {}
        for widget in unseen:  # Qt leaves alone what has no style yet, and tells nothing to what has one of its own.
            widget.setAttribute(Qt.WidgetAttribute.WA_WState_Polished, False)
            widget.setAttribute(Qt.WidgetAttribute.WA_SetStyle, True)
        application.setPalette(self._palette())
        application.setFont(self.font("body"))
        seen = [each for each in widgets if each not in unseen]
        self._set_icons(seen)
        if sheet != application.styleSheet():
            # WORKAROUND (no report found) (in Qt 6.12): without taking the old sheet off, a widget is polished once for
            # each of its ancestors.
            application.setStyleSheet("")
            application.setStyleSheet(sheet)
        for widget in unseen:
            widget.setAttribute(Qt.WidgetAttribute.WA_SetStyle, False)
        # After the sheet: it would give a part that is hidden its former font back.
        self._set_fonts(seen)
        self.changed.emit()
        self._behind.begin(dict.fromkeys((*self._behind.left, *unseen)))

    def dress_moved(self, holder: QWidget) -> None:
        """Give parts that have come to another place their type: the style sheet gives them a former font back."""
        self._set_fonts([holder, *holder.findChildren(QWidget)])

    def _grow(self, widget: QWidget) -> None:
        """Have a widget follow the text size."""
        if isinstance(widget, QAbstractButton):
            self._set_icon_again(widget)
        if isinstance(widget, GROWING):
            restyle(widget)
        self._set_font(widget)

    def _follow(self, widget: QWidget) -> None:
        """Have what is not seen follow the text size and the colours. It hears of no other layout: it is told to be of
        another size, as by a change of style.
        """
        if not isValid(widget):
            return
        if not is_styled(widget):
            widget.style().unpolish(widget)
            QApplication.sendEvent(widget, QEvent(QEvent.Type.Polish))
        self._grow(widget)
        QApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))

    def _set_fonts(self, widgets: Iterable[QWidget]) -> None:
        for widget in widgets:
            self._set_font(widget)

    def _set_font(self, widget: QWidget) -> None:
        role = widget.property("textRole")
        if role is None:
            return
        if is_styled(widget):
            # Qt styles a widget again whose class PySide has extended, and would bring back the former font then.
            widget.ensurePolished()
        widget.setFont(self.font(role))

    def turn_icons(self, place: QWidget) -> None:
        """Have the icons of the buttons in a place point as its direction, which has changed, has it."""
        for each in place.findChildren(QAbstractButton):
            self._set_icon_again(each)

    def _set_icons(self, widgets: Iterable[QWidget]) -> None:
        for widget in widgets:
            if isinstance(widget, QAbstractButton):
                self._set_icon_again(widget)

    def _set_icon_again(self, button: QAbstractButton) -> None:
        drawn = button.property("iconDrawn")
        if drawn is not None:
            self.set_icon(button, *drawn)

    def _resolve(self) -> None:
        name = self._choice
        if name not in THEMES:
            name = "dark" if self._scheme == Qt.ColorScheme.Dark else "light"
        if name != self.name:
            self.name = name
            self.tokens = load_tokens(self._assets, name)

    def _system_changed(self, scheme: Qt.ColorScheme) -> None:
        self._scheme = scheme
        if self._choice not in THEMES:
            before = self.name
            self._resolve()
            if self.name != before:
                self.apply()

    def _palette(self) -> QPalette:
        palette = QPalette()
        pairs = {
            QPalette.ColorRole.Window: "background",
            QPalette.ColorRole.WindowText: "text",
            QPalette.ColorRole.Base: "surface",
            QPalette.ColorRole.AlternateBase: "background",
            QPalette.ColorRole.Text: "text",
            QPalette.ColorRole.Button: "surface",
            QPalette.ColorRole.ButtonText: "text",
            QPalette.ColorRole.Highlight: "accent_soft",
            QPalette.ColorRole.HighlightedText: "on_accent_soft",
            QPalette.ColorRole.Link: "accent",
            QPalette.ColorRole.LinkVisited: "accent",
            QPalette.ColorRole.PlaceholderText: "muted",
            QPalette.ColorRole.ToolTipBase: "strip",
            QPalette.ColorRole.ToolTipText: "on_strip",
        }
        for role, token in pairs.items():
            palette.setColor(role, self.color(token))
        return palette

    def _style_sheet(self) -> str:
        values = dict(self.tokens)
        images = self._assets / "themes" / "images"
        for name in ("check", "chevron-up", "chevron-down", "chevron-down-checked"):
            file = (images / f"{name}-{self.name}.svg").as_posix()
            values[name.replace("-", "_")] = file.replace("\\", r"\\").replace('"', r"\"")  # it stands between quotes

        def value(word: re.Match[str]) -> str:
            return f"{float(word[2]) / EM:g}em" if word[1] == "grown" else values[word[1]]

        sheet = _read(str(self._assets / "themes" / "style.qss"))
        if QGuiApplication.isRightToLeft():
            sheet = _SIDE.sub(lambda side: side[1] + ("right" if side[2] == "left" else "left"), sheet)
        return re.sub(r"@(\w+)(?:\(([\d.]+)\))?", value, sheet)


@lru_cache(maxsize=64)
def _font(role: Role, percent: int) -> QFont:
    ratio, bold = ROLES[role]
    font = QFont(FAMILIES)
    font.setPointSizeF(BASE_POINTS * ratio * percent / 100)
    font.setBold(bold)
    return font


@lru_cache(maxsize=128)
def _read(file: str) -> str:
    return Path(file).read_text(encoding="utf-8")


@lru_cache(maxsize=512)
def _icon(file: str, color: str, resting: str | None, pixels: int, ratio: float, turned: bool) -> QIcon:
    icon = QIcon()
    for scale in sorted({1, math.ceil(ratio)}):
        picture = drawn(file, color, pixels, scale, turned)
        icon.addPixmap(picture)
        rests = drawn(file, resting, pixels, scale, turned) if resting else faded(picture)
        icon.addPixmap(rests, QIcon.Mode.Disabled)
    return icon


def _behind(widgets: Iterable[QWidget]) -> dict[QWidget, None]:
    """What stands on pages behind another."""
    found: dict[QWidget, None] = {}
    for stack in widgets:
        if isinstance(stack, QStackedWidget):
            for place in range(stack.count()):
                page = stack.widget(place)
                if page is not None and place != stack.currentIndex() and page not in found:
                    found.update(dict.fromkeys((page, *page.findChildren(QWidget))))
    return found


def _unseen(widgets: Iterable[QWidget]) -> dict[QWidget, None]:
    """What has a style and is not in sight."""
    return dict.fromkeys(each for each in widgets if is_styled(each) and each.visibleRegion().isEmpty())


@lru_cache(maxsize=16)
def _blank(pixels: int) -> QIcon:
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    return QIcon(pixmap)


def is_styled(widget: QWidget) -> bool:
    """Whether a widget has its style. Before that its sizes are not true; to ask for one styles it too early, and all
    within it once more each time that it is put into another.
    """
    return widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished)


def set_shown(widget: QWidget, shown: bool) -> None:
    """Show or hide a part. One that is to be seen with what is around it is not shown by itself: that styles it, even
    where its window is not seen yet.
    """
    if not shown or widget.isHidden():
        widget.setVisible(shown)


def restyle(widget: QWidget) -> None:
    """Have a widget look as its properties now say. One that was never seen is styled when it will be."""
    if is_styled(widget):
        font = widget.font()
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.setFont(font)  # Qt brought back the one that it had when it was dressed first, whatever its role is now.


def set_ink(widget: QWidget, ink: str) -> None:
    """Give the words of a widget an ink of the style sheet. To dress it anew takes longer than to paint it."""
    if widget.property("ink") != ink:
        widget.setProperty("ink", ink)
        restyle(widget)
