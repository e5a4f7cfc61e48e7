"""The messages where a part of the guide cannot be loaded, because a file of it is missing or damaged."""

from __future__ import annotations

import os
import traceback

from guide_app.system.lacking import lacking_of

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def explain(error: BaseException) -> str | None:
    """The message if ``error`` comes from a file that cannot be loaded; None if this computer lacks something, or it is
    a bug.
    """
    if lacking_of(error) is not None:
        return None
    if isinstance(error, ImportError):
        return None if (error.name or "").startswith("guide_app") and is_checkout() else missing_part(str(error))
    # Byte code that was cut off, as after a power failure.
    innermost = traceback.extract_tb(error.__traceback__)[-1:]
    if innermost and innermost[0].filename.startswith("<frozen importlib"):
        return missing_part(str(error))
    return None


def missing_part(what: str) -> str:
    """The message for a file that is missing or damaged; ``what`` is the system's word for it."""
    if is_checkout():
        remedy = f"Delete the folder .venv in {ROOT} and start again."
    else:
        remedy = "Get a new copy of the guide, unpack or install it over this one, and start again. Settings stay."
    return f"A file of the guide in {ROOT} is missing or damaged ({what}).\n{remedy}"


def is_checkout() -> bool:
    """Whether this guide has the set-up. A download does not."""
    from importlib.util import find_spec

    return find_spec("guide_app.bootstrap") is not None
