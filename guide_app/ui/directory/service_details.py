"""The end of a service's card: further facts, and the text for reporting a change."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from guide_app.content.records import Location, Phone, Service
from guide_app.library.library import Library
from guide_app.ui.common import formatting, service_facts
from guide_app.ui.common.record_text import filled
from guide_app.ui.kit.text.line_breaks import breakable
from guide_app.ui.kit.text.localized import list_words

translate = QCoreApplication.translate


def facts_of(service: Service, more: str, library: Library) -> list[tuple[str, str]]:
    """The facts not shown above, as heading and text. ``more`` is the rest of the description."""

    def fill(line: str | None) -> str:
        return filled(line, library) if line else ""

    cost = fill(service.cost_option) or translate("service_details", "Not stated. Ask on the first call.")
    facts = (
        (translate("service_details", "More about it"), more),
        (translate("service_details", "Who can use it"), fill(service.eligibility_description)),
        (translate("service_details", "How to get in"), fill(service.application_process)),
        (translate("service_details", "Bring"), fill(service.required_documents)),
        (translate("service_details", "Cost"), cost),
        (translate("service_details", "Languages"), formatting.language_names(service.languages)),
        (translate("service_details", "Interpreters"), fill(service.interpretation_services)),
        (translate("service_details", "Hours"), service_facts.weekly_hours(service.schedules)),
        (translate("service_details", "Where"), "\n".join(_place(location) for location in service.locations)),
        (translate("service_details", "Area"), fill(service.service_area)),
        (translate("service_details", "Also known as"), list_words(service.alternate_names)),
        (translate("service_details", "Website"), breakable(service.website or "")),
    )
    return [(heading, text) for heading, text in facts if text]


def report_line(service: Service, phone: Phone | None, library: Library) -> str:
    """The text that identifies the listing and its edition to the guide's maintainers; it contains nothing about a
    person.
    """
    line = translate("service_details", "%1, edition %2. Listing %3, number %4. What has changed, and how I know:")
    number = phone.number if phone is not None else translate("service_details", "none", "number")
    values = (library.pack(library.languages[0]).region, library.edition.isoformat(), service.id, number)
    for place, value in enumerate(values, 1):
        line = line.replace(f"%{place}", value)
    return line


def _place(location: Location) -> str:
    if location.confidential or location.address is None:
        place = translate("service_details", "The address is not public. Call first.")
    else:
        address = location.address
        place = ", ".join(part for part in (address.address_1, address.city, address.postal_code) if part)
        if location.confirm:
            place += " (" + translate("service_details", "ask before you go: it may have changed") + ")"
    return f"{location.name}: {place}" if location.name else place
