"""README says what is kept. Whatever in the program writes files is known here, so that it keeps no more than that."""

from __future__ import annotations

import re

from tests.conftest import ROOT

WRITES = re.compile(
    r"write_atomically\(|\.write_text\(|\.write_bytes\(|\bmkdtemp\(|NamedTemporaryFile|QSettings\(|QSaveFile|QTemporary|os\.open\("
    r"|\bopen\([^)\n]*[\"'][rwax+b]*[wax+][b+]*[\"']"
)
KEEPERS = {
    "desk/preferences.py": "preferences, the window's place, the staff code as a hash",
    "desk/single_instance.py": "that the window is open: a file without content",
    "desk/printers.py": "measures of printers and of card paper",
    "desk/own_block.py": "name, number, line and logo of a shelter, for its handouts",
    "desk/card_sets.py": "card sets by name",
    "library/building/builder.py": "the library",
    "library/cache/rebuild.py": "the library",
    "library/cache/pack_stamp.py": "when the library was built from which pack",
    "library/folder.py": "the library",
    "system/locks.py": "that a library is in use: a file without content",
    "bootstrap/install.py": "the parts that the first start installs",
    "bootstrap/repair.py": "which of these are put in place again",
    "bootstrap/stamp.py": "the parts that the first start installs; after a crash, where in the program it was",
    "launch/libraries.py": "libraries that this system lacks",
    "ui/printing/output/save_pdf.py": "the PDF that a person saves",
    "cli/commands/handout.py": "the PDF that a person saves",
    "cli/commands/line_up.py": "the test sheet that a person saves",
    "ui/printing/card_sets/keeper.py": "the card set that a person shares",
    "cli/commands/card_sets.py": "the card set that a person shares",
    "ui/shell/fault_notice.py": "the report that a person saves",
}
HANDS = {
    "system/atomic_file.py": "writes for those above",
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
