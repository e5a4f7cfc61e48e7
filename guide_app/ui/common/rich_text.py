"""Rich text from a record's Prose or Line, with its links."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame

from guide_app.ui.kit.focus import scroll_to
from guide_app.ui.kit.text.labels import SelectableText
from guide_app.ui.kit.text.line_breaks import unbroken, wrapping
from guide_app.ui.kit.theme import Role, Theme

if TYPE_CHECKING:
    from guide_app.content.markup import Block, Span


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
        self._links = 0
        super().__init__()
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setOpenExternalLinks(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )
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

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        # Qt would make the passage itself a tab stop before its links.
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.focusNextPrevChild(event.reason() == Qt.FocusReason.TabFocusReason)

    def focusNextPrevChild(self, forward: bool) -> bool:
        if forward or not self.hasFocus():
            went = super().focusNextPrevChild(forward)
        else:
            went = self._to_link_before() or QFrame.focusNextPrevChild(self, False)
        if self.hasSelectedText():
            scroll_to(self)
        return went

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:
        # A scroll area queries this to keep the focus visible: here one link of a long passage.
        if query == Qt.InputMethodQuery.ImCursorRectangle and self.hasSelectedText():
            return self._link_rect()
        return super().inputMethodQuery(query)

    def _to_link_before(self) -> bool:
        """Move the focus to the previous link; return whether there is one.

        WORKAROUND (no report found) (in Qt 6.12): searching backwards, Qt finds a link at the start of a passage again
        and again, and none at its end; so have it search forwards from the start each time.
        """
        here = self.selectionStart() if self.hasSelectedText() else len(self.text())
        starts: list[int] = []
        self.setSelection(0, 0)
        for _ in range(self._links):
            super().focusNextPrevChild(True)
            starts.append(self.selectionStart())
        self.setSelection(0, 0)
        before = [start for start in starts if start < here]
        for _ in before:
            super().focusNextPrevChild(True)
        return bool(before)

    def _link_rect(self) -> QRect:
        from PySide6.QtGui import QTextDocument

        document = QTextDocument()
        document.setDefaultFont(self.font())
        document.setDocumentMargin(0)
        document.setHtml(self.text())
        document.setTextWidth(self.width())
        layout, first, tops = document.documentLayout(), self.selectionStart(), []
        for place in (first, first + len(self.selectedText())):
            block = document.findBlock(place)
            line = block.layout().lineForTextPosition(place - block.position())
            tops.append(round(layout.blockBoundingRect(block).top() + line.y()))
        return QRect(0, tops[0], self.width(), tops[1] - tops[0] + self.fontMetrics().lineSpacing())

    def _stale(self) -> bool:
        return self._look != (self._theme.tokens["accent"], self._theme.percent)

    def _render(self) -> None:
        self._look = link_color, _ = (self._theme.tokens["accent"], self._theme.percent)
        if self._blocks is None:
            markup = spans_html(self._spans, self._numbers, link_color)
        else:
            markup = blocks_html(self._blocks, self._numbers, link_color, self._theme.scaled(24))
        self.setText(markup)
        self._links = markup.count("<a ")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self._links else Qt.FocusPolicy.NoFocus)

    def _follow(self, target: str) -> None:
        kind, _, record_id = target.partition(":")
        self.followed.emit(kind, record_id)


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
