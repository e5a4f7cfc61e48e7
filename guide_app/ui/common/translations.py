"""The interface language: its catalogue of texts, and its formats of dates, times, numbers and lists.

A catalogue is ``assets/translations/guide_LANGUAGE.qm``, made by ``python3 -m tests.catalogue``. The English one
contains the plural forms only; it stays installed below every other one, as the fallback for untranslated texts.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

ENGLISH = "en"
COUNTRY = QLocale.Country.UnitedStates
"""The country of the guide's services: a time has the same form in every language, ``5:00 PM`` and ``5:00 p. m.``"""
WESTERN_DIGITS = {"ar": "ar_001"}
"""Locales that write 911 as 911: Arabic for the whole world does, the Arabic of most computers writes ٩١١."""


class InterfaceLanguage:
    """The interface language; one for the whole program.

    A language of the records may have no catalogue: then the interface stays English, and so do the dates, times and
    lists in its sentences.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._beneath = QTranslator()
        self._catalogues: list[QTranslator] = []
        self.spoken = ENGLISH
        """The language of the installed catalogue."""
        self._install(self._beneath, f"guide_{ENGLISH}", folder)
        QLocale.setDefault(locale_of(ENGLISH))

    def use(self, language: str) -> bool:
        """Switch to this language; return whether the texts have changed, so that widgets have to be rebuilt.

        Existing widgets keep their texts; new texts, dates and counts use the language at once.
        """
        spoken = language if (self._folder / f"guide_{language}.qm").is_file() else ENGLISH
        QLocale.setDefault(locale_of(spoken))
        if spoken == self.spoken:
            return False
        for catalogue in self._catalogues:
            QCoreApplication.removeTranslator(catalogue)
        self._catalogues.clear()
        if spoken != ENGLISH:
            from PySide6.QtCore import QLibraryInfo

            of_qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
            for name, folder in ((f"qtbase_{spoken.replace('-', '_')}", of_qt), (f"guide_{spoken}", self._folder)):
                catalogue = QTranslator()
                if self._install(catalogue, name, folder):
                    self._catalogues.append(catalogue)
        self.spoken = spoken
        QApplication.setLayoutDirection(locale_of(spoken).textDirection())
        return True

    def end(self) -> None:
        """Remove every catalogue."""
        for catalogue in (self._beneath, *self._catalogues):
            QCoreApplication.removeTranslator(catalogue)
        QApplication.setLayoutDirection(locale_of(ENGLISH).textDirection())

    @staticmethod
    def _install(catalogue: QTranslator, name: str, folder: Path) -> bool:
        return catalogue.load(name, str(folder)) and QCoreApplication.installTranslator(catalogue)


def locale_of(language: str) -> QLocale:
    """The locale of a language: this computer's own where it has that language, otherwise that of the country of the
    guide's services. An English page on a Spanish system is formatted in English, and the reverse. Digits are the ones
    on a phone's keys, in every language.
    """
    if language in WESTERN_DIGITS:
        return QLocale(WESTERN_DIGITS[language])
    own, system = QLocale(language), QLocale.system()
    if "-" in language or "_" in language:
        return own
    if own.language() == system.language():
        return system
    here = QLocale(own.language(), COUNTRY)
    return here if here.territory() == COUNTRY else own
