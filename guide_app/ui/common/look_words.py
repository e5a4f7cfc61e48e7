"""The names of text sizes and colors in the popup that sets them: for staff, and for a client in another language."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QCoreApplication


class LookWords(Struct, frozen=True, kw_only=True):
    """The texts of the popup: in the interface language, unless the reader uses another."""

    text_size: str
    smaller: str
    larger: str
    colors: str
    as_computer: str
    light: str
    dark: str
    contrast_light: str
    contrast_dark: str


def interface_words() -> LookWords:
    """The texts in the interface language."""
    translate = QCoreApplication.translate
    return LookWords(
        text_size=translate("LookPopup", "Text size"),
        smaller=translate("LookPopup", "Smaller text"),
        larger=translate("LookPopup", "Larger text"),
        colors=translate("LookPopup", "Colors"),
        as_computer=translate("LookPopup", "As the computer"),
        light=translate("LookPopup", "Light"),
        dark=translate("LookPopup", "Dark"),
        contrast_light=translate("LookPopup", "High contrast, light"),
        contrast_dark=translate("LookPopup", "High contrast, dark"),
    )
