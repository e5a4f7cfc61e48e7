"""``kiosk-code``: the staff code that ends a kiosk."""

from __future__ import annotations

from guide_app.cli.errors import FINE, CommandError
from guide_app.cli.staff import asked, require_staff
from guide_app.desk import paths, staff_code
from guide_app.desk.faults import unsaved
from guide_app.desk.preferences import KioskState, PreferenceStore


def kiosk_code() -> int:
    """Ask for a code twice and keep its hash; where there is a code already, ask for that first."""
    require_staff()
    code = asked("New staff code: ")
    if code != asked("Type it again: "):
        raise CommandError("The codes did not match. The code was not changed.")
    try:
        kept = staff_code.hash_code(code)
    except ValueError as error:
        raise CommandError(f"{error} The code was not changed.") from error
    if not PreferenceStore(paths.config_folder()).save(KioskState(staff_code=kept)):
        raise CommandError(str(unsaved()))
    print("The staff code is set. To close kiosk mode, press Ctrl+Alt+Shift+Q and type it.")
    return FINE
