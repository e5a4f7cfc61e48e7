"""A hand of assistive technology on the accessibility bus, for the system's Python: ``/usr/bin/python3 hand.py``.

It reads commands from standard input, one a line in JSON, and answers each with a line:
``["names"]`` gives the names, descriptions and texts of every object, ``["act", ROLE, NAME]`` does the first action of
the showing object of that role and name, ``["events"]`` gives the focus events since it was asked last, as pairs of
role and name, and all other events that carry words, and ``["listen"]`` listens anew.
"""

from __future__ import annotations

import json
import sys
from typing import Any

import gi  # pyright: ignore[reportMissingImports] (of the system's Python)

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 (its version comes first) # pyright: ignore[reportMissingImports] (of the system's Python)

HEARD = (
    "object:state-changed:focused", "object:property-change", "object:text-changed", "object:announcement", "window",
)  # fmt: skip
DEEPEST = 40
events: list[list[str]] = []


def _hear(event: Any) -> None:
    try:
        if event.type.startswith("object:state-changed:focused"):
            if event.detail1:
                events.append(["focus", event.source.get_role_name(), event.source.get_name()])
        else:
            words = event.any_data if isinstance(event.any_data, str) else ""
            events.append([event.type, event.source.get_role_name(), f"{event.source.get_name()} {words}".strip()])
    except GLib.Error:
        return  # The object is gone.


def _program() -> Any:
    desktop = Atspi.get_desktop(0)
    return desktop.get_child_at_index(0) if desktop.get_child_count() else None


def _all(found: Any, depth: int = 0) -> Any:
    """What is showing, as a screen reader goes through it: nothing within what does not show."""
    if depth and not found.get_state_set().contains(Atspi.StateType.SHOWING):
        return
    yield found
    if depth < DEEPEST:
        for place in range(found.get_child_count()):
            child = found.get_child_at_index(place)
            if child is not None:
                yield from _all(child, depth + 1)


def _texts(found: Any) -> list[str]:
    texts = [found.get_name() or "", found.get_description() or ""]
    if found.is_text():
        texts.append(Atspi.Text.get_text(found, 0, -1))
    return texts


def _answer(command: list[str]) -> object:
    program = _program()
    if command[0] == "ready":
        return program is not None and program.get_child_count() > 0
    if command[0] == "events":
        told = list(events)
        events.clear()
        return told
    if command[0] == "listen":
        for kind in HEARD:
            listener.deregister(kind)
            listener.register(kind)
        return True
    if command[0] == "program":
        return program.get_name()
    if command[0] == "names":
        return sorted({text for each in _all(program) for text in _texts(each)} - {""})
    _, role, name = command
    for each in _all(program):
        if each.get_role_name() == role and each.get_name() == name:
            return each.get_action_iface().do_action(0)
    return False


def _read(source: Any, _condition: object) -> bool:
    line = source.readline()
    if not line:
        loop.quit()
        return False
    try:
        answer = _answer(json.loads(line))
    except GLib.Error as error:
        answer = {"error": str(error)}
    print(json.dumps(answer), flush=True)
    return True


Atspi.init()
listener = Atspi.EventListener.new(_hear)
for kind in HEARD:
    listener.register(kind)
loop = GLib.MainLoop()
GLib.io_add_watch(sys.stdin, GLib.PRIORITY_DEFAULT, GLib.IOCondition.IN | GLib.IOCondition.HUP, _read)
loop.run()
