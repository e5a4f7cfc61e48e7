"""Where something fails because files of the guide's parts are gone or damaged: has them repaired, or says what to do.

Only a checkout repairs itself, by starting anew: the set-up puts the files back before anything of them is loaded. It
looks for damage where something fails, so that no other start pays for it.
"""

from __future__ import annotations

import os

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
ANEW = "Get the guide once more, unpack or install it in its place, and start it again. Settings stay."


def explain(error: Exception) -> str | None:
    """The message if damaged files of the guide's parts explain an error; None if it is a bug.

    Does not return where they can be repaired: the process restarts.
    """
    if is_checkout():
        return restart_to_repair()
    # A download has no list of its files; but every import worked when it was built.
    return missing_part(str(error)) if isinstance(error, ImportError) else None


def is_checkout() -> bool:
    """Whether this guide has the set-up; a download has not."""
    from importlib.util import find_spec

    return find_spec("guide_app.bootstrap") is not None


def missing_part(what: str) -> str:
    """The message for a download that lacks a file."""
    return f"A file of the guide in {ROOT} is missing or damaged ({what}).\n{ANEW}"


def restart_to_repair(contents: bool = True) -> str | None:
    """The message if files of the environment are damaged and stay so; None if all are whole.

    Does not return where they can be repaired: the process restarts. ``contents``: see ``damaged_packages``.
    """
    if not is_checkout():
        return None
    from guide_app.bootstrap import enter, messages
    from guide_app.bootstrap.repair import find_damage
    from guide_app.bootstrap.stamp import note_failure

    damaged = find_damage(ROOT, contents) if enter.entered else None
    if not damaged:
        return None
    folder = os.path.join(ROOT, ".venv")
    if enter.REPAIRED_FOR in os.environ:
        return str(messages.of_damage_again(folder, damaged))
    try:
        note_failure(folder)
    except OSError as error:
        return str(messages.of_damage(folder, damaged, str(messages.of_files(error, ROOT))))
    return enter.enter_again()


def note_failed_imports() -> None:
    """Have the next start look over the packages if one could not be loaded while the window was open."""
    from guide_app.desk.faults import failed_imports

    if failed_imports and is_checkout():
        from guide_app.bootstrap.enter import entered
        from guide_app.bootstrap.stamp import note_failure

        try:
            if entered:
                note_failure(os.path.join(ROOT, ".venv"))
        except OSError:
            return  # A folder of someone else.
