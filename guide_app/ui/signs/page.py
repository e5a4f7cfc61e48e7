"""Signs: what has been noticed, ticked group by group, and what to do next beside it. Nothing is scored or stored."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from guide_app.content.records import Guidance, Indicator, Source
from guide_app.library.next_steps import guidance_for
from guide_app.ui.common.page import Page, PageContext
from guide_app.ui.kit.chips import Chips
from guide_app.ui.kit.focus import chain_after, focused_within, scroll_to
from guide_app.ui.kit.labels import label
from guide_app.ui.kit.parts import Card, button
from guide_app.ui.kit.two_panes import TwoPanes
from guide_app.ui.signs.next_steps import NextSteps
from guide_app.ui.signs.sign_row import SignRow


class SignsPage(Page):
    """The checklist. Ticks live in the session; the page shows them."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        theme, library, session = context.theme, context.library, context.session
        self._theme, self._library, self._session, self._language = theme, library, session, context.language
        self._rows: list[SignRow] = []
        self.chips = Chips(theme, self.tr("Groups of signs"), exclusive=True)
        self.chips.changed.connect(self._show_group)
        self._show_chips()
        self.area = QScrollArea()
        self.area.setAccessibleName(self.tr("Signs"))
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        pane = Card()
        inner = QVBoxLayout(pane)
        inner.setContentsMargins(1, 1, 1, 1)
        inner.addWidget(self.area)
        self.steps = NextSteps(theme, library)
        self.steps.cleared.connect(session.clear_ticks)
        self.steps.followed.connect(self.followed)
        self.steps.print_asked.connect(self.print_asked)
        self.panes = TwoPanes(theme, self._with_steps_button(pane), self.steps, (60, 40))
        self._steps_button.clicked.connect(self.panes.show_detail)
        self.panes.narrow_changed.connect(self._steps_button.setVisible)
        self._steps_button.setVisible(self.panes.narrow)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        self._heading = label(theme, self.tr("What have you noticed?"), "heading")
        hint = self.tr("Tick what fits. There is no score, one sign proves nothing, and nothing is saved.")
        self._hint = label(theme, hint, muted=True)
        layout.addWidget(self._heading)
        layout.addWidget(self._hint)
        layout.addWidget(self.chips)
        layout.addWidget(self.panes, 1)
        session.listen(self._session_changed)
        self.refresh()

    @property
    def rows(self) -> tuple[SignRow, ...]:
        """The signs of the group that is shown."""
        return tuple(self._rows)

    def set_language(self, language: str) -> None:
        """Show everything in another language."""
        self._language = language
        self.refresh()

    def set_compact(self, compact: bool) -> None:
        """Show the chips as a menu and leave the heading out."""
        self._heading.setHidden(compact)
        self.chips.set_compact(compact)
        self._hint.setHidden(compact)

    def start(self) -> None:
        """Go back to the first group."""
        self.chips.set_checked(())
        self.panes.show_list()
        self.refresh()

    def take_keyboard(self) -> None:
        if self._rows and self._rows[0].isVisible():
            self._rows[0].check.setFocus(Qt.FocusReason.TabFocusReason)
            scroll_to(self._rows[0].check)
        else:
            super().take_keyboard()

    def open_record(self, kind: str, record_id: str) -> None:
        """Show one sign with its reasons, in its group."""
        sign = self._library.get(Indicator, record_id, self._language)
        if sign is None:
            return
        self.chips.set_checked((sign.record.group,))
        self.panes.show_list()
        self.refresh()
        for row in self._rows:
            if row.sign_id == record_id:
                row.show_why(True)
                row.check.setFocus(Qt.FocusReason.OtherFocusReason)
                row.bring_to_sight()

    def refresh(self) -> None:
        """Read the groups, the signs and the steps again."""
        self._show_chips()
        self._show_group()
        self._show_steps()

    def _with_steps_button(self, pane: QWidget) -> QWidget:
        """The list with a button to the steps, for a page too narrow to show both."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(pane, 1)
        self._steps_button = button(self._theme, self.tr("What to do next"), "primary")
        column.addWidget(self._steps_button)
        return holder

    def _show_chips(self) -> None:
        ticked = self._session.ticked
        groups = {found.record.id: found.record.group for found in self._library.all(Indicator, self._language)}
        chips: list[tuple[str, str]] = []
        for group in self._library.pack(self._language).indicator_groups:
            count = sum(groups.get(sign) == group.id for sign in ticked)
            chips.append((group.id, f"{group.title} · {count}" if count else group.title))
        self.chips.set_chips(chips)

    def _show_group(self) -> None:
        group, focused = self.chips.checked()[0], focused_within(self.area)
        there = next((row for row in self._rows if focused is not None and row.isAncestorOf(focused)), None)
        at_why = there is not None and focused is there.why
        body = QWidget()
        body.setObjectName("ScrollBody")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._rows = []
        for found in self._library.all(Indicator, self._language):
            sign = found.record
            if sign.group != group:
                continue
            sources = [source.record for source in self._library.many(Source, sign.sources, self._language)]
            row = SignRow(self._theme, sign, sources, sign.id in self._session.ticked)
            row.ticked.connect(self._session.tick)
            column.addWidget(row)
            self._rows.append(row)
        column.addStretch(1)
        self.area.setWidget(body)
        chain_after(self.area, body)
        for row in self._rows:  # The same signs in another language leave the keyboard at the same one.
            if there is not None and row.sign_id == there.sign_id:
                (row.why if at_why else row.check).setFocus(Qt.FocusReason.OtherFocusReason)
                row.bring_to_sight()

    def _show_steps(self) -> None:
        ticked = [found.record for found in self._library.many(Indicator, self._session.ticked, self._language)]
        guidance = [found.record for found in self._library.all(Guidance, self._language)]
        self.steps.show_steps(len(ticked), guidance_for(ticked, guidance))

    def _session_changed(self) -> None:
        self._show_chips()
        self._show_steps()
        for row in self._rows:
            row.check.setChecked(row.sign_id in self._session.ticked)
