"""The end of a service's card: further facts, and the text for reporting a change."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from guide_app.content.facts import IN_WINDOW, facts_in
from guide_app.content.places import Location
from guide_app.content.records import Phone, Service
from guide_app.handouts.phrases import AccessPhrases, DeafPhrases
from guide_app.library.deaf_ways import deaf_ways
from guide_app.library.library import Library
from guide_app.ui.common import formatting, service_facts
from guide_app.ui.common.messages import translated
from guide_app.ui.common.record_text import filled
from guide_app.ui.kit.text.line_breaks import breakable, unbroken
from guide_app.ui.kit.text.localized import list_words

translate = QCoreApplication.translate


class Reportable(Struct, frozen=True):
    """What a change can be reported of."""

    service: Service
    phone: Phone | None
    library: Library


def facts_of(service: Service, more: str, library: Library) -> list[tuple[str, str]]:
    """The facts not shown above, as heading and text. ``more`` is the rest of the description."""

    def written(texts: tuple[str, ...]) -> str:
        return "\n".join(filled(text, library) for text in texts)

    worded: dict[str, Callable[[], str]] = {
        "languages": lambda: formatting.language_names(service.languages),
        "hours": lambda: service_facts.weekly_hours(service.schedules),
        "deaf": lambda: DeafPhrases(translated).of(deaf_ways(library, service), list_words, unbroken),
        "access": lambda: AccessPhrases(translated).of(service.accessibility, list_words),
        "where": lambda: "\n".join(_place(location) for location in service.locations),
        "also_known": lambda: list_words(service.alternate_names),
        "website": lambda: breakable(service.website or ""),
    }
    if not service.cost_option:
        worded["cost"] = lambda: translate("service_details", "Not listed. Ask first.")
    facts = [
        (translated(IN_WINDOW[each]), text) for each, text in facts_in(IN_WINDOW, service, written, worded, "staff")
    ]
    return [(translate("service_details", "More details"), more), *facts] if more else facts


def report_line(service: Service, phone: Phone | None, library: Library) -> str:
    """The text that identifies the listing and its edition to the guide's maintainers; it contains nothing about a
    person.
    """
    line = translate("service_details", "%1, edition %2. Service %3, number %4. What changed, and how I know:")
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
