"""Colours, type and characters: every theme whole, every pair of colours apart enough, every letter in our typeface."""

from __future__ import annotations

import ast
import gc
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetrics,
    QGuiApplication,
    QImage,
    QPalette,
    QRawFont,
    QTextLayout,
    QTextLine,
)
from PySide6.QtWidgets import QApplication, QCheckBox, QFrame, QLabel, QPushButton, QStyle, QStyleOptionButton

from guide_app import ui
from guide_app.desk import paths
from guide_app.library.library import Library
from guide_app.ui.common import formatting as words
from guide_app.ui.kit.overlays.menus import MenuButton
from guide_app.ui.kit.text.blocks import Icon
from guide_app.ui.kit.theme import MIRRORED, ROLES, THEMES, Theme, load_fonts, load_tokens
from guide_app.ui.signs.sign_row import SignRow
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, seen, settle, watch_for
from tests.ui.printing.print_page import opened

ASSETS = paths.assets_folder()
TEXT_PAIRS = (
    ("text", "background"), ("text", "surface"), ("muted", "background"), ("muted", "surface"),
    ("muted", "accent_soft"), ("text", "accent_soft"), ("accent", "surface"), ("accent", "background"),
    ("accent", "accent_soft"), ("accent", "good_soft"), ("accent", "caution_soft"), ("on_accent", "accent"),
    ("on_accent_soft", "accent_soft"), ("accent_soft", "on_accent_soft"), ("on_accent_soft", "surface"),
    ("on_strip", "strip"), ("on_caution", "caution_soft"), ("on_good", "good_soft"), ("on_badge", "badge"),
    ("text", "badge"), ("muted", "badge"), ("on_match", "match"), ("error", "error_soft"), ("surface", "text"),
)  # fmt: skip
"""Every colour of words with the ground that the style sheet or a delegate lays under it."""
SHAPE_PAIRS = (
    ("control_line", "surface"), ("control_line", "background"), ("button_line", "surface"),
    ("button_line", "background"), ("button_line", "frame"), ("button_line", "mat"), ("accent", "surface"),
    ("focus", "surface"), ("focus", "background"), ("focus", "accent_soft"), ("caution", "caution_soft"),
    ("good", "good_soft"), ("error", "error_soft"), ("accent", "accent_soft"), ("on_accent", "accent"),
    ("text", "surface"),
)  # fmt: skip
"""Lines, bars and marks that tell something, with their ground (WCAG 1.4.11)."""


def luminance(color: str) -> float:
    """The relative luminance of WCAG 2."""
    value = QColor(color)
    parts = [channel / 255 for channel in (value.red(), value.green(), value.blue())]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1 to 21."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", THEMES)
def test_every_theme_has_every_colour(name: str) -> None:
    tokens = load_tokens(ASSETS, name)
    assert tokens.keys() == load_tokens(ASSETS, "light").keys()
    assert all(re.fullmatch(r"#[0-9A-F]{6}", color) for color in tokens.values())


def test_the_style_asks_for_no_colour_that_is_not_there() -> None:
    asked = set(re.findall(r"@(\w+)", (ASSETS / "themes" / "style.qss").read_text(encoding="utf-8")))
    images = {"check", "chevron_up", "chevron_down", "chevron_down_checked"}
    computed = images | {"grown", "chip_radius", "chip_ring_radius"}
    assert asked - computed <= load_tokens(ASSETS, "light").keys()


def test_no_rule_asks_for_the_state_of_a_part_above() -> None:
    """Qt passes over such a state (``#Door:hover #Tile``): the rule would always be in force."""
    sheet = (ASSETS / "themes" / "style.qss").read_text(encoding="utf-8")
    selectors = [each.strip() for rule in re.findall(r"([^{}]+)\{", sheet) for each in rule.split(",")]
    assert [each for each in selectors if re.search(r"(?<!:):(?!:)[\w-]+\s+[#\w\[]", each)] == []


def rules() -> list[tuple[str, dict[str, str]]]:
    """Each selector of the style sheet with what it sets."""
    sheet = re.sub(r"/\*.*?\*/", "", (ASSETS / "themes" / "style.qss").read_text(encoding="utf-8"))
    return [
        (selector.strip(), dict(re.findall(r"([\w-]+):\s*([^;]+);", body)))
        for group, body in re.findall(r"([^{}]+)\{([^}]*)\}", sheet)
        for selector in group.split(",")
    ]


