"""Side by side: paragraph by paragraph in two languages, one highlight on both sides, numbers between."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea

from guide_app.content.kinds import RECORD_TYPES
from guide_app.content.markup import plain_text
from guide_app.content.records import Guidance, Question, Service
from guide_app.library.library import Library
from guide_app.library.pairs import PAIRED_KINDS, paired
from guide_app.ui.bilingual.page import BilingualPage
from guide_app.ui.bilingual.record_choice import RecordChoice
from guide_app.ui.common.record_text import title_of
from guide_app.ui.kit.inputs.filters import FilterButton
from guide_app.ui.kit.overlays.choice_popup import ChoiceList
from guide_app.ui.printing.page import PrintPage
from tests.handouts import pdf
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, button_named, seen, settle, texts
from tests.ui.printing.print_page import ready
from tests.ui.seeing import cut_off, overlapping, small_targets, too_wide


@pytest.fixture
def at_home() -> bool:
    """Each test opens what is read."""
    return True


@pytest.fixture
def page(guide: Guide, hand: Hand) -> BilingualPage:
    """A service in front, and then beside itself in Spanish."""
    guide.navigation.open_record("service", "safelink")
    settle()
    hand.ctrl(Qt.Key.Key_B)
    assert guide.navigation.here == "together"
    return guide.at("together", BilingualPage)


def test_both_sides_are_shown_and_a_draft_is_told(page: BilingualPage) -> None:
    said = texts(page)
    for row in page.rows:
        assert row.pair.first in said
        assert row.pair.second in said
    assert any(text.startswith("Draft translation") for text in said)
    assert "English" in said


def test_the_column_of_numbers_is_between_rules(guide: Guide, page: BilingualPage) -> None:
    rule = guide.theme.color("line_soft").rgb()
    for row in page.rows[1:4]:
        (middle,) = [each for each in seen(row, QLabel) if each.objectName() == "PairNumber"]
        drawn = row.grab().toImage()
        edges = (middle.x(), middle.geometry().right())
        assert all(drawn.pixel(x, y) == rule for x in edges for y in (2, middle.height() - 3))


def test_one_highlight_moves_on_both_sides_with_arrows_and_mouse(page: BilingualPage, hand: Hand) -> None:
    def lit() -> list[int]:
        return [place for place, row in enumerate(page.rows) if row.property("lit")]

    assert lit() == [0]
    hand.key(Qt.Key.Key_Down)
    assert lit() == [1]
    hand.key(Qt.Key.Key_Up, times=3)
    assert lit() == [0]
    hand.click(page.rows[2])
    assert lit() == [2]
    hand.key(Qt.Key.Key_Down, times=50)
    assert lit() == [len(page.rows) - 1]


def test_sides_are_swapped_and_text_grows(guide: Guide, page: BilingualPage, hand: Hand) -> None:
    first = page.rows[1].pair
    hand.press(page, "Swap sides")
    assert (page.rows[1].pair.first, page.rows[1].pair.second) == (first.second, first.first)
    hand.press(page, "Larger")
    assert guide.theme.percent == 110


@pytest.mark.parametrize("at", ["questions", "get-help"])
def test_the_key_takes_what_is_read_whatever_led_there(guide: Guide, hand: Hand, at: str) -> None:
    """The row that the page showed by itself, and the one that the arrow came to after a link had led to another."""
    guide.navigation.open_record(*(("guidance", "under-18") if at == "questions" else ("service", "safelink")))
    guide.navigation.show("home")
    guide.navigation.show(at)
    settle()
    page = guide.navigation.page(at)
    page.take_keyboard()
    hand.key(Qt.Key.Key_Down)
    record = page.record()
    assert record is not None
    kind, read = record
    assert read not in ("under-18", "safelink")
    found = guide.library.get(RECORD_TYPES[kind], read, "en")
    assert found is not None
    title = title_of(found.record, guide.library)
    hand.ctrl(Qt.Key.Key_B)
    assert guide.at("together", BilingualPage).rows[0].pair.first == title


def test_without_a_record_it_says_where_to_begin(guide: Guide) -> None:
    guide.navigation.show("together")
    assert any(text.startswith("Choose an answer") for text in texts(guide.at("together", BilingualPage)))


def test_another_answer_is_chosen_on_the_page(guide: Guide, hand: Hand) -> None:
    """By keys alone, and Back leads to the one before."""
    guide.navigation.show_together("question", "t-visa")
    page = guide.at("together", BilingualPage)
    (choice,) = seen(page, RecordChoice)
    choice.setFocus(Qt.FocusReason.TabFocusReason)
    hand.key(Qt.Key.Key_Space)
    hand.write("my")
    hand.key(Qt.Key.Key_Return)
    settle()
    assert page.rows[0].pair.first == "My boss did not pay me. Can I get my money?"
    assert choice.accessibleName() == "Read: My boss did not pay me. Can I get my money?"
    guide.navigation.back()
    assert page.rows[0].pair.first == "What is a T visa?"


def test_choices_begin_with_first_answers_and_with_the_service_shown(guide: Guide, demo: Library) -> None:
    guide.navigation.show_together("service", "safelink")
    (choice,) = seen(guide.at("together", BilingualPage), RecordChoice)
    choice.click()
    settle()
    (listed,) = seen(guide, ChoiceList)
    titles = [listed.model().index(row, 0).data() for row in range(listed.model().rowCount())]
    first = demo.get(Question, demo.ids(Question)[0], "en")
    service = demo.get(Service, "safelink", "en")
    assert first is not None
    assert service is not None
    assert titles[:2] == [service.record.name, title_of(first.record, demo)]
    assert len(titles) == 1 + len(demo.ids(Question)) + len(demo.ids(Guidance))


@pytest.mark.parametrize("kind", PAIRED_KINDS)
def test_every_record_has_a_pair_for_every_paragraph(demo: Library, kind: str) -> None:
    for record_id in demo.ids(RECORD_TYPES[kind]):
        found = paired(demo, kind, record_id, "en", "es")
        assert found is not None
        for pair in found.pairs:
            texts = [plain_text(spans, demo.phone_numbers) for spans in (pair.first, pair.second)]
            assert bool(texts[0].strip()) == bool(texts[1].strip()), (record_id, pair)
            assert not any(sign in text for text in texts for sign in ("**", "](")), (record_id, pair)


@pytest.mark.parametrize("kind", PAIRED_KINDS)
def test_both_languages_are_printed_on_one_sheet(guide: Guide, hand: Hand, kind: str) -> None:
    record_id = guide.library.ids(RECORD_TYPES[kind])[0]
    guide.navigation.show_together(kind, record_id)
    page = guide.at("together", BilingualPage)
    hand.press(page, "Swap sides")
    pairs = [row.pair for row in page.rows]
    hand.press(page, "Print both")
    assert guide.navigation.here == "print"
    making = ready(guide.at("print", PrintPage))
    rendered = making.rendering.rendered
    assert rendered is not None
    sheet = " ".join(" ".join(pdf.text(rendered.for_print(), at).split()) for at in range(len(rendered.pages)))
    # All that the page has; its first paragraphs, which no list above repeats, in the order of the page.
    assert [text for pair in pairs for text in (pair.first, pair.second) if pdf.typeset(text)[:12] not in sheet] == []
    assert sheet.find(pairs[1].first[:12]) < sheet.find(pairs[1].second[:12])
    assert rendered.suggested_name == "together-es-en.pdf"


def test_each_language_is_named_over_its_side(page: BilingualPage, hand: Hand) -> None:
    def places() -> list[int]:
        heads = [next(each for each in seen(page, QLabel) if each.text() == "English"), *seen(page, FilterButton)[1:]]
        return [each.mapTo(page, QPoint()).x() for each in heads]

    english, spanish = places()
    assert english < spanish
    hand.press(page, "Swap sides")
    english, spanish = places()
    assert spanish < english


@pytest.mark.parametrize(("size", "percent"), [((1280, 800), 100), ((1024, 600), 200), ((640, 480), 100)])
def test_it_finds_room(open_window: Opener, hand: Hand, size: tuple[int, int], percent: int) -> None:
    guide = open_window(size)
    guide.set_text_size(percent)
    for kind, record_id in (("service", "safelink"), ("question", "t-visa"), ("guidance", "under-18")):
        guide.navigation.show_together(kind, record_id)
        settle()
        page = guide.at("together", BilingualPage)
        assert page.rows
        assert button_named(page, "Swap sides").isVisible()
        assert cut_off(page) == []
        assert overlapping(page) == []
        assert too_wide(page) == []
        assert small_targets(page) == []
        (area,) = seen(page, QScrollArea)
        assert area.viewport().height() > 0.4 * page.height(), "most of it is there to be read"
        assert {len(set(each)) for each in edges(page)} == {1}, "each side begins at one edge"
        assert any("Draft translation." in each for each in texts(page))


def edges(page: BilingualPage) -> tuple[list[int], list[int]]:
    """Where the paragraphs of either side begin, but for those behind the number of a step."""
    first: list[int] = []
    second: list[int] = []
    for row in page.rows:
        for words in seen(row, QLabel) if row.pair.step is None else []:
            for side, text in ((first, row.pair.first), (second, row.pair.second)):
                if words.text() == text != row.pair.number:
                    side.append(words.mapTo(page, QPoint()).x())
    return first, second


def test_no_column_is_kept_where_a_record_has_no_number(guide: Guide) -> None:
    for record in guide.library.all(Question, "en"):
        found = paired(guide.library, "question", record.record.id, "en", "es")
        if found is not None and not any(pair.phone for pair in found.pairs):
            guide.navigation.show_together("question", record.record.id)
            settle()
            page = guide.at("together", BilingualPage)
            assert "PairNumber" not in {part.objectName() for row in page.rows for part in seen(row, QLabel)}
            return
    raise AssertionError("each question has a number")


def test_small_window_names_what_is_read_in_one_line(open_window: Opener) -> None:
    guide = open_window((1024, 600))
    guide.navigation.show_together("question", "t-visa")
    settle()
    page = guide.at("together", BilingualPage)
    (choice,) = seen(page, RecordChoice)
    assert choice.width() >= choice.sizeHint().width(), "the title is whole"
    tops = {each.mapTo(page, QPoint(0, each.height() // 2)).y() // 8 for each in seen_buttons(page)}
    assert len(tops) == 1, "one line of buttons"


def seen_buttons(page: BilingualPage) -> list[QPushButton]:
    """The buttons of the head."""
    return [button_named(page, name) for name in ("Larger", "Print both")]
