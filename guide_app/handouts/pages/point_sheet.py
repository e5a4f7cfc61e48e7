"""The sheet to point to a language on, so that staff can ask an interpreter line for it by name."""

from __future__ import annotations

import datetime as dt

from msgspec import Struct

from guide_app.handouts.document import Document, SheetSize, sheet_size
from guide_app.handouts.pages.page_maker import Margins, PageMaker, PageOptions
from guide_app.handouts.phrases import PhraseBook
from guide_app.library.library import Library
from guide_app.system.progress import UNWATCHED, Progress
from guide_app.system.tongues import INVITE, tongues_of


class PointSheetOptions(PageOptions, frozen=True, kw_only=True):
    """The options of the sheet: those of any page."""


class Words(Struct, frozen=True, kw_only=True):
    """Words in their language."""

    lang: str
    text: str


class Row(Struct, frozen=True, kw_only=True):
    """One language."""

    own: Words
    ask: str
    """What to say, in English."""


class PointSheet(Struct, frozen=True, kw_only=True):
    """The data for ``point.typ``."""

    sheet: SheetSize
    margins: Margins
    heading: str
    invites: tuple[Words, ...]
    """The heading in the other languages of the pack."""
    staff: str
    other: str
    rows: tuple[Row, ...]


def point_sheet(
    library: Library,
    options: PointSheetOptions,
    phrases: PhraseBook,
    today: dt.date,
    progress: Progress = UNWATCHED,
) -> Document:
    """The sheet as a document to render."""
    maker = PageMaker(library, phrases, options.language, today)
    if options.language != library.languages[0]:
        maker.provenance.mark_draft()
    others = [code for code in library.client_languages if code in phrases.languages and code != options.language]
    data = PointSheet(
        sheet=sheet_size(options.paper),
        margins=maker.margins(options.own),
        heading=phrases.of(options.language).text(INVITE),
        invites=tuple(Words(lang=code, text=phrases.of(code).text(INVITE)) for code in others),
        staff=maker.sheet.point_staff,
        other=maker.sheet.point_other,
        rows=tuple(
            Row(own=Words(lang=code, text=each.own), ask=each.ask)
            for code, each in tongues_of(library.pack(options.language).point_to).items()
        ),
    )
    return maker.document(options, "point.typ", data.heading, data, "languages")
