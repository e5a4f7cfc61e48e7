"""What to do next for the signs that are ticked, at the side of the signs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from guide_app.content.markup import Span
from guide_app.content.records import Guidance
from guide_app.library.library import Library
from guide_app.library.next_steps import steps_as_list
from guide_app.ui.common.record_text import filled
from guide_app.ui.common.record_view import RecordView
from guide_app.ui.kit.labels import label
from guide_app.ui.kit.parts import Note, button, left
from guide_app.ui.kit.theme import Theme


class NextSteps(RecordView):
    """The guidance of the ticked signs, the most urgent first. ``cleared`` asks to untick all signs."""

    cleared = Signal()

    def __init__(self, theme: Theme, library: Library) -> None:
        super().__init__(theme)
        self._library = library

    def show_steps(self, ticked: int, guidance: Sequence[Guidance]) -> None:
        """Show the steps for so many ticked signs."""
        self.begin(self.tr("What to do next"), "steps")
        self.heading(self.tr("What to do next"), "subheading")
        if not ticked:
            self.column.addWidget(
                label(self.theme, self.tr("Tick what you have noticed. The steps that fit appear here."), muted=True)
            )
            self._caution()
            self.end()
            return
        for_signs = self.tr("for the 1 sign ticked") if ticked == 1 else self.tr("for the %1 signs ticked")
        row = QHBoxLayout()
        row.addWidget(label(self.theme, for_signs.replace("%1", str(ticked)), "small", muted=True), 1)
        clear = button(self.theme, self.tr("Clear"))
        clear.clicked.connect(self.cleared)
        row.addWidget(clear)
        self.column.addLayout(row)
        for each in guidance:
            title = self.rich("strong")
            title.set_spans(_linked(filled(each.title, self._library), each.id), {})
            self.rich().set_blocks(steps_as_list(each.steps), self._library.phone_numbers)
            if each.do_not:
                note = Note("caution")
                for line in each.do_not:
                    note.body.addWidget(label(self.theme, filled(line, self._library), "small"))
                self.column.addWidget(note)
        self._caution()
        # The kind takes the signs that are ticked from the session, as the list here does.
        self.column.addLayout(left(self.print_button(self.tr("Print next steps"), "signs-checklist")))
        self.end()

    def _caution(self) -> None:
        note = Note()
        note.body.addWidget(
            label(self.theme, self.tr("A sign is a reason to listen and to offer help. It is not proof."), "small")
        )
        self.column.addWidget(note)


def _linked(words: str, guidance_id: str) -> tuple[Span, ...]:
    return (Span(words, link=f"guidance:{guidance_id}"),)
