"""One phone number of a service: large, with what it is and how it is known."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from guide_app.content.records import Phone
from guide_app.ui.common import formatting as words
from guide_app.ui.common.record_text import unbroken
from guide_app.ui.kit.labels import SelectableText, label
from guide_app.ui.kit.parts import badge
from guide_app.ui.kit.theme import Theme


class PhoneBlock(QWidget):
    """The number, its label, hours, and the state of its confirmation."""

    def __init__(self, theme: Theme, phone: Phone, label_text: str, note: str | None, hours: str, main: bool) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        number = SelectableText(unbroken(phone.number))
        number.setTextFormat(Qt.TextFormat.PlainText)
        number.setWordWrap(True)
        theme.set_role(number, "phone" if main else "heading")
        number.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        number.setAccessibleName(f"{label_text}: {phone.number}")
        layout.addWidget(number)
        kinds = ", ".join(mode_words(mode) for mode in phone.modes)
        line = f"{label_text} · {kinds} · {hours}"
        if phone.keyword:
            line = QCoreApplication.translate("PhoneBlock", "Text %1").replace("%1", phone.keyword) + " · " + line
        layout.addWidget(label(theme, line, "small"))
        if phone.print:
            layout.addWidget(label(theme, words.confirmed_words(phone), "small", muted=True))
        else:
            mark = badge(theme, words.confirmed_words(phone), "caution")
            layout.addSpacing(4)
            layout.addWidget(mark)
            layout.addSpacing(4)
        if note:
            layout.addWidget(label(theme, note, "small", muted=True))


def mode_words(mode: str) -> str:
    """How a line is used, in words."""
    return {
        "voice": QCoreApplication.translate("PhoneBlock", "call"),
        "text": QCoreApplication.translate("PhoneBlock", "text message"),
        "tty": QCoreApplication.translate("PhoneBlock", "TTY"),
        "videophone": QCoreApplication.translate("PhoneBlock", "videophone"),
        "relay": QCoreApplication.translate("PhoneBlock", "relay for Deaf callers"),
    }[mode]
