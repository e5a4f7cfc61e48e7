"""The states that pictures are taken of: each brings a freshly opened guide there, as a person would see it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from guide_app.content.records import Notice, Service
from guide_app.library.eligibility import TEENAGER
from guide_app.ui.directory.trust_foot import TrustFoot
from guide_app.ui.directory.wanted import Wanted
from guide_app.ui.help.page import HelpPage
from guide_app.ui.kit.inputs.filters import FilterButton
from guide_app.ui.printing.page import PrintPage
from guide_app.ui.signs.page import SignsPage
from guide_app.ui.signs.sign_row import SignRow
from guide_app.ui.tonight.answers import GROWN
from guide_app.ui.tonight.page import TonightPage
from tests.screens import calling_states, client_states, desk_states, teach_states
from tests.screens.ways import answer, at_tonight, give, rendered, search_for, tap, unconfirmed
from tests.ui.desk import TUESDAY, Guide, Hand, seen, settle, watch_for

State = Callable[[Guide, Hand], None]


# Home, and what is on every page


def home(guide: Guide, hand: Hand) -> None:
    """The doors."""
    guide.navigation.show("home")


def tray(guide: Guide, hand: Hand) -> None:
    """The handout with some services, opened."""
    guide.session.set_tray(tuple(guide.library.ids(Service)[:4]))
    guide.rail.tray.open_popup()


def look(guide: Guide, hand: Hand) -> None:
    """Text size and colors."""
    guide.top_bar.look.click()


def toast(guide: Guide, hand: Hand) -> None:
    """What was done, with Undo."""
    guide.navigation.show("home")
    guide.session.set_tray(("safelink", "pathways-for-change"))
    guide.workspace.handout.remove("safelink")


def unconfirmed_added(guide: Guide, hand: Hand) -> None:
    """The question before a number that is not confirmed goes on the handout."""
    guide.workspace.handout.add(unconfirmed(guide))


def idle(guide: Guide, hand: Hand) -> None:
    """The warning before everything is forgotten."""
    guide.navigation.show("home")
    guide.guard.idle.warned.emit(20)


def cover(guide: Guide, hand: Hand) -> None:
    """Hidden."""
    guide.hiding.hide()


# Get help


def help_start(guide: Guide, hand: Hand) -> None:
    """Get help as it begins: the needs."""
    guide.help.start()


def help_all(guide: Guide, hand: Hand) -> None:
    """Every service, from A to Z."""
    guide.help.show_all()


def help_need(guide: Guide, hand: Hand) -> None:
    """The services for a need, by whether they are open."""
    guide.help.show_need("shelter")


def help_filtered(guide: Guide, hand: Hand) -> None:
    """A need, open now."""
    guide.help.filters.changed.emit(Wanted(need="shelter", open_now=True))


def help_speaks(guide: Guide, hand: Hand) -> None:
    """The services that say they speak a language, before the others."""
    guide.help.filters.changed.emit(Wanted(need="legal", speaks="es"))


def help_filter(guide: Guide, hand: Hand) -> None:
    """The choices of a filter."""
    guide.help.show_need("shelter")
    settle()
    seen(guide.help.filters, FilterButton)[0].click()


def help_service(guide: Guide, hand: Hand) -> None:
    """One service with all that a service can have."""
    guide.navigation.open_record("service", "safelink")


def help_empty(guide: Guide, hand: Hand) -> None:
    """Filters that nothing fits. In this pack none can be chosen: what is unknown stays in every list."""
    guide.help.filters.changed.emit(Wanted(need="none", speaks="pt", open_now=True))


def help_unconfirmed(guide: Guide, hand: Hand) -> None:
    """A service whose number may not go on paper."""
    guide.navigation.open_record("service", unconfirmed(guide))


def help_sources(guide: Guide, hand: Hand) -> None:
    """The foot of a long service, its sources open."""
    guide.navigation.open_record("service", "safe-exit-initiative")
    settle()
    guide.help.detail.verticalScrollBar().setValue(100_000)
    seen(seen(guide.help.detail, TrustFoot)[0], QPushButton)[0].click()


def help_keyboard(guide: Guide, hand: Hand) -> None:
    """The keyboard's place on a list row."""
    guide.help.list.setFocus(Qt.FocusReason.TabFocusReason)
    hand.key(Qt.Key.Key_Down)


# A bed tonight


def tonight(guide: Guide, hand: Hand) -> None:
    """Whom to call for a bed, nothing known."""
    at_tonight(guide)


