"""One service in full: the number to call with what decides whether to call it now, then what to know before the call,
and finally further facts.
"""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QScrollBar, QVBoxLayout, QWidget

from guide_app.content.records import Phone, Service, Source
from guide_app.desk.session import Session
from guide_app.library.library import Library, Localized, main_phone
from guide_app.ui.common import formatting, service_facts
from guide_app.ui.common.call_plate import CallPlate
from guide_app.ui.common.calls import changed_words, fault_words, plate_view, trust_words, web_view
from guide_app.ui.common.first_call import FirstCall
from guide_app.ui.common.record_text import fact_texts, filled
from guide_app.ui.directory.actions import ServiceActions
from guide_app.ui.directory.fact_grid import FactGrid
from guide_app.ui.directory.other_numbers import OtherNumber, OtherNumbers, mode_words
from guide_app.ui.directory.service_details import Reportable, facts_of
from guide_app.ui.directory.staff_notes import StaffNotes
from guide_app.ui.directory.trust_foot import TrustFoot
from guide_app.ui.kit.boxes import new_column
from guide_app.ui.kit.focus import focused_within
from guide_app.ui.kit.layout.scroll_card import ScrollCard, laid_out_once
from guide_app.ui.kit.parts import badge, left
from guide_app.ui.kit.text.blocks import Block, message
from guide_app.ui.kit.text.labels import label, show_words
from guide_app.ui.kit.text.localized import list_words
from guide_app.ui.kit.theme import Theme
from guide_app.ui.safety import clipboard

ON_CARD = ("say", "they_may_ask", "leads_to", "before_you_call", "for_staff")
"""The facts with a place of their own between the number and the grid of facts."""
DENSE, LOW = 460, 380
"""Heights in px at 100 % text. Below the first, spacing shrinks, so that the limits of privacy are visible without
scrolling; below the second, what is in the foot scrolls along with the content.
"""


