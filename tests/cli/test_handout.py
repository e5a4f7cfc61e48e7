"""``handout``: every kind as a PDF, with the options that a person gives, and what it refuses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from guide_app.handouts.registry import HANDOUTS
from tests.cli.running import Run
from tests.handouts import pdf as pdfs


def test_three_languages_are_too_many_for_a_card(run: Run, tmp_path: Path) -> None:
    languages = ("--language", "en", "--language", "es", "--language", "en")
    code, _out, err = run("handout", "wallet-card", "--output", str(tmp_path / "x.pdf"), *languages)
    assert (code, err) == (2, "A card has two sides: give --language once or twice.\n")


@pytest.mark.parametrize("option", ["--language", "--second-language"])
def test_what_a_handout_takes_once_is_not_given_twice(run: Run, tmp_path: Path, option: str) -> None:
    output = tmp_path / "x.pdf"
    code, _out, err = run("handout", "poster", "--output", str(output), option, "en", option, "es")
    assert code == 2
    assert f"argument {option}: this handout takes one; it was given twice" in err
    assert not output.exists()


def test_handout_list(run: Run) -> None:
    code, out, _err = run("handout", "--list")
    assert code == 0
    assert "wallet-card" in out
    assert "avery-5371" in out
    listed = json.loads(run("handout", "--list", "--json")[1])
    assert [each["id"] for each in listed["handouts"]] == list(HANDOUTS)


def test_handout_writes_a_card(run: Run, tmp_path: Path) -> None:
    pdf = tmp_path / "card.pdf"
    both = ("--language", "en", "--language", "es", "--stock", "avery-5371", "--service", "safelink")
    code, out, _err = run("handout", "wallet-card", "--output", str(pdf), *both, "--wording", "discreet")
    assert code == 0
    assert out == f"Wrote {pdf}: 2 pages.\n"
    assert pdf.read_bytes().startswith(b"%PDF-")
    assert list(tmp_path.iterdir()) == [pdf]


def test_card_paper_from_a_glabels_template(run: Run, tmp_path: Path) -> None:
    label = '<Label-rectangle id="0" width="3.75in" height="2.25in"><Layout nx="2" ny="4" {}/></Label-rectangle>'
    grid = 'x0="0.5in" y0="1in" dx="3.75in" dy="2.25in"'
    templates = {name: f'<Template brand="Odd" part="{name}" size="US-Letter">{label}</Template>' for name in "AB"}
    round_one = templates["A"].replace("rectangle", "round").replace('part="A"', 'part="O"')
    file, pdf = tmp_path / "mine.template", tmp_path / "cards.pdf"

    def made(*written: str, name: str = "") -> tuple[int, str, str]:
        file.write_text("<Glabels-templates>" + "".join(each.format(grid) for each in written) + "</Glabels-templates>")
        return run("handout", "wallet-card", "--output", str(pdf), "--stock", f"{file}{name}")

    assert made(templates["A"])[0] == 0
    assert pdf.read_bytes().startswith(b"%PDF-")
    assert made(templates["A"], templates["B"], name=":odd b")[0] == 0
    pdf.unlink()
    for written, name, said in (
        ((templates["A"], templates["B"]), "", "contains several sheets: Odd A, Odd B. Choose one"),
        ((round_one,), "", "Odd O cannot be used. Its labels are round"),
        ((templates["A"], round_one), ":Odd O", "Odd O cannot be used. Its labels are round"),
        ((templates["A"],), ":Odd C", "No card stock is called 'Odd C'"),
        ((templates["A"], round_one), ":O", "Odd O cannot be used. Its labels are round"),
        ((), "", "The file contains no template."),
    ):
        code, _out, err = made(*written, name=name)
        assert (code, said in err) == (2, True), err
    assert not pdf.exists()
    file.unlink()
    code, _out, err = run("handout", "wallet-card", "--output", str(pdf), "--stock", str(file))
    assert (code, "No such file" in err) == (2, True)


def test_cards_of_a_template_fold(run: Run, tmp_path: Path) -> None:
    label = '<Label-rectangle width="3.5in" height="4in"><Layout nx="2" ny="2" {}/></Label-rectangle>'.format(
        'x0="0.5in" y0="1in" dx="3.75in" dy="4in"'
    )
    file, made = tmp_path / "mine.template", tmp_path / "cards.pdf"
    file.write_text(
        f'<Glabels-templates><Template brand="Odd" part="A" size="US-Letter">{label}</Template></Glabels-templates>'
    )
    asked = ("handout", "wallet-card", "--output", str(made), "--stock", str(file), "--language", "en")
    upright = []
    for fold in (("--fold", "horizontal"), ("--fold", "vertical")):
        assert run(*asked, "--language", "es", *fold)[0] == 0
        upright.append({glyph.upside_down for glyph in pdfs.glyphs(made.read_bytes())})
    assert upright == [{False, True}, {False}]


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("wallet-card", "--qr"), "--qr has no effect here. A discreet card has no code"),
        (("wallet-card", "--no-qr"), "--no-qr has no effect here."),
        (("wallet-card", "--wording", "plain", "--own-back", "--stock", "plain-letter-fold-over"), "--own-back has no"),
        (("labels", "--piece", "soap", "--start-at", "2"), "--start-at has no effect here. This is cut out"),
        (("labels", "--paper", "a4"), "--paper has no effect here. The size of label paper"),
        (("binder", "--extent", "booklet", "--large-print"), "--large-print has no effect here."),
        (("signs-checklist", "--staff-notes"), "--staff-notes has no effect here."),
    ],
)
def test_an_option_without_effect_is_refused_with_the_reason(
    run: Run, tmp_path: Path, options: tuple[str, ...], words: str
) -> None:
    code, _out, err = run("handout", *options, "--output", str(tmp_path / "x.pdf"))
    assert (code, words in err) == (2, True), err


def test_a_need_that_is_none_is_told(run: Run, tmp_path: Path) -> None:
    pdf = tmp_path / "list.pdf"
    code, _out, err = run("handout", "directory-sheet", "--output", str(pdf), "--need", "shelter", "--need", "shelters")
    assert (code, pdf.exists()) == (2, False)
    assert "There is no need 'shelters'. The pack has: crisis, shelter" in err


def test_a_spoken_language_that_is_none_is_told(run: Run, tmp_path: Path) -> None:
    pdf = tmp_path / "list.pdf"
    code, _out, err = run("handout", "directory-sheet", "--output", str(pdf), "--spoken", "pt", "--spoken", "portugues")
    assert (code, pdf.exists()) == (2, False)
    assert "No language has the code 'portugues'. Choose one of: en, es, " in err


def test_a_service_given_twice_is_on_the_card_once(run: Run, tmp_path: Path) -> None:
    once, twice = tmp_path / "once.pdf", tmp_path / "twice.pdf"
    named = ("--service", "safelink")
    for file, services in ((once, named), (twice, named * 2)):
        assert run("handout", "wallet-card", "--output", str(file), *services)[0] == 0
    assert pdfs.text(once.read_bytes()) == pdfs.text(twice.read_bytes())


@pytest.mark.parametrize(
    ("kind", "options"),
    [
        ("wallet-card", ("--stock", "plain-letter-fold-over", "--language", "vi", "--language", "en")),
        ("signs-checklist", ("--language", "es", "--reasons")),
        ("signs-checklist", ("--ticked", "papers-held", "--ticked", "debt", "--large-print")),
        ("guidance-sheet", ("--guidance", "in-danger", "--staff-notes")),
        ("first-call-sheet", ("--service", "safelink", "--no-qr")),
        ("directory-sheet", ("--need", "shelter", "--spoken", "es", "--extent", "short")),
        ("guidance-sheet", ("--question", "passport-taken", "--second-language", "es")),
        ("sheet", ("--sheet", "release-form", "--second-language", "es", "--paper", "a4")),
        ("sheet", ("--sheet", "conversation-guide", "--language", "es", "--large-print")),
        ("directory-sheet", ("--service", "safelink", "--language", "es", "--second-language", "en")),
        ("poster", ("--language", "ar", "--wording", "plain", "--paper", "a4", "--ink-saving")),
        ("brochure", ("--language", "es")),
        ("binder", ("--extent", "short")),
    ],
)
def test_every_handout_is_written(run: Run, tmp_path: Path, kind: str, options: tuple[str, ...]) -> None:
    pdf = tmp_path / "handout.pdf"
    code, out, err = run("handout", kind, "--output", str(pdf), *options, "--json")
    assert (code, json.loads(out)["file"]) == (0, str(pdf)), err
    assert json.loads(out)["pages"] >= 1
    assert pdf.read_bytes().startswith(b"%PDF-")


def test_a_sheet_that_is_not_named_or_not_there_says_which_there_are(run: Run, tmp_path: Path) -> None:
    output = ("--output", str(tmp_path / "plan.pdf"))
    code, out, err = run("handout", "sheet", *output)
    assert (code, out) == (2, "")
    assert "Choose a worksheet: safety-plan, conversation-guide" in err
    code, _out, err = run("handout", "sheet", "--sheet", "savety-plan", *output)
    assert code == 2
    assert "There is no worksheet 'savety-plan'" in err
    code, _out, err = run("handout", "sheet", "--sheet", "door-rules", "--second-language", "vi", *output)
    assert code == 2
    assert "'door-rules' is not translated into Vietnamese." in err
    assert not (tmp_path / "plan.pdf").exists()


def test_staff_read_beside_the_sheet_how_it_is_used(run: Run, tmp_path: Path) -> None:
    code, _out, err = run("handout", "sheet", "--sheet", "safety-plan", "--output", str(tmp_path / "plan.pdf"))
    assert code == 0
    assert "How to use it:\n• Read it together." in err


def test_each_handout_tells_its_own_options(run: Run) -> None:
    for kind in HANDOUTS.values():
        code, out, _err = run("handout", kind.id, "--help")
        assert code == 0
        assert "--output FILE.pdf" in out
        assert "--large-print" in out


def test_handout_refuses_a_number_that_must_not_be_printed(run: Run, tmp_path: Path) -> None:
    pdf = tmp_path / "card.pdf"
    code, _out, err = run("handout", "wallet-card", "--output", str(pdf), "--service", "justice-at-work")
    assert code == 2
    assert err
    assert not pdf.exists()


def test_too_many_sheets_are_counted(run: Run, tmp_path: Path) -> None:
    _code, _, err = run("handout", "wallet-card", "--cards", "99990", "--output", str(tmp_path / "no.pdf"))
    assert "9999 sheets are more than" in err
