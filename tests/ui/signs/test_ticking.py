"""Signs: a tick is one click, moves nothing, and says why it matters where that is asked; nothing stays behind."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from guide_app.content.records import Indicator, Source
from guide_app.library.library import Library, Localized
from guide_app.ui.signs.page import SignsPage
from guide_app.ui.signs.step_card import ThenCard
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, seen, settle, texts
from tests.ui.signs.signs_page import bare, guidance_wanted, in_sight, row, sign

SENTENCES = {1: 37, 2: 57}
"""Height of a row at 100 % text in the design, by its lines."""


def test_a_click_on_the_sentence_ticks(page: SignsPage, guide: Guide, hand: Hand, demo: Library) -> None:
    hand.click(row(page, "long-hours").title)
    assert row(page, "long-hours").check.isChecked()
    assert guide.session.ticked == ("long-hours",)
    assert page.steps.shown == guidance_wanted(demo, "long-hours")
    hand.click(row(page, "long-hours").check)
    assert guide.session.ticked == ()
    assert page.steps.shown == []


def test_a_tick_moves_no_row(page: SignsPage, hand: Hand) -> None:
    """Whoever ticks one sign after another must hit the next one."""
    before = [each.y() for each in page.list.rows]
    for each in page.list.rows[:4]:
        hand.click(each.check)
    assert [each.y() for each in page.list.rows] == before


def test_a_row_is_as_high_as_its_lines(open_window: Opener) -> None:
    guide = open_window(size=(1920, 1080))
    guide.navigation.show("signs")
    settle()
    heights = {each.height() for each in guide.at("signs", SignsPage).list.rows}
    assert min(heights) == pytest.approx(SENTENCES[1], abs=2)
    assert max(heights) == pytest.approx(SENTENCES[2], abs=3)


def test_all_groups_are_in_one_scroll(page: SignsPage, demo: Library) -> None:
    groups = [group.id for group in demo.pack("en").indicator_groups]
    found: list[Localized[Indicator]] = sorted(
        demo.all(Indicator, "en"), key=lambda one: groups.index(one.record.group)
    )
    assert [each.sign_id for each in page.list.rows] == [each.record.id for each in found]


def test_why_a_sign_matters_opens_within_its_row(page: SignsPage, hand: Hand, demo: Library) -> None:
    one = row(page, "lives-at-work")
    record = sign(demo, "lives-at-work")
    assert "sources" not in " ".join(texts(one)), "a row has no link of its own"
    hand.click(one.why)
    said = " ".join(bare(text) for text in texts(one))
    assert f"Why it matters. {record.why}" in said
    assert f"It may also be: {record.caveat}" in said
    assert one.why.accessibleName() == "Hide why it matters"
    publisher = demo.many(Source, record.sources, "en")[0].record.publisher
    assert publisher not in said
    (see,) = [press for press in seen(one, QPushButton) if "source" in press.text()]
    assert str(len(record.sources)) in see.text()
    hand.click(see)
    assert publisher in " ".join(texts(one))
    hand.click(one.why)
    assert record.why not in " ".join(bare(text) for text in texts(one))
    page.list.area.verticalScrollBar().setValue(0)
    last = next(each for each in reversed(page.list.rows) if not each.why.visibleRegion().isEmpty())
    hand.click(last.why)
    assert in_sight(last), "what opened below the edge is to be seen"


def test_a_link_opens_the_sign_with_its_reasons(guide: Guide, demo: Library) -> None:
    for sign_id in ("photos-threat", "branding-tattoo"):
        guide.navigation.open_record("indicator", sign_id)
        settle()
        page = guide.at("signs", SignsPage)
        one = row(page, sign_id)
        assert sign(demo, sign_id).why in " ".join(bare(text) for text in texts(one))
        assert guide.focusWidget() is one.check
        assert in_sight(one)
        assert page.topics.topic == sign(demo, sign_id).group


def test_the_page_begins_again(page: SignsPage, guide: Guide, hand: Hand) -> None:
    hand.click(row(page, "photos-threat").why)
    guide.session.tick("papers-held", True)
    seen(page.steps, ThenCard)[0].head.click()
    guide.session.wipe()
    page.start()
    settle()
    assert page.list.area.verticalScrollBar().value() == 0
    assert page.topics.topic == "living-and-work"
    assert not [each for each in page.list.rows if each.opened]
    guide.session.tick("papers-held", True)
    settle()
    assert not [each for each in seen(page.steps, ThenCard) if each.body is not None]
