"""What cannot be printed leads to a way out that does what it says."""

from __future__ import annotations

from typing import Any, Literal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from guide_app.content.kinds import RECORD_TYPES
from guide_app.content.records import Indicator, Service
from guide_app.handouts.problems import Problem
from guide_app.library.services import ServiceFilter, Services
from guide_app.system.messages import Message
from guide_app.ui.printing.form.paper_field import PaperField
from guide_app.ui.printing.form.records_field import RecordsField
from guide_app.ui.printing.page import PrintPage
from tests.ui.desk import Guide, Hand, button_named, seen, watch_for
from tests.ui.printing.print_page import TOO_MANY, field, opened, ready, show, told


@pytest.fixture
def page(guide: Guide) -> PrintPage:
    """The page with its first sheet."""
    return opened(guide)


# Ways out


def _press_first(page: PrintPage, words: str) -> None:
    """Press a way out that several problems may offer, and wait for what it makes."""
    (press, *_) = [each for each in seen(page.maker.fit, QPushButton) if each.accessibleName() == words]
    press.click()
    ready(page)


def _spoil(page: PrintPage, **values: Any) -> str:
    show(page, "wallet-card", **values)
    assert not page.maker.left.print_button.isEnabled()
    return told(page)


def _press(page: PrintPage, hand: Hand, words: str) -> None:
    """Press a way out, and wait for what it makes."""
    button_named(page.maker.fit, words).click()
    ready(page)


def test_the_next_way_out_is_in_sight_with_its_reason(guide: Guide, page: PrintPage, hand: Hand) -> None:
    guide.session.set_tray(tuple(Services(guide.library).find().ids()[:TOO_MANY]))
    ready(page)
    next(each for each in seen(page.maker.fit, QPushButton)).setFocus()
    for _ in range(4):
        hand.key(Qt.Key.Key_Space)
        ready(page)
        (first, *_) = seen(page.maker.fit, QPushButton)
        reason = next(each for each in seen(page.maker.fit, QLabel) if each.text())
        assert first.hasFocus()
        for part in (first, reason):
            watch_for(lambda part=part: part.visibleRegion().boundingRect() == part.rect())


def test_too_much_text_can_be_taken_off(guide: Guide, page: PrintPage, hand: Hand) -> None:
    many = tuple(Services(guide.library).find().ids()[:9])
    guide.session.set_tray(many)
    ready(page)
    assert not page.maker.left.print_button.isEnabled()
    last = guide.library.get(Service, many[-1], "en")
    assert last is not None
    for _ in range(9):
        takes = [each for each in seen(page.maker.fit, QPushButton) if each.accessibleName().startswith("Remove")]
        if not takes:
            break
        before = guide.session.tray
        takes[0].click()
        ready(page)
        assert len(guide.session.tray) == len(before) - 1
    assert page.maker.left.print_button.isEnabled()


def test_a_larger_card_is_named_and_chosen(guide: Guide, page: PrintPage, hand: Hand) -> None:
    listed = Services(guide.library).find(ServiceFilter(printable_only=True)).ids()
    number = 2
    while page.maker.left.print_button.isEnabled():
        number += 1
        guide.session.set_tray(tuple(listed[:number]))
        show(page, "wallet-card", wording="plain", stock="plain-letter-bank-card")
    titles = {f"Use {stock.title}" for stock in page.choices.stocks}
    (larger, *_) = [each for each in seen(page.maker.fit, QPushButton) if each.accessibleName() in titles]
    title = larger.accessibleName().removeprefix("Use ")
    larger.click()
    ready(page)
    assert str(field(page, "stock", PaperField).value.title) == title


def test_fold_over_cards_take_what_was_chosen(guide: Guide, page: PrintPage) -> None:
    guide.session.set_tray(tuple(Services(guide.library).find(ServiceFilter(printable_only=True)).ids()[:12]))
    ready(page)
    assert not page.maker.left.print_button.isEnabled()
    _press_first(page, "Print fold-over cards, all in English")
    assert field(page, "stock", PaperField).value.fold is not None
    assert page.maker.form.values()["services"] == guide.session.tray
    # In two languages it would be as full as the card was.
    assert page.maker.form.values()["back"] is None
    assert ready(page).maker.left.print_button.isEnabled()


