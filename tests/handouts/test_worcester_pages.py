"""Where pages of the Worcester pack break: in lists and binder, signs and next steps, answers and guidance."""

from __future__ import annotations

import datetime as dt
import re
import shutil
from pathlib import Path
from statistics import mean
from typing import Any

import pytest

from guide_app.content.records import Guidance, Indicator, Notice, Question, Service
from guide_app.handouts.document import Rendered
from guide_app.handouts.options import Paper
from guide_app.handouts.pages.binder import BinderOptions, Sides
from guide_app.handouts.pages.directory_sheet import DirectorySheetOptions
from guide_app.handouts.pages.guidance_sheet import GuidanceSheetOptions
from guide_app.handouts.pages.question_sheet import QuestionSheet, QuestionSheetOptions
from guide_app.handouts.pages.side_by_side import SideBySideOptions
from guide_app.handouts.pages.signs_checklist import SignsChecklistOptions
from guide_app.handouts.parts.text import Part
from guide_app.handouts.phrases import PhraseBook
from guide_app.handouts.registry import make
from guide_app.handouts.typesetting.renderer import Renderer
from guide_app.library.eligibility import AgeRange, Person
from guide_app.library.library import Library
from guide_app.library.services import Services
from guide_app.library.tonight.plan import Situation
from guide_app.library.tonight.planner import need_of_beds, tonight
from tests.handouts import pdf
from tests.handouts.conftest import FRESH, Printed


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
def test_the_short_binder_takes_no_more_pages_than_the_short_list(printed: Printed, language: str) -> None:
    binder = printed(BinderOptions(language=language, short=True))
    assert len(binder.pages) <= len(printed(DirectorySheetOptions(language=language, short=True)).pages)
    assert len(binder.pages) <= 6


def test_calls_for_a_bed_come_in_the_order_of_tonight(worcester: Library) -> None:
    """Paper knows neither the hour nor the person: whoever stands in both orders stands in the same."""
    beds = need_of_beds(worcester)
    (order,) = [need.call_order for need in worcester.pack("en").needs if need.id == beds]
    woman = Person(age=AgeRange.of(30), gender="woman")
    afternoon = dt.datetime(2026, 11, 24, 14, tzinfo=worcester.zone)
    for fleeing in (False, True):
        plan = tonight(worcester, Situation(person=woman, fleeing=fleeing), afternoon)
        called = [call.service for call in plan.calls if call.service in order]
        assert len(called) > 2
        assert called == sorted(called, key=order.index)


def _top_of(made: Rendered, page: int, least: float) -> list[float]:
    """Where the lines of at least this size begin, from the top."""
    return sorted({glyph.box.top for glyph in pdf.glyphs(made.pdf, page) if glyph.size >= least})


def _lowest(made: Rendered, page: int) -> float:
    """Where the text ends above the line of the foot."""
    foot = max(box.top for box, _ in pdf.strokes(made.pdf, page) if box.right - box.left > 150)
    return max(line.bottom for line in pdf.lines(made.pdf, page) if line.bottom < foot)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("paper", ["letter", "a4"])
@pytest.mark.parametrize("needs", [(), ("basics",), ("shelter", "legal")])
def test_no_service_of_a_list_goes_on_on_another_page(
    worcester: Library, printed: Printed, language: str, paper: Paper, needs: tuple[str, ...]
) -> None:
    """It may go on in the second column. A page begins with a need or with what a service is."""
    made = printed(DirectorySheetOptions(language=language, paper=paper, needs=needs))
    services = [each.record for each in worcester.all(Service, language)]
    openings = {pdf.typeset(each.card_role or each.name) for each in services}
    openings |= {need.title for need in worcester.pack(language).needs}
    assert len(made.pages) > 2
    for page in range(1, len(made.pages)):
        first = pdf.text(made.pdf, page).splitlines()[0].strip()
        assert any(opening.startswith(first) for opening in openings), (page + 1, first)
        low = max(line.bottom for line in pdf.lines(made.pdf, page))
        assert low < pdf.page_size(made.pdf, page)[1] - 8


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_list_stands_in_two_columns_by_need(worcester: Library, printed: Printed, language: str) -> None:
    made = printed(DirectorySheetOptions(language=language, services=("pathways-for-change", "abbys-house")))
    titles = {need.id: need.title for need in worcester.pack(language).needs}
    text = pdf.text(made.pdf)
    assert text.index(titles["counseling"]) < text.index("Pathways for Change") < text.index(titles["shelter"])
    assert text.index(titles["shelter"]) < text.index("Abby’s House")
    middle = pdf.page_size(made.pdf)[0] / 2
    begun = {line.left for line in pdf.lines(made.pdf) if line.top > 40}
    assert min(begun) < 13
    assert min(left for left in begun if left > middle) < middle + 6


