"""What the Worcester pack proposes prints on every stock, in every language of the pack, also when it has grown old."""

from __future__ import annotations

import datetime as dt
import itertools
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from guide_app.content.records import Guidance, Indicator, Phone, Question, Service
from guide_app.handouts.cards.poster import PosterOptions
from guide_app.handouts.cards.wallet_card import WalletCardOptions
from guide_app.handouts.document import Rendered
from guide_app.handouts.options import Paper, Wording
from guide_app.handouts.pages.brochure import BrochureOptions
from guide_app.handouts.pages.directory_sheet import DirectorySheetOptions
from guide_app.handouts.pages.first_call_sheet import FirstCallSheetOptions
from guide_app.handouts.pages.guidance_sheet import GuidanceSheetOptions
from guide_app.handouts.pages.signs_checklist import SignsChecklistOptions
from guide_app.handouts.phrases import PhraseBook
from guide_app.handouts.problems import HandoutError
from guide_app.handouts.stock.card_stock import StockList
from guide_app.library.library import Library
from guide_app.library.services import ServiceFilter, Services
from tests.handouts import pdf
from tests.handouts.conftest import FRESH, Printed
from tests.handouts.languages import LANGUAGES
from tests.tools import require

AGES = (FRESH, dt.timedelta(days=400))
"""How old the listings are: when nobody has checked them for a year, what the pack proposes prints all the same."""
Face = tuple[Wording, str, dt.timedelta]
each_face = pytest.mark.parametrize(
    "face",
    [("plain", "en", FRESH), *itertools.product(("plain", "discreet"), ("en", "es", *LANGUAGES), AGES[1:])],
    ids=str,
)
"""Old listings have a note more, so they fit where fresh ones do: one face is enough for these."""
each_reader = pytest.mark.parametrize(("language", "large"), [("en", False), ("es", True)])
"""Each language and each size of print once: all four together asked the same twice."""


@each_face
def test_the_proposed_card_fits_every_stock(stocks: StockList, printed: Printed, face: Face) -> None:
    wording, language, age = face
    # Cards of one size are alike, and so are all cards of a sheet.
    sizes = {(stock.width, stock.height, stock.corner_radius, stock.fold): stock for stock in stocks}
    for stock in sizes.values():
        options = WalletCardOptions(stock=stock, front=language, back="es", wording=wording, cards=1)
        made = printed(options, age)
        assert [problem.message for problem in made.problems] == [], stock.id
        assert ({note.kind for note in made.notes} & {"stale-listing"} != set()) is (age > FRESH)
        assert made.smallest_text_pt is not None
        assert made.smallest_text_pt >= 7


def test_every_discreet_name_is_discreet(worcester: Library, words: PhraseBook) -> None:
    for language in worcester.client_languages:
        for service in worcester.all(Service, language):
            name = service.record.discreet_name
            if name is not None:
                assert words.of(service.language).telling_word(name) is None, (service.record.id, name)


@each_face
def test_the_proposed_fold_over_card_and_poster_print(stocks: StockList, printed: Printed, face: Face) -> None:
    wording, language, age = face
    fold = WalletCardOptions(stock=stocks.find("plain-letter-fold-over"), front=language, back="es", wording=wording)
    posters = [PosterOptions(language=language, wording=wording, large_print=large) for large in (False, True)]
    for options in (fold, *posters):
        made = printed(options, age)
        assert [problem.message for problem in made.problems] == []
        assert made.smallest_text_pt is not None
        assert made.smallest_text_pt >= (18 if options.large_print else 7)
        drafts = [note.subject for note in made.notes if note.kind == "draft-translation"]
        shown = {language, "es"} if options is fold else {language}
        assert sorted(filter(None, drafts)) == sorted(shown - {"en"})


