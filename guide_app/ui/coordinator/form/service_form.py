"""The form of a service with its numbers and its organization: every field that their declaration has.

Numbers are added and taken off here too. A service of nothing but an empty form is one to add.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from guide_app.content.overlay import Change, name_of
from guide_app.content.records import Organization, Phone, Service
from guide_app.desk.form_changes import NEW, Typed, changes_of_form
from guide_app.ui.coordinator.form.record_form import Draft, RecordForm
from guide_app.ui.kit.parts import button, left
from guide_app.ui.kit.text.labels import label

translate = QCoreApplication.translate


class ServiceContents:
    """The contents of the form of a service, or of one to add."""

    asks_how = True

    def __init__(self) -> None:
        self._new_organization: QWidget | None = None

    def title(self, form: RecordForm) -> str:
        return form.service.name if form.service else form.fields[f"service:{NEW}", "name"].text.strip()

    def first_draft(self, shown: Service | None) -> Draft:
        return Draft(added=() if shown is not None else (f"phone:{NEW}-1",))

    def fill(self, form: RecordForm, column: QVBoxLayout) -> None:
        own, library, service = form.library.languages[0], form.library, form.service
        words = service.name if service else translate("RecordForm", "A new service")
        column.addWidget(label(form.theme, words, "subheading"))
        if service is None:
            form.section(column, translate("RecordForm", "Service"), f"service:{NEW}")
        for found in library.many(Phone, service.phones if service else (), own):
            phone = found.record
            record = name_of(Phone.kind, phone.id)
            if record not in form.off:
                heading = translate("RecordForm", "Number %1").replace("%1", phone.number)
                form.section(column, heading, record, phone)
                words = translate("RecordForm", "Take the number %1 off").replace("%1", phone.number)
                form.add_remove(column, record, words)
        for record in form.added:
            form.section(column, translate("RecordForm", "A new number"), record)
            form.add_remove(column, record, translate("RecordForm", "Leave this number out"))
        more = button(form.theme, translate("RecordForm", "Add a number"), icon="add")
        more.clicked.connect(lambda: form.add_record(Phone.kind, "number"))
        column.addLayout(left(more))
        if service is not None:
            form.section(column, translate("RecordForm", "Service"), name_of(Service.kind, service.id), service)
            organization = library.get(Organization, service.organization_id, own)
            if organization is not None:
                record = name_of(Organization.kind, organization.record.id)
                form.section(column, translate("RecordForm", "Organization"), record, organization.record)
        heading = translate("RecordForm", "A new organization")
        self._new_organization = form.section(column, heading, f"organization:{NEW}")

    def fit(self, form: RecordForm) -> None:
        """Show the fields of a new organization where the service is to have one."""
        record = name_of(Service.kind, form.service.id if form.service is not None else NEW)
        if self._new_organization is not None:
            self._new_organization.setVisible(form.fields[record, "organization_id"].text == NEW)

    def counts(self, form: RecordForm, record: str) -> bool:
        """Nothing that was taken off, nor an organization that is not new."""
        shown = self._new_organization is not None and not self._new_organization.isHidden()
        return record not in form.off and (record != f"organization:{NEW}" or shown)

    def changes(self, form: RecordForm, typed: Typed) -> list[Change]:
        return changes_of_form(typed, form.library)
