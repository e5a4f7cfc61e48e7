"""The command: what it prints, as text and as JSON, and what it says of wrong use."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from guide_app.cli import main
from guide_app.desk import paths
from tests.handouts import pdf
from tests.packs import DEMO
from tests.small_pack import write_small_pack

NIGHT = ("--at", "2026-11-25 23:40")
WIDTH = 88
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One home for all commands, so that the library is built once."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture
def run(home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the command in this process: exit code, output, errors."""
    monkeypatch.setenv(paths.HOME_VARIABLE, str(home))
    monkeypatch.setattr(paths, "bundled_pack", lambda: DEMO)

    def command(*arguments: str) -> tuple[int, str, str]:
        code = main(["tonight", *arguments])
        said = capsys.readouterr()
        return code, said.out, said.err

    return command


def test_it_explains_itself(run: Run) -> None:
    code, out, err = run("--help")
    assert (code, err) == (0, "")
    for option in (
        "--age", "--gender", "--with-children", "--pregnant", "--using", "--hurt", "--danger", "--fleeing",
        "--trafficked", "--put-out", "--ran-away", "--harmed", "--alone", "--lost", "--wheelchair", "--pet",
        "--no-papers", "--assaulted", "--disability", "--trans", "--veteran", "--language", "--at",
        "--texts", "--paper", "--output", "--a4", "--large-print", "--json",
    ):  # fmt: skip
        assert option in out


def test_girl_of_16_gets_the_safeline_and_dcf_under_its_condition(run: Run) -> None:
    code, out, err = run("--age", "16", "--gender", "woman", *NIGHT)
    assert (code, err) == (0, "")
    assert out.startswith("A bed tonight\n=============\nGirl, age 16. Wed, Nov 25, 2026, 11:40 pm\n")
    calls = out.index("CALL IN THIS ORDER")
    first, condition = (
        out.index(" 1. National Runaway Safeline   800-786-2929"),
        out.index("  ? Put out, hurt, neglected"),
    )
    assert out.index("DO FIRST") < calls < first < condition < out.index(" 2. Mass 2-1-1   211")
    assert "Call DCF 800-792-5200 first." in " ".join(out.split())
    assert "SMOC Queen Street" not in out
    assert "takes ages 12 to 21" in out
    assert "No answer or no bed? Go to call 2: Mass 2-1-1." in out
    assert max(len(line) for line in out.splitlines()) <= WIDTH


def test_girl_who_was_put_out_gets_dcf_first(run: Run) -> None:
    code, out, _err = run("--age", "13-17", "--put-out", *NIGHT)
    assert code == 0
    first = out.index(" 1. ")
    assert "800-792-5200" in out[first : out.index("\n", first)]
    assert first < out.index("CALL IN THIS ORDER") < out.index(" 2. National Runaway Safeline")
    assert "  ? " not in out
    assert "No lawyer has read these sentences about the law." in " ".join(out.split())


def test_as_json(run: Run) -> None:
    code, out, err = run("--age", "34", "--gender", "woman", "--fleeing", "--language", "es", *NIGHT, "--json")
    assert (code, err) == (0, "")
    plan: dict[str, Any] = json.loads(out)
    assert [call["service"] for call in plan["calls"]][:2] == ["safelink", "ywca-central-mass-dv"]
    assert (plan["now"], plan["maybe"]) == ([], [])
    first = plan["calls"][0]
    assert (first["service"], first["number"]["number"], first["number"]["confirmed"]) == (
        "safelink",
        "877-785-2020",
        True,
    )
    assert first["opening"] == {"state": "open", "always": True, "closes_at": None, "opens_at": None}
    assert {"id": "speaks", "values": {"language": "es"}, "text": "speaks Spanish"} in first["notes"]
    assert first["next"] == "ywca-central-mass-dv"
    assert plan["calls"][-1]["next"] is None
    assert first["say"] != first["say_theirs"]
    assert plan["at"] == "2026-11-25T23:40:00-05:00"
    assert plan["who"] == "Woman, age 34, away from someone close, speaks Spanish"
    assert all(note["text"] != note["id"] for one in plan["left_out"] for note in one["notes"])


def test_in_spanish(run: Run) -> None:
    code, out, _err = run("--age", "27", "--pregnant", "--texts", "es", *NIGHT)
    assert code == 0
    assert out.startswith("Una cama para esta noche\n")
    assert "LLAME EN ESTE ORDEN" in out
    assert "¿No contestan o no hay cama? Vaya a la llamada 2: " in out
    assert "Abre vie a las 8 a. m." in out  # Thursday is a holiday.