@pytest.mark.parametrize("age", AGES, ids=str)
@pytest.mark.parametrize("paper", ["letter", "a4"])
@pytest.mark.parametrize("language", ["en", "es", "pt-BR", "vi", "ht", "ar"])
def test_the_proposed_brochure_prints(printed: Printed, language: str, paper: Paper, age: dt.timedelta) -> None:
    options = BrochureOptions(language=language, paper=paper)
    made = printed(options, age)
    assert [problem.message for problem in made.problems] == []
    assert "fallback-language" not in {note.kind for note in made.notes}


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_brochure_opens_from_the_side_from_which_it_is_read(printed: Printed, language: str) -> None:
    """The title is on the side that opens, and so is the first panel inside; the card is within its marks."""
    made = printed(BrochureOptions(language=language))
    outside, inside = (pdf.glyphs(made.pdf, page) for page in (0, 1))
    middle = pdf.page_size(made.pdf)[0] / 2
    cover = max(outside, key=lambda glyph: glyph.size * (glyph.text not in "179"))
    first = max(inside, key=lambda glyph: glyph.size * (glyph.text == "1"))
    assert (cover.box.left < middle) == (language == "ar")
    assert (first.box.left > middle) == (language == "ar")
    for page in (0, 1):
        (mark,) = [
            box
            for box, _ in pdf.strokes(made.pdf, page)
            if box.right - box.left == pytest.approx(88.9, abs=0.5) and box.bottom - box.top > 40
        ]
        beside = [line for line in pdf.lines(made.pdf, page) if mark.top < line.top < mark.bottom]
        assert [line for line in beside for edge in (mark.left, mark.right) if line.left < edge < line.right] == []


@pytest.mark.parametrize("large", [False, True])
def test_numbers_are_read_from_the_left_among_arabic_words(printed: Printed, large: bool) -> None:
    """Also in a sentence, such as the condition of a call: there digits would change places around each hyphen."""
    for options in (
        DirectorySheetOptions(language="ar", needs=("shelter",), large_print=large),
        DirectorySheetOptions(needs=("shelter",), second_language="ar", large_print=large),
        BrochureOptions(language="ar", large_print=large),
    ):
        made = printed(options)
        found = 0
        for page in range(len(made.pages)):
            glyphs = pdf.glyphs(made.pdf, page)
            text = "".join(glyph.text for glyph in glyphs)
            for number in re.finditer(r"\d{3}-\d{3}-\d{4}", text):
                found += 1
                places = [glyph.box.left for glyph in glyphs[number.start() : number.end()]]
                assert places == sorted(places), (page + 1, number[0])
        assert found > 5


def test_a_name_with_numbers_keeps_its_order_among_arabic_words(printed: Printed) -> None:
    made = printed(BrochureOptions(language="ar"))
    mass, two = (
        next(g for g in pdf.glyphs(made.pdf, 1) if g.text == t and 8 < g.size < 10 and g.box.left < 90) for t in "M2"
    )
    assert mass.box.left < two.box.left


def test_names_and_numbers_of_the_second_language_keep_their_order_when_it_is_arabic(printed: Printed) -> None:
    made = printed(DirectorySheetOptions(needs=("shelter",), second_language="ar"))
    glyphs = [one for one in pdf.glyphs(made.pdf, 0) if one.text.strip()]
    text = "".join(one.text for one in glyphs)
    name, line = text.rindex("Mass2-1-1"), text.index("877-521-2601", text.index("877-521-2601") + 1)
    assert glyphs[name].box.left < glyphs[name + 4].box.left
    label = [
        one for one in glyphs if "\u0600" <= one.text <= "\u06ff" and abs(one.box.bottom - glyphs[line].box.bottom) < 2
    ]
    beside = [one for one in label if abs(one.box.left - glyphs[line].box.left) < 40]
    assert beside
    assert max(one.box.right for one in glyphs[line : line + 12]) < min(one.box.left for one in beside)


@pytest.mark.parametrize("language", ["en", "es"])
def test_those_who_can_help_are_together_in_a_large_brochure(
    words: PhraseBook, printed: Printed, language: str
) -> None:
    options = BrochureOptions(language=language, large_print=True)
    made = printed(options)
    pages = [pdf.text(made.pdf, page) for page in range(len(made.pages))]
    sheet = words.of(language).page_phrases
    # What is good to know may end on the next page, after the line of the small print that says who was not called.
    for heading, first, last in ((sheet.who_can_help, "1-888-373-7888", "911"), (sheet.brochure_know, ".", ".")):
        (page,) = [page for page in pages if heading in page.splitlines()]
        after = page.splitlines()[page.splitlines().index(heading) :]
        assert any(first in line for line in after)
        assert any(last in line for line in after)


@pytest.mark.parametrize("age", AGES, ids=str)
@pytest.mark.parametrize("paper", ["letter", "a4"])
@pytest.mark.parametrize("language", ["en", "es", "pt-BR", "vi", "ht", "ar"])
def test_no_page_of_a_large_brochure_has_a_few_lines(
    printed: Printed, language: str, paper: Paper, age: dt.timedelta
) -> None:
    made = printed(BrochureOptions(language=language, paper=paper, large_print=True), age)
    for page in range(len(made.pages)):
        assert len(pdf.text(made.pdf, page).splitlines()) > 11


