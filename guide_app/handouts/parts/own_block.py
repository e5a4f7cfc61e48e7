"""The own block: name, logo, number and a line of the place that prints, such as a shelter.

It is a setting of a desk and contains nothing about a person. For empty parts templates print lines for a pen.
"""

from __future__ import annotations

import unicodedata

from msgspec import Struct
from msgspec.structs import replace

from guide_app.content.checks.phone_numbers import why_not_dialable
from guide_app.handouts.document import Document, Page, SheetSize
from guide_app.handouts.parts.logo import as_svg, checked_logo
from guide_app.handouts.phrases import Phrases
from guide_app.handouts.problems import HandoutError
from guide_app.system.messages import N_

MAX_NAME, MAX_NUMBER, MAX_LINE = 48, 24, 80
"""Maximum letters in the narrowest block, on the back of a brochure."""


class OwnBlock(Struct, frozen=True, kw_only=True):
    """The block as stored. Each part may be empty."""

    name: str = ""
    number: str = ""
    line: str = ""
    """What the place does, or when it is open."""
    logo: bytes = b""
    """A validated PNG or SVG file."""

    @property
    def empty(self) -> bool:
        """Whether no part is set."""
        return self == EMPTY


EMPTY = OwnBlock()


class BlockText(Struct, frozen=True, kw_only=True):
    """The data for ``own-block.typ``: an empty part becomes a line for a pen, with its label."""

    name: str
    number: str
    line: str
    logo: str
    """As SVG."""
    empty: bool
    name_label: str
    number_label: str
    logo_label: str


def block_text(block: OwnBlock, phrases: Phrases) -> BlockText:
    """The block with the labels of its parts in a language."""
    return BlockText(
        name=block.name,
        number=block.number,
        line=block.line,
        logo=as_svg(block.logo) if block.logo else "",
        empty=block.empty,
        name_label=phrases.own_name,
        number_label=phrases.own_number,
        logo_label=phrases.own_logo,
    )


class BlockPicture(Struct, frozen=True, kw_only=True):
    """The data for ``own-picture.typ``."""

    sheet: SheetSize
    own: BlockText


def block_picture(block: OwnBlock, phrases: Phrases, width_mm: float) -> Document:
    """The block as on a poster, as a document of one page, for a preview."""
    return Document(
        template="own-picture.typ",
        title=phrases.own_name,
        language=phrases.code,
        data=BlockPicture(sheet=SheetSize(width=width_mm, height=0), own=block_text(block, phrases)),
        pages=(Page(sheet=1, side="front"),),
        suggested_name="",
    )


def checked_block(block: OwnBlock, country: str) -> OwnBlock:
    """The block with trimmed texts. Raises HandoutError for a text that is too long, a number that cannot be dialed in
    ``country`` (ISO 3166), or an invalid logo.
    """
    name, number, line = (_one_line(text) for text in (block.name, block.number, block.line))
    for text, most in ((name, MAX_NAME), (number, MAX_NUMBER), (line, MAX_LINE)):
        if len(text) > most:
            message = N_("messages", "“{text}” is too long. Use {most} characters or fewer.")
            raise HandoutError(message.filled(text=text, most=most))
    if number and why_not_dialable(number, country) is not None:
        message = N_(
            "messages",
            "“{number}” is not a regular phone number here. Type it with its area code.",
        )
        raise HandoutError(message.filled(number=number))
    logo = checked_logo(block.logo) if block.logo else b""
    return replace(block, name=name, number=number, line=line, logo=logo)


def _one_line(text: str) -> str:
    """The text on one line, without unprintable characters."""
    seen = "".join(one if one.isprintable() else " " for one in unicodedata.normalize("NFC", text))
    return " ".join(seen.split())
