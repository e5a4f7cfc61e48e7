"""The kinds of handout, for the window's list and the command line.

``HANDOUTS[id]`` is a kind to choose; ``KINDS`` also has those that only other pages open; ``TILES`` are those with a
tile of their own in the gallery, and the others are designs of one. ``options_of(kind.options)`` describes its options;
``make(library, options, phrases, today)`` gives the document to render. A long one (``binder``) reports its progress,
here and in the renderer.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any, Literal

from msgspec import Struct
from msgspec.structs import replace

from guide_app.handouts.cards.deaf_card import DeafCardOptions, deaf_card
from guide_app.handouts.cards.one_number import LabelsOptions, labels
from guide_app.handouts.cards.poster import PosterOptions, poster
from guide_app.handouts.cards.rights_card import RightsCardOptions, rights_card
from guide_app.handouts.cards.wallet_card import WalletCardOptions, wallet_card
from guide_app.handouts.document import Document, sheet_size
from guide_app.handouts.options import HandoutOptions, Option, options_of
from guide_app.handouts.pages.binder import BinderOptions, binder
from guide_app.handouts.pages.brochure import BrochureOptions, brochure
from guide_app.handouts.pages.directory_sheet import DirectorySheetOptions, directory_sheet
from guide_app.handouts.pages.first_call_sheet import FirstCallSheetOptions, first_call_sheet
from guide_app.handouts.pages.guidance_sheet import GuidanceSheetOptions, guidance_sheet
from guide_app.handouts.pages.page_maker import PageOptions, check_language
from guide_app.handouts.pages.point_sheet import PicturesSheetOptions, PointSheetOptions, pictures_sheet, point_sheet
from guide_app.handouts.pages.signs_checklist import SignsChecklistOptions, signs_checklist
from guide_app.handouts.pages.tonight_calls import TonightCallsOptions, tonight_calls
from guide_app.handouts.pages.work_sheet import WorkSheetOptions, work_sheet
from guide_app.handouts.parts.own_block import OwnBlock
from guide_app.handouts.phrases import PhraseBook
from guide_app.library.library import Library
from guide_app.system.messages import N_, Message
from guide_app.system.progress import UNWATCHED, Progress

Purpose = Literal["carry", "person", "many"]
"""The purpose of a handout: small, to carry; for one person, to read together or take along; for walls, desks."""
Make = Callable[[Library, Any, PhraseBook, dt.date, Progress], Document]


class Kind(Struct, frozen=True, kw_only=True):
    """One kind of handout."""

    id: str
    title: Message
    summary: Message
    brief: Message | None = None
    """A few words beside its thumbnail; None for the summary."""
    purpose: Purpose = "person"
    design: Message | None = None
    """Its name among the designs of its tile, if that has several."""
    design_of: str = ""
    """The kind whose tile leads to it; empty: its own."""
    contents: Message = N_("messages", "What is on it")
    """The heading of the first choices."""
    options: type[HandoutOptions]
    make: Make
    """Makes a document from options of that type."""
    long: bool = False
    """Whether it may take seconds: show progress, and allow to cancel it."""
    given: tuple[str, ...] = ()
    """Options without a form field, which the caller passes."""
    page: str = ""
    """The page of the window that provides them."""

    @property
    def tile(self) -> str:
        """The kind whose tile in the gallery leads to it."""
        return self.design_of or self.id

    @property
    def described(self) -> tuple[Option, ...]:
        """The descriptions of its options."""
        return options_of(self.options)


HANDOUTS: dict[str, Kind] = {
    kind.id: kind
    for kind in (
        Kind(
            id="wallet-card",
            title=N_("messages", "Cards"),
            summary=N_("messages", "A few numbers to carry, discreet or plain, front and back or folded."),
            purpose="carry",
            brief=N_("messages", "With numbers, rights, or “I am Deaf”"),
            design=N_("messages", "Numbers", "a design of cards"),
            contents=N_("messages", "Numbers on the card"),
            options=WalletCardOptions,
            make=wallet_card,
        ),
        Kind(
            id="labels",
            title=N_("messages", "Labels, bands and stickers"),
            summary=N_(
                "messages", "One number many times, with a few words or alone: for soap, bags, shoes and restrooms."
            ),
            purpose="carry",
            brief=N_("messages", "One number for soap or bags"),
            contents=N_("messages", "Number on them"),
            options=LabelsOptions,
            make=labels,
        ),
        Kind(
            id="rights-card",
            title=N_("messages", "Rights at the door"),
            summary=N_("messages", "A card with rights when agents or police come, and words to say or show."),
            purpose="carry",
            design=N_("messages", "Rights", "a design of cards"),
            design_of="wallet-card",
            options=RightsCardOptions,
            make=rights_card,
        ),
        Kind(
            id="deaf-card",
            title=N_("messages", "“I am Deaf” card"),
            summary=N_("messages", "A card to show: “I am Deaf. Please write.”, in English and another language."),
            purpose="carry",
            design=N_("messages", "“I am Deaf”", "a design of cards"),
            design_of="wallet-card",
            options=DeafCardOptions,
            make=deaf_card,
        ),
        Kind(
            id="directory-sheet",
            title=N_("messages", "List of services"),
            summary=N_("messages", "The services you choose or filter, with what to know before calling."),
            purpose="person",
            brief=N_("messages", "By need, with who they are for"),
            contents=N_("messages", "Which services"),
            options=DirectorySheetOptions,
            make=directory_sheet,
        ),
        Kind(
            id="guidance-sheet",
            title=N_("messages", "Steps and answers"),
            summary=N_("messages", "What to do in a situation, and answers to questions, with who can help."),
            purpose="person",
            brief=N_("messages", "What to do, in plain words"),
            contents=N_("messages", "Which situation or question"),
            options=GuidanceSheetOptions,
            make=guidance_sheet,
        ),
        Kind(
            id="first-call-sheet",
            title=N_("messages", "First call"),
            summary=N_("messages", "One service: what to say, what they may ask, and what happens next."),
            purpose="person",
            brief=N_("messages", "Number, what to say"),
            contents=N_("messages", "Which service"),
            options=FirstCallSheetOptions,
            make=first_call_sheet,
        ),
        Kind(
            id="sheet",
            title=N_("messages", "Plans, forms and scripts"),
            summary=N_("messages", "A page to work with: a plan to fill in, a conversation to have, a form to sign."),
            purpose="person",
            brief=N_("messages", "To fill in, talk through, sign"),
            contents=N_("messages", "Which page"),
            options=WorkSheetOptions,
            make=work_sheet,
        ),
        Kind(
            id="signs-checklist",
            title=N_("messages", "Signs"),
            summary=N_("messages", "A checklist to mark by hand, or the next steps for the signs that are selected."),
            purpose="person",
            brief=N_("messages", "A sheet for helpers"),
            contents=N_("messages", "Which signs"),
            options=SignsChecklistOptions,
            make=signs_checklist,
        ),
        Kind(
            id="point-sheet",
            title=N_("messages", "Point to your language"),
            summary=N_("messages", "Languages by their own names, and what to say to an interpreter line for each."),
            purpose="person",
            brief=N_("messages", "Or to pictures of what to do"),
            design=N_("messages", "Languages", "a design of sheets to point at"),
            options=PointSheetOptions,
            make=point_sheet,
        ),
        Kind(
            id="pictures-sheet",
            title=N_("messages", "In pictures"),
            summary=N_("messages", "What to do in 10 situations, in 5 pictures each, with few words."),
            purpose="person",
            design=N_("messages", "In pictures"),
            design_of="point-sheet",
            options=PicturesSheetOptions,
            make=pictures_sheet,
        ),
        Kind(
            id="poster",
            title=N_("messages", "Poster"),
            summary=N_(
                "messages", "One question and one number to put on a wall, in words or pictures, with tear-off tabs."
            ),
            purpose="many",
            brief=N_("messages", "With tear-off tabs, or none"),
            contents=N_("messages", "Numbers on the poster"),
            options=PosterOptions,
            make=poster,
        ),
        Kind(
            id="brochure",
            title=N_("messages", "Brochure"),
            summary=N_("messages", "One sheet, folded twice: what to notice, what to do, who can help."),
            purpose="many",
            brief=N_("messages", "Folds in three"),
            options=BrochureOptions,
            make=brochure,
        ),
        Kind(
            id="binder",
            title=N_("messages", "Binder"),
            summary=N_("messages", "The whole directory by need, with who to call first, and an index by name."),
            purpose="many",
            brief=N_("messages", "The whole guide on paper"),
            options=BinderOptions,
            make=binder,
            long=True,
        ),
    )
}
"""The kinds that a person may choose, by id."""
TONIGHT = Kind(
    id="tonight-calls",
    title=N_("messages", "Calls for tonight"),
    summary=N_("messages", "What to do first, then who to call, in order. It says nothing about the person."),
    purpose="person",
    brief=N_("messages", "Who to call, in order"),
    options=TonightCallsOptions,
    make=tonight_calls,
    given=("situation", "at"),
    page="tonight",
)


def _with_tonight(kind: Kind) -> tuple[Kind, ...]:
    return (kind, TONIGHT) if kind.id == "first-call-sheet" else (kind,)


KINDS: dict[str, Kind] = {kind.id: kind for each in HANDOUTS.values() for kind in _with_tonight(each)}
"""All kinds, including those that need given options, in the order of the gallery."""
TILES = tuple(kind for kind in KINDS.values() if not kind.design_of)
"""The kinds with a tile in the gallery."""


def designs_of(tile: str) -> tuple[Kind, ...]:
    """The kinds to which one tile leads, its own first."""
    return tuple(kind for kind in KINDS.values() if kind.tile == tile)


def kind_of(options: Struct) -> Kind:
    """The kind of these options."""
    return next(kind for kind in KINDS.values() if kind.options is type(options))


def sheet_of(options: Struct) -> tuple[float, float]:
    """Width and height of the pages for these options, in millimetres, before rendering."""
    match options:
        case WalletCardOptions() | LabelsOptions() | RightsCardOptions() | DeafCardOptions():
            return options.cut_from.sheet_size
        case BrochureOptions():
            size = sheet_size(options.paper, landscape=options.landscape)
        case BinderOptions():
            size = sheet_size(options.paper, landscape=options.booklet)
        case PosterOptions():
            size = sheet_size(options.paper, landscape=options.two_to_a_sheet)
        case PageOptions():
            size = sheet_size(options.paper)
        case _:
            raise TypeError(options)
    return size.width, size.height


def make(
    library: Library, options: Struct, phrases: PhraseBook, today: dt.date, progress: Progress = UNWATCHED
) -> Document:
    """The document for these options.

    Its ``problems`` list what must not be printed; ``today`` decides which listings are stale. Raises HandoutError for
    an impossible request, and Cancelled when ``progress`` says so.
    """
    kind = kind_of(options)
    for option in kind.described:
        if option.choose == "language" and (language := getattr(options, option.name)) is not None:
            check_language(language, library.languages)
    return kind.make(library, options, phrases, today, progress)


def with_own_block(options: Struct, block: OwnBlock) -> Struct:
    """The options with the desk's own block, for the kinds that print it; discreet ones never do."""
    return replace(options, own=block) if "own" in options.__struct_fields__ else options


def languages_for(library: Library, option: Option) -> tuple[str, ...]:
    """The languages that a language option offers."""
    return library.client_languages if option.choose == "client-language" else library.languages