@pytest.mark.parametrize("language", ["en", "es"])
def test_signs_of_the_brochure_are_apart(printed: Printed, language: str) -> None:
    """Lines of one sign are nearer to each other than to the next sign."""
    made = printed(BrochureOptions(language=language))
    panel = [glyph for glyph in pdf.glyphs(made.pdf, 1) if glyph.box.left < 93]
    heading = max(glyph.box.bottom for glyph in panel if glyph.size > 16)
    lines = sorted({round(glyph.box.bottom, 1) for glyph in panel if glyph.text in "aeinorsu"})
    lines = [line for line in lines if line > heading + 8]
    steps = sorted(below - above for above, below in itertools.pairwise(lines) if below - above > 4)
    assert steps[-5] > 1.15 * steps[5], steps


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("wording", ["plain", "discreet"])
def test_every_service_fits_as_the_third_of_the_default_card(
    worcester: Library, stocks: StockList, printed: Printed, wording: Wording, language: str
) -> None:
    first = ("national-human-trafficking-hotline", "pathways-for-change")
    misfits: list[str] = []
    tried = 0
    for service_id in Services(worcester).find(ServiceFilter(printable_only=True)).ids():
        found = worcester.get(Service, service_id, language)
        assert found is not None
        phone = worcester.main_phone(found.record)
        named = wording == "plain" or found.record.discreet_name is not None
        if service_id in first or phone is None or not phone.print or not named:
            continue
        tried += 1
        options = WalletCardOptions(
            stock=stocks.find("5371"), front=language, wording=wording, services=(*first, service_id), cards=1
        )
        made = printed(options)
        misfits += [f"{service_id}: {problem.message}" for problem in made.problems]
    assert misfits == []
    assert tried > 20


@pytest.mark.parametrize(
    "services",
    [("lifeline-988",), ("lifeline-988", "kennedy-community-health", "dol-whd"), ("ma-behavioral-health-help-line",)],
)
def test_a_name_beside_the_code_leaves_no_word_alone(
    stocks: StockList, printed: Printed, services: tuple[str, ...]
) -> None:
    """In Vietnamese, where the words below the code are wider than it."""
    stock = stocks.find("5371")
    made = printed(WalletCardOptions(stock=stock, front="vi", wording="plain", services=services, cards=1))
    assert "gọi hoặc nhắn tin" in pdf.text(made.pdf)
    # Lines of numbers are apart: none is set for a name of one line and printed with two.
    numbers = sorted({(each.box.bottom, each.box.top) for each in pdf.glyphs(made.pdf) if each.text in "0123456789"})
    numbers = [(bottom, top) for bottom, top in numbers if bottom - top > 3]
    steps = [after[1] - before[0] for before, after in itertools.pairwise(numbers)]
    assert min(step for step in steps if step > -1) > 0.9


@pytest.mark.parametrize("wording", ["plain", "discreet"])
def test_no_label_says_twice_how_a_number_is_used(
    worcester: Library, stocks: StockList, words: PhraseBook, printed: Printed, wording: Wording
) -> None:
    for service_id in ("lifeline-988", "ma-behavioral-health-help-line"):
        for language in worcester.client_languages:
            options = WalletCardOptions(
                stock=stocks.find("5371"), front=language, wording=wording, services=(service_id,), cards=1
            )
            text = " ".join(pdf.text(printed(options).pdf).split()).casefold()
            assert text.count(words.of("en").call_or_text) == (language == "en"), text


def test_a_role_of_two_lines_is_beside_its_number(printed: Printed) -> None:
    chosen = ("safelink", "elder-abuse-hotline")
    options = PosterOptions(language="vi", wording="plain", services=chosen, large_print=True)
    lines = [line.strip() for line in pdf.text(printed(options).pdf).splitlines()]
    first = lines.index("800-922-2275 Báo: người từ 60")
    assert lines[first + 1] == "tuổi trở lên bị hại"


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_plain_card_does_not_name_the_crime(worcester: Library, language: str) -> None:
    """A card found on a person can put them at risk."""
    for service_id in Services(worcester).find(ServiceFilter(printable_only=True)).ids():
        service = worcester.get(Service, service_id, language)
        assert service is not None
        name = (service.record.card_name or service.record.name).casefold()
        assert "traffick" not in name
        assert "trata" not in name


@each_reader
def test_every_first_call_of_the_pack_prints(worcester: Library, printed: Printed, language: str, large: bool) -> None:
    for service_id in Services(worcester).find().ids():
        made = printed(FirstCallSheetOptions(language=language, large_print=large, service=service_id))
        assert large or len(made.pages) == 1, service_id
        _prints_well(worcester, made, [15.0] * len(made.pages))


