"""The states that pictures are taken of: each brings a freshly opened guide there with keys and clicks."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from guide_app.content.records import Notice, Phone, Service
from guide_app.ui.directory.trust_foot import TrustFoot
from guide_app.ui.directory.wanted import Wanted
from guide_app.ui.kit.parts import EmptyState, Note
from guide_app.ui.printing.page import PrintPage
from guide_app.ui.search.page import ResultsPage
from guide_app.ui.signs.page import SignsPage
from guide_app.ui.signs.sign_row import SignRow
from guide_app.ui.tonight.page import TonightPage
from tests.ui.desk import Guide, Hand, seen, settle, watch_for

State = Callable[[Guide, Hand], None]


def home(guide: Guide, hand: Hand) -> None:
    """The doors."""
    guide.navigation.show("home")


def tonight(guide: Guide, hand: Hand) -> None:
    """Whom to call for a bed, nothing known."""
    guide.navigation.show("tonight")


def tonight_known(guide: Guide, hand: Hand) -> None:
    """The same for a young woman who flees."""
    guide.navigation.show("tonight")
    form = guide.at("tonight", TonightPage).form
    form.tap({**form.taps, "gender": "woman", "away": "fleeing", "pregnant": True, "speaks": "es"})


def together(guide: Guide, hand: Hand) -> None:
    """An answer in two languages."""
    guide.navigation.show_together("question", "t-visa")


def help_page(guide: Guide, hand: Hand) -> None:
    """Keys, what to do, and how to practise hiding."""
    guide.navigation.show("help")


def card(guide: Guide, hand: Hand) -> None:
    """The panel that gives a card."""
    guide.workspace.cards.give()
    settle()


def tray(guide: Guide, hand: Hand) -> None:
    """The handout with some services, opened."""
    guide.session.set_tray(tuple(guide.library.ids(Service)[:4]))
    guide.rail.tray.open_popup()


def look(guide: Guide, hand: Hand) -> None:
    """Text size and colors."""
    guide.top_bar.look.click()


def client(guide: Guide, hand: Hand) -> None:
    """What a client sees."""
    guide.set_client(True)


def help_start(guide: Guide, hand: Hand) -> None:
    """Get help as it begins: the needs."""
    guide.help.start()


def help_all(guide: Guide, hand: Hand) -> None:
    """Every service, from A to Z."""
    guide.help.show_all()


def help_filtered(guide: Guide, hand: Hand) -> None:
    """A need, open now."""
    guide.help.filters.changed.emit(Wanted(need="shelter", open_now=True))


def help_empty(guide: Guide, hand: Hand) -> None:
    """Filters that nothing fits."""
    guide.help.filters.changed.emit(Wanted(need="youth", speaks="pt", open_now=True))


def help_unconfirmed(guide: Guide, hand: Hand) -> None:
    """A service whose number may not go on paper."""
    services = (found.record for found in guide.library.all(Service, "en"))
    phones = {found.record.id: found.record for found in guide.library.all(Phone, "en")}
    chosen = next(each for each in services if each.phones and not phones[each.phones[0]].print)
    guide.navigation.open_record("service", chosen.id)


def help_sources(guide: Guide, hand: Hand) -> None:
    """The foot of a long service, its sources open."""
    guide.navigation.open_record("service", "safe-exit-initiative")
    settle()
    guide.help.detail.verticalScrollBar().setValue(100_000)
    seen(seen(guide.help.detail, TrustFoot)[0], QPushButton)[0].click()


def signs_none(guide: Guide, hand: Hand) -> None:
    """Nothing ticked."""
    guide.navigation.show("signs")


def signs_ticked(guide: Guide, hand: Hand) -> None:
    """Two signs ticked, the next steps beside them."""
    guide.navigation.open_record("indicator", "papers-held")
    page = guide.at("signs", SignsPage)
    for sign in ("papers-held", "no-real-pay", "minor-labor"):
        guide.session.tick(sign, True)
    if page.panes.narrow:
        page.panes.show_detail()


def signs_why(guide: Guide, hand: Hand) -> None:
    """One sign with its reasons open."""
    guide.navigation.show("signs")
    seen(guide, SignRow)[1].why.click()


def questions(guide: Guide, hand: Hand) -> None:
    """The first subject."""
    guide.navigation.show("questions")


def question(guide: Guide, hand: Hand) -> None:
    """An answer."""
    guide.navigation.open_record("question", "t-visa")


def guidance(guide: Guide, hand: Hand) -> None:
    """What to do in a situation."""
    guide.navigation.open_record("guidance", "under-18")


def notice(guide: Guide, hand: Hand) -> None:
    """A name that is not listed."""
    guide.navigation.open_record("notice", guide.library.ids(Notice)[0])


def results(guide: Guide, hand: Hand) -> None:
    """Results for words."""
    _search(guide, hand, "boss took my passport")


def results_corrected(guide: Guide, hand: Hand) -> None:
    """A word that was mistyped."""
    _search(guide, hand, "passpotr")


def results_empty(guide: Guide, hand: Hand) -> None:
    """Nothing found."""
    _search(guide, hand, "zzzzqqq")


def results_failed(guide: Guide, hand: Hand) -> None:
    """A damaged index."""
    for file in (guide.library.folder / "index").iterdir():
        if file.is_file():
            file.write_bytes(b"damaged")
    _search(guide, hand, "passport")


def print_plain(guide: Guide, hand: Hand) -> None:
    """Wallet cards as proposed."""
    guide.workspace.print_kind("wallet-card", {})
    _rendered(guide)


def print_sheet(guide: Guide, hand: Hand) -> None:
    """The sheet, where it has a page of its own."""
    print_plain(guide, hand)
    guide.at("print", PrintPage).panes.show_detail()
    settle()
    _rendered(guide)


def print_discreet(guide: Guide, hand: Hand) -> None:
    """The discreet wording."""
    guide.workspace.print_kind("wallet-card", {})
    guide.at("print", PrintPage).show_kind("wallet-card", wording="discreet")
    _rendered(guide)


def print_problem(guide: Guide, hand: Hand) -> None:
    """More services than fit."""
    guide.session.set_tray(tuple(guide.library.ids(Service)[:9]))
    guide.workspace.print_kind("wallet-card", {})
    _rendered(guide)


def call_sheet(guide: Guide, hand: Hand) -> None:
    """A number over the whole window."""
    guide.show_call_sheet()


def cover(guide: Guide, hand: Hand) -> None:
    """Hidden."""
    guide.hiding.hide()


def menu(guide: Guide, hand: Hand) -> None:
    """The keyboard's place on a list row."""
    guide.help.list.setFocus(Qt.FocusReason.TabFocusReason)
    hand.key(Qt.Key.Key_Down)


