"""Get help, as a person goes through it: from the needs to a list, and through the popups of its filters."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from pathlib import Path
from typing import Any

import yaml
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from guide_app.content.reading.loader import load_pack
from guide_app.library.building.builder import build_library
from guide_app.library.decision.ask import Ask
from guide_app.library.decision.engine import decide
from guide_app.library.decision.list_order import in_call_order
from guide_app.library.library import Library
from guide_app.library.services import ServiceFilter, Services
from guide_app.library.situation import Situation
from guide_app.ui.directory.page import GetHelpPage
from guide_app.ui.directory.service_list import ServiceListView
from guide_app.ui.kit.overlays.choice_popup import ChoiceList
from tests.packs import DEMO
from tests.ui.desk import TUESDAY, Guide, Hand, seen, settle


def build_outspoken(folder: Path) -> Library:
    """A library of the demo pack in which every service says what it speaks and when it is open: of the real ones
    enough leave that open for no filter to be without an answer.
    """
    pack = Path(shutil.copytree(DEMO, folder / "pack"))
    services = yaml.safe_load((pack / "services.yaml").read_text(encoding="utf-8"))
    week = {"byday": ["MO", "TU", "WE", "TH", "FR"], "opens_at": "09:00", "closes_at": "17:00"}
    for service in services:
        service["languages"] = [code for code in service.get("languages", []) if code != "pt"] or ["en"]
        if "crisis" not in service["needs"] and service["id"] != "mass-211":
            service["schedules"] = [week]
    (pack / "services.yaml").unlink()
    lines = "".join(json.dumps(service, default=str) + "\n" for service in services)
    (pack / "services.jsonl").write_text(lines, encoding="utf-8")
    build_library(load_pack(pack), folder / "library")
    return Library(folder / "library")


CRISIS = "Someone to talk to now"
SHELTER = "A place to stay"


def begun(guide: Guide) -> GetHelpPage:
    """The page where it begins, in front."""
    guide.navigation.show("get-help")
    guide.help.start()
    guide.navigation.forget()
    settle()
    return guide.help


def listed(guide: Guide, need: str = "crisis") -> GetHelpPage:
    """The list for a need, in front."""
    guide.navigation.show_need(need)
    settle()
    return guide.help


def press_need(guide: Guide, hand: Hand, title: str) -> None:
    """Click the tile of a need."""
    (tile,) = [each for each in guide.help.needs.tiles if each.accessibleName().startswith(f"{title}, ")]
    hand.click(tile)


def shown(guide: Guide) -> list[str]:
    """The ids of the services in the list, from the top."""
    model = guide.help.model
    rows = (model.service_row(place) for place in range(model.rowCount()))
    return [row.id for row in rows if row is not None]


def heads(guide: Guide) -> list[tuple[str, int | None]]:
    """The heads that are among the rows, with their counts."""
    model = guide.help.model
    found = [model.head_over(place) for place in range(model.rowCount()) if model.service_row(place) is None]
    return [("".join(words for words, _ in head.title), head.count) for head in found]


def wanted(library: Library, now: dt.datetime = TUESDAY, **filters: Any) -> list[str]:
    """The ids that the library gives for a filter: who is called first for its need, then cut by what is open."""
    wished = ServiceFilter(**filters)
    found = in_call_order(library, Services(library).find(wished, now), next(iter(wished.needs), None))
    called: list[str] = []
    if wished.needs:
        ask = Ask(needs=wished.needs, situation=Situation(person=wished.person), at=now)
        called = [entry.service for entry in decide(library, ask).ordered if found.index_of(entry.service) is not None]
    others = [each for group in found.by_opening().values() for each in group.ids() if each not in called]
    return [*called, *others]


def popup_choices(guide: Guide) -> dict[str, str]:
    """The words in the popup that is open, with what a screen reader says of each."""
    (choices,) = seen(guide, ChoiceList)
    model = choices.model()
    rows = [model.index(place, 0) for place in range(model.rowCount())]
    return {row.data(): str(row.data(Qt.ItemDataRole.AccessibleTextRole)) for row in rows}


def choose(guide: Guide, hand: Hand, opener: QWidget, words: str) -> None:
    """Click a filter or a menu, and the row with these words in the popup that opens."""
    hand.click(opener)
    choose_in_open(guide, hand, words)


def choose_in_open(guide: Guide, hand: Hand, words: str) -> None:
    """Click the row with these words in the popup that is open."""
    (choices,) = seen(guide, ChoiceList)
    model = choices.model()
    place = next(place for place in range(model.rowCount()) if model.index(place, 0).data() == words)
    choices.scrollTo(model.index(place, 0))
    hand.click(choices.viewport(), choices.visualRect(model.index(place, 0)).center())
    settle()


def click_row(guide: Guide, hand: Hand, service_id: str) -> None:
    """Click the row of a service in the list."""
    view = guide.help.list
    assert isinstance(view, ServiceListView)
    index = guide.help.model.index(guide.help.model.row_of(service_id), 0)
    view.scrollTo(index)
    hand.click(view.viewport(), view.visualRect(index).center())