def test_what_looks_otherwise_under_the_mouse_looks_otherwise_pressed() -> None:
    """Qt takes the state of the mouse for the press where a kind of button has no other."""
    no_buttons = {"#SignRow", "QScrollBar::handle"}
    covered_at_once = {'QPushButton[kind="hide"]'}
    selectors = [selector for selector, _ in rules()]
    hovered = [each.removesuffix(":hover") for each in selectors if each.endswith(":hover")]
    assert len(hovered) > 25
    unpressed = [each for each in hovered if f"{each}:pressed" not in selectors]
    assert set(unpressed) == no_buttons | covered_at_once


@pytest.mark.parametrize("name", THEMES)
def test_words_are_read_under_the_mouse_and_pressed(name: str) -> None:
    tokens = load_tokens(ASSETS, name)
    low: dict[str, float] = {}
    for selector, sets in rules():
        ground = sets.get("background", "")
        if selector.endswith((":hover", ":pressed")) and ground.startswith("@") and "QScrollBar" not in selector:
            ink = sets.get("color", "@text")
            low[selector] = contrast(tokens[ink[1:]], tokens[ground[1:]])
    assert len(low) > 30
    assert not {selector: round(value, 2) for selector, value in low.items() if value < 4.5}


@pytest.mark.parametrize(("hover", "ground"), [("hover", "surface"), ("hover", "frame"), ("badge", "background")])
@pytest.mark.parametrize("name", THEMES)
def test_the_ground_under_the_mouse_is_told_from_what_is_around_it(name: str, hover: str, ground: str) -> None:
    tokens = load_tokens(ASSETS, name)
    assert contrast(tokens[hover], tokens[ground]) > 1.05


@pytest.mark.parametrize("name", THEMES)
def test_words_stand_out_from_their_ground(name: str) -> None:
    tokens = load_tokens(ASSETS, name)
    least = 7.0 if name == "high-contrast" else 4.5
    low = {f"{ink} on {ground}": round(contrast(tokens[ink], tokens[ground]), 2) for ink, ground in TEXT_PAIRS}
    assert not {pair: value for pair, value in low.items() if value < least}


@pytest.mark.parametrize("name", THEMES)
def test_lines_and_marks_stand_out_from_their_ground(name: str) -> None:
    tokens = load_tokens(ASSETS, name)
    low = {f"{line} on {ground}": round(contrast(tokens[line], tokens[ground]), 2) for line, ground in SHAPE_PAIRS}
    assert not {pair: value for pair, value in low.items() if value < 3.0}


@pytest.mark.parametrize("name", THEMES)
def test_drawn_marks_carry_the_colours_of_their_theme(name: str) -> None:
    tokens = load_tokens(ASSETS, name)
    wanted = {"check": "on_accent", "chevron-down-checked": "on_accent", "chevron-down": "muted", "chevron-up": "muted"}
    for mark, token in wanted.items():
        drawing = (ASSETS / "themes" / "images" / f"{mark}-{name}.svg").read_text(encoding="utf-8")
        assert set(re.findall(r"#[0-9A-Fa-f]{6}", drawing)) == {tokens[token]}, mark


def test_no_other_font_is_needed_for_what_is_shown(guide: Guide, worcester: Library) -> None:
    """Every character of the packs and of the interface is in the typeface that comes along, both cuts."""
    shown = set(_characters_of_pack(worcester)) | set(_characters_of_interface()) | set("\u200b\u2011\u00a0…•")
    shown |= set("".join(words.language_name(code) for code in worcester.spoken_languages))
    for bold in (False, True):
        font = QFont("Noto Sans")
        font.setBold(bold)
        raw = QRawFont.fromFont(font)
        assert raw.familyName().startswith("Noto Sans")
        missing = {letter for letter in shown if letter.isprintable() and not raw.supportsCharacter(ord(letter))}
        assert not missing, f"bold {bold}: {[f'{letter} U+{ord(letter):04X}' for letter in sorted(missing)]}"


def test_each_language_is_named_and_read_in_letters_that_come_along(guide: Guide, worcester: Library) -> None:
    names = [words.language_name(code) for code in (*worcester.client_languages, *worcester.spoken_languages)]
    assert any("العربية" in name for name in names)
    for code in worcester.client_languages[len(worcester.languages) :]:
        names.append((ASSETS / "translations" / f"guide_{code}.ts").read_text(encoding="utf-8"))
        files = ("pack.yaml", "calls.yaml", "services.yaml")
        names += ((paths.bundled_pack() / code / file).read_text(encoding="utf-8") for file in files)
    for bold in (False, True):
        faces: list[QRawFont] = []
        for family in guide.font().families():
            font = QFont(family)
            font.setBold(bold)
            faces.append(QRawFont.fromFont(font))
        assert [face.familyName() for face in faces] == ["Noto Sans", "Rubik Arabic"]
        for letter in {letter for name in names for letter in name if letter.isprintable()}:
            assert any(face.supportsCharacter(ord(letter)) for face in faces), f"bold {bold}: {letter}"


