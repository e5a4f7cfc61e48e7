"""Where pages of the Worcester pack break: in lists and binder, signs and next steps, answers and guidance."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest

from guide_app.content.records import CardWording, Guidance, Indicator, Notice, Phone, Question, Service
from guide_app.handouts.document import Rendered
from guide_app.handouts.options import Paper
from guide_app.handouts.pages.binder import BinderOptions, Sides
from guide_app.handouts.pages.directory_sheet import DirectorySheetOptions
from guide_app.handouts.pages.guidance_sheet import GuidanceSheet, GuidanceSheetOptions
from guide_app.handouts.pages.signs_checklist import SignsChecklistOptions
from guide_app.handouts.parts.call_rows import call_rows
from guide_app.handouts.parts.text import Part
from guide_app.handouts.phrases import PhraseBook
from guide_app.handouts.registry import make
from guide_app.library.decision.ask import Ask
from guide_app.library.decision.engine import decide
from guide_app.library.eligibility import AgeRange, Person
from guide_app.library.library import Library
from guide_app.library.situation import Situation
from tests.handouts import pdf
from tests.handouts.conftest import Printed


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("paper", ["letter", "a4"])
@pytest.mark.parametrize("sides", ["one", "both"])
def test_no_card_of_the_binder_is_split(
    words: PhraseBook, printed: Printed, language: str, paper: Paper, sides: Sides
) -> None:
    """A page tells in its head which cards it holds: all of them begin on it, and nothing else goes on there."""
    made = printed(BinderOptions(language=language, paper=paper, sides=sides))
    went_on = 0
    index = words.of(language).page_phrases.by_name
    for page in range(2, len(made.pages)):
        text = pdf.text(made.pdf, page)
        if index in text:
            break
        head = re.search(r"^\d+ [^\d\r\n]+ (\d+)·(\d+)(?: – \1·(\d+))?\r?$", text, re.M)
        if head is None:
            continue
        went_on += 1
        section, first, last = head[1], int(head[2]), int(head[3] or head[2])
        began = {int(nth) for nth in re.findall(rf"^{section}·(\d+) ", text, re.M)}
        assert set(range(first, last + 1)) <= began, (page + 1, head[0])
        low = max(line.bottom for line in pdf.lines(made.pdf, page) if line.left < 180)
        assert low < pdf.page_size(made.pdf, page)[1] - 10
    assert went_on > 20


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_page_of_the_binder_holds_a_few_lines_alone(printed: Printed, language: str) -> None:
    made = printed(BinderOptions(language=language, paper="letter", sides="one"))
    assert [page + 1 for page in range(2, len(made.pages)) if _filled(made, page) < 0.15] == []


def test_calls_for_a_bed_on_paper_have_the_order_of_a_bed_tonight(worcester: Library) -> None:
    """Paper knows neither the hour nor the person: services in both orders are in the same order."""
    order = [row.service for row in call_rows(worcester, "shelter", "en").rows]
    woman = Person(age=AgeRange.of(30), gender="woman")
    afternoon = dt.datetime(2026, 11, 24, 14, tzinfo=worcester.zone)
    for fleeing in (False, True):
        ask = Ask(needs=frozenset(("shelter",)), situation=Situation(person=woman, fleeing=fleeing), at=afternoon)
        called = [call.service for call in decide(worcester, ask).calls if call.service in order]
        assert len(called) > 2
        assert called == sorted(called, key=order.index)


def _top_of(made: Rendered, page: int, least: float) -> list[float]:
    """Where the lines of at least this size begin, from the top."""
    return sorted({glyph.box.top for glyph in pdf.glyphs(made.pdf, page) if glyph.size >= least})


def _lowest(made: Rendered, page: int) -> float:
    """Where the text ends above the line of the foot."""
    foot = max(box.top for box, _ in pdf.strokes(made.pdf, page) if box.right - box.left > 150)
    return max(line.bottom for line in pdf.lines(made.pdf, page) if line.bottom < foot)


def _filled(made: Rendered, page: int) -> float:
    """How much of what the foot leaves of a page is taken, of 1."""
    foot = max(box.top for box, _ in pdf.strokes(made.pdf, page) if box.right - box.left > 150)
    return (_lowest(made, page) - 12.7) / (foot - 12.7)


def _large_letters(made: Rendered, page: int, least: float) -> str:
    """What is there in letters of at least this size, without the spaces."""
    return "".join("".join(glyph.text.split()) for glyph in pdf.glyphs(made.pdf, page) if glyph.size >= least)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("large", [False, True])
def test_what_goes_on_at_the_head_of_a_page_is_named_in_its_margin(
    worcester: Library, words: PhraseBook, printed: Printed, language: str, large: bool
) -> None:
    """The page may be all that someone holds. Nothing is named over what begins there."""
    margin = 16.5  # millimetres
    said = words.of(language).page_phrases.continued.partition("{name}")[2].strip()
    groups = [group.title for group in worcester.pack(language).indicator_groups]
    named: dict[Any, list[str]] = {
        SignsChecklistOptions(language=language, large_print=large, reasons=True): groups,
        GuidanceSheetOptions(language=language, large_print=large, questions=tuple(worcester.ids(Question))): [
            each.record.question for each in worcester.all(Question, language)
        ],
        GuidanceSheetOptions(language=language, large_print=large, guidance=tuple(worcester.ids(Guidance))): [
            each.record.title for each in worcester.all(Guidance, language)
        ],
    }
    for options, names in named.items():
        made = printed(options)
        heading = 23 if large else 15  # points
        if not large:
            margin = 12.2
            heading = 12.5 if isinstance(options, SignsChecklistOptions) else 24 if options.guidance else 13.5
        bare = ["".join(pdf.typeset(name).split()) for name in names]
        present, went_on = "", 0
        for page in range(len(made.pages)):
            glyphs = pdf.glyphs(made.pdf, page)
            head = "".join(glyph.text for glyph in glyphs if glyph.box.bottom < margin).strip()
            first = min((glyph for glyph in glyphs if glyph.box.top > margin), key=lambda glyph: glyph.box.top)
            if heading == 24:  # Beside a title of a situation is its summary, which may be taller.
                first = max((each for each in glyphs if each.box.top < first.box.top + 8), key=lambda each: each.size)
            large_letters = _large_letters(made, page, heading)
            if page == 0 or (first.size >= heading and any(large_letters.startswith(name) for name in bare)):
                assert head == "", (options, page + 1)
            else:
                went_on += 1
                assert head.endswith(said), (options, page + 1, head)
                name = head.removesuffix(said)
                assert name == present or (name.endswith("…") and present.startswith(name[:-1])), (options, page + 1)
            # By where they end: one name may be the end of another.
            ends = {name: large_letters.rfind(name) + len(name) for name in bare if name in large_letters}
            if ends:
                latest = max(ends, key=lambda name: (ends[name], len(name)))
                present = latest
        assert went_on > 0, options


@pytest.mark.parametrize(("language", "paper"), [("en", "a4"), ("es", "letter")])
def test_no_list_in_large_print_ends_on_a_page_of_a_few_lines(printed: Printed, language: str, paper: Paper) -> None:
    for options in (
        DirectorySheetOptions(language=language, paper=paper, needs=("shelter",), large_print=True),
        SignsChecklistOptions(language=language, paper=paper, large_print=True),
    ):
        made = printed(options)
        assert _lowest(made, len(made.pages) - 1) > 80, options


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(
    "ticked",
    [
        ("two-phones", "minor-labor"),
        ("cannot-leave", "isolated"),
        ("coached", "survival-sex"),
        ("long-hours", "minor-commercial-sex"),
    ],
)
def test_next_steps_on_two_pages_break_between_two_situations(
    worcester: Library, printed: Printed, ticked: tuple[str, ...], language: str
) -> None:
    made = printed(SignsChecklistOptions(language=language, version="staff", ticked=ticked))
    assert len(made.pages) == 2
    titles = [each.record.title for each in worcester.all(Guidance, language)]
    assert pdf.text(made.pdf, 1).splitlines()[0] in titles


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_page_of_next_steps_begins_with_the_rest_of_what_not_to_do(
    worcester: Library, printed: Printed, language: str
) -> None:
    every = tuple(worcester.ids(Indicator))
    made = printed(SignsChecklistOptions(language=language, version="staff", large_print=True, ticked=every))
    assert [page for page in range(len(made.pages)) if pdf.text(made.pdf, page).startswith("×")] == []


def test_a_spoken_language_of_a_region_is_that_language(printed: Printed) -> None:
    texts = [
        pdf.text(printed(DirectorySheetOptions(needs=("basics",), spoken=(code,))).pdf)
        for code in ("pt", "pt-BR", "vi", "en", "en-US")
    ]
    assert texts[0] == texts[1] != texts[2]
    assert texts[3] == texts[4] != texts[0]


def test_a_role_is_before_the_name(printed: Printed) -> None:
    for short in (True, False):
        made = printed(
            DirectorySheetOptions(services=("community-legal-aid", "abbys-house"), extent="short" if short else "full")
        )
        text = " ".join(pdf.text(made.pdf).split())
        assert "Lawyer, free Community Legal Aid 855-252-5342" in text


@pytest.mark.parametrize("kind", [DirectorySheetOptions, BinderOptions])
def test_lists_leave_out_police_and_prosecutors_when_wished(
    worcester: Library, printed: Printed, kind: type[DirectorySheetOptions | BinderOptions]
) -> None:
    kept = {entry.service for entry in worcester.pack("en").emergency}
    services = [each.record for each in worcester.all(Service, "en")]
    police = [
        each
        for each in services
        if each.law_enforcement and each.id not in kept and (phone := worcester.main_phone(each)) and phone.print
    ]
    # Names that are not listed any more stay in an index: it says who does that work today.
    former = [name for each in worcester.all(Notice, "en") for name in each.record.names]
    assert police
    for without in (False, True):
        options = kind(language="en", extent="short", without_police=without)
        made = printed(options)
        text = " ".join(" ".join(pdf.text(made.pdf, page).split()) for page in range(pdf.page_count(made.pdf)))
        for name in former:
            text = text.replace(name, "")
        # Below its role, a service is named as on a card.
        named = [each for each in police if each.name in text or (each.card_name or each.name) in text]
        assert named == ([] if without else police)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("reasons", [False, True])
def test_the_checklist_ends_with_what_to_do_below_its_last_signs(
    worcester: Library, printed: Printed, language: str, large: bool, reasons: bool
) -> None:
    options = SignsChecklistOptions(language=language, large_print=large, reasons=reasons)
    made = printed(options)
    last = " ".join(pdf.text(made.pdf, len(made.pages) - 1).split())
    signs = [worcester.get(Indicator, each, language) for each in worcester.ids(Indicator)]
    assert any(sign is not None and sign.record.title in last for sign in signs)
    assert "988" in last
    brochure = worcester.get(CardWording, "brochure", language)
    assert brochure is not None
    assert all(pdf.typeset(line[:12]) in last for line in brochure.record.lines)
    assert large or len(made.pages) == (4 if reasons else 2)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("staff_notes", [False, True])
def test_next_steps_for_staff_say_who_can_help_and_fill_their_pages(
    worcester: Library, printed: Printed, language: str, staff_notes: bool
) -> None:
    ticked = tuple(worcester.ids(Indicator))[::12][:5]
    options = SignsChecklistOptions(
        language=language, ticked=ticked, version="staff", reasons=True, staff_notes=staff_notes
    )
    made = printed(options)
    text = " ".join(" ".join(pdf.text(made.pdf, page).split()) for page in range(len(made.pages)))
    minor = worcester.get(Guidance, "under-18", language)
    assert minor is not None
    for service in worcester.many(Service, minor.record.services, language):
        for phone in worcester.many(Phone, service.record.phones[:1], language):
            assert not phone.record.print or phone.record.number in text
    assert len(made.pages) <= (6 if staff_notes else 4)
    assert min(_filled(made, page) for page in range(len(made.pages))) > 0.3


def test_cards_of_a_few_services_begin_below_their_rows(worcester: Library, printed: Printed) -> None:
    made = printed(DirectorySheetOptions(services=("pathways-for-change", "safelink")))
    assert len(made.pages) == 1
    assert pdf.text(made.pdf, 0).count("877-785-2020") > 1


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_page_in_large_print_has_the_numbers_for_any_hour(printed: Printed, language: str) -> None:
    """Of what a client takes along, and of the binder."""
    for options in (
        DirectorySheetOptions(language=language, large_print=True, needs=("shelter",)),
        GuidanceSheetOptions(language=language, large_print=True, guidance=("in-danger",)),
        SignsChecklistOptions(language=language, large_print=True, ticked=("papers-held",)),
        BinderOptions(language=language, large_print=True, extent="short"),
    ):
        made = printed(options)
        for page in range(len(made.pages)):
            text = pdf.text(made.pdf, page)
            assert all(number in text for number in ("911", "988", "1-888-373-7888")), (options, page + 1)
        assert not isinstance(options, BinderOptions) or len(made.pages) <= 32


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("large", [False, True])
def test_two_signs_at_least_are_with_their_heading(
    worcester: Library, printed: Printed, language: str, large: bool
) -> None:
    made = printed(SignsChecklistOptions(language=language, large_print=large))
    assert large or len(made.pages) == 2
    signs = [each.record for each in worcester.all(Indicator, language)]
    pages = [" ".join(pdf.text(made.pdf, page).split()) for page in range(len(made.pages))]
    for group in worcester.pack(language).indicator_groups:
        first, second = [sign.title for sign in signs if sign.group == group.id][:2]
        (page,) = [page for page in pages if f"{group.title} {pdf.typeset(first)}" in page]
        assert pdf.typeset(second) in page


@pytest.mark.parametrize(("paper", "reasons", "pages"), [("letter", False, 3), ("a4", False, 3), ("letter", True, 9)])
def test_signs_in_two_languages_are_a_few_pages_with_every_sign_in_both(
    worcester: Library, printed: Printed, paper: Paper, reasons: bool, pages: int
) -> None:
    made = printed(SignsChecklistOptions(second_language="es", paper=paper, reasons=reasons))
    assert len(made.pages) <= pages
    text = " ".join(" ".join(pdf.text(made.pdf, page).split()) for page in range(len(made.pages)))
    for language in ("en", "es"):
        for sign in (each.record for each in worcester.all(Indicator, language)):
            told = (sign.title, sign.why, sign.caveat) if reasons else (sign.title,)
            assert all(pdf.typeset(words)[:20] in text for words in told if words), sign.id


@pytest.mark.parametrize(("language", "large"), [("en", False), ("es", True)])
def test_several_situations_take_few_more_pages_than_each_alone(
    worcester: Library, printed: Printed, language: str, large: bool
) -> None:
    """One needs less between its lines than another: all get as much less as saves the most pages. One distance for all
    of some 80 situations costs at most one page in fifty.
    """

    def pages(*guidance: str) -> int:
        options = GuidanceSheetOptions(language=language, large_print=large, guidance=guidance, staff_notes=True)
        return len(printed(options).pages)

    every = worcester.ids(Guidance)
    alone = sum(pages(each) for each in every)
    assert pages(*every) <= alone * 1.02


@pytest.mark.parametrize("large", [False, True])
def test_no_text_in_two_languages_ends_on_a_page_of_a_few_lines(
    worcester: Library, printed: Printed, large: bool
) -> None:
    for each in worcester.ids(Guidance):
        made = printed(GuidanceSheetOptions(guidance=(each,), large_print=large, second_language="es"))
        last = len(made.pages) - 1
        assert last == 0 or _filled(made, last) > 0.3, each


@pytest.mark.parametrize("language", ["en", "es"])
def test_who_can_help_takes_no_second_page(printed: Printed, language: str) -> None:
    options = GuidanceSheetOptions(language=language, guidance=("you-suspect",), staff_notes=True)
    made = printed(options)
    assert len(made.pages) == 1


@pytest.mark.parametrize(("language", "paper"), [("en", "letter"), ("es", "a4")])
def test_no_sheet_ends_on_a_page_of_a_few_lines(
    worcester: Library, printed: Printed, language: str, paper: Paper
) -> None:
    """In large print, where most sheets take two pages. The foot is the last line that runs over the page."""
    sheets = [
        GuidanceSheetOptions(language=language, paper=paper, large_print=True, questions=(each,))
        for each in worcester.ids(Question)
    ]
    sheets += [
        GuidanceSheetOptions(language=language, paper=paper, large_print=True, guidance=(each,), staff_notes=True)
        for each in worcester.ids(Guidance)
    ]
    for options in sheets:
        made = printed(options)
        last = len(made.pages) - 1
        assert last == 0 or _lowest(made, last) > 40, options


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("large", [False, True])
def test_answers_break_between_their_items_and_not_below_a_question(
    worcester: Library, words: PhraseBook, printed: Printed, language: str, large: bool
) -> None:
    options = GuidanceSheetOptions(language=language, large_print=large, questions=tuple(worcester.ids(Question)))
    document = make(worcester, options, words, worcester.edition)
    assert isinstance(document.data, GuidanceSheet)
    made = printed(options)
    pages = [pdf.text(made.pdf, page).lower() for page in range(len(made.pages))]

    def holds(page: str, parts: tuple[Part, ...]) -> bool:
        # By words: of the columns of a table the lines are read by turns, and each begins with a capital.
        return all(word in page for part in parts for word in re.findall(r"\w+", part.text.lower()))

    for answer in document.data.answers:
        for passage in answer.answer:
            for item in passage.items if passage.kind != "paragraph" else ():
                assert any(holds(page, item) for page in pages), f"torn: {item}"
        first, second, *_ = [item for passage in answer.answer for item in passage.items]
        question = _letters("".join(part.text for part in answer.question)).lower()
        page = next(page for page in pages if question in _letters(page) and holds(page, first))
        assert holds(page, second), f"alone at the end: {first}"


def _letters(text: str) -> str:
    return re.sub(r"\W", "", text)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("large", [False, True])
def test_no_page_of_the_directory_begins_with_the_last_line_of_a_service(
    words: PhraseBook, printed: Printed, language: str, large: bool
) -> None:
    options = DirectorySheetOptions(language=language, large_print=large)
    made = printed(options)
    last = words.of(language).page_phrases.leads_to + ":"
    assert [page for page in range(len(made.pages)) if pdf.text(made.pdf, page).startswith(last)] == []


def test_places_are_told_once_and_in_the_language_of_the_page(printed: Printed) -> None:
    def text(language: str) -> str:
        options = DirectorySheetOptions(language=language)
        made = printed(options)
        return " ".join(" ".join(pdf.text(made.pdf, page).split()) for page in range(len(made.pages)))

    english, spanish = text("en"), text("es")
    assert "Where: Office, 588 Main Street, Worcester" in english
    assert "Dónde: 588 Main Street, Worcester (pregunte antes" in spanish
    for page in (english, spanish):
        assert ": 25 Queen Street, Worcester." in page


@pytest.mark.parametrize(
    ("language", "said"), [("en", "see “Someone wants to leave”."), ("es", "vea «Alguien se quiere ir».")]
)
def test_a_title_within_a_sentence_is_in_quotation_marks(printed: Printed, language: str, said: str) -> None:
    guidance = GuidanceSheetOptions(language=language, guidance=("documents-held",))
    made = printed(guidance)
    assert said in " ".join(pdf.text(made.pdf).split())
    names = printed(GuidanceSheetOptions(language=language, questions=("green-card",)))
    assert not re.search("[“«](T visa|visa T)", pdf.text(names.pdf))


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("large", [False, True])
def test_a_sentence_before_a_list_stays_with_it(
    worcester: Library, printed: Printed, language: str, large: bool
) -> None:
    every = tuple(worcester.ids(Question))
    made = printed(GuidanceSheetOptions(language=language, large_print=large, questions=every))
    for page in range(len(made.pages)):
        text, _, _ = pdf.text(made.pdf, page).partition("Edi")  # The foot begins with the edition.
        assert not text.rstrip().endswith(":"), text


def test_a_name_in_capitals_is_not_torn_at_its_hyphen(printed: Printed) -> None:
    made = printed(GuidanceSheetOptions(questions=("person-under-18",)))
    assert "LINK-KID" in pdf.text(made.pdf)
