"""The binder: contents and indexes lead to the right pages, every heading is a bookmark, and it can be stopped."""

from __future__ import annotations

import io
import itertools
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
import typst

from guide_app.content.reading.loader import load_pack
from guide_app.handouts.document import Booklet, SheetSize
from guide_app.handouts.problems import HandoutError, RenderError
from guide_app.handouts.typesetting.booklet import booklet_data, sheets_of, sides_of
from guide_app.handouts.typesetting.report import Report
from guide_app.handouts.typesetting.subprocess_typeset import Request, typeset_in_subprocess
from guide_app.handouts.typesetting.typesetter import in_memory
from guide_app.library.building.builder import build_library
from guide_app.library.library import Library
from guide_app.system.progress import UNWATCHED, Cancelled, Progress
from tests.handouts import pdf
from tests.handouts.conftest import Make, small_service
from tests.small_pack import TODAY, write_small_pack

TALL = (0, 1, 2, 3)
BODY_END = 258.2
"""Where the text of a page ends, in millimetres from the top."""


def _offices(folder: Path, count: int) -> Library:
    """The small pack with so many more services, of which the first have much told of them."""
    pack = write_small_pack(folder / "pack")
    with (pack / "services.yaml").open("a", encoding="utf-8") as out:
        told = " ".join(["They open their door to whoever knocks."] * 14)
        fields = ("application_process", "required_documents", "eligibility_description")
        much = "\n  ".join(f"{field}: {told}" for field in fields)
        for number in range(count):
            more = much if number in TALL else ""
            out.write(small_service(f"office-{number}", f"Office {number:04}", "night-line", more))
    build_library(load_pack(pack, TODAY), folder / "library")
    return Library(folder / "library")


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of a thousand services, of which some have a card taller than the columns of a section's first page."""
    library = _offices(tmp_path_factory.mktemp("binder"), 1000)
    yield library
    library.close()


def _pages_of(made: bytes) -> list[str]:
    return [" ".join(pdf.text(made, page).split()) for page in range(pdf.page_count(made))]


def test_contents_are_the_first_number_of_each_need(make: Make) -> None:
    contents = _pages_of(make("binder").pdf)[1]
    assert "1 Someone to talk to now Smalltown Night Line 800-555-0199" in contents
    # Nobody who has a number helps with this one: its section says who does.
    assert "3 Legal help Contents" in contents


def test_a_section_opens_with_its_numbers_and_its_cards_follow(make: Make) -> None:
    opening, *_ = _pages_of(make("binder").pdf)[2:]
    assert "Smalltown Night Line Ask who they help 800-555-0199 24 hours 1·1" in opening
    assert "Ask staff how to reach: House without a Telephone" in opening
    calls, _, cards = opening.partition("Ask staff how to reach")
    assert "1·4 House without a Telephone" in cards, "they begin below it where that saves a page"
    assert "1·4 House without a Telephone" not in calls


def test_the_short_form_and_its_booklet_have_the_openings_alone(make: Make) -> None:
    short = _pages_of(make("binder", extent="short").pdf)
    assert "800-555-0199 24 hours" in short[2]
    assert not re.search(r"\d·\d", " ".join(short)), "there are no cards to refer to"
    booklet = _pages_of(make("binder", extent="booklet").pdf)
    assert "Fold the pile once, and staple it twice in the fold." in booklet[0]
    assert "Fold the pile" not in " ".join(short)


def test_the_index_leads_to_cards(make: Make) -> None:
    pages = _pages_of(make("binder").pdf)
    index = next(page for page in pages if "Index by name 2·3 is section 2" in page)
    for line in ("Smalltown Night Line 1·1", "Late Line 1·1", "Open Door Shelter 2·1", "Town of Smalltown 1·1, 1·9"):
        assert line in index
    # A name that is not listed any more leads to who does that work today.
    assert "Mill House see 2·1" in index
    assert index.index("Both Ways") < index.index("Full Line") < index.index("Late Line")
    assert any("2·1 Open Door Shelter Ask staff" in page for page in pages)


