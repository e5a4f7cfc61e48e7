"""Sheets to work with: every sheet of the Worcester pack in each language, paper and size of print, read back from its
PDF; and what keeps a client's sheet from telling on them.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pikepdf
import pytest
from pdfua import validate

from guide_app.content.markup import parse_line, plain_text
from guide_app.content.reading.loader import load_pack
from guide_app.content.sheets import Sheet
from guide_app.handouts.document import Rendered
from guide_app.handouts.options import Paper
from guide_app.handouts.pages.work_sheet import WorkSheetOptions
from guide_app.handouts.phrases import PhraseBook
from guide_app.library.building.builder import build_library
from guide_app.library.library import Library
from tests.handouts import pdf
from tests.handouts.conftest import Make, Printed
from tests.small_pack import TODAY, write_small_pack

SHEETS = (
    "safety-plan", "conversation-guide", "warm-handover", "release-form", "door-rules", "t-visa-facts", "credit-block",
    "workshop-line-to-keep", "workshop-feedback",
)  # fmt: skip
TALKS = ("conversation-guide", "warm-handover", "door-rules")
"""In steps, with words to say."""
FOLDED = "safety-plan"
"""It takes one side of a sheet in one language, in smaller type."""
FOLDED_PEN_MM = 4.4
MAX_PAGES = {"conversation-guide": 2}
"""Of one language in usual print; the others take one."""
SAFE_MM = 12.4
"""The margin, but for the overhang of a letter."""
MIN_PEN_MM = 7.9
FOOT_MM = 30
"""The zone of the foot, from the lower edge: numbers, edition and dates, in smaller type."""

WithSheet = Callable[..., Library]
"""``with_sheet((before, after), …)``: the small pack's library with its sheet changed."""

each_sheet = pytest.mark.parametrize("sheet_id", SHEETS)
each_language = pytest.mark.parametrize("language", ["en", "es"])
each_look = pytest.mark.parametrize(
    ("paper", "large"), [("letter", False), ("letter", True), ("a4", False), ("a4", True)]
)


def _squeezed(text: str) -> str:
    """Without spaces and hyphens of line breaks, so that lines do not matter."""
    return "".join(text.split())


def _whole(made: Rendered) -> str:
    return _squeezed("".join(pdf.text(made.pdf, page) for page in range(len(made.pages))))


def _printed_texts(sheet: Sheet, library: Library) -> Iterator[str]:
    """What is on it, in the order in which it is read."""

    def plain(text: str) -> str:
        return _squeezed(pdf.typeset(plain_text(parse_line(text), library.phone_numbers)))

    yield plain(sheet.title)
    yield plain(sheet.intro)
    for section in sheet.sections:
        yield plain(section.title)
        yield from map(plain, (*section.text, *section.boxes, *section.blanks, *section.say))
    yield from map(plain, sheet.do_not)
    yield from map(plain, filter(None, (sheet.disclaimer, sheet.footer)))


def _sheet(library: Library, sheet_id: str, language: str) -> Sheet:
    found = library.get(Sheet, sheet_id, language)
    assert found is not None
    assert found.language == language
    return found.record


def _boxes_drawn(made: Rendered) -> int:
    """Squares to tick; their side is that of no drawing."""
    sides = [
        (box.right - box.left, box.bottom - box.top)
        for page in range(len(made.pages))
        for box, _ in pdf.strokes(made.pdf, page)
    ]
    known = [pytest.approx((side, side), abs=0.03) for side in (3.3, 4.4, 6.2)]
    return sum(side in known for side in sides)


def _rules(made: Rendered, page: int) -> list[pdf.Box]:
    """The lines to write on, from the top: not the one that opens the sheet, nor that of its foot."""
    found = [box for box, _ in pdf.strokes(made.pdf, page) if box.right - box.left > 30 and box.bottom - box.top < 0.1]
    found.sort(key=lambda box: box.top)
    return found[1 if page == 0 else 0 : -1]


def test_every_sheet_of_the_pack_is_tested(worcester: Library) -> None:
    assert tuple(worcester.ids(Sheet)) == SHEETS


