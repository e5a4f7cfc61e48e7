"""The form for giving one card: whether it is safe to carry, its language and wording, whose numbers; a preview;
printing.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QWidget

from guide_app.handouts.document import Rendered
from guide_app.handouts.stock.card_stock import CardStock
from guide_app.library.library import Library
from guide_app.ui.kit.overlays.panel import Panel
from guide_app.ui.printing.giving.card_choices import CardChoices
from guide_app.ui.printing.giving.card_foot import CardFoot
from guide_app.ui.printing.giving.card_picture import ShownCard
from guide_app.ui.printing.giving.instead import Instead
from guide_app.ui.printing.giving.question import SafetyQuestion
from guide_app.ui.printing.giving.wish import CardWish, number_by_heart, remarks

WIDTH = 912
NARROW = 700
"""Width in px at 100 % text below which the card is below the choices."""


class GiveCardForm(QWidget):
    """``wished`` asks to make the card again, ``print_asked`` to print the shown one, ``elsewhere`` to print it through
    the system's dialog; ``stopped`` asks to stop printing.
    """

    wished = Signal()
    print_asked = Signal()
    elsewhere = Signal()
    stopped = Signal()

    def __init__(self, asker: QWidget, library: Library, wish: CardWish, paper: CardStock) -> None:
        super().__init__()
        panel = self.panel = Panel(asker, self.tr("Give one card"), self, WIDTH)
        self._theme, self._library = panel.theme, library
        theme = panel.theme
        self._printable = False
        self.answers = SafetyQuestion(theme)
        self._choices = CardChoices(theme, library, wish)
        self._card = ShownCard(theme, paper, library)
        self._instead = Instead(theme)
        self._below = CardFoot(theme)
        self.picture, self.print_button = self._card.picture, self._below.print_button
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pair.setContentsMargins(0, 4, 0, 0)
        self._pair.setSpacing(24)
        self._pair.addWidget(self._choices, 42)
        self._pair.addWidget(self._card, 58)
        panel.content.addWidget(self.answers)
        panel.content.addLayout(self._pair)
        panel.content.addWidget(self._instead)
        panel.content.addStretch(1)
        panel.foot.addWidget(self._below)
        self.answers.answered.connect(self._answered)
        self._choices.changed.connect(self._wish_changed)
        self._choices.left.connect(self.print_button.setFocus)
        self._below.cancel.clicked.connect(panel.close_now)
        self._below.other.clicked.connect(self.elsewhere)
        self._below.stop.clicked.connect(self.stopped)
        self.print_button.clicked.connect(self.print_asked)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Ctrl+P"), panel, self.print_button.click, context=within)
        theme.changed.connect(self._arrange)
        self._card.show_wish(wish)
        self._below.show_notes([])
        self._answered("")

    @property
    def wish(self) -> CardWish:
        """What the person chose."""
        return self._choices.wish

    def show_card(self, rendered: Rendered, image: QImage) -> None:
        """Show the card as it would be printed, or what prevents printing."""
        self._card.show_card(image if rendered.pages else QImage(), self.wish)
        self._choices.show_problems(rendered.problems)
        notes = remarks(rendered)
        if self.wish.wording == "plain" and not self.wish.discreet_exists(self._library):
            # In the foot, which is always visible: plain wording was not the person's choice.
            notes.insert(0, self.tr("This service has no discreet wording, so its name will be on the card."))
        self._below.show_notes(notes)
        self._allow(rendered.printable and bool(rendered.pages))

    def show_refusal(self, reason: str) -> None:
        """Show why no card can be made, or why the printer did not take it."""
        self.show_busy(False)
        self._choices.show_refusal(reason)

    def show_printer(self, name: str) -> None:
        """Show the printer that prints at once; an empty name means that the system's dialog will ask."""
        self._below.show_printer(name)

    def show_busy(self, busy: bool) -> None:
        """Show that the card is being sent to the printer, or no longer."""
        self._below.show_busy(busy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        narrow = self.width() < self._theme.scaled(NARROW)
        self._pair.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    def _answered(self, answer: str) -> None:
        carries = answer in ("", "yes")
        self._choices.setVisible(carries)
        self._card.setVisible(carries)
        self._instead.setVisible(not carries)
        if not carries:
            self._instead.show_answer(answer, *number_by_heart(self.wish, self._library))
        kept = () if carries else self._instead.to_keep_in_sight
        # Deferred: an arrow key first chooses an answer, and then focuses it, which scrolls to it.
        QTimer.singleShot(0, self, partial(self.panel.keep_in_sight, *kept))
        self._below.show_answer(answer)
        self._allow(self._printable)

    def _wish_changed(self) -> None:
        self._card.show_wish(self.wish)
        self._allow(False)
        self.wished.emit()

    def _allow(self, printable: bool) -> None:
        self._printable = printable
        self._below.allow(printable and self.answers.value == "yes")