def tonight_minor(guide: Guide, hand: Hand) -> None:
    """A girl of 13 to 17 who was put out of home; on a narrow page the calls."""
    tap(guide, age=TEENAGER, gender="woman", on=frozenset(("put_out",)))


def tonight_left_out(guide: Guide, hand: Hand) -> None:
    """Who is left out for a man, with the reasons."""
    tap(guide, age=GROWN, gender="man")
    calls = guide.at("tonight", TonightPage).calls
    (why,) = [each for each in seen(calls, QPushButton) if each.property("kind") == "link"]
    hand.click(why)


def tonight_known(guide: Guide, hand: Hand) -> None:
    """A pregnant woman who flees and speaks Spanish."""
    tap(guide, now=TUESDAY, age=GROWN, gender="woman", on=frozenset(("fleeing", "pregnant")), speaks="es")


# Signs, questions, side by side


def signs_none(guide: Guide, hand: Hand) -> None:
    """Nothing ticked."""
    guide.navigation.show("signs")


def signs_ticked(guide: Guide, hand: Hand) -> None:
    """Three signs ticked, the next steps beside them."""
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


def together(guide: Guide, hand: Hand) -> None:
    """An answer in two languages."""
    guide.navigation.show_together("question", "t-visa")


def together_service(guide: Guide, hand: Hand) -> None:
    """A service in two languages, its number once between them."""
    guide.navigation.show_together("service", "safelink")


def together_nothing(guide: Guide, hand: Hand) -> None:
    """Nothing chosen yet."""
    guide.navigation.show("together")


# Search


def results(guide: Guide, hand: Hand) -> None:
    """Whom to call first, the results, and the selected one beside them."""
    search_for(guide, hand, "boss took my passport")


def results_wishes(guide: Guide, hand: Hand) -> None:
    """What was understood of the words, each taken off with a press."""
    search_for(guide, hand, "lawyer spanish open now")


def results_corrected(guide: Guide, hand: Hand) -> None:
    """A word that was mistyped."""
    search_for(guide, hand, "passpotr")


def results_empty(guide: Guide, hand: Hand) -> None:
    """Nothing found."""
    search_for(guide, hand, "zzzzqqq")


def results_failed(guide: Guide, hand: Hand) -> None:
    """A damaged index."""
    for file in (guide.library.folder / "index").iterdir():
        if file.is_file():
            file.write_bytes(b"damaged")
    search_for(guide, hand, "passport")


# Cards and paper


def card(guide: Guide, hand: Hand) -> None:
    """The panel that gives a card, before the question is answered."""
    give(guide)


def card_yes(guide: Guide, hand: Hand) -> None:
    """They may carry it."""
    answer(guide, hand, 0)


def card_no(guide: Guide, hand: Hand) -> None:
    """They may not."""
    answer(guide, hand, 1)


def card_unsure(guide: Guide, hand: Hand) -> None:
    """Nobody knows whether they may."""
    answer(guide, hand, 2)


def print_gallery(guide: Guide, hand: Hand) -> None:
    """Every kind by its purpose, each with its first page."""
    guide.navigation.show("print")
    settle()
    page = guide.at("print", PrintPage)
    pictures = [page.gallery.card.picture, *(tile.picture for tile in page.gallery.tiles.values())]
    watch_for(lambda: not any(each.image.isNull() for each in pictures), 60_000)


def print_steps(guide: Guide, hand: Hand) -> None:
    """Wallet cards as proposed."""
    guide.workspace.print_kind("wallet-card", {})
    rendered(guide)


def print_sheet(guide: Guide, hand: Hand) -> None:
    """The sheet, where it has a page of its own."""
    print_steps(guide, hand)
    guide.at("print", PrintPage).panes.show_detail()
    settle()
    rendered(guide)


def print_zoomed(guide: Guide, hand: Hand) -> None:
    """One card of the sheet, large."""
    print_sheet(guide, hand)
    hand.click(guide.at("print", PrintPage).maker.preview.view.viewport())
    rendered(guide)


def print_sending(guide: Guide, hand: Hand) -> None:
    """Half of many pages is with the printer."""
    print_steps(guide, hand)
    left = guide.at("print", PrintPage).maker.left
    left.show_printing(0.5)
    watch_for(left.work.isVisible)


