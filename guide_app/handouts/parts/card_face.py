"""One face of a card: its texts and numbers for the template, and the problems that prevent printing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Literal

from msgspec import Struct

from guide_app.content.markup import parse_line
from guide_app.content.records import CardWording, Phone, Service
from guide_app.handouts.options import Wording
from guide_app.handouts.parts.provenance import Provenance
from guide_app.handouts.parts.record_source import RecordSource
from guide_app.handouts.parts.text import Part, name_of
from guide_app.handouts.phrases import PhraseBook
from guide_app.handouts.problems import (
    Note,
    Problem,
    ProblemKind,
    QuickFix,
    inactive_service,
    no_discreet_name,
    unknown_service,
)
from guide_app.handouts.stock.imposition import Side
from guide_app.handouts.typesetting.qr import QrCode, make_qr, phone_uri
from guide_app.library.library import Localized, main_phone
from guide_app.system.catalogue import ENGLISH
from guide_app.system.messages import N_, Message

PICTOGRAMS = {
    "crisis": "phone",
    "shelter": "bed",
    "forced": "door",
    "medical": "medical",
    "legal": "scales",
    "immigration": "passport",
    "counseling": "support",
    "work": "money",
    "youth": "children",
    "basics": "bowl",
    "substance-use": "pill",
    "reporting": "shield",
}
"""Files in ``assets/handouts/pictograms`` by need of the Worcester pack; other needs have none."""


class Row(Struct, frozen=True, kw_only=True):
    """A further number with its label. Without a number, the label is a line that contains its numbers."""

    number: str | None
    label: tuple[Part, ...]
    role: tuple[Part, ...] = ()
    """The description before the name; empty on a discreet handout."""
    strong: bool = False
    pictogram: str | None = None
    """The pictogram of its purpose, on a poster."""


class CardFace(Struct, frozen=True, kw_only=True):
    """The content of one face."""

    lang: str
    discreet: bool
    proposed: bool
    """Whether the services are the pack's proposal: the template may omit the last ones for lack of room."""
    title: Part
    intro: tuple[Part, ...]
    lines: tuple[tuple[Part, ...], ...]
    """The lines under the title of a poster; cards omit them."""
    pictograms: tuple[str, ...]
    """The pictograms of the lines."""
    role: tuple[Part, ...]
    """The description before the first service's name."""
    name: tuple[Part, ...]
    number: str
    say: tuple[Part, ...]
    """What to say in English to be understood in the language of the face: a verb, and the English words."""
    texts: tuple[Row, ...]
    """The first service's numbers for text messages, under the large number."""
    rows: tuple[Row, ...]
    """The other services, without the emergency line, which is below them."""
    tail: tuple[Row, ...]
    """Short numbers in one line: emergency, relay."""
    footer: tuple[Part, ...] | None
    dates: tuple[str, ...]
    """The date of the oldest check of the content, and whether somebody has called the numbers."""
    old: bool
    """Whether the first of ``dates`` is a warning of the edition's age, to print in bold."""
    draft: str | None
    """The mark for a text without a native reviewer."""
    qr: QrCode | None
    """The code that calls or texts the first number."""
    scan: str
    qr_alt: str


