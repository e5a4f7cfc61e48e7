"""Some seconds after Hide, unmakes the pages that a person has seen, and returns their memory to the system, with that
of the words for searching.

A page is made again when it is wanted, as after a start. They are not unmade at Hide itself: a person who comes back at
once finds them.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from guide_app.library.search.terms.languages import let_languages_go
from guide_app.system.memory import collect_and_trim
from guide_app.ui.common.navigation import Navigation
from guide_app.ui.kit.slices import Slices
from guide_app.ui.safety.hiding import Hiding

AFTER_MS = 3_000
"""Time from Hide on."""


class Unmaking(QObject):
    """``navigation`` returns that of the open library; None while there is none. ``keeps`` says whether a page keeps
    something beyond Hide.
    """

    def __init__(
        self,
        hiding: Hiding,
        navigation: Callable[[], Navigation | None],
        keeps: Callable[[str], bool] = lambda _name: False,
    ) -> None:
        super().__init__(hiding)
        self._hiding, self._navigation, self._keeps = hiding, navigation, keeps
        self._slices = Slices[str](self._unmake, self)
        self._slices.done.connect(self._unmade)
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(AFTER_MS)
        self._delay.timeout.connect(self._begin)
        hiding.covered.connect(self._delay.start)
        hiding.returned.connect(self._stop)
        hiding.practiced.connect(self._stop)

    @property
    def waits(self) -> bool:
        """Whether pages are about to be unmade."""
        return self._delay.isActive()

    def _begin(self) -> None:
        navigation = self._navigation()
        if navigation is not None and not self._hiding.practising:  # A practice forgets nothing.
            self._slices.begin(
                [each for each in navigation.made() if each != navigation.here and not self._keeps(each)]
            )

    def _unmake(self, name: str) -> None:
        if (navigation := self._navigation()) is not None:
            navigation.unmake(name)

    def _unmade(self) -> None:
        let_languages_go()
        QTimer.singleShot(0, self, collect_and_trim)  # By then the last page is deleted.

    def _stop(self) -> None:
        self._delay.stop()
        self._slices.stop()
