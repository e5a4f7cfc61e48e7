"""The fields of records, their groups and their choices as people call them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from guide_app.content.facts import BY_ID, IN_WINDOW
from guide_app.content.overlay import WHOLE, Value
from guide_app.ui.common.messages import translated

translate = QCoreApplication.translate


def field_words(field: str) -> str:
    """A field as people call it."""
    name = field.rpartition("/")[2]
    known = {**_of_facts(), **_of_numbers_and_places(), **_of_services(), **_of_who_is_taken(), **_of_the_pack()}
    return known.get(name, name.replace("_", " ").capitalize())


def column_words(column: str) -> str:
    """A column of a table as people call what is in it."""
    known = {
        "id": translate("coordinator", "Its own id"),
        "organization_website": translate("coordinator", "Website of the organization"),
        "phone": translate("coordinator", "Number"),
        "phone_label": translate("coordinator", "What the number is"),
        "phone_modes": translate("coordinator", "How to reach it"),
        "phone_languages": translate("coordinator", "Languages of the number"),
        "phone_2": translate("coordinator", "Second number"),
        "location": translate("coordinator", "Place"),
        "organization": translate("coordinator", "Organization"),
        "hours": translate("coordinator", "Hours"),
        "website": translate("coordinator", "Website"),
    }
    return known.get(column) or field_words(column)


def _of_facts() -> dict[str, str]:
    """The fields that are called as the window heads their fact."""
    facts = (BY_ID[each] for each in IN_WINDOW)
    return {fact.fields[0]: translated(IN_WINDOW[fact.id]) for fact in facts if len(fact.fields) == 1}


def _of_numbers_and_places() -> dict[str, str]:
    return {
        "number": translate("coordinator", "Number"),
        "label": translate("coordinator", "What the number is"),
        "modes": translate("coordinator", "How to reach it"),
        "keyword": translate("coordinator", "Word to text"),
        "confirm_hours": translate("coordinator", "Hours may have changed"),
        "schedules": translate("coordinator", "Hours"),
        "languages": translate("coordinator", "Speaks"),
        "confirmed": translate("coordinator", "How it is known"),
        "assured_date": translate("coordinator", "Last review"),
        "print": translate("coordinator", "On paper"),
        "fault": translate("coordinator", "Does not work"),
        "note": translate("coordinator", "Note"),
        "confidential": translate("coordinator", "The place is confidential"),
        "address_1": translate("coordinator", "Street and number"),
        "city": translate("coordinator", "City"),
        "state_province": translate("coordinator", "State or province"),
        "postal_code": translate("coordinator", "ZIP code"),
        "confirm": translate("coordinator", "Ask before sending someone there"),
    }


def _of_services() -> dict[str, str]:
    return {
        "assurer": translate("coordinator", "Reviewed by"),
        "organization_id": translate("coordinator", "Organization"),
        "name": translate("coordinator", "Name"),
        "name_describes": translate("coordinator", "The name is translated"),
        "alternate_names": translate("coordinator", "Other names, one a line"),
        "status": translate("coordinator", "State"),
        "needs": translate("coordinator", "Needs, the most important first"),
        "description": translate("coordinator", "What a person gets here"),
        "phones": translate("coordinator", "Numbers"),
        "services": translate("coordinator", "Services"),
        "sources": translate("coordinator", "Sources"),
        "locations": translate("coordinator", "Places"),
        "chat": translate("coordinator", "Web chat, its address"),
        "say": translate("coordinator", "What to say first"),
        "they_may_ask": translate("coordinator", "What they may ask, one a line"),
        "own_say": translate("coordinator", "What the client says first, if the words above are for somebody else"),
        "own_questions": translate("coordinator", "What they may ask the client, one a line"),
        "safe_contact": translate("coordinator", "Before you call or leave a message"),
        "may_share": translate("coordinator", "Who the line may tell"),
        "leads_to": translate("coordinator", "What happens on a call"),
        "staff_notes": translate("coordinator", "Notes for staff, one a line"),
        "recheck": translate("coordinator", "To check before printing, one a line"),
        "law_enforcement": translate("coordinator", "Police or other law enforcement"),
        "card_name": translate("coordinator", "Short name on cards"),
        "card_role": translate("coordinator", "Role before the name on cards"),
        "for_whom": translate("coordinator", "Who it is for, on lists"),
        "go_to": translate("coordinator", "Where to go if no number is printed"),
        "discreet_name": translate("coordinator", "Name on discreet cards"),
        WHOLE: translate("coordinator", "Whole entry"),
    }


def _of_the_pack() -> dict[str, str]:
    return {
        "contact": translate("coordinator", "How to reach them"),
        "corrections": translate("coordinator", "How an agency asks for a change, or to be left out"),
        "limits": translate("coordinator", "What the guide is not, such as no emergency service"),
        "editions": translate("coordinator", "Printed from the editions of, as at its foot, one a line"),
        "what": translate("coordinator", "What to throw away"),
        "why": translate("coordinator", "Why"),
    }


def _of_who_is_taken() -> dict[str, str]:
    return {
        "eligibility_description": translate("coordinator", "Takes"),
        "interpretation_services": translate("coordinator", "Interpreters"),
        "minimum_age": translate("coordinator", "Youngest age"),
        "maximum_age": translate("coordinator", "Oldest age"),
        "offer_to_under_18": translate("coordinator", "For people under 18"),
        "genders_served": translate("coordinator", "Genders"),
        "trans_inclusive": translate("coordinator", "Trans people are welcome"),
        "takes_children": translate("coordinator", "Takes people with children"),
        "takes_pregnant": translate("coordinator", "Takes pregnant people"),
        "sobriety_required": translate("coordinator", "Sobriety is required"),
        "needs_id": translate("coordinator", "ID is needed"),
        "immigration_status_asked": translate("coordinator", "Asks about immigration status"),
        "walk_in": translate("coordinator", "People can walk in"),
        "overnight_bed": translate("coordinator", "People sleep there"),
        "step_free": translate("coordinator", "Way in without steps"),
        "elevator": translate("coordinator", "Elevator"),
        "deaf_access": translate("coordinator", "Deaf people are understood"),
        "service_animals": translate("coordinator", "Service animals"),
    }


def group_words(field: str) -> str:
    """The heading of the fields of a record from this one on; empty where none begins."""
    known = {
        "locations": translate("coordinator", "Places and hours"),
        "interpretation_services": translate("coordinator", "Who it takes"),
        "accessibility/step_free": translate("coordinator", "Access"),
        "say": translate("coordinator", "The first call"),
        "staff_notes": translate("coordinator", "For staff"),
    }
    return known.get(field, "")


def choice_words(value: Value) -> str:
    """A value that can be chosen."""
    if value is None:
        return translate("coordinator", "Not known")
    if isinstance(value, bool):
        return translate("coordinator", "Yes") if value else translate("coordinator", "No")
    known = {
        "yes": translate("coordinator", "Yes"),
        "no": translate("coordinator", "No"),
        "ask": translate("coordinator", "Ask first"),
        "women": translate("coordinator", "Women"),
        "men": translate("coordinator", "Men"),
        "all": translate("coordinator", "All"),
        "voice": translate("coordinator", "Call"),
        "text": translate("coordinator", "Text"),
        "tty": translate("coordinator", "TTY"),
        "videophone": translate("coordinator", "Videophone"),
        "relay": translate("coordinator", "Relay"),
        "active": translate("coordinator", "Active"),
        "inactive": translate("coordinator", "Retired: no longer listed"),
        "temporarily closed": translate("coordinator", "Closed for now"),
    }
    return known.get(str(value), str(value))
