"""Client view: nothing that is written for staff is on any page, whatever is opened."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QWidget

from guide_app.content.markup import parse_line, parse_prose, plain_text
from guide_app.content.records import Question, Service
from guide_app.handouts.registry import KINDS
from guide_app.ui.common.audience import Audience
from guide_app.ui.printing.page import PrintPage
from guide_app.ui.questions.page import QuestionsPage
from guide_app.ui.search.page import ResultsPage
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, seen, settle, watch_for
from tests.ui.directory.help_page import shown
from tests.ui.search.held_search import HeldSearch

CLIENT = Audience(client=True)


@pytest.fixture
def client(guide: Guide) -> Guide:
    """The guide in client view."""
    guide.set_audience(CLIENT)
    settle()
    return guide


def words_of(guide: Guide) -> str:
    """Every word that is on the page, scrolled out of sight or not, in its tips, and for a screen reader."""
    parts = seen(guide.navigation.stack, QWidget)
    shown = [each.text() for each in parts if isinstance(each, QLabel | QAbstractButton)]
    tips = [words for each in parts for words in (each.toolTip(), each.accessibleName(), each.accessibleDescription())]
    return "\n".join((*shown, *tips))


def test_the_switch_is_in_the_bar_and_is_not_kept(open_window: Opener, hand: Hand) -> None:
    guide = open_window()
    hand.press(guide.top_bar, "Client view")
    assert guide.audience.client
    hand.key(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    watch_for(lambda: not guide.audience.client)
    guide.set_audience(CLIENT)
    guide.close()
    assert not open_window().audience.client


def test_no_staff_note_of_any_service(client: Guide) -> None:
    numbers = client.library.phone_numbers
    services = (each.record for each in client.library.all(Service, "en"))
    noted = [each for each in services if each.staff_notes and each.status == "active"]
    assert noted
    for service in noted:
        client.navigation.open_record("service", service.id)
        settle()
        text = words_of(client)
        assert service.name in text
        assert "For staff" not in text
        for note in service.staff_notes:
            assert plain_text(parse_line(note), numbers)[:40] not in text.replace("\u2011", "-").replace("\u00a0", " ")
        assert service.assurer not in text
        assert not [line for line in text.splitlines() if line.startswith("See ") and "source" in line]


def test_questions_for_staff_are_in_no_list_and_no_correction_is_shown(client: Guide) -> None:
    client.navigation.show("questions")
    page = client.at("questions", QuestionsPage)
    listed: set[str] = set()
    for group in client.library.pack("en").question_groups:
        page.show_topic(group.id)
        listed |= {article.id for article in page.model.articles}
        settle()
        for article in page.model.articles:
            client.navigation.open_record(article.kind, article.id)
            assert "For staff" not in words_of(client)
    questions = {each.record.id: each.record for each in client.library.all(Question, "en")}
    assert listed == {key for key, each in questions.items() if each.audience == "client"}
    assert {each.audience for each in questions.values()} == {"client", "staff"}


def test_signs_and_guidance_are_not_there(client: Guide, hand: Hand) -> None:
    assert not [each for each in seen(client.rail, QPushButton) if each.accessibleName() == "Signs"]
    hand.key(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert client.navigation.here == "get-help"
    client.navigation.show("questions")
    assert "What to do now" not in words_of(client)


def test_turning_the_view_while_signs_are_open_leaves_them_and_the_way_back(guide: Guide, hand: Hand) -> None:
    guide.navigation.show("signs")
    guide.set_audience(CLIENT)
    assert guide.navigation.here == "get-help"
    hand.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert guide.navigation.here == "get-help"


def test_turning_the_view_takes_away_what_staff_have_open(guide: Guide) -> None:
    questions = [each.record for each in guide.library.all(Question, "en")]
    for question in [each for each in questions if each.audience == "staff"]:
        guide.set_audience(Audience())
        guide.navigation.open_record("question", question.id)
        settle()
        guide.set_audience(CLIENT)
        settle()
        assert question.question not in words_of(guide)
    noted = next(each.record for each in guide.library.all(Service, "en") if each.record.staff_notes)
    guide.set_audience(Audience())
    guide.navigation.open_record("service", noted.id)
    settle()
    assert "For staff" in words_of(guide)
    guide.set_audience(CLIENT)
    settle()
    assert "For staff" not in words_of(guide)


def _print_page(guide: Guide, kind: str) -> PrintPage:
    guide.workspace.print_kind("wallet-card", {})
    page = guide.at("print", PrintPage)
    page.show_kind(kind)
    return page


def test_no_handout_offers_what_is_for_staff(client: Guide) -> None:
    staff = {each.record.id for each in client.library.all(Question, "en") if each.record.audience == "staff"}
    page = _print_page(client, "binder")
    offered = list(page.offered())
    assert not [kind for kind in offered if KINDS[kind].for_staff]
    for kind in offered:
        page.show_kind(kind)
        fields = page.form.fields()
        assert not set(fields) & {"staff_notes", "signs", "guidance", "ticked"}, kind
    page.show_kind("question-sheet")
    found = page.finder._find(("question", "", False))
    assert found
    assert not {entry.id for entry in found} & staff


def test_lists_on_paper_leave_out_police_until_asked(client: Guide) -> None:
    for kind in ("binder", "directory-sheet"):
        page = _print_page(client, kind)
        assert msgspec.structs.asdict(page.form.options())["without_police"]
    page.police_asked.emit()
    assert not msgspec.structs.asdict(page.form.options())["without_police"]


def test_turning_the_view_takes_away_what_staff_saw_on_paper(guide: Guide) -> None:
    page = _print_page(guide, "binder")
    page.form.set_values({"staff_notes": True, "short": True})
    page.form.changed.emit("staff_notes")
    guide.set_audience(CLIENT)
    chosen = msgspec.structs.asdict(page.form.options())
    assert (chosen["staff_notes"], chosen["without_police"], chosen["short"]) == (False, True, True)
    assert page.rendering.rendered is None
    assert page.preview.view.image.isNull()
    guide.set_audience(Audience())
    assert "staff_notes" in page.form.fields()


def test_links_to_what_is_left_out_are_words(guide: Guide) -> None:
    prose = parse_prose("See [the signs](indicator:papers-held), [a line](service:safelink) and {phone:emergency}.")
    spans = [span for block in CLIENT.cleaned(prose) for item in block.items for span in item]
    assert [span.link for span in spans if span.text in ("the signs", "a line")] == [None, "service:safelink"]
    assert any(span.phone == "emergency" for span in spans)
    assert Audience().cleaned(prose) == prose


def test_a_search_finds_nothing_for_staff_and_no_police_until_asked(client: Guide, hand: Hand) -> None:
    hand.write("police")
    results = client.at("results", ResultsPage)
    watch_for(lambda: results.model.rowCount() > 0)
    kinds = {hit.kind for hit in results.model.hits}
    assert not kinds & {"indicator", "guidance"}
    staff = {each.record.id for each in client.library.all(Question, "en") if each.record.audience == "staff"}
    assert not {hit.id for hit in results.model.hits} & staff
    police = {each.record.id for each in client.library.all(Service, "en") if each.record.law_enforcement}
    shown = {hit.id for hit in results.model.hits if hit.kind == "service"} & police
    assert shown <= {"emergency-911"}
    hand.press(results, "Police and prosecutors are left out. Show them too")
    watch_for(lambda: bool({hit.id for hit in results.model.hits} & (police - {"emergency-911"})))


def test_an_answer_on_its_way_when_the_view_is_turned_is_not_shown_to_the_client(
    guide: Guide, hand: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = HeldSearch(monkeypatch)
    hand.write("papers")
    guide.set_audience(CLIENT)
    held.let_go.set()
    results = guide.at("results", ResultsPage)
    watch_for(lambda: results.model.rowCount() > 0)
    assert held.queries[-1].for_client
    assert not {hit.kind for hit in results.model.hits} & {"indicator", "guidance"}


def test_police_are_in_the_list_when_asked_for_and_not_after_the_next_person(client: Guide, hand: Hand) -> None:
    police = {each.record.id for each in client.library.all(Service, "en") if each.record.law_enforcement}
    police -= {entry.service for entry in client.library.pack("en").emergency}
    client.help.show_all()
    assert shown(client)
    assert not set(shown(client)) & police
    hand.press(client.help, "Police and prosecutors are left out. Show them too")
    assert set(shown(client)) >= police
    client.guard.start_afresh()
    client.help.show_all()
    assert not set(shown(client)) & police
    assert client.audience.client, "the view stays: who wiped may be the companion"


def test_a_link_to_the_police_is_asking_for_them(client: Guide) -> None:
    client.navigation.open_record("service", "worcester-police")
    assert client.help.detail.service_id == "worcester-police"


def test_staff_see_all_again(client: Guide) -> None:
    client.set_audience(Audience())
    noted = next(each.record for each in client.library.all(Service, "en") if each.record.staff_notes)
    client.navigation.open_record("service", noted.id)
    settle()
    assert "For staff" in words_of(client)
    assert " sources" in words_of(client)
    assert "Police and prosecutors are" not in words_of(client)
