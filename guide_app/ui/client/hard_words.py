"""An answer whose hard words can be pressed: what a word means is shown in place, below its paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from guide_app.content.markup import Block, Span
from guide_app.content.publisher import HardWord
from guide_app.ui.common.rich_text import RichText
from guide_app.ui.kit.accessibility import announce
from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme


class Answer(QWidget):
    """``followed`` carries kind and id of a record that a link names. A hard word is a link where it is first said."""

    followed = Signal(str, str)

    def __init__(
        self, theme: Theme, blocks: Iterable[Block], numbers: Mapping[str, str], words: Sequence[HardWord]
    ) -> None:
        super().__init__()
        self._theme, self._words = theme, {each.id: each for each in words}
        self._open: dict[str, QFrame] = {}
        self._column = new_column(self, 8)
        for block in linked(blocks, words):
            passage = RichText(theme, "speech")
            passage.set_blocks((block,), numbers)
            passage.followed.connect(self._follow)
            self._column.addWidget(passage)

    def _follow(self, kind: str, record_id: str) -> None:
        if kind != HardWord.kind:
            self.followed.emit(kind, record_id)
            return
        if (shown := self._open.pop(record_id, None)) is not None:
            shown.hide()
            shown.deleteLater()
            return
        word, passage = self._words[record_id], self.sender()
        assert isinstance(passage, QWidget)
        plate = self._open[record_id] = QFrame()
        plate.setObjectName("Plate")
        inner = new_column(plate, margins=(16, 10, 16, 10))
        said = label(self._theme, f"{word.word}: {word.means}", "speech")
        said.setProperty("ink", "on_accent_soft")
        inner.addWidget(said)
        self._column.insertWidget(self._column.indexOf(passage) + 1, plate)
        announce(passage, said.text())


def linked(blocks: Iterable[Block], words: Sequence[HardWord]) -> Iterator[Block]:
    """The blocks with a link at the first mention of each word that is not within a link."""
    left = {each.word: f"{HardWord.kind}:{each.id}" for each in words}
    for block in blocks:
        yield replace(block, items=tuple(tuple(_linked(item, left)) for item in block.items))


def _linked(spans: Iterable[Span], left: dict[str, str]) -> Iterator[Span]:
    for span in spans:
        named = [re.escape(word) for word in left]
        found = re.search(rf"(?<!\w)({'|'.join(named)})(?!\w)", span.text) if named and span.link is None else None
        if found is None:
            yield span
            continue
        before, after = span.text[: found.start()], span.text[found.end() :]
        if before:
            yield replace(span, text=before)
        yield replace(span, text=found[0], link=left.pop(found[0]))
        if after:
            yield from _linked((replace(span, text=after),), left)
