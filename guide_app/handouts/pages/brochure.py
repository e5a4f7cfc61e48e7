"""The tri-fold brochure: signs, what to do, who can help. In large print the same on whole pages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Annotated

from msgspec import Struct
from msgspec.structs import replace

from guide_app.content.records import CardWording, Guidance, Indicator, Service
from guide_app.handouts.document import Document, Page, SheetSize, sheet_size
from guide_app.handouts.options import ColorOption, OwnBlockOption, QrOption, ServicesOption, option
from guide_app.handouts.pages.call_page import without_hours
from guide_app.handouts.pages.guidance_text import Answer, answer_of
from guide_app.handouts.pages.page_maker import ClientPageOptions, Margins, PageMaker, unknown
from guide_app.handouts.parts.call_rows import proposed
from guide_app.handouts.parts.card_face import CardFace, FaceBuilder, greetings, pictogram_of
from guide_app.handouts.parts.own_block import EMPTY, BlockText, block_text
from guide_app.handouts.parts.service_entry import Entry
from guide_app.handouts.parts.text import Part, Passage
from guide_app.handouts.phrases import PagePhrases, PhraseBook
from guide_app.handouts.problems import HandoutError, merged
from guide_app.library.library import Library
from guide_app.library.next_steps import steps_as_list
from guide_app.system.messages import N_
from guide_app.system.progress import UNWATCHED, Progress

PANELS: dict[str, tuple[float, float]] = {"letter": (93.6625, 92.075), "a4": (100.0, 97.0)}
"""The width of a panel, and of the narrower one inside: 3 11/16 and 3 5/8 inches on letter; 100 and 97 mm on A4."""


class BrochureOptions(ClientPageOptions, frozen=True, kw_only=True):
    """The options of a brochure."""

    services: ServicesOption = ()
    signs: Annotated[
        tuple[str, ...],
        option(
            N_("messages", "Signs"),
            N_("messages", "Which signs. None uses the pack's suggestions."),
            "indicator",
            step="content",
        ),
    ] = ()
    questions: Annotated[
        tuple[str, ...],
        option(
            N_("messages", "Questions"),
            N_("messages", "Which answers. None uses the pack's suggestions."),
            "question",
            step="content",
        ),
    ] = ()
    own_block: OwnBlockOption = True
    qr: QrOption = True
    color: ColorOption = False

    @property
    def landscape(self) -> bool:
        """Whether the sheet is landscape; large print has portrait pages."""
        return not self.large_print


class BrochureLabels(Struct, frozen=True, kw_only=True):
    """The headings."""

    signs: str
    signs_note: str
    do: str
    know: str
    help: str
    region: str
    cut_front: str
    cut_back: str


class BrochureSign(Struct, frozen=True, kw_only=True):
    """A sign with its pictogram."""

    text: tuple[Part, ...]
    pictogram: str | None = None


class Helper(Struct, frozen=True, kw_only=True):
    """A service with the pictogram of its need."""

    entry: Entry
    pictogram: str | None


class Brochure(Struct, frozen=True, kw_only=True):
    """The data for ``brochure.typ`` and ``brochure-large.typ``."""

    sheet: SheetSize
    margins: Margins
    panel: float
    flap: float
    labels: BrochureLabels
    face: CardFace
    """The cover: title, sentence, the first number with its QR code, and the emergency number."""
    drawings: tuple[str, ...]
    """The pictograms of the poster's questions, for the cover."""
    signs: tuple[BrochureSign, ...]
    rules: tuple[tuple[Part, ...], ...]
    steps: tuple[Passage, ...]
    answers: tuple[Answer, ...]
    services: tuple[Helper, ...]
    cut_out: tuple[CardFace, ...]
    """The front and back of a card to cut out; empty if the pack has no texts for one."""
    greetings: tuple[Part, ...]
    """That there is help, in every language of cards, for the back."""
    color: bool
    own: BlockText | None
    """None in large print, where it would take a separate page: each page's footer names the place."""


