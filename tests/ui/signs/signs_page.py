"""The page of signs in the hands of a test."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QLabel

from guide_app.content.records import Guidance, Indicator
from guide_app.library.library import Library
from guide_app.ui.signs.page import SignsPage
from guide_app.ui.signs.sign_row import SignRow


def row(page: SignsPage, sign_id: str) -> SignRow:
    """The row of a sign."""
    found = page.list.row(sign_id)
    assert found is not None
    return found


def sign(library: Library, sign_id: str) -> Indicator:
    """A sign by its id."""
    found = library.get(Indicator, sign_id, "en")
    assert found is not None
    return found.record


def guidance_wanted(library: Library, *sign_ids: str) -> list[str]:
    """What the signs lead to, and what always holds, by order."""
    asked = {key for each in sign_ids for key in sign(library, each).guidance}
    every: list[Guidance] = [found.record for found in library.all(Guidance, "en")]
    return [each.id for each in sorted(every, key=lambda one: one.order) if each.always or each.id in asked]


def in_sight(part: QLabel | SignRow) -> bool:
    """Whether all of it is seen."""
    return part.visibleRegion().boundingRect() == part.rect()


def bare(text: str) -> str:
    """A passage without its markup."""
    return re.sub("<[^>]+>", "", text).replace("&#x27;", "'").replace("&quot;", '"')
