"""The voices of this computer that read aloud, and where sentences end.

A sentence goes to the standard input of a program that ends when it has been spoken: it is in no argument, which others
at this computer can list, and in no file. A program that is killed is silent.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_PREFERRED = {"en": ("en-us",), "es": ("es-us", "es-419", "es-mx"), "pt": ("pt-br",)}
"""What is spoken where the guide's services are, for a language without a country."""
_END = re.compile(
    r"(?<=[^\W\d_]{2})(?<!\bSt)(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bMt)[.!?؟][”\"’»)]*\s+(?=[^\W\d_]|[¿¡\"“«(\d])"
    r"|\s*[\n\u2029]\s*"
)
"""An initial or an abbreviation ends no sentence."""


@dataclass(frozen=True)
class Program:
    """A program that speaks. ``VOICE`` in its arguments stands for that of a voice."""

    executable: str
    listing: tuple[str, ...]
    """Arguments that list the voices, one in a line."""
    line: re.Pattern[str]
    """Matches such a line; its groups are ``voice`` and ``language``."""
    speaking: tuple[str, ...]


@dataclass(frozen=True)
class Voice:
    """One voice."""

    language: str
    """In lower case, with hyphens: ``es-419``."""
    command: tuple[str, ...]
    """Speaks its standard input, in UTF-8, and ends."""


def installed() -> tuple[Program, ...]:
    """The programs that this computer has, the best first."""
    return tuple(each for each in PROGRAMS.get(sys.platform, PROGRAMS["linux"]) if _path_of(each))


def listing_command(program: Program) -> tuple[str, ...]:
    """The command that lists the voices of an installed program."""
    return (_path_of(program), *program.listing)


def voices_in(program: Program, listed: str) -> list[Voice]:
    """The first voice of each language in what ``listing_command`` wrote, which may be one of 10,000. Lines that are
    none are left out.
    """
    path = _path_of(program)
    found: dict[str, Voice] = {}
    for line in listed.splitlines():
        match = program.line.search(line)
        if match and match["language"] not in found:
            voice, language = match["voice"], match["language"]
            command = (each.replace("VOICE", voice.replace("'", "''")) for each in program.speaking)
            found[language] = Voice(language.replace("_", "-").lower(), (path, *command))
    return list(found.values())


def voice_for(voices: Sequence[Voice], language: str) -> Voice | None:
    """The first voice for a language such as ``es`` or ``pt_BR``, of its country if there is one."""
    wanted = language.replace("_", "-").lower()
    base = wanted.partition("-")[0]
    ranks = (*((wanted,) if wanted != base else ()), *_PREFERRED.get(base, ()), base)

    def rank(voice: Voice) -> int:
        return ranks.index(voice.language) if voice.language in ranks else len(ranks)

    return min((each for each in voices if each.language.partition("-")[0] == base), key=rank, default=None)


def sentences_in(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence of a text begins and ends. A line ends a sentence."""
    start = 0
    for end in (*(match.end() for match in _END.finditer(text)), len(text)):
        said = text[start:end]
        if any(letter.isalnum() for letter in said):
            yield start + len(said) - len(said.lstrip()), start + len(said.rstrip())
        start = end


def _path_of(program: Program) -> str:
    return shutil.which(program.executable) or ""


_SAPI = "Add-Type -AssemblyName System.Speech; $s = New-Object System.Speech.Synthesis.SpeechSynthesizer; "
_UNDER_WINDOWS = os.environ.get("SystemRoot", ""), os.environ.get("ProgramFiles", "")  # noqa: SIM112 (as Windows has them)
"""Whole paths: Windows would look in the working folder first."""
_POWERSHELL = ("-NoProfile", "-NonInteractive", "-Command")
ESPEAK = Program(
    f"{_UNDER_WINDOWS[1]}\\eSpeak NG\\espeak-ng.exe" if sys.platform == "win32" else "espeak-ng",
    ("--voices",),
    re.compile(r"^\s*\d+\s+(?P<voice>(?P<language>[\w-]+))\s"),
    ("-v", "VOICE", "-s", "150", "--stdin"),
)
PROGRAMS: dict[str, tuple[Program, ...]] = {
    "darwin": (
        Program(
            "/usr/bin/say",
            ("-v", "?"),
            re.compile(r"^(?P<voice>\S.*?)\s+(?P<language>[a-z]{2,3}[-_]\w+)\s+#"),
            ("-v", "VOICE", "-r", "160"),
        ),
        ESPEAK,
    ),
    "win32": (
        Program(
            f"{_UNDER_WINDOWS[0]}\\System32\\WindowsPowerShell\\v1.0\\powershell.exe",
            (
                *_POWERSHELL,
                f"{_SAPI}$s.GetInstalledVoices() | ? Enabled | % VoiceInfo | % {{ $_.Culture.Name + ' ' + $_.Name }}",
            ),
            re.compile(r"^(?P<language>[a-z]{2,3}(?:-\w+)*) (?P<voice>\S.*?)\s*$"),
            (
                *_POWERSHELL,
                f"{_SAPI}$s.SelectVoice('VOICE'); $s.Rate = -1; $i = [Console]::OpenStandardInput(); "
                "$s.Speak((New-Object IO.StreamReader($i, [Text.Encoding]::UTF8)).ReadToEnd())",
            ),
        ),
        ESPEAK,
    ),
    # Not speech-dispatcher: its daemon writes a log, connects to what may speak for it, and speaks on once killed.
    "linux": (ESPEAK,),
}
"""By ``sys.platform``, the best first."""
