"""Rich text from a record's Prose or Line, with its links."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import reduce
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from guide_app.ui.kit.accessibility import HEARD_AS
from guide_app.ui.kit.focus import scroll_to, stop_added_before
from guide_app.ui.kit.ring import OUTLINE as RING
from guide_app.ui.kit.ring import has_ring
from guide_app.ui.kit.text.labels import SelectableText
from guide_app.ui.kit.text.line_breaks import unbroken, wrapping
from guide_app.ui.kit.theme import Role, Theme

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QFocusEvent,
        QPaintEvent,
        QResizeEvent,
        QTextBlock,
        QTextDocument,
        QTextFragment,
    )

    from guide_app.content.markup import Block, Span


class PassageLink(QAbstractButton):
    """One link of a passage for keyboard and assistive technology: a button without a face, over the link's lines. The
    mouse reaches the passage beneath it.
    """

    def __init__(self, theme: Theme, passage: RichText) -> None:
        self._theme, self._passage = theme, passage
        self._lines: list[QRect] = []
        super().__init__(passage)
        self.setProperty(HEARD_AS, "Link")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def lie_over(self, lines: Sequence[QRect]) -> None:
        """Cover these lines of the passage."""
        whole = reduce(QRect.united, lines, QRect()).adjusted(-RING, -RING, RING, RING)
        whole &= self._passage.rect()
        self._lines = [line.translated(-whole.topLeft()) for line in lines]
        self.setGeometry(whole)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            scroll_to(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        if has_ring(self):
            painter = QPainter(self)
            painter.setPen(QPen(self._theme.color("focus"), RING))
            for line in self._lines:
                painter.drawRect(line.adjusted(-1, -1, 1, 1) & self.rect().adjusted(1, 1, -1, -1))
            painter.end()


class RichText(SelectableText):
    """A passage of a record, with its links. Links lead to records of the pack only; no resource is ever loaded.

    ``followed`` carries the kind and the id of the record that a link names.
    """

    followed = Signal(str, str)

    def __init__(self, theme: Theme, role: Role = "body") -> None:
        self._theme = theme
        self._blocks: Sequence[Block] | None = None
        self._spans: Sequence[Span] = ()
        self._numbers: Mapping[str, str] = {}
        self._look: tuple[str, int] = ("", 0)
        self.links: list[PassageLink] = []
        """The links, as what Tab comes to."""
        super().__init__()
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setOpenExternalLinks(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.set_role(self, role)
        self.linkActivated.connect(self._follow)

    def set_blocks(self, blocks: Sequence[Block], numbers: Mapping[str, str]) -> None:
        """Show Prose; ``numbers`` maps a phone id to its number."""
        self._blocks, self._numbers = blocks, numbers
        self._render()

    def set_spans(self, spans: Sequence[Span], numbers: Mapping[str, str]) -> None:
        """Show one Line."""
        self._blocks, self._spans, self._numbers = None, spans, numbers
        self._render()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # The link color and the list indent are part of the markup: rebuild it when the theme changes.
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange) and self._look[0] and self._stale():
            self._render()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_links()

    def _stale(self) -> bool:
        return self._look != (self._theme.tokens["accent"], self._theme.percent)

    def _render(self) -> None:
        self._look = link_color, _ = (self._theme.tokens["accent"], self._theme.percent)
        if self._blocks is None:
            markup = spans_html(self._spans, self._numbers, link_color)
        else:
            markup = blocks_html(self._blocks, self._numbers, link_color, self._theme.scaled(24))
        self.setText(markup)
        while len(self.links) > markup.count("<a "):
            self.links.pop().deleteLater()
        late = self.window().isVisible()  # Otherwise the tab order follows once all of a page is there.
        while len(self.links) < markup.count("<a "):
            link = PassageLink(self._theme, self)
            link.clicked.connect(self._press)
            if late and (before := self.links[-1] if self.links else stop_added_before(self)) is not None:
                QWidget.setTabOrder(before, link)
            self.links.append(link)
        self._place_links()

    def _place_links(self) -> None:
        if not self.links:
            return
        from guide_app.ui.kit.text.laid_out import LaidOut

        laid_out = LaidOut(self)
        for link, (href, words, start, end) in zip(self.links, _links_of(laid_out.document), strict=True):
            link.setProperty("href", href)
            link.setAccessibleName(words)
            link.lie_over(laid_out.lines(start, end))
            link.show()

    def _press(self) -> None:
        self.linkActivated.emit(self.sender().property("href"))

    def _follow(self, target: str) -> None:
        kind, _, record_id = target.partition(":")
        self.followed.emit(kind, record_id)


def _links_of(document: QTextDocument) -> Iterator[tuple[str, str, int, int]]:
    """The links of a laid out text, in order: where they lead, their words, and where these begin and end."""
    block = document.begin()
    while block.isValid():
        for href, parts in groupby(_fragments(block), lambda part: part.charFormat().anchorHref()):
            if href:
                pieces = [*parts]
                end = pieces[-1].position() + pieces[-1].length()
                yield href, "".join(piece.text() for piece in pieces), pieces[0].position(), end
        block = block.next()


def _fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    place = block.begin()
    while not place.atEnd():
        yield place.fragment()
        place += 1


def spans_html(spans: Sequence[Span], numbers: Mapping[str, str], link_color: str) -> str:
    """One passage as Qt rich text. Every text is escaped, so that no text of a pack can become markup."""
    import html  # Imported here: the start does not need its table of entities.

    parts: list[str] = []
    words = "".join(span.text for span in spans)
    for span in spans:
        if span.phone is not None:
            parts.append(f"<b>{html.escape(unbroken(numbers[span.phone], words))}</b>")
            continue
        text = html.escape(wrapping(span.text))
        if span.bold:
            text = f"<b>{text}</b>"
        if span.link is not None:
            text = f'<a href="{html.escape(span.link)}" style="color:{link_color}">{text}</a>'
        parts.append(text)
    return "".join(parts)


def blocks_html(blocks: Sequence[Block], numbers: Mapping[str, str], link_color: str, indent: int) -> str:
    """Prose as Qt rich text; list items are indented by ``indent`` pixels, with their bullets before them."""
    parts: list[str] = []
    for index, block in enumerate(blocks):
        items = [spans_html(item, numbers, link_color) for item in block.items]
        top = 10 if index else 0
        if block.kind == "paragraph":
            parts.append(f'<p style="margin:{top}px 0 0 0; line-height:106%">{items[0]}</p>')
            continue
        tag = "ol" if block.kind == "numbers" else "ul"
        lines = "".join(f'<li style="margin:4px 0 0 0; line-height:106%">{item}</li>' for item in items)
        parts.append(f'<{tag} style="margin:{top}px 0 0 0; -qt-list-indent:0; margin-left:{indent}px">{lines}</{tag}>')
    return "".join(parts)
