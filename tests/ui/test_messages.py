"""What the core has to say, in the words of the window."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from guide_app.handouts.problems import HandoutError, NotPrintableError, unknown_service
from guide_app.system.messages import N_, LanguageName, Message, decimal
from guide_app.ui.common.messages import failure_words, translated, translated_error

GERMAN = {
    ("{size} mm too tall. {advice}", ""): "Um {size} mm zu hoch. {advice}",
    ("Leave it out.", ""): "Lassen Sie es weg.",
    ("%n sheet(s) of {stock}", ""): {1: "%n Blatt {stock}", 2: "%n Blätter {stock}"},
}


class German(QTranslator):
    """A catalogue of a few texts."""

    def translate(self, context: str, text: str, comment: str | None = None, count: int = -1) -> str | None:  # type: ignore[override]  # Qt's stub has bytes
        found = GERMAN.get((text, comment or "")) if context == "messages" else None
        return found[1 if count == 1 else 2] if isinstance(found, dict) else found


@pytest.fixture
def german(qapp: QApplication) -> object:
    translator = German()
    QCoreApplication.installTranslator(translator)
    QLocale.setDefault(QLocale("de_DE"))
    yield translator
    QCoreApplication.removeTranslator(translator)
    QLocale.setDefault(QLocale("en_US"))


def _too_tall() -> Message:
    return N_("messages", "{size} mm too tall. {advice}").filled(size=decimal(1.25, 2), advice=Message("Leave it out."))


@pytest.mark.usefixtures("german")
def test_a_translation_takes_the_place_of_the_text_and_of_what_is_in_it() -> None:
    assert translated(_too_tall()) == "Um 1,25 mm zu hoch. Lassen Sie es weg."


@pytest.mark.usefixtures("german")
def test_each_count_has_its_form() -> None:
    assert [translated(Message("%n sheet(s) of {stock}", "", count).filled(stock="A4")) for count in (1, 2)] == [
        "1 Blatt A4",
        "2 Blätter A4",
    ]


@pytest.mark.usefixtures("qapp")
def test_without_a_translation_it_is_the_english_sentence() -> None:
    for count in (0, 1, 2):
        message = Message("%n sheet(s) are left.", "", count)
        assert translated(message) == str(message)
    assert translated(_too_tall()) == "1.25 mm too tall. Leave it out."


@pytest.mark.usefixtures("qapp")
def test_dates_and_languages_are_in_words() -> None:
    message = Message("{date}: {language}, {known}").filled(
        date=dt.date(2026, 3, 4), language=LanguageName("es", "Spanish"), known=("a", "b")
    )
    assert translated(message) == "Mar 4, 2026: Español, a, b"


@pytest.mark.usefixtures("qapp")
def test_errors_are_told_a_reason_a_line() -> None:
    error = NotPrintableError((unknown_service("one"), unknown_service("two")))
    assert translated_error(error).splitlines() == str(error).splitlines()
    assert len(translated_error(HandoutError(Message("No."))).splitlines()) == 1
    assert failure_words(KeyError("x")) is None
    assert "memory" in (failure_words(MemoryError()) or "")
