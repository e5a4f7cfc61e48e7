"""The texts that follow their reader, in every language of the program."""

from __future__ import annotations

import re
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from PySide6.QtCore import QTranslator

from guide_app.system.catalogue import CONTEXTS, PLURALS, catalogue, language_of, languages_with, texts_in
from guide_app.system.messages import N_, Texts
from tests.catalogue import FOLDER, OF_WINDOW, compile_catalogue, extract, texts_of

PLACE = re.compile(r"\{\w+\}|%n")
LISTS = {"days of the week": 7, "months": 12, "names of languages": 19}
"""What a list has, by the beginning of its comment after "the"."""
FORMS = {"en": 2, "es": 2, "pt-BR": 2, "vi": 1, "ht": 1, "ar": 6}


class Few(Texts):
    """A text, and one with a count."""

    bring = N_("card", "Bring")
    sheets = N_("card", "%n (sheet|sheets)", "", 1)


def write(folder: Path, language: str, *messages: str) -> None:
    """A catalogue with one context."""
    text = "".join(messages)
    (folder / f"guide_{language}.ts").write_text(
        f'<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="{language.replace("-", "_")}">'
        f"<context><name>card</name>{text}</context></TS>",
        encoding="utf-8",
    )


def message(source: str, translation: str, attributes: str = "") -> str:
    return f"<message{attributes}><source>{escape(source)}</source>{translation}</message>"


@pytest.mark.parametrize("language", PLURALS)
def test_forms_agree_with_qt_for_every_count(tmp_path: Path, language: str) -> None:
    forms = "".join(f"<numerusform>{place}</numerusform>" for place in range(FORMS[language]))
    write(tmp_path, language, message("%n (sheet|sheets)", f"<translation>{forms}</translation>", ' numerus="yes"'))
    compile_catalogue(tmp_path / f"guide_{language}.ts")
    qt = QTranslator()
    assert qt.load(str(tmp_path / f"guide_{language}.qm"))
    for count in range(1101):
        form = str(PLURALS[language](count))
        assert qt.translate("card", "%n (sheet|sheets)", "", count) == form
        if language != "en":
            assert catalogue(tmp_path, language).text(Few.sheets.of(count)) == form


def test_a_language_that_lacks_a_text_reads_english(tmp_path: Path) -> None:
    write(tmp_path, "es", message("Bring", "<translation>Lleve</translation>"))
    write(tmp_path, "vi", message("Bring", '<translation type="unfinished"></translation>'))
    assert languages_with(tmp_path, "card") == ("en", "es")
    assert languages_with(tmp_path, "page") == ("en",)
    assert [language_of(tmp_path, "card", each) for each in ("es", "vi", "xx")] == ["es", "en", "en"]
    assert texts_in(Few, tmp_path, "es").bring == "Lleve"
    assert texts_in(Few, tmp_path, "vi").bring == "Bring"
    english = texts_in(Few, tmp_path, "en")
    assert [english.text(Few.sheets.of(count)) for count in (1, 2)] == ["1 sheet", "2 sheets"]


def test_a_damaged_catalogue_names_its_file(tmp_path: Path) -> None:
    (tmp_path / "guide_es.ts").write_text("<TS>", encoding="utf-8")
    with pytest.raises(ValueError, match=r"guide_es\.ts"):
        catalogue(tmp_path, "es")


@pytest.mark.parametrize("language", OF_WINDOW[1:])
def test_every_text_of_the_window_is_translated(language: str) -> None:
    catalogue = (FOLDER / f"guide_{language}.ts").read_text(encoding="utf-8")
    assert catalogue.count('type="unfinished"') == 0


@pytest.mark.parametrize("language", [each for each in PLURALS if each != "en"])
def test_every_translation_has_the_places_of_its_text(language: str) -> None:
    found = catalogue(FOLDER, language).forms
    assert len(found) > 30
    for (_context, source, comment), forms in found.items():
        for form in forms:
            assert form.strip(), source
            assert not re.search("[٠-٩۰-۹]", form), "a number is dialed as it is read"
            # A single thing need not be counted: "one sheet".
            assert set(PLACE.findall(form)) | {"%n"} == set(PLACE.findall(source)) | {"%n"}, form
        wanted = next((count for name, count in LISTS.items() if name in comment), 0)
        assert not wanted or forms[0].count("|") == wanted - 1, forms[0]


def test_readers_have_every_text_of_what_they_are_offered(tmp_path: Path) -> None:
    extract(tmp_path / "guide.ts", to_readers=True)
    declared = {text for text in texts_of(tmp_path / "guide.ts") if text.context in CONTEXTS}
    for context, languages in {
        "card": PLURALS, "page": PLURALS, "client": PLURALS, "plan": ("en", "es"), "slides": ("en", "es"),
    }.items():  # fmt: skip
        assert languages_with(FOLDER, context) == tuple(languages)
        for language in languages:
            if language != "en":
                texts = {text for text in texts_of(FOLDER / f"guide_{language}.ts") if text.context == context}
                assert texts == {text for text in declared if text.context == context}, "python3 -m tests.catalogue"
