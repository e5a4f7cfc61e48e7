"""What filters the services: chips for needs, for open now and for under 18, and a language to speak."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from guide_app.library.library import Library
from guide_app.library.services import ServiceFilter
from guide_app.ui.common import formatting as words
from guide_app.ui.common.audience import Audience
from guide_app.ui.kit.chips import Chips
from guide_app.ui.kit.menus import ChoiceButton
from guide_app.ui.kit.theme import Theme

OPEN_NOW, UNDER_18 = "open-now", "under-18"
NEEDS, SPEAKS = "needs", "speaks"
"""Keys of filters that are no chip of their own. Of several needs one is enough: they are left out together."""


class FilterBar(QObject):
    """Holds ``chips``, the row that is shown. Chips combine: every one that is down must hold. ``changed`` follows what
    a person chose.
    """

    changed = Signal()

    def __init__(self, theme: Theme, library: Library, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._speaks: str | None = None
        self.chips = Chips(theme, self.tr("Filters"), exclusive=False)
        self.chips.changed.connect(self.changed)
        self._speaks_button = ChoiceButton(theme, "chip", self._speaks_choices, self._speaks_now)
        self._speaks_button.setCheckable(True)
        self._speaks_button.setAccessibleDescription(self.tr("Choose a language that the service must speak"))
        self._speaks_button.chosen.connect(self._speaks_chosen)
        self.chips.append(self._speaks_button)

    def set_language(self, language: str) -> None:
        """Name the needs in a language."""
        needs = [(need.id, need.title) for need in self._library.pack(language).needs]
        self.chips.set_chips([(OPEN_NOW, self.tr("Open now")), (UNDER_18, self.tr("Under 18")), *needs])
        self._write()

    def clear(self) -> None:
        """Let every service through, telling no one."""
        self._speaks = None
        self.chips.set_checked(())
        self._write()

    def wanted(self, audience: Audience, left_out: str | None = None) -> ServiceFilter:
        """What a service must be, for this reader; with one of the filters ``left_out``."""
        down = set(self.chips.checked()) - {left_out}
        return ServiceFilter(
            needs=frozenset() if left_out == NEEDS else frozenset(down - {OPEN_NOW, UNDER_18}),
            languages=frozenset((self._speaks,)) if self._speaks and left_out != SPEAKS else frozenset(),
            open_now=OPEN_NOW in down,
            under_18=UNDER_18 in down,
            without_police=audience.without_police,
        )

    def in_force(self) -> list[tuple[str, str]]:
        """Key and words of each filter that leaves something out."""
        down = self.chips.checked()
        needs = [self.chips.button(key).accessibleName() for key in down if key not in (OPEN_NOW, UNDER_18)]
        filters = [(key, self.chips.button(key).accessibleName()) for key in (OPEN_NOW, UNDER_18) if key in down]
        filters += [(NEEDS, ", ".join(needs))] if needs else []
        filters += [(SPEAKS, words.language_name(self._speaks))] if self._speaks else []
        return filters

    def take_off(self, key: str) -> None:
        """Leave one filter out, telling no one."""
        if key == SPEAKS:
            self._speaks = None
            self._write()
        gone = set(self.chips.checked()) - {OPEN_NOW, UNDER_18} if key == NEEDS else {key}
        self.chips.set_checked([each for each in self.chips.checked() if each not in gone])

    def _write(self) -> None:
        speaks = words.language_name(self._speaks) if self._speaks else self.tr("any")
        self._speaks_button.setText(self.tr("Speaks: %1").replace("%1", speaks))
        self._speaks_button.setChecked(self._speaks is not None)

    def _speaks_choices(self) -> list[tuple[str | None, str]]:
        spoken = [(code, words.language_name(code)) for code in self._library.spoken_languages]
        return [(None, self.tr("Any language")), *spoken]

    def _speaks_now(self) -> str | None:
        return self._speaks

    def _speaks_chosen(self, code: str | None) -> None:
        self._speaks = code
        self._write()
        self.changed.emit()
