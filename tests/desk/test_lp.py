"""What the print system is asked and told, with scripts in the place of ``lp`` and ``cancel``: a real CUPS is in
``test_print_queue.py``.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

from guide_app.desk import print_queue
from guide_app.desk.print_queue import (
    Dropped,
    PrintRequest,
    answers,
    command,
    dropped,
    send,
    stay_on_this_computer,
    takes_pdf,
)
from guide_app.system.progress import Cancelled, Progress

REQUEST = PrintRequest(printer="Office", paper="letter", sheet=(215.9, 279.4))
TAKEN = "cat > taken; echo 'request id is Office-12 (1 file(s))'"
on_unix = pytest.mark.skipif(os.name != "posix", reason="lp is a program of Unix")


class Scripts:
    """The two programs, alone on the path but for what they use themselves; both run in their own folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.cancel("exit 0")

    def lp(self, script: str) -> None:
        """What ``lp`` does."""
        self._write("lp", script)

    def lpstat(self, script: str) -> None:
        """What ``lpstat`` does."""
        self._write("lpstat", script)

    def cancel(self, script: str) -> None:
        """What ``cancel`` does, after it has noted its words."""
        self._write("cancel", f'echo "$@" >> cancelled; {script}')

    @property
    def cancelled(self) -> str:
        """The words of each ``cancel``."""
        file = self.folder / "cancelled"
        return file.read_text(encoding="ascii") if file.exists() else ""

    def _write(self, name: str, script: str) -> None:
        file = self.folder / name
        file.write_text(f"#!/bin/sh\ncd '{self.folder}'\n{script}\n", encoding="ascii")
        file.chmod(0o755)


@pytest.fixture
def scripts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Scripts:
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    return Scripts(tmp_path)


def _hide_after(looks: int) -> Progress:
    """Of somebody who hides after the sending has looked so many times."""
    asked = iter([False] * looks)
    return Progress(cancelled=lambda: next(asked, True))


def test_a_job_that_says_nothing_is_one_copy_in_its_colors_sorted_and_of_no_telling_name() -> None:
    words = command(REQUEST)
    assert words[: words.index("-o")] == ["lp", "-d", "Office", "-t", "Pages", "-n", "1"]
    assert {"sides=one-sided", "collate=true"} <= set(words)
    assert "print-color-mode=monochrome" not in words
    apart = PrintRequest(printer="Office", paper="letter", sheet=(215.9, 279.4), collate=False)
    assert "collate=false" in command(apart)


@pytest.mark.parametrize(
    ("option", "moves"),
    [
        (("number-up", "2"), True), (("number-up", "1"), False), (("fit-to-page", "True"), True),
        (("fit-to-page", "False"), False), (("print-scaling", "AUTO"), False), (("InputSlot", "Manual"), False),
    ],
)  # fmt: skip
def test_a_person_is_told_of_options_that_would_move_the_page(option: tuple[str, str], moves: bool) -> None:
    assert dropped((option,)) == ((option[0],) if moves else ())


@on_unix
def test_what_was_taken_is_taken_whole_and_cancelled_by_nobody(scripts: Scripts) -> None:
    scripts.lp(TAKEN)
    assert send(b"%PDF-1.7", REQUEST) is None
    assert (scripts.folder / "taken").read_bytes() == b"%PDF-1.7"
    assert scripts.cancelled == ""


@on_unix
@pytest.mark.parametrize(
    ("script", "reason"),
    [
        ("echo ' lp: no such printer' >&2; exit 1", "lp: no such printer"),
        ("exit 7", "lp ended with 7"),
        ("exec 0<&-; echo 'lp: full' >&2; exit 1", "lp: full"),
    ],
)
def test_a_refusal_is_told_in_the_words_of_the_system(scripts: Scripts, script: str, reason: str) -> None:
    scripts.lp(script)
    assert send(bytes(300_000), REQUEST) == reason


@on_unix
def test_who_hides_before_it_is_sent_starts_nothing(scripts: Scripts) -> None:
    scripts.lp(TAKEN)
    with pytest.raises(Cancelled) as ended:
        send(b"%PDF-1.7", REQUEST, _hide_after(0))
    assert not isinstance(ended.value, Dropped)
    assert not (scripts.folder / "taken").exists()


@on_unix
def test_who_hides_while_it_is_sent_has_the_job_cancelled_by_its_number(scripts: Scripts) -> None:
    scripts.lp(TAKEN)
    with pytest.raises(Dropped):
        send(b"%PDF-1.7", REQUEST, _hide_after(1))
    assert scripts.cancelled == "Office-12\n"