class ServiceView(ScrollCard):
    """The service card of the directory. Its widgets are created once and filled for each service.

    ``call_asked``, ``add_asked``, ``remove_asked``, ``give_card`` and ``together_asked`` carry the id of the service;
    ``print_asked`` a kind of handout and its initial options. ``said`` carries words of what is done.
    """

    call_asked = Signal(str)
    add_asked = Signal(str)
    remove_asked = Signal(str)
    give_card = Signal(str)
    together_asked = Signal(str)
    print_asked = Signal(str, object)
    said = Signal(str)

    def __init__(self, theme: Theme, library: Library, session: Session) -> None:
        super().__init__(theme)
        self.theme = theme
        self._library, self._session = library, session
        self._service: Service | None = None
        self._low = False
        self._main: Phone | None = None
        self.show_focus()
        self._name, self._what = label(theme, role="heading"), label(theme, muted=True)
        self._police = badge(theme, self.tr("Police or prosecutors"), "caution")
        self._plate = CallPlate(theme)
        self._no_number = message(theme, "caution", self.tr("No phone number was found for this service."))
        self._note = label(theme, role="small", muted=True)
        self._actions = ServiceActions(theme, len(library.languages) > 1)
        self._say = Block(theme, "speech")
        self._say.add(self.tr("Say"), "small-strong").setProperty("ink", "on_speech")
        self._said = self._say.add("", "speech")
        self._first_call = FirstCall(theme)
        self._before_heading, self._before = label(theme, self.tr("Before you call"), "strong"), label(theme)
        self._others = OtherNumbers(theme)
        self._staff = StaffNotes(theme)
        self._facts = FactGrid(theme)
        self._trust = TrustFoot(theme)
        self._trust.said.connect(self.said)
        self._nothing = label(theme, self.tr("Choose a service in the list to see it here."), muted=True)
        self._lay_out()
        self._connect()
        self.clear()

    @property
    def service_id(self) -> str | None:
        """The id of the service shown."""
        return None if self._service is None else self._service.id

    def verticalScrollBar(self) -> QScrollBar:
        """The scroll bar of the card."""
        return self.area.verticalScrollBar()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        dense = self.height() < self.theme.scaled(DENSE)
        self._outer.setContentsMargins(24, 12 if dense else 20, 24, 24)
        self._column.setSpacing(8 if dense else 12)
        low = self.height() < self.theme.scaled(LOW)
        if low != self._low:
            self._low = low
            self._place_foot()

    def clear(self) -> None:
        """Show no service, but the message for an empty card."""
        self._service = self._main = None
        self._staff.show_notes(())
        self._nothing.show()
        self._content.hide()
        self.show_foot(False)
        self._call_it(self._nothing.text())

    def show_service(self, found: Localized[Service], language: str, now: dt.datetime) -> None:
        """Show a service in a language, with opening hours as of ``now``."""
        service = found.record
        again = service.id == self.service_id
        phones = [phone.record for phone in self._library.many(Phone, service.phones, language)]
        self._service, self._main = service, main_phone(phones)
        self._call_it(service.name)
        with laid_out_once(self, self._content, self._facts):
            self._fill_card(found, phones, language, now)
        if not again:
            self.verticalScrollBar().setValue(0)

    def copy_number(self) -> None:
        """Copy the number to the clipboard, for a minute."""
        if self._main is not None:
            clipboard.copy_for_a_minute(QGuiApplication.clipboard(), self._main.number)
            self.said.emit(self.tr("Number copied. The clipboard copy will be cleared in 1 minute"))

    def toggle_tray(self) -> None:
        """Put the service on the handout, or remove it."""
        if self._service is not None:
            inside = self._service.id in self._session.tray
            (self.remove_asked if inside else self.add_asked).emit(self._service.id)

    def ask_call(self) -> None:
        """Ask for the call sheet, if there is a number."""
        if self._main is not None and self._service is not None:
            self.call_asked.emit(self._service.id)

    # The parts of the card

    def _fill_card(self, found: Localized[Service], phones: list[Phone], language: str, now: dt.datetime) -> None:
        service = found.record
        what, more = service_facts.sentences(self._fill(service.description))
        show_words(self._name, service.name)
        show_words(self._what, what)
        self._police.setVisible(service.law_enforcement)
        self._show_number(service, phones, now)
        texts = fact_texts(ON_CARD, service, self._library, "staff")
        say, before, happens = ("".join(texts[each]) for each in ("say", "before_you_call", "leads_to"))
        show_words(self._said, f"“{say}”" if say else "")
        self._say.setVisible(bool(say))
        self._first_call.show_call(texts["they_may_ask"], happens, by_phone=self._main is not None)
        show_words(self._before, before)
        self._before_heading.setVisible(bool(before))
        self._staff.show_notes(texts["for_staff"])
        self._facts.show_facts(facts_of(service, more, self._library))
        self._show_trust(found, now.date(), language)
        self._nothing.hide()
        self._content.show()
        self.show_foot(not self._low)

    def _lay_out(self) -> None:
        body = QWidget()
        body.setObjectName("ScrollBody")
        self._outer = outer = QVBoxLayout(body)
        outer.addWidget(self._nothing)
        self._content = QWidget()
        self._column = column = new_column(self._content)
        names = new_column(gap=2)
        names.addWidget(self._name)
        names.addWidget(self._what)
        column.addLayout(names)
        column.addLayout(left(self._police))
        for part in (
            self._plate, self._no_number, self._note, self._say, self._first_call, self._before_heading, self._before,
            self._others, self._staff, self._facts,
        ):  # fmt: skip
            column.addWidget(part)
        outer.addWidget(self._content)
        outer.addStretch(1)
        self.area.hold(body)
        self._at_foot = new_column(gap=8)
        self.foot.addLayout(self._at_foot, 1)
        self._place_foot()

    def _place_foot(self) -> None:
        """Keep trust line and actions in the fixed foot, at one place for every service; a low window scrolls them."""
        _move_foot(self._trust, self._actions, self._at_foot, self._column if self._low else None, self._note)
        for moved in (self._trust, self._actions):
            self.theme.dress_moved(moved)
        self.show_foot(self._service is not None and not self._low)

    def _connect(self) -> None:
        actions = self._actions
        actions.call_asked.connect(self.ask_call)
        actions.card_asked.connect(self._ask_card)
        actions.tray_asked.connect(self.toggle_tray)
        actions.together_asked.connect(self._ask_together)
        actions.print_asked.connect(self._ask_print)
        actions.copy_asked.connect(self.copy_number)
        actions.report_asked.connect(lambda: self._trust.open_report(actions))
        self.destroyed.connect(self._session.listen(self._tray_changed))

    def _call_it(self, name: str) -> None:
        for part in (self, self.area, self._content):
            part.setAccessibleName(name)

    def _show_number(self, service: Service, phones: list[Phone], now: dt.datetime) -> None:
        main = self._main
        self._plate.setVisible(main is not None or service.website is not None)
        self._no_number.setVisible(main is None and service.website is None)
        if main is not None:
            self._plate.show_plate(plate_view(self._library, service, main, now))
        elif service.website is not None:
            self._plate.show_plate(web_view(self._library, service, service.website, now))
        show_words(self._note, self._fill(main.note) if main is not None else "")
        can_call = main is not None and main.number not in self._library.outdated
        self._actions.show_for(can_call, main is not None and main.print)
        self._tray_changed()
        self._others.show_numbers([self._other(phone, now) for phone in phones if phone is not main])

    def _other(self, phone: Phone, now: dt.datetime) -> OtherNumber:
        if phone.fault:
            return OtherNumber(phone.number, fault_words(phone), "", sure=False)
        outdated = phone.number in self._library.outdated
        unsure = changed_words() if outdated else self.tr("Not confirmed: call it before you give it to anyone")
        said = [] if phone.print else [unsure]
        said.append(self._fill(phone.label))
        if phone.keyword:
            said.append(self.tr("Text %1").replace("%1", phone.keyword))
        said.append(list_words(mode_words(mode) for mode in phone.modes))
        said.append(formatting.opening_words(self._library.phone_opening(phone, now), now))
        return OtherNumber(phone.number, " · ".join(said), self._fill(phone.note), phone.print, outdated)

    def _show_trust(self, found: Localized[Service], today: dt.date, language: str) -> None:
        service = found.record
        phones = [found.record for found in self._library.many(Phone, service.phones, language)]
        dead = [phone for phone in phones if phone.fault]
        if self._main is not None:
            words, known = trust_words(self._main, today)
        elif dead:
            words, known = fault_words(dead[0]), "caution"
        elif service.website is not None:
            words, known = self.tr("No number yet. Check the website before you send anyone."), "plain"
        else:
            words, known = self.tr("No number yet. Find one before you send anyone."), "caution"
        draft: list[str] = []
        if found.review == "draft":
            draft.append(self.tr("Draft translation. A native speaker has not reviewed it yet."))
        if found.stale:
            draft.append(self.tr("The English has changed since this translation was made."))
        self._trust.show_trust(words, known, draft)
        self._trust.show_sources([source.record for source in self._library.many(Source, service.sources, language)])
        self._trust.show_report(Reportable(service, self._main, self._library))

    def _fill(self, line: str | None) -> str:
        return filled(line, self._library) if line else ""

    def _tray_changed(self) -> None:
        if self._service is not None:
            self._actions.show_inside(self._service.id in self._session.tray)

    def _ask_card(self) -> None:
        if self._service is not None:
            self.give_card.emit(self._service.id)

    def _ask_together(self) -> None:
        if self._service is not None:
            self.together_asked.emit(self._service.id)

    def _ask_print(self) -> None:
        if self._service is not None:
            self.print_asked.emit("first-call-sheet", {"service": self._service.id})


def _move_foot(
    trust: QWidget, actions: QWidget, foot: QVBoxLayout, scrolled: QVBoxLayout | None, above: QWidget
) -> None:
    """Move what is in the foot of a card into it, or into what scrolls: the actions below ``above``, the trust line at
    the end.
    """
    focused = focused_within(actions) or focused_within(trust)
    if scrolled is not None:
        scrolled.insertWidget(scrolled.indexOf(above) + 1, actions)
        scrolled.addWidget(trust)
    else:
        foot.addWidget(trust)
        foot.addWidget(actions)
    if focused is not None:
        focused.setFocus(Qt.FocusReason.OtherFocusReason)  # What gets another parent loses it.
