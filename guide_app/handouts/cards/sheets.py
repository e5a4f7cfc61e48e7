"""Shared by cards and labels: faces, and cards on sheets of card stock."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from guide_app.content.records import CardWording
from guide_app.handouts.document import Document, Page, SheetSize, file_name
from guide_app.handouts.options import Wording
from guide_app.handouts.parts.card_face import CardFace, FaceBuilder
from guide_app.handouts.parts.own_block import BlockText
from guide_app.handouts.parts.record_source import RecordSource
from guide_app.handouts.phrases import NextStepPhrases, PhraseBook
from guide_app.handouts.problems import HandoutError, Note, Problem, merged
from guide_app.handouts.stock.card_stock import CardStock
from guide_app.handouts.stock.imposition import Duplex, SheetPage, Side
from guide_app.handouts.stock.plain_sheets import large_sheet
from guide_app.library.library import Localized
from guide_app.system.messages import N_, Message

TEMPLATE = "wallet-card.typ"
_LARGE_PAPER = N_("messages", "Large cards are halves of a sheet of plain paper.")
UNFOLDED_ONLY = N_("messages", "A card that folds is printed on one side, with a language on each half.")


class FaceWanted(Struct, frozen=True, kw_only=True):
    """A request for one face."""

    design: int
    side: Side
    language: str
    wording: Wording
    services: tuple[str, ...]
    """Empty: the services that the pack proposes."""
    proposed: bool = False
    """Whether the services are among those that the pack proposes."""
    bare: bool = False
    """The number without words."""

    @property
    def key(self) -> str:
        """The key in the template's data: ``front-0``."""
        return f"{self.side}-{self.design}"


class OwnBack(Struct, frozen=True, kw_only=True):
    """The back of every card: the block of this place, and lines for the next step."""

    block: BlockText
    next: NextStepPhrases
    lang: str


class CardSheets(Struct, frozen=True, kw_only=True):
    """The data for ``wallet-card.typ``."""

    sheet: SheetSize
    corner_radius: float
    faces: dict[str, CardFace]
    """By side and design: ``front-0``."""
    sheets: tuple[SheetPage, ...]
    own_back: OwnBack | None = None


class Faces:
    """Builds faces and collects their problems and notes."""

    def __init__(
        self, records: RecordSource, phrases: PhraseBook, today: dt.date, *, other_ways: bool, qr: bool, short: bool
    ) -> None:
        self._records, self._phrases, self._today = records, phrases, today
        self._other_ways, self._qr, self._short = other_ways, qr, short
        self.made: dict[str, CardFace] = {}
        self.problems: list[Problem] = []
        self.notes: list[Note] = []

    def make(self, wanted: FaceWanted) -> None:
        """Add one face, or its problems."""
        card = card_wording(self._records, wanted.wording, wanted.language)
        maker = FaceBuilder(
            self._records,
            self._phrases,
            language=wanted.language,
            wording=wanted.wording,
            today=self._today,
            side=wanted.side,
        )
        services = wanted.services or card.record.services
        face = maker.make(
            card,
            services,
            other_ways=self._other_ways,
            qr=self._qr,
            short=self._short,
            proposed=wanted.proposed or not wanted.services,
        )
        self.problems += maker.problems
        self.notes += [note for note in maker.notes if note not in self.notes]
        if face is not None and wanted.bare:
            face = replace(face, name=(), role=())
        if face is not None:
            self.made[wanted.key] = face


def card_wording(records: RecordSource, card_id: str, language: str) -> Localized[CardWording]:
    """A card of the pack. Raises HandoutError if there is none."""
    card = records.get(CardWording, card_id, language)
    if card is None:
        raise HandoutError(
            N_("messages", "The pack has no '{wording}' card. Add '{wording}' to its cards.yaml.").filled(
                wording=card_id
            )
        )
    return card


def card_sheet(stock: CardStock, *, large: bool, halves: int = 2) -> CardStock:
    """The card paper or, in large print, plain paper of its size: a half for each card, or all."""
    return large_sheet("a4" if stock.paper == "a4" else "letter", halves) if large else stock


def unused_papers(stock: CardStock, *, large: bool) -> dict[str, Message]:
    """The options of paper that have no effect on large cards or on cards that fold."""
    if large:
        return dict.fromkeys(("stock", "start_at"), _LARGE_PAPER)
    return {"duplex": UNFOLDED_ONLY} if stock.fold is not None else {}


def proposed(records: RecordSource, wording: Wording, language: str, services: tuple[str, ...]) -> tuple[str, ...]:
    """The chosen services, or those that the pack proposes."""
    card = records.get(CardWording, wording, language)
    return services or (card.record.services if card else ())


def card_document(
    faces: Faces,
    wanted: Sequence[FaceWanted],
    *,
    stock: CardStock,
    sheets: tuple[SheetPage, ...],
    duplex: Duplex,
    ink_saving: bool,
    large_print: bool,
    own_back: OwnBack | None = None,
) -> Document:
    """The faces on their sheets. ``own_back`` replaces the backs."""
    for one in wanted:
        faces.make(one)
    whole = all(one.key in faces.made for one in wanted)
    width, height = stock.sheet_size
    sheet = SheetSize(width=width, height=height)
    languages = dict.fromkeys(one.language for one in wanted)
    first = next(iter(faces.made.values()), None)
    shown = sheets if whole else ()
    return Document(
        template=TEMPLATE,
        title=first.title.text if first else "",
        language=wanted[0].language,
        data=CardSheets(
            sheet=sheet, corner_radius=stock.corner_radius, faces=faces.made, sheets=shown, own_back=own_back
        ),
        pages=tuple(Page(sheet=page.sheet, side=page.side) for page in shown),
        suggested_name=file_name("cards", languages),
        duplex=duplex,
        ink_saving=ink_saving,
        large_print=large_print,
        problems=merged(faces.problems),
        notes=(*faces.notes, *estimated(stock)),
    )


def estimated(stock: CardStock) -> tuple[Note, ...]:
    """The note for a stock whose maker publishes no measures."""
    if not stock.estimate:
        return ()
    message = N_(
        "messages",
        "The maker of {stock} does not publish measurements, so these are estimates. First print one sheet on "
        "plain paper and hold it up against the card paper.",
    ).filled(stock=f"{stock.brand} {stock.part}")
    return (Note(kind="estimated-stock", message=message, subject=stock.id),)