def test_paper_has_nothing_of_the_person_and_no_number_in_doubt(run: Run) -> None:
    told = ("--age", "40", "--gender", "man", "--using", *NIGHT)
    _code, shown, _err = run(*told)
    _code, out, _err = run(*told, "--paper")
    assert "508-757-0103 (number not confirmed)" in shown
    assert "508-757-0103" not in out
    assert "people can walk in: 25 Queen Street, Worcester" in " ".join(out.split())
    assert "Man" not in out.split("DO FIRST")[0]
    assert "LEFT OUT" not in out


def test_paper_has_nothing_that_could_be_held_against_the_person(run: Run) -> None:
    told = ("--age", "30", "--gender", "man", "--trans", "--using", *NIGHT)
    _code, shown, _err = run(*told)
    _code, out, _err = run(*told, "--paper")
    for reason in ("ask if it takes trans people", "using drugs or alcohol now"):
        assert reason in " ".join(shown.split())
        assert reason not in " ".join(out.split())


@pytest.mark.parametrize(("more", "paper"), [((), (612, 792)), (("--a4",), (595, 842))])
def test_as_a_pdf_to_print(run: Run, tmp_path: Path, more: tuple[str, ...], paper: tuple[int, int]) -> None:
    file = tmp_path / "calls.pdf"
    code, out, err = run("--age", "16", "--gender", "woman", *NIGHT, "--output", str(file), *more)
    assert (code, err) == (0, "")
    assert out == f"Wrote {file}: 1 page.\n"
    made = file.read_bytes()
    text = " ".join(pdf.text(made).split())
    assert (
        text.index("National Runaway Safeline 800-786-2929") < text.index("800-792-5200") < text.index("Mass 2-1-1 211")
    )
    assert "Put out, hurt, neglected, or made to have sex or work?" in text
    width, height = (round(side * 72 / 25.4) for side in pdf.page_size(made))
    assert (width, height) == paper


def test_a_pdf_says_where_it_is_as_json(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "calls.pdf"
    code, out, err = run("--texts", "es", "--large-print", *NIGHT, "--output", str(file), "--json")
    assert code == 0
    assert "native speaker" in err
    told = json.loads(out)
    assert told == {"file": str(file), "pages": pdf.page_count(file.read_bytes())}


def test_a_pdf_needs_a_folder(run: Run, tmp_path: Path) -> None:
    code, out, err = run(*NIGHT, "--output", str(tmp_path / "nowhere" / "calls.pdf"))
    assert (code, out) == (2, "")
    assert "does not exist. Create it first." in err


def test_nothing_known_asks_the_age_first(run: Run) -> None:
    code, out, _err = run(*NIGHT)
    assert code == 0
    assert out.index("Ask the age first") < out.index(" 1. Mass 2-1-1")


@pytest.mark.parametrize("age", ["under-13", "13-17", "under-18", "18-24", "25+", "18+", "0", "130"])
def test_ages(run: Run, age: str) -> None:
    assert run("--age", age, *NIGHT)[0] == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--age", "sixteen"], "'sixteen' is not an age. Use a number of years, or one of under-13"),
        (["--age", "-1"], "'-1' is not an age"),
        (["--age", "131"], "'131' is not an age"),
        (["--age", "١٦"], "' is not an age."),
        (["--age", "\x1b[31m"], r"'\x1b[31m' is not an age"),
        (["--gender", "female"], "invalid choice: 'female'"),
        (["--with-children", "two"], "'two' is not a number of children from 0 to 20"),
        (["--with-children", "21"], "'21' is not a number of children"),
        (["--language", "Spanish"], "'Spanish' is not a language code. For Spanish, use es"),
        (["--at", "tonight"], "'tonight' is not a date and time. Use the form 2026-11-25 23:40"),
        (["--at", "2026-02-30 10:00"], "'2026-02-30 10:00' is not a date and time"),
        (["--at", "2026-11-25 23:40+05:00"], "' is not a date and time."),
        (["--at", "25/11/2026 23:40"], "' is not a date and time."),
        (["--texts", "vi"], "This pack is not available in 'vi'. It is available in: en, es."),
        (["--pregnant", "yes"], "unrecognized arguments: yes"),
        (["--fle"], "unrecognized arguments: --fle"),
    ],
)
def test_wrong_use_is_said_clearly(run: Run, arguments: list[str], said: str) -> None:
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert said in err
    assert "Traceback" not in err


def test_a_rule_can_be_shown(home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(home))
    assert main(["--pack", str(DEMO), "show", "call-rule:minor-by-day"]) == 0
    out = capsys.readouterr().out
    assert "services:\n- luk" in out
    assert "Sources:" in out


def test_a_pack_without_rules(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(home))
    pack = write_small_pack(tmp_path / "small")
    assert main(["--pack", str(pack), "tonight", *NIGHT]) == 1
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", "This pack has no rules for a bed tonight (calls.yaml).\n")
    assert main(["--pack", str(pack), "tonight", *NIGHT, "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["calls"] == []
