"""What each handout of whole pages says, and what it leaves out."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
import zxingcpp
from msgspec import structs

from guide_app.content.records import CardWording, Schedule
from guide_app.handouts.document import Rendered
from guide_app.handouts.parts.hours import hours_text
from guide_app.handouts.phrases import PhraseBook
from guide_app.library.library import Library
from guide_app.system.tongues import TONGUES
from tests.handouts import pdf
from tests.handouts.conftest import Make


class Retitled:
    """The library with another title on its brochure."""

    def __init__(self, library: Library, title: str) -> None:
        self._library, self._title = library, title

    def __getattr__(self, name: str) -> Any:
        return getattr(self._library, name)

    def get(self, record_type: Any, record_id: str, language: str) -> Any:
        """The record, the brochure's words with the title."""
        found: Any = self._library.get(record_type, record_id, language)
        if (record_type, record_id) == (CardWording, "brochure"):
            found = structs.replace(found, record=structs.replace(found.record, title=self._title))
        return found


def _text(rendered: Rendered) -> str:
    pages = [pdf.text(rendered.pdf, page) for page in range(len(rendered.pages))]
    return " ".join("\n".join(pages).split())


def test_signs_to_tick_by_hand(make: Make) -> None:
    text = _text(make("signs-checklist"))
    assert text.startswith("Signs to look for Do not write names on this sheet.")
    assert "Check what you see or hear. One sign proves nothing" in text
    assert text.index("Control and papers") < text.index("Someone else holds their papers") < text.index("The job")
    assert "Without a passport a person cannot leave." not in text
    assert "911 In danger now" in text
    with_reasons = _text(make("signs-checklist", reasons=True))
    assert "Without a passport a person cannot leave. But: Some people ask a friend" in with_reasons


@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_each_language_is_above_what_to_say_for_it_on_one_page(make: Make, paper: str) -> None:
    made = make("point-sheet", language="es", paper=paper)
    text = _text(made)
    assert len(made.pages) == 1
    assert all(f"{each.own} {each.ask}" in text for code, each in TONGUES.items() if each.own.isascii())
    assert all(text.count(each.ask) == 1 for each in TONGUES.values())
    assert text.startswith("Señale su idioma. Point to your language. ·")


def test_every_sign_has_a_box(make: Make) -> None:
    boxes = [box for box, _ in pdf.strokes(make("signs-checklist").pdf) if 3 < box.right - box.left < 5]
    assert len(boxes) == 3


def test_next_steps_for_staff_name_what_was_ticked(make: Make) -> None:
    def steps(*ticked: str, **options: Any) -> str:
        return _text(make("signs-checklist", version="staff", ticked=ticked, **options))

    text = steps("never-alone")
    assert text.startswith("What to do next Most urgent first.")
    # What the sign leads to, then what always holds; the order is that of the guidance.
    assert (
        text.index("They are never alone") < text.index("Someone is in danger now") < text.index("keeps their papers")
    )
    assert "1 Call 911. 2 Go to a place with other people." in text
    assert "Do not face the person who did this." in text
    assert "Do not ask for the papers yourself." not in text, "notes for staff are asked for"
    assert "Do not ask for the papers yourself." in steps("never-alone", staff_notes=True)
    assert "Someone is in danger" not in steps("not-paid")
    assert "Without a passport" not in steps("papers-held")
    assert "Without a passport a person cannot leave. But: Some people ask a friend" in steps(
        "papers-held", reasons=True
    )


def test_next_steps_for_a_client_say_nothing_of_what_was_ticked(make: Make) -> None:
    text = _text(make("signs-checklist", ticked=("never-alone", "papers-held"), reasons=True, staff_notes=True))
    assert text.startswith("What to do next You choose what to do, and when.")
    assert "What if my boss has my passport? No one may keep your passport to make you stay." in text
    for told in (
        "They are never alone",
        "Someone keeps their papers",
        "Do not ask for",
        "Without a passport",
        "Do not face",
    ):
        assert told not in text
    assert "911 In danger" in text, "the numbers that always work close the sheet"


def test_guidance_and_notes_for_staff(make: Make) -> None:
    rendered = make("guidance-sheet", guidance=("in-danger", "papers-gone"), staff_notes=True)
    assert len(rendered.pages) == 2
    assert "For staff" in pdf.text(rendered.pdf, 1)
    assert "Emergency 911 24 hours" in _text(rendered)
    assert "For staff" not in _text(make("guidance-sheet", guidance=("papers-gone",)))


