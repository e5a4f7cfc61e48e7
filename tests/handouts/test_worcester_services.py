"""First calls and the binder of the Worcester pack: every service of it, page by page."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from guide_app.content.records import Service
from guide_app.handouts.document import Rendered
from guide_app.handouts.options import Paper
from guide_app.handouts.pages.binder import BinderOptions
from guide_app.handouts.pages.brochure import BrochureOptions
from guide_app.handouts.pages.directory_sheet import DirectorySheetOptions
from guide_app.handouts.pages.first_call_sheet import FirstCallSheetOptions
from guide_app.handouts.pages.guidance_sheet import GuidanceSheetOptions
from guide_app.handouts.pages.page_maker import PageMaker
from guide_app.handouts.phrases import PhraseBook
from guide_app.library.library import Library
from guide_app.library.services import Services
from tests.handouts import pdf
from tests.handouts.conftest import Printed
from tests.handouts.languages import LANGUAGES


def _text(made: Rendered) -> str:
    """All of it, its line breaks as spaces."""
    return " ".join(" ".join(pdf.text(made.pdf, page).split()) for page in range(len(made.pages)))


@pytest.mark.parametrize(("language", "paper"), [("en", "letter"), ("es", "a4")])
def test_the_second_page_of_a_first_call_holds_more_than_a_few_lines(
    worcester: Library, printed: Printed, language: str, paper: Paper
) -> None:
    """A page of a few lines is soon lost; what to say stays with the number as far as both pages are filled."""
    second = 0
    for service_id in Services(worcester).find().ids():
        options = FirstCallSheetOptions(language=language, large_print=True, paper=paper, service=service_id)
        made = printed(options)
        assert len(made.pages) <= 2, service_id
        if len(made.pages) == 2:
            second += 1
            foot = pdf.page_size(made.pdf, 1)[1] - 40
            filled = max(line.bottom for line in pdf.lines(made.pdf, 1) if line.bottom < foot)
            assert filled > 85, service_id
    assert second > 20


def test_an_old_first_call_stays_on_its_page(printed: Printed) -> None:
    """The foot has a line more, in a translation two."""
    options = FirstCallSheetOptions(language="es", service="pathways-for-change")
    made = printed(options, dt.timedelta(days=400))
    assert len(made.pages) == 1
    assert "·\n" not in pdf.text(made.pdf).replace("\r", "").replace(" \n", "\n")


@pytest.mark.parametrize(("language", "said"), [("en", "On the web: jatwork.org"), ("es", "En internet: jatwork.org")])
def test_who_has_a_website_and_no_number_is_found_by_it(printed: Printed, language: str, said: str) -> None:
    """Who carries the sheet has no staff to ask."""
    for options in (
        FirstCallSheetOptions(language=language, service="justice-at-work"),
        DirectorySheetOptions(language=language, services=("justice-at-work",)),
        BrochureOptions(language=language, services=("justice-at-work", "safelink")),
    ):
        text = _text(printed(options))
        assert said in text
        assert "Ask staff" not in text
        assert "Pregunte al personal" not in text


def test_chosen_services_in_two_languages_have_every_fact_and_number_in_both(
    worcester: Library, words: PhraseBook, printed: Printed
) -> None:
    chosen = Services(worcester).find().ids()[::3]
    text = _text(printed(DirectorySheetOptions(services=chosen, second_language="es")))
    for language in ("en", "es"):
        maker = PageMaker(worcester, words, language, worcester.edition)
        for entry in maker.services.entries(chosen, facts=True):
            assert pdf.typeset(entry.name.text)[:12] in text
            for fact in entry.facts:
                assert pdf.typeset(fact.text[0].text)[:12].split("\u00a0")[0].strip() in text, (entry.id, fact)
            told = [phone.number for phone in entry.phones] or [entry.no_number or ""]
            assert all(each in text for each in told), entry.id


def test_without_either_staff_know_how(printed: Printed) -> None:
    options = DirectorySheetOptions(services=("african-community-education",))
    assert "For staff: ask first" in _text(printed(options))


def test_the_second_page_of_a_first_call_tells_whose_call_it_is(printed: Printed) -> None:
    """The two sheets of paper may be parted."""
    made = printed(FirstCallSheetOptions(large_print=True, service="safelink"))
    assert pdf.text(made.pdf, 1).startswith("SafeLink, the state domestic violence hotline")


@pytest.mark.parametrize(("language", "said"), [("en", "they may have changed"), ("es", "puede haber cambiado")])
def test_hours_from_an_old_list_say_so(printed: Printed, language: str, said: str) -> None:
    for service_id, marked in (("family-health-center-worcester", True), ("safelink", False)):
        made = printed(FirstCallSheetOptions(language=language, service=service_id))
        assert (said in pdf.text(made.pdf)) is marked


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("large", [False, True])
def test_every_service_is_in_the_index_with_its_card(
    worcester: Library, words: PhraseBook, printed: Printed, language: str, large: bool
) -> None:
    made = printed(BinderOptions(language=language, large_print=large))
    text = _text(made)
    book, _, index = text.rpartition(f"{words.of(language).page_phrases.by_name} 2·3")
    needs = [need.id for need in worcester.pack(language).needs]
    for service in worcester.all(Service, language):
        name = pdf.typeset(service.record.name)
        if service.record.status != "active":
            assert name not in index
            continue
        cards = re.findall(re.escape(name) + r" (\d+·\d+(?:, \d+·\d+)*)", index)
        section = needs.index(service.record.needs[0]) + 1
        own = [card for several in cards for card in several.split(", ") if card.startswith(f"{section}·")]
        role = pdf.typeset(service.record.card_role or "")
        assert any(f"{card} {role}" in book for card in own), (name, cards)


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_index_of_the_short_binder_leads_to_sections(
    worcester: Library, words: PhraseBook, printed: Printed, language: str
) -> None:
    text = _text(printed(BinderOptions(language=language, extent="short")))
    _, _, index = text.rpartition(words.of(language).page_phrases.by_section_note)
    needs = [need.id for need in worcester.pack(language).needs]
    for service in worcester.all(Service, language):
        if service.record.status == "active":
            section = needs.index(service.record.needs[0]) + 1
            assert re.search(re.escape(pdf.typeset(service.record.name)) + rf" (\d+, )*{section}\b", index), (
                service.record.id
            )


def test_a_card_has_the_same_number_in_every_twin(printed: Printed) -> None:
    """Whoever says "card 9·2" on the phone is understood."""
    for options in (
        BinderOptions(),
        BinderOptions(language="es"),
        BinderOptions(large_print=True),
        BinderOptions(paper="a4", sides="both"),
    ):
        text = _text(printed(options))
        for line in ("Abby’s House 2·1", "Community Legal Aid 5·1", "Family Health Center of Worcester 4·1"):
            assert line in text, options


def test_the_index_by_name_tells_a_name_once(printed: Printed) -> None:
    """An accent more, or the first words of the name that is beside it, tell nobody more."""
    _, _, index = _text(printed(BinderOptions())).rpartition("Index by name 2·3")
    assert re.search(r"Llámanos (see )?7·1", index)
    for name in ("Centro Las", "Llamanos", "LINK KID", "New Hope, Inc.", "SafeLink 1"):
        assert name not in index


@pytest.mark.parametrize("language", ["en", "es"])
def test_an_organization_that_the_name_tells_is_not_told_again(printed: Printed, language: str) -> None:
    options = DirectorySheetOptions(language=language, services=("pathways-for-change", "new-hope", "safelink"))
    made = printed(options)
    text = " ".join(pdf.text(made.pdf, page) for page in range(len(made.pages)))
    assert "Inc." not in text
    assert "Casa Myrna" in text


def test_a_name_that_describes_is_in_the_language_of_the_page(worcester: Library, printed: Printed) -> None:
    """And tagged so. A proper name stays, and the index leads from the English to the Spanish."""
    chosen = ("worcester-da", "community-legal-aid")
    pages = DirectorySheetOptions(language="es", services=chosen)
    sheet = printed(pages)
    assert "Fiscalía" in _text(sheet), "on the page for staff: its number may not be printed"
    assert "Community Legal Aid" in pdf.text(sheet.pdf)
    assert "draft-translation" in {note.kind for note in sheet.notes}
    first = printed(FirstCallSheetOptions(language="es", service="worcester-da"))
    english = sum(language == "en" for _, language, _ in pdf.structure(first.pdf))
    assert (english, _text(first).count("“Spanish, please. ")) == (1, 1), "nothing of it but what to say"
    book = printed(BinderOptions(language="es"))
    text = " ".join(" ".join(pdf.text(book.pdf, page).split()) for page in range(len(book.pages)))
    (card,) = re.findall(r"Fiscalía de Distrito [(]District Attorney[)][^·]* (12·\d)", text)[-1:]
    assert f"District Attorney, victim witness services {card}" in text
    assert re.search(r"Emergencia: policía, bomberos, ambulancia (1·\d+) .*Emergency: police, fire, ambulance \1", text)


@pytest.mark.parametrize("language", ["en", "es", *LANGUAGES])
@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_where_to_sleep_has_each_number_at_the_end_of_its_row(printed: Printed, language: str, paper: Paper) -> None:
    """Also behind an Arabic comma: a number within the words is found late."""
    made = printed(GuidanceSheetOptions(language=language, paper=paper, questions=("place-to-sleep",)))
    glyphs = [glyph for glyph in pdf.glyphs(made.pdf) if glyph.size > 14 and glyph.text.isdigit()]
    left, right = min(glyph.box.left for glyph in glyphs), max(glyph.box.right for glyph in glyphs)
    ends = [
        glyph
        for glyph in glyphs
        if (glyph.box.left < left + 1.5 if language == "ar" else glyph.box.right > right - 1.5)
    ]
    assert len(ends) == 5
