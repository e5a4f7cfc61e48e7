"""Colors, fonts and icons: read from ``assets/themes`` and ``assets/icons`` and applied to the whole application.

The font is the Noto Sans of the handouts, cut from their variable file into the two weights that the window uses: Qt
takes only the regular style from a variable file, synthesizes bold by smearing, and takes longer to load it.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal

import msgspec
from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QWidget,
)
from shiboken6 import isValid

from guide_app.ui.kit.following import Following, behind_pages, unseen_of
from guide_app.ui.kit.icon_drawing import drawn, faded

FAMILIES = ("Noto Sans", "Rubik Arabic")  # The second is that of handouts, for letters that the first lacks.
NAMES = ("Guide Names", *FAMILIES)  # For the names of languages in other letters; a word must be of one font.
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
    "own-name",
    "large-own-name",
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
"""Type roles."""
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
    "own-name": (1.5, False),  # 22 px: a language, as its speakers write it
    "large-own-name": (3.0, False),  # 44 px: the one that somebody points to
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
"""Widgets whose lengths in the style sheet scale with the text."""
TYPED = (QLineEdit, QAbstractSpinBox, QComboBox)
"""Widgets that show text in the font of the body without a role; dressed once, they do not follow the application's."""
EM = 20
"""Height in px of a line of body text at 100 %: one em of the style sheet, relative to the application font."""

THEMES = ("light", "dark", "high-contrast", "high-contrast-dark")
_SIDE = re.compile(r"\b((?:border|padding|margin)(?:-top|-bottom)?-)(left|right)\b")
"""A side in the style sheet, written for left-to-right lines. Qt mirrors positions and text, but not these."""
MIRRORED = frozenset(
    {"arrow-left", "arrow-right", "chevron-left", "chevron-right", "quote", "undo", "../handouts/pictograms/arrow"}
)
"""Icons that point along the line, named as in left-to-right text."""


def load_tokens(assets: Path, name: str) -> dict[str, str]:
    """Load the colors of a theme: name to ``#RRGGBB``."""
    return msgspec.json.decode((assets / "themes" / f"{name}.json").read_bytes(), type=dict[str, str])


@cache
def load_fonts(assets: Path) -> None:
    """Register the bundled fonts with Qt, so that nothing depends on installed ones. Once: Qt drops every font that is
    ready for use at each, and would hold another copy.
    """
    QFontDatabase.addApplicationFont(str(assets / "handouts" / "fonts" / "GuideNames-Regular.ttf"))
    for weight in ("Regular", "Bold"):
        QFontDatabase.addApplicationFont(str(assets / "fonts" / f"NotoSans-{weight}.ttf"))
        QFontDatabase.addApplicationFont(str(assets / "handouts" / "fonts" / f"RubikArabic-{weight}.ttf"))


