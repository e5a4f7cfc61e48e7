"""Converts texts of a pack for templates: runs with their language, and numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from guide_app.content.markup import Block, Span, parse_line, parse_prose
from guide_app.content.records import Phone, Service
from guide_app.handouts.parts.provenance import Provenance
from guide_app.handouts.parts.record_source import RecordSource
from guide_app.library.library import Localized

_FIGURE = re.compile(r"\d")
_COUNTS = re.compile(r"(\d) ([a-záéíóúñ]|U\.S\.C\.)")
_LEADS = re.compile(r"(\b(?:[a-záéíóúñ]{1,2}|under|ages?|chapter|section|capítulo|sección)) (\d)")


class Part(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A run of text in one language, or a number."""

    text: str
    lang: str
    phone: bool = False
    bold: bool = False


def name_of(service: Localized[Service], first_language: str) -> Part:
    """A service's name with its language: for a proper name the pack's first."""
    translated = service.record.name_describes
    return Part(text=service.record.name, lang=service.language if translated else first_language)


def counted(text: str) -> str:
    """The text with no-break spaces between a figure and the words that it counts or follows, as in "12 a 18 años" or
    "under 18". (In a template, thousands of services would take twice as long.)
    """
    if _FIGURE.search(text) is None:
        return text
    return _LEADS.sub("\\1\xa0\\2", _COUNTS.sub("\\1\xa0\\2", text))


class Passage(Struct, frozen=True, kw_only=True):
    """A paragraph (one item) or a list: ``paragraph``, ``bullets``, ``numbers``."""

    kind: str
    items: tuple[tuple[Part, ...], ...]


class TextBuilder:
    """Converts texts into parts. Replaces a number that may not be printed with a phrase to ask staff for it."""

    def __init__(self, records: RecordSource, provenance: Provenance) -> None:
        self._records = records
        self._provenance = provenance
        self._numbers: dict[str, str | None] = {}

    def line(self, text: str, language: str) -> tuple[Part, ...]:
        """A ``Line``."""
        return self.spans(parse_line(text), language)

    def prose(self, text: str, language: str) -> tuple[Passage, ...]:
        """A ``Prose``."""
        return self.passages(parse_prose(text), language)

    def passages(self, blocks: Iterable[Block], language: str) -> tuple[Passage, ...]:
        """Blocks of a ``Prose``."""
        return tuple(
            Passage(kind=block.kind, items=tuple(self.spans(item, language) for item in block.items))
            for block in blocks
        )

    def spans(self, spans: Iterable[Span], language: str) -> tuple[Part, ...]:
        """A parsed paragraph."""
        parts: list[Part] = []
        for span in spans:
            if span.phone is None:
                parts.append(Part(text=counted(self._titled(span, parts)), lang=language, bold=span.bold))
                continue
            number = self._number(span.phone)
            if number is None:
                if parts and parts[-1].text.endswith(", "):  # No comma before brackets.
                    parts[-1] = replace(parts[-1], text=parts[-1].text[:-2] + " ")
                said = self._provenance.phrases.page_phrases.ask_staff_inline
                parts.append(Part(text=said, lang=self._provenance.language, bold=span.bold))
            else:
                parts.append(Part(text=number, lang=language, phone=True, bold=span.bold))
        return tuple(parts)

    def _titled(self, span: Span, before: list[Part]) -> str:
        """The text of a span; puts a linked title within a sentence in quotation marks."""
        kind = (span.link or "").partition(":")[0]
        # A shorter link text is a name, such as that of a visa.
        title = kind in ("question", "guidance") and span.text.strip("¿¡")[:1].isupper() and len(span.text) > 8
        within = bool(before) and before[-1].text.rstrip()[-1:].isalpha()
        return self._provenance.phrases.page_phrases.quoted.format(title=span.text) if title and within else span.text

    def _number(self, phone_id: str) -> str | None:
        if phone_id not in self._numbers:
            found = self._records.get(Phone, phone_id, self._provenance.language)
            self._numbers[phone_id] = found.record.number if found and found.record.print else None
            if found and found.record.print:
                self._provenance.note_dates(phone_id, found.record.label, found.record)
        return self._numbers[phone_id]
