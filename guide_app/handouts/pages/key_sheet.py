"""The sheet on how to keep the recovery key, printed once by whoever makes the keys of a publisher (``keys``)."""

from __future__ import annotations

from msgspec import Struct

from guide_app.handouts.document import Document, Page, SheetSize, sheet_size

WHAT = (
    "This key is needed only if the release key is lost or stolen. Whoever has it can sign wrong numbers for every "
    "desk. Without it, a lost release key means new downloads for every desk."
)
SECTIONS = (
    (
        "Keep it",
        (
            "Put the file recovery.key on a USB drive that is used for nothing else. Delete it everywhere else.",
            "Put the drive and this sheet into a sealed envelope. Sign across the seal, and lock the envelope away.",
            "Write the passphrase on another sheet. Keep that in another place, with another person.",
            "Make a second drive for a second place. Drives fail.",
            "Once a year, check on a computer without a network that both files can be read. Seal them again.",
        ),
    ),
    (
        "If the release key is lost or stolen",
        (
            "Bring the drive and the passphrase together, with 2 people in the room.",
            "Run: python3 main.py keys FOLDER --recovery recovery.key. It makes a new release key and release.change.",
            "Publish an edition with the new key at once. Every desk that takes it refuses the old key from then on.",
            "Tell each desk the first 8 letters and digits of the new key, by phone. Seal the recovery key again.",
        ),
    ),
)
FIELDS = ("Sealed on, by", "Where the second drive is", "Who has the passphrase (role, no name)", "Read again on")


class KeySheet(Struct, frozen=True, kw_only=True):
    """The data for ``key-sheet.typ``."""

    sheet: SheetSize
    title: str
    language: str
    what: str
    keys: tuple[tuple[str, str], ...]
    """What each key is, and the letters and digits to compare."""
    sections: tuple[tuple[str, tuple[str, ...]], ...]
    fields: tuple[str, ...]


def key_sheet(release: str, recovery: str) -> Document:
    """The sheet for two keys by their names."""
    title = "How to keep the recovery key"
    return Document(
        template="key-sheet.typ",
        title=title,
        language="en",
        data=KeySheet(
            sheet=sheet_size("letter"),
            title=title,
            language="en",
            what=WHAT,
            keys=(("Release key", release), ("Recovery key", recovery)),
            sections=SECTIONS,
            fields=FIELDS,
        ),
        pages=(Page(sheet=1, side="front"),),
        suggested_name="recovery-key.pdf",
    )
