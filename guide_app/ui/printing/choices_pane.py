"""The options of one kind of handout, the fit note, and the buttons that print and save."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from guide_app.handouts.registry import Kind
from guide_app.ui.kit.boxes import new_column, new_row
from guide_app.ui.kit.edges import Fade
from guide_app.ui.kit.focus import Presses, focused_within, scroll_down_only, scroll_to
from guide_app.ui.kit.layout.capped_scroll_area import CappedScrollArea
from guide_app.ui.kit.layout.flow_layout import FlowLayout
from guide_app.ui.kit.parts import Card, button
from guide_app.ui.kit.text.blocks import Icon
from guide_app.ui.kit.text.labels import label
from guide_app.ui.kit.theme import Theme, set_ink
from guide_app.ui.kit.while_whole import while_whole
from guide_app.ui.printing.fit_note import WORDS, FitNote
from guide_app.ui.printing.form.form import OptionForm
from guide_app.ui.printing.layout_delay import LayoutDelay
from guide_app.ui.printing.preview.pane import PreviewPane
from guide_app.ui.printing.preview.work_bar import WorkBar

SIDE = 20
"""Margins at the sides, px."""
ABOVE, BELOW = 8, 12
"""Margins above and below the buttons, px."""
MIN_CHOICES = 110
"""Minimum height of the options in px at 100 % text; where less is left, the buttons scroll with them."""
DISABLE_AFTER_MS = 200
"""Delay before the buttons are disabled while a page is being made."""


Home = Literal["foot", "form", "preview"]
"""Where the fit note is: above the buttons, after the options, or over the sheet."""


class ChoicesPane(Card):
    """Lays out these widgets; the creator connects their signals.

    What stops printing, or has to be read before, is told over the sheet, so that the options stay where they are; in a
    narrow window what stops it is told after the options, in a compact one all.
    """

    def __init__(self, theme: Theme, form: OptionForm, fit: FitNote, preview: PreviewPane) -> None:
        super().__init__()
        self._theme, self._form, self.fit, self._preview = theme, form, fit, preview
        self._compact = self._low = self._narrow = False
        self._home: Home = "foot"
        self._allowed, self._printing = True, False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(DISABLE_AFTER_MS)
        self._patience.timeout.connect(self._refuse)
        self._laid_out = LayoutDelay(self, self._show_note)
        body = QWidget()
        body.setObjectName("ScrollBody")
        body.setMinimumWidth(1)  # Take the width of the pane, not the size hint of the contents: they wrap.
        self._column = new_column(body, 12, (SIDE, 6, SIDE, 2))
        self._column.addWidget(form)
        self._column.addStretch(1)
        self.area = _FormArea(body)
        Fade(theme, self.area)
        self._pinned = CappedScrollArea(SIDE, self)
        self._pinned.hold(fit)
        self._elsewhere = self._make_line()
        self._elsewhere.setParent(self._pinned)
        self._elsewhere.hide()
        outer = new_column(self, 0, (1, 1, 1, 1))
        outer.addWidget(self.area, 1)
        self._buttons = self._lay_out_buttons()
        foot = QFrame()
        foot.setObjectName("ChoicesFoot")
        self._foot = new_column(foot, 0, (0, 1, 0, 0))
        self.work = WorkBar(theme, self.tr("Printing…"), self.print_button)
        self.work.setContentsMargins(SIDE, ABOVE, SIDE, BELOW)
        self.work.appeared.connect(self._hold)
        self._foot.addWidget(self._pinned)
        self._foot.addWidget(self.work)
        self._foot.addWidget(self._buttons)
        outer.addWidget(foot)
        fit.before = self.print_button
        fit.messaged.connect(self._show_message)
        fit.turned.connect(self._place_note)
        for area in (self.area, self._pinned, preview.above):
            area.verticalScrollBar().rangeChanged.connect(self._let_keys_reach_note)

    def show_kind(self, kind: Kind) -> None:
        """Build the form of a kind. Focus in the old form moves to the first field of the new one."""
        in_form = focused_within(self._form) is not None
        self._form.show_kind(kind)
        if in_form:
            self._form.take_keyboard()

    def set_compact(self, compact: bool) -> None:
        """In a compact window the fit note scrolls with the form."""
        self._compact = compact
        self._place_note()
        self._place_buttons()

    def set_narrow(self, narrow: bool) -> None:
        """Set whether options and sheet are shown one at a time."""
        self._narrow = narrow
        self._place_note()

    def _place_note(self) -> None:
        stops = self.fit.stops
        beside = stops or (self.fit.has_more and not self._narrow)
        home: Home = "form" if self._compact or (self._narrow and stops) else "preview" if beside else "foot"
        moved, self._home = home != self._home, home
        focused = focused_within(self.fit) if moved else None
        if moved and home == "preview":  # One height, so that the options above do not move.
            self._elsewhere.setMinimumHeight(self.fit.height())
        if moved and home == "form":
            self._column.insertWidget(1, self.fit)
        if moved:
            self._pinned.hold({"foot": self.fit, "form": None, "preview": self._elsewhere}[home])
            self._elsewhere.setVisible(home == "preview")  # It has a parent now: else it would be a window.
        self._say_elsewhere(bool(stops))
        self._preview.hold(self.fit if home == "preview" else None, alone=home == "preview" and stops == "sheet")
        self._show_why()
        if moved:
            self.fit.show()
            self._theme.dress_moved(self.fit)
        if focused is not None:  # A widget moved to another area loses focus.
            focused.setFocus(Qt.FocusReason.OtherFocusReason)
        self._let_keys_reach_note()

    @property
    def _note_area(self) -> QScrollArea:
        return {"foot": self._pinned, "form": self.area, "preview": self._preview.above}[self._home]

    def _make_line(self) -> QWidget:
        """The line in the place of the note while that is over the sheet."""
        line = QWidget()
        row = new_row(line, 8)
        self._elsewhere_icon = Icon(self._theme, "warning", "caution", 16)
        self._elsewhere_words = label(self._theme, "", "note")
        self._elsewhere_words.setObjectName(WORDS)  # As high as the line that is in its place otherwise.
        row.addWidget(self._elsewhere_icon)
        row.addWidget(self._elsewhere_words, 1)
        return line

    def _say_elsewhere(self, stops: bool) -> None:
        text = self.tr("Not ready. The preview says why.") if stops else self.tr("Ready. Read the note in the preview.")
        self._elsewhere_icon.set_icon(*(("warning", "caution") if stops else ("check-thin", "text")))
        self._elsewhere_words.setText(text)
        set_ink(self._elsewhere_words, "on_caution" if stops else "text")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_buttons()

    def _place_buttons(self) -> None:
        """Put the buttons below the options, fixed; in a low window at the end of what scrolls."""
        sides = 2 * SIDE if self._low else 0  # Where they scroll, the form already has margins.
        pinned = self._buttons.heightForWidth(self.width() - 2 - sides)
        low = self._compact and self.height() - pinned < self._theme.scaled(MIN_CHOICES)
        if low == self._low:
            return
        self._low = low
        focused = focused_within(self._buttons)
        for part in (self.work, self._buttons):
            (self._column if low else self._foot).addWidget(part)
        self._row.setContentsMargins(0 if low else SIDE, ABOVE, 0 if low else SIDE, BELOW)
        self._buttons.setVisible(self.work.isHidden())
        self._theme.dress_moved(self._buttons)
        if focused is not None:
            focused.setFocus(Qt.FocusReason.OtherFocusReason)

    def scroll_up(self) -> None:
        """Scroll to the first option."""
        self.area.verticalScrollBar().setValue(0)

    def allow(self, allowed: bool) -> None:
        """Enable or disable printing and saving."""
        self._patience.stop()
        self._allowed = allowed
        self._presses.allow(allowed and not self._printing)
        self._show_why()

    def show_printing(self, done: float | None) -> None:
        """Show the progress of printing; None: nothing is printed. Once it is shown, it takes the place of the buttons
        until the end.
        """
        if done is None and self._printing:
            self._printing = False
            self._buttons.show()
            self._presses.allow(self._allowed)
        self.work.show_working(done)

    def _hold(self) -> None:
        self._printing = True
        self._presses.allow(False)
        self.work.setFixedHeight(self._buttons.height())  # Nothing moves.
        self._buttons.hide()

    def refuse_soon(self) -> None:
        """Disable both after a short delay, unless ``allow`` is called before."""
        self._patience.start()

    def _refuse(self) -> None:
        self.allow(False)

    def _show_why(self) -> None:
        """Where the reason scrolls with the form, show a button that leads to it."""
        self.why.setVisible(self._home == "form" and not self._allowed)

    def _show_message(self) -> None:
        """Scroll to the last message, after the layout pass."""
        self._laid_out.start()

    def _show_note(self) -> None:
        """Scroll to the note's first line."""
        self._note_area.verticalScrollBar().setValue(self.fit.y() if self._home == "form" else 0)

    def _let_keys_reach_note(self) -> None:
        """Make the note a tab stop where it scrolls, so that the keyboard can scroll to it."""
        self.fit.let_keys_reach(self._note_area.verticalScrollBar().maximum() > 0)

    def _lay_out_buttons(self) -> QWidget:
        self.print_button = button(self._theme, self.tr("Print…"), "primary", "print")
        self.save_button = button(self._theme, self.tr("Save PDF…"))
        self._presses = Presses(self.print_button, self.save_button)
        self.why = button(self._theme, self.tr("Why not?"))
        self.why.hide()
        self.why.clicked.connect(self._show_note)
        self.look = button(self._theme, self.tr("See the sheet"))
        holder = QWidget()
        self._row = FlowLayout(holder, 8)
        self._row.setContentsMargins(SIDE, ABOVE, SIDE, BELOW)
        for press in (self.print_button, self.save_button, self.why, self.look):
            self._row.addWidget(press)
        return holder


class _FormArea(QScrollArea):
    """Keeps the focused widget in view while the form or the area is resized, until the person scrolls away from it."""

    def __init__(self, body: QWidget) -> None:
        super().__init__()
        self._body = body
        self._left: QWidget | None = None
        scroll_down_only(self)
        self.setWidget(body)
        self.verticalScrollBar().actionTriggered.connect(self._scrolled)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_in_sight()

    @while_whole
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        taken = super().eventFilter(watched, event)  # The base class updates the scroll bar's range first.
        if watched is self._body and event.type() == QEvent.Type.Resize:
            self._keep_in_sight()
        return taken

    def _scrolled(self) -> None:
        """A scroll action by wheel or scroll bar, sent before the viewport moves."""
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
