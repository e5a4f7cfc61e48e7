"""Who to call, in which order, for whom, on lists and in every form of the binder; and what every sheet has."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

import pytest
from msgspec import structs

from guide_app.content.call_rules import CallRule
from guide_app.content.records import Guidance, Question, Service
from guide_app.content.sheets import Sheet
from guide_app.handouts.document import Rendered
from guide_app.handouts.options import Paper
from guide_app.handouts.pages.binder import BinderExtent, BinderOptions
from guide_app.handouts.pages.call_page import for_whom, without_number
from guide_app.handouts.pages.directory_sheet import DirectorySheetOptions
from guide_app.handouts.pages.first_call_sheet import FirstCallSheetOptions
from guide_app.handouts.pages.guidance_sheet import GuidanceSheetOptions
from guide_app.handouts.pages.point_sheet import PicturesSheetOptions, PointSheetOptions
from guide_app.handouts.pages.signs_checklist import SignsChecklistOptions
from guide_app.handouts.pages.work_sheet import WorkSheetOptions
from guide_app.handouts.parts.call_rows import call_rows
from guide_app.handouts.parts.own_block import OwnBlock
from guide_app.handouts.phrases import PhraseBook
from guide_app.library.library import Library
from guide_app.library.services import Services
from tests.handouts import pdf
from tests.handouts.conftest import Printed
from tests.handouts.languages import LANGUAGES as LANGUAGES_OF_CLIENTS

LANGUAGES = ("en", "es")


def _pages(made: Rendered) -> list[str]:
    """The text of each page, its line breaks as spaces."""
    return [" ".join(pdf.text(made.pdf, page).split()) for page in range(pdf.page_count(made.pdf))]


def _letters(text: str) -> str:
    """Letters and digits alone: lines break anywhere, and quotation marks are set."""
    return re.sub(r"\W", "", text)


def _section(pages: list[str], titles: list[str], title: str, note: str) -> str:
    """The pages that open with the title of a need, up to those of the next one."""
    heads = {each: f"{each} {note}" for each in titles}
    starts = {each: next(at for at, text in enumerate(pages) if head in text) for each, head in heads.items()}
    later = [at for at in starts.values() if at > starts[title]]
    return " ".join(pages[starts[title] : min(later, default=len(pages))])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("extent", ["full", "short"])
def test_each_service_of_a_need_is_named_in_its_section_with_its_number(
    worcester: Library, words: PhraseBook, printed: Printed, language: str, extent: BinderExtent
) -> None:
    note = words.of(language).page_phrases.directory_note.split(".")[0]
    pages = _pages(printed(BinderOptions(language=language, extent=extent)))
    needs = worcester.pack(language).needs
    titles = [need.title for need in needs]
    numbers = 0
    for need in needs:
        section = _letters(_section(pages, titles, need.title, note))
        called = [row.service for row in call_rows(worcester, need.id, language).rows]
        for found in worcester.many(Service, [*called, *Services(worcester).find().ids()], language):
            service = found.record
            if need.id not in service.needs and service.id not in called:
                continue
            name = HOURS.sub("", service.card_name or service.name)
            assert _letters(pdf.typeset(name)) in section, (need.id, service.id)
            phone = worcester.main_phone(service)
            if phone is not None and phone.print:
                numbers += 1
                assert _letters(phone.number) in section, (need.id, service.id)
    assert numbers > 100


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_booklet_and_large_print_have_the_numbers_of_the_short_binder(
    worcester: Library, printed: Printed, language: str
) -> None:
    number = re.compile(r"\d{3}-\d{3}-\d{4}")
    short = set(number.findall(" ".join(_pages(printed(BinderOptions(language=language, extent="short"))))))
    assert len(short) > 50
    for options in (
        BinderOptions(language=language, extent="booklet"),
        BinderOptions(language=language, extent="short", large_print=True),
    ):
        assert short <= set(number.findall(" ".join(_pages(printed(options))))), options


@pytest.mark.parametrize("language", LANGUAGES)
def test_large_short_binder_leads_to_each_section_by_its_page(
    worcester: Library, words: PhraseBook, printed: Printed, language: str
) -> None:
    cover, *pages = _pages(printed(BinderOptions(language=language, extent="short", large_print=True)))
    sheet = words.of(language).page_phrases
    assert sheet.step_1_page in cover, "it has no tabs on its edge"
    assert sheet.step_1_why not in cover
    contents = " ".join(pages[:2])
    for number, need in enumerate(worcester.pack(language).needs, start=1):
        page = next(at for at, text in enumerate(pages, start=2) if at > 3 and f"{number} {need.title}" in text)
        told = contents[contents.index(f"{number} {need.title}") :]
        assert re.search(rf"\d {page}\b", told.split(f" {number + 1} ")[0]), need.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_page_of_the_large_short_binder_begins_with_its_section(
    worcester: Library, printed: Printed, language: str
) -> None:
    pages = _pages(printed(BinderOptions(language=language, extent="short", large_print=True)))[3:]
    titles = [f"{number} {need.title}" for number, need in enumerate(worcester.pack(language).needs, start=1)]
    current = titles[0]
    for number, text in enumerate(pages, start=4):
        following = titles[titles.index(current) + 1 :]
        first = next((title for title in (current, *following[:1]) if text.startswith(title)), None)
        assert first is not None, (number, text[:60])
        current = next((title for title in reversed(following) if title in text), current)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_lists_and_binders_keep_to_their_pages(printed: Printed, language: str, paper: Paper) -> None:
    def count(options: Any) -> int:
        return len(printed(options).pages)

    shelter = {"language": language, "paper": paper, "needs": ("shelter",)}
    assert count(DirectorySheetOptions(**shelter, extent="short")) == 1
    assert count(DirectorySheetOptions(**shelter)) <= 5, "four, and one for staff"
    assert count(DirectorySheetOptions(**shelter, large_print=True)) <= 6
    assert count(BinderOptions(language=language, paper=paper)) <= 44
    assert count(BinderOptions(language=language, paper=paper, extent="short")) <= 16
    assert count(BinderOptions(language=language, paper=paper, extent="short", large_print=True)) <= 32


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_that_cards_share_is_printed_once(words: PhraseBook, printed: Printed, language: str) -> None:
    text = " ".join(_pages(printed(DirectorySheetOptions(language=language, needs=("shelter",)))))
    heading = words.of(language).page_phrases.before_every_call
    first = {"en": "If someone checks your phone", "es": "Si alguien le revisa el teléfono"}[language]
    assert text.index(heading) < text.index(first)
    assert text.count(first) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_cards_of_a_section_share_is_above_them(
    words: PhraseBook, printed: Printed, worcester: Library, language: str
) -> None:
    pages = _pages(printed(BinderOptions(language=language)))
    need = worcester.pack(language).needs[8]
    (cards,) = (page for page in pages if "9·1 – " in page)
    heading = words.of(language).page_phrases.before_every_call
    first = {"en": "If someone checks your phone, use", "es": "Si alguien le revisa el teléfono, use"}[language]
    assert f"9 {need.title}" in cards
    assert cards.index(f"{heading}: {first}") < cards.index("9·1 ", cards.index(heading))
    assert sum(page.count(first) for page in pages if f"9 {need.title}" in page) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_not_to_do_is_marked_in_two_languages_too(printed: Printed, language: str) -> None:
    second = {"en": "es", "es": "en"}[language]
    made = printed(GuidanceSheetOptions(language=language, second_language=second, guidance=("in-danger",)))
    crosses = [glyph for page in range(len(made.pages)) for glyph in pdf.glyphs(made.pdf, page) if glyph.text == "×"]
    assert len(crosses) == 6


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("large", [False, True])
def test_under_18_is_before_every_shelter_for_adults(
    worcester: Library, words: PhraseBook, printed: Printed, language: str, large: bool
) -> None:
    text = _pages(printed(DirectorySheetOptions(language=language, needs=("shelter",), large_print=large)))[0]
    phrases = words.of(language).page_phrases
    under, calls = text.index(phrases.under_18), text.index(phrases.calls)
    assert under < text.index("800-792-5200") < calls, "DCF, with its condition"
    assert under < text.index("800-786-2929") < calls
    framed = text[under:calls]
    numbers = re.findall(r"\d{3}-\d{3}-\d{4}", framed)
    assert sorted(numbers) == sorted(set(numbers)), "each number once"
    for call in call_rows(worcester, "shelter", language).frame:
        assert call.condition is not None
        assert call.number is not None
        assert _letters(without_number(call.condition, call.number.number)) in _letters(framed)
    # A shelter that somebody chose has the frame too; a lawyer has none.
    assert phrases.under_18 in _pages(printed(DirectorySheetOptions(language=language, services=("abbys-house",))))[0]
    lawyer = printed(DirectorySheetOptions(language=language, services=("community-legal-aid",)))
    assert phrases.under_18 not in _pages(lawyer)[0]


@pytest.mark.parametrize("language", ["en", "es", *LANGUAGES_OF_CLIENTS])
def test_conditions_are_whole_without_the_number_beside_them(worcester: Library, language: str) -> None:
    for need in worcester.pack(language).needs:
        for call in call_rows(worcester, need.id, language).frame:
            assert call.condition is not None
            assert call.number is not None
            said = without_number(call.condition, call.number.number)
            assert call.number.number not in said
            last = re.split(r"[\s:،,]+", said.rstrip(".")).pop()
            assert last not in {"على", "al", "to", "para", "pou", "số"}, said
            assert re.search(r"[,:،]\s*[.,،]|\s[.,،]", said) is None, said


@pytest.mark.parametrize("language", LANGUAGES_OF_CLIENTS)
def test_every_list_says_what_a_service_is_in_its_language(worcester: Library, language: str) -> None:
    roles = {each.record.id for each in worcester.all(Service, "en") if each.record.card_role}
    missing = [
        each.record.id
        for each in worcester.all(Service, language)
        if each.record.id in roles and "card_role" not in each.fields
    ]
    assert missing == []


def test_calls_are_in_the_order_of_the_decision(worcester: Library, printed: Printed) -> None:
    text = _pages(printed(DirectorySheetOptions(needs=("shelter",))))[0]
    rows = text[text.index("Call in this order") : text.index("Also for this need")]
    wanted = [
        row.number.number for row in call_rows(worcester, "shelter", "en").rows if row.number and row.number.confirmed
    ]
    assert len(wanted) > 5
    places = [rows.index(number) for number in wanted]
    assert places == sorted(places)
    assert "Go to 25 Queen Street" in rows, "its number may not be printed, but people may just come"


def test_who_it_is_for_is_made_of_the_record_where_no_editor_wrote_it(worcester: Library, words: PhraseBook) -> None:
    phrases = words.of("en").page_phrases
    said = {each.record.id: for_whom(each.record, phrases) for each in worcester.all(Service, "en")}
    assert said["abbys-house"] == "Women 18+, with or without children"
    assert said["national-runaway-safeline"] == "Ages 12 to 21"
    assert all(said.values())
    for text in said.values():
        assert len(text) <= 36, text


HOURS = re.compile(", (24 (hours|horas|h)|day (or|and) night|día y noche)$")
"""They are beside the number."""
SCREEN_WORDS = {
    "en": r"\b(say so here|click|screen|below|button|tap|choose the age)\b",
    "es": r"\b(dígalo aquí|clic|pantalla|abajo|botón|elija la edad)\b",
}
"""Words that only mean something at a screen."""


def _sheets(library: Library, language: str) -> list[Any]:
    """A sheet of every kind that a person takes along."""
    return [
        DirectorySheetOptions(language=language, needs=("shelter",), extent="short"),
        GuidanceSheetOptions(language=language, guidance=tuple(library.ids(Guidance))[:3]),
        GuidanceSheetOptions(language=language, questions=tuple(library.ids(Question))[:3]),
        SignsChecklistOptions(language=language),
        SignsChecklistOptions(language=language, ticked=("papers-held",)),
        FirstCallSheetOptions(language=language, service="safelink"),
        *(WorkSheetOptions(language=language, sheet=each) for each in library.ids(Sheet)),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_for_a_client_has_911_and_the_hotline(worcester: Library, printed: Printed, language: str) -> None:
    for options in _sheets(worcester, language):
        if getattr(options, "sheet", "") in ("safety-plan", "workshop-feedback"):
            continue  # They are discreet: what those numbers are for would tell a stranger.
        for page, text in enumerate(_pages(printed(options)), 1):
            for number in ("911", "1-888-373-7888", "988"):
                assert number in text, (options, page, number)


@pytest.mark.parametrize("language", ["en", "es", "pt-BR", "ht", "vi", "ar"])
def test_a_list_says_how_deaf_people_reach_its_numbers(words: PhraseBook, printed: Printed, language: str) -> None:
    """What is known is in the row, and that nothing is known of the others at the foot; in large print at the end."""
    said = _letters(words.of(language).page_phrases.deaf_how.format(number=711))
    for large in (False, True):
        made = printed(
            DirectorySheetOptions(language=language, services=("ywca-central-mass-dv", "luk"), large_print=large)
        )
        page = _pages(made)[0]
        if language != "ar":  # whose words are in another order in the text of a PDF
            assert "ywcacm.org" in page, large
            assert said in _letters(page), large
        assert "711" in page, large


def test_two_languages_each_say_how_deaf_people_call(words: PhraseBook, printed: Printed) -> None:
    options = DirectorySheetOptions(language="es", second_language="en", services=("ywca-central-mass-dv",))
    page = _letters(_pages(printed(options))[0])
    for language in LANGUAGES:
        assert _letters(words.of(language).page_phrases.deaf_how.format(number=711)) in page, language
    assert page.count("ywcacmorg") >= 1


def test_a_card_that_has_room_in_a_column_is_not_split(printed: Printed) -> None:
    """Four services: two cards below the rows, two on the next page."""
    chosen = ("national-human-trafficking-hotline", "ywca-central-mass-dv", "safelink", "luk")
    pages = _pages(printed(DirectorySheetOptions(services=chosen)))
    assert len(pages) == 2
    assert not any("(continued)" in page for page in pages)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_list_speaks_of_the_screen(worcester: Library, printed: Printed, language: str) -> None:
    for options in _sheets(worcester, language)[:2]:
        for text in _pages(printed(options)):
            assert re.findall(SCREEN_WORDS[language], text, re.IGNORECASE) == [], options


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_call_for_tonight_speaks_of_the_screen(worcester: Library, language: str) -> None:
    for found in worcester.all(CallRule, language):
        texts = [text for name in CallRule.translated if (text := getattr(found.record, name))]
        assert re.findall(SCREEN_WORDS[language], " ".join(texts), re.IGNORECASE) == [], found.record.id


@pytest.mark.parametrize("language", ["en", "es", "pt-BR", "vi", "ht", "ar"])
@pytest.mark.parametrize("large", [False, True])
def test_the_foot_is_low_in_two_languages_and_large_print(printed: Printed, language: str, large: bool) -> None:
    """Two lines of numbers and the page in large print; else one of numbers and one or two in small print."""
    other = "en" if language != "en" else "es"
    made = printed(PicturesSheetOptions(language=language, second_language=other, large_print=large))
    for page, text in enumerate(_pages(made)):
        rule = max(box.top for box, _ in pdf.strokes(made.pdf, page) if box.right - box.left > 150)
        height = max(glyph.box.bottom for glyph in pdf.glyphs(made.pdf, page)) - rule
        assert height < (20 if large else 17), (page, height)
        assert "911" in text
        assert "1-888-373-7888" in text


@pytest.mark.parametrize("paper", ["letter", "a4"])
@pytest.mark.parametrize("guidance", ["cards-and-paper", "food-and-cash", "interpreter-now"])
def test_the_name_of_this_place_adds_no_page_in_large_print(printed: Printed, guidance: str, paper: Paper) -> None:
    own = OwnBlock(name="Elm Street House", number="508-752-2210")
    without = GuidanceSheetOptions(guidance=(guidance,), paper=paper, large_print=True)
    assert len(printed(structs.replace(without, own=own)).pages) == len(printed(without).pages)


@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_the_name_of_this_place_adds_no_page_to_steps_taller_than_a_page_in_large_print(
    printed: Printed, paper: Paper
) -> None:
    own = OwnBlock(name="Worcester Safe Harbor House", number="508-555-0142", line="Open every day from 8 to 8.")
    without = WorkSheetOptions(sheet="conversation-guide", second_language="es", paper=paper, large_print=True)
    assert len(printed(structs.replace(without, own=own)).pages) == len(printed(without).pages)


@pytest.mark.parametrize("need", ["work", "crisis", "basics"])
def test_the_page_for_staff_is_no_page_of_a_few_lines(printed: Printed, need: str) -> None:
    made = printed(DirectorySheetOptions(needs=(need,)))
    rules = sorted(box.top for box, _ in pdf.strokes(made.pdf, len(made.pages) - 1))
    assert rules[-2] > 0.3 * (rules[-1] - rules[0]) + rules[0], "the last line for a pen, above the foot"


@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_steps_in_two_languages_leave_no_few_lines_to_another_page(printed: Printed, paper: Paper) -> None:
    made = printed(GuidanceSheetOptions(guidance=("under-18",), second_language="es", paper=paper))
    assert len(made.pages) == 2
    _, height = pdf.page_size(made.pdf)
    foot = height - 60
    assert max(one.box.bottom for one in pdf.glyphs(made.pdf, 1) if one.box.bottom < foot) > 0.3 * height
    assert len(printed(PointSheetOptions(paper=paper, large_print=True)).pages) == 3


@pytest.mark.parametrize("large", [False, True])
def test_names_of_languages_touch_nothing_below(printed: Printed, large: bool) -> None:
    made = printed(PointSheetOptions(large_print=large))
    deep = 0
    for page in range(len(made.pages)):
        glyphs = [glyph for glyph in pdf.glyphs(made.pdf, page) if glyph.text.strip()]
        rules = [box for box, _ in pdf.strokes(made.pdf, page) if box.bottom - box.top < 0.1]
        for glyph in glyphs:
            crossed = [rule for rule in rules if rule.left <= glyph.box.left <= rule.right]
            assert not [rule for rule in crossed if glyph.box.top < rule.top < glyph.box.bottom], glyph
            if "\u1000" <= glyph.text[0] <= "\u109f":
                deep += 1
                below = [one.box.top for one in glyphs if one.text == "B" and one.box.top > glyph.box.bottom - 1]
                assert min(below) - glyph.box.bottom > 0.4
    assert deep > 2


def test_steps_in_two_languages_name_who_can_help_with_each_number_once(printed: Printed) -> None:
    """The number of the local helpline stands in no step."""
    text = " ".join(_pages(printed(GuidanceSheetOptions(guidance=("in-danger",), second_language="es"))))
    assert text.count("Who can help") == text.count("Quién puede ayudar") == 1
    assert text.count("508-755-9030") == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_of_the_booklet_has_a_few_lines(printed: Printed, language: str) -> None:
    made = printed(BinderOptions(language=language, extent="booklet"))
    width, height = pdf.page_size(made.pdf)
    for sheet in range(len(made.pages)):
        glyphs = [one.box for one in pdf.glyphs(made.pdf, sheet)]
        for half in (0, width / 2):
            # Between the ladder and the fold, above the foot.
            ends = [one.bottom for one in glyphs if half + 24 < one.left < half + width / 2 - 24]
            inside = [end for end in ends if end < height - 22]
            assert not ends or max(inside) > 0.3 * height, (sheet, half)


def test_the_numbers_of_an_index_stand_beside_the_end_of_a_name(printed: Printed) -> None:
    made = printed(BinderOptions(extent="booklet"))
    for page in range(len(made.pages)):
        glyphs = [one for one in pdf.glyphs(made.pdf, page) if one.text.strip()]
        at = "".join(one.text for one in glyphs).find("sexualinfections4")
        if at >= 0:
            end, number = glyphs[at + len("sexualinfections") - 1 :][:2]
            assert number.box.top == pytest.approx(end.box.top, abs=1.5)
            return
    pytest.fail("no such line")


def test_rows_of_calls_and_text_use_the_room_of_their_page(printed: Printed) -> None:
    for extent in ("full", "short"):
        made = printed(DirectorySheetOptions(needs=("crisis",), extent=extent))
        rules = sorted(box.top for box, _ in pdf.strokes(made.pdf, 0) if box.right - box.left > 180)
        rows = [below - above for above, below in pairwise(rules)]
        assert sum(row > 14 for row in rows) >= 4, rows


def test_the_two_lines_at_the_head_of_a_list_end_alike(printed: Printed) -> None:
    made = printed(DirectorySheetOptions(needs=("crisis",), extent="short"))
    head = [one for one in pdf.glyphs(made.pdf, 0) if one.box.bottom < 28 and one.size < 12 and one.text == "."]
    assert len(head) == 2
    assert head[0].box.right == pytest.approx(head[1].box.right, abs=0.1)


def test_no_card_of_the_list_of_shelters_goes_on_elsewhere(printed: Printed, words: PhraseBook) -> None:
    made = printed(DirectorySheetOptions(needs=("shelter",)))
    (_, end) = words.of("en").page_phrases.continued.split("{name}")
    assert [text for text in _pages(made) if end in text] == []


@pytest.mark.parametrize(("guidance", "pages"), [("drugs-or-weapon-found", 4), ("do-and-do-not", 3)])
def test_what_not_to_do_leaves_no_hole_before_it_in_large_print(printed: Printed, guidance: str, pages: int) -> None:
    made = printed(GuidanceSheetOptions(guidance=(guidance,), second_language="es", large_print=True))
    assert len(made.pages) == pages


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("need", ["crisis", "shelter", "reporting"])
def test_no_stop_of_the_large_list_hangs_past_its_rules(printed: Printed, need: str, language: str) -> None:
    made = printed(DirectorySheetOptions(language=language, needs=(need,), large_print=True))
    for page in range(len(made.pages)):
        edge = pdf.page_size(made.pdf, page)[0] - 12.8
        assert [
            glyph for glyph in pdf.glyphs(made.pdf, page) if glyph.text in ".,،" and glyph.box.right > edge + 0.2
        ] == []
