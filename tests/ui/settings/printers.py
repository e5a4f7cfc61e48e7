"""The printers of This desk in the hands of a test."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from guide_app.ui.printing.output.printers_group import PrintersGroup
from guide_app.ui.settings.page import SettingsPage
from tests.ui.desk import Guide, seen, settle


def lining_up(guide: Guide) -> None:
    """Ask to line up the first printer of This desk."""
    guide.navigation.show("desk")
    page = guide.at("desk", SettingsPage)
    page.show_group("printers")
    settle()
    (group,) = seen(page, PrintersGroup)
    seen(group, QPushButton)[0].click()
