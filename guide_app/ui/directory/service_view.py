"""One service, whole: the number to call first, then what a person needs to know before calling."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget

from guide_app.content.records import Location, Phone, Service, Source
from guide_app.desk.session import Session
from guide_app.library.library import Library, Localized, main_phone
from guide_app.ui.common import formatting as words
from guide_app.ui.common.provenance_strip import TrustStrip
from guide_app.ui.common.record_text import breakable, filled
from guide_app.ui.common.record_view import Detail
from guide_app.ui.directory.fact_grid import FactGrid
from guide_app.ui.directory.phone_block import PhoneBlock
from guide_app.ui.kit.accessibility import announce
from guide_app.ui.kit.flow_layout import FlowLayout
from guide_app.ui.kit.folding_row import FoldingRow
from guide_app.ui.kit.labels import label
from guide_app.ui.kit.parts import Note, badge, button
from guide_app.ui.kit.theme import Theme
from guide_app.ui.safety import clipboard


class ServiceDetail(Detail):
    """The detail pane of the directory.

    ``show_large`` asks to fill the window with a number (number, name); ``print_card`` asks for the Print page.
    """

    show_large = Signal(str, str)
    print_card = Signal(str)

    def __init__(self, theme: Theme, library: Library, session: Session) -> None:
        super().__init__(theme)
        self._library = library
        self._session = session
        self.client = False
        """Whether a client reads what is shown next."""
        self._service_id: str | None = None
        self._main: Phone | None = None
        self._name = ""
        self._add: QPushButton | None = None
        session.listen(self._tray_changed)

    @property
    def service_id(self) -> str | None:
        """The service shown."""
        return self._service_id

    def clear(self) -> None:
        """Show no service, and say what is shown here."""
        self._service_id = self._main = self._add = None
        words_shown = self.tr("A service that is chosen in the list is shown here.")
        self.begin(words_shown)
        self.column.addWidget(label(self.theme, words_shown, muted=True))
        self.end()

    def show_service(self, found: Localized[Service], language: str, now: dt.datetime) -> None:
        """Show a service in a language, with opening hours as of ``now``."""
        service = found.record
        phones = [phone.record for phone in self._library.many(Phone, service.phones, language)]
        self._service_id, self._name, self._add = service.id, service.name, None
        self._main = main_phone(phones)
        self.begin(service.name, service.id)
        self.title(service.name, self._fill(service.service_area))
        self._badges(service, now)
        if self._main is not None:
            self._phone(self._main, True, now)
        else:
            note = Note("caution")
            note.body.addWidget(label(self.theme, self.tr("No phone number was found for this service.")))
            self.column.addWidget(note)
        self._buttons(phones)
        self.column.addWidget(label(self.theme, self._fill(service.description)))
        self.column.addWidget(self._facts(service))
        others = [phone for phone in phones if phone is not self._main]
        if others:
            self.heading(self.tr("Other numbers"))
        for phone in others:
            self._phone(phone, False, now)
        if service.staff_notes and not self.client:
            note = Note("caution")
            note.body.addWidget(label(self.theme, self.tr("For staff"), "small-strong"))
            for line in service.staff_notes:
                note.body.addWidget(label(self.theme, self._fill(line)))
            self.column.addWidget(note)
        sources = [source.record for source in self._library.many(Source, service.sources, language)]
        self.column.addWidget(
            TrustStrip(
                self.theme,
                sources,
                service.assured_date,
                service.assurer,
                found.review,
                found.stale,
                now.date(),
                self.client,
            )
        )
        self.end()

    def _badges(self, service: Service, now: dt.datetime) -> None:
        holder = QWidget()
        row = FlowLayout(holder)
        opening = self._library.opening_of(service, now)
        tone = "good" if opening.state == "open" else "plain"
        row.addWidget(badge(self.theme, words.opening_words(opening, now), tone))
        if service.languages:
            row.addWidget(badge(self.theme, words.language_names(service.languages)))
        if service.law_enforcement:
            row.addWidget(badge(self.theme, self.tr("Police or prosecutors"), "caution"))
        self.column.addWidget(holder)

    def _phone(self, phone: Phone, main: bool, now: dt.datetime) -> None:
        note = self._fill(phone.note) if phone.note else None
        hours = words.opening_words(self._library.phone_opening(phone, now), now)
        self.column.addWidget(PhoneBlock(self.theme, phone, self._fill(phone.label), note, hours, main))

    def _buttons(self, phones: list[Phone]) -> None:
        self._add = button(self.theme, "", "primary", "add")
        self._add.clicked.connect(self._toggle_tray)
        self._tray_changed()
        presses = [self._add]
        if phones:
            large = button(self.theme, self.tr("Show large"), icon="expand")
            large.clicked.connect(self._large)
            presses.append(large)
        presses.append(self.print_button(self.tr("Print this"), "first-call-sheet", service=self._service_id))
        if any(phone.print for phone in phones):
            card = button(self.theme, self.tr("Print a card"), icon="print")
            card.clicked.connect(self._print)
            presses.append(card)
        if phones:
            copy = button(self.theme, self.tr("Copy number"), icon="copy")
            copy.clicked.connect(self._copy)
            presses.append(copy)
        row = FoldingRow(self.theme, 1)
        row.set_buttons(presses)
        self.column.addWidget(row)
        self._copied = label(
            self.theme, self.tr("Copied. Hide now takes it off the clipboard again."), "small", muted=True
        )
        self._copied.hide()
        self.column.addWidget(self._copied)

    def _facts(self, service: Service) -> FactGrid:
        grid = FactGrid(self.theme)
        if service.say:
            grid.add_text(self.tr("First call: say"), f"“{self._fill(service.say)}”")
        grid.add_text(self.tr("They may ask"), *(self._fill(line) for line in service.they_may_ask))
        for heading, line in (
            (self.tr("Before you call"), service.safe_contact),
            (self.tr("A call leads to"), service.leads_to),
            (self.tr("Who can use it"), service.eligibility_description),
            (self.tr("How to get in"), service.application_process),
            (self.tr("Bring"), service.required_documents),
            (self.tr("Cost"), service.cost_option or self.tr("Not stated. Ask on the first call.")),
            (self.tr("Interpreters"), service.interpretation_services),
        ):
            grid.add_text(heading, self._fill(line) if line else "")
        grid.add_text(self.tr("Where"), *(self._place(location) for location in service.locations))
        grid.add_text(self.tr("Also known as"), ", ".join(service.alternate_names))
        if service.website:
            grid.add_text(self.tr("Website"), breakable(service.website))
        return grid

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

    def _toggle_tray(self) -> None:
        if self._service_id is None:
            return
        if self._service_id in self._session.tray:
            self._session.remove_from_tray(self._service_id)
        else:
            self._session.add_to_tray(self._service_id)

    def _tray_changed(self) -> None:
        if self._add is not None:
            inside = self._service_id in self._session.tray
            words_shown = self.tr("Take off handout") if inside else self.tr("Add to handout")
            self._add.setText(f" {words_shown}")
            self._add.setAccessibleName(words_shown)
            self.theme.set_icon(self._add, "check" if inside else "add", "on_accent")

    def _large(self) -> None:
        if self._main is not None:
            mark = words.number_mark(self._main.print)
            self.show_large.emit(self._main.number, f"{self._name} ({mark})" if mark else self._name)

    def _copy(self) -> None:
        if self._main is not None:
            clipboard.copy(QGuiApplication.clipboard(), self._main.number)
            self._copied.show()
            announce(self, self._copied.text())

    def _print(self) -> None:
        if self._service_id is not None:
            self.print_card.emit(self._service_id)
