"""The left side of the Print page: what to print, the choices, how it stands, and the buttons that do it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from guide_app.handouts.registry import HANDOUTS, Kind
from guide_app.ui.common.messages import translated
from guide_app.ui.kit.capped_scroll_area import CappedScrollArea
from guide_app.ui.kit.flow_layout import FlowLayout
from guide_app.ui.kit.focus import chain_after, focused_within, scroll_to
from guide_app.ui.kit.inputs import ComboBox
from guide_app.ui.kit.labels import label
from guide_app.ui.kit.parts import Card, button
from guide_app.ui.kit.theme import Theme
from guide_app.ui.printing.fit_note import LAID_OUT_MS, FitNote
from guide_app.ui.printing.form.form import OptionForm

FOR_STAFF = ("signs-checklist", "guidance-sheet")
"""Kinds that speak to staff about a person; a client who reads along is not shown them."""
SIDE = 16
"""Room at the sides, in px."""
DISABLE_AFTER_MS = 200
"""So long the buttons of a page that is made anew stay as they are."""


class ChoicesPane(Card):
    """``kind_chosen`` carries the id of another kind. The rest it only lays out; whoever made it connects the parts."""

    kind_chosen = Signal(str)

    def __init__(self, theme: Theme, form: OptionForm, fit: FitNote) -> None:
        super().__init__()
        self._theme, self._form, self._fit = theme, form, fit
        self._compact = self._aligns = False
        self._allowed = True
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(DISABLE_AFTER_MS)
        self._patience.timeout.connect(self._refuse)
        self._went: tuple[QWidget, QWidget | None] | None = None
        self.kinds = ComboBox()
        self.kinds.setAccessibleName(self.tr("What to print"))
        self.kinds.setMaxVisibleItems(12)
        theme.set_role(self.kinds, "subheading")
        self.kinds.activated.connect(self._kind_activated)
        self.summary = label(theme, "", "small", muted=True)
        body = QWidget()
        body.setObjectName("ScrollBody")
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(SIDE, 4, SIDE, 12)
        self._column.setSpacing(12)
        self._column.addWidget(self.summary)
        self._column.addWidget(form)
        self._column.addStretch(1)
        self.area = _FormArea(body)
        top = QWidget()
        head = QVBoxLayout(top)
        head.setContentsMargins(SIDE, 16, SIDE, 8)
        head.addWidget(self.kinds)
        self._pinned = CappedScrollArea(SIDE)
        self._pinned.hold(fit)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.setSpacing(0)
        outer.addWidget(top)
        outer.addWidget(self.area, 1)
        outer.addWidget(self._pinned)
        outer.addWidget(self._lay_out_buttons())
        fit.before = self.print_button
        fit.messaged.connect(self._show_message)
        for area in (self.area, self._pinned):
            area.verticalScrollBar().rangeChanged.connect(self._let_keys_reach_note)

    def offer_kinds(self, client: bool, chosen: str) -> bool:
        """Offer what this reader may print; tells whether the kind that is ``chosen`` is among it."""
        self.kinds.clear()
        for kind in HANDOUTS.values():
            if not client or kind.id not in FOR_STAFF:
                self.kinds.addItem(translated(kind.title), kind.id)
        self.kinds.setCurrentIndex(self.kinds.findData(chosen))
        return self.kinds.currentIndex() >= 0

    def show_kind(self, kind: Kind) -> None:
        """Make the form of a kind. The fields before it are gone, and leave the keyboard to the name of the kind."""
        self.kinds.setPlaceholderText(
            translated(kind.title)
        )  # Of one that is opened from elsewhere, and not in the list.
        self.kinds.setCurrentIndex(self.kinds.findData(kind.id))
        self.summary.setText(translated(kind.summary))
        in_form = focused_within(self._form) is not None
        self._form.show_kind(kind)
        chain_after(self.kinds, self._form)
        if in_form:
            self.kinds.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_compact(self, compact: bool) -> None:
        """Leave the summary out, and let what is said of the fit scroll with the form."""
        self._compact = compact
        self.summary.setHidden(compact)
        self._show_align()
        self._show_why()
        focused = focused_within(self._fit)
        self._pinned.hold(None if compact else self._fit)
        if compact:
            self._column.insertWidget(self._column.count() - 1, self._fit)
            self._fit.show()
        if focused is not None:  # What is moved to another area loses the keyboard.
            focused.setFocus(Qt.FocusReason.OtherFocusReason)
        self._let_keys_reach_note()

    def offer_align(self, offered: bool) -> None:
        """Whether there is a printer to align; where there is little room, the menu of the paper leads there."""
        self._aligns = offered
        self._show_align()

    def _kind_activated(self, place: int) -> None:
        self.kind_chosen.emit(self.kinds.itemData(place))

    def _show_align(self) -> None:
        self.align_button.setVisible(self._aligns and not self._compact)

    def scroll_up(self) -> None:
        """Show the first choices."""
        self.area.verticalScrollBar().setValue(0)

    def allow(self, allowed: bool) -> None:
        """Whether the handout can be printed and saved."""
        self._patience.stop()
        self._allowed = allowed
        before = focused_within(self)
        for each in (self.print_button, self.save_button):
            each.setEnabled(allowed)
        if before in (self.print_button, self.save_button) and not allowed:
            self._went = before, focused_within(self)
        elif allowed and self._went is not None:
            # Qt went on from a button that could not be pressed for a while. Who stays there wants to be back.
            left, came_to = self._went
            if before is came_to:
                left.setFocus(Qt.FocusReason.OtherFocusReason)
            self._went = None
        self._show_why()

    def refuse_soon(self) -> None:
        """Refuse both, unless they are allowed before anyone could see it."""
        self._patience.start()

    def _refuse(self) -> None:
        self.allow(False)

    def _show_why(self) -> None:
        """Where the reason scrolls with the form, a button leads to it."""
        self.why.setVisible(self._compact and not self._allowed)

    def _show_message(self) -> None:
        """Bring what was said last to sight, once it has its place."""
        QTimer.singleShot(LAID_OUT_MS, self, self._show_note)

    def _show_note(self) -> None:
        """From its first line."""
        area = self.area if self._compact else self._pinned
        area.verticalScrollBar().setValue(self._fit.y() if self._compact else 0)

    def _let_keys_reach_note(self) -> None:
        """Where it scrolls, one may have to bring it to sight by keys."""
        area = self.area if self._compact else self._pinned
        self._fit.let_keys_reach(area.verticalScrollBar().maximum() > 0)

    def _lay_out_buttons(self) -> QWidget:
        self.print_button = button(self._theme, self.tr("Print…"), "primary", "print")
        self.save_button = button(self._theme, self.tr("Save PDF…"))
        self.align_button = button(self._theme, self.tr("Align printer…"))
        self.align_button.setToolTip(self.tr("Once for each printer: every card lands right from then on"))
        self.why = button(self._theme, self.tr("Why not?"))
        self.why.hide()
        self.why.clicked.connect(self._show_note)
        self.look = button(self._theme, self.tr("See the sheet"))
        holder = QWidget()
        row = FlowLayout(holder, 8)
        row.setContentsMargins(SIDE, 10, SIDE, 14)
        for each in (self.print_button, self.save_button, self.why, self.align_button, self.look):
            row.addWidget(each)
        return holder


class _FormArea(QScrollArea):
    """What has the keyboard stays in sight, whatever grows in the form or takes room from it: until the person scrolls
    away.
    """

    def __init__(self, body: QWidget) -> None:
        super().__init__()
        self._body = body
        self._left: QWidget | None = None
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(body)
        self.verticalScrollBar().actionTriggered.connect(self._scrolled)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_in_sight()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        taken = super().eventFilter(watched, event)  # The bar learns how far it goes now.
        if watched is self._body and event.type() == QEvent.Type.Resize:
            self._keep_in_sight()
        return taken

    def _scrolled(self) -> None:
        """By the wheel or the bar, which tell before they move what is seen."""
        focused = focused_within(self)
        if focused is None:
            return
        top = focused.mapTo(self._body, QPoint(0, 0)).y() - self.verticalScrollBar().sliderPosition()
        seen = top + focused.height() > 0 and top < self.viewport().height()
        self._left = None if seen else focused

    def _keep_in_sight(self) -> None:
        focused = focused_within(self)
        if focused is not None and focused is not self._left:
            scroll_to(focused)
