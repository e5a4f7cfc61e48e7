"""README says what is kept. Whatever in the program writes files is known here, so that it keeps no more than that."""

from __future__ import annotations

import re

from tests.conftest import ROOT

WRITES = re.compile(
    r"write_whole\(|\.write_text\(|\.write_bytes\(|\bmkdtemp\(|NamedTemporaryFile|QSettings\(|QSaveFile|QTemporary|os\.open\("
    r"|\bopen\([^)\n]*[\"'][rwax+b]*[wax+][b+]*[\"']"
)
KEEPERS = {
    "desk/preferences.py": "preferences, the window's place, the staff code as a hash",
    "desk/one_window.py": "that the window is open: a file without content",
    "desk/printers.py": "measures of printers and of card paper",
    "library/build.py": "the library",
    "library/renewal.py": "the library",
    "library/stamps.py": "when the library was built from which pack",
    "library/layout.py": "the library",
    "library/folder_lock.py": "that a library is in use: a file without content",
    "start/setup.py": "the parts that the first start installs",
    "start/environment.py": "the parts that the first start installs",
    "ui/saving.py": "the PDF that a person saves",
    "cli/paper.py": "the PDF that a person saves",
    "ui/dialogs/fault.py": "the report that a person saves",
}
HANDS = {
    "desk/whole_file.py": "writes for those above",
    "desk/no_dump.py": "tells the system to keep nothing",
    "ui/file_dialogs.py": "puts back what Qt kept",
    "content/files.py": "reads",
    "cli/run.py": "writes to nowhere",
}


def test_who_writes_files() -> None:
    package = ROOT / "guide_app"
    found = {
        path.relative_to(package).as_posix() for path in package.rglob("*.py") if WRITES.search(path.read_text("utf-8"))
    }
    assert found == {*KEEPERS, *HANDS}
