"""Posters with tabs to tear off: a few words to read from some steps away, and a number to take along unseen."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from msgspec import Struct, structs

from guide_app.content.records import CardWording
from guide_app.handouts.document import Document, Page, SheetSize, file_name, sheet_size
from guide_app.handouts.options import (
    HandoutLanguage,
    InkSaving,
    LargePrint,
    PaperOption,
    QrOption,
    ServicesOption,
    Wording,
    option,
)
from guide_app.handouts.parts.card_face import CardFace, FaceBuilder, Row
from guide_app.handouts.parts.record_source import RecordSource
from guide_app.handouts.phrases import PhraseBook
from guide_app.handouts.problems import HandoutError, merged
from guide_app.system.messages import N_
from guide_app.system.progress import UNWATCHED, Progress

TABS = 10
"""Tabs of 0.8 by 2 inches across a letter page."""
LARGE_TABS = 5


class PosterOptions(Struct, frozen=True, kw_only=True):
    """What a person chooses for a poster."""

    language: HandoutLanguage = "en"
    services: ServicesOption = ()
    wording: Annotated[
        Wording,
        option(
            N_("messages", "Wording of the tabs"),
            N_("messages", "Plain, or discreet: no word that tells a stranger what the number on a tab is for."),
            titles={"plain": N_("messages", "Plain"), "discreet": N_("messages", "Discreet")},
        ),
    ] = "discreet"
    tabs: Annotated[
        bool,
        option(N_("messages", "Tabs to tear off"), N_("messages", "The first number again and again at the foot.")),
    ] = True
    paper: PaperOption = "letter"
    qr: QrOption = True
    ink_saving: InkSaving = False
    large_print: LargePrint = False


class Poster(Struct, frozen=True, kw_only=True):
    """What ``poster.typ`` reads."""

    sheet: SheetSize
    face: CardFace | None
    tab: Row | None
    tabs: int


def poster(
    records: RecordSource, options: PosterOptions, phrases: PhraseBook, today: dt.date, progress: Progress = UNWATCHED
) -> Document:
    """The poster as a document to render. Raises HandoutError for a pack without words for it."""
    card = records.get(CardWording, "poster", options.language)
    if card is None:
        raise HandoutError(N_("messages", "The pack has no words for a poster. Add 'poster' to its cards.yaml."))
    services = options.services or card.record.services
    if not options.tabs:
        card = structs.replace(card, record=structs.replace(card.record, footer=card.record.footer_without_tabs))
    maker = FaceBuilder(records, phrases, language=options.language, wording="plain", today=today)
    face = maker.make(card, services, qr=options.qr)
    problems, notes = list(maker.problems), list(maker.notes)
    tab: Row | None = None
    if options.tabs and services:
        tab_builder = FaceBuilder(records, phrases, language=options.language, wording=options.wording, today=today)
        tab = next(iter(tab_builder.names(services[:1])), None)
        problems += tab_builder.problems
        notes += [note for note in tab_builder.notes if note not in notes]
    data = Poster(
        sheet=sheet_size(options.paper),
        face=face,
        tab=tab,
        tabs=LARGE_TABS if options.large_print else TABS,
    )
    return Document(
        template="poster.typ",
        title=face.title.text if face else "",
        language=options.language,
        data=data,
        pages=(Page(sheet=1, side="front"),) if face else (),
        suggested_name=file_name("poster", [options.language]),
        ink_saving=options.ink_saving,
        large_print=options.large_print,
        problems=merged(problems),
        notes=tuple(notes),
    )
