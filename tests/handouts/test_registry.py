"""The kinds of handout: what each says of its options, and what holds on every page of every one."""

from __future__ import annotations

import datetime as dt
import io
import itertools
import re
from pathlib import Path
from statistics import median
from typing import Any

import pikepdf
import pytest
from pdfua import validate

from guide_app.content.records import Phone
from guide_app.handouts.document import Rendered
from guide_app.handouts.pages.page_maker import PageOptions
from guide_app.handouts.phrases import PhraseBook
from guide_app.handouts.problems import HandoutError
from guide_app.handouts.registry import HANDOUTS, kind_of, languages_for, options_of, sheet_of
from guide_app.handouts.stock.card_stock import StockList
from guide_app.library.library import Library
from tests.handouts import pdf
from tests.handouts.conftest import EXAMPLES, Make

WHOLE_PAGES = [kind.id for kind in HANDOUTS.values() if issubclass(kind.options, PageOptions)]
FLOORS = {
    "binder": 7,
    "brochure": 7,
    "wallet-card": 7,
    "labels": 7,
    "rights-card": 7,
    "deaf-card": 7,
    "poster": 7,
    "first-call-sheet": 10,
    "directory-sheet": 7.6,
    "guidance-sheet": 7.6,
    "point-sheet": 7.6,
    "signs-checklist": 8.6,
}
FOOT = 32
"""Height of the foot of a whole page with the margin below it, in millimetres."""
EVERY = [(kind, large) for kind in EXAMPLES for large in (False, True)]


@pytest.fixture(scope="module")
def made(make: Make) -> dict[tuple[str, bool], Rendered]:
    return {(kind, large): make(kind, **EXAMPLES[kind], large_print=large) for kind, large in EVERY}


def _text(rendered: Rendered) -> str:
    """All of it, its line breaks as spaces."""
    return " ".join("\n".join(pdf.text(rendered.pdf, page) for page in range(len(rendered.pages))).split())


def test_every_kind_describes_itself() -> None:
    for kind in HANDOUTS.values():
        assert kind.title
        assert str(kind.summary).endswith(".")
        names = [option.name for option in kind.described]
        assert {"ink_saving", "large_print"} <= set(names)
        assert {"paper", "stock"} & set(names)
        for option in kind.described:
            assert option.title
            assert str(option.help).endswith(".")
            assert bool(option.choices) == (option.choose == "choice")


def test_options_are_told_by_their_types(library: Library) -> None:
    card = {option.name: option for option in options_of(HANDOUTS["wallet-card"].options)}
    assert (card["stock"].choose, card["stock"].default) == ("stock", "avery-5371")
    assert (card["back"].choose, card["back"].optional, card["back"].default) == ("client-language", True, None)
    assert (card["services"].choose, card["services"].many) == ("service", True)
    assert (card["start_at"].choose, card["start_at"].min_value) == ("number", 1)
    assert [choice.value for choice in card["wording"].choices] == ["discreet", "plain"]
    assert card["duplex"].choices[0].title.text == "By the printer, on the long edge"
    assert languages_for(library, card["front"]) == ("en", "es", "pt-BR", "vi", "ht", "ar")
    (language,) = [option for option in HANDOUTS["binder"].described if option.name == "language"]
    assert languages_for(library, language) == ("en", "es")


def test_a_kind_is_known_by_its_options(stocks: StockList) -> None:
    for kind in HANDOUTS.values():
        given = {"stock": next(iter(stocks))} if "stock" in [option.name for option in kind.described] else {}
        assert kind_of(kind.options(**given)) is kind


@pytest.mark.parametrize(("kind", "large"), EVERY)
def test_everything_fits(made: dict[tuple[str, bool], Rendered], kind: str, large: bool) -> None:
    rendered = made[kind, large]
    assert [str(problem.message) for problem in rendered.problems] == []
    assert pdf.page_count(rendered.pdf) == len(rendered.pages)
    floor = 18 if large else FLOORS.get(kind, 12)
    sizes: list[float] = []
    for page in range(len(rendered.pages)):
        foot = pdf.page_size(rendered.pdf, page)[1] - FOOT
        glyphs = pdf.glyphs(rendered.pdf, page)
        sizes += [glyph.size for glyph in glyphs]
        # Below the text are the numbers that always work, the dates and the page.
        assert all(glyph.size >= floor for glyph in glyphs if kind not in WHOLE_PAGES or glyph.box.bottom < foot)
    assert min(sizes) >= (18 if large else 7)
    assert rendered.smallest_text_pt == pytest.approx(min(sizes), abs=0.01)
    if not large:
        assert max(sizes) <= 120


