"""What pages are made of is there before they are asked for, and the window is free between its modules and files."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
PROGRAM = """
import sys
from PySide6.QtCore import QTimer
from guide_app.desk import paths
from guide_app.handouts.stock.card_stock import load_stocks
from guide_app.ui import app
from guide_app.ui.shell import page_makers
from tests.ui.desk import watch_for

application = app.make_application()
page_makers.AHEAD_MS = 0
loaded = []
beat = QTimer(application)
beat.timeout.connect(lambda: loaded.append(sum(name.startswith("guide_app.") for name in sys.modules)))
beat.start(0)
page_makers.PagesAhead(paths.assets_folder(), paths.data_folder(), application)
wanted = {"guide_app.ui.tonight.page", "guide_app.ui.printing.page"}
watch_for(lambda: wanted <= sys.modules.keys() and load_stocks.cache_info().currsize == 1, 60_000)
print(len(set(loaded)))
"""


def test_it_is_loaded_a_few_modules_at_a_time() -> None:
    assert int(subprocess.check_output([sys.executable, "-c", PROGRAM], cwd=ROOT, text=True)) >= 4
