"""The folders of the program on this computer: shipped files, preferences, and the cache.

The environment variable ``RESOURCE_GUIDE_HOME`` puts everything that the program writes into one folder; so does a
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
OFFICE_FILE = "office.json"


@cache
def data_folder() -> Path:
    """The shipped packs and card stock: inside the package if it is installed, beside it in a checkout."""
    return shipped_folder("data")


@cache
def assets_folder() -> Path:
    """The shipped icons, themes, handout templates and interface translations."""
    return shipped_folder("assets")


def bundled_pack() -> Path:
    """The pack of a checkout. A download has its edition instead."""
    return data_folder() / "worcester"


def shipped_editions() -> Path:
    """The folder with the editions that came with a download. A checkout has none."""
    return shipped_folder("editions")


def checkout_editions() -> Path | None:
    """The folder in a checkout into which its pack is compiled; None elsewhere, or if all is kept in one folder."""
    folder = data_folder().parent
    return None if _home() is not None or not (folder / "main.py").is_file() else folder / ".editions"


def is_first_start(pack: Path | None) -> bool:
    """Whether there is a pack, named or the desk's own, and nothing was ever compiled on this desk."""
    places = (checkout_editions(), cache_folder() / "editions")
    compiled = any(place is not None and place.is_dir() for place in places)
    return not compiled and (pack or bundled_pack()).is_dir()


def editions_folder() -> Path:
    """The folder of the editions that were installed on this desk. It need not exist yet."""
    return config_folder() / "editions"


def office_file() -> Path:
    """The file with the settings of an office for all of its desks. It need not exist."""
    home = _home()
    if home is not None:
        return home / "config" / OFFICE_FILE
    import platformdirs

    return platformdirs.site_config_path(NAME, appauthor=False) / OFFICE_FILE


def config_folder() -> Path:
    """The folder of the preferences. It need not exist yet."""
    home = _home()
    if home is not None:
        return home / "config"
    import platformdirs

    return platformdirs.user_config_path(NAME, appauthor=False)


def cache_folder() -> Path:
    """The folder of what can be made again at any time. It need not exist yet."""
    home = _home()
    if home is not None:
        return home / "cache"
    import platformdirs

    return platformdirs.user_cache_path(NAME, appauthor=False)


def _home() -> Path | None:
    named = os.environ.get(HOME_VARIABLE)
    return Path(named).expanduser().absolute() if named else portable.kept_folder()