class FaceBuilder:
    """Builds one face and collects problems, the oldest check, and unreviewed texts."""

    def __init__(
        self,
        records: RecordSource,
        phrase_book: PhraseBook,
        *,
        language: str,
        wording: Wording,
        today: dt.date,
        side: Side | None = None,
    ) -> None:
        self._records = records
        self._phrases = phrase_book.of(language)
        self._english = phrase_book.of(ENGLISH).page_phrases
        self._first_language = records.languages[0]
        # Untranslated names are on the card in the pack's first language.
        spoken = [code for code in (language, self._first_language) if code in phrase_book.languages]
        self._telling = [phrase_book.of(code) for code in dict.fromkeys(spoken)]
        self._language = language
        self._wording: Wording = wording
        self._side: Side | None = side
        self._provenance = Provenance(self._phrases, language=language, edition=records.edition, today=today)
        self._problems: list[Problem] = []

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The reasons why the face must not be printed."""
        return tuple(self._problems)

    @property
    def notes(self) -> tuple[Note, ...]:
        """Notes to read before printing."""
        return self._provenance.notes

    def make(
        self,
        card: Localized[CardWording],
        service_ids: tuple[str, ...],
        *,
        other_ways: bool = True,
        qr: bool = True,
        short: bool = False,
        proposed: bool = False,
    ) -> CardFace | None:
        """The face, or None if no number is left. Omits what must not be printed and adds a problem for it.

        ``other_ways`` adds the first service's numbers for text and relay, ``short`` omits the intro. ``proposed``:
        nobody chose the services. A discreet face has no QR code, because a code reveals whom it calls.
        """
        wording = card.record
        self.read(card)
        entries = [entry for each in service_ids if (entry := self._entry(each)) is not None]
        if not service_ids:
            self._problem(
                "nothing-chosen",
                N_("messages", "Add at least one service to the card."),
                line=wording.id,
                quick_fixes=("other-service",),
            )
        if not entries:
            return None
        (service, phone), *others = entries
        title = self.line(wording.title, card.language)
        emergency = self._emergency(wording.emergency, card.language)
        texted = "voice" not in phone.modes and "text" in phone.modes
        face = CardFace(
            lang=self._language,
            discreet=self._wording == "discreet",
            proposed=proposed,
            title=Part(text="".join(part.text for part in title), lang=card.language),
            intro=() if short else self.line(wording.intro, card.language),
            lines=tuple(self.line(line, card.language) for line in wording.lines),
            role=self._role(service),
            pictograms=wording.pictograms,
            name=self._label(service, phone),
            number=phone.number,
            say=self._say(service.record, phone),
            texts=self._ways(service, "text") if other_ways else (),
            rows=self._rows(entry for entry in others if entry[1].number != emergency.number),
            tail=(emergency, *(self._ways(service, "relay") if other_ways else ())),
            footer=self.line(wording.footer, card.language) if wording.footer else None,
            dates=self._provenance.of_card(),
            old=self._provenance.old,
            draft=self._provenance.draft,
            qr=self._code(phone, text=texted) if qr and self._wording == "plain" else None,
            scan=self._phrases.scan_text if texted else self._phrases.scan_call,
            qr_alt=(self._phrases.qr_text if texted else self._phrases.qr_call).format(number=phone.number),
        )
        if self._wording == "discreet":
            self._refuse_telling(face)
        return face

    def read(self, card: Localized[CardWording]) -> None:
        """Look at a card whose texts are used: it must be in the language of the face."""
        self._refuse_untranslated(card)
        self._provenance.look_at(card)

    @property
    def dates(self) -> tuple[str, ...]:
        """The date of the oldest check of the content, and the mark of a text without a native reviewer."""
        return (*self._provenance.of_card(), *([draft] if (draft := self._provenance.draft) else []))

    def line(self, text: str, language: str) -> tuple[Part, ...]:
        """A ``Line`` of the pack; its numbers must be cleared for print too."""
        parts: list[Part] = []
        for span in parse_line(text):
            if span.phone is None:
                parts.append(Part(text=span.text, lang=language))
                continue
            phone = self._records.get(Phone, span.phone, self._language)
            if phone is None or not phone.record.print:
                self._problem(
                    "unconfirmed-phone",
                    N_(
                        "messages",
                        "The card's text contains the number {phone}, which is not confirmed. Ask the "
                        "coordinator to call it and confirm it.",
                    ).filled(phone=span.phone if phone is None else phone.record.number),
                    line=span.phone,
                    quick_fixes=("confirm-number",),
                )
                continue
            self._provenance.note_dates(span.phone, phone.record.label, phone.record)
            parts.append(Part(text=phone.record.number, lang=language, phone=True))
        return tuple(parts)

    def _say(self, service: Service, phone: Phone) -> tuple[Part, ...]:
        """``Diga: “Spanish, please”``, where the first number has the language, or interpreters."""
        spoken = self._language.split("-")[0]
        known = {*service.languages, *phone.languages} & {spoken, self._language}
        understood = "voice" in phone.modes and (known or service.interpretation_services)
        if self._language == ENGLISH or not understood:
            return ()
        please = f"“{self._english.language_name(self._language)}, please”"
        return (Part(text=f"{self._phrases.say_in_english} ", lang=self._language), Part(text=please, lang="en"))

    def _refuse_untranslated(self, card: Localized[CardWording]) -> None:
        if card.language != self._language:
            self._problem(
                "no-translation",
                N_("messages", "The pack has no card in {language}. Choose another language.").filled(
                    language=self._phrases.language
                ),
                line=card.record.id,
                quick_fixes=("other-language",),
            )

    def _code(self, phone: Phone, *, text: bool) -> QrCode:
        return make_qr(phone_uri(phone.number, self._records.pack(self._language).country, text=text))

    def names(self, service_ids: tuple[str, ...]) -> tuple[Row, ...]:
        """The names and numbers of services, for the tabs of a poster."""
        entries = [entry for each in service_ids if (entry := self._entry(each)) is not None]
        rows = self._rows(entries)
        if self._wording == "discreet":
            self._refuse_words(["".join(part.text for part in row.label) for row in rows])
        return rows

    def _rows(self, entries: Iterable[tuple[Localized[Service], Phone]]) -> tuple[Row, ...]:
        return tuple(
            Row(
                number=phone.number,
                label=self._label(service, phone),
                role=self._role(service),
                pictogram=pictogram_of(service.record.needs),
            )
            for service, phone in entries
        )

    def _entry(self, service_id: str) -> tuple[Localized[Service], Phone] | None:
        service = self._records.get(Service, service_id, self._language)
        if service is None:
            self._problems.append(unknown_service(service_id, self._side))
            return None
        name = service.record.name
        found = (self._records.get(Phone, each, self._language) for each in service.record.phones)
        phone = main_phone([one.record for one in found if one is not None])
        refusal = self._refusal(service.record, phone)
        if refusal is not None:
            self._problems.append(refusal)
            return None
        assert phone is not None
        self._provenance.look_at(service)
        self._provenance.note_dates(service_id, name, service.record, phone)
        return service, phone

    def _refusal(self, service: Service, phone: Phone | None) -> Problem | None:
        """Why a service cannot be on the face; None if it can."""
        if service.status != "active":
            return inactive_service(service.id, service.name, service.status, self._side)
        kind: ProblemKind
        fixes: tuple[QuickFix, ...]
        if phone is None:
            kind, fixes = "no-phone", ("other-service",)
            message = N_("messages", "{name} has no phone number, so it cannot be printed. Choose another service.")
        elif not phone.print:
            kind, fixes = "unconfirmed-phone", ("other-service", "confirm-number")
            message = N_(
                "messages",
                "{name}: the number {number} is not confirmed, so it cannot be printed. Choose another service, "
                "or ask the coordinator to call the number and confirm it.",
            ).filled(number=phone.number)
        elif self._wording == "discreet" and service.discreet_name is None:
            return no_discreet_name(service.id, service.name, self._side, ("other-service", "plain-wording"))
        else:
            return None
        message = message.filled(name=service.name)
        return Problem(kind=kind, message=message, side=self._side, line=service.id, quick_fixes=fixes)

    def _role(self, service: Localized[Service]) -> tuple[Part, ...]:
        role = service.record.card_role
        if self._wording == "discreet" or role is None:
            return ()
        if service.language != self._language:
            self._provenance.note_fallback(service.record.id, role)
        return (Part(text=role, lang=service.language),)

    def _label(self, service: Localized[Service], phone: Phone) -> tuple[Part, ...]:
        record = service.record
        chosen = record.discreet_name if self._wording == "discreet" else record.card_name
        if chosen is None:
            label = name_of(service, self._first_language)
        else:
            label = Part(text=chosen, lang=service.language)
            if service.language != self._language:
                self._provenance.note_fallback(record.id, chosen)
        if "voice" in phone.modes:
            way = self._phrases.call_or_text if "text" in phone.modes else None
        else:
            way = self._way(phone)
        return (label, Part(text=f" · {way}", lang=self._language)) if way else (label,)

    def _way(self, phone: Phone) -> str:
        phrases = self._phrases
        if "text" in phone.modes:
            return phrases.by_text_keyword.format(keyword=phone.keyword) if phone.keyword else phrases.by_text
        if "relay" in phone.modes:
            return phrases.by_relay
        return phrases.by_videophone if "videophone" in phone.modes else phrases.by_tty

    def _ways(self, service: Localized[Service], mode: Literal["text", "relay"]) -> tuple[Row, ...]:
        """A service's printable numbers for text or relay."""
        ways: list[Row] = []
        for phone_id in service.record.phones:
            found = self._records.get(Phone, phone_id, self._language)
            if found is None or not found.record.print or "voice" in found.record.modes:
                continue
            if mode in found.record.modes:
                self._provenance.note_dates(phone_id, found.record.label, found.record)
                way = self._way(found.record)
                label = Part(text=way[:1].upper() + way[1:], lang=self._language)
                ways.append(Row(number=found.record.number, label=(label,)))
        return tuple(ways)

    def _emergency(self, text: str, language: str) -> Row:
        """``In danger: {phone:emergency}`` as label and number, if the line ends with its only number."""
        parts = self.line(text, language)
        if parts and parts[-1].phone and not any(part.phone for part in parts[:-1]):
            label = "".join(part.text for part in parts[:-1]).rstrip().rstrip(":").rstrip()
            if label:
                return Row(number=parts[-1].text, label=(Part(text=label, lang=language),), strong=True)
        return Row(number=None, label=parts, strong=True)

    def _refuse_telling(self, face: CardFace) -> None:
        lines = [face.title.text, face.scan, face.qr_alt, *face.dates, face.draft or ""]
        rows = (*face.texts, *face.rows, *face.tail)
        groups = [face.intro, face.name, face.say, face.footer or (), *(row.label for row in rows)]
        lines += ["".join(part.text for part in group) for group in groups]
        self._refuse_words(lines)

    def _refuse_words(self, lines: list[str]) -> None:
        for line in dict.fromkeys(lines):
            word = next((found for phrases in self._telling if (found := phrases.telling_word(line))), None)
            if word is not None:
                self._problem(
                    "telling-word",
                    N_(
                        "messages",
                        "“{line}” contains the word “{word}”, which tells a stranger what the card is about. "
                        "Leave the line out, choose plain wording, or ask the coordinator to change the line.",
                    ).filled(line=line, word=word),
                    line=line,
                    quick_fixes=("fewer-services", "plain-wording"),
                )

    def _problem(self, kind: ProblemKind, message: Message, *, line: str, quick_fixes: tuple[QuickFix, ...]) -> None:
        self._problems.append(Problem(kind=kind, message=message, side=self._side, line=line, quick_fixes=quick_fixes))


def pictogram_of(needs: Sequence[str]) -> str | None:
    """The pictogram of a service: of its first need except a crisis, which is for anything."""
    known = [PICTOGRAMS[need] for need in needs if need in PICTOGRAMS]
    return next((name for name in known if name != "phone"), known[0] if known else None)


def greetings(records: RecordSource, language: str) -> tuple[Part, ...]:
    """The titles of the plain card, that there is help, in each language that has one."""
    pack = records.pack(language)
    found = (records.get(CardWording, "plain", code) for code in (*pack.languages, *pack.client_languages))
    return tuple(Part(text=card.record.title, lang=card.language) for card in found if card is not None)