@each_reader
def test_every_page_of_the_pack_prints(worcester: Library, printed: Printed, language: str, large: bool) -> None:
    """Every sign, answer, guidance and service of the pack, on its own kind of page."""
    wanted = (
        SignsChecklistOptions(language=language, large_print=large, reasons=True),
        SignsChecklistOptions(language=language, large_print=large, ticked=tuple(worcester.ids(Indicator))),
        SignsChecklistOptions(
            language=language,
            large_print=large,
            ticked=tuple(worcester.ids(Indicator)),
            version="staff",
            staff_notes=True,
        ),
        GuidanceSheetOptions(language=language, large_print=large, questions=tuple(worcester.ids(Question))),
        GuidanceSheetOptions(
            language=language, large_print=large, guidance=tuple(worcester.ids(Guidance)), staff_notes=True
        ),
        DirectorySheetOptions(language=language, large_print=large),
    )
    for options in wanted:
        made = printed(options)
        # What goes on there is named in the margin.
        _prints_well(worcester, made, [15.0] + [7.5] * (len(made.pages) - 1))
    made = printed(BrochureOptions(language=language, large_print=large))
    _prints_well(worcester, made, [7.0] * len(made.pages))


def _prints_well(worcester: Library, made: Rendered, least: Sequence[float]) -> None:
    """No problem, only numbers that may be printed, and each page begins below so many millimetres."""
    unprinted = {phone.record.number for phone in worcester.all(Phone, "en") if not phone.record.print}
    assert [problem.message for problem in made.problems] == []
    assert {note.kind for note in made.notes} <= {"draft-translation"}
    for page, above in enumerate(least):
        assert pdf.top(made.pdf, page) > above, "above the margin"
        numbers = set(re.findall(r"[0-9]{3}-[0-9-]+[0-9]", pdf.text(made.pdf, page)))
        assert numbers & unprinted == set()


def test_days_keep_their_capital(printed: Printed) -> None:
    made = printed(DirectorySheetOptions(extent="short"))
    text = "".join(pdf.text(made.pdf, page) for page in range(len(made.pages)))
    assert re.findall(r"\bMon to Fri\b", text)
    assert re.findall(r"\b(?:mon|tue|wed|thu|fri|sat|sun)\b", text) == []


@pytest.mark.parametrize(("language", "second"), [("pt-BR", None), ("ht", "pt-BR"), ("vi", "ar"), ("ar", None)])
def test_pages_for_clients_print_in_their_languages_and_any_pair(
    worcester: Library, printed: Printed, words: PhraseBook, tmp_path: Path, language: str, second: str | None
) -> None:
    """Whole, marked as drafts, and with the same numbers for every program that reads the file."""
    require("pdftotext")
    asked = ("choked", "agents-at-the-door", "deaf-callers")
    for options in (
        GuidanceSheetOptions(language=language, second_language=second, questions=asked),
        DirectorySheetOptions(language=language, second_language=second, needs=("shelter",)),
        FirstCallSheetOptions(language=language, service="pathways-for-change"),
    ):
        made = printed(options)
        assert [problem.message for problem in made.problems] == []
        assert "draft-translation" in {note.kind for note in made.notes}
        file = tmp_path / "pages.pdf"
        file.write_bytes(made.pdf)
        told = [pdf.text(made.pdf, page) for page in range(pdf.page_count(made.pdf))]
        pages = " ".join(told)
        programs: list[list[str | Path]] = [["pdftotext", "-raw", file, "-"]]
        if shutil.which("mutool"):
            programs.append(["mutool", "draw", "-q", "-F", "txt", file])
        numbers = re.findall(r"(?<!\d)\d{3}-\d{3}-\d{4}", pages)
        assert numbers
        for program in programs:
            other = subprocess.run(program, check=True, capture_output=True, text=True, encoding="utf-8").stdout
            assert sorted(re.findall(r"(?<!\d)\d{3}-\d{3}-\d{4}", other)) == sorted(numbers), program
        readable = " ".join(re.sub("[\u064b-\u0652\u200f]", "", pages).split())
        assert words.of(language).draft.split()[0] in readable
    with pytest.raises(HandoutError, match="'detox' is not translated into"):
        printed(GuidanceSheetOptions(language=language, questions=("detox",)))
    for question_id in asked:
        found = worcester.get(Question, question_id, language)
        assert found is not None
        assert found.language == language