def _large_letters(made: Rendered, page: int, least: float) -> str:
    """What stands there in letters of at least this size, without the spaces."""
    return "".join("".join(glyph.text.split()) for glyph in pdf.glyphs(made.pdf, page) if glyph.size >= least)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("large", [False, True])
def test_what_goes_on_at_the_head_of_a_page_is_named_in_its_margin(
    worcester: Library, words: PhraseBook, printed: Printed, language: str, large: bool
) -> None:
    """The page may be all that someone holds. Nothing is named over what begins there."""
    margin, heading = 16.5, 23 if large else 15  # millimetres, points
    said = words.of(language).page_phrases.continued.partition("{name}")[2].strip()
    groups = [group.title for group in worcester.pack(language).indicator_groups]
    named: dict[Any, list[str]] = {
        SignsChecklistOptions(language=language, large_print=large, reasons=True): groups,
        QuestionSheetOptions(language=language, large_print=large, questions=tuple(worcester.ids(Question))): [
            each.record.question for each in worcester.all(Question, language)
        ],
        GuidanceSheetOptions(language=language, large_print=large, guidance=tuple(worcester.ids(Guidance))): [
            each.record.title for each in worcester.all(Guidance, language)
        ],
    }
    if large:
        named[DirectorySheetOptions(language=language, large_print=True)] = [
            each.record.name for each in worcester.all(Service, language)
        ]
    for options, names in named.items():
        made = printed(options)
        bare = ["".join(pdf.typeset(name).split()) for name in names]
        present, went_on = "", 0
        for page in range(len(made.pages)):
            glyphs = pdf.glyphs(made.pdf, page)
            head = "".join(glyph.text for glyph in glyphs if glyph.box.bottom < margin).strip()
            first = min((glyph for glyph in glyphs if glyph.box.top > margin), key=lambda glyph: glyph.box.top)
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


def test_the_height_of_a_service_is_guessed_well(
    worcester: Library, words: PhraseBook, root: Path, tmp_path: Path
) -> None:
    """In large print. Of those without a number to print, too, and of old ones, where a line says so."""
    templates = tmp_path / "templates"
    shutil.copytree(root / "assets" / "handouts", templates)
    probe = """
        #import "sheet.typ": *
        #show: sheet
        #context for one in data.sections.map(section => section.entries).join() {
          let height = text-height(service-parts(one).join())
          par[#calc.round(service-height(one) / height, digits: 2)]
        }
    """
    (templates / "directory.typ").write_text(probe, encoding="utf-8")
    options = DirectorySheetOptions(language="es", large_print=True)
    for age in (FRESH, dt.timedelta(days=400)):
        made = Renderer(templates).render(make(worcester, options, words, worcester.edition + age))
        text = "\n".join(pdf.text(made.pdf, page) for page in range(pdf.page_count(made.pdf)))
        guesses = [float(guess) for guess in re.findall(r"^\d(?:[.]\d+)?$", text.replace("\r", ""), re.M)]
        assert len(guesses) == len(Services(worcester).find())
        assert 0.94 < mean(guesses) < 1.06
        assert min(guesses) > 0.8


