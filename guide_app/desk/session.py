"""What one person does at the desk: kept in memory only, and wiped whole."""

from __future__ import annotations

from collections.abc import Callable


class Session:
    """The tray and the ticked signs of the person at the desk. What was searched is in the search box alone.

    Nothing here is ever written to a file. ``listen`` registers a callable that runs after each change.
    """

    def __init__(self) -> None:
        self._tray: list[str] = []
        self._tray_before: list[str] | None = None
        self._ticked: list[str] = []
        self._listeners: list[Callable[[], None]] = []

    def listen(self, listener: Callable[[], None]) -> Callable[..., None]:
        """Call ``listener`` after every change from now on. What is given back ends it: for who goes before the
        session does.
        """
        self._listeners.append(listener)

        def end(*_: object) -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return end

    @property
    def tray(self) -> tuple[str, ...]:
        """Ids of the services collected for a handout, in the order of printing."""
        return tuple(self._tray)

    @property
    def ticked(self) -> tuple[str, ...]:
        """Ids of the signs that are ticked, in the order of ticking."""
        return tuple(self._ticked)

    def set_tray(self, service_ids: tuple[str, ...]) -> None:
        """Put these services in the tray, in this order; repeated ids count once."""
        wanted = list(dict.fromkeys(service_ids))
        if wanted != self._tray:
            self._tray_before, self._tray = self._tray, wanted
            self._changed()

    @property
    def can_undo_tray(self) -> bool:
        """Whether the tray was another before."""
        return self._tray_before is not None

    def undo_tray(self) -> None:
        """Put the tray back as it was before its last change; once more, as it is now."""
        if self._tray_before is not None:
            self.set_tray(tuple(self._tray_before))

    def add_to_tray(self, service_id: str) -> None:
        """Add a service at the end of the tray, unless it is there."""
        self.set_tray((*self._tray, service_id))

    def remove_from_tray(self, service_id: str) -> None:
        """Take a service out of the tray, if it is there."""
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
        self._changed()

    def _changed(self) -> None:
        for listener in tuple(self._listeners):
            listener()