@each_look
@each_language
@each_sheet
def test_all_words_are_there_in_order(
    worcester: Library, printed: Printed, sheet_id: str, language: str, paper: Paper, large: bool
) -> None:
    made = printed(WorkSheetOptions(sheet=sheet_id, language=language, paper=paper, large_print=large))
    assert [str(problem.message) for problem in made.problems] == []
    text, at = _whole(made), 0
    for words in _printed_texts(_sheet(worcester, sheet_id, language), worcester):
        found = text.find(words, at)
        assert found >= 0, (words, text[at : at + 120])
        at = found + len(words)


@each_look
@each_language
@each_sheet
def test_nothing_runs_over_and_pages_are_few(
    printed: Printed, sheet_id: str, language: str, paper: Paper, large: bool
) -> None:
    made = printed(WorkSheetOptions(sheet=sheet_id, language=language, paper=paper, large_print=large))
    assert len(made.pages) <= (5 if large else MAX_PAGES.get(sheet_id, 1))
    floor = 18 if large else 8.4 if sheet_id == FOLDED else 12
    for page in range(len(made.pages)):
        width, height = pdf.page_size(made.pdf, page)
        inside = pdf.Box(SAFE_MM, SAFE_MM, width - SAFE_MM, height - 7)
        glyphs = pdf.glyphs(made.pdf, page)
        assert [glyph for glyph in glyphs if not glyph.box.inside(inside)] == []
        above_foot = [glyph for glyph in glyphs if glyph.box.top < height - FOOT_MM]
        assert min(glyph.size for glyph in above_foot) >= floor
        # The foot of a sheet does not run into what is above it, and no page is only a foot.
        assert len(pdf.text(made.pdf, page).split()) > 15


def _answers(made: Rendered, page: int, columns: int) -> list[list[int]]:
    """By column of a page, how many lines each question has: no letter is between them."""
    middle = pdf.page_size(made.pdf, page)[0] / 2
    found: list[list[int]] = []
    for beside in (False, True)[:columns]:
        rules = [one for one in _rules(made, page) if columns == 1 or (one.right > middle + 9) is beside]
        letters = [one.box for one in pdf.glyphs(made.pdf, page) if columns == 1 or (one.box.left > middle) is beside]
        counts: list[int] = []
        above: float | None = None
        for rule in sorted(rules, key=lambda one: one.top):
            apart = above is None or any(above < box.bottom <= rule.top + 1 for box in letters)
            counts = [*counts, 1] if apart else [*counts[:-1], counts[-1] + 1]
            above = rule.top
        found.append(counts)
    return found


def _has_the_lines_asked_for(made: Rendered, sheet: Sheet, columns: int) -> None:
    wanted = [
        lines
        for one in sheet.sections
        for lines in [max(one.lines, 1)] * len(one.blanks) or [one.lines] * bool(one.lines)
    ]
    steps = any(one.say for one in sheet.sections)
    more_may_be = [
        one.lines > 0 and not steps for one in sheet.sections for _ in range(len(one.blanks) or bool(one.lines))
    ]
    counted = [column for page in range(len(made.pages)) for column in _answers(made, page, 1 if steps else columns)]
    assert len(wanted) == sum(map(len, counted))
    # A short column has one line more for each of its questions, or two.
    asked = iter(zip(wanted, more_may_be, strict=True))
    for column in counted:
        more = {count - lines for count, (lines, may) in zip(column, asked, strict=False) if may or count != lines}
        assert more <= {0} or more in ({1}, {2})


@each_look
@each_language
@each_sheet
def test_what_is_filled_in_is_drawn_with_room_for_a_pen(
    worcester: Library, printed: Printed, sheet_id: str, language: str, paper: Paper, large: bool
) -> None:
    made = printed(WorkSheetOptions(sheet=sheet_id, language=language, paper=paper, large_print=large))
    sheet = _sheet(worcester, sheet_id, language)
    _has_the_lines_asked_for(made, sheet, columns=1 if large or sheet_id == "workshop-feedback" else 2)
    rules = [_rules(made, page) for page in range(len(made.pages))]
    assert _boxes_drawn(made) == sum(len(one.boxes) for one in sheet.sections)
    for page, lines in enumerate(rules):
        for rule in lines:
            over = [
                glyph.box.bottom
                for glyph in pdf.glyphs(made.pdf, page)
                if glyph.box.left < rule.right and glyph.box.right > rule.left and glyph.box.bottom <= rule.top
            ]
            # A letter that hangs below its line, as that of "why", takes some of it.
            pen = FOLDED_PEN_MM if sheet_id == FOLDED and not large else MIN_PEN_MM
            assert rule.top - max(over, default=0) > pen - 1.8, (page, rule)
        for one in lines:
            below = [rule.top - one.top for rule in lines if rule.top > one.top + 1 and abs(rule.left - one.left) < 1]
            assert min(below, default=99) >= MIN_PEN_MM


