"""One service, whole: the number to call with what decides whether to call it now, then what a person needs to know
before, and what else there is to it.
"""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from guide_app.content.records import Location, Phone, Service, Source
from guide_app.desk.session import Session
from guide_app.library.library import Library, Localized, main_phone
from guide_app.ui.common import formatting, service_facts
from guide_app.ui.common.call_plate import CallPlate
from guide_app.ui.common.calls import plate_view, trust_words
from guide_app.ui.common.record_text import filled
from guide_app.ui.common.record_view import RecordView
from guide_app.ui.directory.actions import ServiceActions
from guide_app.ui.directory.fact_grid import FactGrid
from guide_app.ui.directory.first_call import Columns, StaffNotes, bullets, mode_words
from guide_app.ui.directory.trust_foot import TrustFoot
from guide_app.ui.kit.blocks import message, speech
from guide_app.ui.kit.labels import SelectableText, label
from guide_app.ui.kit.line_breaks import breakable, unbroken
from guide_app.ui.kit.parts import badge, left
from guide_app.ui.kit.theme import Theme
from guide_app.ui.safety import clipboard


class ServiceView(RecordView):
    """The card of the directory. ``call_asked``, ``add_asked``, ``remove_asked``, ``give_card`` and ``side_by_side``
    carry the id of the service; ``copied`` says that its number is on the clipboard.
    """

    call_asked = Signal(str)
    add_asked = Signal(str)
    remove_asked = Signal(str)
    give_card = Signal(str)
    side_by_side = Signal(str)
    copied = Signal()

    def __init__(self, theme: Theme, library: Library, session: Session) -> None:
        super().__init__(theme)
        self._library, self._session = library, session
        self.client = False
        """Whether a client reads what is shown next."""
        self.offers_side_by_side = False
        self._service: Service | None = None
        self._main: Phone | None = None
        self._actions: ServiceActions | None = None
        self._trust = TrustFoot(theme)
        self.foot.addWidget(self._trust)
        session.listen(self._tray_changed)

    @property
    def service_id(self) -> str | None:
        """The service shown."""
        return None if self._service is None else self._service.id

    def clear(self) -> None:
        """Show no service, and say what is shown here."""
        self._service = self._main = self._actions = None
        told = self.tr("A service that is chosen in the list is shown here.")
        self.begin(told)
        self.column.addWidget(label(self.theme, told, muted=True))
        self.end()
        self.show_foot(False)

    def show_service(self, found: Localized[Service], language: str, now: dt.datetime) -> None:
        """Show a service in a language, with opening hours as of ``now``."""
        service = found.record
        phones = [phone.record for phone in self._library.many(Phone, service.phones, language)]
        self._service, self._main = service, main_phone(phones)
        self.begin(service.name, service.id)
        what, more = service_facts.sentences(self._fill(service.description))
        self.title(service.name, what)
        if service.law_enforcement:
            self.column.addLayout(left(badge(self.theme, self.tr("Police or prosecutors"), "caution")))
        self._numbers(service, phones, now)
        self._act(service)
        self._first_call(service)
        if service.staff_notes and not self.client:
            self.column.addWidget(StaffNotes(self.theme, [self._fill(line) for line in service.staff_notes]))
        self.column.addWidget(self._facts(service, more))
        self.end()
        self._show_trust(found, now.date(), language)

    def copy_number(self) -> None:
        """Put the number on the clipboard, for a minute."""
        if self._main is not None:
            clipboard.copy_for_a_minute(QGuiApplication.clipboard(), self._main.number)
            self.copied.emit()

    def toggle_tray(self) -> None:
        """Put the service on the handout, or take it off."""
        if self._service is not None:
            inside = self._service.id in self._session.tray
            (self.remove_asked if inside else self.add_asked).emit(self._service.id)

    def ask_call(self) -> None:
        """Ask for the call sheet, if there is a number."""
        if self._main is not None and self._service is not None:
            self.call_asked.emit(self._service.id)

    # What stands on the card, from its top

    def _numbers(self, service: Service, phones: list[Phone], now: dt.datetime) -> None:
        if self._main is None:
            none = self.tr("No phone number was found for this service.")
            self.column.addWidget(message(self.theme, "caution", none))
            return
        plate = CallPlate(self.theme)
        plate.show_plate(plate_view(self._library, service, self._main, now))
        self.column.addWidget(plate)
        if self._main.note:
            self.column.addWidget(label(self.theme, self._fill(self._main.note), "small", muted=True))
        for phone in phones:
            if phone is not self._main:
                self.column.addWidget(self._other_number(phone, now))

    def _other_number(self, phone: Phone, now: dt.datetime) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        number = SelectableText(unbroken(phone.number))
        number.setTextFormat(Qt.TextFormat.PlainText)
        number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        number.setProperty("ink", "text" if phone.print else "on_caution")
        number.setAccessibleName(f"{self._fill(phone.label)}: {phone.number}")
        self.theme.set_role(number, "row-number")
        row.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
        said = [] if phone.print else [self.tr("Not confirmed: ask before you give it to anyone")]
        said.append(self._fill(phone.label))
        if phone.keyword:
            said.append(self.tr("Text %1").replace("%1", phone.keyword))
        said.append(", ".join(mode_words(mode) for mode in phone.modes))
        said.append(formatting.opening_words(self._library.phone_opening(phone, now), now))
        words = QVBoxLayout()
        words.setSpacing(0)
        about = label(self.theme, " · ".join(said), "small", muted=phone.print)
        if not phone.print:
            about.setProperty("ink", "on_caution")
        words.addWidget(about)
        if phone.note:
            words.addWidget(label(self.theme, self._fill(phone.note), "small", muted=True))
        row.addLayout(words, 1)
        return holder

    def _act(self, service: Service) -> None:
        sure = self._main is not None and self._main.print
        self._actions = actions = ServiceActions(self.theme, self._main is not None, sure, self.offers_side_by_side)
        actions.call_asked.connect(self.ask_call)
        actions.card_asked.connect(self._ask_card)
        actions.tray_asked.connect(self.toggle_tray)
        actions.side_by_side_asked.connect(self._ask_side_by_side)
        actions.print_asked.connect(self._ask_print)
        actions.copy_asked.connect(self.copy_number)
        self._tray_changed()
        self.column.addWidget(actions)

    def _first_call(self, service: Service) -> None:
        theme = self.theme
        if service.say:
            self.column.addWidget(speech(theme, self.tr("Say"), f"“{self._fill(service.say)}”"))
        columns = Columns(theme)
        if service.they_may_ask:
            asked = bullets(theme, [self._fill(line) for line in service.they_may_ask])
            columns.add(self.tr("They may ask"), asked)
        if service.leads_to:
            columns.add(self.tr("What happens when you call"), label(theme, self._fill(service.leads_to)))
        if columns.count:
            self.column.addWidget(columns)
        if service.safe_contact:
            self.heading(self.tr("Before you call"), "strong")
            self.column.addWidget(label(theme, self._fill(service.safe_contact)))

    def _facts(self, service: Service, more: str) -> FactGrid:
        grid = FactGrid(self.theme)
        grid.add_text(self.tr("More about it"), more)
        for heading, line in (
            (self.tr("Who can use it"), service.eligibility_description),
            (self.tr("How to get in"), service.application_process),
            (self.tr("Bring"), service.required_documents),
            (self.tr("Cost"), service.cost_option or self.tr("Not stated. Ask on the first call.")),
            (self.tr("Interpreters"), service.interpretation_services),
            (self.tr("Hours"), service_facts.weekly_hours(service.schedules)),
            (self.tr("Area"), service.service_area),
        ):
            grid.add_text(heading, self._fill(line) if line else "")
        grid.add_text(self.tr("Languages"), formatting.language_names(service.languages))
        grid.add_text(self.tr("Where"), *(self._place(location) for location in service.locations))
        grid.add_text(self.tr("Also known as"), ", ".join(service.alternate_names))
        if service.website:
            grid.add_text(self.tr("Website"), breakable(service.website))
        return grid

    def _show_trust(self, found: Localized[Service], today: dt.date, language: str) -> None:
        service = found.record
        if self._main is not None:
            words, known = trust_words(self._main, today)
        else:
            words, known = self.tr("There is no number yet. Look for one before you send anyone."), "caution"
        draft: list[str] = []
        if found.review == "draft":
            draft.append(self.tr("Draft translation: no native speaker has signed it yet."))
        if found.stale:
            draft.append(self.tr("The English has changed since this translation was made."))
        self._trust.show_trust(words, known, draft)
        sources = [source.record for source in self._library.many(Source, service.sources, language)]
        self._trust.show_sources(() if self.client else sources)
        self._trust.show_report("" if self.client else self._report(service))
        self.show_foot()

    def _report(self, service: Service) -> str:
        """What names the listing and its edition to whoever keeps the guide; nothing of a person."""
        line = self.tr("%1, edition %2. Listing %3, number %4. What has changed, and how I know:")
        number = self._main.number if self._main is not None else self.tr("none")
        values = (self._library.pack(self._library.languages[0]).region, self._library.edition.isoformat())
        for place, value in enumerate((*values, service.id, number), 1):
            line = line.replace(f"%{place}", value)
        return line

    def _place(self, location: Location) -> str:
        if location.confidential or location.address is None:
            place = self.tr("The address is not public. Call first.")
        else:
            address = location.address
            place = ", ".join(part for part in (address.address_1, address.city, address.postal_code) if part)
            if location.confirm:
                place += " (" + self.tr("ask before you go: it may have changed") + ")"
        return f"{location.name}: {place}" if location.name else place

    def _fill(self, line: str) -> str:
        return filled(line, self._library)

    def _tray_changed(self) -> None:
        if self._actions is not None and self._service is not None:
            self._actions.show_inside(self._service.id in self._session.tray)

    def _ask_card(self) -> None:
        if self._service is not None:
            self.give_card.emit(self._service.id)

    def _ask_side_by_side(self) -> None:
        if self._service is not None:
            self.side_by_side.emit(self._service.id)

    def _ask_print(self) -> None:
        if self._service is not None:
            self.print_asked.emit("first-call-sheet", {"service": self._service.id})