def test_a_language_in_a_sentence_leaves_it_its_direction(guide: Guide, worcester: Library) -> None:
    for code in worcester.client_languages:
        sentence = f"Draft translation: {words.language_name(code)}."
        layout = QTextLayout(sentence, guide.font())
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        assert _across(line, 0) < _across(line, len(sentence)), code


def _across(line: QTextLine, place: int) -> float:
    at = line.cursorToX(place)
    assert isinstance(at, tuple)
    return at[0]


def _characters_of_pack(library: Library) -> str:
    folder = paths.bundled_pack()
    files = [*folder.glob("*.yaml")]
    for language in library.languages:
        files += (folder / language).glob("*.yaml")
    texts = [path.read_text(encoding="utf-8") for path in files]
    assert len(texts) > 10 * len(library.languages[:-1])
    return "".join(texts).replace("\n", "")


def _characters_of_interface() -> str:
    found: list[str] = []
    for path in sorted(Path(ui.__file__).parent.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute | ast.Name):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id
                if name in ("tr", "translate"):
                    found += [str(each.value) for each in node.args if isinstance(each, ast.Constant)]
    assert len(found) > 100
    return "".join(found)


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_type_grows_by_its_ratio(qapp: QApplication, percent: int) -> None:
    theme = Theme(ASSETS, "light", percent)
    for role, (ratio, bold) in ROLES.items():
        font = theme.font(role)
        assert font.pointSizeF() == pytest.approx(11 * ratio * percent / 100)
        assert font.bold() is bold
        assert QFontMetrics(font).horizontalAdvance("0") > 0


@pytest.fixture
def fonts_taken_back() -> Iterator[None]:
    """Those of a folder that does not stay."""
    yield
    QFontDatabase.removeAllApplicationFonts()
    load_fonts.cache_clear()
    load_fonts(ASSETS)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
@pytest.mark.parametrize("name", ["Ein Ordner für Übung", "a (b) #c %20 'd' @text", 'q"uote', "back\\slash"])
def test_the_guide_is_dressed_in_any_folder(
    qapp: QApplication, fonts_taken_back: None, tmp_path: Path, name: str
) -> None:
    """A sheet that cannot be read is dropped whole, and the window is there in the system's grey."""

    def ticked(assets: Path) -> QImage:
        Theme(assets, "light", 100).apply()
        box = QCheckBox("word")
        box.setChecked(True)
        box.resize(60, 40)
        return box.grab().toImage()

    shutil.copytree(ASSETS, tmp_path / name)
    assert ticked(tmp_path / name) == ticked(ASSETS)


def test_light_and_dark_follow_the_system(open_window: Opener) -> None:
    # The offscreen platform has no look of its own to change, so what a platform would say is said here.
    told = QGuiApplication.styleHints().colorSchemeChanged
    gc.collect()  # The themes of windows that are gone would hear it too.
    guide = open_window()
    assert guide.theme.name == "light"
    for scheme, name in ((Qt.ColorScheme.Dark, "dark"), (Qt.ColorScheme.Light, "light")):
        told.emit(scheme)
        watch_for(lambda: not guide.theme.growing)
        assert guide.theme.name == name
        assert _ground(guide) == QColor(load_tokens(ASSETS, name)["background"])
    guide.set_theme("high-contrast")
    told.emit(Qt.ColorScheme.Dark)
    settle()
    assert guide.theme.name == "high-contrast"
    guide.set_theme("system")
    assert guide.theme.name == "dark"


def test_colours_change_everywhere_and_are_kept(open_window: Opener, hand: Hand) -> None:
    guide = open_window()
    guide.navigation.open_record("question", "t-visa")
    settle()
    guide.set_theme("dark")
    settle()
    tokens = load_tokens(ASSETS, "dark")
    assert _ground(guide) == QColor(tokens["background"])
    assert guide.palette().color(QPalette.ColorRole.Link) == QColor(tokens["accent"])
    from guide_app.ui.common.rich_text import RichText

    links = [text.text() for text in guide.findChildren(RichText) if "<a " in text.text()]
    assert links
    assert all(f"color:{tokens['accent']}" in text for text in links)
    guide.close()
    assert open_window().theme.name == "dark"


