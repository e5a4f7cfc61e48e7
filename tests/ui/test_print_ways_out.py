"""What cannot be printed leads to a way out that does what it says."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QPushButton

from guide_app.library.directory import ServiceFilter
from guide_app.ui.pages.print import PrintPage
from guide_app.ui.widgets.paper_field import PaperField
from tests.ui.desk import Guide, Hand, button_named, seen
from tests.ui.print_page import field, opened, ready, show, told


@pytest.fixture
def page(guide: Guide) -> PrintPage:
    """The page with its first sheet."""
    return opened(guide)


# Ways out


def _spoil(page: PrintPage, **values: Any) -> str:
    show(page, "wallet-card", **values)
    assert not page.print_button.isEnabled()
    return told(page)


def _press(page: PrintPage, hand: Hand, words: str) -> None:
    """Press a way out, and wait for what it makes."""
    button_named(page.fit, words).click()
    ready(page)


def test_too_much_text_can_be_taken_off(guide: Guide, page: PrintPage, hand: Hand) -> None:
    many = tuple(guide.library.find_services().ids()[:9])
    guide.session.set_tray(many)
    ready(page)
    assert not page.print_button.isEnabled()
    last = guide.library.get("service", many[-1], "en")
    assert last is not None
    for _ in range(9):
        takes = [each for each in seen(page.fit, QPushButton) if each.accessibleName().startswith("Take off")]
        if not takes:
            break
        before = guide.session.tray
        takes[0].click()
        ready(page)
        assert len(guide.session.tray) == len(before) - 1
    assert page.print_button.isEnabled()


def test_a_larger_card_is_named_and_chosen(guide: Guide, page: PrintPage, hand: Hand) -> None:
    listed = guide.library.find_services(ServiceFilter(printable_only=True)).ids()
    number = 2
    while page.print_button.isEnabled():
        number += 1
        guide.session.set_tray(tuple(listed[:number]))
        show(page, "wallet-card", stock="plain-letter-bank-card")
    (larger, *_) = [each for each in seen(page.fit, QPushButton) if each.accessibleName().startswith("Use ")]
    title = larger.accessibleName().removeprefix("Use ")
    larger.click()
    ready(page)
    assert field(page, "stock", PaperField).value.title == title


def test_fold_over_cards_take_what_was_chosen(guide: Guide, page: PrintPage, hand: Hand) -> None:
    guide.session.set_tray(tuple(guide.library.find_services().ids()[:6]))
    ready(page)
    assert not page.print_button.isEnabled()
    _press(page, hand, "Print fold-over cards")
    assert page.kinds.currentData() == "fold-over-card"
    assert page.form.values()["services"] == guide.session.tray
    assert page.form.values()["back"] == "es"


def test_discreet_words_that_are_missing_lead_to_plain_ones(guide: Guide, page: PrintPage, hand: Hand) -> None:
    listed = guide.library.all("service", "en")
    telling = next(each.record.id for each in listed if each.record.discreet_name is None and each.record.phones)
    guide.session.set_tray(("national-human-trafficking-hotline", telling))
    said = _spoil(page, wording="discreet", back=None)
    assert "no discreet name" in said
    name = guide.library.get("service", telling, "en")
    assert name is not None
    _press(page, hand, f"Take off “{name.record.name}”")
    assert guide.session.tray == ("national-human-trafficking-hotline",)
    guide.session.set_tray(("national-human-trafficking-hotline", telling))
    ready(page)
    _press(page, hand, "Use the plain wording")
    assert page.form.values()["wording"] == "plain"
    assert "no discreet name" not in told(page)


def test_every_way_out_that_is_offered_can_be_pressed(guide: Guide, page: PrintPage) -> None:
    """Whatever a button says, pressing it changes the choices and leaves the page standing."""
    guide.session.set_tray(tuple(guide.library.find_services().ids()[:12]))
    ready(page)
    for kind in ("wallet-card", "fold-over-card", "poster"):
        show(page, kind)
        offered = [each.accessibleName() for each in seen(page.fit, QPushButton)]
        for words in dict.fromkeys(offered):
            show(page, kind)
            before = (page.kinds.currentData(), page.form.values())
            button_named(page.fit, words).click() if offered.count(words) == 1 else None
            ready(page)
            if offered.count(words) == 1:
                assert (page.kinds.currentData(), page.form.values()) != before, words
            guide.session.set_tray(tuple(guide.library.find_services().ids()[:12]))
            ready(page)