def test_every_heading_is_a_bookmark(make: Make) -> None:
    with pikepdf.open(io.BytesIO(make("binder").pdf)) as document, document.open_outline() as outline:
        titles = [part.title for part in outline.root]
        needs = ["Someone to talk to now", "A place to stay", "Legal help"]
        assert titles == ["Directory of help", "Contents", *needs, "Index by name"]
        assert "Smalltown Night Line" in [child.title for child in outline.root[2].children]


def _ladder_side(made: bytes, page: int) -> str:
    """Where the numbers of the ladder are, one below the other."""
    width = pdf.page_size(made, page)[0]
    edges = [glyph.box for glyph in pdf.glyphs(made, page) if glyph.text in "123" and 30 < glyph.box.top < 250]
    left, right = (
        sum(1 for box in edges if within(box.left)) for within in (lambda x: x < 24, lambda x: x > width - 24)
    )
    return "left" if left > right else "right"


def test_on_both_sides_the_ladder_is_at_the_outer_margin(make: Make) -> None:
    one = make("binder")
    both = make("binder", sides="both")
    assert one.duplex is None
    assert both.duplex == "long-edge"
    assert [(page.sheet, page.side) for page in both.pages[:3]] == [(1, "front"), (1, "back"), (2, "front")]
    for page in range(2, 5):
        assert _ladder_side(one.pdf, page) == "right"
        assert _ladder_side(both.pdf, page) == ("left" if page % 2 else "right")


@pytest.mark.parametrize("pages", [1, 4, 5, 11, 12])
def test_a_folded_booklet_is_read_in_order(pages: int) -> None:
    sides = sides_of(pages)
    assert len(sides) == 2 * sheets_of(pages)
    # Folded, the right halves of fronts and the left halves of backs come first, from the outermost sheet to the
    # middle; then the other halves, on the way out.
    sheets = list(zip(sides[::2], sides[1::2], strict=True))
    read = [number for front, back in sheets for number in (front[1], back[0])]
    read += [number for front, back in reversed(sheets) for number in (back[1], front[0])]
    assert read[:pages] == list(range(1, pages + 1))
    assert set(read[pages:]) <= {0}


def test_a_booklet_has_two_pages_on_each_side_of_a_sheet(make: Make) -> None:
    made = make("binder", extent="booklet")
    assert made.printable
    assert made.duplex == "short-edge"
    assert pdf.page_size(made.pdf) == pytest.approx((279.4, 215.9), abs=0.05)
    assert len(made.pages) == pdf.page_count(made.pdf)
    assert len(made.pages) % 2 == 0
    assert "Page 1 of" in _pages_of(made.pdf)[0]
    cover = next(glyph for glyph in pdf.glyphs(made.pdf, 0) if glyph.text == "D" and glyph.size > 20)
    assert cover.box.left > 279.4 / 2, "the cover is the right half"
    read = pdf.structure(made.pdf)
    told = {int(alt.partition(".")[0]): alt for tag, _, alt in read if tag == "/Figure" and alt is not None}
    pages = make("binder", extent="short", sides="both")
    assert sorted(told) == list(range(1, len(pages.pages) + 1))
    assert "800-555-0199" in "".join(told.values())
    with pikepdf.open(io.BytesIO(made.pdf)) as document:
        assert str(document.docinfo["/Title"]) == "Directory of help"
        assert str(document.Root.Lang) == "en"
    assert min(glyph.size for page in range(len(made.pages)) for glyph in pdf.glyphs(made.pdf, page)) >= 7


def test_a_booklet_that_is_read_leftwards_opens_on_the_other_side(make: Make, root: Path) -> None:
    pages = make("binder", paper="a4", extent="short", sides="both")
    for language, cover_at in (("en", "right"), ("ar", "left")):
        folded = Booklet(sheet=SheetSize(width=420, height=297), title="Folded", language=language)
        data = in_memory("booklet.typ", booklet_data(pages.pdf, Report(pages=len(pages.pages)), folded))
        made = typst.Compiler(data, root=str(root / "assets" / "handouts")).compile(format="pdf")
        assert isinstance(made, bytes)
        title = next(glyph for glyph in pdf.glyphs(made, 0) if glyph.text == "D" and glyph.size > 20)
        assert ("left" if title.box.left < 210 else "right") == cover_at


