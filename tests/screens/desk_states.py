"""States of This desk, for pictures: its groups, a word that cannot be taken, and a printer that is lined up."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from guide_app.ui.printing.output.align_printer_form import AlignPrinterForm
from guide_app.ui.settings.page import SettingsPage
from tests.ui.desk import Guide, Hand, seen, settle
from tests.ui.settings.printers import lining_up

State = Callable[[Guide, Hand], None]


def this_desk(guide: Guide, hand: Hand) -> None:
    """The settings of this desk."""
    guide.navigation.show("desk")


def this_desk_refused(guide: Guide, hand: Hand) -> None:
    """A word that cannot be taken."""
    guide.navigation.show("desk")
    settle()
    page = guide.at("desk", SettingsPage)
    page.fields.word.setFocus()
    page.fields.word.selectAll()
    hand.write("123")
    hand.key(Qt.Key.Key_Return)


def this_desk_at(group: str) -> State:
    """This desk, at a group of settings."""

    def show(guide: Guide, hand: Hand) -> None:
        guide.navigation.show("desk")
        guide.at("desk", SettingsPage).show_group(group)

    return show


def line_up(guide: Guide, hand: Hand) -> None:
    """A printer is lined up: the front is measured."""
    lining_up(guide)
    settle()
    (form,) = seen(guide, AlignPrinterForm)
    form.printed_on("Office", "", "long-edge")
    for name, typed in {"left": "1 1/16", "top": "1", "across": "6 1/2", "down": "9"}.items():
        form.fields[name].setText(typed)
    form.fields["left"].setFocus()


STATES: dict[str, State] = {
    "this-desk": this_desk,
    "this-desk-refused": this_desk_refused,
    **{f"this-desk-{group}": this_desk_at(group) for group in ("organization", "printers", "sets", "updates", "staff")},
    "line-up": line_up,
}