@each_look
@each_language
@each_sheet
def test_a_screen_reader_hears_it_in_order(
    printed: Printed, tmp_path: Path, sheet_id: str, language: str, paper: Paper, large: bool
) -> None:
    made = printed(WorkSheetOptions(sheet=sheet_id, language=language, paper=paper, large_print=large))
    file = tmp_path / "sheet.pdf"
    file.write_bytes(made.pdf)
    assert [(finding.rule_id, finding.message) for finding in validate(str(file)).findings] == []
    tags = [tag for tag, _, _ in pdf.structure(made.pdf)]
    assert next(tag for tag in tags if re.fullmatch(r"/H[1-6]", tag)) == "/H1"
    assert tags.count("/H1") == 1
    assert "/Figure" not in tags, "drawings beside a heading say nothing that it does not"
    with pikepdf.open(io.BytesIO(made.pdf)) as document:
        assert str(document.Root.Lang) == language


@each_sheet
def test_both_languages_are_on_one_sheet(worcester: Library, printed: Printed, sheet_id: str) -> None:
    made = printed(WorkSheetOptions(sheet=sheet_id, second_language="es"))
    assert made.printable
    assert made.suggested_name == "sheet-en-es.pdf"
    text = _whole(made)
    sheet, spanish = (_sheet(worcester, sheet_id, language) for language in ("en", "es"))
    aloud = [words for one in spanish.sections for words in one.say]
    assert all(_squeezed(pdf.typeset(words)) in text for words in aloud)
    for words in _printed_texts(sheet, worcester):
        assert words in text, words
    if sheet.for_staff:
        assert _squeezed(spanish.intro) not in text, "staff read it once"
    else:
        for words in _printed_texts(spanish, worcester):
            assert words in text, words
        # Blanks and boxes are there once, for both.
        assert _boxes_drawn(made) == sum(len(one.boxes) for one in sheet.sections)
        if sheet_id == FOLDED:  # One column on its front, two on its back.
            blanks = sum(len(one.blanks) for one in sheet.sections)
            assert sum(len(_rules(made, page)) for page in (0, 1)) == blanks
        else:
            _has_the_lines_asked_for(made, sheet, columns=1)
    assert {"en", "es"} <= {language for _, language, _ in pdf.structure(made.pdf)}
    assert [note.kind for note in made.notes].count("draft-translation") == 1
    assert len(made.pages) <= 3


def test_words_to_say_are_beside_what_to_do(worcester: Library, printed: Printed) -> None:
    for sheet_id in TALKS:
        made = printed(WorkSheetOptions(sheet=sheet_id))
        section = _sheet(worcester, sheet_id, "en").sections[0]
        glyphs = pdf.glyphs(made.pdf)
        quotes = [glyph for glyph in glyphs if glyph.text == "“"]
        assert quotes
        assert min(glyph.box.left for glyph in quotes) > 24, section.title
    assert "Words you can use" in pdf.text(printed(WorkSheetOptions(sheet="conversation-guide")).pdf, 1)


def test_the_same_language_twice_is_one(printed: Printed) -> None:
    one, twice = (WorkSheetOptions(sheet="door-rules", second_language=second) for second in (None, "en"))
    assert printed(one).pdf == printed(twice).pdf


@each_language
@each_sheet
def test_a_clients_sheet_and_its_file_tell_nothing(
    worcester: Library, words: PhraseBook, printed: Printed, sheet_id: str, language: str
) -> None:
    made = printed(WorkSheetOptions(sheet=sheet_id, language=language))
    assert made.suggested_name == f"sheet-{language}.pdf"
    sheet = _sheet(worcester, sheet_id, language)
    text = "\n".join(pdf.text(made.pdf, page) for page in range(len(made.pages)))
    assert sheet.name == sheet.title or sheet.name not in text
    for note in sheet.staff_notes:
        assert _squeezed(pdf.typeset(note)) not in _squeezed(text), "told to staff, not printed"
    assert (words.of(language).page_phrases.for_staff in text) == sheet.for_staff
    with pikepdf.open(io.BytesIO(made.pdf)) as document:
        told = str(document.docinfo.Title)
        assert "/Author" not in document.docinfo
        assert "/CreationDate" not in document.docinfo
    assert told == sheet.title
    if not sheet.for_staff:
        assert words.of(language).telling_word(told) is None
    if sheet.discreet:
        assert words.of(language).telling_word(text) is None
        everything = pdf.everything(made.pdf).casefold()
        assert not [name for name in ("ywca", "safelink", "lifeline", "worcester guide") if name in everything]


