"""What the help page tells about this desk: what it keeps, what it cannot hide, how updates reach it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from guide_app.ui.common.limits import cannot_hide


def passages() -> tuple[tuple[str, str], ...]:
    """Heading and words of what to know about this desk."""
    translate = QCoreApplication.translate
    return (
        (
            translate("HelpPage", "What this computer saves and clears"),
            translate(
                "HelpPage",
                "Searches, selected signs, pages you read and the handout stay in memory only. They are cleared "
                "when you hide or close the guide, or leave it idle. The guide saves the language, text size, "
                "colors, window position, this desk's settings, card sets, and measurements of printers and "
                "card paper. Pages you print or save stay where you put them.",
            ),
        ),
        (
            translate("HelpPage", "If three Shifts are hard to press"),
            translate(
                "HelpPage",
                "More than 3 presses hide too, and so does holding the third. With Sticky Keys on, press F12. "
                "At the cover, type the word without other letters before it. After many wrong letters nothing "
                "counts for a while: wait, then type the word again.",
            ),
        ),
        cannot_hide(),
        (
            translate("HelpPage", "To leave the client view"),
            translate(
                "HelpPage",
                "Press Ctrl+Shift+V, or press the empty corner at the top left (in Arabic, top right) 3 times. Then "
                "enter the staff code. Where none is set, the guide only asks if you are done.",
            ),
        ),
        *_of_updates(),
        (
            translate("HelpPage", "If a number is wrong"),
            translate(
                "HelpPage",
                "Tell the coordinator the name of the service, the number, and what you heard. Do not write "
                "down who you called for.",
            ),
        ),
    )


def _of_updates() -> tuple[tuple[str, str], ...]:
    translate = QCoreApplication.translate
    return (
        (
            translate("HelpPage", "How an office keeps its desks up to date"),
            translate(
                "HelpPage",
                "The guide never opens a network connection. Something else must bring each edition, one file, "
                "into a folder: a shared drive, OneDrive, Syncthing, rsync, or a browser that saves it from a "
                "web page. A USB drive works too. Choose that folder in This desk, Updates. An administrator "
                "can set it for every desk in the file office.json. Each desk looks every minute, checks the "
                "signature, and offers what is newer. It never goes back to an older edition by itself. "
                "Half-copied files are refused, and taken when they are complete.",
            ),
        ),
        (
            translate("HelpPage", "If an edition is refused"),
            translate(
                "HelpPage",
                "The edition in use stays as it is. Get the file again if it is damaged. If the desk does not "
                "trust the signature, call the coordinators at a number that you already had. Compare the eight "
                "letters and digits of the key with them.",
            ),
        ),
    )
