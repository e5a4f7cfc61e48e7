"""The states of the window whose controls are tried, each as a function that opens it from Home."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from guide_app.content.records import Guidance, Question, Service
from guide_app.ui.coordinator.head import PACK
from guide_app.ui.printing.giving.form import GiveCardForm
from guide_app.ui.printing.page import PrintPage
from guide_app.ui.search.page import ResultsPage
from guide_app.ui.settings.page import SettingsPage
from guide_app.ui.signs.page import SignsPage
from guide_app.ui.teach.hand_out import HandOut
from guide_app.ui.teach.page import TeachPage
from guide_app.ui.teach.plan_card import PlanCard
from guide_app.ui.teach.presenter import Presenter
from tests.ui.coordinator.room import room_of
from tests.ui.desk import Guide, Hand, button_named, seen, settle, watch_for
from tests.ui.panels import OPENINGS, staff

State = Callable[[Guide], object]
GROUPS = ("organization", "updates", "staff", "printers", "sets")
"""Those of This desk, but for the first."""


def home(guide: Guide) -> None:
    guide.navigation.show("home")


def needs(guide: Guide) -> None:
    guide.navigation.show("get-help")


def services(guide: Guide) -> None:
    guide.navigation.show("get-help")
    guide.help.show_need("legal")


def service(guide: Guide) -> None:
    guide.navigation.open_record("service", guide.library.ids(Service)[0])


def a_bed(guide: Guide) -> None:
    guide.navigation.show("tonight")


def signs(guide: Guide) -> None:
    guide.navigation.show("signs")
    page = guide.at("signs", SignsPage)
    watch_for(lambda: bool(page.list.rows))


def questions(guide: Guide) -> None:
    guide.navigation.open_record("question", guide.library.ids(Question)[0])


def guidance(guide: Guide) -> None:
    guide.navigation.open_record("guidance", guide.library.ids(Guidance)[0])


def results(guide: Guide) -> None:
    guide.top_bar.box.begin()
    Hand().write("bed tonight")
    page = guide.at("results", ResultsPage)
    watch_for(lambda: page.isVisible() and page.model.count > 0)


def side_by_side(guide: Guide) -> None:
    guide.navigation.show_together("service", guide.library.ids(Service)[0])


def gallery(guide: Guide) -> None:
    guide.navigation.show("print")


def cards(guide: Guide) -> None:
    _kind(guide, "wallet-card")


def poster(guide: Guide) -> None:
    _kind(guide, "poster")


def one_card(guide: Guide) -> None:
    guide.workspace.cards.give()
    watch_for(lambda: bool(seen(guide, GiveCardForm)))


def more_choices(guide: Guide) -> None:
    cards(guide)
    guide.at("print", PrintPage).maker.form.more.click()


def name_of_set(guide: Guide) -> None:
    cards(guide)
    guide.at("print", PrintPage).maker.crumbs.keep_set.click()


def desk(guide: Guide) -> None:
    guide.navigation.show("desk")


def group_of_desk(key: str) -> State:
    """This desk at one of its groups."""

    def state(guide: Guide) -> None:
        desk(guide)
        guide.at("desk", SettingsPage).show_group(key)

    state.__name__ = f"desk_{key}"
    return state


def help_page(guide: Guide) -> None:
    guide.navigation.show("help")


def handout(guide: Guide) -> None:
    guide.session.add_to_tray("safelink")
    guide.session.add_to_tray("community-legal-aid")
    guide.rail.tray.open_popup()


def call_sheet(guide: Guide) -> None:
    guide.show_call_sheet()


def look(guide: Guide) -> None:
    Hand().click(guide.top_bar.look)


def languages(guide: Guide) -> None:
    Hand().click(button_named(guide.top_bar, "English"))


def plans(guide: Guide) -> None:
    guide.navigation.show("teach")


def parts_of_plan(guide: Guide) -> None:
    guide.navigation.show("teach")
    seen(guide, PlanCard)[0].parts_button.click()


def workshop(guide: Guide) -> None:
    guide.navigation.show("teach")
    guide.at("teach", TeachPage).take_keyboard()
    Hand().key(Qt.Key.Key_Return)
    watch_for(lambda: bool(seen(guide, Presenter)))


def to_hand_out(guide: Guide) -> None:
    workshop(guide)
    while not seen(guide, HandOut):
        Hand().key(Qt.Key.Key_Right)
        settle()


def presenter_numbers(guide: Guide) -> None:
    workshop(guide)
    (presenter,) = seen(guide, Presenter)
    button_named(presenter, "Numbers for the room").click()


def manage(guide: Guide) -> None:
    guide.navigation.show("manage")


def manage_history(guide: Guide) -> None:
    manage(guide)
    room_of(guide).show_history()


def manage_services(guide: Guide) -> None:
    manage(guide)
    room_of(guide).show_services()


def manage_form(guide: Guide) -> None:
    manage_services(guide)
    Hand().write("safelink")
    Hand().key(Qt.Key.Key_Return)


def manage_call(guide: Guide) -> None:
    manage(guide)
    room_of(guide).worklist.list.opened.emit(room_of(guide).worklist.list.model().index(0, 0))


def manage_pack(guide: Guide) -> None:
    manage(guide)
    room_of(guide).do_more(PACK)


def manage_import(guide: Guide) -> None:
    manage(guide)
    room_of(guide).show_import()


def client(guide: Guide) -> None:
    guide.set_client(True)


def client_service(guide: Guide) -> None:
    guide.set_client(True)
    settle()
    Hand().key(Qt.Key.Key_Escape)
    guide.room.home.need_chosen.emit(guide.library.need_ids[0])
    settle()
    guide.room.home.helpers[0].click()


def client_card(guide: Guide) -> None:
    guide.set_client(True)
    settle()
    guide.room.card_asked.emit(guide.library.ids(Service)[0])


def pointing(guide: Guide) -> None:
    guide.set_client(True)
    settle()
    guide.room.other.click()


def deaf(guide: Guide) -> None:
    guide.set_client(True)
    settle()
    guide.room.deaf_button.click()


def deaf_talk(guide: Guide) -> None:
    deaf(guide)
    Hand().key(Qt.Key.Key_Return)


def panel_of(opening: State) -> State:
    """The state with a panel of the program open."""

    def state(guide: Guide) -> None:
        opening(guide)

    state.__name__ = f"panel_{opening.__name__}"
    return state


def _kind(guide: Guide, kind: str) -> None:
    guide.navigation.show("print")
    page = guide.at("print", PrintPage)
    page.show_kind(kind)
    watch_for(lambda: not page.worker.busy and page.maker.left.print_button.isEnabled())


STATES: tuple[State, ...] = (
    home, needs, services, service, a_bed, signs, questions, guidance, results, side_by_side, gallery, cards, poster,
    more_choices, name_of_set, one_card, desk, *map(group_of_desk, GROUPS), help_page, handout, call_sheet, look,
    languages, plans, parts_of_plan, workshop, presenter_numbers, to_hand_out, client, client_service, client_card,
    pointing, deaf, deaf_talk, *map(panel_of, OPENINGS),
)  # fmt: skip
KEPT: tuple[State, ...] = (
    manage,
    manage_history,
    manage_services,
    manage_form,
    manage_pack,
    manage_call,
    manage_import,
)
"""States of a desk that keeps the directory."""
SAMPLE: tuple[State, ...] = (a_bed, client)
"""The states whose controls the suite tries; ``python3 -m tests.access`` tries all."""
HEARD: tuple[State, ...] = (
    home, services, a_bed, signs, guidance, results, side_by_side, cards, help_page, call_sheet, workshop,
    client, client_service, pointing, panel_of(staff),
)  # fmt: skip
"""The states whose structure the suite tries."""
EVERY = "EVERY_STATE"
"""Set in the environment to try all."""
