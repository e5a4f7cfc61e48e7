"""On the way to a state that a picture is taken of."""

from __future__ import annotations

import datetime as dt

from guide_app.content.records import Phone, Service
from guide_app.ui.kit.parts import EmptyState, Note
from guide_app.ui.printing.giving.form import GiveCardForm
from guide_app.ui.printing.giving.question import AnswerTile
from guide_app.ui.printing.page import PrintPage
from guide_app.ui.search.page import ResultsPage
from guide_app.ui.tonight.page import TonightPage
from tests.ui.desk import NIGHT, Guide, Hand, seen, settle, watch_for


def at_tonight(guide: Guide, now: dt.datetime = NIGHT) -> TonightPage:
    """A bed tonight, at an hour."""
    guide.clock.now = now
    guide.navigation.show("tonight")
    page = guide.at("tonight", TonightPage)
    page.plan_again()
    return page


def tap(guide: Guide, now: dt.datetime = NIGHT, **taps: object) -> None:
    """A bed tonight with some answers."""
    page = at_tonight(guide, now)
    page.form.tap({**page.form.taps, **taps})
    if page.panes.narrow:
        page.panes.show_detail()
    settle()


def unconfirmed(guide: Guide) -> str:
    """A service whose number is not confirmed."""
    services = (found.record for found in guide.library.all(Service, "en"))
    phones = {found.record.id: found.record for found in guide.library.all(Phone, "en")}
    return next(each.id for each in services if each.phones and not phones[each.phones[0]].print)


def give(guide: Guide) -> GiveCardForm:
    """Give one card, its picture made."""
    guide.workspace.cards.give()
    form = guide.workspace.cards.giver.form
    assert form is not None
    watch_for(lambda: not form.picture.image.isNull(), 20_000)
    return form


def answer(guide: Guide, hand: Hand, place: int) -> None:
    """Give one card, answered with one of its tiles."""
    form = give(guide)
    seen(form, AnswerTile)[place].click()
    if place == 0:
        watch_for(form.print_button.isEnabled, 20_000)


def rendered(guide: Guide) -> None:
    """Wait until the sheet is made, or refused."""
    page = guide.at("print", PrintPage)
    watch_for(lambda: bool(page.maker.fit.findChildren(Note)) or page.rendering.rendered is not None, 20_000)


def search_for(guide: Guide, hand: Hand, words: str) -> None:
    """Type words, and wait for what they find."""
    guide.top_bar.box.begin()
    hand.write(words)
    page = guide.at("results", ResultsPage)
    watch_for(lambda: page.isVisible() and (shown_for(page, words) or bool(seen(page, EmptyState))), 20_000)
    if page.model.count and not page.panes.narrow:
        watch_for(lambda: page.preview.shown is not None)


def shown_for(page: ResultsPage, words: str) -> bool:
    """Whether the results are those of all the words, not of the first that were typed."""
    bookmark = page.bookmark()
    return bookmark is not None and bookmark.query.text == words and page.model.count > 0
