"""What assistive technology is told of a window: every object that shows, with role, name, level and language."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

DEEPEST = 60


class Heard(Struct, frozen=True):
    """One object. ``level`` is that of a heading, otherwise 0; ``language`` that of its widget's locale."""

    role: QAccessible.Role
    name: str
    description: str
    level: int
    language: str
    focusable: bool
    widget: QWidget | None


def heard(window: QWidget) -> list[Heard]:
    """Everything that shows in a window, in the order in which it is read."""
    return [*_walk(QAccessible.queryAccessibleInterface(window), 0)]


def _walk(found: QAccessibleInterface, depth: int) -> Iterator[Heard]:
    state = found.state()
    if depth > DEEPEST or (state.invisible and depth):
        return
    part = found.object()
    widget = part if isinstance(part, QWidget) else None
    heading = found.role() == QAccessible.Role.Heading
    yield Heard(
        found.role(),
        found.text(QAccessible.Text.Name),
        found.text(QAccessible.Text.Description),
        found.attributesInterface().attributeValue(QAccessible.Attribute.Level) if heading else 0,
        widget.locale().name() if widget is not None else "",
        bool(state.focusable),
        widget,
    )
    for place in range(found.childCount()):
        child = found.child(place)
        if child is not None:
            yield from _walk(child, depth + 1)
