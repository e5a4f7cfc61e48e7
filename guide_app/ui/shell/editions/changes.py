"""What a newer edition says otherwise than the one in use, as a list to read, and why an edition was refused."""

from __future__ import annotations

import html
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from guide_app.content.overlay import WHOLE, Change, Value, is_list, parts_of
from guide_app.content.publisher import Withdrawal
from guide_app.edition.format import TakingHindered
from guide_app.library.differences import Differences, words
from guide_app.ui.common.formatting import edition_words
from guide_app.ui.common.messages import translated
from guide_app.ui.coordinator.wording import field_words, value_words
from guide_app.ui.kit.overlays.panel import Panel
from guide_app.ui.kit.text.labels import label

if TYPE_CHECKING:
    from guide_app.edition.format import EditionRefused, Sealed
    from guide_app.ui.kit.theme import Theme

MAX_LISTED = 100
LISTED = ("sources", "services", "phones")
"""Fields with the ids of other records: of these only what came and what went is shown."""
translate = QCoreApplication.translate


def signed_words(sealed: Sealed) -> str:
    """Who signed an edition, as a part of a line."""
    if not sealed.signature:
        return translate("EditionChanges", "not signed")
    return translate("EditionChanges", "signed by %1").replace("%1", sealed.envelope.publisher)


class EditionChanges(QWidget):
    """The body of a panel with every change, the older value struck through.

    With ``edition``, it asks whether to use that edition: ``panel.accepted`` follows.
    """

    def __init__(self, asker: QWidget, told: Differences, edition: Sealed | None = None) -> None:
        super().__init__()
        heading = self.tr("What changed")
        if edition is not None:
            heading = self.tr("Edition of %1").replace("%1", _edition_words(edition))
        panel = self.panel = Panel(asker, heading, self)
        theme, content = panel.theme, panel.content
        if edition is not None:
            envelope = edition.envelope
            line = f"{envelope.region}, {signed_words(edition)}. {envelope.note}".strip()
            content.addWidget(label(theme, line, "second", muted=True))
            if not edition.signature:
                warning = self.tr(
                    "Nobody signed it. Use it only if you know who made it: a wrong number can hurt someone."
                )
                content.addWidget(label(theme, warning, "strong"))
        add_changes(theme, content, told)
        if edition is None:
            panel.default = panel.offer(self.tr("Close"), "primary")
            panel.default.clicked.connect(panel.close_now)
        else:
            panel.offer(self.tr("Later")).clicked.connect(panel.close_now)
            panel.default = panel.offer(self.tr("Use the new edition"), "primary")
            panel.default.clicked.connect(panel.accept)


def _edition_words(edition: Sealed) -> str:
    return edition_words(edition.envelope.date, edition.envelope.serial)


def add_changes(theme: Theme, content: QVBoxLayout, told: Differences) -> None:
    """Add every change to a column, the older value struck through."""
    content.addWidget(label(theme, ", ".join(map(translated, told.summary)), "strong"))
    for change in told.each[:MAX_LISTED]:
        about = told.titles[change.record]
        if parts_of(change.record)[1] == Withdrawal.kind:
            about = translate("EditionChanges", "Handout to throw away: %1").replace("%1", about)
        if change.field != WHOLE:
            about = f"{about} · {field_words(change.field)}"
        content.addWidget(label(theme, about, "small", muted=True))
        values = label(theme)
        values.setTextFormat(Qt.TextFormat.RichText)
        values.setText(_values(change))
        content.addWidget(values)
    left = len(told.each) - MAX_LISTED
    if left > 0:
        content.addWidget(label(theme, translate("EditionChanges", "and %n more", "", left), muted=True))
    if told.translations:
        count = translate("EditionChanges", "%n translated text(s)", "", told.translations)
        content.addWidget(label(theme, count, muted=True))


def _values(change: Change) -> str:
    if change.field == WHOLE:
        new, gone = translate("EditionChanges", "New"), translate("EditionChanges", "No longer listed")
        return html.escape(new if change.before is None else gone)
    if change.field in LISTED and is_list(change.before) and is_list(change.after):
        gone = [f"− <s>{html.escape(str(each))}</s>" for each in change.before if each not in change.after]
        came = [f"+ <b>{html.escape(str(each))}</b>" for each in change.after if each not in change.before]
        return "<br>".join([*gone, *came])
    before, after = (html.escape(_words(change.field, value)) for value in (change.before, change.after))
    return " ".join(part for part in (f"<s>{before}</s>" if before else "", f"<b>{after}</b>") if part)


def _words(field: str, value: Value) -> str:
    """A value in words; a text in full, nothing for one that is not known."""
    if value is None or (isinstance(value, str) and " " in value):
        return words(value)
    return value_words(field, value)


class EditionRefusal(QWidget):
    """The body of a panel that says why an edition was not taken. ``another`` opens another file, ``again`` the same
    one, where this computer was in the way.
    """

    def __init__(self, asker: QWidget, refused: EditionRefused, file: Path | None, ours: Sealed | None) -> None:
        super().__init__()
        panel = self.panel = Panel(asker, self.tr("This update was not taken"), self)
        theme, content = panel.theme, panel.content
        told = self.tr("Nothing was changed.")
        if ours is not None:
            still = self.tr("Nothing was changed. You still have the edition of %1.")
            told = still.replace("%1", _edition_words(ours))
        content.addWidget(label(theme, f"{file.name if file else ''} · {told}".strip(" ·"), "second", muted=True))
        rows = [(self.tr("Problem"), translated(refused.message))]
        signed_with, trusted = getattr(refused, "signed_with", None), getattr(refused, "trusted", "")
        if signed_with is not None:
            rows += [
                (self.tr("Signed with"), signed_with or self.tr("nothing that can be read")),
                (self.tr("This desk trusts"), trusted),
                (
                    self.tr("Why it matters"),
                    self.tr("Someone could put wrong numbers on a USB drive. A wrong number can send a person back."),
                ),
                (
                    self.tr("What to do"),
                    self.tr(
                        "Ask the person who gave you the file. Call the coordinators at a number that you already had, "
                        "and compare the eight letters and digits."
                    ),
                ),
            ]
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        for row, (about, words_) in enumerate(rows):
            grid.addWidget(label(theme, about, "second", muted=True), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(theme, words_, "body" if row else "strong"), row, 1)
        content.addLayout(grid)
        hindered = isinstance(refused, TakingHindered)
        if not hindered:
            content.addWidget(label(theme, self.tr("There is no way to take it anyway."), "note", muted=True))
        self.another = panel.offer(self.tr("Open another file…"))
        self.again = panel.offer(self.tr("Try again"))
        self.again.setVisible(hindered)
        for press in (self.another, self.again):
            press.clicked.connect(panel.close_now)
        panel.default = panel.offer(self.tr("Close"), "primary")
        panel.default.clicked.connect(panel.close_now)