def test_one_answer_is_its_own_title(make: Make) -> None:
    one = make("guidance-sheet", questions=("boss-has-passport",))
    text = _text(one)
    assert text.startswith("What if my boss has my passport?")
    assert "1. Write down what happened. 2. Show it to a lawyer." in text
    assert "Who can help Smalltown Night Line 800-555-0199" in text
    assert "The seed said" not in text, "corrections are for staff"
    several = make("guidance-sheet", questions=("place-to-sleep", "boss-has-passport"))
    text = _text(several)
    assert text.startswith(
        "Questions and answers Call before you go. Hours and rules change. Where can I sleep tonight?"
    )


def test_a_first_call(make: Make) -> None:
    rendered = make("first-call-sheet", service="night-line")
    text = _text(rendered)
    order = ("First call: Smalltown Night Line", "800-555-0199", "24 hours", "Before you call",
             "Ask if they leave messages.", "You can say", "I need a safe place tonight.", "They may ask",
             "What town are you in?", "Languages English, Spanish")  # fmt: skip
    assert [text.index(words) for words in order] == sorted(text.index(words) for words in order)
    assert "Stay beside the person" not in text, "staff notes stay with staff"
    (code,) = zxingcpp.read_barcodes(pdf.picture(rendered.pdf))
    assert code.text == "TEL:+18005550199"
    assert zxingcpp.read_barcodes(pdf.picture(make("first-call-sheet", service="night-line", qr=False).pdf)) == []


def test_a_first_call_without_a_number_to_print(make: Make) -> None:
    rendered = make("first-call-sheet", service="open-door-shelter")
    assert rendered.printable
    text = _text(rendered)
    assert "Ask staff for the number" in text
    assert "1 Mill Street, Smalltown" in text
    assert "Another address is not published" in text


def test_no_one_is_sent_to_ask_for_a_number_that_nobody_has(make: Make) -> None:
    text = _text(make("first-call-sheet", service="no-phone"))
    assert "Ask staff how to reach them" in text
    assert "for the number" not in text


def test_a_list_in_the_order_chosen(make: Make) -> None:
    text = _text(make("directory-sheet", services=("legal", "night-line")))
    legal = text.index("1 Ask who they help Legal Aid of Smalltown 508-555-0142")
    assert legal < text.index("2 Ask who they help Smalltown Night Line 800-555-0199 24 hours")
    assert "Legal Aid of Smalltown Open Door 508-555-0142" in text, "its card"
    assert "Cost: Free" in text
    short = _text(make("directory-sheet", services=("legal", "night-line"), extent="short"))
    assert "Cost" not in short


def test_who_only_staff_can_reach_is_on_a_page_for_staff(make: Make) -> None:
    chosen = ("night-line", "open-door-shelter")
    made = make("directory-sheet", services=chosen)
    first, *_, last = [" ".join(pdf.text(made.pdf, page).split()) for page in range(len(made.pages))]
    assert "Open Door Shelter" not in first
    assert "Ask staff" not in _text(made)
    assert last.startswith("For staff: ask first")
    assert "Open Door Shelter On the screen: not confirmed Called on Called on" in last
    assert last.count("Number") == 1
    short = _text(make("directory-sheet", services=chosen, extent="short"))
    assert "Open Door Shelter" not in short


def test_a_list_by_filter(make: Make) -> None:
    text = _text(make("directory-sheet", needs=("legal",)))
    assert "Open Door Shelter" in text
    assert "Night Line" not in text
    text = _text(make("directory-sheet"))
    assert "Night Line" in text
    assert "Closed House" not in text


@pytest.mark.parametrize(("service", "kind"), [("closed", "not-active"), ("nothing-such", "unknown-service")])
def test_a_list_with_what_gives_no_help(make: Make, service: str, kind: str) -> None:
    rendered = make("directory-sheet", services=("legal", service))
    assert [(problem.kind, problem.line) for problem in rendered.problems] == [(kind, service)]
    assert "Legal Aid" in _text(rendered)


def test_many_old_listings_are_told_in_one_note(make: Make) -> None:
    rendered = make("binder", today=dt.date(2028, 1, 1))
    (note,) = rendered.notes
    assert "services is more than 12 months old" in str(note.message)


