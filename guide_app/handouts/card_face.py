"""One face of a card: its words and numbers as the template reads them, and what keeps them from being printed."""

from __future__ import annotations

import calendar
import datetime as dt
from typing import Literal

from msgspec import Struct

from guide_app.content.markup import parse_line
from guide_app.content.records import CardWording, Phone, Record, Review, Service
from guide_app.handouts.options import Wording
from guide_app.handouts.problems import Note, Problem, ProblemKind, WayOut
from guide_app.handouts.qr import QrCode, make_qr, phone_uri
from guide_app.handouts.sheet import Side
from guide_app.handouts.source import Shelf
from guide_app.handouts.words import Words
from guide_app.library.reader import Localized

STALE_MONTHS = 12
"""A listing that nobody checked for longer is marked (annual verification is the norm for referral directories)."""


class Part(Struct, frozen=True, kw_only=True):
    """A run of words in one language, or a number."""

    text: str
    lang: str
    phone: bool = False


class Row(Struct, frozen=True, kw_only=True):
    """A further number and what it is. Without a number, the label is a line with its numbers in it."""

    number: str | None
    label: tuple[Part, ...]
    strong: bool = False


class CardFace(Struct, frozen=True, kw_only=True):
    """All that stands on one face."""

    lang: str
    title: Part
    intro: tuple[Part, ...]
    name: tuple[Part, ...]
    number: str
    texts: tuple[Row, ...]
    """Numbers to write to the same people, under the large number."""
    rows: tuple[Row, ...]
    """The other services."""
    tail: tuple[Row, ...]
    """Short numbers that stand in one line: emergency, relay."""
    footer: tuple[Part, ...] | None
    dates: tuple[str, ...]
    """The pack's edition, and the oldest check of what is on the face."""
    draft: str | None
    """Said when no native reader has signed the text."""
    qr: QrCode
    """Calls or texts the first number."""
    scan: str
    qr_alt: str


