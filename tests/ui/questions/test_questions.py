"""Questions and what to do: every record opens with its answer, its links lead on, and notices say who helps today."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel

from guide_app.content.kinds import LINKABLE_KINDS, RECORD_TYPES
from guide_app.content.records import Guidance, Notice, Question
from guide_app.library.library import Library
from guide_app.ui.common.rich_text import RichText
from guide_app.ui.questions.page import QuestionsPage
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, seen, settle, texts


@pytest.fixture
def page(guide: Guide) -> QuestionsPage:
    """The page, in front."""
    guide.navigation.show("questions")
    settle()
    return guide.at("questions", QuestionsPage)


def markup(page: QuestionsPage) -> str:
    """The rich text of the record shown."""
    return " ".join(each.text() for each in page.detail.findChildren(RichText))


def test_lines_are_no_longer_than_the_eye_follows(open_window: Opener) -> None:
    guide = open_window((1920, 1080))
    guide.navigation.open_record("question", "t-visa")
    settle()
    wide = [
        each.width() / each.fontMetrics().averageCharWidth()
        for each in seen(guide.at("questions", QuestionsPage).detail, RichText)
    ]
    assert wide
    assert max(wide) < 100


def test_it_opens_with_what_to_do_in_danger(page: QuestionsPage, demo: Library) -> None:
    assert page.topics.topic == "what-to-do"
    found = demo.get(Guidance, "in-danger", "en")
    assert found is not None
    assert found.record.title in texts(page.detail)
    assert len([each for each in seen(page.detail, QLabel) if each.objectName() == "Disc"]) == len(found.record.steps)
    assert ">911<" in markup(page) or "911</b>" in markup(page)


def test_every_group_lists_its_records_and_shows_the_first(page: QuestionsPage, demo: Library) -> None:
    listed = 0
    subjects = [group.id for group in demo.pack("en").question_groups]
    for subject in ("what-to-do", *subjects, "background"):
        page.topics.show_topic(subject)
        page.topics.chosen.emit(subject)
        settle()
        assert page.model.rowCount() > 0, subject
        listed += page.model.rowCount()
        first = page.model.article(0)
        assert first is not None
        assert first.title in texts(page.detail)
    assert listed == len(demo.ids(Question)) + len(demo.ids(Guidance))


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_record_opens_whole(guide: Guide, demo: Library, language: str) -> None:
    guide.set_language(language)
    page = guide.at("questions", QuestionsPage)
    targets = {kind: set(demo.ids(RECORD_TYPES[kind])) for kind in LINKABLE_KINDS}
    for kind in ("question", "guidance", "notice"):
        for record_id in demo.ids(RECORD_TYPES[kind]):
            page.open_record(kind, record_id)
            shown = markup(page)
            assert "{" not in shown, record_id
            for linked, target in re.findall(r'href="([a-z]+):([a-z0-9-]+)"', shown):
                assert target in targets[linked], f"{record_id} leads to {linked}:{target}"
            dated = "Datos al " if language == "es" else "As of "
            assert any(dated in each for each in texts_of(page)), record_id


def texts_of(page: QuestionsPage) -> list[str]:
    """What the labels of the record say, whether or not the page is in front."""
    from PySide6.QtWidgets import QLabel

    return [each.text() for each in page.detail.findChildren(QLabel)]


def _link(page: QuestionsPage, to: str) -> QAbstractButton:
    links = (link for each in seen(page.detail, RichText) for link in each.links)
    return next(link for link in links if link.property("href") == to)


def test_a_link_is_followed_by_mouse_and_keyboard_and_alt_left_leads_back(
    page: QuestionsPage, guide: Guide, hand: Hand
) -> None:
    guide.navigation.open_record("question", "t-visa")
    settle()
    _link(page, "question:green-card").setFocus(Qt.FocusReason.TabFocusReason)
    hand.key(Qt.Key.Key_Return)
    assert "Can I get a green card?" in texts(page.detail)
    hand.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert "What is a T visa?" in texts(page.detail)
    _link(page, "service:community-legal-aid").click()
    settle()
    assert guide.navigation.here == "get-help"
    assert guide.help.detail.service_id == "community-legal-aid"
    hand.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert guide.navigation.here == "questions"


def test_enter_on_a_focused_link_follows_it(page: QuestionsPage, guide: Guide, hand: Hand) -> None:
    guide.navigation.open_record("notice", "central-mass-freedom-coalition")
    settle()
    _link(page, "service:safe-exit-initiative").setFocus(Qt.FocusReason.TabFocusReason)
    hand.key(Qt.Key.Key_Return)
    assert guide.help.detail.service_id == "safe-exit-initiative"


def test_a_notice_says_why_and_who_does_this_today(page: QuestionsPage, guide: Guide, demo: Library) -> None:
    for notice_id in demo.ids(Notice):
        found = demo.get(Notice, notice_id, "en")
        assert found is not None
        guide.navigation.open_record("notice", notice_id)
        settle()
        said = texts(page.detail)
        assert found.record.names[0] in said
        assert "Not listed in this guide" in said
        assert found.record.services
        assert all(f"service:{service}" in markup(page) for service in found.record.services)
        assert not page.list.currentIndex().isValid(), "a notice stands in no list"


def test_what_was_corrected_is_told_to_staff(page: QuestionsPage, guide: Guide, demo: Library) -> None:
    corrected = [found.record for found in demo.all(Question, "en") if found.record.corrected]
    assert corrected
    guide.navigation.open_record("question", corrected[0].id)
    settle()
    assert "For staff: what we corrected" in texts(page.detail)


def test_the_record_stays_when_the_language_changes(guide: Guide, demo: Library) -> None:
    guide.navigation.open_record("question", "t-visa")
    guide.set_language("es")
    settle()
    found = demo.get(Question, "t-visa", "es")
    assert found is not None
    assert found.record.question in texts(guide.at("questions", QuestionsPage).detail)
    guide.navigation.open_record("notice", demo.ids(Notice)[0])
    guide.set_language("en")
    settle()
    assert "Not listed in this guide" in texts(guide.at("questions", QuestionsPage).detail)


def test_the_arrow_keys_go_through_the_list(page: QuestionsPage, hand: Hand) -> None:
    page.list.setFocus(Qt.FocusReason.TabFocusReason)
    hand.key(Qt.Key.Key_Down)
    second = page.model.article(1)
    assert second is not None
    assert second.title in texts(page.detail)


@pytest.mark.parametrize(("kind", "record_id"), [("question", "t-visa"), ("guidance", "seventeen-tonight")])
def test_a_page_about_law_says_once_that_no_lawyer_has_read_it(guide: Guide, kind: str, record_id: str) -> None:
    page = guide.at("questions", QuestionsPage)
    page.open_record(kind, record_id)
    assert [each for each in texts_of(page) if "No lawyer" in each] == [
        "No lawyer has read this page yet. It is not legal advice."
    ]
    assert "No lawyer" not in markup(page)
    page.open_record("question", "place-to-sleep")
    assert [each for each in texts_of(page) if "No lawyer" in each] == []
