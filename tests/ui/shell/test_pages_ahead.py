"""What the Print page is made of is there before it is asked for, and the window is free between its modules."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
PROGRAM = """
import sys
from PySide6.QtCore import QTimer
from guide_app.ui import app
from guide_app.ui.shell import page_makers
from tests.ui.desk import watch_for

application = app.make_application()
page_makers.AHEAD_MS = 0
loaded = []
beat = QTimer(application)
beat.timeout.connect(lambda: loaded.append(sum(name.startswith("guide_app.") for name in sys.modules)))
beat.start(0)
page_makers.PrintAhead(application)
watch_for(lambda: {"guide_app.handouts.registry", "guide_app.ui.printing.page"} <= sys.modules.keys(), 60_000)
print(len(set(loaded)))
"""


def test_it_is_loaded_a_few_modules_at_a_time() -> None:
    assert int(subprocess.check_output([sys.executable, "-c", PROGRAM], cwd=ROOT, text=True)) >= 4