def test_more_services_than_can_be_folded_make_no_booklet(make: Make, large: Library) -> None:
    with pytest.raises(HandoutError, match="This booklet would be too thick to fold"):
        make("binder", records=large, extent="booklet")


def test_notes_for_staff_only_when_wished(make: Make) -> None:
    said = "For staff: Stay beside the person while they call."
    assert said in " ".join(_pages_of(make("binder", staff_notes=True).pdf))
    assert said not in " ".join(_pages_of(make("binder").pdf))


def test_of_thousands_no_card_runs_over_the_foot(make: Make, large: Library) -> None:
    made = make("binder", records=large).pdf
    for page in range(2, 6):
        below = "".join(glyph.text for glyph in pdf.glyphs(made, page) if glyph.box.top > BODY_END)
        words = re.sub(r"[\d\s]", "", below)
        assert words == "SomeonetotalktonowEditionandfactsasofNov,·Preview:numberread,notcalledPageof"


def test_a_thousand_services_with_progress(make: Make, large: Library) -> None:
    told: list[float] = []
    rendered = make("binder", records=large, progress=Progress(told.append))
    assert rendered.printable
    assert told == sorted(told)
    assert told[0] == 0
    assert told[-1] > 0.3
    pages = _pages_of(rendered.pdf)
    assert f"Page {len(pages)} of {len(pages)}" in pages[-1]
    assert re.search(r"Office 0999 1·\d{4}", " ".join(pages))


@pytest.mark.parametrize("after", [0.1, 0.31])
def test_it_can_be_stopped(make: Make, large: Library, after: float) -> None:
    """While the services are gathered, and while the pages are laid out in the other process."""
    done = 0.0

    def progress(now: float) -> None:
        nonlocal done
        done = now

    with pytest.raises(Cancelled):
        make("binder", records=large, progress=Progress(progress, lambda: done >= after))
    assert done < 0.9


def test_a_fault_in_the_other_process_is_told(root: Path) -> None:
    request = Request(str(root / "assets" / "handouts"), "sheet.typ", b"{}")
    answer = typeset_in_subprocess(request, UNWATCHED, 1.0)
    assert answer.error is not None
    broken = Request(str(root / "no" / "templates"), "sheet.typ", b"{}")
    with pytest.raises(RenderError, match="the handout templates are missing"):
        typeset_in_subprocess(broken, UNWATCHED, 1.0)


@pytest.mark.parametrize("end", ["kill -9 $$", "echo 'memory allocation of 8 bytes failed' >&2; kill -6 $$"])
def test_a_process_that_ended_for_want_of_memory_is_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, end: str
) -> None:
    program = tmp_path / "python"
    program.write_text(f"#!/bin/sh\n{end}\n")
    program.chmod(0o700)
    monkeypatch.setattr(sys, "executable", str(program))
    with pytest.raises(HandoutError, match="This computer does not have enough free memory to lay out a page"):
        typeset_in_subprocess(Request("", "binder.typ", b""), UNWATCHED, 1.0)


@pytest.mark.parametrize(("language", "continued"), [("en", "(continued)"), ("es", "(continuación)")])
def test_a_card_that_goes_on_in_large_print_is_named(make: Make, tmp_path: Path, language: str, continued: str) -> None:
    library = _offices(tmp_path, len(TALL))
    made = make("binder", records=library, large_print=True, language=language).pdf
    library.close()
    pages = [page.removeprefix("1 2 3 ") for page in _pages_of(made)]  # without the numbers of the ladder
    first, after = (next(at for at, page in enumerate(pages) if page.startswith(mark)) for mark in ("1·1 ", "2 "))
    assert after - first > len(TALL)
    for before, page in itertools.pairwise(pages[first:after]):
        begins = re.match(rf"(1·\d Office \d{{4}})( {re.escape(continued)})?", page)
        assert begins is not None
        assert (begins[2] is not None) == (begins[1] in before)
        assert not re.search(r"Office \d{4} Open Door (?!\d{3}-)", page), "the number is with the name"
