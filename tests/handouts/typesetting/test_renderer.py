"""The renderer: data stays data, faults are told apart from content, one compiler serves threads."""

from __future__ import annotations

import shutil
from concurrent.futures import ThreadPoolExecutor
from importlib import resources
from pathlib import Path

import pytest

from guide_app.handouts.cards.wallet_card import WalletCardOptions, wallet_card
from guide_app.handouts.phrases import PhraseBook, load_phrases
from guide_app.handouts.problems import RenderError
from guide_app.handouts.stock.card_stock import StockList
from guide_app.handouts.typesetting.fonts import FontDamagedError, load_fonts
from guide_app.handouts.typesetting.renderer import Renderer
from guide_app.library.library import Library
from tests.handouts import pdf
from tests.handouts.conftest import MakeCard
from tests.handouts.test_fit import Renamed
from tests.small_pack import TODAY

TYPED = str.maketrans("“”‘’", "\"\"''")
"""From the marks of print to those that are typed."""


@pytest.mark.parametrize(
    "name", ["#panic()", "*b* _i_ $x$", "= Head <label> @ref", '"] #read("x")', "\\u{41} `raw` // no"]
)
def test_nothing_in_a_name_is_markup(library: Library, card: MakeCard, name: str) -> None:
    made = card(records=Renamed(library, {"legal": name}), front="en", services=("night-line", "legal"), cards=1)
    assert made.printable, made.problems
    assert name in pdf.text(made.pdf).replace("\r\n", " ").translate(TYPED)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ('Say "no" first', "Say “no” first"),
        ('"Yes", or ("no")', "“Yes”, or (“no”)"),
        ("Women's and boys' house", "Women’s and boys’ house"),
        ("\"They said 'go'\"", "“They said ‘go’”"),
        ("«Sí»", "«Sí»"),
    ],
)
def test_quotation_marks_are_those_of_print(library: Library, card: MakeCard, typed: str, printed: str) -> None:
    made = card(records=Renamed(library, {"legal": typed}), front="en", services=("night-line", "legal"), cards=1)
    assert printed in pdf.text(made.pdf)


def test_a_missing_glyph_is_an_error_with_its_letter(library: Library, card: MakeCard) -> None:
    made = card(records=Renamed(library, {"legal": "Help 日 here"}), front="en", services=("night-line", "legal"))
    assert made.pdf == b""
    assert [(problem.kind, problem.line) for problem in made.problems] == [("missing-glyph", "日")]


def test_letters_of_other_scripts_of_the_program_print(library: Library, card: MakeCard) -> None:
    for name in ("Trợ giúp pháp lý ở Việt Nam", "مساعدة قانونية", "Èd legal an kreyòl ayisyen", "Orientação e ações"):
        made = card(records=Renamed(library, {"legal": name}), front="en", services=("night-line", "legal"), cards=1)
        assert made.printable, made.problems


def test_a_broken_template_is_the_program_s_fault(
    root: Path, tmp_path: Path, library: Library, stocks: StockList, words: PhraseBook
) -> None:
    folder = Path(shutil.copytree(root / "assets" / "handouts", tmp_path / "handouts"))
    template = folder / "wallet-card.typ"
    template.write_text(template.read_text(encoding="utf-8") + "\n#nothing-such()\n", encoding="utf-8")
    document = wallet_card(library, WalletCardOptions(stock=stocks.find("5371")), words, TODAY)
    with pytest.raises(RenderError, match=r"wallet-card\.typ: .*nothing-such"):
        Renderer(folder).render(document)
    with pytest.raises(RenderError, match="the handout templates are missing"):
        Renderer(tmp_path / "nowhere").render(document)


@pytest.mark.parametrize("damage", ["missing", "cut short", "one byte"])
def test_missing_or_damaged_font_is_an_error_before_paper(
    root: Path, tmp_path: Path, library: Library, stocks: StockList, words: PhraseBook, damage: str
) -> None:
    document = wallet_card(library, WalletCardOptions(stock=stocks.find("5371")), words, TODAY)
    folder = Path(shutil.copytree(root / "assets" / "handouts", tmp_path / "handouts"))
    font = folder / "fonts" / "RubikArabic-Bold.ttf"
    whole = font.read_bytes()
    font.unlink()
    if damage == "cut short":
        font.write_bytes(whole[: len(whole) // 2])
    elif damage == "one byte":
        font.write_bytes(whole[:20_000] + bytes([whole[20_000] ^ 1]) + whole[20_001:])
    for apart in (False, True):
        with pytest.raises(FontDamagedError, match=r"missing or damaged \((.*Bold\.ttf|Rubik Arabic 700)\)\."):
            Renderer(folder, apart=apart).picture(document, 72)


def test_every_upright_face_is_needed(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the upright file, Typst would print italics."""
    italics = tmp_path / "files"
    italics.mkdir()
    shutil.copy(next(Path(str(resources.files("fontpkg_noto_sans"))).glob("files/*Italic*")), italics)
    monkeypatch.setattr(resources, "files", lambda _package: tmp_path)
    with pytest.raises(FontDamagedError, match=r"\(Noto Sans 400, Noto Sans Arabic 400\)"):
        load_fonts(root / "assets" / "handouts")


def test_broken_words_are_the_program_s_fault(tmp_path: Path) -> None:
    (tmp_path / "guide_es.ts").write_text("<TS>", encoding="utf-8")
    with pytest.raises(RenderError, match=r"guide_es\.ts"):
        load_phrases(tmp_path)


def test_made_in_one_thread_and_used_in_others(
    root: Path, library: Library, stocks: StockList, words: PhraseBook
) -> None:
    renderer = Renderer(root / "assets" / "handouts")
    document = wallet_card(library, WalletCardOptions(stock=stocks.find("5371")), words, TODAY)
    with ThreadPoolExecutor(3) as pool:
        files = {made.pdf for made in pool.map(renderer.render, [document] * 6)}
    assert len(files) == 1


def test_the_edges_of_cards_are_drawn_where_they_are_asked_for(card: MakeCard) -> None:
    assert len(pdf.strokes(card(front="en", guides=True).pdf)) == len(pdf.strokes(card(front="en").pdf)) + 10
