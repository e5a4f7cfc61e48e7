"""The choices for a handout's options: languages, card stock, needs, and records by name."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from guide_app.content.kinds import LINKABLE_KINDS, RECORD_TYPES
from guide_app.content.record import Record
from guide_app.content.records import Service
from guide_app.content.sheets import Sheet
from guide_app.desk.printers import SheetStore
from guide_app.handouts.options import Option
from guide_app.handouts.problems import HandoutError
from guide_app.handouts.registry import languages_for
from guide_app.handouts.stock.card_stock import CardStock, StockList, load_stocks
from guide_app.library.library import Library
from guide_app.library.services import list_name
from guide_app.ui.common import formatting as words
from guide_app.ui.common.messages import translated
from guide_app.ui.common.record_text import title_of

RECORDS = tuple(kind for kind in LINKABLE_KINDS if kind != Sheet.kind)
"""Kinds of record that are too many for a list and need a search. Sheets are few enough to list."""


class Entry(Struct, frozen=True):
    """A record to choose."""

    id: str
    title: str
    detail: str = ""
    """A service's number."""
    short: str = ""
    """What a card calls a service."""


class HandoutChoices:
    """Reads the library in ``language``, which may change."""

    def __init__(self, library: Library, stock_file: Path, sheets: SheetStore, language: str) -> None:
        self.library, self.language = library, language
        self._makers = load_stocks(stock_file)
        self._sheets = sheets
        self._own = {stock.id: stock for stock in sheets.all()}
        self._stocks = self._all_stocks()

    @property
    def stocks(self) -> StockList:
        """All card stocks, including a person's own."""
        return self._stocks

    def keep_sheets(self, stocks: tuple[CardStock, ...]) -> bool:
        """Save further stocks of one's own; return whether they were written. They can be chosen in any case."""
        self._own.update({stock.id: stock for stock in stocks})
        self._stocks = self._all_stocks()
        return self._sheets.keep(stocks)

    @property
    def own_sheets(self) -> tuple[CardStock, ...]:
        """The person's own stocks, by name."""
        return tuple(sorted(self._own.values(), key=lambda stock: letters_of(stock.name)))

    def forget_sheets(self, ids: tuple[str, ...]) -> None:
        """Remove some of the person's own stocks."""
        self._sheets.forget(ids)
        for stock_id in ids:
            self._own.pop(stock_id, None)
        self._stocks = self._all_stocks()

    def of(self, option: Option) -> list[tuple[str | None, str]]:
        """Key and text of each value of an option with few choices."""
        if option.choose == "choice":
            chosen: list[tuple[str | None, str]] = [
                (choice.value, translated(choice.title)) for choice in option.choices
            ]
        elif option.choose in ("language", "client-language"):
            chosen = [(code, words.language_name(code)) for code in languages_for(self.library, option)]
        elif option.choose == "spoken-language":
            chosen = [(code, words.language_name(code)) for code in self.library.spoken_languages]
        elif option.choose == "need":
            needs = self.library.pack(self.language).needs
            chosen = [(need.id, need.title) for need in needs if need.id in self.library.need_ids]
        elif option.choose == "sheet":
            sheets = [each.record for each in self.library.all(Sheet, self.language)]
            chosen = [(each.id, title_of(each, self.library)) for each in sheets]
        else:
            raise ValueError(f"{option.name} is not chosen from a few")
        return [*chosen, (None, _none_words(option))] if option.optional and not option.many else chosen

    def entry(self, kind: str, record_id: str) -> Entry | None:
        """A record by its id, as an entry."""
        return next(iter(self.entries(kind, (record_id,))), None)

    def entries(self, kind: str, ids: Iterable[str], library: Library | None = None) -> list[Entry]:
        """Several records; missing ones are left out. ``library`` is the lease of a thread."""
        reading = library or self.library
        return [_entry(found.record, reading) for found in reading.many(RECORD_TYPES[kind], ids, self.language)]

    def _all_stocks(self) -> StockList:
        try:
            return self._makers.plus(self._own.values())
        except HandoutError:
            # Names that differ only in punctuation, in a file edited by hand.
            return self._makers


def _entry(record: Record, library: Library) -> Entry:
    title = title_of(record, library)
    if not isinstance(record, Service):
        return Entry(record.id, title)
    phone = library.main_phone(record)
    number = phone.number if phone else QCoreApplication.translate("RecordsField", "no number")
    return Entry(record.id, title, number, list_name(record))


def letters_of(text: str) -> str:
    """Letters and digits only, for comparing typed text: ``LP 795`` and ``lp795`` are equal."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def _none_words(option: Option) -> str:
    return (
        QCoreApplication.translate("OptionForm", "All")
        if option.choose in ("need", "spoken-language")
        else translated(option.none)
    )
