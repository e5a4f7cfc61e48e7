"""The interface follows the chosen language, not the system's; pages are made again in it with their place kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from guide_app.desk import paths
from guide_app.library.assurance import carried
from guide_app.system.messages import N_
from guide_app.ui.common.formatting import date_words, time_words
from guide_app.ui.common.messages import translated
from guide_app.ui.common.translations import InterfaceLanguage, locale_of
from guide_app.ui.kit.text.localized import count_words, list_words
from guide_app.ui.printing.page import PrintPage
from guide_app.ui.questions.page import Bookmark, QuestionsPage
from guide_app.ui.signs.page import SignsPage
from guide_app.ui.tonight.page import TonightPage
from tests.pseudo import make_pseudo, pseudo
from tests.ui.conftest import Opener
from tests.ui.desk import Guide, Hand, button_named, settle, texts
from tests.ui.untranslated import shown_texts, untranslated

NOON = dt.datetime(2026, 3, 4, 15, 5)  # noqa: DTZ001 - a time on the wall clock


@pytest.fixture(scope="session")
def pseudo_spanish(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Catalogues as they came with the program, and one for Spanish, in pseudo-translation."""
    folder = make_pseudo(tmp_path_factory.mktemp("catalogues"), "es")
    english = paths.assets_folder() / "translations" / "guide_en.qm"
    (folder / english.name).write_bytes(english.read_bytes())
    return folder


@pytest.fixture(autouse=True)
def system() -> Iterator[None]:
    """The language in force is put back."""
    yield
    QLocale.setDefault(QLocale("en_US"))


@pytest.fixture
def interface(qapp: QApplication) -> InterfaceLanguage:
    """As the program makes it."""
    return InterfaceLanguage(paths.assets_folder() / "translations")


@pytest.mark.parametrize("system", ["es_ES", "es_US", "en_US", "de_DE", "ar_EG", "C"])
def test_dates_times_and_lists_follow_the_language_that_was_chosen(
    qapp: QApplication, pseudo_spanish: Path, monkeypatch: pytest.MonkeyPatch, system: str
) -> None:
    interface = InterfaceLanguage(pseudo_spanish)
    monkeypatch.setattr(QLocale, "system", staticmethod(lambda: QLocale(system)))
    interface.use("en")
    assert date_words(NOON.date()) == "Mar 4, 2026"
    assert list_words(["a", "b"]) == "a, b"
    assert time_words(NOON).replace("\u202f", " ") == "3:05 PM"
    assert count_words(41230) == "41,230"
    interface.use("es")
    assert date_words(NOON.date()) == "4 mar 2026"
    assert QLocale().dayName(1) == "lunes"
    assert locale_of("pt-BR").name() == "pt_BR"
    assert locale_of("vi").language() == QLocale.Language.Vietnamese
    assert locale_of("ar").toString(911) == "911"
    interface.end()


def test_a_sentence_that_stays_english_has_its_date_in_english(guide: Guide) -> None:
    guide.set_language("vi")
    guide.navigation.show("home")
    settle()
    (greeting,) = [text for text in texts(guide) if text.startswith("Good afternoon")]
    assert "Tuesday, November 24" in greeting
    assert any(text.startswith("Edition of Nov 27, 2026") for text in texts(guide))


def test_an_edition_has_its_date_in_spanish(guide: Guide) -> None:
    guide.set_language("es")
    guide.navigation.show("home")
    settle()
    assert any(text.startswith("Edición del 27 nov 2026") for text in texts(guide))