class FaceMaker:
    """Makes one face and notes, on the way, every problem, the oldest check, and what is not reviewed."""

    def __init__(
        self, shelf: Shelf, words: Words, *, language: str, wording: Wording, side: Side, today: dt.date
    ) -> None:
        self._shelf = shelf
        self._words = words
        self._language = language
        self._wording: Wording = wording
        self._side: Side = side
        self._today = today
        self._first_language = shelf.languages[0]
        self._checked: dict[str, dt.date] = {}
        self._draft = False
        self._problems: list[Problem] = []
        self._notes: list[Note] = []

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What must not be printed, and why."""
        return tuple(self._problems)

    @property
    def notes(self) -> tuple[Note, ...]:
        """What to know before printing."""
        return tuple(self._notes)

    def make(self, card: Localized[CardWording], service_ids: tuple[str, ...], other_ways: bool) -> CardFace | None:
        """The face, or None when no number is left. What may not be printed is left out, with a problem each."""
        wording = card.record
        if card.language != self._language:
            self._problem(
                "no-translation",
                f"The card's words are not in the pack in {self._words.name}. Choose another language.",
                line=wording.id,
                ways_out=("other-language",),
            )
        self._look_at(card)
        entries = [entry for each in service_ids if (entry := self._entry(each)) is not None]
        if not entries:
            return None
        (service, phone), *others = entries
        title = self._line(wording.title, card.language)
        rows = [Row(number=other.number, label=self._label(found, other)) for found, other in others]
        texted = "voice" not in phone.modes and "text" in phone.modes
        face = CardFace(
            lang=self._language,
            title=Part(text="".join(part.text for part in title), lang=card.language),
            intro=self._line(wording.intro, card.language),
            name=self._label(service, phone),
            number=phone.number,
            texts=self._ways(service, "text") if other_ways else (),
            rows=tuple(rows),
            tail=(
                self._emergency(wording.emergency, card.language),
                *(self._ways(service, "relay") if other_ways else ()),
            ),
            footer=self._line(wording.footer, card.language) if wording.footer else None,
            dates=self._dates(),
            draft=self._words.draft if self._draft else None,
            qr=make_qr(phone_uri(phone.number, self._shelf.pack(self._language).country, text=texted)),
            scan=self._words.scan_text if texted else self._words.scan_call,
            qr_alt=(self._words.qr_text if texted else self._words.qr_call).format(number=phone.number),
        )
        if self._wording == "discreet":
            self._refuse_telling(face)
        return face

    def _entry(self, service_id: str) -> tuple[Localized[Service], Phone] | None:
        service = self._shelf.get("service", service_id, self._language)
        if service is None:
            self._problem(
                "unknown-service",
                f"There is no service '{service_id}' in the pack. Search for it to find its id.",
                line=service_id,
                ways_out=("other-service",),
            )
            return None
        name = service.record.name
        phones = [found for each in service.record.phones if (found := self._shelf.get("phone", each, self._language))]
        phone = next((found for found in phones if "voice" in found.record.modes), phones[0] if phones else None)
        reason = self._refusal(service.record, phone.record if phone else None)
        if reason is not None:
            kind, message, ways_out = reason
            self._problem(kind, message, line=service_id, ways_out=ways_out)
            return None
        assert phone is not None
        self._look_at(service)
        self._note_check(service_id, name, service.record.assured_date, phone.record.assured_date)
        return service, phone.record

    def _refusal(self, service: Service, phone: Phone | None) -> tuple[ProblemKind, str, tuple[WayOut, ...]] | None:
        if service.status != "active":
            message = f"{service.name} is {service.status}, so it cannot go on a card. Choose another service."
            return "not-active", message, ("other-service",)
        if phone is None:
            message = f"{service.name} has no phone number, so it cannot go on a card. Choose another service."
            return "no-phone", message, ("other-service",)
        if not phone.print:
            message = (
                f"{service.name}: the number {phone.number} is not confirmed, so it cannot go on a card. "
                "Choose another service, or ask the coordinator to call the number and clear it for print in the pack."
            )
            return "unconfirmed-phone", message, ("other-service", "confirm-number")
        if self._wording == "discreet" and service.discreet_name is None:
            message = (
                f"{service.name} has no discreet name in the pack, so it cannot go on a discreet card. "
                "Choose another service or the plain wording."
            )
            return "no-discreet-name", message, ("other-service", "plain-wording")
        return None

    def _label(self, service: Localized[Service], phone: Phone) -> tuple[Part, ...]:
        record = service.record
        chosen = record.discreet_name if self._wording == "discreet" else record.card_name
        if chosen is None:
            label = Part(text=record.name, lang=self._first_language)
        else:
            label = Part(text=chosen, lang=service.language)
            self._note_language(service, chosen)
        if "voice" in phone.modes:
            way = self._words.call_or_text if "text" in phone.modes else None
        else:
            way = self._way(phone)
        return (label, Part(text=f" · {way}", lang=self._language)) if way else (label,)

    def _way(self, phone: Phone) -> str:
        words = self._words
        if "text" in phone.modes:
            return words.by_text_keyword.format(keyword=phone.keyword) if phone.keyword else words.by_text
        if "relay" in phone.modes:
            return words.by_relay
        return words.by_videophone if "videophone" in phone.modes else words.by_tty

    def _ways(self, service: Localized[Service], mode: Literal["text", "relay"]) -> tuple[Row, ...]:
        """Numbers of a service for those who do not speak on the phone, as far as they may be printed."""
        ways: list[Row] = []
        for phone_id in service.record.phones:
            found = self._shelf.get("phone", phone_id, self._language)
            if found is None or not found.record.print or "voice" in found.record.modes:
                continue
            if mode in found.record.modes:
                self._note_check(phone_id, found.record.label, found.record.assured_date)
                label = Part(text=self._way(found.record), lang=self._language)
                ways.append(Row(number=found.record.number, label=(label,)))
        return tuple(ways)

    def _emergency(self, text: str, language: str) -> Row:
        """``In danger: {phone:emergency}`` as a row of its own, when the line ends with its only number."""
        parts = self._line(text, language)
        if parts and parts[-1].phone and not any(part.phone for part in parts[:-1]):
            label = "".join(part.text for part in parts[:-1]).rstrip().rstrip(":").rstrip()
            if label:
                return Row(number=parts[-1].text, label=(Part(text=label, lang=language),), strong=True)
        return Row(number=None, label=parts, strong=True)

    def _line(self, text: str, language: str) -> tuple[Part, ...]:
        """A ``Line`` of the pack; its numbers must be cleared for print like any other."""
        parts: list[Part] = []
        for span in parse_line(text):
            if span.phone is None:
                parts.append(Part(text=span.text, lang=language))
                continue
            phone = self._shelf.get("phone", span.phone, self._language)
            if phone is None or not phone.record.print:
                self._problem(
                    "unconfirmed-phone",
                    f"The card's words hold the number '{span.phone}', which is not confirmed for print. "
                    "Ask the coordinator to call it and clear it in the pack.",
                    line=span.phone,
                    ways_out=("confirm-number",),
                )
                continue
            self._note_check(span.phone, phone.record.label, phone.record.assured_date)
            parts.append(Part(text=phone.record.number, lang=language, phone=True))
        return tuple(parts)

    def _dates(self) -> tuple[str, ...]:
        words = self._words
        edition = words.edition.format(date=words.day(self._shelf.edition))
        oldest = min(self._checked.values())
        if oldest == self._shelf.edition and not is_stale(oldest, self._today):
            return (words.edition_checked.format(date=words.day(oldest)),)
        checked = words.checked_long_ago if is_stale(oldest, self._today) else words.checked
        return edition, checked.format(date=words.day(oldest))

    def _look_at(self, localized: Localized[Record]) -> None:
        """Remember whether any text on the face is a translation that no native reader has signed."""
        translated = localized.language != self._first_language
        if translated and (localized.stale or not isinstance(localized.review, Review)) and not self._draft:
            self._draft = True
            message = (
                f"No native reader has reviewed the {self._words.name} text of this card yet. "
                "The card says so in its small print."
            )
            self._notes.append(Note(kind="draft-translation", message=message, subject=self._language))

    def _note_check(self, subject: str, name: str, *dates: dt.date) -> None:
        oldest = min(dates)
        self._checked[subject] = min(oldest, self._checked.get(subject, oldest))
        if is_stale(oldest, self._today) and not any(note.subject == subject for note in self._notes):
            message = (
                f"{name} was last checked on {oldest.isoformat()}, more than {STALE_MONTHS} months ago. "
                "Call the number before you print."
            )
            self._notes.append(Note(kind="stale-listing", message=message, subject=subject))

    def _note_language(self, service: Localized[Service], name: str) -> None:
        if service.language != self._language:
            message = f"“{name}” is not translated into {self._words.name}; it is printed as it is."
            self._notes.append(Note(kind="fallback-language", message=message, subject=service.record.id))

    def _refuse_telling(self, face: CardFace) -> None:
        lines = [face.title.text, face.scan, face.qr_alt, *face.dates, face.draft or ""]
        rows = (*face.texts, *face.rows, *face.tail)
        groups = [face.intro, face.name, face.footer or (), *(row.label for row in rows)]
        lines += ["".join(part.text for part in group) for group in groups]
        for line in lines:
            word = self._words.telling_word(line)
            if word is not None:
                self._problem(
                    "telling-word",
                    f"“{line}” holds the word “{word}”, which tells a stranger what the card is about. Change the "
                    "discreet words in the pack, leave the line out, or choose the plain wording.",
                    line=line,
                    ways_out=("fewer-services", "plain-wording"),
                )

    def _problem(self, kind: ProblemKind, message: str, *, line: str, ways_out: tuple[WayOut, ...]) -> None:
        self._problems.append(Problem(kind=kind, message=message, side=self._side, line=line, ways_out=ways_out))


def is_stale(checked: dt.date, today: dt.date) -> bool:
    """Whether ``checked`` is more than twelve months before ``today``."""
    year = checked.year + STALE_MONTHS // 12
    day = min(checked.day, calendar.monthrange(year, checked.month)[1])
    return today > dt.date(year, checked.month, day)