def _ground(guide: Guide) -> QColor:
    """The colour painted where the page has nothing."""
    page = guide.navigation.page(guide.navigation.here)
    corner = page.mapTo(guide, page.rect().bottomLeft())
    return guide.grab().toImage().pixelColor(corner.x() + 3, corner.y() - 3)


def test_marks_grow_with_the_text(guide: Guide) -> None:
    """The check mark's box, and the chevron of a menu: low vision needs these as much as the words."""
    guide.navigation.show("signs")
    settle()
    box = seen(guide, SignRow)[0].check
    page = opened(guide)
    menu = page.maker.form.findChild(MenuButton)
    assert isinstance(menu, MenuButton)
    (glass,) = [each for each in seen(guide.top_bar.box, QLabel) if not each.pixmap().isNull()]
    sizes: dict[int, tuple[int, int, int]] = {}
    for percent in (100, 200):
        guide.set_text_size(percent)
        guide.navigation.show("signs")  # A page follows when it is next shown.
        settle()
        option = QStyleOptionButton()
        option.initFrom(box)
        mark = box.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, box)
        guide.navigation.show("print")
        settle()
        option.initFrom(menu)
        chevron = menu.style().pixelMetric(QStyle.PixelMetric.PM_MenuButtonIndicator, option, menu)
        sizes[percent] = mark.width(), glass.pixmap().width(), chevron
    assert sizes[100] == (24, 18, 12)
    assert sizes[200] == (43, 36, 23), "the style sheet measures by the height of a line, which has 39 px of 20"


def test_the_look_is_mirrored_for_languages_written_from_the_right(guide: Guide) -> None:
    """The first of several segments has its line where they begin, and none where the next one follows."""
    first = QPushButton()
    first.setProperty("kind", "segment")
    first.setProperty("place", "first")
    first.resize(60, 40)
    sides: dict[Qt.LayoutDirection, tuple[bool, bool]] = {}
    try:
        for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
            QApplication.setLayoutDirection(direction)
            settle()
            image = first.grab().toImage()
            ink = guide.theme.color("button_line")
            sides[direction] = image.pixelColor(0, 20) == ink, image.pixelColor(59, 20) == ink
    finally:
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert list(sides.values()) == [(True, False), (False, True)]


def _drawn(theme: Theme, name: str, direction: Qt.LayoutDirection) -> QImage:
    return theme.icon(name, "text", 24, direction).pixmap(24).toImage()


@pytest.mark.parametrize(("name", "turns"), [(each, True) for each in sorted(MIRRORED)] + [("check", False)])
def test_icons_that_point_along_the_line_turn_with_it(guide: Guide, name: str, turns: bool) -> None:
    left, right = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
    one, other = _drawn(guide.theme, name, left), _drawn(guide.theme, name, right)
    assert (one != other) is turns
    if turns:
        assert (ASSETS / "icons" / f"{name}.svg").is_file()


def test_an_icon_is_drawn_when_it_is_shown(guide: Guide) -> None:
    """Most icons are on pages that nobody sees: a change of colors would draw them all."""
    icon = Icon(guide.theme, "phone", "text", 24)
    icon.setParent(guide)
    assert icon.pixmap().isNull()
    assert icon.width() == 24, "it has its room"
    guide.set_theme("dark")
    icon.show()
    dark = icon.pixmap().toImage()
    guide.set_theme("light")
    assert icon.pixmap().toImage() != dark
    icon.hide()
    guide.set_theme("dark")
    icon.show()
    assert icon.pixmap().toImage() == dark


def test_an_icon_follows_the_direction_of_where_it_is(guide: Guide) -> None:
    place = QFrame()
    icon = Icon(guide.theme, "chevron-right", "text", 24)
    button = QPushButton()
    guide.theme.set_icon(button, "arrow-left", "text", 24)
    for part in (icon, button):
        part.setParent(place)
    place.show()
    before = icon.pixmap().toImage(), button.icon().pixmap(24).toImage()
    place.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    guide.theme.turn_icons(place)
    after = icon.pixmap().toImage(), button.icon().pixmap(24).toImage()
    assert before[0] != after[0]
    assert before[1] != after[1]
    place.unsetLayoutDirection()
    guide.theme.turn_icons(place)
    assert (icon.pixmap().toImage(), button.icon().pixmap(24).toImage()) == before
