"""The commands, as other programs and people use them: through a real process where it matters."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from guide_app import __version__
from guide_app.desk.paths import HOME_VARIABLE
from tests.cli.running import ROOT, Run, started
from tests.small_pack import write_small_pack


def test_version(run: Run) -> None:
    assert run("--version") == (0, f"Resource Guide {__version__}\n", "")


@pytest.mark.parametrize("command", [[], ["search"], ["show"], ["handout"], ["check"]])
def test_every_command_explains_itself(run: Run, command: list[str]) -> None:
    code, out, err = run(*command, "--help")
    assert (code, err) == (0, "")
    assert out.startswith("usage: ")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("search",), "required: WORDS"),
        (("search", " "), "Type what to look for, for example: search place to sleep"),
        (("search", "help", "--language", "xx"), "not available in 'xx'. It is available in: en, es."),
        (("search", "help", "--limit", "0"), "'0' is not a number of 1 or more"),
        (("search", "help", "--limit", "-1"), "' is not a number of 1 or more"),
        (("search", "help", "--kind", "phone"), "invalid choice: 'phone'"),
        (("search", "help", "--langage", "es"), "unrecognized arguments"),
        (("show",), "required: ID"),
        (("show", "safelink", "--language", "EN"), "not available in 'EN'"),
        (("dance",), "invalid choice: 'dance'"),
        ((), "required: COMMAND"),
        (("handout",), "Name a handout, for example: handout wallet-card --output cards.pdf."),
        (("handout", "leaflet", "--output", "x.pdf"), "invalid choice: 'leaflet' (choose from "),
        (("handout", "poster", "--output", "x.pdf", "--paper", "legal"), "invalid choice: 'legal'"),
        (("handout", "guidance-sheet", "--output", "x.pdf"), "Nothing is chosen"),
        (("handout", "wallet-card"), "Give a file to write: --output FILE.pdf"),
        (("handout", "wallet-card", "--output", "x.pdf", "--stock", "avery-1"), "No card stock is called 'avery-1'"),
        (("handout", "wallet-card", "--output", "x.pdf", "--language", "xx"), "not available in 'xx'"),
        (("handout", "wallet-card", "--output", "x.pdf", "--service", "nobody"), "There is no service 'nobody'"),
        (("handout", "wallet-card", "--output", "/no/such/folder/x.pdf"), "The folder /no/such/folder does not exist"),
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


def test_check_of_the_pack_in_use_has_no_error(run: Run) -> None:
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
    assert json.loads(out)["hits"][0]["id"] == "night-line"


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
    assert (done.stdout, done.stderr.strip()) == (b"{", b"0")


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


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_full_disk_is_told(home: Path, unbuffered: str) -> None:
    if not Path("/dev/full").exists():
        return
    command = [sys.executable, "-m", "guide_app", "search", "help"]
    environment = {**os.environ, HOME_VARIABLE: str(home), "PYTHONUNBUFFERED": unbuffered}
    with open("/dev/full", "wb") as full:
        done = subprocess.run(command, cwd=ROOT, env=environment, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 2
    assert done.stderr.splitlines() == [b"The disk is full. Free up space and try again."]


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
    assert "Cards" in [each["title"] for each in listed["handouts"]]
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
    ["handout", "wallet-card", "--cards", "0", "--output", "no.pdf"],
)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_counts_have_plurals(run: Run, command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    _code, out, err = run(*command)
    assert out or err
    assert not re.search(r"\(s\)|\(\w+\|\w+\)|%n|\b1 \w+s (are|were)\b", out + err)
