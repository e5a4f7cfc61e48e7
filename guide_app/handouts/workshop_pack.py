"""What a workshop hands out: cards, a line to keep, the signs, local numbers, and feedback without names."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from guide_app.content.sheets import Sheet
from guide_app.content.workshop import Workshop
from guide_app.handouts.cards.wallet_card import WalletCardOptions
from guide_app.handouts.pages.directory_sheet import DirectorySheetOptions
from guide_app.handouts.pages.signs_checklist import SignsChecklistOptions
from guide_app.handouts.pages.work_sheet import WorkSheetOptions
from guide_app.handouts.stock.card_stock import CardStock
from guide_app.library.library import Library
from guide_app.teach.plan import ChosenPlan

PackKind = Literal["cards", "sheet", "signs", "numbers"]
PEOPLE = 12
"""The number of people to begin with: a group in which everyone speaks."""
MAX_PEOPLE = 200


class PackItem(Struct, frozen=True, kw_only=True):
    """One thing to hand out."""

    kind: PackKind
    title: str
    """A sheet's name; empty for the other kinds, which the window names."""
    options: Struct
    """The options of its handout, for one person."""
    at_first: bool
    """Whether it is chosen at first."""


def workshop_pack(library: Library, chosen: ChosenPlan, stock: CardStock) -> tuple[PackItem, ...]:
    """What to hand out after a plan, in the order of the pile; ``stock`` is the paper of the cards."""
    language, second = chosen.language, chosen.second_language
    back = second or next((code for code in library.languages if code != language), None)
    plan = library.get(Workshop, chosen.plan, language)
    cards = WalletCardOptions(stock=stock, front=language, back=back, wording="discreet", cards=PEOPLE)
    found = [PackItem(kind="cards", title="", options=cards, at_first=True)]
    for place, sheet_id in enumerate(plan.record.sheets if plan is not None else ()):
        sheet = library.get(Sheet, sheet_id, language)
        if sheet is not None:
            options = WorkSheetOptions(sheet=sheet_id, language=language, second_language=second)
            found.append(PackItem(kind="sheet", title=sheet.record.name, options=options, at_first=place == 0))
    numbers = DirectorySheetOptions(language=language, needs=("shelter",), extent="short")
    found.append(PackItem(kind="numbers", title="", options=numbers, at_first=False))
    found.append(PackItem(kind="signs", title="", options=SignsChecklistOptions(language=language), at_first=False))
    return tuple(found)