def print_discreet(guide: Guide, hand: Hand) -> None:
    """The discreet wording."""
    guide.workspace.print_kind("wallet-card", {})
    guide.at("print", PrintPage).show_kind("wallet-card")
    rendered(guide)


def print_problem(guide: Guide, hand: Hand) -> None:
    """More services than fit."""
    guide.session.set_tray(tuple(guide.library.ids(Service)[:9]))
    guide.workspace.print_kind("wallet-card", {})
    rendered(guide)


# Help and practice


def help_page(guide: Guide, hand: Hand) -> None:
    """Keys, what to do, and how to practice hiding."""
    guide.navigation.show("help")


def practice(guide: Guide, hand: Hand) -> None:
    """One Shift of three, in practice."""
    guide.navigation.show("help")
    settle()
    page = guide.at("help", HelpPage)
    page.begin_practice()
    page.show_count(1)


def practice_cover(guide: Guide, hand: Hand) -> None:
    """Hidden in practice: the word to come back is told."""
    guide.navigation.show("help")
    settle()
    guide.at("help", HelpPage).begin_practice()
    hand.shift(3)


def practice_offer(guide: Guide, hand: Hand) -> None:
    """What a first start offers."""
    first = guide.desktop.first_start
    first.state.practice_offered = False
    guide.navigation.show("home")
    first.offer_practice(lambda: None, guide.navigation)


STATES: dict[str, State] = {
    "home": home,
    "tray": tray,
    "look": look,
    "toast": toast,
    "unconfirmed-added": unconfirmed_added,
    "idle": idle,
    "cover": cover,
    "help-start": help_start,
    "help": help_all,
    "help-need": help_need,
    "help-filtered": help_filtered,
    "help-filter": help_filter,
    "help-speaks": help_speaks,
    "help-service": help_service,
    "help-empty": help_empty,
    "help-unconfirmed": help_unconfirmed,
    "help-sources": help_sources,
    "help-keyboard": help_keyboard,
    "tonight": tonight,
    "tonight-minor": tonight_minor,
    "tonight-left-out": tonight_left_out,
    "tonight-known": tonight_known,
    "signs": signs_none,
    "signs-ticked": signs_ticked,
    "signs-why": signs_why,
    "questions": questions,
    "question": question,
    "guidance": guidance,
    "notice": notice,
    "together": together,
    "together-service": together_service,
    "together-nothing": together_nothing,
    "results": results,
    "results-wishes": results_wishes,
    "results-corrected": results_corrected,
    "results-empty": results_empty,
    "results-failed": results_failed,
    "call-sheet": calling_states.call_sheet,
    "call-sheet-bed": calling_states.call_sheet_bed,
    "call-sheet-number": calling_states.call_sheet_number,
    "sign-sheet": calling_states.sign_sheet,
    "card": card,
    "card-yes": card_yes,
    "card-no": card_no,
    "card-unsure": card_unsure,
    "print-gallery": print_gallery,
    "print": print_steps,
    "print-sheet": print_sheet,
    "print-zoomed": print_zoomed,
    "print-sending": print_sending,
    "print-discreet": print_discreet,
    "print-problem": print_problem,
    "client": client_states.client,
    "client-service": client_states.client_service,
    "client-questions": client_states.client_questions,
    "client-know": client_states.client_know,
    "client-say": client_states.client_say,
    "client-card": client_states.client_card,
    "client-leaving": client_states.client_leaving,
    "client-arabic": client_states.client_arabic,
    "client-service-vietnamese": client_states.client_service_vietnamese,
    "client-point": client_states.client_point,
    "client-pointed": client_states.client_pointed,
    "client-pictures": client_states.client_pictures,
    "client-pictured": client_states.client_pictured,
    "client-pictured-arabic": client_states.client_pictured_arabic,
    "client-hard-word": client_states.client_hard_word,
    "client-deaf": client_states.client_deaf,
    "client-deaf-writing": client_states.client_deaf_writing,
    "teach": teach_states.teach,
    "teach-presenter": teach_states.presenter,
    "teach-hand-out": teach_states.hand_out,
    "teach-parts": teach_states.parts,
    **desk_states.STATES,
    "help-page": help_page,
    "practice": practice,
    "practice-cover": practice_cover,
    "practice-offer": practice_offer,
}
AT_THE_LIST = ("help", "tray", "look", "unconfirmed", "card")
"""How the states begin whose picture has the list of services in it."""
DAMAGING = ("results-failed",)
"""States that damage the library: for each a copy of it, which nothing else reads."""
