"""First-call sheets: one service, what to say, what they may ask, and what happens on the call."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from msgspec import Struct
from msgspec.structs import replace

from guide_app.content.markup import parse_line, plain_text
from guide_app.content.records import Phone, Service
from guide_app.handouts.document import Document, SheetSize, sheet_size
from guide_app.handouts.options import QrOption, option
from guide_app.handouts.pages.call_page import without_hours
from guide_app.handouts.pages.page_maker import ClientPageOptions, Margins, PageMaker, unknown
from guide_app.handouts.parts.service_entry import Entry, Fact
from guide_app.handouts.parts.text import Part
from guide_app.handouts.phrases import PhraseBook
from guide_app.handouts.problems import HandoutError, NothingChosenError, inactive_service
from guide_app.handouts.typesetting.qr import QrCode, make_qr, phone_uri
from guide_app.library.library import Library
from guide_app.system.messages import N_
from guide_app.system.progress import UNWATCHED, Progress


class FirstCallSheetOptions(ClientPageOptions, frozen=True, kw_only=True):
    """The options of a first-call sheet."""

    service: Annotated[
        str,
        option(
            N_("messages", "Service"),
            N_("messages", "Its id."),
            "service",
            step="content",
        ),
    ] = ""
    qr: QrOption = True


class FirstCallLabels(Struct, frozen=True, kw_only=True):
    """The headings."""

    say: str
    they_may_ask: str
    before_you_call: str
    leads_to: str
    my_questions: str
    private: str
    """The note below the lines for own questions."""


class FirstCallSheet(Struct, frozen=True, kw_only=True):
    """The data for ``first-call.typ`` and ``first-call-large.typ``."""

    sheet: SheetSize
    margins: Margins
    narrow_margins: bool
    heading: str
    labels: FirstCallLabels
    entry: Entry
    """The service without the facts that have a separate place here."""
    chat: tuple[Fact, ...]
    """Its web chat, below its numbers: for who is Deaf, or cannot speak now."""
    say: tuple[Part, ...]
    in_english: tuple[Part, ...]
    """On a sheet in another language: what to say in English, after its verb."""
    they_may_ask: tuple[tuple[Part, ...], ...]
    before_you_call: tuple[Part, ...]
    leads_to: tuple[Part, ...]
    qr: QrCode | None
    scan: str
    qr_alt: str


def first_call_sheet(
    library: Library,
    options: FirstCallSheetOptions,
    phrases: PhraseBook,
    today: dt.date,
    progress: Progress = UNWATCHED,
) -> Document:
    """The sheet as a document to render. Raises HandoutError for a missing or inactive service."""
    maker = PageMaker(library, phrases, options.language, today)
    found = library.get(Service, options.service, options.language)
    if found is None:
        if not options.service:
            raise NothingChosenError(N_("messages", "Choose a service for the first call."))
        raise unknown(Service, options.service)
    service, language = found.record, found.language
    if service.status != "active":
        raise HandoutError(inactive_service(service.id, service.name, service.status).message)
    entry = maker.services.entry(found, facts=True)
    sheet = maker.sheet
    chat = sheet.heading("deaf")
    own = (sheet.before_you_call, sheet.leads_to, chat)
    phone = _coded(library, service, options.language) if options.qr else None
    texted = phone is not None and "voice" not in phone.modes

    role = Part(text=service.card_role, lang=language) if service.card_role else None

    def line(text: str | None) -> tuple[Part, ...]:
        return maker.text.line(text, language) if text else ()

    country = library.pack(options.language).country
    data = FirstCallSheet(
        sheet=sheet_size(options.paper),
        heading=sheet.first_call_title,
        labels=_labels(maker),
        entry=replace(
            entry,
            role=without_hours(role, entry, sheet),
            facts=tuple(fact for fact in entry.facts if fact.label not in own),
        ),
        chat=tuple(fact for fact in entry.facts if fact.label == chat),
        say=line(service.say),
        in_english=_in_english(maker, options),
        they_may_ask=tuple(line(text) for text in service.they_may_ask),
        before_you_call=line(service.safe_contact),
        leads_to=line(service.leads_to),
        qr=make_qr(phone_uri(phone.number, country, text=texted)) if phone else None,
        scan=maker.phrases.scan_text if texted else maker.phrases.scan_call,
        qr_alt=(maker.phrases.qr_text if texted else maker.phrases.qr_call).format(number=phone.number)
        if phone
        else "",
        margins=maker.margins(options.own),
        narrow_margins=not options.large_print,
    )
    title = f"{sheet.first_call_title} {service.name}"
    template = "first-call-large.typ" if options.large_print else "first-call.typ"
    return maker.document(options, template, title, data, "call")


def _labels(maker: PageMaker) -> FirstCallLabels:
    sheet = maker.sheet
    return FirstCallLabels(
        say=sheet.say,
        they_may_ask=sheet.they_may_ask,
        before_you_call=sheet.before_you_call,
        leads_to=sheet.leads_to,
        my_questions=sheet.my_questions,
        private=maker.phrases.next_step.note,
    )


def _in_english(maker: PageMaker, options: FirstCallSheetOptions) -> tuple[Part, ...]:
    """``Diga:``, ``“Spanish, please. I need a bed.”``; empty on a sheet in English, and in large print, where it would
    take another page.
    """
    first = maker.library.languages[0]
    found = maker.library.get(Service, options.service, first)
    if maker.language == first or found is None or options.large_print:
        return ()
    english = maker.in_language(first)
    told = plain_text(parse_line(found.record.say or ""), maker.library.phone_numbers)
    please = f"{english.sheet.language_name(maker.language)}, please"
    verb = Part(text=maker.phrases.say_in_english, lang=maker.language)
    return (verb, Part(text=f"“{please}. {told}”" if told else f"“{please}”", lang=first))


def _coded(library: Library, service: Service, language: str) -> Phone | None:
    """The number in the QR code: the first printable voice number, else the first for text messages."""
    found = [phone.record for phone in library.many(Phone, service.phones, language) if phone.record.print]
    for mode in ("voice", "text"):
        for phone in found:
            if mode in phone.modes:
                return phone
    return None