class Theme(QObject):
    """The current theme. ``changed`` is sent after the colors or the text size have changed.

    ``icons_later`` leaves icons empty until ``draw_icons``: the first paint does not need them.
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
        self._following = Following(self._follow, self)
        self._following.followed.connect(self.changed)
        self.hold_for_a_turn = self._following.hold_for_a_turn
        self._resolve()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.layoutDirectionChanged.connect(self.apply)

    def set_choice(self, choice: str) -> None:
        """Choose ``light``, ``dark``, ``high-contrast`` or, with ``system``, the system's color scheme."""
        self._choice = choice
        if self._resolve():
            self.apply()

    def set_percent(self, percent: int) -> None:
        """Set the text size, in percent of 11 pt."""
        if percent == self.percent:
            return
        self.percent = percent
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        if not application.styleSheet():
            self.apply()
            return
        self._following.hold_picture()
        application.setFont(self.font("body"))
        widgets = application.allWidgets()
        behind = behind_pages(widgets)
        self._following.begin((each for each in widgets if each not in behind), behind)

    def catch_up(self, page: QWidget) -> None:
        """Finish a change of text size or colors on a page that is about to be shown."""
        self._following.catch_up(page)

    @property
    def growing(self) -> bool:
        """Whether widgets still have to follow a change of text size or colors."""
        return self._following.working

    def color(self, token: str) -> QColor:
        """A color of the current theme."""
        return QColor(self.tokens[token])

    def font(self, role: Role) -> QFont:
        """The font of a role at the current text size."""
        return _font(role, self.percent)

    def scaled(self, pixels: int) -> int:
        """A length scaled with the text."""
        return round(pixels * self.percent / 100)

    def set_role(self, widget: QWidget, role: Role) -> None:
        """Set the font of a widget by its role, now and after each change of text size."""
        widget.setProperty("textRole", role)
        widget.setFont(self._font_of(widget, role))

    def strike(self, widget: QWidget, struck: bool) -> None:
        """Strike the text of a widget through, or not, now and after each change of text size."""
        if bool(widget.property("struck")) != struck:
            widget.setProperty("struck", struck)
            if (role := widget.property("textRole")) is not None:  # One that has none yet is struck with its first.
                self.set_role(widget, role)

    def _font_of(self, widget: QWidget, role: Role) -> QFont:
        return struck_through(self.font(role)) if widget.property("struck") else self.font(role)

    def set_icon(self, button: QAbstractButton, name: str, token: str, size: int = 16) -> None:
        """Set the line icon of a button, now and after each change of colors, text size or direction."""
        button.setProperty("iconDrawn", (name, token, size))
        button.setIcon(self.icon(name, token, size, button.layoutDirection()))
        button.setIconSize(QSize(self.scaled(size), self.scaled(size)))

    def set_least_height(self, widget: QWidget, pixels: int) -> None:
        """Set the least height of a widget at 100 % text, now and after each change of text size."""
        widget.setProperty("leastHeight", pixels)
        widget.setMinimumHeight(self.scaled(pixels))

    def draw_icons(self) -> None:
        """Draw the icons that ``icons_later`` left empty."""
        if self._icons_later:
            self._icons_later = False
            self._set_icons(QApplication.allWidgets())
            self.changed.emit()

    def icon(
        self, name: str, token: str, size: int = 20, direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight
    ) -> QIcon:
        """A line icon in one of the theme's colors, mirrored for text of this direction where it has one; an empty icon
        of that size before ``draw_icons``.
        """
        pixels = self.scaled(size)
        if self._icons_later:
            return _blank(pixels)
        ratio = QGuiApplication.primaryScreen().devicePixelRatio()
        # A disabled filled button loses its background, against which its icon was visible. The disabled icon that Qt
        # would generate is as bright as the icon itself on a dark background.
        resting = self.tokens["muted"] if token.startswith("on_") else None
        turned = name in MIRRORED and direction == Qt.LayoutDirection.RightToLeft
        return _icon(f"{self._icons}/{name}.svg", self.tokens[token], resting, pixels, ratio, turned)

    def apply(self) -> None:
        """Apply the theme to the application and to every widget with a role."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        widgets, sheet = application.allWidgets(), self._style_sheet()
        self._following.hold_picture()
        for widget in widgets:  # Qt skips unpolished widgets, and sends no change to those with a style of their own.
            widget.setAttribute(Qt.WidgetAttribute.WA_WState_Polished, False)
            widget.setAttribute(Qt.WidgetAttribute.WA_SetStyle, True)
        application.setPalette(self._palette())
        application.setFont(self.font("body"))
        # WORKAROUND (no report found) (in Qt 6.12): without taking the old sheet off, every widget is polished at once,
        # and once for each of its ancestors.
        application.setStyleSheet("")
        application.setStyleSheet(sheet)
        for widget in widgets:
            widget.setAttribute(Qt.WidgetAttribute.WA_SetStyle, False)
        unseen = unseen_of(widgets)
        if widgets:  # Before there is one, nothing follows.
            self._following.begin((each for each in widgets if each not in unseen), unseen)

    def dress_moved(self, holder: QWidget) -> None:
        """Set the fonts of widgets that were reparented: the style sheet restores a former font."""
        self._set_fonts([holder, *holder.findChildren(QWidget)])

    def _grow(self, widget: QWidget, polished: bool) -> None:
        """Update a widget to the current text size. ``polished``: just now, at this size."""
        if isinstance(widget, QAbstractButton):
            self._set_icon_again(widget)
        if isinstance(widget, GROWING) and not polished:
            restyle(widget)
        if (pixels := widget.property("leastHeight")) is not None:
            widget.setMinimumHeight(self.scaled(pixels))
        self._set_font(widget)

    def _follow(self, widget: QWidget) -> None:
        """Update a widget to the current text size and colors. It gets no event of its own; a style change event makes
        it compute its size again.
        """
        if not isValid(widget):
            return
        polish = not is_styled(widget)
        if polish:
            QApplication.sendEvent(widget, QEvent(QEvent.Type.Polish))
        self._grow(widget, polish)
        QApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
        widget.updateGeometry()  # Some do not compute it again on that event, such as fields whose border is thicker.

    def _set_fonts(self, widgets: Iterable[QWidget]) -> None:
        for widget in widgets:
            self._set_font(widget)

    def _set_font(self, widget: QWidget) -> None:
        role = widget.property("textRole") or ("body" if isinstance(widget, TYPED) else None)
        if role is None:
            return
        if is_styled(widget):
            # Qt polishes a widget of a Python subclass again, which would restore the former font later: polish it now.
            widget.ensurePolished()
        widget.setFont(self._font_of(widget, role))

    def turn_icons(self, place: QWidget) -> None:
        """Update the icons of the buttons in a widget after its direction has changed."""
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

    def _resolve(self) -> bool:
        """Find the colors that are chosen; returns whether they are others than before."""
        name = self._choice
        if name not in THEMES:
            name = "dark" if self._scheme == Qt.ColorScheme.Dark else "light"
        if name == self.name:
            return False
        self.name = name
        self.tokens = load_tokens(self._assets, name)
        return True

    def _system_changed(self, scheme: Qt.ColorScheme) -> None:
        self._scheme = scheme
        if self._resolve():
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
            values[name.replace("-", "_")] = file.replace("\\", r"\\").replace('"', r"\"")  # It is between quotes.

        def value(word: re.Match[str]) -> str:
            return f"{float(word[2]) / EM:g}em" if word[1] == "grown" else values[word[1]]

        sheet = _read(str(self._assets / "themes" / "style.qss"))
        if QGuiApplication.isRightToLeft():
            sheet = _SIDE.sub(lambda side: side[1] + ("right" if side[2] == "left" else "left"), sheet)
        return re.sub(r"@(\w+)(?:\(([\d.]+)\))?", value, sheet)


@lru_cache(maxsize=64)
def _font(role: Role, percent: int) -> QFont:
    ratio, bold = ROLES[role]
    font = QFont(NAMES if role.endswith("own-name") else FAMILIES)
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


@lru_cache(maxsize=16)
def _blank(pixels: int) -> QIcon:
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    return QIcon(pixmap)


def is_styled(widget: QWidget) -> bool:
    """Whether a widget has been polished. Its size hints are wrong before; querying one polishes it too early, and
    everything in it again on each change of its parent.
    """
    return widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished)


def set_shown(widget: QWidget, shown: bool) -> None:
    """Show or hide a widget. A widget that becomes visible with its parent is not shown explicitly: that would polish
    it, even in a window that is not visible yet.
    """
    if not shown or widget.isHidden():
        widget.setVisible(shown)


def restyle(widget: QWidget) -> None:
    """Polish a widget again after its properties have changed. A widget that is not polished yet is left alone."""
    if is_styled(widget):
        font = widget.font()
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.setFont(font)  # Qt has restored the font of the first polishing, whatever the role is now.


def struck_through(font: QFont) -> QFont:
    """A copy of a font that strikes its text through."""
    struck = QFont(font)
    struck.setStrikeOut(True)
    return struck


def set_ink(widget: QWidget, ink: str) -> None:
    """Set the text color of a widget through the style sheet. It is polished only on a change, as that takes longer
    than painting.
    """
    if widget.property("ink") != ink:
        widget.setProperty("ink", ink)
        restyle(widget)
