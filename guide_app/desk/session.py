"""The session of one person at the desk, in memory only, wiped as a whole."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable


class Session:
    """The tray, the ticked signs and the next call of the person at the desk. The query is in the search box only.

    Nothing here is ever written to a file. ``listen`` registers a callable that runs after each change.
    """

    def __init__(self) -> None:
        self._tray: list[str] = []
        self._tray_before: list[str] | None = None
        self._ticked: list[str] = []
        self._remind_at: dt.datetime | None = None
        self._listeners: list[Callable[[], None]] = []

    def listen(self, listener: Callable[[], None]) -> Callable[..., None]:
        """Call ``listener`` after every change from now on. Call the result to stop, for listeners with a shorter life
        than the session.
        """
        self._listeners.append(listener)

        def end(*_: object) -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return end

    @property
    def tray(self) -> tuple[str, ...]:
        """Ids of the services collected for a handout, in print order."""
        return tuple(self._tray)

    @property
    def ticked(self) -> tuple[str, ...]:
        """Ids of the ticked signs, in the order of ticking."""
        return tuple(self._ticked)

    @property
    def remind_at(self) -> dt.datetime | None:
        """When a call for a bed is to be made again, if somebody asked to be reminded."""
        return self._remind_at

    def remind(self, at: dt.datetime | None) -> None:
        """Remind of a call at this time, or of none."""
        if at != self._remind_at:
            self._remind_at = at
            self._changed()

    def set_tray(self, service_ids: tuple[str, ...]) -> None:
        """Put these services in the tray, in this order; repeated ids count once."""
        wanted = list(dict.fromkeys(service_ids))
        if wanted != self._tray:
            self._tray_before, self._tray = self._tray, wanted
            self._changed()

    @property
    def can_undo_tray(self) -> bool:
        """Whether there is a previous state of the tray."""
        return self._tray_before is not None

    def undo_tray(self) -> None:
        """Undo the last change of the tray; a second call redoes it."""
        if self._tray_before is not None:
            self.set_tray(tuple(self._tray_before))

    def add_to_tray(self, service_id: str) -> None:
        """Append a service to the tray, unless it is there."""
        self.set_tray((*self._tray, service_id))

    def remove_from_tray(self, service_id: str) -> None:
        """Remove a service from the tray, if it is there."""
        self.set_tray(tuple(each for each in self._tray if each != service_id))

    def tick(self, indicator_id: str, ticked: bool) -> None:
        """Tick or untick a sign."""
        if ticked == (indicator_id in self._ticked):
            return
        if ticked:
            self._ticked.append(indicator_id)
        else:
            self._ticked.remove(indicator_id)
        self._changed()

    def set_ticks(self, indicator_ids: tuple[str, ...]) -> None:
        """Tick these signs and no others, in this order."""
        wanted = list(dict.fromkeys(indicator_ids))
        if wanted != self._ticked:
            self._ticked = wanted
            self._changed()

    def clear_ticks(self) -> None:
        """Untick every sign."""
        if self._ticked:
            self._ticked.clear()
            self._changed()

    def wipe(self) -> None:
        """Forget everything."""
        self._tray.clear()
        self._tray_before = None
        self._ticked.clear()
        self._remind_at = None
        self._changed()

    def _changed(self) -> None:
        for listener in tuple(self._listeners):
            listener()