def test_the_country_of_the_computer_is_kept_where_it_has_the_language(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert locale_of("es").name() == "es_US"
    monkeypatch.setattr(QLocale, "system", staticmethod(lambda: QLocale("en_GB")))
    assert locale_of("en").name() == "en_GB"


def test_numbers_in_messages_follow_it_too(interface: InterfaceLanguage) -> None:
    interface.use("es")
    QLocale.setDefault(QLocale("es_ES"))
    message = N_("messages", "{known}: {size} mm").filled(known=("a", "b"), size=Decimal("1.5"))
    assert translated(message) == "a, b: 1,5 mm"


@pytest.mark.parametrize(("count", "words"), [(0, "0 sheets are"), (1, "1 sheet is"), (2, "2 sheets are")])
def test_the_window_and_the_command_line_have_the_same_plurals(
    interface: InterfaceLanguage, count: int, words: str
) -> None:
    text = "%n sheet(s) (is|are) more than {most}. Print one sheet and ask the printer for copies."
    message = N_("messages", text, "", count).filled(most=500)
    assert str(message).startswith(f"{words} more than 500.")
    assert translated(message) == str(message)


def test_counts_in_the_window_have_plurals(guide: Guide) -> None:
    guide.session.add_to_tray("safelink")
    assert guide.rail.tray.accessibleName() == "Handout, 1 service"
    guide.session.add_to_tray("safe-exit-initiative")
    assert guide.rail.tray.accessibleName() == "Handout, 2 services"
    guide.navigation.show("home")
    settle()
    numbers = carried(guide.library).not_called
    assert [text for text in texts(guide) if text.endswith(f"Nobody has called {numbers} main numbers yet")]
    assert not [text for text in shown_texts(guide) if "(s)" in text]


def test_nothing_is_made_again_where_the_interface_stays_english(guide: Guide) -> None:
    before = guide.navigation.page("get-help")
    guide.set_language("vi")
    assert guide.navigation.page("get-help") is before
    assert guide.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_the_frame_speaks_the_language_and_speaks_english_again(open_window: Opener, pseudo_spanish: Path) -> None:
    guide = open_window(translations=pseudo_spanish)
    english = [guide.rail.button("signs").text(), guide.top_bar.back.text(), guide.top_bar.box.placeholderText()]
    guide.set_language("es")
    settle()
    assert guide.rail.button("signs").text().strip() == pseudo("Signs")
    assert guide.top_bar.back.text().strip() == pseudo("Back")
    assert guide.top_bar.hide_button.text().strip() == pseudo("Hide now")
    assert guide.top_bar.box.accessibleName() == pseudo("Search")
    assert guide.rail.button("signs").shortcut().isEmpty()
    guide.set_language("en")
    settle()
    assert [
        guide.rail.button("signs").text(),
        guide.top_bar.back.text(),
        guide.top_bar.box.placeholderText(),
    ] == english


def test_a_list_keeps_its_filters_and_its_record(open_window: Opener, pseudo_spanish: Path) -> None:
    guide = open_window(translations=pseudo_spanish)
    guide.navigation.show_need("shelter")
    guide.navigation.open_record("service", "safelink")
    wanted, before = guide.help.wanted, guide.help
    guide.set_language("es")
    settle()
    assert guide.help is not before
    assert guide.navigation.here == "get-help"
    assert guide.stack.currentWidget() is guide.help
    assert guide.help.wanted == wanted
    assert guide.help.bookmark().place.service_id == "safelink"
    guide.navigation.back()
    assert guide.help.bookmark().place.service_id != "safelink"


def test_every_page_keeps_its_place(open_window: Opener, pseudo_spanish: Path) -> None:
    guide = open_window(translations=pseudo_spanish)
    form = guide.at("tonight", TonightPage).form
    form.tap({**form.taps, "gender": "woman", "away": "fleeing", "pregnant": True})
    situation = form.situation
    guide.session.tick("papers-held", True)
    guide.at("signs", SignsPage)
    guide.at("print", PrintPage).show_kind("poster", wording="discreet")
    guide.navigation.open_record("question", "t-visa")
    guide.set_language("es")
    settle()
    assert guide.navigation.here == "questions"
    assert guide.navigation.record == ("question", "t-visa")
    place = guide.at("questions", QuestionsPage).place()
    assert isinstance(place, Bookmark)
    assert (place.group, place.shown) == ("rights-and-law", ("question", "t-visa"))
    assert guide.at("tonight", TonightPage).form.situation == situation
    printed = guide.at("print", PrintPage).maker.form
    assert printed.kind_id == "poster"
    assert printed.values()["wording"] == "discreet"
    assert guide.session.ticked == ("papers-held",)
    print_button = guide.at("print", PrintPage).maker.left.print_button
    assert print_button.accessibleName() == pseudo("Print…")


def test_calls_and_cards_speak_it_too(open_window: Opener, pseudo_spanish: Path, hand: Hand) -> None:
    guide = open_window(translations=pseudo_spanish)
    guide.workspace.cards.give()
    guide.set_language("es")
    settle()
    assert guide.workspace.cards.giver.form is None
    guide.show_call_sheet()
    guide.set_language("en")
    settle()
    assert guide.stack.isVisible()
    guide.set_language("es")
    guide.show_call_sheet()
    settle()
    assert untranslated(guide.call_sheet) == []
    guide.desktop.window.close_sheet()
    guide.workspace.cards.give()
    settle()
    form = guide.workspace.cards.giver.form
    assert form is not None
    assert untranslated(form.panel) == []


def test_hide_now_works_after_the_language_changed(open_window: Opener, pseudo_spanish: Path) -> None:
    guide = open_window(translations=pseudo_spanish)
    guide.set_language("es")
    settle()
    button_named(guide, pseudo("Hide now")).click()
    assert guide.hiding.hidden
