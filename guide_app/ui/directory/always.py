"""A number for anyone at any hour, to end a list that has nothing else."""

from __future__ import annotations

from guide_app.library.library import Library
from guide_app.library.services import ServiceFilter, Services, list_name
from guide_app.ui.directory.wanted import PEOPLE, Wanted


def always_line(library: Library, language: str, wanted: Wanted) -> tuple[str, str] | None:
    """The name and the number of a line that answers day and night and takes the person: of those with which the pack
    ends tonight's calls, else the first of the list; None where there is none.
    """
    person = PEOPLE[wanted.who]
    answering = ServiceFilter(always=True, printable_only=True, person=person, without_police=True)
    always = Services(library).find(answering).ids(0, 50)
    rules = (rule.record for rule in library.all("tonight-rule", language))
    last = [each for rule in rules if rule.part == "last" for each in rule.services]
    for service_id in (*last, *always):
        found = library.get("service", service_id, language)
        if found is None or service_id not in always:
            continue
        phone = library.main_phone(found.record)
        if phone is not None:
            return list_name(found.record), phone.number
    return None
