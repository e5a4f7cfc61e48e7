"""The states of what fills the window that pictures are taken of: a number to call, a sign."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from guide_app.library.eligibility import MINOR
from guide_app.ui.tonight.page import TonightPage
from tests.screens.ways import tap
from tests.ui.desk import Guide, Hand, seen, settle


def call_sheet(guide: Guide, hand: Hand) -> None:
    """A number over the whole window."""
    guide.show_call_sheet()


def call_sheet_bed(guide: Guide, hand: Hand) -> None:
    """The first of several calls for a bed."""
    tap(guide, age=MINOR, gender="woman")
    guide.at("tonight", TonightPage).calls.call_sheet_asked.emit(0)


def sign_sheet(guide: Guide, hand: Hand) -> None:
    """A sign over the whole window."""
    guide.navigation.show("signs")
    settle()
    guide.workspace.calling.show_sign("papers-held")


def call_sheet_number(guide: Guide, hand: Hand) -> None:
    """The bare number."""
    guide.show_call_sheet()
    settle()
    (only,) = [each for each in seen(guide.desktop.window.call_sheet, QPushButton) if each.isCheckable()]
    only.click()
