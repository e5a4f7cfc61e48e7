"""README says what is kept. Whatever in the program writes files is known here, so that it keeps no more than that."""

from __future__ import annotations

import re

from tests.conftest import ROOT

WRITES = re.compile(
    r"write_atomically\(|save_apart\(|\.write_text\(|\.write_bytes\(|\bmkdtemp\(|NamedTemporaryFile|QSettings\(|QSaveFile|QTemporary|os\.open\("
    r"|\bopen\([^)\n]*[\"'][rwax+b]*[wax+][b+]*[\"']"
)
KEEPERS = {
    "desk/preferences.py": "preferences, the window's place, the staff code as a hash",
    "desk/single_instance.py": "that the window is open: a file without content",
    "desk/printers.py": "measures of printers and of card paper",
    "desk/own_block.py": "name, number, line and logo of a shelter, for its handouts",
    "desk/card_sets.py": "card sets by name",
    "desk/workshop_plans.py": "own plans of workshops",
    "content/overlay.py": "the coordinator's changes to the directory, with initials",
    "content/editing.py": "the pack, when an edition is published",
    "edition/compile.py": "the edition, and its file where a person names one",
    "edition/take.py": "the change of the key that signs editions",
    "cli/commands/publish.py": "the keys of a publisher, on a drive that they name",
    "edition/installed.py": "editions, and the highest serial of one",
    "library/search/index.py": "the edition",
    "system/locks.py": "that the window is open: a file without content",
    "bootstrap/install.py": "the parts that the first start installs",
    "bootstrap/stamp.py": "the parts that the first start installs",
    "launch/libraries.py": "libraries that this system lacks",
    "ui/printing/output/actions.py": "the PDF that a person saves",
    "ui/shell/client_cards.py": "the card that somebody at a kiosk takes",
    "cli/commands/handout.py": "the PDF that a person saves",
    "cli/commands/deck.py": "the slides that a person saves",
    "ui/teach/page.py": "the leader's notes that a person saves",
    "cli/commands/line_up.py": "the test sheet that a person saves",
    "ui/printing/card_sets/keeper.py": "the card set that a person shares",
    "cli/commands/card_sets.py": "the card set that a person shares",
    "desk/new_pack.py": "the pack that a person starts",
    "exchange/exporting.py": "the directory in the format that a person exports",
    "exchange/handed_over.py": "which reports of desks are settled",
    "exchange/mapping.py": "which column is what, for a table that comes again",
    "exchange/reading.py": "a package that is unpacked to be read",
    "exchange/taking.py": "what a person takes into the pack",
    "exchange/xlsx.py": "the directory in the format that a person exports",
    "ui/coordinator/form/draft_file.py": "what was typed in the coordinator's forms and calls and not saved yet",
    "ui/coordinator/import_view.py": "reports put together to be read",
    "ui/coordinator/history.py": "the changes that a person saves for a colleague",
    "ui/coordinator/rounds.py": "the call round that a person saves",
    "ui/directory/report_popup.py": "the change that a person reports",
    "ui/shell/fault_notice.py": "the report that a person saves",
}
HANDS = {
    "system/atomic_file.py": "writes for those above",
    "ui/safety/background_job.py": "writes for those above",
    "system/memory.py": "tells the system to keep nothing",
    "ui/kit/overlays/file_dialogs.py": "puts back what Qt kept",
    "content/reading/files.py": "reads",
    "system/plain_file.py": "reads",
    "cli/main.py": "writes to nowhere",
}


def test_who_writes_files() -> None:
    package = ROOT / "guide_app"
    found = {
        path.relative_to(package).as_posix() for path in package.rglob("*.py") if WRITES.search(path.read_text("utf-8"))
    }
    assert found == {*KEEPERS, *HANDS}
