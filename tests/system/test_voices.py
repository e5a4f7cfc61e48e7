"""The voices of this computer: what their programs list, which is taken for a language, and where sentences end."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide_app.system import voices
from guide_app.system.voices import PROGRAMS, Program, Voice, sentences_in, voice_for, voices_in

ESPEAK = """Pty Language       Age/Gender VoiceName          File                 Other Languages
 5  ar              --/M      Arabic             sem/ar
 2  en-gb           --/M      English_(Great_Britain) gmw/en               (en 2)
 5  es              --/M      Spanish_(Spain)    roa/es
 5  es-419          --/M      Spanish_(Latin_America) roa/es-419           (es-mx 6)
 5  pt-br           --/M      Portuguese_(Brazil) roa/pt-BR            (pt 6)
"""
SAY = """Alex                en_US    # Most people recognize me by my voice.
Eddy (Spanish (Mexico)) es_MX    # ¡Hola! Me llamo Eddy.
Majed               ar_001   # مرحبًا اسمي ماجد.
"""
SAPI = """en-US Microsoft David Desktop
es-MX Microsoft Sabina Desktop
"""


@pytest.fixture(autouse=True)
def _all_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(voices, "_path_of", lambda program: f"/there/{program.executable.rpartition('/')[2]}")


def in_list(platform: str, place: int, listed: str) -> list[Voice]:
    return voices_in(WHOLE[platform][place], listed)


WHOLE: dict[str, tuple[Program, ...]] = dict(PROGRAMS)
"""The table as it is without tests."""


def test_each_program_lists_its_voices() -> None:
    espeak = in_list("linux", 0, ESPEAK)
    assert [each.language for each in espeak] == ["ar", "en-gb", "es", "es-419", "pt-br"]
    assert espeak[3].command == ("/there/espeak-ng", "-v", "es-419", "-s", "150", "--stdin")
    mac = in_list("darwin", 0, SAY)
    assert [each.language for each in mac] == ["en-us", "es-mx", "ar-001"]
    assert mac[1].command == ("/there/say", "-v", "Eddy (Spanish (Mexico))", "-r", "160")
    windows = in_list("win32", 0, SAPI)
    assert [each.language for each in windows] == ["en-us", "es-mx"]
    assert "SelectVoice('Microsoft Sabina Desktop')" in windows[1].command[-1]


def test_of_thousands_of_voices_the_first_of_a_language_is_kept() -> None:
    variants = "".join(f"Voice {number}   en_US   # Hello.\n" for number in range(3_000))
    (kept,) = in_list("darwin", 0, variants)
    assert kept.language == "en-us"


@pytest.mark.parametrize(
    ("language", "taken"),
    [
        ("es_US", "es-419"), ("es", "es-419"), ("es_ES", "es-419"), ("en_US", "en-gb"), ("pt_BR", "pt-br"),
        ("ar_EG", "ar"), ("ht_HT", None), ("vi", None),
    ],
)  # fmt: skip
def test_voice_is_of_the_language_and_best_of_those_who_live_here(language: str, taken: str | None) -> None:
    found = voice_for(in_list("linux", 0, ESPEAK), language)
    assert (found.language if found is not None else None) == taken


def test_no_program_has_no_voice(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.undo()
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not voices.installed()


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Call us. We listen!", ["Call us.", "We listen!"]),
        ("Ask at 19 St. John Street. It is free.", ["Ask at 19 St. John Street.", "It is free."]),
        ("¿Qué necesita? Usted decide.", ["¿Qué necesita?", "Usted decide."]),
        ("They said: “Wait here.” Then we left.", ["They said: “Wait here.”", "Then we left."]),
        ("One line\nAnd another\n\n·", ["One line", "And another"]),
        ("هل أنت بأمان؟ اتصل بنا.", ["هل أنت بأمان؟", "اتصل بنا."]),
        ("", []),
    ],
)
def test_sentences_are_found(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in sentences_in(text)] == sentences
