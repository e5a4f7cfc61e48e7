"""A stand-in for the program that speaks: it writes down what it was given, and speaks until it is let go on."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.waiting import wait_until

_SCRIPT = """#!{python} -IS
import json, os, sys, time
folder, languages = {folder!r}, {languages!r}
if "--voices" in sys.argv:
    print("Pty Language       Age/Gender VoiceName          File                 Other Languages")
    for language in languages:
        print(f" 5  {{language}}             --/M      Name               roa/{{language}}")
    sys.exit()
said = sys.stdin.buffer.read().decode()
line = json.dumps([os.getpid(), sys.argv[1:], said])
with open(folder + "/said", "a") as file:
    file.write(line + "\\n")
while not os.path.exists(folder + "/go"):
    time.sleep(0.01)
"""


@dataclass
class Speaker:
    """What the stand-in was given so far."""

    folder: Path

    def said(self) -> list[tuple[int, list[str], str]]:
        """Process, arguments and text of each sentence."""
        file = self.folder / "said"
        return [tuple(json.loads(line)) for line in file.read_text().splitlines()] if file.exists() else []

    def texts(self) -> list[str]:
        """The sentences."""
        return [text.strip() for _, _, text in self.said()]

    def wait_for(self, count: int) -> None:
        """Wait until so many sentences have begun."""
        wait_until(lambda: len(self.said()) >= count)

    def go_on(self) -> None:
        """Let each sentence end at once."""
        (self.folder / "go").touch()

    def is_alive(self, process: int) -> bool:
        """Whether a process is there, even as one that nobody waited for."""
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return False
        return True


def place_speaker(folder: Path, languages: list[str]) -> Speaker:
    """Write the stand-in as ``espeak-ng`` into a folder, which is to be put on PATH."""
    program = folder / "espeak-ng"
    program.write_text(_SCRIPT.format(python=sys.executable, folder=str(folder), languages=languages))
    program.chmod(0o755)
    return Speaker(folder)
