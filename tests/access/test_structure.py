"""Each state of the window as a screen reader has it: headings, links, regions, rows and languages."""

from __future__ import annotations

import os
import re
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QListView

from guide_app.content.records import Guidance
from guide_app.ui.kit.accessibility import spoken
from guide_app.ui.tonight.page import TonightPage
from tests.access.states import EVERY, HEARD, STATES
from tests.access.structure import Heard, heard
from tests.access.walker import open_state
from tests.ui.desk import Guide, Hand, settle

Role = QAccessible.Role
UNSPOKEN = re.compile("[\u200b\u2011\u00ad\u2060]")
"""What lines break by: a screen reader spells it out or stumbles over it."""
WHOLE = re.compile(r"\d{3}-\d{3}-\d{4}")


def test_every_state_has_headings_regions_and_texts_to_speak(guide: Guide) -> None:
    found: list[str] = []
    for state in STATES if os.environ.get(EVERY) else HEARD:
        open_state(guide, state)
        objects = heard(guide)
        found += [f"{state.__name__}: {each}" for each in (*_headings(objects), *_texts(objects))]
        if any(each.role == Role.Section for each in objects):
            names = {each.name for each in objects if each.role in (Role.Section, Role.ToolBar, Role.Footer)}
            found += [f"{state.__name__}: no region {each}" for each in {"Places", "Emergency numbers"} - names]
    assert found == []


def _headings(objects: list[Heard]) -> list[str]:
    levels = [each.level for each in objects if each.role == Role.Heading and each.name]
    if levels.count(1) != 1:
        return [f"{levels.count(1)} headings of the page"]
    after = levels[levels.index(1) :]
    jumps = [one for one, below in pairwise(after) if below > one + 1]
    return [f"a level is left out after {one}" for one in jumps]


def _texts(objects: list[Heard]) -> list[str]:
    found = []
    for each in objects:
        words = f"{each.name} {each.description}"
        if UNSPOKEN.search(words):
            found.append(f"marks in {words!r}")
        if each.role in (Role.StaticText, Role.Heading, Role.ListItem, Role.Link) and WHOLE.search(words):
            found.append(f"a number as one word in {words!r}")
        if each.focusable and each.role in (Role.Client, Role.NoRole):
            found.append(f"a filler that takes the keyboard: {each.widget} {each.name!r}")
    return found


@pytest.mark.parametrize("record_id", ["in-danger", "under-18", "seventeen-tonight"])
def test_each_link_of_an_answer_is_an_object_that_leads_where_it_says(guide: Guide, record_id: str) -> None:
    guide.navigation.open_record("guidance", record_id)
    settle()
    links = [each.widget for each in heard(guide) if each.role == Role.Link and each.widget is not None]
    found = guide.library.get(Guidance, record_id, "en")
    assert found is not None
    targets = [str(link.property("href")) for link in links]
    written = [link for step in found.record.steps for link in re.findall(r"\]\(([a-z]+:[a-z0-9-]+)\)", step)]
    related = [
        *(f"service:{each}" for each in found.record.services),
        *(f"question:{q}" for q in found.record.questions),
    ]
    assert targets[: len(written) + len(related)] == [*written, *related]
    assert all(link.accessibleName().strip() for link in links)
    QAccessible.queryAccessibleInterface(links[-1]).actionInterface().doAction("Press")
    settle()
    assert guide.navigation.record == tuple(targets[-1].split(":"))


def test_rows_say_where_they_are_and_that_their_number_is_dialed_digit_by_digit(guide: Guide) -> None:
    guide.navigation.show("get-help")
    guide.help.show_need("legal")
    settle()
    row = re.compile(rf"\. 5 0 8, \d \d \d, \d \d \d \d\. .*\. \d+ of {guide.help.model.count}$")
    assert any(map(row.search, _rows_of(guide.help.list)))


def _rows_of(view: QListView) -> list[str]:
    table = QAccessible.queryAccessibleInterface(view)
    return [table.child(place).text(QAccessible.Text.Name) for place in range(table.childCount())]


def test_texts_are_in_the_language_of_their_words(guide: Guide) -> None:
    guide.navigation.show_together("question", "t-visa")
    settle()
    spanish = [each.name for each in heard(guide) if each.role == Role.StaticText and each.language.startswith("es")]
    assert any("visa T" in each for each in spanish)
    guide.set_client(True)
    guide.room.set_language("es")
    settle()
    there = [each for each in heard(guide) if each.role == Role.Heading]
    assert there
    assert all(each.language.startswith("es") for each in there)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Call 508\u2011755\u20119030 now.", "Call 5 0 8, 7 5 5, 9 0 3 0 now."),
        ("1-888-373-7888", "1, 8 8 8, 3 7 3, 7 8 8 8"),
        ("Dial 911 or text 233733.", "Dial 9 1 1 or text 2 3 3 7 3 3."),
        ("617-399-6720 ext. 19", "6 1 7, 3 9 9, 6 7 2 0 ext. 1 9"),
        ("\u2066Mass 2-1-1\u2069: 24 hours, 18 to 24", "Mass 2-1-1: 24 hours, 18 to 24"),
        ("Since 1998, $19,110 a year, 118 services", "Since 1998, $19,110 a year, 118 services"),
    ],
)
def test_what_is_dialed_is_spoken_digit_by_digit_and_nothing_else(text: str, said: str) -> None:
    assert spoken(text) == said


def test_a_bed_for_a_girl_of_16_takes_at_most_8_keys(guide: Guide, hand: Hand) -> None:
    keys = [Qt.Key.Key_Tab, Qt.Key.Key_Right, Qt.Key.Key_Tab, Qt.Key.Key_Space]
    hand.ctrl(Qt.Key.Key_3)
    for key in keys:
        hand.key(key)
    settle()
    page = guide.at("tonight", TonightPage)
    assert page.calls.plan is not None
    assert page.form.situation.person.gender == "woman"
    assert page.calls.plan.calls[0].service == "national-runaway-safeline"
    assert 2 + len(keys) <= 8