def brochure(
    library: Library, options: BrochureOptions, phrases: PhraseBook, today: dt.date, progress: Progress = UNWATCHED
) -> Document:
    """The brochure as a document to render. Raises HandoutError for a pack without words for it."""
    maker = PageMaker(library, phrases, options.language, today)
    card = library.get(CardWording, "brochure", options.language)
    if card is None:
        raise HandoutError(N_("messages", "The pack has no words for a brochure. Add 'brochure' to its cards.yaml."))
    wording = card.record
    services = options.services or proposed(library, wording, options.language)
    face_builder = FaceBuilder(library, phrases, language=options.language, wording="plain", today=today)
    face = face_builder.make(card, services, qr=options.qr)
    if face is None:
        raise HandoutError(*(problem.message for problem in face_builder.problems))
    maker.provenance.look_at_text(card, wording.title)
    poster = library.get(CardWording, "poster", options.language)
    panel, flap = PANELS[options.paper]
    sheet = maker.sheet
    data = Brochure(
        sheet=sheet_size(options.paper, landscape=options.landscape),
        panel=panel,
        flap=flap,
        labels=BrochureLabels(
            signs=sheet.brochure_signs,
            signs_note=sheet.brochure_signs_note,
            do=sheet.brochure_do,
            know=sheet.brochure_know,
            help=sheet.who_can_help,
            region=library.pack(options.language).region,
            cut_front=sheet.brochure_cut_front,
            cut_back=sheet.brochure_cut_back,
        ),
        face=_said_once(face, sheet),
        drawings=poster.record.pictograms if poster is not None else (),
        signs=tuple(_signs(maker, options.signs, wording)),
        rules=tuple(maker.text.line(line, card.language) for line in wording.lines),
        steps=tuple(step for each in wording.guidance for step in _steps(maker, each)),
        answers=tuple(answer_of(maker, each) for each in options.questions or wording.questions),
        services=tuple(_helpers(maker, services, {row.number for row in face.tail})),
        cut_out=_card_to_cut_out(library, options, phrases, today) if not options.large_print else (),
        greetings=greetings(library, options.language) if not options.large_print else (),
        color=options.color,
        own=block_text(options.own, maker.phrases) if options.own_block and not options.large_print else None,
        margins=maker.margins(options.own if options.own_block and options.large_print else EMPTY),
    )
    outside, inside = Page(sheet=1, side="front"), Page(sheet=1, side="back")
    return maker.document(
        options,
        "brochure-large.typ" if options.large_print else "brochure.typ",
        face.title.text,
        data,
        "brochure",
        pages=None if options.large_print else (outside, inside),
        duplex=None if options.large_print else "short-edge",
        problems=merged(face_builder.problems),
    )


def _said_once(face: CardFace, words: PagePhrases) -> CardFace:
    """The face with the hours in its role alone, not in its name too."""
    ends = words.day_and_night
    if not any(part.text.endswith(ends) for part in face.role):
        return face
    texts = (
        next((part.text.removesuffix(end) for end in ends if part.text.endswith(end)), part.text) for part in face.name
    )
    return replace(face, name=tuple(replace(part, text=text) for part, text in zip(face.name, texts, strict=True)))


def _helpers(maker: PageMaker, services: tuple[str, ...], told: set[str | None]) -> Iterable[Helper]:
    """The services without what appears once for all: emergency and relay numbers, and stale marks. The first service
    is for any need.
    """
    for place, entry in enumerate(maker.services.entries(services)):
        found = maker.library.get(Service, entry.id, maker.language)
        phones = tuple(phone for phone in entry.phones if phone.number not in told)
        role, brief = (without_hours(part, entry, maker.sheet) for part in (entry.role, entry.brief))
        yield Helper(
            entry=replace(entry, role=role, brief=brief or entry.brief, phones=phones, stale=None),
            pictogram="phone" if place == 0 else pictogram_of(found.record.needs) if found is not None else None,
        )


def _signs(maker: PageMaker, chosen: tuple[str, ...], wording: CardWording) -> Iterable[BrochureSign]:
    """The signs; those that the pack proposes have its pictograms."""
    drawn = dict(zip(wording.indicators, wording.pictograms, strict=False))
    for sign_id in chosen or wording.indicators:
        found = maker.library.get(Indicator, sign_id, maker.language)
        if found is None:
            raise unknown(Indicator, sign_id)
        maker.provenance.look_at_text(found, found.record.title)
        text = maker.text.line(found.record.title, found.language)
        yield BrochureSign(text=text, pictogram=drawn.get(sign_id))


def _card_to_cut_out(
    library: Library, options: BrochureOptions, phrases: PhraseBook, today: dt.date
) -> tuple[CardFace, ...]:
    """The pack's discreet card, in the brochure's language and, on its back, in the pack's next one."""
    others = [code for code in library.languages if code != options.language]
    faces: list[CardFace] = []
    for language in (options.language, *others[:1]):
        card = library.get(CardWording, "discreet", language)
        builder = FaceBuilder(library, phrases, language=language, wording="discreet", today=today)
        face = builder.make(card, card.record.services, other_ways=False, proposed=True) if card is not None else None
        if face is None or builder.problems:
            return ()
        faces.append(face)
    return tuple(faces)


def _steps(maker: PageMaker, guidance_id: str) -> tuple[Passage, ...]:
    found = maker.library.get(Guidance, guidance_id, maker.language)
    if found is None:
        raise unknown(Guidance, guidance_id)
    guidance: Guidance = found.record
    maker.provenance.look_at_text(found, guidance.title)
    return maker.text.passages(steps_as_list(guidance.steps), found.language)
