"""The commands, as other programs and people use them: through a real process where it matters."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from guide_app import __version__
from guide_app.cli import main
from guide_app.desk.paths import HOME_VARIABLE
from guide_app.handouts.registry import HANDOUTS
from tests.handouts import pdf as pdfs
from tests.small_pack import write_small_pack

ROOT = Path(__file__).resolve().parent.parent.parent
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One home for all commands, so that the library is built once."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture
def run(home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command in this process: exit code, output, errors."""
    monkeypatch.setenv(HOME_VARIABLE, str(home))

    def command(*arguments: str) -> tuple[int, str, str]:
        code = main(arguments)
        said = capsys.readouterr()
        return code, said.out, said.err

    return command


def started(home: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Runs a command as its own process."""
    command = [sys.executable, "-m", "guide_app", *arguments]
    whole = {**os.environ, HOME_VARIABLE: str(home), **environment}
    return subprocess.run(command, cwd=ROOT, env=whole, capture_output=True, check=False)


def test_version(run: Run) -> None:
    assert run("--version") == (0, f"Resource Guide {__version__}\n", "")


@pytest.mark.parametrize("command", [[], ["search"], ["show"], ["handout"], ["check"]])
def test_every_command_explains_itself(run: Run, command: list[str]) -> None:
    code, out, err = run(*command, "--help")
    assert (code, err) == (0, "")
    assert out.startswith("usage: ")


def test_search_prints_the_best_first(run: Run) -> None:
    code, out, _err = run("search", "LIFT", "--limit", "2")
    assert code == 0
    assert out.startswith("Safe Exit Initiative  ·  774-243-6025 (unconfirmed)\n  service:safe-exit-initiative  ·  ")
    assert "2 of " in out


def test_search_as_json(run: Run) -> None:
    code, out, err = run("search", "national", "hotline", "--json", "--limit", "3")
    assert (code, err) == (0, "")
    hits = json.loads(out)
    assert len(hits) == 3
    for hit in hits:
        assert {"kind", "id", "title", "snippet", "language"} <= set(hit)
        assert ("phone" in hit) == ("phone_confirmed" in hit) == (hit["kind"] == "service")
    assert hits[0]["id"] == "national-human-trafficking-hotline"
    assert hits[0]["phone"].endswith("888-373-7888")
    assert hits[0]["phone_confirmed"] is True
    assert [hit["crisis"] for hit in json.loads(run("search", "kill", "myself", "--json")[1])[:2]] == [True, False]
    [lift] = json.loads(run("search", "lift", "--json", "--limit", "1")[1])
    assert lift["phone_confirmed"] is False


def test_a_row_says_whether_it_is_open_and_whom_it_takes(run: Run) -> None:
    hits = json.loads(run("search", "16 year old girl needs a bed tonight", "--json", "--limit", "30")[1])
    services = [hit for hit in hits if hit["kind"] == "service"]
    assert services[0]["fit"] == "takes"
    assert services[0]["phone"]
    for hit in services:
        assert hit["open"] in ("open", "closed", "unknown")
        assert {"minimum_age", "maximum_age", "genders_served", "offer_to_under_18"} <= set(hit["takes"])
        assert hit["fit"] != "not"
        assert hit["takes"]["offer_to_under_18"] != "no"
    out = run("search", "16 year old girl needs a bed tonight")[1]
    assert out.startswith("Services that take “16 year old” first; none that is known not to.\n")
    named = json.loads(run("search", "abbys house for my 16 year old", "--json", "--limit", "5")[1])
    assert (named[-1]["id"], named[-1]["fit"]) == ("abbys-house", "not")
    assert "does not take this person" in run("search", "abbys house for my 16 year old", "--limit", "5")[1]
    assert json.loads(run("search", "1 800 the lost", "--json", "--limit", "1")[1])[0]["id"] == "ncmec"


@pytest.mark.parametrize(
    "typed", ["não tenho onde dormir", "mwen pa gen kote pou m dòmi", "toi khong co cho ngu", "ليس عندي مكان أنام فيه"]
)
def test_six_languages_find_a_place_to_sleep(run: Run, typed: str) -> None:
    hits = json.loads(run("search", typed, "--json", "--limit", "3")[1])
    assert {"place-to-sleep", "smoc-queen-street"} & {hit["id"] for hit in hits}


def test_search_says_what_it_understood_and_can_do_without(run: Run) -> None:
    _code, out, _err = run("search", "pasport", "--limit", "1")
    assert out.startswith("Looked for “passport”; typed was “pasport”.\n--as-typed ")
    assert run("search", "pasport", "--as-typed")[0] == 1
    _code, out, _err = run("search", "lawyer", "spanish", "--limit", "1")
    assert out.startswith("Only services that fit “spanish”, or that do not say what they speak.\n")
    _code, out, _err = run("search", "free", "eyeglasses", "--limit", "1")
    assert out.startswith("Only services that fit “free”, or that do not state their cost.\n")
    assert "service:kennedy-community-health" in out
    _code, out, _err = run("search", "lawyer", "open", "now", "--limit", "1")
    assert out.startswith("Only services that fit “open now”, or whose hours are not known.\n")
    assert run("search", "kill", "myself")[1].startswith("Call first: 988 Suicide & Crisis Lifeline  ·  988\n")


def test_search_in_a_language_and_by_kind(run: Run) -> None:
    code, out, _err = run(
        "search", "pasaporte", "--language", "es", "--kind", "question", "--kind", "guidance", "--json"
    )
    assert code == 0
    assert {hit["kind"] for hit in json.loads(out)} <= {"question", "guidance"}
    assert {hit["language"] for hit in json.loads(out)} == {"es"}


def test_search_says_what_it_corrected(run: Run) -> None:
    _code, out, _err = run("search", "pasport")
    assert out.startswith("Looked for “passport”; typed was “pasport”.")


@pytest.mark.parametrize("typed", ["24/7", "C++", "AND", '"', "¿?", "+1 (888) 373-7888", "--", "\\", "🙂", "\ud800"])
def test_search_takes_any_punctuation(run: Run, typed: str) -> None:
    code, _out, err = run("search", *(("--", typed) if typed.startswith("-") else (typed,)))
    assert code in (0, 1, 2)
    assert "Traceback" not in err
    assert code == 0 or err


def test_nothing_found(run: Run) -> None:
    code, out, err = run("search", "qqqqqqqqqqqqqq")
    assert (code, out) == (1, "")
    assert "Nothing found for “qqqqqqqqqqqqqq”" in err
    assert run("search", "qqqqqqqqqqqqqq", "--json")[:2] == (1, "[]\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("search",), "required: WORDS"),
        (("search", " "), "Say what to look for"),
        (("search", "help", "--language", "xx"), "not written in 'xx'. It is in: en, es."),
        (("search", "help", "--limit", "0"), "'0' is not a number from 1 on"),
        (("search", "help", "--limit", "-1"), "not a number from 1 on"),
        (("search", "help", "--kind", "phone"), "invalid choice: 'phone'"),
        (("search", "help", "--langage", "es"), "unrecognized arguments"),
        (("show",), "required: ID"),
        (("show", "safelink", "--language", "EN"), "not written in 'EN'"),
        (("dance",), "invalid choice: 'dance'"),
        ((), "required: COMMAND"),
        (("handout",), "Say which handout"),
        (("handout", "leaflet", "--output", "x.pdf"), "invalid choice: 'leaflet' (choose from "),
        (("handout", "poster", "--output", "x.pdf", "--paper", "legal"), "invalid choice: 'legal'"),
        (("handout", "question-sheet", "--output", "x.pdf"), "No question is chosen"),
        (("handout", "fold-over-card", "--output", "x.pdf", "--stock", "5371"), "has no fold"),
        (("handout", "wallet-card"), "Say where to write it"),
        (("handout", "wallet-card", "--output", "x.pdf", "--stock", "avery-1"), "No card stock is called 'avery-1'"),
        (("handout", "wallet-card", "--output", "x.pdf", "--language", "xx"), "not written in 'xx'"),
        (("handout", "wallet-card", "--output", "x.pdf", "--service", "nobody"), "There is no service 'nobody'"),
        (("handout", "wallet-card", "--output", "/no/such/folder/x.pdf"), "There is no folder /no/such/folder"),
        (("handout", "wallet-card", "--output", "/"), "/ is a folder"),
        (("--pack", "/no/such/pack", "search", "help"), "there is no such folder"),
        (("check", "/no/such/pack"), "There is no folder /no/such/pack"),
    ],
)
def test_wrong_use_is_told_and_counts_two(run: Run, arguments: tuple[str, ...], said: str) -> None:
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert said in err
    assert "Traceback" not in err


def test_three_languages_are_too_many_for_a_card(run: Run, tmp_path: Path) -> None:
    languages = ("--language", "en", "--language", "es", "--language", "en")
    code, _out, err = run("handout", "wallet-card", "--output", str(tmp_path / "x.pdf"), *languages)
    assert (code, err) == (2, "A card has two sides: give --language once or twice.\n")


@pytest.mark.parametrize(
    ("record", "said"),
    [
        ("safelink", "877-785-2020"),
        ("phone:safelink", "24-hour hotline"),
        ("papers-held", "Why it matters:"),
        ("smoc-queen-street", "Cost: not stated; ask on the first call."),
        ("sheet:safety-plan", "To print it: handout sheet --sheet safety-plan --output FILE.pdf"),
        ("passport-taken", "Sources:"),
        ("in-danger", "1. "),
        ("polaris", "Who does this work today:"),
        ("plain", "title:"),
        ("ywca-central-massachusetts", "YWCA"),
    ],
)
def test_show_prints_a_record_of_any_kind(run: Run, record: str, said: str) -> None:
    code, out, err = run("show", record)
    assert (code, err) == (0, "")
    assert said in out
    assert "{phone:" not in out


def test_show_every_record_in_every_language(home: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from guide_app.cli.record_text import as_data, as_text
    from guide_app.content.kinds import RECORD_TYPES, SEARCHED_KINDS
    from guide_app.desk import paths
    from guide_app.library.cache.open import open_library

    run("search", "help")
    library = open_library(paths.bundled_pack(), paths.cache_folder()).library
    assert library is not None
    for kind in SEARCHED_KINDS:
        for record_id in library.ids(RECORD_TYPES[kind]):
            for language in library.languages:
                assert "{phone:" not in as_text(library, kind, record_id, language)
                assert "{phone:" not in json.dumps(as_data(library, kind, record_id, language), default=str)
    library.close()


def test_show_as_json(run: Run) -> None:
    code, out, _err = run("show", "safelink", "--json", "--language", "es")
    shown = json.loads(out)
    assert code == 0
    assert (shown["kind"], shown["id"], shown["language"]) == ("service", "safelink", "es")
    assert shown["phones"][0]["number"] == "877-785-2020"
    assert shown["opening"]["always"] is True
    assert shown["sources"][0]["url"].startswith("http")


def test_show_of_what_is_not_there_names_what_is_near(run: Run) -> None:
    code, out, err = run("show", "safelnk")
    assert (code, out) == (1, "")
    assert "There is no record 'safelnk'. Near it: safelink" in err
    assert run("show", "question:safelink")[0] == 1


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
        ((templates["A"], templates["B"]), "", "holds several sheets: Odd A, Odd B. Say which"),
        ((round_one,), "", "Odd O cannot be used. Its labels are round"),
        ((templates["A"], round_one), ":Odd O", "Odd O cannot be used. Its labels are round"),
        ((templates["A"],), ":Odd C", "No card stock is called 'Odd C'"),
        ((templates["A"], round_one), ":O", "Odd O cannot be used. Its labels are round"),
        ((), "", "The file holds no template."),
    ):
        code, _out, err = made(*written, name=name)
        assert (code, said in err) == (2, True), err
    assert not pdf.exists()
    file.unlink()
    code, _out, err = run("handout", "wallet-card", "--output", str(pdf), "--stock", str(file))
    assert (code, "No such file" in err) == (2, True)


def test_a_need_that_is_none_is_told(run: Run, tmp_path: Path) -> None:
    pdf = tmp_path / "list.pdf"
    code, _out, err = run("handout", "directory-sheet", "--output", str(pdf), "--need", "shelter", "--need", "shelters")
    assert (code, pdf.exists()) == (2, False)
    assert "There is no need 'shelters'. The pack has: crisis, shelter" in err


def test_a_spoken_language_that_is_none_is_told(run: Run, tmp_path: Path) -> None:
    pdf = tmp_path / "list.pdf"
    code, _out, err = run("handout", "directory-sheet", "--output", str(pdf), "--spoken", "pt", "--spoken", "portugues")
    assert (code, pdf.exists()) == (2, False)
    assert "There is no spoken language 'portugues'. Choose one of: en, es, " in err


def test_a_service_given_twice_stands_on_the_card_once(run: Run, tmp_path: Path) -> None:
    once, twice = tmp_path / "once.pdf", tmp_path / "twice.pdf"
    named = ("--service", "safelink")
    for file, services in ((once, named), (twice, named * 2)):
        assert run("handout", "wallet-card", "--output", str(file), *services)[0] == 0
    assert pdfs.text(once.read_bytes()) == pdfs.text(twice.read_bytes())


@pytest.mark.parametrize(
    ("kind", "options"),
    [
        ("fold-over-card", ("--language", "vi", "--language", "en")),
        ("signs-checklist", ("--language", "es", "--reasons")),
        ("signs-checklist", ("--ticked", "papers-held", "--ticked", "debt", "--large-print")),
        ("guidance-sheet", ("--guidance", "in-danger", "--staff-notes")),
        ("first-call-sheet", ("--service", "safelink", "--no-qr")),
        ("directory-sheet", ("--need", "shelter", "--spoken", "es", "--short")),
        ("question-sheet", ("--question", "passport-taken", "--no-with-services")),
        ("sheet", ("--sheet", "release-form", "--second-language", "es", "--paper", "a4")),
        ("sheet", ("--sheet", "conversation-guide", "--language", "es", "--large-print")),
        ("poster", ("--language", "ar", "--wording", "plain", "--paper", "a4", "--ink-saving")),
        ("brochure", ("--language", "es")),
        ("binder", ("--short",)),
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
    assert "Choose one of: safety-plan, conversation-guide" in err
    code, _out, err = run("handout", "sheet", "--sheet", "savety-plan", *output)
    assert code == 2
    assert "There is no sheet 'savety-plan'" in err
    code, _out, err = run("handout", "sheet", "--sheet", "safety-plan", "--second-language", "vi", *output)
    assert code == 2
    assert "not written in 'vi'" in err
    assert not (tmp_path / "plan.pdf").exists()


def test_staff_read_beside_the_sheet_how_it_is_used(run: Run, tmp_path: Path) -> None:
    code, _out, err = run("handout", "sheet", "--sheet", "safety-plan", "--output", str(tmp_path / "plan.pdf"))
    assert code == 0
    assert "How to use it:\n• Read it together." in err


def test_a_sheet_is_searched_for_like_any_other_record(run: Run) -> None:
    code, out, _err = run("search", "safety plan", "--kind", "sheet", "--json")
    hits = json.loads(out)
    assert code == 0
    assert {hit["kind"] for hit in hits} == {"sheet"}
    assert (hits[0]["id"], hits[0]["title"]) == ("safety-plan", "Safety plan")


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


def test_check_of_the_bundled_pack_has_no_error(run: Run) -> None:
    code, out, err = run("check")
    assert (code, err) == (0, "")
    assert "no errors" in out.splitlines()[-1]


def test_check_names_file_and_line(run: Run, tmp_path: Path) -> None:
    pack = write_small_pack(tmp_path / "pack")
    (pack / "services.yaml").write_text((pack / "services.yaml").read_text("utf-8").replace("[night-line]", "[nobody]"))
    code, out, err = run("check", str(pack))
    assert (code, err) == (1, "")
    assert out.startswith("services.yaml:")
    assert out.splitlines()[-1].endswith(": 1 error, no notes.")
    assert run("--pack", str(pack), "check")[:2] == (code, out)


def test_another_pack(run: Run, tmp_path: Path) -> None:
    pack = write_small_pack(tmp_path / "pack")
    code, out, _err = run("--pack", str(pack), "search", "night line", "--json")
    assert code == 0
    assert json.loads(out)[0]["id"] == "night-line"


def test_a_pack_that_broke_is_told_while_its_last_edition_serves(run: Run, tmp_path: Path) -> None:
    pack = write_small_pack(tmp_path / "pack")
    assert run("--pack", str(pack), "show", "night-line")[0] == 0
    (pack / "services.yaml").write_text("- id: [")
    code, out, err = run("--pack", str(pack), "show", "night-line")
    assert code == 0
    assert "Smalltown Night Line" in out
    assert "services.yaml:" in err


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "utf-16"])
def test_output_is_utf8_whatever_the_locale(home: Path, encoding: str) -> None:
    done = started(
        home, "show", "passport-taken", "--language", "es", PYTHONIOENCODING=encoding, PYTHONUTF8="0", LC_ALL="C"
    )
    assert done.returncode == 0, done.stderr
    assert "identificación" in done.stdout.decode("utf-8")


def test_words_that_are_no_text_are_looked_for_all_the_same(home: Path) -> None:
    command = [os.fsencode(sys.executable), b"-m", b"guide_app", b"search", b"passport \xff\xfe"]
    done = subprocess.run(
        command, cwd=ROOT, env={**os.environ, HOME_VARIABLE: str(home)}, capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(shutil.which("head") is None, reason="there is no head on this system")
def test_whoever_reads_may_stop_reading(home: Path) -> None:
    started(home, "search", "help")
    line = f'"{sys.executable}" -m guide_app search help --limit 1000 --json | head -c 1; echo "${{PIPESTATUS[0]}}" >&2'
    done = subprocess.run(
        ["bash", "-c", line], cwd=ROOT, env={**os.environ, HOME_VARIABLE: str(home)}, capture_output=True, check=False
    )
    assert (done.stdout, done.stderr.strip()) == (b"[", b"0")


def test_what_was_typed_is_said_again_short_and_harmless(run: Run, tmp_path: Path) -> None:
    for command in ("search", "show"):
        code, out, err = run(command, "q" * 10_000)
        assert (code, out) == (1, "")
        assert len(err) < 250
        code, out, err = run(command, "qq\x07\x1b[31mqq\u202eqq")
        assert (code, out) == (1, "")
        assert "qq\\x07\\x1b[31mqq\\u202eqq" in err
    for option in (("--service", "q\x1b[31m"), ("--stock", "q\x1b[31m"), ("--language", "q\x1b[31m")):
        code, out, err = run("handout", "wallet-card", "--output", str(tmp_path / "x.pdf"), *option)
        assert (code, out) == (2, "")
        assert "\x1b" not in err
    assert "“ﻙﻙﻙﻙ”" in run("search", "ﻙﻙﻙﻙ")[2]


def test_output_that_was_closed_is_no_error(home: Path) -> None:
    environment = {**os.environ, HOME_VARIABLE: str(home)}
    for command in ("search help", "show safelink", "handout --list", "check", "--version"):
        line = f'"{sys.executable}" -m guide_app {command} >&-'
        done = subprocess.run(["sh", "-c", line], cwd=ROOT, env=environment, stderr=subprocess.PIPE, check=False)
        assert (done.returncode, done.stderr) == (0, b""), command


def test_a_folder_that_cannot_be_written_is_told_by_the_name_that_was_given(run: Run) -> None:
    if not Path("/proc/self").exists():
        return
    code, out, err = run("handout", "wallet-card", "--output", "/proc/cards.pdf")
    assert (code, out) == (2, "")
    assert err.startswith("/proc/cards.pdf: ")


def test_a_full_disk_is_told(home: Path) -> None:
    if not Path("/dev/full").exists():
        return
    command = [sys.executable, "-m", "guide_app", "search", "help"]
    environment = {**os.environ, HOME_VARIABLE: str(home)}
    with open("/dev/full", "wb") as full:
        done = subprocess.run(command, cwd=ROOT, env=environment, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
    assert b"No space left" in done.stderr


def test_paths_whose_bytes_are_no_text(home: Path, tmp_path: Path) -> None:
    pack = os.fsencode(write_small_pack(tmp_path / "pack"))
    os.rename(pack, pack + b"\xff")
    command = [os.fsencode(sys.executable), b"-m", b"guide_app", b"--pack", pack + b"\xff", b"search", b"line"]
    environment = {**os.environ, HOME_VARIABLE: str(home)}
    for _start in range(2):
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False)
        assert (done.returncode, done.stderr) == (0, b"")


def test_a_list_in_json_has_its_titles_in_words(run: Run) -> None:
    code, out, _ = run("handout", "--list", "--json")
    listed = json.loads(out)
    assert code == 0
    assert "Wallet cards" in [each["title"] for each in listed["handouts"]]
    assert all(isinstance(each["title"], str) for each in (*listed["handouts"], *listed["stock"]))
    assert all(isinstance(each["summary"], str) for each in listed["handouts"])


COMMANDS = (
    ["search", "bed"],
    ["search", "zzzzqqq"],
    ["show", "service", "safelink"],
    ["show", "question", "t-visa"],
    ["tonight"],
    ["check"],
    ["handout", "--list"],
    ["handout", "wallet-card", "--sheets", "9999", "--output", "no.pdf"],
    ["handout", "wallet-card", "--cards", "0", "--output", "no.pdf"],
)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_counts_have_plurals(run: Run, command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    _code, out, err = run(*command)
    assert out or err
    assert not re.search(r"\(s\)|\(\w+\|\w+\)|%n|\b1 \w+s (are|were)\b", out + err)


def test_too_many_sheets_are_counted(run: Run, tmp_path: Path) -> None:
    _code, _, err = run("handout", "wallet-card", "--sheets", "9999", "--output", str(tmp_path / "no.pdf"))
    assert "9999 sheets are more than" in err