@pytest.mark.parametrize("kind", [kind for kind in EXAMPLES if kind != "labels"])
def test_large_print_is_larger_than_its_twin(made: dict[tuple[str, bool], Rendered], kind: str) -> None:
    """A label's number is as large as has room in both."""

    def sizes(large: bool, *, digits: bool) -> list[float]:
        rendered = made[kind, large]
        glyphs = (glyph for page in range(len(rendered.pages)) for glyph in pdf.glyphs(rendered.pdf, page))
        return [glyph.size for glyph in glyphs if glyph.text.isdigit() or not digits]

    assert max(sizes(True, digits=True)) > max(sizes(False, digits=True)), "the number"
    assert median(sizes(True, digits=False)) > median(sizes(False, digits=False)), "the text"


@pytest.mark.parametrize(("kind", "large"), EVERY)
def test_no_ink_is_cut_off(made: dict[tuple[str, bool], Rendered], kind: str, large: bool) -> None:
    rendered = made[kind, large]
    for page in range(len(rendered.pages)):
        width, height = pdf.page_size(rendered.pdf, page)
        inside = pdf.Box(4, 4, width - 4, height - 4)
        assert [glyph for glyph in pdf.glyphs(rendered.pdf, page) if not glyph.box.inside(inside)] == []


@pytest.mark.parametrize(("kind", "large"), EVERY)
def test_numbers_are_not_broken(made: dict[tuple[str, bool], Rendered], kind: str, large: bool) -> None:
    rendered = made[kind, large]
    for page in range(len(rendered.pages)):
        assert re.findall(r"\d-[\r\n]+\d|\d[\r\n]+-\d", pdf.text(rendered.pdf, page)) == []


@pytest.mark.parametrize(("kind", "large"), EVERY)
def test_an_independent_checker_finds_nothing(
    made: dict[tuple[str, bool], Rendered], kind: str, large: bool, tmp_path: Path
) -> None:
    file = tmp_path / "handout.pdf"
    file.write_bytes(made[kind, large].pdf)
    assert [(finding.rule_id, finding.message) for finding in validate(str(file)).findings] == []
    with pikepdf.open(file) as document, document.open_metadata() as metadata:
        assert metadata["{http://www.aiim.org/pdfua/ns/id/}part"] == "1"
        assert str(document.docinfo.Title)
        assert "/CreationDate" not in document.docinfo


@pytest.mark.parametrize(("kind", "large"), EVERY)
def test_headings_come_in_order(made: dict[tuple[str, bool], Rendered], kind: str, large: bool) -> None:
    levels = [int(tag[2]) for tag, _, _ in pdf.structure(made[kind, large].pdf) if re.fullmatch(r"/H[1-6]", tag)]
    if kind == "labels":
        assert levels == [], "one number has no heading"
        return
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


@pytest.mark.parametrize("kind", WHOLE_PAGES)
def test_pages_in_spanish_say_their_language_and_that_nobody_reviewed_them(
    make: Make, words: PhraseBook, kind: str
) -> None:
    rendered = make(kind, **EXAMPLES[kind], language="es")
    assert rendered.printable
    kinds = [note.kind for note in rendered.notes]
    assert kinds.count("draft-translation") == 1 or (kind == "first-call-sheet" and "fallback-language" in kinds)
    with pikepdf.open(io.BytesIO(rendered.pdf)) as document:
        assert str(document.Root.Lang) == "es"
    for page in range(len(rendered.pages)):
        if kind != "first-call-sheet" and (kind != "brochure" or page == 0):
            assert words.of("es").draft in pdf.text(rendered.pdf, page)
    assert re.fullmatch(r"[a-z]+-es(-en)?\.pdf", rendered.suggested_name)


@pytest.mark.parametrize("kind", EXAMPLES)
def test_dates_are_on_every_handout(made: dict[tuple[str, bool], Rendered], kind: str) -> None:
    date = r"(Edition( and facts as of)?|As of) Nov 24, 2026"
    # A label has room for its number alone.
    assert (re.search(date, _text(made[kind, False])) is not None) is (kind != "labels")
    assert (re.search(date, _text(made[kind, True])) is not None) is (kind != "labels")
    not_called = r"not called|Preview: \d+ numbers? read, not called"
    for large in (False, True):
        text = _text(made[kind, large])
        # Nobody calls 911 to see whether it works.
        others = kind != "labels" and re.search(r"\d{3}-\d{3}-\d{4}", text) is not None
        assert (re.search(not_called, text) is not None) is others


@pytest.mark.parametrize("kind", [kind for kind in EXAMPLES if kind != "labels"])
def test_an_edition_over_a_year_old_warns_on_every_handout(make: Make, kind: str) -> None:
    rendered = make(kind, **EXAMPLES[kind], today=dt.date(2028, 6, 5))
    assert "Edition over a year old: ask first" in _text(rendered)


@pytest.mark.parametrize("kind", EXAMPLES)
def test_a_number_that_is_not_confirmed_is_on_no_paper(
    made: dict[tuple[str, bool], Rendered], library: Library, kind: str
) -> None:
    unconfirmed = [phone.record.number for phone in library.all(Phone, "en") if not phone.record.print]
    assert unconfirmed
    for large in (False, True):
        everything = pdf.everything(made[kind, large].pdf)
        assert [number for number in unconfirmed if number in everything] == []


