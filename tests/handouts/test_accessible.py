"""The PDF for a screen reader: PDF/UA-1, tags in reading order, languages, alternative text; and its fonts."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest
from pdfua import validate

from guide_app.handouts.document import Rendered
from tests.handouts import pdf
from tests.handouts.conftest import MakeCard

XMP_PART = "{http://www.aiim.org/pdfua/ns/id/}part"


@pytest.fixture(scope="module")
def made(card: MakeCard) -> Rendered:
    return card(front="en", back="es", services=("full-line", "legal"), stock="plain-letter")


def test_an_independent_checker_finds_nothing(made: Rendered, tmp_path: Path) -> None:
    file = tmp_path / "cards.pdf"
    file.write_bytes(made.pdf)
    report = validate(str(file))
    assert [(finding.rule_id, finding.message) for finding in report.findings] == []


def test_it_declares_itself(made: Rendered) -> None:
    with pikepdf.open(io.BytesIO(made.pdf)) as document:
        assert document.Root.MarkInfo.Marked
        assert str(document.Root.Lang) == "en"
        assert document.Root.ViewerPreferences.DisplayDocTitle
        assert str(document.docinfo.Title) == "Help is here"
        with document.open_metadata() as metadata:
            assert metadata[XMP_PART] == "1"
            assert metadata["{http://purl.org/dc/elements/1.1/}title"] == "Help is here"


def test_a_screen_reader_hears_each_side_once(made: Rendered) -> None:
    read = [entry for entry in pdf.structure(made.pdf) if entry[0] not in ("/Document", "/Div", "/Span")]
    # The number for texts is below the code, where its words have room; in Spanish the dates have a line of their own.
    front, back = (["/H1", *["/P"] * 3, "/Figure", *["/P"] * after] for after in (4, 5))
    assert [kind for kind, _, _ in read] == [*front, *back]
    assert [alternative for kind, _, alternative in read if kind == "/Figure"] == [
        "QR code. It calls 508-555-0141.",
        "Código QR. Llama al 508-555-0141.",
    ]


def test_every_passage_has_its_language(made: Rendered) -> None:
    read = [entry for entry in pdf.structure(made.pdf) if entry[0] in ("/H1", "/P", "/Figure")]
    half = [kind for kind, _, _ in read].index("/H1", 1)
    assert {language for _, language, _ in read[:half]} == {"en"}
    assert [language for kind, language, _ in read[half:] if kind in ("/H1", "/Figure")] == ["es", "es"]
    # The organization's name stays in the language it is written in.
    assert {language for _, language, _ in read[half:]} == {"es", "en"}


def test_fonts_are_the_program_s_own_and_in_the_file(made: Rendered) -> None:
    found = pdf.fonts(made.pdf)
    assert found
    assert all(name.startswith("NotoSans") and embedded for name, embedded in found.items())


def test_the_same_card_is_the_same_file(card: MakeCard, made: Rendered) -> None:
    again = card(front="en", back="es", services=("full-line", "legal"), stock="plain-letter")
    assert again.pdf == made.pdf
    with pikepdf.open(io.BytesIO(made.pdf)) as document:
        assert "/CreationDate" not in document.docinfo
        assert "/Author" not in document.docinfo
