"""The facts of a service that decide, in a few words: whom it takes, what is spoken there, what it costs, whether it is
open. Unknown is said as something to ask, never left out.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from guide_app.ui.common import formatting
from guide_app.ui.kit.state_mark import State

if TYPE_CHECKING:
    from guide_app.content.records import Service
    from guide_app.library.hours import Opening

SHOWN_LANGUAGES = 3
"""Languages that are named before the rest are counted."""


def state_of(opening: Opening) -> State:
    """The mark for opening hours: what is closed opens later."""
    if opening.state == "closed":
        return "later"
    return opening.state


def short_hours(opening: Opening, now: dt.datetime) -> str:
    """``24 hours``, ``Until 5:00 PM``, ``Opens Mon 9:00 AM``, ``Hours unknown``: the end of a row."""
    if opening.state == "open" and opening.always:
        return QCoreApplication.translate("service_facts", "24 hours")
    if opening.state == "open" and opening.closes_at is not None:
        until = QCoreApplication.translate("service_facts", "Until %1")
        return until.replace("%1", formatting.time_words(opening.closes_at))
    return formatting.opening_words(opening, now)


def takes(service: Service) -> str:
    """Whom it takes: ``Women 18 and up``, ``Anyone``, ``Ask``."""
    ages = _ages(service.minimum_age, service.maximum_age)
    served = service.eligibility.genders_served
    translate = QCoreApplication.translate
    if served == "women":
        who = translate("service_facts", "Women %1") if ages else translate("service_facts", "Women")
    elif served == "men":
        who = translate("service_facts", "Men %1") if ages else translate("service_facts", "Men")
    elif served == "all":
        who = translate("service_facts", "Anyone %1") if ages else translate("service_facts", "Anyone")
    else:
        who = translate("service_facts", "People %1") if ages else translate("service_facts", "Ask")
    return who.replace("%1", ages)


def speaks(service: Service) -> str:
    """What is spoken there: ``English, Español and 3 more``, ``English, more by interpreter``, ``Ask``."""
    names = [formatting.language_name(code) for code in service.languages]
    shown, more = names[:SHOWN_LANGUAGES], len(names) - SHOWN_LANGUAGES
    translate = QCoreApplication.translate
    if not names:
        return (
            translate("service_facts", "By interpreter")
            if service.interpretation_services
            else translate("service_facts", "Ask")
        )
    line = ", ".join(shown)
    if more > 0:
        line = translate("service_facts", "%1 and %n more", None, more).replace("%1", line)
    if service.interpretation_services:
        line = translate("service_facts", "%1, more by interpreter").replace("%1", line)
    return line


def costs(service: Service) -> str:
    """``Free``, the first sentence of what is stated, or ``Ask``."""
    if service.cost_option is None:
        return QCoreApplication.translate("service_facts", "Ask")
    return re.split(r"(?<=[.!?])\s", service.cost_option, maxsplit=1)[0].rstrip(".")


def _ages(youngest: int | None, oldest: int | None) -> str:
    translate = QCoreApplication.translate
    if youngest and oldest is not None:
        return translate("service_facts", "age %1 to %2").replace("%1", str(youngest)).replace("%2", str(oldest))
    if youngest:
        return translate("service_facts", "age %1 and up").replace("%1", str(youngest))
    if oldest is not None:
        return translate("service_facts", "up to age %1").replace("%1", str(oldest))
    return ""