def test_the_panels_of_the_brochure(make: Make) -> None:
    rendered = make("brochure")
    assert [page.side for page in rendered.pages] == ["front", "back"]
    assert rendered.duplex == "short-edge"
    width, height = pdf.page_size(rendered.pdf)
    assert width > height
    for page, folds in ((0, (92.075, 185.7375)), (1, (93.6625, 187.325))):
        marks = sorted({round(box.left, 2) for box, _ in pdf.strokes(rendered.pdf, page) if box.right - box.left < 0.1})
        assert marks == pytest.approx(folds, abs=0.02)
        for glyph in pdf.glyphs(rendered.pdf, page):
            for fold in folds:
                clear = glyph.box.right < fold - 3.1 or glyph.box.left > fold + 3.1
                assert clear, f"“{glyph.text}” lies on the fold at {fold}"
    assert "Is someone not free to leave?" in " ".join(pdf.text(rendered.pdf, 0).split())
    assert "Someone else holds their papers" in " ".join(pdf.text(rendered.pdf, 1).split())
    a4 = make("brochure", paper="a4")
    marks = sorted({round(box.left, 1) for box, _ in pdf.strokes(a4.pdf, 1) if box.right - box.left < 0.1})
    assert marks == [100.0, 200.0]


def test_a_brochure_that_holds_too_much_says_which_panel(make: Make) -> None:
    rendered = make("brochure", questions=("boss-has-passport",) * 8)
    (problem,) = rendered.problems
    assert (problem.kind, problem.line) == ("too-tall", "What if my boss has my passport?")
    assert problem.quick_fixes == ("fewer-questions", "whole-pages")
    assert str(problem.message).startswith("On the outside, the text is ")
    assert "card" not in str(problem.message)
    assert make("brochure", questions=("boss-has-passport",) * 8, large_print=True).printable
    (inside,) = make("brochure", services=("night-line", "legal") * 12).problems
    assert str(inside.message).startswith("On the inside, the text is ")
    assert inside.quick_fixes == ("fewer-services", "whole-pages")


def test_services_of_the_brochure_are_below_one_another(make: Make) -> None:
    rendered = make("brochure", services=("night-line", "legal", "both"))
    panel = [glyph for glyph in pdf.glyphs(rendered.pdf, 1) if glyph.box.left > 187.325]
    letters = "".join(glyph.text for glyph in panel)
    begins = [panel[letters.index(name)].box for name in ("SmalltownNightLine", "LegalAid", "BothWays")]
    assert max(box.left for box in begins) - min(box.left for box in begins) < 1
    assert [box.top for box in begins] == sorted(box.top for box in begins)


def test_a_word_too_wide_for_a_panel_is_told(make: Make, library: Library) -> None:
    rendered = make("brochure", records=Retitled(library, "Unzufriedenheitsbekundungen?"))
    assert {(problem.kind, problem.line) for problem in rendered.problems} == {
        ("too-wide", "Unzufriedenheitsbekundungen?")
    }
    title = "Misunderstood?"
    smaller = make("brochure", records=Retitled(library, title))
    assert smaller.printable
    cover = [glyph for glyph in pdf.glyphs(smaller.pdf, 0) if 18 < glyph.size < 31 and glyph.box.left > 185]
    assert "".join(glyph.text for glyph in cover).startswith(title)


@pytest.mark.parametrize(
    ("schedules", "language", "said"),
    [
        ([("MO TU WE TH FR", "09:00", "17:00")], "en", "Mon to Fri 9 am to 5 pm"),
        ([("MO TU WE TH FR", "09:30", "17:00"), ("SA", "09:00", "12:00")], "en",
         "Mon to Fri 9:30 am to 5 pm, Sat 9 am to 12 pm"),
        ([("MO WE", "00:00", "23:59")], "en", "Mon, Wed 12 am to 12 am"),
        ([("MO TU WE TH FR SA SU", "00:00", "23:59")], "en", "24 hours"),
        ([("MO TU WE", "13:00", "20:15")], "es", "lun a mié 1 p. m. a 8:15 p. m."),
        ([], "en", None),
    ],
)  # fmt: skip
def test_hours_in_words(
    words: PhraseBook, schedules: list[tuple[str, str, str]], language: str, said: str | None
) -> None:
    made = [Schedule(byday=tuple(days.split()), opens_at=opens, closes_at=closes) for days, opens, closes in schedules]  # type: ignore[arg-type] # the days are literals
    found = hours_text(made, words.of(language).page_phrases)
    assert not re.search(r"\d [ap]|[mM.] (to|a) \d", found or ""), "from and to stay on one line"
    assert (found and found.replace("\u00a0", " ")) == said
