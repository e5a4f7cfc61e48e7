"""The stack in which panels open: over the layer that asks, so that a layer in front of it covers them too."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from guide_app.ui.kit.layers import Layers

if TYPE_CHECKING:
    from guide_app.ui.kit.theme import Theme


class Stage(Layers):
    """The layers of a window. Its owner lists in ``lit`` the widgets that stay uncovered and usable beside a panel."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.lit: Sequence[QWidget] = ()


def lit_beside(part: QWidget) -> Sequence[QWidget]:
    """The lit widgets of the window that holds a widget; empty where it is on no stage."""
    above = part.parentWidget()
    while above is not None and not isinstance(above, Stage):
        above = above.parentWidget()
    return () if above is None else above.lit


def stage_of(asker: QWidget) -> tuple[Stage, QWidget]:
    """The stage that holds a widget, and the layer with the widget: for the stage itself, the current layer."""
    if isinstance(asker, Stage):
        front = asker.currentWidget()
        assert front is not None
        return asker, front
    layer = asker
    while not isinstance(above := layer.parentWidget(), Stage):
        assert above is not None, "a panel is asked for by a part that stands in no window of ours"
        layer = above
    return above, layer