def _rendered(guide: Guide) -> None:
    fit = guide.at("print", PrintPage).fit
    watch_for(lambda: bool(fit.findChildren(Note)), 20_000)


def _search(guide: Guide, hand: Hand, words: str) -> None:
    guide.top_bar.box.begin()
    hand.write(words)
    page = guide.at("results", ResultsPage)
    watch_for(lambda: page.isVisible() and (page.model.rowCount() > 0 or bool(seen(page, EmptyState))), 20_000)


STATES: dict[str, State] = {
    "home": home,
    "tonight": tonight,
    "tonight-known": tonight_known,
    "together": together,
    "help-page": help_page,
    "card": card,
    "tray": tray,
    "look": look,
    "client": client,
    "help-start": help_start,
    "help": help_all,
    "help-filtered": help_filtered,
    "help-empty": help_empty,
    "help-unconfirmed": help_unconfirmed,
    "help-sources": help_sources,
    "help-keyboard": menu,
    "signs": signs_none,
    "signs-ticked": signs_ticked,
    "signs-why": signs_why,
    "questions": questions,
    "question": question,
    "guidance": guidance,
    "notice": notice,
    "results": results,
    "results-corrected": results_corrected,
    "results-empty": results_empty,
    "results-failed": results_failed,
    "print": print_plain,
    "print-sheet": print_sheet,
    "print-discreet": print_discreet,
    "print-problem": print_problem,
    "call-sheet": call_sheet,
    "cover": cover,
}