@pytest.mark.parametrize(("language", "paper"), [("en", "a4"), ("es", "letter")])
def test_no_list_in_large_print_ends_on_a_page_of_a_few_lines(printed: Printed, language: str, paper: Paper) -> None:
    hotline = ("national-human-trafficking-hotline",)
    for options in (
        DirectorySheetOptions(language=language, paper=paper, large_print=True),
        DirectorySheetOptions(language=language, paper=paper, large_print=True, printable_only=True),
        DirectorySheetOptions(language=language, paper=paper, large_print=True, services=hotline),
        SignsChecklistOptions(language=language, paper=paper, large_print=True),
    ):
        made = printed(options)
        # One list was split and saves two pages; it ends on a quarter of one.
        least = 75 if (language, paper, getattr(options, "printable_only", False)) == ("en", "a4", True) else 90
        assert _lowest(made, len(made.pages) - 1) > least, options


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(
    "ticked",
    [
        ("injuries", "sti-pregnancy"),
        ("papers-held", "no-id", "threats-immigration"),
        ("two-phones", "minor-labor"),
        ("no-safety-gear", "threats-immigration"),
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
        pdf.text(printed(DirectorySheetOptions(spoken=(code,))).pdf) for code in ("pt", "pt-BR", "vi", "en", "en-US")
    ]
    assert texts[0] == texts[1] != texts[2]
    assert texts[3] == texts[4] != texts[0]


def test_a_role_stands_before_the_name(printed: Printed) -> None:
    for short in (True, False):
        made = printed(DirectorySheetOptions(services=("community-legal-aid", "abbys-house"), short=short))
        text = " ".join(pdf.text(made.pdf).split())
        assert "Lawyer, free Community Legal Aid 855-252-5342" in text


@pytest.mark.parametrize("kind", [DirectorySheetOptions, BinderOptions])
def test_lists_leave_out_police_and_prosecutors_when_wished(
    worcester: Library, printed: Printed, kind: type[DirectorySheetOptions | BinderOptions]
) -> None:
    kept = {entry.service for entry in worcester.pack("en").emergency}
    services = [each.record for each in worcester.all(Service, "en")]
    police = [each for each in services if each.law_enforcement and each.id not in kept]
    # Names that are not listed any more stay in an index: it says who does that work today.
    former = [name for each in worcester.all(Notice, "en") for name in each.record.names]
    assert police
    for without in (False, True):
        options = kind(language="en", short=True, without_police=without)
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
def test_the_numbers_of_the_checklist_are_not_alone_on_a_page(
    worcester: Library, printed: Printed, language: str, large: bool, reasons: bool
) -> None:
    options = SignsChecklistOptions(language=language, large_print=large, reasons=reasons)
    made = printed(options)
    last = " ".join(pdf.text(made.pdf, len(made.pages) - 1).split())
    signs = [worcester.get(Indicator, each, language) for each in worcester.ids(Indicator)]
    assert any(sign is not None and sign.record.title in last for sign in signs)
    assert "988" in last


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("large", [False, True])
def test_two_signs_at_least_stand_with_their_heading(
    worcester: Library, printed: Printed, language: str, large: bool
) -> None:
    made = printed(SignsChecklistOptions(language=language, large_print=large))
    assert large or len(made.pages) == 3
    signs = [each.record for each in worcester.all(Indicator, language)]
    pages = [" ".join(pdf.text(made.pdf, page).split()) for page in range(len(made.pages))]
    for group in worcester.pack(language).indicator_groups:
        first, second = [sign.title for sign in signs if sign.group == group.id][:2]
        (page,) = [page for page in pages if f"{group.title} {pdf.typeset(first)}" in page]
        assert pdf.typeset(second) in page


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("language", ["en", "es"])
def test_several_situations_take_no_more_pages_than_each_alone(
    worcester: Library, printed: Printed, language: str, large: bool
) -> None:
    """One needs less between its lines than another: all get as much less as saves the most pages."""

    def pages(*guidance: str) -> int:
        options = GuidanceSheetOptions(language=language, large_print=large, guidance=guidance, staff_notes=True)
        return len(printed(options).pages)

    every = worcester.ids(Guidance)
    alone = sum(pages(each) for each in every)
    assert pages(*every) <= alone


@pytest.mark.parametrize("large", [False, True])
def test_no_text_in_two_languages_ends_on_a_page_of_a_few_lines(
    worcester: Library, printed: Printed, large: bool
) -> None:
    for each in worcester.ids(Guidance):
        made = printed(SideBySideOptions(guidance=(each,), large_print=large))
        last = len(made.pages) - 1
        assert last == 0 or _lowest(made, last) > 80, each


@pytest.mark.parametrize("language", ["en", "es"])
def test_numbers_of_who_can_help_stand_side_by_side(printed: Printed, language: str) -> None:
    """One below the other, a few of them took a second page for themselves."""
    options = GuidanceSheetOptions(language=language, guidance=("lost-wages",), staff_notes=True)
    made = printed(options)
    assert len(made.pages) == 1
    large = [glyph.box for glyph in pdf.glyphs(made.pdf) if glyph.size == 15 and glyph.text.isdigit()]
    assert any(abs(one.top - other.top) < 0.5 and other.left - one.left > 80 for one in large for other in large)


@pytest.mark.parametrize(("language", "paper"), [("en", "letter"), ("es", "a4")])
def test_no_sheet_ends_on_a_page_of_a_few_lines(
    worcester: Library, printed: Printed, language: str, paper: Paper
) -> None:
    """In large print, where most sheets take two pages. The foot is the last line that runs over the page."""
    sheets = [
        QuestionSheetOptions(language=language, paper=paper, large_print=True, questions=(each,))
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
    options = QuestionSheetOptions(language=language, large_print=large, questions=tuple(worcester.ids(Question)))
    document = make(worcester, options, words, worcester.edition)
    assert isinstance(document.data, QuestionSheet)
    made = printed(options)
    pages = [_letters(pdf.text(made.pdf, page)) for page in range(len(made.pages))]

    def letters_of(parts: tuple[Part, ...]) -> str:
        return _letters("".join(part.text for part in parts))

    for answer in document.data.answers:
        for passage in answer.answer:
            for item in passage.items if passage.kind != "paragraph" else ():
                assert any(letters_of(item) in page for page in pages), f"torn: {item}"
        first, second, *_ = [letters_of(item) for passage in answer.answer for item in passage.items]
        (page,) = [page for page in pages if letters_of(answer.question) + first in page]
        assert second[:20] in page, f"alone at the end: {first}"


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
        assert ": 25 Queen Street, Worcester. 237 Chandler Street, Worcester." in page
        assert "Memorial Campus, 119 Belmont Street" in page


@pytest.mark.parametrize(
    ("language", "said"), [("en", "see “Someone wants to leave”."), ("es", "vea «Alguien se quiere ir».")]
)
def test_a_title_within_a_sentence_stands_in_quotation_marks(printed: Printed, language: str, said: str) -> None:
    guidance = GuidanceSheetOptions(language=language, guidance=("documents-held",))
    made = printed(guidance)
    assert said in " ".join(pdf.text(made.pdf).split())
    names = printed(QuestionSheetOptions(language=language, questions=("green-card",)))
    assert not re.search("[“«](T visa|visa T)", pdf.text(names.pdf))


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("large", [False, True])
def test_a_sentence_before_a_list_stays_with_it(
    worcester: Library, printed: Printed, language: str, large: bool
) -> None:
    """With and without the services, every page breaks elsewhere."""
    for with_services in (False, True):
        made = printed(
            QuestionSheetOptions(
                language=language,
                large_print=large,
                questions=tuple(worcester.ids(Question)),
                with_services=with_services,
            )
        )
        for page in range(len(made.pages)):
            text, _, _ = pdf.text(made.pdf, page).partition("Edi")  # The foot begins with the edition.
            assert not text.rstrip().endswith(":"), text


def test_a_name_in_capitals_is_not_torn_at_its_hyphen(printed: Printed) -> None:
    made = printed(QuestionSheetOptions(questions=("person-under-18",), with_services=False))
    assert "LINK-KID" in pdf.text(made.pdf)
