"""The language of the window: its catalogue of texts, and how it writes dates, times, numbers and lists.

A catalogue is ``assets/translations/guide_LANGUAGE.qm``, made by ``python3 -m tests.catalogue``. That of English holds
the plurals alone; it stays under every other one, for what that does not have yet.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

ENGLISH = "en"
COUNTRY = QLocale.Country.UnitedStates
"""Where the guide's services are: a time reads alike in its languages, ``5:00 PM`` and ``5:00 p. m.``"""


class InterfaceLanguage:
    """Which language the interface speaks; one for the whole program.

    The language of the guide's words may have no catalogue: then the interface stays English, and so do the dates,
    times and lists in its sentences.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._beneath = QTranslator()
        self._catalogues: list[QTranslator] = []
        self.spoken = ENGLISH
        """That of the catalogue in force."""
        self._install(self._beneath, f"guide_{ENGLISH}", folder)
        QLocale.setDefault(locale_of(ENGLISH))

    def use(self, language: str) -> bool:
        """Speak this language from now on. Whether texts are others than before, so that widgets have to be made anew.

        What is there already keeps its words; new texts, dates and counts come in the language at once.
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
        """Take every catalogue away."""
        for catalogue in (self._beneath, *self._catalogues):
            QCoreApplication.removeTranslator(catalogue)
        QApplication.setLayoutDirection(locale_of(ENGLISH).textDirection())

    @staticmethod
    def _install(catalogue: QTranslator, name: str, folder: Path) -> bool:
        return catalogue.load(name, str(folder)) and QCoreApplication.installTranslator(catalogue)


def locale_of(language: str) -> QLocale:
    """How a language writes: as this computer has it where that is its language, and otherwise as in the country of the
    guide's services. An English page in a Spanish system is in English, and the reverse.
    """
    own, system = QLocale(language), QLocale.system()
    if "-" in language or "_" in language:
        return own
    if own.language() == system.language():
        return system
    here = QLocale(own.language(), COUNTRY)
    return here if here.territory() == COUNTRY else own
