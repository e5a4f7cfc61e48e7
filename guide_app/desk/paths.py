"""Where things are on this computer: what came with the program, preferences, and what can be built again.

``RESOURCE_GUIDE_HOME`` in the environment puts everything that the program writes into one folder of its own; so does a
marker file beside the program (``portable.py``).
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from guide_app.desk import portable
from guide_app.system.shipped_files import shipped_folder

HOME_VARIABLE = "RESOURCE_GUIDE_HOME"
NAME = "resource-guide"


@cache
def data_folder() -> Path:
    """Packs and card stock that came with the program: inside the package when it is installed, beside it in a
    checkout.
    """
    return shipped_folder("data")


@cache
def assets_folder() -> Path:
    """Icons, themes, handout templates and interface translations that came with the program."""
    return shipped_folder("assets")


def bundled_pack() -> Path:
    """The pack that came with the program."""
    return data_folder() / "worcester"


def config_folder() -> Path:
    """Preferences. The folder need not exist yet."""
    home = _home()
    if home is not None:
        return home / "config"
    import platformdirs

    return platformdirs.user_config_path(NAME, appauthor=False)


def cache_folder() -> Path:
    """Libraries, which can be built again at any time. The folder need not exist yet."""
    home = _home()
    if home is not None:
        return home / "cache"
    import platformdirs

    return platformdirs.user_cache_path(NAME, appauthor=False)


def _home() -> Path | None:
    named = os.environ.get(HOME_VARIABLE)
    return Path(named).expanduser().absolute() if named else portable.kept_folder()