def test_discreet_words_that_are_missing_lead_to_plain_ones(guide: Guide, page: PrintPage, hand: Hand) -> None:
    listed = guide.library.all(Service, "en")
    telling = next(each.record.id for each in listed if each.record.discreet_name is None and each.record.phones)
    guide.session.set_tray(("national-human-trafficking-hotline", telling))
    said = _spoil(page, wording="discreet", back=None)
    assert "no discreet name" in said
    name = guide.library.get(Service, telling, "en")
    assert name is not None
    _press(page, hand, f"Remove “{name.record.name}”")
    assert guide.session.tray == ("national-human-trafficking-hotline",)
    guide.session.set_tray(("national-human-trafficking-hotline", telling))
    ready(page)
    _press(page, hand, "Use the plain wording")
    assert page.maker.form.values()["wording"] == "plain"
    assert "no discreet name" not in told(page)


def test_a_brochure_shows_what_the_pack_proposes(page: PrintPage) -> None:
    show(page, "brochure")
    for option in ("services", "signs", "questions"):
        assert len(field(page, option, RecordsField).shown) >= 1
    assert page.maker.left.print_button.isEnabled()


@pytest.mark.parametrize(
    ("option", "kind", "words"),
    [
        ("signs", "indicator", "Remove the last sign"),
        ("questions", "question", "Remove the last answer"),
    ],
)
def test_a_brochure_that_holds_too_much_is_shortened(
    guide: Guide, page: PrintPage, option: str, kind: Literal["indicator", "question"], words: str
) -> None:
    proposed = len(field(show(page, "brochure"), option, RecordsField).shown)
    many = tuple(guide.library.ids(RECORD_TYPES[kind])[: proposed + 8])
    show(page, "brochure", **{option: many})
    assert not page.maker.left.print_button.isEnabled()
    last = page.choices.entry(kind, many[-1])
    assert last is not None
    assert f"“{last.title.removesuffix('.')}”." in told(page)
    _press_first(page, words)
    assert page.maker.form.values()[option] == many[:-1]


def test_a_brochure_that_holds_too_much_goes_on_whole_pages(guide: Guide, page: PrintPage) -> None:
    show(page, "brochure", signs=tuple(guide.library.ids(Indicator)))
    assert not page.maker.left.print_button.isEnabled()
    _press_first(page, "Use large print on full pages")
    assert page.maker.left.print_button.isEnabled()


def test_a_poster_without_tabs_has_more_room(guide: Guide, page: PrintPage) -> None:
    listed = Services(guide.library).find(ServiceFilter(printable_only=True)).ids()
    number = 3
    show(page, "poster", wording="plain")
    while page.maker.left.print_button.isEnabled():
        number += 1
        guide.session.set_tray(tuple(listed[:number]))
        ready(page)
    _press_first(page, "Leave out the tabs")
    assert page.maker.left.print_button.isEnabled()


def test_the_name_that_is_too_wide_is_the_one_taken_off(guide: Guide, page: PrintPage) -> None:
    services = Services(guide.library).find(ServiceFilter(printable_only=True)).ids()[:3]
    show(page, "wallet-card", services=tuple(services))
    record = guide.library.get(Service, services[1], "en")
    assert record is not None
    name = record.record.card_name or record.record.name
    problem = Problem(kind="too-wide", message=Message(""), line=name, quick_fixes=("fewer-services",))
    ((said, take_off),) = page.maker.fixes.of(problem)
    assert said == f"Remove “{name}”"
    take_off()
    assert page.maker.form.values()["services"] == (services[0], services[2])
    ready(page)


def test_every_way_out_that_is_offered_can_be_pressed(guide: Guide, page: PrintPage) -> None:
    """Whatever a button says, pressing it changes the choices and leaves the page standing."""
    guide.session.set_tray(tuple(Services(guide.library).find().ids()[:12]))
    ready(page)
    for kind in ("wallet-card", "poster", "brochure"):
        show(page, kind)
        offered = [each.accessibleName() for each in seen(page.maker.fit, QPushButton)]
        for words in dict.fromkeys(offered):
            show(page, kind)
            before = (page.kind_id, page.maker.form.values())
            button_named(page.maker.fit, words).click() if offered.count(words) == 1 else None
            ready(page)
            if offered.count(words) == 1:
                assert (page.kind_id, page.maker.form.values()) != before, words
            guide.session.set_tray(tuple(Services(guide.library).find().ids()[:12]))
            ready(page)


def test_no_way_out_of_one_kind_is_offered_while_another_is_made(guide: Guide) -> None:
    """A binder takes a moment: a service taken off the card meanwhile was a fault of the program."""
    page = opened(guide)
    many = Services(guide.library).find(ServiceFilter(printable_only=True)).ids()[:20]
    show(page, "wallet-card", services=many)
    assert seen(page.maker.fit, QPushButton)
    page.show_kind("binder")
    assert page.worker.busy
    assert told(page) == ""
    assert seen(page.maker.fit, QPushButton) == []
    ready(page)
    assert told(page).startswith("Everything fits.")
