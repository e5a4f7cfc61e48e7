"""What the guide cannot hide, said in Help and in This desk."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def cannot_hide() -> tuple[str, str]:
    """Heading and words."""
    translate = QCoreApplication.translate
    return (
        translate("Limits", "What the guide cannot hide"),
        translate(
            "Limits",
            "A screen recorder, a camera or someone beside you. A saved PDF: the computer's own search can "
            "find it. A computer that is borrowed or stolen: use disk encryption, a staff code and your own "
            "return word. A discreet card: a web search explains its numbers.",
        ),
    )
