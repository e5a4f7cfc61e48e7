"""The list of the groups of This desk: an icon for each, its name, and what is so there now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from guide_app.desk.card_sets import CardSetStore
from guide_app.desk.own_block import OwnBlockStore
from guide_app.desk.printers import PrinterStore
from guide_app.desk.settings import DeskSettings
from guide_app.ui.common.formatting import date_words
from guide_app.ui.common.page import PageContext
from guide_app.ui.kit.lists.topics import Topic
from guide_app.ui.settings.fields import ORGANIZATION, PRINTERS, SAFETY, SETS, STAFF, UPDATES

translate = QCoreApplication.translate
ICONS = {
    SAFETY: "shield",
    ORGANIZATION: "person",
    PRINTERS: "print",
    SETS: "card",
    UPDATES: "edition",
    STAFF: "lock",
}


def group_topics(titles: Sequence[tuple[str, str]], context: PageContext, settings: DeskSettings) -> list[Topic]:
    """The groups as they are now; ``titles`` are their keys and names."""
    return [Topic(key, title, None, icon=ICONS[key], note=_note(key, context, settings)) for key, title in titles]


def _note(key: str, context: PageContext, settings: DeskSettings) -> str:
    if key == ORGANIZATION:
        country = context.library.pack(context.language).country
        return OwnBlockStore(context.kept, country).load().name or translate("SettingsGroups", "Name, number, logo")
    if key == PRINTERS:
        count = len({each.printer for each in PrinterStore(context.kept).all()})
        none = translate("SettingsGroups", "None lined up yet", "printers")
        return translate("SettingsGroups", "%n printer(s) lined up", "", count) if count else none
    if key == SETS:
        count = len(CardSetStore(context.kept).all())
        none = translate("SettingsGroups", "None saved yet", "card sets")
        return translate("SettingsGroups", "%n set(s)", "card sets", count) if count else none
    if key == UPDATES:
        return translate("SettingsGroups", "Edition of %1").replace("%1", date_words(context.library.edition))
    if key == STAFF:
        set_already = translate("SettingsGroups", "Set", "the staff code")
        return set_already if settings.staff_code else translate("SettingsGroups", "Not set", "the staff code")
    return translate("SettingsGroups", "Hide, clear, return word")