def test_staff_are_told_how_to_use_it(worcester: Library, printed: Printed) -> None:
    made = printed(WorkSheetOptions(sheet="door-rules"))
    (told,) = [str(note.message) for note in made.notes if note.kind == "how-to-use"]
    assert told.count("•") == len(_sheet(worcester, "door-rules", "en").staff_notes)
    assert "the manager decides whether to call 911." in told


def test_staff_read_how_to_use_a_sheet_in_a_language_that_they_do_not_read(
    worcester: Library, printed: Printed
) -> None:
    made = printed(WorkSheetOptions(sheet="safety-plan", language="ht"))
    (told,) = [str(note.message) for note in made.notes if note.kind == "how-to-use"]
    assert _sheet(worcester, "safety-plan", "en").staff_notes[0] in told


@each_language
def test_numbers_are_at_the_foot_with_what_they_are_for(printed: Printed, language: str) -> None:
    text = " ".join(pdf.text(printed(WorkSheetOptions(sheet="safety-plan", language=language)).pdf).split())
    in_danger = {"en": "In danger now", "es": "En peligro ahora"}[language]
    assert f"911 {in_danger}" in text
    for number in ("877-785-2020", "508-755-9030", "988"):
        assert number in text
    made = printed(WorkSheetOptions(sheet="t-visa-facts", language=language))
    lawyers = " ".join(pdf.text(made.pdf, len(made.pages) - 1).split())
    assert lawyers.count("855-252-5342") == 1, "one number for both"
    assert "Community Legal Aid · Central West Justice Center" in lawyers


def test_saving_ink_prints_no_black_band(printed: Printed) -> None:
    def black(ink_saving: bool) -> float:
        image = pdf.picture(printed(WorkSheetOptions(sheet="credit-block", ink_saving=ink_saving)).pdf, 0, 50)
        return sum(image.histogram()[:128]) / (image.width * image.height)

    assert black(ink_saving=True) < 0.6 * black(ink_saving=False)


@pytest.fixture
def with_sheet(tmp_path: Path) -> Iterator[WithSheet]:
    """Builds the library of the small pack with its sheet changed."""
    made: list[Library] = []

    def build(*changes: tuple[str, str]) -> Library:
        pack = write_small_pack(tmp_path / f"pack-{len(made)}")
        file = pack / "sheets.yaml"
        text = file.read_text("utf-8")
        for before, after in changes:
            assert before in text
            text = text.replace(before, after)
        file.write_text(text, "utf-8")
        folder = tmp_path / f"library-{len(made)}"
        build_library(load_pack(pack, TODAY), folder)
        made.append(Library(folder))
        return made[-1]

    yield build
    for library in made:
        library.close()


def test_a_telling_word_on_a_discreet_sheet_is_not_printed(make: Make, with_sheet: WithSheet) -> None:
    library = with_sheet(("Only the first letter.", "Where the shelter is."))
    made = make("sheet", sheet="my-plan", records=library)
    assert [problem.kind for problem in made.problems] == ["telling-word"]
    assert "contains the word “shelter”" in str(made.problems[0].message)


def test_on_another_clients_sheet_only_its_head_must_not_tell(make: Make, with_sheet: WithSheet) -> None:
    changes = (("  discreet: true\n", ""), ("Only the first letter.", "Where the shelter is."))
    assert make("sheet", sheet="my-plan", records=with_sheet(*changes)).printable
    head = (("  discreet: true\n", ""), ("title: My plan", "title: My visa plan"))
    made = make("sheet", sheet="my-plan", records=with_sheet(*head))
    assert [problem.kind for problem in made.problems] == ["telling-word"]


