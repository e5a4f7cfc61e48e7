"""Walking the chain of Tab leaves every part to its owner: PySide would give each to the one that was asked for it."""

from __future__ import annotations

import gc
import re

from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from guide_app.ui.kit.focus import after_in_chain, before_in_chain
from tests.conftest import ROOT


class Box(QWidget):
    """A widget with a value of ours, which is lost when PySide forgets the widget."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mark = "kept"
        column = QVBoxLayout(self)
        for _ in range(2):
            column.addWidget(QLineEdit())


def _boxes(top: QWidget) -> list[QWidget]:
    layout = top.layout()
    assert layout is not None
    found = [item.widget() for place in range(layout.count()) if (item := layout.itemAt(place)) is not None]
    return [each for each in found if each is not None]


def test_what_was_walked_past_stays_when_garbage_is_collected(qapp: QApplication) -> None:
    top = QWidget()
    column = QVBoxLayout(top)
    for _ in range(3):
        column.addWidget(Box())
    top.show()
    for step in (after_in_chain, before_in_chain):
        part: QWidget | None = _boxes(top)[0]
        for _ in range(30):
            assert part is not None
            part = step(part)
        del part
        gc.collect()
        assert [getattr(each, "mark", "lost") for each in _boxes(top)] == ["kept"] * 3
    last = _boxes(top)[2]
    last.setParent(None)
    last.deleteLater()
    qapp.sendPostedEvents(None, 0)
    assert top.isVisible()
    assert len(_boxes(top)) == 2
    top.close()


def test_nobody_walks_it_otherwise() -> None:
    asked = re.compile(r"\.(next|previous)InFocusChain\(")
    found = [
        path.name
        for path in (ROOT / "guide_app").rglob("*.py")
        if asked.search(path.read_text(encoding="utf-8")) and path.name != "focus.py"
    ]
    assert found == []