@on_unix
def test_a_job_that_cannot_be_cancelled_any_more_was_printed(scripts: Scripts) -> None:
    scripts.lp(TAKEN)
    scripts.cancel("exit 1")
    assert send(b"%PDF-1.7", REQUEST, _hide_after(1)) is None
    assert scripts.cancelled == "Office-12\n"


@on_unix
def test_a_job_without_a_number_is_let_go(scripts: Scripts) -> None:
    scripts.lp("cat > taken")
    assert send(b"%PDF-1.7", REQUEST, _hide_after(1)) is None
    assert scripts.cancelled == ""


@on_unix
def test_a_queue_that_never_answers_is_ended_and_told(scripts: Scripts, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(print_queue, "SEND_TIMEOUT_S", 0.3)
    scripts.lp("sleep 3 <&- >&- 2>&-; echo > survived")
    reason = send(bytes(300_000), REQUEST)
    assert reason is not None
    assert "timed out" in reason
    assert not (scripts.folder / "survived").exists()


@on_unix
def test_who_hides_waits_seconds_for_the_number_and_no_longer(
    scripts: Scripts, monkeypatch: pytest.MonkeyPatch
) -> None:
    scripts.lp("cat > taken; sleep 0.5; echo 'request id is Office-13 (1 file(s))'")
    with pytest.raises(Dropped):
        send(b"%PDF-1.7", REQUEST, _hide_after(1))
    assert scripts.cancelled == "Office-13\n"
    monkeypatch.setattr(print_queue, "DROP_TIMEOUT_S", 0.1)
    scripts.lp("exec sleep 60")
    with pytest.raises(Dropped):
        send(b"%PDF-1.7", REQUEST, _hide_after(1))


@pytest.mark.parametrize(
    ("name", "platform", "program", "takes"),
    [
        ("posix", "linux", "/usr/bin/lp", True), ("posix", "linux", None, False),
        ("posix", "darwin", "/usr/bin/lp", False), ("nt", "win32", "lp.exe", False),
    ],
)  # fmt: skip
def test_who_takes_pdf(
    monkeypatch: pytest.MonkeyPatch, name: str, platform: str, program: str | None, takes: bool
) -> None:
    with monkeypatch.context() as system:
        system.setattr(os, "name", name)
        system.setattr(sys, "platform", platform)
        system.setattr(shutil, "which", lambda _name: program)
        answer = takes_pdf()
    assert answer is takes


SYSTEM, OWN = "etc/cups/client.conf", "home/desk/.cups/client.conf"


@pytest.mark.parametrize(
    ("platform", "named", "files", "server"),
    [
        ("linux", None, {}, "/run/cups/cups.sock"),
        ("linux", "print.example", {}, "print.example"),
        ("linux", None, {SYSTEM: "# ServerName print.example\nEncryption Never \udcff\n"}, "/run/cups/cups.sock"),
        ("linux", None, {SYSTEM: "Encryption Never\n  servername print.example\n"}, None),
        ("linux", None, {SYSTEM: "", OWN: "ServerName print.example\n"}, None),
        ("darwin", None, {}, None),
        ("win32", None, {}, None),
    ],
)
def test_a_queue_is_looked_for_on_this_computer_alone_unless_its_owner_named_another(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    platform: str,
    named: str | None,
    files: dict[str, str],
    server: str | None,
) -> None:
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text(text, encoding="utf-8", errors="surrogateescape")
    monkeypatch.setenv("HOME", "/home/desk")
    monkeypatch.setenv("CUPS_SERVER", named or "")
    if named is None:
        monkeypatch.delenv("CUPS_SERVER")
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(print_queue, "Path", lambda *parts: tmp_path.joinpath(*(each.lstrip("/") for each in parts)))
    stay_on_this_computer()
    assert os.environ.get("CUPS_SERVER") == server


@on_unix
@pytest.mark.parametrize(
    ("script", "answer"), [("echo 'system default destination: Office'", True), ("exit 1", True), ("sleep 60", False)]
)
def test_a_print_system_that_hangs_is_told_from_one_that_is_absent(
    scripts: Scripts, monkeypatch: pytest.MonkeyPatch, script: str, answer: bool
) -> None:
    monkeypatch.setattr(print_queue, "ANSWER_TIMEOUT_S", 20 if answer else 0.1)
    scripts.lp("exit 0")
    scripts.lpstat(f"exec {script}" if script.startswith("sleep") else script)
    assert answers() is answer