@pytest.mark.parametrize(
    ("kind", "said"), [("binder", "Ask staff for the number"), ("guidance-sheet", "Ask staff how to reach: Open Door")]
)
def test_staff_are_asked_for_it(made: dict[tuple[str, bool], Rendered], kind: str, said: str) -> None:
    assert said in _text(made[kind, False])


def test_within_a_text_too(made: dict[tuple[str, bool], Rendered]) -> None:
    assert "Ask at Open Door (ask staff for the number)." in _text(made["guidance-sheet", False])


@pytest.mark.parametrize("kind", ["directory-sheet", "binder"])
def test_an_old_listing_is_marked_and_told(make: Make, made: dict[tuple[str, bool], Rendered], kind: str) -> None:
    rendered = made[kind, False]
    assert "Not updated since Nov 20, 2025. Call first." in _text(rendered)
    assert "Not updated since Nov 20, 2025" in _text(rendered)
    assert [(note.kind, note.subject) for note in rendered.notes] == [("stale-listing", "old")]
    fresh = make(kind, **EXAMPLES[kind], today=dt.date(2026, 11, 20))
    assert fresh.notes == ()


@pytest.mark.parametrize("kind", EXAMPLES)
def test_saving_ink_leaves_no_large_black(make: Make, kind: str) -> None:
    def black(**options: Any) -> float:
        rendered = make(kind, **EXAMPLES[kind], **options)
        image = pdf.picture(rendered.pdf, 0, 50)
        return sum(image.histogram()[:128]) / (image.width * image.height)

    saved, usual = black(ink_saving=True), black()
    assert saved < usual
    assert saved < 0.1
    if kind in ("poster", "brochure"):
        assert saved < 0.75 * usual, "the filled band is still there"


@pytest.mark.parametrize(
    "kind", [kind.id for kind in HANDOUTS.values() if "stock" not in kind.options.__struct_fields__]
)
def test_both_papers(make: Make, kind: str) -> None:
    for paper, size in (("letter", (215.9, 279.4)), ("a4", (210.0, 297.0))):
        rendered = make(kind, **EXAMPLES[kind], paper=paper)
        assert rendered.printable
        found = pdf.page_size(rendered.pdf)
        assert sorted(found) == pytest.approx(sorted(size), abs=0.05)


@pytest.mark.parametrize(("kind", "large"), EVERY)
def test_the_sheet_is_known_before_its_pages(
    made: dict[tuple[str, bool], Rendered], stocks: StockList, kind: str, large: bool
) -> None:
    options = {**EXAMPLES[kind], "large_print": large}
    described = {option.name: option for option in HANDOUTS[kind].described}
    if "stock" in described:
        options["stock"] = stocks.find(described["stock"].default)
    sheet = sheet_of(HANDOUTS[kind].options(**options))
    assert pdf.page_size(made[kind, large].pdf) == pytest.approx(sheet, abs=0.05)


@pytest.mark.parametrize(
    ("kind", "options", "said"),
    [
        ("guidance-sheet", {}, "Nothing is chosen"),
        ("guidance-sheet", {"guidance": ("nothing",)}, "no guidance 'nothing'"),
        ("guidance-sheet", {"questions": ("nothing",)}, "no question 'nothing'"),
        ("first-call-sheet", {}, "Choose a service for the first call."),
        ("first-call-sheet", {"service": "nothing"}, "no service 'nothing'"),
        ("first-call-sheet", {"service": "closed"}, "Closed House is inactive"),
        ("signs-checklist", {"ticked": ("nothing",)}, "no sign 'nothing'"),
        ("sheet", {}, "Choose a worksheet: my-plan, our-talk"),
        ("sheet", {"sheet": "nothing"}, "no worksheet 'nothing'"),
        ("signs-checklist", {"signs": ("nothing",)}, "no sign 'nothing'"),
        ("guidance-sheet", {"questions": ("nothing",), "second_language": "es"}, "no question 'nothing'"),
        ("guidance-sheet", {"questions": ("boss-has-passport",), "second_language": "vi"}, "not translated into"),
        ("brochure", {"signs": ("nothing",)}, "no sign 'nothing'"),
        ("directory-sheet", {"needs": ("nothing",)}, "No services are left to print."),
        ("directory-sheet", {"spoken": ("xx",)}, "No language has the code 'xx'. Choose one of: en, es"),
        ("binder", {"language": "vi"}, "no pages in 'vi'"),
    ],
)
def test_what_cannot_be_made_says_why(make: Make, kind: str, options: dict[str, Any], said: str) -> None:
    with pytest.raises(HandoutError, match=said):
        make(kind, **options)