def test_what_is_not_translated_is_printed_once_and_said(make: Make, with_sheet: WithSheet, tmp_path: Path) -> None:
    pack = write_small_pack(tmp_path / "untranslated")
    (pack / "es" / "sheets.yaml").unlink()
    build_library(load_pack(pack, TODAY), tmp_path / "untranslated-library")
    library = Library(tmp_path / "untranslated-library")
    made = make("sheet", sheet="my-plan", second_language="es", records=library)
    assert made.suggested_name == "sheet-en.pdf"
    assert pdf.text(made.pdf).count("My plan") == 1
    library.close()


@pytest.mark.parametrize(
    ("language", "second"),
    [
        ("en", "vi"),
        ("en", "ar"),
        ("es", "ht"),
        ("ht", "pt-BR"),
        ("vi", "pt-BR"),
        ("vi", "es"),
        ("ar", "vi"),
        ("ar", "ht"),
    ],
)
def test_safety_plan_folds_in_every_pair_of_languages(printed: Printed, language: str, second: str) -> None:
    made = printed(WorkSheetOptions(sheet="safety-plan", language=language, second_language=second))
    assert [problem.message for problem in made.problems] == []
    assert len(made.pages) == 2
    middle = pdf.page_size(made.pdf)[1] / 2
    assert max(line.bottom for line in pdf.lines(made.pdf, 1)) < middle
    assert pdf.overlaps(made.pdf, 1) == []


@pytest.mark.parametrize("language", ["pt-BR", "vi", "ht", "ar"])
@pytest.mark.parametrize("sheet", ["safety-plan", "workshop-feedback"])
def test_a_sheet_that_a_client_carries_is_on_one_page_in_their_language(
    printed: Printed, sheet: str, language: str
) -> None:
    made = printed(WorkSheetOptions(sheet=sheet, language=language))
    assert [problem.message for problem in made.problems] == []
    assert len(made.pages) == 1
    assert "fallback-language" not in {note.kind for note in made.notes}


@each_language
def test_lines_of_the_feedback_form_are_as_long_as_the_page_is_wide(printed: Printed, language: str) -> None:
    made = printed(WorkSheetOptions(sheet="workshop-feedback", language=language))
    lines = [box for box, _ in pdf.strokes(made.pdf) if box.right - box.left > 180]
    assert len(lines) >= 10
    glyphs = [glyph for glyph in pdf.glyphs(made.pdf) if glyph.size > 9]
    assert max(glyph.box.bottom for glyph in glyphs[:-40]) > 0.75 * pdf.page_size(made.pdf)[1], "no hollow page"


@pytest.mark.parametrize("second", [None, "es"])
def test_safety_plan_in_large_print_has_911_alone_on_every_page(printed: Printed, second: str | None) -> None:
    made = printed(WorkSheetOptions(sheet="safety-plan", second_language=second, large_print=True))
    texts = [pdf.text(made.pdf, page) for page in range(len(made.pages))]
    assert len(texts) > 2
    for text in texts[:-1]:
        assert re.findall(r"\b(?:[\d-]{7,}|911|988|711|211)", text) == ["911"], "no line that tells what it is about"
    assert "877-785-2020" in texts[-1]


@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_safety_plan_in_two_languages_is_plain_outside_when_folded(printed: Printed, paper: Paper) -> None:
    made = printed(WorkSheetOptions(sheet="safety-plan", second_language="es", paper=paper))
    assert [(page.sheet, page.side) for page in made.pages] == [(1, "front"), (1, "back")]
    middle = pdf.page_size(made.pdf)[1] / 2
    assert max(line.bottom for line in pdf.lines(made.pdf, 1)) < middle
    (fold,) = [box for box, _ in pdf.strokes(made.pdf, 1) if box.bottom > middle - 0.5]
    assert fold.bottom == pytest.approx(middle, abs=0.5)
    said = [" ".join(pdf.text(made.pdf, page).split()) for page in (0, 1)]
    assert "Fold at the dots, with page 1 inside." in said[1]
    for heading in ("People Personas", "911", "After I leave · Después de irme"):
        assert heading in " ".join(said)


def test_options_are_values(worcester: Library) -> None:
    """They are the key under which a page is kept."""
    options = WorkSheetOptions(sheet="safety-plan", second_language="es")
    assert hash(options) == hash(msgspec.structs.replace(options))
    assert set(worcester.languages) >= {"en", "es"}
